//! A site that was read, linked and checked: each of its files can be made by itself, or all at once.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::cards::{self, Card};
use super::pictures::Pictures;
use super::{Build, Memos, Options};
use crate::artifact::Artifact;
use crate::checks;
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::emit::search::Index;
use crate::emit::{self, cite, discovery, feed, icons, network, plain, search, sitemap, stylesheet};
use crate::export::{self, Exporting};
use crate::kinds::Settings;
use crate::kinds::settings::{Search, Theme as ThemeSetting};
use crate::mistakes::{links as link_mistakes, pictures as picture_mistakes, theme as theme_mistakes};
use crate::plan::{Plan, Target};
use crate::project::Project;
use crate::site::routes::ProseOf;
use crate::site::{Site, files};
use crate::stock::Stock;
use crate::text::Place;
use crate::theme::{SiteValue, Theme};
use crate::views::page::Making;
use crate::views::search::SCRIPT;
use crate::views::{self, Addressing, Download, Page};

pub struct Prepared {
    pub site: Site,
    /// All that is known without rendering; its artifacts are none yet.
    pub so_far: Build,
    theme: Arc<Theme>,
    site_value: SiteValue,
    pub prose_of: ProseOf,
    plans: Vec<Plan>,
    /// Templates that pages ask for and the theme does not have, as was reported.
    unknown: HashSet<String>,
    /// Files that are copied, with their bytes.
    copies: Vec<(String, Arc<[u8]>)>,
    pictures: Pictures,
    /// The files of `/data/` with what their page tells of them, once one of the two was asked for.
    exports: OnceLock<(Vec<Artifact>, Vec<Download>)>,
    only_check: bool,
    addressing: Addressing,
    /// Where the site will live, ending in a slash.
    base: Option<String>,
    strict: bool,
}

/// A theme that was loaded before, under the hash of what it depends on, with what was said of it.
pub struct ThemeMemo {
    hash: u64,
    theme: Arc<Theme>,
    diagnostics: Vec<Diagnostic>,
}

/// What became of a card.
type Drawn = Result<Card, Option<Box<Diagnostic>>>;

/// What became of a page: `None` where its template was reported before.
type Rendered = Result<Artifact, Option<Box<Diagnostic>>>;

impl Prepared {
    /// Takes in a linked site with the plan of its pages, and its theme. What the theme and the copies do wrong shows beside
    /// the mistakes of the content.
    pub fn new(
        site: Site,
        plans: Vec<Plan>,
        theme: Arc<Theme>,
        pictures: Pictures,
        options: &Options,
        mut so_far: Build,
    ) -> Prepared {
        let mut prepared = Prepared {
            unknown: check_templates(&site, &theme, &mut so_far.diagnostics),
            site_value: Theme::site_value(&views::site(&site)),
            prose_of: site.prose_of(),
            plans,
            copies: Vec::new(),
            exports: OnceLock::new(),
            pictures,
            only_check: options.only_check,
            addressing: Addressing { offline: options.offline },
            base: options.base_url.clone().or_else(|| site.settings.url.clone()),
            strict: options.strict,
            theme,
            site,
            so_far,
        };
        prepared.check_colors();
        if let Some(place) = prepared.site.settings.cards.as_ref().filter(|_| prepared.base.is_none()) {
            prepared.so_far.diagnostics.push(picture_mistakes::cards_without_url(place.clone()));
        }
        prepared.copies = prepared.plan_copies();
        prepared.finish();
        prepared
    }

    /// Makes every file. With errors in the content they are made all the same, so that the mistakes of the theme
    /// show beside those of the content.
    pub fn build(mut self) -> Build {
        let made: Vec<(Option<Rendered>, Option<Artifact>, Option<Drawn>)> = self
            .plans
            .par_iter()
            .map(|plan| {
                let (page, card) = self.page_and_card(plan);
                let text = page.as_ref().and_then(|page| self.plain(plan, page.as_ref().ok()?));
                (page, text, card)
            })
            .collect();
        let (mut rendered, mut texts, mut drawn) = (Vec::new(), Vec::new(), Vec::new());
        for (page, text, card) in made {
            rendered.extend(page);
            texts.extend(text);
            drawn.push(card);
        }
        self.so_far.counts.rendered = rendered.len();
        let mut artifacts = Vec::with_capacity(rendered.len());
        let mut seen = HashSet::new();
        let cards = self.take_cards(drawn.into_iter().flatten());
        let icons = self.icons();
        for result in rendered.into_iter().chain(cards).chain(icons) {
            match result {
                Ok(artifact) => artifacts.push(artifact),
                Err(None) => {}
                // A mistake in a template shows on every page that uses it and is said once.
                Err(Some(diagnostic)) => {
                    if seen.insert((diagnostic.place().clone(), diagnostic.headline.clone())) {
                        self.so_far.diagnostics.push(*diagnostic);
                    }
                }
            }
        }
        let index = self.index();
        artifacts.extend(self.emitted(index.as_ref()));
        artifacts.extend(texts);
        artifacts.extend(self.copies.iter().map(|(path, bytes)| Artifact::new(path, &bytes[..])));
        if let Search::Pagefind(_) = self.site.settings.search
            && !self.only_check
        {
            self.so_far.search = index;
        }
        let (pictures, made) = self.pictures.build(self.only_check, &mut self.so_far.diagnostics);
        artifacts.extend(pictures);
        self.so_far.counts.made += made;
        self.so_far.stocked.extend(self.pictures.keys());
        self.so_far.artifacts = artifacts;
        self.finish();
        self.so_far
    }

    /// The path under which the site will live on its host: `/repo/`.
    pub fn base_path(&self) -> String {
        views::page::base_path(self.base.as_deref())
    }

    /// What the page at an address shows.
    pub fn target(&self, address: &str) -> Option<&Target> {
        self.plan(address).map(|plan| &plan.target)
    }

    fn plan(&self, address: &str) -> Option<&Plan> {
        let folder =
            address.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
        let page = folder.unwrap_or(address);
        self.plans.iter().find(|plan| plan.path == page)
    }

    /// Makes one file, by its address: `""` and `events/fire/` are pages, `site.css` is a file. None where the
    /// site has no such file.
    pub fn file(&self, address: &str) -> Option<Rendered> {
        if let Some(plan) = self.plan(address) {
            return self.page(plan);
        }
        if let Some(folder) = address.strip_suffix("index.md")
            && let Some(plan) = self.plan(folder)
            && let Some(page) = self.page(plan)
        {
            return match page {
                Ok(page) => self.plain(plan, &page).map(Ok),
                Err(mistake) => Some(Err(mistake)),
            };
        }
        if let Some((path, bytes)) = self.copies.iter().find(|(path, _)| path == address) {
            return Some(Ok(Artifact::new(path, &bytes[..])));
        }
        if let Some(icon) = self.icon(address) {
            return Some(icon);
        }
        if self.has_cards()
            && let Some(folder) = address.strip_suffix("card.png")
            && let Some(plan) = self.plan(folder)
            && plan.card().as_deref() == Some(address)
        {
            return Some(self.draw(&self.view(plan), address).map(|card| card.artifact));
        }
        if let Some(copy) = self.pictures.file(address) {
            return Some(copy.map_err(Some));
        }
        // Stylesheets are asked for with every page, the others hardly ever.
        if let Some(sheet) = stylesheet::stylesheet(&self.site, &self.theme, address) {
            return Some(Ok(sheet));
        }
        if let Some(export) = export::file(&self.exporting(), address) {
            return Some(Ok(export));
        }
        let made = emit::names(&self.site, &self.theme, self.base.is_some());
        if !made.iter().any(|name| name == address) {
            return None;
        }
        let emitted = self.emitted(self.index().as_ref());
        emitted.into_iter().find(|artifact| artifact.path == address).map(Ok)
    }

    /// Makes a page from its plan; none where its template is not there.
    fn page(&self, plan: &Plan) -> Option<Rendered> {
        if let Target::Redirect(_) = plan.target {
            return emit::redirect(&self.site, plan, self.addressing, self.base.as_deref()).map(Ok);
        }
        self.render(&self.view(plan))
    }

    /// The text of a page, where the site knows its address. A folder that is read without a server has none.
    fn plain(&self, plan: &Plan, page: &Artifact) -> Option<Artifact> {
        let base = self.base.as_ref().filter(|_| !self.addressing.offline)?;
        let path = plan.plain()?;
        let html = std::str::from_utf8(&page.bytes).ok()?;
        Some(Artifact::new(path, plain::plain(html, &format!("{base}{}", plan.path))))
    }

    fn view(&self, plan: &Plan) -> Page {
        let making = Making {
            site: &self.site,
            prose_of: &self.prose_of,
            addressing: self.addressing,
            base: self.base.clone(),
            cards: self.has_cards(),
            downloads: &|| &self.exports().1,
        };
        views::page(&making, plan)
    }

    fn render(&self, page: &Page) -> Option<Rendered> {
        if self.unknown.contains(page.template.as_str()) {
            return None;
        }
        let rendered = self.theme.render(page, &self.site_value);
        Some(rendered.map(|html| Artifact::new(page.file.as_str(), html)))
    }

    /// Other sites find a card by its full address.
    fn has_cards(&self) -> bool {
        self.site.settings.cards.is_some() && self.base.is_some()
    }

    /// Both from one view.
    fn page_and_card(&self, plan: &Plan) -> (Option<Rendered>, Option<Drawn>) {
        let Some(path) = plan.card().filter(|_| self.has_cards()) else { return (self.page(plan), None) };
        let page = self.view(plan);
        (self.render(&page), Some(self.draw(&page, &path)))
    }

    fn draw(&self, page: &Page, path: &str) -> Drawn {
        cards::draw(&self.theme, page, &self.site_value, path, &self.pictures.stock, self.only_check)
    }

    /// The cards as files, with a word on the first letter that could not be written.
    fn take_cards(&mut self, drawn: impl Iterator<Item = Drawn>) -> Vec<Rendered> {
        let mut missing = None;
        let mut cards: Vec<Rendered> = Vec::new();
        for drawn in drawn {
            let card = match drawn {
                Ok(card) => card,
                Err(mistake) => {
                    cards.push(Err(mistake));
                    continue;
                }
            };
            self.so_far.counts.made += usize::from(card.anew);
            self.so_far.stocked.insert(card.key);
            if let (None, Some(letter)) = (&missing, card.missing) {
                let page = card.artifact.path.trim_end_matches("card.png");
                missing = Some((letter, format!("/{page}")));
            }
            if !self.only_check {
                cards.push(Ok(card.artifact));
            }
        }
        if let (Some((letter, page)), Some(place)) = (missing, &self.site.settings.cards) {
            self.so_far.diagnostics.push(picture_mistakes::card_letter(place.clone(), letter, &page));
        }
        cards
    }

    fn icons(&mut self) -> Vec<Rendered> {
        self.so_far.stocked.extend(icons::keys(&self.theme));
        let names = icons::names(&self.theme);
        // Whether the drawing can be drawn, the smallest tells as well as all.
        let wanted = if self.only_check { names.len().min(1) } else { names.len() };
        names[..wanted].iter().filter_map(|name| self.icon(name)).collect()
    }

    fn icon(&self, name: &str) -> Option<Rendered> {
        let aside = Stock::default();
        let stock = if self.only_check { &aside } else { &*self.pictures.stock };
        let made = icons::file(&self.site, &self.theme, stock, name)?;
        Some(made.map_err(|reason| {
            let place = self
                .theme
                .files
                .get("icon.svg")
                .map_or_else(|| self.theme.place(), |(path, _)| Place::file(path));
            Some(Box::new(picture_mistakes::bad_drawing(place, name, &reason)))
        }))
    }

    /// What formats are made from.
    pub fn exporting(&self) -> Exporting<'_> {
        Exporting::new(&self.site, self.base.as_deref())
    }

    fn exports(&self) -> &(Vec<Artifact>, Vec<Download>) {
        self.exports.get_or_init(|| export::downloads(&self.exporting()))
    }

    /// What is searched, where the site has a search.
    fn index(&self) -> Option<Index> {
        (self.site.settings.search != Search::Off).then(|| search::index(&self.site, self.addressing))
    }

    /// The files that are made without a template.
    fn emitted(&self, index: Option<&Index>) -> Vec<Artifact> {
        let (site, base) = (&self.site, self.base.as_deref());
        let sheets = stylesheet::names(&self.theme);
        let mut artifacts: Vec<Artifact> =
            sheets.filter_map(|file| stylesheet::stylesheet(site, &self.theme, &file)).collect();
        artifacts.extend(network::files(site, base));
        artifacts.extend(cite::files(site));
        artifacts.extend(self.exports().0.iter().cloned());
        artifacts.extend(index.map(|index| search::records(site, self.addressing, index)));
        artifacts.push(emit::no_jekyll());
        artifacts.push(sitemap::robots(base));
        if let Some(base) = base {
            artifacts.extend(feed::feeds(site, base));
            artifacts.push(sitemap::sitemap(site, &self.prose_of, &self.plans, base));
            artifacts.push(discovery::llms(site, &self.prose_of, &self.plans, base));
            if discovery::has_opensearch(site, true) {
                artifacts.push(discovery::opensearch(site, base));
            }
        }
        artifacts
    }

    /// A colour must be one of the theme's: a misspelt name would change nothing and say nothing.
    fn check_colors(&mut self) {
        let tokens = self.theme.tokens();
        for (name, _, place) in &self.site.settings.colors {
            if !tokens.is_empty() && !tokens.contains(&name.as_str()) {
                let mistake = theme_mistakes::unknown_color(place.clone(), name, &tokens);
                self.so_far.diagnostics.push(mistake);
            }
        }
    }

    /// The files of the theme, and those that pages and records name, each under an address of its own.
    fn plan_copies(&mut self) -> Vec<(String, Arc<[u8]>)> {
        let themed =
            self.theme.files.iter().map(|(to, (from, bytes))| (to.clone(), from.clone(), bytes.clone()));
        let searched = self.site.settings.search != Search::Off;
        let themed = themed.filter(|(to, ..)| searched || to != SCRIPT);
        let copied = self.pictures.copied.iter();
        let named = copied.map(|(path, bytes)| (files::copied(path).to_owned(), path.clone(), bytes.clone()));
        let wanted: Vec<_> = themed.chain(named).collect();
        let mut taken: HashMap<&str, bool> = wanted.iter().map(|(to, ..)| (to.as_str(), false)).collect();
        let emitted = emit::names(&self.site, &self.theme, self.base.is_some());
        let made = self.plans.iter().map(Plan::file).chain(emitted);
        let cards = self.plans.iter().filter(|_| self.has_cards()).filter_map(Plan::card);
        let has_texts = self.base.is_some() && !self.addressing.offline;
        let texts = self.plans.iter().filter(|_| has_texts).filter_map(Plan::plain);
        let made = made.chain(self.pictures.names().map(str::to_owned)).chain(cards).chain(texts);
        for path in made {
            if let Some(taken) = taken.get_mut(path.as_str()) {
                *taken = true;
            }
        }
        let mut copies = Vec::new();
        for (to, from, bytes) in &wanted {
            if taken.insert(to, true) == Some(false) {
                copies.push((to.clone(), bytes.clone()));
            } else {
                self.so_far.diagnostics.push(link_mistakes::reserved_path(Place::file(from), to));
            }
        }
        copies
    }

    /// Puts the diagnostics into their order, at their level, with the texts that they point into.
    fn finish(&mut self) {
        if self.strict {
            for diagnostic in &mut self.so_far.diagnostics {
                if !checks::depends_on_today(diagnostic.code) {
                    diagnostic.severity = Severity::Error;
                }
            }
        }
        diagnostic::sort(&mut self.so_far.diagnostics);
        let marks = self.so_far.diagnostics.iter().flat_map(|diagnostic| &diagnostic.marks);
        self.so_far.theme_texts = marks
            .filter_map(|mark| Some((mark.place.file.clone(), self.theme.text(&mark.place.file)?.to_owned())))
            .collect();
    }
}

/// Loads the theme that `site.yaml` names, or takes the one that was loaded before.
pub fn load_theme(
    project: &Project,
    settings: &Settings,
    memos: &mut Memos,
    diagnostics: &mut Vec<Diagnostic>,
) -> Arc<Theme> {
    let mut hasher = DefaultHasher::new();
    let ThemeSetting { name, place } = &settings.theme;
    (name, place, &settings.language, &settings.language_place).hash(&mut hasher);
    for (name, value, _) in &settings.colors {
        (name, value).hash(&mut hasher);
    }
    for (path, file) in project.under("themes/") {
        (path, file.hash).hash(&mut hasher);
    }
    let hash = hasher.finish();
    let memo = match memos.theme.take() {
        Some(memo) if memo.hash == hash => memo,
        _ => {
            let mut diagnostics = Vec::new();
            let theme = Theme::load(project, settings, &mut diagnostics);
            ThemeMemo { hash, theme: Arc::new(theme), diagnostics }
        }
    };
    diagnostics.extend(memo.diagnostics.iter().cloned());
    memos.theme.insert(memo).theme.clone()
}

/// Reports the templates that pages ask for and the theme does not have, and gives their names.
fn check_templates(site: &Site, theme: &Theme, diagnostics: &mut Vec<Diagnostic>) -> HashSet<String> {
    let mut unknown = HashSet::new();
    for page in &site.pages {
        if let Some((name, place)) = &page.template
            && !theme.has(name)
        {
            diagnostics.push(theme_mistakes::unknown_template(place.clone(), name, &theme.templates()));
            unknown.insert(name.strip_suffix(".html").unwrap_or(name).to_owned());
        }
    }
    unknown
}
