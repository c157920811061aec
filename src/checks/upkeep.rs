//! What goes stale or gets lost while a site grows.

use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::kinds::Kind;
use crate::kinds::event::State;
use crate::mistakes::upkeep as mistakes;
use crate::site::{Key, Site, Status};

/// Figures that were true a year ago or more.
pub fn stale_figure(site: &Site, today: &Date, diagnostics: &mut Vec<Diagnostic>) {
    for (claim, index) in site.claims.iter().zip(0..) {
        let Some(as_of) = &claim.as_of else { continue };
        let status: Option<Status> = site.statuses[index];
        let kept =
            status.is_some_and(Status::withdrawn) || !site.backlinks.claims[index].superseded_by.is_empty();
        if let Some(years @ 1..) = as_of.date.years_until(today).filter(|_| !kept) {
            diagnostics.push(mistakes::stale_figure(as_of.place.clone(), &claim.head.id, years));
        }
    }
}

/// What is said to have happened, and lies ahead.
pub fn future_date(site: &Site, today: &Date, diagnostics: &mut Vec<Diagnostic>) {
    for event in site.events.iter().filter(|event| event.state == State::Happened) {
        if let Some(dated) = event.date.as_ref().filter(|dated| dated.date.surely_after(today)) {
            diagnostics.push(mistakes::future_event(dated.place.clone(), &event.head.id));
        }
    }
    for claim in &site.claims {
        if let Some(dated) = claim.said.as_ref().filter(|dated| dated.date.surely_after(today)) {
            diagnostics.push(mistakes::future_words(dated.place.clone(), &claim.head.id));
        }
    }
}

/// Sources that nobody here has seen and that are only described, without the reason for it.
pub fn unnamed_source(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for source in site.sources.iter().filter(|source| source.description.is_some()) {
        let named = source.title.is_some()
            || !source.author.is_empty()
            || source.outlet.is_some()
            || source.publisher.is_some();
        if !named && !source.seen() && source.unnamed.is_none() {
            diagnostics.push(mistakes::unnamed_source(source.head.place.clone(), &source.head.id));
        }
    }
}

/// Pages on the web change and vanish.
pub fn unarchived_source(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for source in site.sources.iter().filter(|source| source.url.is_some() && source.archived.is_none()) {
        diagnostics.push(mistakes::unarchived_source(source.head.place.clone(), &source.head.id));
    }
}

/// Records that nothing on the site leads to but the list of their kind.
pub fn orphan(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for key in site.keys() {
        let links = &site.backlinks;
        let at = key.index as usize;
        let used = match key.kind {
            Kind::Source => {
                let links = &links.sources[at];
                !(links.cited_by.is_empty()
                    && links.cited_through.is_empty()
                    && links.relied_on_by.is_empty())
            }
            Kind::Actor => {
                let (links, own) = (&links.actors[at], &site.actors[at]);
                let none = links.events.is_empty() && links.said.is_empty() && links.about.is_empty();
                !(none && links.relations.is_empty() && own.relations.is_empty())
            }
            Kind::Claim => {
                let (links, own) = (&links.claims[at], &site.claims[at]);
                let none =
                    links.events.is_empty() && links.questions.is_empty() && links.contradicts.is_empty();
                !(none && links.superseded_by.is_empty() && own.by.is_empty() && own.about.is_empty())
            }
            // Events stand on the timeline, terms in the glossary; the others have no other end.
            _ => true,
        };
        if !used && !is_named(site, key) {
            let head = site.record(key).head();
            diagnostics.push(mistakes::orphan(head.place.clone(), key.kind, &head.id));
        }
    }
}

/// Whether prose links to a record, or a page is about it.
fn is_named(site: &Site, key: Key) -> bool {
    site.backlinks.mentions.contains_key(&key) || site.backlinks.about.contains_key(&key)
}
