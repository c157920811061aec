//! Puts a record into a facts file, of which every other byte stays.

use super::template::{self, Line};
use super::{Refusal, lines};
use crate::kinds::Kind;
use crate::text::{self, FilePath};
use crate::yaml::{self, Entry, Node, Value};

/// The text with the record in it, at the end of the section of its kind, and the line of its id.
pub fn insert(
    path: &str,
    text: &str,
    kind: Kind,
    id: &str,
    record: &[Line],
) -> Result<(String, usize), Refusal> {
    let file: FilePath = path.into();
    let mut mistakes = Vec::new();
    let root = yaml::read(text, 0, &file, &mut mistakes);
    if let Some(mistake) = mistakes.first() {
        let line = text::line(text, mistake.place().span.start as usize);
        return Err(Refusal::new(format!("`{path}:{line}` has a mistake: {}", mistake.headline))
            .cure("mend it first; `explainer check` says more".to_owned()));
    }
    let section = kind.section();
    let by_hand = |why: &str| {
        Refusal::new(format!("`{path}` {why}"))
            .cure(format!("name another file, such as `--file content/more-{section}.yaml`"))
    };
    let entries = match &root.value {
        Value::Null => &[],
        Value::Map(entries) if !is_flow(text, &root) => entries.as_slice(),
        _ => return Err(by_hand("is not written as keys on lines of their own")),
    };
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let (at, new) = match entries.iter().find(|entry| entry.key == section) {
        Some(entry) => {
            let records = match &entry.value.value {
                Value::Map(records) if !is_flow(text, &entry.value) => records.as_slice(),
                Value::Null => &[],
                _ => return Err(by_hand(&format!("has `{section}` on one line, in braces"))),
            };
            let (outer, inner) = columns(text, entry, records);
            let between = if records.is_empty() { "" } else { "\n" };
            (end_of(text, entry), format!("{between}{}", template::lines(record, outer, inner)))
        }
        None => {
            let between = if text.trim().is_empty() { "" } else { "\n" };
            (text.len(), format!("{between}{section}:\n{}", template::lines(record, 2, 4)))
        }
    };
    let unended = !text[..at].is_empty() && !text[..at].ends_with('\n');
    let new = if unended { format!("\n{new}") } else { new }.replace('\n', newline);
    let now = [&text[..at], new.as_str(), &text[at..]].concat();
    check(&now, &file, &root, section, id)
        .ok_or_else(|| by_hand("is written in a way that leaves no safe place"))?;
    let line = text::line(&now, at + new.find(&format!("{id}:")).unwrap_or(0));
    Ok((now, line))
}

fn is_flow(text: &str, node: &Node) -> bool {
    text[node.span.start as usize..].starts_with(['{', '['])
}

/// The columns in which the ids of a section and the fields of its records stand.
fn columns(text: &str, section: &Entry, records: &[Entry]) -> (usize, usize) {
    let Some(first) = records.first() else {
        let outer = column(text, section) + 2;
        return (outer, outer + 2);
    };
    let outer = column(text, first);
    let inner = match &first.value.value {
        Value::Map(fields) if !is_flow(text, &first.value) => fields.first().map(|field| column(text, field)),
        _ => None,
    };
    (outer, inner.filter(|inner| *inner > outer).unwrap_or(outer + 2))
}

fn column(text: &str, entry: &Entry) -> usize {
    let start = entry.key_span.start as usize;
    start - text[..start].rfind('\n').map_or(0, |at| at + 1)
}

/// Behind the last line of a section, with the comments that are indented as its records are; blank lines and
/// comments of what follows stay behind.
fn end_of(text: &str, section: &Entry) -> usize {
    let end = (section.key_span.end as usize).max(section.value.span.end as usize);
    let outer = column(text, section);
    let mut at = end;
    for line in lines(text) {
        let words = text[line.clone()].trim_start_matches(' ');
        let indent = line.len() - words.len();
        if line.start < end {
            at = at.max(line.end);
        } else if words.trim().is_empty() {
            continue;
        } else if indent > outer {
            at = line.end;
        } else {
            break;
        }
    }
    at
}

/// Whether a text says what it said, and the new record beside.
fn check(now: &str, file: &FilePath, was: &Node, section: &str, id: &str) -> Option<()> {
    let mut mistakes = Vec::new();
    let mut now = yaml::read(now, 0, file, &mut mistakes).to_json();
    let records = now.as_object_mut()?.get_mut(section)?.as_object_mut()?;
    let added = records.remove(id).is_some();
    let mut was = was.to_json();
    // What had no records yet, or was not there, is now a section without others.
    if records.is_empty() {
        now.as_object_mut()?.remove(section);
        if let Some(sections) = was.as_object_mut() {
            sections.remove(section);
        } else {
            was = serde_json::json!({});
        }
    }
    (mistakes.is_empty() && added && now == was).then_some(())
}
