mod bib;
mod csl_json;
mod written;

use super::*;

type Read = fn(&str, &FilePath, &mut Vec<Diagnostic>) -> Vec<Entry>;

fn read(read: Read, text: &str) -> (Vec<Entry>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let entries = read(text, &"content/a.bib".into(), &mut diagnostics);
    (entries, diagnostics)
}

/// Reads one entry without mistakes.
#[track_caller]
fn one(reader: Read, text: &str) -> Entry {
    let (mut entries, diagnostics) = read(reader, text);
    assert_eq!(diagnostics, [], "{text}");
    assert_eq!(entries.len(), 1, "{text}");
    entries.remove(0)
}

/// Checks the codes of the mistakes with the texts at their places, and the ids of what was read.
#[track_caller]
fn check_mistakes(reader: Read, text: &str, mistakes: &[(&str, &str)], ids: &[&str]) {
    let (entries, diagnostics) = read(reader, text);
    let found: Vec<(&str, &str)> =
        diagnostics.iter().map(|mistake| (mistake.code, &text[mistake.place().span.range()])).collect();
    assert_eq!(found, mistakes, "{text}");
    assert_eq!(entries.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), ids, "{text}");
    for mistake in &diagnostics {
        assert!(mistake.cure.is_some() && !mistake.headline.ends_with('.'), "{mistake:?}");
    }
}

fn person(family: &str, given: &str) -> Name {
    Name::Person { family: family.to_string(), given: Some(given.to_string()) }
}

fn literal(name: &str) -> Name {
    Name::Literal(name.to_string())
}

#[test]
fn every_type_is_one_of_csl() {
    for type_ in types::entry_types() {
        let csl = types::csl_type(type_, None);
        assert!(csl.and_then(crate::csl::find).is_some(), "{type_}");
    }
}

#[test]
fn an_empty_bibliography_is_none() {
    check_mistakes(read_bib, "", &[], &[]);
    check_mistakes(read_bib, "% nothing\nyet\n", &[], &[]);
    check_mistakes(read_bib, "@preamble{\"a\" # {b}}\n@comment{{x} @y}\n", &[], &[]);
    check_mistakes(read_csl_json, "[]", &[], &[]);
}

/// What would run in circles, grow without end, or use up the stack.
#[test]
fn hostile_files_are_only_wrong() {
    let deep = format!("@misc{{k, title = {{{}x{}}}}}", r"\a{".repeat(100_000), "}".repeat(100_000));
    assert_eq!(read(read_bib, &deep).1[0].code, "bad-latex");
    let circle = "@string{a = b}\n@string{b = a}\n@misc{k, title = a # b # {T}}";
    check_mistakes(read_bib, circle, &[("unknown-string", "b")], &["k"]);
    let mut doubling = "@string{s0 = {0123456789}}\n".to_string();
    for level in 1..60 {
        doubling += &format!("@string{{s{level} = s{} # s{}}}\n", level - 1, level - 1);
    }
    let (_, diagnostics) = read(read_bib, &doubling);
    assert!(diagnostics.iter().all(|mistake| mistake.code == "unknown-string"));
    let json = format!("[{}{}]", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(read(read_csl_json, &json).1[0].code, "bad-csl-json");
}

#[test]
fn no_file_is_a_surprise() {
    const BIB: [&str; 34] = [
        "@",
        "book",
        "{",
        "}",
        "{",
        "}",
        ",",
        "=",
        "\n",
        " ",
        "key",
        "title",
        "author",
        "date",
        "year",
        "2014",
        "-",
        "\"",
        "\\",
        "$",
        "é",
        "and",
        "%",
        "#",
        "jan",
        "string",
        "comment",
        "\\'",
        "\\emph{",
        "crossref",
        "~",
        "@misc{k",
        "title = {",
        "},\n",
    ];
    const JSON: [&str; 20] = [
        "[",
        "]",
        "{",
        "}",
        ":",
        ",",
        "\"id\":",
        "\"k\"",
        "\"issued\":",
        "\"date-parts\":",
        "[[2014]]",
        "1",
        "\"\\\"\"",
        "null",
        "é",
        " ",
        "\"author\":",
        "{\"family\":\"F\"}",
        "\"title\": \"T\"",
        "true",
    ];
    let mut state = 7_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) as usize % below
    };
    for round in 0..60_000 {
        let (reader, words): (Read, &[&str]) =
            if round % 2 == 0 { (read_bib, &BIB) } else { (read_csl_json, &JSON) };
        let mut text: String = (0..next(30)).map(|_| words[next(words.len())]).collect();
        match round % 8 {
            2 => text = format!("@article{{key, title = {{{text}}}, author = {{{text}}}}}"),
            3 => text = format!("[{{\"id\": \"k\", {text}}}]"),
            _ => {}
        }
        let (_, diagnostics) = read(reader, &text);
        for mistake in diagnostics {
            assert!(text.get(mistake.place().span.range()).is_some(), "{text}: {mistake:?}");
        }
    }
}
