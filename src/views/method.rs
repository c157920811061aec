//! What the site measures of itself: the figures of the front page and of `/about/`.

use crate::kinds::Vocabulary;
use crate::site::{Generated, Key, Status};
use crate::words::{Argument, Words};

use super::items::branches;
use super::writer::Writer;
use super::*;

/// The list of pages by their coverage has no more rows: those that matter stand at its head.
const MOST_PARTS: usize = 100;

/// Claims, sources, independent roots, last correction.
pub fn figures(w: &Writer) -> Vec<FigureView> {
    let site = w.site;
    let words = &site.interface;
    let mut figures = Vec::new();
    let mut add = |number: usize, id: &str, page: Generated| {
        if number > 0 {
            figures.push(FigureView {
                value: number.to_string(),
                text: words.text(id, &[("n", Argument::Number(number))]),
                href: site.builds(page).then(|| w.href(&Route::page(page.path()))),
            });
        }
    };
    add(site.claims.len(), "figure-claims", Generated::Claims);
    add(
        site.statuses.iter().filter(|status| **status == Some(Status::Disputed)).count(),
        "figure-disputed",
        Generated::Known,
    );
    add(site.sources.len(), "figure-sources", Generated::Sources);
    add(site.reliance.roots().count(), "figure-roots", Generated::Sources);
    add(site.questions.len(), "figure-questions", Generated::Known);
    if let Some(date) = site
        .corrections
        .iter()
        .filter_map(|correction| correction.date.as_ref())
        .max_by_key(|dated| dated.date.key())
    {
        figures.push(FigureView {
            value: date.date.text(words),
            text: words.get("figure-correction").to_owned(),
            href: Some(w.href(&Route::page(Generated::Corrections.path()))),
        });
    }
    figures
}

/// How the site was made, in figures that were counted.
pub fn about(w: &Writer) -> AboutView {
    let site = w.site;
    let words = &site.interface;
    let with: Vec<Status> = site.statuses.iter().flatten().copied().collect();
    let statuses = Status::WORDS.iter().filter_map(|(status, _)| {
        let count = with.iter().filter(|other| *other == status).count();
        (count > 0).then(|| StatusCount {
            status: StatusView::legend(words, *status),
            count,
            percent: (count * 100 + with.len() / 2) / with.len(),
        })
    });
    AboutView {
        figures: figures(w).into_iter().chain(measured(w)).collect(),
        statuses: statuses.collect(),
        without_status: site.claims.len() - with.len(),
        since: since::since(site),
        coverage: CoverageView::of(&site.coverage.whole),
        coverage_parts: coverage_parts(w),
        reliance: branches(w, &site.reliance.branches()),
        legend: StatusView::all(words),
    }
}

/// What only this page tells: quotations, and how many claims stand on more than one root.
fn measured(w: &Writer) -> Vec<FigureView> {
    let site = w.site;
    let words = &site.interface;
    let mut figures = Vec::new();
    let citations = || site.keys().flat_map(|key| site.record(key).citations());
    let quoted = citations().filter(|citation| citation.quote.is_some()).count();
    if quoted > 0 {
        let verified = citations().filter(|citation| site.verified(citation).is_some()).count();
        figures.push(FigureView {
            value: if verified == quoted { quoted.to_string() } else { part_of(words, verified, quoted) },
            text: words.get("figure-quotations").to_owned(),
            href: None,
        });
    }
    let several = site.claims.iter().filter(|claim| site.claim_roots(claim).len() > 1).count();
    if !site.claims.is_empty() {
        figures.push(FigureView {
            value: part_of(words, several, site.claims.len()),
            text: words.get("figure-several-roots").to_owned(),
            href: site.builds(Generated::Evidence).then(|| w.href(&Route::page(Generated::Evidence.path()))),
        });
    }
    figures
}

fn part_of(words: &Words, part: usize, whole: usize) -> String {
    words.text("part-of-whole", &[("part", Argument::Number(part)), ("whole", Argument::Number(whole))])
}

/// The pages and records with prose, those with the least evidence first.
fn coverage_parts(w: &Writer) -> Vec<CoveragePart> {
    let site = w.site;
    let parts = site.coverage.parts.iter();
    let mut parts: Vec<(Key, CoverageView)> =
        parts.filter_map(|(key, own)| Some((*key, CoverageView::of(own)?))).collect();
    parts.sort_by_key(|(key, own)| (own.percent, std::cmp::Reverse(own.owing), *key));
    let linked = |(key, coverage): (Key, CoverageView)| CoveragePart { link: w.link(key), coverage };
    parts.into_iter().take(MOST_PARTS).map(linked).collect()
}
