//! Mistakes that show when files are joined: ids, references, addresses.

use super::suggest;
use crate::diagnostic::Diagnostic;
use crate::kinds::Kind;
use crate::text::Place;

pub fn duplicate_id(place: Place, id: &str, earlier: Place) -> Diagnostic {
    Diagnostic::error("duplicate-id", place, format!("the id `{id}` is taken"))
        .also(earlier, "it was first given here")
        .note("an id is unique over the whole site, whatever its kind, so that `[[id]]` needs no prefix")
        .cure("give one of the two another id")
}

/// `kind` is what the reference must lead to; none where anything will do. `renamed` is the record that
/// carried this id before.
pub fn unknown(
    place: Place,
    id: &str,
    kind: Option<Kind>,
    known: &[&str],
    renamed: Option<&str>,
) -> Diagnostic {
    let code = match kind {
        Some(Kind::Source) => "unknown-source",
        Some(Kind::Actor) => "unknown-actor",
        Some(Kind::Event) => "unknown-event",
        Some(Kind::Claim) => "unknown-claim",
        _ => "unknown-record",
    };
    let what = kind.map_or("record or page", Kind::word);
    let diagnostic = Diagnostic::error(code, place, format!("no {what} is called `{id}`"));
    if let Some(renamed) = renamed {
        return diagnostic
            .note(format!("`{renamed}` was called so before"))
            .cure(format!("write `{renamed}`"));
    }
    match suggest(id, known.iter().copied()) {
        Some(cure) => diagnostic.cure(cure),
        None => {
            let place =
                kind.map_or("in a facts file".to_owned(), |kind| format!("under `{}:`", kind.section()));
            diagnostic.cure(format!("declare it {place}, or correct the id"))
        }
    }
}

pub fn wrong_kind(place: Place, id: &str, wanted: Kind, found: Kind, there: Place) -> Diagnostic {
    let headline =
        format!("`{id}` is {}, and {} is wanted here", found.with_article(), wanted.with_article());
    Diagnostic::error("wrong-kind", place, headline)
        .also(there, "it is declared here")
        .cure(format!("name {}", wanted.with_article()))
}

pub fn refers_to_itself(place: Place, id: &str) -> Diagnostic {
    Diagnostic::error("refers-to-itself", place, format!("`{id}` refers to itself"))
        .cure("name another record, or remove the reference")
}

pub fn draft_cited(place: Place, id: &str, kind: Kind, there: Place) -> Diagnostic {
    Diagnostic::error("draft-cited", place, format!("the {kind} `{id}` is a draft and will not be published"))
        .also(there, "the draft")
        .cure("publish it by removing `draft: true`, or make what refers to it a draft too")
}

pub fn summary_of_nothing(place: Place, kind: Kind, id: &str, known: &[&str]) -> Diagnostic {
    let section = kind.section();
    let headline = format!("no {kind} is called `{id}`, so this summary has no record");
    let diagnostic = Diagnostic::error("summary-of-nothing", place, headline)
        .note(format!("`content/{section}/ID.md` is the long summary of the {kind} ID"));
    diagnostic.cure(
        suggest(id, known.iter().copied()).map(|cure| format!("{cure} then rename the file")).unwrap_or_else(
            || format!("declare `{id}` under `{section}:`, or move the page to another folder"),
        ),
    )
}

pub fn reserved_path(place: Place, folder: &str) -> Diagnostic {
    Diagnostic::error("reserved-path", place, format!("the address `/{folder}` is made by the program"))
        .cure("rename the file or its folder")
}

pub fn page_without_title(place: Place, id: &str) -> Diagnostic {
    Diagnostic::error("page-without-title", place, format!("the page `{id}` has no title"))
        .cure("begin the file with `---`, a line `title: …`, and `---`")
}

/// `is_read`: the file is there, and the program reads it.
pub fn missing_file(place: Place, written: &str, file: &str, is_read: bool) -> Diagnostic {
    let (headline, note, cure) = if is_read {
        (
            format!("`{written}` is read, and not published"),
            "facts, pages and bibliographies become pages of the site; they are not copied".to_owned(),
            "link to a record or page by its id: `[[id]]`",
        )
    } else {
        (
            format!("no file to link to is called `{written}`"),
            format!("looked for `{file}`"),
            "correct the path; it counts from the file that it is written in",
        )
    };
    Diagnostic::error("missing-file", place, headline).note(note).cure(cure)
}

pub fn file_outside(place: Place, written: &str) -> Diagnostic {
    Diagnostic::error("file-outside", place, format!("`{written}` leads out of `content/`"))
        .note("only files of `content/` that a page or record names are published")
        .cure("put the file into `content/`, and write its path from here")
}
