//! The first pass: where inline text stands, outside of code and raw HTML.

use std::collections::HashSet;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::{Range, dialect};

/// What `scan` needs to know of a text before it looks for marks.
#[derive(Default)]
pub struct Outline {
    /// The inline text, in order.
    pub runs: Vec<Run>,
    /// Inline HTML and `<autolinks>`, in order: nothing is looked for in them.
    pub skipped: Vec<Range>,
    /// Where the `[` of each link and image stands that has an address of its own.
    pub links: HashSet<usize>,
    /// The footnotes that are defined, with the place of their `[^label]`.
    pub footnotes: Vec<(String, Range)>,
    /// The labels of `[label]: address` that begin with `@`.
    pub defined_citations: Vec<(String, Range)>,
}

/// A stretch of inline text that no block interrupts. A table row is one run, not one for each cell,
/// since a `|` in the words of a citation looks like the end of a cell at this stage.
pub struct Run {
    pub range: Range,
    pub owner: Owner,
}

/// The block that a run stands in.
#[derive(Clone, Copy)]
pub struct Owner {
    pub kind: OwnerKind,
    /// Where the block begins: its name in both passes.
    pub start: usize,
    /// Whether it stands in no other block.
    pub top_level: bool,
    /// The number of block quotes around it, each of which puts a `>` before every line.
    pub quotes: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum OwnerKind {
    Paragraph,
    Item,
    Other,
}

pub fn outline(text: &str) -> Outline {
    let mut outline = Outline::default();
    let parser = Parser::new_ext(text, dialect());
    outline.defined_citations = parser
        .reference_definitions()
        .iter()
        .filter(|(label, _)| label.starts_with('@'))
        .map(|(label, definition)| (label.to_owned(), definition.span.clone()))
        .collect();
    outline.defined_citations.sort_by_key(|(_, range)| range.start);

    let mut owners: Vec<Owner> = Vec::new();
    let mut run: Option<Range> = None;
    for (event, range) in parser.into_offset_iter() {
        note_inline(&mut outline, text, &event, &range);
        match event {
            Event::Start(tag) if is_block(tag.to_end()) => {
                close(&mut outline, &owners, &mut run);
                if let Tag::FootnoteDefinition(label) = &tag {
                    let end = range.start + "[^]".len() + label.len();
                    outline.footnotes.push((label.to_lowercase(), range.start..end));
                }
                let quotes = owners.last().map_or(0, |owner| owner.quotes);
                owners.push(Owner {
                    kind: owner_kind(&tag),
                    start: range.start,
                    top_level: owners.is_empty(),
                    quotes: quotes + usize::from(matches!(tag, Tag::BlockQuote(_))),
                });
                if matches!(tag, Tag::TableHead | Tag::TableRow) {
                    run = Some(range);
                }
            }
            Event::End(tag) if is_block(tag) => {
                // Code and raw HTML are the two blocks whose text is not inline.
                if matches!(tag, TagEnd::CodeBlock | TagEnd::HtmlBlock) {
                    run = None;
                }
                close(&mut outline, &owners, &mut run);
                owners.pop();
            }
            Event::Rule => close(&mut outline, &owners, &mut run),
            _ => extend(&mut run, text, range),
        }
    }
    outline
}

/// Remembers links, inline HTML and autolinks.
fn note_inline(outline: &mut Outline, text: &str, event: &Event, range: &Range) {
    match event {
        Event::InlineHtml(_) => outline.skipped.push(range.clone()),
        Event::Start(Tag::Link { link_type, .. }) => match link_type {
            LinkType::Autolink | LinkType::Email => outline.skipped.push(range.clone()),
            LinkType::Inline | LinkType::Reference | LinkType::Collapsed => {
                outline.links.insert(range.start);
            }
            _ => {}
        },
        Event::Start(Tag::Image { .. }) if text[range.start..].starts_with("![") => {
            outline.links.insert(range.start + 1);
        }
        _ => {}
    }
}

fn owner_kind(tag: &Tag) -> OwnerKind {
    match tag {
        Tag::Paragraph => OwnerKind::Paragraph,
        Tag::Item => OwnerKind::Item,
        _ => OwnerKind::Other,
    }
}

/// Whether a tag ends a run. Cells do not: see [`Run`].
pub fn is_block(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::TableCell
    )
}

fn extend(run: &mut Option<Range>, text: &str, range: Range) {
    match run {
        Some(run) => run.end = run.end.max(range.end),
        None => {
            // The text of an escape begins after its backslash, without which `\[@a]` would be a citation.
            let escaped = text[..range.start].ends_with('\\');
            *run = Some(range.start - usize::from(escaped)..range.end);
        }
    }
}

fn close(outline: &mut Outline, owners: &[Owner], run: &mut Option<Range>) {
    if let (Some(range), Some(&owner)) = (run.take(), owners.last()) {
        outline.runs.push(Run { range, owner });
    }
}
