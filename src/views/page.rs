//! One page from its plan: what every page has, and the content of its kind.

use std::collections::BTreeSet;

use crate::card;
use crate::kinds::settings::{Navigation, NavigationTarget, Search};
use crate::kinds::{Dated, Kind};
use crate::plan::{Plan, Target};
use crate::site::routes::{CORRECTIONS_FEED, OPENSEARCH, ProseOf};
use crate::site::{Generated, Key, Record, Role, Site, Slice};
use crate::words::Argument;

use super::writer::Writer;
use super::*;

/// One page to render.
#[derive(Debug)]
pub struct Page {
    /// The file of the output.
    pub file: String,
    /// The template, by its name without `.html`.
    pub template: String,
    pub view: View,
}

/// What pages are made with, beside the site: the same for all of them.
pub struct Making<'a> {
    pub site: &'a Site,
    pub prose_of: &'a ProseOf,
    pub addressing: Addressing,
    /// Where the site will live, ending in a slash.
    pub base: Option<String>,
    /// Pages have social cards.
    pub cards: bool,
    /// The files of `/data/`, which are made when their page asks for them.
    pub downloads: &'a (dyn Fn() -> &'a [Download] + Sync),
}

/// The policy of every page: nothing runs, and nothing is fetched but from the site itself. No page connects to
/// anything; Lighthouse reads `robots.txt` from within the page.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
/// From a folder, `'self'` does not match a file in every browser.
const OFFLINE_POLICY: &str =
    "default-src 'none'; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'";

/// What the search needs beside: its own script, and for Pagefind its index and its WebAssembly.
fn policy(site: &Site, target: &Target, offline: bool) -> String {
    let policy = if offline { OFFLINE_POLICY } else { POLICY };
    if *target != Target::Generated(Generated::Search) {
        return policy.to_owned();
    }
    let own = if offline { "'self' file:" } else { "'self'" };
    match site.settings.search {
        Search::Pagefind(_) => {
            let connect = if offline { "; connect-src 'self' file:" } else { "" };
            format!("{policy}; script-src {own} 'wasm-unsafe-eval'{connect}")
        }
        Search::Own | Search::Off => format!("{policy}; script-src {own}"),
    }
}

/// The `id` of what holds the field of the search.
const SEARCH_FIELD: &str = "find";

pub fn site(site: &Site) -> SiteView {
    let settings = &site.settings;
    SiteView {
        title: settings.title.clone(),
        tagline: settings.tagline.clone().unwrap_or_default(),
        language: settings.language.clone(),
        direction: direction(&settings.language),
        authors: settings.authors.iter().map(reference::byline).collect(),
        license: settings
            .license
            .as_ref()
            .map(|name| LicenseView { name: name.clone(), url: license_url(name) }),
        repository: settings.repository.clone(),
        statuses: StatusView::all(&site.interface),
    }
}

/// The way in which a language is written: `ltr` or `rtl`.
pub fn direction(language: &str) -> &'static str {
    let language = language.split('-').next().unwrap_or("en");
    let right_to_left = ["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"].contains(&language);
    if right_to_left { "rtl" } else { "ltr" }
}

/// The address of a Creative Commons licence, by its SPDX name.
pub fn license_url(name: &str) -> Option<String> {
    if name == "CC0-1.0" {
        return Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned());
    }
    let rest = name.strip_prefix("CC-")?;
    let (terms, version) = rest.rsplit_once('-')?;
    let known = ["BY", "BY-SA", "BY-ND", "BY-NC", "BY-NC-SA", "BY-NC-ND"].contains(&terms);
    let number = version.chars().all(|c| c.is_ascii_digit() || c == '.');
    (known && number)
        .then(|| format!("https://creativecommons.org/licenses/{}/{version}/", terms.to_lowercase()))
}

/// Makes one page. Its texts are written in the order in which its template shows them.
pub fn page(making: &Making, plan: &Plan) -> Page {
    let site = making.site;
    let words = &site.interface;
    let mut w = match &plan.target {
        Target::NotFound => Writer::absolute(site, making.addressing, base_path(making.base.as_deref())),
        _ => Writer::new(site, making.addressing, &plan.path),
    };
    w.lists_notes = !matches!(plan.target, Target::Embed(_) | Target::EmbedTimeline);
    let w = &mut w;
    let prose = prose_page(making.prose_of, &plan.target);
    let (content, body) = content(making, w, &plan.target, prose);
    let record = match &plan.target {
        Target::Record(key) | Target::Embed(key) => Some(site.record(*key)),
        Target::Prose(index) => Some(Record::Page(&site.pages[*index as usize])),
        _ => None,
    };
    let page = prose.map(|index| site.pages[index as usize].as_ref());
    let kind = kind(&content);
    let title = title(site, &plan.target, page.and_then(|page| page.title.as_deref()));
    let affecting = affecting(site, &plan.target, prose);
    let corrections = pages::corrections(w, affecting.iter().copied());
    let headings = page.map(|page| page.body.headings.as_slice()).unwrap_or_default();
    let feed = making.base.is_some().then(|| w.file("feed.xml"));
    let noindex = matches!(
        plan.target,
        Target::NotFound | Target::Embed(_) | Target::EmbedTimeline | Target::Generated(Generated::Print)
    );
    let canonical = making.base.as_ref().filter(|_| !noindex).map(|base| format!("{base}{}", plan.path));
    // A page about a source is not the source, whose authors are others.
    let cited_title = match &plan.target {
        Target::Record(Key { kind: Kind::Source, .. }) => {
            words.text("source-titled", &[("title", Argument::Text(&title))])
        }
        _ => title.clone(),
    };
    let cited = cite::Cited {
        path: &plan.path,
        title: &cited_title,
        authors: page.map(|page| page.authors.as_slice()).unwrap_or_default(),
        date: page.and_then(|page| page.changed()),
        url: canonical.as_deref(),
    };
    let cite = (!noindex).then(|| cite::page(site, &cited));
    let description = description(site, &plan.target, page);
    let trail = trail(site, &plan.target);
    let card = plan.card().filter(|_| making.cards).zip(making.base.as_ref()).map(|(path, base)| CardView {
        url: format!("{base}{path}"),
        width: card::WIDTH,
        height: card::HEIGHT,
    });
    let changed = changed(site, &plan.target, prose);
    let json_ld = canonical.as_deref().zip(making.base.as_deref()).map(|(url, base)| {
        let described = json_ld::Described {
            target: &plan.target,
            url,
            title: &title,
            description: &description,
            trail: &trail,
            prose: page,
            changed,
            corrections: match plan.target {
                Target::Generated(Generated::Corrections) => (0..site.corrections.len() as u32).collect(),
                _ => affecting.iter().copied().collect(),
            },
            card: card.as_ref().map(|card| card.url.as_str()),
            // They are made when they are asked for.
            downloads: match plan.target {
                Target::Generated(Generated::Data) => (making.downloads)(),
                _ => &[],
            },
        };
        json_ld::page(site, base, &described)
    });
    let view = PageView {
        kind,
        label: label(site, &plan.target),
        description,
        title,
        json_ld,
        root: w.root.clone(),
        card,
        canonical,
        cite,
        home_href: w.href(&Route::page("")),
        feed_href: feed,
        plain_href: (making.base.is_some() && !making.addressing.offline)
            .then(|| plan.plain().map(|path| w.file(&path)))
            .flatten(),
        search_href: (making.base.is_some() && !noindex && site.settings.search != Search::Off)
            .then(|| w.file(OPENSEARCH)),
        data_href: site.builds(Generated::Data).then(|| w.href(&Route::page(Generated::Data.path()))),
        print_href: Some(w.href(&Route::page(Generated::Print.path()))),
        policy: policy(site, &plan.target, making.addressing.offline),
        noindex,
        navigation: navigation(w, &plan.path),
        breadcrumbs: trail.into_iter().map(|(route, text)| LinkView { href: w.href(&route), text }).collect(),
        authors: page.map(|page| page.authors.iter().map(reference::byline).collect()).unwrap_or_default(),
        published: page.and_then(|page| DateView::some(words, &page.published)),
        updated: page.and_then(|page| DateView::some(words, &page.updated)),
        changed: changed.and_then(|dated| dated.date.datetime()),
        corrections,
        coverage: covered(site, &plan.target, prose),
        body,
        contents: if headings.len() >= 3 {
            headings.iter().map(|heading| contents(site, heading)).collect()
        } else {
            Vec::new()
        },
        tags: record.map(|record| tags(w, &record.head().tags)).unwrap_or_default(),
        extra: record.map(|record| record.head().extra.clone()).unwrap_or_default(),
    };
    // The print edition borrows the front page's prose, and not its template.
    let own = page.filter(|_| plan.target != Target::Generated(Generated::Print));
    let template = own.and_then(|page| page.template.as_ref()).map_or(kind, |(name, _)| name);
    Page {
        file: plan.file(),
        template: template.strip_suffix(".html").unwrap_or(template).to_owned(),
        view: View { page: view, notes: w.notes(), content },
    }
}

/// The path under which a site lives on its host: `/repo/`.
pub fn base_path(base: Option<&str>) -> String {
    let path = base.and_then(|url| url.split_once("://")).and_then(|(_, rest)| rest.split_once('/'));
    match path {
        Some((_, path)) if !path.is_empty() => format!("/{path}"),
        _ => "/".to_owned(),
    }
}

/// The Markdown page that belongs to a target.
pub fn prose_page(prose_of: &ProseOf, target: &Target) -> Option<u32> {
    match target {
        Target::Generated(generated) => {
            // The print edition begins with the story as the home page tells it.
            let from = if *generated == Generated::Print { Generated::Home } else { *generated };
            prose_of.introductions.get(&from).copied()
        }
        Target::Record(key) => prose_of.summaries.get(key).copied(),
        Target::Prose(index) => Some(*index),
        _ => None,
    }
}

fn content<'a>(
    making: &Making<'a>,
    w: &mut Writer<'a>,
    target: &Target,
    prose: Option<u32>,
) -> (Content, Vec<Part>) {
    let site = making.site;
    let summary = |w: &mut Writer<'a>| match prose {
        Some(index) => w.prose(&site.pages[index as usize].summary),
        None => Html::default(),
    };
    match target {
        Target::Generated(Generated::Home) => {
            let summary = summary(w);
            let body = pages::body(w, prose);
            (Content::Home(pages::home(w, summary)), body)
        }
        Target::Generated(Generated::Print) => {
            let summary = summary(w);
            let body = pages::body(w, prose);
            (Content::Print(pages::print(w, summary)), body)
        }
        Target::Generated(generated) => {
            let body = pages::body(w, prose);
            let content = match generated {
                Generated::Timeline => Content::Timeline(timeline::page(w)),
                Generated::Actors => Content::Actors(pages::actors(w)),
                Generated::Claims => Content::Claims(pages::claims(w)),
                Generated::Sources => Content::Sources(pages::sources_page(w)),
                Generated::Network => Content::Network(network::network(w)),
                Generated::Known => Content::Known(pages::known(w)),
                Generated::Evidence => Content::Evidence(matrix::matrix(w)),
                Generated::Glossary => Content::Glossary(pages::glossary(w)),
                Generated::Corrections => Content::Corrections(CorrectionsView {
                    corrections: pages::corrections(w, 0..site.corrections.len() as u32),
                    feed_href: making.base.is_some().then(|| w.file(CORRECTIONS_FEED)),
                }),
                Generated::Data => Content::Data(data::data(w, (making.downloads)())),
                Generated::Search => Content::Search(search::search(w)),
                Generated::About | Generated::Home | Generated::Print => Content::About(method::about(w)),
            };
            (content, body)
        }
        Target::Record(Key { kind: Kind::Event, index }) => {
            let (view, body) = pages::event(w, *index, prose);
            (Content::Event(view), body)
        }
        Target::Record(Key { kind: Kind::Actor, index }) => {
            let (view, body) = pages::actor(w, *index, prose);
            (Content::Actor(view), body)
        }
        Target::Record(Key { kind: Kind::Claim, index }) => {
            let (view, body) = pages::claim(w, *index, prose);
            (Content::Claim(view), body)
        }
        Target::Record(Key { kind: Kind::Source, index }) => {
            let (view, body) = pages::source(w, *index, prose);
            (Content::Source(view), body)
        }
        Target::Prose(index) => {
            let (view, body) = pages::prose(w, *index);
            (Content::Prose(view), body)
        }
        Target::Embed(key) => (Content::Embed(pages::embed(w, Some(*key))), Vec::new()),
        Target::EmbedTimeline => (Content::Embed(pages::embed(w, None)), Vec::new()),
        Target::Slice(slice) => (Content::Timeline(timeline::slice_page(w, *slice)), Vec::new()),
        // Redirects are not made from a template, and other kinds have no page of their own.
        Target::NotFound | Target::Redirect(_) | Target::Record(_) => {
            (Content::NotFound(NotFoundView {}), Vec::new())
        }
    }
}

fn kind(content: &Content) -> &'static str {
    match content {
        Content::Home(_) => "home",
        Content::Timeline(_) => "timeline",
        Content::Event(_) => "event",
        Content::Actors(_) => "actors",
        Content::Actor(_) => "actor",
        Content::Claims(_) => "claims",
        Content::Claim(_) => "claim",
        Content::Sources(_) => "sources",
        Content::Source(_) => "source",
        Content::Network(_) => "network",
        Content::Known(_) => "known",
        Content::Evidence(_) => "evidence",
        Content::Glossary(_) => "glossary",
        Content::Corrections(_) => "corrections",
        Content::About(_) => "about",
        Content::Data(_) => "data",
        Content::Search(_) => "search",
        Content::Print(_) => "print",
        Content::Embed(_) => "embed",
        Content::Prose(_) => "prose",
        Content::NotFound(_) => "not_found",
    }
}

fn title(site: &Site, target: &Target, given: Option<&str>) -> String {
    match target {
        Target::Generated(Generated::Home) => given.unwrap_or(&site.settings.title).to_owned(),
        Target::Generated(Generated::Print) => site.settings.title.clone(),
        Target::Generated(generated) => given.unwrap_or(generated.title(&site.interface)).to_owned(),
        Target::Record(key) | Target::Embed(key) | Target::Redirect(key) => site.title(*key),
        Target::Prose(_) => given.unwrap_or_default().to_owned(),
        Target::EmbedTimeline => Generated::Timeline.title(&site.interface).to_owned(),
        Target::Slice(slice) => timeline::slice_title(site, *slice),
        Target::NotFound => site.interface.get("not-found-title").to_owned(),
    }
}

/// What a page is called, and one or two sentences on it.
pub fn about(site: &Site, target: &Target, prose: Option<u32>) -> (String, String) {
    let page = prose.map(|index| site.pages[index as usize].as_ref());
    (title(site, target, page.and_then(|page| page.title.as_deref())), description(site, target, page))
}

fn label(site: &Site, target: &Target) -> String {
    let words = &site.interface;
    let label = match target {
        Target::Generated(Generated::Home) | Target::NotFound | Target::Redirect(_) => "",
        Target::Generated(Generated::Print) => Generated::Print.title(words),
        Target::Generated(_) | Target::Prose(_) => words.get("label-explainer"),
        Target::Record(key) | Target::Embed(key) => items::kind_text(site, key.kind),
        Target::EmbedTimeline | Target::Slice(_) => Generated::Timeline.title(words),
    };
    label.to_owned()
}

/// One or two sentences for search engines and previews, from the words of the page itself.
fn description(site: &Site, target: &Target, page: Option<&crate::kinds::Page>) -> String {
    let words = &site.interface;
    let own = page.map(|page| page.summary.plain.as_str()).filter(|text| !text.is_empty());
    let described = match target {
        _ if own.is_some() => site.words(own.unwrap_or_default()),
        Target::Record(key) | Target::Embed(key) => match site.record(*key) {
            Record::Actor(actor) => site.words(&actor.summary.plain),
            Record::Event(event) => site.words(&event.summary.plain),
            Record::Claim(claim) => site.words(&claim.text.plain),
            Record::Source(source) => {
                let short = reference::short(words, source);
                words.text("source-description", &[("source", Argument::Text(&short))])
            }
            _ => String::new(),
        },
        Target::Slice(slice) => timeline::slice_description(site, *slice),
        Target::Generated(generated) if *generated != Generated::Home => {
            let holdings = pages::holdings(site);
            let arguments =
                [("title", Argument::Text(generated.title(words))), ("holdings", Argument::Text(&holdings))];
            words.text("page-description", &arguments)
        }
        _ => site.settings.tagline.clone().unwrap_or_default(),
    };
    shorten(&described, 200)
}

/// Cuts at the end of a word.
pub(super) fn shorten(text: &str, most: usize) -> String {
    let Some((at, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let cut = text[..at].rfind(' ').unwrap_or(at);
    format!("{}…", text[..cut].trim_end_matches([',', ';', ':', '.', ' ']))
}

/// The corrections of what the page shows, each once: of the record or the author's page, and of terms and
/// questions, which have no page of their own. The print edition shows all.
fn affecting(site: &Site, target: &Target, prose: Option<u32>) -> BTreeSet<u32> {
    let kind = match target {
        Target::Generated(Generated::Print) => return (0..site.corrections.len() as u32).collect(),
        Target::Generated(Generated::Glossary) => Some(Kind::Term),
        Target::Generated(Generated::Known) => Some(Kind::Question),
        _ => None,
    };
    let corrections = &site.backlinks.corrections;
    let record = match target {
        Target::Record(key) => Some(*key),
        _ => None,
    };
    let prose = prose.map(|index| Key { kind: Kind::Page, index });
    let own = record.into_iter().chain(prose).filter_map(|key| corrections.get(&key));
    let of_kind = kind.into_iter().flat_map(|kind| {
        let first = Key { kind, index: 0 };
        corrections
            .range(first..)
            .take_while(move |(key, _)| key.kind == kind)
            .map(|(_, affecting)| affecting)
    });
    own.chain(of_kind).flatten().copied().collect()
}

/// When the content of a page last changed, as far as it is dated: the newest of what its author says of it and of the
/// corrections that it shows. The front page tells the date of the last one.
///
/// What an event says happened in 2014 changes no page in 2014, and a record that is new to a list has no date of its
/// own: a list is as old as its author says, and has no date where nobody gives it one.
pub fn changed<'a>(site: &'a Site, target: &Target, prose: Option<u32>) -> Option<&'a Dated> {
    let corrections = match target {
        Target::Generated(Generated::Home | Generated::Corrections) => {
            (0..site.corrections.len() as u32).collect()
        }
        _ => affecting(site, target, prose),
    };
    let own = prose.and_then(|index| site.pages[index as usize].changed());
    let corrected =
        corrections.into_iter().filter_map(|index| site.corrections[index as usize].date.as_ref());
    own.into_iter()
        .chain(corrected)
        .filter(|dated| !dated.date.is_vague())
        .max_by_key(|dated| dated.date.key())
}

/// How much of the prose of a page carries evidence: that of its record and of the author's text.
fn covered(site: &Site, target: &Target, prose: Option<u32>) -> Option<CoverageView> {
    let key = match target {
        Target::Record(key) => *key,
        Target::Generated(Generated::Print) => return None,
        _ => Key { kind: Kind::Page, index: prose? },
    };
    CoverageView::of(site.coverage.parts.get(&key)?)
}

fn contents(site: &Site, heading: &crate::prose::Heading) -> ContentsView {
    ContentsView { level: heading.level, href: format!("#{}", heading.id), text: site.words(&heading.text) }
}

/// The pages of the header: as `site.yaml` has them, else the generated pages and the author's top pages.
fn navigation(w: &Writer, here: &str) -> Vec<NavigationView> {
    let site = w.site;
    let entry = |mut route: Route, text: String| {
        // A link to the search leads into its field.
        if route.path == Generated::Search.path() {
            route.fragment = Some(SEARCH_FIELD.to_owned());
        }
        NavigationView { current: route.path == here, href: w.href(&route), text }
    };
    let made = |page: Generated| entry(Route::page(page.path()), page.word(&site.interface).to_owned());
    // It stands last, whoever made the list.
    let search = || site.builds(Generated::Search).then(|| made(Generated::Search));
    if let Some(items) = &site.settings.navigation {
        let mut navigation: Vec<NavigationView> = items
            .iter()
            .filter_map(|item| match &item.target {
                NavigationTarget::Url(url) => Some(NavigationView {
                    href: url.clone(),
                    text: item.text.clone().unwrap_or(url.clone()),
                    current: false,
                }),
                NavigationTarget::Page(reference) => {
                    let (route, word) = site.address(&reference.id)?;
                    Some(entry(route, item.text.clone().unwrap_or(word)))
                }
            })
            .collect();
        let names_it = |item: &Navigation| match &item.target {
            NavigationTarget::Page(reference) => reference.id == Generated::Search.folder(),
            NavigationTarget::Url(_) => false,
        };
        if !items.iter().any(names_it) {
            navigation.extend(search());
        }
        return navigation;
    }
    let listed = |page: &Generated| {
        !matches!(
            page,
            Generated::Home | Generated::Print | Generated::About | Generated::Data | Generated::Search
        )
    };
    let generated = Generated::ALL.iter().map(|row| row.0).filter(listed).filter(|page| site.builds(*page));
    let mut navigation: Vec<NavigationView> = generated.map(made).collect();
    let mut own: Vec<u32> = (0..site.pages.len() as u32)
        .filter(|index| site.roles[*index as usize] == Role::Free)
        .filter(|index| !site.pages[*index as usize].head.id.contains('/'))
        .collect();
    own.sort_by_key(|index| site.pages[*index as usize].weight);
    for index in own {
        let key = Key { kind: Kind::Page, index };
        navigation.push(entry(site.route(key), site.title(key)));
    }
    navigation.push(made(Generated::About));
    navigation.extend(search());
    navigation
}

fn tags(w: &Writer, names: &[String]) -> Vec<TagView> {
    let route = |name: &str| w.site.slice_route(Slice::Tag(w.site.tag(name)?));
    let tag = |name: &String| TagView { text: name.clone(), href: route(name).map(|route| w.href(&route)) };
    names.iter().map(tag).collect()
}

/// The pages above a page, from the home page down.
fn trail(site: &Site, target: &Target) -> Vec<(Route, String)> {
    let page = |page: Generated| (Route::page(page.path()), page.word(&site.interface).to_owned());
    let list = match target {
        Target::Record(key) => match key.kind {
            Kind::Event => Generated::Timeline,
            Kind::Actor => Generated::Actors,
            Kind::Claim => Generated::Claims,
            _ => Generated::Sources,
        },
        Target::Slice(_) => Generated::Timeline,
        Target::Generated(Generated::Home) | Target::Embed(_) | Target::EmbedTimeline | Target::NotFound => {
            return Vec::new();
        }
        _ => return vec![page(Generated::Home)],
    };
    vec![page(Generated::Home), page(list)]
}
