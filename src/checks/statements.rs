//! Reports what readers were told at the last sign-off and are not told any more, unless a correction says so.

use crate::diagnostic::Diagnostic;
use crate::mistakes::statements::{self as mistakes, Proposal, Signed};
use crate::site::Site;
use crate::site::statements::{Change, Now};

/// The codes of what is reported here.
pub const CODES: [&str; 2] = ["changed-statement", "vanished-statement"];

pub fn changed(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    uncorrected(site, CODES[0], diagnostics);
}

pub fn vanished(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    uncorrected(site, CODES[1], diagnostics);
}

fn uncorrected(site: &Site, code: &str, diagnostics: &mut Vec<Diagnostic>) {
    let changes = site.since.changes.iter().filter(|change| !change.corrected);
    diagnostics.extend(report(changes).into_iter().filter(|diagnostic| diagnostic.code == code));
}

/// A warning for each change. The first of an owner brings a correction to be pasted, which is enough for all.
pub fn report<'a>(changes: impl Iterator<Item = &'a Change>) -> Vec<Diagnostic> {
    let mut changes: Vec<&Change> = changes.collect();
    // The order in which they will be shown.
    changes.sort_by_key(|change| (&change.owner, &change.place));
    let mut diagnostics = Vec::new();
    for of_owner in changes.chunk_by(|a, b| a.owner == b.owner) {
        let (first, others) = of_owner.split_first().expect("a chunk has an item");
        let proposal = Proposal {
            id: &first.correction,
            affects: first.affects.as_deref(),
            was: &first.was,
            now: match &first.now {
                Now::Says(_, now) => Some(now),
                _ => None,
            },
        };
        diagnostics.push(mistakes::propose_correction(diagnostic(first), &first.owner, &proposal));
        let others = others.iter().map(|change| mistakes::same_correction(diagnostic(change), &change.owner));
        diagnostics.extend(others);
    }
    diagnostics
}

fn diagnostic(change: &Change) -> Diagnostic {
    let owner = match &change.now {
        Now::Says(kind, _) | Now::Nothing(kind) => format!("{kind} `{}`", change.owner),
        Now::Gone { .. } => String::new(),
    };
    let signed = Signed { owner: &owner, id: &change.owner, field: &change.field, was: &change.was };
    let place = change.place.clone();
    match &change.now {
        Now::Says(_, now) => mistakes::changed_statement(place, &signed, now),
        Now::Nothing(_) => mistakes::vanished_statement(place, &signed),
        Now::Gone { others, draft, summary, perhaps } => {
            let mut diagnostic = mistakes::vanished_owner(place, &signed, *others, *draft);
            if let Some(new) = perhaps {
                diagnostic = mistakes::same_under_new_id(diagnostic, &change.owner, new);
            }
            if *summary { diagnostic } else { mistakes::named_by_its_words(diagnostic) }
        }
    }
}
