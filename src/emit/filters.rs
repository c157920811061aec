//! The rules that narrow the timeline to what a reader chooses, without a script: one for each choice. They hide what
//! does not belong to it, so that two choices leave what belongs to both.

use std::fmt::Write;

use crate::site::slices::state_mark;
use crate::site::{Site, Slice};

/// They go behind the theme's own rules for the page.
pub fn rules(site: &Site) -> String {
    let choices = site.choices();
    let actors = choices.actors.iter().map(|actor| Slice::Actor(*actor).mark());
    let tags = choices.tags.iter().map(|tag| Slice::Tag(*tag).mark());
    let states = choices.states.iter().map(|state| state_mark(*state));
    let mut css = String::new();
    for name in actors.chain(tags).chain(states) {
        // What holds events is looked through, and the many events are not: that keeps a choice quick. A bracket of
        // which one event is left is none.
        let _ = writeln!(
            css,
            ".page-timeline:has(#by-{name}:checked){{:is(.event,.m):not(.{name}),\
             :is(.timeline-part,.bracket):not(:has(.{name})),.bracket:not(:has(.{name}~.{name}))>p{{display:none}}}}"
        );
    }
    css
}
