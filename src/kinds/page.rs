//! Pages: prose at the address of its path, or the long summary of a record, or the introduction of a
//! generated page.

use std::sync::Arc;

use super::fields::Fields;
use super::{Dated, Head, Name};
use crate::prose::{Prose, Reference};
use crate::text::Place;

#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The id is the path under `content/` without `.md`.
    pub head: Head,
    pub title: Option<String>,
    /// Of `index.md`: the story in 30 seconds.
    pub summary: Prose,
    pub about: Vec<Reference>,
    pub authors: Vec<Name>,
    pub published: Option<Dated>,
    pub updated: Option<Dated>,
    /// Heavier pages come later in the navigation.
    pub weight: i32,
    pub template: Option<(String, Place)>,
    pub body: Prose,
    /// The start of its file.
    pub file: Place,
}

pub fn read(id: Arc<str>, file: Place, body: Prose, fields: &mut Fields) -> Page {
    Page {
        // A page in a folder has a path where a record has an id.
        head: fields.head_with(id, Fields::paths),
        title: fields.text("title"),
        summary: fields.prose("summary").unwrap_or_default(),
        about: fields.paths("about"),
        authors: fields.names("authors"),
        published: fields.date("published"),
        updated: fields.date("updated"),
        weight: fields.order(),
        template: fields.path("template", "the theme"),
        body,
        file,
    }
}

impl Page {
    /// The last date that the author gives it.
    pub fn changed(&self) -> Option<&Dated> {
        self.updated.as_ref().or(self.published.as_ref())
    }
}
