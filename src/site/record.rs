//! A record of any kind, for what holds of all kinds: its head, title, prose, citations and references.

use crate::kinds::actor::Relation;
use crate::kinds::{Actor, Claim, Correction, Event, Head, Kind, Page, Question, Source, Term};
use crate::prose::{Citation, Piece, Prose, Reference};
use crate::read::Parsed;
use crate::words::{Argument, Words};

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
    pub fn title(self, words: &Words) -> String {
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
                Some(dated) => {
                    words.text("correction-of", &[("date", Argument::Text(&dated.date.text(words)))])
                }
                None => words.get("kind-correction").to_owned(),
            },
            Record::Page(page) => page.title.clone().unwrap_or_else(|| page.head.id.to_string()),
        }
    }

    /// Its texts in Markdown, in the order in which they are shown.
    ///
    /// Every pass over a site asks for them, so that this and [`Record::citations`] allocate nothing.
    pub fn prose(self) -> impl Iterator<Item = &'a Prose> + use<'a> {
        let (first, second) = match self {
            Record::Source(source) => (source.unnamed.as_ref(), None),
            Record::Actor(actor) => {
                let reason = actor.identity.as_ref().and_then(|identity| identity.reason.as_ref());
                (Some(&actor.summary), reason)
            }
            Record::Event(event) => (Some(&event.summary), event.date_reason.as_ref()),
            Record::Claim(claim) => (Some(&claim.text), claim.because.as_ref()),
            Record::Question(question) => (question.missing.as_ref(), None),
            Record::Term(term) => (Some(&term.definition), None),
            Record::Correction(correction) => (correction.reason.as_ref(), None),
            Record::Page(page) => (Some(&page.summary), Some(&page.body)),
        };
        [first, second].into_iter().flatten()
    }

    /// Everything that it cites: in its texts, then in its lists.
    pub fn citations(self) -> impl Iterator<Item = &'a Citation> + use<'a> {
        let (list, relations): (&[Citation], &[Relation]) = match self {
            Record::Actor(actor) => (&actor.cite, &actor.relations),
            Record::Event(event) => (&event.cite, &[]),
            Record::Claim(claim) => (&claim.cite, &[]),
            Record::Term(term) => (&term.cite, &[]),
            _ => (&[], &[]),
        };
        let relations = relations.iter().flat_map(|relation| &relation.cite);
        self.prose().flat_map(Prose::citations).chain(list).chain(relations)
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

/// The records of a file, of whatever kind.
pub fn records_of(parsed: &Parsed) -> impl Iterator<Item = (Kind, Record<'_>)> {
    let sources = parsed.sources.iter().map(|record| (Kind::Source, Record::Source(record)));
    let actors = parsed.actors.iter().map(|record| (Kind::Actor, Record::Actor(record)));
    let events = parsed.events.iter().map(|record| (Kind::Event, Record::Event(record)));
    let claims = parsed.claims.iter().map(|record| (Kind::Claim, Record::Claim(record)));
    let questions = parsed.questions.iter().map(|record| (Kind::Question, Record::Question(record)));
    let terms = parsed.terms.iter().map(|record| (Kind::Term, Record::Term(record)));
    let corrections = parsed.corrections.iter().map(|record| (Kind::Correction, Record::Correction(record)));
    let page = parsed.page.iter().map(|record| (Kind::Page, Record::Page(record)));
    sources
        .chain(actors)
        .chain(events)
        .chain(claims)
        .chain(questions)
        .chain(terms)
        .chain(corrections)
        .chain(page)
}
