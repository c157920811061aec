//! Mistakes in bibliographies: `*.bib` and `*.csl.json`.

use super::suggest;
use crate::diagnostic::Diagnostic;
use crate::text::Place;

/// What is wrong with the braces and commas of a `.bib` file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BibSlip {
    Unclosed,
    NoBrace,
    NoComma,
    NoEquals,
    NoField,
    NoValue,
    Unquoted,
}

pub fn bad_bibliography(place: Place, slip: BibSlip) -> Diagnostic {
    let (headline, cure) = match slip {
        BibSlip::Unclosed => (
            "an entry is not closed",
            "end it with `}` on a line of its own, and see that each `{` in its fields has its `}`",
        ),
        BibSlip::NoBrace => (
            "an entry has no brace after its type",
            "write `@type{key,` and then its fields; a `@` outside of entries cannot stand in this file",
        ),
        BibSlip::NoComma => ("a comma is missing", "end the key and each field with a comma"),
        BibSlip::NoEquals => ("a field has no `=`", "write `field = {value},`"),
        BibSlip::NoField => (
            "here the name of a field is expected",
            "write `field = {value},`, and see that each `{` of the field above has its `}`",
        ),
        BibSlip::NoValue => ("a field has no value", "write `field = {value},`, or remove the line"),
        BibSlip::Unquoted => ("a value stands without braces", "put it in braces: `field = {value},`"),
    };
    Diagnostic::error("bad-bibliography", place, headline)
        .note("this entry was left out; the others were read")
        .cure(cure)
}

pub fn bad_csl_json(place: Place, reason: &str) -> Diagnostic {
    Diagnostic::error("bad-csl-json", place, "this is not CSL-JSON")
        .label(reason)
        .note("nothing of this file was read")
        .cure("export it again, from Zotero as `CSL JSON`: a list `[…]` of sources `{\"id\": …}`")
}

pub fn bad_latex(place: Place, field: &str) -> Diagnostic {
    Diagnostic::error("bad-latex", place, format!("the LaTeX of `{field}` is not finished"))
        .note("it is read as far as braces, accents and `$…$` go")
        .cure("write plain text in UTF-8, with `\\$` for a dollar sign and `\\textbackslash` for a backslash")
}

pub fn unknown_string(place: Place, name: &str) -> Diagnostic {
    Diagnostic::error("unknown-string", place, format!("no `@string` above is called `{name}`"))
        .cure(format!("put the value in braces, `{{{name}}}`, or define it: `@string{{{name} = {{…}}}}`"))
}

/// `format` is `BibLaTeX` or `CSL`.
pub fn unknown_entry_type<'a>(
    place: Place,
    type_: &str,
    format: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let headline = format!("{format} has no type `{type_}`");
    Diagnostic::warning("unknown-entry-type", place, headline)
        .note("it is taken as a `document`")
        .cure(suggest(type_, known).unwrap_or_else(|| "choose the type that is nearest".to_owned()))
}

pub fn missing_key(place: Place) -> Diagnostic {
    Diagnostic::error("missing-key", place, "this source has no key, so that nothing can cite it")
        .cure("give it one: `@book{smith-2014,` in a `.bib` file, `\"id\": \"smith-2014\"` in CSL-JSON")
}

pub fn key_without_id(place: Place, key: &str) -> Diagnostic {
    Diagnostic::error("key-without-id", place, format!("no id can be made from the key `{key}`"))
        .note("an id is made of the letters a to z and the digits of the key")
        .cure("choose a key such as `smith-2014`")
}

pub fn repeated_key(place: Place, key: &str, first: Place, first_key: &str, id: &str) -> Diagnostic {
    let headline = match key == first_key {
        true => format!("`{key}` is declared twice in this file"),
        false => format!("`{key}` and `{first_key}` give the same id `{id}`"),
    };
    Diagnostic::error("repeated-key", place, headline)
        .also(first, "first declared here")
        .cure("change one of the two keys, or remove one of the entries")
}

pub fn untitled_entry(place: Place, key: &str) -> Diagnostic {
    Diagnostic::error("untitled-entry", place, format!("the source `{key}` has no title"))
        .cure("give it one; where it has none, describe it in brackets: `[Letter to the editor]`")
}

pub fn unknown_language(place: Place, language: &str) -> Diagnostic {
    Diagnostic::warning("unknown-language", place, format!("`{language}` is not a language that we know"))
        .note("the source is shown without its language")
        .cure("write a tag such as `en`, `de` or `pt-BR`")
}

/// `field` is its name in backquotes, or `this source`; `wanted` is what it takes: `a text`.
pub fn wrong_csl_field(place: Place, field: &str, wanted: &str) -> Diagnostic {
    Diagnostic::error("wrong-csl-field", place, format!("{field} is not {wanted}"))
        .cure(format!("write {wanted}, or remove it"))
}
