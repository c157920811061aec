//! Doubts about prose: sentences without evidence, and words in quotation marks that no citation pins.

use crate::diagnostic::Diagnostic;
use crate::text::{Place, count};

pub fn uncited_sentence(place: Place) -> Diagnostic {
    Diagnostic::warning("uncited-sentence", place, "nothing carries this sentence")
        .cure("cite a source in it, link it to a claim, or mark the paragraph `{.editorial}` if it is your judgement")
}

/// `parts` are the ids of pages and records with their bare sentences and how many owe evidence, worst first;
/// `are_shown` says that each of these sentences has a message of its own.
pub fn coverage_below_minimum(
    place: Place,
    minimum: usize,
    (carried, owing): (usize, usize),
    parts: &[(String, usize, usize)],
    are_shown: bool,
) -> Diagnostic {
    let headline =
        format!("{} % of the sentences carry evidence, less than {minimum} %", carried * 100 / owing.max(1));
    let listed: Vec<String> =
        parts.iter().take(5).map(|(id, bare, owing)| format!("{bare} of {owing} in `{id}`")).collect();
    let more = parts.len().saturating_sub(5);
    let rest = if more > 0 { format!(", and {more} more") } else { String::new() };
    Diagnostic::error("coverage-below-minimum", place, headline)
        .note(format!(
            "{carried} of {} do; without evidence: {}{rest}",
            count(owing, "sentence", "sentences"),
            listed.join(", ")
        ))
        .cure(match are_shown {
            true => "cite sources for them, link them to claims, or mark your judgement `{.editorial}`; each is reported as `uncited-sentence`",
            false => "write `uncited-sentence: warn` under `checks:` to see each of them",
        })
}

pub fn long_quote(place: Place, words: usize, most: usize) -> Diagnostic {
    Diagnostic::warning("long-quote", place, format!("this quotation has {words} words"))
        .note(format!("of {most} words or more it is a passage, which readers skip and its owner may mind"))
        .cure("quote the words that matter, and say the rest in your own; `[…]` stands for what is left out")
}

pub fn unpinned_quote(place: Place, words: &str) -> Diagnostic {
    Diagnostic::warning("unpinned-quote", place, format!("no citation pins the words “{words}”"))
        .note("words in quotation marks that no citation pins are not looked for in the source")
        .cure("add them to the citation, exactly as the source has them: `[@source \"exact words\"]`, or `source: \"exact words\"` under `cite:`")
}
