//! Our own markup of what the library renders: its own escapes nothing and asks for `style` attributes,
//! which the policy of the pages forbids.

use hayagriva::citationberg::{FontStyle, FontVariant, FontWeight, TextDecoration, VerticalAlign};
use hayagriva::{Elem, ElemChild, ElemChildren, ElemMeta, Formatting};

use super::item::{DESCRIPTION, Dating, LABEL};
use crate::text::escape;

/// Stands for the locator while markup is made; no text of an author holds it.
pub const LOCATOR: char = '\u{f8ff}';

/// What is known of a source and not by the library.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub dating: &'a Dating,
    /// In place of a title.
    pub description: Option<&'a str>,
    /// In place of a short title.
    pub label: Option<&'a str>,
}

/// With links, where the style has them.
pub fn linked(children: &ElemChildren, known: Known) -> String {
    write(children, known, true)
}

/// Without links.
pub fn text(children: &ElemChildren, known: Known) -> String {
    write(children, known, false)
}

/// What stands before and behind the locator; none where the style leaves it out.
pub fn around_locator(located: Option<&ElemChildren>, known: Known) -> Option<(String, String)> {
    let text = text(located?, known);
    text.split_once(LOCATOR).map(|(before, behind)| (before.to_owned(), behind.to_owned()))
}

fn write(children: &ElemChildren, known: Known, links: bool) -> String {
    let mut writer = Writer { out: String::new(), dating: known.dating, links };
    writer.children(children, false);
    // What is left of `1. ` where the number was.
    let html = writer.out.trim().trim_start_matches(['.', ')', ']', ',', ' ']);
    let described = put(html, DESCRIPTION, known.description.unwrap_or_default());
    put(&described, LABEL, known.label.unwrap_or_default())
}

/// Puts words that are no title where they stand for one: without the quotation marks and italics of a title.
fn put(html: &str, stand_in: char, words: &str) -> String {
    const OPENING: [char; 6] = ['“', '„', '«', '‘', '‚', '‹'];
    const CLOSING: [char; 6] = ['”', '“', '»', '’', '‘', '›'];
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, behind)) = rest.split_once(stand_in) {
        let slanted = before.strip_suffix("<i>").zip(behind.strip_prefix("</i>"));
        let (before, behind) = slanted.unwrap_or((before, behind));
        let bare = before.trim_end_matches(OPENING);
        out += bare;
        out += &escape(words);
        rest = behind;
        if bare.len() < before.len() {
            // The mark that closes may stand behind a full stop or a comma.
            let (stops, marks) = behind.split_at(behind.len() - behind.trim_start_matches(['.', ',']).len());
            out += stops;
            rest = marks.trim_start_matches(CLOSING);
        }
    }
    out + rest
}

struct Writer<'a> {
    out: String,
    dating: &'a Dating,
    links: bool,
}

impl Writer<'_> {
    fn children(&mut self, children: &ElemChildren, dated: bool) {
        for child in &children.0 {
            self.child(child, dated);
        }
    }

    fn elem(&mut self, elem: &Elem, dated: bool) {
        // Notes are numbered by their page.
        if elem.meta == Some(ElemMeta::CitationNumber) {
            return;
        }
        if elem.display.is_some() && !self.out.is_empty() && !self.out.ends_with(' ') {
            self.out.push(' ');
        }
        self.children(&elem.children, dated || elem.meta == Some(ElemMeta::Date));
    }

    fn child(&mut self, child: &ElemChild, dated: bool) {
        match child {
            ElemChild::Text(text) => self.formatted(&text.text, &text.formatting, dated),
            ElemChild::Elem(elem) => self.elem(elem, dated),
            ElemChild::Markup(text) => self.formatted(text, &Formatting::default(), dated),
            ElemChild::Link { text, url } => {
                let web = url.starts_with("https://") || url.starts_with("http://");
                if self.links && web {
                    self.out.push_str(&format!("<a rel=\"external\" href=\"{}\">", escape(url)));
                    self.formatted(&text.text, &text.formatting, dated);
                    self.out.push_str("</a>");
                } else {
                    self.formatted(&text.text, &text.formatting, dated);
                }
            }
            ElemChild::Transparent { .. } => self.out.push(LOCATOR),
        }
    }

    /// Mends what does not join where nothing came between: two blanks, two full stops, a comma before a full
    /// stop or a bracket.
    fn join(&mut self, text: &mut String) {
        *text = text.replace("  ", " ");
        let closes = |text: &str| text.starts_with(')') || text.starts_with('.') && !text.starts_with("..");
        let rest = text.trim_start_matches([',', ' ']);
        if closes(rest) {
            *text = rest.to_owned();
            self.out.truncate(self.out.trim_end_matches([',', ' ']).len());
        } else if self.out.ends_with(' ') {
            *text = text.trim_start_matches(' ').to_owned();
        }
        let before = self.out.trim_end_matches(['”', '’', '»']).trim_end_matches("</i>");
        if closes(text) && text.starts_with('.') && before.ends_with(['.', '!', '?']) {
            text.remove(0);
        }
    }

    fn formatted(&mut self, text: &str, format: &Formatting, dated: bool) {
        let mut text = text.to_owned();
        if dated {
            let worded = self.dating.put_words(&text);
            let opens = worded != text && (self.out.is_empty() || self.out.ends_with(". "));
            text = worded;
            if let Some(first) = text.get(..1).filter(|_| opens) {
                text.replace_range(..1, &first.to_ascii_uppercase());
            }
        }
        self.join(&mut text);
        if text.is_empty() {
            return;
        }
        let tags = tags(format);
        for (open, _) in &tags {
            self.out.push_str(open);
        }
        self.out.push_str(&escape(&text));
        for (_, close) in tags.iter().rev() {
            self.out.push_str(close);
        }
    }
}

fn tags(format: &Formatting) -> Vec<(&'static str, &'static str)> {
    let mut tags = Vec::new();
    let mut add = |wanted: bool, open, close| {
        if wanted {
            tags.push((open, close));
        }
    };
    add(format.font_style == FontStyle::Italic, "<i>", "</i>");
    add(format.font_weight == FontWeight::Bold, "<b>", "</b>");
    add(format.font_variant == FontVariant::SmallCaps, "<span class=\"small-caps\">", "</span>");
    add(format.text_decoration == TextDecoration::Underline, "<u>", "</u>");
    add(format.vertical_align == VerticalAlign::Sup, "<sup>", "</sup>");
    add(format.vertical_align == VerticalAlign::Sub, "<sub>", "</sub>");
    tags
}
