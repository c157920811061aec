//! The formats of the data as a whole: that their table is told of, and that what is read by us too comes back.

use explainer::bibliography::{self, Entry};
use explainer::export::{Exporting, FORMATS, Format};
use explainer::pipeline::{self, Memos, Options, Prepared};
use explainer::project::Project;
use explainer::words::Words;

const FACTS: &str = r#"
sources:
  signs: {title: '100 % & more #1 $5 a_b ~ ^ {x} \ a < b', outlet: 'A & B {C}', author: [{family: Ünïcödé, given: Ada B.}], published: 2014-12-19, url: "https://example.org/a?b=c&d=e"}
  tags: {title: "TY  - JOUR", author: ["The {Desk} & Sons", {family: van Gogh, given: Vincent}], published: 2014~, type: book, publisher: Press, language: de, tags: [one, two]}
  page: {title: Pages, type: article-journal, outlet: Journal, volume: "4", issue: "2", page: 11-19, doi: 10.1000/1_82, isbn: 978-3-16-148410-0, published: 2014-12, accessed: 2026-11-22}
"#;

fn prepared(facts: &str) -> Prepared {
    let mut project = Project::default();
    project.insert("site.yaml", "title: Test\nchecks: {all: allow}\n");
    project.insert("content/facts.yaml", facts);
    let options = Options { base_url: Some("https://example.org/".to_owned()), ..Options::default() };
    let prepared = pipeline::prepare(&project, &options, &mut Memos::default());
    assert!(!prepared.so_far.has_errors(), "{:?}", prepared.so_far.diagnostics);
    prepared
}

fn text(e: &Exporting, format: &str) -> String {
    let mut files = Format::find(format).expect("the format is known").files(e);
    assert_eq!(files.len(), 1);
    files.remove(0).text
}

/// BibLaTeX and CSL-JSON of all sources lead back to the same sources.
#[test]
fn bibliographies_are_read_back() {
    let prepared = prepared(FACTS);
    let wanted: Vec<Entry> = prepared.site.sources.iter().map(|source| source.to_entry()).collect();
    assert_eq!(wanted.len(), 3);
    for (format, read) in [
        ("biblatex", bibliography::read_bib as fn(&_, &_, &mut _) -> Vec<Entry>),
        ("csl-json", bibliography::read_csl_json),
    ] {
        let text = text(&prepared.exporting(), format);
        let mut diagnostics = Vec::new();
        let mut found = read(&text, &"content/a.bib".into(), &mut diagnostics);
        assert!(diagnostics.is_empty(), "{diagnostics:?}: {text}");
        for (found, wanted) in found.iter_mut().zip(&wanted) {
            found.place = wanted.place.clone();
        }
        assert_eq!(found, wanted, "{text}");
    }
}

/// Each format has its messages and its row in `docs/data.md`, and no row is without a format.
#[test]
fn every_format_is_told_of() {
    let path = format!("{}/docs/data.md", env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(path).expect("the page is readable");
    let words = Words::english();
    let rows: Vec<&str> =
        page.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    assert_eq!(rows, FORMATS.iter().map(|format| format.name).collect::<Vec<_>>());
    for format in &FORMATS {
        assert!(!words.of("data-for", format.name).is_empty(), "{}", format.name);
        let whole = format.name == "json-schema";
        assert_eq!(words.of("data-loses", format.name).is_empty(), whole, "{}", format.name);
        let row = page.lines().find(|line| line.starts_with(&format!("| `{}`", format.name)));
        for file in format.files(&prepared(FACTS).exporting()) {
            let name = file.path.rsplit('/').next().unwrap_or_default();
            assert!(row.is_some_and(|row| row.contains(name)), "{name}");
        }
    }
}
