//! Prose as it was read: finished HTML with holes where something is needed that its file cannot know
//! (the title of another record, the number of a note, the way back to the root).
//!
//! Reading prose once into pieces and filling the holes for each page keeps the pages cheap: a summary
//! that stands on ten pages is parsed once.

use crate::text::Place;

/// An id as an author wrote it, not yet looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    pub id: String,
    pub place: Place,
}

/// Prose from Markdown, in a page or in a field of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    pub pieces: Vec<Piece>,
    /// The words alone, without markup, citations and notes: for descriptions, feeds and labels. A link
    /// without words of its own stands as `[[id]]`, which `Site::words` turns into a title.
    pub plain: String,
    /// The headings of a page in order, for its contents list.
    pub headings: Vec<Heading>,
    /// The sentences in order, for coverage and for sign-off.
    pub sentences: Vec<Sentence>,
}

/// A sentence, and what it rests on as far as its own text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its words as in [`Prose::plain`].
    pub words: String,
    pub place: Place,
    /// A citation stands in it or right behind it, or in a footnote that it leads to.
    pub cited: bool,
    /// The exact words that its own citations pin.
    pub pinned: Vec<String>,
    /// It is the author's own judgement.
    pub editorial: bool,
    /// The ids of the records that it links to.
    pub links: Vec<String>,
}

/// A heading of a page; `id` is unique within the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub level: u8,
    pub id: String,
    pub text: String,
}

/// One part of prose, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Finished HTML, safe as it stands.
    Html(String),
    /// The value of an `id` attribute or of a `#fragment`: written with the prefix of the page's section,
    /// so that two texts on one page do not clash.
    Anchor(String),
    /// `[[id]]` or `[[id|words]]`; `words` is HTML.
    Link { target: Reference, words: Option<String> },
    /// The address in an `href` that leads to a file of the project (`figures/map.pdf`), or to a Markdown
    /// page of it (`guide.md#part`), as written.
    File { path: String, fragment: Option<String>, place: Place },
    /// `![what it shows](figures/map.png "Caption. Credit: who made it")`.
    Image(Image),
    /// `[@id "words"; @other]`.
    Citations(Vec<Citation>),
    /// Words of the interface, by the id of their message: a file does not know the language of its site.
    Words(&'static str),
    /// `{{ name key=id }}`.
    Block(Block),
}

/// A picture in prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The path as written.
    pub path: String,
    pub place: Place,
    /// What it shows, for those who cannot see it; empty where it only decorates.
    pub alt: String,
    pub caption: String,
    pub credit: String,
    /// It stands in a paragraph by itself.
    pub figure: bool,
}

/// A source called as evidence: an item of a citation in prose, or an entry of a `cite` list.
/// The words are a W3C TextQuoteSelector: `exact`, `prefix`, `suffix`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    pub source: Reference,
    /// The exact words, as they stand in the source.
    pub quote: Option<Quote>,
    /// Where in the source, in the author's words: `para. 4`, `p. 12`.
    pub locator: Option<String>,
    pub stance: Stance,
    /// The sources that this one relies on for what is cited; where empty, those of the source hold.
    pub via: Vec<Reference>,
    /// The whole citation as written.
    pub place: Place,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pub exact: String,
    pub prefix: Option<String>,
    pub suffix: Option<String>,
    pub place: Place,
}

/// What a citation does for that which cites it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stance {
    #[default]
    Supports,
    Disputes,
    Mentions,
}

/// A built-in block: `{{ timeline actor=studio }}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub actor: Option<Reference>,
    pub tag: Option<Reference>,
    pub status: Option<Reference>,
    /// `kind=person` of `{{ actors }}`.
    pub of_kind: Option<Reference>,
    pub place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    Timeline,
    Claims,
    Actors,
    Questions,
    Network,
    Sources,
}

impl BlockKind {
    /// Each block with its name and the keys that it takes.
    pub const ALL: [(BlockKind, &'static str, &'static [&'static str]); 6] = [
        (BlockKind::Timeline, "timeline", &["actor", "tag"]),
        (BlockKind::Claims, "claims", &["actor", "tag", "status"]),
        (BlockKind::Actors, "actors", &["kind"]),
        (BlockKind::Questions, "questions", &[]),
        (BlockKind::Network, "network", &["actor"]),
        (BlockKind::Sources, "sources", &[]),
    ];
}

impl Prose {
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Every citation, in order.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
        self.pieces.iter().flat_map(|piece| match piece {
            Piece::Citations(citations) => citations.as_slice(),
            _ => &[],
        })
    }

    /// Every `[[link]]`, in order.
    pub fn links(&self) -> impl Iterator<Item = &Reference> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Link { target, .. } => Some(target),
            _ => None,
        })
    }
}
