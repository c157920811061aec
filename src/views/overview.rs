//! The timeline at a glance: a small drawing to scale, whose cells lead into the list.
//!
//! Places across are percentages and heights are pixels, so that it fits every width while its letters keep their
//! size. A few events are drawn each where it lies; many are stacked like bricks.

use std::cmp::Reverse;
use std::fmt::Write;

use crate::date::Date;
use crate::kinds::event::State;
use crate::site::Site;
use crate::text::escape;
use crate::words::{Argument, Words};

use super::{Html, OverviewView};

mod scale;

use scale::{Cell, Panel, Scale};

/// The width in pixels for which words and marks are given room: a narrow phone. And a wide one.
const NARROW: f64 = 288.0;
const WIDE: f64 = 640.0;
/// The width of a letter, in pixels.
const LETTER: f64 = 7.5;
const TEXT: &str = "13";
/// The height of a row of marks, and of one brick.
const ROW: f64 = 11.0;
const BRICK: f64 = 6.0;
/// More rows than these, and marks become bricks.
const MOST_ROWS: usize = 14;
/// What bricks may be piled to, and the rows of long events above them.
const MOST_PILED: f64 = 108.0;
const MOST_LONG: usize = 6;
/// The piles of a drawing.
const PILES: f64 = 50.0;

/// An event as it is drawn. Places are in percent.
#[derive(Clone, Debug)]
struct Mark {
    event: u32,
    left: f64,
    right: f64,
    /// Where it stands in the order of the list.
    at: f64,
    fades: [bool; 2],
    /// A stretch of time, and not a point.
    long: bool,
    weight: u8,
    hollow: bool,
}

/// None where a drawing would say less than the list: below three events that have a place in time.
pub fn overview(site: &Site, events: &[u32], names: &dyn Fn(u32) -> String) -> Option<OverviewView> {
    let placed: Vec<(u32, Placed)> =
        events.iter().filter_map(|event| Some((*event, Placed::of(site, *event)?))).collect();
    if placed.len() < 3 {
        return None;
    }
    let (stretches, drawn_over) = stretches(&placed);
    let scale = Scale::of(&site.interface, &stretches)?;
    let marks: Vec<Mark> = placed.iter().map(|(event, placed)| placed.mark(site, *event, &scale)).collect();
    let mirrored = super::page::direction(&site.settings.language) == "rtl";
    let mut drawing = Drawing { out: String::new(), mirrored, names };
    let breaks: Vec<(f64, String)> = scale
        .breaks()
        .map(|(at, before, after)| {
            (at, Date::length_text(&site.interface, (after.from - before.to) / 86_400))
        })
        .collect();
    let top = if breaks.is_empty() { 4.0 } else { 20.0 };
    let bottom = match rows(&marks, NARROW) {
        rows if rows.iter().max().is_none_or(|row| *row < MOST_ROWS) => drawing.marks(&marks, &rows, top),
        _ => drawing.bricks(&marks, &scale, top),
    };
    let height = drawing.axis(&scale, &breaks, top, bottom);
    drawing.links(site, &scale, &placed, height);
    let svg = format!(
        "<svg class=\"overview\" width=\"100%\" height=\"{height}\" fill=\"currentColor\" font-size=\"{TEXT}\" role=\"group\" \
         aria-label=\"{}\">{FADES}{}</svg>",
        escape(site.interface.get("timeline-overview")),
        drawing.out
    );
    Some(OverviewView {
        svg_html: Html(svg),
        breaks: breaks.into_iter().map(|(_, words)| words).collect(),
        drawn_over,
        undrawn: events.len() - placed.len(),
        hollow: marks.iter().any(|mark| mark.hollow),
    })
}

/// Fills that fade: at both ends, at the first, at the last.
const FADES: &str = "<defs><linearGradient id=\"fade\"><stop stop-color=\"currentColor\" stop-opacity=\"0\"/>\
<stop offset=\".4\" stop-color=\"currentColor\"/><stop offset=\".6\" stop-color=\"currentColor\"/>\
<stop offset=\"1\" stop-color=\"currentColor\" stop-opacity=\"0\"/></linearGradient>\
<linearGradient id=\"fade-left\"><stop stop-color=\"currentColor\" stop-opacity=\"0\"/>\
<stop offset=\".8\" stop-color=\"currentColor\"/></linearGradient>\
<linearGradient id=\"fade-right\"><stop offset=\".2\" stop-color=\"currentColor\"/>\
<stop offset=\"1\" stop-color=\"currentColor\" stop-opacity=\"0\"/></linearGradient></defs>";

/// What the scale is made for, and whether that is not all. A date that may be any day of a long stretch would press
/// all others together: where most are surer, and some lie within it, it is drawn over them from edge to edge.
fn stretches(placed: &[(u32, Placed)]) -> (Vec<(i64, i64)>, bool) {
    let all: Vec<(i64, i64)> = placed.iter().map(|(_, placed)| (placed.from, placed.to)).collect();
    let first = all.iter().map(|stretch| stretch.0).min().unwrap_or_default();
    let last = all.iter().map(|stretch| stretch.1).max().unwrap_or_default();
    let most = last.saturating_sub(first) / 3;
    let wide = |placed: &Placed| {
        !placed.lasts && placed.fades == [true; 2] && placed.to.saturating_sub(placed.from) > most
    };
    let near: Vec<(i64, i64)> = placed
        .iter()
        .filter(|(_, placed)| !wide(placed))
        .map(|(_, placed)| (placed.from, placed.to))
        .collect();
    let holds_some = |wide: &Placed| near.iter().any(|(from, to)| wide.from < *to && *from < wide.to);
    let all_hold = placed.iter().all(|(_, placed)| !wide(placed) || holds_some(placed));
    if near.len() < all.len() && near.len() >= 3 && near.len() * 2 > all.len() && all_hold {
        return (near, true);
    }
    (all, false)
}

/// When an event was, with both ends, in seconds.
struct Placed {
    from: i64,
    to: i64,
    /// Where it stands in the order of the list, by its own date.
    at: Option<i64>,
    fades: [bool; 2],
    /// No end is known on this side.
    open: [bool; 2],
    lasts: bool,
}

impl Placed {
    /// By its date, and where that is open or missing by what it is bound to. None where neither tells anything.
    fn of(site: &Site, event: u32) -> Option<Placed> {
        let bounds = site.bounds[event as usize];
        let bound = [bounds.from.map(|day| day.seconds()), bounds.by.map(|day| day.seconds() + 86_400)];
        let Some(dated) = &site.events[event as usize].date else {
            let known = bound[0].or(bound[1].map(|to| to - 86_400))?;
            let (from, to) = (bound[0].unwrap_or(known), bound[1].unwrap_or(known + 86_400));
            let open = bound.map(|end| end.is_none());
            let fades = if open == [false; 2] { [true; 2] } else { open };
            return (from < to).then_some(Placed { from, to, at: None, fades, open, lasts: false });
        };
        let extent = dated.date.extent();
        let from = extent.from.or(bound[0].filter(|from| *from <= extent.at));
        let to = extent.to.or(bound[1].filter(|to| *to > extent.at && !extent.lasts));
        // The day that is known of what is open at one end.
        let day = (extent.at, extent.at + 86_400);
        Some(Placed {
            from: from.unwrap_or(to.map_or(day.0, |to| to - 86_400)),
            to: to.unwrap_or(from.map_or(day.1, |from| from + 86_400)),
            at: Some(extent.at),
            fades: extent.fades,
            open: [from.is_none(), to.is_none()],
            lasts: extent.lasts,
        })
    }

    fn mark(&self, site: &Site, event: u32, scale: &Scale) -> Mark {
        let record = &site.events[event as usize];
        let cell = scale.panels.first().map_or(10.0, Panel::cell);
        let (mut left, mut right) = (scale.place(self.from), scale.place(self.to));
        // An open end reaches on for as long as a cell, and fades.
        if self.open[0] {
            left = (left - cell).max(0.0);
        }
        if self.open[1] {
            right = (right + cell).min(100.0);
        }
        let long = right - left > 3.0 || self.open.contains(&true);
        // A year of which no day is known is not a year long.
        let fades = if self.lasts { self.fades } else { [self.fades[0] || self.fades == [false; 2]; 2] };
        let fades = if self.open == [true, false] || self.open == [false, true] { self.fades } else { fades };
        Mark {
            event,
            left,
            right,
            at: scale.place(self.at.unwrap_or(self.from)),
            fades,
            long,
            weight: record.weight,
            hollow: record.state != State::Happened,
        }
    }
}

impl Mark {
    /// The room it takes across, in percent of a drawing so many pixels wide.
    fn room(&self, pixels: f64) -> (f64, f64) {
        let radius = 7.0 / pixels * 100.0;
        if self.long {
            return (self.left, self.right.max(self.left + 2.0 * radius) + 2.0 / pixels * 100.0);
        }
        let middle = ((self.left + self.right) / 2.0).clamp(radius, 100.0 - radius);
        (middle - radius, middle + radius)
    }
}

/// The row of each mark, from the bottom: the lowest in which it touches no other.
fn rows(marks: &[Mark], pixels: f64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..marks.len()).collect();
    let room = |at: &usize| marks[*at].room(pixels);
    order.sort_by(|one, other| {
        let (a, b) = (room(one), room(other));
        a.0.total_cmp(&b.0).then(b.1.total_cmp(&a.1)).then(one.cmp(other))
    });
    let mut ends: Vec<f64> = Vec::new();
    let mut rows = vec![0; marks.len()];
    for at in order {
        let (left, right) = room(&at);
        let row = ends.iter().position(|end| *end <= left).unwrap_or_else(|| {
            ends.push(0.0);
            ends.len() - 1
        });
        ends[row] = right;
        rows[at] = row;
    }
    rows
}

struct Drawing<'a> {
    out: String,
    mirrored: bool,
    names: &'a dyn Fn(u32) -> String,
}

impl Drawing<'_> {
    /// A place across, from the side where reading begins.
    fn x(&self, place: f64) -> String {
        percent(if self.mirrored { 100.0 - place } else { place })
    }

    /// A rectangle from one place to another.
    fn rectangle(&self, left: f64, right: f64, top: f64, height: f64) -> String {
        let from = if self.mirrored { right } else { left };
        format!(
            "x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            self.x(from),
            number(top),
            percent((right - left).max(0.0)),
            number(height)
        )
    }

    fn class(&self, event: u32) -> String {
        let names = (self.names)(event);
        if names.is_empty() { "m".to_owned() } else { format!("m {names}") }
    }

    fn fill(&self, fades: [bool; 2]) -> &'static str {
        match if self.mirrored { [fades[1], fades[0]] } else { fades } {
            [true, true] => "url(#fade)",
            [true, false] => "url(#fade-left)",
            [false, true] => "url(#fade-right)",
            [false, false] => "currentColor",
        }
    }

    fn bar(&mut self, mark: &Mark, top: f64, thick: f64) {
        let (class, fill) = (self.class(mark.event), self.fill(mark.fades));
        let shape = self.rectangle(mark.left, mark.right, top, thick);
        let ink = if mark.hollow { "none\" stroke=\"currentColor" } else { fill };
        let _ = write!(self.out, "<rect class=\"{class}\" {shape} fill=\"{ink}\"/>");
    }

    /// Every event where it lies; gives the height of the line.
    fn marks(&mut self, marks: &[Mark], rows: &[usize], top: f64) -> f64 {
        let count = rows.iter().max().map_or(1, |row| row + 1) as f64;
        let bottom = top + count * ROW + 2.0;
        self.out.push_str("<g aria-hidden=\"true\">");
        for (mark, row) in marks.iter().zip(rows) {
            let middle = bottom - (*row as f64 + 0.5) * ROW - 1.0;
            if mark.long {
                let thick = f64::from(mark.weight) * 2.0 + 2.0;
                self.bar(mark, middle - thick / 2.0, thick);
                continue;
            }
            let radius = f64::from(mark.weight) * 1.25 + 1.75;
            let (left, right) = mark.room(NARROW);
            let fill = if mark.hollow {
                "none\" stroke=\"currentColor\" stroke-width=\"1.5"
            } else {
                "currentColor"
            };
            let _ = write!(
                self.out,
                "<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{fill}\"/>",
                self.class(mark.event),
                self.x((left + right) / 2.0),
                number(middle),
                number(if mark.hollow { radius - 0.75 } else { radius }),
            );
        }
        self.out.push_str("</g>");
        bottom
    }

    /// The heaviest of the long ones in rows, and under them all others in piles; gives the height of the line.
    fn bricks(&mut self, marks: &[Mark], scale: &Scale, top: f64) -> f64 {
        let mut long: Vec<&Mark> = marks.iter().filter(|mark| mark.long).collect();
        long.sort_by(|one, other| {
            let length = |mark: &Mark| mark.right - mark.left;
            other.weight.cmp(&one.weight).then(length(other).total_cmp(&length(one)))
        });
        let mut lanes: Vec<Vec<&Mark>> = Vec::new();
        let mut piled: Vec<&Mark> = marks.iter().filter(|mark| !mark.long).collect();
        for mark in long {
            let (left, right) = mark.room(NARROW);
            let clear = |lane: &Vec<&Mark>| {
                lane.iter().all(|other| {
                    let (from, to) = other.room(NARROW);
                    right <= from || to <= left
                })
            };
            match lanes.iter().position(clear) {
                Some(lane) => lanes[lane].push(mark),
                None if lanes.len() < MOST_LONG => lanes.push(vec![mark]),
                None => piled.push(mark),
            }
        }
        piled.sort_by_key(|mark| (mark.hollow, Reverse(mark.weight), mark.event));
        let piles = piles(&piled, scale);
        let most = piles.iter().map(|pile| pile.2.len()).max().unwrap_or(0) as f64;
        let brick = (MOST_PILED / most.max(1.0)).min(BRICK);
        let lane = 8.0;
        let middle = top + lanes.len() as f64 * lane + 4.0;
        let bottom = middle + most * brick + 2.0;
        self.out.push_str("<g aria-hidden=\"true\">");
        for (row, marks) in lanes.iter().enumerate() {
            for mark in marks {
                let thick = f64::from(mark.weight) * 1.5 + 1.5;
                let y = middle - 4.0 - (row as f64 + 0.5) * lane;
                self.bar(mark, y - thick / 2.0, thick);
            }
        }
        for (left, right, marks) in &piles {
            for (at, mark) in marks.iter().enumerate() {
                let thin = if brick > 2.0 { brick - 1.0 } else { brick };
                let shape = self.rectangle(*left, *right, bottom - 1.0 - (at + 1) as f64 * brick, thin);
                let ink = match (mark.hollow, mark.weight) {
                    (true, _) if thin >= 4.0 => " fill=\"none\" stroke=\"currentColor\"",
                    (false, 3) => "",
                    (false, 2) => " fill-opacity=\".8\"",
                    _ => " fill-opacity=\".6\"",
                };
                let _ = write!(self.out, "<rect class=\"{}\" {shape}{ink}/>", self.class(mark.event));
            }
        }
        self.out.push_str("</g>");
        bottom
    }

    /// The line with its ticks, breaks and words; gives the height of the drawing.
    fn axis(&mut self, scale: &Scale, breaks: &[(f64, String)], top: f64, bottom: f64) -> f64 {
        let contexts =
            scale.panels.iter().flat_map(|panel| &panel.cells).any(|cell| !cell.context.is_empty());
        let height = bottom + if contexts { 40.0 } else { 22.0 };
        self.out.push_str("<g aria-hidden=\"true\" class=\"axis\">");
        // Where the last words of each line end, so that none runs into the next.
        let mut free = [0.0, 0.0];
        for panel in &scale.panels {
            let line = self.rectangle(panel.left, panel.right, bottom, 1.5);
            let _ = write!(self.out, "<rect {line}/>");
            let (wide, narrow) = (stride(panel, WIDE, 1), stride(panel, NARROW, stride(panel, WIDE, 1)));
            let mut context = "";
            for (at, cell) in panel.cells.iter().enumerate() {
                let left = panel.left + at as f64 * panel.cell();
                let opens = cell.context != context;
                context = &cell.context;
                let tick = if opens || at % wide == 0 { 6.0 } else { 3.0 };
                let _ = write!(
                    self.out,
                    "<rect x=\"{}\" y=\"{}\" width=\"1\" height=\"{tick}\"/>",
                    self.x(left),
                    number(bottom)
                );
                if at % wide == 0 && left >= free[0] {
                    if at % narrow == 0 {
                        free[0] = left + room(&cell.label, NARROW);
                    }
                    self.words(left, bottom + 18.0, &cell.label, at % narrow != 0);
                }
                if opens && !cell.context.is_empty() && left >= free[1] {
                    free[1] = left + room(&cell.context, NARROW);
                    self.words(left, bottom + 35.0, &cell.context, false);
                }
            }
        }
        for (at, words) in breaks {
            let middle = bottom + 0.75;
            for shift in [-0.6, 0.6] {
                let _ = write!(
                    self.out,
                    "<line x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\" stroke=\"currentColor\"/>",
                    self.x(at + shift - 0.5),
                    self.x(at + shift + 0.5),
                    number(middle + 6.0),
                    number(middle - 6.0)
                );
            }
            let half = room(words, NARROW) / 2.0;
            let _ = write!(
                self.out,
                "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                self.x(at.clamp(half, 100.0 - half)),
                number(top - 6.0),
                escape(words)
            );
        }
        self.out.push_str("</g>");
        height
    }

    /// Words under the line; `wide`: only where there is room.
    fn words(&mut self, left: f64, y: f64, words: &str, wide: bool) {
        let class = if wide { " class=\"wide\"" } else { "" };
        let shift = if self.mirrored { -4 } else { 4 };
        let _ = write!(
            self.out,
            "<text{class} x=\"{}\" dx=\"{shift}\" y=\"{}\">{}</text>",
            self.x(left),
            number(y),
            escape(words)
        );
    }

    /// A link over each cell that has an event, to the first of them.
    fn links(&mut self, site: &Site, scale: &Scale, placed: &[(u32, Placed)], height: f64) {
        for panel in &scale.panels {
            for (at, cell) in panel.cells.iter().enumerate() {
                let within = |placed: &Placed| placed.at.is_some_and(|at| cell.from <= at && at < cell.to);
                let mut here = placed.iter().filter(|(_, placed)| within(placed));
                let Some((first, _)) = here.next() else { continue };
                let left = panel.left + at as f64 * panel.cell();
                let shape = self.rectangle(left, left + panel.cell(), 0.0, height);
                let event = &site.events[*first as usize];
                let _ = write!(
                    self.out,
                    "<a class=\"cell\" href=\"#event-{}\"><title>{}</title><rect {shape} fill=\"none\" \
                     pointer-events=\"all\"/></a>",
                    event.head.id,
                    escape(&describe(&site.interface, cell, 1 + here.count(), &event.title)),
                );
            }
        }
    }
}

/// `December 2014: 12 events`; of a single event its title.
fn describe(words: &Words, cell: &Cell, events: usize, title: &str) -> String {
    let when = ("when", Argument::Text(&cell.name));
    match events {
        1 => words.text("timeline-cell-one", &[when, ("title", Argument::Text(title))]),
        _ => words.text("timeline-cell", &[when, ("n", Argument::Number(events))]),
    }
}

/// Marks by the pile on which they lie: from where to where it reaches.
fn piles<'a>(marks: &[&'a Mark], scale: &Scale) -> Vec<(f64, f64, Vec<&'a Mark>)> {
    let mut piles = Vec::new();
    for panel in &scale.panels {
        let width = panel.right - panel.left;
        let count = (width / 100.0 * PILES).round().max(1.0);
        for at in 0..count as usize {
            let (left, right) =
                (panel.left + width * at as f64 / count, panel.left + width * (at + 1) as f64 / count);
            let last = at + 1 == count as usize;
            let here = |mark: &&&Mark| left <= mark.at && (mark.at < right || last && mark.at <= right);
            let on: Vec<&Mark> = marks.iter().filter(here).copied().collect();
            if !on.is_empty() {
                piles.push((left, right - 0.4, on));
            }
        }
    }
    piles
}

/// The room that words take, in percent of a drawing so many pixels wide.
fn room(words: &str, pixels: f64) -> f64 {
    (words.chars().map(|letter| if letter.is_ascii() { LETTER } else { 1.8 * LETTER }).sum::<f64>() + 10.0)
        / pixels
        * 100.0
}

/// Every how many cells there is room for a label; a multiple of `step`.
fn stride(panel: &Panel, pixels: f64, step: usize) -> usize {
    let widest = panel.cells.iter().map(|cell| room(&cell.label, pixels)).fold(0.0, f64::max);
    (1..)
        .map(|times| times * step)
        .find(|cells| *cells as f64 * panel.cell() >= widest || *cells >= panel.cells.len())
        .unwrap_or(1)
}

fn percent(value: f64) -> String {
    format!("{}%", number(value))
}

/// With no more digits than a drawing needs.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small generator of numbers: the same on every machine and in every run.
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, end: u64) -> u64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) % end
        }
    }

    fn random(dice: &mut Dice, number: u64) -> Vec<(i64, i64)> {
        // From hours to millions of years, before and after the year 1.
        let reach = 10_u64.pow(4 + dice.below(10) as u32);
        let start = dice.below(10_000_000_000) as i64 - 5_000_000_000;
        let stretch = |dice: &mut Dice| {
            let from = start + dice.below(reach) as i64;
            (from, from + dice.below(1 + reach / 7) as i64)
        };
        (0..number).map(|_| stretch(dice)).collect()
    }

    #[test]
    fn no_mark_lies_on_another() {
        let mut dice = Dice(7);
        for round in 0..300 {
            let stretches = random(&mut dice, 1 + round % 60);
            let scale = Scale::of(&Words::english(), &stretches).expect("there are stretches");
            let mark = |(event, (from, to)): (usize, &(i64, i64))| {
                let (left, right) = (scale.place(*from), scale.place(*to));
                let long = right - left > 3.0;
                let weight = 1 + event as u8 % 3;
                Mark {
                    event: event as u32,
                    left,
                    right,
                    at: left,
                    fades: [false; 2],
                    long,
                    weight,
                    hollow: false,
                }
            };
            let marks: Vec<Mark> = stretches.iter().enumerate().map(mark).collect();
            let rows = rows(&marks, NARROW);
            for (one, row) in marks.iter().zip(&rows) {
                let (left, right) = one.room(NARROW);
                for (other, its) in marks.iter().zip(&rows).filter(|(other, _)| other.event > one.event) {
                    let (from, to) = other.room(NARROW);
                    assert!(row != its || right <= from || to <= left, "round {round}: {one:?} {other:?}");
                }
            }
            // Piles hold each mark once.
            let all: Vec<&Mark> = marks.iter().collect();
            let piled: usize = piles(&all, &scale).iter().map(|pile| pile.2.len()).sum();
            assert_eq!(piled, marks.len(), "round {round}");
        }
    }

    #[test]
    fn a_scale_is_whole_and_runs_one_way() {
        let mut dice = Dice(11);
        for round in 0..500 {
            let stretches = random(&mut dice, 1 + round % 40);
            let scale = Scale::of(&Words::english(), &stretches).expect("there are stretches");
            let cells: Vec<&Cell> = scale.panels.iter().flat_map(|panel| &panel.cells).collect();
            assert!(cells.len() <= 12, "round {round}: {} cells", cells.len());
            assert!(cells.iter().all(|cell| cell.from < cell.to && !cell.name.is_empty()), "round {round}");
            assert!(cells.windows(2).all(|pair| pair[0].to <= pair[1].from), "round {round}");
            let right = scale.panels.last().expect("there is a panel").right;
            assert!((right - 100.0).abs() < 0.001, "round {round}: ends at {right}");
            let mut moments: Vec<i64> = stretches.iter().flat_map(|(from, to)| [*from, *to]).collect();
            moments.sort_unstable();
            for moment in &moments {
                let covers = |cell: &&&Cell| cell.from <= *moment && *moment <= cell.to;
                assert!(cells.iter().any(|cell| covers(&cell)), "round {round}: {moment} has no cell");
            }
            let places: Vec<f64> = moments.iter().map(|moment| scale.place(*moment)).collect();
            assert!(places.is_sorted(), "round {round}");
            assert!(places.iter().all(|place| (0.0..=100.001).contains(place)), "round {round}");
        }
    }
}
