//! `/evidence/`: claims down, sources across.

use std::collections::{BTreeMap, BTreeSet};

use crate::kinds::{Kind, Vocabulary};
use crate::prose::Stance;
use crate::site::{Key, Site, Status};
use crate::words::{Argument, Words};

use super::items::status;
use super::writer::Writer;
use super::*;

/// More columns do not fit a page, more rows no reader: of the rest the page says how many they are.
const MOST_COLUMNS: usize = 24;
const MOST_ROWS: usize = 400;

/// What a source does for a claim, the strongest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Mentions,
    /// What is cited rests on it, and is printed elsewhere.
    Through,
    Whole,
    Words {
        verified: bool,
    },
}

/// All that one source does for one claim.
#[derive(Clone, Copy, Debug, Default)]
struct Marks {
    carries: Option<Mark>,
    disputes: bool,
}

impl Marks {
    fn add(&mut self, mark: Mark) {
        self.carries = self.carries.max(Some(mark));
    }

    fn view(self, words: &Words) -> CellView {
        let (key, mark, id) = match self.carries {
            None => ("", "", ""),
            Some(Mark::Mentions) => ("mentions", "·", "matrix-mentions"),
            Some(Mark::Through) => ("through", "↳", "matrix-through"),
            Some(Mark::Whole) => ("whole", "□", "matrix-whole"),
            Some(Mark::Words { verified: true }) => ("words", "■", "matrix-words-verified"),
            Some(Mark::Words { verified: false }) => ("words", "■", "matrix-words"),
        };
        let (key, mark, text) = match (self.disputes, key) {
            (false, _) => (key, mark.to_owned(), words.get(id).to_owned()),
            (true, "") => ("disputes", "⊠".to_owned(), words.get("matrix-disputes").to_owned()),
            (true, _) => {
                let carries = Argument::Text(words.get(id));
                ("both", format!("{mark}⊠"), words.text("matrix-both", &[("carries", carries)]))
            }
        };
        CellView { key, mark, text }
    }
}

pub fn matrix(w: &Writer) -> MatrixView {
    let site = w.site;
    let words = &site.interface;
    let marks: Vec<BTreeMap<u32, Marks>> =
        (0..site.claims.len() as u32).map(|claim| marks(site, claim)).collect();
    let columns = columns(site, &marks);
    let mut rows: Vec<u32> = (0..site.claims.len() as u32).collect();
    if rows.len() > MOST_ROWS {
        rows.sort_by_key(|claim| (std::cmp::Reverse(marks[*claim as usize].len()), *claim));
        rows.truncate(MOST_ROWS);
        rows.sort_unstable();
    }
    let shown = rows.len();
    let mut replaced = Vec::new();
    let mut by_status: BTreeMap<Option<Status>, Vec<RowView>> = BTreeMap::new();
    for claim in rows {
        let own = &marks[claim as usize];
        let cell =
            |(source, ..): &(u32, usize, bool)| own.get(source).copied().unwrap_or_default().view(words);
        let row = RowView {
            claim: w.link(Key { kind: Kind::Claim, index: claim }),
            status: status(site, claim),
            cells: columns.iter().map(cell).collect(),
        };
        match site.is_superseded(claim) {
            true => replaced.push(row),
            false => by_status.entry(site.statuses[claim as usize]).or_default().push(row),
        }
    }
    let without = by_status.remove(&None).unwrap_or_default();
    let group = |anchor: String, title: String, rows| RowGroup { anchor, title, rows };
    let named = |(status, rows): (Option<Status>, Vec<RowView>)| {
        let status = status?;
        let title = words.of("statuses", status.key()).to_owned();
        Some(group(format!("status-{}", status.key()), title, rows))
    };
    let mut groups: Vec<RowGroup> = by_status.into_iter().filter_map(named).collect();
    groups.push(group("status-none".to_owned(), words.get("statuses-none").to_owned(), without));
    groups.push(group("replaced".to_owned(), words.get("statuses-replaced").to_owned(), replaced));
    groups.retain(|group| !group.rows.is_empty());
    let used = marks.iter().flat_map(|own| own.keys()).collect::<BTreeSet<_>>().len();
    MatrixView {
        claims_left_out: site.claims.len() - shown,
        sources_left_out: used - columns.len(),
        columns: columns
            .into_iter()
            .map(|(source, claims, through)| ColumnView { source: w.source_link(source), claims, through })
            .collect(),
        groups,
    }
}

/// What each source does for a claim; of several citations the strongest counts.
fn marks(site: &Site, claim: u32) -> BTreeMap<u32, Marks> {
    let record = &site.claims[claim as usize];
    let mut marks: BTreeMap<u32, Marks> = BTreeMap::new();
    for citation in record.cite.iter().chain(record.text.citations()) {
        let Some(source) = site.index(&citation.source, Kind::Source) else { continue };
        let own = marks.entry(source).or_default();
        let behind = match (citation.stance, &citation.quote) {
            (Stance::Disputes, _) => {
                own.disputes = true;
                None
            }
            (Stance::Mentions, _) => {
                own.add(Mark::Mentions);
                None
            }
            (Stance::Supports, None) => {
                own.add(Mark::Whole);
                Some(Mark::Through)
            }
            (Stance::Supports, Some(_)) => {
                own.add(Mark::Words { verified: site.verified(citation).is_some() });
                Some(Mark::Through)
            }
        };
        let via = site.indexes(&citation.via, Kind::Source).chain(site.citation_roots(citation));
        for source in via.filter(|via| *via != source) {
            let own = marks.entry(source).or_default();
            own.disputes |= citation.stance == Stance::Disputes;
            if let Some(mark) = behind {
                own.add(mark);
            }
        }
    }
    marks
}

/// The sources that carry most, with the number of their claims: first those that are cited themselves.
fn columns(site: &Site, marks: &[BTreeMap<u32, Marks>]) -> Vec<(u32, usize, bool)> {
    let mut counts = vec![0; site.sources.len()];
    let cited: BTreeSet<u32> = site
        .claims
        .iter()
        .flat_map(|claim| claim.cite.iter().chain(claim.text.citations()))
        .filter_map(|citation| site.index(&citation.source, Kind::Source))
        .collect();
    for source in marks.iter().flat_map(|own| own.keys()) {
        counts[*source as usize] += 1;
    }
    let mut columns: Vec<(u32, usize, bool)> = counts
        .into_iter()
        .zip(0..)
        .filter(|(claims, _)| *claims > 0)
        .map(|(claims, source)| (source, claims, !cited.contains(&source)))
        .collect();
    columns.sort_by_key(|(source, claims, through)| (*through, std::cmp::Reverse(*claims), *source));
    columns.truncate(MOST_COLUMNS);
    columns
}
