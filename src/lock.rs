//! `evidence.lock`: which quotations were found in which text.
//!
//! The archive is private, so a public clone or a build machine has only this file to hold the content
//! against. One line is one quotation, sorted, so that a change is one line of a diff:
//!
//! ```text
//! SOURCE sha256:DIGEST OFFSET DATE "exact words" prefix:"words" suffix:"words"
//! ```
//!
//! The digest is that of the text as it was then, the offset is in bytes, the date is `-` where none was given.

use std::collections::BTreeMap;
use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostic;
use crate::mistakes::quotes as mistakes;
use crate::prose::Quote;
use crate::text::{FilePath, Place, Span};

pub mod signed;

const HEADER: &str =
    "# Which quotations were found in which text. `explainer verify` writes this file; commit it.\n";

/// The quotations that were verified.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    pub lines: BTreeMap<Quotation, Line>,
}

/// What was quoted, and from which source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quotation {
    pub source: String,
    pub exact: String,
    pub prefix: Option<String>,
    pub suffix: Option<String>,
}

/// Where and when it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// `sha256:` and 64 hexadecimal digits.
    pub digest: String,
    pub offset: usize,
    /// As the editor gave it: `2026-11-22`.
    pub date: Option<String>,
}

impl Quotation {
    pub fn new(source: &str, quote: &Quote) -> Quotation {
        Quotation {
            source: source.to_owned(),
            exact: quote.exact.clone(),
            prefix: quote.prefix.clone(),
            suffix: quote.suffix.clone(),
        }
    }
}

/// The digest by which a text is recognised.
pub fn digest(bytes: &[u8]) -> String {
    let mut digest = "sha256:".to_owned();
    for byte in Sha256::digest(bytes) {
        let _ = write!(digest, "{byte:02x}");
    }
    digest
}

impl Lock {
    /// Reads the file. A line that cannot be read is reported and left out.
    pub fn read(text: &str, file: &FilePath, diagnostics: &mut Vec<Diagnostic>) -> Lock {
        let mut lock = Lock::default();
        let mut digests: BTreeMap<String, (String, Place)> = BTreeMap::new();
        for (line, place) in lines(text, file) {
            let Some((quotation, line)) = read_line(line) else {
                diagnostics.push(mistakes::bad_lock_line(place));
                continue;
            };
            match digests.get(&quotation.source) {
                // All lines of a source are written from one text: a line of another was changed by hand.
                Some((digest, earlier)) if *digest != line.digest => {
                    diagnostics.push(mistakes::two_texts(place, &quotation.source, earlier.clone()));
                }
                Some(_) => {}
                None => {
                    digests.insert(quotation.source.clone(), (line.digest.clone(), place));
                }
            }
            lock.lines.insert(quotation, line);
        }
        lock
    }

    /// The whole file, sorted.
    pub fn write(&self) -> String {
        let mut text = HEADER.to_owned();
        for (quotation, line) in &self.lines {
            let date = line.date.as_deref().unwrap_or("-");
            let _ = write!(
                text,
                "{} {} {} {date} {}",
                quotation.source,
                line.digest,
                line.offset,
                json(&quotation.exact)
            );
            for (name, words) in [("prefix", &quotation.prefix), ("suffix", &quotation.suffix)] {
                if let Some(words) = words {
                    let _ = write!(text, " {name}:{}", json(words));
                }
            }
            text.push('\n');
        }
        text
    }

    /// The quotations from one source.
    pub fn of_source<'a>(&'a self, source: &'a str) -> impl Iterator<Item = (&'a Quotation, &'a Line)> {
        // Quotations are in the order of their sources.
        let first = Quotation { source: source.to_owned(), exact: String::new(), prefix: None, suffix: None };
        self.lines.range(first..).take_while(move |(quotation, _)| quotation.source == source)
    }

    /// The line of a quotation.
    pub fn find(&self, source: &str, quote: &Quote) -> Option<&Line> {
        self.lines.get(&Quotation::new(source, quote))
    }
}

/// The lines of a lock that say something, each with its place.
fn lines<'a>(text: &'a str, file: &'a FilePath) -> impl Iterator<Item = (&'a str, Place)> {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |written| {
        let line = written.trim_end();
        let place = Place::new(file, Span::new(at, at + line.len()));
        at += written.len();
        (!line.is_empty() && !line.starts_with('#')).then_some((line, place))
    })
}

fn json(words: &str) -> String {
    serde_json::to_string(words).expect("a text has a JSON form")
}

fn read_line(line: &str) -> Option<(Quotation, Line)> {
    let mut fields = line.splitn(5, ' ');
    let (source, digest, offset, date) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    let hexadecimal = digest.strip_prefix("sha256:")?;
    if hexadecimal.len() != 64 || !hexadecimal.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let (exact, rest) = words(fields.next()?)?;
    let (prefix, rest) = named(rest, "prefix:")?;
    let (suffix, rest) = named(rest, "suffix:")?;
    rest.is_empty().then(|| {
        let quotation = Quotation { source: source.to_owned(), exact, prefix, suffix };
        let date = (date != "-").then(|| date.to_owned());
        Some((quotation, Line { digest: digest.to_owned(), offset: offset.parse().ok()?, date }))
    })?
}

/// A JSON string at the start of a text, and what follows it.
fn words(text: &str) -> Option<(String, &str)> {
    let mut strings = serde_json::Deserializer::from_str(text).into_iter::<String>();
    let words = strings.next()?.ok()?;
    let rest = text.get(strings.byte_offset()..)?;
    Some((words, rest))
}

fn named<'a>(text: &'a str, name: &str) -> Option<(Option<String>, &'a str)> {
    match text.strip_prefix(' ').and_then(|text| text.strip_prefix(name)) {
        Some(rest) => words(rest).map(|(words, rest)| (Some(words), rest)),
        None => Some((None, text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Lock, Vec<&'static str>) {
        let mut diagnostics = Vec::new();
        let lock = Lock::read(text, &"evidence.lock".into(), &mut diagnostics);
        (lock, diagnostics.iter().map(|diagnostic| diagnostic.code).collect())
    }

    fn line(source: &str, words: &str) -> String {
        format!("{source} {} 7 2026-11-22 {words}\n", digest(b"text"))
    }

    #[test]
    fn what_is_written_is_read() {
        let text = [HEADER, &line("a", r#""one \"two\"" prefix:"x""#), &line("b", r#""three" suffix:"y z""#)]
            .concat();
        let (lock, codes) = read(&text);
        assert!(codes.is_empty(), "{codes:?}");
        assert_eq!(lock.write(), text);
    }

    #[test]
    fn a_changed_line_is_reported() {
        for bad in
            ["a", "a b c d e", &line("a", "one"), &line("a", "\"one\" infix:\"x\""), &line("a", "\"one")]
        {
            assert_eq!(read(bad).1, ["bad-lock-line"], "{bad}");
        }
        let other = line("a", "\"two\"").replace(&digest(b"text"), &digest(b"another text"));
        assert_eq!(read(&(line("a", "\"one\"") + &other)).1, ["two-texts"]);
    }
}
