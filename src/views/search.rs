//! What can be found on a site, and the page of it: an index from A to Z, which a script turns into a search.

use crate::kinds::{Kind, Vocabulary};
use crate::site::{Generated, Key, Role, Route, Site};

use super::page::shorten;
use super::writer::Writer;
use super::{IndexEntry, IndexGroup, LinkView, SearchView, items};
use crate::words::Argument;

mod alphabet;

/// How many entries the index from A to Z holds: some 50 KB on the way to a reader. Of a larger site it
/// has the names alone, and leads to the lists of the rest.
const MOST: usize = 1000;

/// Claims are whole sentences; their beginning is enough to know one by.
const LONGEST: usize = 110;

/// The folder with Pagefind's files, where the site asks for it.
pub const PAGEFIND: &str = "pagefind/";
/// The script of the page.
pub const SCRIPT: &str = "search.js";
/// What the script searches.
pub const RECORDS: &str = "search-index.js";

/// The kinds in the order in which they are found, readers' questions about names first.
pub const KINDS: [Kind; 8] = [
    Kind::Actor,
    Kind::Event,
    Kind::Claim,
    Kind::Source,
    Kind::Term,
    Kind::Question,
    Kind::Correction,
    Kind::Page,
];

/// Something to be found: a record, a page of the author's, or one that the program makes.
#[derive(Debug)]
pub struct Findable {
    pub kind: Kind,
    /// The record; none of a page that the program makes.
    pub key: Option<Key>,
    /// The Markdown page that belongs to it.
    pub prose: Option<u32>,
    pub route: Route,
    pub title: String,
}

/// Everything that has a title and an address, kind by kind.
pub fn findables(site: &Site) -> Vec<Findable> {
    let prose_of = site.prose_of();
    let mut found = Vec::new();
    for kind in KINDS {
        if kind == Kind::Page {
            let made = Generated::ALL.iter().map(|row| row.0);
            for page in made.filter(|page| *page != Generated::Search && site.builds(*page)) {
                let prose = prose_of.introductions.get(&page).copied();
                let given = prose.and_then(|page| site.pages[page as usize].title.clone());
                let title = match page {
                    Generated::Home => site.settings.title.clone(),
                    other => other.title(&site.interface).to_owned(),
                };
                let route = Route::page(page.path());
                found.push(Findable { kind, key: None, prose, route, title: given.unwrap_or(title) });
            }
        }
        for key in site.keys_of(kind) {
            let prose = match kind {
                Kind::Page if site.roles[key.index as usize] != Role::Free => continue,
                Kind::Page => Some(key.index),
                _ => prose_of.summaries.get(&key).copied(),
            };
            let title = match kind {
                Kind::Correction => correction(site, key.index),
                _ => site.title(key),
            };
            found.push(Findable { kind, key: Some(key), prose, route: site.route(key), title });
        }
    }
    found
}

/// A correction is known by what it corrects.
fn correction(site: &Site, index: u32) -> String {
    let (words, correction) = (&site.interface, &site.corrections[index as usize]);
    let label = words.of("correction", correction.kind.key());
    let affected: Vec<String> = site.affected(correction).into_iter().map(|key| site.title(key)).collect();
    if affected.is_empty() {
        return label.to_owned();
    }
    let names = affected.join(words.get("list-comma"));
    words.text("labelled", &[("label", Argument::Text(label)), ("names", Argument::Text(&names))])
}

/// The other names of a record.
pub fn names(site: &Site, key: Key) -> Vec<String> {
    match key.kind {
        Kind::Actor => {
            let actor = &site.actors[key.index as usize];
            let mut names: Vec<String> = actor.aliases.iter().map(|alias| alias.name.clone()).collect();
            // Two sources may spell a name alike.
            names.retain(|name| *name != actor.name);
            names.sort();
            names.dedup();
            names
        }
        Kind::Source => site.sources[key.index as usize].citation_label.iter().cloned().collect(),
        _ => Vec::new(),
    }
}

/// The page of the search, which is an index from A to Z where no script runs.
pub fn search(w: &Writer) -> SearchView {
    let site = w.site;
    let mut entries = entries(w, &findables(site));
    let mut left_out = Vec::new();
    if entries.len() > MOST {
        entries.retain(|entry| !matches!(entry.kind, Kind::Event | Kind::Claim | Kind::Source));
        let pages = [Generated::Timeline, Generated::Claims, Generated::Sources];
        let lists = pages.into_iter().filter(|page| site.builds(*page)).map(|page| LinkView {
            href: w.href(&Route::page(page.path())),
            text: page.title(&site.interface).to_owned(),
        });
        left_out = lists.collect();
    }
    SearchView {
        groups: groups(entries),
        left_out,
        script_href: w.file(SCRIPT),
        records_href: w.file(RECORDS),
    }
}

/// An entry with the key that sorts it and the letter above it.
struct Sorted {
    kind: Kind,
    group: alphabet::Group,
    key: String,
    entry: IndexEntry,
}

fn entries(w: &Writer, found: &[Findable]) -> Vec<Sorted> {
    let mut entries = Vec::new();
    for item in found {
        let mut add = |text: &str, key: String, see: Option<String>| {
            let href = w.href(&item.route);
            let kind_text = items::kind_text(w.site, item.kind).to_owned();
            let entry = IndexEntry { href, text: shorten(text, LONGEST), kind_text, see };
            entries.push(Sorted { kind: item.kind, group: alphabet::group(&key), key, entry });
        };
        let title = alphabet::key(&item.title);
        add(&item.title, title.clone(), None);
        for name in item.key.iter().flat_map(|key| names(w.site, *key)) {
            let key = alphabet::key(&name);
            // The label of a source that its title begins with would stand beside it.
            if item.kind != Kind::Source || !title.starts_with(&key) {
                add(&name, key, Some(item.title.clone()));
            }
        }
    }
    entries.sort_by(|a, b| (&a.group, &a.key).cmp(&(&b.group, &b.key)));
    entries
}

/// Entries that were sorted, under their letters.
fn groups(entries: Vec<Sorted>) -> Vec<IndexGroup> {
    let mut groups: Vec<IndexGroup> = Vec::new();
    for Sorted { group, entry, .. } in entries {
        let letter = group.letter();
        if groups.last().is_none_or(|last| last.letter != letter) {
            let anchor = format!("letter-{}", group.id());
            groups.push(IndexGroup { anchor, letter, entries: Vec::new() });
        }
        if let Some(last) = groups.last_mut() {
            last.entries.push(entry);
        }
    }
    groups
}
