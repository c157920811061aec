//! Names: runs of words with capitals, put together where they mean the same, and known actors among them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use super::lists::{DAYS, DEMONYMS, HONORIFICS, LONE, MONTHS, STARTERS};
use super::text::Text;
use super::verbs::is_helper;

/// An actor that the site has already, under one of its names.
pub struct Known<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// Of a person the first or last part alone is enough.
    pub is_person: bool,
}

/// A name, with all of its mentions.
#[derive(Debug)]
pub struct Name {
    /// As it is written most fully.
    pub name: String,
    /// The id of an actor of the site.
    pub known: Option<String>,
    pub mentions: Vec<Range<usize>>,
    /// What the text calls it, with the words that tell: `person`, `“President” stands before it`.
    pub kind: Option<(&'static str, String)>,
    /// Short forms that the text explains: `Harbour Office (HO)`.
    pub short: Option<String>,
}

/// Who says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// The number of the name.
    Named(usize),
    /// Words without a name: `one official`.
    Unnamed(String),
    /// `he`, which says nothing by itself.
    Pronoun(String),
    Open,
}

#[derive(Debug, Default)]
pub struct Names {
    pub names: Vec<Name>,
    /// The number of the name of each mention, by its first word.
    by_word: BTreeMap<usize, (usize, usize)>,
    known: HashMap<String, String>,
    /// The first words of their names, by which most words are known to begin none.
    first: HashSet<String>,
    /// The number of each known actor that is named.
    by_id: HashMap<String, usize>,
}

/// Names are this long at most, in words; what is longer is a headline.
const LENGTH: usize = 8;

/// More names than this are no longer read by anybody.
const MOST: usize = 2_000;

impl Names {
    pub fn new(text: &Text, known: &[Known]) -> Names {
        let mut names = Names::default();
        for actor in known {
            names.known.entry(key(actor.name)).or_insert_with(|| actor.id.to_owned());
        }
        names.know_parts(known);
        names.first = names.known.keys().filter_map(|key| Some(key.split(' ').next()?.to_owned())).collect();
        let evidence = Evidence::new(text);
        let mut runs = Vec::new();
        let mut at = 0;
        while at < text.words.len() {
            match run(text, &evidence, &names, at) {
                Some(end) => {
                    runs.push(at..end);
                    at = end;
                }
                None => at += 1,
            }
        }
        names.gather(text, &runs);
        names
    }

    /// `Roe` is known where one person of the site alone has the name.
    fn know_parts(&mut self, known: &[Known]) {
        let mut parts: BTreeMap<String, HashSet<&str>> = BTreeMap::new();
        for actor in known.iter().filter(|actor| actor.is_person) {
            let words: Vec<&str> = actor.name.split_whitespace().collect();
            if let [first, .., last] = words.as_slice() {
                for part in [first, last].into_iter().filter(|part| !HONORIFICS.contains(part)) {
                    parts.entry(key(part)).or_default().insert(actor.id);
                }
            }
        }
        for (part, ids) in parts {
            if let (1, Some(id)) = (ids.len(), ids.iter().next()) {
                self.known.entry(part).or_insert_with(|| (*id).to_owned());
            }
        }
    }

    /// Long names first, so that a surname finds whose it is.
    fn gather(&mut self, text: &Text, runs: &[Range<usize>]) {
        let mut by_key: HashMap<String, usize> = HashMap::new();
        let mut by_surname: HashMap<String, Vec<usize>> = HashMap::new();
        let mut order: Vec<&Range<usize>> = runs.iter().collect();
        order.sort_by_key(|run| (std::cmp::Reverse(run.len().min(2)), run.start));
        for run in order {
            let (honorific, bare) = split_honorific(text, run.clone());
            let written = said(text, bare.clone());
            let key = key(&written);
            if key.is_empty() {
                continue;
            }
            let known = self
                .known
                .get(&self::key(&said(text, run.clone())))
                .or_else(|| self.known.get(&key))
                .cloned();
            let surname = by_surname.get(&key).filter(|found| found.len() == 1 && bare.len() == 1);
            let own = by_key.get(&key).copied().or_else(|| {
                known
                    .as_ref()
                    .and_then(|id| self.names.iter().position(|name| name.known.as_ref() == Some(id)))
            });
            let number = match own.or_else(|| surname.filter(|_| known.is_none()).map(|found| found[0])) {
                Some(number) => number,
                None if self.names.len() >= MOST => continue,
                None => {
                    self.names.push(Name {
                        name: written,
                        known,
                        mentions: Vec::new(),
                        kind: None,
                        short: None,
                    });
                    let number = self.names.len() - 1;
                    if let Some(id) = &self.names[number].known {
                        self.by_id.insert(id.clone(), number);
                    }
                    if bare.len() > 1 && !text.word(bare.end - 1).starts_with(char::is_lowercase) {
                        let last = self::key(&said(text, bare.end - 1..bare.end));
                        by_surname.entry(last).or_default().push(number);
                    }
                    number
                }
            };
            by_key.entry(key).or_insert(number);
            let name = &mut self.names[number];
            name.mentions.push(run.clone());
            if name.kind.is_none() {
                name.kind = kind(text, &honorific, bare.clone());
            }
            if name.short.is_none()
                && let Some(short) = explained(text, &bare)
            {
                by_key.entry(self::key(&short)).or_insert(number);
                name.short = Some(short);
            }
            self.by_word.insert(run.start, (run.end, number));
        }
        for name in &mut self.names {
            name.mentions.sort_by_key(|run| run.start);
        }
    }

    /// The names that stand in a range of words.
    pub fn within(&self, range: Range<usize>) -> impl Iterator<Item = (Range<usize>, usize)> + '_ {
        let end = range.end;
        self.by_word
            .range(range)
            .filter(move |(_, (stop, _))| *stop <= end)
            .map(|(start, (stop, number))| (*start..*stop, *number))
    }

    /// Who is meant behind a verb: `said Ann Roe of the Harbour Office, who …`.
    pub fn phrase(&self, text: &Text, range: Range<usize>) -> Speaker {
        let stops = [
            "who",
            "which",
            "that",
            "when",
            "while",
            "as",
            "after",
            "before",
            "on",
            "during",
            "about",
            "to",
            "because",
            "if",
            "and",
            "but",
            "this",
            "last",
            "yesterday",
            "today",
            "earlier",
            "late",
        ];
        let inner = |at: &usize| {
            *at > range.start
                && (text.gap(*at).contains([',', ';', ':', '(', ')', '—', '–', '!', '?', '”', '"', '“'])
                    || text.gap(*at).starts_with('.') && text.words[*at].begins
                    || stops.contains(&text.word(*at)))
        };
        let end = range.clone().find(inner).unwrap_or(range.end);
        self.noun(text, range.start..end)
    }

    /// Who is meant before a verb: `Ann Roe, the head of the Harbour Office, has said`.
    pub fn subject(&self, text: &Text, range: Range<usize>) -> Speaker {
        let mut end = range.end;
        while end > range.start && is_helper(text.word(end - 1)) && !text.gap(end).contains(',') {
            end -= 1;
        }
        let comma = |at: usize| text.gap(at).contains(',');
        // `…, calling it`: the subject of the sentence; `Ann Roe, the head, said`: what stands before both commas.
        if end < text.words.len() && end > range.start && comma(end) {
            let participle = text.word(range.end).ends_with("ing");
            let start = (range.start..end).rev().find(|at| *at > range.start && comma(*at));
            let first = self.within(range.start..end).next();
            if participle && let Some((_, number)) = first {
                return Speaker::Named(number);
            }
            if let Some(start) = start {
                let before = self.clause(text, range.start..start);
                if let Some((_, number)) = self.within(before).last() {
                    return Speaker::Named(number);
                }
            }
            return Speaker::Open;
        }
        let clause = self.clause(text, range.start..end);
        self.noun(text, clause)
    }

    /// The last part of a clause, behind what joins it to another.
    fn clause(&self, text: &Text, range: Range<usize>) -> Range<usize> {
        let joins = [
            "and", "but", "that", "while", "as", "because", "if", "when", "which", "although", "though",
            "so", "since", "with",
        ];
        let begins = |at: &usize| {
            text.gap(*at).contains([',', ';', ':', '(', ')', '—', '”', '"'])
                || text.words[*at].begins && !text.gap(*at).contains(['“', '"', '‘'])
        };
        let start = range.clone().rev().find(begins).unwrap_or(range.start);
        let joined = (start..range.end).rev().find(|at| joins.contains(&text.word(*at))).map(|at| at + 1);
        joined.filter(|at| *at < range.end).unwrap_or(start)..range.end
    }

    /// The one that a phrase is about: the name before a preposition, else the one behind it.
    fn noun(&self, text: &Text, range: Range<usize>) -> Speaker {
        if range.is_empty() {
            return Speaker::Open;
        }
        let words = said(text, range.clone());
        if let Some(number) = self.known.get(&key(&words)).and_then(|id| self.by_id.get(id).copied()) {
            return Speaker::Named(number);
        }
        let pronouns = ["he", "she", "they", "it", "we", "i", "you", "who", "this", "that", "there"];
        let first = text.word(range.start).to_lowercase();
        if range.len() == 1 && pronouns.contains(&first.as_str()) {
            return Speaker::Pronoun(first);
        }
        let prepositions = ["of", "from", "at", "for", "in", "with", "by", "near", "on", "inside"];
        let cut = range
            .clone()
            .skip(1)
            .find(|at| prepositions.contains(&text.word(*at)) && !self.covers(*at))
            .unwrap_or(range.end);
        let head = range.start..cut;
        if let Some((run, number)) = self.within(head.clone()).last() {
            // `Sony officials`: not the studio.
            if run.end == cut {
                return Speaker::Named(number);
            }
        } else if let Some((run, number)) = self.within(cut..range.end).next() {
            // `a statement from Sony`, `an editorial in The Global Times`, `a spokesman for the office`.
            let speaks = text.word(cut - 1).to_lowercase();
            let stands_for = [
                "statement",
                "editorial",
                "report",
                "spokesman",
                "spokeswoman",
                "spokesperson",
                "letter",
                "post",
                "tweet",
                "article",
                "column",
                "message",
                "email",
                "memo",
                "release",
                "story",
            ];
            if stands_for.contains(&speaks.as_str()) && run.start <= cut + 2 {
                return Speaker::Named(number);
            }
        }
        let head = head.end.min(head.start + 8);
        let words = said(text, range.start..head);
        let is_words =
            words.split(' ').any(|word| word.chars().all(|c| c.is_alphabetic() || "-’'.".contains(c)));
        if is_words { Speaker::Unnamed(words) } else { Speaker::Open }
    }

    /// Whether a word stands within a name: the `of` of `Guardians of Peace`.
    fn covers(&self, at: usize) -> bool {
        self.by_word.range(..=at).next_back().is_some_and(|(_, (end, _))| *end > at)
    }
}

/// A name without what differs from one mention to the next.
pub fn key(name: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@' && c != '#');
        words.push(without_possessive(bare).replace(['.', '’', '\''], "").to_lowercase());
    }
    if words.len() > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an") {
        words.remove(0);
    }
    words.join(" ")
}

fn without_possessive(word: &str) -> &str {
    let word = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
    word.trim_end_matches(['’', '\''])
}

/// Words as they are said, on one line.
fn said(text: &Text, range: Range<usize>) -> String {
    let words: Vec<&str> = text.text[text.range(range)].split_whitespace().collect();
    let words = words.join(" ");
    without_possessive(&words).to_owned()
}

/// How words are written elsewhere in the text.
struct Evidence<'a> {
    /// With a capital where none is due.
    capital: HashSet<&'a str>,
    small: HashSet<&'a str>,
    /// Paragraphs in which most words have a capital: headlines.
    headlines: HashSet<usize>,
}

impl<'a> Evidence<'a> {
    fn new(text: &Text<'a>) -> Evidence<'a> {
        let mut evidence =
            Evidence { capital: HashSet::new(), small: HashSet::new(), headlines: HashSet::new() };
        let mut counts: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for (at, word) in text.words.iter().enumerate() {
            let count = counts.entry(word.paragraph).or_default();
            count.0 += 1;
            count.1 += usize::from(is_capital(text.word(at)));
        }
        evidence.headlines.extend(
            counts.iter().filter(|(_, (all, capital))| *all > 3 && capital * 10 > all * 6).map(|(at, _)| *at),
        );
        for (at, word) in text.words.iter().enumerate() {
            let bare = without_possessive(text.word(at));
            if !is_capital(bare) {
                evidence.small.insert(bare);
            } else if !word.begins && !evidence.headlines.contains(&word.paragraph) {
                evidence.capital.insert(bare);
            }
        }
        evidence
    }
}

fn is_capital(word: &str) -> bool {
    let mut letters = word.trim_start_matches(['@', '#']).chars();
    word.starts_with(['@', '#']) || letters.next().is_some_and(char::is_uppercase)
}

/// Where a name that begins at a word ends; none where none begins.
fn run(text: &Text, evidence: &Evidence, known: &Names, at: usize) -> Option<usize> {
    let word = text.word(at);
    if !is_capital(word) && !word.starts_with(char::is_numeric) {
        // A known name may begin with a small letter: `movie chains`.
        return longest(text, known, at).map(|length| at + length);
    }
    if let Some(length) = longest(text, known, at) {
        return Some(at + length);
    }
    let bare = without_possessive(word);
    let headline = evidence.headlines.contains(&text.words[at].paragraph);
    if headline || !is_name_word(bare) || text.words[at].begins && is_starter(bare, evidence) {
        return None;
    }
    let mut end = at + 1;
    while end < text.words.len()
        && end < at + LENGTH
        && without_possessive(text.word(end - 1)) == text.word(end - 1)
    {
        // `UK Sony Pictures`: a known name begins here.
        if longest(text, known, end).is_some_and(|length| length > 1) {
            break;
        }
        if joined(text, end) && is_name_word(without_possessive(text.word(end))) && !text.words[end].begins {
            end += 1;
        } else if joined(text, end)
            && matches!(text.word(end), "of" | "de" | "von" | "van" | "del" | "da" | "di" | "bin")
        {
            let article = usize::from(text.word(end + 1) == "the" && joined(text, end + 1));
            let next = end + 1 + article;
            if next >= text.words.len()
                || !joined(text, next)
                || !is_name_word(without_possessive(text.word(next)))
            {
                break;
            }
            end = next + 1;
        } else {
            break;
        }
    }
    if end - at == 1 {
        let alone = text.words[at].begins && !evidence.capital.contains(bare);
        let lone = LONE.contains(&bare) || DEMONYMS.contains(&bare) || HONORIFICS.contains(&bare);
        let colon =
            text.text[text.words[at].range.end..].starts_with(':') && bare.chars().all(char::is_uppercase);
        if alone && !bare.starts_with(['@', '#']) || lone || colon {
            return None;
        }
    }
    // `North Korean`, `South Korean`: where from, and not who.
    let last = without_possessive(text.word(end - 1));
    (end - at > 2 || !DEMONYMS.contains(&last)).then_some(end)
}

/// The longest known name that begins at a word, in words.
fn longest(text: &Text, known: &Names, at: usize) -> Option<usize> {
    let first = key(text.word(at));
    let may_begin = known.first.contains(&first) || matches!(first.as_str(), "the" | "a" | "an");
    if !may_begin || known.first.is_empty() {
        return None;
    }
    (1..=6).rev().find(|length| fits(text, known, at, *length))
}

/// Whether so many words are the name of a known actor.
fn fits(text: &Text, known: &Names, at: usize, length: usize) -> bool {
    if at + length > text.words.len() || (at + 1..at + length).any(|next| !joined(text, next)) {
        return false;
    }
    // A small word alone is a word.
    let said = said(text, at..at + length);
    (length > 1 || is_capital(&said)) && known.known.contains_key(&key(&said))
}

fn joined(text: &Text, at: usize) -> bool {
    at < text.words.len()
        && text.words[at].paragraph == text.words[at - 1].paragraph
        && (matches!(text.gap(at), " " | "\n" | "\r\n" | "\u{a0}" | " & " | "-")
            || text.gap(at) == ". "
                && (HONORIFICS.contains(&text.word(at - 1)) || text.word(at - 1).chars().count() == 1)
            || text.gap(at) == ". " && text.word(at - 1).contains('.'))
}

fn is_name_word(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    is_capital(word)
        && (letters > 1 || word.starts_with(['@', '#']) || letters == 1 && word != "I" && word != "A")
        && !matches!(
            word,
            "I" | "I’m" | "I'm" | "I’ve" | "I'll" | "I’ll" | "I've" | "OK" | "TV" | "PR" | "CEO"
        )
        && !word.split_once('-').is_some_and(|(first, _)| DEMONYMS.contains(&first))
        && !MONTHS.contains(&word)
        && !DAYS.contains(&word)
}

/// A word that has its capital from the sentence.
fn is_starter(word: &str, evidence: &Evidence) -> bool {
    let small = word.to_lowercase();
    STARTERS.contains(&small.as_str())
        || evidence.small.contains(small.as_str()) && !evidence.capital.contains(word)
        || word.contains(['’', '\''])
}

fn split_honorific(text: &Text, run: Range<usize>) -> (Option<String>, Range<usize>) {
    let first = text.word(run.start).trim_end_matches('.');
    if run.len() > 1 && HONORIFICS.contains(&first) {
        return (Some(first.to_owned()), run.start + 1..run.end);
    }
    (None, run)
}

/// What something is, where its words tell.
fn kind(text: &Text, honorific: &Option<String>, run: Range<usize>) -> Option<(&'static str, String)> {
    const ENDINGS: &[(&str, &[&str])] = &[
        (
            "organization",
            &[
                "Inc",
                "Corp",
                "Ltd",
                "LLC",
                "GmbH",
                "AG",
                "PLC",
                "Company",
                "Corporation",
                "Group",
                "University",
                "Institute",
                "Foundation",
                "Association",
                "Times",
                "Post",
                "Journal",
                "News",
                "Press",
                "Daily",
                "Bank",
                "Entertainment",
            ],
        ),
        (
            "government",
            &[
                "Ministry",
                "Department",
                "Bureau",
                "Agency",
                "Commission",
                "Council",
                "Senate",
                "Congress",
                "Parliament",
                "Police",
                "Government",
                "Court",
                "Administration",
            ],
        ),
    ];
    if let Some(title) = honorific {
        return Some(("person", format!("“{title}” stands before it")));
    }
    if text.word(run.start).starts_with('@') {
        return Some(("account", "it is written with an @".to_owned()));
    }
    for at in run {
        let word = without_possessive(text.word(at));
        if let Some((kind, _)) = ENDINGS.iter().find(|(_, words)| words.contains(&word)) {
            return Some((kind, format!("“{word}” is part of it")));
        }
    }
    None
}

/// `Harbour Office (HO)`: the short form behind a name.
fn explained(text: &Text, run: &Range<usize>) -> Option<String> {
    let short = text.word(run.end);
    let next = text.gap(run.end + 1);
    let fits = text.gap(run.end).trim_end() == "" || text.gap(run.end).trim() == "(";
    let initials: String =
        run.clone().filter_map(|at| text.word(at).chars().next()).filter(|c| c.is_uppercase()).collect();
    (fits && text.gap(run.end).ends_with('(') && next.starts_with(')') && short == initials && run.len() > 1)
        .then(|| short.to_owned())
}
