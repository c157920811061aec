//! What the prose owes: a source for each sentence, and the source's own words wherever words are quoted.

use crate::diagnostic::Diagnostic;
use crate::kinds::Kind;
use crate::kinds::settings::Level;
use crate::mistakes::prose as mistakes;
use crate::prose::Sentence;
use crate::quotation;
use crate::site::{Key, Record, Site, Support};

/// From here on APA sets a quotation as a block of its own.
const LONG: usize = 40;

/// Fewer words in quotation marks are a name or a turn of phrase.
const QUOTED: usize = 3;

pub fn uncited_sentence(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for key in site.keys() {
        for (sentence, _) in site.sentences(key).filter(|(_, support)| *support == Support::Bare) {
            diagnostics.push(mistakes::uncited_sentence(sentence.place.clone()));
        }
    }
}

/// `coverage: {minimum}` in `site.yaml`.
pub fn coverage_minimum(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let Some((minimum, place)) = &site.settings.coverage else { return };
    let whole = &site.coverage.whole;
    if whole.percent().is_none_or(|percent| percent >= *minimum) {
        return;
    }
    let mut parts: Vec<(String, usize, usize)> = site
        .coverage
        .parts
        .iter()
        .filter(|(_, own)| own.bare > 0)
        .map(|(key, own)| (site.id(*key).to_owned(), own.bare, own.owing()))
        .collect();
    parts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let counted = (whole.carried(), whole.owing());
    let are_shown = super::level(site, "uncited-sentence") != Level::Allow;
    diagnostics.push(mistakes::coverage_below_minimum(place.clone(), *minimum, counted, &parts, are_shown));
}

pub fn long_quote(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for quote in site.keys().flat_map(|key| site.record(key).citations()).filter_map(|it| it.quote.as_ref()) {
        let words =
            quote.exact.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        if words >= LONG {
            diagnostics.push(mistakes::long_quote(quote.place.clone(), words, LONG));
        }
    }
}

/// Words in quotation marks of which no citation pins the like.
pub fn unpinned_quote(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for key in site.keys() {
        match site.record(key) {
            Record::Claim(claim) => {
                for sentence in &claim.text.sentences {
                    check_quoted(site, key, sentence, diagnostics);
                }
            }
            _ => {
                for (sentence, support) in site.sentences(key) {
                    // What carries no evidence at all is another matter.
                    if matches!(support, Support::Cited | Support::Linked) {
                        check_quoted(site, key, sentence, diagnostics);
                    }
                }
            }
        }
    }
}

fn check_quoted(site: &Site, key: Key, sentence: &Sentence, diagnostics: &mut Vec<Diagnostic>) {
    // Most sentences quote nothing, as their bytes tell at once.
    if sentence.words.is_ascii() && !sentence.words.contains('"') {
        return;
    }
    let quoted = quotation::in_marks(&sentence.words);
    let mut quoted = quoted.filter(|words| words.split_whitespace().count() >= QUOTED).peekable();
    if quoted.peek().is_none() {
        return;
    }
    let mut pinned: Vec<&str> = sentence.pinned.iter().map(String::as_str).collect();
    let mut lend = |key: Key| {
        let lists = match site.record(key) {
            Record::Claim(claim) => &claim.cite,
            Record::Event(event) => &event.cite,
            Record::Actor(actor) => &actor.cite,
            Record::Term(term) => &term.cite,
            _ => return,
        };
        pinned.extend(lists.iter().filter_map(|citation| Some(citation.quote.as_ref()?.exact.as_str())));
    };
    lend(key);
    for claim in sentence.links.iter().filter_map(|id| site.find(id)).filter(|key| key.kind == Kind::Claim) {
        lend(claim);
    }
    for words in quoted {
        let found = pinned.iter().any(|pinned| quotation::stands_in(words, pinned));
        if !found && !is_name(site, words) {
            diagnostics.push(mistakes::unpinned_quote(sentence.place.clone(), words));
        }
    }
}

/// A report may be called by its title, a work by its name, and a term is a word of the story.
fn is_name(site: &Site, words: &str) -> bool {
    let same = |name: &str| quotation::stands_in(words, name);
    site.sources.iter().any(|source| source.title.as_deref().is_some_and(same))
        || site.actors.iter().flat_map(|actor| &actor.aliases).any(|alias| same(&alias.name))
        || site.actors.iter().any(|actor| same(&actor.name))
        || site.terms.iter().any(|term| same(&term.term))
}
