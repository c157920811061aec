//! Writes what was found as draft records, each with words of the text that are in it exactly once.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Request;
use super::credits::Credit;
use super::dates::Told;
use super::figures::Figure;
use super::names::{Names, Speaker};
use super::quotes::Quote;
use super::text::{Lines, Text};
use crate::prose;
use crate::quotation::{Normalised, Search, find};
use crate::text::{Place, is_id, to_id};
use crate::yaml::write::{Map, Value};

/// Longer quotations are owed a block of their own, and a reason.
const WORDS: usize = 38;

/// How many words of a sentence make a title.
const TITLE: usize = 12;

/// Looking for words costs as much as the text is long; beyond so many bytes in all, nothing more is proposed.
const BUDGET: usize = 600_000_000;

pub struct Draft<'a> {
    request: &'a Request<'a>,
    text: &'a Text<'a>,
    names: &'a Names,
    lines: Lines,
    normalised: Normalised,
    taken: BTreeSet<String>,
    /// Searches that are left, and those that names leave to what is said.
    left: usize,
    spared: usize,
    /// What was left out for want of words that stand there once, or of time.
    pub left_out: usize,
    actor_ids: Vec<Option<String>>,
    /// Credits with the ids of their sources.
    via: Vec<(String, Vec<Range<usize>>)>,
}

impl<'a> Draft<'a> {
    pub fn new(request: &'a Request<'a>, text: &'a Text<'a>, names: &'a Names) -> Draft<'a> {
        // Words must stand once in all of it, whatever was read.
        let left = (BUDGET / request.text.len().max(1)).clamp(40, 5_000);
        Draft {
            request,
            text,
            names,
            lines: Lines::new(text.text),
            normalised: Normalised::new(request.text),
            taken: BTreeSet::new(),
            left,
            spared: left / 2,
            left_out: 0,
            actor_ids: names.names.iter().map(|name| name.known.clone()).collect(),
            via: Vec::new(),
        }
    }

    /// An id that nothing has.
    fn id(&mut self, words: &str) -> String {
        let mut base = to_id(&words.replace('.', ""));
        base.truncate(60);
        let base = base.trim_matches('-').to_owned();
        let base = if is_id(&base) { base } else { format!("{}-draft", self.request.source) };
        let free = |draft: &Draft, id: &str| {
            draft.request.site.find(id).is_none() && id != draft.request.source && !draft.taken.contains(id)
        };
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let id = std::iter::once(base.clone()).chain(numbered).find(|id| free(self, id)).unwrap_or_default();
        self.taken.insert(id.clone());
        id
    }

    fn place(&self, at: usize) -> String {
        self.text.place(at, &self.lines)
    }

    /// A citation of words of the text, with what stands before them where they occur twice.
    fn cite(&mut self, range: Range<usize>, via: &[String]) -> Option<Value> {
        let exact = shortened(self.text.text, range.clone());
        let words = one_line(&self.text.text[exact.clone()]);
        let mut prefix = None;
        for number in [0, 1, 3, 8, 20] {
            if self.left == 0 {
                return None;
            }
            self.left -= 1;
            prefix = (number > 0)
                .then(|| self.words_before(exact.start, number))
                .filter(|words| !words.is_empty());
            let place = Place::file(&"".into());
            let quote = prose::Quote { exact: words.clone(), prefix: prefix.clone(), suffix: None, place };
            match search_once(&self.normalised, &quote) {
                Some(true) => break,
                Some(false) if number < 20 => {}
                _ => return None,
            }
        }
        let mut citation = Map::default();
        citation.insert("source", self.request.source);
        citation.insert("quote", words);
        citation.insert_some("prefix", prefix);
        citation.insert_all("via", via.to_vec());
        Some(citation.into())
    }

    fn words_before(&self, at: usize, number: usize) -> String {
        let before = &self.text.text[..at];
        let start = before
            .split_whitespace()
            .rev()
            .nth(number - 1)
            .map(|word| word.as_ptr() as usize - before.as_ptr() as usize);
        one_line(&before[start.unwrap_or(0)..])
    }

    /// The sources that a credit gives for a place.
    fn via(&self, at: usize) -> Vec<String> {
        let covers =
            |(_, ranges): &&(String, Vec<Range<usize>>)| ranges.iter().any(|range| range.contains(&at));
        self.via.iter().filter(covers).map(|(id, _)| id.clone()).collect()
    }

    /// The source itself, where the site has none of the name, and those that it credits.
    pub fn sources(&mut self, credits: &[Credit]) -> Map {
        let mut sources = Map::default();
        if self.request.site.find(self.request.source).is_none() {
            let mut source = draft_record();
            source.insert("type", "article");
            source.insert("description", format!("The text `{}`", self.request.file));
            source.insert_some("published", self.request.date.map(|date| date.written().to_owned()));
            source.insert_some("snapshot", self.request.snapshot.clone());
            let comment = "This text. Give it a title in place of the description, and what else is known: author, \
                           published, outlet, url, language; what was looked for and not found goes under `unknown`.";
            sources.explain(self.request.source, source, comment);
        }
        for credit in credits {
            let range = self.text.range(credit.words.clone());
            if let Some(known) = self.request.outlet(&super::names::key(&credit.name)) {
                if known != self.request.source {
                    self.via.push((known, credit.covers.clone()));
                }
                continue;
            }
            let id = self.id(&format!("{} report", credit.name));
            let mut source = draft_record();
            source.insert("type", "article");
            source.insert(
                "description",
                format!("What {} reported, as {} has it", credit.name, self.request.source),
            );
            source.insert("outlet", credit.name.as_str());
            let comment = format!("{}: {}.", capital(&self.place(range.start)), credit.how);
            sources.explain(&id, source, &one_line(&comment));
            self.via.push((id, credit.covers.clone()));
        }
        sources
    }

    /// The names that the site does not know yet.
    pub fn actors(&mut self) -> Map {
        let mut actors = Map::default();
        for (number, name) in self.names.names.iter().enumerate() {
            let Some(first) = name.mentions.first().filter(|_| name.known.is_none()) else { continue };
            let id = self.id(&name.name);
            let range = self.text.range(first.clone());
            let mut actor = draft_record();
            actor.insert("name", name.name.as_str());
            match &name.kind {
                Some((kind, reason)) => actor.explain("kind", *kind, &format!("{reason}.")),
                None => actor.explain(
                    "kind",
                    "organization",
                    "The text does not say: person, organization, government, country, group, account, work, place.",
                ),
            }
            if let Some(short) = &name.short {
                let mut alias = Map::default();
                alias.insert("name", short.as_str());
                alias.insert("source", self.request.source);
                actor.insert("also_known_as", vec![alias]);
            }
            let context = self.around(range.clone(), 3);
            let pinned = if self.left > self.spared { self.cite(context, &[]) } else { None };
            let cite = pinned.unwrap_or_else(|| self.request.source.into());
            actor.insert("cite", vec![cite]);
            let times = if name.mentions.len() == 1 {
                "once".to_owned()
            } else {
                format!("{} times", name.mentions.len())
            };
            let comment = format!("Named {times}, first in {}.", self.place(range.start));
            actors.explain(&id, actor, &comment);
            self.actor_ids[number] = Some(id);
        }
        actors
    }

    /// A range with so many words on either side, within its sentence.
    fn around(&self, range: Range<usize>, more: usize) -> Range<usize> {
        let at = self.text.at(range.start);
        let Some(word) = self.text.words.get(at) else { return range };
        let sentence = &self.text.sentences[word.sentence];
        let end = self.text.at(range.end).max(at + 1);
        self.text.range(at.saturating_sub(more).max(sentence.start)..(end + more).min(sentence.end.max(end)))
    }

    /// The sentences that tell a date, as events.
    pub fn events(&mut self, dates: &[Told]) -> Map {
        let mut events = Map::default();
        let mut last = None;
        for told in dates {
            let sentence = self.text.words[told.words.start].sentence;
            if last.replace(sentence) == Some(sentence) {
                continue;
            }
            let range = self.text.range(told.words.clone());
            let whole = self.text.range(self.text.sentences[sentence].clone());
            let Some(cite) = self.cite(self.around(range.clone(), 8), &self.via(range.start)) else {
                self.left_out += 1;
                continue;
            };
            let title = words_of(&self.text.text[whole.clone()], TITLE);
            let id = self.id(&words_of(&title, 6));
            let written = one_line(&self.text.text[range.clone()]);
            let mut event = draft_record();
            match (&told.date, &told.reason) {
                (Some(date), None) => event.insert("date", date.as_str()),
                (Some(date), Some(reason)) => {
                    event.insert("date", date.as_str());
                    event.insert("date_text", written);
                    event.insert("date_basis", "inferred");
                    event.insert(
                        "date_reason",
                        format!("The text says “{}”: {}.", escaped(&self.text.text[range.clone()]), reason),
                    );
                }
                (None, reason) => {
                    let reason = reason.as_deref().unwrap_or_default();
                    event.explain("date_text", written, &format!("Not resolved: {reason}."));
                    event.insert("unknown", vec!["date"]);
                }
            }
            event.explain("title", title, "What happened, in your words; a threat or a plan has a `state`.");
            let words = self.text.sentences[sentence].clone();
            let actors: BTreeSet<String> =
                self.names.within(words).filter_map(|(_, number)| self.actor_ids[number].clone()).collect();
            event.insert_all("actors", actors.into_iter().collect::<Vec<_>>());
            event.insert("cite", vec![cite]);
            events.explain(&id, event, &format!("{}.", capital(&self.place(whole.start))));
        }
        events
    }

    /// Quotations, what is said to have been said, and figures.
    pub fn claims(
        &mut self,
        quotes: &[Quote],
        reported: &[(Range<usize>, Speaker, String)],
        figures: &[Figure],
    ) -> (Map, [usize; 4]) {
        let mut claims = Map::default();
        let mut counts = [0; 4];
        for quote in quotes {
            let Some(cite) = self.cite(quote.inner.clone(), &self.via(quote.outer.start)) else {
                self.left_out += 1;
                continue;
            };
            let inner = one_line(&self.text.text[shortened(self.text.text, quote.inner.clone())]);
            let (by, name, note) = self.speaker(&quote.speaker);
            let id = self.id(&format!("{} {}", name.as_deref().unwrap_or("quoted"), words_of(&inner, 4)));
            let words = words_of(&inner, 24).replace(['“', '”', '"'], "’");
            let mut claim = draft_record();
            let who = name.map_or_else(
                || "Somebody said".to_owned(),
                |name| format!("{} said", escaped(&capital(&name))),
            );
            claim.insert("text", format!("{who}: “{}”", escaped(&words)));
            claim.insert("kind", "quotation");
            claim.insert_some("by", by.clone());
            claim.insert("cite", vec![cite]);
            let found = if quote.reason.is_empty() { String::new() } else { format!(" ({})", quote.reason) };
            let comment = format!("{}{found}{note}.", capital(&self.place(quote.outer.start)));
            claims.explain(&id, claim, &one_line(&comment));
            counts[0] += 1;
            counts[1] += usize::from(by.is_some());
        }
        for (words, speaker, verb) in reported {
            let range = self.text.range(words.clone());
            let Some(cite) = self.cite(range.clone(), &self.via(range.start)) else {
                self.left_out += 1;
                continue;
            };
            let (by, name, note) = self.speaker(speaker);
            let text = words_of(&self.text.text[range.clone()], 30);
            let id =
                self.id(&format!("{} {verb} {}", name.as_deref().unwrap_or_default(), words_of(&text, 3)));
            let mut claim = draft_record();
            claim.explain("text", escaped(&text), "In your words: one sentence that can be checked.");
            claim.insert("kind", if verb.starts_with("deni") { "denial" } else { "attribution" });
            claim.insert_some("by", by);
            claim.insert("cite", vec![cite]);
            claims.explain(
                &id,
                claim,
                &one_line(&format!("{} ({verb}){note}.", capital(&self.place(range.start)))),
            );
            counts[2] += 1;
        }
        for figure in figures {
            let range = self.text.range(figure.words.clone());
            let Some(cite) = self.cite(self.around(range.clone(), 6), &self.via(range.start)) else {
                self.left_out += 1;
                continue;
            };
            let sentence = self.text.words[figure.words.start].sentence;
            let whole = self.text.range(self.text.sentences[sentence].clone());
            let id = self.id(&format!("figure {} {}", figure.value, figure.unit));
            let mut claim = draft_record();
            claim.explain(
                "text",
                escaped(&words_of(&self.text.text[whole], 30)),
                "In your words: one sentence that can be checked.",
            );
            claim.insert("kind", if figure.about { "estimate" } else { "fact" });
            claim.insert("value", figure.value.as_str());
            claim.insert_some("unit", Some(figure.unit.clone()).filter(|unit| !unit.is_empty()));
            claim.insert("cite", vec![cite]);
            claims.explain(&id, claim, &format!("{}.", capital(&self.place(range.start))));
            counts[3] += 1;
        }
        (claims, counts)
    }

    /// The id of a speaker, the name, and what there is to say of it.
    fn speaker(&self, speaker: &Speaker) -> (Option<String>, Option<String>, String) {
        match speaker {
            Speaker::Named(number) => {
                (self.actor_ids[*number].clone(), Some(self.names.names[*number].name.clone()), String::new())
            }
            Speaker::Unnamed(words) => {
                (None, Some(words.clone()), format!("; “{words}” has no name here: add an actor, and `by`"))
            }
            Speaker::Pronoun(word) => {
                (None, None, format!("; “{word}” is left open: who is meant, the text says before"))
            }
            Speaker::Open => (None, None, "; the speaker is left open".to_owned()),
        }
    }
}

/// A record that is not published before its author says so.
fn draft_record() -> Map {
    let mut map = Map::default();
    map.insert("draft", true);
    map
}

/// Whether words stand in a text once; none where they do not stand there.
fn search_once(text: &Normalised, quote: &prose::Quote) -> Option<bool> {
    match find(text, quote) {
        Search::Found(_) => Some(true),
        Search::Repeated(..) => Some(false),
        Search::Missing(_) => None,
    }
}

/// At most [`WORDS`] words of a range, without the comma at its end.
fn shortened(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let end = words
        .split_whitespace()
        .nth(WORDS - 1)
        .map(|word| word.as_ptr() as usize - words.as_ptr() as usize + word.len());
    let kept = words[..end.unwrap_or(words.len())].trim_end_matches(|c: char| c.is_whitespace() || c == ',');
    let start = range.start + kept.len() - kept.trim_start().len();
    start..range.start + kept.len()
}

/// The first words of a text, with `…` where there are more.
fn words_of(text: &str, number: usize) -> String {
    let mut words = text.split_whitespace();
    let kept: Vec<&str> = words.by_ref().take(number).collect();
    let more = if words.next().is_some() { "…" } else { "" };
    let kept = kept.join(" ");
    format!("{}{more}", kept.trim_end_matches([',', ';', ':']))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

/// A text as Markdown that says the same.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in one_line(text).chars() {
        if "\\`*_[]<>{}#|~&!".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
