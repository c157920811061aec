//! CSL-JSON (CSL 1.0.2, `csl-data.json`).

use serde_json::{Map, Value, json};

use super::super::{Entry, Name};

/// A list of one item, a line for each field, ending with a line break.
pub fn csl_json(entry: &Entry) -> String {
    let keywords = (!entry.keywords.is_empty()).then(|| entry.keywords.join(", "));
    let fields = [
        ("id", Some(json!(entry.id))),
        ("type", Some(json!(entry.type_))),
        ("title", text(&entry.title)),
        ("author", names(&entry.author)),
        ("editor", names(&entry.editor)),
        ("issued", date(&entry.published)),
        ("container-title", text(&entry.outlet)),
        ("publisher", text(&entry.publisher)),
        ("volume", text(&entry.volume)),
        ("issue", text(&entry.issue)),
        ("page", text(&entry.page)),
        ("DOI", text(&entry.doi)),
        ("ISBN", text(&entry.isbn)),
        ("URL", text(&entry.url)),
        ("accessed", date(&entry.accessed)),
        ("language", text(&entry.language)),
        ("note", text(&entry.note)),
        ("keyword", text(&keywords)),
    ];
    let line = |(name, value): (&str, Option<Value>)| Some(format!("    \"{name}\": {}", value?));
    let lines: Vec<String> = fields.into_iter().filter_map(line).collect();
    format!("[\n  {{\n{}\n  }}\n]\n", lines.join(",\n"))
}

fn text(text: &Option<String>) -> Option<Value> {
    text.as_ref().map(|text| json!(text))
}

fn names(names: &[Name]) -> Option<Value> {
    let name = |name: &Name| match name {
        Name::Literal(text) => json!({ "literal": text }),
        Name::Person { family, given: Some(given) } => json!({ "family": family, "given": given }),
        Name::Person { family, given: None } => json!({ "family": family }),
    };
    (!names.is_empty()).then(|| names.iter().map(name).collect())
}

/// In numbers where CSL has them for such a date: a day, month, year or season, one or from one to another,
/// all of it exact or all of it about so. Any other date as it is written.
fn date(edtf: &Option<String>) -> Option<Value> {
    let edtf = edtf.as_ref()?;
    in_numbers(edtf).or_else(|| Some(json!({ "literal": edtf })))
}

fn in_numbers(edtf: &str) -> Option<Value> {
    let ends: Vec<&str> = edtf.split('/').collect();
    let circa = ends.iter().all(|end| end.ends_with('~'));
    let numbers = |end: &&str| numbers(if circa { end.strip_suffix('~')? } else { end });
    let mut parts: Vec<Vec<i64>> = ends.iter().map(numbers).collect::<Option<_>>()?;
    let mut date = Map::new();
    if let [[_, 21..=24]] = parts.iter().map(Vec::as_slice).collect::<Vec<_>>().as_slice() {
        date.insert("season".to_owned(), json!(parts[0].pop()? - 20));
    }
    let in_calendar = |numbers: &Vec<i64>| numbers.get(1).is_none_or(|month| *month <= 12);
    if !parts.iter().all(in_calendar) || parts.len() > 2 {
        return None;
    }
    date.insert("date-parts".to_owned(), json!(parts));
    if circa {
        date.insert("circa".to_owned(), json!(true));
    }
    Some(Value::Object(date))
}

/// `2014-12-19` as numbers, without a time of day.
fn numbers(text: &str) -> Option<Vec<i64>> {
    let day = text.split('T').next().unwrap_or(text);
    let parts: Vec<&str> = day.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let plain = matches!(lengths.as_slice(), [4] | [4, 2] | [4, 2, 2]);
    // CSL has no year 0.
    let numbers: Vec<i64> = parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    (plain && numbers.first() != Some(&0)).then_some(numbers)
}
