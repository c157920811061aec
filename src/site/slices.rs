//! The parts of the timeline that a reader can ask for: the events of an actor, under a tag, or in a state.

use std::collections::BTreeMap;

use crate::kinds::event::State;
use crate::kinds::{Kind, Vocabulary};

use super::{Generated, Key, Route, Site};

/// The events of one actor or under one tag, which have a page of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slice {
    Actor(u32),
    /// By its number in `Site::tags`.
    Tag(u32),
}

/// A tag that events have.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    pub name: String,
    /// In the order of the timeline.
    pub events: Vec<u32>,
}

/// What a reader can choose from on the timeline, one of each list.
#[derive(Debug, Default)]
pub struct Choices {
    pub actors: Vec<u32>,
    pub tags: Vec<u32>,
    pub states: Vec<State>,
}

/// A list longer than this names only what two events share: everything else has a page, which its links lead to.
const MOST_CHOICES: usize = 30;

/// The tags of events, in the order of their names.
pub fn tags(site: &Site) -> Vec<Tag> {
    let mut tags: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for &event in &site.timeline {
        for tag in &site.events[event as usize].head.tags {
            let events = tags.entry(tag).or_default();
            if events.last() != Some(&event) {
                events.push(event);
            }
        }
    }
    tags.into_iter().map(|(name, events)| Tag { name: name.to_owned(), events }).collect()
}

impl Slice {
    /// By which a choice, its rule and its events know it.
    pub fn mark(self) -> String {
        match self {
            Slice::Actor(actor) => format!("a{actor}"),
            Slice::Tag(tag) => format!("t{tag}"),
        }
    }
}

/// The same of a state.
pub fn state_mark(state: State) -> String {
    format!("s-{}", state.key())
}

impl Site {
    /// The events of a slice, in the order of the timeline.
    pub fn slice(&self, slice: Slice) -> Vec<u32> {
        match slice {
            Slice::Actor(actor) => self.in_order(&self.backlinks.actors[actor as usize].events),
            Slice::Tag(tag) => self.tags[tag as usize].events.clone(),
        }
    }

    /// Events in the order of the timeline.
    fn in_order(&self, events: &[u32]) -> Vec<u32> {
        let mut events = events.to_vec();
        events.sort_by_key(|event| self.positions[*event as usize]);
        events
    }

    /// Every slice that has a page: one that leaves nothing out would be the timeline itself.
    pub fn slices(&self) -> impl Iterator<Item = Slice> + '_ {
        let actors = (0..self.actors.len() as u32).map(Slice::Actor);
        let tags = (0..self.tags.len() as u32).map(Slice::Tag);
        actors.chain(tags).filter(|slice| self.is_part(self.slice_len(*slice)))
    }

    /// How many events it has.
    pub fn slice_len(&self, slice: Slice) -> usize {
        match slice {
            Slice::Actor(actor) => self.backlinks.actors[actor as usize].events.len(),
            Slice::Tag(tag) => self.tags[tag as usize].events.len(),
        }
    }

    fn is_part(&self, events: usize) -> bool {
        events > 0 && events < self.events.len()
    }

    /// What a slice is called: `Sony Pictures`, `leak`.
    pub fn slice_name(&self, slice: Slice) -> &str {
        match slice {
            Slice::Actor(actor) => &self.actors[actor as usize].name,
            Slice::Tag(tag) => &self.tags[tag as usize].name,
        }
    }

    /// Where the events of a slice are shown: on its page, or on that of the timeline, where those are all events.
    /// None where it has no event.
    pub fn slice_route(&self, slice: Slice) -> Option<Route> {
        let folder = Generated::Timeline.path();
        match self.slice_len(slice) {
            0 => None,
            all if all == self.events.len() => Some(Route::page(folder)),
            _ => Some(Route::page(match slice {
                Slice::Actor(index) => {
                    format!("{folder}actor/{}/", self.id(Key { kind: Kind::Actor, index }))
                }
                Slice::Tag(tag) => format!("{folder}tag/{}/", self.tags[tag as usize].name),
            })),
        }
    }

    /// The number of a tag of events.
    pub fn tag(&self, name: &str) -> Option<u32> {
        self.tags.binary_search_by(|tag| tag.name.as_str().cmp(name)).ok().map(|at| at as u32)
    }

    /// What the timeline can be narrowed to.
    pub fn choices(&self) -> Choices {
        let offered = |slices: Vec<Slice>| -> Vec<Slice> {
            let long = slices.len() > MOST_CHOICES;
            slices.into_iter().filter(|slice| !long || self.slice_len(*slice) > 1).collect()
        };
        let (actors, tags): (Vec<_>, Vec<_>) =
            self.slices().partition(|slice| matches!(slice, Slice::Actor(_)));
        let number = |slice| match slice {
            Slice::Actor(number) | Slice::Tag(number) => number,
        };
        let in_state = |state: State| self.events.iter().filter(|event| event.state == state).count();
        Choices {
            actors: offered(actors).into_iter().map(number).collect(),
            tags: offered(tags).into_iter().map(number).collect(),
            states: State::WORDS
                .iter()
                .map(|row| row.0)
                .filter(|state| self.is_part(in_state(*state)))
                .collect(),
        }
    }
}
