//! A record of any kind, for what holds of all kinds: its head, title, prose, citations and references.

use crate::kinds::{Actor, Claim, Correction, Event, Head, Kind, Page, Question, Source, Term};
use crate::prose::{Citation, Piece, Prose, Reference};

#[derive(Clone, Copy, Debug)]
pub enum Record<'a> {
    Source(&'a Source),
    Actor(&'a Actor),
    Event(&'a Event),
    Claim(&'a Claim),
    Question(&'a Question),
    Term(&'a Term),
    Correction(&'a Correction),
    Page(&'a Page),
}

/// What a reference must lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Kind(Kind),
    /// A record of any kind, or a page.
    Anything,
    /// The same, or a page that the program makes, by its folder.
    Address,
}

impl<'a> Record<'a> {
    pub fn head(self) -> &'a Head {
        match self {
            Record::Source(source) => &source.head,
            Record::Actor(actor) => &actor.head,
            Record::Event(event) => &event.head,
            Record::Claim(claim) => &claim.head,
            Record::Question(question) => &question.head,
            Record::Term(term) => &term.head,
            Record::Correction(correction) => &correction.head,
            Record::Page(page) => &page.head,
        }
    }

    /// What a link to it says, as plain text.
    pub fn title(self) -> String {
        match self {
            Record::Source(source) => match (&source.title, &source.description) {
                (Some(title), _) => title.clone(),
                (None, Some(description)) => format!("[{description}]"),
                (None, None) => source.head.id.to_string(),
            },
            Record::Actor(actor) => actor.name.clone(),
            Record::Event(event) => event.title.clone(),
            Record::Claim(claim) => claim.text.plain.clone(),
            Record::Question(question) => question.question.clone(),
            Record::Term(term) => term.term.clone(),
            Record::Correction(correction) => match &correction.date {
                Some(dated) => format!("Correction of {}", dated.date.text()),
                None => "Correction".to_owned(),
            },
            Record::Page(page) => page.title.clone().unwrap_or_else(|| page.head.id.to_string()),
        }
    }

    /// Its texts in Markdown, in the order in which they are shown.
    pub fn prose(self) -> Vec<&'a Prose> {
        match self {
            Record::Source(source) => source.unnamed.iter().collect(),
            Record::Actor(actor) => {
                let reason = actor.identity.as_ref().and_then(|identity| identity.reason.as_ref());
                std::iter::once(&actor.summary).chain(reason).collect()
            }
            Record::Event(event) => std::iter::once(&event.summary).chain(&event.date_reason).collect(),
            Record::Claim(claim) => std::iter::once(&claim.text).chain(&claim.because).collect(),
            Record::Question(question) => question.missing.iter().collect(),
            Record::Term(term) => vec![&term.definition],
            Record::Correction(correction) => correction.reason.iter().collect(),
            Record::Page(page) => vec![&page.summary, &page.body],
        }
    }

    /// Everything that it cites: in its texts, then in its lists.
    pub fn citations(self) -> Vec<&'a Citation> {
        let lists: Vec<&[Citation]> = match self {
            Record::Actor(actor) => {
                let relations = actor.relations.iter().map(|relation| relation.cite.as_slice());
                std::iter::once(actor.cite.as_slice()).chain(relations).collect()
            }
            Record::Event(event) => vec![&event.cite],
            Record::Claim(claim) => vec![&claim.cite],
            Record::Term(term) => vec![&term.cite],
            _ => Vec::new(),
        };
        let prose = self.prose().into_iter().flat_map(Prose::citations);
        prose.chain(lists.into_iter().flatten()).collect()
    }

    /// Every reference that it makes, with what it must lead to.
    pub fn references(self) -> Vec<(&'a Reference, Wanted)> {
        let mut references = Vec::new();
        for citation in self.citations() {
            references.push((&citation.source, Wanted::Kind(Kind::Source)));
            references.extend(citation.via.iter().map(|via| (via, Wanted::Kind(Kind::Source))));
        }
        for prose in self.prose() {
            references.extend(prose.links().map(|link| (link, Wanted::Address)));
            for piece in &prose.pieces {
                if let Piece::Block(block) = piece {
                    references.extend(block.actor.iter().map(|actor| (actor, Wanted::Kind(Kind::Actor))));
                }
            }
        }
        let mut all =
            |list: &'a [Reference], wanted| references.extend(list.iter().map(|item| (item, wanted)));
        match self {
            Record::Source(source) => all(&source.via, Wanted::Kind(Kind::Source)),
            Record::Actor(actor) => {
                for relation in &actor.relations {
                    all(std::slice::from_ref(&relation.to), Wanted::Kind(Kind::Actor));
                }
                for alias in &actor.aliases {
                    all(alias.source.as_slice(), Wanted::Kind(Kind::Source));
                }
            }
            Record::Event(event) => {
                for role in &event.actors {
                    all(std::slice::from_ref(&role.actor), Wanted::Kind(Kind::Actor));
                }
                all(&event.after, Wanted::Kind(Kind::Event));
                all(&event.before, Wanted::Kind(Kind::Event));
                all(&event.claims, Wanted::Kind(Kind::Claim));
            }
            Record::Claim(claim) => {
                all(&claim.by, Wanted::Kind(Kind::Actor));
                all(&claim.about, Wanted::Kind(Kind::Actor));
                all(&claim.contradicts, Wanted::Kind(Kind::Claim));
                all(&claim.supersedes, Wanted::Kind(Kind::Claim));
            }
            Record::Question(question) => {
                all(&question.known, Wanted::Kind(Kind::Claim));
                all(&question.answered_by, Wanted::Kind(Kind::Claim));
            }
            Record::Correction(correction) => all(&correction.affects, Wanted::Anything),
            Record::Page(page) => all(&page.about, Wanted::Anything),
            Record::Term(_) => {}
        }
        references
    }
}
