//! Doubts about prose: sentences without evidence, and words in quotation marks that no citation pins.

use crate::diagnostic::Diagnostic;
use crate::text::{Place, count};

pub fn uncited_sentence(place: Place) -> Diagnostic {
    Diagnostic::warning("uncited-sentence", place, "nothing carries this sentence")
        .cure("cite a source in it, link it to a claim, or mark the paragraph `{.editorial}` if it is your judgement")
}

/// `parts` are the ids of pages and records with their bare sentences and how many owe evidence, worst first.
pub fn coverage_below_minimum(
    place: Place,
    minimum: usize,
    (carried, owing): (usize, usize),
    parts: &[(String, usize, usize)],
) -> Diagnostic {
    let headline =
        format!("{} % of the sentences carry evidence, less than {minimum} %", carried * 100 / owing.max(1));
    let listed: Vec<String> =
        parts.iter().take(5).map(|(id, bare, owing)| format!("`{id}` {bare} of {owing}")).collect();
    let more = parts.len().saturating_sub(5);
    let rest = if more > 0 { format!(", and {more} more") } else { String::new() };
    Diagnostic::error("coverage-below-minimum", place, headline)
        .note(format!(
            "{} of {owing}; without evidence: {}{rest}",
            count(carried, "sentence", "sentences"),
            listed.join(", ")
        ))
        .cure("`checks: {uncited-sentence: warn}` shows each of them")
}

pub fn long_quote(place: Place, words: usize, most: usize) -> Diagnostic {
    Diagnostic::warning("long-quote", place, format!("{words} words are quoted in one piece"))
        .note(format!(
            "from {most} words on a quotation is a passage, which readers skip and its owner may mind"
        ))
        .cure("quote the words that matter, and say the rest in your own; `[…]` stands for what is left out")
}

pub fn unpinned_quote(place: Place, words: &str) -> Diagnostic {
    Diagnostic::warning("unpinned-quote", place, format!("no citation pins the words “{words}”"))
        .note("words in quotation marks that no citation pins are not looked for in the source")
        .cure("put them into the citation, exactly as the source has them: `[@source \"exact words\"]`")
}
