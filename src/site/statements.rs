//! The public statements of a site, and which of them are not as they were signed off.
//!
//! A statement is what readers are told in the author's words: a name, a title, a date, a sentence. Drafts tell
//! nobody anything, whether they are built or not.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use self::align::{Fate, align};
use super::routes::next_link;
use super::{Key, Record, Site};
use crate::kinds::{Correction, Kind};
use crate::lock::signed::{Line, Signed};
use crate::prose::{Prose, Quote};
use crate::quotation::{Normalised, Search, search};
use crate::text::{Place, to_id};

mod align;

/// A record or page, and all that it tells.
#[derive(Clone, Debug)]
pub struct Owner {
    pub key: Key,
    pub id: String,
    pub statements: Vec<Statement>,
}

#[derive(Clone, Debug)]
pub struct Statement {
    pub field: &'static str,
    /// A link without words of its own stands as `[[id]]`.
    pub words: String,
    pub place: Place,
}

/// What has become of the statements since the last sign-off.
#[derive(Debug, Default)]
pub struct Since {
    pub changes: Vec<Change>,
    /// How many statements were added.
    pub new: usize,
}

/// A statement that was signed off and is not told any more.
#[derive(Clone, Debug)]
pub struct Change {
    /// Of the record or page as it is called now; of one that is gone, as it was called.
    pub owner: String,
    pub field: String,
    /// As readers saw it.
    pub was: String,
    pub now: Now,
    /// Of the statement as it is now, or else of the line in `signed.lock`.
    pub place: Place,
    /// A correction was made since.
    pub corrected: bool,
    /// What a correction of it would be called, and what it would name under `affects`, if that is known.
    pub correction: String,
    pub affects: Option<String>,
}

#[derive(Clone, Debug)]
pub enum Now {
    /// The owner says something else in its place.
    Says(Kind, String),
    /// The owner says nothing in its place.
    Nothing(Kind),
    /// The owner is gone; the statement is its first, and there were so many others.
    Gone {
        others: usize,
        draft: bool,
        /// It was the long summary of a record that is still there, which a correction can name.
        summary: bool,
        /// The record that seems to be the same.
        perhaps: Option<String>,
    },
}

/// What a site tells its readers, in the order of its records.
pub fn statements(site: &Site) -> Vec<Owner> {
    let public = site.keys().filter(|key| is_public(site, *key));
    let owner = |key| Owner { key, id: site.id(key).to_owned(), statements: of_record(site.record(key)) };
    public.map(owner).collect()
}

/// The long summary of a draft is a draft as well.
fn is_public(site: &Site, key: Key) -> bool {
    !site.record(key).head().draft && !site.record(site.subject(key)).head().draft
}

fn of_record(record: Record) -> Vec<Statement> {
    let head = record.head();
    let text = |field: &'static str, words: &str| Statement {
        field,
        words: collapse(words),
        place: head.place_of(field),
    };
    let some = |field: &'static str, words: &Option<String>| words.as_ref().map(|words| text(field, words));
    let prose = |field: &'static str, prose: &Prose| -> Vec<Statement> {
        let sentences = prose.sentences.iter().map(|sentence| Statement {
            field,
            words: sentence.words.clone(),
            place: sentence.place.clone(),
        });
        sentences.collect()
    };
    let mut all = Vec::new();
    match record {
        Record::Source(source) => {
            all.extend(some("title", &source.title));
            all.extend(some("description", &source.description));
        }
        Record::Actor(actor) => {
            all.push(text("name", &actor.name));
            all.extend(prose("summary", &actor.summary));
            if let Some(reason) = actor.identity.as_ref().and_then(|identity| identity.reason.as_ref()) {
                all.extend(prose("identity", reason));
            }
        }
        Record::Event(event) => {
            all.push(text("title", &event.title));
            if let Some(dated) = &event.date {
                let written = dated.date.written();
                let words = match &event.date_text {
                    Some(words) => format!("{written} ({words})"),
                    None => written.to_owned(),
                };
                all.push(text("date", &words));
            }
            all.extend(prose("summary", &event.summary));
        }
        Record::Claim(claim) => all.extend(prose("text", &claim.text)),
        Record::Question(question) => all.push(text("question", &question.question)),
        Record::Term(term) => {
            all.push(text("term", &term.term));
            all.extend(prose("definition", &term.definition));
        }
        Record::Correction(correction) => {
            all.extend(some("was", &correction.was));
            all.extend(some("now", &correction.now));
            all.extend(correction.reason.iter().flat_map(|reason| prose("reason", reason)));
            // Every correction has a date, so that each has a line by which it is known.
            all.extend(correction.date.as_ref().map(|dated| text("date", dated.date.written())));
        }
        Record::Page(page) => {
            all.extend(some("title", &page.title));
            all.extend(prose("summary", &page.summary));
            all.extend(prose("sentence", &page.body));
        }
    }
    all.retain(|statement| !statement.words.is_empty());
    all
}

fn collapse(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Holds the statements against those that were signed off.
///
/// Both are compared as readers see them today: that a link has words now which it only stood for before, or that
/// a linked record has another name, changes no sentence.
pub fn compare(site: &Site, owners: &[Owner], signed: &Signed) -> Since {
    let comparison = Comparison::new(site, owners, signed);
    let mut lines: BTreeMap<String, Vec<&Line>> = BTreeMap::new();
    for (id, signed) in &signed.owners {
        lines.entry(comparison.follow(id)).or_default().extend(signed);
    }
    let mut since = Since::default();
    for owner in owners {
        let lines = lines.remove(&owner.id).unwrap_or_default();
        comparison.owner(owner, &lines, &mut since);
    }
    // What is left is gone; a record takes its long summary along.
    let with_record = |id: &String| {
        let (_, record) = summarised(id).filter(|(_, record)| lines.contains_key(*record))?;
        Some((id.clone(), record.to_owned()))
    };
    let along: Vec<(String, String)> = lines.keys().filter_map(with_record).collect();
    for (page, record) in along {
        let of_page = lines.remove(&page).unwrap_or_default();
        lines.entry(record).or_default().extend(of_page);
    }
    for (id, lines) in lines {
        since.changes.extend(comparison.gone(&id, &lines));
    }
    since
}

/// The record of which a page with such an id is the long summary.
fn summarised(id: &str) -> Option<(Kind, &str)> {
    let (folder, record) = id.split_once('/')?;
    Kind::ALL.iter().find(|row| row.1 == folder).map(|row| (row.0, record))
}

struct Comparison<'a> {
    site: &'a Site,
    owners: &'a [Owner],
    signed: &'a Signed,
    /// Old ids with the present ones.
    renamed: HashMap<&'a str, &'a str>,
    /// The corrections that were not there at the last sign-off.
    new_corrections: Vec<&'a Correction>,
    /// What they affect.
    corrected: HashSet<Key>,
    /// What linked to an id when it was signed off.
    linked_from: HashMap<&'a str, Vec<&'a str>>,
}

impl<'a> Comparison<'a> {
    fn new(site: &'a Site, owners: &'a [Owner], signed: &'a Signed) -> Comparison<'a> {
        let mut renamed = HashMap::new();
        for owner in owners {
            for old in &site.record(owner.key).head().formerly {
                renamed.insert(old.id.as_str(), site.id(owner.key));
            }
        }
        let known = |correction: &Correction| {
            let old = correction.head.formerly.iter().map(|old| old.id.as_str());
            std::iter::once(&*correction.head.id).chain(old).any(|id| signed.owners.contains_key(id))
        };
        let corrections = site.corrections.iter().map(|correction| correction.as_ref());
        let new_corrections: Vec<&Correction> =
            corrections.filter(|correction| !correction.head.draft && !known(correction)).collect();
        // A record and its long summary are one page, and a notice on it is about both.
        let corrected = new_corrections.iter().flat_map(|correction| site.affected(correction)).collect();
        let mut linked_from: HashMap<&str, Vec<&str>> = HashMap::new();
        for (owner, line) in signed.owners.iter().flat_map(|(id, lines)| lines.iter().map(move |l| (id, l))) {
            let mut rest = line.words.as_str();
            while let Some((_, id, after)) = next_link(rest) {
                linked_from.entry(id).or_default().push(owner);
                rest = after;
            }
        }
        Comparison { site, owners, signed, renamed, new_corrections, corrected, linked_from }
    }

    /// The present id of what was called so.
    fn follow(&self, id: &str) -> String {
        match (self.renamed.get(id), summarised(id)) {
            (Some(id), _) => (*id).to_owned(),
            // The long summary moves with its record.
            (None, Some((kind, record))) => format!("{}/{}", kind.section(), self.follow(record)),
            (None, None) => id.to_owned(),
        }
    }

    /// Words as readers see them, with links to old ids led on.
    fn seen(&self, words: &str) -> String {
        let mut led = String::with_capacity(words.len());
        let mut rest = words;
        while let Some((before, id, after)) = next_link(rest) {
            led.push_str(&format!("{before}[[{}]]", self.follow(id)));
            rest = after;
        }
        led.push_str(rest);
        self.site.words(&led)
    }

    fn owner(&self, owner: &Owner, lines: &[&Line], since: &mut Since) {
        let signed = lines.iter().map(|line| line.field.as_str());
        let fields: BTreeSet<&str> =
            signed.chain(owner.statements.iter().map(|statement| statement.field)).collect();
        for field in fields {
            let lines: Vec<&Line> = lines.iter().filter(|line| line.field == field).copied().collect();
            let now = owner.statements.iter().filter(|statement| statement.field == field);
            let now: Vec<&Statement> = now.collect();
            let was: Vec<String> = lines.iter().map(|line| self.seen(&line.words)).collect();
            let seen: Vec<String> = now.iter().map(|statement| self.site.words(&statement.words)).collect();
            let aligned = align(&strs(&was), &strs(&seen));
            since.new += aligned.new;
            for ((line, was), fate) in lines.into_iter().zip(was).zip(aligned.fates) {
                let kind = owner.key.kind;
                let (now, place) = match fate {
                    Fate::Kept => continue,
                    Fate::Became(at) => (Now::Says(kind, seen[at].clone()), now[at].place.clone()),
                    Fate::Lost => (Now::Nothing(kind), line.place.clone()),
                };
                since.changes.push(Change {
                    owner: owner.id.clone(),
                    field: field.to_owned(),
                    was,
                    now,
                    place,
                    corrected: self.corrected.contains(&self.site.subject(owner.key)),
                    correction: self.name_correction(&owner.id),
                    affects: Some(owner.id.clone()),
                });
            }
        }
    }

    /// A correction cannot name in `affects` what is gone: it says in `was` what it said.
    fn gone(&self, id: &str, lines: &[&Line]) -> Option<Change> {
        let first = lines.first()?;
        let was = self.seen(&first.words);
        let quote = Quote { exact: was.clone(), prefix: None, suffix: None, place: first.place.clone() };
        let says = |correction: &&Correction| {
            let said = correction.was.as_ref().map(|said| Normalised::new(said));
            said.is_some_and(|said| !matches!(search(&said, &quote), Search::Missing(_)))
        };
        let key = summarised(id).and_then(|(_, record)| self.site.find(record));
        let key = key.filter(|key| is_public(self.site, *key));
        let affected = key.is_some_and(|key| self.corrected.contains(&key));
        let draft = self.site.drafts.contains_key(id) || self.site.find(id).is_some();
        Some(Change {
            owner: id.to_owned(),
            field: first.field.clone(),
            corrected: affected || self.new_corrections.iter().any(says),
            now: Now::Gone {
                others: lines.len() - 1,
                draft,
                summary: key.is_some(),
                perhaps: if draft { None } else { self.successor(id, &was) },
            },
            was,
            place: first.place.clone(),
            correction: self.name_correction(id),
            affects: key.map(|key| self.site.id(key).to_owned()).or_else(|| self.where_told(id)),
        })
    }

    /// The record under a new id that begins with the words of one that is gone.
    fn successor(&self, id: &str, was: &str) -> Option<String> {
        let mut new = self.owners.iter().filter(|owner| !self.signed.owners.contains_key(&owner.id));
        let same = |owner: &&Owner| {
            owner.statements.first().is_some_and(|statement| self.site.words(&statement.words) == was)
        };
        // Only a page takes the address of a page in a folder as its old id.
        let takes = |owner: &&Owner| !id.contains('/') || owner.key.kind == Kind::Page;
        new.find(same).filter(takes).map(|owner| owner.id.clone())
    }

    /// A record or page that linked to one that is gone and is still there, or else the front page.
    fn where_told(&self, id: &str) -> Option<String> {
        let linked = self.linked_from.get(id).into_iter().flatten().map(|owner| self.follow(owner));
        let mut places = linked.chain(["index".to_owned()]);
        places.find(|id| self.site.find(id).is_some_and(|key| is_public(self.site, key)))
    }

    fn name_correction(&self, id: &str) -> String {
        let name = to_id(&format!("correction-of-{id}"));
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let mut names = std::iter::once(name.clone()).chain(numbered);
        names.find(|name| self.site.find(name).is_none()).unwrap_or_default()
    }
}

fn strs(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}
