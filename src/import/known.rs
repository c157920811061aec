//! What a site has already: its ids, and which of the records to be imported are among them.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde_json::Value as Json;

use super::record::Record;
use crate::kinds::{Dated, Head, Kind, Source};
use crate::markdown;
use crate::project::{File, Project};
use crate::read::{self, Parsed};
use crate::text::{FilePath, to_id};
use crate::yaml::{self, Value};

/// By what a record is known again: its kind, its words, and its date where the words may come back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Mark {
    kind: Option<Kind>,
    words: String,
    date: String,
    /// Of a source: any of these is enough.
    doi: Option<String>,
    url: Option<String>,
}

#[derive(Default)]
pub struct Known {
    marks: HashMap<String, Mark>,
    by_doi: HashMap<String, String>,
    by_url: HashMap<String, String>,
    /// Ids of records, pages, and what they were called before.
    taken: HashSet<String>,
    values: HashMap<String, Json>,
}

impl Known {
    pub fn of(project: &Project) -> Known {
        let mut known = Known::default();
        for (path, file) in project.under("content/").filter(|(path, _)| read::is_input(path)) {
            known.add(path, file);
        }
        known
    }

    fn add(&mut self, path: &FilePath, file: &File) {
        let parsed = read::read(path, file, markdown::Options::default());
        for (head, mark) in marks(&parsed) {
            let id = head.id.to_string();
            self.taken.extend(head.formerly.iter().map(|old| old.id.clone()));
            for (index, key) in [(&mut self.by_doi, &mark.doi), (&mut self.by_url, &mark.url)] {
                if let Some(key) = key {
                    index.entry(key.clone()).or_insert_with(|| id.clone());
                }
            }
            self.taken.insert(id.clone());
            self.marks.insert(id, mark);
        }
        if let Some(text) = file.text().filter(|_| path.ends_with(".yaml") || path.ends_with(".yml")) {
            self.values.extend(values(text, path));
        }
    }

    /// The record of the site that this one is, if it is there.
    fn same(&self, id: &str, mark: &Mark) -> bool {
        let same =
            |known: &Mark| (known.kind, &known.words, &known.date) == (mark.kind, &mark.words, &mark.date);
        self.marks.get(id).is_some_and(same)
    }

    fn same_source(&self, mark: &Mark) -> Option<&String> {
        let doi = mark.doi.as_ref().and_then(|doi| self.by_doi.get(doi));
        doi.or_else(|| mark.url.as_ref().and_then(|url| self.by_url.get(url)))
    }

    /// The names of the fields in which a record of the site says something else.
    pub fn differences(&self, id: &str, value: &Json) -> Vec<String> {
        let empty = serde_json::Map::new();
        let there = self.values.get(id).and_then(Json::as_object).unwrap_or(&empty);
        let Some(fields) = value.as_object() else { return Vec::new() };
        fields
            .iter()
            .filter(|(name, value)| there.get(*name) != Some(value))
            .map(|(name, _)| name.clone())
            .collect()
    }

    /// Whether what the site says of a record is known field by field.
    pub fn has_fields(&self, id: &str) -> bool {
        self.values.contains_key(id)
    }
}

/// The ids of records, in their order, and whether the site has each already.
pub fn name(records: &[Record], known: &Known) -> Vec<(String, bool)> {
    let marks = marks_of(records);
    let mut taken: HashSet<String> = HashSet::new();
    let mut names = Vec::with_capacity(records.len());
    for (record, mark) in records.iter().zip(&marks) {
        if let Some(id) = known.same_source(mark) {
            names.push((id.clone(), true));
            continue;
        }
        let wish = wish(record, mark);
        let mut number = 1;
        let (id, there) = loop {
            let id = numbered(&wish, number);
            number += 1;
            if taken.contains(&id) {
                continue;
            }
            if known.same(&id, mark) {
                break (id, true);
            }
            if !known.taken.contains(&id) {
                break (id, false);
            }
        };
        taken.insert(id.clone());
        names.push((id, there));
    }
    names
}

/// The id that the words of a record suggest; words of another script suggest none.
fn wish(record: &Record, mark: &Mark) -> String {
    let id = to_id(&record.wish);
    let word = record.kind.word();
    match (id.is_empty(), to_id(&mark.date)) {
        (false, _) => shortened(&id, 80),
        (true, date) if date.is_empty() => word.to_owned(),
        (true, date) => format!("{word}-{date}"),
    }
}

fn numbered(wish: &str, number: usize) -> String {
    match number {
        1 => wish.to_owned(),
        _ => format!("{}-{number}", shortened(wish, 80 - 1 - number.to_string().len())),
    }
}

/// Not longer, and without half a word at its end.
fn shortened(id: &str, longest: usize) -> String {
    if id.len() < longest {
        return id.to_owned();
    }
    let cut = &id[..longest];
    cut.rsplit_once('-').map_or(cut, |(whole, _)| whole).to_owned()
}

/// The marks of records that have no ids yet, read as the site reads them.
fn marks_of(records: &[Record]) -> Vec<Mark> {
    let number = |at: usize| format!("r{at}");
    let text = super::facts(records, &|_| true, &number);
    let path: FilePath = "content/imported.yaml".into();
    let parsed = read::read(&path, &File::new(text.into_bytes()), markdown::Options::default());
    let mut found: Vec<Mark> = records.iter().map(|_| Mark::default()).collect();
    for (head, mark) in marks(&parsed) {
        if let Some(slot) = head.id.strip_prefix('r').and_then(|at| found.get_mut(at.parse::<usize>().ok()?))
        {
            *slot = mark;
        }
    }
    found
}

/// All records of a file with their marks.
fn marks(parsed: &Parsed) -> Vec<(&Head, Mark)> {
    fn each<'a, T>(
        records: &'a [Arc<T>],
        kind: Kind,
        head: impl Fn(&'a T) -> &'a Head,
        words: impl Fn(&'a T) -> String,
        date: impl Fn(&'a T) -> Option<&'a Dated>,
    ) -> Vec<(&'a Head, Mark)> {
        let mark = |record: &'a T| Mark {
            kind: Some(kind),
            words: words(record).to_lowercase(),
            date: date(record).map(|dated| dated.date.written().to_owned()).unwrap_or_default(),
            ..Mark::default()
        };
        records.iter().map(|record| (head(record), mark(record))).collect()
    }
    let mut all = Vec::new();
    for source in &parsed.sources {
        all.push((&source.head, source_mark(source)));
    }
    all.extend(each(&parsed.actors, Kind::Actor, |r| &r.head, |r| r.name.clone(), |_| None));
    all.extend(each(&parsed.events, Kind::Event, |r| &r.head, |r| r.title.clone(), |r| r.date.as_ref()));
    all.extend(each(&parsed.claims, Kind::Claim, |r| &r.head, |r| r.text.plain.clone(), |_| None));
    all.extend(each(&parsed.questions, Kind::Question, |r| &r.head, |r| r.question.clone(), |_| None));
    all.extend(each(&parsed.terms, Kind::Term, |r| &r.head, |r| r.term.clone(), |_| None));
    let correction = |r: &crate::kinds::Correction| {
        let affected: Vec<&str> = r.affects.iter().map(|affected| affected.id.as_str()).collect();
        format!("{} {}", affected.join(" "), r.now.clone().unwrap_or_default())
    };
    all.extend(each(&parsed.corrections, Kind::Correction, |r| &r.head, correction, |r| r.date.as_ref()));
    all.extend(
        parsed.page.iter().map(|page| (&page.head, Mark { kind: Some(Kind::Page), ..Mark::default() })),
    );
    all
}

fn source_mark(source: &Source) -> Mark {
    let words = source.title.as_ref().or(source.description.as_ref()).cloned().unwrap_or_default();
    let published = source.published.as_ref().map(|dated| dated.date.written().to_owned());
    Mark {
        kind: Some(Kind::Source),
        words: words.to_lowercase(),
        date: published.unwrap_or_default(),
        doi: source.doi.as_ref().map(|doi| doi.to_lowercase()),
        url: source.url.as_ref().map(|url| even(url)),
    }
}

/// An address without what leads to the same page.
fn even(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.trim_end_matches('/').to_owned()
}

/// Each record of a facts file as it is written.
pub fn values(text: &str, path: &FilePath) -> Vec<(String, Json)> {
    let node = yaml::read(text, 0, path, &mut Vec::new());
    let Value::Map(sections) = &node.value else { return Vec::new() };
    let records = sections.iter().filter_map(|section| match &section.value.value {
        Value::Map(records) => Some(records),
        _ => None,
    });
    records.flatten().map(|record| (record.key.clone(), record.value.to_json())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_stay_within_their_rule() {
        let long = "word-".repeat(30);
        let wish = shortened(long.trim_end_matches('-'), 80);
        for number in [1, 2, 10, 12_345] {
            let id = numbered(&wish, number);
            assert!(crate::text::is_id(&id), "{id}");
        }
        assert_eq!(numbered("a", 2), "a-2");
        assert_eq!(even("https://example.org/a/"), even("http://example.org/a"));
    }
}
