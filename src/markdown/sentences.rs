//! The sentences of a text, each with what it rests on.
//!
//! They are cut where Unicode's rules (UAX 29) end a sentence, but not behind an initial or a title such as
//! `Dr.` nor before a small letter, which those rules leave to the program. A table is cut by rows: a row
//! states one thing. Headings and code state nothing.

use std::collections::HashSet;

use pulldown_cmark::Tag;
use unicode_segmentation::UnicodeSegmentation;

use super::{Range, Source};
use crate::prose::{Citation, Sentence};

/// What stands for the title of a linked record while the text is cut: it begins a sentence as a name does, and
/// no name has it as an initial.
const NAME: char = 'Ȣ';

/// Words that end in a full stop and no sentence.
const TITLES: [&str; 18] = [
    "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Gen.", "Col.", "Lt.", "Sgt.", "Capt.", "Sen.", "Rep.",
    "Gov.", "vs.", "No.", "Nos.", "pp.",
];

/// Collects text while it is written, and cuts it at the end of each block.
#[derive(Default)]
pub struct Sentences {
    done: Vec<Pending>,
    blocks: Vec<Block>,
    /// The text of the block so far.
    text: String,
    /// Where its parts come from: the offset in `text`, and the range in the source.
    steps: Vec<(usize, Range)>,
    /// What stands in it, each by its offset in `text`.
    citations: Vec<(usize, Vec<String>)>,
    links: Vec<Link>,
    notes: Vec<(usize, String)>,
    /// Depth of what is not read as text: descriptions of images, ids of links.
    silent: usize,
    /// Footnotes that cite something.
    cited_notes: HashSet<String>,
}

/// A sentence that may rest on a footnote which is yet to come.
struct Pending {
    sentence: Sentence,
    notes: Vec<String>,
}

struct Link {
    at: usize,
    id: String,
    /// The letter at `at` stands for the title.
    is_name: bool,
}

/// What holds of the text of a block and of those within it.
#[derive(Clone, Default)]
struct Block {
    /// A heading or code.
    mute: bool,
    /// A row of a table: not cut.
    whole: bool,
    editorial: bool,
    footnote: Option<String>,
}

impl Sentences {
    pub fn open(&mut self, tag: &Tag, editorial: bool, source: &Source) {
        self.cut(source);
        let mut block = self.blocks.last().cloned().unwrap_or_default();
        block.editorial |= editorial;
        block.mute |=
            matches!(tag, Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::TableHead);
        block.whole |= matches!(tag, Tag::TableRow);
        if let Tag::FootnoteDefinition(label) = tag {
            block.footnote = Some(label.to_lowercase());
        }
        self.blocks.push(block);
    }

    pub fn close(&mut self, source: &Source) {
        self.cut(source);
        self.blocks.pop();
    }

    pub fn text(&mut self, words: &str, range: Range) {
        if self.silent == 0 && !words.is_empty() {
            self.steps.push((self.text.len(), range));
            self.text.push_str(words);
        }
    }

    /// The cells of a row are apart.
    pub fn cell(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    pub fn cite(&mut self, citations: &[Citation]) {
        self.trim();
        let quotes = citations.iter().filter_map(|citation| citation.quote.as_ref());
        self.citations.push((self.text.len(), quotes.map(|quote| quote.exact.clone()).collect()));
    }

    pub fn refer(&mut self, label: &str) {
        self.trim();
        self.notes.push((self.text.len(), label.to_lowercase()));
    }

    /// Takes back the blank before a number: `word [@a].` is `word.`
    fn trim(&mut self) {
        self.text.truncate(self.text.trim_end().len());
    }

    /// A link to a record; one without words of its own stands for the title.
    pub fn link(&mut self, id: &str, has_words: bool, range: Range) {
        self.links.push(Link { at: self.text.len(), id: id.to_owned(), is_name: !has_words });
        if !has_words {
            self.text(NAME.encode_utf8(&mut [0; 4]), range);
        }
    }

    pub fn mute(&mut self) {
        self.silent += 1;
    }

    pub fn unmute(&mut self) {
        self.silent -= 1;
    }

    /// Ends the text of a block.
    fn cut(&mut self, source: &Source) {
        let text = std::mem::take(&mut self.text);
        let block = self.blocks.last().cloned().unwrap_or_default();
        if !block.mute {
            let whole = || std::iter::once(0..text.len()).collect();
            let ranges: Vec<Range> = if block.whole { whole() } else { bounds(&text) };
            for (number, range) in ranges.iter().enumerate() {
                // What follows a sentence belongs to it, and not to the next.
                let from = if number == 0 { 0 } else { range.start + 1 };
                let until = ranges.get(number + 1).map_or(usize::MAX, |next| next.start + 1);
                self.add(source, &text, range.clone(), from..until, &block);
            }
        }
        self.steps.clear();
        self.citations.clear();
        self.links.clear();
        self.notes.clear();
    }

    /// Takes in a sentence; what it rests on stands in `reach`.
    fn add(&mut self, source: &Source, text: &str, range: Range, reach: Range, block: &Block) {
        let mut cited = false;
        let mut pinned = Vec::new();
        for (_, quotes) in self.citations.iter().filter(|(at, _)| reach.contains(at)) {
            cited = true;
            pinned.extend(quotes.iter().cloned());
        }
        if let Some(label) = &block.footnote
            && cited
        {
            self.cited_notes.insert(label.clone());
        }
        let links: Vec<&Link> = self.links.iter().filter(|link| range.contains(&link.at)).collect();
        let mut words = String::new();
        let mut from = range.start;
        for link in links.iter().filter(|link| link.is_name) {
            words.push_str(&text[from..link.at]);
            words.push_str(&format!("[[{}]]", link.id));
            from = link.at + NAME.len_utf8();
        }
        words.push_str(&text[from..range.end]);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.contains(char::is_alphanumeric) {
            return;
        }
        let notes = self.notes.iter().filter(|(at, _)| reach.contains(at)).map(|(_, label)| label.clone());
        self.done.push(Pending {
            notes: notes.collect(),
            sentence: Sentence {
                words,
                place: source.place(self.written(range)),
                cited,
                pinned,
                editorial: block.editorial,
                links: links.into_iter().map(|link| link.id.clone()).collect(),
            },
        });
    }

    /// Where a range of the text was written.
    fn written(&self, range: Range) -> Range {
        let step = |at: usize| {
            let next = self.steps.partition_point(|(from, _)| *from <= at);
            self.steps.get(next.saturating_sub(1))
        };
        let map =
            |at: usize| step(at).map_or(0, |(from, written)| (written.start + at - from).min(written.end));
        let start = map(range.start);
        let last = range.end - 1;
        let end = step(last).map_or(0, |(from, written)| (written.start + range.end - from).min(written.end));
        start..end.max(start)
    }

    /// All sentences in the order of the text.
    pub fn finish(self) -> Vec<Sentence> {
        let cited = &self.cited_notes;
        let done = self.done.into_iter().map(|Pending { sentence, notes }| Sentence {
            cited: sentence.cited || notes.iter().any(|label| cited.contains(label)),
            ..sentence
        });
        done.collect()
    }
}

/// The sentences of a text, without the blanks around them.
fn bounds(text: &str) -> Vec<Range> {
    let mut ranges: Vec<Range> = Vec::new();
    let mut open = false;
    for (start, piece) in text.split_sentence_bound_indices() {
        let kept = piece.trim();
        if kept.is_empty() {
            continue;
        }
        let start = start + piece.len() - piece.trim_start().len();
        let end = start + kept.len();
        // “Did it?” she asked.
        let lower = kept.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
        match ranges.last_mut() {
            Some(last) if open || lower => last.end = end,
            _ => ranges.push(start..end),
        }
        open = goes_on(kept);
    }
    ranges
}

/// Whether a sentence that seems to end goes on: its last word is an initial or a title.
fn goes_on(sentence: &str) -> bool {
    let last = sentence.split_whitespace().next_back().unwrap_or_default();
    let last = last.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut letters = last.chars();
    let initial = matches!((letters.next(), letters.next(), letters.next()), (Some(letter), Some('.'), None)
        if letter.is_uppercase() && letter != 'I' && letter != NAME);
    initial || TITLES.contains(&last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        bounds(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn sentences_end_where_unicode_says() {
        assert_eq!(
            cut("It fell. “Did it?” she asked. 3.5 percent!  "),
            ["It fell.", "“Did it?” she asked.", "3.5 percent!"]
        );
        assert_eq!(cut("The U.S. government said so."), ["The U.S. government said so."]);
        assert_eq!(cut("一つ。二つ。"), ["一つ。", "二つ。"]);
        assert_eq!(cut(""), [""; 0]);
    }

    #[test]
    fn initials_and_titles_end_no_sentence() {
        assert_eq!(
            cut("Mr. Smith met J. Doe. So did I. He left."),
            ["Mr. Smith met J. Doe.", "So did I.", "He left."]
        );
        assert_eq!(
            cut(&format!("It was {NAME}. He left.")),
            [format!("It was {NAME}."), "He left.".to_owned()]
        );
    }
}
