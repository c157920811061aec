//! The scale of a drawing of time: panels between which nothing happened for long, each cut into cells of the
//! calendar.

use crate::date::{Date, Day, written_year};
use crate::words::Words;

const DAY: i64 = 86_400;

/// The most cells of a drawing: each is a link, and wide enough for a finger on a phone.
const MOST_CELLS: usize = 12;
/// The most panels.
const MOST_PANELS: usize = 3;
/// The share of the drawing that a break takes, in percent.
pub const BREAK: f64 = 6.0;

/// Stretches of time, to scale, with breaks between them.
#[derive(Debug, PartialEq)]
pub struct Scale {
    pub panels: Vec<Panel>,
}

#[derive(Debug, PartialEq)]
pub struct Panel {
    /// Where it begins and ends, in percent of the drawing.
    pub left: f64,
    pub right: f64,
    pub cells: Vec<Cell>,
}

/// A piece of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// In seconds, as in `date::Extent`.
    pub from: i64,
    pub to: i64,
    /// `December 2014`.
    pub name: String,
    /// What stands under it, short: `Dec`; and what the cells from here on have in common: `2014`.
    pub label: String,
    pub context: String,
}

/// A step of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Minutes(i64),
    Days(i64),
    Months(i64),
    Years(i64),
}

impl Scale {
    /// Of stretches of time, each from its first second to its last. None where there is none.
    pub fn of(words: &Words, stretches: &[(i64, i64)]) -> Option<Scale> {
        let groups = groups(stretches)?;
        let most = MOST_CELLS - 2 * (groups.len() - 1);
        let events: usize = groups.iter().map(|group| group.2).sum();
        let share = |number: usize| (most * number / events).max(1);
        let finest = stretches.iter().map(|(from, to)| to.saturating_sub(*from)).min()?;
        let mut panels: Vec<Panel> = groups
            .iter()
            .map(|(from, to, number)| Panel {
                left: 0.0,
                right: 0.0,
                cells: cells(words, *from, *to, finest, share(*number)),
            })
            .collect();
        let count: usize = panels.iter().map(|panel| panel.cells.len()).sum();
        let width = (100.0 - BREAK * (panels.len() - 1) as f64) / count as f64;
        let mut left = 0.0;
        for panel in &mut panels {
            panel.left = left;
            panel.right = left + width * panel.cells.len() as f64;
            left = panel.right + BREAK;
        }
        Some(Scale { panels })
    }

    /// Where a moment lies, in percent; what lies in a break, at the nearer edge of it.
    pub fn place(&self, at: i64) -> f64 {
        let mut place = 0.0;
        for panel in &self.panels {
            let (from, to) = panel.bounds();
            if at < from {
                return place;
            }
            let part = (at.min(to) as i128 - from as i128) as f64 / (to as i128 - from as i128) as f64;
            place = panel.left + part * (panel.right - panel.left);
        }
        place
    }

    /// The pieces that are left out between panels: where, and how many days.
    pub fn breaks(&self) -> impl Iterator<Item = (f64, &Cell, &Cell)> {
        self.panels.windows(2).filter_map(|pair| {
            Some((pair[0].right + BREAK / 2.0, pair[0].cells.last()?, pair[1].cells.first()?))
        })
    }
}

impl Panel {
    fn bounds(&self) -> (i64, i64) {
        let ends = self.cells.first().zip(self.cells.last());
        ends.map_or((0, 1), |(first, last)| (first.from, last.to))
    }

    /// The width of one cell, in percent.
    pub fn cell(&self) -> f64 {
        (self.right - self.left) / self.cells.len() as f64
    }
}

/// The stretches in groups, from when to when and how many, cut where more than half of the drawing would be empty.
fn groups(stretches: &[(i64, i64)]) -> Option<Vec<(i64, i64, usize)>> {
    let mut sorted = stretches.to_vec();
    sorted.sort_unstable();
    let mut clusters: Vec<(i64, i64, usize)> = Vec::new();
    for (from, to) in sorted {
        match clusters.last_mut() {
            Some(last) if from <= last.1 => {
                last.1 = last.1.max(to);
                last.2 += 1;
            }
            _ => clusters.push((from, to, 1)),
        }
    }
    let mut groups = clusters;
    // Joins the nearest again and again; what is left apart is far apart.
    while groups.len() > 1 {
        let gap = |at: usize| groups[at + 1].0.saturating_sub(groups[at].1);
        let nearest = (0..groups.len() - 1).min_by_key(|at| gap(*at))?;
        let drawn: i64 =
            groups.iter().fold(0, |sum, group| sum.saturating_add(group.1.saturating_sub(group.0)));
        // A gap that is longer than all that would be drawn is not worth its room, if that shows more than points.
        let far = gap(nearest) > drawn.max(1) && groups.iter().any(|group| group.2 > 2 && group.1 > group.0);
        if far && groups.len() <= MOST_PANELS {
            break;
        }
        let next = groups.remove(nearest + 1);
        groups[nearest].1 = groups[nearest].1.max(next.1);
        groups[nearest].2 += next.2;
    }
    (!groups.is_empty()).then_some(groups)
}

/// The finest cells of the calendar that cover a stretch of time and are few enough.
fn cells(words: &Words, from: i64, to: i64, finest: i64, most: usize) -> Vec<Cell> {
    let clock = [15, 60, 180, 360, 720].map(|minutes| (0, Step::Minutes(minutes)));
    let days = [1, 2, 7].map(|days| (DAY, Step::Days(days)));
    let months = [1, 3, 6].map(|months| (28 * DAY, Step::Months(months)));
    let years =
        (0..11).flat_map(|power| [1, 2, 5].map(|digit| (365 * DAY, Step::Years(digit * 10_i64.pow(power)))));
    let steps = clock.into_iter().chain(days).chain(months).chain(years);
    // Days say nothing where every date is a year.
    let fine_enough = |(length, step): (i64, Step)| (length >= floor_length(finest)).then_some(step);
    for step in steps.filter_map(fine_enough) {
        if let Some(cells) = cells_of(words, step, from, to, most) {
            return cells;
        }
    }
    // Farther than any step reaches.
    vec![Cell {
        from,
        to: to.max(from + 1),
        name: String::new(),
        label: String::new(),
        context: String::new(),
    }]
}

fn cells_of(words: &Words, step: Step, from: i64, to: i64, most: usize) -> Option<Vec<Cell>> {
    let mut edges = vec![floor(step, from)];
    let mut start = edges[0];
    loop {
        let end = next(step, start);
        edges.push(end);
        if end >= to && end > from {
            // Their words cost more than all the rest, and most steps do not fit.
            return Some(edges.windows(2).map(|pair| cell(words, step, pair[0], pair[1])).collect());
        }
        if edges.len() > most {
            return None;
        }
        start = end;
    }
}

/// The longest unit of the calendar that is no longer than a stretch of seconds.
fn floor_length(length: i64) -> i64 {
    [365 * DAY, 28 * DAY, DAY].into_iter().find(|unit| length >= *unit).unwrap_or(0)
}

/// The beginning of the cell in which a moment lies.
fn floor(step: Step, at: i64) -> i64 {
    let day = Day::of_seconds(at);
    match step {
        Step::Minutes(minutes) => at.div_euclid(minutes * 60) * minutes * 60,
        // 1 March of the year 0 was a Wednesday: weeks begin on a Monday.
        Step::Days(7) => ((at.div_euclid(DAY) + 2).div_euclid(7) * 7 - 2) * DAY,
        Step::Days(days) => at.div_euclid(DAY * days) * DAY * days,
        Step::Months(months) => {
            let month = (i64::from(day.month) - 1) / months * months;
            Day { year: day.year, month: month as u8 + 1, day: 1 }.seconds()
        }
        Step::Years(years) => first_of(match day.year {
            1.. => (day.year / years * years).max(1),
            year => 1 - (1 - year + years - 1) / years * years,
        }),
    }
}

fn first_of(year: i64) -> i64 {
    Day { year, month: 1, day: 1 }.seconds()
}

fn next(step: Step, at: i64) -> i64 {
    let day = Day::of_seconds(at);
    match step {
        Step::Minutes(minutes) => at + minutes * 60,
        Step::Days(days) => at + days * DAY,
        Step::Months(months) => {
            let month = i64::from(day.month) - 1 + months;
            Day { year: day.year + month / 12, month: (month % 12) as u8 + 1, day: 1 }.seconds()
        }
        // Round numbers of our calendar, which has no year 0: 10 BC, AD 1, AD 10.
        Step::Years(years) => first_of(match day.year {
            1 => years.max(2),
            2.. => day.year + years,
            year => (year + years).min(1),
        }),
    }
}

/// A cell with its words, which are those of the dates that it is made of.
fn cell(words: &Words, step: Step, from: i64, to: i64) -> Cell {
    let (first, last) = (Day::of_seconds(from), Day::of_seconds(to - 1));
    let month = |day: Day| format!("{}-{:02}", written_year(day.year), day.month);
    let (one, other) = match step {
        Step::Minutes(_) => (first.written(), first.written()),
        Step::Days(_) => (first.written(), last.written()),
        Step::Months(_) => (month(first), month(last)),
        Step::Years(_) => (written_year(first.year), written_year(last.year)),
    };
    let said = |written: &str| Date::parse(written).map(|date| date.text(words)).unwrap_or_default();
    let mut name = if one == other { said(&one) } else { said(&format!("{one}/{other}")) };
    let clock = format!("{:02}:{:02}", from.rem_euclid(DAY) / 3600, from.rem_euclid(3600) / 60);
    let (label, context) = match step {
        Step::Minutes(_) => {
            name = format!("{name}, {clock}");
            (clock, said(&first.written()))
        }
        Step::Days(_) => (first.day.to_string(), said(&month(first))),
        Step::Months(_) => {
            (Date::short_month(words, first.month).to_owned(), said(&written_year(first.year)))
        }
        Step::Years(_) => (said(&written_year(first.year)), String::new()),
    };
    Cell { from, to, name, label, context }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> (i64, i64) {
        let extent = Date::parse(text).expect("a date").extent();
        (extent.from.expect("it begins"), extent.to.expect("it ends"))
    }

    #[track_caller]
    fn check(dates: &[&str], expected: &[&[&str]]) {
        let stretches: Vec<_> = dates.iter().map(|date| at(date)).collect();
        let scale = Scale::of(&Words::english(), &stretches).expect("something is drawn");
        let names = |panel: &Panel| panel.cells.iter().map(|cell| cell.name.clone()).collect::<Vec<_>>();
        let found: Vec<_> = scale.panels.iter().map(names).collect();
        assert_eq!(found, expected, "{dates:?}");
    }

    #[test]
    fn the_step_follows_from_how_long_it_all_took() {
        check(&["2014-12-19"], &[&["19 December 2014"]]);
        check(
            &["2014-12-19", "2014-12-21"],
            &[&["19 December 2014", "20 December 2014", "21 December 2014"]],
        );
        check(&["2014-11", "2015-01"], &[&["November 2014", "December 2014", "January 2015"]]);
        check(&["1789", "1791"], &[&["1789", "1790", "1791"]]);
        check(
            &["-0043-03-15", "0020"],
            &[&[
                "50 BC – 41 BC",
                "40 BC – 31 BC",
                "30 BC – 21 BC",
                "20 BC – 11 BC",
                "10 BC – 1 BC",
                "AD 1 – AD 9",
                "AD 10 – AD 19",
                "AD 20 – AD 29",
            ]],
        );
    }

    #[test]
    fn hours_are_cells_of_a_short_story() {
        let stretches = ["2014-12-19T09:10:00", "2014-12-19T11:50:00", "2014-12-19T17:00:00"].map(at);
        let scale = Scale::of(&Words::english(), &stretches).expect("something is drawn");
        let labels: Vec<&str> = scale.panels[0].cells.iter().map(|cell| cell.label.as_str()).collect();
        assert_eq!(labels, ["09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"]);
    }

    #[test]
    fn what_lies_far_off_stands_behind_a_break() {
        let far = ["1610-05", "2014-12-17", "2014-12-18", "2014-12-18", "2014-12-19"].map(at);
        let scale = Scale::of(&Words::english(), &far).expect("something is drawn");
        assert_eq!(scale.panels.len(), 2);
        assert_eq!(scale.panels[0].cells[0].name, "May 1610");
        let breaks: Vec<(&str, &str)> =
            scale.breaks().map(|(_, before, after)| (before.name.as_str(), after.name.as_str())).collect();
        assert_eq!(breaks.len(), 1);
        // Two alone are as far apart as they are.
        check(&["1999", "2003"], &[&["1999", "2000", "2001", "2002", "2003"]]);
    }
}
