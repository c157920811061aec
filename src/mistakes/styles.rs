//! Mistakes in the choice of a citation style.

use super::{choices, suggest};
use crate::diagnostic::Diagnostic;
use crate::text::Place;

pub fn unknown_style<'a>(
    place: Place,
    name: &str,
    known: impl Iterator<Item = &'a str> + Clone,
    common: &[&str],
) -> Diagnostic {
    let common = choices(common.iter().copied());
    let diagnostic =
        Diagnostic::error("unknown-style", place, format!("there is no citation style `{name}`"));
    match suggest(name, known) {
        Some(cure) => diagnostic.cure(cure),
        None => diagnostic
            .note(format!("among the styles are {common}; `explainer explain unknown-style` lists them all"))
            .cure("write one of them, or the path of a file that ends in `.csl`"),
    }
}

pub fn missing_style(place: Place, path: &str) -> Diagnostic {
    Diagnostic::error("missing-style", place, format!("there is no file `{path}`"))
        .note("the path of a citation style begins at the folder of `site.yaml`")
        .cure("put the file there, or write the path that it has")
}

pub fn bad_style(place: Place, path: &str, reason: &str) -> Diagnostic {
    Diagnostic::error("bad-style", place, format!("`{path}` cannot be read as a citation style"))
        .note(reason)
        .cure("write a style of CSL 1.0, such as one from https://github.com/citation-style-language/styles, as it is there")
}

pub fn dependent_style(place: Place, path: &str, parent: &str) -> Diagnostic {
    let name = parent.rsplit('/').next().unwrap_or(parent);
    Diagnostic::error(
        "dependent-style",
        place,
        format!("`{path}` only names another citation style, `{name}`"),
    )
    .note(format!("what it does is written there: {parent}"))
    .cure("take the file of that style, or its name where it is built in")
}

/// The style names the source as it would have been without it.
pub fn unstyled_source(place: Place, id: &str, style: &str) -> Diagnostic {
    Diagnostic::warning(
        "unstyled-source",
        place,
        format!("the style `{style}` makes nothing of source `{id}`"),
    )
    .note("its references follow the house style, `notes`")
    .cure("look for a field with an unusual value, or choose another style")
}
