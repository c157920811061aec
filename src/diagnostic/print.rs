//! Diagnostics as text: for people, for one line each, and for programs.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::{Diagnostic, Severity};
use crate::text::{Place, Span, count};

/// How diagnostics are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Excerpt, caret, notes and cure.
    Human { color: bool, width: usize },
    /// `file:line:column: error[code]: headline`
    Short,
    /// One JSON object a line.
    Json,
}

/// Finds the text of a file that a diagnostic names, or none where the file has no text.
pub type Texts<'a> = &'a dyn Fn(&str) -> Option<&'a str>;

/// Prints diagnostics in the order in which they are given.
pub fn print(diagnostics: &[Diagnostic], texts: Texts, format: Format) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        match format {
            Format::Human { color, width } => {
                out.push_str(&human(diagnostic, texts, color, width));
                out.push_str("\n\n");
            }
            Format::Short => {
                out.push_str(&short(diagnostic, texts));
                out.push('\n');
            }
            Format::Json => {
                let line = serde_json::to_string(&json(diagnostic, texts));
                out.push_str(&line.expect("plain values have a JSON form"));
                out.push('\n');
            }
        }
    }
    out
}

/// `3 errors and 1 warning`
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|d| d.severity == Severity::Error).count();
    let warnings = diagnostics.len() - errors;
    match (errors, warnings) {
        (0, 0) => "no mistakes".to_owned(),
        (0, _) => count(warnings, "warning", "warnings"),
        (_, 0) => count(errors, "error", "errors"),
        _ => format!("{} and {}", count(errors, "error", "errors"), count(warnings, "warning", "warnings")),
    }
}

fn human(diagnostic: &Diagnostic, texts: Texts, color: bool, width: usize) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let headline = harmless(&diagnostic.headline);
    let labels: Vec<String> = diagnostic.marks.iter().map(|mark| harmless(&mark.label)).collect();
    let notes: Vec<String> = diagnostic.notes.iter().map(|note| harmless(note)).collect();
    let cure = diagnostic.cure.as_deref().map(harmless);
    let windows: Vec<_> = diagnostic.marks.iter().map(|mark| Window::around(&mark.place, texts)).collect();

    let mut group = Group::with_title(level.primary_title(headline.as_str()).id(diagnostic.code));
    for (at, (mark, window)) in diagnostic.marks.iter().zip(&windows).enumerate() {
        let path = mark.place.file.to_string();
        let Some(window) = window else {
            group = group.element(Origin::path(path));
            continue;
        };
        let kind = if at == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let mut annotation = kind.span(window.start..window.end);
        if !labels[at].is_empty() {
            annotation = annotation.label(labels[at].as_str());
        }
        let snippet = Snippet::source(window.text.as_str()).path(path).line_start(window.line);
        group = group.element(snippet.annotation(annotation));
    }
    for note in &notes {
        group = group.element(Level::NOTE.message(note.as_str()));
    }
    if let Some(cure) = &cure {
        group = group.element(Level::HELP.message(cure.as_str()));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.term_width(width).render(&[group])
}

/// The line or few lines of a mark: the renderer scans the whole text that it is given.
struct Window {
    text: String,
    /// Of the first line, from 1.
    line: usize,
    start: usize,
    end: usize,
}

impl Window {
    /// A mark over more lines than this is shown by its first line.
    const LINES: usize = 6;

    fn around(place: &Place, texts: Texts) -> Option<Window> {
        let text = texts(&place.file)?;
        let span = clamp(place.span, text);
        let first = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = |from: usize| text[from..].find('\n').map_or(text.len(), |at| from + at);
        let whole = line_end(span.end);
        let (last, end) = if text[first..whole].lines().count() > Window::LINES {
            (line_end(span.start), line_end(span.start))
        } else {
            (whole, span.end)
        };
        Some(Window {
            text: harmless(&text[first..last]),
            line: text[..first].matches('\n').count() + 1,
            start: span.start - first,
            end: end - first,
        })
    }
}

fn short(diagnostic: &Diagnostic, texts: Texts) -> String {
    let (line, column) = position(diagnostic.place(), texts);
    format!(
        "{}:{line}:{column}: {}[{}]: {}",
        diagnostic.place().file,
        diagnostic.severity.word(),
        diagnostic.code,
        harmless(&diagnostic.headline)
    )
}

#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    code: &'a str,
    severity: &'a str,
    headline: &'a str,
    places: Vec<JsonPlace<'a>>,
    notes: &'a [String],
    cure: Option<&'a str>,
}

/// Lines and columns count from 1, columns in characters; offsets are bytes.
#[derive(Serialize)]
struct JsonPlace<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    start: u32,
    end: u32,
    label: &'a str,
}

fn json<'a>(diagnostic: &'a Diagnostic, texts: Texts) -> JsonDiagnostic<'a> {
    let places = diagnostic.marks.iter().map(|mark| {
        let (line, column) = position(&mark.place, texts);
        JsonPlace {
            file: &mark.place.file,
            line,
            column,
            start: mark.place.span.start,
            end: mark.place.span.end,
            label: &mark.label,
        }
    });
    JsonDiagnostic {
        code: diagnostic.code,
        severity: diagnostic.severity.word(),
        headline: &diagnostic.headline,
        places: places.collect(),
        notes: &diagnostic.notes,
        cure: diagnostic.cure.as_deref(),
    }
}

/// Line and column of the start of a place, from 1, in characters.
pub fn position(place: &Place, texts: Texts) -> (usize, usize) {
    let Some(text) = texts(&place.file) else { return (1, 1) };
    let start = clamp(place.span, text).start;
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    (text[..start].matches('\n').count() + 1, text[line_start..start].chars().count() + 1)
}

/// The span inside the text and on the borders of characters, whatever it was made from.
fn clamp(span: Span, text: &str) -> std::ops::Range<usize> {
    let down = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = down(span.start as usize);
    start..down(span.end as usize).max(start)
}

/// Content is printed to a terminal: no control character of its own gets through, nor one that turns
/// the direction of the text. Lengths in bytes are kept, so that marks stay right.
fn harmless(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => c,
            c if c.is_control() => {
                if c.len_utf8() == 1 {
                    '?'
                } else {
                    '¿'
                }
            }
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            c => c,
        })
        .collect()
}
