//! Looks at a linked site for what does not hold together, or is worth an editor's second look.
//!
//! A check is a function over the site. Those whose level an author may set in `site.yaml` are the rows of
//! [`LINTS`]; the others are errors or warnings always.

use crate::date::Clash;
use crate::diagnostic::{Diagnostic, Severity};
use crate::kinds::actor::ActorKind;
use crate::kinds::claim::ClaimKind;
use crate::kinds::event::State;
use crate::kinds::settings::Level;
use crate::kinds::source::{Missing, Source};
use crate::kinds::{Kind, Vocabulary};
use crate::mistakes::checks as mistakes;
use crate::prose::Stance;
use crate::site::backlinks::SourceLinks;
use crate::site::{Site, Status};

pub mod circles;
pub mod quotes;

/// A check whose level `checks:` in `site.yaml` may set.
pub struct Lint {
    pub code: &'static str,
    /// Where `site.yaml` says nothing.
    pub level: Level,
    pub check: fn(&Site, &mut Vec<Diagnostic>),
}

pub const LINTS: [Lint; 7] = [
    Lint { code: "missing-metadata", level: Level::Warn, check: missing_metadata },
    Lint { code: "unverified-quote", level: Level::Warn, check: unverified_quote },
    Lint { code: "unattributed", level: Level::Warn, check: unattributed },
    Lint { code: "unsupported-claim", level: Level::Warn, check: unsupported_claim },
    Lint { code: "order-in-doubt", level: Level::Warn, check: order_in_doubt },
    Lint { code: "thin-allegation", level: Level::Warn, check: thin_allegation },
    Lint { code: "single-source", level: Level::Allow, check: single_source },
];

/// Runs every check; what `site.yaml` allows is not even looked for.
pub fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    circles::check(site, diagnostics);
    order_clash(site, diagnostics);
    source_too_early(site, diagnostics);
    second_hand_quote(site, diagnostics);
    for (name, _, place) in &site.settings.checks {
        if !LINTS.iter().any(|lint| lint.code == name) {
            diagnostics.push(mistakes::unknown_check(place.clone(), name, &LINTS.map(|lint| lint.code)));
        }
    }
    for lint in &LINTS {
        let set = site.settings.checks.iter().rev().find(|(name, ..)| name == lint.code);
        let level = set.map_or(lint.level, |(_, level, _)| *level);
        if level == Level::Allow {
            continue;
        }
        let from = diagnostics.len();
        (lint.check)(site, diagnostics);
        let severity = if level == Level::Deny { Severity::Error } else { Severity::Warning };
        for diagnostic in &mut diagnostics[from..] {
            diagnostic.severity = severity;
        }
    }
}

/// Dates that contradict `after` or `before` for certain.
fn order_clash(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    clashes(site, Clash::Certain, mistakes::order_clash, diagnostics);
}

fn order_in_doubt(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    clashes(site, Clash::Possible, mistakes::order_in_doubt, diagnostics);
}

fn clashes(
    site: &Site,
    wanted: Clash,
    mistake: fn(mistakes::OrderedPair) -> Diagnostic,
    diagnostics: &mut Vec<Diagnostic>,
) {
    use crate::date::Date;
    for (event, later) in site.events.iter().zip(0..) {
        let pairs = event.after.iter().map(|reference| (reference, true));
        let pairs = pairs.chain(event.before.iter().map(|reference| (reference, false)));
        for (reference, is_after) in pairs {
            let Some(other) = site.index(reference, Kind::Event) else { continue };
            let (first, second) = if is_after { (other, later) } else { (later, other) };
            let (first, second) = (&site.events[first as usize], &site.events[second as usize]);
            let (Some(earlier), Some(later)) = (&first.date, &second.date) else { continue };
            if Date::clash(&earlier.date, &later.date) == wanted {
                diagnostics.push(mistake(mistakes::OrderedPair {
                    said: reference.place.clone(),
                    first: (&first.head.id, earlier),
                    second: (&second.head.id, later),
                }));
            }
        }
    }
}

/// A source cannot report what had not happened when it was published.
fn source_too_early(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for key in site.keys() {
        let record = site.record(key);
        let (date, happened) = match record {
            crate::site::Record::Event(event) => (&event.date, event.state == State::Happened),
            crate::site::Record::Claim(claim) => (&claim.said, true),
            _ => continue,
        };
        let (Some(dated), true) = (date, happened) else { continue };
        for citation in record.citations() {
            let Some(source) = site.index(&citation.source, Kind::Source) else { continue };
            let source = &site.sources[source as usize];
            if let Some(published) = &source.published
                && citation.stance == Stance::Supports
                && dated.date.surely_after(&published.date)
            {
                diagnostics.push(mistakes::source_too_early(
                    citation.place.clone(),
                    &source.head.id,
                    published,
                    record.head().id.as_ref(),
                    dated,
                ));
            }
        }
    }
}

/// Words are cited from the source that prints them, not from one that nobody has seen.
fn second_hand_quote(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for (links, source) in site.backlinks.sources.iter().zip(&site.sources) {
        if !known_through_another(links, source) {
            continue;
        }
        for used in &links.cited_by {
            if let Some(quote) = &site.citation(*used).quote {
                diagnostics.push(mistakes::second_hand_quote(
                    quote.place.clone(),
                    &source.head.id,
                    source.head.place.clone(),
                ));
            }
        }
    }
}

fn known_through_another(links: &SourceLinks, source: &Source) -> bool {
    let relied_on = !links.relied_on_by.is_empty() || !links.cited_through.is_empty();
    relied_on && !source.seen()
}

fn missing_metadata(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for source in &site.sources {
        let missing: Vec<&str> = Missing::WORDS
            .iter()
            .filter(|row| !source.has(row.0) && !source.unknown.contains(&row.0))
            .map(|row| row.1)
            .collect();
        if !missing.is_empty() {
            let owner = format!("the source `{}`", source.head.id);
            diagnostics.push(mistakes::missing_metadata(source.head.place.clone(), &owner, &missing));
        }
    }
    for event in &site.events {
        if event.date.is_none() && !event.date_unknown {
            let owner = format!("the event `{}`", event.head.id);
            diagnostics.push(mistakes::missing_metadata(event.head.place.clone(), &owner, &["date"]));
        }
    }
}

fn unverified_quote(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for (links, source) in site.backlinks.sources.iter().zip(&site.sources) {
        // What nobody has seen has a graver fault than that it cannot be checked.
        if source.snapshot.is_some() || known_through_another(links, source) {
            continue;
        }
        for used in &links.cited_by {
            if let Some(quote) = &site.citation(*used).quote {
                diagnostics.push(mistakes::unverified_quote(quote.place.clone(), &source.head.id));
            }
        }
    }
}

fn unattributed(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for claim in &site.claims {
        let owed = claim.kind.is_said() || matches!(claim.kind, ClaimKind::Opinion | ClaimKind::Prediction);
        if owed && claim.by.is_empty() {
            diagnostics.push(mistakes::unattributed(
                claim.head.place.clone(),
                &claim.head.id,
                claim.kind.words(),
            ));
        }
    }
}

fn unsupported_claim(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for (claim, status) in site.claims.iter().zip(&site.statuses) {
        let bare = status.is_none() && claim.cite.is_empty() && claim.text.citations().next().is_none();
        if *status == Some(Status::Unsupported) || bare {
            diagnostics.push(mistakes::unsupported_claim(claim.head.place.clone(), &claim.head.id));
        }
    }
}

/// Wrongdoing of a living person needs two roots.
fn thin_allegation(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for claim in site.claims.iter().filter(|claim| claim.alleges.is_some()) {
        let about = site.indexes(&claim.about, Kind::Actor).map(|index| &site.actors[index as usize]);
        let person = about.into_iter().find(|actor| {
            // Who is not said to be dead may be alive.
            actor.living == Some(true) || (actor.living.is_none() && actor.kind == ActorKind::Person)
        });
        if let Some(person) = person
            && site.claim_roots(claim).len() < 2
        {
            diagnostics.push(mistakes::thin_allegation(
                claim.head.place.clone(),
                &claim.head.id,
                &person.name,
                person.head.place.clone(),
            ));
        }
    }
}

fn single_source(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for (claim, status) in site.claims.iter().zip(&site.statuses) {
        if *status == Some(Status::SingleSource) {
            diagnostics.push(mistakes::single_source(claim.head.place.clone(), &claim.head.id));
        }
    }
}
