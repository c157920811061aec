//! The sentences of a text, each with what it rests on.
//!
//! They are cut where Unicode's rules (UAX 29) end a sentence, but not behind an initial or an abbreviation such
//! as `Dr.`, not before a small letter, and not between quotation marks, which those rules leave to the program.
//! A row of a table states one thing, and so does a paragraph of a block quotation, which is cited once, at its
//! end. Headings, code and the words before a colon that ends a block state nothing by themselves.

use std::collections::HashSet;

use pulldown_cmark::Tag;
use unicode_segmentation::UnicodeSegmentation;

use super::{Range, Source};
use crate::prose::{Citation, Sentence};
use crate::quotation;

/// What stands for the title of a linked record while the text is cut: it begins a sentence as a name does, and is
/// no initial.
const NAME: &str = "Name";

/// Words that end in a full stop and no sentence.
const ABBREVIATIONS: [&str; 39] = [
    "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Rev.", "Hon.", "Gen.", "Col.", "Maj.", "Lt.", "Sgt.",
    "Capt.", "Cmdr.", "Adm.", "Sen.", "Rep.", "Gov.", "vs.", "No.", "Nos.", "Nr.", "Fig.", "pp.", "cf.",
    "e.g.", "i.e.", "z.B.", "d.h.", "Jan.", "Feb.", "Aug.", "Sep.", "Sept.", "Oct.", "Okt.", "Nov.", "Dec.",
];

/// German writes a day with a full stop, and its months with a capital.
const MONTHS: [&str; 13] = [
    "Januar",
    "Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
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
    /// Code, in which no sentence ends.
    code: Vec<Range>,
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
    /// The word at `at` stands for the title.
    is_name: bool,
}

/// What holds of the text of a block and of those within it.
#[derive(Clone, Default)]
struct Block {
    /// A heading or code.
    mute: bool,
    /// A row of a table, or in a block quotation: not cut.
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
        block.mute |= matches!(tag, Tag::DefinitionListTitle);
        block.whole |= matches!(tag, Tag::TableRow | Tag::BlockQuote(None));
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

    pub fn code(&mut self, words: &str, range: Range) {
        let start = self.text.len();
        self.text(words, range);
        self.code.push(start..self.text.len());
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
            self.text(NAME, range);
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
        if !self.citations.is_empty() {
            self.cited_notes.extend(block.footnote.clone());
        }
        if !block.mute {
            let ranges = if block.whole { whole(&text) } else { bounds(&text, &self.code) };
            if let ([], None, Some(Pending { sentence, .. })) =
                (ranges.as_slice(), &block.footnote, self.done.last_mut())
            {
                // Citations in a paragraph of their own.
                sentence.cited |= !self.citations.is_empty();
                sentence.pinned.extend(self.citations.drain(..).flat_map(|(_, quotes)| quotes));
            }
            for (number, range) in ranges.iter().enumerate() {
                // What follows a sentence belongs to it, and not to the next.
                let from = if number == 0 { 0 } else { range.start + 1 };
                let until = ranges.get(number + 1).map_or(usize::MAX, |next| next.start + 1);
                self.add(source, &text, range.clone(), from..until, &block);
            }
        }
        self.steps.clear();
        self.code.clear();
        self.citations.clear();
        self.links.clear();
        self.notes.clear();
    }

    /// Takes in a sentence; what it rests on stands in `reach`.
    fn add(&mut self, source: &Source, text: &str, range: Range, reach: Range, block: &Block) {
        let citations = || self.citations.iter().filter(|(at, _)| reach.contains(at));
        let cited = citations().next().is_some();
        let pinned = citations().flat_map(|(_, quotes)| quotes.iter().cloned()).collect();
        let links: Vec<&Link> = self.links.iter().filter(|link| range.contains(&link.at)).collect();
        let mut words = String::new();
        let mut from = range.start;
        for link in links.iter().filter(|link| link.is_name) {
            words.push_str(&text[from..link.at]);
            words.push_str(&format!("[[{}]]", link.id));
            from = link.at + NAME.len();
        }
        words.push_str(&text[from..range.end]);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let notes = self.notes.iter().filter(|(at, _)| reach.contains(at)).map(|(_, label)| label.clone());
        let notes: Vec<String> = notes.collect();
        // “These are in dispute:”
        let rests_on_nothing = !cited && links.is_empty() && notes.is_empty();
        let introduces = words.ends_with(':') && !block.whole && rests_on_nothing;
        if introduces || !words.contains(char::is_alphanumeric) {
            return;
        }
        self.done.push(Pending {
            notes,
            sentence: Sentence {
                words,
                place: source.place(self.written(range, text.len())),
                cited,
                pinned,
                editorial: block.editorial,
                links: links.into_iter().map(|link| link.id.clone()).collect(),
            },
        });
    }

    /// Where a range of the text, which is so long, was written.
    fn written(&self, range: Range, length: usize) -> Range {
        let step = |at: usize| self.steps.partition_point(|(from, _)| *from <= at).saturating_sub(1);
        let (first, last) = (step(range.start), step(range.end - 1));
        let (Some((from, written)), Some((last_from, last_written))) =
            (self.steps.get(first), self.steps.get(last))
        else {
            return 0..0;
        };
        let start = (written.start + range.start - from).min(written.end);
        // A mark, an entity or a title is written in other words, and taken as a whole.
        let is_whole = range.end == self.steps.get(last + 1).map_or(length, |(next, _)| *next);
        let end = if is_whole { last_written.end } else { last_written.start + range.end - last_from };
        start..end.min(last_written.end).max(start)
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

/// A text that is not cut.
fn whole(text: &str) -> Vec<Range> {
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len();
    (start < end).then_some(start..end).into_iter().collect()
}

/// The sentences of a text, without the blanks around them. Within `code` none ends.
fn bounds(text: &str, code: &[Range]) -> Vec<Range> {
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
        let sentence = ranges.last().map_or("", |last| &text[last.clone()]);
        let next = start + piece.len();
        open =
            goes_on(sentence, &text[end..]) || code.iter().any(|code| code.start < next && next < code.end);
    }
    ranges
}

/// Whether a word, with its full stop, ends no sentence: an initial or an abbreviation.
pub fn ends_no_sentence(word: &str) -> bool {
    let mut letters = word.chars();
    let is_initial = matches!((letters.next(), letters.next(), letters.next()), (Some(letter), Some('.'), None)
        if letter.is_alphabetic() && letter != 'I');
    is_initial || ABBREVIATIONS.contains(&word)
}

/// Whether a sentence that seems to end goes on: its last word is an initial or an abbreviation, or the day of a
/// date, or what it quotes has not ended.
fn goes_on(sentence: &str, rest: &str) -> bool {
    let last = sentence.split_whitespace().next_back().unwrap_or_default();
    let last = last.trim_start_matches(|c: char| !c.is_alphanumeric());
    let next = rest.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    // `https://example.org/?Query`
    let is_within = sentence.ends_with(['.', '!', '?']) && rest.starts_with(|c: char| !c.is_whitespace());
    let is_day = last.strip_suffix('.').is_some_and(|day| day.parse().is_ok_and(|day: u8| day <= 31));
    ends_no_sentence(last)
        || is_within
        || is_day && MONTHS.contains(&next)
        || quotation::goes_on(sentence, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        bounds(text, &[]).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn sentences_end_where_unicode_says() {
        assert_eq!(
            cut("It fell. “Did it?” she asked. 3.5 percent!  "),
            ["It fell.", "“Did it?” she asked.", "3.5 percent!"]
        );
        assert_eq!(cut("The U.S. government said so."), ["The U.S. government said so."]);
        assert_eq!(cut("一つ。二つ。"), ["一つ。", "二つ。"]);
        assert_eq!(cut("اندلع الحريق. هل أُصيب أحد؟ لا."), ["اندلع الحريق.", "هل أُصيب أحد؟", "لا."]);
        assert_eq!(cut(""), [""; 0]);
    }

    #[test]
    fn initials_and_titles_end_no_sentence() {
        assert_eq!(
            cut("Mr. Smith met J. Doe. So did I. He left."),
            ["Mr. Smith met J. Doe.", "So did I.", "He left."]
        );
        assert_eq!(
            cut("Am 19. Dezember brannte z. B. Halle 3. Er war 19. Mehr weiß man nicht."),
            ["Am 19. Dezember brannte z. B. Halle 3.", "Er war 19.", "Mehr weiß man nicht."]
        );
    }

    #[test]
    fn nothing_ends_within_an_address() {
        assert_eq!(
            cut("See https://example.org/?Query. It burned."),
            ["See https://example.org/?Query.", "It burned."]
        );
    }

    #[test]
    fn a_quotation_ends_no_sentence_before_it_ends() {
        assert_eq!(cut("“It burned. We left.” Nobody stayed."), ["“It burned. We left.”", "Nobody stayed."]);
        assert_eq!(cut("„Es brannte. Wir gingen“, sagte er."), ["„Es brannte. Wir gingen“, sagte er."]);
        assert_eq!(cut("“It burned. We left."), ["“It burned.", "We left."]);
    }
}
