//! Fills the holes of prose for one page: links that are right from there, numbered notes, popovers.
//!
//! The markup of a citation is written here and not in templates, because it stands inside prose that
//! was read long before; `docs/themes.md` describes it for those who style it.

use std::collections::HashMap;
use std::fmt::Write;

use crate::date::Date;
use crate::kinds::{Kind, Source, Vocabulary};
use crate::picture::Frame;
use crate::prose::{Block, Citation, Image, Piece, Prose, Quote, Stance};
use crate::quotation;
use crate::site::{Key, Route, Site, files};
use crate::text::{escape, escape_into};
use crate::words::Argument;

use super::{Html, LinkView, NoteView, reference};

/// What stays on the line of the citation before it: stops, and marks that close, of every language.
const STOPS: [char; 19] =
    ['.', ',', ';', ':', '!', '?', ')', '”', '’', '“', '‘', '»', '」', '』', '。', '、', '،', '؛', '؟'];

/// Where a site is looked at: changes addresses and nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Addressing {
    /// Links end in `index.html`, for reading from `file://`.
    pub offline: bool,
}

/// Writes the prose of one page. Notes are numbered in the order in which prose is written, so a view must
/// write its texts in the order in which its template shows them.
pub struct Writer<'a> {
    pub site: &'a Site,
    addressing: Addressing,
    /// The way from this page to the root, ending in a slash.
    pub root: String,
    /// The page's own address, to which it does not link.
    here: String,
    /// The page ends with its notes, to which each citation leads; a card has no room for them.
    pub lists_notes: bool,
    notes: Vec<Note<'a>>,
    numbers: HashMap<NoteKey<'a>, usize>,
    texts: usize,
    /// How many pictures were written.
    pub pictures: usize,
    /// A citation in words waits for the full stop that must stay on its line.
    waiting: bool,
}

/// Citations that share a note: the same words of the same source, by the same way.
#[derive(PartialEq, Eq, Hash)]
struct NoteKey<'a> {
    source: u32,
    quote: Option<&'a str>,
    locator: Option<&'a str>,
    stance: Stance,
    via: Vec<u32>,
}

struct Note<'a> {
    source: u32,
    citation: &'a Citation,
    uses: usize,
}

impl<'a> Writer<'a> {
    /// `path` is the address of the page: a folder ending in a slash, or a file.
    pub fn new(site: &'a Site, addressing: Addressing, path: &str) -> Writer<'a> {
        let depth = path.matches('/').count();
        Writer {
            site,
            addressing,
            root: if depth == 0 { "./".to_owned() } else { "../".repeat(depth) },
            here: path.to_owned(),
            lists_notes: true,
            notes: Vec::new(),
            numbers: HashMap::new(),
            texts: 0,
            pictures: 0,
            waiting: false,
        }
    }

    /// For a page that is served at any depth: addresses start at the root of the host.
    pub fn absolute(site: &'a Site, addressing: Addressing, root: String) -> Writer<'a> {
        Writer { root, ..Writer::new(site, addressing, "404.html") }
    }

    pub fn href(&self, route: &Route) -> String {
        let mut href = if self.root == "./" && !route.path.is_empty() {
            route.path.clone()
        } else {
            format!("{}{}", self.root, route.path)
        };
        if self.addressing.offline && href.ends_with('/') {
            href.push_str("index.html");
        }
        if let Some(fragment) = &route.fragment {
            href.push('#');
            href.push_str(fragment);
        }
        href
    }

    /// The address of a file of the site.
    pub fn file(&self, path: &str) -> String {
        self.href(&Route::page(path))
    }

    pub fn link(&self, key: Key) -> LinkView {
        LinkView { href: self.href(&self.site.route(key)), text: self.site.title(key) }
    }

    /// A link to a source, called as notes call it.
    pub fn source_link(&self, source: u32) -> LinkView {
        LinkView {
            href: self.href(&self.site.route(Key { kind: Kind::Source, index: source })),
            text: reference::short(&self.site.interface, &self.site.sources[source as usize]),
        }
    }

    /// Prose of a field. Ids in it get a prefix of their own.
    pub fn prose(&mut self, prose: &'a Prose) -> Html {
        self.texts += 1;
        let prefix = format!("t{}-", self.texts);
        let mut out = String::new();
        for piece in &prose.pieces {
            self.piece(&mut out, piece, &prefix);
        }
        self.close(&mut out);
        Html(out)
    }

    pub fn optional(&mut self, prose: &'a Option<Prose>) -> Option<Html> {
        prose.as_ref().map(|prose| self.prose(prose))
    }

    /// The prose of a page, cut where its blocks stand.
    pub fn parts(&mut self, prose: &'a Prose, mut part: impl FnMut(&mut Writer<'a>, Stretch<'a>)) {
        let mut out = String::new();
        for piece in &prose.pieces {
            if let Piece::Block(block) = piece {
                self.close(&mut out);
                if !out.trim().is_empty() {
                    part(self, Stretch::Html(Html(std::mem::take(&mut out))));
                }
                part(self, Stretch::Block(block));
            } else {
                self.piece(&mut out, piece, "");
            }
        }
        self.close(&mut out);
        if !out.trim().is_empty() {
            part(self, Stretch::Html(Html(out)));
        }
    }

    /// Ends the line of a citation in words.
    fn close(&mut self, out: &mut String) {
        if std::mem::take(&mut self.waiting) {
            out.push_str("</span>");
        }
    }

    fn piece(&mut self, out: &mut String, piece: &'a Piece, prefix: &str) {
        if !matches!(piece, Piece::Html(_)) {
            self.close(out);
        }
        match piece {
            Piece::Html(html) => {
                let stop = html.len() - html.trim_start_matches(STOPS).len();
                let (stop, rest) = html.split_at(if self.waiting { stop } else { 0 });
                out.push_str(stop);
                self.close(out);
                out.push_str(rest);
            }
            Piece::Anchor(id) => {
                out.push_str(prefix);
                out.push_str(id);
            }
            Piece::Link { target, words } => {
                let (route, title) = match self.site.find(&target.id) {
                    Some(key) => (self.site.route(key), self.site.title(key)),
                    None => match self.site.address(&target.id) {
                        Some(address) => address,
                        None => return,
                    },
                };
                let words = words.clone().unwrap_or_else(|| escape(&title));
                if route.path == self.here && route.fragment.is_none() {
                    out.push_str(&words);
                } else {
                    let _ = write!(out, "<a href=\"{}\">{words}</a>", escape(&self.href(&route)));
                }
            }
            Piece::File { path, fragment, place, .. } => {
                let Some(file) = files::resolve(&place.file, path) else { return };
                let mut route = match self.site.page_at(&file) {
                    Some(page) => self.site.route(page),
                    None => Route::page(files::copied(&file)),
                };
                route.fragment = fragment.clone().or(route.fragment);
                escape_into(out, &self.href(&route));
            }
            Piece::Image(image) => self.image_into(out, image),
            Piece::Citations(citations) => {
                // The number stands at the word, whether the author left a blank or not, and on its line.
                out.truncate(out.trim_end_matches([' ', '\n']).len());
                let Some((last, others)) = citations.split_last() else { return };
                if self.words(last).is_some() {
                    for citation in others {
                        self.cite_into(out, citation);
                    }
                    out.push_str(" <span class=\"cited\">");
                    self.cite_into(out, last);
                    self.waiting = true;
                    return;
                }
                let word = out.rfind([' ', '\n', '>']).map_or(0, |at| at + 1);
                out.insert_str(word, "<span class=\"cited\">");
                for citation in citations {
                    self.cite_into(out, citation);
                }
                out.push_str("</span>");
            }
            Piece::Words(id) => escape_into(out, self.site.interface.get(id)),
            Piece::Block(_) => {}
        }
    }

    /// A picture with its caption and its credit.
    fn image_into(&mut self, out: &mut String, image: &Image) {
        let Some(file) = files::resolve(&image.place.file, &image.path) else { return };
        let Some(picture) = self.picture(&file, &image.alt, Frame::Column) else { return };
        let credit = match image.credit.as_str() {
            "" => String::new(),
            credit => format!("<span class=\"credit\">{}</span>", escape(credit)),
        };
        let caption = escape(&image.caption);
        let blank = if caption.is_empty() || credit.is_empty() { "" } else { " " };
        let _ = match image.figure {
            true => write!(
                out,
                "<figure>{}<figcaption>{caption}{blank}{credit}</figcaption></figure>",
                picture.html.0
            ),
            false => write!(out, "{} <small>{caption}{blank}{credit}</small>", picture.html.0),
        };
    }

    /// The note numbers of a list of citations, for records that are cited as a whole.
    pub fn cite(&mut self, citations: &'a [Citation]) -> Html {
        let mut out = String::new();
        for citation in citations {
            self.cite_into(&mut out, citation);
        }
        Html(out)
    }

    fn cite_into(&mut self, out: &mut String, citation: &'a Citation) {
        let Some(source) = self.site.index(&citation.source, Kind::Source) else { return };
        let key = NoteKey {
            source,
            quote: citation.quote.as_ref().map(|quote| quote.exact.as_str()),
            locator: citation.locator.as_deref(),
            stance: citation.stance,
            via: self.site.indexes(&citation.via, Kind::Source).collect(),
        };
        let next = self.notes.len() + 1;
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.notes.push(Note { source, citation, uses: 0 });
        }
        let note = &mut self.notes[number - 1];
        let first = note.uses == 0;
        note.uses += 1;
        let letter = letters(note.uses);
        let short = escape(&reference::short(&self.site.interface, &self.site.sources[source as usize]));
        match self.words(citation) {
            // Words stand in the sentence, a blank before them, and are their own name.
            Some(words) => {
                if !out.is_empty() && !out.ends_with("<span class=\"cited\">") {
                    out.push(' ');
                }
                let _ = write!(
                    out,
                    "<span class=\"cite\"><button type=\"button\" class=\"cite-mark cite-words\" id=\"r{number}{letter}\" \
                     popovertarget=\"p{number}\">{words}</button>"
                );
            }
            None => {
                let arguments = [("n", Argument::Number(number)), ("source", Argument::Html(&short))];
                let name = self.site.interface.html("note-mark", &arguments);
                let digit = if number < 10 { " digit" } else { "" };
                let _ = write!(
                    out,
                    "<span class=\"cite\"><button type=\"button\" class=\"cite-mark{digit}\" id=\"r{number}{letter}\" \
                     popovertarget=\"p{number}\" aria-label=\"{name}\">{number}</button>"
                );
            }
        }
        if first {
            let _ = write!(
                out,
                "<span class=\"cite-note\" popover id=\"p{number}\"><span class=\"note-number\">{number}</span> "
            );
            let locator = citation.locator.as_ref();
            let locator = locator.map_or(String::new(), |locator| {
                format!("<span class=\"note-locator\">, {}</span>", escape(locator))
            });
            let href = self.source_href(source);
            let named = format!("<a class=\"note-source\" href=\"{href}\">{short}</a>{locator}");
            self.note_into(out, number, &named);
            if self.lists_notes {
                let all = escape(self.site.interface.get("notes-all"));
                let _ = write!(out, " <a class=\"note-list\" href=\"#n{number}\">{all}</a>");
            }
            out.push_str("</span>");
        }
        out.push_str("</span>");
    }

    /// What stands in the prose in place of the number, in styles that have words there.
    fn words(&self, citation: &Citation) -> Option<String> {
        let source = self.site.index(&citation.source, Kind::Source)?;
        let words = self.site.styled(source)?.words.as_ref()?;
        Some(words.html(citation.locator.as_deref()))
    }

    fn source_href(&self, source: u32) -> String {
        escape(&self.href(&self.site.route(Key { kind: Kind::Source, index: source })))
    }

    /// What a note says, with the source and the place in it named as `named`.
    fn note_into(&self, out: &mut String, number: usize, named: &str) {
        let words = &self.site.interface;
        let Note { source, citation, .. } = &self.notes[number - 1];
        let record = &self.site.sources[*source as usize];
        if let Some(quote) = &citation.quote {
            let _ = write!(
                out,
                "<q class=\"note-quote\"{}>{}</q> ",
                lang(self.site, record),
                escape(&reference::quoted(words, &quote.exact))
            );
        }
        // As style guides have it: whose words they are, and where they were read.
        let via: Vec<String> = self
            .site
            .indexes(&citation.via, Kind::Source)
            .map(|via| {
                let link = self.source_link(via);
                format!("<a href=\"{}\">{}</a>", escape(&link.href), escape(&link.text))
            })
            .collect();
        if !via.is_empty() {
            let via = via.join(&escape(words.get("list-semicolon")));
            let lead = words.html("cited-via", &[("names", Argument::Html(&via))]);
            let _ = write!(out, "<span class=\"note-via\">{lead}</span> ");
        }
        out.push_str(named);
        if citation.stance != Stance::Supports {
            let _ = write!(
                out,
                " <span class=\"note-stance\">{}</span>",
                escape(words.of("stance", citation.stance.key()))
            );
        }
        if citation.quote.is_some() {
            let verified = verified(self.site, citation);
            match verified {
                Some(verified) => {
                    let _ = write!(
                        out,
                        " <span class=\"note-check verified\"><span aria-hidden=\"true\">✓</span>\
                         <span class=\"note-check-words\"> {}</span></span>",
                        escape(&verified)
                    );
                }
                None => {
                    let not = escape(words.get("words-not-verified"));
                    let _ = write!(out, " <span class=\"note-check\">{not}</span>");
                }
            }
        }
        if let Some(href) = self.site.passage(citation) {
            let read = words.get(if citation.quote.is_some() { "source-passage" } else { "source-read" });
            let _ = write!(
                out,
                " <a class=\"note-passage\" rel=\"external\" href=\"{}\">{}</a>",
                escape(&href),
                escape(read)
            );
        }
        if let Some(archived) = &record.archived {
            let _ = write!(
                out,
                " <a class=\"note-archived\" rel=\"external\" href=\"{}\">{}</a>",
                escape(&archived.url),
                escape(words.get("source-archived"))
            );
        }
    }

    /// The numbered notes of all that was written.
    pub fn notes(&self) -> Vec<NoteView> {
        (1..=self.notes.len())
            .map(|number| {
                let note = &self.notes[number - 1];
                let mut html = String::new();
                let full = reference::of(self.site, note.source, note.citation.locator.as_deref());
                // A reference may hold a link of its own, so that only its first part leads to the source.
                let named = format!(
                    "<span class=\"reference\">{full}</span> <a class=\"note-source\" href=\"{}\">{}</a>",
                    self.source_href(note.source),
                    escape(self.site.interface.get("source-page"))
                );
                self.note_into(&mut html, number, &named);
                NoteView {
                    number,
                    id: format!("n{number}"),
                    html: Html(html),
                    uses: (1..=note.uses)
                        .map(|nth| LinkView {
                            href: format!("#r{number}{}", letters(nth)),
                            text: letters(nth),
                        })
                        .collect(),
                }
            })
            .collect()
    }
}

/// `words verified, 22 November 2026`, where the exact words of a citation were found in its source.
pub fn verified(site: &Site, citation: &Citation) -> Option<String> {
    let line = site.verified(citation)?;
    let date = line.date.as_deref().and_then(|date| Date::parse(date).ok());
    Some(match date {
        Some(date) => {
            site.interface.text("words-verified-on", &[("date", Argument::Text(&date.text(&site.interface)))])
        }
        None => site.interface.get("words-verified").to_owned(),
    })
}

/// The language of a source’s words as an attribute, where it is another than that of the page.
fn lang(site: &Site, source: &Source) -> String {
    match &source.language {
        Some(language) if *language != site.settings.language => {
            format!(" lang=\"{}\" dir=\"auto\"", escape(language))
        }
        _ => String::new(),
    }
}

/// A part of a page's prose.
pub enum Stretch<'a> {
    Html(Html),
    Block(&'a Block),
}

impl Site {
    /// The address of the original of a citation; a text fragment leads to the words.
    pub fn passage(&self, citation: &Citation) -> Option<String> {
        let source = self.index(&citation.source, Kind::Source)?;
        let url = self.sources[source as usize].url.as_ref()?;
        Some(match &citation.quote {
            // A fragment of the address's own goes before that of the words.
            Some(quote) => {
                let sign = if url.contains('#') { "" } else { "#" };
                format!("{url}{sign}:~:text={}", text_fragment(quote))
            }
            None => url.clone(),
        })
    }
}

/// The directive by which a browser finds a quotation: `prefix-,start,end,-suffix` of the URL Fragment Text
/// Directives of the WICG. Words left out, and a quotation so long that a line break or a link may stand in it,
/// are given by their first and last words.
fn text_fragment(quote: &Quote) -> String {
    const WHOLE: usize = 12;
    const ENDS: usize = 5;
    let parts = quotation::between_ellipses(&quote.exact);
    let (first, last) = (words_of(parts.first()), words_of(parts.last()));
    let mut fragment = String::new();
    if let Some(prefix) = &quote.prefix {
        fragment += &format!("{}-,", encode(prefix));
    }
    if parts.len() == 1 && first.len() <= WHOLE {
        fragment += &encode(&first.join(" "));
    } else {
        let start = &first[..first.len().min(ENDS)];
        let end = &last[last.len().saturating_sub(ENDS)..];
        fragment += &format!("{},{}", encode(&start.join(" ")), encode(&end.join(" ")));
    }
    if let Some(suffix) = &quote.suffix {
        fragment += &format!(",-{}", encode(suffix));
    }
    fragment
}

fn words_of(part: Option<&String>) -> Vec<&str> {
    part.map_or_else(Vec::new, |part| part.split_whitespace().collect())
}

/// Percent-encodes words for a text fragment, whose own marks are `-`, `,` and `&`.
fn encode(words: &str) -> String {
    let mut out = String::new();
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~' | b'!' | b'\'' | b'(' | b')') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// `a` to `z`, then `aa`: the uses of a note.
fn letters(number: usize) -> String {
    let mut rest = number;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uses_are_lettered_past_z() {
        assert_eq!(letters(1), "a");
        assert_eq!(letters(26), "z");
        assert_eq!(letters(27), "aa");
        assert_eq!(letters(702), "zz");
        assert_eq!(letters(703), "aaa");
    }

    fn check(exact: &str, prefix: Option<&str>, suffix: Option<&str>, expected: &str) {
        let quote = Quote {
            exact: exact.to_owned(),
            prefix: prefix.map(str::to_owned),
            suffix: suffix.map(str::to_owned),
            place: crate::text::Place::file(&"a.md".into()),
        };
        assert_eq!(text_fragment(&quote), expected);
    }

    #[test]
    fn the_marks_of_a_text_fragment_are_encoded() {
        check("a, b-c & “d”", None, None, "a%2C%20b%2Dc%20%26%20%E2%80%9Cd%E2%80%9D");
    }

    #[test]
    fn long_and_broken_quotations_are_found_by_their_ends() {
        check("a […] b c", None, None, "a,b%20c");
        check("1 2 3 4 5 6 7 8 9 10 11 12 13", None, None, "1%202%203%204%205,9%2010%2011%2012%2013");
        check("so", Some("and"), Some("it-goes"), "and-,so,-it%2Dgoes");
    }
}
