use super::super::html;
use super::*;

#[track_caller]
fn check(html: &str, markdown: &str) {
    assert_eq!(write(&html::read(html)).markdown, markdown, "{html}");
}

#[test]
fn html_becomes_inline_markdown() {
    check("<p>One <b>two</b> <i>three</i>.</p>", "One **two** *three*.");
    check("a<b>b</b>c &amp; d &eacute; &#8217;", "a**b**c & d é ’");
    check(
        "<a href=\"https://example.org/a?b=1&amp;c=2\">The <em>Times</em></a>!",
        "[The *Times*](https://example.org/a?b=1&amp;c=2)!",
    );
    check("<a href='https://example.org/a_(b)'>x</a>", "[x](<https://example.org/a_(b)>)");
    check("one<br>two<p>three</p>", "one two three");
    check("<strong>bold </strong>after", "**bold** after");
    check("1 < 2 and 3 > 2", "1 \\< 2 and 3 > 2");
    check("<b><i>x</i></b>", "***x***");
    check("<span style='color:red'>x</span>", "x");
}

#[test]
fn our_own_marks_are_words() {
    check(
        "see [[sony]] [@times] {{ timeline }} {.editorial}",
        "see \\[\\[sony\\]\\] \\[@times\\] \\{{ timeline }} \\{.editorial}",
    );
    check("2 * 3 * 4, snake_case, _x_, `y`", "2 \\* 3 \\* 4, snake_case, \\_x\\_, \\`y\\`");
    check("# One", "\\# One");
    check("1. One", "1\\. One");
    check("- One", "\\- One");
    check("C:\\Users and ~~no~~ &amp;amp;", "C:\\\\Users and \\~\\~no\\~\\~ \\&amp;");
}

#[test]
fn what_cannot_be_shown_is_named() {
    let marked = html::read(
        "a<script>alert(1)</script><img src=x.png>b<a href='javascript:x'>c</a><!-- d --><style>e</style>",
    );
    assert_eq!(marked.words(), "abc");
    let lost: Vec<&str> = marked.lost.iter().map(|lost| lost.0.as_str()).collect();
    assert_eq!(lost, ["alert(1)", "x.png", "javascript:x", " d ", "e"]);
    assert_eq!(html::read("<p>a<p>b<ul><li>c").blocks, 3);
    assert_eq!(html::read("<script>never closed").lost[0].0, "never closed");
    assert_eq!(html::read("<a href='https://example.org/'><img src=x></a>").lost.len(), 2);
}

/// Whatever is in a cell, its readers see its words: at random, from what means something somewhere.
#[test]
fn words_are_read_back_as_they_were() {
    const PARTS: [&str; 48] = [
        "*",
        "**",
        "_",
        "`",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        "{{",
        "}}",
        "[@a",
        "[[b",
        "]]",
        "{.editorial}",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<a href='https://example.org/'>",
        "</a>",
        "&amp;",
        "&lt;",
        "&",
        "<",
        ">",
        "#",
        "-",
        "+",
        "=",
        "|",
        "~",
        "\\",
        "!",
        "^",
        ":",
        "1.",
        "\"",
        "'",
        "word",
        "Ünï",
        "世界",
        "שלום",
        " ",
        " ",
        "\n",
        "<br>",
    ];
    let mut state = 11_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) as usize % below
    };
    let mut whole = 0;
    for _ in 0..4_000 {
        let text: String = (0..1 + next(12)).map(|_| PARTS[next(PARTS.len())]).collect();
        let marked = html::read(&text);
        let written = write(&marked);
        whole += usize::from(written.whole);
        let words = marked.words();
        let shown = reads_as(&written.markdown, &words, 0)
            || reads_as(&written.markdown, &words, marked.links_with_words());
        assert!(shown, "{text:?} became {:?}", written.markdown);
        let plain = plain(&text);
        assert!(reads_as(&plain, &text, 0), "{text:?} became {plain:?}");
    }
    // The ways out are for what nobody writes.
    assert!(whole > 3_300, "{whole}");
}
