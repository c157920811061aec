//! Holds the words of the interface to the program: every language says all that the others say, every message
//! that is asked for is there, and no template writes words of its own.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use explainer::kinds::Vocabulary;
use explainer::words::faults::{self, Messages};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the entry is readable").path();
        match path.is_dir() {
            true => found.extend(files(&path, extension)),
            false if path.extension().is_some_and(|found| found == extension) => found.push(path),
            false => {}
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("the file is readable")
}

fn english() -> Messages {
    faults::messages(explainer::words::ENGLISH)
}

fn report(faults: &[String]) {
    assert!(faults.is_empty(), "\n  {}", faults.join("\n  "));
}

#[test]
fn every_language_has_every_message_with_its_arguments() {
    let english = english();
    let mut faults = Vec::new();
    for path in files(&root().join("themes"), "ftl") {
        let (name, text) = (path.file_stem().expect("a name").to_string_lossy().into_owned(), read(&path));
        faults.extend(
            faults::find(&text, &english, &|_| false).iter().map(|fault| format!("{name}: {fault:?}")),
        );
        let own = faults::messages(&text);
        for (id, arguments) in &english {
            match own.get(id) {
                None => faults.push(format!("{name} has no `{id}`")),
                // `n` chooses a form, and not every language has forms.
                Some(own) => faults.extend(
                    arguments
                        .difference(own)
                        .filter(|argument| !is_for_forms(id, argument))
                        .map(|argument| format!("{name}: `{id}` leaves `${argument}` out")),
                ),
            }
        }
    }
    report(&faults);
}

/// Whether an argument tells how many there are, so that a language without forms passes it over, or one that says
/// the number in the form of the word.
fn is_for_forms(id: &str, argument: &str) -> bool {
    argument == "n" && !id.starts_with("holding-") || argument == "count"
}

/// The ids that a text asks for with `call("id"`.
fn asked<'a>(text: &'a str, call: &str) -> Vec<&'a str> {
    text.split(call)
        .skip(1)
        .filter_map(|rest| Some(rest.trim_start().strip_prefix('"')?.split_once('"')?.0))
        .collect()
}

#[test]
fn every_message_that_is_asked_for_is_there() {
    let english = english();
    let mut faults = Vec::new();
    for path in files(&root().join("themes"), "html") {
        let text = read(&path);
        let missing = asked(&text, " t(").into_iter().chain(asked(&text, "(t("));
        faults.extend(
            missing.filter(|id| !english.contains_key(*id)).map(|id| format!("{}: {id}", path.display())),
        );
    }
    for path in files(&root().join("src"), "rs") {
        let text = read(&path);
        let calls = [
            "words.get(",
            "interface.get(",
            "words.text(",
            "interface.text(",
            "words.html(",
            "interface.html(",
        ];
        let missing =
            calls.iter().flat_map(|call| asked(&text, call)).filter(|id| !english.contains_key(*id));
        faults.extend(missing.map(|id| format!("{}: {id}", path.display())));
    }
    report(&faults);
}

#[test]
fn every_word_of_a_closed_set_has_its_message() {
    fn check<V: Vocabulary>(
        families: &[&str],
        keys_without: &[&str],
        english: &Messages,
        faults: &mut Vec<String>,
    ) {
        for (_, key) in V::WORDS.iter().filter(|row| !keys_without.contains(&row.1)) {
            let ids = families.iter().map(|family| format!("{family}-{key}"));
            faults.extend(ids.filter(|id| !english.contains_key(id)));
        }
    }
    use explainer::kinds::{actor, claim, correction, event, question, source};
    let (english, mut faults) = (english(), Vec::new());
    check::<explainer::site::Status>(&["status", "statuses", "status-meaning"], &[], &english, &mut faults);
    check::<actor::ActorKind>(&["actor-kind", "actor-kinds"], &[], &english, &mut faults);
    check::<actor::IdentityStatus>(&["identity"], &[], &english, &mut faults);
    check::<actor::RelationKind>(&["relation"], &[], &english, &mut faults);
    check::<actor::LinkKind>(&["link"], &[], &english, &mut faults);
    check::<claim::ClaimKind>(&["claim-kind"], &[], &english, &mut faults);
    check::<correction::CorrectionKind>(&["correction"], &[], &english, &mut faults);
    check::<event::State>(&["event-state"], &["happened"], &english, &mut faults);
    check::<question::QuestionStatus>(&["question"], &[], &english, &mut faults);
    check::<source::Missing>(&["missing"], &[], &english, &mut faults);
    check::<explainer::prose::Stance>(&["stance"], &["supports"], &english, &mut faults);
    for type_ in explainer::csl::TYPES.map(|type_| type_.replace('_', "-")) {
        let ids = [format!("source-type-{type_}"), format!("some-{type_}")];
        // A document says nothing to a reader, who is told of a source.
        faults.extend(ids.into_iter().filter(|id| !english.contains_key(id) && id != "some-document"));
    }
    let folders = explainer::site::Generated::ALL.iter().map(|row| row.1).filter(|folder| !folder.is_empty());
    for folder in folders {
        faults.extend([format!("page-title-{folder}")].into_iter().filter(|id| !english.contains_key(id)));
    }
    report(&faults);
}

/// Names, which are the same in every language.
const NAMES: &[&str] = &["BibLaTeX", "CSL-JSON", "RIS", "sic", "GraphML", "SVG", "JSON", "Atom"];

/// What readers see of a template that is not put in: the text between its tags, and what assistive technology
/// reads of its attributes.
fn written(template: &str) -> Vec<String> {
    // What the template language does, and scripts and styles, are no words.
    let mut rest = template;
    let mut markup = String::new();
    while let Some(start) = rest.find("{{").into_iter().chain(rest.find("{%")).chain(rest.find("{#")).min() {
        markup.push_str(&rest[..start]);
        let close = match &rest[start..start + 2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        rest = rest[start..].split_once(close).map_or("", |(_, after)| after);
    }
    markup.push_str(rest);
    let mut seen = Vec::new();
    for (at, part) in markup.split('<').enumerate() {
        let (tag, text) = if at == 0 { ("", part) } else { part.split_once('>').unwrap_or((part, "")) };
        seen.push(text.to_owned());
        for attribute in ["aria-label=\"", "title=\"", "alt=\"", "placeholder=\"", "aria-description=\""] {
            seen.extend(
                tag.split(attribute).skip(1).filter_map(|rest| Some(rest.split('"').next()?.to_owned())),
            );
        }
    }
    seen
}

#[test]
fn no_template_writes_words() {
    let mut faults = Vec::new();
    for path in files(&root().join("themes"), "html") {
        for text in written(&read(&path)) {
            let words: BTreeSet<&str> = text
                .split(|c: char| !c.is_alphabetic() && c != '-')
                .filter(|word| {
                    word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !NAMES.contains(word)
                })
                .collect();
            if !words.is_empty() {
                faults.push(format!("{}: {}", path.display(), text.trim()));
            }
        }
    }
    report(&faults);
}

#[test]
fn words_of_a_template_are_found() {
    assert!(written("<p title=\"A b\">C {{ t(\"x\") }}</p>").concat().contains("C "));
    assert!(written("<p title=\"A b\">{# D #}</p>").contains(&"A b".to_owned()));
}
