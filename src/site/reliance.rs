//! Who relies on whom: each root with the sources that rest on it, for a claim or for the whole site.

use std::collections::{BTreeMap, BTreeSet};

use crate::kinds::{Claim, Kind};
use crate::prose::Citation;

use super::Site;
use super::evidence::supporting;

/// A source, and those that rely on it. A source that relies on two stands under both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    pub source: u32,
    pub relied_on_by: Vec<Branch>,
}

/// No drawing has more branches: where every source relies on many, their number would grow without end.
const MOST: usize = 300;

/// What citations say of sources: which are roots, and who relies on whom.
#[derive(Debug, Default)]
pub struct Reliance {
    roots: BTreeSet<u32>,
    /// By the source that is relied on.
    relied_on_by: BTreeMap<u32, BTreeSet<u32>>,
}

/// Of everything that the site cites.
pub fn link(site: &Site) -> Reliance {
    let mut reliance = Reliance::default();
    for key in site.keys() {
        for citation in site.record(key).citations() {
            site.add(&mut reliance, citation);
        }
    }
    reliance
}

impl Site {
    /// What the sources that support a claim come down to.
    pub fn claim_reliance(&self, claim: &Claim) -> Reliance {
        let mut reliance = Reliance::default();
        for citation in supporting(claim) {
            self.add(&mut reliance, citation);
        }
        reliance
    }

    fn add(&self, reliance: &mut Reliance, citation: &Citation) {
        let Some(source) = self.index(&citation.source, Kind::Source) else { return };
        let mut open = vec![source];
        if !citation.via.is_empty() {
            open.clear();
            for via in self.indexes(&citation.via, Kind::Source) {
                reliance.relied_on_by.entry(via).or_default().insert(source);
                open.push(via);
            }
        }
        while let Some(source) = open.pop() {
            let via = &self.sources[source as usize].via;
            if via.is_empty() {
                reliance.roots.insert(source);
            }
            for via in self.indexes(via, Kind::Source) {
                // What is known already was followed already.
                if reliance.relied_on_by.entry(via).or_default().insert(source) {
                    open.push(via);
                }
            }
        }
    }
}

impl Reliance {
    /// The sources that rest on no other.
    pub fn roots(&self) -> impl Iterator<Item = u32> {
        self.roots.iter().copied()
    }

    /// The sources that rest on others or are rested on, and between whom: by their numbers in that list, from the
    /// one that is relied on.
    pub fn lines(&self) -> (Vec<u32>, Vec<(usize, usize)>) {
        let mut sources: Vec<u32> = self
            .relied_on_by
            .iter()
            .flat_map(|(source, by)| std::iter::once(*source).chain(by.iter().copied()))
            .collect();
        sources.sort_unstable();
        sources.dedup();
        let at = |source: &u32| sources.binary_search(source).unwrap_or_default();
        let lines = self.relied_on_by.iter().flat_map(|(source, by)| by.iter().map(move |by| (source, by)));
        let lines = lines.map(|(source, by)| (at(source), at(by))).collect();
        (sources, lines)
    }

    /// Each root with what rests on it.
    pub fn branches(&self) -> Vec<Branch> {
        let mut left = MOST;
        self.roots.iter().map(|root| self.grow(*root, &mut Vec::new(), &mut left)).collect()
    }

    /// A source with what rests on it.
    pub fn branch(&self, source: u32) -> Branch {
        self.grow(source, &mut Vec::new(), &mut MOST.clone())
    }

    fn grow(&self, source: u32, path: &mut Vec<u32>, left: &mut usize) -> Branch {
        path.push(source);
        let mut relied_on_by = Vec::new();
        for by in self.relied_on_by.get(&source).into_iter().flatten() {
            // A circle is an error of its own, and ends here.
            if *left > 0 && !path.contains(by) {
                *left -= 1;
                relied_on_by.push(self.grow(*by, path, left));
            }
        }
        path.pop();
        Branch { source, relied_on_by }
    }
}
