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
    /// Where no date is stated: when it was, as its order tells: `between 19 and 25 December 2014`.
    pub bound_text: Option<String>,
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
    /// How its mark is drawn: `point`, `lasts`, `fades` (at both ends), `fades-in`, `fades-out`, `undated`.
    pub mark: &'static str,
    /// How long it is drawn: 0 is a point, 5 more than a year.
    pub length: u8,
    /// The names of the choices that it belongs to, on the page that offers them.
    pub filters: String,
}

/// A stretch of a timeline under one heading.
#[derive(Clone, Debug, Serialize)]
pub struct TimelinePart {
    /// `December 2014`, or `Date not stated`; none for undated events that stand first.
    pub heading: Option<String>,
    pub rows: Vec<TimelineRow>,
}

/// A gap, or events: one, or several of which is not known in which order they began.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TimelineRow {
    pub gap: Option<GapView>,
    pub events: Vec<EventItem>,
}

/// The time between two neighbours, where it is worth naming.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GapView {
    /// `five days later`, `14 months with no record`.
    pub text: String,
    /// 1 to 6: hours or days, weeks, a month, a year, years, decades.
    pub size: u8,
}

/// A list of choices, of which a reader takes one.
#[derive(Clone, Debug, Serialize)]
pub struct FilterGroup {
    /// `actor`, `tag`, `state`; and in words.
    pub key: &'static str,
    pub label: String,
    pub sections: Vec<FilterSection>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FilterSection {
    /// The kind of the actors.
    pub title: Option<String>,
    pub options: Vec<FilterOption>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FilterOption {
    /// One of the names in `filters` of an event.
    pub name: String,
    pub text: String,
    /// How many events it leaves.
    pub events: usize,
    /// The page that shows the same.
    pub href: Option<String>,
}

/// The actor or tag that a timeline is narrowed to.
#[derive(Clone, Debug, Serialize)]
pub struct SliceView {
    pub name: String,
    /// The page of the actor.
    pub href: Option<String>,
    pub whole_href: String,
}

/// The timeline at a glance, drawn to scale.
#[derive(Clone, Debug, Serialize)]
pub struct OverviewView {
    pub svg_html: Html,
    /// What the drawing leaves out: where its line is broken, and how many events have no date to stand at.
    pub breaks: Vec<String>,
    /// Bars of dates that are not exact lie over the breaks.
    pub drawn_over: bool,
    pub undrawn: usize,
    /// Some marks are hollow: what was planned, cancelled or alleged.
    pub hollow: bool,
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

/// Ties between actors, drawn and as a list.
#[derive(Clone, Debug, Serialize)]
pub struct TiesView {
    /// None where there is no tie.
    pub drawing: Option<DrawingView>,
    pub relations: Vec<RelationItem>,
}

/// A drawing with its legend: inline SVG that takes its colours from the page.
#[derive(Clone, Debug, Serialize)]
pub struct DrawingView {
    /// For pages of 1000 pixels; none where one drawing does for all.
    pub wide_html: Option<Html>,
    /// 328 units wide: what a phone shows of a page.
    pub narrow_html: Html,
    /// The kinds of actors in it.
    pub kinds: Vec<KindView>,
    /// The kinds of lines in it.
    pub styles: Vec<StyleView>,
    /// Somebody in it may be somebody else: a broken outline.
    pub doubtful: bool,
    /// How many boxes it has, and how many had no room.
    pub drawn: usize,
    pub left_out: usize,
}

/// A kind of actor.
#[derive(Clone, Debug, Serialize)]
pub struct KindView {
    pub key: &'static str,
    /// In words.
    pub text: String,
}

/// A kind of line.
#[derive(Clone, Debug, Serialize)]
pub struct StyleView {
    /// `belongs`, `supports`, `against`, `other`, `doubtful`.
    pub key: &'static str,
    /// What it stands for.
    pub text: String,
    /// Such a line by itself.
    pub html: Html,
}

#[derive(Clone, Debug, Serialize)]
pub struct RelationItem {
    pub from: LinkView,
    /// `impersonates`, … and in words, `speaks as`.
    pub kind: &'static str,
    pub text: String,
    /// It is alleged or disputed, and not established.
    pub doubtful: bool,
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

/// Everything to download.
#[derive(Clone, Debug, Serialize)]
pub struct DataView {
    pub formats: Vec<FormatView>,
}

/// A format of the data of the site.
#[derive(Clone, Debug, Serialize)]
pub struct FormatView {
    /// As `explainer export` calls it: `csv`.
    pub key: &'static str,
    pub title: &'static str,
    /// What it is for, and what has no place in it; the last may be empty.
    pub purpose: String,
    pub loses: String,
    /// How many events have no place in it.
    pub left_out: usize,
    pub files: Vec<FileView>,
}

/// A file to download.
#[derive(Clone, Debug, Serialize)]
pub struct FileView {
    pub href: String,
    pub name: String,
    /// In kilobytes of 1,000 bytes, rounded up.
    pub size: usize,
}
