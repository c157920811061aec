//! A status that an editor set, held against the evidence that the site itself gives.

use crate::diagnostic::Diagnostic;
use crate::kinds::claim::EditorStatus;
use crate::mistakes::checks as mistakes;
use crate::prose::Stance;
use crate::site::Site;

pub fn against_evidence(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for (claim, index) in site.claims.iter().zip(0..) {
        let Some(status) = claim.status.filter(|_| claim.kind.has_status()) else { continue };
        let contradicted = site.standing_contradictions(index).next();
        let denied = claim.cite.iter().find(|citation| citation.stance == Stance::Disputes);
        let superseded = !site.backlinks.claims[index as usize].superseded_by.is_empty();
        let disputed = denied.is_some() || contradicted.is_some();
        let against = match status {
            EditorStatus::Confirmed if site.claim_roots(claim).is_empty() => {
                "no source here carries it".to_owned()
            }
            EditorStatus::Confirmed => match (denied, contradicted) {
                (Some(citation), _) => format!("`{}` disputes it", citation.source.id),
                (None, Some(other)) => format!("`{}` contradicts it", site.claims[other as usize].head.id),
                (None, None) => continue,
            },
            EditorStatus::Disputed if !disputed => "nothing here disputes it".to_owned(),
            EditorStatus::Retracted if !disputed && !superseded => {
                "nothing here shows that it was taken back".to_owned()
            }
            EditorStatus::Refuted if !disputed && !superseded => "nothing here refutes it".to_owned(),
            _ => continue,
        };
        let place = claim.head.place.clone();
        diagnostics.push(mistakes::status_against_evidence(place, &claim.head.id, status, &against));
    }
}
