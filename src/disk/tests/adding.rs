//! Files are added to a site all or none, and nothing that is there is touched.

use super::*;
use crate::disk::add::add_with;

const THERE: &[(&str, &str)] = &[("site.yaml", "title: Test"), ("themes/mine/theme.yaml", "name: mine")];
const ADDED: &[(&str, &str)] =
    &[("themes/plain/css/one.css", "p{}"), ("themes/plain/theme.yaml", "name: plain")];

fn files() -> Vec<(String, &'static [u8])> {
    ADDED.iter().map(|(path, text)| (path.to_string(), text.as_bytes())).collect()
}

fn site() -> Scratch {
    let scratch = Scratch::new();
    for (path, text) in THERE {
        scratch.put(path, text);
    }
    scratch
}

#[test]
fn a_failure_at_any_operation_takes_all_back() {
    let (before, after) = (Some(picture_of(THERE)), Some(picture_of(&[THERE, ADDED].concat())));
    let mut at = 1;
    loop {
        let scratch = site();
        let operations = Operations { fault: Fault { at, ..Fault::default() } };
        let added = add_with(&operations, &scratch.0, &files());
        if operations.fault.count.into_inner() < at {
            assert_eq!(picture(&scratch.0), after);
            break;
        }
        assert!(added.is_err(), "operation {at}");
        assert_eq!(picture(&scratch.0), before, "operation {at}");
        at += 1;
    }
    assert!(at > 8, "only {at} operations");
}

#[test]
fn a_killed_run_leaves_whole_files_and_hidden_ones() {
    for at in 1..12 {
        let scratch = site();
        let operations = Operations { fault: Fault { at, killed: true, ..Fault::default() } };
        let _ = add_with(&operations, &scratch.0, &files());
        for (path, text) in picture(&scratch.0).expect("the site is there") {
            let whole = [THERE, ADDED].concat().contains(&(path.as_str(), text.as_str()));
            let hidden = path.rsplit('/').next().is_some_and(|name| name.starts_with('.'));
            assert!(whole || hidden || path.ends_with('/'), "operation {at}: {path}: {text}");
        }
    }
}

#[test]
fn what_is_there_is_never_replaced() {
    let scratch = site();
    scratch.put("themes/plain/theme.yaml", "mine");
    let before = picture(&scratch.0);
    let failure = add_with(&Operations::default(), &scratch.0, &files()).expect_err("a file is in the way");
    assert!(
        failure.to_string().starts_with("`themes/plain/theme.yaml` is there already: nothing was written")
    );
    assert_eq!(picture(&scratch.0), before);
}
