//! Mistakes in files of words, and languages without one.

use super::{choices, suggest};
use crate::diagnostic::Diagnostic;
use crate::text::Place;

pub fn no_words(place: Place, language: &str, theme: &str, known: &[String]) -> Diagnostic {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    Diagnostic::warning("no-words", place, format!("there are no words in the language `{language}`"))
        .note("what the site says of itself is in English")
        .cure(format!(
            "translate `themes/{theme}/words/{language}.ftl`; there are words in {}",
            choices(known)
        ))
}

pub fn words_syntax(place: Place, what: &str) -> Diagnostic {
    let what = what
        .strip_prefix(char::is_uppercase)
        .map_or(what.to_owned(), |rest| format!("{}{rest}", what[..what.len() - rest.len()].to_lowercase()));
    Diagnostic::error("words-syntax", place, format!("this message cannot be read: {what}"))
        .cure("a message is `id = words`, and what goes on stands indented; the syntax is Fluent’s")
}

pub fn unknown_message(place: Place, id: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::error("unknown-message", place, format!("nothing says the message `{id}`")).cure(
        suggest(id, known.iter().copied())
            .unwrap_or_else(|| format!("say it in a template, `{{{{ t(\"{id}\") }}}}`, or remove it")),
    )
}

pub fn unknown_argument(place: Place, id: &str, argument: &str, given: &[String]) -> Diagnostic {
    let headline = format!("the message `{id}` is not given `${argument}`");
    Diagnostic::error("unknown-message-argument", place, headline).cure(match given {
        [] => "it has no arguments".to_owned(),
        given => suggest(argument, given.iter().map(String::as_str)).unwrap_or_else(|| {
            let given: Vec<String> = given.iter().map(|name| format!("${name}")).collect();
            format!("it is given {}", choices(given.iter().map(String::as_str)))
        }),
    })
}
