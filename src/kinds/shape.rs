//! What a map of YAML may hold, as its reader tells it: which fields there are, what each takes, which are owed.
//!
//! Nobody writes this down a second time. A reader that is run by [`describe`] asks for its fields as ever, and
//! [`Fields`] notes what is asked for instead of looking for it. So what editors are told is what is read.

use std::sync::Arc;

use super::fields::{Fields, Reader};
use super::{Kind, actor, claim, correction, event, page, question, settings, source, term};
use crate::markdown;
use crate::prose::Prose;
use crate::text::{FilePath, Place};

/// The fields of a map, in the order in which they are asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Description {
    pub fields: Vec<Field>,
    /// Fields that are owed, each with an example.
    pub required: Vec<(&'static str, String)>,
    /// Of each of these groups, one is owed.
    pub any_of: Vec<&'static [&'static str]>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub name: &'static str,
    pub shape: Shape,
    /// What holds where it is not written.
    pub default: Option<&'static str>,
}

/// What a field takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Words, taken as they stand.
    Text,
    /// One paragraph of Markdown.
    Prose,
    /// In EDTF.
    Date,
    Url,
    /// A relative path that stays in its folder.
    Path,
    /// A BCP 47 tag.
    Language,
    Id,
    /// An id, or the path of a page: ids with slashes between them.
    PagePath,
    Flag,
    /// A whole number, within these bounds where there are any.
    Whole(Option<(u8, u8)>),
    /// A number from 0 to 1.
    Share,
    Choice(Vec<&'static str>),
    /// A text that a regular expression describes.
    Pattern(&'static str),
    Color,
    /// The name of a citation style or a `.csl` file.
    Style,
    /// A map of the names of checks to this.
    Checks(Box<Shape>),
    /// A map of names, which obey the rule for ids, to this.
    Named(Box<Shape>),
    /// The id of a source as the key of its exact words; it is none of these names.
    Pinned(Vec<&'static str>),
    Anything,
    Map(Description),
    /// One, or a list of them.
    Many(Box<Shape>),
    Either(Vec<Shape>),
}

impl Description {
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The example of a field that is owed.
    pub fn owed(&self, name: &str) -> Option<&str> {
        self.required.iter().find(|(owed, _)| *owed == name).map(|(_, example)| example.as_str())
    }

    pub(super) fn add(&mut self, name: &'static str, shape: Shape) {
        if self.field(name).is_none() {
            self.fields.push(Field { name, shape, default: None });
        }
    }

    /// The fields of a nested map, to be filled.
    pub(super) fn open(&mut self, name: &'static str) -> &mut Description {
        self.fields.push(Field { name, shape: Shape::Map(Description::default()), default: None });
        match &mut self.fields.last_mut().expect("it was just added").shape {
            Shape::Map(nested) => nested,
            _ => unreachable!("it was just added as a map"),
        }
    }

    pub(super) fn set_default(&mut self, name: &str, default: &'static str) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.name == name) {
            field.default = Some(default);
        }
    }
}

impl Kind {
    /// The fields of its records; of a page, those of its front matter.
    pub fn describe(self) -> Description {
        let id: Arc<str> = "id".into();
        describe(|fields| match self {
            Kind::Source => drop(source::read(id, fields)),
            Kind::Actor => drop(actor::read(id, fields)),
            Kind::Event => drop(event::read(id, fields)),
            Kind::Claim => drop(claim::read(id, fields)),
            Kind::Question => drop(question::read(id, fields)),
            Kind::Term => drop(term::read(id, fields)),
            Kind::Correction => drop(correction::read(id, fields)),
            Kind::Page => {
                let file = fields.place();
                drop(page::read(id, file, Prose::default(), fields));
            }
        })
    }
}

/// The fields of `site.yaml`.
pub fn of_settings() -> Description {
    describe(|fields| drop(settings::read(fields)))
}

fn describe(read: impl FnOnce(&mut Fields)) -> Description {
    let file: FilePath = "".into();
    let mut description = Description::default();
    // Nothing is written there, so what the reader says of it does not matter.
    let mut diagnostics = Vec::new();
    let mut reader =
        Reader { file: &file, markdown: markdown::Options::default(), diagnostics: &mut diagnostics };
    let mut fields = reader.describing(Place::file(&file), &mut description);
    read(&mut fields);
    description
}
