//! Mistakes in prose, seen while one text is read by itself.

use super::{choices, suggest};
use crate::diagnostic::Diagnostic;
use crate::prose::BlockKind;
use crate::text::{Place, to_id};

pub fn unfinished_citation(place: Place) -> Diagnostic {
    Diagnostic::error("unfinished-citation", place, "this citation is not finished")
        .note("a `]` must follow in the same paragraph, and its exact words must be closed by a quotation mark")
        .cure("write it as `[@id]`, `[@id, p. 4]` or `[@id \"exact words\"]`, or as `\\[@` when no citation is meant")
}

/// What keeps a finished citation from being read.
pub enum BadCitation<'a> {
    /// `[@]`
    NoId,
    /// `[@a;]`, `[@a; b]`
    ItemWithoutAt,
    /// `[@a words]`
    NoComma,
    /// `[@a, "words"]`
    NoLocator,
    /// `[@a ""]`
    NoWords,
    /// `[see @a]`
    WordsBefore { id: &'a str },
    /// `[text][@a]`
    AsAddress,
    /// `[@a]: https://…`
    Defined { label: &'a str },
    /// `[text [@a]](…)`
    InLink,
    /// In the address or the title of a link, or in the name of a footnote.
    OutOfText,
    /// In a block of raw HTML.
    InHtml,
}

pub fn bad_citation(place: Place, fault: BadCitation) -> Diagnostic {
    let (headline, cure): (String, String) = match fault {
        BadCitation::NoId => (
            "no source is named after `@`".into(),
            "write the id of a source directly behind it: `[@id]`".into(),
        ),
        BadCitation::ItemWithoutAt => (
            "an item of a citation begins with `@`".into(),
            "write each source as `[@one; @other]`, and remove a semicolon at the end".into(),
        ),
        BadCitation::NoComma => (
            "a citation goes on without a comma or a quotation mark".into(),
            "write `[@id, p. 4]` for a place in the source, or `[@id \"exact words\"]` for its words".into(),
        ),
        BadCitation::NoLocator => (
            "no place in the source is named after the comma".into(),
            "write `[@id, p. 4]`; exact words take no comma before them: `[@id \"exact words\"]`".into(),
        ),
        BadCitation::NoWords => (
            "no words stand between the quotation marks".into(),
            "write the exact words of the source, or remove the marks".into(),
        ),
        BadCitation::WordsBefore { id } => (
            format!("words stand before `@{id}` within the brackets"),
            format!("write them outside, `see [@{id}]`, or write `\\[` when no citation is meant"),
        ),
        BadCitation::AsAddress => (
            "a citation cannot be the address of a link".into(),
            "put a blank between `]` and `[@`, or write the address as `[text](https://…)`".into(),
        ),
        BadCitation::Defined { label } => (
            format!("`[{label}]:` gives a citation an address"),
            "declare the source in a facts file, or name the link without `@`".into(),
        ),
        BadCitation::InLink => {
            ("a citation stands in the words of a link or an image".into(), "put it behind them".into())
        }
        BadCitation::OutOfText => {
            ("a citation stands where no text is read".into(), "put it into the text".into())
        }
        BadCitation::InHtml => (
            "a citation in a block of raw HTML is not read".into(),
            "write the paragraph in Markdown, with blank lines around it".into(),
        ),
    };
    Diagnostic::error("bad-citation", place, headline).cure(cure)
}

pub fn unfinished_link(place: Place) -> Diagnostic {
    Diagnostic::error("unfinished-link", place, "this link is not finished")
        .note("in a table the bar is written `\\|`: `[[id\\|words]]`")
        .cure("write it as `[[id]]` or `[[id|words]]`, or as `\\[[` when no link is meant")
}

/// Why a link or an image leads nowhere.
pub enum BadLink<'a> {
    /// `[words](javascript:…)`
    Scheme(&'a str),
    /// `[words](//host/path)`
    NoScheme { address: &'a str },
    /// `[words](#Some Part)`
    Fragment(&'a str),
    /// `[words]()`
    NoAddress,
    /// `![[id]]`
    Embedded,
    /// `[[id|words and ![an image](a.png)]]`
    MoreThanWords,
}

pub fn bad_link(place: Place, fault: BadLink) -> Diagnostic {
    let (headline, cure): (String, String) = match fault {
        BadLink::Scheme(scheme) => (
            format!("a link cannot begin with `{scheme}:`"),
            "links may begin with `https:`, `http:`, `mailto:` or `tel:`, or lead to a file or to `#heading`"
                .into(),
        ),
        BadLink::NoScheme { address } => (
            format!("`{address}` does not say how to reach the other site"),
            "begin it with `https://`".into(),
        ),
        BadLink::Fragment(id) => (
            format!("no heading can have the id `{id}`"),
            match to_id(id) {
                better if better.is_empty() => "write the id of a heading, such as `#how-it-began`".into(),
                better => format!("write `#{better}`"),
            },
        ),
        BadLink::NoAddress => ("this has no address".into(), "write one between the parentheses".into()),
        BadLink::Embedded => (
            "a record or page cannot be put into another".into(),
            "link to it with `[[id]]`, or show an image with `![what it shows](file.png)`".into(),
        ),
        BadLink::MoreThanWords => {
            ("the words of this link are not words alone".into(), "keep images out of it".into())
        }
    };
    Diagnostic::error("bad-link", place, headline).cure(cure)
}

pub fn unfinished_block(place: Place) -> Diagnostic {
    Diagnostic::error("unfinished-block", place, "this block has no `}}`")
        .cure("write it as `{{ name key=value }}`, or as `\\{{` when no block is meant")
}

pub fn unknown_block(place: Place, name: &str) -> Diagnostic {
    let names = BlockKind::ALL.map(|(_, name, _)| name);
    let headline = match name {
        "" => "this block has no name".to_owned(),
        _ => format!("no block is called `{name}`"),
    };
    let all = format!("the blocks are {}", choices(names));
    let diagnostic = Diagnostic::error("unknown-block", place, headline);
    match suggest(name, names) {
        Some(cure) => diagnostic.note(all).cure(cure),
        None => diagnostic.cure(all),
    }
}

pub fn unknown_block_key(place: Place, block: &str, key: &str, known: &[&str]) -> Diagnostic {
    let diagnostic = Diagnostic::error("unknown-block-key", place, format!("`{block}` has no key `{key}`"));
    let known = known.iter().copied();
    match suggest(key, known.clone()) {
        Some(cure) => diagnostic.cure(cure),
        None if known.len() == 0 => diagnostic.cure(format!("write `{{{{ {block} }}}}`: it has none")),
        None => diagnostic.cure(format!("it takes {}", choices(known))),
    }
}

pub fn empty_block_key(place: Place, key: &str) -> Diagnostic {
    Diagnostic::error("empty-block-key", place, format!("`{key}` has no value"))
        .cure("write keys as `key=value`, without blanks around the `=`")
}

pub fn repeated_block_key(place: Place, key: &str, first: Place) -> Diagnostic {
    Diagnostic::error("repeated-block-key", place, format!("`{key}` is given twice"))
        .also(first, "first given here")
        .cure("keep one of the two")
}

pub fn block_not_alone(place: Place) -> Diagnostic {
    Diagnostic::error("block-not-alone", place, "a block stands within other text")
        .note("a block is a paragraph of a page, outside of lists, quotes and notes")
        .cure("put it on a line of its own between blank lines, or write `\\{{` when no block is meant")
}

pub fn misplaced_editorial(place: Place) -> Diagnostic {
    Diagnostic::error("misplaced-editorial", place, "`{.editorial}` does not end a paragraph or a list item")
        .note("it marks the whole paragraph or item as the author's own judgement")
        .cure("put it at the very end, behind the last citation")
}

/// `what` is what stands in the field, with its article.
pub fn not_inline(place: Place, what: &str) -> Diagnostic {
    Diagnostic::error("not-inline", place, format!("{what} stands in a field that takes one paragraph"))
        .note("longer text has its place in `content/KIND/ID.md`, which appears on the page of the record")
        .cure("keep to one paragraph, and put a `\\` before a mark that is meant as itself")
}

pub fn missing_alt(place: Place, path: &str) -> Diagnostic {
    Diagnostic::error("missing-alt", place, format!("the image `{path}` is not described"))
        .note("who cannot see it reads or hears the description instead")
        .cure(format!(
            "write `![what it shows]({path} \"Credit: who made it\")`, or begin the title with `Decorative.`"
        ))
}

/// `alt` and `caption` are as they were written.
pub fn missing_credit(place: Place, path: &str, alt: &str, caption: &str) -> Diagnostic {
    let alt = if alt.is_empty() { "what it shows" } else { alt };
    let end = if caption.is_empty() || caption.ends_with(['.', '!', '?', '…', '。']) { "" } else { "." };
    let blank = if caption.is_empty() { "" } else { " " };
    Diagnostic::error("missing-credit", place, format!("nobody is named who made the image `{path}`"))
        .note("the title of an image holds its caption, and after `Credit:` who made it and its licence")
        .cure(format!("write `![{alt}]({path} \"{caption}{end}{blank}Credit: who made it\")`"))
}

pub fn external_image(place: Place, address: &str) -> Diagnostic {
    Diagnostic::error("external-image", place, format!("the image `{address}` is on another site"))
        .note("showing it would tell that site of every reader")
        .cure("put the file beside the text, and check its licence, or link to it without the `!`")
}

pub fn unknown_footnote<'a>(
    place: Place,
    label: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    Diagnostic::error("unknown-footnote", place, format!("no footnote is called `{label}`")).cure(
        suggest(label, known).unwrap_or_else(|| {
            format!("write its text as `[^{label}]: …` in a paragraph of its own, or write `\\[^`")
        }),
    )
}

pub fn unused_footnote(place: Place, label: &str) -> Diagnostic {
    Diagnostic::warning("unused-footnote", place, format!("the footnote `{label}` is never shown"))
        .cure(format!("refer to it with `[^{label}]`, or remove it"))
}

pub fn repeated_footnote(place: Place, label: &str, first: Place) -> Diagnostic {
    Diagnostic::error("repeated-footnote", place, format!("the footnote `{label}` is written twice"))
        .also(first, "first written here")
        .cure("give one of the two another name")
}
