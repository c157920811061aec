//! Citation styles: CSL, through `hayagriva`, which no other module names. The house style `notes` is not
//! one of them; `views::reference` writes it.
//!
//! A source is rendered once for a build, and never for a page: 1,000 of them take seconds in some styles.
//! What comes back is our own markup, see `styles/html.rs`. The library panics on some input, so that it is
//! called behind `catch_unwind`, and what it cannot render falls back to the house style.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};

use hayagriva::archive::{self, ArchivedStyle};
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::citationberg::{self, IndependentStyle, Locale, LocaleCode, StyleClass};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChildren, ElemMeta,
    LocatorPayload, SpecificLocator, TransparentLocator,
};

pub use self::item::Item;
use crate::text::escape;

mod check;
mod html;
mod item;
#[cfg(test)]
mod tests;

/// The style that `author-date` stands for.
const AUTHOR_DATE: &str = "chicago-author-date";

/// A style that was read, in one language.
pub struct Style {
    csl: IndependentStyle,
    language: LocaleCode,
    locales: Vec<Locale>,
}

/// What a style makes of one source: safe markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Styled {
    /// As bibliographies have it, whole; none where the style leaves it out of them, or has none.
    pub entry: Option<String>,
    /// What stands in the prose, in styles that put words there and not a number.
    pub words: Option<Words>,
}

/// A citation in the prose: `(Example 2014)`. Made for a button, so that it holds no links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    whole: String,
    /// What stands before and behind the number of a page, in styles that say which.
    around_page: Option<(String, String)>,
    /// What stands before and behind another place in the source.
    around_place: Option<(String, String)>,
}

impl Words {
    /// With the place in the source, as its author wrote it; but the word before the number of a page is that
    /// of the style.
    pub fn html(&self, locator: Option<&str>) -> String {
        let Some(locator) = locator else { return self.whole.clone() };
        let page = locator.strip_prefix("p.").map(str::trim_start);
        let page =
            page.filter(|page| !page.is_empty() && page.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        let found = page.zip(self.around_page.as_ref()).or(Some(locator).zip(self.around_place.as_ref()));
        if let Some((place, (before, behind))) = found {
            return format!("{before}{}{behind}", escape(place));
        }
        // A style that leaves it out has brackets all the same.
        let inside = self.whole.trim_end_matches([')', ']', '}']);
        format!("{inside}, {}{}", escape(locator), &self.whole[inside.len()..])
    }
}

/// The names that most authors look for.
pub const COMMON: [&str; 7] = ["notes", "author-date", "apa", "mla", "ieee", "chicago-notes", "vancouver"];

/// The names of all styles that are built in.
pub fn names() -> impl Iterator<Item = &'static str> + Clone {
    let named = ArchivedStyle::all().iter().flat_map(|style| style.names()).copied();
    ["notes", "author-date"].into_iter().chain(named)
}

/// A style that is built in, by its name.
pub fn built_in(name: &str, language: &str) -> Option<Style> {
    let name = if name == "author-date" { AUTHOR_DATE } else { name };
    match ArchivedStyle::by_name(name)?.get() {
        citationberg::Style::Independent(csl) => Some(Style::new(csl, language)),
        citationberg::Style::Dependent(_) => None,
    }
}

/// What is wrong with a file of a style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It only names another style, by this address.
    Dependent(String),
    /// It is no style; why, in a few words.
    Unreadable(String),
}

/// A style from the text of a `.csl` file.
pub fn read(text: &str, language: &str) -> Result<Style, Trouble> {
    check::shape(text).map_err(Trouble::Unreadable)?;
    let style = catch_unwind(|| citationberg::Style::from_xml(text))
        .map_err(|_| Trouble::Unreadable("it is not written as CSL has it".to_owned()))?
        .map_err(|error| Trouble::Unreadable(check::reason(&error)))?;
    match style {
        citationberg::Style::Independent(csl) => {
            check::circles(&csl).map_err(Trouble::Unreadable)?;
            Ok(Style::new(csl, language))
        }
        citationberg::Style::Dependent(style) => Err(Trouble::Dependent(style.parent_link.href)),
    }
}

impl Style {
    fn new(mut csl: IndependentStyle, language: &str) -> Style {
        // Each entry stands by itself, so that a dash for the author of the entry above would say nothing.
        if let Some(bibliography) = &mut csl.bibliography {
            bibliography.subsequent_author_substitute = None;
        }
        // Told apart by names, sources lose given names in the bibliography, and in some styles are as alike as
        // before. Without, the next way of CSL is taken, which is right everywhere: a year `2014a`, or a title.
        csl.citation.disambiguate_add_names = false;
        csl.citation.disambiguate_add_givenname = false;
        let language = LocaleCode(language.to_owned());
        let fallback = language.fallback();
        let wanted = |locale: &&Locale| {
            let code = locale.lang.as_ref();
            code == Some(&language) || code == fallback.as_ref() || code == Some(&LocaleCode::en_us())
        };
        let locales = locales().iter().filter(wanted).cloned().collect();
        Style { csl, language, locales }
    }

    /// Renders sources together, so that those whose words would be the same are told apart: `2014a`,
    /// `2014b`. Each comes by itself first, as the library is quadratic. None where the library fails.
    pub fn render(&self, items: &[&Item]) -> Option<Vec<Styled>> {
        catch_unwind(AssertUnwindSafe(|| self.render_unguarded(items))).ok().flatten()
    }

    fn render_unguarded(&self, items: &[&Item]) -> Option<Vec<Styled>> {
        let dated = item::Dating::of(items);
        let entries: Vec<_> = items.iter().map(|item| dated.entry(item)).collect();
        let mut plain = self.drive(&entries, None);
        let in_text = |citation: &ElemChildren| {
            self.csl.settings.class == StyleClass::InText
                && citation.find_meta(&ElemMeta::CitationNumber).is_none()
        };
        // Numbers are ours: only words are rendered with a place.
        let placed = plain.citations.iter().any(in_text) && items.iter().any(|item| item.located);
        let placed = |kind| if placed { self.drive(&entries, Some(kind)).citations } else { Vec::new() };
        let (pages, places) = (placed(Locator::Page), placed(Locator::Custom));
        let mut references = Vec::with_capacity(items.len());
        for (at, (item, citation)) in items.iter().zip(&plain.citations).enumerate() {
            let known = html::Known { dating: &dated, description: item.description(), label: item.label() };
            let text = html::text(citation, known);
            // Of a source of which nothing is known, brackets may be all that is left.
            let words = (in_text(citation) && text.contains(char::is_alphanumeric)).then(|| Words {
                around_page: html::around_locator(pages.get(at), known),
                around_place: html::around_locator(places.get(at), known),
                whole: text,
            });
            // Some styles have no room for a source without a title.
            let says = |html: &String| {
                !html.is_empty()
                    && item.description().is_none_or(|description| html.contains(&escape(description)))
            };
            let listed = plain.bibliography.remove(item.id()).map(|entry| html::linked(&entry, known));
            let entry = match self.csl.settings.class {
                // What such a style writes into a note is whole.
                StyleClass::Note => {
                    listed.filter(says).or_else(|| Some(html::linked(citation, known)).filter(says))
                }
                StyleClass::InText => listed.filter(says),
            };
            // Letters and talks stand in the sentence only, by the rule of many styles.
            if entry.is_none() && words.is_none() {
                return None;
            }
            references.push(Styled { entry, words });
        }
        Some(references)
    }

    fn drive(&self, entries: &[citationberg::json::Item], place: Option<Locator>) -> Driven {
        let mut driver = BibliographyDriver::new();
        for (entry, number) in entries.iter().zip(1..) {
            let stand_in = || LocatorPayload::Transparent(TransparentLocator::new(()));
            let locator = place.map(|place| SpecificLocator(place, stand_in()));
            driver.citation(CitationRequest::new(
                vec![CitationItem::with_locator(entry, locator)],
                &self.csl,
                Some(self.language.clone()),
                &self.locales,
                Some(number),
            ));
        }
        let language = Some(self.language.clone());
        let rendered = driver.finish(BibliographyRequest::new(&self.csl, language, &self.locales));
        Driven {
            citations: rendered.citations.into_iter().map(|citation| citation.citation).collect(),
            bibliography: rendered
                .bibliography
                .into_iter()
                .flat_map(|bibliography| bibliography.items)
                .map(|item| (item.key, item.content))
                .collect(),
        }
    }
}

/// What the library made of entries: citations in their order, and the bibliography by key.
struct Driven {
    citations: Vec<ElemChildren>,
    bibliography: HashMap<String, ElemChildren>,
}

/// Decoding them takes a tenth of a second, so that it is done once.
fn locales() -> &'static [Locale] {
    static LOCALES: OnceLock<Vec<Locale>> = OnceLock::new();
    LOCALES.get_or_init(archive::locales)
}

/// The most sources that are told apart together: the library has as many letters.
const MOST_ALIKE: usize = 256;

/// Groups of sources whose words in the prose are the same, each by its index.
pub fn clashes(references: &[Option<Arc<Styled>>]) -> Vec<Vec<usize>> {
    let mut by_words: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, reference) in references.iter().enumerate() {
        if let Some(words) = reference.as_ref().and_then(|reference| reference.words.as_ref()) {
            by_words.entry(&words.whole).or_default().push(at);
        }
    }
    let mut groups: Vec<Vec<usize>> = by_words
        .into_values()
        .flat_map(|group| group.chunks(MOST_ALIKE).map(<[usize]>::to_vec).collect::<Vec<_>>())
        .filter(|group| group.len() > 1)
        .collect();
    groups.sort_unstable();
    groups
}

/// Recognises items within one run, for memos.
pub fn hash(items: &[&Item]) -> u64 {
    let mut hasher = DefaultHasher::new();
    items.hash(&mut hasher);
    hasher.finish()
}
