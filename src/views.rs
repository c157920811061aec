//! What a template may see of a page: plain values, made from a `Site` by `views/*.rs`.
//!
//! A view holds finished text and addresses that are right for its own page. It holds no places in
//! files, so that moving a line makes no page stale. `docs/themes.md` lists every field; a test keeps
//! the two the same.
//!
//! Fields named `*_html` and those of type [`Html`] are safe markup; every other string is plain text
//! that the template escapes.

use serde::Serialize;

pub mod items;
pub mod page;
pub mod pages;
pub mod reference;
pub mod writer;

pub use crate::site::Route;
pub use page::{Page, page, site};
pub use writer::Addressing;

/// Safe markup. In templates it needs no `| safe`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Html(pub String);

/// One page as its template sees it: `site`, `page`, `notes`, and one more name for its content.
#[derive(Clone, Debug, Serialize)]
pub struct View {
    pub page: PageView,
    /// The numbered notes of this page, in order of first use.
    pub notes: Vec<NoteView>,
    #[serde(flatten)]
    pub content: Content,
}

/// The content of a page, under the name that its template knows it by.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    Home(HomeView),
    Timeline(TimelineView),
    Event(EventView),
    Actors(ActorsView),
    Actor(ActorView),
    Claims(ClaimsView),
    Claim(ClaimView),
    Sources(SourcesView),
    Source(SourceView),
    Known(KnownView),
    Glossary(GlossaryView),
    Corrections(CorrectionsView),
    About(AboutView),
    Print(PrintView),
    Embed(EmbedView),
    /// A Markdown page of the author's.
    Prose(ProseView),
    NotFound(NotFoundView),
}

/// The same on every page.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    pub title: String,
    pub tagline: String,
    /// BCP 47 tag, such as `en`.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    pub authors: Vec<String>,
    pub license: Option<LicenseView>,
    pub repository: Option<String>,
    /// The page `/known/` explains the marks; a legend of all of them.
    pub statuses: Vec<StatusView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct LicenseView {
    pub name: String,
    pub url: Option<String>,
}

/// What every page has.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// `home`, `timeline`, `event`, `actors`, `actor`, `claims`, `claim`, `sources`, `source`, `known`,
    /// `glossary`, `corrections`, `about`, `print`, `embed`, `prose`, `not_found`.
    pub kind: &'static str,
    /// The kind in words, shown above the title: `Event`; empty on the home page.
    pub label: String,
    /// Plain text, for `<title>` and `<h1>`.
    pub title: String,
    /// Plain text of one or two sentences, for `<meta name=description>`.
    pub description: String,
    /// The way to the site's root, ending in a slash: `./`, `../../`; absolute on `404.html`.
    pub root: String,
    /// Absolute address, where `url` is set in `site.yaml`.
    pub canonical: Option<String>,
    pub home_href: String,
    pub stylesheet_href: String,
    pub feed_href: Option<String>,
    pub print_href: Option<String>,
    /// Content-Security-Policy for the `<meta>` element.
    pub policy: String,
    /// Search engines are asked to stay away: 404, embeds, print.
    pub noindex: bool,
    pub navigation: Vec<NavigationView>,
    /// From the home page down to the parent of this page; empty on the home page.
    pub breadcrumbs: Vec<LinkView>,
    pub authors: Vec<String>,
    pub published: Option<DateView>,
    pub updated: Option<DateView>,
    /// Corrections that affect this page, newest first.
    pub corrections: Vec<CorrectionView>,
    /// The author's own introduction or long summary, from a Markdown page at this address; may be empty.
    pub body: Vec<Part>,
    /// Headings of `body`, where there are three or more.
    pub contents: Vec<ContentsView>,
    pub tags: Vec<String>,
    /// The `extra:` map of the record or page, as the author wrote it.
    pub extra: serde_json::Value,
}

#[derive(Clone, Debug, Serialize)]
pub struct NavigationView {
    pub href: String,
    pub text: String,
    pub current: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct ContentsView {
    pub level: u8,
    pub href: String,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LinkView {
    pub href: String,
    /// Plain text.
    pub text: String,
}

/// A stretch of prose, or a block between two stretches. Exactly one field is set.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Part {
    pub html: Option<Html>,
    pub timeline: Option<Vec<EventItem>>,
    pub claims: Option<Vec<ClaimItem>>,
    pub actors: Option<Vec<ActorItem>>,
    pub questions: Option<Vec<QuestionItem>>,
    pub network: Option<Vec<RelationItem>>,
    pub sources: Option<Vec<SourceItem>>,
}

/// A date, shown with no more precision than it has.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DateView {
    /// As a person writes it: `about 17 December 2014`.
    pub text: String,
    /// A value that HTML allows in `<time datetime>`, where the date has one.
    pub datetime: Option<String>,
    /// As the author wrote it, in EDTF.
    pub edtf: String,
    /// It is approximate, uncertain, an interval or open.
    pub vague: bool,
}

/// A claim's status in words, shape and reason.
#[derive(Clone, Debug, Serialize)]
pub struct StatusView {
    /// `corroborated`, `confirmed`, `single-source`, `disputed`, `retracted`, `refuted`, `unsupported`.
    pub key: &'static str,
    /// `single source`; of what somebody said, `said: single source`.
    pub text: String,
    /// ● ✓ ◐ ◧ ⊘ ✕ ○
    pub mark: &'static str,
    /// Why, in a sentence: `two articles, one root`. In the legend: what the status means.
    pub reason: String,
    /// An editor set it, against or beyond what was derived.
    pub by_editor: bool,
    pub because_html: Option<Html>,
}

/// A numbered note: one source, or words of it, cited on this page.
#[derive(Clone, Debug, Serialize)]
pub struct NoteView {
    pub number: usize,
    /// `n3`: the `id` that the list item must have.
    pub id: String,
    /// The citation, formatted: source, quotation, locator, via, link to the original.
    pub html: Html,
    /// Where it is used: links back, lettered.
    pub uses: Vec<LinkView>,
}

// ---- items: what a list shows of a record ----

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
    pub state_text: &'static str,
    pub weight: u8,
    /// Opens a new month or year of the list: `December 2014`, or `Date not stated`.
    pub heading: Option<String>,
    /// The time since the event before, where it is a gap worth naming: `five days later`.
    pub gap: Option<String>,
    /// Set where the order beside the event before is not established.
    pub order_unknown: bool,
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
    pub kind_text: &'static str,
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
    pub kind_text: &'static str,
    pub by: Vec<LinkView>,
    /// None for opinions and predictions.
    pub status: Option<StatusView>,
    pub said: Option<DateView>,
    /// Links to the sources that carry it.
    pub sources: Vec<LinkView>,
    /// Links to claims that contradict it.
    pub contradicted_by: Vec<LinkView>,
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
    pub status_text: &'static str,
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
    pub kind_text: &'static str,
    pub affects: Vec<LinkView>,
    pub was: Option<String>,
    pub now: Option<String>,
    pub reason_html: Option<Html>,
}

/// Somewhere that mentions or cites the record of the page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MentionView {
    /// `Event`, `Claim`, `Actor`, `Page`, ….
    pub kind_text: &'static str,
    pub link: LinkView,
    /// The words that it takes from the source, each in its own entry; on source pages only.
    pub quotes: Vec<String>,
}

// ---- pages ----

#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The story in 30 seconds.
    pub summary_html: Html,
    /// Figures: claims, sources, independent roots, last correction.
    pub figures: Vec<FigureView>,
    /// The actors of the highest weight.
    pub actors: Vec<ActorItem>,
    /// The events of weight 3.
    pub timeline: Vec<EventItem>,
    pub timeline_href: Option<String>,
    pub known: Vec<ClaimItem>,
    pub disputed: Vec<ClaimItem>,
    pub unknown: Vec<QuestionItem>,
    pub known_href: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FigureView {
    pub value: String,
    pub text: String,
    pub href: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TimelineView {
    pub events: Vec<EventItem>,
    /// A link for each month or year that heads a part of the list.
    pub headings: Vec<LinkView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct EventView {
    pub event: EventItem,
    pub claims: Vec<ClaimItem>,
    /// Events that the order binds: before and after this one.
    pub after: Vec<LinkView>,
    pub before: Vec<LinkView>,
    /// The neighbours in the timeline.
    pub previous: Option<LinkView>,
    pub next: Option<LinkView>,
    /// Citations of the event as a whole, as note numbers.
    pub cite_html: Html,
    pub mentions: Vec<MentionView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ActorsView {
    pub groups: Vec<ActorGroup>,
}

/// Actors of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct ActorGroup {
    pub anchor: String,
    pub title: String,
    pub actors: Vec<ActorItem>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ActorView {
    pub actor: ActorItem,
    pub aliases: Vec<AliasView>,
    pub identity: Option<IdentityView>,
    pub image: Option<ImageView>,
    pub links: Vec<LinkView>,
    pub events: Vec<EventItem>,
    /// What it said.
    pub said: Vec<ClaimItem>,
    /// What is said of it.
    pub about: Vec<ClaimItem>,
    /// Relations from and to it.
    pub relations: Vec<RelationItem>,
    pub cite_html: Html,
    /// Sources that its events, claims and summary cite.
    pub sources: Vec<SourceItem>,
    pub mentions: Vec<MentionView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct AliasView {
    pub name: String,
    pub source: Option<LinkView>,
    /// Spelt so in the source.
    pub sic: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct IdentityView {
    /// `confirmed`, `claimed`, `disputed`, `unknown`; and in words.
    pub status: &'static str,
    pub status_text: &'static str,
    pub reason_html: Option<Html>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ImageView {
    pub src: String,
    pub alt: String,
    pub credit: String,
    pub license: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ClaimsView {
    /// Claims by status, the most certain first; those without a status last.
    pub groups: Vec<ClaimGroup>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ClaimGroup {
    pub anchor: String,
    pub title: String,
    pub status: Option<StatusView>,
    pub claims: Vec<ClaimItem>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ClaimView {
    pub claim: ClaimItem,
    pub about: Vec<LinkView>,
    /// Evidence by stance: supports, disputes, mentions.
    pub supports: Vec<EvidenceView>,
    pub disputes: Vec<EvidenceView>,
    pub mentioned: Vec<EvidenceView>,
    pub contradicts: Vec<ClaimItem>,
    pub supersedes: Vec<ClaimItem>,
    pub superseded_by: Vec<ClaimItem>,
    pub events: Vec<LinkView>,
    pub questions: Vec<LinkView>,
    /// True up to this date.
    pub as_of: Option<DateView>,
    /// A figure with its unit: `99 percent`.
    pub value: Option<String>,
    /// It alleges wrongdoing.
    pub alleges_wrongdoing: bool,
    pub mentions: Vec<MentionView>,
}

/// One citation of a claim, laid out.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView {
    pub source: LinkView,
    pub reference_html: Html,
    pub quote: Option<String>,
    /// The words were found in the text of the source: `words verified, 22 November 2026`.
    pub verified: Option<String>,
    pub locator: Option<String>,
    pub via: Vec<LinkView>,
    /// The address of the original, with the words as a text fragment where it has an address.
    pub original_href: Option<String>,
    /// The roots that it comes down to.
    pub roots: Vec<LinkView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SourcesView {
    /// Those that the editors have seen, then those known only through another.
    pub seen: Vec<SourceItem>,
    pub unseen: Vec<SourceItem>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    pub source: SourceItem,
    /// What is known of it: author, date, outlet, …, with `not stated` where it was looked for and not found.
    pub facts: Vec<FactView>,
    pub via: Vec<LinkView>,
    /// Sources that rely on this one.
    pub relied_on_by: Vec<LinkView>,
    pub unnamed_html: Option<Html>,
    pub original_href: Option<String>,
    pub archived_href: Option<String>,
    /// Everything that cites it, with the words.
    pub cited_by: Vec<MentionView>,
    /// Everything that cites another source as resting on it.
    pub cited_through: Vec<MentionView>,
    pub mentions: Vec<MentionView>,
}

/// A line of a description list. `known` is false for `not stated`.
#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    pub name: &'static str,
    pub text: String,
    pub known: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct KnownView {
    pub known: Vec<ClaimItem>,
    pub disputed: Vec<ClaimItem>,
    /// Claims that rest on one root only.
    pub single: Vec<ClaimItem>,
    /// Retracted and refuted.
    pub withdrawn: Vec<ClaimItem>,
    pub questions: Vec<QuestionItem>,
    pub answered: Vec<QuestionItem>,
    pub legend: Vec<StatusView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct GlossaryView {
    pub terms: Vec<TermView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TermView {
    pub anchor: String,
    pub term: String,
    pub definition_html: Html,
    pub cite_html: Html,
    pub mentions: Vec<MentionView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CorrectionsView {
    /// Newest first.
    pub corrections: Vec<CorrectionView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct AboutView {
    pub figures: Vec<FigureView>,
    /// Claims by status, with their number.
    pub statuses: Vec<StatusCount>,
    pub legend: Vec<StatusView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct StatusCount {
    pub status: StatusView,
    pub count: usize,
    /// Of all claims that have a status, in percent, rounded.
    pub percent: usize,
}

/// Everything on one page.
#[derive(Clone, Debug, Serialize)]
pub struct PrintView {
    pub summary_html: Html,
    pub events: Vec<EventItem>,
    pub actors: Vec<ActorItem>,
    pub groups: Vec<ClaimGroup>,
    pub questions: Vec<QuestionItem>,
    pub terms: Vec<TermView>,
    pub sources: Vec<SourceItem>,
}

/// A small page for an `<iframe>`. One of the fields is set.
#[derive(Clone, Debug, Serialize)]
pub struct EmbedView {
    /// Where the whole page is.
    pub href: String,
    pub event: Option<EventItem>,
    pub actor: Option<ActorItem>,
    pub claim: Option<ClaimItem>,
    pub timeline: Option<Vec<EventItem>>,
}

/// A page that is only prose: `page.body` has it.
#[derive(Clone, Debug, Serialize)]
pub struct ProseView {
    pub summary_html: Option<Html>,
    /// The records that the page is about.
    pub about: Vec<LinkView>,
    pub mentions: Vec<MentionView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {}
