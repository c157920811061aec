//! Mistakes in the fields of a record, seen while one file is read by itself.

use super::{choices, suggest};
use crate::diagnostic::Diagnostic;
use crate::text::Place;

pub fn unknown_section(place: Place, key: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::error("unknown-section", place, format!("a facts file has no section `{key}`")).cure(
        suggest(key, known.iter().copied())
            .unwrap_or_else(|| format!("the sections are {}", choices(known.iter().copied()))),
    )
}

pub fn unclosed_front_matter(place: Place) -> Diagnostic {
    Diagnostic::error("unclosed-front-matter", place, "the front matter that begins here has no end")
        .cure("write `---` on a line of its own behind the last field")
}

pub fn unknown_key(place: Place, key: &str, owner: &str, known: &[&str]) -> Diagnostic {
    let diagnostic = Diagnostic::error("unknown-key", place, format!("{owner} has no field `{key}`"));
    match suggest(key, known.iter().copied()) {
        Some(cure) => diagnostic.cure(cure),
        None => diagnostic.note(format!("its fields are {}", choices(known.iter().copied()))).cure(
            if known.contains(&"extra") { "keep what is your own under `extra:`" } else { "remove it" },
        ),
    }
}

pub fn missing_field(place: Place, field: &str, owner: &str, example: &str) -> Diagnostic {
    Diagnostic::error("missing-field", place, format!("{owner} has no `{field}`"))
        .cure(format!("add a line such as `{field}: {example}`"))
}

pub fn empty_value(place: Place, field: &str) -> Diagnostic {
    Diagnostic::error("empty-value", place, format!("`{field}` has no value"))
        .cure("write one, or remove the line")
}

pub fn wrong_type(place: Place, what: &str, wanted: &str, found: &str) -> Diagnostic {
    Diagnostic::error("wrong-type", place, format!("{what} takes {wanted}, and this is {found}")).cure(
        match wanted {
            "keys and values" => "write each as `key: value`, on a line of its own below".to_owned(),
            _ => format!("write {wanted}"),
        },
    )
}

pub fn unknown_value<'a>(
    place: Place,
    field: &str,
    value: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let diagnostic = Diagnostic::error("unknown-value", place, format!("`{field}` cannot be `{value}`"));
    let all = match choices(known.clone()) {
        none if none.is_empty() => "nothing has one yet".to_owned(),
        all => format!("it is one of {all}"),
    };
    match suggest(value, known.clone()) {
        Some(cure) => diagnostic.note(all).cure(cure),
        None => match akin(value, known) {
            // Of a long list, those that share most words with what was written are enough.
            some if !some.is_empty() => diagnostic.cure(format!("did you mean {}?", choices(some))),
            _ => diagnostic.cure(all),
        },
    }
}

/// The names that share the most words with the one that was wanted: `newspaper-article` finds
/// `article-newspaper`.
fn akin<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let words = |name: &str| -> Vec<String> { name.split(['-', '_', ' ']).map(str::to_lowercase).collect() };
    let wanted = words(wanted);
    let shared = |name: &str| words(name).iter().filter(|word| wanted.contains(word)).count();
    let counted: Vec<(usize, &str)> = known.into_iter().map(|name| (shared(name), name)).collect();
    let most = counted.iter().map(|(count, _)| *count).max().unwrap_or(0);
    counted.into_iter().filter(|(count, _)| *count > 0 && *count == most).map(|(_, name)| name).collect()
}

pub fn bad_id(place: Place, id: &str) -> Diagnostic {
    let suggestion = crate::text::to_id(id);
    let diagnostic = Diagnostic::error("bad-id", place, format!("`{id}` cannot be an id"))
        .note("an id is made of lower-case letters a to z, digits and single hyphens, at most 80 in all");
    if suggestion.is_empty() {
        diagnostic.cure("choose another")
    } else {
        diagnostic.cure(format!("write `{suggestion}`"))
    }
}

pub fn bad_date(place: Place, text: &str, reason: &str) -> Diagnostic {
    Diagnostic::error("bad-date", place, format!("`{text}` is not a date"))
        .label(reason)
        .cure("write year, month and day with hyphens, as far as they are known: `2014-12-19`, `2014-12`, `2014`, `2014-12~` for about")
}

pub fn bad_url(place: Place, field: &str, url: &str) -> Diagnostic {
    Diagnostic::error("bad-url", place, format!("`{field}` is no web address: `{url}`"))
        .cure("write it in full, beginning with `https://` or `http://`, without blanks")
}

pub fn comment_in_text(text: Place, comment: Place, field: &str) -> Diagnostic {
    Diagnostic::error("comment-in-text", comment, format!("the end of `{field}` is lost: ` #` begins a comment"))
        .label("YAML reads none of this")
        .also(text, "this is all that is left of the text")
        .cure("put the text in quotation marks, or write it behind `>-` on lines of its own; a comment goes on a line of its own")
}

pub fn out_of_range(place: Place, field: &str, wanted: &str) -> Diagnostic {
    Diagnostic::error("out-of-range", place, format!("`{field}` takes {wanted}"))
        .cure(format!("write {wanted}"))
}

pub fn empty_text(place: Place, field: &str) -> Diagnostic {
    Diagnostic::error("empty-text", place, format!("`{field}` is empty"))
        .cure("write a text, or remove the line")
}

pub fn said_twice(place: Place, item: &str, field: &str) -> Diagnostic {
    Diagnostic::warning("said-twice", place, format!("`{item}` stands twice in `{field}`"))
        .cure("remove one of the two")
}

pub fn unknown_yet_given(place: Place, field: &str, owner: &str) -> Diagnostic {
    Diagnostic::error("unknown-yet-given", place, format!("{owner} gives `{field}` and lists it as unknown"))
        .cure("remove one of the two")
}

pub fn because_without_status(place: Place) -> Diagnostic {
    Diagnostic::error("because-without-status", place, "`because` explains a `status`, and none is set")
        .note("without `status` the status is derived from the evidence")
        .cure("set `status`, or remove `because`")
}

pub fn status_without_because(place: Place, status: &str) -> Diagnostic {
    Diagnostic::error(
        "status-without-because",
        place,
        format!("the status `{status}` is set without a reason"),
    )
    .cure("say why in `because:`, or remove `status` and let the evidence speak")
}

pub fn status_of_opinion(place: Place, kind: &str) -> Diagnostic {
    Diagnostic::error("status-of-opinion", place, format!("{kind} has no status"))
        .note("opinions and predictions cannot be true or false yet")
        .cure("remove `status`, or choose another `kind`")
}

pub fn bad_language(place: Place, field: &str, value: &str) -> Diagnostic {
    Diagnostic::error("bad-language", place, format!("`{field}` is no language tag: `{value}`"))
        .cure("write a tag such as `en`, `de` or `pt-BR`")
}

pub fn outside(place: Place, field: &str, path: &str, folder: &str) -> Diagnostic {
    Diagnostic::error("outside", place, format!("`{field}` leads out of {folder}: `{path}`"))
        .cure(format!("write a path inside {folder}, with `/` between its parts"))
}

pub fn bad_color(place: Place, name: &str, value: &str) -> Diagnostic {
    Diagnostic::error("bad-color", place, format!("`{name}` is no colour: `{value}`"))
        .cure("write it as `\"#0b3f8a\"`, a CSS name, or `rgb(…)`, `hsl(…)`, `oklch(…)` of plain numbers")
}
