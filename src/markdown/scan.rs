//! Finds our own marks in the inline text: citations, `[[links]]`, `{{ blocks }}`, `{.editorial}` and
//! references to footnotes.
//!
//! It walks each run once, from left to right; every look ahead stops at the next mark of its kind, so
//! that the walk stays linear whatever is left open.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::outline::{Outline, OwnerKind, Run};
use super::{Form, Range, Source, block, citation};
use crate::diagnostic::Diagnostic;
use crate::mistakes::markdown::{self as mistakes, BadCitation, bad_citation};
use crate::prose::{Block, Citation};

/// The words that mark an author's own judgement.
const EDITORIAL: &str = "{.editorial}";

/// What was found.
#[derive(Default)]
pub struct Found {
    /// In order, and apart from each other.
    pub marks: Vec<Mark>,
    /// The `[[links]]` by their start. They are left to the parser, which reads the Markdown of their
    /// words; `write` crosses them off, and what then remains is a mistake.
    pub links: BTreeMap<usize, Range>,
    /// The starts of the paragraphs and list items that are the author's own judgement.
    pub editorial: HashSet<usize>,
}

/// A stretch of the text that the parser must not see.
pub struct Mark {
    pub range: Range,
    pub kind: MarkKind,
}

pub enum MarkKind {
    Citations(Vec<Citation>),
    Block(Block),
    Editorial,
    /// Something unreadable, already said to the author.
    Mistake,
}

pub fn scan(source: &Source, outline: &Outline, diagnostics: &mut Vec<Diagnostic>) -> Found {
    for (label, range) in &outline.defined_citations {
        let place = source.first_line(range.clone());
        diagnostics.push(bad_citation(place, BadCitation::Defined { label }));
    }
    let footnotes = outline.footnotes.iter().map(|(label, _)| label.as_str()).collect();
    let mut found = Found::default();
    for run in &outline.runs {
        Scanner {
            source,
            outline,
            footnotes: &footnotes,
            run,
            ticks: last_ticks(&source.text[run.range.clone()], run.range.start),
            found: &mut found,
            diagnostics,
            at: run.range.start,
            plain_end: None,
            link_end: None,
        }
        .scan();
    }
    found
}

/// The last place of each length of backtick runs, by which an opening without an end is known at once.
fn last_ticks(text: &str, start: usize) -> HashMap<usize, usize> {
    let mut last = HashMap::new();
    let mut at = 0;
    while let Some(next) = text[at..].find('`') {
        at += next;
        let length = leading(&text[at..], b'`');
        last.insert(length, start + at);
        at += length;
    }
    last
}

fn leading(text: &str, byte: u8) -> usize {
    text.bytes().take_while(|&each| each == byte).count()
}

struct Scanner<'a> {
    source: &'a Source<'a>,
    outline: &'a Outline,
    footnotes: &'a HashSet<&'a str>,
    run: &'a Run,
    ticks: HashMap<usize, usize>,
    found: &'a mut Found,
    diagnostics: &'a mut Vec<Diagnostic>,
    at: usize,
    /// Where the last plain `[…]` ended, to see `[text][@id]`.
    plain_end: Option<usize>,
    /// Where the last `[[…]]` ended.
    link_end: Option<usize>,
}

impl<'a> Scanner<'a> {
    fn scan(mut self) {
        while self.at < self.run.range.end {
            self.at = match self.source.text.as_bytes()[self.at] {
                b'\\' => self.escape(),
                b'`' => self.code(),
                b'<' => self.skipped(),
                b'[' => self.bracket(),
                b']' => self.closing_bracket(),
                b'{' => self.brace(),
                _ => self.at + 1,
            };
        }
    }

    /// The rest of the run.
    fn rest(&self) -> &'a str {
        &self.source.text[self.at..self.run.range.end]
    }

    fn mark(&mut self, end: usize, kind: MarkKind) -> usize {
        self.found.marks.push(Mark { range: self.at..end, kind });
        end
    }

    fn escape(&self) -> usize {
        let escapes = self.rest().as_bytes().get(1).is_some_and(u8::is_ascii_punctuation);
        self.at + 1 + usize::from(escapes)
    }

    /// Over a code span, or over backticks that open none.
    fn code(&self) -> usize {
        let length = leading(self.rest(), b'`');
        let mut at = self.at + length;
        if self.ticks.get(&length).is_none_or(|&last| last < at) {
            return at;
        }
        while let Some(next) = self.source.text[at..self.run.range.end].find('`') {
            at += next;
            let other = leading(&self.source.text[at..self.run.range.end], b'`');
            at += other;
            if other == length {
                break;
            }
        }
        at
    }

    fn skipped(&self) -> usize {
        let found = self.outline.skipped.binary_search_by_key(&self.at, |range| range.start);
        found.map_or(self.at + 1, |index| self.outline.skipped[index].end)
    }

    fn bracket(&mut self) -> usize {
        let rest = self.rest();
        // `[[[a]]` is a bracket and a link.
        if rest.starts_with("[[[") {
            self.at + 1
        } else if rest.starts_with("[[") {
            self.link()
        } else if self.outline.links.contains(&self.at) {
            // `[@handle](https://…)` is a link, as in CommonMark.
            self.at + 1
        } else if rest.starts_with("[@") {
            self.citation()
        } else if rest.starts_with("[^") {
            self.footnote()
        } else {
            self.plain_bracket()
        }
    }

    fn closing_bracket(&mut self) -> usize {
        let end = self.at + 1;
        let of_link = self.link_end.is_some_and(|link| link == end || link == end + 1);
        if !of_link {
            self.plain_end = Some(end);
        }
        end
    }

    fn citation(&mut self) -> usize {
        let read = citation::read(self.source, self.at..self.run.range.end, self.run.owner.quotes);
        let kind = match read.citations {
            Ok(_) if self.plain_end == Some(self.at) => {
                let place = self.source.place(self.at..read.end);
                self.diagnostics.push(bad_citation(place, BadCitation::AsAddress));
                MarkKind::Mistake
            }
            Ok(citations) => MarkKind::Citations(citations),
            Err(mistake) => {
                self.diagnostics.push(*mistake);
                MarkKind::Mistake
            }
        };
        self.mark(read.end, kind)
    }

    fn link(&mut self) -> usize {
        let inner = self.at + 2;
        let rest = &self.source.text[inner..self.run.range.end];
        let stop = rest.find("[[").unwrap_or(rest.len());
        match rest[..stop].find("]]") {
            Some(length) => {
                let end = inner + length + 2;
                self.found.links.insert(self.at, self.at..end);
                self.link_end = Some(end);
            }
            None => {
                let id = rest.find(|c: char| c.is_whitespace() || "[]|".contains(c));
                let end = inner + id.unwrap_or(rest.len());
                let place = self.source.place(self.at..end);
                self.diagnostics.push(mistakes::unfinished_link(place));
            }
        }
        // What is within is walked too: it may hold code, and citations, which are mistakes there.
        inner
    }

    fn footnote(&mut self) -> usize {
        let label_start = self.at + 2;
        let rest = &self.source.text[label_start..self.run.range.end];
        let label = match rest.find(['[', ']']) {
            Some(length) if length > 0 && rest[length..].starts_with(']') => &rest[..length],
            _ => return label_start,
        };
        let end = label_start + label.len() + 1;
        if !self.footnotes.contains(label.to_lowercase().as_str()) {
            let place = self.source.place(self.at..end);
            self.diagnostics.push(match self.source.form {
                Form::Page => {
                    let labels = self.footnotes.iter().copied();
                    mistakes::unknown_footnote(place, label, labels)
                }
                Form::Field => mistakes::not_inline(place, "a footnote"),
            });
        }
        end
    }

    /// A `[` of the author's own words, which may be meant as a citation: `[see @id]`.
    fn plain_bracket(&mut self) -> usize {
        let inner = &self.rest()[1..];
        if let Some(length) = inner.find(['[', ']'])
            && inner[length..].starts_with(']')
            && let Some(id) = citation::prefixed_id(&inner[..length])
        {
            let end = self.at + length + 2;
            let place = self.source.place(self.at..end);
            self.diagnostics.push(bad_citation(place, BadCitation::WordsBefore { id }));
            return end;
        }
        self.at + 1
    }

    fn brace(&mut self) -> usize {
        if self.rest().starts_with("{{") {
            self.block()
        } else if self.rest().starts_with(EDITORIAL) {
            self.editorial()
        } else {
            self.at + 1
        }
    }

    fn block(&mut self) -> usize {
        let inner = self.at + 2;
        let rest = &self.source.text[inner..self.run.range.end];
        let stop = rest.find("{{").unwrap_or(rest.len());
        let Some(length) = rest[..stop].find("}}") else {
            let place = self.source.first_line(self.at..inner + stop);
            self.diagnostics.push(mistakes::unfinished_block(place));
            return inner;
        };
        let end = inner + length + 2;
        let owner = self.run.owner;
        let alone = self.source.text[self.run.range.clone()].trim() == &self.source.text[self.at..end];
        let top_level = owner.top_level && owner.kind == OwnerKind::Paragraph;
        if !alone || !top_level || self.source.form == Form::Field {
            let place = self.source.first_line(self.at..end);
            self.diagnostics.push(mistakes::block_not_alone(place));
            return self.mark(end, MarkKind::Mistake);
        }
        let block = block::read(self.source, self.at..end, self.diagnostics);
        self.mark(end, block.map_or(MarkKind::Mistake, MarkKind::Block))
    }

    fn editorial(&mut self) -> usize {
        let end = self.at + EDITORIAL.len();
        let text = self.source.text;
        let last = text[end..self.run.range.end].trim().is_empty();
        let judged = !text[self.run.range.start..self.at].trim().is_empty();
        if last && judged && self.run.owner.kind != OwnerKind::Other {
            self.found.editorial.insert(self.run.owner.start);
        } else {
            let place = self.source.place(self.at..end);
            self.diagnostics.push(mistakes::misplaced_editorial(place));
        }
        self.mark(end, MarkKind::Editorial)
    }
}
