//! Timelines of TimelineJS: what a slide is, whether it comes from JSON or from a sheet, and the records that it
//! becomes. A slide is an event; an era is one too, with the tag `era`; the page that it shows is a source.

use super::dates::{self, Clock, Order};
use super::html::{self, Marked};
use super::media::{self, Media};
use super::record::{Field, Record};
use super::report::{At, Report};
use super::{on_one_line, prose, tag};
use crate::date::{Date, written_year};
use crate::kinds::Kind;
use crate::text::is_id;
use crate::yaml::write::{Map, Value};

/// A value with the name of its column or the path of its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub from: String,
    pub raw: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Event,
    Era,
    Title,
}

#[derive(Clone, Debug)]
pub struct Slide {
    pub at: At,
    pub role: Role,
    pub headline: Option<Cell>,
    pub text: Option<Cell>,
    pub start: Moment,
    pub end: Moment,
    /// The date as the author words it.
    pub display: Vec<Cell>,
    pub group: Option<Cell>,
    pub media: Option<Cell>,
    pub caption: Option<Cell>,
    pub credit: Option<Cell>,
    /// What else is known of the media, and of the background, by the names that they get in `extra`.
    pub media_rest: Vec<(&'static str, Cell)>,
    pub background: Vec<(&'static str, Cell)>,
    pub unique_id: Option<Cell>,
}

/// A date in parts, or in one cell.
#[derive(Clone, Debug, Default)]
pub struct Moment {
    pub whole: Option<Cell>,
    pub year: Option<Cell>,
    pub month: Option<Cell>,
    pub day: Option<Cell>,
    /// `14:00`
    pub time: Option<Cell>,
    /// Beyond what EDTF has.
    pub rest: Vec<Cell>,
}

/// The records of a timeline, sources among them, in the order of the slides.
pub fn records(slides: &[Slide], order: Option<Order>, report: &mut Report) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    for slide in slides {
        if slide.role == Role::Title {
            let why = "it is no event: its places are `title` in `site.yaml` and the page `content/index.md`";
            for cell in slide.cells() {
                report.lose(&slide.at, "title of the timeline", &format!("{}: {}", cell.from, cell.raw), why);
            }
            continue;
        }
        let event = event(slide, order, &mut records, report);
        records.push(event);
    }
    records
}

impl Slide {
    pub fn new(at: At, role: Role) -> Slide {
        Slide {
            at,
            role,
            headline: None,
            text: None,
            start: Moment::default(),
            end: Moment::default(),
            display: Vec::new(),
            group: None,
            media: None,
            caption: None,
            credit: None,
            media_rest: Vec::new(),
            background: Vec::new(),
            unique_id: None,
        }
    }

    fn cells(&self) -> Vec<&Cell> {
        let moments = [&self.start, &self.end].into_iter().flat_map(Moment::cells);
        let named = self.media_rest.iter().chain(&self.background).map(|(_, cell)| cell);
        [&self.unique_id, &self.headline, &self.text, &self.group, &self.media, &self.caption, &self.credit]
            .into_iter()
            .flatten()
            .chain(moments)
            .chain(&self.display)
            .chain(named)
            .collect()
    }
}

fn event(slide: &Slide, order: Option<Order>, records: &mut Vec<Record>, report: &mut Report) -> Record {
    let mut event = Record::new(Kind::Event, slide.at.clone());
    let (date, why_not) = date(slide, order, report);
    let words = slide.text.as_ref().map(|cell| (cell, html::read(&cell.raw)));
    let (title, title_from) = title(slide, words.as_ref().map(|(_, marked)| marked), report);
    let own_id = slide.unique_id.as_ref().filter(|cell| is_id(&cell.raw));
    event.wish = own_id.map_or(title.clone(), |cell| cell.raw.clone());
    if let Some(cell) = slide.unique_id.as_ref().filter(|_| own_id.is_none()) {
        report.lose(
            &slide.at,
            &cell.from,
            &cell.raw,
            "it is no id: small letters, digits and single hyphens",
        );
    }
    let words_of_date = date.as_ref().and_then(|field| match &field.value {
        Value::Text(date) => Date::parse(date).ok().map(|date| date.english()),
        _ => None,
    });
    event.fields.extend(date);
    let shown: Vec<String> = slide.display.iter().map(|cell| html::read(&cell.raw).words()).collect();
    let shown = shown.join(" – ");
    // What the date says by itself need not be said again.
    if !shown.is_empty() && Some(&shown) != words_of_date.as_ref() {
        event.add("date_text", shown, &slide.display);
    }
    let mut title = Field::new("title", title, title_from);
    title.comment = why_not;
    event.fields.push(title);
    if let Some((cell, marked)) = &words
        && !marked.words().is_empty()
    {
        let summary = tell(&slide.at, cell, marked, report);
        event.add("summary", summary, [*cell]);
    }
    let mut tags = Vec::new();
    if slide.role == Role::Era {
        tags.push("era".to_owned());
    }
    if let Some(cell) = &slide.group {
        tags.extend(tag(&slide.at, &cell.from, &html::read(&cell.raw).words(), report));
    }
    tags.dedup();
    if !tags.is_empty() {
        event.add("tags", Value::from(tags), &slide.group);
    }
    let mut extra = Map::default();
    let mut from: Vec<Cell> = Vec::new();
    shown_media(slide, &mut event, &mut extra, &mut from, records, report);
    let mut background = Map::default();
    for (name, cell) in &slide.background {
        background.insert(name, cell.raw.as_str());
        from.push(cell.clone());
    }
    if !background.is_empty() {
        extra.insert("background", background);
    }
    if !extra.is_empty() {
        event.add("extra", extra, &from);
    }
    event
}

/// A headline, else the first words of the text, else of what is known: an event has a title.
fn title(slide: &Slide, words: Option<&Marked>, report: &mut Report) -> (String, Vec<Cell>) {
    if let Some(cell) = &slide.headline {
        let marked = html::read(&cell.raw);
        plainly(&slide.at, cell, &marked, report);
        if !marked.words().is_empty() {
            return (marked.words(), vec![cell.clone()]);
        }
    }
    let text = words.map(Marked::words).filter(|words| !words.is_empty());
    let caption = || slide.caption.as_ref().map(|cell| html::read(&cell.raw).words());
    let shown = || slide.display.first().map(|cell| cell.raw.clone());
    let made = text.or_else(caption).or_else(shown).unwrap_or_else(|| "No headline".to_owned());
    let made = beginning(&made);
    report.change(
        &slide.at,
        "headline",
        &made,
        "there is none: the title is made of the words that there are",
    );
    (made, Vec::new())
}

/// The first words, as many as a title has.
fn beginning(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.']))
}

/// Markdown of a text, with what is not in it reported.
fn tell(at: &At, cell: &Cell, marked: &Marked, report: &mut Report) -> String {
    for (value, why) in &marked.lost {
        report.lose(at, &cell.from, value, why.as_str());
    }
    if marked.blocks > 1 {
        let why = "its paragraphs, lines or items became one paragraph: a longer text has its place in \
                   `content/events/ID.md`";
        report.change(at, &cell.from, &cell.raw, why);
    }
    let written = prose::write(marked);
    if !written.whole {
        report.change(at, &cell.from, &cell.raw, "its markup could not be kept beside such marks");
    }
    written.markdown
}

/// Words alone are taken: what they were marked with is reported.
fn plainly(at: &At, cell: &Cell, marked: &Marked, report: &mut Report) {
    for (value, why) in &marked.lost {
        report.lose(at, &cell.from, value, why.as_str());
    }
    for address in &marked.links {
        report.lose(at, &cell.from, address, "this text takes no links");
    }
}

/// What a slide shows: a page becomes a source that the event cites, and all else is kept for templates.
fn shown_media(
    slide: &Slide,
    event: &mut Record,
    extra: &mut Map,
    from: &mut Vec<Cell>,
    records: &mut Vec<Record>,
    report: &mut Report,
) {
    let mut kept = Map::default();
    let mut keep = |name: &str, cell: &Cell, value: String| {
        kept.insert(name, value);
        from.push(cell.clone());
    };
    let page = slide.media.as_ref().and_then(|cell| match media::read(&cell.raw) {
        Media::Page { url, type_ } => Some((cell, url, type_)),
        Media::Markup { url: Some(url), type_ } => {
            report.change(&slide.at, &cell.from, &cell.raw, "of this markup the address alone is taken over");
            Some((cell, url, type_))
        }
        Media::Markup { url: None, .. } => {
            report.lose(&slide.at, &cell.from, &cell.raw, "it is markup without an address");
            None
        }
        Media::Foreign => {
            report.lose(&slide.at, &cell.from, &cell.raw, "it is no address on the web");
            None
        }
        Media::File => {
            keep("url", cell, cell.raw.clone());
            None
        }
    });
    match page {
        Some((cell, url, type_)) => {
            let source = page_source(slide, cell, &url, type_, records, report);
            event.cites.push(source);
        }
        None => {
            for (name, cell) in [("caption", &slide.caption), ("credit", &slide.credit)] {
                if let Some(cell) = cell {
                    keep(name, cell, tell(&slide.at, cell, &html::read(&cell.raw), report));
                }
            }
        }
    }
    for (name, cell) in &slide.media_rest {
        keep(name, cell, cell.raw.clone());
    }
    if !kept.is_empty() {
        extra.insert("media", kept);
    }
}

/// The record of the page, of which there is one however many slides show it.
fn page_source(
    slide: &Slide,
    cell: &Cell,
    url: &str,
    type_: &'static str,
    records: &mut Vec<Record>,
    report: &mut Report,
) -> usize {
    let words = |cell: &Option<Cell>, report: &mut Report| {
        let cell = cell.as_ref()?;
        let marked = html::read(&cell.raw);
        plainly(&slide.at, cell, &marked, report);
        Some((marked.words(), cell.clone())).filter(|(words, _)| !words.is_empty())
    };
    let (caption, credit) = (words(&slide.caption, report), words(&slide.credit, report));
    let same = |record: &Record| record.kind == Kind::Source && record.text("url") == Some(url);
    if let Some(known) = records.iter().position(same) {
        for (name, value) in [("description", caption), ("author", credit)] {
            if let Some((value, cell)) = value
                && records[known].text(name) != Some(&value)
            {
                report.lose(&slide.at, &cell.from, &value, "the page is a source already, with other words");
            }
        }
        return known;
    }
    let mut source = Record::new(Kind::Source, slide.at.clone());
    source.wish = media::name(url);
    source.add("type", type_, []);
    match caption {
        Some((caption, from)) => source.add("description", caption, [&from]),
        None => {
            let headline = slide.headline.as_ref().map(|cell| html::read(&cell.raw).words());
            let shown = headline.filter(|words| !words.is_empty());
            let shown = shown.map(|words| format!(", shown with “{words}”")).unwrap_or_default();
            source.add("description", format!("Page at {}{shown}", media::host(url)), []);
        }
    }
    if let Some((credit, from)) = credit {
        source.add("author", credit, [&from]);
    }
    source.add("url", url, [cell]);
    records.push(source);
    records.len() - 1
}

/// The date of a slide; where what it says is none, the words for a comment.
fn date(slide: &Slide, order: Option<Order>, report: &mut Report) -> (Option<Field>, Option<String>) {
    let mut lose = |cells: &[&Cell], why: &str| {
        if cells.is_empty() {
            return;
        }
        let (from, raw): (Vec<&str>, Vec<&str>) =
            cells.iter().map(|cell| (cell.from.as_str(), cell.raw.as_str())).unzip();
        report.lose(&slide.at, &from.join(", "), &raw.join(", "), why);
    };
    let start = slide.start.read(order, &mut lose);
    let end = slide.end.read(order, &mut lose);
    let cells: Vec<Cell> = [&slide.start, &slide.end].into_iter().flat_map(Moment::cells).cloned().collect();
    let said = || {
        let said: Vec<&str> = slide.start.cells().iter().map(|cell| cell.raw.as_str()).collect();
        let said_so = on_one_line(&said.join("-"));
        Some(format!("The date was given as {said_so}, which is none.")).filter(|_| !said.is_empty())
    };
    let (text, kept) = match (start, end) {
        (None, None) => return (None, said()),
        (Some(start), None) => (start, cells),
        (None, Some(end)) => {
            if end.contains('T') {
                lose(&slide.end.timed(), "a stretch of time has no times of day");
            }
            (format!("/{}", end.split('T').next().unwrap_or_default()), cells)
        }
        (Some(start), Some(end)) if start == end => (start, cells),
        (Some(start), Some(end)) => {
            let day = |date: &str| date.split('T').next().unwrap_or_default().to_owned();
            let both = format!("{}/{}", day(&start), day(&end));
            if day(&start) == day(&end) {
                lose(&slide.end.cells(), "a stretch of time within one day cannot be written");
                (start, cells)
            } else if let Err(trouble) = Date::parse(&both) {
                lose(
                    &slide.end.cells(),
                    &format!("it is no end of this stretch of time: {}", trouble.reason),
                );
                (start, cells)
            } else {
                for (moment, date) in [(&slide.start, &start), (&slide.end, &end)] {
                    if date.contains('T') {
                        lose(&moment.timed(), "a stretch of time has no times of day");
                    }
                }
                (both, cells)
            }
        }
    };
    match Date::parse(&text) {
        Ok(_) => (Some(Field::new("date", text, kept)), None),
        Err(trouble) => {
            lose(&kept.iter().collect::<Vec<_>>(), &trouble.reason);
            (None, said())
        }
    }
}

impl Moment {
    fn cells(&self) -> Vec<&Cell> {
        let named = [&self.whole, &self.year, &self.month, &self.day, &self.time];
        named.into_iter().flatten().chain(&self.rest).collect()
    }

    /// What holds its time of day.
    fn timed(&self) -> Vec<&Cell> {
        self.whole.iter().chain(&self.time).collect()
    }

    /// The date in EDTF as far as it goes; what cannot be in it is lost.
    fn read(&self, order: Option<Order>, lose: &mut impl FnMut(&[&Cell], &str)) -> Option<String> {
        for cell in &self.rest {
            lose(&[cell], "there is no place for it in a date");
        }
        if let Some(cell) = &self.whole {
            for beside in [&self.year, &self.month, &self.day, &self.time].into_iter().flatten() {
                lose(&[beside], "the whole date stands in another column");
            }
            // A bare number is a year only before Christ: 20141219 and 41992 are not.
            let before_christ = cell.raw.trim().parse().ok().filter(|year: &i64| *year < 0);
            let read = match before_christ {
                Some(year) => edtf_year(year),
                None => dates::read(&cell.raw, order),
            };
            return read.map_err(|why| lose(&[cell], &why)).ok();
        }
        let day = self.in_parts(lose)?;
        let Some(time) = &self.time else { return Some(day) };
        if self.month.is_none() || self.day.is_none() {
            lose(&[time], "a time of day needs a day");
            return Some(day);
        }
        match dates::clock(&time.raw) {
            Some(Clock { hour, minute: Some(minute), second }) => {
                Some(format!("{day}T{hour:02}:{minute:02}:{:02}", second.unwrap_or(0)))
            }
            Some(_) => {
                lose(&[time], "an hour without minutes cannot be written");
                Some(day)
            }
            None => {
                lose(&[time], "it is no time of day: `14:00`, `2:30 PM`");
                Some(day)
            }
        }
    }

    fn in_parts(&self, lose: &mut impl FnMut(&[&Cell], &str)) -> Option<String> {
        let cells = self.cells();
        let Some(year) = &self.year else {
            lose(&cells, "a date begins with its year, and there is none");
            return None;
        };
        let Some(number) = whole(&year.raw) else {
            lose(&cells, "the year is no whole number");
            return None;
        };
        let mut text = match edtf_year(number) {
            Ok(text) => text,
            Err(why) => {
                lose(&cells, &why);
                return None;
            }
        };
        if let Some(month) = &self.month {
            let Some(number) = month_number(&month.raw) else {
                lose(&cells, &format!("there is no month {}", month.raw.trim()));
                return None;
            };
            text += &format!("-{number:02}");
        }
        match (&self.month, &self.day) {
            (_, None) => {}
            (None, Some(day)) => {
                let time: Vec<&Cell> = [day].into_iter().chain(&self.time).collect();
                lose(&time, "a day needs a month");
            }
            (Some(_), Some(day)) => match whole(&day.raw).filter(|day| (0..100).contains(day)) {
                Some(number) => text += &format!("-{number:02}"),
                None => {
                    lose(&cells, &format!("there is no day {}", day.raw.trim()));
                    return None;
                }
            },
        }
        match Date::parse(&text) {
            Ok(_) => Some(text),
            Err(trouble) => {
                lose(&cells, &trouble.reason);
                None
            }
        }
    }
}

/// TimelineJS counts years before Christ (it shows -44 as 44 BCE); EDTF has a year 0.
fn edtf_year(year: i64) -> Result<String, String> {
    match year {
        0 => Err("there is no year 0 in this count: 1 BC is -1".to_owned()),
        ..0 => Ok(written_year(year.saturating_add(1))),
        _ => Ok(written_year(year)),
    }
}

/// A whole number, as sheets write it: `13,000`.
fn whole(text: &str) -> Option<i64> {
    let text = text.trim();
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    // A comma parts thousands and nothing else: two years in one cell are no year.
    let thousands = first.trim_start_matches('-').len() <= 3
        && groups.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()));
    if text.contains(',') && !thousands {
        return None;
    }
    text.replace(',', "").parse().ok()
}

/// `12`, `Dec`, `December`.
fn month_number(text: &str) -> Option<i64> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let lower = text.trim().trim_end_matches('.').to_ascii_lowercase();
    let named = || NAMES.iter().position(|name| lower.len() > 2 && name.starts_with(&lower));
    whole(text).filter(|month| (1..=12).contains(month)).or_else(|| named().map(|at| at as i64 + 1))
}
