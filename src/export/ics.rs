//! The timeline as a calendar: iCalendar (RFC 5545).
//!
//! A calendar knows days and moments and nothing between. An event whose date is vague stands on all the days that
//! the date may mean, and says its date in words in its title; where one end is open, on the day that is known.
//! What has no date, or lies before the year 1, is left out.

use crate::date::{Date, Day};
use crate::kinds::event::State;
use crate::kinds::{Event, Kind};
use crate::site::Key;
use crate::views::reference;
use crate::words::Argument;

use super::Exporting;

/// The calendar, and how many events have no place in it.
pub fn calendar(e: &Exporting) -> (String, usize) {
    let settings = &e.site.settings;
    let mut lines = Lines(String::new());
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//explainer//explainer//EN");
    lines.text("NAME", &settings.title);
    lines.text("X-WR-CALNAME", &settings.title);
    if let Some(tagline) = &settings.tagline {
        lines.text("DESCRIPTION", tagline);
    }
    let stamp = stamp(e);
    let space = e.space();
    let mut left_out = 0;
    for index in &e.site.timeline {
        let event = &e.site.events[*index as usize];
        let Some(stretch) = event.date.as_ref().and_then(|dated| Stretch::of(&dated.date)) else {
            left_out += 1;
            continue;
        };
        lines.add("BEGIN", "VEVENT");
        lines.text("UID", &format!("{}@{space}", event.head.id));
        lines.add("DTSTAMP", &stamp);
        write(&mut lines, e, event, Key { kind: Kind::Event, index: *index }, &stretch);
        lines.add("END", "VEVENT");
    }
    lines.add("END", "VCALENDAR");
    (lines.0, left_out)
}

fn write(lines: &mut Lines, e: &Exporting, event: &Event, key: Key, stretch: &Stretch) {
    let words = &e.site.interface;
    lines.add(stretch.start.0, &stretch.start.1);
    if let Some(end) = &stretch.end {
        lines.add("DTEND;VALUE=DATE", end);
    }
    let date = event.date.as_ref().map(|dated| dated.date.text(words)).unwrap_or_default();
    lines.text("SUMMARY", &e.titled(event, Some(date.as_str()).filter(|_| stretch.vague)));
    let said = event.date_text.as_ref().map(|said| format!(" ({})", reference::quoted(words, said)));
    let sources = e.sources(event);
    let mut paragraphs = vec![format!("{date}{}", said.unwrap_or_default())];
    paragraphs.extend(Some(e.words(&event.summary)).filter(|summary| !summary.is_empty()));
    if !sources.is_empty() {
        let names = sources.join(words.get("list-semicolon"));
        let arguments =
            [("label", Argument::Text(words.of("nav", "sources"))), ("names", Argument::Text(&names))];
        paragraphs.push(words.text("labelled", &arguments));
    }
    lines.text("DESCRIPTION", &paragraphs.join("\n\n"));
    if let Some(place) = &event.place_name {
        lines.text("LOCATION", place);
    }
    if !event.head.tags.is_empty() {
        let tags: Vec<String> = event.head.tags.iter().map(|tag| escaped(tag)).collect();
        lines.add("CATEGORIES", &tags.join(","));
    }
    if let Some(url) = e.full_address(key) {
        lines.add("URL", &url);
    }
    let status = match event.state {
        State::Happened => "CONFIRMED",
        State::Planned | State::Alleged => "TENTATIVE",
        State::Cancelled => "CANCELLED",
    };
    lines.add("STATUS", status);
    // Nobody is kept busy by what is told.
    lines.add("TRANSP", "TRANSPARENT");
}

/// When the calendar was last changed, from the content and not from a clock.
fn stamp(e: &Exporting) -> String {
    let pages = e.site.pages.iter().filter_map(|page| page.changed());
    let corrections = e.site.corrections.iter().filter_map(|correction| correction.date.as_ref());
    let days = pages.chain(corrections).filter_map(|dated| dated.date.last().or(dated.date.first()));
    let day = days.filter(|day| in_calendar(*day)).max();
    format!("{}T000000Z", compact(day.unwrap_or(Day { year: 1970, month: 1, day: 1 })))
}

/// Where an event stands in a calendar.
struct Stretch {
    /// The property with its parameters, and its value.
    start: (&'static str, String),
    /// The day after the last, where there are several.
    end: Option<String>,
    /// It may be shorter than it looks.
    vague: bool,
}

impl Stretch {
    fn of(date: &Date) -> Option<Stretch> {
        let first = date.first().or(date.last()).filter(|day| in_calendar(*day))?;
        let last = date.last().unwrap_or(first);
        let last = if in_calendar(last) { last } else { first };
        if let Some(moment) = date.datetime().filter(|text| text.contains('T')) {
            let extent = date.extent();
            let seconds = extent.at.rem_euclid(86_400);
            let [hour, minute, second] = [seconds / 3600, seconds / 60 % 60, seconds % 60];
            let offset = moment.ends_with('Z') || moment[10..].contains(['+', '-']);
            // In UTC it may be another year.
            let day = compact(Some(Day::of_seconds(extent.at)).filter(|day| in_calendar(*day))?);
            let zone = if offset { "Z" } else { "" };
            let start = format!("{day}T{hour:02}{minute:02}{second:02}{zone}");
            return Some(Stretch { start: ("DTSTART", start), end: None, vague: false });
        }
        let extent = date.extent();
        let lasts = extent.lasts && extent.fades == [false; 2];
        let after = Day::of_seconds(last.seconds() + 86_400);
        Some(Stretch {
            start: ("DTSTART;VALUE=DATE", compact(first)),
            end: (last > first && in_calendar(after)).then(|| compact(after)),
            vague: date.days_after(date).is_none() && !lasts,
        })
    }
}

/// Years have four digits, and none lies before the first.
fn in_calendar(day: Day) -> bool {
    (1..=9999).contains(&day.year)
}

fn compact(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year, day.month, day.day)
}

/// Text as RFC 5545 has it; control characters have no place in it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").replace('\r', "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push(' '),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

/// Lines of at most 75 bytes: longer ones go on in the next, after a blank, and no letter is cut apart.
struct Lines(String);

impl Lines {
    fn text(&mut self, name: &str, value: &str) {
        self.add(name, &escaped(value));
    }

    fn add(&mut self, name: &str, value: &str) {
        const MOST: usize = 75;
        let mut length = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if length + letter.len_utf8() > MOST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
