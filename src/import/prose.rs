//! Foreign words as inline Markdown that reads as they were written. What would mean something in our Markdown gets
//! a backslash; and since there is always one more case, each text is read back and its words are compared.

use super::html::{Marked, Run};
use crate::markdown;
use crate::prose::Piece;
use crate::text::{FilePath, Origin};

/// The Markdown of a text, and whether all of its markup is in it.
pub struct Written {
    pub markdown: String,
    pub whole: bool,
}

/// Markdown of which the reader makes the same words.
pub fn write(marked: &Marked) -> Written {
    let words = marked.words();
    let has_markup = marked.runs.iter().any(|run| run.strong || run.emphasis || run.link.is_some());
    let tries: [&dyn Fn() -> String; 4] = [
        &|| with_links(marked, true, escaped),
        &|| with_links(marked, false, escaped),
        &|| escaped(&words, true),
        &|| every_mark_escaped(&words, true),
    ];
    for (at, attempt) in tries.iter().enumerate() {
        let markdown = attempt();
        let links = if at < 2 { marked.links_with_words() } else { 0 };
        if reads_as(&markdown, &words, links) {
            return Written { markdown, whole: at == 0 || !has_markup };
        }
    }
    Written { markdown: every_mark_escaped(&words, true), whole: !has_markup }
}

/// Plain text as Markdown.
pub fn plain(text: &str) -> String {
    write(&Marked::plain(text)).markdown
}

impl Marked {
    fn links_with_words(&self) -> usize {
        let used = |link: &usize| self.runs.iter().any(|run| run.link == Some(*link));
        (0..self.links.len()).filter(used).count()
    }
}

/// Writes words; whether they begin the text is told, since some marks mean something there alone.
type Escape = fn(&str, bool) -> String;

fn with_links(marked: &Marked, emphasis: bool, escape: Escape) -> String {
    let mut out = String::new();
    let mut open = None;
    for run in &marked.runs {
        if run.link != open {
            close(&mut out, open, marked);
            if run.link.is_some() {
                out.push('[');
            }
            open = run.link;
        }
        out += &marks(run, emphasis, &escape(&run.words, out.is_empty()));
    }
    close(&mut out, open, marked);
    out
}

fn close(out: &mut String, link: Option<usize>, marked: &Marked) {
    let Some(address) = link.and_then(|link| marked.links.get(link)) else { return };
    let address = address.replace('<', "%3C").replace('>', "%3E").replace('\\', "%5C");
    // The ends of an address may be brackets of the sentence, and `&copy` would be read as a sign.
    let address = address.replace('&', "&amp;");
    match address.contains(['(', ')', '"', '\'']) {
        true => *out += &format!("](<{address}>)"),
        false => *out += &format!("]({address})"),
    }
}

fn marks(run: &Run, emphasis: bool, words: &str) -> String {
    match (run.strong && emphasis, run.emphasis && emphasis) {
        (true, true) => format!("***{words}***"),
        (true, false) => format!("**{words}**"),
        (false, true) => format!("*{words}*"),
        (false, false) => words.to_owned(),
    }
}

/// Escapes what has a meaning inside of a paragraph, and at its beginning.
fn escaped(words: &str, begins: bool) -> String {
    let letters: Vec<char> = words.chars().collect();
    let at = |index: usize| letters.get(index).copied().unwrap_or(' ');
    let word_ends = letters.iter().position(|letter| *letter == ' ').unwrap_or(letters.len());
    let first: String = letters[..word_ends].iter().collect();
    let is_list = begins && first.trim_end_matches(['.', ')']).bytes().all(|byte| byte.is_ascii_digit());
    let mut out = String::with_capacity(words.len() + 8);
    for (index, letter) in letters.iter().enumerate() {
        let before = if index == 0 { ' ' } else { letters[index - 1] };
        let escape = match letter {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' => true,
            // Between two letters it is a letter.
            '_' => !(before.is_alphanumeric() && at(index + 1).is_alphanumeric()),
            '{' => matches!(at(index + 1), '{' | '.' | '#'),
            '&' => at(index + 1).is_ascii_alphabetic() || at(index + 1) == '#',
            '#' | '>' | '+' | '-' | '=' | '|' | ':' => begins && index == 0,
            '.' | ')' => is_list && index + 1 == word_ends,
            _ => false,
        };
        if escape {
            out.push('\\');
        }
        out.push(*letter);
    }
    out
}

fn every_mark_escaped(words: &str, _: bool) -> String {
    let mut out = String::with_capacity(words.len() * 2);
    for letter in words.chars() {
        if letter.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Whether a reader of the site would see the words, and the links and nothing else of ours.
fn reads_as(markdown: &str, words: &str, links: usize) -> bool {
    let mut diagnostics = Vec::new();
    let file: FilePath = "imported".into();
    let origin = Origin::verbatim(&file, 0);
    let options = markdown::Options::default();
    let prose = markdown::read(markdown, &origin, markdown::Form::Field, &options, &mut diagnostics);
    let html = prose.pieces.iter().filter_map(|piece| match piece {
        Piece::Html(html) => Some(html.matches("<a ").count()),
        _ => None,
    });
    let html: usize = html.sum();
    let foreign = prose.pieces.iter().any(|piece| !matches!(piece, Piece::Html(_) | Piece::Words(_)));
    diagnostics.is_empty() && !foreign && html == links && even(&prose.plain) == even(words)
}

/// Words without what typography makes of straight marks.
fn even(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '“' | '”' | '„' | '«' | '»' => out.push('"'),
            '‘' | '’' | '‚' => out.push('\''),
            '–' | '—' | '-' if out.ends_with('-') => {}
            '–' | '—' => out.push('-'),
            '…' => out.push_str("..."),
            letter if letter.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            letter => out.push(letter),
        }
    }
    out.trim().to_owned()
}

#[cfg(test)]
#[path = "tests/prose.rs"]
mod tests;
