//! What each claim rests on: the roots of sources on the `via` graph, and the status derived from them.

use crate::kinds::claim::{Claim, EditorStatus};
use crate::kinds::{Kind, Vocabulary};
use crate::prose::{Citation, Reference, Stance};

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
    const WORDS: &'static [(Status, &'static str)] = &[
        (Status::Confirmed, "confirmed"),
        (Status::Corroborated, "corroborated"),
        (Status::SingleSource, "single-source"),
        (Status::Disputed, "disputed"),
        (Status::Unsupported, "unsupported"),
        (Status::Retracted, "retracted"),
        (Status::Refuted, "refuted"),
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
