//! When the claims became known: how many in each stretch of time, for a plot that is also a table.

use std::collections::BTreeMap;

use crate::date::{Date, Day, written_year};
use crate::kinds::claim::Claim;
use crate::kinds::{Dated, Kind};
use crate::site::Site;
use crate::site::evidence::supporting;

use super::{DateView, SinceView};

/// A plot of more rows is longer than what it has to say.
const MOST_ROWS: i64 = 16;

/// The stretches that a row may stand for, in months, the finest first.
const STRETCHES: [i64; 6] = [1, 12, 120, 1_200, 12_000, 120_000];

/// The rows, oldest first, and behind them the claims whose day nobody states. Nothing where no claim has a day.
pub fn since(site: &Site) -> Vec<SinceView> {
    let days: Vec<Option<Day>> = site.claims.iter().map(|claim| known_since(site, claim)).collect();
    let months: Vec<i64> =
        days.iter().flatten().map(|day| day.year * 12 + i64::from(day.month) - 1).collect();
    let (Some(first), Some(last)) = (months.iter().min(), months.iter().max()) else {
        return Vec::new();
    };
    let rows_of = |stretch: i64| last.div_euclid(stretch) - first.div_euclid(stretch) + 1;
    let coarsest = STRETCHES[STRETCHES.len() - 1];
    let stretch = STRETCHES.into_iter().find(|stretch| rows_of(*stretch) <= MOST_ROWS).unwrap_or(coarsest);
    let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
    // An empty stretch is part of the picture, unless there are too many of them.
    if rows_of(stretch) <= MOST_ROWS {
        counts.extend((first.div_euclid(stretch)..=last.div_euclid(stretch)).map(|row| (row, 0)));
    }
    for month in &months {
        *counts.entry(month.div_euclid(stretch)).or_default() += 1;
    }
    let percent = |count: usize| (count * 100 + days.len() / 2) / days.len();
    let rows = counts.into_iter().map(|(row, count)| SinceView {
        date: name(row * stretch, stretch).as_ref().map(|date| DateView::of(&site.interface, date)),
        count,
        percent: percent(count),
    });
    let unstated = days.len() - months.len();
    let unstated =
        (unstated > 0).then(|| SinceView { date: None, count: unstated, percent: percent(unstated) });
    rows.chain(unstated).collect()
}

/// The day on which it was said, or else on which the first of the sources that carry it came out, those behind
/// them among them.
fn known_since(site: &Site, claim: &Claim) -> Option<Day> {
    let first = |dated: &Option<Dated>| dated.as_ref()?.date.first();
    let published = || {
        let sources = supporting(claim).flat_map(|citation| {
            let own = site.index(&citation.source, Kind::Source).into_iter();
            own.chain(site.indexes(&citation.via, Kind::Source)).chain(site.citation_roots(citation))
        });
        sources.filter_map(|source| first(&site.sources[source as usize].published)).min()
    };
    first(&claim.said).or_else(published)
}

/// A stretch that begins with this month as a date: `2014-12`, `2014`, `2010/2019`.
fn name(month: i64, stretch: i64) -> Option<Date> {
    let (from, to) = (month.div_euclid(12), (month + stretch - 1).div_euclid(12));
    let written = match stretch {
        1 if from.abs() <= 9999 => format!("{}-{:02}", written_year(from), month.rem_euclid(12) + 1),
        1 | 12 => written_year(from),
        _ => format!("{}/{}", written_year(from), written_year(to)),
    };
    Date::parse(&written).ok()
}
