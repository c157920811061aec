//! JSON Schema for what authors write, so that an editor completes fields and marks what is wrong in them.
//!
//! Made from what the readers of `kinds` ask for (see `kinds::shape`), never written by hand. What is read as a
//! text may look like a number in YAML (`title: 1984`), so that numbers pass where texts do. What a schema cannot
//! know is left to `explainer check`: whether an id exists, whether a date does, what one field owes another.
//!
//! The schemas are of draft 7: every editor's YAML goes through a reader that has long known it, and nothing that
//! they say needs a newer one.

use serde_json::{Map, Value, json};

use crate::checks::LINTS;
use crate::kinds::shape::{self, Description, Field, Shape};
use crate::kinds::{Kind, Vocabulary};
use crate::styles;
use crate::yaml;

pub mod fields;
#[cfg(test)]
mod tests;

/// The files that have a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    Site,
    Facts,
    FrontMatter,
}

impl Schema {
    /// Each with its name, and what it is of.
    pub const ALL: [(Schema, &'static str, &'static str); 3] = [
        (Schema::Site, "site", "site.yaml"),
        (Schema::Facts, "facts", "the facts files, content/**/*.yaml"),
        (Schema::FrontMatter, "front-matter", "the front matter of pages, content/**/*.md"),
    ];

    pub fn find(name: &str) -> Option<Schema> {
        Schema::ALL.iter().find(|row| row.1 == name).map(|row| row.0)
    }

    pub fn name(self) -> &'static str {
        Schema::ALL[self as usize].1
    }

    /// Where a site keeps it, from its folder.
    pub fn path(self) -> String {
        format!("schemas/{}.schema.json", self.name())
    }

    /// The schema as the text of a file.
    pub fn text(self) -> String {
        let text = serde_json::to_string_pretty(&self.value()).expect("a schema is plain JSON");
        text + "\n"
    }

    fn value(self) -> Value {
        let mut writer = Writer::default();
        let mut schema = match self {
            Schema::Site => writer.map("site", &shape::of_settings()),
            Schema::Facts => writer.facts(),
            Schema::FrontMatter => or_nothing(writer.map(Kind::Page.word(), &Kind::Page.describe())),
        };
        let head = json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "$comment": concat!("Made by explainer ", env!("CARGO_PKG_VERSION"), "; `explainer schema --write` makes it anew."),
            "title": match self {
                Schema::Site => "site.yaml of an explainer",
                Schema::Facts => "Facts of an explainer",
                Schema::FrontMatter => "Front matter of a page of an explainer",
            },
            "description": match self {
                Schema::Site => "What the site is.",
                Schema::Facts => "Sources, actors, events, claims, questions, terms and corrections, by their ids.",
                Schema::FrontMatter => "What stands between two lines --- at the top of a Markdown file.",
            },
            "definitions": writer.definitions,
        });
        add(&mut schema, head);
        schema
    }
}

/// The first line of a YAML file that lies `depth` folders deep: it tells an editor the schema.
pub fn modeline(schema: Schema, depth: usize) -> String {
    format!("# yaml-language-server: $schema={}{}\n", "../".repeat(depth), schema.path())
}

/// Makes one schema. What lists of maps hold, such as citations, is written once and referred to.
#[derive(Default)]
struct Writer {
    definitions: Map<String, Value>,
}

impl Writer {
    /// A facts file: sections, each a map of ids to records. One that is still empty passes.
    fn facts(&mut self) -> Value {
        let mut sections = Map::new();
        for (kind, section, _) in Kind::ALL {
            if kind == Kind::Page {
                continue;
            }
            let mut records = or_nothing(json!({
                "propertyNames": id(),
                "additionalProperties": self.map(kind.word(), &kind.describe()),
            }));
            let means = match kind {
                Kind::Source => "What the site rests on, by ids",
                Kind::Actor => "Whoever or whatever the story is about, by ids",
                Kind::Event => "What happened, or was to happen, by ids",
                Kind::Claim => "Single sentences that can be checked, by ids",
                Kind::Question => "What is not known yet, by ids",
                Kind::Term => "Words that need a definition, by ids",
                Kind::Correction => "What the site said before, by ids",
                Kind::Page => unreachable!("pages are files of their own"),
            };
            add(&mut records, json!({ "description": format!("{means}.") }));
            sections.insert(section.to_owned(), records);
        }
        or_nothing(json!({ "properties": sections, "additionalProperties": false }))
    }

    fn map(&mut self, path: &str, description: &Description) -> Value {
        let properties: Map<String, Value> = description
            .fields
            .iter()
            .map(|field| (field.name.to_owned(), self.property(&format!("{path}.{}", field.name), field)))
            .collect();
        let mut map = json!({ "type": "object", "properties": properties, "additionalProperties": false });
        let required: Vec<&str> = description.required.iter().map(|(name, _)| *name).collect();
        if !required.is_empty() {
            add(&mut map, json!({ "required": required }));
        }
        let groups: Vec<Value> = description.any_of.iter().map(|names| one_of_them(names)).collect();
        match groups.as_slice() {
            [] => {}
            [group] => add(&mut map, group.clone()),
            _ => add(&mut map, json!({ "allOf": groups })),
        }
        map
    }

    fn property(&mut self, path: &str, field: &Field) -> Value {
        let mut schema = self.of_shape(path, &field.shape);
        if let Some(row) = fields::find(path) {
            let mut said = format!("{}.", row.means.trim_end_matches('.'));
            if let Some(default) = field.default {
                said += &format!(" Where it is not written: {default}.");
            }
            add(&mut schema, json!({ "description": said }));
            let examples = examples(&field.shape, &row.example("2026-11-22"));
            if !examples.is_empty() {
                add(&mut schema, json!({ "examples": examples }));
            }
        }
        if let Some(default) = field.default {
            add(&mut schema, json!({ "default": example(default) }));
        }
        schema
    }

    fn of_shape(&mut self, path: &str, shape: &Shape) -> Value {
        match shape {
            Shape::Checks(level) => self.checks(path, level),
            Shape::Named(value) => json!({
                "type": "object",
                "propertyNames": id(),
                "additionalProperties": self.of_shape(path, value),
            }),
            Shape::Map(description) => self.map(path, description),
            Shape::Many(one) => {
                let one = self.one_of_many(path, one);
                json!({ "anyOf": [one, { "type": "array", "items": one }] })
            }
            Shape::Either(shapes) => {
                let shapes: Vec<Value> = shapes.iter().map(|shape| self.of_shape(path, shape)).collect();
                json!({ "anyOf": shapes })
            }
            plain => of_plain(plain),
        }
    }

    /// A map under the name of its field, by which others of the same name can have it too.
    fn one_of_many(&mut self, path: &str, shape: &Shape) -> Value {
        let value = self.of_shape(path, shape);
        if !matches!(shape, Shape::Map(_) | Shape::Either(_)) {
            return value;
        }
        let name = path.rsplit('.').next().unwrap_or(path);
        let known = self.definitions.entry(name).or_insert_with(|| value.clone());
        if *known == value { json!({ "$ref": format!("#/definitions/{name}") }) } else { value }
    }

    fn checks(&mut self, path: &str, level: &Shape) -> Value {
        let mut checks = Map::new();
        let all = ("all", "Of all checks that are not named.".to_owned());
        let each = LINTS.iter().map(|lint| {
            let (code, level) = (lint.code, lint.level.key());
            (code, format!("Where it is not set: {level}. Its meaning: explainer explain {code}"))
        });
        for (code, says) in each.chain([all]) {
            let mut level = self.of_shape(path, level);
            add(&mut level, json!({ "description": says }));
            checks.insert(code.to_owned(), level);
        }
        json!({ "type": "object", "properties": checks, "additionalProperties": false })
    }
}

/// A value without parts.
fn of_plain(shape: &Shape) -> Value {
    match shape {
        Shape::Text | Shape::Prose => scalar(),
        // A loose net: letters that no date has, and single dots.
        Shape::Date => pattern(
            r"^(?!.*\d\.\d)[-+0-9A-Z~?%.,:/\[\]{} ]+$",
            "Write year, month and day with hyphens, as far as they are known: 2014-12-19, 2014-12, 2014, 2014-12~ for about.",
        ),
        Shape::Url => pattern(
            r"^\s*https?://[^/\s]\S*\s*$",
            "Write a web address in full, beginning with https:// or http://, without blanks.",
        ),
        Shape::Path => pattern(
            r"^(?!.*(^|/)\.{0,2}(/|$))[^\\]+$",
            "Write a path inside the folder, with / between its parts.",
        ),
        Shape::Language => pattern(
            r"^\s*[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\s*$",
            "Write a language tag such as en, de or pt-BR.",
        ),
        Shape::Id => id(),
        Shape::PagePath => pattern(
            "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$",
            "Write an id, or the path of a page without .md.",
        ),
        Shape::Flag => json!({ "type": ["boolean", "string"], "pattern": "^(true|false)$" }),
        Shape::Whole(Some((least, most))) => json!({
            "type": ["integer", "string"],
            "minimum": least,
            "maximum": most,
            "pattern": format!(r"^\+?0*[{least}-{most}]$"),
        }),
        Shape::Whole(None) => json!({ "type": ["integer", "string"], "pattern": "^[-+]?[0-9]+$" }),
        Shape::Share => json!({
            "type": ["number", "string"],
            "minimum": 0,
            "maximum": 1,
            "pattern": r"^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$",
        }),
        Shape::Choice(words) => json!({ "enum": words }),
        Shape::Pattern(pattern) => json!({ "type": "string", "pattern": pattern }),
        Shape::Color => json!({
            "type": "string",
            "pattern": concat!(
                r"^(#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|[A-Za-z]+",
                r"|(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([-0-9 .,%/degno]*\))$",
            ),
        }),
        Shape::Style => {
            let names: Vec<&str> = styles::names().collect();
            let file = json!({ "allOf": [of_plain(&Shape::Path), { "pattern": r"\.csl\s*$" }] });
            json!({ "anyOf": [{ "enum": names }, file] })
        }
        Shape::Pinned(taken) => json!({
            "type": "object",
            "propertyNames": { "allOf": [id(), { "not": { "enum": taken } }] },
            "additionalProperties": of_plain(&Shape::Text),
            "minProperties": 1,
            "maxProperties": 1,
        }),
        // What has parts is made by the writer.
        Shape::Anything
        | Shape::Checks(_)
        | Shape::Named(_)
        | Shape::Map(_)
        | Shape::Many(_)
        | Shape::Either(_) => json!({ "not": { "type": "null" } }),
    }
}

/// What holds of a map, or of nothing at all.
fn or_nothing(mut map: Value) -> Value {
    add(&mut map, json!({ "type": ["object", "null"] }));
    map
}

fn one_of_them(names: &[&str]) -> Value {
    let each: Vec<Value> = names.iter().map(|name| json!({ "required": [name] })).collect();
    json!({ "anyOf": each })
}

/// What an editor may fill in, where it is a word or a list of words; of words that are listed, none but they.
fn examples(shape: &Shape, written: &str) -> Vec<Value> {
    if let Shape::Whole(Some((least, most))) = shape {
        return (*least..=*most).map(Value::from).collect();
    }
    let example = example(written);
    let nested = |value: &Value| value.is_object() || value.is_array();
    match &example {
        Value::Array(items) if items.iter().any(nested) => Vec::new(),
        Value::Object(_) => Vec::new(),
        _ if matches!(shape, Shape::Choice(_)) => Vec::new(),
        _ => vec![example],
    }
}

/// A value in YAML as it is in JSON.
fn example(text: &str) -> Value {
    yaml::read(text, 0, &"".into(), &mut Vec::new()).to_json()
}

/// A text to us: YAML takes some for numbers, and `true` for more than a word. Said by what it is not, since editors
/// offer `true` and `false` wherever they may stand.
fn scalar() -> Value {
    json!({ "not": { "type": ["object", "array", "null"] }, "minLength": 1, "errorMessage": "This takes a text." })
}

/// A text that obeys a pattern, and what an editor says of one that does not.
fn pattern(pattern: &str, message: &str) -> Value {
    let mut schema = scalar();
    add(&mut schema, json!({ "pattern": pattern, "patternErrorMessage": message }));
    schema
}

fn id() -> Value {
    let rule = "An id is made of lower-case letters a to z, digits and single hyphens, at most 80 in all.";
    let mut schema = pattern("^[a-z0-9]+(-[a-z0-9]+)*$", rule);
    add(&mut schema, json!({ "maxLength": 80 }));
    schema
}

fn add(schema: &mut Value, more: Value) {
    if let (Value::Object(schema), Value::Object(more)) = (schema, more) {
        schema.extend(more);
    }
}
