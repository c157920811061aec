use super::*;

/// As Zotero exports a newspaper article to BibLaTeX.
const NEWSPAPER: &str = r"
@article{sanger_us_2014,
	entrysubtype = {newspaper},
	title = {U.S. Links {North Korea} to {{Sony}} Hacking --- \textit{Officials}},
	issn = {0362-4331},
	url = {https://www.nytimes.com/2014/12/18/a--b_c.html?x=1\&y=%20},
	journaltitle = {The New York Times},
	author = {Sanger, David E. and Perlroth, Nicole and {The Desk} and others},
	urldate = {2024-05-01},
	date = {2014-12-17},
	langid = {english},
	keywords = {Attribution, sony},
	abstract = {Costs $5. \unknown{
	} @not an entry},
	file = {a.html:C\:\\x:text/html},
}
";

#[test]
fn a_newspaper_article_from_zotero() {
    let entry = one(read_bib, NEWSPAPER);
    let place = entry.place.clone();
    assert_eq!(&NEWSPAPER[place.span.range()], "sanger_us_2014");
    let wanted = Entry {
        key: "sanger_us_2014".to_string(),
        id: "sanger-us-2014".to_string(),
        place,
        type_: "article-newspaper".to_string(),
        title: Some("U.S. Links North Korea to Sony Hacking — Officials".to_string()),
        author: vec![
            person("Sanger", "David E."),
            person("Perlroth", "Nicole"),
            literal("The Desk"),
            literal("others"),
        ],
        editor: Vec::new(),
        published: Some("2014-12-17".to_string()),
        outlet: Some("The New York Times".to_string()),
        publisher: None,
        volume: None,
        issue: None,
        page: None,
        doi: None,
        isbn: None,
        url: Some("https://www.nytimes.com/2014/12/18/a--b_c.html?x=1&y=%20".to_string()),
        accessed: Some("2024-05-01".to_string()),
        language: Some("en".to_string()),
        keywords: vec!["Attribution".to_string(), "sony".to_string()],
        note: None,
    };
    assert_eq!(entry, wanted);
}

#[test]
fn latex_becomes_text() {
    for (latex, text) in [
        (r#"{Caf\'e} \"Uber {\ss} \c{c} \v{S}"#, "Café Über ß ç Š"),
        (r"A {B} \& C", "A B & C"),
        (r"``Quoted'' 1--2", "“Quoted” 1–2"),
        (r"Dr.~Who\textasciitilde", "Dr. Who~"),
        (r"\emph{a \textbf{b}} {\itshape c}", "a b c"),
        (r"the $11^{th}$ hour", "the 11th hour"),
        ("two\n\t lines", "two lines"),
        (r"\$1 million", "$1 million"),
        (r"\unknown{x} \textbackslash y", r"\unknown{x} \y"),
    ] {
        let entry = one(read_bib, &format!("@misc{{k, title = {{{latex}}}}}"));
        assert_eq!(entry.title.as_deref(), Some(text), "{latex}");
    }
}

#[test]
fn names_are_taken_apart() {
    for (written, names) in [
        ("Ada Example", vec![person("Example", "Ada")]),
        ("van Gogh, Vincent", vec![person("van Gogh", "Vincent")]),
        ("King, Jr., Martin Luther", vec![person("King Jr.", "Martin Luther")]),
        ("{Ernst and Young}", vec![literal("Ernst and Young")]),
        (r"{\'E}mile Zola and {FBI}", vec![person("Zola", "Émile"), literal("FBI")]),
        ("family=Example, given=Ada", vec![person("Example", "Ada")]),
        ("Madonna", vec![Name::Person { family: "Madonna".to_string(), given: None }]),
        ("", vec![]),
    ] {
        let entry = one(read_bib, &format!("@misc{{k, title = {{T}}, author = {{{written}}}}}"));
        assert_eq!(entry.author, names, "{written}");
    }
}

#[test]
fn dates_come_from_three_fields() {
    for (fields, published) in [
        ("date = {2014-12-19}", Some("2014-12-19")),
        ("date = {2014-11/2014-12~}", Some("2014-11/2014-12~")),
        ("year = 2014", Some("2014")),
        ("year = {2014}, month = dec", Some("2014-12")),
        ("year = {2014}, month = {December}", Some("2014-12")),
        ("year = {2014}, month = 7", Some("2014-07")),
        ("year = {2014}, month = jul, day = {4}", Some("2014-07-04")),
        ("month = jul", None),
    ] {
        let entry = one(read_bib, &format!("@misc{{k, title = {{T}}, {fields}}}"));
        assert_eq!(entry.published.as_deref(), published, "{fields}");
    }
}

#[test]
fn fields_go_where_csl_has_them() {
    let journal = "@article{k, title = {T}, subtitle = {S}, journal = {J}, volume = 7, number = {3}, pages = {1--9}, \
        doi = {https://doi.org/10.1/x_y}, publisher = {P}, editor = {Ed Itor}}";
    let entry = one(read_bib, journal);
    assert_eq!(entry.title.as_deref(), Some("T: S"));
    assert_eq!(entry.outlet.as_deref(), Some("J"));
    assert_eq!((entry.volume.as_deref(), entry.issue.as_deref()), (Some("7"), Some("3")));
    assert_eq!((entry.page.as_deref(), entry.doi.as_deref()), (Some("1–9"), Some("10.1/x_y")));
    assert_eq!((entry.publisher.as_deref(), entry.editor), (Some("P"), vec![person("Itor", "Ed")]));

    for (kind, fields, type_, outlet, publisher) in [
        ("online", "organization = {O}", "webpage", Some("O"), None),
        ("report", "institution = {I}, number = {4}", "report", None, Some("I")),
        ("phdthesis", "school = {S}", "thesis", None, Some("S")),
        ("InCollection", "booktitle = {B}, isbn = {1}", "chapter", Some("B"), None),
        ("misc", "", "document", None, None),
        ("article", "entrysubtype = {magazine}, number = 3", "article-magazine", None, None),
    ] {
        let entry = one(read_bib, &format!("@{kind}{{k, title = {{T}}, {fields}}}"));
        let found = (entry.type_.as_str(), entry.outlet.as_deref(), entry.publisher.as_deref());
        assert_eq!(found, (type_, outlet, publisher), "{kind}");
    }
}

#[test]
fn an_address_may_stand_in_howpublished() {
    let entry = one(read_bib, r"@misc{k, title = {T}, howpublished = {At \url{https://a.example/x_y}}}");
    assert_eq!(entry.url.as_deref(), Some("https://a.example/x_y"));
}

#[test]
fn languages_have_tags() {
    for (written, tag) in [
        ("english", "en"),
        ("ngerman", "de"),
        ("American", "en-US"),
        ("pt_BR", "pt-BR"),
        ("zh-Hant", "zh-Hant"),
    ] {
        let entry = one(read_bib, &format!("@misc{{k, title = {{T}}, langid = {{{written}}}}}"));
        assert_eq!(entry.language.as_deref(), Some(tag), "{written}");
    }
}

#[test]
fn strings_and_parents_are_filled_in() {
    let text = "@string{nyt = {The Times}}\n@STRING{both = nyt # { of } # \"NY\"}\n\
        @preamble{\"x\"}\n@comment{jabref {x} y}\n% @article{no,}\n\
        @article{a, title = {T}, journal = BOTH, crossref = {loop}}\n\
        @inbook{b, title = {T}, crossref = {loop}, xdata = {x}}\n\
        @book{loop, title = {Book}, publisher = {P}, crossref = {loop}}\n\
        @xdata{x, year = 2014, crossref = {b}}\n";
    let (entries, diagnostics) = read(read_bib, text);
    assert_eq!(diagnostics, []);
    let outlets: Vec<_> = entries.iter().map(|entry| (entry.id.as_str(), entry.outlet.as_deref())).collect();
    assert_eq!(outlets, [("a", Some("The Times of NY")), ("b", Some("Book")), ("loop", Some("Book"))]);
    assert_eq!((entries[1].publisher.as_deref(), entries[1].published.as_deref()), (Some("P"), Some("2014")));
}

#[test]
fn mistakes_in_a_bib_file() {
    let good = "\n@book{good, title = {T}}\n";
    for (bad, mistakes) in [
        ("@book{k, title = {T}", ("bad-bibliography", "@book{k")),
        ("@book{k, title = {T", ("bad-bibliography", "@book{k")),
        ("@book{k, title = {T}}}}", ("", "")),
        ("@book{k, title = {T} year = 1}", ("bad-bibliography", "")),
        ("@book{k title = {T}}", ("bad-bibliography", "")),
        ("@book{k, title {T}}", ("bad-bibliography", "")),
        ("@book{k, title = , year = 1}", ("bad-bibliography", " ")),
        ("@book{k, = {T}}", ("bad-bibliography", "")),
        ("@book(k, title = {T})", ("bad-bibliography", "")),
        ("@book{k, version = 1.2.3, title = {T}}", ("bad-bibliography", "")),
        ("@book{title = {T}, year = 1}", ("missing-key", "@book{title = {T}")),
        ("@book{, title = {T}}", ("missing-key", "")),
        ("@book{…, title = {T}}", ("key-without-id", "…")),
        ("@book{Good, title = {T}}", ("repeated-key", "good")),
        ("@book{k, year = 2014}", ("untitled-entry", "k")),
        ("@boook{k, title = {T}}", ("unknown-entry-type", "boook")),
        ("@book{k, title = {T}, date = {2014-11-31}}", ("bad-date", "{2014-11-31}")),
        ("@book{k, title = {T}, year = {forthcoming}}", ("bad-date", "{forthcoming}")),
        ("@book{k, title = {T}, urldate = {19.12.2014}}", ("bad-date", "{19.12.2014}")),
        ("@book{k, title = {T}, url = {example.org}}", ("bad-url", "{example.org}")),
        ("@book{k, title = {T}, langid = {klingon}}", ("unknown-language", "{klingon}")),
        ("@book{k, title = {Costs $5}}", ("bad-latex", "{Costs $5}")),
        ("@book{k, title = {T}, publisher = acm}", ("unknown-string", "acm")),
    ] {
        let text = format!("{bad}{good}");
        let (entries, diagnostics) = read(read_bib, &text);
        let found = diagnostics.first().map(|mistake| (mistake.code, &text[mistake.place().span.range()]));
        assert_eq!(found.unwrap_or(("", "")), mistakes, "{bad}");
        assert!(entries.iter().any(|entry| entry.id == "good") || mistakes.0 == "repeated-key", "{bad}");
    }
}

#[test]
fn all_mistakes_of_a_bib_file_are_told() {
    let text = "@book{a, title = {A}\n\n@book{b, title = {B}, date = {2014-13}}\n@book{c title = {C}}\n@book{B, title = {D}}\n";
    check_mistakes(
        read_bib,
        text,
        &[
            ("bad-bibliography", "@book{a"),
            ("bad-bibliography", ""),
            ("bad-date", "{2014-13}"),
            ("repeated-key", "B"),
        ],
        &["b"],
    );
}
