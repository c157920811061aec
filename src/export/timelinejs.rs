//! The timeline for TimelineJS of the Knight Lab: its JSON, and the table that its spreadsheet has.
//!
//! Its dates are numbers, from a year to a second: a vague one gets the numbers of its bounds, no finer than they
//! are, and its words as `display_date`. Its texts are HTML, so that ours are escaped. What has no date is left out.

use serde_json::{Map, Value, json};

use crate::date::{Date, Day};
use crate::kinds::Kind;
use crate::site::Key;
use crate::text::escape;
use crate::words::Argument;

use super::Exporting;
use super::sheet::Table;

/// One slide.
struct Slide {
    id: String,
    start: Moment,
    end: Option<Moment>,
    date: String,
    headline: String,
    text: String,
}

/// A year, and as much more as is known.
#[derive(Clone, Copy, PartialEq)]
struct Moment {
    year: i64,
    month: Option<u8>,
    day: Option<u8>,
    clock: Option<[i64; 3]>,
}

pub fn json(e: &Exporting) -> (String, usize) {
    let (slides, left_out) = slides(e);
    let slide = |slide: &Slide| {
        let mut event = json!({
            "unique_id": slide.id,
            "start_date": numbers(&slide.start),
            "display_date": slide.date,
            "text": {"headline": slide.headline, "text": slide.text},
        });
        if let Some(end) = &slide.end {
            event["end_date"] = Value::Object(numbers(end));
        }
        event
    };
    let (headline, text) = title(e);
    let timeline = json!({
        "title": {"text": {"headline": headline, "text": text}},
        "events": slides.iter().map(slide).collect::<Vec<Value>>(),
    });
    (format!("{timeline:#}\n").replace('<', "\\u003c"), left_out)
}

fn numbers(moment: &Moment) -> Map<String, Value> {
    let mut numbers = Map::new();
    let [hour, minute, second] = moment.clock.map_or([None; 3], |clock| clock.map(Some));
    let fields = [
        ("year", Some(moment.year)),
        ("month", moment.month.map(i64::from)),
        ("day", moment.day.map(i64::from)),
        ("hour", hour),
        ("minute", minute),
        ("second", second),
    ];
    for (name, number) in fields {
        if let Some(number) = number {
            numbers.insert(name.to_owned(), json!(number));
        }
    }
    numbers
}

const COLUMNS: [&str; 19] = [
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Type",
    "Group",
    "Background",
    "Link",
];

pub fn csv(e: &Exporting) -> (String, usize) {
    let (slides, left_out) = slides(e);
    let mut table = Table::new(COLUMNS);
    let row = |table: &mut Table, values: &[(&str, String)]| {
        let value = |name: &&str| values.iter().find(|row| row.0 == *name).map_or("", |row| row.1.as_str());
        table.row(&COLUMNS.iter().map(value).collect::<Vec<_>>());
    };
    let (headline, text) = title(e);
    row(&mut table, &[("Headline", headline), ("Text", text), ("Type", "title".to_owned())]);
    for slide in slides {
        let number = |number: Option<u8>| number.map_or(String::new(), |number| number.to_string());
        let clock = |moment: &Moment| {
            moment
                .clock
                .map_or(String::new(), |[hour, minute, second]| format!("{hour:02}:{minute:02}:{second:02}"))
        };
        let mut values = vec![
            ("Year", slide.start.year.to_string()),
            ("Month", number(slide.start.month)),
            ("Day", number(slide.start.day)),
            ("Time", clock(&slide.start)),
            ("Display Date", slide.date),
            ("Headline", slide.headline),
            ("Text", slide.text),
        ];
        if let Some(end) = &slide.end {
            values.extend([
                ("End Year", end.year.to_string()),
                ("End Month", number(end.month)),
                ("End Day", number(end.day)),
                ("End Time", clock(end)),
            ]);
        }
        row(&mut table, &values);
    }
    (table.0, left_out)
}

/// The first slide.
fn title(e: &Exporting) -> (String, String) {
    let settings = &e.site.settings;
    let tagline = settings.tagline.as_ref().map_or(String::new(), |line| format!("<p>{}</p>", escape(line)));
    (escape(&settings.title), tagline + &e.base.map_or(String::new(), |base| link(base, base)))
}

fn link(href: &str, text: &str) -> String {
    format!("<p><a href=\"{}\">{}</a></p>", escape(href), escape(text))
}

fn slides(e: &Exporting) -> (Vec<Slide>, usize) {
    let words = &e.site.interface;
    let mut slides = Vec::new();
    let mut left_out = 0;
    for index in &e.site.timeline {
        let event = &e.site.events[*index as usize];
        let bounds = event.date.as_ref().and_then(|dated| bounds(&dated.date));
        let (Some((start, end)), Some(dated)) = (bounds, &event.date) else {
            left_out += 1;
            continue;
        };
        let mut text = String::new();
        if !event.summary.is_empty() {
            text += &format!("<p>{}</p>", escape(&e.words(&event.summary)));
        }
        let sources = e.sources(event);
        if !sources.is_empty() {
            let names = sources.join(words.get("list-semicolon"));
            let arguments =
                [("label", Argument::Text(words.of("nav", "sources"))), ("names", Argument::Text(&names))];
            text += &format!("<p>{}</p>", words.html("labelled", &arguments));
        }
        if let Some(address) = e.full_address(Key { kind: Kind::Event, index: *index }) {
            text += &link(&address, &e.site.settings.title);
        }
        slides.push(Slide {
            id: event.head.id.to_string(),
            start,
            end,
            date: dated.date.text(words),
            headline: escape(&e.titled(event, None)),
            text,
        });
    }
    (slides, left_out)
}

/// The numbers of a date: of one day, month or year itself, else of its ends; none where neither end is known.
fn bounds(date: &Date) -> Option<(Moment, Option<Moment>)> {
    let first = date.first().or(date.last())?;
    let last = date.last().unwrap_or(first);
    if date.datetime().is_some_and(|text| text.contains('T')) {
        // As the clock stood there: TimelineJS knows no zones.
        let clock = clock(&date.datetime()?)?;
        let moment =
            Moment { year: first.year, month: Some(first.month), day: Some(first.day), clock: Some(clock) };
        return Some((moment, None));
    }
    let whole_months = first.day == 1 && last.day == Day::days_in(last.year, last.month);
    let whole_years = whole_months && first.month == 1 && last.month == 12;
    let moment = |day: Day| Moment {
        year: day.year,
        month: (!whole_years).then_some(day.month),
        day: (!whole_months).then_some(day.day),
        clock: None,
    };
    let (start, end) = (moment(first), moment(last));
    Some((start, (end != start).then_some(end)))
}

/// `2014-12-19T14:00:00-05:00`
fn clock(text: &str) -> Option<[i64; 3]> {
    let mut parts = text.split_once('T')?.1.get(..8)?.split(':').map(|part| part.parse().ok());
    Some([parts.next()??, parts.next()??, parts.next()??])
}
