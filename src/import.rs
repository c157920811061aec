//! Takes over what others wrote: bibliographies, timelines and tables become one facts file, as an author would
//! write it.
//!
//! Every value of the input is written, or named in the [`Report`]. Reading gives [`Record`]s; `known` gives them
//! ids and finds those that the site has; `check` holds the rest against the site, and takes out what it would not
//! build with.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::kinds::Kind;
use crate::project::Project;
use crate::text::to_id;
use crate::yaml::write::write;

mod bibliography;
mod check;
mod columns;
mod dates;
mod format;
mod html;
mod known;
mod media;
mod prose;
mod record;
mod report;
mod sheet;
mod slides;
mod table;
mod text;
mod timelinejs;

pub use columns::{Mapping, kind_of, no_kind};
pub use dates::Order;
pub use format::Format;
pub use report::{At, Remark, Report};

use record::Record;

/// What a user says of a file.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub format: Option<Format>,
    pub order: Option<Order>,
    pub mapping: Mapping,
}

/// What is wrong with a file as a whole: where, and the cure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub message: String,
    /// Line and column, from 1.
    pub place: Option<(usize, usize)>,
    pub cure: Option<String>,
}

impl Fault {
    pub fn new(message: impl Into<String>) -> Fault {
        Fault { message: message.into(), place: None, cure: None }
    }

    /// At a byte of the text.
    pub fn at(text: &str, byte: usize, message: impl Into<String>) -> Fault {
        let before = &text[..byte];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Fault { place: Some((line, column)), ..Fault::new(message) }
    }

    pub fn cure(self, cure: impl Into<String>) -> Fault {
        Fault { cure: Some(cure.into()), ..self }
    }
}

/// A facts file to be written, and what is to be said of it.
pub struct Imported {
    pub format: Format,
    /// The facts file; none where the site has everything already.
    pub text: Option<String>,
    /// How many records of each kind it holds.
    pub counts: Vec<(Kind, usize)>,
    /// What the site has: the id, and the fields in which it says something else.
    pub there: Vec<There>,
    pub report: Report,
    /// Slips of a bibliography, in the text of its file.
    pub slips: Vec<Diagnostic>,
    /// The text of the file that was imported, for excerpts.
    pub source: String,
    /// What the check of the site says of the new file, and what it would break elsewhere.
    pub warnings: Vec<Diagnostic>,
    pub errors: Vec<Diagnostic>,
    pub site_has_errors: bool,
}

/// A record that the site has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct There {
    pub at: At,
    pub kind: Kind,
    pub id: String,
    pub differs: Vec<String>,
}

/// Imports the bytes of a file called `name` into a site; `path` is where the facts file is to lie.
pub fn import(
    name: &str,
    bytes: &[u8],
    options: &Options,
    project: &Project,
    path: &str,
) -> Result<Imported, Fault> {
    let text = text::decode(bytes)?;
    let format = match options.format {
        Some(format) => format,
        None => format::find_out(name, &text, options.mapping.is_given())?,
    };
    let mut report = Report::default();
    let mut slips = Vec::new();
    let mut records = match format {
        Format::Biblatex => bibliography::biblatex(&text, name, &mut report, &mut slips),
        Format::CslJson => bibliography::csl_json(&text, name, &mut report, &mut slips)?,
        Format::TimelineJs => {
            slides::records(&timelinejs::read(&text, &mut report)?, options.order, &mut report)
        }
        Format::TimelineJsCsv => {
            slides::records(&sheet::read(&table::read(&text)?, &mut report)?, options.order, &mut report)
        }
        Format::Csv => columns::records(&table::read(&text)?, &options.mapping, options.order, &mut report)?,
    };
    if records.is_empty() && slips.is_empty() {
        return Err(Fault::new(format!("there is nothing to import in this {}", format.word()))
            .cure("see that it is the right file, and that it was exported whole"));
    }
    let site = known::Known::of(project);
    let names = known::name(&records, &site);
    let head =
        format!("# Imported from {}.\n\n", on_one_line(name.rsplit(['/', '\\']).next().unwrap_or_default()));
    let checked = check::check(&mut records, &names, project, path, &head, &mut report);
    let there = there(&records, &names, &site);
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for (record, _) in records.iter().zip(&checked.kept).filter(|(_, kept)| **kept) {
        *counts.entry(record.kind).or_default() += 1;
    }
    Ok(Imported {
        format,
        text: (!counts.is_empty()).then_some(checked.text),
        counts: counts.into_iter().collect(),
        there,
        report,
        slips,
        source: text,
        warnings: checked.warnings,
        errors: checked.errors,
        site_has_errors: checked.site_has_errors,
    })
}

/// Words that can stand in a comment: on one line, and all of them seen.
fn on_one_line(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let hidden = |c: char| {
        c.is_control() || matches!(c, '\u{200b}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}')
    };
    words.chars().filter(|c| !hidden(*c)).take(100).collect()
}

/// A name for the facts file, after that of the file that is imported.
pub fn file_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let ends = [".csl.json", ".json", ".bib", ".csv", ".tsv", ".txt"];
    let lower = name.to_ascii_lowercase();
    let end = ends.iter().find(|end| lower.ends_with(**end)).map_or(0, |end| end.len());
    let id = to_id(&name[..name.len() - end]);
    if id.is_empty() { "imported".to_owned() } else { id }
}

fn there(records: &[Record], names: &[(String, bool)], site: &known::Known) -> Vec<There> {
    let id = |at: usize| names[at].0.clone();
    let text = facts(records, &|at| names[at].1, &id);
    let values: std::collections::HashMap<String, serde_json::Value> =
        known::values(&text, &"content/imported.yaml".into()).into_iter().collect();
    let of = |(record, (id, _)): (&Record, &(String, bool))| There {
        at: record.at.clone(),
        kind: record.kind,
        id: id.clone(),
        differs: match values.get(id) {
            Some(value) if site.has_fields(id) => site.differences(id, value),
            _ => Vec::new(),
        },
    };
    records.iter().zip(names).filter(|(_, name)| name.1).map(of).collect()
}

/// A facts file of some of the records, in sections by their kinds and in each in the order of the input.
fn facts(records: &[Record], kept: &dyn Fn(usize) -> bool, id: &dyn Fn(usize) -> String) -> String {
    let mut out = String::new();
    for (kind, section, _) in Kind::ALL {
        let mut first = true;
        for (at, record) in records.iter().enumerate().filter(|(at, record)| record.kind == kind && kept(*at))
        {
            if first {
                if !out.is_empty() {
                    out.push('\n');
                }
                out += &format!("{section}:\n");
            } else {
                out.push('\n');
            }
            first = false;
            // One field a line, however short the record is: its author is to add to it.
            out += &format!("  {}:\n{}", id(at), write(&record.map(id), 4));
        }
    }
    out
}

/// A tag for words of any kind; the words are reported where the tag does not tell them.
fn tag(at: &At, field: &str, words: &str, report: &mut Report) -> Option<String> {
    let tag = to_id(words);
    if words.trim().is_empty() {
        return None;
    }
    if tag.is_empty() {
        report.lose(at, field, words, "a tag is made of the letters a to z and digits");
        return None;
    }
    let spoken: String =
        words.to_lowercase().split([' ', '-', '_']).filter(|part| !part.is_empty()).collect();
    if spoken != tag.replace('-', "") {
        report.change(at, field, words, format!("it became the tag `{tag}`"));
    }
    Some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_facts_file_is_called_after_its_origin() {
        for (name, file) in [
            ("My Library.bib", "my-library"),
            ("a/b/Zotero.csl.json", "zotero"),
            ("Timeline – Sheet1.CSV", "timeline-sheet1"),
            ("世界.csv", "imported"),
            (".csv", "imported"),
        ] {
            assert_eq!(file_name(name), file, "{name}");
        }
    }
}
