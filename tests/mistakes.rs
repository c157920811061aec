//! One site with two hundred deliberate mistakes over many files: each is told in one run, and none twice.

use std::collections::BTreeMap;

use explainer::diagnostic::print::{self, Format};
use explainer::pipeline::{self, Memos, Options};
use explainer::project::Project;

/// A site, and how often each mistake was put into it.
#[derive(Default)]
struct Flawed {
    project: Project,
    expected: BTreeMap<&'static str, usize>,
}

impl Flawed {
    /// A file with mistakes, each named by its code.
    fn file(&mut self, path: &str, text: &str, mistakes: &[&'static str]) {
        self.project.insert(path, text);
        for code in mistakes {
            *self.expected.entry(code).or_default() += 1;
        }
    }
}

/// Twenty files of each of nine kinds, and some more.
fn flawed() -> Flawed {
    let mut site = Flawed::default();
    site.file(
        "site.yaml",
        "title: Test\nurl: nowhere\ncolours: {}\nchecks: {no-such: warn}\n",
        &["bad-url", "unknown-key", "unknown-check"],
    );
    site.file(
        "content/good.yaml",
        "sources:\n  report: {title: R, author: [A], published: 2014, outlet: T, url: \"https://example.org\"}\n\
         actors:\n  studio: {name: S, kind: organization}\n",
        &[],
    );
    for n in 0..20 {
        site.file(
            &format!("content/actors-{n}.yaml"),
            &format!(
                "actors:\n  actor-{n}: {{name: A, kind: robot, weight: 9}}\n  \
                 Actor_{n}: {{name: B, kind: person}}\n  studio: {{name: C, kind: person}}\n"
            ),
            &["unknown-value", "out-of-range", "bad-id", "duplicate-id"],
        );
        site.file(
            &format!("content/events-{n}.yaml"),
            &format!(
                "events:\n  event-{n}: {{date: 19.12.2014, titel: T, actors: [stduio]}}\n  \
                 other-{n}: {{date: 2014, title: T, after: [event-{n}, other-{n}]}}\n"
            ),
            &["bad-date", "unknown-key", "missing-field", "unknown-actor", "refers-to-itself"],
        );
        site.file(
            &format!("content/page-{n}.md"),
            &format!(
                "---\ntitle: Page {n}\n---\nSee [[studoi]] and [@reprot].\n\n[@report\n\n![](https://example.org/a.png)\n"
            ),
            &[
                "unknown-record",
                "unknown-source",
                "unfinished-citation",
                "external-image",
            ],
        );
    }
    site
}

#[test]
fn two_hundred_mistakes_are_told_in_one_run_and_none_twice() {
    let site = flawed();
    let count: usize = site.expected.values().sum();
    assert!(count >= 200, "{count} mistakes were made");
    let build = pipeline::build(&site.project, &Options::default(), &mut Memos::default());

    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for diagnostic in &build.diagnostics {
        *told.entry(diagnostic.code).or_default() += 1;
    }
    let texts = |path: &str| build.text(&site.project, path);
    let lines = print::print(&build.diagnostics, &texts, Format::Short);
    assert_eq!(told, site.expected, "\n{lines}");

    let mut all: Vec<&str> = lines.lines().collect();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count, "a mistake is told twice\n{lines}");
}
