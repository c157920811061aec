//! What is written is read back.

use super::super::{Entry, Name, read_bib, read_csl_json, write};
use super::{literal, person};
use crate::text::Place;

fn entry() -> Entry {
    let place = Place::file(&"content/a.bib".into());
    Entry { title: Some("A title".to_string()), ..Entry::new("a", "a", place, "article-journal") }
}

/// Both formats lead back to the entry.
#[track_caller]
fn check(entry: Entry) {
    for (text, read) in
        [(write::bib(&entry), read_bib as super::Read), (write::csl_json(&entry), read_csl_json)]
    {
        let (entries, diagnostics) = super::read(read, &text);
        let codes: Vec<&str> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        assert!(
            codes.is_empty() || entry.title.is_none() && codes == ["untitled-entry"],
            "{codes:?}: {text}"
        );
        let mut found = entries.into_iter().next().expect(&text);
        found.place = entry.place.clone();
        found.note = entry.note.clone();
        assert_eq!(found, entry, "{text}");
    }
}

#[test]
fn every_field_is_read_back() {
    let some = |text: &str| Some(text.to_string());
    check(Entry {
        author: vec![person("Example", "Ada"), literal("The Desk"), person("van Gogh", "Vincent")],
        editor: vec![person("Other", "Bo")],
        published: some("2014-12-19"),
        outlet: some("The Journal"),
        publisher: some("Press"),
        volume: some("4"),
        issue: some("2a"),
        page: some("11-19"),
        doi: some("10.1000/182_x"),
        isbn: some("978-3-16-148410-0"),
        url: some("https://example.org/a?b=c&d=%20#e_f~g"),
        accessed: some("2026-11-22"),
        language: some("de"),
        keywords: vec!["one".to_string(), "two".to_string()],
        note: some("not read"),
        ..entry()
    });
}

#[test]
fn every_sign_is_read_back() {
    for title in [
        "{x} }{ \\ {",
        "100 % & more #1 $5 a_b ~ ^ |",
        "“curly” \"straight\" 'single' ''two'' ``two``",
        "Smith et al.: it's -- and --- ok…",
        "C:\\new {x} \\& \\'e @misc{x,",
        "<script>alert(1)</script> < >",
        "Ünïcödé 中文 עברית",
        "a, b = c; {{d}}",
        "TY - JOUR",
    ] {
        check(Entry { title: Some(title.to_string()), outlet: Some(title.to_string()), ..entry() });
        // In a family name `=` begins the long form of BibLaTeX, `family=…`.
        let family = title.replace(" = ", " ");
        check(Entry { author: vec![literal(title), person(&family, "Ada")], ..entry() });
    }
}

#[test]
fn every_name_is_read_back() {
    for name in [
        literal("Smith, Jones & Sons, Inc."),
        literal("Sons and Daughters"),
        literal("others"),
        person("Smith, Jr.", "John"),
        person("de la Cruz", "Ana María"),
        person("O'Neil", "J. R."),
        person("Barnes and Noble", "A and B"),
        Name::Person { family: "Only".to_string(), given: None },
    ] {
        check(Entry { author: vec![name.clone()], ..entry() });
        check(Entry { author: vec![name.clone(), person("Example", "Ada")], editor: vec![name], ..entry() });
    }
}

#[test]
fn every_date_is_read_back() {
    for date in [
        "2014",
        "2014-12",
        "2014-12-19",
        "2014~",
        "2014-12-19~",
        "2014?",
        "2014-12%",
        "201X",
        "2014-XX",
        "2014-21",
        "2014-33",
        "2014/2016",
        "2014-05/2014-06",
        "2014~/2015~",
        "2014/..",
        "../2014",
        "/2014",
        "[2014,2015]",
        "0000",
        "-0044-03-15",
        "Y170000002",
        "2014-?12",
        "1950S2",
        "2014~/2015",
        "2014-21/2014-22",
    ] {
        check(Entry { published: Some(date.to_string()), accessed: Some(date.to_string()), ..entry() });
    }
}

#[test]
fn what_is_not_known_is_left_out() {
    check(Entry { title: None, ..entry() });
    assert_eq!(write::bib(&Entry { title: None, ..entry() }), "@article{a,\n}\n");
    assert_eq!(write::ris(&Entry { title: None, ..entry() }), "TY  - JOUR\r\nID  - a\r\nER  - \r\n");
}

#[test]
fn types_are_read_back_where_biblatex_has_them() {
    for type_ in crate::csl::TYPES {
        let (entries, _) = super::read(read_bib, &write::bib(&Entry { type_: type_.to_string(), ..entry() }));
        let found = entries[0].type_.as_str();
        let known = super::super::types::bib_type(type_).0 != "misc";
        assert!(found == type_ || !known || NEAREST.contains(&(type_, found)), "{type_} became {found}");
    }
}

/// What comes back is the nearest that there is.
const NEAREST: [(&str, &str); 10] = [
    ("bill", "legislation"),
    ("regulation", "legislation"),
    ("classic", "book"),
    ("collection", "book"),
    ("entry", "entry-encyclopedia"),
    ("entry-dictionary", "entry-encyclopedia"),
    ("figure", "graphic"),
    ("post", "webpage"),
    ("post-weblog", "webpage"),
    ("review-book", "review"),
];

#[test]
fn ris_says_of_dates_what_it_can() {
    let dates = |date: &str| {
        let text = write::ris(&Entry { published: Some(date.to_string()), ..entry() });
        let lines = text.split("\r\n").filter(|line| line.starts_with("PY") || line.starts_with("DA"));
        lines.map(|line| &line[6..]).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(dates("2014-12-19"), "2014 2014/12/19/");
    assert_eq!(dates("2014"), "2014 2014///");
    assert_eq!(dates("2014-21"), "2014 2014///spring 2014");
    assert_eq!(dates("2014-12~"), "///about December 2014");
    assert_eq!(dates("2014/2016"), "///2014–2016");
}
