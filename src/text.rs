//! Spans of text, places in files, and the few operations on strings that more than one layer needs.
//!
//! Offsets are bytes of the file as read, after its byte-order mark; lines and columns are made only
//! when a diagnostic is printed.

use std::sync::Arc;

pub mod letters;
pub mod wording;

/// A file of the project, by its path from the site's folder, with `/` between its parts.
pub type FilePath = Arc<str>;

/// A range of bytes in one file: `start` inclusive, `end` exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub fn new(start: usize, end: usize) -> Span {
        // Files over 8 MiB are refused before they are read, so that u32 always holds.
        Span { start: start as u32, end: end.max(start) as u32 }
    }

    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A span in a named file: where something is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub file: FilePath,
    pub span: Span,
}

impl Place {
    pub fn new(file: &FilePath, span: Span) -> Place {
        Place { file: file.clone(), span }
    }

    /// The start of a file, for mistakes that are about the file as a whole.
    pub fn file(file: &FilePath) -> Place {
        Place::new(file, Span::default())
    }
}

/// Where a piece of decoded text was written: YAML folds lines and resolves escapes, so an offset in
/// the decoded text is not an offset in the file.
///
/// `steps` holds `(decoded, written)` pairs in order; between two pairs both sides advance together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    pub file: FilePath,
    steps: Vec<(u32, u32)>,
}

impl Origin {
    /// Text that stands in the file as it is, from `start` on.
    pub fn verbatim(file: &FilePath, start: usize) -> Origin {
        Origin { file: file.clone(), steps: vec![(0, start as u32)] }
    }

    /// Text whose decoded form differs from the written one; `steps` must begin with decoded offset 0.
    pub fn stepped(file: &FilePath, steps: Vec<(u32, u32)>) -> Origin {
        debug_assert!(steps.first().is_some_and(|step| step.0 == 0));
        Origin { file: file.clone(), steps }
    }

    fn written(&self, decoded: usize) -> usize {
        let at = self.steps.partition_point(|step| step.0 as usize <= decoded).saturating_sub(1);
        let (from, to) = self.steps[at];
        decoded - from as usize + to as usize
    }

    /// The place in the file of a range of the decoded text.
    pub fn place(&self, range: std::ops::Range<usize>) -> Place {
        let start = self.written(range.start);
        // The end is found from the last byte inside, so that a range that ends where a line was
        // folded does not take in the indentation of the next line.
        let end = if range.end > range.start { self.written(range.end - 1) + 1 } else { start };
        Place::new(&self.file, Span::new(start, end))
    }
}

/// Escapes text for HTML, in element content and in double-quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    escape_into(&mut out, text);
    out
}

/// [`escape`], appended to `out`. Control characters that neither HTML nor XML 1.0 allows are dropped.
pub fn escape_into(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\t' | b'\n' | b'\r' => continue,
            0x00..=0x1f | 0x7f => "",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(entity);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

/// The line of an offset, counted from 1.
pub fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// `one` or `many`, after the number: `count(1, "claim", "claims")` is `1 claim`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The candidate that the author most likely meant, or none when all are too far.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A third of the length: `alan-gros` finds `alan-gross`, and `x` finds nothing.
    let reach = (wanted.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(wanted.len()) <= reach)
        .map(|candidate| (strsim::damerau_levenshtein(wanted, candidate), candidate))
        .filter(|(distance, _)| *distance <= reach)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Whether `id` obeys the rule for ids: `[a-z0-9]+(-[a-z0-9]+)*`, at most 80 characters.
pub fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 80
        && id.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// The id that a text suggests: its letters and digits in lower case, joined by hyphens.
pub fn to_id(text: &str) -> String {
    let mut id = String::new();
    for letter in text.chars().flat_map(fold) {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
        if id.len() == 80 {
            break;
        }
    }
    while id.ends_with('-') {
        id.pop();
    }
    id
}

/// A character in lower case without the accents of Western European letters; an apostrophe is dropped.
fn fold(letter: char) -> impl Iterator<Item = char> {
    let plain: &str = match letter {
        'æ' | 'Æ' => "ae",
        'à'..='å' | 'À'..='Å' => "a",
        'ç' | 'Ç' => "c",
        'è'..='ë' | 'È'..='Ë' => "e",
        'ì'..='ï' | 'Ì'..='Ï' => "i",
        'ñ' | 'Ñ' => "n",
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' => "o",
        'ù'..='ü' | 'Ù'..='Ü' => "u",
        'ß' => "ss",
        '\'' | '’' => "",
        _ => return Fold::One(letter.to_ascii_lowercase()).into_iter(),
    };
    Fold::Many(plain).into_iter()
}

enum Fold {
    One(char),
    Many(&'static str),
}

impl Fold {
    fn into_iter(self) -> impl Iterator<Item = char> {
        let (one, many) = match self {
            Fold::One(letter) => (Some(letter), ""),
            Fold::Many(letters) => (None, letters),
        };
        one.into_iter().chain(many.chars())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_their_rule() {
        for id in ["a", "sony-pictures", "unit-121", "9-11"] {
            assert!(is_id(id), "{id}");
        }
        for id in ["", "-a", "a-", "a--b", "A", "a_b", "é", &"a".repeat(81)] {
            assert!(!is_id(id), "{id}");
        }
    }

    #[test]
    fn an_id_is_made_from_words() {
        assert_eq!(to_id("Smith_2014:Sony Hack"), "smith-2014-sony-hack");
        assert_eq!(to_id("L’été  à Paris"), "lete-a-paris");
        assert_eq!(to_id("…"), "");
    }

    #[test]
    fn the_nearest_candidate_is_close_or_none() {
        assert_eq!(nearest("sony-picture", ["sony-pictures", "north-korea"]), Some("sony-pictures"));
        assert_eq!(nearest("x", ["sony-pictures"]), None);
    }

    #[test]
    fn an_origin_leads_back_over_folded_lines() {
        let file: FilePath = "a.yaml".into();
        // `one\n    two`, folded to `one two`: the blank is the line break at 13.
        let origin = Origin::stepped(&file, vec![(0, 10), (4, 18)]);
        assert_eq!(origin.place(0..3).span, Span::new(10, 13));
        assert_eq!(origin.place(4..7).span, Span::new(18, 21));
        assert_eq!(origin.place(0..7).span, Span::new(10, 21));
    }
}
