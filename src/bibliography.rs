//! Bibliographies: BibLaTeX (`*.bib`) and CSL-JSON (`*.csl.json`) are read as sources, as Zotero exports them,
//! and written for readers who cite, beside RIS.
//!
//! Both are read into one neutral [`Entry`]. Reading never fails: what cannot be used becomes a
//! diagnostic, and the rest of the file is still read, so that one slip does not make every citation of
//! the file unknown.

mod bib;
mod csl_json;
mod json_spans;
mod latex;
#[cfg(test)]
mod tests;
mod types;
pub mod write;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::mistakes::{bibliography as mistakes, fields as field_mistakes};
use crate::text::{FilePath, Place, Span, to_id};

/// One source of a bibliography, its texts decoded to plain Unicode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key as written: `Smith_2014`.
    pub key: String,
    /// The key as an id: `smith-2014`; unique in the file.
    pub id: String,
    /// Where the key is written.
    pub place: Place,
    /// A CSL item type.
    pub type_: String,
    pub title: Option<String>,
    pub author: Vec<Name>,
    pub editor: Vec<Name>,
    /// EDTF, known to be a date.
    pub published: Option<String>,
    /// CSL `container-title`.
    pub outlet: Option<String>,
    pub publisher: Option<String>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub page: Option<String>,
    /// Without the address of the resolver: `10.1000/182`.
    pub doi: Option<String>,
    pub isbn: Option<String>,
    /// With `http://` or `https://`.
    pub url: Option<String>,
    /// EDTF, known to be a date.
    pub accessed: Option<String>,
    /// A BCP 47 tag.
    pub language: Option<String>,
    pub keywords: Vec<String>,
    /// What it is, where it has no title. It is written, and not read.
    pub note: Option<String>,
}

impl Entry {
    /// A source of which no more is known.
    pub fn new(key: &str, id: &str, place: Place, type_: &str) -> Entry {
        Entry {
            key: key.to_owned(),
            id: id.to_owned(),
            place,
            type_: type_.to_owned(),
            title: None,
            author: Vec::new(),
            editor: Vec::new(),
            published: None,
            outlet: None,
            publisher: None,
            volume: None,
            issue: None,
            page: None,
            doi: None,
            isbn: None,
            url: None,
            accessed: None,
            language: None,
            keywords: Vec::new(),
            note: None,
        }
    }
}

/// Who wrote or edited a source. Particles and suffixes are part of the family name: `van Gogh`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    Person { family: String, given: Option<String> },
    Literal(String),
}

/// Reads a BibLaTeX or BibTeX file.
pub fn read_bib(text: &str, file: &FilePath, diagnostics: &mut Vec<Diagnostic>) -> Vec<Entry> {
    let mut catalogue = Catalogue::new(file, diagnostics);
    bib::read(text, &mut catalogue);
    catalogue.entries
}

/// Reads a CSL-JSON file: an array of items.
pub fn read_csl_json(text: &str, file: &FilePath, diagnostics: &mut Vec<Diagnostic>) -> Vec<Entry> {
    let mut catalogue = Catalogue::new(file, diagnostics);
    csl_json::read(text, &mut catalogue);
    catalogue.entries
}

/// A field of an entry for which an [`Entry`] has no place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Of the entry, in bytes.
    pub entry: usize,
    pub field: String,
    pub value: String,
}

/// Reads a BibLaTeX file to be taken over: with what is passed over otherwise, and with every entry, whatever its key.
pub fn take_bib(text: &str, file: &FilePath, diagnostics: &mut Vec<Diagnostic>) -> (Vec<Entry>, Vec<Unread>) {
    let mut catalogue = Catalogue::taking_over(file, diagnostics);
    bib::read(text, &mut catalogue);
    catalogue.taken()
}

/// The same of a CSL-JSON file.
pub fn take_csl_json(
    text: &str,
    file: &FilePath,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Entry>, Vec<Unread>) {
    let mut catalogue = Catalogue::taking_over(file, diagnostics);
    csl_json::read(text, &mut catalogue);
    catalogue.taken()
}

/// The entries of one file as they are found, with the checks that both formats share.
struct Catalogue<'a> {
    file: &'a FilePath,
    diagnostics: &'a mut Vec<Diagnostic>,
    entries: Vec<Entry>,
    by_id: BTreeMap<String, usize>,
    /// Kept where a file is taken over.
    unread: Option<Vec<Unread>>,
}

impl<'a> Catalogue<'a> {
    fn new(file: &'a FilePath, diagnostics: &'a mut Vec<Diagnostic>) -> Catalogue<'a> {
        Catalogue { file, diagnostics, entries: Vec::new(), by_id: BTreeMap::new(), unread: None }
    }

    fn taking_over(file: &'a FilePath, diagnostics: &'a mut Vec<Diagnostic>) -> Catalogue<'a> {
        Catalogue { unread: Some(Vec::new()), ..Catalogue::new(file, diagnostics) }
    }

    fn taken(self) -> (Vec<Entry>, Vec<Unread>) {
        (self.entries, self.unread.unwrap_or_default())
    }

    fn place(&self, range: Range<usize>) -> Place {
        Place::new(self.file, Span::new(range.start, range.end))
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// An entry with its key and nothing else. None when the key gives no id of its own: whatever
    /// cited it would be led to another source.
    fn begin(&mut self, key: &str, range: Range<usize>) -> Option<Entry> {
        let place = self.place(range);
        let id = to_id(key);
        if self.unread.is_some() {
            // Whoever takes it over gives it an id.
            return Some(Entry::new(key, &id, place, "document"));
        }
        if key.is_empty() {
            self.report(mistakes::missing_key(place));
            return None;
        }
        if id.is_empty() {
            self.report(mistakes::key_without_id(place, key));
            return None;
        }
        if let Some(first) = self.by_id.get(&id) {
            let first = &self.entries[*first];
            let mistake = mistakes::repeated_key(place, key, first.place.clone(), &first.key, &id);
            self.report(mistake);
            return None;
        }
        Some(Entry::new(key, &id, place, "document"))
    }

    fn finish(&mut self, entry: Entry) {
        if entry.title.is_none() && self.unread.is_none() {
            self.report(mistakes::untitled_entry(entry.place.clone(), &entry.key));
        }
        self.by_id.insert(entry.id.clone(), self.entries.len());
        self.entries.push(entry);
    }

    /// The text, when it is a date.
    fn date(&mut self, text: String, range: Range<usize>) -> Option<String> {
        match Date::parse(&text) {
            Ok(_) => Some(text),
            Err(trouble) => {
                let place = self.place(range);
                self.report(field_mistakes::bad_date(place, &text, &trouble.reason));
                None
            }
        }
    }

    /// The text, when it is an address on the web.
    fn url(&mut self, text: String, range: Range<usize>) -> Option<String> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        if rest.is_some_and(|rest| {
            !rest.is_empty() && !rest.starts_with('/') && !rest.contains(char::is_whitespace)
        }) {
            return Some(text);
        }
        let place = self.place(range);
        self.report(field_mistakes::bad_url(place, "url", &text));
        None
    }

    fn language(&mut self, text: &str, range: Range<usize>) -> Option<String> {
        let tag = types::language(text);
        if tag.is_none() {
            let place = self.place(range);
            self.report(mistakes::unknown_language(place, text));
        }
        tag
    }
}

/// A DOI without the address that resolves it, which some programs store with it.
fn bare_doi(text: &str) -> String {
    let address = ["https://", "http://"].into_iter().find_map(|scheme| text.strip_prefix(scheme));
    let path = address.and_then(|rest| rest.split_once('/')).map(|(_, path)| path);
    path.unwrap_or(text).trim_start_matches("doi:").trim().to_string()
}

/// Text with its blanks and line breaks made single; none when nothing is left.
fn tidy(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}
