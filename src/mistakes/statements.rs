//! Statements that are not as they were signed off, and lines of `signed.lock` that are not as written.

use crate::diagnostic::Diagnostic;
use crate::text::wording::mark;
use crate::text::{Place, count};

/// What was signed off, and of what.
pub struct Signed<'a> {
    /// ``claim `two-hurt` ``
    pub owner: &'a str,
    pub id: &'a str,
    pub field: &'a str,
    /// As readers saw it.
    pub was: &'a str,
}

impl Signed<'_> {
    /// ``the `text` of claim `two-hurt` ``; a sentence of a page has no name.
    fn of_owner(&self) -> String {
        match self.field {
            "sentence" => format!("a sentence of {}", self.owner),
            field => format!("the `{field}` of {}", self.owner),
        }
    }
}

pub fn changed_statement(place: Place, signed: &Signed, now: &str) -> Diagnostic {
    let headline = format!("{} has changed since it was signed off", signed.of_owner());
    let (was, now) = mark(signed.was, now);
    Diagnostic::warning("changed-statement", place, headline).note(format!("was: {was}\nnow: {now}"))
}

/// The owner says nothing in the place of a statement.
pub fn vanished_statement(place: Place, signed: &Signed) -> Diagnostic {
    let headline = match signed.field {
        "sentence" => format!("{} is gone since it was signed off", signed.of_owner()),
        field => format!("words in the `{field}` of {} are gone since they were signed off", signed.owner),
    };
    vanished(place, headline, signed.was)
}

/// The owner is gone, with so many other statements.
pub fn vanished_owner(place: Place, signed: &Signed, others: usize, draft: bool) -> Diagnostic {
    let now = if draft { "is a draft now" } else { "is gone" };
    let diagnostic = vanished(place, format!("`{}` was signed off, and {now}", signed.id), signed.was);
    if others == 0 {
        return diagnostic;
    }
    diagnostic.note(format!("{} of it went too", count(others, "other statement", "other statements")))
}

pub fn same_under_new_id(diagnostic: Diagnostic, old: &str, new: &str) -> Diagnostic {
    diagnostic
        .note(format!("`{new}` says the same: if that is its new id, list the old one, `formerly: [{old}]`"))
}

/// What is gone has no id that `affects` could name.
pub fn named_by_its_words(diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.note("`affects` cannot name it: a correction names it by its words, in `was`")
}

fn vanished(place: Place, headline: String, was: &str) -> Diagnostic {
    Diagnostic::warning("vanished-statement", place, headline).note(format!("was: {was}"))
}

/// A correction to be pasted: what is not known has no form that would pass.
pub struct Proposal<'a> {
    pub id: &'a str,
    pub affects: Option<&'a str>,
    pub was: &'a str,
    pub now: Option<&'a str>,
}

/// What to do about the first change of an owner.
pub fn propose_correction(diagnostic: Diagnostic, owner: &str, proposal: &Proposal) -> Diagnostic {
    let kind = if proposal.now.is_some() { "correction" } else { "retraction" };
    let affects = proposal.affects.unwrap_or("WHERE IT STOOD");
    let mut lines = vec![
        format!(
            "tell readers in a correction, or run `explainer sign-off --minor {owner}` for a slip of the pen"
        ),
        "corrections:".to_owned(),
        format!("  {}:", proposal.id),
        "    date: YYYY-MM-DD".to_owned(),
        format!("    kind: {kind}"),
        format!("    affects: [{affects}]"),
        format!("    was: {}", quoted(proposal.was)),
    ];
    lines.extend(proposal.now.map(|now| format!("    now: {}", quoted(now))));
    lines.push("    reason: …".to_owned());
    diagnostic.cure(lines.join("\n"))
}

/// What to do about its other changes.
pub fn same_correction(diagnostic: Diagnostic, owner: &str) -> Diagnostic {
    diagnostic.cure(format!("one correction of `{owner}`, or one `--minor {owner}`, is for all its changes"))
}

/// A JSON string is a YAML string as well.
fn quoted(words: &str) -> String {
    serde_json::to_string(words).expect("a text has a JSON form")
}

/// What is wrong with a line of `signed.lock`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Unreadable,
    /// Its words are not those of its digest.
    Edited,
    /// Left by a merge.
    Conflict,
}

pub fn bad_signed_line(place: Place, fault: Fault) -> Diagnostic {
    let headline = match fault {
        Fault::Unreadable => "this line of `signed.lock` cannot be read",
        Fault::Edited => {
            "this line of `signed.lock` was edited: its words are not those that were signed off"
        }
        Fault::Conflict => "two versions of `signed.lock` were merged, and git left both",
    };
    let cure = match fault {
        Fault::Conflict => {
            "keep the lines of the version that was published, remove the others and the marks of git, and run \
             `explainer sign-off`"
        }
        _ => "take the file as it was committed, `git checkout signed.lock`, and run `explainer sign-off`",
    };
    Diagnostic::error("bad-signed-line", place, headline)
        .note("the file is written by `explainer sign-off`, and is not to be edited")
        .cure(cure)
}
