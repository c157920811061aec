//! Gives a record or page another id, everywhere: a pure function from a project to the files that change.
//!
//! What is changed is what the readers of the program resolve, at the places that they give, so that a word that
//! only looks like the id is left alone. Afterwards the changed project is read again and held against the
//! first: a rename that would change anything else, or leave a reference behind, is refused.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Severity};
use crate::kinds::settings::NavigationTarget;
use crate::kinds::{Head, Kind, Settings};
use crate::lock::signed::{self, Signed};
use crate::lock::{Lock, Quotation};
use crate::markdown::{Marks, Options};
use crate::pipeline::{LOCK, SIGNED};
use crate::project::Project;
use crate::prose::{Piece, Reference};
use crate::read::{self, Parsed};
use crate::site::record::records_of;
use crate::site::{self, Generated, Record, Role, Site, files};
use crate::text::{FilePath, Place, is_id, nearest};

mod formerly;
mod places;
#[cfg(test)]
mod tests;

/// What a rename changes.
#[derive(Debug)]
pub struct Renamed {
    /// In the order of their paths.
    pub files: Vec<Changed>,
    /// Where the record or page is found now.
    pub address: String,
    /// Where it was found before, if that leads on.
    pub redirect: Option<String>,
    /// The bibliography that declares it under a key, which other programs may know.
    pub bibliography: Option<FilePath>,
}

/// A file before and after.
#[derive(Debug)]
pub struct Changed {
    pub from: FilePath,
    pub to: FilePath,
    pub bytes: Vec<u8>,
    pub edits: Vec<Edit>,
}

/// A stretch of a file that becomes another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    pub line: usize,
    pub column: usize,
    range: (usize, usize),
    pub was: String,
    pub now: String,
}

/// Why nothing is renamed.
#[derive(Debug)]
pub enum Refusal {
    /// Files that could not be read whole may hold references that nobody sees.
    Unread(Vec<Diagnostic>),
    Request {
        message: String,
        cure: Option<String>,
    },
}

fn refuse<T>(message: String, cure: Option<String>) -> Result<T, Refusal> {
    Err(Refusal::Request { message, cure })
}

/// A project as it was read, drafts included.
struct Reading {
    settings: Settings,
    parsed: Vec<Arc<Parsed>>,
    /// Of the readers, not of what does not join.
    mistakes: Vec<Diagnostic>,
    signed: Signed,
    lock: Lock,
}

impl Reading {
    fn of(project: &Project) -> Reading {
        let (settings, mut mistakes) = read::read_settings(project);
        let options = Options { html: settings.html, marks: Marks::default() };
        let inputs = project.under("content/").filter(|(path, _)| read::is_input(path));
        let parsed: Vec<Arc<Parsed>> =
            inputs.map(|(path, file)| Arc::new(read::read(path, file, options))).collect();
        mistakes.extend(parsed.iter().flat_map(|file| file.diagnostics.iter().cloned()));
        let signed = Signed::read(project.text(SIGNED).unwrap_or(""), &SIGNED.into(), &mut mistakes);
        let lock = Lock::read(project.text(LOCK).unwrap_or(""), &LOCK.into(), &mut mistakes);
        mistakes.retain(|mistake| mistake.severity == Severity::Error);
        Reading { settings, parsed, mistakes, signed, lock }
    }

    /// Everything joined, and what does not join.
    fn link(&self, project: &Project) -> (Site, Vec<Diagnostic>) {
        let mut faults = Vec::new();
        let has_file = |path: &str| project.files.contains_key(path);
        let site = site::link(self.settings.clone(), &self.parsed, true, &has_file, &mut faults);
        faults.retain(|fault| fault.severity == Severity::Error);
        (site, faults)
    }

    fn records(&self) -> impl Iterator<Item = (Kind, Record<'_>)> {
        self.parsed.iter().flat_map(|file| records_of(file))
    }

    fn heads(&self) -> impl Iterator<Item = (Kind, &Head)> {
        self.records().map(|(kind, record)| (kind, record.head()))
    }

    /// Every reference to a record or page by its id.
    fn references(&self) -> Vec<&Reference> {
        let pages = self.settings.navigation.iter().flatten().filter_map(|item| match &item.target {
            NavigationTarget::Page(reference) => Some(reference),
            NavigationTarget::Url(_) => None,
        });
        let of_records = self.records().flat_map(|(_, record)| record.references());
        pages.chain(of_records.map(|(reference, _)| reference)).collect()
    }

    /// Every address of a file, as written, with the file that it leads to.
    fn links(&self) -> Vec<(&str, &Place, String)> {
        let pieces = self.records().flat_map(|(_, record)| record.prose()).flat_map(|prose| &prose.pieces);
        pieces
            .filter_map(|piece| match piece {
                Piece::File { path, place, .. } => Some((path.as_str(), place)),
                Piece::Image(image) => Some((image.path.as_str(), &image.place)),
                _ => None,
            })
            .filter_map(|(path, place)| Some((path, place, files::resolve(&place.file, path)?)))
            .collect()
    }
}

/// What is called otherwise, and what is moved with it.
struct Names {
    /// The id, and that of its long summary where it has one.
    ids: BTreeMap<String, String>,
    files: BTreeMap<String, String>,
}

impl Names {
    fn id<'a>(&'a self, id: &'a str) -> &'a str {
        self.ids.get(id).map_or(id, String::as_str)
    }

    fn file<'a>(&'a self, file: &'a str) -> &'a str {
        self.files.get(file).map_or(file, String::as_str)
    }
}

/// Renames a record or page, unless that could go wrong.
pub fn rename(project: &Project, old: &str, new: &str) -> Result<Renamed, Refusal> {
    let reading = Reading::of(project);
    if !reading.mistakes.is_empty() {
        return Err(Refusal::Unread(reading.mistakes));
    }
    let (site, faults) = reading.link(project);
    let (kind, head) = declaration(&reading, old)?;
    check_new(&reading, head, kind, old, new)?;
    let names = names(project, &site, kind, head, old, new)?;

    let mut edits = Edits { project, by_file: BTreeMap::new() };
    for reference in reading.references() {
        if let Some(now) = names.ids.get(&reference.id) {
            edits.id(&reference.place, &reference.id, now)?;
        }
    }
    for (path, place, target) in reading.links() {
        let (from, target) = (names.file(&place.file), names.file(&target));
        if files::resolve(from, path).as_deref() != Some(target) {
            edits.address(place, path, &places::relative(from, target, path.starts_with('/')))?;
        }
    }
    let bibliography = [".bib", ".csl.json"].iter().any(|end| head.place.file.ends_with(end));
    if bibliography {
        let text = project.text(&head.place.file).unwrap_or_default();
        if is_parent(text, text.get(head.place.span.range()).unwrap_or_default()) {
            return refuse(
                format!(
                    "other entries of `{}` take fields from `{old}`, by `crossref` or `xdata`",
                    head.place.file
                ),
                Some("change its key there by hand, in all of them".to_owned()),
            );
        }
        edits.key(&head.place, new)?;
    } else {
        if kind != Kind::Page {
            edits.id(&head.place, old, new)?;
        }
        let text = project.text(&head.place.file).unwrap_or_default();
        match formerly::edit(text, &head.place, kind, head, old, new) {
            Some((range, now)) => edits.add(&head.place.file, range, now),
            None => return not_writable(project, &head.place, "the record"),
        }
    }
    let mut files = edits.apply(&names);
    files.extend(evidence_lock(project, &reading.lock, &names, kind));
    files.extend(signed_lock(project, &reading.signed, &names));
    files.sort_by(|one, other| one.from.cmp(&other.from));

    let after = check(project, &files, &reading, &names, &faults)?;
    let route = |site: &Site, id: &str| {
        let route = site.find(id).map(|key| site.route(key));
        route.map(|route| match route.fragment {
            Some(fragment) => format!("{}#{fragment}", route.path),
            None => route.path,
        })
    };
    let leads_on = kind == Kind::Page || site.has_pages(kind);
    Ok(Renamed {
        address: route(&after, new).unwrap_or_default(),
        redirect: route(&site, old).filter(|_| leads_on && !bibliography),
        bibliography: bibliography.then(|| head.place.file.clone()),
        files,
    })
}

/// Whether an entry of BibLaTeX inherits from the one with this key.
fn is_parent(text: &str, key: &str) -> bool {
    let small = text.to_ascii_lowercase();
    ["crossref", "xdata"].iter().flat_map(|field| small.match_indices(field)).any(|(at, field)| {
        let rest = text[at + field.len()..].trim_start();
        let value = rest.strip_prefix('=').map_or("", |rest| rest.trim_start());
        let end = value.find(['}', '\n']).unwrap_or(value.len());
        value[..end].split(['{', '"', ',', ' ']).any(|name| name == key)
    })
}

/// The one record or page that has the id.
fn declaration<'a>(reading: &'a Reading, old: &str) -> Result<(Kind, &'a Head), Refusal> {
    let found: Vec<(Kind, &Head)> = reading.heads().filter(|(_, head)| &*head.id == old).collect();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => {
            let has_been = |head: &Head| head.formerly.iter().any(|former| former.id == old);
            let cure = match reading.heads().find(|(_, head)| has_been(head)) {
                Some((_, head)) => Some(format!("it is called `{}` now", head.id)),
                None => nearest(old, reading.heads().map(|(_, head)| &*head.id))
                    .map(|near| format!("did you mean `{near}`?")),
            };
            refuse(format!("no record or page is called `{old}`"), cure)
        }
        [one, other, ..] => refuse(
            format!("`{old}` is declared twice, in `{}` and `{}`", one.1.place.file, other.1.place.file),
            Some("give one of the two another id by hand".to_owned()),
        ),
    }
}

/// Whether the new id may be given.
fn check_new(reading: &Reading, head: &Head, kind: Kind, old: &str, new: &str) -> Result<(), Refusal> {
    if old == new {
        return refuse(format!("`{old}` is called so already"), None);
    }
    let well_formed = if kind == Kind::Page { new.split('/').all(is_id) } else { is_id(new) };
    if !well_formed {
        let rule = "an id is made of small letters, digits and single hyphens between them";
        return refuse(format!("`{new}` is not an id"), Some(rule.to_owned()));
    }
    if let Some((kind, other)) = reading.heads().find(|(_, other)| &*other.id == new) {
        return refuse(format!("`{new}` is taken: it is {}", described(kind, other)), None);
    }
    let has_been =
        |other: &&Head| other.id != head.id && other.formerly.iter().any(|former| former.id == new);
    if let Some(other) = reading.heads().map(|(_, head)| head).find(has_been) {
        return refuse(format!("`{new}` is taken: `{}` was called so before", other.id), None);
    }
    for (id, is) in [(old, "has its address by its name"), (new, "is a page that the program makes")] {
        if id == "index" || Generated::ALL.iter().any(|row| row.1 == id) {
            let cure = "choose another id; a page of this name introduces the one that the program makes";
            return refuse(format!("`{id}` {is}"), Some(cure.to_owned()));
        }
    }
    Ok(())
}

fn described(kind: Kind, head: &Head) -> String {
    format!("{} in `{}`", kind.with_article(), head.place.file)
}

fn names(
    project: &Project,
    site: &Site,
    kind: Kind,
    head: &Head,
    old: &str,
    new: &str,
) -> Result<Names, Refusal> {
    let mut names = Names { ids: BTreeMap::new(), files: BTreeMap::new() };
    names.ids.insert(old.to_owned(), new.to_owned());
    let page = if kind == Kind::Page {
        if let Some(key) = site.find(old)
            && let Role::Summary(of) = site.roles[key.index as usize]
        {
            let id = site.id(of);
            let cure = format!("rename that, and the file follows: `explainer rename {id} NEW`");
            return refuse(format!("`{old}` is the long summary of `{id}`"), Some(cure));
        }
        Some((old.to_owned(), new.to_owned()))
    } else {
        let summary = format!("{}/{old}", kind.section());
        site.find(&summary).map(|_| (summary, format!("{}/{new}", kind.section())))
    };
    if let Some((old, new)) = page {
        let Some(from) = site.find(&old).map(|key| site.pages[key.index as usize].file.file.clone()) else {
            return refuse(format!("the page `{old}` cannot be found"), None);
        };
        let to = match from.strip_suffix("/index.md") {
            Some(_) => format!("content/{new}/index.md"),
            None => format!("content/{new}.md"),
        };
        if project.files.contains_key(to.as_str()) {
            return refuse(
                format!("`{to}` is there already"),
                Some(format!("`{}` would lie there", head.id)),
            );
        }
        names.files.insert(from.to_string(), to);
        names.ids.insert(old, new);
    }
    Ok(names)
}

/// The changes under way.
struct Edits<'a> {
    project: &'a Project,
    by_file: BTreeMap<FilePath, BTreeMap<(usize, usize), String>>,
}

impl Edits<'_> {
    fn add(&mut self, file: &FilePath, range: Range<usize>, now: String) {
        self.by_file.entry(file.clone()).or_default().insert((range.start, range.end), now);
    }

    /// An id, in whatever marks it stands.
    fn id(&mut self, place: &Place, was: &str, now: &str) -> Result<(), Refusal> {
        let text = self.project.text(&place.file).unwrap_or_default();
        match places::id(text, place.span.range(), was) {
            Some(range) => self.add(&place.file, range, now.to_owned()),
            None => return not_writable(self.project, place, &format!("`{was}`")),
        }
        Ok(())
    }

    /// The key of an entry of a bibliography, of which the id is made.
    fn key(&mut self, place: &Place, now: &str) -> Result<(), Refusal> {
        let text = self.project.text(&place.file).unwrap_or_default();
        let range = place.span.range();
        let Some(written) = text.get(range.clone()).filter(|written| !written.is_empty()) else {
            return not_writable(self.project, place, "the key");
        };
        let quoted = written.starts_with('"') || place.file.ends_with(".json");
        let now = if quoted { format!("\"{now}\"") } else { now.to_owned() };
        self.add(&place.file, range, now);
        Ok(())
    }

    /// The address of a link, or of the definition that it uses.
    fn address(&mut self, place: &Place, was: &str, now: &str) -> Result<(), Refusal> {
        let text = self.project.text(&place.file).unwrap_or_default();
        let ranges = places::address(text, place.span.range(), was);
        if ranges.is_empty() {
            return not_writable(self.project, place, &format!("the address `{was}`"));
        }
        for range in ranges {
            self.add(&place.file, range, now.to_owned());
        }
        Ok(())
    }

    fn apply(self, names: &Names) -> Vec<Changed> {
        let mut by_file = self.by_file;
        for file in names.files.keys() {
            by_file.entry(file.as_str().into()).or_default();
        }
        let project = self.project;
        let changed = by_file.into_iter().map(|(file, edits)| {
            let text = project.text(&file).unwrap_or_default();
            let mut bytes =
                project.files[&file].bytes[..project.files[&file].bytes.len() - text.len()].to_vec();
            let mut at = 0;
            let mut done = Vec::new();
            for ((start, end), now) in edits {
                bytes.extend_from_slice(&text.as_bytes()[at..start]);
                bytes.extend_from_slice(now.as_bytes());
                at = end;
                let line_start = text[..start].rfind('\n').map_or(0, |line| line + 1);
                done.push(Edit {
                    line: text[..start].matches('\n').count() + 1,
                    column: text[line_start..start].chars().count() + 1,
                    range: (start, end),
                    was: text[start..end].to_owned(),
                    now,
                });
            }
            bytes.extend_from_slice(&text.as_bytes()[at..]);
            Changed { to: names.file(&file).into(), from: file, bytes, edits: done }
        });
        changed.collect()
    }
}

/// Written with escapes, such as `"s\x6fny"`, or another way in which nobody writes an id.
fn not_writable<T>(project: &Project, place: &Place, what: &str) -> Result<T, Refusal> {
    let text = project.text(&place.file).unwrap_or_default();
    let line = text[..place.span.range().start.min(text.len())].matches('\n').count() + 1;
    let cure = "write it plainly, and run this again".to_owned();
    refuse(
        format!("{}:{line}: {what} is written in a way that cannot be changed safely", place.file),
        Some(cure),
    )
}

/// A lock as it is written by the program, with the line ends that it had.
fn lock_file(project: &Project, name: &str, written: String, edits: Vec<Edit>) -> Option<Changed> {
    let before = project.text(name).filter(|_| !edits.is_empty())?;
    let written = if before.contains("\r\n") { written.replace('\n', "\r\n") } else { written };
    Some(Changed { from: name.into(), to: name.into(), bytes: written.into_bytes(), edits })
}

fn locked(text: &str, at: usize, was: &str, now: &str) -> Edit {
    let line = text[..at].matches('\n').count() + 1;
    Edit { line, column: 1, range: (at, at), was: was.to_owned(), now: now.to_owned() }
}

/// The quotations from a source that has another id.
fn evidence_lock(project: &Project, lock: &Lock, names: &Names, kind: Kind) -> Option<Changed> {
    let text = project.text(LOCK).filter(|_| kind == Kind::Source)?;
    let mut renamed = Lock::default();
    for (quotation, line) in &lock.lines {
        let source = names.id(&quotation.source).to_owned();
        renamed.lines.insert(Quotation { source, ..quotation.clone() }, line.clone());
    }
    let mut edits = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let id = line.split(' ').next().unwrap_or_default();
        if let Some(now) = names.ids.get(id) {
            edits.push(locked(text, at, id, now));
        }
        at += line.len();
    }
    lock_file(project, LOCK, renamed.write(), edits)
}

/// The statements of what has another id, and those that link to it by its name.
fn signed_lock(project: &Project, signed: &Signed, names: &Names) -> Option<Changed> {
    let text = project.text(SIGNED)?;
    let mut edits = Vec::new();
    let mut statements = Vec::new();
    for (owner, lines) in &signed.owners {
        for line in lines {
            let mut words = line.words.clone();
            for (was, now) in &names.ids {
                words = words.replace(&format!("[[{was}]]"), &format!("[[{now}]]"));
            }
            let start = line.place.span.range().start;
            if names.ids.contains_key(owner) {
                edits.push(locked(text, start, owner, names.id(owner)));
            }
            if words != line.words {
                edits.push(locked(text, start, "a link", "a link to the new id"));
            }
            statements.push((names.id(owner).to_owned(), line.field.clone(), words));
        }
    }
    let rows =
        statements.iter().map(|(owner, field, words)| (owner.as_str(), field.as_str(), words.as_str()));
    edits.sort();
    lock_file(project, SIGNED, signed::write(rows), edits)
}

/// Reads the changed project, and holds it against the first one.
fn check(
    project: &Project,
    files: &[Changed],
    before: &Reading,
    names: &Names,
    faults: &[Diagnostic],
) -> Result<Site, Refusal> {
    let mut renamed = project.clone();
    for file in files {
        renamed.files.remove(&file.from);
    }
    for file in files {
        renamed.insert(&file.to, file.bytes.clone());
    }
    let after = Reading::of(&renamed);
    let (site, new_faults) = after.link(&renamed);
    let known = |fault: &&Diagnostic| faults.iter().any(|known| known.code == fault.code);
    let worse = after.mistakes.first().or_else(|| new_faults.iter().find(|fault| !known(fault)));
    if let Some(fault) = worse.or_else(|| new_faults.get(faults.len())) {
        return refuse(format!("the site would have an error: {}", fault.headline), None);
    }
    let counted = |ids: Vec<String>| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        ids.into_iter().for_each(|id| *counts.entry(id).or_default() += 1);
        counts
    };
    let ids = |reading: &Reading, names: Option<&Names>| {
        let named = |id: &str| names.map_or(id, |names| names.id(id)).to_owned();
        counted(reading.references().iter().map(|reference| named(&reference.id)).collect())
    };
    let targets = |reading: &Reading, names: Option<&Names>| {
        let named = |file: &str| names.map_or(file, |names| names.file(file)).to_owned();
        counted(reading.links().iter().map(|(_, _, target)| named(target)).collect())
    };
    let declared = |reading: &Reading, names: Option<&Names>| -> BTreeSet<String> {
        reading
            .heads()
            .map(|(_, head)| names.map_or(&*head.id, |names| names.id(&head.id)).to_owned())
            .collect()
    };
    let same = ids(before, Some(names)) == ids(&after, None)
        && targets(before, Some(names)) == targets(&after, None)
        && declared(before, Some(names)) == declared(&after, None);
    if !same {
        let cure = "this is a fault of the program; rename it by hand, and report it please".to_owned();
        return refuse("the rename would change something else too".to_owned(), Some(cure));
    }
    Ok(site)
}
