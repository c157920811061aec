//! Questions: what is not known yet, and what would settle it.

use std::sync::Arc;

use super::fields::Fields;
use super::{Head, Vocabulary};
use crate::mistakes::fields as mistakes;
use crate::prose::{Prose, Reference};

#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub head: Head,
    pub question: String,
    pub status: QuestionStatus,
    /// Claims that are known and bear on it.
    pub known: Vec<Reference>,
    pub answered_by: Vec<Reference>,
    /// What would settle it.
    pub missing: Option<Prose>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionStatus {
    Open,
    Partly,
    Answered,
}

impl Vocabulary for QuestionStatus {
    const WORDS: &'static [(QuestionStatus, &'static str)] = &[
        (QuestionStatus::Open, "open"),
        (QuestionStatus::Partly, "partly"),
        (QuestionStatus::Answered, "answered"),
    ];
}

pub fn read(id: Arc<str>, fields: &mut Fields) -> Question {
    let question = Question {
        head: fields.head(id),
        question: fields.required_text("question", "How was the link found?"),
        status: fields.choice_or("status", QuestionStatus::Open),
        known: fields.references("known"),
        answered_by: fields.references("answered_by"),
        missing: fields.prose("missing"),
    };
    if question.status == QuestionStatus::Answered && question.answered_by.is_empty() {
        let mistake = mistakes::missing_field(
            fields.key_place("status"),
            "answered_by",
            fields.owner(),
            "[the-claim-that-answers-it]",
        );
        fields.report(mistake);
    }
    question
}
