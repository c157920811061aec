//! How much of the prose carries evidence, sentence by sentence.
//!
//! Prose is the author's pages, the summaries of actors and events, and the definitions of terms. The text of
//! a claim is not: a claim is evidence, and has checks of its own. Nor is `about.md`, in which a site speaks
//! of itself, nor `corrections.md`.

use std::collections::BTreeMap;

use crate::kinds::Kind;
use crate::prose::{Prose, Sentence};

use super::{Generated, Key, Record, Role, Site};

/// What a sentence rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// A citation, in it or in the `cite:` of its record.
    Cited,
    /// A link to a claim, or the claims of its event.
    Linked,
    /// The author's own judgement, marked as such.
    Editorial,
    Bare,
}

/// Sentences by what they rest on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    pub cited: usize,
    pub linked: usize,
    pub editorial: usize,
    pub bare: usize,
}

impl Coverage {
    fn add(&mut self, support: Support) {
        *match support {
            Support::Cited => &mut self.cited,
            Support::Linked => &mut self.linked,
            Support::Editorial => &mut self.editorial,
            Support::Bare => &mut self.bare,
        } += 1;
    }

    fn join(&mut self, other: &Coverage) {
        self.cited += other.cited;
        self.linked += other.linked;
        self.editorial += other.editorial;
        self.bare += other.bare;
    }

    /// The sentences that carry evidence.
    pub fn carried(&self) -> usize {
        self.cited + self.linked
    }

    /// The sentences that owe evidence.
    pub fn owing(&self) -> usize {
        self.carried() + self.bare
    }

    /// The share that carries evidence, in whole percent, never rounded up; none where nothing owes any.
    pub fn percent(&self) -> Option<usize> {
        (self.owing() > 0).then(|| self.carried() * 100 / self.owing())
    }
}

/// The coverage of a site, and of each record and page that has prose.
#[derive(Clone, Debug, Default)]
pub struct SiteCoverage {
    pub whole: Coverage,
    pub parts: BTreeMap<Key, Coverage>,
}

/// Counts; a long summary counts for its record.
pub fn coverage(site: &Site) -> SiteCoverage {
    let mut all = SiteCoverage::default();
    for key in site.keys() {
        let mut own = Coverage::default();
        for (_, support) in site.sentences(key) {
            own.add(support);
        }
        if own != Coverage::default() {
            all.whole.join(&own);
            all.parts.entry(site.subject(key)).or_default().join(&own);
        }
    }
    all
}

impl Site {
    /// The sentences of the prose of a record or page, each with what it rests on.
    pub fn sentences(&self, key: Key) -> impl Iterator<Item = (&Sentence, Support)> {
        let own = self.own_support(key);
        let sentences = self.covered_prose(key).flat_map(|prose| &prose.sentences);
        sentences.map(move |sentence| (sentence, self.support(sentence, own)))
    }

    fn covered_prose(&self, key: Key) -> impl Iterator<Item = &Prose> + use<'_> {
        let (first, second) = match self.record(key) {
            Record::Actor(actor) => (Some(&actor.summary), None),
            Record::Event(event) => (Some(&event.summary), None),
            Record::Term(term) => (Some(&term.definition), None),
            Record::Page(page) => match self.roles[key.index as usize] {
                Role::Introduction(
                    Generated::About | Generated::Corrections | Generated::Data | Generated::Search,
                ) => (None, None),
                _ => (Some(&page.summary), Some(&page.body)),
            },
            _ => (None, None),
        };
        [first, second].into_iter().flatten()
    }

    /// What a record lends to each of its sentences.
    fn own_support(&self, key: Key) -> Option<Support> {
        let (cite, claims) = match self.record(key) {
            Record::Actor(actor) => (!actor.cite.is_empty(), false),
            Record::Event(event) => {
                (!event.cite.is_empty(), self.indexes(&event.claims, Kind::Claim).next().is_some())
            }
            Record::Term(term) => (!term.cite.is_empty(), false),
            _ => (false, false),
        };
        match (cite, claims) {
            (true, _) => Some(Support::Cited),
            (false, true) => Some(Support::Linked),
            (false, false) => None,
        }
    }

    fn support(&self, sentence: &Sentence, own: Option<Support>) -> Support {
        let is_claim = |id: &String| self.find(id).is_some_and(|key| key.kind == Kind::Claim);
        if sentence.cited {
            Support::Cited
        } else if sentence.links.iter().any(is_claim) {
            Support::Linked
        } else if sentence.editorial {
            Support::Editorial
        } else {
            own.unwrap_or(Support::Bare)
        }
    }
}
