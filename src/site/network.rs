//! Who is tied to whom: the relations of all actors as one graph, and which of it is drawn.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use crate::drawing::{Drawing, Graph, Node, Room, Style, Tie, place};
use crate::kinds::actor::{Actor, ActorKind, IdentityStatus, Relation, RelationKind};
use crate::kinds::{Kind, Vocabulary};
use crate::prose::Stance;
use crate::words::Words;

use super::Site;

/// Of more actors than this only the centre is drawn.
const MOST: usize = 60;
/// So many are the centre: those with the most ties.
const CENTRE: usize = 40;
/// A drawing of one actor's ties has no more actors, itself included.
const MOST_AROUND: usize = 12;

#[derive(Debug, Default)]
pub struct Network {
    /// Every tie: the actor that has it, which of its relations it is, and to whom it leads.
    pub ties: Vec<(u32, u32, u32)>,
    /// The actors that have a tie, in the order of their records.
    pub tied: Vec<u32>,
    /// The actors that are drawn, in the order of the nodes of `graph`.
    pub actors: Vec<u32>,
    pub graph: Graph,
    /// Made when a page first asks for it; the drawing of a graph never changes, so that a later build of the
    /// same graph takes it over.
    drawn: Arc<OnceLock<Drawn>>,
}

/// A network as it is drawn on a page and on a phone.
#[derive(Debug)]
pub struct Drawn {
    pub wide: Drawing,
    pub narrow: Drawing,
}

/// What an earlier build drew.
#[derive(Default)]
pub struct Memo(Option<(Graph, Arc<OnceLock<Drawn>>)>);

impl Memo {
    /// Says what is to be drawn. Takes over what is known of that, and remembers what will be.
    pub fn plan(&mut self, site: &mut Site) {
        let actors = drawn(site);
        let graph = graph(site, &actors, site.network.ties.iter().copied());
        let network = &mut site.network;
        (network.actors, network.graph) = (actors, graph);
        match &self.0 {
            Some((graph, drawn)) if *graph == network.graph => network.drawn = drawn.clone(),
            _ => self.0 = Some((network.graph.clone(), network.drawn.clone())),
        }
    }
}

impl Network {
    pub fn drawn(&self) -> &Drawn {
        self.drawn.get_or_init(|| {
            let draw = |room| move || place(&self.graph, room);
            let (wide, narrow) = rayon::join(draw(Room::WIDE), draw(Room::NARROW));
            Drawn { wide, narrow }
        })
    }
}

impl Relation {
    /// Said by some and not established: so its kind says, or a source that disputes it.
    pub fn is_doubtful(&self) -> bool {
        matches!(self.kind, RelationKind::AttributedTo | RelationKind::Impersonates)
            || self.cite.iter().any(|citation| citation.stance == Stance::Disputes)
    }

    pub fn style(&self) -> Style {
        match self.kind {
            _ if self.is_doubtful() => Style::Doubtful,
            RelationKind::Targets | RelationKind::Opposes => Style::Against,
            RelationKind::Supports => Style::Supports,
            RelationKind::Other | RelationKind::AttributedTo | RelationKind::Impersonates => Style::Other,
            RelationKind::Position
            | RelationKind::Membership
            | RelationKind::Family
            | RelationKind::Ownership
            | RelationKind::Hierarchy
            | RelationKind::PartOf => Style::Belongs,
        }
    }

    /// The author's words, else those of its kind.
    pub fn words<'a>(&'a self, words: &'a Words) -> &'a str {
        self.label.as_deref().unwrap_or_else(|| words.of("relation", self.kind.key()))
    }

    /// It leads from one to the other.
    pub fn is_directed(&self) -> bool {
        self.kind != RelationKind::Family
    }
}

impl Actor {
    /// Who this is, is in doubt.
    pub fn is_doubtful(&self) -> bool {
        let status = self.identity.as_ref().map(|identity| identity.status);
        matches!(status, Some(IdentityStatus::Disputed | IdentityStatus::Unknown))
    }
}

pub fn link(site: &Site) -> Network {
    let mut ties = Vec::new();
    for (actor, from) in site.actors.iter().zip(0..) {
        for (relation, number) in actor.relations.iter().zip(0..) {
            // What leads back to itself is reported elsewhere.
            ties.extend(
                site.index(&relation.to, Kind::Actor).filter(|to| *to != from).map(|to| (from, number, to)),
            );
        }
    }
    let mut tied: Vec<u32> = ties.iter().flat_map(|(from, _, to)| [*from, *to]).collect();
    tied.sort_unstable();
    tied.dedup();
    Network { ties, tied, ..Network::default() }
}

/// The actors to draw: all that are tied, or those with the most ties.
fn drawn(site: &Site) -> Vec<u32> {
    let network = &site.network;
    if network.tied.len() <= MOST {
        return network.tied.clone();
    }
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for actor in network.ties.iter().flat_map(|(from, _, to)| [*from, *to]) {
        *counts.entry(actor).or_default() += 1;
    }
    let mut centre = network.tied.clone();
    let weight = |actor: u32| site.actors[actor as usize].weight;
    centre.sort_by_key(|actor| std::cmp::Reverse((counts[actor], weight(*actor))));
    centre.truncate(CENTRE);
    let inside: BTreeSet<u32> = centre.into_iter().collect();
    // Whoever is tied only to others than these would stand alone.
    let lines = network.ties.iter().filter(|(from, _, to)| inside.contains(from) && inside.contains(to));
    let held: BTreeSet<u32> = lines.flat_map(|(from, _, to)| [*from, *to]).collect();
    held.into_iter().collect()
}

impl Site {
    /// An actor with those that it is tied to: the actors, itself first, the graph of its own ties, and how many
    /// of the others have no room in it.
    pub fn ties_of(&self, actor: u32) -> (Vec<u32>, Graph, usize) {
        let other = |tie: &(u32, u32, u32)| if tie.0 == actor { tie.2 } else { tie.0 };
        let ties: Vec<(u32, u32, u32)> = self.own_ties(actor).collect();
        let mut others: Vec<u32> = Vec::new();
        for tie in &ties {
            if !others.contains(&other(tie)) {
                others.push(other(tie));
            }
        }
        // The heaviest first; those of one weight in the order of the ties.
        others.sort_by_key(|other| std::cmp::Reverse(self.actors[*other as usize].weight));
        let left_out = others.len().saturating_sub(MOST_AROUND - 1);
        others.truncate(MOST_AROUND - 1);
        let actors: Vec<u32> = std::iter::once(actor).chain(others).collect();
        let graph = graph(self, &actors, ties.iter().copied());
        (actors, graph, left_out)
    }

    fn own_ties(&self, actor: u32) -> impl Iterator<Item = (u32, u32, u32)> {
        let out =
            self.actors[actor as usize].relations.iter().zip(0..).filter_map(move |(relation, number)| {
                let to = self.index(&relation.to, Kind::Actor).filter(|to| *to != actor)?;
                Some((actor, number, to))
            });
        let back = &self.backlinks.actors[actor as usize].relations;
        out.chain(
            back.iter()
                .filter(move |(from, _)| *from != actor)
                .map(move |(from, number)| (*from, *number, actor)),
        )
    }

    pub fn relation(&self, from: u32, number: u32) -> &Relation {
        &self.actors[from as usize].relations[number as usize]
    }
}

/// The ties among some actors.
fn graph(site: &Site, actors: &[u32], ties: impl Iterator<Item = (u32, u32, u32)>) -> Graph {
    let at: BTreeMap<u32, usize> = actors.iter().copied().zip(0..).collect();
    let nodes = actors.iter().map(|actor| {
        let actor = &site.actors[*actor as usize];
        Node {
            name: actor.name.clone(),
            kind: actor.kind.key(),
            heavy: actor.weight == 3,
            doubtful: actor.is_doubtful(),
        }
    });
    let nodes = nodes.collect();
    let ties = ties.filter_map(|(from, number, to)| {
        let relation = site.relation(from, number);
        let mut words = vec![relation.words(&site.interface).to_owned()];
        // Shorter, where the author's words have no room; but `is connected with` says no more than the line.
        if relation.label.is_some() && relation.kind != RelationKind::Other {
            words.push(site.interface.of("relation", relation.kind.key()).to_owned());
        }
        Some(Tie {
            from: *at.get(&from)?,
            to: *at.get(&to)?,
            style: relation.style(),
            directed: relation.is_directed(),
            words,
        })
    });
    let ties = ties.collect();
    Graph { nodes, ties }
}

/// The kinds that a drawing shows, in their order.
pub fn kinds(graph: &Graph) -> Vec<ActorKind> {
    let drawn = |kind: &&(ActorKind, &'static str)| graph.nodes.iter().any(|node| node.kind == kind.1);
    ActorKind::WORDS.iter().filter(drawn).map(|row| row.0).collect()
}
