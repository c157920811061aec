//! Reads the fields of one record from its YAML, one call a field, collecting every mistake.
//!
//! The names that are asked for are the names that exist: [`Fields::finish`] reports all others, so that
//! a field cannot be documented in one place and read in another. A reader can also be run to tell which those
//! are, see [`super::shape`]: so every call says what shape its field has.

use std::sync::Arc;

use super::shape::{Description, Shape};
use super::{Dated, Head, Name, Vocabulary};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::markdown;
use crate::mistakes::fields as mistakes;
use crate::prose::{Citation, Prose, Quote, Reference, Stance};
use crate::text::{self, FilePath, Place, Span};
use crate::yaml::{Entry, Node, Scalar, Value};

/// The fields of a citation beside `source`: a map of one of them is no source with its words.
const CITATION_FIELDS: [&str; 6] = ["quote", "prefix", "suffix", "locator", "stance", "via"];

/// What reading a file needs, whatever the record.
pub struct Reader<'a> {
    pub file: &'a FilePath,
    pub markdown: markdown::Options,
    pub diagnostics: &'a mut Vec<Diagnostic>,
}

/// The fields of one map.
pub struct Fields<'a, 'r> {
    pub reader: &'a mut Reader<'r>,
    /// What the map is, for messages: ``claim `officials-blame-state` ``.
    owner: String,
    /// Where a missing field is reported: the id, or the first key.
    place: Place,
    entries: &'a [Entry],
    asked: Vec<&'static str>,
    /// Where nothing is read, and what is asked for is noted.
    description: Option<&'a mut Description>,
}

impl<'r> Reader<'r> {
    pub fn place(&self, span: Span) -> Place {
        Place::new(self.file, span)
    }

    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The entries of a map; anything else is reported, and nothing is an empty map.
    pub fn map<'n>(&mut self, node: &'n Node, what: &str) -> &'n [Entry] {
        match &node.value {
            Value::Map(entries) => entries,
            Value::Null => &[],
            _ => {
                let place = self.place(node.span);
                self.report(mistakes::wrong_type(place, what, "keys and values", node.describe()));
                &[]
            }
        }
    }

    pub fn fields<'a>(&'a mut self, owner: String, place: Place, entries: &'a [Entry]) -> Fields<'a, 'r> {
        Fields { reader: self, owner, place, entries, asked: Vec::new(), description: None }
    }

    /// Fields that are not read but described.
    pub fn describing<'a>(&'a mut self, place: Place, description: &'a mut Description) -> Fields<'a, 'r> {
        let description = Some(description);
        Fields { reader: self, owner: String::new(), place, entries: &[], asked: Vec::new(), description }
    }

    pub fn scalar<'n>(&mut self, node: &'n Node, what: &str, wanted: &str) -> Option<&'n Scalar> {
        match &node.value {
            Value::Scalar(scalar) => Some(scalar),
            _ => {
                let place = self.place(node.span);
                self.report(mistakes::wrong_type(place, what, wanted, node.describe()));
                None
            }
        }
    }

    fn reference(&mut self, node: &Node, what: &str) -> Option<Reference> {
        let scalar = self.scalar(node, what, "an id")?;
        self.id(&scalar.text, node.span)
    }

    /// A text that must obey the rule for ids.
    pub fn id(&mut self, id: &str, span: Span) -> Option<Reference> {
        let place = self.place(span);
        if !text::is_id(id) {
            self.report(mistakes::bad_id(place, id));
            return None;
        }
        Some(Reference { id: id.to_owned(), place })
    }

    /// A text without comment behind it, not blank, read on one line.
    fn words(&mut self, node: &Node, field: &str) -> Option<String> {
        let scalar = self.scalar(node, &format!("`{field}`"), "a text")?;
        self.whole(scalar, node.span, field);
        let words = scalar.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            let place = self.place(node.span);
            self.report(mistakes::empty_text(place, field));
            return None;
        }
        Some(words)
    }

    /// Reports text that YAML took for a comment.
    fn whole(&mut self, scalar: &Scalar, span: Span, field: &str) {
        if let Some(comment) = scalar.comment {
            let mistake = mistakes::comment_in_text(self.place(span), self.place(comment), field);
            self.report(mistake);
        }
    }

    fn prose(&mut self, node: &Node, field: &str) -> Option<Prose> {
        let scalar = self.scalar(node, &format!("`{field}`"), "a text")?;
        self.whole(scalar, node.span, field);
        if scalar.text.trim().is_empty() {
            let place = self.place(node.span);
            self.report(mistakes::empty_text(place, field));
            return None;
        }
        let origin = scalar.origin(self.file);
        Some(markdown::read(&scalar.text, &origin, markdown::Form::Field, &self.markdown, self.diagnostics))
    }

    pub fn choice<V: Vocabulary>(&mut self, node: &Node, field: &str) -> Option<V> {
        let scalar = self.scalar(node, &format!("`{field}`"), "one word")?;
        let found = V::WORDS.iter().find(|row| row.1 == scalar.text);
        if found.is_none() {
            let known = V::WORDS.iter().map(|row| row.1);
            let mistake = mistakes::unknown_value(self.place(node.span), field, &scalar.text, known);
            self.report(mistake);
        }
        found.map(|row| row.0)
    }

    fn date(&mut self, node: &Node, field: &str) -> Option<Dated> {
        let scalar = self.scalar(node, &format!("`{field}`"), "a date")?;
        match Date::parse(&scalar.text) {
            Ok(date) => Some(Dated { date, place: self.place(node.span) }),
            Err(trouble) => {
                let place = self.place(node.span);
                self.report(mistakes::bad_date(place, &scalar.text, &trouble.reason));
                None
            }
        }
    }

    fn url(&mut self, node: &Node, field: &str) -> Option<String> {
        let scalar = self.scalar(node, &format!("`{field}`"), "a web address")?;
        let url = scalar.text.trim();
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let whole = rest.is_some_and(|rest| {
            !rest.is_empty()
                && !rest.starts_with('/')
                && !rest.contains(|c: char| c.is_whitespace() || c.is_control())
        });
        if !whole {
            let place = self.place(node.span);
            self.report(mistakes::bad_url(place, field, url));
            return None;
        }
        Some(url.to_owned())
    }
}

impl<'a, 'r> Fields<'a, 'r> {
    pub fn owner(&self) -> &str {
        &self.owner
    }

    pub fn place(&self) -> Place {
        self.place.clone()
    }

    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.reader.report(diagnostic);
    }

    /// The value of a field that takes such a shape; a key without a value is reported.
    pub fn take(&mut self, name: &'static str, shape: impl FnOnce() -> Shape) -> Option<&'a Node> {
        if let Some(description) = &mut self.description {
            description.add(name, shape());
            return None;
        }
        self.asked.push(name);
        let entry = self.entries.iter().find(|entry| entry.key == name)?;
        if entry.value.value == Value::Null {
            let place = self.reader.place(entry.key_span);
            self.reader.report(mistakes::empty_value(place, name));
            return None;
        }
        Some(&entry.value)
    }

    /// Whether a field is written at all, empty or not.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == name)
    }

    /// Of the key, for mistakes about the field as a whole.
    pub fn key_place(&self, name: &str) -> Place {
        self.entries
            .iter()
            .find(|entry| entry.key == name)
            .map_or(self.place(), |entry| self.reader.place(entry.key_span))
    }

    pub fn text(&mut self, name: &'static str) -> Option<String> {
        let node = self.take(name, || Shape::Text)?;
        self.reader.words(node, name)
    }

    /// A text of such a shape, and where it is written.
    pub fn located(&mut self, name: &'static str, shape: impl FnOnce() -> Shape) -> Option<(String, Place)> {
        let node = self.take(name, shape)?;
        let text = self.reader.words(node, name)?;
        Some((text, self.reader.place(node.span)))
    }

    pub fn prose(&mut self, name: &'static str) -> Option<Prose> {
        let node = self.take(name, || Shape::Prose)?;
        self.reader.prose(node, name)
    }

    /// Prose that every such record has; its absence is reported with an example.
    pub fn required_prose(&mut self, name: &'static str, example: &str) -> Prose {
        self.require(name, example);
        self.prose(name).unwrap_or_default()
    }

    pub fn required_text(&mut self, name: &'static str, example: &str) -> String {
        self.require(name, example);
        self.text(name).unwrap_or_default()
    }

    /// Reports the field where it is not written.
    pub fn require(&mut self, name: &'static str, example: &str) {
        if let Some(description) = &mut self.description {
            description.required.push((name, example.to_owned()));
        } else if !self.has(name) {
            let mistake = mistakes::missing_field(self.place(), name, &self.owner, example);
            self.report(mistake);
        }
    }

    /// One of these fields is owed, and `given` says whether it was; the first is the one that is asked for.
    pub fn require_any(&mut self, names: &'static [&'static str], given: bool, example: &str) {
        if let Some(description) = &mut self.description {
            description.any_of.push(names);
        } else if !given {
            let mistake = mistakes::missing_field(self.place(), names[0], &self.owner, example);
            self.report(mistake);
        }
    }

    pub fn date(&mut self, name: &'static str) -> Option<Dated> {
        let node = self.take(name, || Shape::Date)?;
        self.reader.date(node, name)
    }

    pub fn url(&mut self, name: &'static str) -> Option<String> {
        let node = self.take(name, || Shape::Url)?;
        self.reader.url(node, name)
    }

    pub fn flag(&mut self, name: &'static str) -> Option<bool> {
        let node = self.take(name, || Shape::Flag)?;
        match self.reader.scalar(node, &format!("`{name}`"), "`true` or `false`")?.text.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            other => {
                let mistake =
                    mistakes::unknown_value(self.reader.place(node.span), name, other, ["true", "false"]);
                self.report(mistake);
                None
            }
        }
    }

    /// 1 to 3; 1 where nothing is said.
    pub fn weight(&mut self) -> u8 {
        let node = self.take("weight", || Shape::Whole(Some((1, 3))));
        self.default("weight", "1");
        let Some(node) = node else { return 1 };
        let wanted = "a whole number from 1 to 3";
        let Some(scalar) = self.reader.scalar(node, "`weight`", wanted) else { return 1 };
        match scalar.text.parse::<u8>() {
            Ok(weight @ 1..=3) => weight,
            _ => {
                let mistake = mistakes::out_of_range(self.reader.place(node.span), "weight", wanted);
                self.report(mistake);
                1
            }
        }
    }

    pub fn choice<V: Vocabulary>(&mut self, name: &'static str) -> Option<V> {
        let node = self.take(name, words::<V>)?;
        self.reader.choice(node, name)
    }

    /// The word that holds where none is written, or none that is known.
    pub fn choice_or<V: Vocabulary>(&mut self, name: &'static str, default: V) -> V {
        let choice = self.choice(name);
        self.default(name, default.key());
        choice.unwrap_or(default)
    }

    /// Notes what holds where a field is not written.
    fn default(&mut self, name: &str, default: &'static str) {
        if let Some(description) = &mut self.description {
            description.set_default(name, default);
        }
    }

    /// A relative path that may not climb out of the folder that it is in.
    pub fn path(&mut self, name: &'static str, folder: &str) -> Option<(String, Place)> {
        self.path_of(name, Shape::Path, folder)
    }

    /// A path, or what has the form of one.
    pub fn path_of(&mut self, name: &'static str, shape: Shape, folder: &str) -> Option<(String, Place)> {
        let (path, place) = self.located(name, || shape)?;
        let inside = !path.contains('\\')
            && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..");
        if !inside {
            self.report(mistakes::outside(place, name, &path, folder));
            return None;
        }
        Some((path, place))
    }

    /// A BCP 47 language tag: two or three letters, then parts of up to eight letters and digits.
    pub fn language(&mut self, name: &'static str) -> Option<String> {
        let node = self.take(name, || Shape::Language)?;
        let tag = self.reader.words(node, name)?;
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or("");
        let whole = (2..=3).contains(&language.len())
            && language.bytes().all(|byte| byte.is_ascii_alphabetic())
            && parts.all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            });
        if !whole {
            let place = self.reader.place(node.span);
            self.report(mistakes::bad_language(place, name, &tag));
            return None;
        }
        Some(tag)
    }

    /// Words of a vocabulary, one or a list.
    pub fn choices<V: Vocabulary>(&mut self, name: &'static str) -> Vec<V> {
        let nodes = self.each(name, words::<V>);
        nodes.iter().filter_map(|node| self.reader.choice(node, name)).collect()
    }

    /// One value of such a shape, or a list of them.
    fn each(&mut self, name: &'static str, shape: impl FnOnce() -> Shape) -> &'a [Node] {
        match self.take(name, || Shape::Many(Box::new(shape()))) {
            None => &[],
            Some(Node { value: Value::List(items), .. }) => items,
            Some(node) => std::slice::from_ref(node),
        }
    }

    pub fn texts(&mut self, name: &'static str) -> Vec<String> {
        let nodes = self.each(name, || Shape::Text);
        nodes.iter().filter_map(|node| self.reader.words(node, name)).collect()
    }

    pub fn reference(&mut self, name: &'static str) -> Option<Reference> {
        let node = self.take(name, || Shape::Id)?;
        self.reader.reference(node, &format!("`{name}`"))
    }

    /// Ids, one or a list; an id that stands twice is reported and kept once.
    pub fn references(&mut self, name: &'static str) -> Vec<Reference> {
        let mut references: Vec<Reference> = Vec::new();
        for node in self.each(name, || Shape::Id) {
            let Some(reference) = self.reader.reference(node, &format!("`{name}`")) else { continue };
            if references.iter().any(|earlier| earlier.id == reference.id) {
                self.report(mistakes::said_twice(reference.place, &reference.id, name));
            } else {
                references.push(reference);
            }
        }
        references
    }

    /// Ids of records or paths of pages (`guides/method`), one or a list.
    pub fn paths(&mut self, name: &'static str) -> Vec<Reference> {
        let mut references = Vec::new();
        for node in self.each(name, || Shape::PagePath) {
            let Some(scalar) = self.reader.scalar(node, &format!("`{name}`"), "an id") else { continue };
            let place = self.reader.place(node.span);
            if scalar.text.split('/').all(text::is_id) {
                references.push(Reference { id: scalar.text.clone(), place });
            } else {
                self.report(mistakes::bad_id(place, &scalar.text));
            }
        }
        references
    }

    /// The `weight` of a page, by which a navigation is sorted: any whole number, 0 where nothing is said.
    pub fn order(&mut self) -> i32 {
        let node = self.take("weight", || Shape::Whole(None));
        self.default("weight", "0");
        let Some(node) = node else { return 0 };
        let wanted = "a whole number";
        let Some(scalar) = self.reader.scalar(node, "`weight`", wanted) else { return 0 };
        scalar.text.parse().unwrap_or_else(|_| {
            let place = self.reader.place(node.span);
            self.report(mistakes::out_of_range(place, "weight", wanted));
            0
        })
    }

    /// `{family, given}` or a text that is taken as it stands; one or a list.
    pub fn names(&mut self, name: &'static str) -> Vec<Name> {
        let described = self.description.is_some().then(|| self.describe_map(person));
        let shape = || Shape::Either(vec![Shape::Text, Shape::Map(described.unwrap_or_default())]);
        let mut names = Vec::new();
        for node in self.each(name, shape) {
            if let Value::Map(entries) = &node.value {
                let place = self.reader.place(node.span);
                let mut fields = self.reader.fields(format!("a name in `{name}`"), place, entries);
                names.push(person(&mut fields));
                fields.finish();
            } else {
                names.extend(self.reader.words(node, name).map(Name::Literal));
            }
        }
        names
    }

    /// The fields that a function reads.
    fn describe_map<T>(&mut self, mut read: impl FnMut(&mut Fields<'_, 'r>) -> T) -> Description {
        let mut description = Description::default();
        let place = self.place();
        read(&mut self.reader.describing(place, &mut description));
        description
    }

    /// A nested map, read by its own call of [`Fields::finish`].
    pub fn nested(&mut self, name: &'static str) -> Option<Fields<'_, 'r>> {
        if self.description.is_some() {
            let place = self.place();
            let description = self.description.as_deref_mut()?.open(name);
            return Some(self.reader.describing(place, description));
        }
        // Its shape was told above, where anybody asks for it; so it is in `items`.
        let node = self.take(name, || Shape::Anything)?;
        let entries = self.reader.map(node, &format!("`{name}`"));
        if !matches!(node.value, Value::Map(_)) {
            return None;
        }
        let place = self.key_place(name);
        let owner = format!("`{name}` of {}", self.owner);
        Some(self.reader.fields(owner, place, entries))
    }

    /// Each item of a list that is a map; a text is read as the map's `short` field.
    pub fn items<T>(
        &mut self,
        name: &'static str,
        short: Option<&'static str>,
        mut read: impl FnMut(&mut Fields<'_, 'r>) -> Option<T>,
    ) -> Vec<T> {
        if self.description.is_some() {
            let fields = self.describe_map(&mut read);
            self.each(name, || items_of(fields, short));
            return Vec::new();
        }
        let owner = format!("`{name}` of {}", self.owner);
        let mut items = Vec::new();
        for node in self.each(name, || Shape::Anything) {
            let place = self.reader.place(node.span);
            let written;
            let entries = match (&node.value, short) {
                (Value::Scalar(_), Some(key)) => {
                    written = [Entry { key: key.to_owned(), key_span: node.span, value: node.clone() }];
                    &written[..]
                }
                (Value::Map(entries), _) => entries,
                _ => {
                    let what = format!("an item of `{name}`");
                    let mistake = mistakes::wrong_type(place, &what, "keys and values", node.describe());
                    self.report(mistake);
                    continue;
                }
            };
            let mut fields = self.reader.fields(owner.clone(), place, entries);
            items.extend(read(&mut fields));
            fields.finish();
        }
        items
    }

    /// A list of sources called as evidence, in each of its three forms.
    pub fn citations(&mut self, name: &'static str) -> Vec<Citation> {
        let described = self.description.is_some().then(|| self.describe_map(long_citation));
        let shape = || {
            let long = Shape::Map(described.unwrap_or_default());
            Shape::Either(vec![
                Shape::Id,
                Shape::Pinned(CITATION_FIELDS.iter().copied().chain(["source"]).collect()),
                long,
            ])
        };
        let nodes = self.each(name, shape);
        nodes.iter().filter_map(|node| self.citation(node, name)).collect()
    }

    fn citation(&mut self, node: &'a Node, name: &'static str) -> Option<Citation> {
        let place = self.reader.place(node.span);
        match &node.value {
            Value::Map(entries) if entries.iter().any(|entry| entry.key == "source") => {
                let owner = format!("a citation of {}", self.owner);
                let mut fields = self.reader.fields(owner, place.clone(), entries);
                let citation = long_citation(&mut fields);
                fields.finish();
                citation
            }
            // `newspaper-report: "exact words"`
            Value::Map(entries)
                if entries.len() == 1 && !CITATION_FIELDS.contains(&entries[0].key.as_str()) =>
            {
                let entry = &entries[0];
                let source = self.reader.id(&entry.key, entry.key_span)?;
                let quote = self.reader.quote(&entry.value, None, None);
                Some(Citation::whole(source).with_quote(quote))
            }
            Value::Map(_) => {
                let mistake = mistakes::missing_field(place, "source", "this citation", "newspaper-report");
                self.report(mistake);
                None
            }
            _ => {
                let source = self.reader.reference(node, &format!("`{name}`"))?;
                Some(Citation::whole(source))
            }
        }
    }

    /// The names that were asked for, which are all that there are once a record was read.
    pub fn asked(self) -> Vec<&'static str> {
        self.asked
    }

    /// Reports every field that nobody asked for.
    pub fn finish(self) {
        for entry in self.entries {
            if !self.asked.contains(&entry.key.as_str()) {
                let place = self.reader.place(entry.key_span);
                let mistake = mistakes::unknown_key(place, &entry.key, &self.owner, &self.asked);
                self.reader.report(mistake);
            }
        }
    }

    /// Reads what every record has.
    pub fn head(&mut self, id: Arc<str>) -> Head {
        self.head_with(id, Fields::references)
    }

    /// The same, with what reads old ids. `note` is for editors: it is known, and kept nowhere.
    pub fn head_with(&mut self, id: Arc<str>, former: fn(&mut Self, &'static str) -> Vec<Reference>) -> Head {
        let place = self.place();
        self.take("note", || Shape::Anything);
        let values = self.entries.iter().filter(|entry| matches!(entry.value.value, Value::Scalar(_)));
        let written = values.map(|entry| (entry.key.clone(), self.reader.place(entry.value.span))).collect();
        Head {
            id,
            place,
            tags: self.tags(),
            formerly: former(self, "formerly"),
            draft: self.flag("draft").unwrap_or(false),
            extra: self.take("extra", || Shape::Anything).map_or(serde_json::Value::Null, Node::to_json),
            written,
        }
    }

    /// Tags obey the rule for ids, since each is an address.
    pub fn tags(&mut self) -> Vec<String> {
        self.references("tags").into_iter().map(|tag| tag.id).collect()
    }
}

/// A vocabulary as a shape.
pub fn words<V: Vocabulary>() -> Shape {
    Shape::Choice(V::WORDS.iter().map(|row| row.1).collect())
}

/// An item of a list of maps, or the value of its `short` field alone.
fn items_of(fields: Description, short: Option<&str>) -> Shape {
    let short = short.and_then(|name| fields.field(name)).map(|field| match &field.shape {
        Shape::Many(one) => (**one).clone(),
        shape => shape.clone(),
    });
    match short {
        Some(short) => Shape::Either(vec![short, Shape::Map(fields)]),
        None => Shape::Map(fields),
    }
}

fn person(fields: &mut Fields) -> Name {
    let family = fields.required_text("family", "Example");
    let given = fields.text("given");
    Name::Person { family, given }
}

/// A citation with a `source`.
fn long_citation(fields: &mut Fields) -> Option<Citation> {
    fields.require("source", "newspaper-report");
    let source = fields.reference("source");
    let quote_node = fields.take("quote", || Shape::Text);
    let prefix = fields.text("prefix");
    let suffix = fields.text("suffix");
    let quote = quote_node.and_then(|node| fields.reader.quote(node, prefix, suffix));
    let locator = fields.text("locator");
    let stance = fields.choice_or("stance", Stance::default());
    let via = fields.references("via");
    let source = source?;
    Some(Citation { place: source.place.clone(), source, quote, locator, stance, via })
}

impl Reader<'_> {
    /// The words of a quotation: white space is collapsed, nothing else is changed.
    fn quote(&mut self, node: &Node, prefix: Option<String>, suffix: Option<String>) -> Option<Quote> {
        let exact = self.words(node, "quote")?;
        Some(Quote { exact, prefix, suffix, place: self.place(node.span) })
    }
}

impl Citation {
    /// A source as a whole.
    pub fn whole(source: Reference) -> Citation {
        Citation {
            place: source.place.clone(),
            source,
            quote: None,
            locator: None,
            stance: Stance::default(),
            via: Vec::new(),
        }
    }

    fn with_quote(self, quote: Option<Quote>) -> Citation {
        Citation { quote, ..self }
    }
}

impl Vocabulary for Stance {
    const WORDS: &'static [(Stance, &'static str)] =
        &[(Stance::Supports, "supports"), (Stance::Disputes, "disputes"), (Stance::Mentions, "mentions")];
}
