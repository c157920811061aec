//! Everything as one JSON, and its schema.

use serde_json::{Map, Value, json};

use crate::kinds::Kind;
use crate::views::page::license_url;

use super::Exporting;
use super::datum::{ALWAYS, DATE, Datum, Is, PERHAPS, Part, part};
use super::tables::{CITATION, NAME, RELATION, TABLES, names};

/// The file of the schema, beside that which it describes.
pub const SCHEMA: &str = "explainer.schema.json";

/// Goes up when a field changes its meaning or is taken away; new ones may come at any time.
const VERSION: i64 = 1;

const SITE: &[Part] = &[
    part("title", ALWAYS, Is::Text, "The title of the site."),
    part("tagline", PERHAPS, Is::Text, "The line below it."),
    part("url", PERHAPS, Is::Url, "Where it lives."),
    part("language", ALWAYS, Is::Text, "Its language, a BCP 47 tag."),
    part("authors", ALWAYS, Is::List(&Is::Text), "Who made it."),
    part("license", PERHAPS, Is::Text, "The terms on which it may be used."),
    part("license_url", PERHAPS, Is::Url, "Where they are written."),
    part("repository", PERHAPS, Is::Url, "Where its sources are kept."),
];

/// All records, kind by kind.
pub fn document(e: &Exporting) -> String {
    let settings = &e.site.settings;
    let text = |text: &Option<String>| text.as_ref().map(Datum::text);
    let authors = match names(&settings.authors) {
        Datum::List(names) => names.iter().filter_map(|name| name.part("name").cloned()).collect(),
        _ => Vec::new(),
    };
    let site = Datum::record([
        ("title", Some(Datum::text(&settings.title))),
        ("tagline", text(&settings.tagline)),
        ("url", e.base.map(Datum::text)),
        ("language", Some(Datum::text(&settings.language))),
        ("authors", Some(Datum::List(authors))),
        ("license", text(&settings.license)),
        ("license_url", settings.license.as_deref().and_then(license_url).map(Datum::Text)),
        ("repository", text(&settings.repository)),
    ]);
    let mut parts = vec![
        ("$schema", Datum::Text(schema_address(e))),
        ("version", Datum::Number(VERSION)),
        ("site", site),
    ];
    parts.extend(Kind::ALL.iter().map(|(kind, section, _)| {
        (*section, Datum::List(e.records(*kind).iter().map(|(_, record)| record.clone()).collect()))
    }));
    let mut out = String::new();
    Datum::Record(parts).write(&mut out, 0);
    out.push('\n');
    out
}

fn schema_address(e: &Exporting) -> String {
    match e.base {
        Some(base) => format!("{base}{}{SCHEMA}", crate::site::Generated::Data.path()),
        None => SCHEMA.to_owned(),
    }
}

/// JSON Schema, draft 2020-12, of what [`document`] writes.
pub fn schema(e: &Exporting) -> String {
    let mut definitions = Map::new();
    for (name, parts, says) in [
        ("date", DATE, "A date."),
        ("name", NAME, "Somebody by name."),
        ("citation", CITATION, "A source called as evidence. The words are a TextQuoteSelector of the W3C."),
        ("relation", RELATION, "A relation of an actor to another."),
    ] {
        definitions.insert(name.to_owned(), object(parts.iter(), says));
    }
    let mut properties = Map::new();
    properties.insert("$schema".to_owned(), json!({"type": "string"}));
    properties.insert("version".to_owned(), json!({"const": VERSION}));
    properties.insert("site".to_owned(), object(SITE.iter(), "What the site is."));
    for (kind, fields) in &TABLES {
        let parts = fields.iter().copied().flatten().map(|field| &field.part);
        let says = format!("What the site knows of {}.", kind.with_article());
        definitions.insert(kind.word().to_owned(), object(parts, &says));
        let items = json!({"$ref": format!("#/$defs/{}", kind.word())});
        properties.insert(kind.section().to_owned(), json!({"type": "array", "items": items}));
    }
    let required: Vec<&String> = properties.keys().collect();
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Everything that an explainer knows",
        "description": "Written by `explainer`. Prose is plain text: its citations stand in `cite`. A field that is not there is not known. Events stand in the order of the timeline.",
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": false,
        "$defs": definitions,
    });
    if e.base.is_some() {
        schema["$id"] = json!(schema_address(e));
    }
    format!("{schema:#}\n").replace('<', "\\u003c")
}

fn object<'a>(parts: impl Iterator<Item = &'a Part>, says: &str) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for part in parts {
        let mut is = described(&part.is);
        is["description"] = json!(part.says);
        properties.insert(part.name.to_owned(), is);
        if part.always {
            required.push(part.name);
        }
    }
    json!({
        "type": "object",
        "description": says,
        "required": required,
        "properties": properties,
        "additionalProperties": false,
    })
}

fn described(is: &Is) -> Value {
    match is {
        Is::Text => json!({"type": "string"}),
        Is::Number => json!({"type": "integer"}),
        Is::Flag => json!({"type": "boolean"}),
        Is::Id => json!({"type": "string", "pattern": "^[a-z0-9]+([-/][a-z0-9]+)*$"}),
        Is::Url => json!({"type": "string", "format": "uri-reference"}),
        Is::Date => json!({"$ref": "#/$defs/date"}),
        Is::Choice(words) => json!({"enum": words()}),
        Is::List(is) => json!({"type": "array", "items": described(is)}),
        Is::Named(name, _) => json!({"$ref": format!("#/$defs/{name}")}),
        Is::Record(parts) => {
            let mut object = object(parts.iter(), "");
            object.as_object_mut().map(|object| object.remove("description"));
            object
        }
    }
}
