//! What a template may see of a page: plain values, made from a `Site` by `views/*.rs`.
//!
//! A view holds finished text and addresses that are right for its own page. It holds no places in
//! files, so that moving a line makes no page stale. `docs/themes.md` lists every field; a test keeps
//! the two the same.
//!
//! Fields named `*_html` and those of type [`Html`] are safe markup; every other string is plain text
//! that the template escapes.

use serde::Serialize;

pub mod cite;
pub mod data;
pub mod entries;
pub mod items;
pub mod json_ld;
mod matrix;
mod method;
pub mod network;
mod overview;
pub mod page;
pub mod pages;
mod picture;
mod reason;
pub mod reference;
pub mod search;
mod since;
pub mod timeline;
pub mod writer;

pub use crate::site::Route;
pub use data::Download;
pub use entries::*;
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
    Network(NetworkView),
    Source(SourceView),
    Known(KnownView),
    Evidence(MatrixView),
    Glossary(GlossaryView),
    Corrections(CorrectionsView),
    About(AboutView),
    Data(DataView),
    Search(SearchView),
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
    /// `home`, `timeline`, `event`, `actors`, `actor`, `claims`, `claim`, `sources`, `source`, `network`, `known`, `evidence`,
    /// `glossary`, `corrections`, `about`, `data`, `search`, `print`, `embed`, `prose`, `not_found`.
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
    /// What the page says to machines, as JSON-LD, safe inside `<script>`; where it has a canonical address.
    pub json_ld: Option<Html>,
    /// The picture that other sites show with a link to this page.
    pub card: Option<CardView>,
    pub home_href: String,
    pub feed_href: Option<String>,
    /// The page as plain text in Markdown, where `url` is set; none for reading from a folder.
    pub plain_href: Option<String>,
    /// The description of the search for browsers, where `url` is set.
    pub search_href: Option<String>,
    /// The page with everything to download.
    pub data_href: Option<String>,
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
    /// The newest date of its content, in ISO 8601: of its author's dates and its corrections.
    pub changed: Option<String>,
    /// Corrections that affect this page, newest first.
    pub corrections: Vec<CorrectionView>,
    /// How much of the page's own prose carries evidence; where it has prose that owes any.
    pub coverage: Option<CoverageView>,
    /// The author's own introduction or long summary, from a Markdown page at this address; may be empty.
    pub body: Vec<Part>,
    /// Headings of `body`, where there are three or more.
    pub contents: Vec<ContentsView>,
    pub tags: Vec<TagView>,
    /// The `extra:` map of the record or page, as the author wrote it.
    pub extra: serde_json::Value,
    /// How to cite the page itself; none of 404, embeds, print.
    pub cite: Option<CiteView>,
}

/// A tag of the record of a page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TagView {
    pub text: String,
    /// The timeline of its events, where it has any.
    pub href: Option<String>,
}

/// A social card.
#[derive(Clone, Debug, Serialize)]
pub struct CardView {
    /// Absolute.
    pub url: String,
    pub width: u32,
    pub height: u32,
}

/// A page as others cite it.
#[derive(Clone, Debug, Serialize)]
pub struct CiteView {
    /// In the house style, with its address where that is known.
    pub reference_html: Html,
    /// For reference managers, each over several lines.
    pub bib: String,
    pub csl_json: String,
    pub ris: String,
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
    pub timeline: Option<Vec<TimelinePart>>,
    pub claims: Option<Vec<ClaimItem>>,
    pub actors: Option<Vec<ActorItem>>,
    pub questions: Option<Vec<QuestionItem>>,
    pub network: Option<TiesView>,
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

#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The story in 30 seconds.
    pub summary_html: Html,
    /// Figures: claims, sources, independent roots, last correction.
    pub figures: Vec<FigureView>,
    /// The actors of the highest weight.
    pub actors: Vec<ActorItem>,
    /// The events of weight 3.
    pub timeline: Vec<TimelinePart>,
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
    pub parts: Vec<TimelinePart>,
    /// A link for each month or year that heads a part of the list.
    pub headings: Vec<LinkView>,
    /// None where there is too little to draw.
    pub overview: Option<OverviewView>,
    /// What it can be narrowed to; empty on the page of an actor or tag.
    pub filters: Vec<FilterGroup>,
    /// How many events it shows, and how many there are.
    pub shown: usize,
    pub all: usize,
    /// It is long, and tells of each event less than the page of the event does.
    pub shortened: bool,
    /// On the page of an actor or tag.
    pub of: Option<SliceView>,
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
    pub events: Vec<TimelinePart>,
    /// The timeline of its events.
    pub timeline_href: Option<String>,
    /// What it said.
    pub said: Vec<ClaimItem>,
    /// What is said of it.
    pub about: Vec<ClaimItem>,
    /// Relations from and to it.
    pub relations: Vec<RelationItem>,
    /// The same drawn, where there are any.
    pub drawing: Option<DrawingView>,
    /// Where the ties of all are shown, where there are any.
    pub network_href: Option<String>,
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
    pub status_text: String,
    pub reason_html: Option<Html>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ImageView {
    /// The picture itself, in every size and format that was made of it.
    pub html: Html,
    /// The copy that every browser reads.
    pub src: String,
    pub width: u32,
    pub height: u32,
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
    /// The roots of what supports it, each with the sources that rest on it; and drawn, where it is worth it.
    pub reliance: Vec<BranchView>,
    pub reliance_drawing: Option<DrawingView>,
    /// What became of it, oldest first; empty where nothing did.
    pub history: Vec<HistoryView>,
    pub mentions: Vec<MentionView>,
}

/// A step in the life of a claim.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryView {
    pub date: Option<DateView>,
    /// `said`, `replaced`, `corrected`, `withdrawn`; and in words.
    pub kind: &'static str,
    pub kind_text: String,
    /// The claim or the correction.
    pub link: Option<LinkView>,
}

/// One citation of a claim, laid out.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView {
    pub source: LinkView,
    pub reference_html: Html,
    pub quote: Option<String>,
    /// The language of the source, where it is another than that of the page.
    pub language: Option<String>,
    /// The words were found in the text of the source: `words verified, 22 November 2026`.
    pub verified: Option<String>,
    pub locator: Option<String>,
    pub via: Vec<LinkView>,
    /// The address of the original, with the words as a text fragment where it has an address.
    pub original_href: Option<String>,
    /// The address of the archived copy.
    pub archived_href: Option<String>,
    /// The roots that it comes down to.
    pub roots: Vec<LinkView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SourcesView {
    /// Those that the editors have seen, then those known only through another.
    pub seen: Vec<SourceItem>,
    pub unseen: Vec<SourceItem>,
    /// Each root with the sources that rest on it.
    pub reliance: Vec<BranchView>,
    /// The same drawn; none where nothing rests on anything, or where there are too many.
    pub reliance_drawing: Option<DrawingView>,
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
    /// Files for reference managers: BibLaTeX, CSL-JSON, RIS.
    pub cite_files: Vec<LinkView>,
    /// The sources that it comes down to, where it is no root itself.
    pub roots: Vec<LinkView>,
    /// Those that rest on it, and those that rest on them.
    pub reliance: Vec<BranchView>,
    /// Everything that cites it, with the words.
    pub cited_by: Vec<MentionView>,
    /// Everything that cites another source as resting on it.
    pub cited_through: Vec<MentionView>,
    pub mentions: Vec<MentionView>,
}

/// A line of a description list. `known` is false for `not stated`.
#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    pub name: String,
    pub text: String,
    pub known: bool,
}

/// Who is tied to whom.
#[derive(Clone, Debug, Serialize)]
pub struct NetworkView {
    pub ties: TiesView,
    /// How many actors have a tie.
    pub tied: usize,
    /// The actors that have none.
    pub untied: Vec<LinkView>,
    /// The network to download: SVG, GraphML, JSON.
    pub files: Vec<LinkView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct KnownView {
    pub known: Vec<ClaimItem>,
    pub disputed: Vec<ClaimItem>,
    /// Claims that rest on one root only.
    pub single: Vec<ClaimItem>,
    /// Retracted, refuted, and replaced by newer ones.
    pub withdrawn: Vec<ClaimItem>,
    pub questions: Vec<QuestionItem>,
    pub answered: Vec<QuestionItem>,
    pub legend: Vec<StatusView>,
}

/// Claims down, sources across.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixView {
    pub columns: Vec<ColumnView>,
    pub groups: Vec<RowGroup>,
    /// How many claims and sources have no room in it: those with the fewest citations.
    pub claims_left_out: usize,
    pub sources_left_out: usize,
}

/// A source, by how many claims cite it.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnView {
    pub source: LinkView,
    pub claims: usize,
    /// No claim cites it itself: it is known through the others.
    pub through: bool,
}

/// Claims of one status.
#[derive(Clone, Debug, Serialize)]
pub struct RowGroup {
    pub anchor: String,
    pub title: String,
    pub rows: Vec<RowView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RowView {
    pub claim: LinkView,
    pub status: Option<StatusView>,
    /// One for each column.
    pub cells: Vec<CellView>,
}

/// What a source does for a claim; empty where nothing.
#[derive(Clone, Debug, Serialize)]
pub struct CellView {
    /// `words`, `whole`, `through`, `disputes`, `mentions`, `both` (carries and disputes), or empty.
    pub key: &'static str,
    /// ■ □ ↳ · ⊠, or a mark and ⊠
    pub mark: String,
    /// `exact words, verified`
    pub text: String,
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
    /// Their feed, where `url` is set in `site.yaml`.
    pub feed_href: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct AboutView {
    pub figures: Vec<FigureView>,
    /// Claims by status, with their number.
    pub statuses: Vec<StatusCount>,
    /// Claims that can have no status: opinions and predictions.
    pub without_status: usize,
    /// When the claims became known, oldest first.
    pub since: Vec<SinceView>,
    /// Of all prose.
    pub coverage: Option<CoverageView>,
    /// Of each page and record, those with the least evidence first.
    pub coverage_parts: Vec<CoveragePart>,
    /// Each root with the sources that rest on it.
    pub reliance: Vec<BranchView>,
    pub legend: Vec<StatusView>,
}

/// How many claims became known in a stretch of time.
#[derive(Clone, Debug, Serialize)]
pub struct SinceView {
    /// The stretch; none for the claims whose day nobody states.
    pub date: Option<DateView>,
    pub count: usize,
    /// Of all claims, in percent, rounded.
    pub percent: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct CoveragePart {
    pub link: LinkView,
    pub coverage: CoverageView,
}

#[derive(Clone, Debug, Serialize)]
pub struct StatusCount {
    pub status: StatusView,
    pub count: usize,
    /// Of all claims that have a status, in percent, rounded.
    pub percent: usize,
}

/// An index from A to Z, which a script turns into a search.
#[derive(Clone, Debug, Serialize)]
pub struct SearchView {
    pub groups: Vec<IndexGroup>,
    /// The lists of what a large site has no room for here.
    pub left_out: Vec<LinkView>,
    /// The script, and what it searches.
    pub script_href: String,
    pub records_href: String,
}

/// Everything on one page.
#[derive(Clone, Debug, Serialize)]
pub struct PrintView {
    pub summary_html: Html,
    pub events: Vec<TimelinePart>,
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
    pub timeline: Option<Vec<TimelinePart>>,
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
