//! Holds what is to be written against the site: the check of the site itself is run over both, in memory, and what
//! it calls an error is taken out and reported, until the site would build.

use super::record::Record;
use super::report::Report;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::{self, Memos, Options};
use crate::project::Project;
use crate::text::{FilePath, Place};
use crate::yaml::write::Value as Written;
use crate::yaml::{self, Entry, Node, Value};

/// What is left of the records, and what the site has to say of them.
pub struct Checked {
    pub text: String,
    /// For each record, whether it stayed.
    pub kept: Vec<bool>,
    /// Of the new file, and of others because of it.
    pub warnings: Vec<Diagnostic>,
    /// Errors in other files because of it: nothing in the new file alone could mend them.
    pub errors: Vec<Diagnostic>,
    /// The site had errors before.
    pub site_has_errors: bool,
}

/// More rounds than there are layers of checks: what an earlier one stops at hides later ones.
const ROUNDS: usize = 12;

/// Tries the records under their ids; those that the site has are not written.
pub fn check(
    records: &mut [Record],
    names: &[(String, bool)],
    project: &Project,
    path: &str,
    head: &str,
    report: &mut Report,
) -> Checked {
    let mut memos = Memos::default();
    let options = Options { only_check: true, ..Options::default() };
    let before = pipeline::prepare(project, &options, &mut memos).so_far.diagnostics;
    let file: FilePath = path.into();
    let mut kept: Vec<bool> = names.iter().map(|(_, there)| !there).collect();
    let mut round = 0;
    loop {
        let id = |at: usize| names[at].0.clone();
        let text = format!("{head}{}", super::facts(records, &|at| kept[at], &id));
        let mut with = project.clone();
        with.insert(path, text.as_str());
        let found = pipeline::prepare(&with, &options, &mut memos).so_far.diagnostics;
        let new: Vec<Diagnostic> = found.into_iter().filter(|found| !before.contains(found)).collect();
        let (errors, warnings): (Vec<_>, Vec<_>) =
            new.into_iter().partition(|found| found.severity == Severity::Error);
        let (own, errors): (Vec<_>, Vec<_>) =
            errors.into_iter().partition(|error| error.place().file == file);
        if own.is_empty() {
            let site_has_errors = before.iter().any(|found| found.severity == Severity::Error);
            return Checked { text, kept, warnings, errors, site_has_errors };
        }
        round += 1;
        mend(records, names, &mut kept, &text, &own, round > ROUNDS, report);
    }
}

/// Takes out what each error is about: an item of a list, a field, or the whole record. Each round takes out
/// something, so that there is an end.
fn mend(
    records: &mut [Record],
    names: &[(String, bool)],
    kept: &mut [bool],
    text: &str,
    errors: &[Diagnostic],
    whole: bool,
    report: &mut Report,
) {
    let root = yaml::read(text, 0, &errors[0].place().file, &mut Vec::new());
    let mut done: Vec<(usize, Option<String>)> = Vec::new();
    let mut found = false;
    for error in errors {
        let Some((id, field, item)) = locate(&root, error.place()) else { continue };
        let Some(at) = names.iter().enumerate().position(|(at, name)| name.0 == id && kept[at]) else {
            continue;
        };
        let why = reason(error, &id);
        let key = (at, field.clone());
        found = true;
        if done.contains(&key) || done.contains(&(at, None)) {
            continue;
        }
        done.push(key);
        let taken = field
            .filter(|_| !whole)
            .is_some_and(|field| take_out(&mut records[at], &field, item, &why, report));
        if !taken {
            kept[at] = false;
            drop_record(&records[at], &why, report);
        }
    }
    if !found {
        // An error that stands nowhere in a record: nothing is known to be good.
        let why = reason(&errors[0], "");
        for at in 0..records.len() {
            if std::mem::take(&mut kept[at]) {
                drop_record(&records[at], &why, report);
            }
        }
    }
    drop_cites(records, kept, names);
}

/// A source that did not stay cannot be cited.
fn drop_cites(records: &mut [Record], kept: &[bool], names: &[(String, bool)]) {
    for record in records {
        record.cites.retain(|at| kept[*at] || names[*at].1);
    }
}

/// What is wrong without the id that the import made up, so that equal mistakes stand together.
fn reason(error: &Diagnostic, id: &str) -> String {
    let headline = error.headline.replace(&format!(" `{id}`"), "");
    let label = &error.marks[0].label;
    let cure = error.cure.as_ref().filter(|cure| cure.starts_with("did you mean"));
    let more = [Some(label).filter(|label| !label.is_empty()), cure];
    let more: String = more.into_iter().flatten().map(|more| format!("; {more}")).collect();
    format!("{headline}{more}")
}

/// The record, the field and the item of a list in which a place lies.
fn locate(root: &Node, place: &Place) -> Option<(String, Option<String>, Option<usize>)> {
    let at = place.span.start;
    fn entry(node: &Node, at: u32) -> Option<&Entry> {
        let Value::Map(entries) = &node.value else { return None };
        // The last that begins before it: an error of a missing value may lie behind its end.
        entries.iter().rfind(|entry| entry.key_span.start <= at)
    }
    let section = entry(root, at)?;
    let record = entry(&section.value, at)?;
    let on_id = record.key_span.start <= at && at < record.key_span.end.max(record.key_span.start + 1);
    let field = entry(&record.value, at).filter(|_| !on_id);
    let item = field.and_then(|field| match &field.value.value {
        Value::List(items) => items.iter().position(|item| item.span.start <= at && at < item.span.end),
        _ => None,
    });
    Some((record.key.clone(), field.map(|field| field.key.clone()), item))
}

fn take_out(record: &mut Record, name: &str, item: Option<usize>, why: &str, report: &mut Report) -> bool {
    let Some(at) = record.fields.iter().position(|field| field.name == name) else {
        // It is of the citations, which the import made.
        return !std::mem::take(&mut record.cites).is_empty();
    };
    if let (Written::List(items), Some(item)) = (&mut record.fields[at].value, item)
        && items.len() > 1
        && item < items.len()
    {
        let value = items.remove(item);
        let column = record.fields[at].from.first().map_or(name, |cell| cell.from.as_str());
        report.lose(&record.at, column, &shown(&value), why);
        return true;
    }
    let field = record.fields.remove(at);
    for cell in &field.from {
        report.lose(&record.at, &cell.from, &cell.raw, why);
    }
    true
}

fn shown(value: &Written) -> String {
    match value {
        Written::Text(text) => text.clone(),
        Written::List(items) => items.iter().map(shown).collect::<Vec<_>>().join("; "),
        Written::Map(map) => crate::yaml::write::write(map, 0),
    }
}

fn drop_record(record: &Record, why: &str, report: &mut Report) {
    let why = format!("the whole {} was left out, for {why}", record.kind);
    for cell in record.fields.iter().flat_map(|field| &field.from) {
        report.lose(&record.at, &cell.from, &cell.raw, why.as_str());
    }
    if record.fields.iter().all(|field| field.from.is_empty()) {
        report.lose(&record.at, record.kind.word(), &record.wish, why);
    }
}
