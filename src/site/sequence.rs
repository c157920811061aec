//! What is known of the order of events: by their dates, and by what they are bound to come after and before.

use crate::date::Day;

use super::Site;

/// The days between which an event began, as its own date and those of the events that it is bound to tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// It did not begin before this day.
    pub from: Option<Day>,
    /// It had begun by the end of this day.
    pub by: Option<Day>,
}

/// Of each event. Goes through them in their order, in which what is bound to come first does.
pub fn bounds(site: &Site) -> Vec<Bounds> {
    let own = |event: &std::sync::Arc<crate::kinds::Event>| {
        let date = event.date.as_ref().map(|dated| &dated.date);
        Bounds { from: date.and_then(|date| date.first()), by: date.and_then(|date| date.begun_by()) }
    };
    let mut bounds: Vec<Bounds> = site.events.iter().map(own).collect();
    for &event in &site.timeline {
        for &earlier in &site.backlinks.events[event as usize].after {
            bounds[event as usize].from = bounds[event as usize].from.max(bounds[earlier as usize].from);
        }
    }
    for &event in site.timeline.iter().rev() {
        for &later in &site.backlinks.events[event as usize].before {
            let by = [bounds[event as usize].by, bounds[later as usize].by];
            bounds[event as usize].by = by.into_iter().flatten().min();
        }
    }
    bounds
}

impl Site {
    /// Whether the dates, or what binds the events, tell which of two began first.
    pub fn order_is_known(&self, one: u32, other: u32) -> bool {
        self.comes_first(one, other) || self.comes_first(other, one)
    }

    fn comes_first(&self, earlier: u32, later: u32) -> bool {
        let (first, second) = (self.bounds[earlier as usize], self.bounds[later as usize]);
        if matches!((first.by, second.from), (Some(by), Some(from)) if by < from) {
            return true;
        }
        let date = |event: u32| self.events[event as usize].date.as_ref().map(|dated| &dated.date);
        if let (Some(first), Some(second)) = (date(earlier), date(later))
            && second.surely_after(first)
        {
            return true;
        }
        // Most events are bound to none, and need no search.
        !self.backlinks.events[later as usize].after.is_empty()
            && !self.backlinks.events[earlier as usize].before.is_empty()
            && self.follows(later, earlier)
    }

    /// The longest runs of neighbours of which no two are known to have begun one before the other.
    pub fn runs<'a>(&self, events: &'a [u32]) -> Vec<&'a [u32]> {
        let mut runs = Vec::new();
        let mut start = 0;
        for end in 1..=events.len() {
            let ends = events.get(end).is_none_or(|next| {
                events[start..end].iter().any(|earlier| self.order_is_known(*earlier, *next))
            });
            if ends {
                runs.push(&events[start..end]);
                start = end;
            }
        }
        runs
    }
}
