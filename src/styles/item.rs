//! A source as the library takes it: a CSL item, made in code.
//!
//! The library knows exact dates only, and what is vague must not come out exact. A vague date therefore
//! goes in as a year that nothing has, and the words of the date are put in its place when markup is made.

use std::collections::BTreeMap;

use hayagriva::citationberg::json::{
    self, DateValue, LiteralName, NameItem, NameValue, Value, VecDate, VecDateRange,
};

use crate::date::{Date, Parts};
use crate::kinds::{Dated, Name, Source};

/// What the rendering of a source depends on, beside the style.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// CSL variables by name, without the dates that are vague.
    fields: BTreeMap<String, Value>,
    /// Vague dates in words, by the name of the variable.
    vague: Vec<(&'static str, String)>,
    /// What stands for the title where there is none; the library would set it in quotation marks.
    description: Option<String>,
    /// What notes and lists call it: a short title, which is none.
    label: Option<String>,
    /// Somebody cites a place in it.
    pub located: bool,
}

impl Item {
    pub fn of(source: &Source, located: bool) -> Item {
        let mut item = Item {
            fields: BTreeMap::new(),
            vague: Vec::new(),
            description: None,
            label: source.citation_label.clone(),
            located,
        };
        item.text("id", Some(&source.head.id));
        item.text("type", Some(source.type_));
        match (&source.title, &source.description) {
            (Some(title), _) => item.text("title", Some(title)),
            (None, description) => {
                let words = description.as_deref().unwrap_or(&source.head.id);
                item.description = Some(format!("[{words}]"));
                item.text("title", Some(&DESCRIPTION.to_string()));
            }
        }
        if item.label.is_some() {
            item.text("title-short", Some(&LABEL.to_string()));
        }
        item.names("author", &source.author);
        item.names("editor", &source.editor);
        item.date("issued", &source.published);
        item.date("accessed", &source.accessed);
        item.text("container-title", source.outlet.as_deref());
        item.text("publisher", source.publisher.as_deref());
        item.text("volume", source.volume.as_deref());
        item.text("issue", source.issue.as_deref());
        item.text("page", source.page.as_deref());
        item.text("DOI", source.doi.as_deref());
        item.text("ISBN", source.isbn.as_deref());
        item.text("URL", source.url.as_deref());
        item.text("language", source.language.as_deref());
        item.text("citation-label", Some(&label(source)));
        item
    }

    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }

    pub fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }

    pub fn id(&self) -> &str {
        match self.fields.get("id") {
            Some(Value::String(id)) => id,
            _ => "",
        }
    }

    fn text(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            let text = text.replace(super::html::LOCATOR, "");
            self.fields.insert(name.to_owned(), Value::String(text));
        }
    }

    fn names(&mut self, name: &str, names: &[Name]) {
        let value = |name: &Name| match name {
            Name::Literal(literal) => NameValue::Literal(LiteralName { literal: literal.clone() }),
            Name::Person { family, given } => NameValue::Item(NameItem {
                family: family.clone(),
                given: given.clone(),
                non_dropping_particle: None,
                dropping_particle: None,
                suffix: None,
                comma_suffix: None,
            }),
        };
        if !names.is_empty() {
            self.fields.insert(name.to_owned(), Value::Names(names.iter().map(value).collect()));
        }
    }

    fn date(&mut self, name: &'static str, dated: &Option<Dated>) {
        let Some(Dated { date, .. }) = dated else { return };
        match exact(date) {
            Some(value) => {
                self.fields.insert(name.to_owned(), Value::Date(value));
            }
            None => self.vague.push((name, date.english())),
        }
    }
}

/// Stands for a description while markup is made.
pub const DESCRIPTION: char = '\u{f8fe}';

/// Stands for a label.
pub const LABEL: char = '\u{f8fd}';

/// The date in the numbers of CSL, where they say no more than it does.
fn exact(date: &Date) -> Option<DateValue> {
    // Seasons come out in odd orders: `Summer/2014, Summer`.
    let Parts { year, month, day, .. } = date.parts().filter(|parts| parts.season.is_none())?;
    // The library counts years in 16 bits and takes the last ones here for vague dates.
    let year = i16::try_from(year).ok().filter(|year| (1..FIRST_STAND_IN).contains(year))?;
    let numbers = [Some(year), month.map(i16::from), day.map(i16::from)];
    Some(date_value(numbers.into_iter().map_while(|number| number).collect()))
}

fn date_value(numbers: Vec<i16>) -> DateValue {
    DateValue::DateParts {
        date_parts: VecDateRange(vec![VecDate(numbers)]),
        literal: None,
        season: None,
        circa: false,
    }
}

/// Years from here on stand for words.
const FIRST_STAND_IN: i16 = 30_000;

/// The words of vague dates, each with the year that stands for it; the same words have the same year, so
/// that sources are found alike by them.
pub struct Dating {
    words: Vec<String>,
}

impl Dating {
    pub fn of(items: &[&Item]) -> Dating {
        let mut words: Vec<String> =
            items.iter().flat_map(|item| &item.vague).map(|(_, words)| words.clone()).collect();
        words.sort();
        words.dedup();
        Dating { words }
    }

    /// The item with all its dates, as the library takes it.
    pub fn entry(&self, item: &Item) -> json::Item {
        let mut fields = item.fields.clone();
        for (name, words) in &item.vague {
            let number = self.words.binary_search(words).ok().and_then(|at| i16::try_from(at).ok());
            let year = number.and_then(|number| FIRST_STAND_IN.checked_add(number));
            if let Some(year) = year {
                fields.insert((*name).to_owned(), Value::Date(date_value(vec![year])));
            }
        }
        json::Item(fields)
    }

    /// Puts words where years stand for them.
    pub fn put_words(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (words, year) in self.words.iter().zip(i32::from(FIRST_STAND_IN)..) {
            text = text.replace(&year.to_string(), words);
        }
        text
    }
}

/// For styles that cite by label: the source's own, or three letters of the author and the year: `Exa14`.
fn label(source: &Source) -> String {
    if let Some(label) = &source.citation_label {
        return label.clone();
    }
    let name = match source.author.first() {
        Some(Name::Person { family, .. } | Name::Literal(family)) => family,
        None => source.outlet.as_deref().or(source.title.as_deref()).unwrap_or(&source.head.id),
    };
    let letters: String = name.chars().filter(|letter| letter.is_alphanumeric()).take(3).collect();
    let year = source.published.as_ref().and_then(|dated| dated.date.parts()).map(|parts| parts.year);
    year.map_or(letters.clone(), |year| format!("{letters}{:02}", year.rem_euclid(100)))
}
