//! What pages say to machines: JSON-LD in the words of schema.org, of one page or of the whole site.
//!
//! A page says of itself no more than a reader finds on it, in the same words. What schema.org has no word for is
//! left out rather than bent: a vague date, an alleged event, a verdict that nobody gave. `docs/authoring.md` lists
//! what becomes what.

use serde_json::{Map, Value, json};

use crate::kinds::{Dated, Kind, Name, Vocabulary};
use crate::plan::Target;
use crate::site::{Generated, Key, Route, Site};
use crate::words::Argument;

use super::page::{self, license_url};
use super::{Download, Html, reference};

mod records;

/// What is said of one page.
pub struct Described<'a> {
    pub target: &'a Target,
    /// Absolute.
    pub url: &'a str,
    pub title: &'a str,
    pub description: &'a str,
    /// The pages above it, from the home page down.
    pub trail: &'a [(Route, String)],
    /// The author's own text at its address.
    pub prose: Option<&'a crate::kinds::Page>,
    /// The last date of its content, as far as it is known.
    pub changed: Option<&'a Dated>,
    /// The corrections that it shows.
    pub corrections: Vec<u32>,
    /// The address of its social card.
    pub card: Option<&'a str>,
    /// What it offers to take away.
    pub downloads: &'a [Download],
}

/// The block of a page, safe inside `<script>`.
pub fn page(site: &Site, base: &str, described: &Described) -> Html {
    let nodes = Nodes { site, base, alone: true };
    let mut graph = nodes.page(described);
    match described.target {
        Target::Record(key) => graph.extend(nodes.record(*key)),
        Target::Generated(Generated::Glossary) => graph.push(nodes.glossary()),
        Target::Generated(Generated::Data) => graph.push(nodes.dataset(described)),
        _ => {}
    }
    let block = match graph.as_mut_slice() {
        [Value::Object(alone)] => {
            alone.insert("@context".to_owned(), CONTEXT.into());
            Value::Object(std::mem::take(alone))
        }
        _ => json!({"@context": CONTEXT, "@graph": graph}),
    };
    Html(written(block.to_string()))
}

/// Everything that the site says, as one graph in which each thing stands once: the website, the explainer, and all
/// records. `base` is where the site lives, and ends in a slash. Several lines, with one at the end.
pub fn graph(site: &Site, base: &str) -> String {
    let nodes = Nodes { site, base, alone: false };
    let index = site.pages.iter().position(|page| &*page.head.id == "index").map(|index| index as u32);
    let home = index.map(|index| site.pages[index as usize].as_ref());
    let described = Described {
        target: &Target::Generated(Generated::Home),
        url: base,
        title: home.and_then(|page| page.title.as_deref()).unwrap_or(&site.settings.title),
        description: site.settings.tagline.as_deref().unwrap_or_default(),
        trail: &[],
        prose: home,
        changed: page::changed(site, &Target::Generated(Generated::Home), index),
        corrections: (0..site.corrections.len() as u32).collect(),
        card: None,
        downloads: &[],
    };
    let mut graph = nodes.page(&described);
    let records = [Kind::Actor, Kind::Event, Kind::Claim, Kind::Source];
    graph.extend(records.into_iter().flat_map(|kind| site.keys_of(kind)).flat_map(|key| nodes.record(key)));
    if site.builds(Generated::Glossary) {
        graph.push(nodes.glossary());
    }
    written(format!("{:#}\n", json!({"@context": CONTEXT, "@graph": graph})))
}

const CONTEXT: &str = "https://schema.org";

/// JSON that cannot end the element around it, nor be read as anything but JSON by a script of old.
fn written(json: String) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            other => out.push(other),
        }
    }
    out
}

/// A thing with its properties.
struct Node(Map<String, Value>);

impl Node {
    fn new(type_: &str) -> Node {
        Node(Map::from_iter([("@type".to_owned(), type_.into())]))
    }

    /// Sets a property that has something to say.
    fn set(&mut self, name: &str, value: impl Into<Value>) {
        let value = value.into();
        let empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(items) => items.is_empty(),
            _ => false,
        };
        if !empty {
            self.0.insert(name.to_owned(), value);
        }
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Value {
        Value::Object(node.0)
    }
}

/// Makes the things of a site.
struct Nodes<'a> {
    site: &'a Site,
    base: &'a str,
    /// What is made stands by itself: what it names is said with it, and not elsewhere in the same graph.
    alone: bool,
}

impl Nodes<'_> {
    fn address(&self, route: &Route) -> String {
        match &route.fragment {
            Some(fragment) => format!("{}{}#{fragment}", self.base, route.path),
            None => format!("{}{}", self.base, route.path),
        }
    }

    /// The page, and the way to it.
    fn page(&self, described: &Described) -> Vec<Value> {
        let settings = &self.site.settings;
        let is_home = *described.target == Target::Generated(Generated::Home);
        let type_ = match described.target {
            Target::Generated(Generated::Home) => "NewsArticle",
            Target::Generated(Generated::About) => "AboutPage",
            Target::Generated(Generated::Search) => "WebPage",
            Target::Generated(_) | Target::Slice(_) => "CollectionPage",
            Target::Prose(_) => "Article",
            _ => "WebPage",
        };
        let mut page = Node::new(type_);
        page.set("@id", described.url);
        page.set("image", described.card);
        let is_article = type_.ends_with("Article");
        page.set(if is_article { "headline" } else { "name" }, described.title);
        let authors = match described.prose {
            Some(prose) if !prose.authors.is_empty() => &prose.authors,
            _ => &settings.authors,
        };
        if is_article {
            page.set("author", desk(authors));
        }
        if let Some(prose) = described.prose {
            page.set("datePublished", exact(&prose.published));
            page.set("about", self.things(self.site.about(prose)));
        }
        page.set("dateModified", described.changed.and_then(|dated| dated.date.datetime()));
        let corrections = described.corrections.iter().map(|index| self.correction(*index));
        // The page of corrections is made of them; any other was corrected.
        let own = *described.target == Target::Generated(Generated::Corrections);
        page.set(if own { "hasPart" } else { "correction" }, corrections.collect::<Vec<_>>());
        if let Target::Record(key) = described.target {
            page.set("mainEntity", json!({"@id": self.id(*key)}));
        }
        let mut website = Node::new("WebSite");
        website.set("name", &*settings.title);
        website.set("url", self.base);
        page.set("isPartOf", Value::from(website));
        // The front page is the longest of the short pages, and says the rest in its head and at its foot.
        if is_home && self.alone {
            return vec![page.into()];
        }
        page.set("url", described.url);
        page.set("description", described.description);
        page.set("inLanguage", &*settings.language);
        page.set("license", settings.license.as_deref().and_then(license_url));
        // An article has no property for it, as other pages have.
        let trail = (!is_home).then(|| self.breadcrumbs(described));
        [page.into()].into_iter().chain(trail).collect()
    }

    fn breadcrumbs(&self, described: &Described) -> Value {
        let above = described.trail.iter().map(|(route, name)| (Some(self.address(route)), name.as_str()));
        let items = above.chain([(None, described.title)]).zip(1..).map(|((address, name), position)| {
            let mut item = Node::new("ListItem");
            item.set("position", position);
            item.set("name", name);
            item.set("item", address);
            Value::from(item)
        });
        json!({"@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>()})
    }

    /// All data of the site, in each of its forms.
    fn dataset(&self, described: &Described) -> Value {
        let settings = &self.site.settings;
        let download = |download: &Download| {
            let mut node = Node::new("DataDownload");
            node.set("name", download.title);
            node.set("contentUrl", format!("{}{}", self.base, download.path));
            Value::from(node)
        };
        let mut set = Node::new("Dataset");
        set.set("@id", format!("{}#dataset", described.url));
        set.set("url", described.url);
        set.set("name", described.title);
        set.set("description", described.description);
        set.set("creator", desk(&settings.authors));
        set.set("license", settings.license.as_deref().and_then(license_url));
        set.set("distribution", described.downloads.iter().map(download).collect::<Vec<_>>());
        set.into()
    }

    /// What it said, what it says, and why, in the words of the page.
    fn correction(&self, index: u32) -> Value {
        let (site, words) = (self.site, &self.site.interface);
        let correction = &site.corrections[index as usize];
        let told = |id: &str, text: &Option<String>| {
            text.as_ref().map(|text| words.text(id, &[("words", Argument::Text(text))]))
        };
        let reason = correction.reason.as_ref().map(|reason| site.words(&reason.plain));
        let parts = [
            told("correction-said", &correction.was),
            told("correction-says", &correction.now),
            reason.filter(|reason| !reason.is_empty()),
        ];
        let mut node = Node::new("CorrectionComment");
        node.set("@id", self.id(Key { kind: Kind::Correction, index }));
        node.set("name", words.of("correction", correction.kind.key()));
        node.set("datePublished", exact(&correction.date));
        node.set("text", parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
        let about = site.affected(correction).into_iter();
        node.set(
            "about",
            about.map(|key| json!({"@id": self.address(&site.route(key))})).collect::<Vec<_>>(),
        );
        node.into()
    }
}

/// Those who wrote something, by name. A name in parts is a person's; of one in one piece nobody knows what it names.
fn people(names: &[Name]) -> Vec<Value> {
    names.iter().map(|name| written_by(name, None)).collect()
}

/// Those who answer for the site: where a name is not a person's, it is a body's.
fn desk(names: &[Name]) -> Vec<Value> {
    names.iter().map(|name| written_by(name, Some("Organization"))).collect()
}

fn written_by(name: &Name, body: Option<&str>) -> Value {
    let mut node = Node(Map::new());
    node.set("@type", if matches!(name, Name::Person { .. }) { Some("Person") } else { body });
    node.set("name", reference::byline(name));
    node.into()
}

/// A date in the form that schema.org takes, which says nothing of vagueness; of a vague date, none.
fn exact(dated: &Option<Dated>) -> Option<String> {
    dated.as_ref().and_then(|dated| dated.date.datetime())
}
