//! A site under the eyes of its author: the last state of its folder, made ready to be served page by page.
//!
//! While the present state has errors, the pages of the last state without are shown, under the mistakes. Where
//! there was none yet, the pages are shown as far as they can be made.

use std::collections::{BTreeMap, HashSet};
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
    project: Arc<Project>,
    prepared: Arc<Prepared>,
    /// The last state without errors, where the present one has some.
    good: Option<(Arc<Project>, Arc<Prepared>)>,
    /// What went wrong with pages of this state that were asked for.
    failed: BTreeMap<String, Diagnostic>,
}

impl Preview {
    pub fn new(project: Project, prepared: Prepared, desk: Desk) -> Preview {
        let state = State {
            version: 1,
            project: Arc::new(project),
            prepared: Arc::new(prepared),
            good: None,
            failed: BTreeMap::new(),
        };
        Preview { state: RwLock::new(state), desk }
    }

    /// Takes in the next state of the folder.
    pub fn update(&self, project: Project, prepared: Arc<Prepared>) {
        let (project, has_errors) = (Arc::new(project), prepared.so_far.has_errors());
        // What is not needed any more is large, and is dropped after the lock.
        let _old = {
            let mut state = self.write();
            let before = (
                std::mem::replace(&mut state.project, project),
                std::mem::replace(&mut state.prepared, prepared),
            );
            state.failed.clear();
            state.version += 1;
            match (has_errors, before.1.so_far.has_errors()) {
                (false, _) => (state.good.take(), Some(before)),
                (true, false) => (state.good.replace(before), None),
                (true, true) => (None, Some(before)),
            }
        };
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
        let (version, present, good) = {
            let state = self.read();
            (state.version, state.prepared.clone(), state.good.clone())
        };
        let shown = good.as_ref().map_or(&present, |(_, prepared)| prepared);
        let bytes = match shown.file(path)? {
            Ok(artifact) => artifact.bytes,
            Err(failure) => {
                let title = match failure {
                    Some(diagnostic) => {
                        let headline = diagnostic.headline.clone();
                        // What an older state did wrong may be mended.
                        if good.is_none() {
                            self.fail(version, path, *diagnostic);
                        }
                        headline
                    }
                    None => "its template cannot be read".to_owned(),
                };
                failed_page(&title).into_bytes()
            }
        };
        Some(Served { bytes: bytes.into(), mime: mime(path) })
    }

    fn version(&self) -> u64 {
        self.read().version
    }

    fn mistakes(&self) -> Mistakes {
        let (project, prepared, failed) = {
            let state = self.read();
            (state.project.clone(), state.prepared.clone(), state.failed.clone())
        };
        let texts = |path: &str| prepared.so_far.text(&project, path);
        let mut mistakes = Mistakes::default();
        // A mistake in a template shows on each of its pages and is said once.
        let mut seen = HashSet::new();
        let failed = failed.values().filter(|failed| seen.insert((failed.place(), &failed.headline)));
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
        let (project, shown) = {
            let state = self.read();
            state.good.clone().unwrap_or_else(|| (state.project.clone(), state.prepared.clone()))
        };
        let texts = |path: &str| shown.so_far.text(&project, path);
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
