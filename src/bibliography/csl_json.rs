//! Reads CSL-JSON (CSL 1.0.2, `csl-data.json`): an array of items.

use std::ops::Range;

use serde_json::{Map, Value};

use super::json_spans::{self, ObjectSpans};
use super::{Catalogue, Entry, Name, Unread, bare_doi, tidy};
use crate::csl;
use crate::date::written_year;
use crate::mistakes::bibliography as mistakes;

pub fn read(text: &str, catalogue: &mut Catalogue) {
    let items = match serde_json::from_str(text) {
        Ok(Value::Array(items)) => items,
        Ok(_) => {
            let start = text.len() - text.trim_start().len();
            let place = catalogue.place(start..start + 1);
            return catalogue
                .report(mistakes::bad_csl_json(place, "a list `[…]` of sources begins with `[`"));
        }
        Err(error) => {
            let at = offset(text, error.line(), error.column());
            let place = catalogue.place(at..at);
            // The message ends with the line and the column, which the place says already.
            let message = error.to_string();
            let reason = message.split(" at line ").next().unwrap_or_default();
            return catalogue.report(mistakes::bad_csl_json(place, reason));
        }
    };
    for (item, spans) in items.iter().zip(json_spans::items(text)) {
        match item {
            Value::Object(fields) => read_item(&mut Item { fields, spans, catalogue }),
            _ => {
                let place = catalogue.place(spans.whole);
                catalogue.report(mistakes::wrong_csl_field(place, "this source", "an object `{…}`"));
            }
        }
    }
}

/// The offset of a line and a column, both from 1; the column counts bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let offset = (start + column.saturating_sub(1)).min(text.len());
    (0..=offset).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

struct Item<'a, 'b> {
    fields: &'a Map<String, Value>,
    spans: ObjectSpans,
    catalogue: &'a mut Catalogue<'b>,
}

fn read_item(item: &mut Item) {
    let key = item.text("id").unwrap_or_default();
    let range = item.spans.of("id");
    let Some(entry) = item.catalogue.begin(&key, range) else {
        return;
    };
    let entry = Entry {
        type_: item.type_(),
        title: item.text("title").and_then(|title| tidy(&without_tags(&title))),
        author: item.names("author"),
        editor: item.names("editor"),
        published: item.date("issued"),
        outlet: item.text("container-title").map(|outlet| without_tags(&outlet)),
        publisher: item.text("publisher"),
        volume: item.text("volume"),
        issue: item.text("issue"),
        page: item.text("page"),
        doi: item.text("DOI").map(|doi| bare_doi(&doi)),
        isbn: item.text("ISBN"),
        url: item.text("URL").and_then(|url| item.catalogue.url(url, item.spans.of("URL"))),
        accessed: item.date("accessed"),
        language: item
            .text("language")
            .and_then(|language| item.catalogue.language(&language, item.spans.of("language"))),
        keywords: item.text("keyword").unwrap_or_default().split([',', ';']).filter_map(tidy).collect(),
        ..entry
    };
    if let Some(unread) = &mut item.catalogue.unread {
        unread.extend(left(item.fields, entry.place.span.range().start));
    }
    item.catalogue.finish(entry);
}

/// The fields that are read.
const READ: [&str; 17] = [
    "id",
    "type",
    "title",
    "author",
    "editor",
    "issued",
    "container-title",
    "publisher",
    "volume",
    "issue",
    "page",
    "DOI",
    "ISBN",
    "URL",
    "accessed",
    "language",
    "keyword",
];

/// The parts of a name that are read.
const OF_NAMES: [&str; 6] =
    ["family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle"];

/// What is passed over, that of names among it.
fn left(fields: &Map<String, Value>, entry: usize) -> Vec<Unread> {
    let shown = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let empty = |value: &Value| match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    };
    let unread = |field: String, value: &Value| Unread { entry, field, value: shown(value) };
    let mut all: Vec<Unread> = fields
        .iter()
        .filter(|(name, value)| !READ.contains(&name.as_str()) && !empty(value))
        .map(|(name, value)| unread(name.clone(), value))
        .collect();
    for name in ["author", "editor"] {
        let people = fields.get(name).and_then(Value::as_array).into_iter().flatten();
        let parts = people.filter_map(Value::as_object).flatten();
        let foreign = parts.filter(|(part, value)| !OF_NAMES.contains(&part.as_str()) && !empty(value));
        all.extend(foreign.map(|(part, value)| unread(format!("{name}.{part}"), value)));
    }
    all
}

impl Item<'_, '_> {
    /// A field that is a string, or a number, as CSL allows of most.
    fn text(&mut self, name: &str) -> Option<String> {
        match self.fields.get(name)? {
            Value::Null => None,
            Value::String(text) => tidy(text),
            Value::Number(number) => Some(number.to_string()),
            _ => self.wrong(name, "a text"),
        }
    }

    fn wrong<T>(&mut self, name: &str, wanted: &str) -> Option<T> {
        let place = self.catalogue.place(self.spans.of(name));
        self.catalogue.report(mistakes::wrong_csl_field(place, &format!("`{name}`"), wanted));
        None
    }

    fn type_(&mut self) -> String {
        let written = self.text("type").unwrap_or_else(|| "document".to_string());
        if csl::find(&written).is_none() {
            let place = self.catalogue.place(self.spans.of("type"));
            let known = csl::TYPES.iter().copied();
            self.catalogue.report(mistakes::unknown_entry_type(place, &written, "CSL", known));
            return "document".to_string();
        }
        written
    }

    fn names(&mut self, name: &str) -> Vec<Name> {
        match self.fields.get(name) {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(people)) => people.iter().filter_map(person).collect(),
            Some(_) => self.wrong(name, "a list of names").unwrap_or_default(),
        }
    }

    fn date(&mut self, name: &str) -> Option<String> {
        let text = match self.fields.get(name)? {
            Value::Null => return None,
            Value::String(text) => text.trim().to_string(),
            Value::Object(date) => edtf(date)?,
            _ => return self.wrong(name, "a date"),
        };
        let range: Range<usize> = self.spans.of(name);
        self.catalogue.date(text, range)
    }
}

fn person(person: &Value) -> Option<Name> {
    let part = |name: &str| person.get(name).and_then(Value::as_str).and_then(tidy);
    let parts =
        |names: &[&str]| tidy(&names.iter().filter_map(|name| part(name)).collect::<Vec<_>>().join(" "));
    if let Some(literal) = part("literal").or_else(|| person.as_str().and_then(tidy)) {
        return Some(Name::Literal(literal));
    }
    let given = part("given");
    match parts(&["dropping-particle", "non-dropping-particle", "family", "suffix"]) {
        Some(family) => Some(Name::Person { family, given }),
        None => given.map(Name::Literal),
    }
}

/// A date of CSL in EDTF, whether there is such a day or not. None for a date without a year, which is
/// how programs write that they know none.
fn edtf(date: &Map<String, Value>) -> Option<String> {
    let is_circa = match date.get("circa") {
        None | Some(Value::Null | Value::Bool(false)) => false,
        Some(circa) => number(circa) != Some(0),
    };
    let circa = if is_circa { "~" } else { "" };
    if let Some(parts) = date.get("date-parts").and_then(Value::as_array) {
        let season = date.get("season").and_then(season);
        let ends: Vec<String> = parts.iter().filter_map(|parts| day(parts.as_array()?, season)).collect();
        if !ends.is_empty() {
            return Some(ends.iter().map(|end| format!("{end}{circa}")).collect::<Vec<_>>().join("/"));
        }
    }
    let text = ["raw", "literal"].iter().find_map(|name| date.get(*name)?.as_str().and_then(tidy))?;
    Some(format!("{text}{circa}"))
}

/// `[2014, 12, 19]`, whose numbers may be written as strings. A month above 12 is a season, counted on.
fn day(parts: &[Value], season: Option<i64>) -> Option<String> {
    let mut numbers = parts.iter().map_while(number);
    let year = match numbers.next()? {
        // CSL counts years before Christ; EDTF has a year 0.
        year @ ..0 => year.checked_add(1)?,
        year => year,
    };
    let mut text = written_year(year);
    let month = match numbers.next() {
        Some(month @ 13..=16) => Some(month + 8),
        None => season.map(|season| season + 20),
        month => month,
    };
    for number in month.into_iter().chain(numbers) {
        text += &format!("-{number:02}");
    }
    Some(text)
}

fn season(season: &Value) -> Option<i64> {
    const NAMES: [&str; 4] = ["spring", "summer", "autumn", "winter"];
    let named = || {
        let name = season.as_str()?.to_ascii_lowercase();
        NAMES.iter().zip(1..).find(|(known, _)| **known == name).map(|(_, number)| number)
    };
    number(season).filter(|number| (1..=4).contains(number)).or_else(named)
}

fn number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}

/// Text without the few tags that CSL allows in it; another `<` is a character like any other.
fn without_tags(text: &str) -> String {
    const TAGS: [&str; 6] = ["i", "b", "sup", "sub", "sc", "span"];
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out += &rest[..at];
        let tag = &rest[at + 1..];
        let name = tag.strip_prefix('/').unwrap_or(tag);
        let name = &name[..name.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(name.len())];
        match tag.find('>') {
            Some(end) if TAGS.contains(&name) => rest = &tag[end + 1..],
            _ => {
                out.push('<');
                rest = tag;
            }
        }
    }
    out + rest
}
