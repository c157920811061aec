//! Mistakes and doubts that show in a site as a whole.

use super::{choices, suggest};
use crate::diagnostic::Diagnostic;
use crate::kinds::claim::EditorStatus;
use crate::kinds::{Dated, Head, Vocabulary};
use crate::text::Place;

pub fn unknown_check(place: Place, name: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::error("unknown-check", place, format!("no check whose level can be set is called `{name}`"))
        .cure(
            suggest(name, known.iter().copied())
                .unwrap_or_else(|| format!("the checks are {}", choices(known.iter().copied()))),
        )
}

/// `a` relies on `b`, `b` on `a`: each record of a circle with the place where it leads to the next.
fn circle(
    code: &'static str,
    headline: String,
    circle: &[(&str, Place)],
    verb: &str,
    cure: &str,
) -> Diagnostic {
    let next = |at: usize| circle[(at + 1) % circle.len()].0;
    let mut diagnostic = Diagnostic::error(code, circle[0].1.clone(), headline).label(format!(
        "`{}` {verb} `{}`",
        circle[0].0,
        next(0)
    ));
    // Of a long circle the first steps are enough to follow it.
    for (at, (id, place)) in circle.iter().enumerate().skip(1).take(5) {
        diagnostic = diagnostic.also(place.clone(), format!("`{id}` {verb} `{}`", next(at)));
    }
    diagnostic.cure(cure)
}

pub fn circular_reporting(path: &[(&str, Place)]) -> Diagnostic {
    let headline = format!("the source `{}` relies on itself: {}", path[0].0, names(path));
    let cure = "find out who printed it first, and remove the `via` that leads back";
    circle("circular-reporting", headline, path, "relies on", cure)
}

pub fn order_circle(path: &[(&str, Place)]) -> Diagnostic {
    let headline = format!("the event `{}` comes before itself: {}", path[0].0, names(path));
    circle("order-circle", headline, path, "comes after", "remove one of the `after` or `before`")
}

pub fn supersedes_circle(path: &[(&str, Place)]) -> Diagnostic {
    let headline = format!("the claim `{}` supersedes itself: {}", path[0].0, names(path));
    circle("supersedes-circle", headline, path, "supersedes", "keep `supersedes` on the newest claim only")
}

fn names(path: &[(&str, Place)]) -> String {
    let all: Vec<String> = path.iter().chain(path.first()).map(|(id, _)| format!("`{id}`")).collect();
    match all.len() {
        0..=6 => all.join(" → "),
        len => format!("{} → … → {}", all[..4].join(" → "), all[len - 1]),
    }
}

/// Two events whose order is bound, with their dates; `said` is where it is bound.
pub struct OrderedPair<'a> {
    pub said: Place,
    pub first: (&'a str, &'a Dated),
    pub second: (&'a str, &'a Dated),
}

pub fn order_clash(pair: OrderedPair) -> Diagnostic {
    let headline =
        format!("`{}` cannot come before `{}`: the dates say otherwise", pair.first.0, pair.second.0);
    ordered("order-clash", headline, pair)
}

pub fn order_in_doubt(pair: OrderedPair) -> Diagnostic {
    let headline = format!("`{}` may not come before `{}`, by their dates", pair.first.0, pair.second.0);
    ordered("order-in-doubt", headline, pair)
}

fn ordered(code: &'static str, headline: String, pair: OrderedPair) -> Diagnostic {
    let (first, second) = (pair.first, pair.second);
    Diagnostic::error(code, pair.said, headline)
        .also(first.1.place.clone(), format!("`{}`: {}", first.0, first.1.date.english()))
        .also(second.1.place.clone(), format!("`{}`: {}", second.0, second.1.date.english()))
        .cure("correct a date, or remove the `after` or `before`")
}

pub fn source_too_early(
    place: Place,
    source: &str,
    published: &Dated,
    id: &str,
    dated: &Dated,
) -> Diagnostic {
    let headline = format!("`{source}` was published before what it is to report");
    Diagnostic::error("source-too-early", place, headline)
        .also(published.place.clone(), format!("published {}", published.date.english()))
        .also(dated.place.clone(), format!("`{id}`: {}", dated.date.english()))
        .cure("correct one of the dates, or cite another source")
}

pub fn second_hand_quote(place: Place, source: &str, there: Place) -> Diagnostic {
    Diagnostic::error(
        "second-hand-quote",
        place,
        format!("these words are pinned on `{source}`, which nobody here has seen"),
    )
    .also(there, "known only through another source: it has neither `snapshot` nor `url`")
    .cure(format!("cite the source that prints the words, with `via: [{source}]`"))
}

pub fn missing_metadata(place: Place, owner: &str, missing: &[&str]) -> Diagnostic {
    let list = missing.join(", ");
    let headline = format!("{owner} has no {}", choices(missing.iter().copied()));
    let cure = match place.file.ends_with(".yaml") || place.file.ends_with(".yml") {
        true => format!("add what is known, and list the rest: `unknown: [{list}]`"),
        // A bibliography has no field for what is not known.
        false => format!("add what is known, or declare the source in YAML, with `unknown: [{list}]`"),
    };
    Diagnostic::warning("missing-metadata", place, headline)
        .note("readers want to know who, what and when; that it is not known is an answer too")
        .cure(cure)
}

pub fn unverified_quote(place: Place, source: &str) -> Diagnostic {
    Diagnostic::warning(
        "unverified-quote",
        place,
        format!("these words cannot be checked: `{source}` has no snapshot"),
    )
    .note("readers see them marked as not verified")
    .cure("store the text of the source in the archive and name it in `snapshot:`")
}

pub fn unattributed(place: Place, id: &str, kind: &str) -> Diagnostic {
    Diagnostic::warning("unattributed", place, format!("nobody is named who says `{id}`"))
        .note(format!("its kind is {kind}, which is always somebody's"))
        .cure("name the actor in `by:`")
}

pub fn unsupported_claim(place: Place, id: &str) -> Diagnostic {
    Diagnostic::warning("unsupported-claim", place, format!("nothing carries the claim `{id}`"))
        .cure("add the source that says so under `cite:`")
}

pub fn single_source(place: Place, id: &str) -> Diagnostic {
    Diagnostic::warning("single-source", place, format!("the claim `{id}` rests on one source"))
        .note("several citations with one root count once")
        .cure(
            "find a source that does not rely on the first, or write `single-source: allow` under `checks:`",
        )
}

pub fn thin_allegation(place: Place, id: &str, name: &str, there: Place) -> Diagnostic {
    let headline = format!("`{id}` alleges wrongdoing of {name} on fewer than two independent sources");
    Diagnostic::warning("thin-allegation", place, headline)
        .also(there, "not said to be dead: `living` is not `false`")
        .cure("find a source that does not rest on the first, or word the claim as what somebody said")
}

/// What speaks against a status that an editor set.
pub enum Against<'a> {
    /// Confirmed, and no source carries it.
    Uncarried,
    /// Confirmed, and this source disputes it.
    Disputed(&'a str),
    /// Confirmed, and this claim contradicts it.
    Contradicted(&'a str),
    /// Withdrawn or disputed, and nothing says so.
    Unshown,
}

pub fn status_against_evidence(
    place: Place,
    id: &str,
    status: EditorStatus,
    against: &Against,
) -> Diagnostic {
    let doubt = match (against, status) {
        (Against::Uncarried, _) => "no source carries it".to_owned(),
        (Against::Disputed(source), _) => format!("`{source}` disputes it"),
        (Against::Contradicted(claim), _) => format!("`{claim}` contradicts it"),
        (Against::Unshown, EditorStatus::Retracted) => "nothing shows that it was taken back".to_owned(),
        (Against::Unshown, EditorStatus::Refuted) => "nothing refutes it".to_owned(),
        (Against::Unshown, _) => "nothing disputes it".to_owned(),
    };
    let cure = match (against, status) {
        (Against::Uncarried, _) => "add the source that carries it under `cite:`",
        (Against::Disputed(_) | Against::Contradicted(_), _) => {
            "cite what settles it in `because:`, or leave the status to the evidence"
        }
        (Against::Unshown, EditorStatus::Retracted) => {
            "cite where it was taken back in `because:`, or under `cite:` with `stance: disputes`"
        }
        (Against::Unshown, EditorStatus::Refuted) => {
            "cite what refutes it in `because:`, or under `cite:` with `stance: disputes`"
        }
        (Against::Unshown, _) => {
            "cite who disputes it in `because:`, or under `cite:` with `stance: disputes`"
        }
    };
    let headline = format!("`{id}` is set to `{}`, and {doubt}", status.key());
    Diagnostic::warning("status-against-evidence", place, headline)
        .note("readers see the evidence beside the status, and will ask")
        .cure(cure)
}

/// `declared` are the contradictions that the first claim has already; `otherwise` is what to do when both can be
/// so.
pub fn undeclared_contradiction(
    first: &Head,
    second: &Head,
    declared: &[&str],
    why: &str,
    otherwise: &str,
) -> Diagnostic {
    let list: Vec<&str> = declared.iter().copied().chain([&*second.id]).collect();
    let headline = format!("`{}` and `{}` may contradict each other: {why}", first.id, second.id);
    Diagnostic::warning("undeclared-contradiction", first.place.clone(), headline)
        .also(second.place.clone(), "the other")
        .cure(format!(
            "if not both can be so, write `contradicts: [{}]` under `{}`; {otherwise}",
            list.join(", "),
            first.id
        ))
}
