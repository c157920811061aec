//! Proposes contradictions that nobody declared, by rules that an author can foresee:
//!
//! - two values of one thing: claims of one event, or about the same actors, with the same `unit` and another
//!   `value`, true at the same time;
//! - a denial beside what it denies: claims about the same two actors or more, one of the kind `denial`;
//! - “confirmed” beside “suspected” or “denied” in claims about the same two actors or more, by these words in
//!   the texts, in English.
//!
//! Each rule groups the claims first, so that the whole stays linear in their number.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::kinds::Kind;
use crate::kinds::claim::ClaimKind;
use crate::mistakes::checks as mistakes;
use crate::site::{Site, Status};

pub fn undeclared(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let mut proposed = BTreeSet::new();
    let mut propose = |a: u32, b: u32, why: &str, otherwise: &str| {
        let pair = (a.min(b), a.max(b));
        if a != b && !settled(site, pair) && proposed.insert(pair) {
            let (first, second) = (&site.claims[pair.0 as usize], &site.claims[pair.1 as usize]);
            let declared: Vec<&str> = first.contradicts.iter().map(|other| other.id.as_str()).collect();
            let (first, second) = (&first.head, &second.head);
            diagnostics.push(mistakes::undeclared_contradiction(first, second, &declared, why, otherwise));
        }
    };
    values(site, &mut propose);
    denials(site, &mut propose);
}

/// Claims that say by themselves how they stand to each other, or that no longer stand.
fn settled(site: &Site, (a, b): (u32, u32)) -> bool {
    let links = |claim: u32| &site.backlinks.claims[claim as usize];
    let withdrawn = |claim: u32| site.statuses[claim as usize].is_some_and(Status::withdrawn);
    links(a).contradicts.contains(&b)
        || [a, b].into_iter().any(|claim| withdrawn(claim) || site.is_superseded(claim))
}

/// What a figure is of: an event or a set of actors, its unit, and the time at which it was true.
type Measured<'a> = (Vec<u32>, bool, &'a str, Option<&'a str>);

fn values(site: &Site, propose: &mut impl FnMut(u32, u32, &str, &str)) {
    let mut groups: BTreeMap<Measured, Vec<(u32, String)>> = BTreeMap::new();
    for (claim, index) in site.claims.iter().zip(0..) {
        let (Some(value), Some(unit)) = (&claim.value, &claim.unit) else { continue };
        let value: String = value.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
        let as_of = claim.as_of.as_ref().map(|dated| dated.date.written());
        let about = subject(site, index);
        if !about.is_empty() {
            groups.entry((about, false, unit, as_of)).or_default().push((index, value.clone()));
        }
        for event in &site.backlinks.claims[index as usize].events {
            groups.entry((vec![*event], true, unit, as_of)).or_default().push((index, value.clone()));
        }
    }
    for ((_, _, unit, _), claims) in &groups {
        let (first, value) = &claims[0];
        for (other, other_value) in claims.iter().filter(|(_, other)| other != value) {
            let why = format!("{value} {unit}, and {other_value}");
            propose(*first, *other, &why, "if they count different things, say so in `unit`");
        }
    }
}

/// The actors that a claim is about, in one order.
fn subject(site: &Site, claim: u32) -> Vec<u32> {
    let mut about: Vec<u32> = site.indexes(&site.claims[claim as usize].about, Kind::Actor).collect();
    about.sort_unstable();
    about.dedup();
    about
}

fn denials(site: &Site, propose: &mut impl FnMut(u32, u32, &str, &str)) {
    let english = site.settings.language.split('-').next() == Some("en");
    let mut groups: BTreeMap<Vec<u32>, Vec<u32>> = BTreeMap::new();
    for index in 0..site.claims.len() as u32 {
        let about = subject(site, index);
        if about.len() > 1 {
            groups.entry(about).or_default().push(index);
        }
    }
    for claims in groups.values().filter(|claims| claims.len() > 1) {
        let claim = |index: &u32| &site.claims[*index as usize];
        let says = |index: &u32, words: &[&str]| {
            let text = claim(index).text.plain.to_lowercase();
            english
                && words.iter().any(|word| text.split(|c: char| !c.is_alphabetic()).any(|own| own == *word))
        };
        let by =
            |index: &u32| -> Vec<&str> { claim(index).by.iter().map(|actor| actor.id.as_str()).collect() };
        let affirms = |index: &&u32| matches!(claim(index).kind, ClaimKind::Attribution | ClaimKind::Fact);
        for denial in claims.iter().filter(|index| claim(index).kind == ClaimKind::Denial) {
            let other = claims.iter().filter(affirms).find(|other| by(other) != by(denial));
            // One that is declared to contradict another of the same subject says what it denies.
            if let Some(other) = other
                && site.backlinks.claims[*denial as usize].contradicts.is_empty()
            {
                let why = "of the same actors, one denies what the other affirms";
                propose(*denial, *other, why, "if it denies another claim, name that one there");
            }
        }
        let sure = claims.iter().filter(affirms).find(|index| {
            // “The police have not confirmed it.”
            says(index, &["confirmed", "confirms", "confirm"]) && !says(index, &["not", "never", "nobody"])
        });
        let doubt = ["suspected", "suspects", "suspect", "unconfirmed", "denied", "denies", "deny"];
        for unsure in claims.iter().filter(|index| says(index, &doubt)) {
            if let Some(sure) = sure {
                let why = "of the same actors, one is said to be confirmed, the other suspected or denied";
                propose(*sure, *unsure, why, "if one replaces the other, write `supersedes` under that one");
            }
        }
    }
}
