//! `search-index.js`: what the script of `/search/` searches: the words of every record and page.
//!
//! It is a script that sets one variable, since a page that was opened from a folder may load a script and no
//! data. It has whole texts and no table of words: the texts are needed for excerpts anyway, and looking
//! through those of some thousand records takes a browser a few milliseconds.
//!
//! Only what pages show is in it: drafts are no part of a site, and no note is kept when it is read.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Serialize;

use crate::artifact::Artifact;
use crate::kinds::settings::Search;
use crate::kinds::{Kind, Page, Vocabulary};
use crate::prose::{Citation, Piece, Prose};
use crate::site::{Key, Record, Route, Site};
use crate::views::items;
use crate::views::reference;
use crate::views::search::{Findable, KINDS, PAGEFIND, RECORDS, findables, names};
use crate::views::writer::{Addressing, Writer};
use crate::words::Words;

/// All that is searched. What stands in a list is called by its number.
#[derive(Debug)]
pub struct Index {
    /// For what stands around exact words.
    pub interface: Arc<Words>,
    /// A BCP 47 tag.
    pub language: String,
    pub kinds: Vec<KindWords>,
    pub statuses: Vec<StatusWords>,
    /// Exact words with the source that they are from, by its number among the entries.
    pub quotes: Vec<(usize, String)>,
    pub entries: Vec<Entry>,
}

#[derive(Debug, Serialize)]
pub struct KindWords {
    pub key: &'static str,
    pub word: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatusWords {
    pub key: &'static str,
    pub mark: &'static str,
    pub text: String,
    /// It was withdrawn: what stands comes first.
    pub withdrawn: bool,
}

/// A record, a page, or a part of a page.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// Its number among the kinds.
    pub kind: usize,
    pub href: String,
    pub title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// What kind of actor, when, by whom: a few words beside the title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The numbers of the words that it cites.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<usize>,
    /// Its number among the statuses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<usize>,
    /// 2 and 3 of what matters more.
    #[serde(skip_serializing_if = "is_one")]
    pub weight: u8,
}

fn is_one(weight: &u8) -> bool {
    *weight == 1
}

/// The file, for the page at `/search/`: an entry a line, so that a change is seen where it was made.
pub fn records(site: &Site, addressing: Addressing, index: &Index) -> Artifact {
    let mut pagefind = String::new();
    let (mut quotes, mut entries) = (&index.quotes[..], &index.entries[..]);
    if let Search::Pagefind(_) = site.settings.search {
        let folder = Writer::new(site, addressing, "search/").file(PAGEFIND);
        pagefind = format!("\"pagefind\":{},\n", json(&folder));
        (quotes, entries) = (&[], &[]);
    }
    let script = format!(
        "explainerRecords = {{{pagefind}\"kinds\":{},\n\"statuses\":{},\n\"quotes\":{},\n\"entries\":{}}}\n",
        json(&index.kinds),
        json(&index.statuses),
        lines(quotes),
        lines(entries)
    );
    Artifact::new(RECORDS, script)
}

fn lines<T: Serialize>(items: &[T]) -> String {
    let items: Vec<String> = items.iter().map(json).collect();
    format!("[\n{}]", items.join(",\n"))
}

fn json<T: Serialize + ?Sized>(value: &T) -> String {
    // No `<` of an author's stands anywhere as such, not even where nothing would read it as markup.
    let json = serde_json::to_string(value).unwrap_or_default();
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// What is searched, with addresses that are right from `/search/`.
pub fn index(site: &Site, addressing: Addressing) -> Index {
    let writer = Writer::new(site, addressing, "search/");
    let found = findables(site);
    let mut making = Making { site, writer, quotes: Vec::new(), known: HashMap::new() };
    let mut statuses = Vec::new();
    let mut entries = Vec::new();
    for item in &found {
        making.entries(item, &mut statuses, &mut entries);
    }
    let source = |(number, (_, key)): (usize, &(Entry, Option<Key>))| match key {
        Some(Key { kind: Kind::Source, index }) => Some((*index, number)),
        _ => None,
    };
    let sources: HashMap<u32, usize> = entries.iter().enumerate().filter_map(source).collect();
    Index {
        interface: site.interface.clone(),
        language: site.settings.language.clone(),
        kinds: KINDS
            .map(|kind| KindWords { key: kind.word(), word: items::kind_text(site, kind).to_owned() })
            .into(),
        statuses,
        quotes: making
            .quotes
            .into_iter()
            .map(|(source, words)| (sources.get(&source).copied().unwrap_or_default(), words))
            .collect(),
        entries: entries.into_iter().map(|(entry, _)| entry).collect(),
    }
}

struct Making<'a> {
    site: &'a Site,
    writer: Writer<'a>,
    /// Words with the number of their source.
    quotes: Vec<(u32, String)>,
    known: HashMap<(u32, String), usize>,
}

impl<'a> Making<'a> {
    /// An entry, and one for each part of a long page.
    fn entries(
        &mut self,
        item: &Findable,
        statuses: &mut Vec<StatusWords>,
        entries: &mut Vec<(Entry, Option<Key>)>,
    ) {
        let site = self.site;
        let mut entry = Entry {
            kind: KINDS.iter().position(|kind| *kind == item.kind).unwrap_or_default(),
            href: self.writer.href(&item.route),
            title: item.title.clone(),
            names: item.key.map(|key| names(site, key)).unwrap_or_default(),
            detail: String::new(),
            text: String::new(),
            quotes: Vec::new(),
            status: None,
            weight: 1,
        };
        let mut texts = Vec::new();
        if let Some(key) = item.key.filter(|key| key.kind != Kind::Page) {
            entry.quotes = self.cited(site.record(key).citations());
            entry.detail = detail(site, key);
            texts = self::texts(site, key);
            match site.record(key) {
                Record::Actor(actor) => entry.weight = actor.weight,
                Record::Event(event) => entry.weight = event.weight,
                _ => {}
            }
            if key.kind == Kind::Claim
                && let Some(status) = site.statuses[key.index as usize]
            {
                let words = StatusWords {
                    key: status.key(),
                    mark: status.mark(),
                    text: items::status_text(site, key.index, status),
                    withdrawn: status.withdrawn(),
                };
                let known = statuses.iter().position(|status| *status == words);
                entry.status = known.or(Some(statuses.len()));
                if known.is_none() {
                    statuses.push(words);
                }
            }
        }
        let mut parts = Vec::new();
        if let Some(page) = item.prose {
            let page: &Page = &site.pages[page as usize];
            texts.push(site.words(&page.summary.plain));
            let quotes = self.cited(page.summary.citations());
            entry.quotes.extend(quotes);
            // A record is one thing, however long the text on it; what is long beside are pages.
            let whole = item.kind != Kind::Page;
            for part in cut(&page.body, whole) {
                let quotes = self.cited(part.citations.into_iter());
                match part.heading {
                    None => {
                        texts.push(site.words(part.plain));
                        entry.quotes.extend(quotes);
                    }
                    Some((id, title)) => parts.push(Entry {
                        kind: entry.kind,
                        href: self
                            .writer
                            .href(&Route { fragment: Some(id.to_owned()), ..item.route.clone() }),
                        title: site.words(title),
                        names: Vec::new(),
                        detail: item.title.clone(),
                        text: site.words(part.plain),
                        quotes,
                        status: None,
                        weight: 1,
                    }),
                }
            }
        }
        texts.retain(|text| !text.trim().is_empty());
        entry.text = texts.join(" ");
        entry.quotes.sort_unstable();
        entry.quotes.dedup();
        entries.push((entry, item.key));
        entries.extend(parts.into_iter().map(|part| (part, None)));
    }

    /// The numbers of the words that are cited, each once.
    fn cited<'c>(&mut self, citations: impl Iterator<Item = &'c Citation>) -> Vec<usize> {
        let mut numbers = Vec::new();
        for citation in citations {
            let Some(quote) = &citation.quote else { continue };
            let Some(source) = self.site.index(&citation.source, Kind::Source) else { continue };
            let next = self.quotes.len();
            let number = *self.known.entry((source, quote.exact.clone())).or_insert(next);
            if number == next {
                self.quotes.push((source, quote.exact.clone()));
            }
            numbers.push(number);
        }
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

/// A stretch of a page from one heading to the next.
struct Part<'a> {
    /// Its `id` and its words; none of what stands before the first.
    heading: Option<(&'a str, &'a str)>,
    plain: &'a str,
    citations: Vec<&'a Citation>,
}

/// Cuts prose at its headings, or takes it whole.
fn cut(prose: &Prose, whole: bool) -> Vec<Part<'_>> {
    let headings = if whole { &[] } else { prose.headings.as_slice() };
    let starts = headings.iter().map(|heading| heading.at).chain([prose.plain.len()]);
    let mut from = 0;
    let mut parts = Vec::with_capacity(headings.len() + 1);
    let opened = [None].into_iter().chain(headings.iter().map(Some));
    for (heading, end) in opened.zip(starts) {
        let plain = prose.plain.get(from..end).unwrap_or_default().trim();
        let plain = match heading {
            Some(heading) => plain.strip_prefix(heading.text.as_str()).unwrap_or(plain).trim_start(),
            None => plain,
        };
        let heading = heading.map(|heading| (heading.id.as_str(), heading.text.as_str()));
        parts.push(Part { heading, plain, citations: Vec::new() });
        from = end;
    }
    let mut at = 0;
    for piece in &prose.pieces {
        match piece {
            Piece::Anchor(id) if headings.get(at).is_some_and(|heading| heading.id == *id) => at += 1,
            Piece::Citations(citations) => parts[at].citations.extend(citations),
            _ => {}
        }
    }
    parts
}

/// A few words beside a title, which tell two alike apart.
fn detail(site: &Site, key: Key) -> String {
    let comma = site.interface.get("list-comma");
    let dated =
        |date: &Option<crate::kinds::Dated>| date.as_ref().map(|dated| dated.date.text(&site.interface));
    let parts: Vec<Option<String>> = match site.record(key) {
        Record::Actor(actor) => vec![Some(site.interface.of("actor-kind", actor.kind.key()).to_owned())],
        Record::Event(event) => {
            let state = Some(site.interface.of("event-state", event.state.key()).to_owned());
            vec![dated(&event.date), event.place_name.clone(), state]
        }
        Record::Claim(claim) => {
            let by =
                site.indexes(&claim.by, Kind::Actor).map(|actor| site.actors[actor as usize].name.clone());
            vec![Some(by.collect::<Vec<_>>().join(comma)), dated(&claim.said)]
        }
        Record::Source(source) => {
            let authors: Vec<String> = source.author.iter().map(reference::byline).collect();
            vec![Some(authors.join(comma)), source.outlet.clone(), dated(&source.published)]
        }
        Record::Question(question) => {
            vec![Some(site.interface.of("question", question.status.key()).to_owned())]
        }
        Record::Correction(correction) => vec![dated(&correction.date)],
        Record::Term(_) | Record::Page(_) => Vec::new(),
    };
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(comma)
}

/// The texts of a record, as its page shows them; without its title.
fn texts(site: &Site, key: Key) -> Vec<String> {
    let record = site.record(key);
    let prose: Vec<&Prose> = record.prose().collect();
    // The sentence of a claim is its title.
    let prose = if key.kind == Kind::Claim { &prose[1..] } else { prose.as_slice() };
    let mut texts: Vec<String> = prose.iter().map(|prose| site.words(&prose.plain)).collect();
    match record {
        Record::Source(source) => {
            // Where there is no title, the description stands in its place.
            texts.extend(source.description.clone().filter(|_| source.title.is_some()));
            texts.extend(source.publisher.clone());
        }
        Record::Event(event) => texts.extend(event.date_text.clone()),
        Record::Correction(correction) => {
            texts.splice(0..0, [correction.was.clone(), correction.now.clone()].into_iter().flatten());
        }
        _ => {}
    }
    texts
}
