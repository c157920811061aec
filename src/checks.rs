//! Looks at a linked site for what does not hold together, or is worth an editor's second look.
//!
//! A check is a function over the site. Those whose level an author may set in `site.yaml` are the rows of
//! [`LINTS`]; the others are errors or warnings always.

use rayon::prelude::*;

use crate::date::{Clash, Date};
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
mod contradictions;
mod prose;
pub mod quotes;
pub mod statements;
mod status;
mod upkeep;

/// Sets the level of every check that is not named.
const ALL: &str = "all";

/// A check whose level `checks:` in `site.yaml` may set.
pub struct Lint {
    pub code: &'static str,
    /// Where `site.yaml` says nothing.
    pub level: Level,
    pub check: Check,
}

/// What a check looks at beside the site.
pub enum Check {
    Site(fn(&Site, &mut Vec<Diagnostic>)),
    /// The day on which the site is looked at, too. What depends on it is a warning, whatever the level: a site
    /// that was built yesterday can be built today.
    Today(fn(&Site, &Date, &mut Vec<Diagnostic>)),
}

pub const LINTS: [Lint; 19] = [
    lint("missing-metadata", Level::Warn, Check::Site(missing_metadata)),
    lint("unverified-quote", Level::Warn, Check::Site(unverified_quote)),
    lint("long-quote", Level::Warn, Check::Site(prose::long_quote)),
    lint("unpinned-quote", Level::Warn, Check::Site(prose::unpinned_quote)),
    lint("unattributed", Level::Warn, Check::Site(unattributed)),
    lint("unsupported-claim", Level::Warn, Check::Site(unsupported_claim)),
    lint("status-against-evidence", Level::Warn, Check::Site(status::against_evidence)),
    lint("undeclared-contradiction", Level::Warn, Check::Site(contradictions::undeclared)),
    lint("order-in-doubt", Level::Warn, Check::Site(order_in_doubt)),
    lint("thin-allegation", Level::Warn, Check::Site(thin_allegation)),
    lint("unnamed-source", Level::Warn, Check::Site(upkeep::unnamed_source)),
    lint("stale-figure", Level::Allow, Check::Today(upkeep::stale_figure)),
    lint("future-date", Level::Warn, Check::Today(upkeep::future_date)),
    lint("changed-statement", Level::Warn, Check::Site(statements::changed)),
    lint("vanished-statement", Level::Warn, Check::Site(statements::vanished)),
    lint("single-source", Level::Allow, Check::Site(single_source)),
    lint("uncited-sentence", Level::Allow, Check::Site(prose::uncited_sentence)),
    lint("unarchived-source", Level::Allow, Check::Site(upkeep::unarchived_source)),
    lint("orphan", Level::Allow, Check::Site(upkeep::orphan)),
];

const fn lint(code: &'static str, level: Level, check: Check) -> Lint {
    Lint { code, level, check }
}

/// Runs every check; what `site.yaml` allows is not even looked for.
pub fn check(site: &Site, today: Option<&Date>, diagnostics: &mut Vec<Diagnostic>) {
    circles::check(site, diagnostics);
    order_clash(site, diagnostics);
    source_too_early(site, diagnostics);
    second_hand_quote(site, diagnostics);
    prose::coverage_minimum(site, diagnostics);
    for (name, _, place) in &site.settings.checks {
        if name != ALL && !LINTS.iter().any(|lint| lint.code == name) {
            let known: Vec<&str> = LINTS.iter().map(|lint| lint.code).chain([ALL]).collect();
            diagnostics.push(mistakes::unknown_check(place.clone(), name, &known));
        }
    }
    // Each looks at the site alone, so that they can look at once.
    let found: Vec<Vec<Diagnostic>> = LINTS.par_iter().map(|lint| run(lint, site, today)).collect();
    diagnostics.extend(found.into_iter().flatten());
}

fn run(lint: &Lint, site: &Site, today: Option<&Date>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let level = level(site, lint.code);
    if level == Level::Allow {
        return found;
    }
    let severity = match lint.check {
        Check::Site(check) => {
            check(site, &mut found);
            if level == Level::Deny { Severity::Error } else { Severity::Warning }
        }
        Check::Today(check) => {
            today.into_iter().for_each(|today| check(site, today, &mut found));
            Severity::Warning
        }
    };
    for diagnostic in &mut found {
        diagnostic.severity = severity;
    }
    found
}

/// The level of a check, as `site.yaml` sets it or as it is by itself.
fn level(site: &Site, code: &str) -> Level {
    let set = |wanted: &str| site.settings.checks.iter().rev().find(|(name, ..)| name == wanted);
    let own = || LINTS.iter().find(|lint| lint.code == code).map_or(Level::Allow, |lint| lint.level);
    set(code).or_else(|| set(ALL)).map_or_else(own, |(_, level, _)| *level)
}

/// Whether a message depends on the day, and so never fails a build.
pub fn depends_on_today(code: &str) -> bool {
    LINTS.iter().any(|lint| lint.code == code && matches!(lint.check, Check::Today(_)))
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
                claim.kind.key(),
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
