//! Mistakes in YAML itself, before any field is looked at.

use serde_saphyr::granit_parser::ErrorKind;

use crate::diagnostic::Diagnostic;
use crate::text::Place;

/// `before` is the text up to the mistake: most mistakes of syntax begin earlier than they show.
pub fn yaml_syntax(place: Place, kind: &ErrorKind, before: &str) -> Diagnostic {
    let (headline, cure) = match kind {
        ErrorKind::TabInBlockIndentation | ErrorKind::TabNotAllowed | ErrorKind::TabInIndentation => {
            ("a tab stands where YAML wants blanks".to_owned(), "indent with blanks only")
        }
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => (
            "a colon stands where no key can be".to_owned(),
            "put a text that holds `: ` in quotation marks, and align the keys of one record",
        ),
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::UnexpectedEof => (
            "a text in quotation marks is not closed".to_owned(),
            "close it with the mark that opened it, or write the text behind `>-` on lines of its own",
        ),
        ErrorKind::UnexpectedCharacter { character } => {
            (format!("a text cannot begin with `{character}`"), "put the text in quotation marks")
        }
        ErrorKind::InvalidTrailingDoubleQuotedScalar | ErrorKind::InvalidTrailingSingleQuotedScalar => (
            "something follows the closing quotation mark".to_owned(),
            "write the whole text inside one pair of marks; inside `\"…\"` a mark is written `\\\"`",
        ),
        ErrorKind::UnknownAnchor | ErrorKind::MissingAnchorOrAliasName => {
            ("a text cannot begin with `*` or `&`".to_owned(), "put the text in quotation marks")
        }
        ErrorKind::UnclosedFlowCollection { open } => (
            format!("`{open}` is not closed"),
            "close it, or write the list one item a line, each behind `- `",
        ),
        ErrorKind::ExpectedFlowMappingSeparator => (
            "inside `{…}` a comma is missing, or a mark is not quoted".to_owned(),
            "put a text that holds `[`, `]`, `{`, `}` or `,` in quotation marks, or write the map one key a line",
        ),
        ErrorKind::ExpectedFlowSequenceSeparator => (
            "inside `[…]` a comma is missing, or a mark is not quoted".to_owned(),
            "put a text that holds `[`, `]`, `{`, `}` or `,` in quotation marks, or write one item a line, each behind `- `",
        ),
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidSimpleKey
        | ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::BlockSequenceEntryNotAllowed => (
            "this line does not fit the lines before it".to_owned(),
            "align it with the keys of its record; every key ends with a colon and a blank",
        ),
        ErrorKind::UnknownQuotedScalarEscape | ErrorKind::InvalidQuotedScalarHexEscape => (
            "a backslash inside `\"…\"` begins an escape that YAML does not know".to_owned(),
            "write `\\\\` for a backslash, or use single quotation marks",
        ),
        other => (format!("this is not YAML: {other}"), "check the marks and the indentation of this line"),
    };
    let diagnostic = Diagnostic::error("yaml-syntax", place, headline)
        .note("the rest of the file was not read")
        .cure(cure);
    match before.lines().last() {
        Some(line) if line.contains('\t') => diagnostic.note("there is a tab on this line"),
        _ => diagnostic,
    }
}

pub fn duplicate_key(place: Place, key: &str, earlier: Place) -> Diagnostic {
    Diagnostic::error("duplicate-key", place, format!("`{key}` is given twice"))
        .also(earlier, "first given here")
        .cure("keep one of the two")
}

pub fn yaml_alias(place: Place) -> Diagnostic {
    Diagnostic::error("yaml-alias", place, "aliases are not part of the format")
        .note("a fact is written once and called by its id")
        .cure("write the value out; put a text that begins with `*` in quotation marks")
}

pub fn second_document(place: Place) -> Diagnostic {
    Diagnostic::error("second-document", place, "a second document begins here")
        .note("what follows was not read")
        .cure("remove the line `---`, or move what follows into a file of its own")
}

pub fn too_deep(place: Place, depth: usize) -> Diagnostic {
    Diagnostic::error("too-deep", place, format!("lists and maps are nested more than {depth} deep"))
        .note("the rest of the file was not read")
        .cure("close the brackets before")
}

pub fn key_is_no_text(place: Place) -> Diagnostic {
    Diagnostic::error("key-is-no-text", place, "a key must be a word")
        .cure("write `key: value`; put a text that holds brackets in quotation marks")
}
