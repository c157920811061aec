//! Sources: what the site rests on. Fields follow CSL, `via` follows PROV's `wasDerivedFrom`.

use std::sync::Arc;

use super::fields::Fields;
use super::shape::Shape;
use super::{Dated, Head, Name, Vocabulary};
use crate::bibliography;
use crate::csl::{self, TYPES, Type};
use crate::date::Date;
use crate::mistakes::fields as mistakes;
use crate::prose::{Prose, Reference};
use crate::text::Place;

#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub head: Head,
    /// A CSL item type and its name in words.
    pub type_: Type,
    pub title: Option<String>,
    /// Cited in square brackets where there is no title.
    pub description: Option<String>,
    /// CSL `citation-label`: what notes and lists call it, where title or description are long.
    pub citation_label: Option<String>,
    pub author: Vec<Name>,
    pub published: Option<Dated>,
    /// CSL `container-title`: the newspaper, the journal, the site.
    pub outlet: Option<String>,
    pub publisher: Option<String>,
    pub editor: Vec<Name>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub page: Option<String>,
    pub doi: Option<String>,
    pub isbn: Option<String>,
    pub url: Option<String>,
    pub accessed: Option<Dated>,
    pub archived: Option<Archived>,
    /// The file with its text in the private archive.
    pub snapshot: Option<Snapshot>,
    /// The sources that it relies on.
    pub via: Vec<Reference>,
    /// Why it has no name.
    pub unnamed: Option<Prose>,
    pub language: Option<String>,
    /// What was looked for and not found.
    pub unknown: Vec<Missing>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Archived {
    pub url: String,
    pub date: Option<Dated>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    pub file: String,
    pub place: Place,
}

/// The fields of a source that are owed, or owned up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    Author,
    Published,
    Outlet,
    Url,
}

impl Vocabulary for Missing {
    const WORDS: &'static [(Missing, &'static str)] = &[
        (Missing::Author, "author"),
        (Missing::Published, "published"),
        (Missing::Outlet, "outlet"),
        (Missing::Url, "url"),
    ];
}

pub fn read(id: Arc<str>, fields: &mut Fields) -> Source {
    let mut source = Source {
        head: fields.head(id),
        type_: type_of(fields),
        title: fields.text("title"),
        description: fields.text("description"),
        citation_label: fields.text("citation_label"),
        author: fields.names("author"),
        published: fields.date("published"),
        outlet: fields.text("outlet"),
        publisher: fields.text("publisher"),
        editor: fields.names("editor"),
        volume: fields.text("volume"),
        issue: fields.text("issue"),
        page: fields.text("page"),
        doi: fields.text("doi"),
        isbn: fields.text("isbn"),
        url: fields.url("url"),
        accessed: fields.date("accessed"),
        archived: archived(fields),
        snapshot: snapshot(fields),
        via: fields.references("via"),
        unnamed: fields.prose("unnamed"),
        language: fields.language("language"),
        unknown: fields.choices("unknown"),
    };
    let named = source.title.is_some() || source.description.is_some();
    let example = "The words it is known by`, or `description: what it is";
    fields.require_any(&["title", "description"], named, example);
    for missing in &source.unknown {
        if source.has(*missing) {
            let mistake =
                mistakes::unknown_yet_given(fields.key_place("unknown"), missing.key(), fields.owner());
            fields.report(mistake);
        }
    }
    // What was written and cannot be read is not missing too.
    for (missing, name) in Missing::WORDS {
        if fields.has(name) && !source.has(*missing) && !source.unknown.contains(missing) {
            source.unknown.push(*missing);
        }
    }
    source
}

impl Source {
    pub fn has(&self, missing: Missing) -> bool {
        match missing {
            Missing::Author => !self.author.is_empty(),
            Missing::Published => self.published.is_some(),
            Missing::Outlet => self.outlet.is_some(),
            Missing::Url => self.url.is_some(),
        }
    }

    /// Whether the editors have seen it themselves, or know it only through another.
    pub fn seen(&self) -> bool {
        self.snapshot.is_some() || self.url.is_some()
    }

    /// The source as bibliographies have it.
    pub fn to_entry(&self) -> bibliography::Entry {
        let dated = |dated: &Option<Dated>| dated.as_ref().map(|dated| dated.date.written().to_owned());
        bibliography::Entry {
            key: self.head.id.to_string(),
            id: self.head.id.to_string(),
            place: self.head.place.clone(),
            type_: self.type_.to_owned(),
            title: self.title.clone(),
            author: entry_names(&self.author),
            editor: entry_names(&self.editor),
            published: dated(&self.published),
            outlet: self.outlet.clone(),
            publisher: self.publisher.clone(),
            volume: self.volume.clone(),
            issue: self.issue.clone(),
            page: self.page.clone(),
            doi: self.doi.clone(),
            isbn: self.isbn.clone(),
            url: self.url.clone(),
            accessed: dated(&self.accessed),
            language: self.language.clone(),
            keywords: self.head.tags.clone(),
            note: self.description.clone().filter(|_| self.title.is_none()),
        }
    }

    /// A source from a bibliography, as if it had been written in YAML.
    pub fn from_entry(entry: bibliography::Entry, keyword: impl Fn(&str) -> String) -> Source {
        let dated = |text: Option<String>| {
            let date = Date::parse(&text?).ok()?;
            Some(Dated { date, place: entry.place.clone() })
        };
        let names = |names: Vec<bibliography::Name>| {
            let name = |name| match name {
                bibliography::Name::Person { family, given } => Name::Person { family, given },
                bibliography::Name::Literal(text) => Name::Literal(text),
            };
            names.into_iter().map(name).collect()
        };
        let web = |url: &String| url.starts_with("https://") || url.starts_with("http://");
        Source {
            published: dated(entry.published),
            accessed: dated(entry.accessed),
            head: Head {
                id: entry.id.into(),
                place: entry.place.clone(),
                tags: entry.keywords.iter().map(|word| keyword(word)).filter(|tag| !tag.is_empty()).collect(),
                formerly: Vec::new(),
                draft: false,
                extra: serde_json::Value::Null,
                written: Vec::new(),
            },
            type_: csl::find(&entry.type_).unwrap_or(TYPES[0]),
            title: entry.title,
            description: None,
            citation_label: None,
            author: names(entry.author),
            outlet: entry.outlet,
            publisher: entry.publisher,
            editor: names(entry.editor),
            volume: entry.volume,
            issue: entry.issue,
            page: entry.page,
            doi: entry.doi,
            isbn: entry.isbn,
            url: entry.url.filter(web),
            archived: None,
            snapshot: None,
            via: Vec::new(),
            unnamed: None,
            language: entry.language,
            unknown: Vec::new(),
        }
    }
}

/// Names as bibliographies have them.
pub fn entry_names(names: &[Name]) -> Vec<bibliography::Name> {
    let name = |name: &Name| match name {
        Name::Person { family, given } => {
            bibliography::Name::Person { family: family.clone(), given: given.clone() }
        }
        Name::Literal(text) => bibliography::Name::Literal(text.clone()),
    };
    names.iter().map(name).collect()
}

fn type_of(fields: &mut Fields) -> Type {
    let types = || Shape::Choice(TYPES.to_vec());
    let Some((text, place)) = fields.located("type", types) else { return TYPES[0] };
    csl::find(&text).unwrap_or_else(|| {
        fields.report(mistakes::unknown_value(place, "type", &text, TYPES.iter().copied()));
        TYPES[0]
    })
}

fn archived(fields: &mut Fields) -> Option<Archived> {
    let mut nested = fields.nested("archived")?;
    nested.require("url", "https://archive.example/a");
    let url = nested.url("url");
    let date = nested.date("date");
    nested.finish();
    Some(Archived { url: url?, date })
}

/// A path inside the archive: it may not climb out of it.
fn snapshot(fields: &mut Fields) -> Option<Snapshot> {
    let (file, place) = fields.path("snapshot", "the archive")?;
    Some(Snapshot { file, place })
}
