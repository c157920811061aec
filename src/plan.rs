//! The pages to be made, before any is made: cheap, in order, so that preview can render one of them.

use std::collections::HashSet;

use crate::kinds::Kind;
use crate::site::{Generated, Key, Role, Site, Slice};

/// One page to make: where it goes and what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The address: a folder ending in a slash, empty for the home page, or a file.
    pub path: String,
    pub target: Target,
}

/// What a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Generated(Generated),
    /// The page of a record.
    Record(Key),
    /// A Markdown page of the author's, by its number.
    Prose(u32),
    /// A small page for an `<iframe>`.
    Embed(Key),
    EmbedTimeline,
    /// The timeline of one actor or tag.
    Slice(Slice),
    NotFound,
    /// The old address of a record leads to the new one.
    Redirect(Key),
}

impl Plan {
    /// The file that holds the page.
    pub fn file(&self) -> String {
        if self.path.is_empty() || self.path.ends_with('/') {
            format!("{}index.html", self.path)
        } else {
            self.path.clone()
        }
    }
}

impl Plan {
    /// The address of its social card: none of what is made to be shown within something else.
    pub fn card(&self) -> Option<String> {
        let shared = match self.target {
            Target::Generated(generated) => generated != Generated::Print,
            Target::Record(_) | Target::Prose(_) => true,
            // One card of a timeline is enough.
            Target::Slice(_) => false,
            Target::Embed(_) | Target::EmbedTimeline | Target::NotFound | Target::Redirect(_) => false,
        };
        (shared && (self.path.is_empty() || self.path.ends_with('/')))
            .then(|| format!("{}card.png", self.path))
    }

    /// The address of its plain text: of every page that is to be found.
    pub fn plain(&self) -> Option<String> {
        let found = match self.target {
            Target::Generated(generated) => generated != Generated::Print,
            Target::Record(_) | Target::Prose(_) | Target::Slice(_) => true,
            Target::Embed(_) | Target::EmbedTimeline | Target::NotFound | Target::Redirect(_) => false,
        };
        (found && (self.path.is_empty() || self.path.ends_with('/')))
            .then(|| format!("{}index.md", self.path))
    }
}

/// Every page of the site, generated pages first, each address once.
pub fn plan(site: &Site) -> Vec<Plan> {
    let mut pages = Vec::new();
    let mut add = |path: String, target: Target| pages.push(Plan { path, target });
    for row in &Generated::ALL {
        if site.builds(row.0) {
            add(row.0.path(), Target::Generated(row.0));
        }
    }
    for slice in site.slices() {
        if let Some(route) = site.slice_route(slice) {
            add(route.path, Target::Slice(slice));
        }
    }
    for key in site.keys().filter(|key| site.has_pages(key.kind)) {
        add(site.route(key).path, Target::Record(key));
    }
    for (role, index) in site.roles.iter().zip(0..) {
        if *role == Role::Free {
            add(site.route(Key { kind: Kind::Page, index }).path, Target::Prose(index));
        }
    }
    for kind in [Kind::Actor, Kind::Event, Kind::Claim] {
        for key in site.keys_of(kind) {
            add(format!("embed/{}/", site.id(key)), Target::Embed(key));
        }
    }
    if site.builds(Generated::Timeline) && site.find("timeline").is_none_or(|key| key.kind == Kind::Page) {
        add("embed/timeline/".to_owned(), Target::EmbedTimeline);
    }
    add("404.html".to_owned(), Target::NotFound);
    for key in site.keys() {
        for old in &site.record(key).head().formerly {
            let path = match key.kind {
                kind if site.has_pages(kind) => format!("{}/{}/", kind.section(), old.id),
                Kind::Page => format!("{}/", old.id),
                // Questions, terms and corrections have no page of their own that could move.
                _ => continue,
            };
            add(path, Target::Redirect(key));
        }
    }
    // Ids are unique, so that only a page of the author's could meet an address of the program's.
    let mut taken = HashSet::with_capacity(pages.len());
    let kept: Vec<bool> = pages.iter().map(|page| taken.insert(page.path.as_str())).collect();
    if kept.contains(&false) {
        let mut kept = kept.into_iter();
        pages.retain(|_| kept.next().unwrap_or(true));
    }
    pages
}
