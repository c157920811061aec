//! A record on its way from a foreign file into a facts file: its fields as they are written, each with what it came
//! from, so that a field that cannot stay is named as its author knows it.

use super::report::At;
use super::slides::Cell;
use crate::kinds::Kind;
use crate::yaml::write::{Map, Value};

#[derive(Clone, Debug)]
pub struct Record {
    pub kind: Kind,
    /// Words of which the id is made.
    pub wish: String,
    pub at: At,
    pub fields: Vec<Field>,
    /// The sources that it cites, by their places among the records.
    pub cites: Vec<usize>,
}

#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub value: Value,
    /// None where the import made it up.
    pub from: Vec<Cell>,
    /// Stands above it.
    pub comment: Option<String>,
}

impl Field {
    pub fn new(name: &str, value: impl Into<Value>, from: Vec<Cell>) -> Field {
        Field { name: name.to_owned(), value: value.into(), from, comment: None }
    }
}

impl Record {
    pub fn new(kind: Kind, at: At) -> Record {
        Record { kind, wish: String::new(), at, fields: Vec::new(), cites: Vec::new() }
    }

    pub fn add<'a>(&mut self, name: &str, value: impl Into<Value>, from: impl IntoIterator<Item = &'a Cell>) {
        self.fields.push(Field::new(name, value, from.into_iter().cloned().collect()));
    }

    /// The value of a field that is a text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|field| field.name == name).and_then(|field| match &field.value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// As it is written; `id` gives the ids of the records that it cites.
    pub fn map(&self, id: &dyn Fn(usize) -> String) -> Map {
        let mut map = Map::default();
        let mut cites: Vec<Value> = Vec::new();
        for at in &self.cites {
            let cite = Value::from(id(*at));
            if !cites.contains(&cite) {
                cites.push(cite);
            }
        }
        // Where an author would look for them: before what is for templates.
        let before_extra = self.fields.iter().position(|field| field.name == "extra");
        for (at, field) in self.fields.iter().enumerate() {
            if Some(at) == before_extra && !cites.is_empty() {
                map.insert("cite", Value::List(std::mem::take(&mut cites)));
            }
            match &field.comment {
                Some(comment) => map.explain(&field.name, field.value.clone(), comment),
                None => map.insert(&field.name, field.value.clone()),
            }
        }
        if !cites.is_empty() {
            map.insert("cite", Value::List(cites));
        }
        map
    }
}
