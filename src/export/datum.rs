//! Values of records without anything of this program in them, and what is told of them: from one list of fields
//! come the JSON, its schema and the columns of the tables, so that none of the three can say something else.

use std::fmt::Write;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Datum {
    Text(String),
    Number(i64),
    Flag(bool),
    List(Vec<Datum>),
    /// Its parts by their names, in order; those that are not known are left out.
    Record(Vec<(&'static str, Datum)>),
}

/// What a value is.
pub enum Is {
    Text,
    Number,
    Flag,
    /// The id of a record or page.
    Id,
    /// An address on the web, or one below the site.
    Url,
    /// In EDTF, with the first and the last day that it may mean, and in words.
    Date,
    /// One of these words.
    Choice(fn() -> Vec<&'static str>),
    List(&'static Is),
    Record(&'static [Part]),
    /// A record that stands in several places: what the schema calls it.
    Named(&'static str, &'static [Part]),
}

/// A named value.
pub struct Part {
    pub name: &'static str,
    /// Whether it is there in every record.
    pub always: bool,
    pub is: Is,
    /// What it means, in a sentence.
    pub says: &'static str,
}

pub const ALWAYS: bool = true;
pub const PERHAPS: bool = false;

/// A line of a list of parts.
pub const fn part(name: &'static str, always: bool, is: Is, says: &'static str) -> Part {
    Part { name, always, is, says }
}

/// The parts of a date.
pub const DATE: &[Part] = &[
    part("edtf", ALWAYS, Is::Text, "As the author wrote it, in EDTF (ISO 8601-2)."),
    part("first", PERHAPS, Is::Text, "The first day that it may mean; none where that end is open."),
    part("last", PERHAPS, Is::Text, "The last day that it may mean; none where that end is open."),
    part("text", ALWAYS, Is::Text, "In words, with no more precision than it has."),
];

impl Datum {
    pub fn text(text: impl Into<String>) -> Datum {
        Datum::Text(text.into())
    }

    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Datum {
        Datum::List(texts.into_iter().map(Datum::text).collect())
    }

    /// A record of the parts that are known.
    pub fn record(parts: impl IntoIterator<Item = (&'static str, Option<Datum>)>) -> Datum {
        Datum::Record(parts.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
    }

    /// A part of a record.
    pub fn part(&self, wanted: &str) -> Option<&Datum> {
        match self {
            Datum::Record(parts) => parts.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value),
            _ => None,
        }
    }

    /// As JSON, in lines that begin after so many blanks; what is short and plain stays on one.
    pub fn write(&self, out: &mut String, indent: usize) {
        match self {
            Datum::Text(text) => out.push_str(&json_text(text)),
            Datum::Number(number) => {
                let _ = write!(out, "{number}");
            }
            Datum::Flag(flag) => {
                let _ = write!(out, "{flag}");
            }
            Datum::List(items) => {
                let nested = items.iter().any(|item| matches!(item, Datum::List(_) | Datum::Record(_)));
                write_all(out, ['[', ']'], nested, indent, items.iter().map(|item| (None, item)));
            }
            Datum::Record(parts) => {
                let parts = parts.iter().map(|(name, value)| (Some(*name), value));
                write_all(out, ['{', '}'], true, indent, parts);
            }
        }
    }
}

fn write_all<'a>(
    out: &mut String,
    [open, close]: [char; 2],
    lines: bool,
    indent: usize,
    items: impl Iterator<Item = (Option<&'a str>, &'a Datum)>,
) {
    out.push(open);
    let mut empty = true;
    for (name, value) in items {
        if !empty {
            out.push_str(if lines { "," } else { ", " });
        }
        empty = false;
        if lines {
            let _ = write!(out, "\n{:1$}", "", indent + 1);
        }
        if let Some(name) = name {
            out.push_str(&json_text(name));
            out.push_str(": ");
        }
        value.write(out, indent + 1);
    }
    if lines && !empty {
        let _ = write!(out, "\n{:1$}", "", indent);
    }
    out.push(close);
}

/// A text of JSON. Whoever takes it for markup finds none.
fn json_text(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('<', "\\u003c")
}
