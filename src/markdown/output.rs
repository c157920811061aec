//! What is written so far: pieces, with runs of HTML merged, and beside them the plain words.

use std::borrow::Cow;

use crate::prose::Piece;
use crate::text::{Place, escape, escape_into};

/// A part of the prose under way: all of it, or what must be whole before it can be placed, such as a
/// heading, whose id is made of its words.
#[derive(Default)]
pub struct Output {
    pub pieces: Vec<Piece>,
    pub plain: String,
}

impl Output {
    /// Appends HTML that is safe as it stands.
    pub fn html(&mut self, html: &str) {
        if !html.is_empty() {
            self.open_html().push_str(html);
        }
    }

    /// Appends the author's words.
    pub fn text(&mut self, words: &str) {
        if !words.is_empty() {
            escape_into(self.open_html(), words);
            self.plain(words);
        }
    }

    /// Appends words that are not shown, or shown otherwise, to the plain text: there every stretch of
    /// white space is one blank.
    pub fn plain(&mut self, words: &str) {
        for letter in words.chars() {
            if !letter.is_whitespace() {
                self.plain.push(letter);
            } else if !self.plain.is_empty() && !self.plain.ends_with(' ') {
                self.plain.push(' ');
            }
        }
    }

    /// Words of the interface, by the id of their message.
    pub fn words(&mut self, id: &'static str) {
        self.pieces.push(Piece::Words(id));
    }

    pub fn anchor(&mut self, id: impl Into<String>) {
        self.pieces.push(Piece::Anchor(id.into()));
    }

    pub fn file(&mut self, path: String, fragment: Option<String>, place: Place) {
        self.pieces.push(Piece::File { path, fragment, place });
    }

    pub fn attribute(&mut self, name: &str, value: &str) {
        self.html(&format!(" {name}=\"{}\"", escape(value)));
    }

    /// Appends another output, of which the words are words of this one too.
    pub fn append(&mut self, other: Output) {
        self.plain(&other.plain);
        self.append_pieces(other.pieces);
    }

    pub fn append_pieces(&mut self, pieces: Vec<Piece>) {
        for piece in pieces {
            match piece {
                Piece::Html(html) => self.html(&html),
                other => self.pieces.push(other),
            }
        }
    }

    /// Takes back the white space at the end, before something that leaves no trace.
    pub fn trim_end(&mut self) {
        if let Some(Piece::Html(html)) = self.pieces.last_mut() {
            html.truncate(html.trim_end().len());
        }
        self.trim_plain();
    }

    /// Takes back the blank before a citation, so that `word [@a].` is `word.` in the plain text.
    pub fn trim_plain(&mut self) {
        self.plain.truncate(self.plain.trim_end().len());
    }

    fn open_html(&mut self) -> &mut String {
        if !matches!(self.pieces.last(), Some(Piece::Html(_))) {
            self.pieces.push(Piece::Html(String::new()));
        }
        match self.pieces.last_mut() {
            Some(Piece::Html(html)) => html,
            _ => unreachable!("the last piece was made HTML above"),
        }
    }
}

/// Raw HTML without its comments, which are for editors.
pub fn without_comments(html: &str) -> Cow<'_, str> {
    let Some(start) = html.find("<!--") else {
        return Cow::Borrowed(html);
    };
    let mut kept = html[..start].to_owned();
    let mut rest = &html[start..];
    while let Some(start) = rest.find("<!--") {
        kept.push_str(&rest[..start]);
        rest = rest[start..].split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}
