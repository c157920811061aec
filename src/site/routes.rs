//! Where each record and page lives on the site. An address is written here and nowhere else.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::kinds::Kind;
use crate::kinds::settings::Search;
use crate::mistakes::links as mistakes;
use crate::words::Words;

use super::{Key, Site};

/// An address on the site: a folder ending in a slash (empty for the home page) or a file, and perhaps a
/// place on that page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    pub path: String,
    pub fragment: Option<String>,
}

impl Route {
    pub fn page(path: impl Into<String>) -> Route {
        Route { path: path.into(), fragment: None }
    }

    pub fn at(path: impl Into<String>, fragment: String) -> Route {
        Route { path: path.into(), fragment: Some(fragment) }
    }
}

/// The pages that the program makes of records. Each but the home page, `/about/`, `/search/`
/// and `/print/` needs a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Generated {
    Home,
    Timeline,
    Actors,
    Claims,
    Sources,
    Network,
    Known,
    Evidence,
    Glossary,
    Corrections,
    About,
    Data,
    Search,
    Print,
}

impl Generated {
    /// Each with its folder, by which its messages are called too: `page-title-timeline`, `nav-timeline`.
    pub const ALL: [(Generated, &'static str); 14] = [
        (Generated::Home, ""),
        (Generated::Timeline, "timeline"),
        (Generated::Actors, "actors"),
        (Generated::Claims, "claims"),
        (Generated::Sources, "sources"),
        (Generated::Network, "network"),
        (Generated::Known, "known"),
        (Generated::Evidence, "evidence"),
        (Generated::Glossary, "glossary"),
        (Generated::Corrections, "corrections"),
        (Generated::About, "about"),
        (Generated::Data, "data"),
        (Generated::Search, "search"),
        (Generated::Print, "print"),
    ];

    pub fn folder(self) -> &'static str {
        Generated::ALL[self as usize].1
    }

    /// Its title, where the author gives none.
    pub fn title(self, words: &Words) -> &str {
        words.of("page-title", self.folder())
    }

    /// What the navigation calls it.
    pub fn word(self, words: &Words) -> &str {
        match self {
            Generated::Home => words.of("nav", "home"),
            // It stands in no list; a link of the author's says its title.
            Generated::Print => self.title(words),
            _ => words.of("nav", self.folder()),
        }
    }

    pub fn path(self) -> String {
        match self {
            Generated::Home => String::new(),
            other => format!("{}/", other.folder()),
        }
    }
}

/// What a Markdown page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The long summary of a record.
    Summary(Key),
    /// The introduction of a generated page; `index.md` is that of the home page.
    Introduction(Generated),
    /// A page of its own.
    Free,
}

/// The feed of corrections, for those who follow nothing else.
pub const CORRECTIONS_FEED: &str = "corrections/feed.xml";
pub const CORRECTIONS_JSON: &str = "corrections/feed.json";

/// By which a browser takes over the search.
pub const OPENSEARCH: &str = "opensearch.xml";

/// Folders whose addresses are the program's: a page of the author's cannot stand there.
const RESERVED: [&str; 3] = ["embed", "404", "print"];

/// The timelines of actors and tags.
const SLICES: [&str; 2] = ["timeline/actor/", "timeline/tag/"];

/// Whether a page of the author's cannot have this id, for the program makes what is there.
pub fn is_reserved(id: &str) -> bool {
    let folder = id.split('/').next().unwrap_or(id);
    let introduction = id == Generated::Print.folder();
    SLICES.iter().any(|own| id.starts_with(own)) || (RESERVED.contains(&folder) && !introduction)
}

/// The role of each page, in the order of `site.pages`.
pub fn roles(site: &Site, diagnostics: &mut Vec<Diagnostic>) -> Vec<Role> {
    site.pages
        .iter()
        .map(|page| {
            let id: &str = &page.head.id;
            if id == "index" {
                return Role::Introduction(Generated::Home);
            }
            if let Some(row) = Generated::ALL.iter().find(|row| row.1 == id)
                && site.builds(row.0)
                && row.0 != Generated::Print
            {
                return Role::Introduction(row.0);
            }
            let (folder, rest) = id.split_once('/').unwrap_or((id, ""));
            let kind = Kind::ALL.iter().find(|row| row.1 == folder && site.has_pages(row.0));
            if let Some((kind, ..)) = kind
                && !rest.is_empty()
            {
                match site.find(rest).filter(|key| key.kind == *kind) {
                    Some(key) => return Role::Summary(key),
                    None if site.cut_short => {}
                    None => {
                        let known: Vec<&str> = site.keys_of(*kind).map(|key| site.id(key)).collect();
                        diagnostics.push(mistakes::summary_of_nothing(
                            page.file.clone(),
                            *kind,
                            rest,
                            &known,
                        ));
                    }
                }
            } else if let Some(own) = SLICES.iter().find(|own| id.starts_with(**own)) {
                diagnostics.push(mistakes::reserved_path(page.file.clone(), own.trim_end_matches('/')));
            } else if RESERVED.contains(&folder) {
                diagnostics.push(mistakes::reserved_path(page.file.clone(), folder));
            } else if page.title.is_none() {
                diagnostics.push(mistakes::page_without_title(page.file.clone(), id));
            }
            Role::Free
        })
        .collect()
}

impl Site {
    /// Whether each record of a kind has a page of its own.
    pub fn has_pages(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Source | Kind::Actor | Kind::Event | Kind::Claim)
    }

    /// Whether a generated page is built: a page without a record to show is not.
    pub fn builds(&self, page: Generated) -> bool {
        match page {
            Generated::Home | Generated::About | Generated::Print => true,
            Generated::Search => self.settings.search != Search::Off,
            Generated::Timeline => !self.events.is_empty(),
            Generated::Actors => !self.actors.is_empty(),
            Generated::Claims => !self.claims.is_empty(),
            Generated::Sources => !self.sources.is_empty(),
            Generated::Network => !self.network.ties.is_empty(),
            Generated::Known => !self.claims.is_empty() || !self.questions.is_empty(),
            Generated::Evidence => !self.claims.is_empty() && !self.sources.is_empty(),
            Generated::Glossary => !self.terms.is_empty(),
            Generated::Corrections => !self.corrections.is_empty(),
            // Pages alone are no data.
            Generated::Data => self.keys().any(|key| key.kind != Kind::Page),
        }
    }

    /// Where a record or page is shown.
    pub fn route(&self, key: Key) -> Route {
        let id = self.id(key);
        match key.kind {
            Kind::Source | Kind::Actor | Kind::Event | Kind::Claim => {
                Route::page(format!("{}/{id}/", key.kind.section()))
            }
            Kind::Question => Route::at(Generated::Known.path(), format!("question-{id}")),
            Kind::Term => Route::at(Generated::Glossary.path(), format!("term-{id}")),
            Kind::Correction => Route::at(Generated::Corrections.path(), format!("correction-{id}")),
            Kind::Page => match self.roles[key.index as usize] {
                Role::Summary(of) => self.route(of),
                Role::Introduction(page) => Route::page(page.path()),
                Role::Free => Route::page(format!("{id}/")),
            },
        }
    }

    /// The record that a page speaks for: that of a long summary, else the page itself.
    pub fn subject(&self, key: Key) -> Key {
        match key.kind {
            Kind::Page => match self.roles[key.index as usize] {
                Role::Summary(of) => of,
                _ => key,
            },
            _ => key,
        }
    }

    /// What a link to a record or page says: an introduction without a title of its own is called as the page
    /// that it introduces.
    pub fn title(&self, key: Key) -> String {
        let key = self.subject(key);
        if key.kind == Kind::Page
            && let Role::Introduction(page) = self.roles[key.index as usize]
            && self.pages[key.index as usize].title.is_none()
        {
            return match page {
                Generated::Home => self.settings.title.clone(),
                other => other.title(&self.interface).to_owned(),
            };
        }
        match key.kind {
            Kind::Claim => self.words(&self.record(key).title(&self.interface)),
            _ => self.record(key).title(&self.interface),
        }
    }

    /// Plain words of prose, with the titles of what they link to in the place of `[[id]]`. A title that links
    /// on in its turn says the id, so that two claims that name each other come to an end.
    pub fn words(&self, plain: &str) -> String {
        let mut words = String::with_capacity(plain.len());
        let mut rest = plain;
        while let Some((before, id, after)) = next_link(rest) {
            words.push_str(before);
            match self.find(id) {
                Some(key) if key.kind == Kind::Claim => {
                    words.push_str(
                        &self.record(key).title(&self.interface).replace("[[", "").replace("]]", ""),
                    );
                }
                Some(key) => words.push_str(&self.title(key)),
                None => words.push_str(&self.address(id).map_or_else(|| id.to_owned(), |(_, title)| title)),
            }
            rest = after;
        }
        words.push_str(rest);
        words
    }

    /// Where a name of the navigation leads, and what it is called there: a generated page by its folder,
    /// or a record or page by its id.
    pub fn address(&self, name: &str) -> Option<(Route, String)> {
        let generated =
            Generated::ALL.iter().find(|row| row.1 == name || (name == "index" && row.1.is_empty()));
        if let Some(row) = generated.filter(|row| self.builds(row.0)) {
            return Some((Route::page(row.0.path()), row.0.word(&self.interface).to_owned()));
        }
        let key = self.find(name)?;
        Some((self.route(key), self.title(key)))
    }

    /// The Markdown pages by what they are for.
    pub fn prose_of(&self) -> ProseOf {
        let mut prose = ProseOf::default();
        for (role, index) in self.roles.iter().zip(0..) {
            match role {
                Role::Summary(key) => prose.summaries.insert(*key, index),
                Role::Introduction(page) => prose.introductions.insert(*page, index),
                Role::Free => None,
            };
        }
        prose
    }
}

/// The next `[[id]]`: what comes before, the id, and what comes after.
pub(super) fn next_link(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once("[[")?;
    let (id, after) = rest.split_once("]]")?;
    Some((before, id, after))
}

/// Which page holds the long summary of a record, or the introduction of a generated page.
#[derive(Debug, Default)]
pub struct ProseOf {
    pub summaries: HashMap<Key, u32>,
    pub introductions: HashMap<Generated, u32>,
}
