//! Holds every quotation against the text of its source, and against `evidence.lock`.
//!
//! With an archive the text decides. Without one, as in a public clone, the lock decides. A site that has
//! neither is not bothered: its quotations are shown as not verified.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::kinds::Source;
use crate::lock::{Line, Lock, Quotation, digest};
use crate::mistakes::quotes as mistakes;
use crate::project::Project;
use crate::prose::Quote;
use crate::quotation::{Normalised, Search, search};
use crate::site::Site;
use crate::text::{FilePath, Place, Span};

/// Checks all quotations, and gives the lines that `evidence.lock` should have: those found now, and those of
/// sources whose text is not at hand.
pub fn check(site: &Site, project: &Project, lock: Option<&Lock>, diagnostics: &mut Vec<Diagnostic>) -> Lock {
    let archive = project.under("archive/").next().is_some();
    let mut verified = Lock::default();
    for (source, links) in site.sources.iter().zip(&site.backlinks.sources) {
        let Some(snapshot) = &source.snapshot else { continue };
        let quotes = links.cited_by.iter().filter_map(|used| site.citation(*used).quote.as_ref());
        let file: FilePath = format!("archive/{}", snapshot.file).into();
        match project.files.get(&file) {
            Some(found) => {
                let Some(text) = found.text() else {
                    diagnostics.push(crate::mistakes::project::not_utf8(Place::file(&file)));
                    continue;
                };
                let text =
                    Text { source, file, normalised: Normalised::new(text), digest: digest(&found.bytes) };
                let before = diagnostics.len();
                let own = text.check(quotes, lock, diagnostics);
                // What is not found now is a mistake already, and not for the lock to know.
                if diagnostics.len() == before {
                    behind(source, &own, lock, diagnostics);
                }
                verified.lines.extend(own);
            }
            None if archive => {
                diagnostics.push(mistakes::missing_snapshot(snapshot.place.clone(), &snapshot.file));
            }
            None => {
                let Some(lock) = lock else { continue };
                for quote in quotes {
                    match lock.find(&source.head.id, quote) {
                        Some(line) => {
                            verified.lines.insert(Quotation::new(&source.head.id, quote), line.clone());
                        }
                        None => {
                            diagnostics.push(mistakes::quote_not_locked(quote.place.clone(), &source.head.id))
                        }
                    }
                }
            }
        }
    }
    verified
}

/// The text of a source, from the archive.
struct Text<'a> {
    source: &'a Source,
    file: FilePath,
    normalised: Normalised,
    digest: String,
}

impl Text<'_> {
    /// Looks for each quotation once; a mistake is reported wherever it was made.
    fn check<'q>(
        &self,
        quotes: impl Iterator<Item = &'q Quote>,
        lock: Option<&Lock>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> BTreeMap<Quotation, Line> {
        let id = &self.source.head.id;
        let mut found = BTreeMap::new();
        for quote in quotes {
            let quotation = Quotation::new(id, quote);
            if found.contains_key(&quotation) {
                continue;
            }
            match search(&self.normalised, quote) {
                Search::Found(range) => {
                    let line = Line { digest: self.digest.clone(), offset: range.start, date: None };
                    // A quotation that was found in this very text before keeps the date of that day.
                    let before = lock.and_then(|lock| lock.lines.get(&quotation));
                    let date = before
                        .filter(|before| before.digest == line.digest)
                        .and_then(|line| line.date.clone());
                    found.insert(quotation, Line { date, ..line });
                }
                Search::Missing(near) => {
                    let nearest = near.as_ref().map(|near| mistakes::Nearest {
                        place: self.place(near.range.clone()),
                        quoted: &near.quoted,
                        written: &near.written,
                    });
                    diagnostics.push(mistakes::quote_not_found(quote.place.clone(), id, nearest));
                }
                Search::Repeated(first, second) => {
                    let (first, second) = (self.place(first), self.place(second));
                    diagnostics.push(mistakes::quote_repeated(quote.place.clone(), id, first, second));
                }
            }
        }
        found
    }

    fn place(&self, range: std::ops::Range<usize>) -> Place {
        Place::new(&self.file, Span::new(range.start, range.end))
    }
}

/// Says once for a source that the lock does not say what the text says.
fn behind(
    source: &Source,
    own: &BTreeMap<Quotation, Line>,
    lock: Option<&Lock>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(lock) = lock else { return };
    let id: &str = &source.head.id;
    let locked: BTreeMap<&Quotation, &Line> = lock.of_source(id).collect();
    let quoted: BTreeSet<&Quotation> = own.keys().collect();
    let why = if locked.keys().any(|quotation| !quoted.contains(*quotation)) {
        "it has words that are no longer quoted"
    } else if own.keys().any(|quotation| !locked.contains_key(quotation)) {
        "it lacks words that are quoted now"
    } else if own.iter().any(|(quotation, line)| locked[quotation].digest != line.digest) {
        "the text has changed since"
    } else if own.iter().any(|(quotation, line)| locked[quotation].offset != line.offset) {
        "it has words at another place"
    } else {
        return;
    };
    diagnostics.push(mistakes::lock_behind(source.head.place.clone(), id, why));
}
