//! The second pass: turns the parser's events into prose. The walk is here; what stands
//! between paragraphs is in `structure`, what stands within them in `inline`.

use std::collections::HashMap;

use pulldown_cmark::{Alignment, Event, HeadingLevel, Tag};

use super::footnotes::{self, Footnotes};
use super::inline::{ImageFrame, LinkFrame};
use super::outline::{self, Outline};
use super::output::Output;
use super::scan::{Found, MarkKind};
use super::sentences::Sentences;
use super::{Form, Range, Source};
use crate::diagnostic::Diagnostic;
use crate::mistakes::markdown::{self as mistakes, BadCitation, bad_citation};
use crate::prose::{Heading, Prose};

/// An event of the parser, with its range in the text.
pub type Located<'a> = (Event<'a>, Range);

pub fn write(
    source: &Source,
    outline: &Outline,
    found: Found,
    events: &[Located],
    diagnostics: &mut Vec<Diagnostic>,
) -> Prose {
    let mut writer = Writer {
        source,
        met: vec![false; found.marks.len()],
        found,
        diagnostics,
        frames: Vec::new(),
        outputs: vec![Output::default()],
        linked: 0,
        inner_quotations: 0,
        shift: shift(events),
        anchors: reserved_anchors(outline),
        headings: Vec::new(),
        footnotes: Footnotes::default(),
        table: Table::default(),
        sentences: Sentences::default(),
        refused: false,
    };
    for index in 0..events.len() {
        writer.event(&events[index..]);
    }
    writer.report_unmet();
    footnotes::check(source, outline, &writer.footnotes, writer.diagnostics);
    writer.finish()
}

/// The title of a page is its `h1`, so that a body which uses `#` moves down by one.
fn shift(events: &[Located]) -> u8 {
    let uses_first = events
        .iter()
        .any(|(event, _)| matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })));
    u8::from(uses_first)
}

/// The ids that footnotes take, which no heading may have.
fn reserved_anchors(outline: &Outline) -> HashMap<String, usize> {
    let numbers = 1..=outline.footnotes.len();
    numbers.flat_map(|number| [(format!("fn-{number}"), 1), (format!("fnref-{number}"), 1)]).collect()
}

pub struct Writer<'a> {
    pub source: &'a Source<'a>,
    pub found: Found,
    /// For each mark whether it was written. One that was not stands where no mark can.
    pub met: Vec<bool>,
    pub diagnostics: &'a mut Vec<Diagnostic>,
    /// What is open, outermost first.
    frames: Vec<Frame>,
    /// What is under way, outermost first; never empty.
    pub outputs: Vec<Output>,
    /// The number of open links and images, in whose words no citation can stand.
    pub linked: usize,
    /// Inner quotations that were opened and not closed yet.
    pub inner_quotations: usize,
    pub shift: u8,
    /// The ids in use, each with how often it was wanted.
    pub anchors: HashMap<String, usize>,
    pub headings: Vec<Heading>,
    pub footnotes: Footnotes,
    pub table: Table,
    pub sentences: Sentences,
    /// Whether it was said that a field takes one paragraph: once is enough.
    pub refused: bool,
}

/// What the end of an element needs from its start.
pub enum Frame {
    /// HTML to close it with.
    Close(&'static str),
    /// A paragraph that is one image.
    Figure,
    Heading {
        id: Option<String>,
        classes: String,
        level: u8,
        range: Range,
    },
    Html {
        html: String,
        range: Range,
    },
    Footnote(String),
    Link(LinkFrame),
    Image(ImageFrame),
}

/// The table under way; no table stands in another.
#[derive(Default)]
pub struct Table {
    pub alignments: Vec<Alignment>,
    pub column: usize,
    pub in_head: bool,
}

impl Writer<'_> {
    /// Writes the first of the events.
    fn event(&mut self, events: &[Located]) {
        let (event, range) = &events[0];
        match event {
            Event::Start(tag) => {
                if outline::is_block(tag.to_end()) {
                    // A quotation ends with its block; what is left open was an apostrophe.
                    self.inner_quotations = 0;
                    let editorial = matches!(tag, Tag::Paragraph | Tag::Item)
                        && self.found.editorial.contains(&range.start);
                    self.sentences.open(tag, editorial, self.source);
                } else if matches!(tag, Tag::TableCell) {
                    self.sentences.cell();
                }
                let frame = self.start(tag, range.clone(), &events[1..]);
                self.frames.push(frame);
            }
            Event::End(tag) => {
                if outline::is_block(*tag) {
                    self.sentences.close(self.source);
                }
                if let Some(frame) = self.frames.pop() {
                    self.end(frame);
                }
            }
            Event::Rule if self.source.form == Form::Field => self.refuse(range.clone(), "a rule"),
            Event::Rule => self.output().html("<hr>\n"),
            Event::Html(html) => match self.frames.last_mut() {
                Some(Frame::Html { html: block, .. }) => block.push_str(html),
                _ => self.output().text(html),
            },
            inline => self.inline(inline, range.clone()),
        }
    }

    /// The innermost output under way.
    pub fn output(&mut self) -> &mut Output {
        self.outputs.last_mut().expect("the outermost output stays until the end")
    }

    /// Whether the innermost open element is a paragraph that is one image.
    pub fn in_figure(&self) -> bool {
        matches!(self.frames.last(), Some(Frame::Figure))
    }

    pub fn open(&mut self) {
        self.outputs.push(Output::default());
    }

    pub fn close(&mut self) -> Output {
        self.outputs.pop().expect("each close has its open")
    }

    fn start(&mut self, tag: &Tag, range: Range, after: &[Located]) -> Frame {
        if let Some(frame) = self.start_inline(tag, &range) {
            return frame;
        }
        match self.source.form {
            Form::Page => self.start_block(tag, range, after),
            Form::Field => self.start_in_field(tag, range),
        }
    }

    fn end(&mut self, frame: Frame) {
        match frame {
            Frame::Close(html) => {
                self.output().html(html);
                // Blocks are apart in the plain text; inlines close without a line break.
                if html.ends_with('\n') || html.ends_with("</td>") || html.ends_with("</th>") {
                    self.output().plain(" ");
                }
            }
            Frame::Figure => {}
            Frame::Heading { id, classes, level, range } => self.heading(id, &classes, level, range),
            Frame::Html { html, range } => self.raw(&html, range),
            Frame::Footnote(label) => {
                let text = self.close();
                self.footnotes.define(&label, text);
            }
            Frame::Link(frame) => self.end_link(frame),
            Frame::Image(frame) => self.end_image(frame),
        }
    }

    /// Reports the marks that the parser did not read as text: they stand in an address, a title or the
    /// like.
    fn report_unmet(&mut self) {
        for (mark, met) in self.found.marks.iter().zip(&self.met) {
            let place = self.source.first_line(mark.range.clone());
            match mark.kind {
                _ if *met => {}
                MarkKind::Citations(_) => {
                    self.diagnostics.push(bad_citation(place, BadCitation::OutOfText));
                }
                MarkKind::Editorial => self.diagnostics.push(mistakes::misplaced_editorial(place)),
                MarkKind::Block(_) => self.diagnostics.push(mistakes::block_not_alone(place)),
                MarkKind::Mistake => {}
            }
        }
        for range in self.found.links.values() {
            let place = self.source.first_line(range.clone());
            self.diagnostics.push(mistakes::unfinished_link(place));
        }
    }

    fn finish(mut self) -> Prose {
        let mut output = self.close();
        self.footnotes.write(&mut output);
        output.trim_end();
        Prose {
            pieces: output.pieces,
            plain: output.plain,
            headings: self.headings,
            sentences: self.sentences.finish(),
        }
    }
}
