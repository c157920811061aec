//! Claims: single sentences that can be checked, with the evidence for and against.

use std::sync::Arc;

use super::fields::Fields;
use super::{Dated, Head, Vocabulary};
use crate::mistakes::fields as mistakes;
use crate::prose::{Citation, Prose, Reference};

#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    pub head: Head,
    pub text: Prose,
    pub kind: ClaimKind,
    /// Who says it.
    pub by: Vec<Reference>,
    pub about: Vec<Reference>,
    pub said: Option<Dated>,
    /// A figure that does not keep was true then.
    pub as_of: Option<Dated>,
    pub value: Option<String>,
    pub unit: Option<String>,
    pub alleges: Option<Alleges>,
    pub cite: Vec<Citation>,
    pub contradicts: Vec<Reference>,
    pub supersedes: Vec<Reference>,
    /// Set by an editor; otherwise it is derived from the evidence.
    pub status: Option<EditorStatus>,
    pub because: Option<Prose>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimKind {
    Fact,
    Quotation,
    Attribution,
    Estimate,
    Prediction,
    Opinion,
    Denial,
}

impl Vocabulary for ClaimKind {
    const WORDS: &'static [(ClaimKind, &'static str)] = &[
        (ClaimKind::Fact, "fact"),
        (ClaimKind::Quotation, "quotation"),
        (ClaimKind::Attribution, "attribution"),
        (ClaimKind::Estimate, "estimate"),
        (ClaimKind::Prediction, "prediction"),
        (ClaimKind::Opinion, "opinion"),
        (ClaimKind::Denial, "denial"),
    ];
}

impl ClaimKind {
    /// Opinions and predictions are not true or false, or not yet.
    pub fn has_status(self) -> bool {
        !matches!(self, ClaimKind::Opinion | ClaimKind::Prediction)
    }

    /// Its status says only that it was said.
    pub fn is_said(self) -> bool {
        matches!(self, ClaimKind::Quotation | ClaimKind::Attribution | ClaimKind::Denial)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alleges {
    Wrongdoing,
}

impl Vocabulary for Alleges {
    const WORDS: &'static [(Alleges, &'static str)] = &[(Alleges::Wrongdoing, "wrongdoing")];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditorStatus {
    Confirmed,
    Disputed,
    Retracted,
    Refuted,
}

impl Vocabulary for EditorStatus {
    const WORDS: &'static [(EditorStatus, &'static str)] = &[
        (EditorStatus::Confirmed, "confirmed"),
        (EditorStatus::Disputed, "disputed"),
        (EditorStatus::Retracted, "retracted"),
        (EditorStatus::Refuted, "refuted"),
    ];
}

pub fn read(id: Arc<str>, fields: &mut Fields) -> Claim {
    fields.require("kind", "fact");
    let claim = Claim {
        head: fields.head(id),
        text: fields.required_prose("text", "One sentence that can be checked."),
        kind: fields.choice("kind").unwrap_or(ClaimKind::Fact),
        by: fields.references("by"),
        about: fields.references("about"),
        said: fields.date("said"),
        as_of: fields.date("as_of"),
        value: fields.text("value"),
        unit: fields.text("unit"),
        alleges: fields.choice("alleges"),
        cite: fields.citations("cite"),
        contradicts: fields.references("contradicts"),
        supersedes: fields.references("supersedes"),
        status: fields.choice("status"),
        because: fields.prose("because"),
    };
    check_status(&claim, fields);
    claim
}

fn check_status(claim: &Claim, fields: &mut Fields) {
    match (claim.status, &claim.because) {
        (Some(_), _) if !claim.kind.has_status() => {
            let kind = if claim.kind == ClaimKind::Opinion { "an opinion" } else { "a prediction" };
            fields.report(mistakes::status_of_opinion(fields.key_place("status"), kind));
        }
        (Some(status), None) => {
            fields.report(mistakes::status_without_because(fields.key_place("status"), status.key()));
        }
        (None, Some(_)) if !fields.has("status") => {
            fields.report(mistakes::because_without_status(fields.key_place("because")));
        }
        _ => {}
    }
}
