//! Doubts that arise while a site grows older and larger.

use crate::diagnostic::Diagnostic;
use crate::kinds::Kind;
use crate::text::{Place, count};

pub fn stale_figure(place: Place, id: &str, years: i64) -> Diagnostic {
    let age = count(years as usize, "year", "years");
    Diagnostic::warning("stale-figure", place, format!("the figure of `{id}` is {age} old"))
        .note("this depends on the day; it never fails a build")
        .cure("look it up again, and add a claim with the new figure that `supersedes` this one; where figures are history, write `stale-figure: allow` under `checks:`")
}

pub fn future_event(place: Place, id: &str) -> Diagnostic {
    future_date(place, format!("the event `{id}` happened on a day that lies ahead"))
        .cure("correct the date, or write `state: planned` of what is yet to come")
}

pub fn future_words(place: Place, id: &str) -> Diagnostic {
    future_date(place, format!("the claim `{id}` was said on a day that lies ahead"))
        .cure("correct the date: `said` is the day on which somebody said it")
}

fn future_date(place: Place, headline: String) -> Diagnostic {
    Diagnostic::warning("future-date", place, headline)
        .note("this depends on the day; it never fails a build")
}

pub fn unnamed_source(place: Place, id: &str) -> Diagnostic {
    let headline = format!("the source `{id}` has no name, and no reason is given");
    Diagnostic::warning("unnamed-source", place, headline)
        .note("readers weigh a source by who it is, or by why they may not know")
        .cure("name its author or outlet, or say why it has none: `unnamed: The ministry protects its official.`")
}

pub fn unarchived_source(place: Place, id: &str) -> Diagnostic {
    Diagnostic::warning("unarchived-source", place, format!("no public copy of the source `{id}` is kept"))
        .note("pages on the web change and vanish")
        .cure("have it archived, and add `archived: {url: https://archive.example/a, date: 2026-11-22}`")
}

pub fn orphan(place: Place, kind: Kind, id: &str) -> Diagnostic {
    let why = match kind {
        Kind::Source => "nothing cites it",
        Kind::Actor => "it takes part in nothing",
        _ => "no event, actor or question has it",
    };
    Diagnostic::warning("orphan", place, format!("nothing leads to the {kind} `{id}`: {why}"))
        .cure("use it, or remove it")
}
