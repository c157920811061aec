//! What holds of every build: equal input gives equal bytes, what was remembered changes nothing, and no
//! input makes it panic.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use explainer::artifact::Artifact;
use explainer::bibliography;
use explainer::diagnostic::print::{self, Format};
use explainer::pipeline::{self, Build, Memos, Options};
use explainer::project::Project;
use explainer::stock::Stock;

// What shows elements is used by the specs alone.
#[allow(dead_code)]
#[path = "spec/whole.rs"]
mod whole;

/// The site of this repository, without its archive.
fn real_site() -> Project {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut project = Project::default();
    let names = ["site.yaml", "evidence.lock", "signed.lock", "content", "themes"];
    let mut open: Vec<_> = names.into_iter().map(|name| root.join(name)).collect();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("a folder of the site is readable");
            open.extend(entries.map(|entry| entry.expect("an entry is readable").path()));
        } else {
            let inside = path.strip_prefix(root).expect("it lies under the root");
            let name = inside.to_str().expect("its name is UTF-8").replace('\\', "/");
            project.insert(&name, fs::read(&path).expect("a file of the site is readable"));
        }
    }
    project
}

fn build(project: &Project) -> Build {
    pipeline::build(project, &Options::default(), &mut anew())
}

/// Memos that remember nothing but drawings, which cost more than all the rest. That they are the same with and
/// without a stock is shown in `tests/pictures.rs`.
fn anew() -> Memos {
    static STOCK: LazyLock<Arc<Stock>> = LazyLock::new(Arc::default);
    Memos::with(STOCK.clone())
}

fn told(project: &Project, build: &Build) -> String {
    let texts = |path: &str| build.text(project, path);
    print::print(&build.diagnostics, &texts, Format::Human { color: false, width: 100 })
}

/// Artifacts by their path, since they are compared as a site and not as a list.
fn by_path(artifacts: &[Artifact]) -> BTreeMap<&str, &[u8]> {
    artifacts.iter().map(|artifact| (artifact.path.as_str(), artifact.bytes.as_slice())).collect()
}

#[track_caller]
fn assert_equal(one: &Build, other: &Build, what: &str) {
    let (left, right) = (by_path(&one.artifacts), by_path(&other.artifacts));
    assert_eq!(left.keys().collect::<Vec<_>>(), right.keys().collect::<Vec<_>>(), "{what}");
    for (path, bytes) in left {
        let (bytes, others) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(right[path]));
        assert_eq!(bytes, others, "{what}: {path}");
    }
    assert_eq!(one.diagnostics, other.diagnostics, "{what}");
}

/// A small generator of numbers: the same on every machine and in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end.max(1)
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

#[test]
fn the_site_of_this_repository_builds_without_a_diagnostic() {
    let project = real_site();
    let build = build(&project);
    assert_eq!(told(&project, &build), "");
    assert_eq!(whole::faults(&build.artifacts), Vec::<String>::new());
}

#[test]
fn equal_input_gives_equal_bytes() {
    let project = real_site();
    let first = build(&project);
    let afresh = pipeline::build(&project, &Options::default(), &mut Memos::default());
    assert_equal(&first, &afresh, "a second build");

    let mut backwards = Project::default();
    for (path, file) in project.files.iter().rev() {
        backwards.insert(path, file.bytes.to_vec());
    }
    assert_equal(&first, &build(&backwards), "files in another order");

    for threads in [1, 7] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads are there");
        assert_equal(&first, &pool.install(|| build(&project)), &format!("{threads} threads"));
    }
}

#[test]
fn what_was_remembered_changes_nothing() {
    let mut project = real_site();
    let names: Vec<String> = project.under("content/").map(|(path, _)| path.to_string()).collect();
    let inputs = project.under("content/").filter(|(path, _)| explainer::read::is_input(path)).count();
    let mut memos = anew();
    let options = Options::default();
    let first = pipeline::build(&project, &options, &mut memos);
    assert_eq!((first.counts.read, first.counts.reused), (inputs, 0), "all is read at first");

    let mut dice = Dice(2014);
    for round in 0..8 {
        let name = dice.pick(&names).clone();
        let before = project.text(&name).map(str::to_owned);
        let change = round % 4;
        match change {
            0 => {
                let text = before.clone().unwrap_or_default();
                project.insert(&name, mutate(text.as_bytes(), &mut dice));
            }
            1 => _ = project.files.remove(name.as_str()),
            2 => project.insert(&format!("content/new-{round}.md"), "---\ntitle: New\n---\nNew.\n"),
            _ => {}
        }
        let incremental = pipeline::build(&project, &options, &mut memos);
        assert_equal(&incremental, &build(&project), &format!("round {round}: {name}"));
        assert!(incremental.counts.read <= 2, "round {round}: one file changed, and the last was put back");
        if let Some(before) = before.filter(|_| change < 2) {
            project.insert(&name, before);
        }
    }

    // The Markdown options are part of what a result depends on.
    let settings = project.text("site.yaml").expect("it is there").to_owned();
    project.insert("site.yaml", format!("{settings}\nmarkdown: {{html: true}}\n"));
    let incremental = pipeline::build(&project, &options, &mut memos);
    assert_equal(&incremental, &build(&project), "raw HTML");
    assert_eq!(incremental.counts.reused, 0);
}

/// What preview serves is what a build would write, after any edits.
#[test]
fn a_file_made_alone_is_the_file_that_is_built() {
    let mut project = real_site();
    let names: Vec<String> = project.under("content/").map(|(path, _)| path.to_string()).collect();
    let mut memos = anew();
    let options = Options { drafts: true, ..Options::default() };
    let mut dice = Dice(1215);
    for round in 0..6 {
        let prepared = pipeline::prepare(&project, &options, &mut memos);
        let clean = pipeline::build(&project, &options, &mut anew());
        for artifact in &clean.artifacts {
            // The first round looks at every file, the others at some.
            if round > 0 && dice.below(8) > 0 {
                continue;
            }
            let address = artifact.path.strip_suffix("index.html").unwrap_or(&artifact.path);
            let alone = prepared.file(address).unwrap_or_else(|| panic!("round {round}: no {address}"));
            let alone = alone.unwrap_or_else(|mistake| panic!("round {round}: {address}: {mistake:?}"));
            assert_eq!(alone.bytes, artifact.bytes, "round {round}: {address}");
        }
        assert!(prepared.file("no/such/page/").is_none());
        let name = dice.pick(&names).clone();
        let text = project.text(&name).map(str::to_owned).unwrap_or_default();
        project.insert(&name, mutate(text.as_bytes(), &mut dice));
    }
}

/// Flips, removes, repeats and inserts bytes; what is inserted is what the parsers look for.
fn mutate(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    const TOKENS: [&str; 40] = [
        "[@",
        "[[",
        "]]",
        "]",
        "\"",
        "“",
        "”",
        "{{ ",
        " }}",
        "{.editorial}",
        ": ",
        " #",
        "\n",
        "\n\n",
        "---\n",
        "- ",
        "|",
        "\t",
        "`",
        "```",
        "<",
        "<!--",
        "&amp;",
        "\\",
        "{",
        "}",
        "*",
        "_",
        "[^1]",
        "[^1]: ",
        "![",
        "](",
        "@",
        "é",
        "\u{202e}",
        "\u{0}",
        "%",
        "~",
        "2014-13-99",
        "\r\n",
    ];
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + dice.below(12)).min(bytes.len());
        match dice.below(5) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            3 => bytes.truncate(at),
            _ => {
                let token = *dice.pick(&TOKENS);
                bytes.splice(at..at, token.bytes());
            }
        }
    }
    bytes
}

/// Each file is read by itself some thousand times, and some sites are built whole, so that joining, checking,
/// rendering and printing see what reading lets through.
#[test]
fn no_input_makes_it_panic() {
    let project = real_site();
    let mut dice = Dice(1119);
    let mut files: Vec<(String, Vec<u8>)> = project
        .files
        .iter()
        .filter(|(path, _)| explainer::read::is_input(path))
        .map(|(path, file)| (path.to_string(), file.bytes.to_vec()))
        .collect();
    files.push((
        "content/a.bib".to_owned(),
        b"@article{Smith_2014, title = {The \\emph{Hack}}, author = {Smith, Ada and others}, date = {2014-12/2015}, url = {https://example.org}}\n@string{a = \"b\"}\n".to_vec(),
    ));
    files.push((
        "content/a.csl.json".to_owned(),
        br#"[{"id": "a", "type": "book", "title": "<i>A</i>", "author": [{"family": "B"}], "issued": {"date-parts": [[2014, 12]]}}]"#.to_vec(),
    ));
    let markdown = explainer::markdown::Options { html: true, ..Default::default() };
    for _ in 0..3000 {
        let (path, bytes) = dice.pick(&files);
        let mut small = Project::default();
        // The beginning of a long file is enough, and quicker.
        let bytes = &bytes[..bytes.len().min(4000)];
        small.insert(path, mutate(bytes, &mut dice));
        let (path, file) = small.files.iter().next().expect("it was put in");
        let parsed = explainer::read::read(path, file, markdown);
        let texts = |_: &str| file.text();
        print::print(&parsed.diagnostics, &texts, Format::Human { color: false, width: 80 });
    }
    for _ in 0..60 {
        // A few files of the site, so that much of what they name is missing too.
        let mut broken = Project::default();
        for _ in 0..6 {
            let (path, bytes) = dice.pick(&files);
            let bytes = if dice.below(2) == 0 { bytes.clone() } else { mutate(bytes, &mut dice) };
            broken.insert(path, bytes);
        }
        let built = build(&broken);
        told(&broken, &built);
        if !built.has_errors() {
            assert_eq!(whole::faults(&built.artifacts), Vec::<String>::new(), "{:?}", broken.files.keys());
        }
    }
}

#[test]
fn references_are_rendered_once_and_again_when_something_changed() {
    let mut project = Project::default();
    let settings = "title: Test\nchecks: {missing-metadata: allow}\n";
    project.insert("site.yaml", format!("{settings}citations: {{style: author-date}}\n"));
    let facts = "sources:\n  a: {title: One, author: [Ada], published: 2014}\n  \
                 b: {title: Two, author: [Ada], published: 2014}\n  c: {title: Three, author: [Cy]}\n";
    project.insert("content/facts.yaml", facts);
    project.insert("content/guide.md", "---\ntitle: Guide\n---\nSo [@a; @b; @c].\n");
    let (mut memos, options) = (Memos::default(), Options::default());
    let mut styled = |project: &Project, what: &str| {
        let incremental = pipeline::build(project, &options, &mut memos);
        assert_equal(&incremental, &build(project), what);
        incremental.counts.styled
    };
    assert_eq!(styled(&project, "at first"), 5, "three sources, and two of them together");
    assert_eq!(styled(&project, "again"), 0);
    project.insert("content/guide.md", "---\ntitle: Guide\n---\nSo [@a, p. 3; @b; @c].\n");
    assert_eq!(styled(&project, "a place is cited"), 3, "one source, and two together");
    project.insert("content/facts.yaml", facts.replace("Three", "Four"));
    assert_eq!(styled(&project, "another title"), 1);
    project
        .insert("content/facts.yaml", facts.replace("title: Two, author: [Ada]", "title: Two, author: [Bo]"));
    assert_eq!(styled(&project, "no longer alike"), 2, "what was changed, and what was changed back");
    project.insert("site.yaml", format!("{settings}citations: {{style: apa}}\n"));
    assert_eq!(styled(&project, "another style"), 3);
    project.insert("site.yaml", format!("{settings}language: de\ncitations: {{style: apa}}\n"));
    assert_eq!(styled(&project, "another language"), 3);
    project.insert("site.yaml", settings);
    assert_eq!(styled(&project, "the house style"), 0);
}

/// Whoever takes a source along gets what the site knows of it.
#[test]
fn the_files_for_reference_managers_lead_back_to_each_source() {
    let made = build(&real_site());
    let artifacts = by_path(&made.artifacts);
    let mut compared = 0;
    // Those of all sources together are looked at in `tests/export.rs`.
    for (path, bytes) in artifacts.iter().filter(|(path, _)| path.starts_with("sources/")) {
        let read = match path {
            path if path.ends_with(".bib") => bibliography::read_bib,
            path if path.ends_with(".csl.json") => bibliography::read_csl_json,
            _ => continue,
        };
        let text = std::str::from_utf8(bytes).expect("it is UTF-8");
        let mut diagnostics = Vec::new();
        let entries = read(text, &(*path).into(), &mut diagnostics);
        diagnostics.retain(|diagnostic| diagnostic.code != "untitled-entry");
        assert!(diagnostics.is_empty() && entries.len() == 1, "{path}: {diagnostics:?}");
        let (folder, _) = path.rsplit_once('/').expect("it lies beside the page");
        let page = String::from_utf8_lossy(artifacts[format!("{folder}/index.html").as_str()]).into_owned();
        let entry = &entries[0];
        assert!(folder.ends_with(&entry.id), "{path}: {}", entry.id);
        for shown in
            [&entry.title, &entry.outlet, &entry.publisher, &entry.url, &entry.doi].into_iter().flatten()
        {
            assert!(page.contains(&explainer::text::escape(shown)), "{path}: {shown}");
        }
        compared += 1;
    }
    assert!(compared >= 20, "only {compared} files were found");
}
