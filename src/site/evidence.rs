//! What each claim rests on: the roots of sources on the `via` graph, and the status derived from them.

use crate::csl;
use crate::kinds::claim::{Claim, EditorStatus};
use crate::kinds::{Kind, Vocabulary};
use crate::prose::{Citation, Reference, Stance};
use crate::text::number;

use super::Site;

/// How far a claim is carried by its evidence, as worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    Confirmed,
    Corroborated,
    SingleSource,
    Disputed,
    Unsupported,
    Retracted,
    Refuted,
}

impl Vocabulary for Status {
    const WORDS: &'static [(Status, &'static str, &'static str)] = &[
        (Status::Confirmed, "confirmed", "confirmed"),
        (Status::Corroborated, "corroborated", "corroborated"),
        (Status::SingleSource, "single-source", "single source"),
        (Status::Disputed, "disputed", "disputed"),
        (Status::Unsupported, "unsupported", "unsupported"),
        (Status::Retracted, "retracted", "retracted"),
        (Status::Refuted, "refuted", "refuted"),
    ];
}

impl Status {
    /// The shape that stands for it beside the word.
    pub fn mark(self) -> &'static str {
        match self {
            Status::Confirmed => "✓",
            Status::Corroborated => "●",
            Status::SingleSource => "◐",
            Status::Disputed => "◧",
            Status::Unsupported => "○",
            Status::Retracted => "⊘",
            Status::Refuted => "✕",
        }
    }

    /// What it means, for the legend.
    pub fn meaning(self) -> &'static str {
        match self {
            Status::Confirmed => "An editor holds it for established, and says why.",
            Status::Corroborated => "Two or more sources that do not rest on one another carry it.",
            Status::SingleSource => "Everything that carries it comes down to one source.",
            Status::Disputed => "A source or another claim contradicts it.",
            Status::Unsupported => "No source given here carries it.",
            Status::Retracted => "Whoever said it has taken it back.",
            Status::Refuted => "It has been shown to be false.",
        }
    }

    /// Whether it is out of the dispute: what is withdrawn contradicts nothing.
    pub fn withdrawn(self) -> bool {
        matches!(self, Status::Retracted | Status::Refuted)
    }
}

/// The roots of each source. A circle, which is an error of its own, ends at the source where it closes.
pub fn roots(site: &Site) -> Vec<Vec<u32>> {
    let mut roots: Vec<Option<Vec<u32>>> = vec![None; site.sources.len()];
    for start in 0..site.sources.len() as u32 {
        // A walk with a stack of its own: chains may be longer than the call stack is deep.
        let mut path = vec![start];
        let mut on_path = vec![start];
        while let Some(&at) = path.last() {
            let via: Vec<u32> = site.indexes(&site.sources[at as usize].via, Kind::Source).collect();
            let open = via.iter().find(|next| roots[**next as usize].is_none() && !on_path.contains(next));
            if let (None, Some(&next)) = (&roots[at as usize], open) {
                path.push(next);
                on_path.push(next);
                continue;
            }
            path.pop();
            if roots[at as usize].is_none() {
                let mut own: Vec<u32> = via
                    .iter()
                    .filter_map(|next| roots[*next as usize].as_deref())
                    .flatten()
                    .copied()
                    .collect();
                own.sort_unstable();
                own.dedup();
                if own.is_empty() {
                    own.push(at);
                }
                roots[at as usize] = Some(own);
            }
        }
    }
    roots.into_iter().map(Option::unwrap_or_default).collect()
}

impl Site {
    /// The roots of a citation: those of its own `via`, else those of its source.
    pub fn citation_roots(&self, citation: &Citation) -> Vec<u32> {
        let from: &[Reference] =
            if citation.via.is_empty() { std::slice::from_ref(&citation.source) } else { &citation.via };
        union(self.indexes(from, Kind::Source).map(|source| self.roots[source as usize].as_slice()))
    }

    /// The roots of all citations of a claim that support it.
    pub fn claim_roots(&self, claim: &Claim) -> Vec<u32> {
        let supports: Vec<Vec<u32>> =
            supporting(claim).map(|citation| self.citation_roots(citation)).collect();
        union(supports.iter().map(Vec::as_slice))
    }

    /// Whether a newer claim takes its place.
    pub fn is_superseded(&self, claim: u32) -> bool {
        !self.backlinks.claims[claim as usize].superseded_by.is_empty()
    }

    /// Claims that contradict this one and still stand, declared on either side.
    pub fn standing_contradictions(&self, claim: u32) -> impl Iterator<Item = u32> + '_ {
        let others = &self.backlinks.claims[claim as usize].contradicts;
        others.iter().copied().filter(|other| {
            let set = self.claims[*other as usize].status;
            let withdrawn = matches!(set, Some(EditorStatus::Retracted | EditorStatus::Refuted));
            !withdrawn && !self.is_superseded(*other)
        })
    }

    /// What sources are, in a word that holds for all of them: `article`, else `source`.
    fn noun(&self, sources: &[u32]) -> &'static str {
        let mut words = sources.iter().map(|source| self.sources[*source as usize].type_.1);
        let first = words.next().unwrap_or("source");
        // What nobody said more of is a document, which says nothing to a reader.
        if first == "document" || words.any(|other| other != first) { "source" } else { first }
    }

    /// Why a claim has its status: `two articles, independent of each other; one source disputes it`.
    pub fn status_reason(&self, index: u32) -> String {
        let claim = &self.claims[index as usize];
        let mut sources: Vec<u32> =
            supporting(claim).filter_map(|citation| self.index(&citation.source, Kind::Source)).collect();
        sources.sort_unstable();
        sources.dedup();
        let roots = self.claim_roots(claim).len();
        let noun = self.noun(&sources);
        let several = || format!("{} {}", number(sources.len()), csl::plural(noun));
        let mut reason = match (sources.len(), roots) {
            (0, _) => "no source carries it".to_owned(),
            (1, 1) => format!("one {noun}"),
            (1, _) => format!("one {noun} that rests on {} others", number(roots)),
            (some, roots) if some == roots => format!("{}, independent of each other", several()),
            (_, 1) => format!("{}, one root", several()),
            (_, roots) => format!("{}, {} roots", several(), number(roots)),
        };
        if supporting(claim).any(|citation| citation.quote.is_some() && self.verified(citation).is_none()) {
            reason += "; words not verified";
        }
        let denials = claim.cite.iter().filter(|citation| citation.stance == Stance::Disputes).count();
        match denials {
            0 => {}
            1 => reason += "; one source disputes it",
            some => reason += &format!("; {} sources dispute it", number(some)),
        }
        match self.standing_contradictions(index).count() {
            0 => {}
            1 => reason += "; another claim contradicts it",
            some => reason += &format!("; {} other claims contradict it", number(some)),
        }
        reason
    }
}

fn union<'a>(lists: impl Iterator<Item = &'a [u32]>) -> Vec<u32> {
    let mut all: Vec<u32> = lists.flatten().copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The citations that carry a claim: those of its list, and those inside its text.
pub fn supporting(claim: &Claim) -> impl Iterator<Item = &Citation> {
    let all = claim.cite.iter().chain(claim.text.citations());
    all.filter(|citation| citation.stance == Stance::Supports)
}

/// The status of each claim; none for opinions and predictions. What an editor set holds.
pub fn statuses(site: &Site) -> Vec<Option<Status>> {
    (0..site.claims.len() as u32).map(|index| status(site, index)).collect()
}

fn status(site: &Site, index: u32) -> Option<Status> {
    let claim = &site.claims[index as usize];
    if !claim.kind.has_status() {
        return None;
    }
    let set = claim.status.map(|status| match status {
        EditorStatus::Confirmed => Status::Confirmed,
        EditorStatus::Disputed => Status::Disputed,
        EditorStatus::Retracted => Status::Retracted,
        EditorStatus::Refuted => Status::Refuted,
    });
    let disputed = claim.cite.iter().any(|citation| citation.stance == Stance::Disputes)
        || site.standing_contradictions(index).next().is_some();
    Some(set.unwrap_or_else(|| match site.claim_roots(claim).len() {
        _ if disputed => Status::Disputed,
        0 => Status::Unsupported,
        1 => Status::SingleSource,
        _ => Status::Corroborated,
    }))
}
