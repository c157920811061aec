use super::{New, Refusal, kind, make};
use crate::kinds::Kind;
use crate::markdown;
use crate::project::Project;
use crate::read;
use crate::schema::Schema;

const TODAY: &str = "2026-11-22";

fn project(files: &[(&str, &str)]) -> Project {
    let mut project = Project::default();
    for (path, text) in files {
        project.insert(path, *text);
    }
    project
}

fn term(text: &str) -> Result<New, Refusal> {
    make(&project(&[("content/a.yaml", text)]), Kind::Term, "quay", Some("content/a.yaml"), TODAY)
}

/// What stands before and behind the new record in a file that had `text`.
#[track_caller]
fn check(text: &str, before: &str, behind: &str) {
    let now = String::from_utf8(term(text).expect("there is a place").now).expect("UTF-8");
    let id = now.find("quay:").expect("the record");
    let last = now.rfind("#tags: [background]").expect("its last field") + "#tags: [background]".len();
    assert_eq!((&now[..id], &now[last..]), (before, behind), "{now}");
    if !text.contains('\r') {
        assert!(!now.contains('\r'));
    } else {
        assert_eq!(now.matches('\n').count(), now.matches("\r\n").count(), "{now:?}");
    }
}

#[test]
fn a_record_goes_to_the_end_of_its_section() {
    let one = "terms:\n  hall: {term: hall, definition: A shed.}\n";
    check(one, &format!("{one}\n  "), "\n");
    // What follows stays behind, with the comment above it.
    let more = "terms:\n  hall:\n    term: hall\n    definition: >-\n      A shed.\n    #cite: a\n\n\n# Who\nactors: {}\n";
    let (before, behind) = more.split_at(more.find("\n\n\n# Who").expect("it is there") + 1);
    check(more, &format!("{before}\n  "), &format!("\n{behind}"));
}

#[test]
fn the_habits_of_a_file_are_kept() {
    let wide = "terms:\n    hall:\n          term: hall\n          definition: b\n";
    let now = String::from_utf8(term(wide).expect("a place").now).expect("UTF-8");
    assert!(now.contains("\n    quay:\n          # Left out"), "{now}");
    check(
        "terms:\r\n  a: {term: a, definition: b}\r\n",
        "terms:\r\n  a: {term: a, definition: b}\r\n\r\n  ",
        "\r\n",
    );
    check("terms:\n  a: {term: a, definition: b}", "terms:\n  a: {term: a, definition: b}\n\n  ", "\n");
    let mark = make(
        &project(&[("content/a.yaml", "\u{feff}terms:\n")]),
        Kind::Term,
        "quay",
        Some("content/a.yaml"),
        TODAY,
    );
    assert!(mark.expect("a place").now.starts_with("\u{feff}terms:\n  quay:\n".as_bytes()));
}

#[test]
fn a_section_is_made_where_there_is_none() {
    check("", "terms:\n  ", "\n");
    check("# Mine\n", "# Mine\n\nterms:\n  ", "\n");
    check("actors:\n  a: {name: A, kind: group}", "actors:\n  a: {name: A, kind: group}\n\nterms:\n  ", "\n");
    check("terms: # words\nactors:\n", "terms: # words\n  ", "\nactors:\n");
}

#[test]
fn what_cannot_be_done_safely_is_refused() {
    for text in [
        "terms: {hall: {term: hall, definition: A shed.}}\n",
        "{terms: {}}\n",
        "- a\n",
        "terms: [a\n",
        "actors:\n  a: b\n...\n",
        "terms:\n  a: 1\nterms:\n  b: 1\n",
    ] {
        let refusal = term(text).expect_err(text);
        assert!(refusal.cure.is_some(), "{}", refusal.message);
    }
}

/// Each field of each kind, with its example, reads without a mistake: what is behind `#` as well.
#[test]
fn what_is_made_reads_without_a_mistake() {
    for (kind, ..) in Kind::ALL {
        let made = make(&Project::default(), kind, "quay", None, TODAY).expect("an empty site has room");
        let text = String::from_utf8(made.now).expect("UTF-8");
        let all: String = text
            .lines()
            .map(|line| match line.trim_start().strip_prefix('#') {
                Some(off) if !off.starts_with(' ') || off.starts_with("  -") => {
                    line.replacen('#', "", 1) + "\n"
                }
                _ => format!("{line}\n"),
            })
            // What a field asks of another is not what is looked at here.
            .filter(|line| !line.trim_start().starts_with("unknown:"))
            .collect();
        for (text, fields) in [(&text, 2), (&all, 3)] {
            let parsed = read::read(
                &made.path.as_str().into(),
                &crate::project::File::new(text.clone().into_bytes()),
                markdown::Options::default(),
            );
            let said: Vec<&str> =
                parsed.diagnostics.iter().map(|mistake| mistake.headline.as_str()).collect();
            assert!(said.is_empty(), "{kind}: {said:?}\n{text}");
            assert!(text.lines().filter(|line| !line.trim_start().starts_with('#')).count() >= fields);
        }
        assert!(all.lines().filter(|line| line.contains(": ")).count() >= 4, "{all}");
    }
}

#[test]
fn the_file_is_where_most_of_the_kind_are() {
    let site = project(&[
        ("content/a.yaml", "terms: {a: {term: a, definition: b}}\n"),
        ("content/b.yaml", "terms:\n  b: {term: a, definition: b}\n  c: {term: a, definition: b}\n"),
        ("content/terms.yaml", "actors:\n"),
        ("content/library.bib", "@misc{d, title={D}}\n"),
    ]);
    let made = make(&site, Kind::Term, "quay", None, TODAY).expect("a place");
    assert_eq!((made.path.as_str(), made.reason.as_str()), ("content/b.yaml", "where most terms are"));
    let made = make(&site, Kind::Source, "quay", None, TODAY).expect("a place");
    assert_eq!((made.path.as_str(), made.line), ("content/sources.yaml", 2));

    let site = project(&[(Schema::Facts.path().as_str(), "")]);
    let made = make(&site, Kind::Source, "quay", None, TODAY).expect("a place");
    assert!(
        made.now.starts_with(
            b"# yaml-language-server: $schema=../schemas/facts.schema.json\n\nsources:\n  quay:"
        )
    );
    assert_eq!(made.line, 4);
}

#[test]
fn an_id_is_free_and_follows_the_rule() {
    let site = project(&[
        ("content/a.yaml", "actors:\n  studio: {name: S, kind: group, formerly: [firm]}\n"),
        ("content/guides/first.md", "---\ntitle: First\n---\n"),
    ]);
    let refused = |kind: Kind, id: &str| {
        let refusal = make(&site, kind, id, None, TODAY).expect_err(id);
        format!("{}; {}", refusal.message, refusal.cure.unwrap_or_default())
    };
    assert!(
        refused(Kind::Claim, "studio").contains("an actor is called `studio` already, in `content/a.yaml:2`")
    );
    assert!(refused(Kind::Claim, "firm").contains("was once the id of actor `studio`"));
    assert!(refused(Kind::Claim, "The Studio").ends_with("write `the-studio`"));
    assert!(refused(Kind::Page, "guides/first").contains("a page is called"));
    assert!(refused(Kind::Page, "Guides/First step").ends_with("write `guides/first-step`"));
    assert!(refused(Kind::Page, "embed/a").contains("made by the program"));
    assert!(refused(Kind::Page, "actors/studo").ends_with("did you mean `actors/studio`?"));
    let made = make(&site, Kind::Page, "content/actors/studio.md", None, TODAY).expect("a place");
    assert_eq!(made.path, "content/actors/studio.md");
    assert_eq!(kind("Claims"), Ok(Kind::Claim));
    assert_eq!(kind("evnt").expect_err("none").cure.as_deref(), Some("did you mean `event`?"));
}
