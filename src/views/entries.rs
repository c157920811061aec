//! What lists show of records: the types; `items` makes them.

use serde::Serialize;

use super::{DateView, Html, LinkView, StatusView};

#[derive(Clone, Debug, Serialize)]
pub struct EventItem {
    /// The `id` of the list item.
    pub anchor: String,
    pub href: String,
    pub title: String,
    pub date: Option<DateView>,
    /// The date as the source says it.
    pub date_text: Option<String>,
    /// The date was inferred by the editors; why.
    pub date_reason_html: Option<Html>,
    pub summary_html: Html,
    pub actors: Vec<RoleView>,
    pub place: Option<String>,
    /// `happened`, `planned`, `cancelled`, `alleged`; and the words, empty for what happened.
    pub state: &'static str,
    pub state_text: String,
    pub weight: u8,
    /// Opens a new month or year of the list: `December 2014`, or `Date not stated`.
    pub heading: Option<String>,
    /// The time since the event before, where it is a gap worth naming: `five days later`.
    pub gap: Option<String>,
    /// Set where the order beside the event before is not established.
    pub order_unknown: bool,
}

/// The entries of an index that begin with one letter.
#[derive(Clone, Debug, Serialize)]
pub struct IndexGroup {
    /// `letter-a`
    pub anchor: String,
    /// `A`; `0–9`, and `#` where there is neither a letter nor a figure.
    pub letter: String,
    pub entries: Vec<IndexEntry>,
}

/// A record or a page, or another name of a record.
#[derive(Clone, Debug, Serialize)]
pub struct IndexEntry {
    pub href: String,
    /// The title, or the other name.
    pub text: String,
    /// `Event`, `Claim`, `Page`, …
    pub kind_text: String,
    /// What it is called otherwise: `Sony: see Sony Pictures`.
    pub see: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RoleView {
    pub href: String,
    pub text: String,
    pub role: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ActorItem {
    pub href: String,
    pub name: String,
    /// `person`, `organization`, `government`, `country`, `group`, `account`, `work`, `place`.
    pub kind: &'static str,
    pub kind_text: String,
    pub summary_html: Html,
    pub weight: u8,
    /// A doubt about who this is.
    pub identity_disputed: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct ClaimItem {
    pub anchor: String,
    pub href: String,
    pub text_html: Html,
    /// The sentence as plain text, for labels.
    pub text: String,
    /// `fact`, `quotation`, `attribution`, `estimate`, `prediction`, `opinion`, `denial`.
    pub kind: &'static str,
    pub kind_text: String,
    pub by: Vec<LinkView>,
    /// None for opinions and predictions.
    pub status: Option<StatusView>,
    pub said: Option<DateView>,
    /// Links to the sources that carry it.
    pub sources: Vec<LinkView>,
    /// Links to the sources whose word disputes it.
    pub disputed_by: Vec<LinkView>,
    /// Links to claims that contradict it.
    pub contradicted_by: Vec<LinkView>,
    /// Links to newer claims that take its place.
    pub superseded_by: Vec<LinkView>,
    /// Links to the open questions that it bears on: what would settle it.
    pub open_questions: Vec<LinkView>,
}

/// A source, and those that rely on it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BranchView {
    pub source: LinkView,
    pub relied_on_by: Vec<BranchView>,
}

/// Sentences of prose by what they rest on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CoverageView {
    /// Cited, or linked to a claim.
    pub carried: usize,
    /// Those, and those that rest on nothing.
    pub owing: usize,
    /// The share of the first in the second, in percent, never rounded up.
    pub percent: usize,
    /// The author's own judgement, which owes nothing.
    pub editorial: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct SourceItem {
    pub href: String,
    /// The formatted reference.
    pub reference_html: Html,
    /// `newspaper article`.
    pub type_text: String,
    /// How many claims, events, actors and pages cite it.
    pub uses: usize,
    /// It was seen by the editors: it has a snapshot or an address.
    pub seen: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct QuestionItem {
    pub anchor: String,
    pub question: String,
    /// `open`, `partly`, `answered`.
    pub status: &'static str,
    pub status_text: String,
    pub known: Vec<ClaimItem>,
    pub answered_by: Vec<ClaimItem>,
    pub missing_html: Option<Html>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RelationItem {
    pub from: LinkView,
    /// `impersonates`, … and in words, `speaks as`.
    pub kind: &'static str,
    pub text: String,
    pub to: LinkView,
    pub date: Option<DateView>,
    /// Note numbers as markup.
    pub cite_html: Html,
}

#[derive(Clone, Debug, Serialize)]
pub struct CorrectionView {
    pub anchor: String,
    pub date: DateView,
    /// `correction`, `clarification`, `retraction`, `update`.
    pub kind: &'static str,
    pub kind_text: String,
    pub affects: Vec<LinkView>,
    pub was: Option<String>,
    pub now: Option<String>,
    pub reason_html: Option<Html>,
}

/// Somewhere that mentions or cites the record of the page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MentionView {
    /// `Event`, `Claim`, `Actor`, `Page`, ….
    pub kind_text: String,
    pub link: LinkView,
    /// The words that it takes from the source, each in its own entry; on source pages only.
    pub quotes: Vec<String>,
}
