//! Corrections: what the site said before, and why it says something else now.

use std::sync::Arc;

use super::fields::Fields;
use super::{Dated, Head, Vocabulary};
use crate::prose::{Prose, Reference};

#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    pub head: Head,
    pub date: Option<Dated>,
    pub kind: CorrectionKind,
    /// The records and pages that it is about.
    pub affects: Vec<Reference>,
    pub was: Option<String>,
    pub now: Option<String>,
    pub reason: Option<Prose>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorrectionKind {
    Correction,
    Clarification,
    Retraction,
    Update,
}

impl Vocabulary for CorrectionKind {
    const WORDS: &'static [(CorrectionKind, &'static str)] = &[
        (CorrectionKind::Correction, "correction"),
        (CorrectionKind::Clarification, "clarification"),
        (CorrectionKind::Retraction, "retraction"),
        (CorrectionKind::Update, "update"),
    ];
}

pub fn read(id: Arc<str>, fields: &mut Fields) -> Correction {
    fields.require("date", "2026-11-03");
    fields.require("affects", "[announcement]");
    Correction {
        head: fields.head(id),
        date: fields.date("date"),
        kind: fields.choice_or("kind", CorrectionKind::Correction),
        affects: fields.paths("affects"),
        was: fields.text("was"),
        now: fields.text("now"),
        reason: fields.prose("reason"),
    }
}
