//! A text as words, sentences and paragraphs, in one pass over it.

use std::ops::Range;

use crate::markdown::ends_no_sentence;

/// A text that is taken apart.
pub struct Text<'a> {
    pub text: &'a str,
    pub words: Vec<Word>,
    /// In bytes.
    pub paragraphs: Vec<Range<usize>>,
    /// In numbers of words.
    pub sentences: Vec<Range<usize>>,
}

#[derive(Clone, Debug)]
pub struct Word {
    pub range: Range<usize>,
    pub paragraph: usize,
    pub sentence: usize,
    /// It begins a sentence, or what stands in quotation marks, so that its capital says nothing.
    pub begins: bool,
}

/// What stands between the words of one sentence and the next.
const ENDS: [char; 9] = ['.', '!', '?', '…', '。', '！', '？', '؟', '।'];

impl<'a> Text<'a> {
    pub fn new(text: &'a str) -> Text<'a> {
        let paragraphs = paragraphs(text);
        let mut taken = Text { text, words: Vec::new(), paragraphs: Vec::new(), sentences: Vec::new() };
        for (number, paragraph) in paragraphs.iter().enumerate() {
            let mut end: Option<usize> = None;
            for range in words(text, paragraph.clone()) {
                let gap = end.map(|end| &text[end..range.start]);
                let ends = gap.is_none_or(|gap| taken.ends(gap, range.start));
                if ends {
                    let at = taken.words.len();
                    taken.sentences.push(at..at);
                }
                let begins = ends || gap.is_some_and(|gap| gap.ends_with(is_opening) || gap.contains(':'));
                end = Some(range.end);
                let sentence = taken.sentences.len() - 1;
                taken.words.push(Word { range, paragraph: number, sentence, begins });
                taken.sentences[sentence].end = taken.words.len();
            }
        }
        taken.paragraphs = paragraphs;
        taken
    }

    /// Whether a sentence ends in the gap before the word at `next`.
    fn ends(&self, gap: &str, next: usize) -> bool {
        let Some(mark) = gap.find(ENDS) else { return false };
        let last = self.words.last().map_or("", |word| &self.text[word.range.clone()]);
        let after = self.text[next..].chars().next();
        if gap[mark..].starts_with(['。', '！', '？']) {
            return true;
        }
        let is_short = || {
            let start = self.words.last().map_or(0, |word| word.range.start);
            let with_stop = &self.text[start..next - gap.len() + mark + 1];
            ends_no_sentence(with_stop)
                || last.len() > 2 && last.contains('.') && !gap[mark + 1..].contains('.')
        };
        gap[mark..].contains(char::is_whitespace)
            && after.is_some_and(|letter| !letter.is_lowercase())
            && !(gap[mark..].starts_with('.') && is_short())
    }

    pub fn word(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |word| &self.text[word.range.clone()])
    }

    /// What stands between a word and the one before it.
    pub fn gap(&self, at: usize) -> &'a str {
        match (at.checked_sub(1).and_then(|before| self.words.get(before)), self.words.get(at)) {
            (Some(before), Some(word)) => &self.text[before.range.end..word.range.start],
            _ => "",
        }
    }

    /// The first word that begins at a place or behind it.
    pub fn at(&self, place: usize) -> usize {
        self.words.partition_point(|word| word.range.start < place)
    }

    /// The bytes of words.
    pub fn range(&self, words: Range<usize>) -> Range<usize> {
        match (self.words.get(words.start), words.end.checked_sub(1).and_then(|last| self.words.get(last))) {
            (Some(first), Some(last)) if first.range.start <= last.range.end => {
                first.range.start..last.range.end
            }
            _ => 0..0,
        }
    }

    pub fn paragraph(&self, place: usize) -> usize {
        self.paragraphs
            .partition_point(|range| range.end <= place)
            .min(self.paragraphs.len().saturating_sub(1))
    }

    /// Where a place is, for people.
    pub fn place(&self, place: usize, lines: &Lines) -> String {
        format!("paragraph {}, line {}", self.paragraph(place) + 1, lines.of(place))
    }
}

/// The beginnings of lines.
pub struct Lines(Vec<usize>);

impl Lines {
    pub fn new(text: &str) -> Lines {
        Lines(std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect())
    }

    fn of(&self, place: usize) -> usize {
        self.0.partition_point(|start| *start <= place)
    }
}

pub fn is_opening(letter: char) -> bool {
    "“\"‘„«‹「『".contains(letter)
}

/// Parted by blank lines, or where there is none by the ends of lines.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        lines.push((at, line));
        at += line.len();
    }
    let is_blank = |line: &str| line.trim().is_empty();
    let first = lines.iter().position(|(_, line)| !is_blank(line)).unwrap_or(0);
    let last = lines.iter().rposition(|(_, line)| !is_blank(line)).unwrap_or(0);
    let has_blank = lines.get(first..last).is_some_and(|inner| inner.iter().any(|(_, line)| is_blank(line)));
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (start, line) in lines {
        if is_blank(line) {
            open = false;
            continue;
        }
        let end = start + line.trim_end().len();
        match paragraphs.last_mut() {
            Some(paragraph) if open => paragraph.end = end,
            _ => paragraphs.push(start + line.len() - line.trim_start().len()..end),
        }
        open = has_blank;
    }
    paragraphs
}

/// Runs of letters and digits, with what belongs to them: `Sony’s`, `U.S.`, `Jong-un`, `@handle`, `#GOP`, `5/10`.
fn words(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut letters = text[range.clone()].char_indices().map(|(at, c)| (range.start + at, c)).peekable();
    let mut start = None;
    let mut end = range.start;
    let mut before = ' ';
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next).unwrap_or(' ');
        let mark = matches!(letter, '@' | '#' | '$' | '€' | '£')
            && next.is_alphanumeric()
            && !before.is_alphanumeric();
        let joins = match letter {
            '\'' | '’' | '-' | '‑' | '_' => before.is_alphanumeric() && next.is_alphanumeric(),
            ',' | '/' => before.is_ascii_digit() && next.is_ascii_digit(),
            // `3.5`, `U.S.`, `example.org`
            '.' => {
                let abbreviates = start.is_some_and(|start: usize| {
                    let word = &text[start..at];
                    let single = word.rsplit('.').next().unwrap_or(word).chars().count() == 1;
                    single && before.is_uppercase() && (next.is_uppercase() || word.contains('.'))
                });
                before.is_alphanumeric()
                    && (next.is_ascii_digit() && before.is_ascii_digit()
                        || next.is_lowercase()
                        || abbreviates)
            }
            _ => false,
        };
        if letter.is_alphanumeric() || mark || start.is_some() && joins {
            start.get_or_insert(at);
            end = at + letter.len_utf8();
        } else if let Some(start) = start.take() {
            words.push(start..end);
        }
        before = letter;
    }
    words.extend(start.map(|start| start..end));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<&str> {
        let taken = Text::new(text);
        taken.sentences.iter().map(|words| &text[taken.range(words.clone())]).collect()
    }

    #[test]
    fn words_keep_what_belongs_to_them() {
        let text = Text::new(
            "U.S. officials paid $3.5 million, 30,000 of @Anon’s #GOP; Kim Jong-un’s, R.R. Ann. 'It'",
        );
        let words: Vec<&str> = (0..text.words.len()).map(|at| text.word(at)).collect();
        assert_eq!(
            words,
            [
                "U.S.",
                "officials",
                "paid",
                "$3.5",
                "million",
                "30,000",
                "of",
                "@Anon’s",
                "#GOP",
                "Kim",
                "Jong-un’s",
                "R.R.",
                "Ann",
                "It"
            ]
        );
    }

    #[test]
    fn sentences_end_at_marks_and_paragraphs() {
        assert_eq!(
            sentences("The U.S. government spoke. Dr. Roe left. “Why?” he asked. Fine\n\nNew one"),
            ["The U.S. government spoke", "Dr. Roe left", "Why?” he asked", "Fine", "New one"]
        );
    }
}
