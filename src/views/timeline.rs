//! Timelines: the parts of a list of events, with the gaps between them and what is not known of their order; the
//! page of the whole, and those of one actor or tag.

use crate::date::{Date, Day};
use crate::kinds::actor::ActorKind;
use crate::kinds::event::State;
use crate::kinds::{Event, Kind, Vocabulary};
use crate::site::sequence::Bounds;
use crate::site::slices::{Choices, state_mark};
use crate::site::{Generated, Key, Site, Slice};
use crate::text::escape;
use crate::words::{Argument, Words};

use super::items::event_item;
use super::writer::Writer;
use super::*;

/// How much a list tells of each event. A long list leaves out what the page of the event says, so that it stays
/// light on a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// What happened, and when.
    Title,
    /// The first sentence, and who took part.
    Sentence,
    /// All of it, with what it rests on.
    Whole,
}

impl Detail {
    fn of(site: &Site, events: &[u32]) -> Detail {
        if events.len() <= 60 {
            return Detail::Whole;
        }
        let words = |event: &u32| {
            let event = &site.events[*event as usize];
            event.title.len() + event.summary.sentences.first().map_or(0, |first| first.words.len())
        };
        let most = 100_000;
        if events.iter().map(words).sum::<usize>() <= most { Detail::Sentence } else { Detail::Title }
    }
}

/// Events as a timeline, in the order given. Headings, gaps and brackets are drawn between neighbours of this list.
pub fn timeline<'a>(w: &mut Writer<'a>, events: &[u32]) -> Vec<TimelinePart> {
    parts(w, events, Detail::of(w.site, events), None)
}

/// The same with everything that is told of each event, however many there are.
pub fn whole_timeline<'a>(w: &mut Writer<'a>, events: &[u32]) -> Vec<TimelinePart> {
    parts(w, events, Detail::Whole, None)
}

/// Of one event the heading under which it stands, and none where it stands under that of its neighbours.
fn headings(site: &Site, events: &[u32]) -> Vec<Option<String>> {
    let dated = |event: &u32| site.events[*event as usize].date.as_ref().map(|dated| &dated.date);
    let last_dated = events.iter().rposition(|event| dated(event).is_some());
    let by = |words: &dyn Fn(&Date) -> String| -> Vec<Option<String>> {
        let heading = |(at, event): (usize, &u32)| match dated(event) {
            Some(date) => Some(words(date)),
            // An undated event between dated ones stands where its order binds it, under their heading.
            None if last_dated.is_some_and(|last| at < last) => None,
            None => Some(site.interface.get("date-not-stated").to_owned()),
        };
        events.iter().enumerate().map(heading).collect()
    };
    // Where every other event would have a heading of its own, they say less than the dates.
    let sparse = |headings: &[Option<String>]| {
        let changes = headings.windows(2).filter(|pair| pair[1].is_some() && pair[0] != pair[1]).count();
        events.len() > 8 && changes * 2 > events.len()
    };
    let months = by(&|date| date.heading_text(&site.interface));
    if !sparse(&months) {
        return months;
    }
    let years = by(&|date| Date::year_text(&site.interface, date.heading().0));
    if !sparse(&years) {
        return years;
    }
    let undated = last_dated.map_or(0, |last| last + 1);
    years.into_iter().enumerate().map(|(at, heading)| heading.filter(|_| at >= undated)).collect()
}

fn parts<'a>(
    w: &mut Writer<'a>,
    events: &[u32],
    detail: Detail,
    choices: Option<&Choices>,
) -> Vec<TimelinePart> {
    let site = w.site;
    let gaps = gaps(w, events);
    let headings = headings(site, events);
    let mut parts: Vec<TimelinePart> = Vec::new();
    let mut at = 0;
    while at < events.len() {
        let heading = headings[at].clone();
        let more = headings[at + 1..].iter().take_while(|next| next.is_none() || **next == heading);
        let end = at + 1 + more.count();
        let mut part = TimelinePart { heading, rows: Vec::new() };
        for run in site.runs(&events[at..end]) {
            if let Some(gap) = &gaps[at] {
                // The time before the first event of a month passed under the heading before.
                let rows = match parts.last_mut() {
                    Some(last) if part.rows.is_empty() => &mut last.rows,
                    _ => &mut part.rows,
                };
                rows.push(TimelineRow { gap: Some(gap.clone()), ..TimelineRow::default() });
            }
            at += run.len();
            let items = run.iter().map(|event| item(w, *event, detail, choices)).collect();
            part.rows.push(TimelineRow { events: items, ..TimelineRow::default() });
        }
        parts.push(part);
    }
    parts
}

fn item<'a>(w: &mut Writer<'a>, index: u32, detail: Detail, choices: Option<&Choices>) -> EventItem {
    let mut item = match detail {
        Detail::Whole => event_item(w, index),
        _ => brief(w, index, detail),
    };
    item.filters = filters(w, index, choices);
    item
}

/// An event without its evidence, which its own page has.
fn brief(w: &Writer, index: u32, detail: Detail) -> EventItem {
    let site = w.site;
    let event = &site.events[index as usize];
    let mut item = super::items::event_head(w, index);
    if detail == Detail::Sentence {
        let first = event.summary.sentences.first().map(|sentence| site.words(&sentence.words));
        item.summary_html = Html(escape(&first.unwrap_or_default()));
        item.actors = super::items::actors_of(w, event);
        item.actors.iter_mut().for_each(|actor| actor.role = None);
    }
    item
}

/// The names by which the choices find an event.
fn filters(w: &Writer, event: u32, choices: Option<&Choices>) -> String {
    let Some(choices) = choices else { return String::new() };
    let site = w.site;
    let event = &site.events[event as usize];
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: String| {
        if !names.contains(&name) {
            names.push(name);
        }
    };
    let actors = event.actors.iter().filter_map(|role| site.index(&role.actor, Kind::Actor));
    actors
        .filter(|actor| choices.actors.binary_search(actor).is_ok())
        .for_each(|actor| add(Slice::Actor(actor).mark()));
    let tags = event.head.tags.iter().filter_map(|tag| site.tag(tag));
    tags.filter(|tag| choices.tags.binary_search(tag).is_ok()).for_each(|tag| add(Slice::Tag(tag).mark()));
    if choices.states.contains(&event.state) {
        add(state_mark(event.state));
    }
    names.join(" ")
}

/// Of each event the gap before it, where one is worth naming.
fn gaps(w: &Writer, events: &[u32]) -> Vec<Option<GapView>> {
    let site = w.site;
    let dated = |event: &u32| site.events[*event as usize].date.as_ref().map(|dated| &dated.date);
    let mut gaps = vec![None; events.len()];
    // The earliest day on which what comes later may have begun: an open beginning reaches back over all gaps.
    let mut later_from = vec![None; events.len()];
    let mut earliest: Option<Option<Day>> = None;
    for (at, event) in events.iter().enumerate().rev() {
        if let Some(date) = dated(event) {
            earliest = Some(earliest.map_or(date.first(), |known| known.min(date.first())));
        }
        later_from[at] = earliest;
    }
    let mut before: Option<&Date> = None;
    // The latest day to which what came earlier may reach; `Some(None)` is an open end.
    let mut reaches: Option<Option<Day>> = None;
    for (at, event) in events.iter().enumerate() {
        let Some(date) = dated(event) else {
            before = None;
            continue;
        };
        if let Some(before) = before {
            let over = match (reaches, date.first()) {
                (Some(Some(last)), Some(first)) => last < first,
                _ => false,
            };
            let silent = over && later_from[at] == Some(date.first()) && events.len() == site.events.len();
            gaps[at] = gap(&site.interface, before, date, silent);
        }
        before = Some(date);
        let last = date.last();
        reaches = Some(match reaches {
            None => last,
            Some(known) => known.and_then(|known| last.map(|last| last.max(known))),
        });
    }
    gaps
}

/// Days from which on a gap is a silence, and is named where no day is given to count from.
const LONG: i64 = 60;

/// `silent`: nothing that is recorded may lie between.
fn gap(words: &Words, before: &Date, date: &Date, silent: bool) -> Option<GapView> {
    if let Some(seconds) = date.seconds_since(before).filter(|seconds| *seconds < 2 * 86_400) {
        let text = Date::clock_gap_text(words, seconds);
        return (seconds >= 3600).then_some(GapView { text, size: 1 });
    }
    let (days, at_least) = date.days_since(before)?;
    let text = match (days, at_least) {
        (..2, _) | (..LONG, true) => return None,
        (_, true) => Date::least_gap_text(words, days, silent),
        (LONG.., false) if silent => Date::silence_text(words, days),
        (_, false) => Date::gap_text(words, days),
    };
    let size = match days {
        ..7 => 1,
        7..28 => 2,
        28..LONG => 3,
        LONG..548 => 4,
        548..3653 => 5,
        _ => 6,
    };
    Some(GapView { text, size })
}

/// How the mark of an event is drawn, and how long: 0 is a point, then up to a week, a month, a season, a year and
/// more.
pub fn mark(event: &Event) -> (&'static str, u8) {
    let Some(dated) = &event.date else { return ("undated", 0) };
    let extent = dated.date.extent();
    let shape = match (extent.lasts, extent.fades) {
        (true, [false, false]) => "lasts",
        (false, [false, false]) => return ("point", 0),
        (_, [true, true]) => "fades",
        (_, [true, false]) => "fades-in",
        (_, [false, true]) => "fades-out",
    };
    let length = match (extent.from, extent.to) {
        (Some(from), Some(to)) => match to.saturating_sub(from) / 86_400 {
            ..=7 => 1,
            8..=31 => 2,
            32..=92 => 3,
            93..=366 => 4,
            _ => 5,
        },
        _ => 3,
    };
    (shape, length)
}

/// When an event of no date began, as its order tells: `between 19 and 25 December 2014`.
pub fn bound_text(words: &Words, bounds: Bounds) -> Option<String> {
    let written = match (bounds.from, bounds.by) {
        (Some(from), Some(by)) if from == by => from.to_string(),
        (Some(from), Some(by)) if from < by => format!("[{}..{}]", from.written(), by.written()),
        (Some(from), None) => format!("[{}..]", from.written()),
        (None, Some(by)) => format!("[..{}]", by.written()),
        _ => return None,
    };
    Date::parse(&written).ok().map(|date| date.text(words))
}

pub fn page<'a>(w: &mut Writer<'a>) -> TimelineView {
    let site = w.site;
    let choices = site.choices();
    let detail = Detail::of(site, &site.timeline);
    let parts = parts(w, &site.timeline, detail, Some(&choices));
    let filters = filter_groups(w, &choices);
    view(w, &site.timeline, parts, filters, Some(&choices), None)
}

/// The timeline of one actor or tag.
pub fn slice_page<'a>(w: &mut Writer<'a>, slice: Slice) -> TimelineView {
    let events = w.site.slice(slice);
    let parts = timeline(w, &events);
    let of = match slice {
        Slice::Actor(index) => Some(w.link(Key { kind: Kind::Actor, index })),
        Slice::Tag(_) => None,
    };
    let of = SliceView {
        name: w.site.slice_name(slice).to_owned(),
        href: of.map(|link| link.href),
        whole_href: w.href(&Route::page(Generated::Timeline.path())),
    };
    view(w, &events, parts, Vec::new(), None, Some(of))
}

fn view(
    w: &Writer,
    events: &[u32],
    parts: Vec<TimelinePart>,
    groups: Vec<FilterGroup>,
    choices: Option<&Choices>,
    of: Option<SliceView>,
) -> TimelineView {
    let site = w.site;
    TimelineView {
        headings: jumps(site, events, &parts),
        overview: overview::overview(site, events, &|event| filters(w, event, choices)),
        shown: events.len(),
        all: site.events.len(),
        shortened: Detail::of(w.site, events) < Detail::Whole,
        parts,
        filters: groups,
        of,
    }
}

/// A link to each heading, or to each year where there are many; the drawing does the rest.
fn jumps(site: &Site, events: &[u32], parts: &[TimelinePart]) -> Vec<LinkView> {
    const MOST: usize = 16;
    let first =
        |part: &TimelinePart| part.rows.iter().find_map(|row| Some(row.events.first()?.anchor.clone()));
    let link = |anchor: String, text: String| LinkView { href: format!("#{anchor}"), text };
    let headed = parts.iter().filter_map(|part| Some(link(first(part)?, part.heading.clone()?)));
    let headed: Vec<LinkView> = headed.collect();
    if headed.len() <= MOST {
        return headed;
    }
    let mut years: Vec<LinkView> = Vec::new();
    for event in events {
        let record = &site.events[*event as usize];
        let Some(dated) = &record.date else { continue };
        let text = Date::year_text(&site.interface, dated.date.heading().0);
        if years.iter().all(|year| year.text != text) {
            years.push(link(format!("event-{}", record.head.id), text));
        }
    }
    let undated = headed
        .last()
        .filter(|_| events.last().is_some_and(|event| site.events[*event as usize].date.is_none()));
    years.extend(undated.cloned());
    if years.len() <= MOST { years } else { Vec::new() }
}

fn filter_groups(w: &Writer, choices: &Choices) -> Vec<FilterGroup> {
    let site = w.site;
    let words = &site.interface;
    let option = |slice: Slice| {
        let route = site.slice_route(slice)?;
        Some(FilterOption {
            name: slice.mark(),
            text: site.slice_name(slice).to_owned(),
            events: site.slice_len(slice),
            href: Some(w.href(&route)),
        })
    };
    let by_kind = ActorKind::WORDS.iter().map(|(kind, ..)| {
        let of_kind = choices.actors.iter().filter(|actor| site.actors[**actor as usize].kind == *kind);
        FilterSection {
            title: Some(words.of("actor-kinds", kind.key()).to_owned()),
            options: of_kind.filter_map(|actor| option(Slice::Actor(*actor))).collect(),
        }
    });
    let state = |state: &State| FilterOption {
        name: state_mark(*state),
        text: match state {
            State::Happened => words.get("timeline-state-happened"),
            other => words.of("event-state", other.key()),
        }
        .to_owned(),
        events: site.events.iter().filter(|event| event.state == *state).count(),
        href: None,
    };
    let tags = choices.tags.iter().filter_map(|tag| option(Slice::Tag(*tag))).collect();
    let states = choices.states.iter().map(state).collect();
    let groups = [
        ("actor", by_kind.filter(|section| !section.options.is_empty()).collect()),
        ("tag", vec![FilterSection { title: None, options: tags }]),
        ("state", vec![FilterSection { title: None, options: states }]),
    ];
    let group = |(key, sections): (&'static str, Vec<FilterSection>)| FilterGroup {
        key,
        label: words.of("timeline-by", key).to_owned(),
        sections,
    };
    let groups = groups.into_iter().map(group);
    groups.filter(|group| group.sections.iter().any(|section| !section.options.is_empty())).collect()
}

/// The title of a page that shows a part of the timeline.
pub fn slice_title(site: &Site, slice: Slice) -> String {
    site.interface.text("timeline-title", &[("name", Argument::Text(site.slice_name(slice)))])
}

/// What such a page holds.
pub fn slice_description(site: &Site, slice: Slice) -> String {
    let title = slice_title(site, slice);
    let arguments = [
        ("title", Argument::Text(&title)),
        ("shown", Argument::Number(site.slice_len(slice))),
        ("all", Argument::Number(site.events.len())),
    ];
    site.interface.text("timeline-description", &arguments)
}
