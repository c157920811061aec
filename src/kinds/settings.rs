//! `site.yaml`: what the site is.

use super::fields::{self, Fields};
use super::shape::Shape;
use super::{Name, Vocabulary};
use crate::mistakes::fields as mistakes;
use crate::prose::Reference;
use crate::text::{self, Place};
use crate::yaml::{Node, Value};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    pub title: String,
    pub tagline: Option<String>,
    /// Where the site will live, ending in a slash.
    pub url: Option<String>,
    pub language: String,
    /// Where the author names it.
    pub language_place: Option<Place>,
    pub theme: Theme,
    pub authors: Vec<Name>,
    pub license: Option<String>,
    pub repository: Option<String>,
    /// Every page has a social card: where that is said.
    pub cards: Option<Place>,
    /// The private folder of the sources' texts, from the site's folder.
    pub archive: Option<String>,
    pub output: Option<String>,
    pub citations: Citations,
    /// Lints whose level the author sets.
    pub checks: Vec<(String, Level, Place)>,
    /// Tokens of the theme with their new values, both safe in CSS.
    pub colors: Vec<(String, String, Place)>,
    /// `None` where the navigation is generated.
    pub navigation: Option<Vec<Navigation>>,
    pub search: Search,
    /// The share of sentences that must carry evidence, in percent.
    pub coverage: Option<(usize, Place)>,
    /// Raw HTML in Markdown passes.
    pub html: bool,
    pub extra: serde_json::Value,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    pub name: String,
    pub place: Option<Place>,
}

impl Default for Theme {
    fn default() -> Theme {
        Theme { name: "broadsheet".to_owned(), place: None }
    }
}

/// How references are written.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Citations {
    /// The house style.
    #[default]
    Notes,
    /// A style of the archive, by a name that nobody has looked up yet.
    Named(String, Place),
    /// A `.csl` file, from the site's folder.
    File(String, Place),
}

impl Citations {
    /// The file of the style, which belongs to the site's files.
    pub fn file(&self) -> Option<&str> {
        match self {
            Citations::File(path, _) => Some(path),
            Citations::Notes | Citations::Named(..) => None,
        }
    }
}

/// What finds the words that a reader looks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Search {
    /// The index of this program, which works from a folder too.
    #[default]
    Own,
    /// Pagefind, for very large sites; where the author asks for it.
    Pagefind(Place),
    /// There is no page for it.
    Off,
}

/// How loud a lint is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Allow,
    Warn,
    Deny,
}

impl Vocabulary for Level {
    const WORDS: &'static [(Level, &'static str)] =
        &[(Level::Allow, "allow"), (Level::Warn, "warn"), (Level::Deny, "deny")];
}

/// An entry of the navigation: a page of the site by its path or id, or an address elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Navigation {
    pub text: Option<String>,
    pub target: NavigationTarget,
}

#[derive(Clone, Debug, PartialEq)]
pub enum NavigationTarget {
    Page(Reference),
    Url(String),
}

pub fn read(fields: &mut Fields) -> Settings {
    Settings {
        cards: cards(fields),
        title: fields.required_text("title", "The hack, explained"),
        tagline: fields.text("tagline"),
        url: fields.url("url").map(|url| if url.ends_with('/') { url } else { url + "/" }),
        language_place: fields.has("language").then(|| fields.key_place("language")),
        language: fields.language("language").unwrap_or_else(|| "en".to_owned()),
        theme: fields
            .path("theme", "`themes/`")
            .map_or_else(Theme::default, |(name, place)| Theme { name, place: Some(place) }),
        authors: fields.names("authors"),
        license: fields.text("license"),
        repository: fields.url("repository"),
        archive: fields.text("archive"),
        output: fields.text("output"),
        citations: citations(fields),
        checks: checks(fields),
        colors: colors(fields),
        navigation: navigation(fields),
        search: search(fields),
        coverage: coverage(fields),
        html: html(fields),
        extra: fields.take("extra", || Shape::Anything).map_or(serde_json::Value::Null, Node::to_json),
    }
}

/// Where the author asks for cards, if so.
fn cards(fields: &mut Fields) -> Option<Place> {
    let place = fields.key_place("cards");
    (fields.flag("cards") == Some(true)).then_some(place)
}

/// A share from 0 to 1, kept in percent, as it is counted.
fn coverage(fields: &mut Fields) -> Option<(usize, Place)> {
    let mut nested = fields.nested("coverage")?;
    let node = nested.take("minimum", || Shape::Share);
    let minimum = node.and_then(|node| {
        let wanted = "a number from 0 to 1, such as 0.8";
        let scalar = nested.reader.scalar(node, "`minimum`", wanted)?;
        let place = nested.reader.place(node.span);
        match scalar.text.parse::<f64>() {
            // 0.55 is a little more than 55 hundredths.
            Ok(share) if (0.0..=1.0).contains(&share) => {
                Some(((share * 100.0 - 1e-9).ceil() as usize, place))
            }
            _ => {
                nested.report(mistakes::out_of_range(place, "minimum", wanted));
                None
            }
        }
    });
    nested.finish();
    minimum
}

fn search(fields: &mut Fields) -> Search {
    let known = ["true", "false", "pagefind"];
    let shape = || Shape::Either(vec![Shape::Flag, Shape::Choice(vec!["pagefind"])]);
    let Some(node) = fields.take("search", shape) else { return Search::Own };
    let place = fields.reader.place(node.span);
    let Some(scalar) = fields.reader.scalar(node, "`search`", "`true`, `false` or `pagefind`") else {
        return Search::Own;
    };
    match scalar.text.as_str() {
        "true" => Search::Own,
        "false" => Search::Off,
        "pagefind" if cfg!(feature = "pagefind") => Search::Pagefind(place),
        "pagefind" => {
            let instead = "it was built without Pagefind, and searches by its own index";
            let cure = "remove the line, or build it with `cargo install explainer --features pagefind`";
            fields.report(mistakes::not_available(place, "`search: pagefind`", instead, Some(cure)));
            Search::Own
        }
        other => {
            fields.report(mistakes::unknown_value(place, "search", other, known));
            Search::Own
        }
    }
}

fn citations(fields: &mut Fields) -> Citations {
    let Some(mut nested) = fields.nested("citations") else { return Citations::Notes };
    // A name passes where a path does.
    let style = match nested.path_of("style", Shape::Style, "the site's folder") {
        Some((path, place)) if path.ends_with(".csl") => Citations::File(path, place),
        Some((name, place)) if name != "notes" => Citations::Named(name, place),
        _ => Citations::Notes,
    };
    nested.finish();
    style
}

fn html(fields: &mut Fields) -> bool {
    let Some(mut nested) = fields.nested("markdown") else { return false };
    let html = nested.flag("html").unwrap_or(false);
    nested.finish();
    html
}

fn checks(fields: &mut Fields) -> Vec<(String, Level, Place)> {
    let mut checks = Vec::new();
    for (name, place, node) in entries(fields, "checks", || Shape::Checks(Box::new(fields::words::<Level>())))
    {
        let level = fields.reader.choice(node, &name);
        checks.extend(level.map(|level| (name, level, place)));
    }
    checks
}

/// Colours go into a stylesheet: names and values are held to what is harmless there.
fn colors(fields: &mut Fields) -> Vec<(String, String, Place)> {
    let mut colors = Vec::new();
    for (name, place, node) in entries(fields, "colors", || Shape::Named(Box::new(Shape::Color))) {
        if !text::is_id(&name) {
            fields.report(mistakes::bad_id(place, &name));
            continue;
        }
        let Value::Scalar(scalar) = &node.value else {
            let place = fields.reader.place(node.span);
            fields.report(mistakes::wrong_type(place, &format!("`{name}`"), "a colour", node.describe()));
            continue;
        };
        if is_color(&scalar.text) {
            colors.push((name, scalar.text.clone(), place));
        } else {
            let place = fields.reader.place(node.span);
            fields.report(mistakes::bad_color(place, &name, &scalar.text));
        }
    }
    colors
}

/// `#rgb`, `#rrggbb` and with alpha, a name, or `rgb(…)`, `hsl(…)`, `oklch(…)` of plain numbers.
fn is_color(text: &str) -> bool {
    if let Some(digits) = text.strip_prefix('#') {
        return matches!(digits.len(), 3 | 4 | 6 | 8) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    }
    if let Some((function, rest)) = text.split_once('(') {
        let known = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch"].contains(&function);
        let arguments = rest.strip_suffix(')').unwrap_or("(");
        let plain = |c: char| c.is_ascii_digit() || " .,%/-".contains(c) || "degnone".contains(c);
        return known && arguments.chars().all(plain);
    }
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn navigation(fields: &mut Fields) -> Option<Vec<Navigation>> {
    let items = fields.items("navigation", Some("page"), |item| {
        let text = item.text("text");
        let page = item.paths("page").pop();
        let url = item.url("url");
        let example = "timeline`, or `url: https://example.org/";
        item.require_any(&["page", "url"], item.has("page") || url.is_some(), example);
        let target = page.map(NavigationTarget::Page).or(url.map(NavigationTarget::Url))?;
        Some(Navigation { text, target })
    });
    // `navigation: []` asks for the generated one, as an absent key does.
    (!items.is_empty()).then_some(items)
}

/// The keys and values of a free map.
fn entries<'a>(
    fields: &mut Fields<'a, '_>,
    name: &'static str,
    shape: impl FnOnce() -> Shape,
) -> Vec<(String, Place, &'a Node)> {
    let Some(node) = fields.take(name, shape) else { return Vec::new() };
    let entries = fields.reader.map(node, &format!("`{name}`"));
    entries
        .iter()
        .map(|entry| (entry.key.clone(), fields.reader.place(entry.key_span), &entry.value))
        .collect()
}
