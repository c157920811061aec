//! Writes the old id under `formerly`, in the style of what is there.

use std::ops::Range;

use crate::kinds::{Head, Kind};
use crate::read;
use crate::text::{FilePath, Place};
use crate::yaml::{self, Entry, Node, Value};

use super::places;

/// What to put where, so that a record or page lists its old id; none where it is written in a way that this
/// does not know. An id that is taken again makes room for the one that it takes the place of.
pub fn edit(
    text: &str,
    place: &Place,
    kind: Kind,
    head: &Head,
    old: &str,
    new: &str,
) -> Option<(Range<usize>, String)> {
    if let Some(former) = head.formerly.iter().find(|former| former.id == new) {
        return Some((places::id(text, former.place.span.range(), new)?, old.to_owned()));
    }
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    if kind == Kind::Page {
        let Some(front) = read::front_matter(text) else {
            return Some((0..0, ["---", &format!("formerly: [{old}]"), "---", "", ""].join(line_end)));
        };
        let node = yaml::read(&text[front.yaml.clone()], front.yaml.start, &place.file, &mut Vec::new());
        let Value::Map(entries) = &node.value else {
            return Some((front.yaml.start..front.yaml.start, format!("formerly: [{old}]{line_end}")));
        };
        return into_map(text, &node, entries, front.yaml.start, old, line_end);
    }
    let file: &FilePath = &place.file;
    let root = yaml::read(text, 0, file, &mut Vec::new());
    let sections = match &root.value {
        Value::Map(sections) => sections,
        _ => return None,
    };
    let records = sections.iter().filter_map(|section| match &section.value.value {
        Value::Map(records) => Some(records),
        _ => None,
    });
    let record = records.flatten().find(|record| record.key_span == place.span)?;
    let Value::Map(entries) = &record.value.value else { return None };
    into_map(text, &record.value, entries, record.key_span.range().end, old, line_end)
}

/// Into the map of a record, whose key ends at `after`.
fn into_map(
    text: &str,
    map: &Node,
    entries: &[Entry],
    after: usize,
    old: &str,
    line_end: &str,
) -> Option<(Range<usize>, String)> {
    if let Some(entry) = entries.iter().find(|entry| entry.key == "formerly") {
        return into_list(text, &entry.value, old, line_end);
    }
    let first = entries.first()?.key_span.range().start;
    let start = map.span.range().start;
    if start < first && text[start..].starts_with('{') {
        return Some((start + 1..start + 1, format!("formerly: [{old}], ")));
    }
    let line = text[..first].rfind('\n').map_or(0, |at| at + 1);
    let column = text[line..first].chars().count();
    let indent =
        if text[line..first].trim().is_empty() { text[line..first].to_owned() } else { " ".repeat(column) };
    // Right below the id or the line `---`, so that a comment above the first field stays with it.
    let begins_line = after == 0 || text[..after].ends_with('\n');
    let below = match text[after..first].find('\n') {
        _ if begins_line => Some(after),
        Some(end) if text[after..].trim_start_matches(' ').starts_with(':') => Some(after + end + 1),
        _ => None,
    };
    Some(match below {
        Some(at) => (at..at, format!("{indent}formerly: [{old}]{line_end}")),
        None => (first..first, format!("formerly: [{old}]{line_end}{indent}")),
    })
}

/// Behind what is listed there.
fn into_list(text: &str, value: &Node, old: &str, line_end: &str) -> Option<(Range<usize>, String)> {
    let span = value.span.range();
    match &value.value {
        Value::Scalar(_) => {
            let written = text.get(span.clone())?;
            (!written.contains('\n')).then(|| (span, format!("[{written}, {old}]")))
        }
        Value::List(items) => {
            let last = items.last()?.span.range();
            if text[span.start..].starts_with('[') {
                return Some((last.end..last.end, format!(", {old}")));
            }
            // `- one` on a line of its own: the same once more.
            let line = text[..last.start].rfind('\n').map_or(0, |at| at + 1);
            let lead = &text[line..last.start];
            (lead.trim() == "-").then(|| (last.end..last.end, format!("{line_end}{lead}{old}")))
        }
        _ => None,
    }
}
