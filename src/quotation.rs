//! Looks for quotations in the texts of their sources: whole words, exactly once, never “close enough”.
//!
//! A quotation is a W3C TextQuoteSelector: `exact`, and `prefix` or `suffix` where the words occur more than
//! once. Both sides are normalised first, and only so far as editors and keyboards change a text without
//! changing its words:
//!
//! 1. Unicode normalisation form C;
//! 2. any run of white space, line breaks and no-break spaces included, is one blank;
//! 3. all double quotation marks are `"`, all single ones and apostrophes `'`;
//! 4. all dashes and hyphens are `-`;
//! 5. soft hyphens and characters without width are dropped.
//!
//! Case, spelling and punctuation are kept. `…`, `[…]` and `[...]` in a quotation split it into parts, which
//! must stand in the text in that order.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::prose::Quote;

/// A text made ready for searching, with the way back.
#[derive(Debug, Default)]
pub struct Normalised {
    text: String,
    /// For each byte of `text`, the byte of the original that it came from; one more for the end.
    origin: Vec<u32>,
}

/// What became of a search.
#[derive(Debug, PartialEq, Eq)]
pub enum Search {
    /// Once, at this range of the original text.
    Found(Range<usize>),
    /// Nowhere; the passage that shares most words with it, if any shares half of them.
    Missing(Option<Near>),
    /// More than once: the first two places.
    Repeated(Range<usize>, Range<usize>),
}

/// The passage that the author may have meant.
#[derive(Debug, PartialEq, Eq)]
pub struct Near {
    pub range: Range<usize>,
    /// The words in which the quotation differs, and those that the text has in their place.
    pub quoted: String,
    pub written: String,
}

impl Normalised {
    pub fn new(original: &str) -> Normalised {
        let mut normalised = Normalised::default();
        let mut at = 0;
        // A starter and the marks that follow it are composed together; the pieces are short.
        for piece in pieces(original) {
            for letter in piece.nfc() {
                normalised.push(letter, at);
            }
            at += piece.len();
        }
        if normalised.text.ends_with(' ') {
            normalised.text.pop();
            normalised.origin.pop();
        }
        normalised.origin.push(original.len() as u32);
        normalised
    }

    fn push(&mut self, letter: char, at: usize) {
        let Some(letter) = fold(letter) else { return };
        if letter == ' ' && (self.text.is_empty() || self.text.ends_with(' ')) {
            return;
        }
        self.text.push(letter);
        self.origin.extend(std::iter::repeat_n(at as u32, letter.len_utf8()));
    }

    /// The range of the original text that a range of the normalised one came from.
    fn original(&self, range: Range<usize>) -> Range<usize> {
        self.origin[range.start] as usize..self.origin[range.end] as usize
    }

    /// Where words stand as whole words, from `from` on.
    fn occurrences<'a>(&'a self, words: &'a str, from: usize) -> impl Iterator<Item = Range<usize>> + 'a {
        let matches = self.text[from..].match_indices(words);
        matches.map(move |(at, _)| from + at..from + at + words.len()).filter(|range| self.is_whole(range))
    }

    /// Whether no word is cut at either end.
    fn is_whole(&self, range: &Range<usize>) -> bool {
        let cut =
            |before: Option<char>, after: Option<char>| before.is_some_and(joins) && after.is_some_and(joins);
        let (head, inner, tail) =
            (&self.text[..range.start], &self.text[range.clone()], &self.text[range.end..]);
        !cut(head.chars().next_back(), inner.chars().next())
            && !cut(inner.chars().next_back(), tail.chars().next())
    }
}

/// Searches a text for a quotation, and where it is missing for what was meant.
pub fn search(text: &Normalised, quote: &Quote) -> Search {
    match find(text, quote) {
        Search::Missing(_) => Search::Missing(near(text, &parts(&quote.exact).join(" "))),
        found => found,
    }
}

/// Searches a text for a quotation, in a time that grows with the text alone.
pub fn find(text: &Normalised, quote: &Quote) -> Search {
    let parts = parts(&quote.exact);
    let Some((first, rest)) = parts.split_first() else { return Search::Missing(None) };
    let prefix = quote.prefix.as_deref().map(|words| Normalised::new(words).text);
    let suffix = quote.suffix.as_deref().map(|words| Normalised::new(words).text);
    let mut found: Option<Range<usize>> = None;
    for start in text.occurrences(first, 0) {
        let Some(end) = follow(text, rest, start.end) else { continue };
        let range = start.start..end;
        let fits = prefix
            .as_ref()
            .is_none_or(|prefix| text.text[..range.start].trim_end().ends_with(prefix.as_str()))
            && suffix
                .as_ref()
                .is_none_or(|suffix| text.text[range.end..].trim_start().starts_with(suffix.as_str()));
        if !fits {
            continue;
        }
        match found {
            None => found = Some(range),
            Some(earlier) => return Search::Repeated(text.original(earlier), text.original(range)),
        }
    }
    match found {
        Some(range) => Search::Found(text.original(range)),
        None => Search::Missing(None),
    }
}

/// The end of the last part, where all parts follow in order.
fn follow(text: &Normalised, rest: &[String], from: usize) -> Option<usize> {
    rest.iter().try_fold(from, |from, part| text.occurrences(part, from).next().map(|range| range.end))
}

/// Double quotation marks that open and close.
const PAIRS: [(char, char); 6] = [('「', '」'), ('“', '”'), ('„', '“'), ('«', '»'), ('»', '«'), ('"', '"')];

/// The stretches of a text that stand in double quotation marks.
pub fn in_marks(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (close, inner) = opened(rest)?;
        let (words, after) = inner.split_once(close)?;
        rest = after;
        Some(words)
    })
}

/// Whether a quotation that begins in a text ends only in what follows it.
pub fn goes_on(text: &str, following: &str) -> bool {
    let mut rest = text;
    while let Some((close, inner)) = opened(rest) {
        let Some((_, after)) = inner.split_once(close) else { return following.contains(close) };
        rest = after;
    }
    false
}

/// The mark that closes the first quotation of a text, and what follows the one that opens it.
fn opened(text: &str) -> Option<(char, &str)> {
    let (start, open, close) = text
        .char_indices()
        .find_map(|(at, c)| PAIRS.iter().find(|pair| pair.0 == c).map(|pair| (at, c, pair.1)))?;
    Some((close, &text[start + open.len_utf8()..]))
}

/// Whether words that a text quotes stand in the words that a citation pins. What stands in square brackets is
/// the editor's, and the punctuation at the ends is that of the sentence around them.
pub fn stands_in(quoted: &str, pinned: &str) -> bool {
    let mut plain = String::new();
    for (number, part) in quoted.split(['[', ']']).enumerate() {
        plain.push_str(if number % 2 == 0 { part } else { "…" });
    }
    let pinned = Normalised::new(pinned).text;
    let mut from = 0;
    parts(&plain).iter().map(|part| part.trim_matches(|c: char| !c.is_alphanumeric())).all(|part| {
        let found = pinned[from..].find(part).or_else(|| pinned[from..].find(&other_case(part)));
        from += found.unwrap_or(0) + part.len();
        found.is_some()
    })
}

/// With its first letter in the other case: a quotation that opens a sentence takes a capital, and one within it
/// loses its own.
fn other_case(words: &str) -> String {
    let mut letters = words.chars();
    let Some(first) = letters.next() else { return String::new() };
    let turned: String =
        if first.is_uppercase() { first.to_lowercase().collect() } else { first.to_uppercase().collect() };
    // A letter that changes its length would move all that follows.
    if turned.len() == first.len_utf8() { turned + letters.as_str() } else { words.to_owned() }
}

/// The parts of a quotation between its ellipses, as they were written.
pub fn between_ellipses(exact: &str) -> Vec<String> {
    let marked = exact.replace("[…]", "…").replace("[...]", "…").replace("...", "…");
    marked.split('…').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// The same, normalised.
fn parts(exact: &str) -> Vec<String> {
    let parts = between_ellipses(exact).into_iter().map(|part| Normalised::new(&part).text);
    parts.filter(|part| !part.is_empty()).collect()
}

/// The passage of as many words that shares more than half of them; of several, the one in which most stand
/// where they should.
fn near(text: &Normalised, quoted: &str) -> Option<Near> {
    let wanted: Vec<&str> = quoted.split(' ').collect();
    let words = words(&text.text);
    let length = wanted.len().min(words.len());
    // For nearness, and for nothing else, case and the marks around a word do not count.
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let looked_for: Vec<String> = wanted.iter().map(|word| bare(word)).collect();
    let there: Vec<String> = words.iter().map(|word| bare(&text.text[word.clone()])).collect();
    let score = |start: usize| {
        let passage = there[start..start + length].iter();
        let shared = passage.clone().filter(|word| looked_for.contains(word)).count();
        let in_place = passage.zip(&looked_for).filter(|(word, wanted)| word == wanted).count();
        (shared, in_place, std::cmp::Reverse(start))
    };
    let (shared, _, std::cmp::Reverse(best)) = (0..=words.len() - length).map(score).max()?;
    if length == 0 || shared * 2 <= wanted.len() {
        return None;
    }
    let range = words[best].start..words[best + length - 1].end;
    let written: Vec<&str> = text.text[range.clone()].split(' ').collect();
    // What is left when the words that agree at both ends are taken away.
    let head = wanted.iter().zip(&written).take_while(|(a, b)| a == b).count();
    let tail =
        wanted[head..].iter().rev().zip(written[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    Some(Near {
        quoted: wanted[head..wanted.len() - tail].join(" "),
        written: written[head..written.len() - tail].join(" "),
        range: text.original(range),
    })
}

fn words(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    text.split(' ')
        .map(|word| {
            let range = at..at + word.len();
            at = range.end + 1;
            range
        })
        .collect()
}

/// Whether a letter makes one word with its neighbour. Scripts that write no blanks have no such words.
fn joins(letter: char) -> bool {
    letter.is_alphanumeric()
        && !matches!(letter, '\u{0e00}'..='\u{0eff}' | '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..)
}

fn fold(letter: char) -> Option<char> {
    Some(match letter {
        c if c.is_whitespace() => ' ',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '`' | '´' | '′' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => return None,
        c => c,
    })
}

/// Cuts a text before each character that is no combining mark, so that a piece composes by itself.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut letters = rest.char_indices();
        letters.next()?;
        let end = letters.find(|(_, letter)| !continues(*letter));
        let (piece, left) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
        rest = left;
        Some(piece)
    })
}

/// Combining marks, and the later parts of a Korean syllable.
fn continues(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter) || matches!(letter, '\u{1160}'..='\u{11ff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Place;

    const TEXT: &str = "He said:  “We  can’t go –\nnot now.” The cafe\u{301} closed. We can’t stay.";

    fn quote(exact: &str, prefix: Option<&str>, suffix: Option<&str>) -> Quote {
        Quote {
            exact: exact.to_owned(),
            prefix: prefix.map(str::to_owned),
            suffix: suffix.map(str::to_owned),
            place: Place::file(&"a.md".into()),
        }
    }

    fn check(exact: &str, expected: &str) {
        let found = match search(&Normalised::new(TEXT), &quote(exact, None, None)) {
            Search::Found(range) => TEXT[range].to_owned(),
            Search::Missing(None) => "missing".to_owned(),
            Search::Missing(Some(near)) => {
                format!("near {:?}: {} / {}", &TEXT[near.range], near.quoted, near.written)
            }
            Search::Repeated(..) => "repeated".to_owned(),
        };
        assert_eq!(found, expected, "{exact}");
    }

    #[test]
    fn marks_dashes_blanks_and_forms_are_one() {
        check("\"We can't go - not now.\"", "“We  can’t go –\nnot now.”");
        check("The café closed", "The cafe\u{301} closed");
        check("can’t go—not", "missing");
    }

    #[test]
    fn words_are_whole_and_case_is_kept() {
        check("lose", "missing");
        check("the café closed.", "near \"The cafe\\u{301} closed.\": the / The");
    }

    #[test]
    fn quotations_stand_in_the_marks_of_many_languages() {
        let words = |text| in_marks(text).collect::<Vec<_>>();
        assert_eq!(
            words("“one” „two“ «three» and »four« and »five«"),
            ["one", "two", "three", "four", "five"]
        );
        assert_eq!(words("one” and “two"), [""; 0]);
    }

    #[test]
    fn ellipses_split_in_order() {
        check("He said … not now", "He said:  “We  can’t go –\nnot now");
        check("not now […] He said", "missing");
    }

    #[test]
    fn what_occurs_twice_needs_its_neighbours() {
        check("We can't", "repeated");
        let text = Normalised::new(TEXT);
        for (prefix, suffix, rest) in [(Some("closed."), None, " stay."), (None, Some("go"), " go –")] {
            let Search::Found(range) = search(&text, &quote("We can't", prefix, suffix)) else {
                panic!("not found")
            };
            assert!(TEXT[range.end..].starts_with(rest), "{range:?}");
        }
        assert!(matches!(search(&text, &quote("We can't", Some("nobody"), None)), Search::Missing(_)));
    }

    #[test]
    fn the_nearest_passage_says_what_differs() {
        check("said: \"We can't leave", "near \"said:  “We  can’t go\": leave / go");
        check("He said: \"We must go", "near \"He said:  “We  can’t go\": must / can't");
        check("entirely other words", "missing");
    }
}
