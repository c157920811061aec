//! A file of the author's is the old one or the new, whatever fails.

use super::*;
use crate::disk::amend::amend_with;

fn site() -> Scratch {
    let scratch = Scratch::new();
    scratch.put("content/a.yaml", "old");
    scratch
}

#[test]
fn a_failure_at_any_operation_changes_nothing() {
    for killed in [false, true] {
        let mut at = 1;
        loop {
            let scratch = site();
            let before = picture(&scratch.0);
            let operations = Operations { fault: Fault { at, killed, ..Fault::default() } };
            let file = scratch.0.join("content/a.yaml");
            let amended = amend_with(&operations, &file, b"old", b"new");
            if operations.fault.count.into_inner() < at {
                assert!(amended.is_ok(), "nothing failed");
                assert_eq!(picture(&scratch.0), Some(picture_of(&[("content/a.yaml", "new")])));
                break;
            }
            assert!(amended.is_err(), "operation {at}");
            assert_eq!(fs::read(&file).expect("it is there"), b"old", "operation {at}");
            if !killed {
                assert_eq!(picture(&scratch.0), before, "operation {at}");
            }
            at += 1;
        }
        assert!(at > 5, "only {at} operations");
    }
}

#[test]
fn what_somebody_else_changed_stays_as_it_is() {
    let scratch = site();
    let before = picture(&scratch.0);
    let file = scratch.0.join("content/a.yaml");
    let failure =
        amend_with(&Operations::default(), &file, b"older", b"new").expect_err("it holds something else");
    assert!(failure.message.ends_with("has just been changed by somebody else"), "{failure}");
    assert_eq!(picture(&scratch.0), before);
    assert!(amend_with(&Operations::default(), &scratch.0.join("b.yaml"), b"", b"new").is_err());
    assert_eq!(picture(&scratch.0), before);
}
