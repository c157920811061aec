//! Why a claim has its status, in words.

use std::collections::BTreeSet;

use crate::kinds::Kind;
use crate::prose::Stance;
use crate::site::Site;
use crate::site::evidence::supporting;
use crate::words::Argument;

/// `two articles, independent of each other; one source disputes it`
pub fn reason(site: &Site, index: u32) -> String {
    let words = &site.interface;
    let claim = &site.claims[index as usize];
    let sources: BTreeSet<u32> =
        supporting(claim).filter_map(|citation| site.index(&citation.source, Kind::Source)).collect();
    let roots = site.claim_roots(claim).len();
    let some = some(site, &sources);
    let told = |id: &str| {
        let count = words.number(roots as u64);
        words.text(id, &[("sources", Argument::Text(&some)), ("count", Argument::Text(&count))])
    };
    let counted = |id: &str, n: usize| {
        let count = words.number(n as u64);
        words.text(id, &[("n", Argument::Number(n)), ("count", Argument::Text(&count))])
    };
    let mut parts = vec![match (sources.len(), roots) {
        (0, _) => words.get("reason-none").to_owned(),
        (1, 1) => told("reason-one"),
        (1, _) => told("reason-one-of-many"),
        (sources, roots) if sources == roots => told("reason-independent"),
        (_, 1) => told("reason-one-root"),
        _ => told("reason-roots"),
    }];
    if supporting(claim).any(|citation| citation.quote.is_some() && site.verified(citation).is_none()) {
        parts.push(words.get("reason-not-verified").to_owned());
    }
    let denials = claim.cite.iter().filter(|citation| citation.stance == Stance::Disputes).count();
    if denials > 0 {
        parts.push(counted("reason-disputes", denials));
    }
    let contradictions = site.standing_contradictions(index).count();
    if contradictions > 0 {
        parts.push(counted("reason-contradictions", contradictions));
    }
    parts.join(words.get("list-semicolon"))
}

/// `two newspaper articles`: how many sources there are, in a word that holds for all of them, else as sources.
fn some(site: &Site, sources: &BTreeSet<u32>) -> String {
    let words = &site.interface;
    let mut types = sources.iter().map(|source| site.sources[*source as usize].type_);
    let type_ = match types.next() {
        // What nobody said more of is a document, which says nothing to a reader.
        Some(first) if first != "document" && types.all(|other| other == first) => message_of(first),
        _ => "source".to_owned(),
    };
    let count = words.number(sources.len() as u64);
    words.text(
        &format!("some-{type_}"),
        &[("n", Argument::Number(sources.len())), ("count", Argument::Text(&count))],
    )
}

/// The type of a source in the id of a message, which has no `_`.
pub fn message_of(type_: &str) -> String {
    type_.replace('_', "-")
}
