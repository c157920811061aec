//! The second pass within a paragraph: text with its marks, links and images.

use pulldown_cmark::{CowStr, Event, LinkType, Tag};

use super::Range;
use super::address::{self, Address, Refusal};
use super::output::without_comments;
use super::scan::MarkKind;
use super::write::{Frame, Writer};
use crate::mistakes::fields::bad_id;
use crate::mistakes::markdown::{self as mistakes, BadCitation, BadLink, bad_citation, bad_link};
use crate::prose::{Image, Piece, Reference};
use crate::text::{escape, is_id};

/// A link whose words are under way.
pub enum LinkFrame {
    /// Written as `[words](address)`.
    Open,
    /// Refused: its words stand alone.
    Refused,
    /// `[[id]]` or `[[id|words]]`.
    Id { target: Reference, has_words: bool, range: Range },
}

/// An image whose description is under way.
pub struct ImageFrame {
    /// The path of its file, or none when it was refused.
    path: Option<String>,
    title: String,
    /// Whether it is alone in its paragraph.
    figure: bool,
    range: Range,
}

/// What the title of an image says: `Caption. Credit: who made it`, or that it only decorates.
struct Title<'a> {
    caption: &'a str,
    credit: &'a str,
    decorative: bool,
}

impl<'a> Title<'a> {
    fn read(title: &'a str) -> Title<'a> {
        const CREDIT: &str = "Credit:";
        let (caption, credit) = match title.rfind(CREDIT) {
            Some(at) => (&title[..at], &title[at + CREDIT.len()..]),
            None => (title, ""),
        };
        let (caption, credit) = (caption.trim(), credit.trim());
        let decorative = caption.trim_end_matches('.') == "Decorative";
        Title { caption: if decorative { "" } else { caption }, credit, decorative }
    }
}

impl Writer<'_> {
    /// Writes an event that has no end of its own.
    pub fn inline(&mut self, event: &Event, range: Range) {
        match event {
            Event::Text(words) => self.text(words, range),
            Event::Code(code) => {
                self.sentences.code(code, range);
                self.output().html("<code>");
                self.output().text(code);
                self.output().html("</code>");
            }
            Event::InlineHtml(html) if self.source.html => self.output().html(html),
            Event::InlineHtml(html) => self.output().text(&without_comments(html)),
            Event::SoftBreak => {
                self.sentences.text(" ", range);
                self.output().text("\n");
            }
            Event::HardBreak => {
                self.sentences.text(" ", range);
                self.output().html("<br>\n");
                self.output().plain(" ");
            }
            Event::TaskListMarker(done) => {
                let checked = if *done { " checked" } else { "" };
                self.output().html(&format!("<input type=\"checkbox\" disabled{checked}> "));
            }
            Event::FootnoteReference(label) => {
                let output = self.outputs.last_mut().expect("the outermost output stays until the end");
                output.trim_plain();
                self.footnotes.refer(label, output);
                self.sentences.refer(label);
            }
            // Math is not in our dialect; the rest is written by the caller.
            _ => {}
        }
    }

    /// Writes text, and the marks that the scanner laid over it.
    fn text(&mut self, words: &str, range: Range) {
        // A text of another length than its range is an entity or a smart mark: no mark stands in it.
        if words.len() != range.len() {
            let next = self.source.text[range.end..].chars().next();
            let apostrophe = words == "’" && next.is_some_and(char::is_alphanumeric);
            let written = &self.source.text[range.clone()];
            let marks = self.source.marks;
            if !apostrophe && let Some(mark) = marks.of_smart(words, written, &mut self.inner_quotations) {
                self.sentences.text(&mark, range);
                return self.output().text(&mark);
            }
            self.sentences.text(words, range);
            return self.output().text(words);
        }
        let mut from = range.start;
        let first = self.found.marks.partition_point(|mark| mark.range.end <= range.start);
        for index in first..self.found.marks.len() {
            let mark = self.found.marks[index].range.clone();
            if mark.start >= range.end {
                break;
            }
            if from < mark.start {
                self.plain_text(&words[from - range.start..mark.start - range.start], from);
            }
            from = mark.end.min(range.end);
            if !self.met[index] {
                self.met[index] = true;
                self.mark(index);
            }
        }
        self.plain_text(&words[from - range.start..], from);
    }

    /// Writes text as it stands in the source from `start` on.
    fn plain_text(&mut self, words: &str, start: usize) {
        self.sentences.text(words, start..start + words.len());
        self.output().text(words);
    }

    fn mark(&mut self, index: usize) {
        let mark = &mut self.found.marks[index];
        let range = mark.range.clone();
        let source = self.source;
        let written = &source.text[range.clone()];
        // Each mark is met once, so that it can be taken.
        match std::mem::replace(&mut mark.kind, MarkKind::Mistake) {
            MarkKind::Citations(_) if self.linked > 0 => {
                let place = self.source.place(range);
                self.diagnostics.push(bad_citation(place, BadCitation::InLink));
                self.output().text(written);
            }
            MarkKind::Citations(citations) => {
                self.sentences.cite(&citations);
                self.output().trim_plain();
                self.output().pieces.push(Piece::Citations(citations));
            }
            MarkKind::Block(block) => self.output().pieces.push(Piece::Block(block)),
            MarkKind::Editorial => self.output().trim_end(),
            MarkKind::Mistake => self.output().text(written),
        }
    }

    /// Opens an inline element; none when `tag` is a block.
    pub fn start_inline(&mut self, tag: &Tag, range: &Range) -> Option<Frame> {
        let (start, end) = match tag {
            Tag::Emphasis => ("<em>", "</em>"),
            Tag::Strong => ("<strong>", "</strong>"),
            Tag::Strikethrough => ("<del>", "</del>"),
            Tag::Link { link_type: LinkType::WikiLink { has_pothole }, dest_url, .. } => {
                return Some(Frame::Link(self.start_id_link(dest_url, *has_pothole, range)));
            }
            Tag::Link { link_type, dest_url, title, .. } => {
                let address = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.to_string(),
                };
                return Some(Frame::Link(self.start_link(&address, title, range)));
            }
            Tag::Image { link_type, dest_url, title, .. } => {
                return Some(Frame::Image(self.start_image(*link_type, dest_url, title, range)));
            }
            _ => return None,
        };
        self.output().html(start);
        Some(Frame::Close(end))
    }

    fn start_id_link(&mut self, address: &str, has_words: bool, range: &Range) -> LinkFrame {
        self.found.links.remove(&range.start);
        self.linked += 1;
        // In a table the bar is written `\|`, and the parser leaves the backslash in the address.
        let id = if has_words { address.trim_end_matches('\\') } else { address };
        let start = range.start + "[[".len();
        let place = if self.source.text[start..].starts_with(id) {
            self.source.place(start..start + id.len())
        } else {
            self.source.place(range.clone())
        };
        if !id.split('/').all(is_id) {
            self.diagnostics.push(bad_id(place, id));
            return LinkFrame::Refused;
        }
        self.open();
        self.sentences.link(id, has_words, range.clone());
        if !has_words {
            self.sentences.mute();
        }
        LinkFrame::Id { target: Reference { id: id.to_owned(), place }, has_words, range: range.clone() }
    }

    fn start_link(&mut self, address: &str, title: &CowStr, range: &Range) -> LinkFrame {
        self.linked += 1;
        let place = self.address_place(address, range);
        match address::classify(address) {
            Err(refusal) => {
                self.refuse_address(address, refusal, range);
                return LinkFrame::Refused;
            }
            Ok(Address::External(address)) => {
                self.output().html(&format!("<a href=\"{}\" rel=\"external\"", escape(&address)));
            }
            Ok(Address::Fragment(id)) => {
                self.output().html("<a href=\"#");
                self.output().anchor(id);
                self.output().html("\"");
            }
            Ok(Address::File { path, fragment }) => {
                self.output().html("<a href=\"");
                self.output().file(path, fragment, place);
                self.output().html("\"");
            }
        }
        if !title.is_empty() {
            self.output().attribute("title", title);
        }
        self.output().html(">");
        LinkFrame::Open
    }

    pub fn end_link(&mut self, frame: LinkFrame) {
        self.linked -= 1;
        match frame {
            LinkFrame::Open => self.output().html("</a>"),
            LinkFrame::Refused => {}
            LinkFrame::Id { target, has_words, range } => {
                if !has_words {
                    self.sentences.unmute();
                }
                let words = self.close();
                let html = match words.pieces.as_slice() {
                    [Piece::Html(html)] if has_words => Some(html.clone()),
                    [] | [Piece::Html(_)] => None,
                    _ => {
                        let place = self.source.place(range);
                        self.diagnostics.push(bad_link(place, BadLink::MoreThanWords));
                        None
                    }
                };
                let output = self.output();
                match html {
                    Some(_) => output.plain(&words.plain),
                    // The title of the target is not known here; who knows it fills it in.
                    None => output.plain(&format!("[[{}]]", target.id)),
                }
                output.pieces.push(Piece::Link { target, words: html });
            }
        }
    }

    fn start_image(
        &mut self,
        link_type: LinkType,
        address: &str,
        title: &CowStr,
        range: &Range,
    ) -> ImageFrame {
        self.linked += 1;
        let figure = self.in_figure();
        self.sentences.mute();
        self.open();
        let path = match address::classify(address) {
            _ if matches!(link_type, LinkType::WikiLink { .. }) => {
                // The scanner saw the link from its first bracket on, after the `!`.
                self.found.links.remove(&(range.start + 1));
                let place = self.source.place(range.clone());
                self.diagnostics.push(bad_link(place, BadLink::Embedded));
                None
            }
            Ok(Address::File { path, .. }) => Some(path),
            Ok(Address::External(_)) | Err(Refusal::NoScheme) => {
                let place = self.address_place(address, range);
                self.diagnostics.push(mistakes::external_image(place, address));
                None
            }
            Ok(Address::Fragment(id)) => {
                self.refuse_address(address, Refusal::Fragment(id), range);
                None
            }
            Err(refusal) => {
                self.refuse_address(address, refusal, range);
                None
            }
        };
        ImageFrame { path, title: title.to_string(), figure, range: range.clone() }
    }

    pub fn end_image(&mut self, frame: ImageFrame) {
        self.linked -= 1;
        self.sentences.unmute();
        let description = self.close().plain;
        let description = description.trim();
        let Some(path) = frame.path else {
            return self.output().text(description);
        };
        let title = Title::read(&frame.title);
        let whole = self.source.place(frame.range.clone());
        if description.is_empty() && !title.decorative {
            self.diagnostics.push(mistakes::missing_alt(whole.clone(), &path));
        }
        if title.credit.is_empty() {
            self.diagnostics.push(mistakes::missing_credit(whole, &path, description, title.caption));
        }
        let place = self.address_place(&path, &frame.range);
        let output = self.output();
        // Its words are read with those of the text, but for the credit.
        output.plain(title.caption);
        output.pieces.push(Piece::Image(Image {
            path,
            place,
            alt: description.to_owned(),
            caption: title.caption.to_owned(),
            credit: title.credit.to_owned(),
            figure: frame.figure,
        }));
        if frame.figure {
            output.html("\n");
            output.plain(" ");
        }
    }

    fn refuse_address(&mut self, address: &str, refusal: Refusal, range: &Range) {
        let fault = match &refusal {
            Refusal::Scheme(scheme) => BadLink::Scheme(scheme),
            Refusal::NoScheme => BadLink::NoScheme { address },
            Refusal::Fragment(id) => BadLink::Fragment(id),
            Refusal::Empty => BadLink::NoAddress,
        };
        self.diagnostics.push(bad_link(self.address_place(address, range), fault));
    }

    /// The place of an address within its link, or of the whole link when the address is written with
    /// escapes or in a definition elsewhere.
    fn address_place(&self, address: &str, range: &Range) -> crate::text::Place {
        let written = &self.source.text[range.clone()];
        match written.rfind(address) {
            Some(at) if !address.is_empty() => {
                self.source.place(range.start + at..range.start + at + address.len())
            }
            _ => self.source.place(range.clone()),
        }
    }
}
