//! Sources from BibLaTeX and CSL-JSON, which `bibliography` reads.

use std::collections::BTreeMap;

use super::record::Record;
use super::report::{At, Report};
use super::slides::Cell;
use super::{Fault, format, media, tag};
use crate::bibliography::{Entry, Name, Unread, take_bib, take_csl_json};
use crate::diagnostic::{Diagnostic, Severity};
use crate::kinds::Kind;
use crate::text::to_id;
use crate::yaml::write::{Map, Value};

pub fn biblatex(text: &str, name: &str, report: &mut Report, slips: &mut Vec<Diagnostic>) -> Vec<Record> {
    let (entries, unread) = take_bib(text, &name.into(), slips);
    records(text, entries, unread, report, slips)
}

pub fn csl_json(
    text: &str,
    name: &str,
    report: &mut Report,
    slips: &mut Vec<Diagnostic>,
) -> Result<Vec<Record>, Fault> {
    if !format::parse(text)?.is_array() {
        return Err(Fault::new("this JSON is no list of sources").cure("export it from Zotero as `CSL JSON`"));
    }
    let (entries, unread) = take_csl_json(text, &name.into(), slips);
    Ok(records(text, entries, unread, report, slips))
}

fn records(
    text: &str,
    entries: Vec<Entry>,
    unread: Vec<Unread>,
    report: &mut Report,
    slips: &mut [Diagnostic],
) -> Vec<Record> {
    // What was wrong is told, and the rest was taken over all the same.
    for slip in slips {
        slip.severity = Severity::Warning;
    }
    let mut left: BTreeMap<usize, Vec<Unread>> = BTreeMap::new();
    for field in unread {
        left.entry(field.entry).or_default().push(field);
    }
    let mut lines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).peekable();
    let mut line = 1;
    let mut records = Vec::with_capacity(entries.len());
    for entry in entries {
        let begins = entry.place.span.range().start;
        while lines.next_if(|at| *at < begins).is_some() {
            line += 1;
        }
        let fields = left.remove(&begins).unwrap_or_default();
        records.push(record(entry, At::line(line), fields, report));
    }
    records
}

/// Fields in which an author keeps words for himself.
const NOTES: [&str; 4] = ["note", "annotation", "annote", "addendum"];

fn record(entry: Entry, at: At, mut unread: Vec<Unread>, report: &mut Report) -> Record {
    let mut source = Record::new(Kind::Source, at.clone());
    let own_key = unread.iter().position(|field| field.field == "citation-key" && is_address(&entry.key));
    let own_key = own_key.map(|at| unread.remove(at).value);
    source.wish = own_key.unwrap_or_else(|| wish(&entry));
    if !is_address(&entry.key) && !entry.key.is_empty() {
        report_key(&entry, &at, report);
    }
    let (notes, lost): (Vec<Unread>, Vec<Unread>) =
        unread.into_iter().partition(|field| NOTES.contains(&field.field.as_str()));
    for field in lost {
        report.lose(&at, &field.field, &field.value, "a source has no place for it");
    }
    let mut notes: Vec<Cell> =
        notes.into_iter().map(|field| Cell { from: field.field, raw: one_line(&field.value) }).collect();
    let mut add = |name: &str, from: &str, value: Option<String>| {
        if let Some(value) = value {
            let cell = Cell { from: from.to_owned(), raw: value.clone() };
            source.add(name, value, [&cell]);
        }
    };
    add("type", "type", Some(entry.type_.clone()));
    match entry.title {
        Some(title) => add("title", "title", Some(title)),
        None if !notes.is_empty() => {
            let note = notes.remove(0);
            add("description", &note.from, Some(note.raw));
        }
        None => {
            let made = format!("Untitled {}", entry.type_.replace(['-', '_'], " "));
            report.change(&at, "title", &made, "there is none: a description was made up");
            add("description", "title", Some(made));
        }
    }
    names(&mut source, "author", &entry.author);
    let mut add = |name: &str, from: &str, value: Option<String>| {
        if let Some(value) = value {
            let cell = Cell { from: from.to_owned(), raw: value.clone() };
            source.add(name, value, [&cell]);
        }
    };
    add("published", "date", entry.published);
    add("outlet", "journal or container", entry.outlet);
    add("publisher", "publisher", entry.publisher);
    names(&mut source, "editor", &entry.editor);
    for (name, value) in [
        ("volume", entry.volume),
        ("issue", entry.issue),
        ("page", entry.page),
        ("doi", entry.doi),
        ("isbn", entry.isbn),
        ("url", entry.url),
        ("accessed", entry.accessed),
        ("language", entry.language),
    ] {
        if let Some(value) = value {
            let cell = Cell { from: name.to_owned(), raw: value.clone() };
            source.add(name, value, [&cell]);
        }
    }
    let mut tags: Vec<String> = Vec::new();
    for word in &entry.keywords {
        tags.extend(tag(&at, "keywords", word, report).filter(|tag| !tags.contains(tag)));
    }
    if !tags.is_empty() {
        let cell = Cell { from: "keywords".to_owned(), raw: entry.keywords.join(", ") };
        source.add("tags", tags, [&cell]);
    }
    if !notes.is_empty() {
        let all: Vec<&str> = notes.iter().map(|note| note.raw.as_str()).collect();
        source.add("note", all.join(" "), &notes);
    }
    source
}

/// Zotero's key of an item is its address: `http://zotero.org/users/1/items/ABCD`.
fn is_address(key: &str) -> bool {
    key.contains('/')
}

/// The key; where that is none that anybody cites by, the author with year and title, or the address.
fn wish(entry: &Entry) -> String {
    if !entry.id.is_empty() && !is_address(&entry.key) {
        return entry.id.clone();
    }
    let first = entry.author.first().map(|name| match name {
        Name::Person { family, .. } => family.as_str(),
        Name::Literal(text) => text.as_str(),
    });
    let year = entry.published.as_deref().map(|date| date.split(['-', '/', 'T']).next().unwrap_or_default());
    let title: Vec<&str> = entry.title.iter().flat_map(|title| title.split_whitespace()).take(4).collect();
    let words: Vec<&str> = first.into_iter().chain(year).chain(title).collect();
    let words = words.join(" ");
    // The year alone tells nothing.
    match to_id(&words).bytes().any(|byte| byte.is_ascii_lowercase()) {
        true => words,
        false => entry.url.as_deref().map(media::name).unwrap_or(words),
    }
}

/// A key that is not merely in capitals or joined in another way cannot be told from its id.
fn report_key(entry: &Entry, at: &At, report: &mut Report) {
    let letters = |text: &str| -> String {
        text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
    };
    if letters(&entry.key) != letters(&entry.id) {
        report.change(at, "key", &entry.key, "an id is made of the letters a to z and digits");
    }
}

fn names(source: &mut Record, field: &str, names: &[Name]) {
    let value = |name: &Name| match name {
        Name::Literal(text) => Value::from(text.as_str()),
        Name::Person { family, given } => {
            let mut map = Map::default();
            map.insert("family", family.as_str());
            map.insert_some("given", given.as_deref());
            Value::Map(map)
        }
    };
    let raw = |name: &Name| match name {
        Name::Literal(text) => text.clone(),
        Name::Person { family, given: Some(given) } => format!("{family}, {given}"),
        Name::Person { family, given: None } => family.clone(),
    };
    if !names.is_empty() {
        let cell = Cell { from: field.to_owned(), raw: names.iter().map(raw).collect::<Vec<_>>().join("; ") };
        source.add(field, Value::List(names.iter().map(value).collect()), [&cell]);
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
