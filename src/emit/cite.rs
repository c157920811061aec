//! The files of each source for reference managers.

use std::sync::Arc;

use crate::artifact::Artifact;
use crate::kinds::Source;
use crate::site::Site;
use crate::views::cite::FORMATS;

/// Their addresses.
pub fn names(site: &Site) -> impl Iterator<Item = String> {
    site.sources.iter().flat_map(|source| FORMATS.map(|format| format.file(&source.head.id)))
}

/// Three for each source, beside its page.
pub fn files(site: &Site) -> Vec<Artifact> {
    let of = |source: &Arc<Source>| {
        let entry = source.to_entry();
        FORMATS.map(|format| Artifact::new(format.file(&source.head.id), (format.write)(&entry)))
    };
    site.sources.iter().flat_map(of).collect()
}
