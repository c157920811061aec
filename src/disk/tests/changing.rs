//! Files of the author's are changed all or none, and a killed run leaves whole ones.

use super::*;
use crate::disk::change::{Change, change_with};

const BEFORE: &[(&str, &str)] =
    &[("content/a.yaml", "one"), ("content/b/old.md", "two"), ("content/c.yaml", "three"), ("site.yaml", "")];
const AFTER: &[(&str, &str)] =
    &[("content/a.yaml", "ONE"), ("content/c.yaml", "THREE"), ("content/d/new.md", "TWO"), ("site.yaml", "")];

fn changes() -> Vec<Change<'static>> {
    let rows = [
        ("content/a.yaml", "content/a.yaml", "one", "ONE"),
        ("content/b/old.md", "content/d/new.md", "two", "TWO"),
        ("content/c.yaml", "content/c.yaml", "three", "THREE"),
    ];
    let change = |(from, to, was, now): (&'static str, &'static str, &'static str, &'static str)| Change {
        from,
        to,
        was: was.as_bytes(),
        now: now.as_bytes(),
    };
    rows.map(change).into()
}

fn site() -> Scratch {
    let scratch = Scratch::new();
    for (path, text) in BEFORE {
        scratch.put(path, text);
    }
    scratch
}

#[test]
fn a_failure_at_any_operation_puts_all_back() {
    let mut at = 1;
    loop {
        let scratch = site();
        let operations = Operations { fault: Fault { at, ..Fault::default() } };
        let changed = change_with(&operations, &scratch.0, &changes());
        let after = picture(&scratch.0);
        if changed.is_ok() {
            // Only the removal of a folder that is empty now may fail without a word.
            let files = |picture: Option<BTreeMap<String, String>>| {
                let files = picture.into_iter().flatten().filter(|(path, _)| !path.ends_with('/'));
                files.collect::<BTreeMap<_, _>>()
            };
            assert_eq!(files(after), files(Some(picture_of(AFTER))), "operation {at}");
        } else {
            assert_eq!(after, Some(picture_of(BEFORE)), "operation {at}");
        }
        if operations.fault.count.into_inner() < at {
            break;
        }
        at += 1;
    }
    assert!(at > 15, "only {at} operations");
}

#[test]
fn a_killed_run_leaves_whole_files_and_hidden_ones() {
    for at in 1..40 {
        let scratch = site();
        let operations = Operations { fault: Fault { at, killed: true, ..Fault::default() } };
        let _ = change_with(&operations, &scratch.0, &changes());
        for (path, text) in picture(&scratch.0).expect("the site is there") {
            let whole = [BEFORE, AFTER].concat().contains(&(path.as_str(), text.as_str()));
            let hidden = path.rsplit('/').next().is_some_and(|name| name.starts_with('.'));
            assert!(whole || hidden || path.ends_with('/'), "operation {at}: {path}: {text}");
        }
    }
}

#[test]
fn what_is_not_as_it_was_read_is_not_touched() {
    for (path, text) in [("content/c.yaml", "changed"), ("content/d/new.md", "in the way")] {
        let scratch = site();
        scratch.put(path, text);
        let before = picture(&scratch.0);
        change_with(&Operations::default(), &scratch.0, &changes()).expect_err("a file is not as expected");
        assert_eq!(picture(&scratch.0), before);
    }
}
