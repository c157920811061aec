//! Joins parsed files into a [`Site`]: every record by id, references resolved, backlinks, the order of
//! the timeline, roots, status, addresses.
//!
//! Runs in full on every build; keep it linear in the size of the site. Linking reports what does not
//! join; `checks` looks at what did.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::diagnostic::Diagnostic;
use crate::kinds::actor::ActorKind;
use crate::kinds::settings::NavigationTarget;
use crate::kinds::{
    Actor, Claim, Correction, Event, Kind, Page, Question, Settings, Source, Term, Vocabulary,
};
use crate::lock::{Line, Lock};
use crate::mistakes::fields as field_mistakes;
use crate::mistakes::links as mistakes;
use crate::picture::Picture;
use crate::prose::{Block, Citation, Piece, Reference};
use crate::read::Parsed;
use crate::styles::Styled;
use crate::text::{FilePath, Place};
use crate::words::Words;

pub mod backlinks;
pub mod coverage;
pub mod evidence;
pub mod files;
pub mod order;
pub mod record;
pub mod reliance;
pub mod routes;
pub mod statements;

pub use backlinks::{Backlinks, CitationUse};
pub use coverage::{Coverage, SiteCoverage, Support};
pub use evidence::Status;
pub use files::Files;
pub use record::{Record, Wanted};
pub use reliance::{Branch, Reliance};
pub use routes::{Generated, Role, Route};
pub use statements::Since;

/// A record of the site: its kind, and its number among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub kind: Kind,
    pub index: u32,
}

/// Everything joined. Records stand in the order in which their files declare them.
#[derive(Debug)]
pub struct Site {
    pub settings: Settings,
    /// The words of the interface, in the language of the site.
    pub interface: Arc<Words>,
    pub sources: Vec<Arc<Source>>,
    pub actors: Vec<Arc<Actor>>,
    pub events: Vec<Arc<Event>>,
    pub claims: Vec<Arc<Claim>>,
    pub questions: Vec<Arc<Question>>,
    pub terms: Vec<Arc<Term>>,
    pub corrections: Vec<Arc<Correction>>,
    pub pages: Vec<Arc<Page>>,
    ids: FxHashMap<Arc<str>, Key>,
    /// Drafts that were left out, so that a reference to one is told apart from a misspelling.
    drafts: HashMap<Arc<str>, (Kind, Place)>,
    /// Some file was not read to its end. What leads nowhere may lead into the rest, and is not reported.
    cut_short: bool,
    /// What each page is for, in the order of `pages`.
    pub roles: Vec<Role>,
    pub backlinks: Backlinks,
    /// The roots of each source, ascending; a source that relies on none is its own root.
    pub roots: Vec<Vec<u32>>,
    /// Of each claim.
    pub statuses: Vec<Option<Status>>,
    /// The events in the order of the timeline.
    pub timeline: Vec<u32>,
    /// Where each event stands in `timeline`.
    pub positions: Vec<u32>,
    /// The quotations that `evidence.lock` knows as verified.
    pub lock: Lock,
    /// Who relies on whom, over all citations.
    pub reliance: Reliance,
    pub coverage: SiteCoverage,
    /// What has become of the statements that `signed.lock` holds.
    pub since: Since,
    /// What the citation style makes of each source; none in the house style, and of what failed.
    pub references: Vec<Option<Arc<Styled>>>,
    /// Files of `content/` that pages and records name.
    pub files: Files,
    /// What is known of the pictures that pages show; none of those that cannot be shown.
    pub pictures: HashMap<FilePath, Picture>,
}

/// Joins parsed files, in the order of their paths. `drafts` keeps drafts in; `has_file` tells whether
/// the project has a file at a path.
pub fn link(
    settings: Settings,
    parsed: &[Arc<Parsed>],
    drafts: bool,
    has_file: &(dyn Fn(&str) -> bool + Sync),
    diagnostics: &mut Vec<Diagnostic>,
) -> Site {
    let mut site = Site::empty(settings);
    site.cut_short = parsed.iter().any(|file| file.cut_short);
    collect(&mut site, parsed, drafts, diagnostics);
    site.roles = routes::roles(&site, diagnostics);
    // What looks at the records alone can be found out side by side.
    let (unresolved, (files, backlinks)) = rayon::join(
        || {
            let mut unresolved = Vec::new();
            resolve(&site, &mut unresolved);
            check_navigation(&site, &mut unresolved);
            unresolved
        },
        || (files::link(&site, has_file), backlinks::link(&site)),
    );
    diagnostics.extend(unresolved.into_iter().chain(files.1));
    site.files = files.0;
    site.backlinks = backlinks;
    site.roots = evidence::roots(&site);
    let (reliance, (statuses, coverage, timeline)) = rayon::join(
        || reliance::link(&site),
        || (evidence::statuses(&site), coverage::coverage(&site), order::timeline(&site)),
    );
    site.reliance = reliance;
    site.statuses = statuses;
    site.coverage = coverage;
    site.timeline = timeline;
    site.positions = order::positions(&site.timeline);
    site
}

impl Site {
    fn empty(settings: Settings) -> Site {
        Site {
            settings,
            interface: Words::english(),
            sources: Vec::new(),
            actors: Vec::new(),
            events: Vec::new(),
            claims: Vec::new(),
            questions: Vec::new(),
            terms: Vec::new(),
            corrections: Vec::new(),
            pages: Vec::new(),
            ids: FxHashMap::default(),
            drafts: HashMap::new(),
            cut_short: false,
            roles: Vec::new(),
            backlinks: Backlinks::default(),
            roots: Vec::new(),
            statuses: Vec::new(),
            timeline: Vec::new(),
            positions: Vec::new(),
            lock: Lock::default(),
            reliance: Reliance::default(),
            coverage: SiteCoverage::default(),
            since: Since::default(),
            references: Vec::new(),
            files: Files::default(),
            pictures: HashMap::new(),
        }
    }

    /// What the citation style makes of a source.
    pub fn styled(&self, source: u32) -> Option<&Styled> {
        self.references.get(source as usize)?.as_deref()
    }

    /// The record that an id names.
    pub fn find(&self, id: &str) -> Option<Key> {
        self.ids.get(id).copied()
    }

    /// The number of the record of a kind that a reference names. What does not resolve was reported when
    /// the site was linked, and is passed over afterwards.
    pub fn index(&self, reference: &Reference, kind: Kind) -> Option<u32> {
        self.find(&reference.id).filter(|key| key.kind == kind).map(|key| key.index)
    }

    /// [`Site::index`] for a list, in its order.
    pub fn indexes<'a>(&'a self, references: &'a [Reference], kind: Kind) -> impl Iterator<Item = u32> + 'a {
        references.iter().filter_map(move |reference| self.index(reference, kind))
    }

    pub fn record(&self, key: Key) -> Record<'_> {
        let at = key.index as usize;
        match key.kind {
            Kind::Source => Record::Source(&self.sources[at]),
            Kind::Actor => Record::Actor(&self.actors[at]),
            Kind::Event => Record::Event(&self.events[at]),
            Kind::Claim => Record::Claim(&self.claims[at]),
            Kind::Question => Record::Question(&self.questions[at]),
            Kind::Term => Record::Term(&self.terms[at]),
            Kind::Correction => Record::Correction(&self.corrections[at]),
            Kind::Page => Record::Page(&self.pages[at]),
        }
    }

    /// The id of a record.
    pub fn id(&self, key: Key) -> &str {
        &self.record(key).head().id
    }

    /// The line of `evidence.lock` that says that the words of a citation were found in its source.
    pub fn verified(&self, citation: &Citation) -> Option<&Line> {
        self.lock.find(&citation.source.id, citation.quote.as_ref()?)
    }

    /// How many records there are of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        match kind {
            Kind::Source => self.sources.len(),
            Kind::Actor => self.actors.len(),
            Kind::Event => self.events.len(),
            Kind::Claim => self.claims.len(),
            Kind::Question => self.questions.len(),
            Kind::Term => self.terms.len(),
            Kind::Correction => self.corrections.len(),
            Kind::Page => self.pages.len(),
        }
    }

    /// Every record, kind by kind.
    pub fn keys(&self) -> impl Iterator<Item = Key> + '_ {
        Kind::ALL.iter().flat_map(|row| self.keys_of(row.0))
    }

    pub fn keys_of(&self, kind: Kind) -> impl Iterator<Item = Key> + use<> {
        (0..self.count(kind) as u32).map(move |index| Key { kind, index })
    }
}

/// Takes the records in, each id once.
fn collect(site: &mut Site, parsed: &[Arc<Parsed>], drafts: bool, diagnostics: &mut Vec<Diagnostic>) {
    let admit = |site: &mut Site, record: Record, kind: Kind, diagnostics: &mut Vec<Diagnostic>| {
        let head = record.head();
        let earlier = match site.find(&head.id) {
            Some(key) => Some(site.record(key).head().place.clone()),
            None => site.drafts.get(&head.id).map(|(_, place)| place.clone()),
        };
        if let Some(earlier) = earlier {
            diagnostics.push(mistakes::duplicate_id(head.place.clone(), &head.id, earlier));
            return false;
        }
        if head.draft && !drafts {
            site.drafts.insert(head.id.clone(), (kind, head.place.clone()));
            return false;
        }
        let index = site.count(kind) as u32;
        site.ids.insert(head.id.clone(), Key { kind, index });
        true
    };
    macro_rules! take {
        ($($list:ident $kind:ident),*) => {
            for file in parsed {
                $(for record in &file.$list {
                    if admit(site, Record::$kind(record), Kind::$kind, diagnostics) {
                        site.$list.push(record.clone());
                    }
                })*
            }
        };
    }
    take!(sources Source, actors Actor, events Event, claims Claim, questions Question, terms Term, corrections Correction);
    // After all records, since the long summary of a draft is left out with it.
    for page in parsed.iter().filter_map(|file| file.page.as_ref()) {
        let (folder, id) = page.head.id.split_once('/').unwrap_or_default();
        if site.drafts.get(id).is_some_and(|(kind, _)| kind.section() == folder) {
            site.drafts.insert(page.head.id.clone(), (Kind::Page, page.head.place.clone()));
        } else if admit(site, Record::Page(page), Kind::Page, diagnostics) {
            site.pages.push(page.clone());
        }
    }
}

/// Reports every reference that leads nowhere, to the wrong kind, or to a draft.
fn resolve(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let mut formerly: HashMap<&str, &Place> = HashMap::new();
    for key in site.keys() {
        let record = site.record(key);
        for (reference, wanted) in record.references() {
            check_reference(site, record, reference, wanted, diagnostics);
        }
        for piece in record.prose().flat_map(|prose| &prose.pieces) {
            if let Piece::Block(block) = piece {
                check_block(site, block, diagnostics);
            }
        }
        for old in &record.head().formerly {
            if let Some(taken) = site.find(&old.id) {
                let place = &site.record(taken).head().place;
                diagnostics.push(mistakes::duplicate_id(old.place.clone(), &old.id, place.clone()));
            } else if let Some(earlier) = formerly.insert(&old.id, &old.place) {
                diagnostics.push(mistakes::duplicate_id(old.place.clone(), &old.id, earlier.clone()));
            }
        }
    }
}

/// A generated page that has no record to show is left out; any other name must lead somewhere.
fn check_navigation(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for item in site.settings.navigation.iter().flatten() {
        let NavigationTarget::Page(reference) = &item.target else { continue };
        let id = reference.id.as_str();
        let generated = Generated::ALL.iter().map(|row| row.1);
        if site.address(id).is_none() && !generated.clone().any(|folder| folder == id) && !site.cut_short {
            let known: Vec<&str> = site.keys().map(|key| site.id(key)).chain(generated).collect();
            diagnostics.push(mistakes::unknown(reference.place.clone(), id, None, &known, None));
        }
    }
}

/// A list that chooses by a value that nothing has would be empty without a word.
fn check_block(site: &Site, block: &Block, diagnostics: &mut Vec<Diagnostic>) {
    let mut check = |name: &str, value: &Option<Reference>, known: &[&str]| {
        if let Some(Reference { id, place }) = value
            && !known.contains(&id.as_str())
        {
            let known = known.iter().copied();
            diagnostics.push(field_mistakes::unknown_value(place.clone(), name, id, known));
        }
    };
    check("status", &block.status, &Status::WORDS.iter().map(|row| row.1).collect::<Vec<_>>());
    check("kind", &block.of_kind, &ActorKind::WORDS.iter().map(|row| row.1).collect::<Vec<_>>());
    if block.tag.is_some() && !site.cut_short {
        let heads = site.events.iter().map(|event| &event.head);
        let heads = heads.chain(site.claims.iter().map(|claim| &claim.head));
        let tags: BTreeSet<&str> = heads.flat_map(|head| &head.tags).map(String::as_str).collect();
        check("tag", &block.tag, &tags.into_iter().collect::<Vec<_>>());
    }
}

fn check_reference(
    site: &Site,
    from: Record,
    reference: &Reference,
    wanted: Wanted,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let place = reference.place.clone();
    let id = reference.id.as_str();
    if let Some(key) = site.find(id) {
        match wanted {
            Wanted::Kind(kind) if key.kind != kind => {
                let there = site.record(key).head().place.clone();
                diagnostics.push(mistakes::wrong_kind(place, id, kind, key.kind, there));
            }
            _ if site.record(key).head().id == from.head().id && matches!(wanted, Wanted::Kind(_)) => {
                diagnostics.push(mistakes::refers_to_itself(place, id));
            }
            _ => {}
        }
    } else if let Some((kind, there)) = site.drafts.get(id) {
        if !from.head().draft {
            diagnostics.push(mistakes::draft_cited(place, id, *kind, there.clone()));
        }
    } else if wanted == Wanted::Address && site.address(id).is_some() {
        // A page of the program's has no record; its address is all that a link needs.
    } else if !site.cut_short {
        let known: Vec<&str> = match wanted {
            Wanted::Kind(kind) => site.keys_of(kind).map(|key| site.id(key)).collect(),
            Wanted::Anything | Wanted::Address => site.keys().map(|key| site.id(key)).collect(),
        };
        let kind = match wanted {
            Wanted::Kind(kind) => Some(kind),
            Wanted::Anything | Wanted::Address => None,
        };
        let renamed =
            site.keys().find(|key| site.record(*key).head().formerly.iter().any(|old| old.id == id));
        diagnostics.push(mistakes::unknown(place, id, kind, &known, renamed.map(|key| site.id(key))));
    }
}
