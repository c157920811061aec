//! Reads one citation: `[` item (`;` item)* `]`, where an item is `@id` (`, ` locator)? (`"words"`)?.

use super::{Range, Source};
use crate::diagnostic::Diagnostic;
use crate::mistakes::fields::bad_id;
use crate::mistakes::markdown::{BadCitation, bad_citation, unfinished_citation};
use crate::prose::{Citation, Quote, Reference, Stance};
use crate::text;

/// What a backslash keeps from its meaning in the words of a citation. Before anything else a backslash
/// is itself, since the words are raw.
const ESCAPED: &str = "\"“”[]|\\";

/// What was read, and where to go on: after the `]`, or where a citation that is never closed gives up.
pub struct Read {
    pub end: usize,
    pub citations: Result<Vec<Citation>, Box<Diagnostic>>,
}

/// Reads the citation at the start of `range`, which is the rest of the inline text around it. `quotes`
/// is the number of block quotes that it stands in.
pub fn read(source: &Source, range: Range, quotes: usize) -> Read {
    let mut cursor = Cursor { source, at: range.start + 1, end: range.end, quotes };
    match cursor.items() {
        Ok(citations) => Read { end: cursor.at, citations: Ok(citations) },
        Err(mistake) => cursor.recover(range.start, mistake),
    }
}

/// The id in `see @id` or `-@id`, the text of a bracket in which Pandoc would find a citation.
pub fn prefixed_id(words: &str) -> Option<&str> {
    words.match_indices('@').find_map(|(at, _)| {
        let after = &words[at + 1..];
        let length = after.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
        let id = &after[..length.unwrap_or(after.len())];
        let apart = words[..at].ends_with(|c: char| c.is_whitespace() || c == '-');
        let whole = after[id.len()..].chars().next().is_none_or(|c| c.is_whitespace() || ",;\"“".contains(c));
        (apart && whole && text::is_id(id)).then_some(id)
    })
}

/// Why reading stopped. A mistake that has no `]` after it is told as a citation that is not finished,
/// which is then the nearer cause.
enum Stop {
    Unfinished,
    Mistake(Box<Diagnostic>),
}

impl From<Diagnostic> for Stop {
    fn from(mistake: Diagnostic) -> Stop {
        Stop::Mistake(Box::new(mistake))
    }
}

struct Cursor<'a> {
    source: &'a Source<'a>,
    at: usize,
    end: usize,
    quotes: usize,
}

impl<'a> Cursor<'a> {
    fn items(&mut self) -> Result<Vec<Citation>, Stop> {
        let mut citations = Vec::new();
        loop {
            citations.push(self.item()?);
            match self.peek() {
                Some(';') => self.at += 1,
                Some(']') => {
                    self.at += 1;
                    return Ok(citations);
                }
                Some('[') | None => return Err(Stop::Unfinished),
                Some(_) => {
                    let place = self.source.place(self.at..self.at + self.token().len());
                    return Err(bad_citation(place, BadCitation::NoComma).into());
                }
            }
        }
    }

    /// One item, and the blanks after it.
    fn item(&mut self) -> Result<Citation, Stop> {
        self.skip_blank();
        let start = self.at;
        if self.peek() != Some('@') {
            let first = self.peek().map_or(0, char::len_utf8);
            let place = self.source.place(start..start + self.token().len().max(first));
            return Err(bad_citation(place, BadCitation::ItemWithoutAt).into());
        }
        self.at += 1;
        let reference = self.id()?;
        let mut end = self.at;
        self.skip_blank();
        let locator = match self.peek() {
            Some(',') => {
                self.at += 1;
                let (locator, locator_end) = self.locator()?;
                end = locator_end;
                Some(locator)
            }
            _ => None,
        };
        let quote = match self.peek() {
            Some('"' | '“') => {
                let quote = self.words()?;
                end = self.at;
                Some(quote)
            }
            _ => None,
        };
        self.skip_blank();
        Ok(Citation {
            source: reference,
            quote,
            locator,
            stance: Stance::default(),
            via: Vec::new(),
            place: self.source.place(start..end),
        })
    }

    fn id(&mut self) -> Result<Reference, Stop> {
        let id = self.token();
        let place = self.source.place(self.at..self.at + id.len());
        if id.is_empty() {
            let at_sign = self.source.place(self.at - 1..self.at);
            return Err(bad_citation(at_sign, BadCitation::NoId).into());
        }
        self.at += id.len();
        if !text::is_id(id) {
            return Err(bad_id(place, id).into());
        }
        Ok(Reference { id: id.to_owned(), place })
    }

    /// The locator after a comma, with where it ends; leaves the cursor on what follows.
    fn locator(&mut self) -> Result<(String, usize), Stop> {
        let comma = self.at - 1;
        self.skip_blank();
        let start = self.at;
        let rest = &self.source.text[start..self.end];
        let length = rest.find(['"', '“', ';', ']', '[']).unwrap_or(rest.len());
        self.at = start + length;
        if matches!(self.peek(), None | Some('[')) {
            return Err(Stop::Unfinished);
        }
        let written = rest[..length].trim_end();
        if written.is_empty() {
            let place = self.source.place(comma..comma + 1);
            return Err(bad_citation(place, BadCitation::NoLocator).into());
        }
        let end = start + written.len();
        Ok((self.decode(start..end), end))
    }

    /// The words between quotation marks.
    ///
    /// A mark within the words needs no escape, since only one with `]` or `; @` after it closes them.
    /// Where that leaves a choice, as in `"the ["so-called"] leak"]`, the words close where their
    /// brackets balance, and where none does (`"[they left"]`) at the first.
    fn words(&mut self) -> Result<Quote, Stop> {
        let open = self.at;
        let close = if self.peek() == Some('"') { '"' } else { '”' };
        let start = open + self.peek().map_or(0, char::len_utf8);
        let mut first = None;
        let mut depth = 0_usize;
        let mut balanced = None;
        let mut letters = self.source.text[start..self.end].char_indices().peekable();
        while let Some((offset, letter)) = letters.next() {
            let after = start + offset + letter.len_utf8();
            match letter {
                '\\' => _ = letters.next_if(|(_, next)| ESCAPED.contains(*next)),
                // The next citation: these words were never closed.
                '[' if self.source.text[after..self.end].starts_with('@') => break,
                '[' => depth += 1,
                ']' => depth = depth.saturating_sub(1),
                _ if letter == close && self.item_ends(after) => {
                    if depth == 0 {
                        balanced = Some(start + offset);
                        break;
                    }
                    first.get_or_insert(start + offset);
                }
                _ => {}
            }
        }
        let Some(end) = balanced.or(first) else {
            return Err(unfinished_citation(self.source.place(open..start)).into());
        };
        self.at = end + close.len_utf8();
        let exact = self.decode(start..end);
        if exact.is_empty() {
            let place = self.source.place(open..self.at);
            return Err(bad_citation(place, BadCitation::NoWords).into());
        }
        Ok(Quote { exact, prefix: None, suffix: None, place: self.source.place(start..end) })
    }

    /// Whether an item can end at `at`: `]` follows, or `;` and another item, be it a faulty one.
    fn item_ends(&self, at: usize) -> bool {
        let mut ahead = Cursor { at, ..*self };
        ahead.skip_blank();
        if ahead.peek() == Some(';') {
            ahead.at += 1;
            ahead.skip_blank();
            return matches!(ahead.peek(), Some('@' | ';' | ']'));
        }
        ahead.peek() == Some(']')
    }

    /// The text of a range with line breaks as blanks, escapes resolved, and no blanks around it.
    fn decode(&self, range: Range) -> String {
        let mut decoded = String::with_capacity(range.len());
        let mut cursor = Cursor { at: range.start, end: range.end, ..*self };
        while let Some(letter) = cursor.peek() {
            if matches!(letter, '\n' | '\r') {
                decoded.truncate(decoded.trim_end().len());
                decoded.push(' ');
                cursor.skip_blank();
                continue;
            }
            cursor.at += letter.len_utf8();
            match cursor.peek() {
                Some(next) if letter == '\\' && ESCAPED.contains(next) => {
                    decoded.push(next);
                    cursor.at += next.len_utf8();
                }
                _ => decoded.push(letter),
            }
        }
        decoded.trim().to_owned()
    }

    fn peek(&self) -> Option<char> {
        self.source.text[self.at..self.end].chars().next()
    }

    /// What stands at the cursor up to a blank or a mark of the grammar.
    fn token(&self) -> &'a str {
        let rest = &self.source.text[self.at..self.end];
        let length = rest.find(|c: char| c.is_whitespace() || ",;[]\"“".contains(c));
        &rest[..length.unwrap_or(rest.len())]
    }

    /// Over blanks, and at a line break over the `>` that the block quotes put before the next line.
    fn skip_blank(&mut self) {
        let mut quotes = 0;
        while let Some(letter) = self.peek() {
            match letter {
                '\n' | '\r' => quotes = self.quotes,
                '>' if quotes > 0 => quotes -= 1,
                _ if letter.is_whitespace() => {}
                _ => break,
            }
            self.at += letter.len_utf8();
        }
    }

    /// Goes on after the nearest `]`, but not beyond the next citation, so that it is still found.
    fn recover(&self, start: usize, stop: Stop) -> Read {
        let rest = &self.source.text[self.at..self.end];
        let next = rest.find("[@").unwrap_or(rest.len());
        match (stop, rest[..next].find(']')) {
            (Stop::Mistake(mistake), Some(close)) => {
                Read { end: self.at + close + 1, citations: Err(mistake) }
            }
            _ => {
                let line = self.source.text[start..self.at].lines().next().unwrap_or_default().trim_end();
                let end = start + line.len();
                let mistake = unfinished_citation(self.source.place(start..end));
                Read { end, citations: Err(Box::new(mistake)) }
            }
        }
    }
}
