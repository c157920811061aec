//! Mistakes in quotations, held against the texts of their sources or against `evidence.lock`.

use crate::diagnostic::Diagnostic;
use crate::text::Place;

/// What the text has in the place of the quoted words.
pub struct Nearest<'a> {
    pub place: Place,
    pub quoted: &'a str,
    pub written: &'a str,
}

pub fn quote_not_found(place: Place, source: &str, nearest: Option<Nearest>) -> Diagnostic {
    let headline = format!("these words do not stand in the text of `{source}`");
    let diagnostic = Diagnostic::error("quote-not-found", place, headline);
    let cure = "copy the words as they stand there; `[…]` stands for what is left out";
    match nearest {
        None => diagnostic.note("no passage of it comes near").cure(cure),
        Some(nearest) => {
            let differs = match (nearest.quoted, nearest.written) {
                ("", written) => format!("the text also has `{written}`"),
                (quoted, "") => format!("the text does not have `{quoted}`"),
                (quoted, written) => format!("`{quoted}` is quoted where the text has `{written}`"),
            };
            diagnostic.also(nearest.place, "the nearest passage").note(differs).cure(cure)
        }
    }
}

pub fn quote_repeated(place: Place, source: &str, first: Place, second: Place) -> Diagnostic {
    let headline = format!("these words stand more than once in the text of `{source}`");
    Diagnostic::error("quote-repeated", place, headline)
        .also(first, "here")
        .also(second, "and here")
        .cure("quote more words, or say which passage is meant with `prefix:` or `suffix:` under `cite:`")
}

pub fn missing_snapshot(place: Place, file: &str) -> Diagnostic {
    Diagnostic::error("missing-snapshot", place, format!("the archive has no file `{file}`"))
        .note("without it the quotations from this source cannot be checked")
        .cure("put the text of the source into the archive under this name, or correct the name")
}

pub fn quote_not_locked(place: Place, source: &str) -> Diagnostic {
    Diagnostic::error(
        "quote-not-locked",
        place,
        "these words were changed since they were verified, or never were",
    )
    .note(format!(
        "`evidence.lock` has no such quotation from `{source}`, and there is no archive to look in"
    ))
    .cure("run `explainer verify` where the archive is, and commit `evidence.lock`")
}

pub fn lock_behind(place: Place, source: &str, why: &str) -> Diagnostic {
    Diagnostic::warning("lock-behind", place, format!("`evidence.lock` is behind for `{source}`: {why}"))
        .note("a build without the archive would not see these words as verified")
        .cure("run `explainer verify`, and commit `evidence.lock`")
}

pub fn bad_lock_line(place: Place) -> Diagnostic {
    Diagnostic::error("bad-lock-line", place, "this line of `evidence.lock` cannot be read")
        .note("the file is written by `explainer verify`, and is not to be edited")
        .cure("remove the line, and run `explainer verify` where the archive is")
}

pub fn two_texts(place: Place, source: &str, earlier: Place) -> Diagnostic {
    Diagnostic::error(
        "two-texts",
        place,
        format!("the quotations from `{source}` were verified in two different texts"),
    )
    .also(earlier, "another text")
    .note("`explainer verify` writes all lines of a source from one text")
    .cure("run `explainer verify` where the archive is")
}
