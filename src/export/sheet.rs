//! Tables of one kind each, after RFC 4180: lines end in CR and LF, quotation marks are doubled.
//!
//! They are for spreadsheets. So they begin with the mark by which Excel knows UTF-8, and no cell is taken for a
//! formula: one that begins as a formula does gets an apostrophe before it, and one that begins with an apostrophe gets another,
//! so that whoever takes one away has what was written. The items of a list stand between `|`; within an item, `|` and `\` follow a `\`.

use crate::kinds::Kind;
use crate::site::{Generated, Site};

use super::Exporting;
use super::datum::{Datum, Is, Part};
use super::tables::{CITATION, Field, RELATION, TABLES};

/// Lists that are tables by themselves: a line for each of their items, with the record that it belongs to.
const NESTED: [&str; 2] = ["relations", "cite"];

/// The table of all citations, whoever makes them.
const CITATIONS: &str = "citations";

/// Their addresses: a table for each kind that has records, and those of relations and citations.
pub fn paths(site: &Site) -> Vec<String> {
    if !site.builds(Generated::Data) {
        return Vec::new();
    }
    let kinds = Kind::ALL.iter().filter(|row| site.count(row.0) > 0).map(|row| row.1);
    let cites = site.keys().any(|key| site.record(key).citations().next().is_some());
    let nested = [("relations", site.builds(Generated::Network)), (CITATIONS, cites)];
    let nested = nested.into_iter().filter(|(_, wanted)| *wanted).map(|(name, _)| name);
    kinds.chain(nested).map(|name| format!("{}{name}.csv", Generated::Data.path())).collect()
}

pub fn table(e: &Exporting, path: &str) -> String {
    let name = path.rsplit('/').next().and_then(|file| file.strip_suffix(".csv")).unwrap_or(path);
    let kind = TABLES.iter().find(|(kind, _)| kind.section() == name);
    match (kind, name) {
        (Some((kind, fields)), _) => records(e, *kind, fields),
        (None, "relations") => relations(e),
        (None, _) => citations(e),
    }
}

fn records(e: &Exporting, kind: Kind, fields: &[&[Field]]) -> String {
    let parts: Vec<&Part> = fields.iter().copied().flatten().map(|field| &field.part).collect();
    let mut table = Table::new(columns(&parts));
    for (_, record) in e.records(kind) {
        table.row(&cells(&parts, record));
    }
    table.0
}

fn relations(e: &Exporting) -> String {
    let parts: Vec<&Part> = RELATION.iter().collect();
    let mut names = vec!["from".to_owned()];
    names.extend(columns(&parts));
    let mut table = Table::new(names);
    for (key, record) in e.records(Kind::Actor) {
        for relation in items(record.part("relations")) {
            let mut row = vec![e.site.id(*key).to_owned()];
            row.extend(cells(&parts, relation));
            table.row(&row);
        }
    }
    table.0
}

fn citations(e: &Exporting) -> String {
    let parts: Vec<&Part> = CITATION.iter().collect();
    let mut names = ["of_kind", "of"].map(str::to_owned).to_vec();
    names.extend(columns(&parts));
    let mut table = Table::new(names);
    for (key, record) in Kind::ALL.iter().flat_map(|row| e.records(row.0)) {
        let mut add = |within: &Datum, field: Option<&str>| {
            for citation in items(within.part("cite")) {
                let mut row = vec![key.kind.word().to_owned(), e.site.id(*key).to_owned()];
                row.extend(cells(&parts, citation));
                if let Some(field) = field
                    && let Some(at) = parts.iter().position(|part| part.name == "in")
                {
                    row[at + 2] = field.to_owned();
                }
                table.row(&row);
            }
        };
        add(record, None);
        for relation in items(record.part("relations")) {
            add(relation, Some("relations"));
        }
    }
    table.0
}

fn items(list: Option<&Datum>) -> &[Datum] {
    match list {
        Some(Datum::List(items)) => items,
        _ => &[],
    }
}

/// The columns of a part: a date has three, a record one for each of its parts.
fn columns(parts: &[&Part]) -> Vec<String> {
    let mut names = Vec::new();
    for part in parts {
        let name = part.name;
        match &part.is {
            Is::Date => names.extend([name.to_owned(), format!("{name}_first"), format!("{name}_last")]),
            Is::Record(inner) | Is::Named(_, inner) => {
                let inner: Vec<&Part> = inner.iter().collect();
                names.extend(columns(&inner).into_iter().map(|column| format!("{name}_{column}")));
            }
            _ if is_nested(part) => {}
            _ => names.push(name.to_owned()),
        }
    }
    names
}

fn is_nested(part: &Part) -> bool {
    NESTED.contains(&part.name)
}

/// The cells of a record, in the order of the columns.
fn cells(parts: &[&Part], record: &Datum) -> Vec<String> {
    let mut row = Vec::new();
    for part in parts {
        let value = record.part(part.name);
        match &part.is {
            Is::Date => {
                let piece = |name| value.and_then(|date| date.part(name)).map(plain).unwrap_or_default();
                row.extend(["edtf", "first", "last"].map(piece));
            }
            Is::Record(inner) | Is::Named(_, inner) => {
                let nothing = Datum::Record(Vec::new());
                let inner: Vec<&Part> = inner.iter().collect();
                row.extend(cells(&inner, value.unwrap_or(&nothing)));
            }
            _ if is_nested(part) => {}
            _ => row.push(value.map(plain).unwrap_or_default()),
        }
    }
    row
}

/// A value as one text. Of a list of records, the first part of each: the name, the actor.
fn plain(value: &Datum) -> String {
    match value {
        Datum::Text(text) => text.clone(),
        Datum::Number(number) => number.to_string(),
        Datum::Flag(flag) => flag.to_string(),
        Datum::Record(parts) => parts.first().map(|(_, first)| plain(first)).unwrap_or_default(),
        Datum::List(items) => {
            let item = |item: &Datum| plain(item).replace('\\', "\\\\").replace('|', "\\|");
            items.iter().map(item).collect::<Vec<_>>().join("|")
        }
    }
}

/// A table as it is written.
pub struct Table(pub String);

impl Table {
    pub fn new<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> Table {
        let mut table = Table("\u{feff}".to_owned());
        let names: Vec<T> = names.into_iter().collect();
        table.row(&names);
        table
    }

    pub fn row<T: AsRef<str>>(&mut self, cells: &[T]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            self.cell(cell.as_ref());
        }
        self.0.push_str("\r\n");
    }

    fn cell(&mut self, text: &str) {
        let text = if is_formula(text) { format!("'{text}") } else { text.to_owned() };
        if text.contains(['"', ',', '\n', '\r']) {
            self.0.push('"');
            self.0.push_str(&text.replace('"', "\"\""));
            self.0.push('"');
        } else {
            self.0.push_str(&text);
        }
    }
}

/// Whether a spreadsheet may take a cell for a formula, or for one that was marked as none. A plain number is none;
/// the wide signs are read as the others where they are typed.
fn is_formula(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or("");
    let number = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    // Blanks before a sign are left out by some.
    let first = text.trim_start_matches([' ', '\u{a0}']);
    !number && first.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\'', '＝', '＋', '－', '＠'])
}
