//! Terms: words of the story that need a definition.

use std::sync::Arc;

use super::Head;
use super::fields::Fields;
use crate::prose::{Citation, Prose};

#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    pub head: Head,
    pub term: String,
    pub definition: Prose,
    pub cite: Vec<Citation>,
}

pub fn read(id: Arc<str>, fields: &mut Fields) -> Term {
    Term {
        head: fields.head(id),
        term: fields.required_text("term", "doxing"),
        definition: fields.required_prose("definition", "What it means here."),
        cite: fields.citations("cite"),
    }
}
