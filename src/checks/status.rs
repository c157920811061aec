//! A status that an editor set, held against the evidence that the site itself gives.

use crate::diagnostic::Diagnostic;
use crate::kinds::claim::EditorStatus;
use crate::mistakes::checks::{self as mistakes, Against};
use crate::prose::Stance;
use crate::site::Site;

pub fn against_evidence(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for (claim, index) in site.claims.iter().zip(0..) {
        let Some(status) = claim.status.filter(|_| claim.kind.has_status()) else { continue };
        let contradicted = site.standing_contradictions(index).next();
        let denied = claim.cite.iter().find(|citation| citation.stance == Stance::Disputes);
        let superseded = site.is_superseded(index);
        let disputed = denied.is_some() || contradicted.is_some();
        let reasoned = claim.because.as_ref().is_some_and(|because| because.citations().next().is_some());
        let against = match status {
            EditorStatus::Confirmed if site.claim_roots(claim).is_empty() => Against::Uncarried,
            // The reason shows what the citations do not.
            _ if reasoned => continue,
            EditorStatus::Confirmed => match (denied, contradicted) {
                (Some(citation), _) => Against::Disputed(&citation.source.id),
                (None, Some(other)) => Against::Contradicted(&site.claims[other as usize].head.id),
                (None, None) => continue,
            },
            EditorStatus::Disputed if !disputed => Against::Unshown,
            EditorStatus::Retracted | EditorStatus::Refuted if !disputed && !superseded => Against::Unshown,
            _ => continue,
        };
        let place = claim.head.place.clone();
        diagnostics.push(mistakes::status_against_evidence(place, &claim.head.id, status, &against));
    }
}
