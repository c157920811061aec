//! `signed.lock`: what readers were told at the last sign-off.
//!
//! One line is one statement. Owners are sorted, and the statements of an owner stand in the order of its text,
//! so that a change is one line of a diff:
//!
//! ```text
//! OWNER FIELD DIGEST "words"
//! ```
//!
//! A link without words of its own stands as `[[id]]`, so that an actor with another name is one change and not
//! one in every sentence. The digest finds lines that were edited by hand.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{digest, json, lines, words};
use crate::diagnostic::Diagnostic;
use crate::mistakes::statements::{self as mistakes, Fault};
use crate::text::{FilePath, Place, Span};

const HEADER: &str =
    "# What readers were told at the last sign-off. `explainer sign-off` writes this file; commit it.\n";

/// The statements that were signed off, by the id of the record or page that makes them, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signed {
    pub owners: BTreeMap<String, Vec<Line>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// `text`, `summary`, …, and `sentence` in the body of a page.
    pub field: String,
    pub words: String,
    /// Of the words.
    pub place: Place,
}

impl Signed {
    /// Reads the file. A line that cannot be read is reported and left out.
    pub fn read(text: &str, file: &FilePath, diagnostics: &mut Vec<Diagnostic>) -> Signed {
        let mut signed = Signed::default();
        let mut conflict = false;
        for (line, place) in lines(text, file) {
            match read_line(line, &place) {
                Ok((owner, line)) => signed.owners.entry(owner).or_default().push(line),
                // Of the marks of a merge, the first says it for all.
                Err(Fault::Conflict) if std::mem::replace(&mut conflict, true) => {}
                Err(fault) => diagnostics.push(mistakes::bad_signed_line(place, fault)),
            }
        }
        signed
    }
}

/// The whole file: `(owner, field, words)`, the statements of an owner in their order.
pub fn write<'a>(statements: impl Iterator<Item = (&'a str, &'a str, &'a str)>) -> String {
    let mut statements: Vec<_> = statements.collect();
    // The sort is stable: it keeps the order within an owner.
    statements.sort_by_key(|(owner, ..)| *owner);
    let mut text = HEADER.to_owned();
    for (owner, field, words) in statements {
        let _ = writeln!(text, "{owner} {field} {} {}", short_digest(words), json(words));
    }
    text
}

/// The first sixteen digits of the SHA-256 of the words: enough to find a slip, and a line stays readable.
fn short_digest(words: &str) -> String {
    digest(words.as_bytes()).trim_start_matches("sha256:")[..16].to_owned()
}

fn read_line(line: &str, place: &Place) -> Result<(String, Line), Fault> {
    if ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().any(|marker| line.starts_with(marker)) {
        return Err(Fault::Conflict);
    }
    let mut fields = line.splitn(4, ' ');
    let mut next = || fields.next().filter(|field| !field.is_empty()).ok_or(Fault::Unreadable);
    let (owner, field, digest, quoted) = (next()?, next()?, next()?, next()?);
    let Some((words, "")) = words(quoted) else { return Err(Fault::Unreadable) };
    if digest != short_digest(&words) {
        return Err(Fault::Edited);
    }
    let end = place.span.range().end;
    let place = Place::new(&place.file, Span::new(end - quoted.len(), end));
    Ok((owner.to_owned(), Line { field: field.to_owned(), words, place }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Signed, Vec<&'static str>) {
        let mut diagnostics = Vec::new();
        let signed = Signed::read(text, &"signed.lock".into(), &mut diagnostics);
        (signed, diagnostics.iter().map(|diagnostic| diagnostic.code).collect())
    }

    #[test]
    fn what_is_written_is_read() {
        let statements =
            [("b", "title", "one \"two\""), ("a/c", "sentence", "z"), ("a/c", "sentence", "[[b]]\n")];
        let text = write(statements.into_iter());
        let (signed, codes) = read(&text);
        assert!(codes.is_empty(), "{codes:?}");
        let lines = signed.owners.iter().flat_map(|(owner, lines)| {
            lines.iter().map(move |line| (owner.as_str(), line.field.as_str(), line.words.as_str()))
        });
        assert_eq!(write(lines), text);
        for line in signed.owners.values().flatten() {
            assert_eq!(text[line.place.span.range()], json(&line.words));
        }
    }

    #[test]
    fn a_line_that_is_not_as_written_is_reported() {
        let line = write([("a", "text", "one")].into_iter()).replace(HEADER, "");
        assert!(read(&line).1.is_empty());
        for bad in ["a", "a text", "=======", &line.replace("one", "two"), &line.replace("one\"", "one")] {
            assert_eq!(read(bad).1, ["bad-signed-line"], "{bad}");
        }
    }
}
