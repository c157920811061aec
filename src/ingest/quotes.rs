//! What stands in quotation marks, and who is said to have said it.

use std::ops::Range;

use super::REACH;
use super::names::{Names, Speaker};
use super::text::Text;
use super::verbs::{is_passive, is_reporting};

/// Words in quotation marks.
#[derive(Clone, Debug)]
pub struct Quote {
    /// Without the marks, and with them.
    pub inner: Range<usize>,
    pub outer: Range<usize>,
    pub speaker: Speaker,
    /// Why it is thought so, for the author: `said`, `goes on`.
    pub reason: String,
}

/// The quotations of a text in order; a title or a name in quotation marks is none.
pub fn quotes(text: &Text, names: &Names) -> Vec<Quote> {
    let marked = marked(text);
    let mut quotes: Vec<Quote> = Vec::new();
    for (number, (outer, inner)) in marked.iter().enumerate() {
        if is_title(&text.text[inner.clone()]) {
            continue;
        }
        let until = marked.get(number + 1).map_or(text.text.len(), |next| next.0.start);
        let (speaker, reason) = behind(text, names, outer.end, until)
            .filter(|_| closes_open(&text.text[inner.clone()]))
            .or_else(|| before(text, names, outer.start, &marked))
            .or_else(|| behind(text, names, outer.end, until))
            .or_else(|| goes_on(text, quotes.last(), outer))
            .unwrap_or((Speaker::Open, String::new()));
        quotes.push(Quote { inner: inner.clone(), outer: outer.clone(), speaker, reason });
    }
    quotes
}

/// `“…,” said`: the sentence goes on behind the marks.
fn closes_open(inner: &str) -> bool {
    inner.ends_with([',', '?', '!', '—', '–', '-', '…'])
}

/// All that stands in double marks, or in single ones where they are the outer ones: `(with marks, without)`.
pub fn marked(text: &Text) -> Vec<(Range<usize>, Range<usize>)> {
    text.paragraphs.iter().flat_map(|paragraph| in_paragraph(text.text, paragraph.clone())).collect()
}

fn in_paragraph(text: &str, range: Range<usize>) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize, char)> = None;
    let mut before = ' ';
    let mut letters = text[range.clone()].char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let at = range.start + at;
        let next = letters.peek().map(|(_, next)| *next).unwrap_or(' ');
        let after = at + letter.len_utf8();
        match open {
            Some((start, inner, close)) => {
                let ends = match close {
                    // An apostrophe within a word, or at its end, closes nothing unless no word follows.
                    '’' | '\'' => letter == close && !next.is_alphanumeric() && !before.is_whitespace(),
                    '“' => matches!(letter, '“' | '”'),
                    close => letter == close,
                };
                if ends {
                    found.push((start..after, inner..at));
                    open = None;
                }
            }
            None => {
                let starts_word = !before.is_alphanumeric() && !next.is_whitespace();
                let close = match letter {
                    '“' => Some('”'),
                    '„' => Some('“'),
                    '«' => Some('»'),
                    '»' => Some('«'),
                    '「' => Some('」'),
                    '『' => Some('』'),
                    '"' if starts_word => Some('"'),
                    '‘' if starts_word => Some('’'),
                    '\'' if starts_word && next.is_alphanumeric() => Some('\''),
                    _ => None,
                };
                open = close.map(|close| (at, after, close));
            }
        }
        before = letter;
    }
    // A quotation over paragraphs is opened in each and closed in the last. A lone single mark is an apostrophe.
    if let Some((start, inner, close)) = open
        && matches!(close, '”' | '»' | '」')
        && text[inner..range.end].split_whitespace().nth(2).is_some()
    {
        found.push((start..range.end, inner..range.end));
    }
    found.retain(|(_, inner)| text[inner.clone()].contains(char::is_alphanumeric));
    found
}

/// `The Interview`, `Unit 121`: every word that is not small by habit has a capital.
fn is_title(words: &str) -> bool {
    const SMALL: [&str; 14] =
        ["a", "an", "the", "of", "and", "in", "on", "to", "for", "at", "by", "with", "from", "or"];
    let mut number = 0;
    let capitals = words.split_whitespace().all(|word| {
        number += 1;
        let letter = word.chars().find(|c| c.is_alphanumeric());
        SMALL.contains(&word) && number > 1 || letter.is_some_and(|c| c.is_uppercase() || c.is_numeric())
    });
    capitals && number <= 8 && !words.ends_with(['.', '!', '?', ',']) && (number > 1 || !words.ends_with('!'))
}

/// `“…,” she said`, `“…,” said Ann Roe of the Harbour Office`, `“…,” according to the office`.
fn behind(text: &Text, names: &Names, from: usize, until: usize) -> Option<(Speaker, String)> {
    let first = text.at(from);
    let word = text.words.get(first)?;
    if word.range.start >= until || word.paragraph != text.paragraph(from.saturating_sub(1)) {
        return None;
    }
    // Only blanks and a comma lie between.
    if text.text[from..word.range.start].contains(['.', '!', '?', ':', ';', '(', '—']) {
        return None;
    }
    let mut end = first;
    while end < text.words.len()
        && end < first + REACH
        && text.words[end].range.end <= until
        && text.words[end].paragraph == word.paragraph
        && (end == first
            || !text.gap(end).contains(['.', '!', '?', ';', '“', '"', ':'])
            || is_abbreviated(text, end))
    {
        end += 1;
    }
    if text.word(first).eq_ignore_ascii_case("according") && text.word(first + 1) == "to" {
        return Some((names.phrase(text, first + 2..end), "according to".to_owned()));
    }
    let verb =
        (first..end).find(|at| is_reporting(text.word(*at)) || *at == first && text.word(*at) == "read")?;
    if verb == first {
        let speaker = names.phrase(text, verb + 1..end);
        return Some((speaker, text.word(verb).to_owned()));
    }
    // “…” and then, far behind it, somebody said something else.
    let direct = verb - first <= 4 || text.gap(verb).contains(',');
    let joined = ["and", "but", "while", "as", "that", "which", "who", "because", "when", "with"];
    if !direct || joined.contains(&text.word(first)) || is_passive(text, verb) {
        return None;
    }
    Some((names.subject(text, first..verb), text.word(verb).to_owned()))
}

/// A full stop in the gap belongs to an initial or a title: `Mr. Roe`.
fn is_abbreviated(text: &Text, at: usize) -> bool {
    text.gap(at).starts_with('.') && text.words[at].sentence == text.words[at - 1].sentence
}

/// `Ann Roe said: “…”`, `the office, which calls it “…”`, `According to the office, “…”`.
fn before(
    text: &Text,
    names: &Names,
    until: usize,
    marked: &[(Range<usize>, Range<usize>)],
) -> Option<(Speaker, String)> {
    let end = text.at(until);
    let last = text.words.get(end.checked_sub(1)?)?;
    let paragraph = text.paragraph(until);
    if last.paragraph != paragraph {
        return None;
    }
    let gap = &text.text[last.range.end..until];
    if gap.contains(['.', '!', '?']) {
        return None;
    }
    let mut start = end - 1;
    while start > 0
        && end - start < REACH
        && text.words[start - 1].paragraph == paragraph
        && text.words[start].sentence == text.words[start - 1].sentence
    {
        start -= 1;
    }
    let quoted = |at: &usize| {
        let place = text.words[*at].range.start;
        let number = marked.partition_point(|(outer, _)| outer.start <= place);
        number.checked_sub(1).is_some_and(|number| {
            marked[number].0.end > place && !is_title(&text.text[marked[number].1.clone()])
        })
    };
    if let Some(at) =
        (start..end.saturating_sub(1)).find(|at| text.word(*at).eq_ignore_ascii_case("according"))
        && text.word(at + 1) == "to"
    {
        let stop = (at + 2..end).find(|at| text.gap(*at).contains(',')).unwrap_or(end);
        return Some((names.phrase(text, at + 2..stop), "according to".to_owned()));
    }
    let verb = (start..end)
        .rev()
        .find(|at| is_reporting(text.word(*at)) && !quoted(at) && !is_passive(text, *at))?;
    // "John Smith never said": whose words they are is not told.
    let denies = |word: &str| {
        ["not", "never", "nobody"].contains(&word) || word.ends_with("n't") || word.ends_with("n’t")
    };
    if (start..verb).any(|at| denies(text.word(at))) {
        return Some((Speaker::Open, text.word(verb).to_owned()));
    }
    Some((names.subject(text, start..verb), text.word(verb).to_owned()))
}

/// A quotation behind another in the same paragraph, or that is a paragraph by itself, is of the same speaker.
fn goes_on(text: &Text, last: Option<&Quote>, outer: &Range<usize>) -> Option<(Speaker, String)> {
    let last = last.filter(|last| last.speaker != Speaker::Open)?;
    let (there, here) = (text.paragraph(last.outer.start), text.paragraph(outer.start));
    let alone = || {
        let paragraph = &text.paragraphs[here];
        let rest = [&text.text[paragraph.start..outer.start], &text.text[outer.end..paragraph.end]];
        rest.iter().all(|rest| !rest.contains(char::is_alphanumeric))
    };
    if here == there || here == there + 1 && alone() {
        return Some((last.speaker.clone(), "goes on".to_owned()));
    }
    None
}
