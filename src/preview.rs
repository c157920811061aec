//! A site under the eyes of its author: the last state of its folder, made ready to be served page by page.
//!
//! While the present state has errors, the pages of the last state without are shown, under the mistakes. Where
//! there was none yet, the pages are shown as far as they can be made.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::diagnostic::print::{self, Format};
use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::Prepared;
use crate::project::Project;
use crate::serve::{Mistake, Mistakes, Served, Site, mime};
use crate::text::{Place, escape};

mod aids;
pub mod editor;

pub use editor::{Desk, Editor};

/// As wide as the overlay shows it on a common screen.
const WIDTH: usize = 100;

pub struct Preview {
    state: RwLock<State>,
    desk: Desk,
}

struct State {
    version: u64,
    project: Project,
    prepared: Arc<Prepared>,
    /// The last state without errors, where the present one has some.
    good: Option<Arc<Prepared>>,
    /// What went wrong with pages of this state that were asked for.
    failed: BTreeMap<String, Diagnostic>,
}

impl Preview {
    pub fn new(project: Project, prepared: Prepared, desk: Desk) -> Preview {
        let state =
            State { version: 1, project, prepared: Arc::new(prepared), good: None, failed: BTreeMap::new() };
        Preview { state: RwLock::new(state), desk }
    }

    /// Takes in the next state of the folder.
    pub fn update(&self, project: Project, prepared: Prepared) {
        let mut state = self.write();
        let before = std::mem::replace(&mut state.prepared, Arc::new(prepared));
        state.good = match (state.prepared.so_far.has_errors(), before.so_far.has_errors()) {
            (false, _) => None,
            (true, false) => Some(before),
            (true, true) => state.good.take(),
        };
        state.project = project;
        state.failed.clear();
        state.version += 1;
    }

    fn read(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Remembers what went wrong with a page, if the site is still the same.
    fn fail(&self, version: u64, path: &str, diagnostic: Diagnostic) {
        let mut state = self.write();
        if state.version == version {
            state.failed.insert(path.to_owned(), diagnostic);
        }
    }
}

impl Site for Preview {
    fn file(&self, path: &str) -> Option<Served> {
        // `timeline` is no page; the server leads to `timeline/`, where there is one.
        let (version, prepared, good) = {
            let state = self.read();
            (state.version, state.prepared.clone(), state.good.clone())
        };
        let shown = good.as_ref().unwrap_or(&prepared);
        let bytes = match shown.file(path)? {
            Ok(artifact) => artifact.bytes,
            Err(failure) => {
                let title = match failure {
                    Some(diagnostic) => {
                        let headline = diagnostic.headline.clone();
                        self.fail(version, path, *diagnostic);
                        headline
                    }
                    None => "its template cannot be read".to_owned(),
                };
                failed_page(&title).into_bytes()
            }
        };
        let name = if path.is_empty() || path.ends_with('/') { "index.html" } else { path };
        Some(Served { bytes: bytes.into(), mime: mime(name) })
    }

    fn version(&self) -> u64 {
        self.read().version
    }

    fn mistakes(&self) -> Mistakes {
        let state = self.read();
        let prepared = state.prepared.clone();
        let texts = |path: &str| prepared.so_far.text(&state.project, path);
        let mut mistakes = Mistakes::default();
        // A mistake in a template shows on each of its pages and is said once.
        let mut failed: Vec<&Diagnostic> = state.failed.values().collect();
        failed.dedup_by_key(|diagnostic| diagnostic.place());
        for diagnostic in prepared.so_far.diagnostics.iter().chain(failed) {
            let place = diagnostic.place();
            let (line, column) = print::position(place, &texts);
            let format = Format::Human { color: false, width: WIDTH };
            let list = match diagnostic.severity {
                Severity::Error => &mut mistakes.errors,
                Severity::Warning => &mut mistakes.warnings,
            };
            list.push(Mistake {
                severity: diagnostic.severity.word().to_owned(),
                code: diagnostic.code.to_owned(),
                headline: diagnostic.headline.clone(),
                file: place.file.to_string(),
                line,
                column,
                text: print::print(std::slice::from_ref(diagnostic), &texts, format).trim_end().to_owned(),
                editor: self.desk.href(&place.file, line, column),
            });
        }
        mistakes
    }

    fn aids(&self, path: &str) -> serde_json::Value {
        let state = self.read();
        let shown = state.good.clone().unwrap_or_else(|| state.prepared.clone());
        let texts = |path: &str| shown.so_far.text(&state.project, path);
        aids::aids(&shown, path, &|place: &Place| {
            let (line, column) = print::position(place, &texts);
            (self.desk.href(&place.file, line, column), format!("{}:{line}", place.file))
        })
    }
}

/// What stands in the place of a page that the theme cannot make.
fn failed_page(why: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Not made</title>\n</head>\n<body>\n\
         <main>\n<h1>This page could not be made</h1>\n<p>{}</p>\n</main>\n</body>\n</html>\n",
        escape(why)
    )
}
