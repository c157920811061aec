//! Reads Markdown into [`Prose`]: CommonMark with the extensions of `dialect`, and on top of it
//! citations, `[[links]]`, `{{ blocks }}` and `{.editorial}`.
//!
//! It never fails: what cannot be read is said in diagnostics, and its text is kept as text.
//!
//! A text is parsed twice. Citations hold raw words, and no hook of the parser gives them whole: its
//! broken-link callback stops at nested brackets, smart punctuation changes the words, a `|` in them
//! splits a table cell, and a `*` in them pairs with one outside. So the first pass (`outline`) learns
//! only where inline text stands, `scan` finds our own marks in it, `mask` overwrites each with as many
//! bytes of plain text, and the second pass (`write`) puts them back by their offsets.

use pulldown_cmark::{Options as Dialect, Parser};

use crate::diagnostic::Diagnostic;
use crate::prose::Prose;
use crate::text::{Origin, Place};

mod address;
mod block;
mod citation;
mod footnotes;
mod inline;
mod marks;
mod outline;
mod output;
mod scan;
mod sentences;
mod structure;
mod write;

pub use marks::Marks;
pub use sentences::ends_no_sentence;

#[cfg(test)]
mod tests;

/// How much of Markdown a text may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A page: blocks and inlines.
    Page,
    /// A field of a record: the inlines of one paragraph.
    Field,
}

/// What `site.yaml` says of Markdown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether raw HTML passes as it stands. Otherwise it is shown as text, without its comments.
    pub html: bool,
    /// What straight quotation marks become.
    pub marks: Marks,
}

/// Reads `text`, from which front matter was cut off before. `origin` leads its byte ranges back to the
/// file.
pub fn read(
    text: &str,
    origin: &Origin,
    form: Form,
    options: &Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> Prose {
    let source = Source { text, origin, form, html: options.html, marks: options.marks };
    let outline = outline::outline(text);
    let found = scan::scan(&source, &outline, diagnostics);
    let masked = mask(text, &found.marks);
    let events: Vec<_> = Parser::new_ext(&masked, dialect()).into_offset_iter().collect();
    write::write(&source, &outline, found, &events, diagnostics)
}

/// The extensions of CommonMark. Not `Options::all()`, which brings old-style footnotes, `+++` metadata,
/// math and subscripts.
fn dialect() -> Dialect {
    Dialect::ENABLE_TABLES
        | Dialect::ENABLE_FOOTNOTES
        | Dialect::ENABLE_STRIKETHROUGH
        | Dialect::ENABLE_TASKLISTS
        | Dialect::ENABLE_SMART_PUNCTUATION
        | Dialect::ENABLE_HEADING_ATTRIBUTES
        | Dialect::ENABLE_GFM
        | Dialect::ENABLE_DEFINITION_LIST
        | Dialect::ENABLE_WIKILINKS
}

/// The text with every mark overwritten, byte for byte, so that all offsets stay true.
///
/// The filler is punctuation, because `*"so"*[@a]` closes its emphasis only before punctuation, and a
/// percent sign, because Markdown gives it no meaning. An author's own `%` is not confused with it: marks
/// are found again by offset. A mark over a line break loses the break, which joins the two lines.
fn mask(text: &str, marks: &[scan::Mark]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for mark in marks {
        masked.push_str(&text[from..mark.range.start]);
        masked.extend(std::iter::repeat_n('%', mark.range.len()));
        from = mark.range.end;
    }
    masked.push_str(&text[from..]);
    masked
}

/// A text and what is known of it from outside.
struct Source<'a> {
    text: &'a str,
    origin: &'a Origin,
    form: Form,
    html: bool,
    marks: Marks,
}

type Range = std::ops::Range<usize>;

impl Source<'_> {
    fn place(&self, range: Range) -> Place {
        self.origin.place(range)
    }

    /// The place of the first line of a range: a mistake about a long block points at its beginning.
    fn first_line(&self, range: Range) -> Place {
        let line = self.text[range.clone()].lines().next().unwrap_or_default();
        self.place(range.start..range.start + line.trim_end().len())
    }
}
