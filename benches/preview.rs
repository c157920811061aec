//! What an edit costs in preview: the changed file is read, the site linked and checked, one page rendered.
//!
//! `cargo bench --bench preview [-- 1000 10000]` prints medians for sites of so many records. The disk and the
//! network are not in it: see `bench/preview.py` for the way from the editor to the browser.

use std::fmt::Write;
use std::time::{Duration, Instant};

use explainer::pipeline::{self, Memos, Options};
use explainer::project::Project;

const EDITS: usize = 21;

/// Records in one file.
const IN_FILE: usize = 100;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![100, 1_000, 10_000] } else { asked };
    println!("{:>8} {:>12} {:>12} {:>12} {:>12}", "records", "first, ms", "edit, ms", "page, ms", "all, ms");
    for size in sizes {
        let mut project = site(size);
        let options = Options { drafts: true, ..Options::default() };
        let mut memos = Memos::default();
        let start = Instant::now();
        drop(pipeline::prepare(&project, &options, &mut memos));
        let first = start.elapsed();
        let mut edits = Vec::new();
        let mut pages = Vec::new();
        let mut last = None;
        for edit in 0..EDITS {
            project.insert("content/events-0.yaml", events(0, size, edit));
            let start = Instant::now();
            let prepared = pipeline::prepare(&project, &options, &mut memos);
            edits.push(start.elapsed());
            let start = Instant::now();
            let page = prepared.file("events/e0/").expect("the event has a page").expect("it renders");
            pages.push(start.elapsed());
            let words = format!("edit {edit} ");
            assert!(String::from_utf8_lossy(&page.bytes).contains(&words), "a stale page");
            last = Some(prepared);
        }
        let start = Instant::now();
        let files = last.expect("an edit was made").build().artifacts.len();
        let all = start.elapsed();
        println!(
            "{size:>8} {:>12.2} {:>12.2} {:>12.2} {:>12.2}   {files} files",
            ms(first),
            ms(median(&mut edits)),
            ms(median(&mut pages)),
            ms(all)
        );
    }
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// A tenth are sources, a tenth actors, four tenths each events and claims.
fn site(size: usize) -> Project {
    let mut project = Project::default();
    project.insert("site.yaml", "title: Bench\nurl: https://example.org/bench/\n");
    let (few, many) = (size / 10, size * 4 / 10);
    write(&mut project, "sources", few, |text, number| {
        let _ = write!(
            text,
            "  s{number}:\n    title: Report {number}\n    author: [{{family: Family{number}, given: Given}}]\n    \
             published: 2015-01-{:02}\n    outlet: Paper {}\n    url: https://example.org/{number}\n    snapshot: \
             s{number}.txt\n",
            1 + number % 28,
            number % 7
        );
    });
    write(&mut project, "actors", few, |text, number| {
        let _ = write!(
            text,
            "  a{number}:\n    name: Actor {number}\n    kind: person\n    summary: Takes part in much. [@s{number} \
             \"takes part\"]\n"
        );
    });
    for file in 0..many.div_ceil(IN_FILE) {
        project.insert(&format!("content/events-{file}.yaml"), events(file, size, 0));
    }
    write(&mut project, "claims", many, |text, number| {
        let _ = write!(
            text,
            "  c{number}:\n    text: The claim of number {number} says what was said of it.\n    kind: fact\n    \
             about: [a{}]\n    cite:\n      - s{}: what was said\n      - s{}\n",
            number % few,
            number % few,
            (number * 3 + 1) % few
        );
    });
    project
}

fn write(project: &mut Project, section: &str, count: usize, record: impl Fn(&mut String, usize)) {
    for file in 0..count.div_ceil(IN_FILE) {
        let mut text = format!("{section}:\n");
        for number in file * IN_FILE..count.min((file + 1) * IN_FILE) {
            record(&mut text, number);
        }
        project.insert(&format!("content/{section}-{file}.yaml"), text);
    }
}

/// A file of events; `edit` changes the title of its first.
fn events(file: usize, size: usize, edit: usize) -> String {
    let (few, many) = (size / 10, size * 4 / 10);
    let mut text = "events:\n".to_owned();
    for number in file * IN_FILE..many.min((file + 1) * IN_FILE) {
        let _ = write!(
            text,
            "  e{number}:\n    date: 2014-{:02}-{:02}\n    title: Event {number} edit {edit} of the story\n    summary: \
             >-\n      It was seen by many, and told by few [@s{} \"seen by many\"]. It was done by [[a{}]].\n    actors: \
             [a{}, a{}]\n    claims: [c{number}]\n",
            1 + number % 12,
            1 + number % 28,
            number % few,
            number % few,
            number % few,
            (number * 7) % few,
        );
    }
    text
}
