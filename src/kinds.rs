//! The kinds of record that an author can declare, as written: references are ids, not yet looked up.
//!
//! Each kind is one file: its type and the function that reads it. `kinds/fields.rs` reads single
//! fields; a record of a new kind is a file here, a section name in `read.rs`, and a row in [`Kind`].

use std::fmt;
use std::sync::Arc;

use crate::date::Date;
use crate::prose::Reference;
use crate::text::Place;

pub mod actor;
pub mod claim;
pub mod correction;
pub mod event;
pub mod fields;
pub mod page;
pub mod question;
pub mod settings;
pub mod shape;
pub mod source;
pub mod term;

pub use actor::Actor;
pub use claim::Claim;
pub use correction::Correction;
pub use event::Event;
pub use page::Page;
pub use question::Question;
pub use settings::Settings;
pub use source::Source;
pub use term::Term;

/// The kinds, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Source,
    Actor,
    Event,
    Claim,
    Question,
    Term,
    Correction,
    Page,
}

impl Kind {
    /// Each kind, the key of its section in a facts file, and its name with an article.
    pub const ALL: [(Kind, &'static str, &'static str); 8] = [
        (Kind::Source, "sources", "a source"),
        (Kind::Actor, "actors", "an actor"),
        (Kind::Event, "events", "an event"),
        (Kind::Claim, "claims", "a claim"),
        (Kind::Question, "questions", "a question"),
        (Kind::Term, "terms", "a term"),
        (Kind::Correction, "corrections", "a correction"),
        (Kind::Page, "pages", "a page"),
    ];

    /// `sources`: the key of its section, and the folder of its pages.
    pub fn section(self) -> &'static str {
        Kind::ALL[self as usize].1
    }

    /// `a source`
    pub fn with_article(self) -> &'static str {
        Kind::ALL[self as usize].2
    }

    /// `source`
    pub fn word(self) -> &'static str {
        let (_, word) = self.with_article().split_once(' ').expect("an article and a word");
        word
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// What every record has.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    pub id: Arc<str>,
    /// Of the id.
    pub place: Place,
    pub tags: Vec<String>,
    /// Old ids, which become redirects.
    pub formerly: Vec<Reference>,
    pub draft: bool,
    pub extra: serde_json::Value,
    /// Where its fields of one value are written, by their names.
    pub written: Vec<(String, Place)>,
}

impl Head {
    /// Where a field is written; of a field that is not, the place of the record.
    pub fn place_of(&self, field: &str) -> Place {
        let written = self.written.iter().find(|(name, _)| name == field);
        written.map_or(&self.place, |(_, place)| place).clone()
    }
}

/// A date and where it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    pub date: Date,
    pub place: Place,
}

/// A person or body that wrote something, as CSL has names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    Person { family: String, given: Option<String> },
    Literal(String),
}

/// A closed set of words that a field takes, such as the kinds of actor.
pub trait Vocabulary: Copy + PartialEq + 'static {
    /// Each value, as authors write it. What readers see is a message of the language of the site.
    const WORDS: &'static [(Self, &'static str)];

    /// As authors write it.
    fn key(self) -> &'static str {
        let row = Self::WORDS.iter().find(|row| row.0 == self);
        row.expect("every value has a row, as the test of vocabularies shows").1
    }
}
