//! Any table, one row for each record: which column is which field is said by its name, or by a mapping.

use std::collections::HashMap;

use super::dates::{self, Order};
use super::record::{Field, Record};
use super::report::{At, Report};
use super::slides::Cell;
use super::table::{Row, Table};
use super::{Fault, prose, tag};
use crate::diagnostic::{Diagnostic, Severity};
use crate::kinds::Kind;
use crate::read;
use crate::text::{FilePath, is_id, nearest, to_id};
use crate::yaml::write::{Map, Value};
use crate::yaml::{self, Node};

/// What a user says of the columns of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    pub kind: Option<Kind>,
    /// A column and the field that it goes into; into none, it is left out.
    pub columns: Vec<(String, String)>,
    /// Fields that every record gets, where its row has none.
    pub set: Vec<(String, String)>,
    /// Prose is Markdown already, and not plain text.
    pub markdown: bool,
}

/// Fields that take inline Markdown, dates, lists and ids, whatever the kind.
const PROSE: [&str; 8] =
    ["summary", "text", "definition", "reason", "because", "missing", "unnamed", "date_reason"];
const DATES: [&str; 6] = ["date", "published", "accessed", "said", "as_of", "archived.date"];
const NAMES: [&str; 3] = ["author", "editor", "also_known_as"];
const IDS: [&str; 13] = [
    "formerly",
    "actors",
    "after",
    "before",
    "claims",
    "cite",
    "via",
    "by",
    "about",
    "contradicts",
    "supersedes",
    "known",
    "answered_by",
];
const WORDS: [&str; 2] = ["unknown", "affects"];

/// Fields that hold fields.
const MAPS: [&str; 6] = ["archived", "identity", "links", "image", "place", "extra"];

/// The kind that a word means: `events`, `event`.
pub fn kind_of(word: &str) -> Option<Kind> {
    let word = word.trim().to_lowercase();
    let row = Kind::ALL.iter().find(|row| row.0 != Kind::Page && (row.1 == word || row.0.word() == word));
    row.map(|row| row.0)
}

impl Mapping {
    pub fn is_given(&self) -> bool {
        self.kind.is_some() || !self.columns.is_empty()
    }

    /// `Column=field`; an equals sign in the name of a column is none before the last.
    pub fn add(&mut self, text: &str) -> Result<(), Fault> {
        let (column, field) = pair(text)?;
        self.columns.push((column, field));
        Ok(())
    }

    /// `field=value`
    pub fn set(&mut self, text: &str) -> Result<(), Fault> {
        let Some((field, value)) = text.split_once('=') else {
            return Err(Fault::new(format!("`{text}` does not say which field gets what"))
                .cure("write `field=value`, such as `kind=person`"));
        };
        self.set.push((field.trim().to_owned(), value.trim().to_owned()));
        Ok(())
    }

    /// A file that says the same: `kind`, `columns`, `set`, `text`. What the command line said before stays.
    pub fn read(&mut self, text: &str, file: &FilePath) -> Result<(), Fault> {
        let mut diagnostics: Vec<Diagnostic> = Vec::new();
        let node = yaml::read(text, 0, file, &mut diagnostics);
        if let Some(slip) = diagnostics.iter().find(|slip| slip.severity == Severity::Error) {
            return Err(Fault::at(
                text,
                slip.place().span.range().start.min(text.len()),
                slip.headline.as_str(),
            ));
        }
        let wrong = |node: &Node, message: String| {
            let at =
                (0..=node.span.range().start.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
            Fault::at(text, at.unwrap_or(0), message)
                .cure("a mapping is written `kind: events`, and below `columns:` lines such as `Datum: date`")
        };
        let yaml::Value::Map(entries) = &node.value else {
            return Err(wrong(&node, "a mapping has keys and values".to_owned()));
        };
        for entry in entries {
            let pairs = || match &entry.value.value {
                yaml::Value::Map(pairs) => {
                    let pair = |pair: &yaml::Entry| match &pair.value.value {
                        yaml::Value::Scalar(scalar) => Ok((pair.key.clone(), scalar.text.clone())),
                        yaml::Value::Null => Ok((pair.key.clone(), String::new())),
                        _ => Err(wrong(&pair.value, format!("`{}` takes one word", pair.key))),
                    };
                    pairs.iter().map(pair).collect::<Result<Vec<_>, Fault>>()
                }
                _ => Err(wrong(&entry.value, format!("`{}` takes keys and values", entry.key))),
            };
            let word = || match &entry.value.value {
                yaml::Value::Scalar(scalar) => Ok(scalar.text.as_str()),
                _ => Err(wrong(&entry.value, format!("`{}` takes one word", entry.key))),
            };
            match entry.key.as_str() {
                "kind" => {
                    let kind = kind_of(word()?)
                        .ok_or_else(|| wrong(&entry.value, no_kind(word().unwrap_or_default())))?;
                    self.kind = self.kind.or(Some(kind));
                }
                "columns" => self.columns.extend(pairs()?),
                "set" => self.set.extend(pairs()?),
                "text" => self.markdown |= word()? == "markdown",
                other => {
                    let message =
                        format!("a mapping has no `{other}`: it has `kind`, `columns`, `set` and `text`");
                    return Err(wrong(&entry.value, message));
                }
            }
        }
        Ok(())
    }
}

fn pair(text: &str) -> Result<(String, String), Fault> {
    match text.rsplit_once('=') {
        Some((column, field)) => Ok((column.trim().to_owned(), field.trim().to_owned())),
        None => Err(Fault::new(format!("`{text}` does not say which column is which field"))
            .cure("write `Column=field`, such as `Datum=date`; `Column=` leaves a column out")),
    }
}

/// The message for a word that names no kind.
pub fn no_kind(word: &str) -> String {
    format!("no kind of record is called `{word}`: {}", kinds())
}

fn kinds() -> String {
    let words: Vec<&str> = Kind::ALL.iter().filter(|row| row.0 != Kind::Page).map(|row| row.1).collect();
    words.join(", ")
}

/// Where a column goes.
enum Place {
    Id,
    Field(String),
    /// The user leaves it out.
    Nowhere,
    /// With the reason.
    Lost(String),
}

pub fn records(
    table: &Table,
    mapping: &Mapping,
    order: Option<Order>,
    report: &mut Report,
) -> Result<Vec<Record>, Fault> {
    let Some(kind) = mapping.kind else {
        let columns: Vec<String> = table.columns.iter().map(|column| format!("`{column}`")).collect();
        return Err(Fault::new(format!(
            "nothing says what the rows of this table are; its columns are {}",
            columns.join(", ")
        ))
        .cure(format!("say `--kind KIND`, one of {}", kinds())));
    };
    let known = read::fields_of(kind);
    let mut places = Vec::new();
    for column in &table.columns {
        places.push(place(column, mapping, kind, &known)?);
    }
    for (column, _) in &mapping.columns {
        if !table.columns.iter().any(|name| same(name, column)) {
            let fault = Fault::new(format!("the table has no column `{column}`"));
            return Err(match nearest(column, table.columns.iter().map(String::as_str)) {
                Some(near) => fault.cure(format!("did you mean `{near}`?")),
                None => fault.cure(format!("its columns are {}", table.columns.join(", "))),
            });
        }
    }
    for (field, _) in &mapping.set {
        check_field(field, kind, &known)?;
    }
    if !places.iter().any(|place| matches!(place, Place::Field(_))) {
        return Err(Fault::new(format!("no column is a field of {}", kind.with_article())).cure(format!(
            "say which is which: `--map \"Column=field\"`; the fields are {}",
            known.join(", ")
        )));
    }
    let rows = table.rows.iter();
    Ok(rows.map(|row| record(kind, row, table, &places, mapping, order, report)).collect())
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn place(column: &str, mapping: &Mapping, kind: Kind, known: &[&str]) -> Result<Place, Fault> {
    if let Some((_, field)) = mapping.columns.iter().find(|(name, _)| same(name, column)) {
        if field.is_empty() {
            return Ok(Place::Nowhere);
        }
        if field == "id" {
            return Ok(Place::Id);
        }
        check_field(field, kind, known)?;
        return Ok(Place::Field(field.clone()));
    }
    let name = column.trim().to_lowercase().replace([' ', '-'], "_");
    if name == "id" {
        return Ok(Place::Id);
    }
    if !name.is_empty() && check_field(&name, kind, known).is_ok() {
        return Ok(Place::Field(name));
    }
    let why =
        format!("{} has no such field: say which it is, `--map \"{column}=FIELD\"`", kind.with_article());
    Ok(Place::Lost(match (column.trim().is_empty(), nearest(&name, known.iter().copied())) {
        (true, _) => "it stands in a column without a name".to_owned(),
        (_, Some(near)) => format!("{why}; did you mean `{near}`?"),
        (_, None) => why,
    }))
}

/// A field of the kind, or one inside of it: `place.name`.
fn check_field(field: &str, kind: Kind, known: &[&str]) -> Result<(), Fault> {
    let (first, inner) = field.split_once('.').unwrap_or((field, ""));
    let fault = Fault::new(format!("{} has no field `{field}`", kind.with_article()));
    if !known.contains(&first) {
        return Err(match nearest(first, known.iter().copied()) {
            Some(near) => fault.cure(format!("did you mean `{near}`?")),
            None => fault.cure(format!("its fields are {}", known.join(", "))),
        });
    }
    if first == "relations" || (field != first && (inner.is_empty() || !MAPS.contains(&first))) {
        return Err(fault.cure("a cell of a table holds a text, a date, or a list of them"));
    }
    if field == first && MAPS.contains(&first) && first != "place" {
        return Err(fault.cure(format!("say which part of it: `{first}.NAME`")));
    }
    Ok(())
}

fn record(
    kind: Kind,
    row: &Row,
    table: &Table,
    places: &[Place],
    mapping: &Mapping,
    order: Option<Order>,
    report: &mut Report,
) -> Record {
    let mut record = Record::new(kind, At::line(row.line));
    let mut own_id = None;
    let mut cells: Vec<(String, Cell)> = Vec::new();
    for (index, raw) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let column = table.columns.get(index).map(String::as_str).unwrap_or_default();
        let from = if column.is_empty() { format!("cell {}", index + 1) } else { column.to_owned() };
        let cell = Cell { from, raw: raw.clone() };
        match places.get(index) {
            Some(Place::Id) => {
                if let Some(other) = own_id.replace(cell) {
                    report.lose(&record.at, &other.from, &other.raw, "another column holds the id as well");
                }
            }
            Some(Place::Field(field)) => cells.push((field.clone(), cell)),
            Some(Place::Nowhere) => {}
            Some(Place::Lost(why)) => report.lose(&record.at, &cell.from, raw, why.as_str()),
            None => {
                report.lose(&record.at, &cell.from, raw, "this row has more cells than there are columns")
            }
        }
    }
    for (field, value) in &mapping.set {
        if !cells.iter().any(|(name, _)| name == field) {
            cells.push((field.clone(), Cell { from: format!("--set {field}"), raw: value.clone() }));
        }
    }
    let mut maps: HashMap<String, usize> = HashMap::new();
    for (field, cell) in cells {
        let Some(value) = value(&field, &cell, &record.at, mapping, order, report) else { continue };
        let (name, value) = match field.split_once('.') {
            None => (field.clone(), value),
            Some((name, inner)) => {
                let mut map = Map::default();
                map.insert(inner, value);
                (name.to_owned(), Value::Map(map))
            }
        };
        match maps.get(&name).copied() {
            None => {
                maps.insert(name.clone(), record.fields.len());
                record.fields.push(Field::new(&name, value, vec![cell]));
            }
            Some(at) => join(&mut record.fields[at], value, cell, &record.at, report),
        }
    }
    let words = ["title", "name", "term", "question", "text", "description"];
    let named = words.iter().find_map(|name| record.fields.iter().find(|field| field.name == *name));
    let named = named.and_then(|field| field.from.first()).map(|cell| cell.raw.clone());
    if let Some(cell) = own_id.as_ref().filter(|cell| !is_id(&cell.raw)) {
        report.change(
            &record.at,
            &cell.from,
            &cell.raw,
            "an id has small letters, digits and single hyphens",
        );
    }
    record.wish =
        own_id.map(|cell| cell.raw).filter(|id| !to_id(id).is_empty()).or(named).unwrap_or_default();
    record
}

/// A second column of one field: lists and maps take both.
fn join(field: &mut Field, value: Value, cell: Cell, at: &At, report: &mut Report) {
    let taken = match (&mut field.value, value) {
        (Value::List(items), Value::List(more)) => {
            for item in more {
                if !items.contains(&item) {
                    items.push(item);
                }
            }
            true
        }
        (Value::Map(map), Value::Map(more)) => map.extend_with(&more),
        _ => false,
    };
    if !taken {
        let why = format!("another column holds `{}` already", field.name);
        return report.lose(at, &cell.from, &cell.raw, why);
    }
    field.from.push(cell);
}

/// A cell as the value of a field; a list is written with `;` or `|`.
fn value(
    field: &str,
    cell: &Cell,
    at: &At,
    mapping: &Mapping,
    order: Option<Order>,
    report: &mut Report,
) -> Option<Value> {
    let raw = cell.raw.as_str();
    let parts = || raw.split([';', '|', '\n']).map(str::trim).filter(|part| !part.is_empty());
    if DATES.contains(&field) {
        return match dates::read(raw, order) {
            Ok(date) => Some(date.into()),
            Err(why) => {
                report.lose(at, &cell.from, raw, why);
                None
            }
        };
    }
    if PROSE.contains(&field) || field == "identity.reason" {
        let words = one_line(raw);
        return Some(if mapping.markdown { words.into() } else { prose::plain(&words).into() });
    }
    if field == "draft" {
        // What spreadsheets write; whatever else stands there, nothing is published that may be a draft.
        let no = ["false", "no", "0", "n"].iter().any(|word| raw.trim().eq_ignore_ascii_case(word));
        return Some(Value::Flag(!no));
    }
    let mut items: Vec<Value> = Vec::new();
    if field == "tags" {
        for part in raw.split([';', '|', ',', '\n']) {
            items.extend(tag(at, &cell.from, part.trim(), report).map(Value::from));
        }
    } else if IDS.contains(&field) {
        // A name in the place of an id finds the record that is called after it.
        items.extend(parts().filter_map(|part| {
            let id = if is_id(part) { part.to_owned() } else { to_id(part) };
            if id.is_empty() {
                report.lose(at, &cell.from, part, "no id can be made of it");
            }
            Some(Value::from(id)).filter(|_| !to_id(part).is_empty())
        }));
    } else if NAMES.contains(&field) {
        items.extend(parts().map(|part| if field == "also_known_as" { part.into() } else { person(part) }));
    } else if WORDS.contains(&field) {
        items.extend(parts().map(Value::from));
    } else {
        return Some(one_line(raw).into());
    }
    let mut once: Vec<Value> = Vec::new();
    for item in items {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    (!once.is_empty()).then_some(Value::List(once))
}

/// `Example, Ada` is a person; any other name is taken as it stands.
fn person(text: &str) -> Value {
    match text.split_once(',') {
        Some((family, given)) if !family.trim().is_empty() && !given.trim().is_empty() => {
            let mut map = Map::default();
            map.insert("family", family.trim());
            map.insert("given", given.trim());
            Value::Map(map)
        }
        _ => text.into(),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So that a field that is renamed is renamed here.
    #[test]
    fn the_fields_named_here_exist() {
        let known: Vec<&str> = Kind::ALL.iter().flat_map(|row| read::fields_of(row.0)).collect();
        let named = PROSE.iter().chain(&DATES).chain(&NAMES).chain(&IDS).chain(&WORDS).chain(&MAPS);
        for field in named {
            let first = field.split('.').next().unwrap_or_default();
            assert!(known.contains(&first), "{field}");
        }
        assert!(known.contains(&"tags") && known.len() > 80, "{}", known.len());
    }

    #[test]
    fn a_mapping_is_read_from_a_file() {
        let mut mapping = Mapping::default();
        let text = "kind: events\ncolumns: {Datum: date, Ort: place.name, Intern: }\nset: {state: planned}\ntext: markdown\n";
        mapping.read(text, &"map.yaml".into()).expect("a mapping");
        assert_eq!(mapping.kind, Some(Kind::Event));
        assert_eq!(mapping.columns[2], ("Intern".to_owned(), String::new()));
        assert!(mapping.markdown);
        let mut wrong = |text: &str| mapping.read(text, &"map.yaml".into()).expect_err(text).place;
        assert_eq!(wrong("kind: people\n"), Some((1, 7)));
        assert_eq!(wrong("kind: events\ncolums: {}\n"), Some((2, 9)));
        assert_eq!(wrong("- a\n"), Some((1, 1)));
        assert_eq!(wrong("kind: [a\n").map(|place| place.0), Some(1));
    }
}
