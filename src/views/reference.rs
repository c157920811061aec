//! How a source is cited: in the style of the site, or in the house style, which is written here: notes after
//! the manner of Chicago.
//!
//! What is missing is said the way style guides say it: no author, the title comes first; no title, a
//! description in square brackets; no date, `n.d.`

use crate::kinds::source::{Missing, Source};
use crate::kinds::{Name, Vocabulary};
use crate::site::Site;
use crate::text::{escape, escape_into};
use crate::words::{Argument, Words};

/// The whole reference of a source, in the style of the site.
pub fn of(site: &Site, index: u32, locator: Option<&str>) -> String {
    let source = &site.sources[index as usize];
    let entry = site.styled(index).and_then(|styled| styled.entry.as_ref());
    let words = &site.interface;
    let Some(mut reference) = entry.cloned() else { return full(words, source, locator) };
    if let Some(locator) = locator {
        reference += &format!(" <span class=\"note-locator\">{}</span>", escape(locator));
    }
    reference + &unstated(words, source)
}

/// The whole reference, ending with a full stop; without its address, which is a link of its own. `locator`
/// is the place in the source that is cited.
pub fn full(words: &Words, source: &Source, locator: Option<&str>) -> String {
    let told = |id, name, text: &str| words.html(id, &[(name, Argument::Text(text))]);
    let mut parts: Vec<String> = Vec::new();
    let authors = names(words, &source.author, Order::AsSpoken);
    if !authors.is_empty() {
        parts.push(escape(&authors));
    }
    parts.push(title(words, source));
    if !source.editor.is_empty() {
        parts.push(told("reference-editor", "names", &names(words, &source.editor, Order::AsSpoken)));
    }
    if let Some(outlet) = &source.outlet {
        parts.push(format!("<i>{}</i>", escape(outlet)));
    }
    let volume = source.volume.as_ref().map(|volume| told("reference-volume", "volume", volume));
    let issue = source.issue.as_ref().map(|issue| told("reference-issue", "issue", issue));
    parts.extend(volume.into_iter().chain(issue));
    parts.extend(source.publisher.as_deref().map(escape));
    parts.push(match &source.published {
        Some(dated) => escape(&dated.date.text(words)),
        None => format!(
            "<abbr title=\"{}\">{}</abbr>",
            escape(words.get("reference-no-date-meaning")),
            escape(words.get("reference-no-date"))
        ),
    });
    parts.extend(source.page.as_ref().map(|page| told("reference-page", "page", page)));
    parts.extend(locator.map(|locator| format!("<span class=\"note-locator\">{}</span>", escape(locator))));
    parts.extend(source.isbn.as_ref().map(|isbn| format!("ISBN {}", escape(isbn))));
    let mut reference = parts.join(", ");
    if !reference.ends_with('.') && !reference.ends_with(".</abbr>") {
        reference.push('.');
    }
    if let Some(doi) = &source.doi {
        reference += &format!(" <a rel=\"external\" href=\"https://doi.org/{0}\">doi:{0}</a>.", escape(doi));
    }
    reference + &unstated(words, source)
}

/// What was looked for and not found, as a sentence behind the reference.
fn unstated(words: &Words, source: &Source) -> String {
    if source.unknown.is_empty() {
        return String::new();
    }
    let missing = |missing: &Missing| words.of("missing", missing.key());
    let unknown: Vec<&str> = source.unknown.iter().map(missing).collect();
    let unknown = unknown.join(words.get("list-comma"));
    let told = words.html("reference-not-stated", &[("what", Argument::Text(&unknown))]);
    format!(" <span class=\"unstated\">{told}</span>")
}

/// What a note calls a source: its label, or `Example, “Title as printed”`, as plain text.
pub fn short(words: &Words, source: &Source) -> String {
    if let Some(label) = &source.citation_label {
        return label.clone();
    }
    let who = match source.author.as_slice() {
        [] => source.outlet.clone(),
        authors => Some(names(words, authors, Order::FamilyOnly)),
    };
    let what = match (&source.title, &source.description) {
        (Some(title), _) => quoted(words, title),
        (None, Some(description)) => format!("[{description}]"),
        (None, None) => source.head.id.to_string(),
    };
    match who {
        Some(who) if source.title.is_some() || !source.author.is_empty() => format!("{who}, {what}"),
        _ => what,
    }
}

/// Works that stand alone are set in italics, parts of others in quotation marks.
fn title(words: &Words, source: &Source) -> String {
    let Some(title) = &source.title else {
        let description = source.description.as_deref().unwrap_or(&source.head.id);
        return format!("[{}]", escape(description));
    };
    let alone = [
        "book",
        "motion_picture",
        "report",
        "thesis",
        "periodical",
        "collection",
        "map",
        "classic",
        "dataset",
    ];
    let mut out = String::new();
    if alone.contains(&source.type_) {
        out.push_str("<cite>");
        escape_into(&mut out, title);
        out.push_str("</cite>");
    } else {
        escape_into(&mut out, &quoted(words, title));
    }
    out
}

/// A title or exact words in quotation marks.
pub fn quoted(words: &Words, text: &str) -> String {
    words.text("quoted", &[("words", Argument::Text(&inside_marks(words, text)))])
}

/// Words that are to stand in quotation marks: those inside them become single ones.
pub fn inside_marks(words: &Words, text: &str) -> String {
    let (open, close) = (words.get("quote-inner-open"), words.get("quote-inner-close"));
    // `“` opens in most languages, and closes where `„` opens.
    let low = text.contains('„');
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '„' => out.push_str(open),
            '“' => out.push_str(if low { close } else { open }),
            '”' => out.push_str(close),
            '«' | '「' if words.get("quote-open").starts_with(c) => out.push_str(open),
            '»' | '」' if words.get("quote-close").ends_with(c) => out.push_str(close),
            other => out.push(other),
        }
    }
    out
}

#[derive(Clone, Copy, PartialEq)]
enum Order {
    AsSpoken,
    FamilyOnly,
}

/// Up to three names; of more, the first and “et al.”
fn names(words: &Words, names: &[Name], order: Order) -> String {
    let one = |name: &Name| match (name, order) {
        (Name::Person { family, .. }, Order::FamilyOnly) => family.clone(),
        _ => byline(name),
    };
    match names {
        [first, _, _, _, ..] => words.text("reference-others", &[("name", Argument::Text(&one(first)))]),
        few => words.list(&few.iter().map(one).collect::<Vec<_>>(), "list-and"),
    }
}

/// A name as a byline has it.
pub fn byline(name: &Name) -> String {
    match name {
        Name::Literal(text) => text.clone(),
        Name::Person { family, given: Some(given) } => format!("{given} {family}"),
        Name::Person { family, given: None } => family.clone(),
    }
}
