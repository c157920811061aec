//! Runs the specifications of this folder: each Markdown file is read, each `##` heading is a test. The form
//! is described in `README.md`.
//!
//! `cargo test --test spec` runs all, `cargo test --test spec dates` those whose name holds `dates`, and
//! `UPDATE_SPEC=1 cargo test --test spec` writes what the program does now into the expected blocks.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, LazyLock};

use explainer::artifact::Artifact;
use explainer::diagnostic::print::{self, Format};
use explainer::pipeline::{self, Build, Memos};
use explainer::project::Project;
use explainer::stock::Stock;
use libtest_mimic::{Arguments, Failed, Trial};

use document::{Block, Document, Shape, Test, Wanted};
use whole::html;

mod diff;
mod document;
mod picture;
mod whole;

fn main() -> ExitCode {
    let mut documents = Vec::new();
    let mut troubles = Vec::new();
    for path in paths() {
        let text = fs::read_to_string(&path).expect("a spec is readable");
        match document::read(&name(&path), &text) {
            Ok(document) => documents.push((path, text, document)),
            Err(trouble) => troubles.push(format!("{}: {trouble}", name(&path))),
        }
    }
    troubles.extend(repeated_names(&documents));
    if !troubles.is_empty() {
        eprintln!("{}", troubles.join("\n"));
        return ExitCode::FAILURE;
    }
    if std::env::var_os("UPDATE_SPEC").is_some() {
        for (path, text, document) in &documents {
            let updated = update(text, document);
            if updated != *text {
                fs::write(path, updated).expect("a spec is writable");
                println!("updated {}", name(path));
            }
        }
    }
    // Read again, since an update moves lines.
    let trials = paths().into_iter().flat_map(|path| {
        let text = fs::read_to_string(&path).expect("a spec is readable");
        let document = Arc::new(document::read(&name(&path), &text).expect("it was read before"));
        (0..document.tests.len()).map(move |index| {
            let document = document.clone();
            let title = format!("{}: {}", document.name, document.tests[index].name);
            Trial::test(title, move || run(&document, &document.tests[index]))
        })
    });
    let trials = trials.collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec")
}

/// Every spec, in the order of the names.
fn paths() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).expect("the folder of the specs is readable");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry is readable").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "md") && name(path) != "README");
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// A name tells a test from all others of the suite.
fn repeated_names(documents: &[(PathBuf, String, Document)]) -> Vec<String> {
    let mut seen: HashMap<&str, String> = HashMap::new();
    let mut repeated = Vec::new();
    for (_, _, document) in documents {
        for test in &document.tests {
            let here = format!("{}.md:{}", document.name, test.line);
            if let Some(there) = seen.insert(&test.name, here.clone()) {
                repeated.push(format!("{here}: the name `{}` is taken by {there}", test.name));
            }
        }
    }
    repeated
}

/// Builds the site of a test.
fn build(document: &Document, test: &Test) -> (Project, Build) {
    let mut project = Project::default();
    if !test.without_settings {
        project.insert("site.yaml", "title: Test\n");
    }
    for block in document.shared.iter().chain(&test.blocks) {
        if let Wanted::Input = block.wanted {
            project.insert(&block.name, block.bytes());
        }
    }
    // Most sites have the same icons, which are drawn once.
    static STOCK: LazyLock<Arc<Stock>> = LazyLock::new(Arc::default);
    let build = pipeline::build(&project, &test.options, &mut Memos::with(STOCK.clone()));
    (project, build)
}

fn run(document: &Document, test: &Test) -> Result<(), Failed> {
    let (project, build) = build(document, test);
    let mut faults = Vec::new();
    let mut stated_diagnostics = false;
    for block in &test.blocks {
        stated_diagnostics |= block.wanted == Wanted::Diagnostics;
        let place = format!("tests/spec/{}.md:{}", document.name, block.line);
        if let Wanted::Nowhere | Wanted::NowhereInPages = block.wanted {
            let references = block.wanted == Wanted::Nowhere;
            let looked_at = |artifact: &&Artifact| {
                references
                    || ![".bib", ".csl.json", ".ris", ".csv", ".ics", ".md", "llms.txt"]
                        .iter()
                        .any(|end| artifact.path.ends_with(end))
            };
            for words in block.text.lines().filter(|words| !words.is_empty()) {
                let holders =
                    build.artifacts.iter().filter(looked_at).filter(|artifact| holds(artifact, words));
                let holders: Vec<&str> = holders.map(|artifact| artifact.path.as_str()).collect();
                if !holders.is_empty() {
                    faults.push(format!("{place}: `{words}` stands in {}", holders.join(", ")));
                }
            }
        } else if let Some(actual) = actual(block, &project, &build)
            && actual.trim_end() != block.text.trim_end()
        {
            faults.push(format!(
                "{place}: `{}` is not as stated\n{}",
                block.name,
                diff::diff(&block.text, &actual)
            ));
        }
    }
    if !stated_diagnostics && !build.diagnostics.is_empty() {
        let place = format!("tests/spec/{}.md:{}", document.name, test.line);
        faults.push(format!(
            "{place}: no diagnostic is stated, and there are\n\n{}",
            diagnostics(&project, &build)
        ));
    }
    if !build.has_errors() {
        let place = format!("tests/spec/{}.md:{}", document.name, test.line);
        faults.extend(whole::faults(&build.artifacts).into_iter().map(|fault| format!("{place}: {fault}")));
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n\n").into()) }
}

fn holds(artifact: &Artifact, words: &str) -> bool {
    artifact.path.contains(words) || String::from_utf8_lossy(&artifact.bytes).contains(words)
}

/// What the program makes of what an expected block states; none for blocks that state no text.
fn actual(block: &Block, project: &Project, build: &Build) -> Option<String> {
    match &block.wanted {
        Wanted::Input | Wanted::Nowhere | Wanted::NowhereInPages => None,
        Wanted::Diagnostics => Some(diagnostics(project, build)),
        Wanted::Files => {
            let mut paths: Vec<&str> =
                build.artifacts.iter().map(|artifact| artifact.path.as_str()).collect();
            paths.sort_unstable();
            Some(paths.join("\n"))
        }
        Wanted::File { path, part } => {
            let Some(artifact) = build.artifacts.iter().find(|artifact| artifact.path == *path) else {
                return Some("(no such file)".to_owned());
            };
            let text = String::from_utf8_lossy(&artifact.bytes);
            Some(match part {
                None => text.into_owned(),
                Some(part) => {
                    let page = html::read(&text);
                    let elements = html::select(&page, &part.selector);
                    let fold = part.selector != ".cite";
                    let shown: Vec<String> = elements
                        .into_iter()
                        .map(|element| match part.shape {
                            Shape::Markup => html::markup(element, fold),
                            Shape::Words => html::words(element),
                            Shape::Data => html::data(element)
                                .map_or_else(|| "(no JSON)".to_owned(), |data| format!("{data:#}\n")),
                        })
                        .collect();
                    if shown.is_empty() { "(no such element)".to_owned() } else { shown.concat() }
                }
            })
        }
    }
}

fn diagnostics(project: &Project, build: &Build) -> String {
    let texts = |path: &str| build.text(project, path);
    print::print(&build.diagnostics, &texts, Format::Human { color: false, width: 100 })
}

/// The document with every expected block as it is now. Diagnostics that no block states get one.
fn update(text: &str, document: &Document) -> String {
    // Each replaced range with its new text, from the end to the start.
    let mut edits: Vec<(std::ops::Range<usize>, String)> = Vec::new();
    for test in &document.tests {
        let (project, build) = build(document, test);
        for block in &test.blocks {
            if let Some(actual) = actual(block, &project, &build) {
                let actual = actual.trim_end();
                let end = if actual.is_empty() { "" } else { "\n" };
                edits.push((block.range.clone(), format!("{actual}{end}")));
            }
        }
        let stated = test.blocks.iter().any(|block| block.wanted == Wanted::Diagnostics);
        if !stated && !build.diagnostics.is_empty() {
            let diagnostics = diagnostics(&project, &build);
            let end = test.end;
            let gap = if text[..end].ends_with("\n\n") { "" } else { "\n" };
            let block = format!("{gap}`diagnostics`:\n\n```text\n{}\n```\n", diagnostics.trim_end());
            let after = if end == text.len() { "" } else { "\n" };
            edits.push((end..end, block + after));
        }
    }
    let mut updated = text.to_owned();
    edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    for (range, new) in edits {
        updated.replace_range(range, &new);
    }
    updated
}
