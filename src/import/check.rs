//! Holds what is to be written against the site: the check of the site itself is run over both, in memory, and what
//! it calls an error is taken out and reported, until the site would build.

use std::collections::{BTreeMap, HashMap, HashSet};

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
    let before: HashSet<Diagnostic> =
        pipeline::prepare(project, &options, &mut memos).so_far.diagnostics.into_iter().collect();
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

/// What is wrong with one field of a record, or with the record: in which item of a list, and why.
type Wrong = BTreeMap<(usize, Option<String>), Vec<(Option<usize>, String)>>;

/// Takes out what each error is about: items of a list, a field, or the whole record. Each round takes out
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
    let at: HashMap<&str, usize> = names
        .iter()
        .enumerate()
        .filter(|(at, _)| kept[*at])
        .map(|(at, name)| (name.0.as_str(), at))
        .collect();
    let mut wrong = Wrong::new();
    for error in errors {
        let Some((id, field, item)) = locate(&root, error.place()) else { continue };
        if let Some(at) = at.get(id.as_str()) {
            let field = field.filter(|_| !whole);
            wrong.entry((*at, field)).or_default().push((item, reason(error, &id)));
        }
    }
    if wrong.is_empty() {
        // An error that stands nowhere in a record: nothing is known to be good.
        let all = (0..records.len()).filter(|at| kept[*at]);
        wrong = all.map(|at| ((at, None), vec![(None, reason(&errors[0], ""))])).collect();
    }
    for ((at, field), items) in wrong {
        if !kept[at] {
            continue;
        }
        let taken = field.is_some_and(|field| take_out(&mut records[at], &field, &items, report));
        if !taken {
            kept[at] = false;
            drop_record(&records[at], &items[0].1, report);
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

/// Takes out a field, or those of its items that are wrong; false where the record has no such field.
fn take_out(record: &mut Record, name: &str, wrong: &[(Option<usize>, String)], report: &mut Report) -> bool {
    let Some(at) = record.fields.iter().position(|field| field.name == name) else {
        // It is of the citations, which the import made.
        return name == "cite" && !std::mem::take(&mut record.cites).is_empty();
    };
    let field = &mut record.fields[at];
    let items: Option<BTreeMap<usize, &String>> =
        wrong.iter().map(|(item, why)| item.map(|item| (item, why))).collect();
    if let (Written::List(list), Some(items)) = (&mut field.value, items)
        && items.len() < list.len()
        && items.keys().all(|item| *item < list.len())
    {
        let column = field.from.first().map_or(name, |cell| cell.from.as_str());
        for (item, why) in &items {
            report.lose(&record.at, column, &shown(&list[*item]), why.as_str());
        }
        for item in items.keys().rev() {
            list.remove(*item);
        }
        return true;
    }
    let field = record.fields.remove(at);
    for cell in &field.from {
        report.lose(&record.at, &cell.from, &cell.raw, wrong[0].1.as_str());
    }
    true
}

fn shown(value: &Written) -> String {
    match value {
        Written::Text(text) => text.clone(),
        Written::Flag(flag) => flag.to_string(),
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
