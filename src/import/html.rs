//! HTML as the makers of timelines put it into cells, cut into words with a little markup; see [`prose`](super::prose)
//! for what becomes of them.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

/// Words that are marked in one way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// White space is single, and stands between two words only.
    pub words: String,
    pub strong: bool,
    pub emphasis: bool,
    /// Which link it belongs to.
    pub link: Option<usize>,
}

/// A text that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    pub runs: Vec<Run>,
    /// The addresses of its links: `https://…` or `mailto:…`.
    pub links: Vec<String>,
    /// What was left out: a value, and why.
    pub lost: Vec<(String, String)>,
    /// How many paragraphs, lines and items it has.
    pub blocks: usize,
}

impl Marked {
    /// A text that is no HTML.
    pub fn plain(text: &str) -> Marked {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let runs = if words.is_empty() { Vec::new() } else { vec![Run { words, ..Run::default() }] };
        Marked { runs, links: Vec::new(), lost: Vec::new(), blocks: 1 }
    }

    pub fn words(&self) -> String {
        self.runs.iter().map(|run| run.words.as_str()).collect()
    }
}

/// Elements that stand apart from what is around them.
const BLOCKS: [&str; 30] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "tr",
    "ul",
];

/// Elements whose content is not for readers.
const HIDDEN: [&str; 8] = ["script", "style", "template", "noscript", "title", "object", "svg", "math"];

/// Elements that show something from elsewhere.
const EMBEDDED: [&str; 7] = ["img", "iframe", "video", "audio", "embed", "source", "object"];

/// Reads HTML, or text: what is no tag is text. Tags that are never closed and such do no harm.
pub fn read(html: &str) -> Marked {
    let mut reader = Reader::default();
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    // A reader of a string cannot fail.
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        match token {
            Token::StartTag(tag) => reader.start(&tag),
            Token::EndTag(tag) => reader.end(&text(&tag.name)),
            Token::String(words) => reader.words(&text(&words)),
            Token::Comment(comment) => {
                reader.marked.lost.push((text(&comment), "a comment is not taken over".to_owned()));
            }
            Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.finish()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[derive(Default)]
struct Reader {
    marked: Marked,
    strong: usize,
    emphasis: usize,
    link: Option<usize>,
    /// Elements that are open and hide what is in them, with the words found there.
    hidden: Vec<String>,
    hidden_words: String,
    /// A blank stands before the next word, a new block begins with it.
    blank: bool,
    block: bool,
}

impl Reader {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = text(&tag.name);
        let attribute = |key: &str| tag.attributes.get(key.as_bytes()).map(|value| text(value));
        if EMBEDDED.contains(&name.as_str()) {
            let address = ["src", "data", "poster"].iter().find_map(|key| attribute(key)).unwrap_or_default();
            self.marked.lost.push((address, format!("`<{name}>` inside of a text is not taken over")));
        }
        if HIDDEN.contains(&name.as_str()) {
            if !tag.self_closing {
                self.hidden.push(name);
            }
            return;
        }
        self.break_at(&name);
        match name.as_str() {
            "b" | "strong" => self.strong += 1,
            "i" | "em" | "cite" | "dfn" => self.emphasis += 1,
            "a" => {
                let address = attribute("href").map(|address| address.trim().to_owned()).unwrap_or_default();
                self.link = None;
                if is_address(&address) {
                    self.link = Some(self.marked.links.len());
                    self.marked.links.push(address);
                } else if !address.is_empty() {
                    self.marked.lost.push((address, "a link can lead to a web address alone".to_owned()));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(at) = self.hidden.iter().rposition(|open| open == name) {
            self.hidden.truncate(at);
            if self.hidden.is_empty() {
                let words = std::mem::take(&mut self.hidden_words);
                self.marked.lost.push((words, format!("`<{name}>` is not taken over")));
            }
            return;
        }
        self.break_at(name);
        match name {
            "b" | "strong" => self.strong = self.strong.saturating_sub(1),
            "i" | "em" | "cite" | "dfn" => self.emphasis = self.emphasis.saturating_sub(1),
            "a" => self.link = None,
            _ => {}
        }
    }

    fn break_at(&mut self, name: &str) {
        if BLOCKS.contains(&name) {
            self.blank = true;
            self.block = true;
        }
    }

    fn words(&mut self, text: &str) {
        if !self.hidden.is_empty() {
            self.hidden_words += text;
            return;
        }
        for letter in text.chars() {
            // Other blanks than those of HTML are letters: one that does not break was set on purpose.
            if matches!(letter, ' ' | '\t' | '\n' | '\r' | '\x0c') {
                self.blank = true;
            } else if !letter.is_control() {
                self.letter(letter);
            }
        }
    }

    fn letter(&mut self, letter: char) {
        let style = Run {
            words: String::new(),
            strong: self.strong > 0,
            emphasis: self.emphasis > 0,
            link: self.link,
        };
        let begun = !self.marked.runs.is_empty();
        if !begun || self.block {
            self.marked.blocks += 1;
        }
        let blank = self.blank && begun;
        (self.blank, self.block) = (false, false);
        let same =
            |run: &Run| (run.strong, run.emphasis, run.link) == (style.strong, style.emphasis, style.link);
        match self.marked.runs.last_mut() {
            Some(run) if same(run) => {
                if blank {
                    run.words.push(' ');
                }
                run.words.push(letter);
            }
            last => {
                // A blank between two runs belongs to neither's markup, only to a link that goes on over it.
                if blank {
                    let link = last.and_then(|run| run.link).filter(|link| Some(*link) == style.link);
                    self.push(Run { words: " ".to_owned(), link, ..Run::default() });
                }
                self.push(Run { words: letter.to_string(), ..style });
            }
        }
    }

    /// Adds a run, joined to one before it that looks the same.
    fn push(&mut self, run: Run) {
        match self.marked.runs.last_mut() {
            Some(last) if (last.strong, last.emphasis, last.link) == (run.strong, run.emphasis, run.link) => {
                last.words += &run.words;
            }
            _ => self.marked.runs.push(run),
        }
    }

    fn finish(mut self) -> Marked {
        if !self.hidden.is_empty() {
            let name = &self.hidden[0];
            self.marked.lost.push((self.hidden_words, format!("`<{name}>` is not taken over")));
        }
        for (at, address) in self.marked.links.iter().enumerate() {
            if !self.marked.runs.iter().any(|run| run.link == Some(at)) {
                self.marked.lost.push((address.clone(), "a link without words cannot be shown".to_owned()));
            }
        }
        self.marked
    }
}

/// Whether a link may lead there.
pub fn is_address(text: &str) -> bool {
    let rest = ["https://", "http://", "mailto:"].iter().find_map(|scheme| text.strip_prefix(scheme));
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !rest.contains(|c: char| c.is_whitespace() || c.is_control())
    })
}
