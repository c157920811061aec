//! Reads BibLaTeX: `biblatex` parses the file and the names; which field means what is decided here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use biblatex::{Field, ParseError, ParseErrorKind, RawBibliography, RawChunk, RawEntry, Token};

use super::{Catalogue, Entry, Name, Unread, bare_doi, latex, tidy, types};
use crate::mistakes::bibliography::{self as mistakes, BibSlip};

/// An entry with the `@string`s in its fields replaced, and the names of its fields in lower case.
struct Written<'t> {
    kind: &'t str,
    kind_range: Range<usize>,
    key: &'t str,
    key_range: Range<usize>,
    fields: BTreeMap<String, Value>,
}

/// The value of a field, still LaTeX, and where it is written.
#[derive(Clone)]
struct Value {
    text: String,
    range: Range<usize>,
}

pub fn read(text: &str, catalogue: &mut Catalogue) {
    let parts = parse(text, catalogue);
    let strings = strings(&parts, catalogue);
    let mut entries = Vec::new();
    for (offset, part) in &parts {
        for entry in &part.entries {
            entries.push(write_out(&entry.v, *offset, &strings, catalogue));
        }
    }
    inherit(&mut entries);
    for written in entries.iter().filter(|entry| !entry.kind.eq_ignore_ascii_case("xdata")) {
        read_entry(written, catalogue);
    }
}

/// The entries of a file, in parts with their offsets: one part, unless there are mistakes.
fn parse<'t>(text: &'t str, catalogue: &mut Catalogue) -> Vec<(usize, RawBibliography<'t>)> {
    let whole = match RawBibliography::parse(text) {
        Ok(raw) => return vec![(0, raw)],
        Err(error) => error,
    };
    // The parser stops at the first mistake. To find the others, and to keep the good entries, each
    // line that begins with `@` is taken as the beginning of an entry and parsed by itself. Only now:
    // an abstract may hold such a line.
    let mut parts = Vec::new();
    let mut explained = false;
    let starts = entry_starts(text);
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    for (start, end) in starts.iter().copied().zip(ends) {
        let part = &text[start..end];
        match RawBibliography::parse(part) {
            Ok(raw) => parts.push((start, raw)),
            Err(error) => {
                explained = true;
                // Neither of these holds sources, and the parser knows only their simplest forms.
                if !has_type(part, "comment") && !has_type(part, "preamble") {
                    report_syntax(part, start, &error, catalogue);
                }
            }
        }
    }
    if !explained {
        report_syntax(text, 0, &whole, catalogue);
    }
    parts
}

fn entry_starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let blanks = line.len() - line.trim_start().len();
        if line[blanks..].starts_with('@') {
            starts.push(line_start + blanks);
        }
        line_start += line.len();
    }
    starts
}

fn has_type(part: &str, type_: &str) -> bool {
    part.get(1..=type_.len()).is_some_and(|written| written.eq_ignore_ascii_case(type_))
}

fn report_syntax(part: &str, offset: usize, error: &ParseError, catalogue: &mut Catalogue) {
    let at = error.span.start.min(part.len());
    // What is missing is missing behind the last thing written, not where the next one begins.
    let behind = part[..at].trim_end().len();
    let head = part.find(['\n', ',']).unwrap_or(part.len());
    // `@book{title = …`: the parser took the first field for the key.
    let field_as_key = part[..at]
        .split_once('{')
        .is_some_and(|(_, key)| !key.contains(',') && (key.contains('=') || part[at..].starts_with('=')));
    let (range, slip) = match &error.kind {
        _ if at >= part.trim_end().len() => (0..head, BibSlip::Unclosed),
        ParseErrorKind::UnexpectedEof => (behind..at, BibSlip::NoValue),
        ParseErrorKind::Expected(Token::Comma) if field_as_key => {
            let place = catalogue.place(offset..offset + head);
            return catalogue.report(mistakes::missing_key(place));
        }
        ParseErrorKind::Expected(Token::Comma) => (behind..behind, BibSlip::NoComma),
        ParseErrorKind::Expected(Token::Equals) => (behind..behind, BibSlip::NoEquals),
        ParseErrorKind::Expected(Token::OpeningBrace) => (behind..behind, BibSlip::NoBrace),
        ParseErrorKind::Expected(Token::ClosingBrace) => (0..head, BibSlip::Unclosed),
        ParseErrorKind::Unexpected(Token::DecimalPoint) => (at..at, BibSlip::Unquoted),
        _ => (at..at, BibSlip::NoField),
    };
    let place = catalogue.place(offset + range.start..offset + range.end);
    catalogue.report(mistakes::bad_bibliography(place, slip));
}

/// The `@string`s of a file, by name in lower case.
///
/// Each may use those above it, as in BibTeX, which also keeps them from using themselves. `biblatex`
/// would follow such a circle until the stack ends, so that it gets values without names.
fn strings(parts: &[(usize, RawBibliography)], catalogue: &mut Catalogue) -> BTreeMap<String, String> {
    let mut strings = BTreeMap::new();
    for (offset, part) in parts {
        for pair in &part.abbreviations {
            let value = expand(&pair.value.v, *offset, &strings, catalogue);
            strings.insert(pair.key.v.to_ascii_lowercase(), value);
        }
    }
    strings
}

/// Strings are names of journals and publishers. Forty of them, each twice the one above, would fill
/// the memory.
const LONGEST_STRING: usize = 4096;

fn expand(
    field: &Field,
    offset: usize,
    strings: &BTreeMap<String, String>,
    catalogue: &mut Catalogue,
) -> String {
    let mut text = String::new();
    for piece in field {
        match piece.v {
            RawChunk::Normal(written) => text += written,
            RawChunk::Abbreviation(name) => match strings.get(&name.to_ascii_lowercase()) {
                Some(value) if value.len() <= LONGEST_STRING => text += value,
                None if month(name).is_some() => text += name,
                _ => {
                    let place = catalogue.place(offset + piece.span.start..offset + piece.span.end);
                    catalogue.report(mistakes::unknown_string(place, name));
                }
            },
        }
    }
    text
}

fn write_out<'t>(
    entry: &RawEntry<'t>,
    offset: usize,
    strings: &BTreeMap<String, String>,
    catalogue: &mut Catalogue,
) -> Written<'t> {
    let shifted = |range: &Range<usize>| range.start + offset..range.end + offset;
    let mut fields = BTreeMap::new();
    for pair in &entry.fields {
        let text = expand(&pair.value.v, offset, strings, catalogue);
        if !text.trim().is_empty() {
            fields.insert(pair.key.v.to_ascii_lowercase(), Value { text, range: shifted(&pair.value.span) });
        }
    }
    Written {
        kind: entry.kind.v,
        kind_range: shifted(&entry.kind.span),
        key: entry.key.v,
        key_range: shifted(&entry.key.span),
        fields,
    }
}

/// Fills the fields of entries from those that they name in `xdata` and `crossref`: the parent's title
/// is the child's book. Parents of parents give nothing, so that a circle does no harm.
fn inherit(entries: &mut [Written]) {
    const OWN: [&str; 8] =
        ["title", "subtitle", "shorttitle", "titleaddon", "keywords", "crossref", "xdata", "entrysubtype"];
    let by_key: BTreeMap<&str, usize> =
        entries.iter().enumerate().map(|(at, entry)| (entry.key, at)).collect();
    let mut gifts = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        for link in ["xdata", "crossref"] {
            let Some(keys) = entry.fields.get(link).map(|value| latex::verbatim(&value.text)) else {
                continue;
            };
            for parent in keys.split(',').filter_map(|key| by_key.get(key.trim())) {
                let mut given = entries[*parent].fields.clone();
                if link == "crossref" {
                    let title = given.remove("title");
                    given.retain(|name, _| !OWN.contains(&name.as_str()));
                    given.extend(title.map(|title| ("booktitle".to_string(), title)));
                }
                gifts.push((at, given));
            }
        }
    }
    for (at, given) in gifts {
        for (name, value) in given {
            entries[at].fields.entry(name).or_insert(value);
        }
    }
}

fn read_entry(written: &Written, catalogue: &mut Catalogue) {
    let Some(entry) = catalogue.begin(written.key, written.key_range.clone()) else {
        return;
    };
    let kind = written.kind.to_ascii_lowercase();
    let subtype = written.fields.get("entrysubtype").map(|value| latex::verbatim(&value.text));
    let type_ = types::csl_type(&kind, subtype.as_deref()).unwrap_or_else(|| {
        let place = catalogue.place(written.kind_range.clone());
        catalogue.report(mistakes::unknown_entry_type(place, written.kind, "BibLaTeX", types::entry_types()));
        "document"
    });
    let mut fields = Fields { fields: &written.fields, used: BTreeSet::new(), catalogue };
    let title = match (fields.text(&["title"]), fields.text(&["subtitle"])) {
        (Some(title), Some(subtitle)) => Some(format!("{title}: {subtitle}")),
        (title, _) => title,
    };
    // Zotero writes the name of a website as its organization.
    let outlet_fields: &[&'static str] = match type_ {
        "webpage" => &["journaltitle", "journal", "booktitle", "maintitle", "organization"],
        _ => &["journaltitle", "journal", "booktitle", "maintitle", "shortjournal"],
    };
    let publisher_fields: &[&'static str] = match type_ {
        "webpage" => &["publisher"],
        _ => &["publisher", "institution", "school", "organization"],
    };
    // The `number` of an article is that of its issue; of a report it is the report's own.
    let issue_fields: &[&'static str] = match type_.starts_with("article") || type_ == "periodical" {
        true => &["number", "issue"],
        false => &["issue"],
    };
    let entry = Entry {
        type_: type_.to_string(),
        title,
        author: fields.names("author"),
        editor: fields.names("editor"),
        published: fields.published(),
        outlet: fields.text(outlet_fields),
        publisher: fields.text(publisher_fields),
        volume: fields.text(&["volume"]),
        issue: fields.text(issue_fields),
        page: fields.text(&["pages"]),
        doi: fields.verbatim("doi").map(|(doi, _)| bare_doi(&doi)),
        isbn: fields.verbatim("isbn").map(|(isbn, _)| isbn),
        url: fields.url(),
        accessed: fields.verbatim("urldate").and_then(|(date, range)| fields.catalogue.date(date, range)),
        language: fields.language(),
        keywords: fields.keywords(),
        ..entry
    };
    let used = fields.used;
    if let Some(unread) = &mut catalogue.unread {
        let said = ["entrysubtype", "crossref", "xdata"];
        let left = |name: &str| !used.contains(name) && !said.contains(&name);
        unread.extend(written.fields.iter().filter(|(name, _)| left(name)).map(|(name, value)| Unread {
            entry: entry.place.span.range().start,
            field: name.clone(),
            value: latex::text(&value.text).ok().flatten().unwrap_or_else(|| latex::verbatim(&value.text)),
        }));
    }
    catalogue.finish(entry);
}

/// The fields of one entry, decoded as they are asked for: an abstract that nobody reads may hold what
/// it likes.
struct Fields<'a, 'b> {
    fields: &'a BTreeMap<String, Value>,
    /// Those of which something was made, or said that nothing can be.
    used: BTreeSet<&'static str>,
    catalogue: &'a mut Catalogue<'b>,
}

impl Fields<'_, '_> {
    /// The first of the fields that has a text.
    fn text(&mut self, names: &[&'static str]) -> Option<String> {
        names.iter().find_map(|name| {
            let value = self.fields.get(*name)?;
            self.used.insert(name);
            latex::text(&value.text).unwrap_or_else(|_| {
                self.bad_latex(name, value);
                tidy(&latex::verbatim(&value.text))
            })
        })
    }

    fn names(&mut self, name: &'static str) -> Vec<Name> {
        let Some(value) = self.fields.get(name) else { return Vec::new() };
        self.used.insert(name);
        latex::names(&value.text).unwrap_or_else(|_| {
            self.bad_latex(name, value);
            Vec::new()
        })
    }

    fn bad_latex(&mut self, name: &str, value: &Value) {
        let place = self.catalogue.place(value.range.clone());
        self.catalogue.report(mistakes::bad_latex(place, name));
    }

    fn verbatim(&mut self, name: &'static str) -> Option<(String, Range<usize>)> {
        let value = self.fields.get(name)?;
        self.used.insert(name);
        Some((latex::verbatim(&value.text), value.range.clone())).filter(|(text, _)| !text.is_empty())
    }

    /// `date`, or BibTeX's `year` with `month` and `day`.
    fn published(&mut self) -> Option<String> {
        if let Some((date, range)) = self.verbatim("date") {
            return self.catalogue.date(date, range);
        }
        let (year, range) = self.verbatim("year")?;
        let Some((name, month_range)) = self.verbatim("month") else {
            return self.catalogue.date(year, range);
        };
        let month = month(&name).map_or(name, |number| format!("{number:02}"));
        match self.verbatim("day") {
            Some((day, range)) => self.catalogue.date(format!("{year}-{month}-{day:0>2}"), range),
            None => self.catalogue.date(format!("{year}-{month}"), month_range),
        }
    }

    /// `url`, or the address that older files keep in `howpublished`.
    fn url(&mut self) -> Option<String> {
        if let Some((url, range)) = self.verbatim("url") {
            return self.catalogue.url(url, range);
        }
        let (text, _) = self.verbatim("howpublished")?;
        let address = text.find("http://").or(text.find("https://")).and_then(|at| {
            let address = text[at..].split_whitespace().next()?;
            Some((address.to_string(), address.len() == text.len()))
        });
        let Some((address, whole)) = address else {
            self.used.remove("howpublished");
            return None;
        };
        if !whole {
            self.used.remove("howpublished");
        }
        Some(address)
    }

    fn language(&mut self) -> Option<String> {
        let (language, range) = self.verbatim("langid").or_else(|| self.verbatim("language"))?;
        self.catalogue.language(&language, range)
    }

    fn keywords(&mut self) -> Vec<String> {
        let keywords = self.text(&["keywords"]).unwrap_or_default();
        keywords.split([',', ';']).filter_map(tidy).collect()
    }
}

/// The number of a month: `dec`, `December`, `12`.
fn month(name: &str) -> Option<u8> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let number = name.parse().ok().filter(|number| (1..=12).contains(number));
    let is_word = name.bytes().all(|byte| byte.is_ascii_alphabetic());
    number.or_else(|| {
        let at = MONTHS.iter().position(|month| is_word && name.starts_with(month))?;
        u8::try_from(at + 1).ok()
    })
}
