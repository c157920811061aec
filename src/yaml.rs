//! YAML as a tree in which every key and value knows its place.
//!
//! Built on the event stream of `serde-saphyr`'s own parser, not on its serde layer: serde stops at the
//! first mistake of a file and loses what was written (`1.10`, `no`), and authors are owed all mistakes
//! at once. Reading a tree from events costs a third of reading it through serde.

use std::collections::HashMap;

use serde_saphyr::granit_parser::{self, ErrorKind, Event, Parser, ScalarStyle};

use crate::diagnostic::Diagnostic;
use crate::mistakes::yaml as mistakes;
use crate::text::{FilePath, Origin, Place, Span};

pub mod write;

/// How deep lists and maps may be nested; real files need five.
const DEPTH: usize = 64;

#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub span: Span,
    pub value: Value,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    Scalar(Scalar),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A text as YAML understands it. Numbers and booleans are texts here; whoever reads a field decides.
#[derive(Clone, Debug, PartialEq)]
pub struct Scalar {
    pub text: String,
    pub plain: bool,
    /// A comment stands behind it on its line, which an author may have meant as text.
    pub comment: Option<Span>,
    /// `(decoded, written)` offsets; see [`Origin`].
    steps: Vec<(u32, u32)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub key: String,
    pub key_span: Span,
    pub value: Node,
}

impl Scalar {
    /// Where its text was written, for places inside it.
    pub fn origin(&self, file: &FilePath) -> Origin {
        Origin::stepped(file, self.steps.clone())
    }
}

impl Node {
    /// What it is, in an author's words.
    pub fn describe(&self) -> &'static str {
        match self.value {
            Value::Null => "nothing",
            Value::Scalar(_) => "a text",
            Value::List(_) => "a list",
            Value::Map(_) => "a map of keys and values",
        }
    }

    /// The same value for templates and JSON; plain numbers and booleans become what they look like.
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Scalar(scalar) if scalar.plain => match scalar.text.as_str() {
                "true" => true.into(),
                "false" => false.into(),
                text => text
                    .parse::<i64>()
                    .map(Into::into)
                    .or_else(|_| text.parse::<f64>().map(Into::into))
                    .unwrap_or_else(|_| text.into()),
            },
            Value::Scalar(scalar) => scalar.text.as_str().into(),
            Value::List(items) => items.iter().map(Node::to_json).collect(),
            Value::Map(entries) => entries
                .iter()
                .map(|entry| (entry.key.clone(), entry.value.to_json()))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        }
    }
}

/// Reads one YAML document. `base` is where `text` begins in the file: front matter does not begin at 0.
/// After a mistake of syntax what was read before it is returned, so that its other mistakes are seen.
pub fn read(text: &str, base: usize, file: &FilePath, diagnostics: &mut Vec<Diagnostic>) -> Node {
    let mut builder = Builder { text, base, file, diagnostics, open: Vec::new(), root: None, cut_at: None };
    for next in Parser::new_from_str(text) {
        match next {
            Ok((event, span)) => {
                if !builder.event(event, &span) {
                    break;
                }
            }
            Err(error) => {
                let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
                let at = beginning(text, at, error.kind());
                builder.cut_at = Some(error.marker().col());
                let place = builder.place(one_character(text, at));
                builder.diagnostics.push(match error.kind() {
                    // The parser looks far ahead for the end of `[[[[…`, and has a limit of its own.
                    ErrorKind::RecursionLimitExceeded => mistakes::too_deep(place, DEPTH),
                    kind => mistakes::yaml_syntax(place, kind, &text[..at]),
                });
                break;
            }
        }
    }
    builder.finish()
}

/// Where a mistake begins. The parser tells of a text that is not closed where it stopped to look for the
/// end, lines below the mark that opened it.
fn beginning(text: &str, at: usize, kind: &ErrorKind) -> usize {
    let unclosed = matches!(
        kind,
        ErrorKind::UnclosedQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::DocumentIndicatorInQuotedScalar
    );
    // A mark within a word, as in `it's`, opens nothing.
    let opens = |mark: usize| text[..mark].ends_with([' ', '\n', '[', '{', ',', ':']);
    let mut marks = text[..at].rmatch_indices(['"', '\'']).map(|(mark, _)| mark);
    match marks.find(|mark| opens(*mark)) {
        Some(mark) if unclosed => mark,
        _ => at,
    }
}

fn one_character(text: &str, at: usize) -> Span {
    let width = text[at..].chars().next().filter(|c| *c != '\n').map_or(0, char::len_utf8);
    Span::new(at, at + width)
}

/// The entries of a map that is not closed yet.
#[derive(Default)]
struct Entries {
    list: Vec<Entry>,
    /// Where each key stands in `list`, as far as it was filled.
    index: HashMap<String, usize>,
}

impl Entries {
    /// An earlier entry with this key: records have a dozen, and a section may have ten thousand.
    fn find(&mut self, key: &str) -> Option<&Entry> {
        const FEW: usize = 32;
        if self.list.len() <= FEW {
            return self.list.iter().find(|entry| entry.key == key);
        }
        for at in self.index.len()..self.list.len() {
            self.index.insert(self.list[at].key.clone(), at);
        }
        self.index.get(key).map(|at| &self.list[*at])
    }
}

/// A list or map that is not closed yet.
enum Open {
    List(Span, Vec<Node>),
    /// With the key whose value comes next; a key that is no text has none, and its value is let go.
    Map(Span, Entries, Option<(Option<String>, Span)>),
}

struct Builder<'a> {
    text: &'a str,
    base: usize,
    file: &'a FilePath,
    diagnostics: &'a mut Vec<Diagnostic>,
    open: Vec<Open>,
    root: Option<Node>,
    /// The column at which a mistake of syntax ended the text.
    cut_at: Option<usize>,
}

impl Builder<'_> {
    fn place(&self, span: Span) -> Place {
        Place::new(self.file, self.based(span))
    }

    fn based(&self, span: Span) -> Span {
        Span::new(span.start as usize + self.base, span.end as usize + self.base)
    }

    /// False when nothing sensible can follow.
    fn event(&mut self, event: Event, span: &granit_parser::Span) -> bool {
        let start = span.start.byte_offset().unwrap_or(0);
        let span = Span::new(start, span.end.byte_offset().unwrap_or(start));
        match event {
            Event::Scalar(text, style, ..) => {
                let node = self.scalar(&text, style, span);
                self.add(node)
            }
            Event::SequenceStart(..) => {
                let span = self.based(span);
                self.enter(Open::List(span, Vec::new()), span)
            }
            Event::MappingStart(..) => {
                let span = self.based(span);
                self.enter(Open::Map(span, Entries::default(), None), span)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let node = self.open.pop().map(close);
                node.is_none_or(|node| self.add(node))
            }
            Event::Alias(_) => {
                let place = self.place(span);
                self.diagnostics.push(mistakes::yaml_alias(place));
                self.skip(self.based(span));
                true
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                let place = self.place(span);
                self.diagnostics.push(mistakes::second_document(place));
                false
            }
            _ => true,
        }
    }

    fn enter(&mut self, open: Open, span: Span) -> bool {
        self.open.push(open);
        if self.open.len() > DEPTH {
            let place = Place::new(self.file, span);
            self.diagnostics.push(mistakes::too_deep(place, DEPTH));
            self.cut_at = Some(0);
            return false;
        }
        true
    }

    fn add(&mut self, node: Node) -> bool {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(_, items)) => items.push(node),
            Some(Open::Map(_, entries, pending)) => match pending.take() {
                None => *pending = Some(key(node, self.file, self.diagnostics)),
                Some((None, _)) => {}
                Some((Some(key), key_span)) => {
                    if let Some(earlier) = entries.find(&key) {
                        let mistake = mistakes::duplicate_key(
                            Place::new(self.file, key_span),
                            &key,
                            Place::new(self.file, earlier.key_span),
                        );
                        self.diagnostics.push(mistake);
                    } else {
                        entries.list.push(Entry { key, key_span, value: node });
                    }
                }
            },
        }
        true
    }

    /// A key or a value that cannot be read, and was reported: the whole entry is let go.
    fn skip(&mut self, span: Span) {
        if let Some(Open::Map(_, _, pending)) = self.open.last_mut() {
            *pending = if pending.is_some() { None } else { Some((None, span)) };
        }
    }

    fn scalar(&self, text: &str, style: ScalarStyle, span: Span) -> Node {
        let plain = style == ScalarStyle::Plain;
        let value = if plain && matches!(text, "" | "~" | "null") {
            Value::Null
        } else {
            let quoted = matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
            let written = &self.text[span.range()];
            let start = self.base + span.start as usize;
            let steps = if quoted {
                align(text, &written[1..], start + 1, style)
            } else {
                align(text, written, start, style)
            };
            Value::Scalar(Scalar {
                text: text.to_owned(),
                plain,
                comment: if plain { self.comment_behind(span) } else { None },
                steps,
            })
        };
        // A block scalar's span reaches into the indentation of the next line.
        let end = span.start as usize + self.text[span.range()].trim_end().len();
        Node { span: self.based(Span::new(span.start as usize, end)), value }
    }

    fn comment_behind(&self, span: Span) -> Option<Span> {
        let rest = &self.text[span.end as usize..];
        let line = rest.split(['\n', '\r']).next().unwrap_or("");
        let comment = line.trim_start();
        comment.starts_with('#').then(|| {
            let start = span.end as usize + line.len() - comment.len();
            self.based(Span::new(start, start + comment.trim_end().len()))
        })
    }

    fn finish(mut self) -> Node {
        // After a mistake of syntax the record under way is let go, since it would be reported as lacking its
        // other half; what is open around it is closed where it stands.
        if let Some(column) = self.cut_at {
            let is_closed = self.open.len() == 2;
            self.open.truncate(2);
            if let Some(Open::Map(_, entries, pending)) = self.open.last_mut() {
                *pending = None;
                // A line that is indented by too little closed its record and belongs to it all the same.
                let indent = |entry: &Entry| {
                    let start = entry.key_span.start as usize - self.base;
                    start - self.text[..start].rfind('\n').map_or(0, |at| at + 1)
                };
                if is_closed && entries.list.last().is_some_and(|entry| indent(entry) < column) {
                    entries.list.pop();
                }
            }
        }
        while let Some(open) = self.open.pop() {
            let node = close(open);
            self.add(node);
        }
        self.root.unwrap_or(Node { span: Span::new(self.base, self.base), value: Value::Null })
    }
}

fn key(node: Node, file: &FilePath, diagnostics: &mut Vec<Diagnostic>) -> (Option<String>, Span) {
    match node.value {
        Value::Scalar(scalar) => (Some(scalar.text), node.span),
        _ => {
            diagnostics.push(mistakes::key_is_no_text(Place::new(file, node.span)));
            (None, node.span)
        }
    }
}

fn close(open: Open) -> Node {
    match open {
        Open::List(span, items) => Node { span, value: Value::List(items) },
        Open::Map(span, mut entries, pending) => {
            if let Some((Some(key), key_span)) = pending {
                let value = Node { span: key_span, value: Value::Null };
                entries.list.push(Entry { key, key_span, value });
            }
            Node { span, value: Value::Map(entries.list) }
        }
    }
}

/// Pairs decoded and written offsets wherever they stop advancing together.
fn align(decoded: &str, written: &str, start: usize, style: ScalarStyle) -> Vec<(u32, u32)> {
    let mut steps = vec![(0, start as u32)];
    if written.starts_with(decoded) {
        return steps;
    }
    let bytes = written.as_bytes();
    let mut at = 0;
    for (offset, letter) in decoded.char_indices() {
        // A blank that YAML made of a line break stands for the break and the indentation after it.
        while at < bytes.len() && !written[at..].starts_with(letter) {
            match bytes[at] {
                b' ' | b'\t' | b'\r' | b'\n' if letter != ' ' => at += 1,
                b'\\' if style == ScalarStyle::DoubleQuoted => {
                    if matches!(bytes.get(at + 1), Some(b'\n' | b'\r')) {
                        at += 2;
                    } else {
                        break;
                    }
                }
                _ => break,
            }
        }
        let expected = steps[steps.len() - 1];
        if offset as u32 - expected.0 + expected.1 != (start + at) as u32 {
            steps.push((offset as u32, (start + at) as u32));
        }
        at += match bytes.get(at) {
            _ if written[at..].starts_with(letter) => {
                let doubled = letter == '\'' && style == ScalarStyle::SingleQuoted;
                if doubled { 2 } else { letter.len_utf8() }
            }
            Some(b'\\') => match bytes.get(at + 1) {
                Some(b'x') => 4,
                Some(b'u') => 6,
                Some(b'U') => 10,
                _ => 2,
            },
            // The line break that became this blank.
            Some(_) => written[at..].chars().next().map_or(0, char::len_utf8),
            None => 0,
        };
        at = at.min(bytes.len());
        while !written.is_char_boundary(at) {
            at += 1;
        }
    }
    steps
}

#[cfg(test)]
mod tests;
