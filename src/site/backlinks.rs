//! The other end of every reference: who cites a source, which events an actor takes part in, what
//! contradicts a claim.

use std::collections::BTreeMap;

use crate::kinds::{Correction, Kind, Page};
use crate::prose::Citation;

use super::{Key, Site};

/// Lists by record, in the order of the records that they name; each name once.
#[derive(Debug, Default)]
pub struct Backlinks {
    pub sources: Vec<SourceLinks>,
    pub actors: Vec<ActorLinks>,
    pub events: Vec<EventLinks>,
    pub claims: Vec<ClaimLinks>,
    /// Records and pages whose prose links to a record.
    pub mentions: BTreeMap<Key, Vec<Key>>,
    /// The corrections that affect a record or page.
    pub corrections: BTreeMap<Key, Vec<u32>>,
    /// The pages that say they are about a record.
    pub about: BTreeMap<Key, Vec<u32>>,
}

#[derive(Debug, Default)]
pub struct SourceLinks {
    pub cited_by: Vec<CitationUse>,
    /// Citations of other sources that name this one in `via`.
    pub cited_through: Vec<CitationUse>,
    /// Sources that rely on this one.
    pub relied_on_by: Vec<u32>,
}

#[derive(Debug, Default)]
pub struct ActorLinks {
    pub events: Vec<u32>,
    pub said: Vec<u32>,
    pub about: Vec<u32>,
    /// Relations from others: the actor, and which of its relations.
    pub relations: Vec<(u32, u32)>,
}

#[derive(Debug, Default)]
pub struct EventLinks {
    /// Events that come before this one, declared at either end.
    pub after: Vec<u32>,
    pub before: Vec<u32>,
    pub claims: Vec<u32>,
}

#[derive(Debug, Default)]
pub struct ClaimLinks {
    /// Declared on either side.
    pub contradicts: Vec<u32>,
    pub superseded_by: Vec<u32>,
    pub events: Vec<u32>,
    pub questions: Vec<u32>,
}

/// A citation, by the record that makes it and its number among the citations of that record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CitationUse {
    pub by: Key,
    pub number: u32,
}

impl Site {
    pub fn citation(&self, used: CitationUse) -> &Citation {
        let mut citations = self.record(used.by).citations();
        citations.nth(used.number as usize).expect("a use names a citation that its record makes")
    }

    /// The records and pages that a page says it is about.
    pub fn about(&self, page: &Page) -> impl Iterator<Item = Key> {
        page.about.iter().filter_map(|reference| self.find(&reference.id))
    }

    /// What a correction affects, a record and its long summary as one.
    pub fn affected(&self, correction: &Correction) -> Vec<Key> {
        let mut affected = Vec::new();
        let found = correction.affects.iter().filter_map(|reference| self.find(&reference.id));
        found.for_each(|key| add(&mut affected, self.subject(key)));
        affected
    }
}

pub fn link(site: &Site) -> Backlinks {
    let mut links = Backlinks {
        sources: fill(site.sources.len()),
        actors: fill(site.actors.len()),
        events: fill(site.events.len()),
        claims: fill(site.claims.len()),
        ..Backlinks::default()
    };
    for by in site.keys() {
        link_citations(site, by, &mut links);
        link_mentions(site, by, &mut links);
        match by.kind {
            Kind::Source => {
                for via in site.indexes(&site.sources[by.index as usize].via, Kind::Source) {
                    add(&mut links.sources[via as usize].relied_on_by, by.index);
                }
            }
            Kind::Actor => link_actor(site, by.index, &mut links),
            Kind::Event => link_event(site, by.index, &mut links),
            Kind::Claim => link_claim(site, by.index, &mut links),
            Kind::Question => {
                let question = &site.questions[by.index as usize];
                for claims in [&question.known, &question.answered_by] {
                    for claim in site.indexes(claims, Kind::Claim) {
                        add(&mut links.claims[claim as usize].questions, by.index);
                    }
                }
            }
            Kind::Correction => {
                for affected in &site.corrections[by.index as usize].affects {
                    if let Some(key) = site.find(&affected.id) {
                        add(links.corrections.entry(key).or_default(), by.index);
                    }
                }
            }
            Kind::Page => {
                for about in &site.pages[by.index as usize].about {
                    if let Some(key) = site.find(&about.id) {
                        add(links.about.entry(key).or_default(), by.index);
                    }
                }
            }
            Kind::Term => {}
        }
    }
    links
}

fn link_citations(site: &Site, by: Key, links: &mut Backlinks) {
    for (number, citation) in site.record(by).citations().enumerate() {
        let used = CitationUse { by, number: number as u32 };
        if let Some(source) = site.index(&citation.source, Kind::Source) {
            links.sources[source as usize].cited_by.push(used);
        }
        for via in site.indexes(&citation.via, Kind::Source) {
            links.sources[via as usize].cited_through.push(used);
        }
    }
}

fn link_mentions(site: &Site, by: Key, links: &mut Backlinks) {
    for prose in site.record(by).prose() {
        for reference in prose.links() {
            if let Some(key) = site.find(&reference.id).filter(|key| *key != by) {
                add(links.mentions.entry(key).or_default(), by);
            }
        }
    }
}

fn link_actor(site: &Site, index: u32, links: &mut Backlinks) {
    for (number, relation) in site.actors[index as usize].relations.iter().enumerate() {
        if let Some(to) = site.index(&relation.to, Kind::Actor) {
            links.actors[to as usize].relations.push((index, number as u32));
        }
    }
}

fn link_event(site: &Site, index: u32, links: &mut Backlinks) {
    let event = &site.events[index as usize];
    for role in &event.actors {
        if let Some(actor) = site.index(&role.actor, Kind::Actor) {
            add(&mut links.actors[actor as usize].events, index);
        }
    }
    for earlier in site.indexes(&event.after, Kind::Event) {
        add(&mut links.events[index as usize].after, earlier);
        add(&mut links.events[earlier as usize].before, index);
    }
    for later in site.indexes(&event.before, Kind::Event) {
        add(&mut links.events[index as usize].before, later);
        add(&mut links.events[later as usize].after, index);
    }
    for claim in site.indexes(&event.claims, Kind::Claim) {
        add(&mut links.events[index as usize].claims, claim);
        add(&mut links.claims[claim as usize].events, index);
    }
}

fn link_claim(site: &Site, index: u32, links: &mut Backlinks) {
    let claim = &site.claims[index as usize];
    for actor in site.indexes(&claim.by, Kind::Actor) {
        add(&mut links.actors[actor as usize].said, index);
    }
    for actor in site.indexes(&claim.about, Kind::Actor) {
        add(&mut links.actors[actor as usize].about, index);
    }
    for other in site.indexes(&claim.contradicts, Kind::Claim) {
        add(&mut links.claims[index as usize].contradicts, other);
        add(&mut links.claims[other as usize].contradicts, index);
    }
    for older in site.indexes(&claim.supersedes, Kind::Claim) {
        add(&mut links.claims[older as usize].superseded_by, index);
    }
}

fn fill<T: Default>(count: usize) -> Vec<T> {
    std::iter::repeat_with(T::default).take(count).collect()
}

/// Adds a name once. An actor's lists are filled in ascending order and may be long, so the last entry
/// tells; the short lists that are filled from both ends are searched.
fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    const SHORT: usize = 64;
    let from = if list.len() > SHORT { list.len() - 1 } else { 0 };
    if !list[from..].contains(&item) {
        list.push(item);
    }
}
