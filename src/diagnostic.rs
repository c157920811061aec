//! What is said to an author about a mistake: plain data, printed by `diagnostic/print.rs`.
//!
//! A diagnostic is complete when it is made: it names what is wrong in the author's words, where, and
//! what to do. Making one is the work of `mistakes`; nothing else writes a headline.

use crate::text::Place;

pub mod print;

/// How grave a diagnostic is. Errors stop a build, warnings do not unless `--strict` is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    Warning,
}

impl Severity {
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// A place with what is to be said of it, such as `first used here`; the label may be empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark {
    pub place: Place,
    pub label: String,
}

/// One mistake, or one thing worth an author's second look.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// Stable kebab-case name; `docs/diagnostics.md` has a section for each.
    pub code: &'static str,
    pub severity: Severity,
    /// One line, without a full stop, names in backquotes.
    pub headline: String,
    /// The first is where the mistake is; the others are its other ends. Never empty.
    pub marks: Vec<Mark>,
    /// Facts that explain the mistake.
    pub notes: Vec<String>,
    /// What to do, as an order: `write it as …`.
    pub cure: Option<String>,
}

impl Diagnostic {
    pub fn error(code: &'static str, place: Place, headline: impl Into<String>) -> Diagnostic {
        Diagnostic {
            code,
            severity: Severity::Error,
            headline: headline.into(),
            marks: vec![Mark { place, label: String::new() }],
            notes: Vec::new(),
            cure: None,
        }
    }

    pub fn warning(code: &'static str, place: Place, headline: impl Into<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(code, place, headline) }
    }

    /// Says something of the main place.
    pub fn label(mut self, label: impl Into<String>) -> Diagnostic {
        self.marks[0].label = label.into();
        self
    }

    /// Adds another end of the mistake.
    pub fn also(mut self, place: Place, label: impl Into<String>) -> Diagnostic {
        self.marks.push(Mark { place, label: label.into() });
        self
    }

    pub fn note(mut self, note: impl Into<String>) -> Diagnostic {
        self.notes.push(note.into());
        self
    }

    pub fn cure(mut self, cure: impl Into<String>) -> Diagnostic {
        self.cure = Some(cure.into());
        self
    }

    pub fn place(&self) -> &Place {
        &self.marks[0].place
    }
}

/// Puts diagnostics into the order in which they are shown, and drops those said twice: by file, then
/// place, errors before warnings at one place.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        (a.place(), a.severity, a.code, &a.headline).cmp(&(b.place(), b.severity, b.code, &b.headline))
    });
    diagnostics.dedup();
}
