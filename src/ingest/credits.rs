//! Outlets and agencies that a text says it has something from.

use std::collections::BTreeMap;
use std::ops::Range;

use super::REACH;
use super::lists::OUTLETS;
use super::names::{Names, Speaker, key};
use super::text::Text;

/// Somebody who is credited.
#[derive(Debug)]
pub struct Credit {
    pub name: String,
    /// The words that credit it.
    pub words: Range<usize>,
    pub how: String,
    /// Where what was taken over stands, in bytes.
    pub covers: Vec<Range<usize>>,
}

/// The credits of a text, each outlet once, in order. `known` are outlets of the site, by their keys.
pub fn credits(text: &Text, names: &Names, known: &dyn Fn(&str) -> bool) -> Vec<Credit> {
    let mut found: Vec<Credit> = Vec::new();
    let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
    let mut add = |name: &str, words: Range<usize>, how: &str, covers: Option<Range<usize>>| {
        let number = *by_key.entry(key(name)).or_insert_with(|| {
            found.push(Credit { name: name.to_owned(), words, how: how.to_owned(), covers: Vec::new() });
            found.len() - 1
        });
        found[number].covers.extend(covers);
    };
    let is_outlet =
        |name: &str| known(&key(name)) || name.split_whitespace().any(|word| OUTLETS.contains(&word));
    for (number, paragraph) in text.paragraphs.iter().enumerate() {
        let words = text.at(paragraph.start)..text.at(paragraph.end);
        if words.is_empty() {
            continue;
        }
        if let Some(names) = closing_line(text, words.clone()) {
            for (name, at) in names {
                add(&name, at, "a closing line names it", None);
            }
            continue;
        }
        if let Some((name, at)) = introduced(text, words) {
            add(&name, at, "“From …:” introduces its words", Some(following(text, number)));
        }
    }
    for at in 0..text.words.len() {
        let word = text.word(at);
        let sentence = &text.sentences[text.words[at].sentence];
        let whole = Some(text.range(sentence.clone()));
        if word.eq_ignore_ascii_case("according") && text.word(at + 1) == "to" {
            if let Speaker::Named(number) =
                names.phrase(text, at + 2..sentence.end.min(at + REACH).max(at + 2))
                && is_outlet(&names.names[number].name)
            {
                add(&names.names[number].name, at..at + 3, "“according to”", whole);
            }
        } else if matches!(word, "told" | "with") {
            let interview = word == "told" || at > 0 && text.word(at - 1) == "interview";
            let first = at + 1 + usize::from(text.word(at + 1).eq_ignore_ascii_case("the"));
            let named = names.within(at + 1..(first + 1).min(sentence.end).max(at + 1)).next();
            let longer =
                names.within(at + 1..sentence.end.max(at + 1)).next().filter(|(run, _)| run.start <= first);
            if let Some((run, number)) = longer.or(named)
                && interview
                && is_outlet(&names.names[number].name)
            {
                add(&names.names[number].name, at..run.end, &format!("“{word}” stands before it"), whole);
            }
        } else if matches!(word, "reported" | "reports" | "reporting" | "writes") {
            if let Speaker::Named(number) =
                names.subject(text, at.saturating_sub(REACH).max(sentence.start)..at)
                && is_outlet(&names.names[number].name)
            {
                add(
                    &names.names[number].name,
                    sentence.start..at + 1,
                    &format!("“{word}” stands behind it"),
                    whole,
                );
            }
        } else if text.gap(at).ends_with('(')
            && text.text[text.words[at].range.end..].starts_with(')')
            && matches!(word, "Reuters" | "AP" | "AFP" | "dpa" | "UPI" | "Bloomberg")
        {
            let text_range = text.paragraphs[text.words[at].paragraph].clone();
            add(word, at..at + 1, "it stands in brackets, as agencies are named", Some(text_range));
        }
    }
    found
}

/// `(Via: One / Two)`, `Source: One`.
fn closing_line(text: &Text, words: Range<usize>) -> Option<Vec<(String, Range<usize>)>> {
    let first = text.word(words.start).to_lowercase();
    let next = text.words[words.start].range.end;
    if !matches!(first.as_str(), "via" | "source" | "sources" | "credit")
        || !text.text[next..].starts_with(':')
    {
        return None;
    }
    let mut found = Vec::new();
    let mut start = words.start + 1;
    for at in words.start + 2..=words.end {
        if at == words.end || text.gap(at).contains(['/', ',', ';', '|']) {
            let name = &text.text[text.range(start..at)];
            if !name.is_empty() && name.len() < 80 {
                found.push((name.split_whitespace().collect::<Vec<_>>().join(" "), start..at));
            }
            start = at;
        }
    }
    Some(found)
}

/// `From The New York Times:` at the end of a paragraph.
fn introduced(text: &Text, words: Range<usize>) -> Option<(String, Range<usize>)> {
    let last = words.end - 1;
    let paragraph = &text.paragraphs[text.words[last].paragraph];
    if text.text[text.words[last].range.end..paragraph.end].trim() != ":" {
        return None;
    }
    let from = words.clone().rev().take(7).find(|at| matches!(text.word(*at), "From" | "from" | "Per"))?;
    let capital = |at: usize| {
        text.word(at).starts_with(|c: char| c.is_uppercase() || c == '@')
            || matches!(text.word(at), "the" | "of" | "and")
    };
    let name = &text.text[text.range(from + 1..words.end)];
    (from < last && (from + 1..words.end).all(capital)).then(|| (name.to_owned(), from..words.end))
}

/// The paragraphs behind one that hold words in quotation marks from their beginning, or the next one.
fn following(text: &Text, number: usize) -> Range<usize> {
    let Some(first) = text.paragraphs.get(number + 1) else { return 0..0 };
    let quoted = |range: &&Range<usize>| text.text[range.start..].starts_with(['“', '"', '„', '«']);
    let last = text.paragraphs[number + 1..].iter().take_while(quoted).last().unwrap_or(first);
    first.start..last.end
}
