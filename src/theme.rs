//! Themes: folders of templates and stylesheets, laid over one another.
//!
//! The layers of a theme are, from the top: the site's own `themes/NAME/`, the built-in theme of that
//! name, and then the same for the theme that it extends. A file is taken from the topmost layer that has
//! it. In a template `base:event.html` names the next `event.html` below the template's own layer, so that
//! an override can extend what it overrides.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use std::sync::Arc;

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};
use serde::{Serialize, Serializer};

use crate::card::Fonts;
use crate::diagnostic::Diagnostic;
use crate::kinds::fields::Reader;
use crate::kinds::{Settings, settings};
use crate::markdown;
use crate::mistakes::theme as mistakes;
use crate::project::Project;
use crate::text::{FilePath, Place, Span, escape};
use crate::views::{Html, Page, PageView, SiteView};
use crate::words::Words;
use crate::yaml;

mod built_in;
mod card;
pub mod shelf;
mod words;

/// The template of social cards.
const CARD: &str = "card.svg";

/// Steps that rendering one page may take; the largest pages of real sites take some hundred thousand.
const FUEL: u64 = 50_000_000;

/// The stylesheet that every page links.
pub const SITE: &str = "site";

/// A theme ready to render.
pub struct Theme {
    environment: Environment<'static>,
    names: Arc<Names>,
    /// The words of the interface, in the language of the site.
    pub words: Arc<Words>,
    /// The stylesheets by name: `site`, which every page links, and those for one kind of page.
    pub stylesheets: BTreeMap<String, String>,
    /// For cards and icons.
    pub fonts: Arc<Fonts>,
    /// The colours in light, by the names of their tokens.
    pub colors: BTreeMap<String, String>,
    /// The files under `static/`, by the path that they get on the site: where they lie, and their bytes.
    pub files: BTreeMap<String, (FilePath, Arc<[u8]>)>,
    /// Texts of built-in files, for excerpts in diagnostics.
    texts: HashMap<FilePath, &'static str>,
    /// Where `site.yaml` names the theme.
    place: Place,
    /// Some file holds no readable template, as was reported.
    unread: bool,
}

/// What every page sees as `site`, made once for all of them.
pub struct SiteValue(Value);

/// Which file a template name means.
#[derive(Default)]
struct Names {
    /// By layer from the top: the name and the path of the file.
    layers: Vec<BTreeMap<String, FilePath>>,
    /// The layer of each file.
    layer_of: HashMap<FilePath, usize>,
}

/// A file of a theme: where it is, and its text.
struct ThemeFile<'a> {
    path: FilePath,
    /// Empty for pictures and fonts.
    text: &'a str,
    bytes: &'a [u8],
}

/// The files of one layer by their path within the theme.
type Layer<'a> = BTreeMap<String, ThemeFile<'a>>;

impl Theme {
    /// Puts the layers together and reads every template, so that all mistakes of syntax show at once.
    pub fn load(project: &Project, settings: &Settings, diagnostics: &mut Vec<Diagnostic>) -> Theme {
        let layers = layers(project, settings, diagnostics);
        let mut names = Names::default();
        let words = words::load(&layers, settings, diagnostics);
        let mut environment = environment();
        words::add_function(&mut environment, words.clone());
        let stylesheets = stylesheets(&layers);
        let set = settings.colors.iter().map(|(name, value, _)| (name.as_str(), value.as_str()));
        let colors = card::colors(&stylesheets[SITE], set);
        let own = layers.iter().flatten().filter(|(name, _)| name.starts_with("fonts/"));
        let fonts = Arc::new(Fonts::new(own.map(|(_, file)| file.bytes.into())));
        card::add_functions(&mut environment, fonts.clone(), colors.clone());
        let mut texts = HashMap::new();
        let mut unread = false;
        for (number, layer) in layers.iter().enumerate() {
            let mut by_name = BTreeMap::new();
            for (name, file) in layer {
                let Some(name) =
                    name.strip_prefix("templates/").filter(|name| name.ends_with(".html") || *name == CARD)
                else {
                    continue;
                };
                by_name.insert(name.to_owned(), file.path.clone());
                names.layer_of.insert(file.path.clone(), number);
                let added = environment.add_template_owned(file.path.to_string(), file.text.to_owned());
                if let Err(error) = added {
                    unread = true;
                    diagnostics.push(template_mistake(&error, &file.path, None));
                }
            }
            names.layers.push(by_name);
        }
        for built_in in built_in::FILES {
            texts.insert(built_in_path(built_in.0, built_in.1), built_in.2);
        }
        let names = Arc::new(names);
        let joining = names.clone();
        environment.set_path_join_callback(move |name, parent| joining.join(name, parent).into());
        let mut files = BTreeMap::new();
        for (name, file) in layers.iter().rev().flatten() {
            if let Some(path) = name.strip_prefix("static/") {
                files.insert(path.to_owned(), (file.path.clone(), file.bytes.into()));
            }
        }
        let place = settings.theme.place.clone().unwrap_or_else(|| Place::file(&"site.yaml".into()));
        Theme { environment, names, words, stylesheets, fonts, colors, files, texts, place, unread }
    }

    /// Renders a page. What goes wrong is the theme's mistake, with its file and line; none where it comes of a
    /// template that was reported when the theme was loaded.
    pub fn render(&self, page: &Page, site: &SiteValue) -> Result<String, Option<Box<Diagnostic>>> {
        self.render_with(&format!("{}.html", page.template), page, site)
            .map(|html| without_blank_lines(&html))
    }

    /// The social card of a page, as SVG.
    pub fn card(&self, page: &Page, site: &SiteValue) -> Result<String, Option<Box<Diagnostic>>> {
        self.render_with(CARD, page, site)
    }

    fn render_with(
        &self,
        name: &str,
        page: &Page,
        site: &SiteValue,
    ) -> Result<String, Option<Box<Diagnostic>>> {
        let Some(path) = self.names.find(name, 0) else {
            return Err(Some(Box::new(mistakes::no_template(self.place.clone(), name, &page.file))));
        };
        let render = || {
            let template = self.environment.get_template(&path)?;
            let stylesheets = self.stylesheets_of(page);
            template.render(context! { site => &site.0, stylesheets, ..Value::from(Serde(&page.view)) })
        };
        render().map_err(|error| {
            let is_missing = error.kind() == minijinja::ErrorKind::TemplateNotFound;
            if is_missing && self.unread {
                return None;
            }
            Some(Box::new(template_mistake(&error, &path, Some(&page.file))))
        })
    }

    /// Where a template is.
    pub fn template_place(&self, name: &str) -> Option<Place> {
        self.names.find(name, 0).map(|path| Place::file(&path))
    }

    /// Where the theme is named.
    pub fn place(&self) -> Place {
        self.place.clone()
    }

    /// Where the stylesheets of a page are, the general one first.
    fn stylesheets_of(&self, page: &Page) -> Vec<String> {
        let PageView { kind, root, .. } = &page.view.page;
        let root = root.strip_prefix("./").unwrap_or(root);
        let names = [SITE, kind].into_iter().filter(|name| self.stylesheets.contains_key(*name));
        names.map(|name| format!("{root}{name}.css")).collect()
    }

    /// Whether a template of this name exists.
    pub fn has(&self, template: &str) -> bool {
        let name = template.strip_suffix(".html").unwrap_or(template);
        self.names.find(&format!("{name}.html"), 0).is_some()
    }

    /// The names of all templates, without `.html`.
    pub fn templates(&self) -> Vec<&str> {
        let mut names: Vec<&str> =
            self.names.layers.iter().flatten().filter_map(|(name, _)| name.strip_suffix(".html")).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The names of the custom properties that the stylesheet sets: what `colors:` may change.
    pub fn tokens(&self) -> Vec<&str> {
        let declared = self.stylesheets[SITE].split("--").skip(1).filter_map(|rest| {
            let name = rest.split(|c: char| c != '-' && !c.is_ascii_alphanumeric()).next()?;
            rest[name.len()..].starts_with(':').then_some(name)
        });
        let mut tokens: Vec<&str> = declared.collect();
        tokens.sort_unstable();
        tokens.dedup();
        tokens
    }

    /// The text of a built-in file, by the path that diagnostics name.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).copied()
    }

    /// What every page sees as `site`.
    pub fn site_value(site: &SiteView) -> SiteValue {
        SiteValue(Value::from(Serde(site)))
    }
}

/// The blank lines that templates leave where they say nothing. Those of preformatted text stay.
fn without_blank_lines(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut preformatted = false;
    for line in html.split_inclusive('\n') {
        if preformatted || !line.trim_ascii().is_empty() {
            out.push_str(line);
        }
        let last = |tags: [&str; 2]| tags.into_iter().filter_map(|tag| line.rfind(tag)).max();
        match (last(["<pre", "<textarea"]), last(["</pre>", "</textarea>"])) {
            (None, None) => {}
            (begins, ends) => preformatted = begins > ends,
        }
    }
    out
}

impl Names {
    fn find(&self, name: &str, from: usize) -> Option<FilePath> {
        self.layers.iter().skip(from).find_map(|layer| layer.get(name)).cloned()
    }

    /// The file that `name` means in the file `parent`. A name that is not found stays as it is, and the
    /// error names it.
    fn join(&self, name: &str, parent: &str) -> String {
        let found = match name.strip_prefix("base:") {
            Some(below) => {
                let layer = self.layer_of.get(parent).map_or(0, |layer| layer + 1);
                self.find(below, layer)
            }
            None => self.find(name, 0),
        };
        found.map_or_else(|| name.to_owned(), |path| path.to_string())
    }
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    // MiniJinja escapes `/` and `'` too, which every address holds: right, and twice as long to read.
    environment.set_formatter(|out, state, value| match value.as_str() {
        Some(text) if *state.auto_escape() == AutoEscape::Html && !value.is_safe() => {
            out.write_str(&escape(text)).map_err(minijinja::Error::from)
        }
        _ => minijinja::escape_formatter(out, state, value),
    });
    // The mark of a kind of actor, for an `<svg>` of 16 by 16: the same as in drawings.
    environment.add_function("kind_shape", |kind: &str| {
        Value::from_safe_string(crate::drawing::mark::mark(kind).to_owned())
    });
    environment.set_fuel(Some(FUEL));
    // Keeps the ranges that errors point at.
    environment.set_debug(true);
    environment
}

/// Where a built-in file says that it is.
fn built_in_path(theme: &str, name: &str) -> FilePath {
    format!("(built in) themes/{theme}/{name}").into()
}

/// The layers from the top. A theme that extends itself through others is cut where the circle closes.
fn layers<'a>(
    project: &'a Project,
    settings: &Settings,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Layer<'a>> {
    let mut layers = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    let mut next = Some((settings.theme.name.clone(), settings.theme.place.clone()));
    while let Some((name, place)) = next.take() {
        let place = place.unwrap_or_else(|| Place::file(&"site.yaml".into()));
        if seen.contains(&name) {
            diagnostics.push(mistakes::theme_circle(place, &name));
            next = instead(&seen);
            continue;
        }
        seen.push(name.clone());
        let (own, built_in) = (own_layer(project, &name), built_in_layer(&name));
        if own.is_empty() && built_in.is_empty() {
            diagnostics.push(mistakes::unknown_theme(place, &name, &shelf::names(project)));
            next = instead(&seen);
            continue;
        }
        let about = own.get("theme.yaml").or_else(|| built_in.get("theme.yaml"));
        next = about.and_then(|file| About::read(file, diagnostics).extends);
        layers.extend([own, built_in].into_iter().filter(|layer| !layer.is_empty()));
    }
    layers
}

/// The files of the site's own folder for a theme.
fn own_layer<'a>(project: &'a Project, theme: &str) -> Layer<'a> {
    let prefix = format!("themes/{theme}/");
    let own = project.under(&prefix).map(|(path, file)| {
        let text = file.text().unwrap_or_default();
        (path[prefix.len()..].to_owned(), ThemeFile { path: path.clone(), text, bytes: &file.bytes })
    });
    own.collect()
}

fn built_in_layer(theme: &str) -> Layer<'static> {
    let files = shelf::files(theme).map(|(name, text)| {
        let path = built_in_path(theme, name);
        (name.to_owned(), ThemeFile { path, text, bytes: text.as_bytes() })
    });
    files.collect()
}

/// In place of a theme that is not there the default one is laid below, so that the mistake is said once and
/// not for every template that is then missing.
fn instead(seen: &[String]) -> Option<(String, Option<Place>)> {
    let default = settings::Theme::default().name;
    (!seen.contains(&default)).then_some((default, None))
}

/// What a `theme.yaml` says of its theme.
#[derive(Default)]
struct About {
    description: Option<String>,
    /// The theme below, and where it is named.
    extends: Option<(String, Option<Place>)>,
}

impl About {
    fn read(file: &ThemeFile, diagnostics: &mut Vec<Diagnostic>) -> About {
        let node = yaml::read(file.text, 0, &file.path, diagnostics);
        let mut reader = Reader { file: &file.path, markdown: markdown::Options::default(), diagnostics };
        let entries = reader.map(&node, "`theme.yaml`");
        let mut fields = reader.fields("`theme.yaml`".to_owned(), Place::file(&file.path), entries);
        fields.text("name");
        let description = fields.text("description");
        let extends = fields.path("extends", "`themes/`").map(|(name, place)| (name, Some(place)));
        fields.finish();
        About { description, extends }
    }
}

/// The stylesheets by name: `css/*.css` make `site`, `css/KIND/*.css` make `KIND`. Of files with one name the
/// topmost is taken, in the order of their names, the files of lower themes first.
fn stylesheets(layers: &[Layer]) -> BTreeMap<String, String> {
    let mut taken = BTreeMap::new();
    for (number, layer) in layers.iter().enumerate().rev() {
        for (name, file) in layer {
            if let Some(path) = name.strip_prefix("css/").filter(|path| path.ends_with(".css")) {
                let first =
                    taken.get(path).map_or(layers.len() - number, |(order, _): &(usize, &str)| *order);
                taken.insert(path, (first, file.text));
            }
        }
    }
    let mut files: Vec<(usize, &str, &str)> =
        taken.iter().map(|(path, (order, text))| (*order, *path, *text)).collect();
    files.sort();
    let mut sheets = BTreeMap::from([(SITE.to_owned(), String::new())]);
    for (_, path, text) in files {
        let sheet = path.split_once('/').map_or(SITE, |(folder, _)| folder);
        let _ = writeln!(sheets.entry(sheet.to_owned()).or_default(), "{}", text.trim_end());
    }
    sheets
}

fn template_mistake(error: &minijinja::Error, template: &FilePath, page: Option<&str>) -> Diagnostic {
    let file: FilePath = error.name().map_or_else(|| template.clone(), FilePath::from);
    let span = error.range().map_or_else(Span::default, |range| Span::new(range.start, range.end));
    let place = Place::new(&file, span);
    let what = match error.detail() {
        Some(detail) => detail.to_owned(),
        None => error.kind().to_string(),
    };
    match page {
        None => mistakes::template_syntax(place, &what),
        Some(page) => {
            let cause = std::error::Error::source(error).map(ToString::to_string);
            mistakes::template_error(place, &error.kind().to_string(), &what, cause.as_deref(), page)
        }
    }
}

/// Markup reaches templates as markup.
impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_safe_string(self.0.clone()).serialize(serializer)
    }
}
