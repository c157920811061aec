//! The words of the interface, in the language of the site: messages in Fluent's syntax, by their ids.
//!
//! Each language is a chain of files laid over one another, and behind the site's own language stands
//! English, so that a message which nobody translated is read in English rather than missed. Messages without
//! arguments are written out once, when they are loaded; a page only looks them up.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::text::escape_into;

pub mod faults;
mod order;

pub use order::Order;

/// The English words that are built in, behind every other language.
pub const ENGLISH: &str = include_str!("../themes/broadsheet/words/en.ftl");

/// All messages of a site.
pub struct Words {
    /// The language that the author names, then those that stand in for it; English is the last.
    languages: Vec<Language>,
    /// The messages without arguments, written out.
    plain: HashMap<String, Arc<str>>,
    /// In which names are listed.
    pub order: Order,
}

/// The messages of one language.
type Language = FluentBundle<FluentResource>;

/// What is put into a message.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    Number(usize),
    Text(&'a str),
    /// Safe as it stands. Only [`Words::html`] takes it.
    Html(&'a str),
}

/// The arguments of a message, by their names.
pub type Arguments<'a> = [(&'a str, Argument<'a>)];

/// Stands for the first piece of markup while a message is put together, the next character for the second.
/// These characters are private, and no text that is read holds them with a meaning.
const MARKUP: u32 = 0xF_F000;

/// Stands around a number of four digits and more while a message is put together.
const NUMBER: char = '\u{FE000}';

impl Words {
    /// Lays files over one another: for each language, from the site's own to English, its texts from the
    /// lowest to the topmost. What cannot be read in them is passed over; [`faults`] tells of it.
    pub fn load(chain: &[(String, Vec<&str>)]) -> Words {
        let languages: Vec<Language> = chain.iter().map(|(name, texts)| language(name, texts)).collect();
        let order = Order::of(chain.first().map_or("en", |(name, _)| name));
        let mut words = Words { languages, plain: HashMap::new(), order };
        let mut ids: Vec<String> = chain
            .iter()
            .flat_map(|(_, texts)| texts)
            .flat_map(|text| faults::messages(text).into_keys())
            .collect();
        ids.sort_unstable();
        ids.dedup();
        for id in ids {
            if let Ok(text) = words.format(&id, &[]) {
                words.plain.insert(id, text.into());
            }
        }
        words
    }

    /// The built-in English alone.
    pub fn english() -> Arc<Words> {
        static WORDS: LazyLock<Arc<Words>> =
            LazyLock::new(|| Arc::new(Words::load(&[("en".to_owned(), vec![ENGLISH])])));
        WORDS.clone()
    }

    /// A message without arguments. One that is not there reads as its id; a test holds the ids of this crate
    /// against the English file.
    pub fn get<'a>(&'a self, id: &'a str) -> &'a str {
        self.plain.get(id).map_or(id, |text| text)
    }

    /// The message of one value of a closed set: `of("status", "confirmed")` is the message `status-confirmed`.
    pub fn of(&self, family: &str, key: &str) -> &str {
        self.plain.get(&format!("{family}-{key}")).map_or("", |text| text)
    }

    /// A message with its arguments.
    pub fn text(&self, id: &str, arguments: &Arguments) -> String {
        self.format(id, arguments).unwrap_or_else(|_| id.to_owned())
    }

    /// A message as markup: its own words and its arguments are escaped, but for those that are markup.
    pub fn html(&self, id: &str, arguments: &Arguments) -> String {
        self.try_html(id, arguments).unwrap_or_else(|_| id.to_owned())
    }

    /// As [`Words::html`]; where a message or an argument of it is missing, says which.
    pub fn try_html(&self, id: &str, arguments: &Arguments) -> Result<String, String> {
        let mut out = String::new();
        if arguments.is_empty()
            && let Some(text) = self.plain.get(id)
        {
            escape_into(&mut out, text);
            return Ok(out);
        }
        let text = self.format(id, arguments)?;
        let mut markup: Vec<&str> = Vec::new();
        for (_, argument) in arguments {
            if let Argument::Html(html) = argument {
                markup.push(html);
            }
        }
        let mut rest = text.as_str();
        while let Some((at, html)) = rest.char_indices().find_map(|(at, c)| {
            let nth = u32::from(c).checked_sub(MARKUP)?;
            Some((at, markup.get(nth as usize)?))
        }) {
            escape_into(&mut out, &rest[..at]);
            out.push_str(html);
            rest = &rest[at..][char::from_u32(MARKUP).map_or(0, char::len_utf8)..];
        }
        escape_into(&mut out, rest);
        Ok(out)
    }

    /// The ids of all messages without arguments, with their texts.
    pub fn plain(&self) -> impl Iterator<Item = (&str, &Arc<str>)> {
        self.plain.iter().map(|(id, text)| (id.as_str(), text))
    }

    /// Items with the words between them: `A, B and C` with `list-and`.
    pub fn list(&self, items: &[impl AsRef<str>], last: &str) -> String {
        let mut out = String::new();
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                out.push_str(self.get(if at + 1 == items.len() { last } else { "list-comma" }));
            }
            out.push_str(item.as_ref());
        }
        out
    }

    /// A number as prose has it: in words up to twelve.
    pub fn number(&self, number: u64) -> String {
        match self.of("number", &number.to_string()) {
            "" => self.grouped(number),
            word => word.to_owned(),
        }
    }

    /// A number with its thousands set apart: `170,000,002`.
    pub fn grouped(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push_str(self.get("number-group"));
            }
            text.push(digit);
        }
        text
    }

    /// Sets the thousands apart of the numbers that [`long_number`] marked.
    fn group(&self, text: Cow<str>) -> String {
        if !text.contains(NUMBER) {
            return text.into_owned();
        }
        let from = self.get("number-group-from").parse().unwrap_or(0);
        let mut out = String::new();
        for (at, part) in text.split(NUMBER).enumerate() {
            match part.parse() {
                Ok(number) if at % 2 == 1 && number >= from => out.push_str(&self.grouped(number)),
                _ => out.push_str(part),
            }
        }
        out
    }

    /// A message from the first language that has it.
    fn format(&self, id: &str, arguments: &Arguments) -> Result<String, String> {
        let found = self.languages.iter().find_map(|language| {
            Some((language, language.get_message(id).and_then(|message| message.value())?))
        });
        let Some((language, pattern)) = found else {
            return Err(format!("no message is called `{id}`"));
        };
        let mut given = FluentArgs::with_capacity(arguments.len());
        let mut markup = MARKUP..;
        for (name, argument) in arguments {
            given.set(
                *name,
                match argument {
                    Argument::Number(number) => FluentValue::from(*number),
                    Argument::Text(text) => FluentValue::from(*text),
                    Argument::Html(_) => {
                        let stands_in = markup.next().and_then(char::from_u32);
                        FluentValue::from(stands_in.map_or(String::new(), String::from))
                    }
                },
            );
        }
        let mut errors = Vec::new();
        let text = language.format_pattern(pattern, Some(&given), &mut errors);
        match errors.first() {
            None => Ok(self.group(text)),
            Some(error) => Err(format!("in the message `{id}`: {error}")),
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Words").field("plain", &self.plain.len()).finish_non_exhaustive()
    }
}

fn language(name: &str, texts: &[&str]) -> Language {
    let mut bundle = FluentBundle::new_concurrent(vec![name.parse().unwrap_or_default()]);
    // The marks of direction that Fluent puts around arguments are what HTML has `<bdi>` for.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(long_number));
    // `NUMBER($n, type: "ordinal")` chooses between 1st, 2nd and 3rd.
    let _ = bundle.add_builtins();
    for text in texts {
        bundle.add_resource_overriding(resource(text));
    }
    bundle
}

/// Marks the numbers that may need their thousands set apart: what sets them apart is a message, which Fluent’s
/// formatters do not see.
fn long_number<M>(value: &FluentValue, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value >= 1_000.0 => {
            Some(format!("{NUMBER}{}{NUMBER}", number.value))
        }
        _ => None,
    }
}

fn resource(text: &str) -> FluentResource {
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource)
}
