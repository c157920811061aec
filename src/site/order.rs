//! The order of the timeline. `after` and `before` bind; then the dates; events with no date stand last,
//! unless they are bound to come before a dated one.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use crate::date;

use super::Site;

/// Where an event would stand by its own date: dated ones first, then id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    undated: bool,
    date: Option<date::Key>,
    /// An event without a date of its own that takes the rank of a later one stands before it.
    borrowed: Reverse<bool>,
    id: String,
}

/// All events, sorted. Edges of a circle, which is an error of its own, are let go.
pub fn timeline(site: &Site) -> Vec<u32> {
    let count = site.events.len();
    let ranks = ranks(site);
    let mut waiting: Vec<usize> = site.backlinks.events.iter().map(|links| links.after.len()).collect();
    let mut ready: BinaryHeap<Reverse<(&Rank, u32)>> = BinaryHeap::new();
    let mut left: BTreeSet<(&Rank, u32)> =
        (0..count as u32).map(|event| (&ranks[event as usize], event)).collect();
    ready.extend(left.iter().filter(|(_, event)| waiting[*event as usize] == 0).copied().map(Reverse));
    let mut order = Vec::with_capacity(count);
    while !left.is_empty() {
        // Where only circles are left, the first of them is taken as if nothing held it.
        let next = match ready.pop() {
            Some(Reverse(next)) => next,
            None => *left.first().expect("something is left"),
        };
        if !left.remove(&next) {
            continue;
        }
        order.push(next.1);
        for &later in &site.backlinks.events[next.1 as usize].before {
            let held = &mut waiting[later as usize];
            *held = held.saturating_sub(1);
            if *held == 0 {
                ready.push(Reverse((&ranks[later as usize], later)));
            }
        }
    }
    order
}

/// Where each event stands in an order.
pub fn positions(order: &[u32]) -> Vec<u32> {
    let mut positions = vec![0; order.len()];
    for (event, position) in order.iter().zip(0..) {
        positions[*event as usize] = position;
    }
    positions
}

/// The rank of each event: its own, or that of the earliest event that it must precede, if that is lower.
/// Without this an undated event that precedes a dated one would drag it to the end.
fn ranks(site: &Site) -> Vec<Rank> {
    let own = |event: u32| {
        let record = &site.events[event as usize];
        let date = record.date.as_ref().map(|dated| dated.date.key());
        Rank { undated: date.is_none(), date, borrowed: Reverse(false), id: record.head.id.to_string() }
    };
    let mut ranks: Vec<Rank> = (0..site.events.len() as u32).map(own).collect();
    // From the latest to the earliest: a lowered rank lowers those before it.
    let mut queue: BinaryHeap<Reverse<(Rank, u32)>> = ranks.iter().cloned().zip(0..).map(Reverse).collect();
    while let Some(Reverse((rank, event))) = queue.pop() {
        if rank != ranks[event as usize] {
            continue;
        }
        for &earlier in &site.backlinks.events[event as usize].after {
            let lowered = Rank {
                undated: rank.undated,
                date: rank.date.clone(),
                borrowed: Reverse(true),
                id: ranks[earlier as usize].id.clone(),
            };
            if (lowered.undated, &lowered.date)
                < (ranks[earlier as usize].undated, &ranks[earlier as usize].date)
            {
                ranks[earlier as usize] = lowered.clone();
                queue.push(Reverse((lowered, earlier)));
            }
        }
    }
    ranks
}

impl Site {
    /// Whether `later` is bound to come after `earlier`, directly or through others.
    pub fn follows(&self, later: u32, earlier: u32) -> bool {
        let mut seen = BTreeSet::from([later]);
        let mut open = vec![later];
        while let Some(event) = open.pop() {
            for &before in &self.backlinks.events[event as usize].after {
                if before == earlier {
                    return true;
                }
                if seen.insert(before) {
                    open.push(before);
                }
            }
        }
        false
    }
}
