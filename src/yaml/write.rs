//! Writes records as an author would write them by hand: for what the program proposes or takes over.
//!
//! What is written reads back as the same text through [`super::read`], whatever the text is.

use std::fmt::Write;

/// Lines are kept within so many columns where a text may be folded.
const WIDTH: usize = 100;

/// A value to be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    /// `true` or `false`.
    Flag(bool),
    List(Vec<Value>),
    Map(Map),
}

/// A map, in the order in which it is to be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map(Vec<Entry>);

#[derive(Clone, Debug, PartialEq)]
struct Entry {
    key: String,
    value: Value,
    /// Stands above the key.
    comment: Option<String>,
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Value {
        Value::Flag(flag)
    }
}

impl From<Map> for Value {
    fn from(map: Map) -> Value {
        Value::Map(map)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Value {
        Value::List(items.into_iter().map(Into::into).collect())
    }
}

impl Map {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn insert(&mut self, key: &str, value: impl Into<Value>) {
        self.0.push(Entry { key: key.to_owned(), value: value.into(), comment: None });
    }

    /// An entry with a comment above it.
    pub fn explain(&mut self, key: &str, value: impl Into<Value>, comment: &str) {
        let comment = Some(comment.to_owned()).filter(|comment| !comment.is_empty());
        self.0.push(Entry { key: key.to_owned(), value: value.into(), comment });
    }

    /// Adds the entries of another map, unless one of its keys is there.
    pub fn extend_with(&mut self, other: &Map) -> bool {
        let new = other.0.iter().all(|entry| self.0.iter().all(|own| own.key != entry.key));
        if new {
            self.0.extend(other.0.iter().cloned());
        }
        new
    }

    /// Nothing is written where there is no value.
    pub fn insert_some(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.insert(key, value);
        }
    }

    /// Nothing is written of an empty list.
    pub fn insert_all<T: Into<Value>>(&mut self, key: &str, items: Vec<T>) {
        if !items.is_empty() {
            self.insert(key, items);
        }
    }
}

/// A map as lines that are indented by so many columns.
pub fn write(map: &Map, indent: usize) -> String {
    let mut out = String::new();
    write_map(&mut out, map, indent);
    out
}

fn write_map(out: &mut String, map: &Map, indent: usize) {
    for entry in &map.0 {
        if let Some(comment) = &entry.comment {
            for line in wrap(comment, WIDTH.saturating_sub(indent + 2)) {
                let _ = writeln!(out, "{:indent$}# {line}", "");
            }
        }
        let key = scalar(&entry.key);
        let _ = write!(out, "{:indent$}{key}:", "");
        write_value(out, &entry.value, indent, indent + key.chars().count() + 2);
    }
}

/// A value behind its key or dash; `column` is where it begins if it stands on the same line.
fn write_value(out: &mut String, value: &Value, indent: usize, column: usize) {
    if let Some(flow) = flow(value).filter(|flow| column + flow.chars().count() <= WIDTH) {
        let _ = writeln!(out, " {flow}");
        return;
    }
    match value {
        Value::Text(text) if folds(text) => {
            out.push_str(" >-\n");
            for line in wrap(text, WIDTH.saturating_sub(indent + 2)) {
                let _ = writeln!(out, "{:width$}{line}", "", width = indent + 2);
            }
        }
        Value::Text(text) => {
            let _ = writeln!(out, " {}", scalar(text));
        }
        Value::Flag(flag) => {
            let _ = writeln!(out, " {flag}");
        }
        Value::List(items) => {
            out.push('\n');
            let indent = indent + 2;
            for item in items {
                match item {
                    // The first key of a map stands behind the dash.
                    Value::Map(map)
                        if flow(item).is_none_or(|flow| indent + 2 + flow.chars().count() > WIDTH) =>
                    {
                        let _ = write!(out, "{:indent$}- ", "");
                        let mut lines = String::new();
                        write_map(&mut lines, map, indent + 2);
                        out.push_str(lines.trim_start_matches(' '));
                    }
                    _ => {
                        let _ = write!(out, "{:indent$}-", "");
                        write_value(out, item, indent, indent + 2);
                    }
                }
            }
        }
        Value::Map(map) => {
            out.push('\n');
            write_map(out, map, indent + 2);
        }
    }
}

/// A value on one line; none where a comment has to stand in it.
fn flow(value: &Value) -> Option<String> {
    Some(match value {
        Value::Text(text) => scalar(text),
        Value::Flag(flag) => flag.to_string(),
        Value::List(items) => {
            let items: Option<Vec<String>> = items.iter().map(flow_item).collect();
            format!("[{}]", items?.join(", "))
        }
        Value::Map(map) => {
            let entry = |entry: &Entry| {
                let value = flow_item(&entry.value).filter(|_| entry.comment.is_none())?;
                Some(format!("{}: {value}", flow_scalar(&entry.key)))
            };
            let entries: Option<Vec<String>> = map.0.iter().map(entry).collect();
            format!("{{{}}}", entries?.join(", "))
        }
    })
}

fn flow_item(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(flow_scalar(text)),
        _ => flow(value),
    }
}

/// A text as a value of its own: plain where YAML takes it for nothing else, in quotation marks otherwise.
pub fn scalar(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// A text inside `[…]` or `{…}`, where a comma ends it.
fn flow_scalar(text: &str) -> String {
    if is_plain(text) && !text.contains([',', '[', ']', '{', '}']) { text.to_owned() } else { quoted(text) }
}

fn is_plain(text: &str) -> bool {
    let word = text.to_ascii_lowercase();
    let taken = ["null", "~", "true", "false", "yes", "no", "on", "off", "<<", "="];
    let mark = |c: char| "-?:,[]{}#&*!|>'\"%@`.".contains(c);
    !text.is_empty()
        && text.trim() == text
        && !text.starts_with(mark)
        && !text.ends_with(':')
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.chars().any(is_hidden)
        && !taken.contains(&word.as_str())
}

/// Whether a character cannot stand for itself: what nobody sees, and what ends a line.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || (c.is_whitespace() && c != ' ' && c != '\u{a0}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) && !text.contains('\'') && !text.chars().any(is_hidden) {
        return format!("'{text}'");
    }
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if is_hidden(c) => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Whether a text may be broken at its blanks and be the same when it is read.
fn folds(text: &str) -> bool {
    text.contains(' ')
        && text.trim() == text
        && !text.contains("  ")
        && !text.chars().any(is_hidden)
        // A comment in a folded text is none, and a mark is only a letter.
        && !text.starts_with('\u{a0}')
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("there is always a line");
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}
