//! `explainer new`: a record or a page to be filled in, and where it goes.
//!
//! What is made is a draft that reads without a mistake, so that a site can be built while it is half filled.

use std::ops::Range;

use crate::kinds::Kind;
use crate::markdown;
use crate::mistakes::choices;
use crate::project::Project;
use crate::read::{self, Parsed};
use crate::schema::{self, Schema};
use crate::site::record::records_of;
use crate::site::routes::{self, Generated};
use crate::text::{self, Place, nearest};

mod insert;
mod template;
#[cfg(test)]
mod tests;

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    pub path: String,
    /// What it holds now, if it is there.
    pub was: Option<Vec<u8>>,
    pub now: Vec<u8>,
    /// The line on which what is new begins, counted from 1.
    pub line: usize,
    /// Why it goes there: `where most claims are`.
    pub reason: String,
}

/// Why nothing can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub message: String,
    pub cure: Option<String>,
}

impl Refusal {
    fn new(message: String) -> Refusal {
        Refusal { message, cure: None }
    }

    fn cure(self, cure: String) -> Refusal {
        Refusal { cure: Some(cure), ..self }
    }
}

/// The kind that a word means: `claim` or `claims`.
pub fn kind(word: &str) -> Result<Kind, Refusal> {
    let lower = word.to_lowercase();
    if let Some((kind, ..)) = Kind::ALL.iter().find(|row| row.1 == lower || row.0.word() == lower) {
        return Ok(*kind);
    }
    let words = Kind::ALL.map(|row| row.0.word());
    let refusal = Refusal::new(format!("no kind of record is called `{word}`"));
    Err(match nearest(&lower, words) {
        Some(near) => refusal.cure(format!("did you mean `{near}`?")),
        None => refusal.cure(format!("the kinds are {}", choices(words))),
    })
}

/// A record or page, in the file that is named, else where others of its kind are. `today` is for fields that are
/// about the day on which they are written.
pub fn make(
    project: &Project,
    kind: Kind,
    id: &str,
    file: Option<&str>,
    today: &str,
) -> Result<New, Refusal> {
    if kind == Kind::Page {
        return match file {
            None => page(project, id, today),
            Some(_) => Err(Refusal::new("the file of a page follows from its id".to_owned())
                .cure("leave out `--file`".to_owned())),
        };
    }
    check_id(id, id)?;
    let read = read_all(project);
    check_free(project, &read, id)?;
    let (path, reason) = match file {
        Some(file) => (facts_file(file)?, "as you asked".to_owned()),
        None => place(project, &read, kind),
    };
    let record = template::record(kind, id, today);
    match project.files.get(path.as_str()) {
        Some(file) => {
            let Some(text) = file.text() else {
                return Err(
                    Refusal::new(format!("`{path}` is not in UTF-8")).cure("save it as UTF-8".to_owned())
                );
            };
            let (now, line) = insert::insert(&path, text, kind, id, &record)?;
            let mark = &file.bytes[..file.bytes.len() - text.len()];
            let was = Some(file.bytes.to_vec());
            Ok(New { path, was, now: [mark, now.as_bytes()].concat(), line, reason })
        }
        None => {
            // An editor that reads no settings of the folder finds the schema by this line.
            let bound = project.files.contains_key(Schema::Facts.path().as_str());
            let depth = path.matches('/').count();
            let head = if bound { schema::modeline(Schema::Facts, depth) + "\n" } else { String::new() };
            let line = head.lines().count() + 2;
            let now = format!("{head}{}:\n{}", kind.section(), template::lines(&record, 2, 4));
            Ok(New { path, was: None, now: now.into_bytes(), line, reason })
        }
    }
}

fn page(project: &Project, id: &str, today: &str) -> Result<New, Refusal> {
    let id = id.strip_prefix("content/").unwrap_or(id);
    let id = id.strip_suffix(".md").unwrap_or(id);
    for part in id.split('/') {
        check_id(part, id)?;
    }
    let read = read_all(project);
    check_free(project, &read, id)?;
    if routes::is_reserved(id) {
        return Err(Refusal::new(format!("the address `/{id}/` is made by the program"))
            .cure("choose another path".to_owned()));
    }
    let (folder, rest) = id.split_once('/').unwrap_or((id, ""));
    let of_record = [Kind::Source, Kind::Actor, Kind::Event, Kind::Claim]
        .into_iter()
        .find(|kind| kind.section() == folder && !rest.is_empty());
    let introduces = id == "index" || Generated::ALL.iter().any(|row| row.1 == id);
    let reason = match of_record {
        Some(kind) => {
            let known: Vec<&str> = records(&read, kind).collect();
            if !known.contains(&rest) {
                let refusal = Refusal::new(format!(
                    "`{folder}/` is for the long summaries of {folder}, and no {kind} is called `{rest}`"
                ));
                return Err(match nearest(rest, known.iter().copied()) {
                    Some(near) => refusal.cure(format!("did you mean `{folder}/{near}`?")),
                    None => refusal.cure(format!("make the {kind} first: `explainer new {kind} {rest}`")),
                });
            }
            format!("the long summary of {kind} `{rest}`")
        }
        None if introduces => "the introduction of that page".to_owned(),
        None => format!("at the address `/{id}/`"),
    };
    let title = (of_record.is_none() && !introduces).then(|| template::title(id));
    let text = template::page(title.as_deref(), today);
    Ok(New { path: format!("content/{id}.md"), was: None, now: text.into_bytes(), line: 1, reason })
}

/// What each facts file, page and bibliography says.
fn read_all(project: &Project) -> Vec<(&str, Parsed)> {
    let inputs = project.under("content/").filter(|(path, _)| read::is_input(path));
    inputs.map(|(path, file)| (&**path, read::read(path, file, markdown::Options::default()))).collect()
}

fn records<'a>(read: &'a [(&str, Parsed)], kind: Kind) -> impl Iterator<Item = &'a str> {
    let all = read.iter().flat_map(|(_, parsed)| records_of(parsed));
    all.filter(move |(found, _)| *found == kind).map(|(_, record)| &*record.head().id)
}

/// `part` is an id, or one of those that make a path.
fn check_id(part: &str, whole: &str) -> Result<(), Refusal> {
    if text::is_id(part) {
        return Ok(());
    }
    let good: Vec<String> = whole.split('/').map(text::to_id).filter(|part| !part.is_empty()).collect();
    let rule = "an id is made of lower-case letters a to z, digits and single hyphens, at most 80 in all";
    let refusal = Refusal::new(format!("`{part}` cannot be an id: {rule}"));
    Err(match good.join("/") {
        good if good.is_empty() => refusal.cure("choose another".to_owned()),
        good => refusal.cure(format!("write `{good}`")),
    })
}

/// An id is unique over the whole site, with the old ones that lead on.
fn check_free(project: &Project, read: &[(&str, Parsed)], id: &str) -> Result<(), Refusal> {
    for (_, parsed) in read {
        for (kind, record) in records_of(parsed) {
            let head = record.head();
            let at = |place: &Place| format!("`{}:{}`", place.file, line_of(project, place));
            if &*head.id == id {
                let what = kind.with_article();
                return Err(Refusal::new(format!("{what} is called `{id}` already, in {}", at(&head.place)))
                    .cure("choose another id: each is unique over the whole site".to_owned()));
            }
            if let Some(old) = head.formerly.iter().find(|old| old.id == id) {
                let what = format!("`{id}` was once the id of {kind} `{}`, see {}", head.id, at(&old.place));
                return Err(
                    Refusal::new(what).cure("choose another id: links to the old one lead there".to_owned())
                );
            }
        }
    }
    Ok(())
}

fn line_of(project: &Project, place: &Place) -> usize {
    let text = project.text(&place.file).unwrap_or_default();
    text::line(text, place.span.start as usize)
}

/// Where most records of the kind are written, in YAML: of two such files the first by its path. Else a file that
/// is named after the kind.
fn place(project: &Project, read: &[(&str, Parsed)], kind: Kind) -> (String, String) {
    let count = |parsed: &Parsed| records_of(parsed).filter(|(found, _)| *found == kind).count();
    let facts = read.iter().filter(|(path, _)| path.ends_with(".yaml") || path.ends_with(".yml"));
    let counted = facts.map(|(path, parsed)| (count(parsed), *path)).filter(|(count, _)| *count > 0);
    let counted: Vec<(usize, &str)> = counted.collect();
    let section = kind.section();
    let most = counted.iter().map(|(count, _)| *count).max().unwrap_or(0);
    match counted.iter().find(|(count, _)| *count == most) {
        Some((_, path)) if counted.len() == 1 => ((*path).to_owned(), format!("where the {section} are")),
        Some((_, path)) => ((*path).to_owned(), format!("where most {section} are")),
        None => {
            let path = format!("content/{section}.yaml");
            let there = project.files.contains_key(path.as_str());
            (path, if there { "a file of that name" } else { "a new file" }.to_owned())
        }
    }
}

/// A facts file that the user names, from the site's folder.
fn facts_file(file: &str) -> Result<String, Refusal> {
    let path = file.strip_prefix("./").unwrap_or(file);
    let parts: Vec<&str> = path.split('/').collect();
    let plain = parts.iter().all(|part| !part.is_empty() && !part.starts_with('.') && !part.contains('\\'));
    let ends = path.ends_with(".yaml") || path.ends_with(".yml");
    if parts.len() > 1 && parts[0] == "content" && plain && ends {
        return Ok(path.to_owned());
    }
    Err(Refusal::new(format!("`{file}` cannot be a facts file"))
        .cure("name one by its path in the site, such as `content/claims.yaml`".to_owned()))
}

/// The lines of a text, each with what ends it.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        start..at
    })
}
