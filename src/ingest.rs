//! Proposes draft records from the text of a source: who says what, who is named, when, and from whom the text
//! has it.
//!
//! Nothing is understood here and nothing is looked up: patterns of English are found in the text, and each
//! proposal shows the words that it rests on, so that an author can keep it or throw it away. The same text gives
//! the same proposals, in a time that grows with its length.

use std::ops::Range;

use self::names::{Known, Names, Speaker};
use self::text::Text;
use crate::date::Date;
use crate::kinds::Name;
use crate::kinds::actor::ActorKind;
use crate::site::Site;
use crate::yaml::write;

mod credits;
mod dates;
mod draft;
mod figures;
mod lists;
mod names;
mod quotes;
#[cfg(test)]
mod tests;
mod text;
mod verbs;

/// Longer texts are no articles; what follows is not read.
pub const LIMIT: usize = 1_000_000;

/// How far from a verb its subject is looked for, in words.
const REACH: usize = 28;

/// What is to be read, and what is known already.
pub struct Request<'a> {
    pub text: &'a str,
    /// What the file is called, for people.
    pub file: &'a str,
    /// The id of the source, declared or not.
    pub source: &'a str,
    /// Where the archive has the text, for a source that is not declared yet.
    pub snapshot: Option<String>,
    /// The day of the text, where the user gives it.
    pub date: Option<&'a Date>,
    pub site: &'a Site,
}

/// What was found.
#[derive(Debug)]
pub struct Proposal {
    /// A facts file of drafts.
    pub yaml: String,
    pub quotations: usize,
    /// Of these, with a speaker who has a name.
    pub spoken: usize,
    pub statements: usize,
    pub actors: usize,
    /// Actors of the site that the text names.
    pub known: usize,
    pub events: usize,
    /// Of these, with a date.
    pub dated: usize,
    pub outlets: usize,
    pub figures: usize,
    /// What has no words that stand in the text once.
    pub left_out: usize,
    /// The day that `yesterday` counts from is known.
    pub has_day: bool,
    /// Only the beginning was read.
    pub cut: bool,
    /// The text has quotation marks and no English words about who speaks.
    pub foreign: bool,
}

impl Proposal {
    pub fn is_empty(&self) -> bool {
        self.quotations + self.statements + self.actors + self.events + self.outlets + self.figures == 0
    }
}

impl Request<'_> {
    /// The source of the site that an outlet stands for, by the key of its name.
    fn outlet(&self, name: &str) -> Option<String> {
        let called = |words: &Option<String>| words.as_ref().is_some_and(|words| names::key(words) == name);
        let found =
            self.site.sources.iter().filter(|source| &*source.head.id != self.source).find(|source| {
                let by = source
                    .author
                    .iter()
                    .any(|author| matches!(author, Name::Literal(text) if names::key(text) == name));
                called(&source.outlet) || called(&source.title) || called(&source.citation_label) || by
            });
        found.map(|source| source.head.id.to_string())
    }

    /// The day of the text: as the user gives it, else as the source says.
    fn day(&self) -> Option<&Date> {
        let source = self.site.sources.iter().find(|source| &*source.head.id == self.source);
        self.date.or_else(|| source.and_then(|source| Some(&source.published.as_ref()?.date)))
    }
}

/// Reads a text, and proposes records.
pub fn ingest(request: &Request) -> Proposal {
    let (whole, cut) = beginning(request.text);
    let text = Text::new(whole);
    let known: Vec<Known> = request
        .site
        .actors
        .iter()
        .flat_map(|actor| {
            let others = actor.aliases.iter().map(|alias| alias.name.as_str());
            std::iter::once(actor.name.as_str()).chain(others).map(|name| Known {
                id: &actor.head.id,
                name,
                is_person: actor.kind == ActorKind::Person,
            })
        })
        .collect();
    let names = Names::new(&text, &known);
    let quotes = quotes::quotes(&text, &names);
    let today = dates::Today::new(request.day());
    let dates = dates::dates(&text, today);
    let credits = credits::credits(&text, &names, &|name| request.outlet(name).is_some());
    let figures = figures::figures(&text, &names, &dates);
    let reported = reported(&text, &names, &quotes);

    let mut draft = draft::Draft::new(request, &text, &names);
    let sources = draft.sources(&credits);
    let actors = draft.actors();
    let events = draft.events(&dates);
    let (claims, [quotations, spoken, statements, figures]) = draft.claims(&quotes, &reported, &figures);
    let mut file = write::Map::default();
    for (section, records) in
        [("sources", sources), ("actors", actors), ("events", events), ("claims", claims)]
    {
        if !records.is_empty() {
            file.insert(section, records);
        }
    }
    let yaml = format!("{}\n{}", header(request), write::write(&file, 0));
    let lines = |words: &str| yaml.lines().filter(|line| line.trim_start().starts_with(words)).count();
    let new_actors = names.names.iter().filter(|name| name.known.is_none()).count();
    let unresolved = lines("# Not resolved:");
    let events = yaml.lines().filter(|line| line.starts_with("    title:")).count();
    Proposal {
        quotations,
        spoken,
        statements,
        actors: new_actors,
        known: names.names.len() - new_actors,
        events,
        dated: events - unresolved.min(events),
        outlets: credits.len(),
        figures,
        left_out: draft.left_out,
        has_day: today.is_known(),
        cut,
        foreign: quotations > 0 && spoken == 0 && statements == 0 && !is_english(&text),
        yaml,
    }
}

/// What the author is told at the top of the file.
fn header(request: &Request) -> String {
    let lines = [
        format!(
            "Proposed from `{}` as drafts. Patterns of English were found, nothing was understood:",
            request.file
        ),
        "read each against the text, put it into your own words, and throw away what is wrong.".to_owned(),
        "Then remove the line `draft: true` of what you keep. Until then no draft is published.".to_owned(),
        "`explainer check --drafts` shows what is still owed.".to_owned(),
    ];
    lines
        .iter()
        .map(|line| format!("# {}\n", line.split_whitespace().collect::<Vec<_>>().join(" ")))
        .collect()
}

fn beginning(text: &str) -> (&str, bool) {
    if text.len() <= LIMIT {
        return (text, false);
    }
    let end = (0..=LIMIT).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    (&text[..end], true)
}

/// Sentences without words in quotation marks that say that somebody said something.
fn reported(text: &Text, names: &Names, quotes: &[quotes::Quote]) -> Vec<(Range<usize>, Speaker, String)> {
    let mut found = Vec::new();
    for sentence in &text.sentences {
        let range = text.range(sentence.clone());
        let next = quotes.partition_point(|quote| quote.outer.end <= range.start);
        if quotes.get(next).is_some_and(|quote| quote.outer.start < range.end) {
            continue;
        }
        let says = |at: &usize| {
            verbs::reports(text.word(*at)) && !verbs::is_passive(text, *at) && *at > sentence.start
        };
        let speaker = sentence.clone().filter(says).find_map(|at| {
            let speaker = names.subject(text, at.saturating_sub(REACH).max(sentence.start)..at);
            matches!(speaker, Speaker::Named(_)).then(|| (speaker, text.word(at).to_owned()))
        });
        if let Some((speaker, verb)) = speaker {
            found.push((sentence.clone(), speaker, verb));
        }
    }
    found
}

/// Whether the small words of English make a tenth of the text.
fn is_english(text: &Text) -> bool {
    const SMALL: [&str; 12] =
        ["the", "of", "and", "to", "in", "that", "is", "was", "it", "for", "with", "on"];
    let small = (0..text.words.len()).filter(|at| SMALL.contains(&text.word(*at))).count();
    small * 10 >= text.words.len()
}
