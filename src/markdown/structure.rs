//! The second pass between the paragraphs: what opens and closes each block.

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, Tag};

use super::Range;
use super::output::without_comments;
use super::scan::MarkKind;
use super::write::{Frame, Located, Table, Writer};
use crate::mistakes::fields::bad_id;
use crate::mistakes::markdown::{self as mistakes, BadCitation, bad_citation};
use crate::prose::Heading;
use crate::text::{escape, is_id, to_id};

/// What a reader sees before an author's own judgement.
const EDITORIAL_LABEL: &str = "<span class=\"editorial-label\">Our judgement:</span> ";

impl Writer<'_> {
    pub fn start_block(&mut self, tag: &Tag, range: Range, after: &[Located]) -> Frame {
        match tag {
            Tag::Paragraph => self.paragraph(range, after),
            Tag::Heading { level, id, classes, .. } => {
                self.open();
                Frame::Heading {
                    id: id.as_ref().map(|id| id.to_string()),
                    classes: self.heading_classes(classes, &range),
                    level: (*level as u8 + self.shift).min(6),
                    range,
                }
            }
            Tag::HtmlBlock => Frame::Html { html: String::new(), range },
            Tag::FootnoteDefinition(label) => {
                self.open();
                Frame::Footnote(label.to_string())
            }
            Tag::CodeBlock(kind) => {
                self.output().html("<pre><code");
                if let CodeBlockKind::Fenced(info) = kind
                    && let Some(language) = info.split_whitespace().next()
                {
                    self.output().attribute("class", &format!("language-{language}"));
                }
                self.output().html(">");
                Frame::Close("</code></pre>\n")
            }
            Tag::BlockQuote(None) => self.element("<blockquote>\n", "</blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => self.alert(*kind),
            Tag::List(None) => self.element("<ul>\n", "</ul>\n"),
            Tag::List(Some(1)) => self.element("<ol>\n", "</ol>\n"),
            Tag::List(Some(first)) => self.element(&format!("<ol start=\"{first}\">\n"), "</ol>\n"),
            Tag::Item if self.found.editorial.contains(&range.start) => {
                self.output().html("<li class=\"editorial\">");
                self.element(EDITORIAL_LABEL, "</li>\n")
            }
            Tag::Item => self.element("<li>", "</li>\n"),
            Tag::DefinitionList => self.element("<dl>\n", "</dl>\n"),
            Tag::DefinitionListTitle => self.element("<dt>", "</dt>\n"),
            Tag::DefinitionListDefinition => self.element("<dd>", "</dd>\n"),
            Tag::Table(alignments) => {
                self.table = Table { alignments: alignments.clone(), ..Table::default() };
                // The wrapper lets a wide table scroll by itself on a narrow screen.
                self.element("<div class=\"table\"><table>\n", "</tbody>\n</table></div>\n")
            }
            Tag::TableHead => {
                self.table.in_head = true;
                self.element("<thead>\n<tr>", "</tr>\n</thead>\n<tbody>\n")
            }
            Tag::TableRow => {
                self.table.in_head = false;
                self.table.column = 0;
                self.element("<tr>", "</tr>\n")
            }
            Tag::TableCell => self.cell(),
            // Metadata, superscript and the like are not in our dialect, and inlines were taken before.
            _ => Frame::Close(""),
        }
    }

    fn element(&mut self, start: &str, end: &'static str) -> Frame {
        self.output().html(start);
        Frame::Close(end)
    }

    fn paragraph(&mut self, range: Range, after: &[Located]) -> Frame {
        if self.is_block(&range) {
            return Frame::Close("");
        }
        if is_figure(after) {
            return Frame::Figure;
        }
        if self.found.editorial.contains(&range.start) {
            self.output().html("<p class=\"editorial\">");
            return self.element(EDITORIAL_LABEL, "</p>\n");
        }
        self.element("<p>", "</p>\n")
    }

    /// Whether a paragraph is a built-in block.
    fn is_block(&self, range: &Range) -> bool {
        let first = self.found.marks.partition_point(|mark| mark.range.start < range.start);
        let mark = self.found.marks.get(first);
        mark.is_some_and(|mark| matches!(mark.kind, MarkKind::Block(_)) && mark.range.end <= range.end)
    }

    fn alert(&mut self, kind: BlockQuoteKind) -> Frame {
        let title = match kind {
            BlockQuoteKind::Note => "alert-note",
            BlockQuoteKind::Tip => "alert-tip",
            BlockQuoteKind::Important => "alert-important",
            BlockQuoteKind::Warning => "alert-warning",
            BlockQuoteKind::Caution => "alert-caution",
        };
        let output = self.output();
        // The message is called as the class.
        output.html(&format!("<aside class=\"alert {title}\">\n<p class=\"alert-title\">"));
        output.words(title);
        output.html("</p>\n");
        Frame::Close("</aside>\n")
    }

    fn cell(&mut self) -> Frame {
        let name = if self.table.in_head { "th" } else { "td" };
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            Some(Alignment::None) | None => "",
        };
        self.table.column += 1;
        let end = if self.table.in_head { "</th>" } else { "</td>" };
        self.element(&format!("<{name}{class}>"), end)
    }

    /// A field takes one paragraph. The words of anything more are kept, without its markup.
    pub fn start_in_field(&mut self, tag: &Tag, range: Range) -> Frame {
        let first = self.output().pieces.is_empty();
        match tag {
            Tag::Paragraph if first && self.found.editorial.contains(&range.start) => {
                self.output().html("<span class=\"editorial\">");
                return self.element(EDITORIAL_LABEL, "</span>");
            }
            Tag::Paragraph if first => return Frame::Close(""),
            _ => self.refuse(range, name(tag)),
        }
        if !first {
            self.output().text(" ");
        }
        Frame::Close("")
    }

    pub fn refuse(&mut self, range: Range, what: &str) {
        if !self.refused {
            self.refused = true;
            let place = self.source.first_line(range);
            self.diagnostics.push(mistakes::not_inline(place, what));
        }
    }

    fn heading_classes(&mut self, classes: &[CowStr], range: &Range) -> String {
        let (editorial, kept): (Vec<&str>, Vec<&str>) =
            classes.iter().map(AsRef::as_ref).partition(|class| *class == "editorial");
        if !editorial.is_empty() {
            let place = self.source.first_line(range.clone());
            self.diagnostics.push(mistakes::misplaced_editorial(place));
        }
        kept.join(" ")
    }

    pub fn heading(&mut self, id: Option<String>, classes: &str, level: u8, range: Range) {
        let words = self.close();
        let text = words.plain.trim().to_owned();
        let at = self.outputs[0].plain.len();
        let id = match id {
            Some(id) if is_id(&id) => id,
            Some(id) => {
                let place = self.source.first_line(range);
                self.diagnostics.push(bad_id(place, &id));
                to_id(&id)
            }
            None => to_id(&text),
        };
        let id = self.unique(if id.is_empty() { "section".to_owned() } else { id });
        self.output().html(&format!("<h{level} id=\""));
        self.output().anchor(id.clone());
        self.output().html("\"");
        if !classes.is_empty() {
            self.output().attribute("class", classes);
        }
        self.output().html(">");
        self.output().append(words);
        self.output().html(&format!("</h{level}>\n"));
        self.output().plain(" ");
        self.headings.push(Heading { level, id, text, at });
    }

    /// The id, or with `-2`, `-3`, … where the prose has it already.
    fn unique(&mut self, id: String) -> String {
        let mut unique = id.clone();
        while self.anchors.contains_key(&unique) {
            let uses = self.anchors.entry(id.clone()).or_insert(1);
            *uses += 1;
            unique = format!("{id}-{uses}");
        }
        self.anchors.insert(unique.clone(), 1);
        unique
    }

    /// A block of raw HTML.
    pub fn raw(&mut self, html: &str, range: Range) {
        let shown = without_comments(html);
        if shown.contains("[@") {
            let place = self.source.first_line(range);
            self.diagnostics.push(bad_citation(place, BadCitation::InHtml));
        }
        if self.source.html {
            self.output().html(html);
        } else if !shown.trim().is_empty() {
            self.output().html(&format!("<p>{}</p>\n", escape(shown.trim())));
            self.output().plain(&shown);
        }
    }
}

/// Whether what follows the start of a paragraph is one image and the end of the paragraph.
fn is_figure(after: &[Located]) -> bool {
    if !matches!(after.first(), Some((Event::Start(Tag::Image { .. }), _))) {
        return false;
    }
    let mut depth = 0_usize;
    let end = after.iter().position(|(event, _)| {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    end.is_some_and(|end| matches!(after.get(end + 1), Some((Event::End(_), _))))
}

/// What an author calls a block.
fn name(tag: &Tag) -> &'static str {
    match tag {
        Tag::Paragraph => "a second paragraph",
        Tag::Heading { .. } => "a heading",
        Tag::BlockQuote(_) => "a block quote",
        Tag::CodeBlock(_) => "a block of code",
        Tag::HtmlBlock => "a block of raw HTML",
        Tag::List(_) | Tag::Item => "a list",
        Tag::FootnoteDefinition(_) => "a footnote",
        Tag::DefinitionList | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => "a definition list",
        _ => "a table",
    }
}
