//! What is read from small texts.

use super::*;
use crate::prose::{Citation, Piece};
use crate::text::FilePath;

/// Reads `input` and compares its pieces, and below them each diagnostic with the text that it points at.
#[track_caller]
fn check(input: &str, expected: &str) {
    assert_eq!(show(input, Form::Page), expected, "{input}");
}

#[track_caller]
fn check_field(input: &str, expected: &str) {
    assert_eq!(show(input, Form::Field), expected, "{input}");
}

fn show(input: &str, form: Form) -> String {
    let (prose, diagnostics) = read_with(input, form, Options::default());
    let mut shown = prose.pieces.iter().map(show_piece).collect::<String>().replace('\n', " ");
    for diagnostic in diagnostics {
        let written = &input[diagnostic.place().span.range()];
        shown.push_str(&format!("\n{}: {written}", diagnostic.code));
    }
    shown
}

fn read_with(input: &str, form: Form, options: Options) -> (Prose, Vec<Diagnostic>) {
    let file: FilePath = "a.md".into();
    let mut diagnostics = Vec::new();
    let prose = read(input, &Origin::verbatim(&file, 0), form, &options, &mut diagnostics);
    (prose, diagnostics)
}

fn show_piece(piece: &Piece) -> String {
    match piece {
        Piece::Html(html) => html.clone(),
        Piece::Words(id) => format!("{{word {id}}}"),
        Piece::Anchor(id) => format!("{{#{id}}}"),
        Piece::Link { target, words: None } => format!("{{{}}}", target.id),
        Piece::Link { target, words: Some(words) } => format!("{{{}|{words}}}", target.id),
        Piece::File { path, fragment: None, .. } => format!("{{file {path}}}"),
        Piece::File { path, fragment: Some(fragment), .. } => format!("{{file {path} # {fragment}}}"),
        Piece::Image(image) => {
            let figure = if image.figure { "figure" } else { "image" };
            format!("{{{figure} {}|{}|{}|{}}}", image.path, image.alt, image.caption, image.credit)
        }
        Piece::Citations(citations) => {
            let items: Vec<String> = citations.iter().map(show_citation).collect();
            format!("{{{}}}", items.join("; "))
        }
        Piece::Block(block) => {
            let keys = [&block.actor, &block.tag, &block.status, &block.of_kind];
            let keys: String = keys.into_iter().flatten().map(|key| format!(" {}", key.id)).collect();
            format!("{{{:?}{keys}}}", block.kind)
        }
    }
}

fn show_citation(citation: &Citation) -> String {
    let locator = citation.locator.iter().map(|locator| format!(", {locator}")).collect::<String>();
    let words = citation.quote.iter().map(|quote| format!(" <{}>", quote.exact)).collect::<String>();
    format!("@{}{locator}{words}", citation.source.id)
}

#[test]
fn citations() {
    check("A fact [@a].", "<p>A fact {@a}.</p>");
    check("A [@a; @b, para. 4].", "<p>A {@a; @b, para. 4}.</p>");
    check("A [@a, p. 4 \"so\"; @b “no”].", "<p>A {@a, p. 4 <so>; @b <no>}.</p>");
    check("A[@a][@b \"x\"]", "<p>A{@a}{@b <x>}</p>");
    check("*so*[@a] *\"so\"*[@b]", "<p><em>so</em>{@a} <em>“so”</em>{@b}</p>");
    check("100 %%%% [@a] %", "<p>100 %%%% {@a} %</p>");
    check("## H [@a]", "<h2 id=\"{#h}\">H {@a}</h2>");
    check(
        "[x](https://a.org)[@a] [[b]][@c]",
        "<p><a href=\"https://a.org\" rel=\"external\">x</a>{@a} {b}{@c}</p>",
    );
    check("- a [@a]\n- **b [@b]**", "<ul> <li>a {@a}</li> <li><strong>b {@b}</strong></li> </ul>");
}

#[test]
fn words_are_raw() {
    check(r#"[@a "he *said* [it] ... `so` -- <b>"]*"#, "<p>{@a <he *said* [it] ... `so` -- <b>>}*</p>");
    check(r#"[@a "the "leaders" [of it]"]"#, r#"<p>{@a <the "leaders" [of it]>}</p>"#);
    check(r#"[@a "a ["so"] b"] c"#, r#"<p>{@a <a ["so"] b>} c</p>"#);
    check(r#"[@a "[open"] c ["d"] e"#, r#"<p>{@a <[open>} c [“d”] e</p>"#);
    check(r#"[@a "say \"no\"] \[sic\] a\b"]"#, r#"<p>{@a <say "no"] [sic] a\b>}</p>"#);
    check("[@a “so \"it\" is” ] `[@b]`", "<p>{@a <so \"it\" is>} <code>[@b]</code></p>");
    check("[@a \"a ` b\"] `c` [@b]", "<p>{@a <a ` b>} <code>c</code> {@b}</p>");
}

#[test]
fn citations_over_line_breaks() {
    check("A [@a\n\"one  \n  two\";\n@b] c", "<p>A {@a <one two>; @b} c</p>");
    check("> A [@a \"one\n> two\"] b\n> c", "<blockquote> <p>A {@a <one two>} b c</p> </blockquote>");
    check("- A [@a \"one\n  two\"]\n- b", "<ul> <li>A {@a <one two>}</li> <li>b</li> </ul>");
    check("A [@a \"one\r\ntwo\"]", "<p>A {@a <one two>}</p>");
}

#[test]
fn citations_in_tables_and_notes() {
    check(
        "| a | b |\n|---|---|\n| x [@a \"p | q\"] | y |",
        "<div class=\"table\"><table> <thead> <tr><th>a</th><th>b</th></tr> </thead> <tbody> \
         <tr><td>x {@a <p | q>}</td><td>y</td></tr> </tbody> </table></div>",
    );
    check(
        "| a [@a \"p | q\"] | b |\n|---|:-:|\n| [[x\\|y]] | z |",
        "<div class=\"table\"><table> <thead> <tr><th>a {@a <p | q>}</th><th class=\"align-center\">b</th>\
         </tr> </thead> <tbody> <tr><td>{x|y}</td><td class=\"align-center\">z</td></tr> </tbody> \
         </table></div>",
    );
    check(
        "A[^n].\n\n[^n]: B [@a].",
        "<p>A<sup class=\"footnote-ref\"><a id=\"{#fnref-1}\" href=\"#{#fn-1}\" role=\"doc-noteref\">a</a>\
         </sup>.</p> <section class=\"footnotes\" role=\"doc-endnotes\"> <ol type=\"a\"> <li id=\"{#fn-1}\">\
         <p>B {@a}. <a href=\"#{#fnref-1}\" role=\"doc-backlink\" aria-label=\"{word footnote-back}\">↩</a></p> \
         </li> </ol> </section>",
    );
}

#[test]
fn no_citations() {
    check("\\[@a] `[@b]` \\\\[@c]", "<p>[@a] <code>[@b]</code> \\{@c}</p>");
    check("    [@a]", "<pre><code>[@a]</code></pre>");
    check("```x\n[@a] [[b {{ c\n```", "<pre><code class=\"language-x\">[@a] [[b {{ c </code></pre>");
    check("``[@a] ` {{`` @name", "<p><code>[@a] ` {{</code> @name</p>");
    check("[@name](https://a.org)", "<p><a href=\"https://a.org\" rel=\"external\">@name</a></p>");
    check("[the @Example account]", "<p>[the @Example account]</p>");
}

#[test]
fn unfinished_citations() {
    check("A [@a and\nmore [@b].", "<p>A [@a and more {@b}.</p>\nunfinished-citation: [@a");
    check("A [@a \"so] b [@b]", "<p>A [@a &quot;so] b {@b}</p>\nunfinished-citation: \"");
    check("A [@a, p. 4", "<p>A [@a, p. 4</p>\nunfinished-citation: [@a, p. 4");
    check("A [@", "<p>A [@</p>\nunfinished-citation: [@");
}

#[test]
fn faulty_citations() {
    check("[@]", "<p>[@]</p>\nbad-citation: @");
    check("[@Bad Id] [@b]", "<p>[@Bad Id] {@b}</p>\nbad-id: Bad");
    check("[@a words]", "<p>[@a words]</p>\nbad-citation: words");
    check("[@a;]", "<p>[@a;]</p>\nbad-citation: ]");
    check("[@a; b]", "<p>[@a; b]</p>\nbad-citation: b");
    check("[@a \"\"]", "<p>[@a &quot;&quot;]</p>\nbad-citation: \"\"");
    check("[@a, \"x\"]", "<p>[@a, &quot;x&quot;]</p>\nbad-citation: ,");
    check("[x][@a]", "<p>[x][@a]</p>\nbad-citation: [@a]");
    check(
        "[see @a] [-@b, p. 1]",
        "<p>[see @a] [-@b, p. 1]</p>\nbad-citation: [see @a]\nbad-citation: [-@b, p. 1]",
    );
    check("[@a]: https://a.org", "\nbad-citation: [@a]: https://a.org");
    check(
        "[x [@a]](https://a.org)",
        "<p><a href=\"https://a.org\" rel=\"external\">x [@a]</a></p>\nbad-citation: [@a]",
    );
    check(
        "[x](https://a.org \"[@a]\")",
        "<p><a href=\"https://a.org\" rel=\"external\" title=\"%%%%\">x</a></p>\nbad-citation: [@a]",
    );
    check("<div>\n[@a]\n</div>", "<p>&lt;div&gt; [@a] &lt;/div&gt;</p>\nbad-citation: <div>");
}

#[test]
fn places_of_a_citation() {
    let input = "A [@ab, p. 4 \"so it\"; @c].";
    let (prose, _) = read_with(input, Form::Page, Options::default());
    let at = |place: &Place| &input[place.span.range()];
    let citations: Vec<&Citation> = prose.citations().collect();
    assert_eq!(at(&citations[0].place), "@ab, p. 4 \"so it\"");
    assert_eq!(at(&citations[0].source.place), "ab");
    assert_eq!(citations[0].quote.as_ref().map(|quote| at(&quote.place)), Some("so it"));
    assert_eq!(at(&citations[1].place), "@c");
}

#[test]
fn links_by_id() {
    check("[[a]] [[guides/how|so *it*]]", "<p>{a} {guides/how|so <em>it</em>}</p>");
    check("[[[a]]]", "<p>[{a}]</p>");
    check("[[Bad Id]]", "<p>Bad Id</p>\nbad-id: Bad Id");
    check("see [[a and", "<p>see [[a and</p>\nunfinished-link: [[a");
    check("x ![[a]]", "<p>x a</p>\nbad-link: ![[a]]");
    check("[[a|b [@c]]]", "<p>{a|b [@c]}</p>\nbad-citation: [@c]");
    check("\\[[a `[[b`", "<p>[[a <code>[[b</code></p>");
    check(
        "| a |\n|---|\n| [[b|c]] |",
        "<div class=\"table\"><table> <thead> <tr><th>a</th></tr> </thead> <tbody> \
         <tr><td>[[b</td></tr> </tbody> </table></div>\nunfinished-link: [[b|c]]",
    );
}

#[test]
fn links_by_address() {
    check("[x](guide.md#part)", "<p><a href=\"{file guide.md # part}\">x</a></p>");
    check("[x](#part \"t\")", "<p><a href=\"#{#part}\" title=\"t\">x</a></p>");
    check("<a@b.org>", "<p><a href=\"mailto:a@b.org\" rel=\"external\">a@b.org</a></p>");
    check("[x](java&#115;cript:a)", "<p>x</p>\nbad-link: [x](java&#115;cript:a)");
    check("[x][y]\n\n[y]: javascript:a", "<p>x</p>\nbad-link: [x][y]");
    check("[x]()", "<p>x</p>\nbad-link: [x]()");
    check("[x](//a.org)", "<p>x</p>\nbad-link: //a.org");
}

#[test]
fn images() {
    check("![a *b*](c.png \"Credit: D\")", "{figure c.png|a b||D}");
    check("![a](c.png \"T. Credit: D, CC0\")", "{figure c.png|a|T.|D, CC0}");
    check("x ![a](c.png 'Credit: D')", "<p>x {image c.png|a||D}</p>");
    check("![](c.png 'Decorative. Credit: D')", "{figure c.png|||D}");
    check("![](c.png 'Credit: D')", "{figure c.png|||D}\nmissing-alt: ![](c.png 'Credit: D')");
    check("![a](c.png 'T')", "{figure c.png|a|T|}\nmissing-credit: ![a](c.png 'T')");
    check("x ![a](https://a.org/c.png)", "<p>x a</p>\nexternal-image: https://a.org/c.png");
    check("x ![a](data:image/png,x)", "<p>x a</p>\nbad-link: data:image/png,x");
}

#[test]
fn blocks() {
    check("a\n\n{{ timeline actor=b }}\n\nc", "<p>a</p> {Timeline b}<p>c</p>");
    check("{{ claims tag=\"a b\"\nstatus=disputed }}", "{Claims a b disputed}");
    check("{{ timelin }}", "<p>{{ timelin }}</p>\nunknown-block: timelin");
    check("{{ timeline kind=a }}", "{Timeline}\nunknown-block-key: kind");
    check("{{ timeline actor=a actor=b }}", "{Timeline a}\nrepeated-block-key: actor");
    check("{{ timeline b }}", "{Timeline}\nempty-block-key: b");
    check("{{ timeline actor=B }}", "{Timeline}\nbad-id: B");
    check("a {{ sources }}", "<p>a {{ sources }}</p>\nblock-not-alone: {{ sources }}");
    check("- {{ sources }}", "<ul> <li>{{ sources }}</li> </ul>\nblock-not-alone: {{ sources }}");
    check(
        "> {{ sources }}",
        "<blockquote> <p>{{ sources }}</p> </blockquote>\nblock-not-alone: {{ sources }}",
    );
    check("{{ sources", "<p>{{ sources</p>\nunfinished-block: {{ sources");
    check("`{{ a }}` \\{{ b", "<p><code>{{ a }}</code> {{ b</p>");
    check_field("{{ sources }}", "{{ sources }}\nblock-not-alone: {{ sources }}");
}

#[test]
fn editorial() {
    let label = EDITORIAL;
    check("We think. {.editorial}", &format!("<p class=\"editorial\">{label}We think.</p>"));
    check(
        "- a {.editorial}\n  - b\n- c",
        &format!("<ul> <li class=\"editorial\">{label}a<ul> <li>b</li> </ul> </li> <li>c</li> </ul>"),
    );
    check(
        "- a\n\n  b [@x]\n  {.editorial}",
        &format!("<ul> <li><p>a</p> <p class=\"editorial\">{label}b {{@x}}</p> </li> </ul>"),
    );
    check_field("We think. {.editorial}", &format!("<span class=\"editorial\">{label}We think.</span>"));
    check("a {.editorial} b", "<p>a b</p>\nmisplaced-editorial: {.editorial}");
    check("## a {.editorial}", "<h2 id=\"{#a}\">a</h2>\nmisplaced-editorial: ## a {.editorial}");
    check("a `{.editorial}`", "<p>a <code>{.editorial}</code></p>");
}

const EDITORIAL: &str = "<span class=\"editorial-label\">Our judgement:</span> ";

#[test]
fn headings() {
    check(
        "# A\n\n## A\n\n## 天",
        "<h2 id=\"{#a}\">A</h2> <h3 id=\"{#a-2}\">A</h3> <h3 id=\"{#section}\">天</h3>",
    );
    check("## A {#b .c onclick=d}", "<h2 id=\"{#b}\" class=\"c\">A</h2>");
    check("## A {#B}", "<h2 id=\"{#b}\">A</h2>\nbad-id: ## A {#B}");
    let (prose, _) = read_with("## *A* & b [@c]\n\n### D", Form::Page, Options::default());
    let headings: Vec<_> = prose.headings.iter().map(|h| (h.level, &*h.id, &*h.text)).collect();
    assert_eq!(headings, [(2, "a-b", "A & b"), (3, "d", "D")]);
}

#[test]
fn fields() {
    check_field("It's *so* [@a].", "It’s <em>so</em> {@a}.");
    check_field("", "");
    check_field("- a\n- b", "a b\nnot-inline: - a");
    check_field("1. a", "a\nnot-inline: 1. a");
    check_field("# a", "a\nnot-inline: # a");
    check_field("a\n\nb\n\nc", "a b c\nnot-inline: b");
    check_field("a[^1]", "a[^1]\nnot-inline: [^1]");
    check_field("---", "\nnot-inline: ---");
}

#[test]
fn footnote_mistakes() {
    check("a[^b]", "<p>a[^b]</p>\nunknown-footnote: [^b]");
    check("a\n\n[^b]: c", "<p>a</p>\nunused-footnote: [^b]");
}

#[test]
fn raw_html() {
    check("a <b onclick=c>d</b> <!-- e -->f", "<p>a &lt;b onclick=c&gt;d&lt;/b&gt; f</p>");
    check("<!-- [@a]\n\n-->\n\nb", "<p>b</p>");
    let (prose, _) = read_with("a <b>c</b>", Form::Page, Options { html: true, ..Options::default() });
    assert_eq!(prose.pieces, [Piece::Html("<p>a <b>c</b></p>".to_owned())]);
}

#[test]
fn the_extensions_of_commonmark() {
    check("a\n: b", "<dl> <dt>a</dt> <dd>b</dd> </dl>");
    check("- [x] a", "<ul> <li><input type=\"checkbox\" disabled checked> a</li> </ul>");
    check(
        "> [!TIP]\n> a",
        "<aside class=\"alert alert-tip\"> <p class=\"alert-title\">{word alert-tip}</p> <p>a</p> </aside>",
    );
    check("~~a~~ \"b\" -- c...", "<p><del>a</del> “b” – c…</p>");
    check("3. a", "<ol start=\"3\"> <li>a</li> </ol>");
}

#[test]
fn plain_words() {
    let plain = |input| read_with(input, Form::Page, Options::default()).0.plain;
    assert_eq!(plain("A *b* [@c \"d\"].\nE[^f] [[g-h]] [[i|*j*]]\n\n[^f]: k"), "A b. E [[g-h]] j");
    assert_eq!(plain("# A\n\n- b\n- c & d\n\n| e | f |\n|--|--|\n| g | h |"), "A b c & d e f g h");
}

/// Nothing panics, and every place is a piece of the text.
#[test]
fn any_text_is_read() {
    let parts = [
        "[@",
        "[@a",
        "[",
        "]",
        "[[",
        "]]",
        "|",
        "\"",
        "“",
        "”",
        ";",
        ", ",
        "\\",
        "`",
        "``",
        "```\n",
        "\n",
        "\n\n",
        " ",
        "    ",
        "a",
        "@b",
        "é",
        "{{",
        "}}",
        " timeline ",
        "actor=",
        "{.editorial}",
        "{#x}",
        "*",
        "_",
        "~",
        "> ",
        "- ",
        "1. ",
        "# ",
        "|--|--|\n",
        "| ",
        "[^a]",
        "[^a]: ",
        "![",
        "](",
        ")",
        "<b>",
        "<!--",
        "-->",
        "<div>\n",
        "\r\n",
        "\t",
        "%",
        "\0",
        "&amp;",
        ": ",
        "---",
        "😀",
        "(x)",
        "https://",
        "javascript:",
        "'",
        "...",
    ];
    let mut state = 7_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    for _ in 0..4000 {
        let length = 1 + next(24);
        let input: String = (0..length).map(|_| parts[next(parts.len())]).collect();
        for form in [Form::Page, Form::Field] {
            let (prose, diagnostics) =
                read_with(&input, form, Options { html: next(2) == 0, ..Options::default() });
            let places = diagnostics.iter().flat_map(|each| each.marks.iter().map(|mark| &mark.place));
            for place in places.chain(prose.pieces.iter().flat_map(piece_places)) {
                assert!(input.get(place.span.range()).is_some(), "{input:?} {place:?}");
            }
        }
    }
}

fn piece_places(piece: &Piece) -> Vec<&Place> {
    match piece {
        Piece::Html(_) | Piece::Words(_) | Piece::Anchor(_) => Vec::new(),
        Piece::Link { target, .. } => vec![&target.place],
        Piece::File { place, .. } => vec![place],
        Piece::Image(image) => vec![&image.place],
        Piece::Citations(citations) => citations
            .iter()
            .flat_map(|each| {
                let quote = each.quote.as_ref().map(|quote| &quote.place);
                [&each.place, &each.source.place].into_iter().chain(quote)
            })
            .collect(),
        Piece::Block(block) => vec![&block.place],
    }
}
