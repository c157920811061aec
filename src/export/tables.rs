//! Every kind of record as a table: its fields, what each means, and where its value comes from.
//!
//! What is private has no row here: notes, drafts, `extra:`, the names of snapshots, whether somebody lives. Nor has
//! what only this program needs.

use crate::csl;
use crate::kinds::actor::{ActorKind, IdentityStatus, RelationKind};
use crate::kinds::claim::{Alleges, ClaimKind};
use crate::kinds::correction::CorrectionKind;
use crate::kinds::event::{DateBasis, State};
use crate::kinds::question::QuestionStatus;
use crate::kinds::source::Missing;
use crate::kinds::{
    Actor, Claim, Correction, Dated, Event, Kind, Name, Page, Question, Source, Term, Vocabulary,
};
use crate::prose::{Citation, Prose, Reference, Stance};
use crate::site::{Key, Role, Status};
use crate::views::reference;

use super::Exporting;
use super::datum::{ALWAYS, Datum, Is, PERHAPS, Part, part};

/// A field of a kind of record.
pub struct Field {
    pub part: Part,
    pub of: fn(&Exporting, Key) -> Option<Datum>,
}

/// The fields of each kind, in their order.
pub const TABLES: [(Kind, &[&[Field]]); 8] = [
    (Kind::Source, &[HEAD, SOURCE, TAIL]),
    (Kind::Actor, &[HEAD, ACTOR, TAIL]),
    (Kind::Event, &[HEAD, EVENT, TAIL]),
    (Kind::Claim, &[HEAD, CLAIM, TAIL]),
    (Kind::Question, &[HEAD, QUESTION, TAIL]),
    (Kind::Term, &[HEAD, TERM, TAIL]),
    (Kind::Correction, &[HEAD, CORRECTION, TAIL]),
    (Kind::Page, &[HEAD, PAGE, TAIL]),
];

/// The records of a kind with all that is known of them.
pub fn records(e: &Exporting, kind: Kind) -> Vec<(Key, Datum)> {
    let fields = TABLES.iter().find(|row| row.0 == kind).map_or::<&[&[Field]], _>(&[], |row| row.1);
    let parts =
        |key| fields.iter().copied().flatten().map(move |field| (field.part.name, (field.of)(e, key)));
    let record = |key| (key, Datum::record(parts(key)));
    match kind {
        Kind::Event => e.site.timeline.iter().map(|index| record(Key { kind, index: *index })).collect(),
        _ => e.site.keys_of(kind).map(record).collect(),
    }
}

macro_rules! fields {
    ($table:ident: $kind:ty, $list:ident: $($always:ident $name:literal $is:expr, $says:literal, |$e:ident, $it:ident, $at:ident| $value:expr;)*) => {
        const $table: &[Field] = &[$(Field {
            part: part($name, $always, $is, $says),
            of: |$e, $at| {
                let $it: &$kind = &$e.site.$list[$at.index as usize];
                $value
            },
        }),*];
    };
}

/// What every record has first.
const HEAD: &[Field] = &[
    Field {
        part: part("id", ALWAYS, Is::Id, "The id of the record; that of a page is its path."),
        of: |e, key| Some(Datum::text(e.site.id(key))),
    },
    Field {
        part: part(
            "address",
            ALWAYS,
            Is::Url,
            "Where the site shows it; from the folder of this file where the site does not know its own address.",
        ),
        of: |e, key| Some(Datum::Text(e.address(key))),
    },
];

/// And what it has last: the other end of what leads to it.
const TAIL: &[Field] = &[
    Field {
        part: part("tags", ALWAYS, Is::List(&Is::Text), "Its tags."),
        of: |e, key| Some(Datum::texts(e.site.record(key).head().tags.iter().cloned())),
    },
    Field {
        part: part("formerly", ALWAYS, Is::List(&Is::Id), "Ids that it had before."),
        of: |e, key| {
            let formerly = &e.site.record(key).head().formerly;
            Some(Datum::texts(formerly.iter().map(|old| old.id.as_str())))
        },
    },
    Field {
        part: part("mentioned_by", ALWAYS, Is::List(&Is::Id), "Records and pages whose prose links to it."),
        of: |e, key| {
            let mentions = e.site.backlinks.mentions.get(&key).into_iter().flatten();
            Some(Datum::texts(mentions.map(|by| e.site.id(*by))))
        },
    },
    Field {
        part: part("corrected_by", ALWAYS, Is::List(&Is::Id), "The corrections that affect it."),
        of: |e, key| {
            let corrections = e.site.backlinks.corrections.get(&key).into_iter().flatten().copied();
            Some(ids(e, Kind::Correction, corrections))
        },
    },
];

/// Somebody by name.
pub const NAME: &[Part] = &[
    part("name", ALWAYS, Is::Text, "As it is spoken."),
    part("family", PERHAPS, Is::Text, "The family name of a person."),
    part("given", PERHAPS, Is::Text, "The given names of a person."),
];

const ARCHIVED: &[Part] = &[
    part("url", ALWAYS, Is::Url, "The address of the copy."),
    part("date", PERHAPS, Is::Date, "When it was made."),
];

const ALIAS: &[Part] = &[
    part("name", ALWAYS, Is::Text, "The other name."),
    part("source", PERHAPS, Is::Id, "The source that has it."),
    part("sic", ALWAYS, Is::Flag, "Spelt so in the source, and kept as it is."),
];

const IDENTITY: &[Part] = &[
    part("status", ALWAYS, Is::Choice(words::<IdentityStatus>), "How far it is known who this is."),
    part("reason", PERHAPS, Is::Text, "Why."),
];

const LINKS: &[Part] = &[
    part("website", PERHAPS, Is::Url, "Its own site."),
    part("wikidata", PERHAPS, Is::Url, "Its item in Wikidata."),
    part("wikipedia", PERHAPS, Is::Url, "Its article in Wikipedia."),
];

const IMAGE: &[Part] = &[
    part("alt", ALWAYS, Is::Text, "What it shows."),
    part("credit", ALWAYS, Is::Text, "Who made it."),
    part("license", PERHAPS, Is::Text, "On which terms; that of the site does not hold for it."),
];

const ROLE: &[Part] =
    &[part("actor", ALWAYS, Is::Id, "Who took part."), part("role", PERHAPS, Is::Text, "In which role.")];

/// A relation of an actor.
pub const RELATION: &[Part] = &[
    part("to", ALWAYS, Is::Id, "The other actor."),
    part("type", ALWAYS, Is::Choice(words::<RelationKind>), "What the relation is."),
    part("label", ALWAYS, Is::Text, "In words."),
    part("doubtful", ALWAYS, Is::Flag, "It is alleged or disputed, and not established."),
    part("date", PERHAPS, Is::Date, "When it held."),
    part("cite", ALWAYS, Is::List(&Is::Named("citation", CITATION)), "What it rests on."),
];

/// A source called as evidence. The words are a TextQuoteSelector of the W3C.
pub const CITATION: &[Part] = &[
    part("source", ALWAYS, Is::Id, "The source."),
    part("in", ALWAYS, Is::Text, "The field that cites it; `cite` where it stands for the whole record."),
    part("stance", ALWAYS, Is::Choice(words::<Stance>), "What it does for what cites it."),
    part("quote", PERHAPS, Is::Text, "The exact words, as they stand in the source."),
    part("prefix", PERHAPS, Is::Text, "The words before them."),
    part("suffix", PERHAPS, Is::Text, "The words after them."),
    part("locator", PERHAPS, Is::Text, "Where in the source."),
    part(
        "via",
        ALWAYS,
        Is::List(&Is::Id),
        "The sources that it relies on for what is cited; where empty, those of the source hold.",
    ),
    part("roots", ALWAYS, Is::List(&Is::Id), "The sources that it comes down to, derived from `via`."),
    part("verified", PERHAPS, Is::Flag, "Of words: whether they were found in the text of the source."),
];

fields! { SOURCE: Source, sources:
    ALWAYS "type" Is::Choice(csl_types), "A CSL item type.", |_e, it, _at| Some(Datum::text(it.type_));
    PERHAPS "title" Is::Text, "Its title as printed.", |_e, it, _at| optional(&it.title);
    PERHAPS "description" Is::Text, "What it is, where it has no title.", |_e, it, _at| optional(&it.description);
    PERHAPS "citation_label" Is::Text, "What notes call it.", |_e, it, _at| optional(&it.citation_label);
    ALWAYS "author" Is::List(&Is::Named("name", NAME)), "Who wrote it.", |_e, it, _at| Some(names(&it.author));
    PERHAPS "published" Is::Date, "When it was published.", |e, it, _at| date(e, &it.published);
    PERHAPS "outlet" Is::Text, "The newspaper, the journal, the site: CSL `container-title`.", |_e, it, _at| optional(&it.outlet);
    PERHAPS "publisher" Is::Text, "Who published it.", |_e, it, _at| optional(&it.publisher);
    ALWAYS "editor" Is::List(&Is::Named("name", NAME)), "Who edited it.", |_e, it, _at| Some(names(&it.editor));
    PERHAPS "volume" Is::Text, "The volume.", |_e, it, _at| optional(&it.volume);
    PERHAPS "issue" Is::Text, "The issue.", |_e, it, _at| optional(&it.issue);
    PERHAPS "page" Is::Text, "The pages.", |_e, it, _at| optional(&it.page);
    PERHAPS "doi" Is::Text, "Its DOI.", |_e, it, _at| optional(&it.doi);
    PERHAPS "isbn" Is::Text, "Its ISBN.", |_e, it, _at| optional(&it.isbn);
    PERHAPS "url" Is::Url, "Where it is on the web.", |_e, it, _at| optional(&it.url);
    PERHAPS "accessed" Is::Date, "When it was seen there.", |e, it, _at| date(e, &it.accessed);
    PERHAPS "archived" Is::Record(ARCHIVED), "A copy in an archive of the web.", |e, it, _at| {
        let copy = it.archived.as_ref()?;
        Some(Datum::record([("url", Some(Datum::text(&copy.url))), ("date", date(e, &copy.date))]))
    };
    PERHAPS "language" Is::Text, "Its language, a BCP 47 tag.", |_e, it, _at| optional(&it.language);
    PERHAPS "unnamed" Is::Text, "Why it has no name.", |e, it, _at| prose(e, it.unnamed.as_ref());
    ALWAYS "unknown" Is::List(&Is::Choice(words::<Missing>)), "What was looked for and not found.", |_e, it, _at| {
        Some(Datum::texts(it.unknown.iter().map(|missing| missing.key())))
    };
    ALWAYS "via" Is::List(&Is::Id), "The sources that it relies on.", |e, it, _at| Some(resolved(e, &it.via));
    ALWAYS "roots" Is::List(&Is::Id), "The sources that it comes down to, derived from `via`; itself where it relies on none.", |e, _it, at| {
        Some(ids(e, Kind::Source, e.site.roots[at.index as usize].iter().copied()))
    };
    ALWAYS "relied_on_by" Is::List(&Is::Id), "The sources that rely on it.", |e, _it, at| {
        Some(ids(e, Kind::Source, e.site.backlinks.sources[at.index as usize].relied_on_by.iter().copied()))
    };
    ALWAYS "cited_by" Is::List(&Is::Id), "The records and pages that cite it.", |e, _it, at| {
        let mut by: Vec<Key> = e.site.backlinks.sources[at.index as usize].cited_by.iter().map(|used| used.by).collect();
        by.dedup();
        Some(Datum::texts(by.into_iter().map(|by| e.site.id(by))))
    };
    ALWAYS "cite" Is::List(&Is::Named("citation", CITATION)), "What its own prose cites.", |e, it, _at| Some(cited(e, [("unnamed", it.unnamed.as_ref())], &[]));
}

fields! { ACTOR: Actor, actors:
    ALWAYS "name" Is::Text, "Its name.", |_e, it, _at| Some(Datum::text(&it.name));
    ALWAYS "kind" Is::Choice(words::<ActorKind>), "What it is.", |_e, it, _at| Some(Datum::text(it.kind.key()));
    PERHAPS "summary" Is::Text, "Who or what it is, in plain text.", |e, it, _at| prose(e, Some(&it.summary));
    ALWAYS "weight" Is::Number, "1 to 3: who a short list keeps.", |_e, it, _at| Some(Datum::Number(it.weight.into()));
    ALWAYS "also_known_as" Is::List(&Is::Record(ALIAS)), "Other names.", |e, it, _at| {
        let alias = |alias: &crate::kinds::actor::Alias| Datum::record([
            ("name", Some(Datum::text(&alias.name))),
            ("source", alias.source.as_ref().filter(|source| e.site.find(&source.id).is_some()).map(|source| Datum::text(&source.id))),
            ("sic", Some(Datum::Flag(alias.sic))),
        ]);
        Some(Datum::List(it.aliases.iter().map(alias).collect()))
    };
    PERHAPS "identity" Is::Record(IDENTITY), "Whether it is known who this is.", |e, it, _at| {
        let identity = it.identity.as_ref()?;
        Some(Datum::record([
            ("status", Some(Datum::text(identity.status.key()))),
            ("reason", prose(e, identity.reason.as_ref())),
        ]))
    };
    ALWAYS "relations" Is::List(&Is::Named("relation", RELATION)), "Its ties to others, as they are declared.", |e, it, _at| {
        let relation = |relation: &crate::kinds::actor::Relation| {
            e.site.index(&relation.to, Kind::Actor)?;
            Some(Datum::record([
                ("to", Some(Datum::text(&relation.to.id))),
                ("type", Some(Datum::text(relation.kind.key()))),
                ("label", Some(Datum::text(relation.words(&e.site.interface)))),
                ("doubtful", Some(Datum::Flag(relation.is_doubtful()))),
                ("date", date(e, &relation.date)),
                ("cite", Some(cited(e, [], &relation.cite))),
            ]))
        };
        Some(Datum::List(it.relations.iter().filter_map(relation).collect()))
    };
    PERHAPS "links" Is::Record(LINKS), "Where else it has a page.", |_e, it, _at| {
        let link = |(kind, url): &(crate::kinds::actor::LinkKind, String)| (kind.key(), Some(Datum::text(url)));
        (!it.links.is_empty()).then(|| Datum::record(it.links.iter().map(link)))
    };
    PERHAPS "image" Is::Record(IMAGE), "What is to be said of its picture.", |_e, it, _at| {
        let image = it.image.as_ref()?;
        Some(Datum::record([
            ("alt", Some(Datum::text(&image.alt))),
            ("credit", Some(Datum::text(&image.credit))),
            ("license", optional(&image.license)),
        ]))
    };
    ALWAYS "events" Is::List(&Is::Id), "The events that it took part in.", |e, _it, at| {
        Some(ids(e, Kind::Event, e.site.backlinks.actors[at.index as usize].events.iter().copied()))
    };
    ALWAYS "said" Is::List(&Is::Id), "The claims that it made.", |e, _it, at| {
        Some(ids(e, Kind::Claim, e.site.backlinks.actors[at.index as usize].said.iter().copied()))
    };
    ALWAYS "about" Is::List(&Is::Id), "The claims about it.", |e, _it, at| {
        Some(ids(e, Kind::Claim, e.site.backlinks.actors[at.index as usize].about.iter().copied()))
    };
    ALWAYS "cite" Is::List(&Is::Named("citation", CITATION)), "What it rests on.", |e, it, _at| {
        let reason = it.identity.as_ref().and_then(|identity| identity.reason.as_ref());
        Some(cited(e, [("summary", Some(&it.summary)), ("identity", reason)], &it.cite))
    };
}

fields! { EVENT: Event, events:
    ALWAYS "title" Is::Text, "What happened, in a few words.", |_e, it, _at| Some(Datum::text(&it.title));
    PERHAPS "date" Is::Date, "When.", |e, it, _at| date(e, &it.date);
    PERHAPS "date_text" Is::Text, "The date as the source says it.", |_e, it, _at| optional(&it.date_text);
    ALWAYS "date_basis" Is::Choice(words::<DateBasis>), "Whether a source states the date.", |_e, it, _at| Some(Datum::text(it.date_basis.key()));
    PERHAPS "date_reason" Is::Text, "How the date was inferred.", |e, it, _at| prose(e, it.date_reason.as_ref());
    ALWAYS "state" Is::Choice(words::<State>), "Whether it happened.", |_e, it, _at| Some(Datum::text(it.state.key()));
    PERHAPS "summary" Is::Text, "What happened, in plain text.", |e, it, _at| prose(e, Some(&it.summary));
    PERHAPS "place" Is::Text, "Where.", |_e, it, _at| optional(&it.place_name);
    ALWAYS "weight" Is::Number, "1 to 3: what a short timeline keeps.", |_e, it, _at| Some(Datum::Number(it.weight.into()));
    ALWAYS "actors" Is::List(&Is::Record(ROLE)), "Who took part.", |e, it, _at| {
        let role = |role: &crate::kinds::event::Role| {
            e.site.index(&role.actor, Kind::Actor)?;
            Some(Datum::record([("actor", Some(Datum::text(&role.actor.id))), ("role", optional(&role.role))]))
        };
        Some(Datum::List(it.actors.iter().filter_map(role).collect()))
    };
    ALWAYS "after" Is::List(&Is::Id), "The events that it follows, whatever the dates.", |e, _it, at| {
        Some(ids(e, Kind::Event, e.site.backlinks.events[at.index as usize].after.iter().copied()))
    };
    ALWAYS "before" Is::List(&Is::Id), "The events that follow it, whatever the dates.", |e, _it, at| {
        Some(ids(e, Kind::Event, e.site.backlinks.events[at.index as usize].before.iter().copied()))
    };
    ALWAYS "claims" Is::List(&Is::Id), "The claims that belong to it.", |e, it, _at| Some(resolved(e, &it.claims));
    ALWAYS "cite" Is::List(&Is::Named("citation", CITATION)), "What it rests on.", |e, it, _at| {
        Some(cited(e, [("summary", Some(&it.summary)), ("date_reason", it.date_reason.as_ref())], &it.cite))
    };
}

fields! { CLAIM: Claim, claims:
    ALWAYS "text" Is::Text, "The sentence, in plain text.", |e, it, _at| prose(e, Some(&it.text)).or(Some(Datum::text("")));
    ALWAYS "kind" Is::Choice(words::<ClaimKind>), "What kind of sentence it is.", |_e, it, _at| Some(Datum::text(it.kind.key()));
    PERHAPS "status" Is::Choice(words::<Status>), "How far it is carried by its evidence, as worded; opinions and predictions have none.", |e, _it, at| {
        Some(Datum::text(e.site.statuses[at.index as usize]?.key()))
    };
    PERHAPS "status_by" Is::Choice(|| vec!["evidence", "editor"]), "Whether the status was derived from the evidence or set by an editor.", |e, it, at| {
        e.site.statuses[at.index as usize]?;
        Some(Datum::text(if it.status.is_some() { "editor" } else { "evidence" }))
    };
    PERHAPS "because" Is::Text, "Why an editor set the status.", |e, it, _at| prose(e, it.because.as_ref());
    ALWAYS "by" Is::List(&Is::Id), "Who says it.", |e, it, _at| Some(resolved(e, &it.by));
    ALWAYS "about" Is::List(&Is::Id), "Whom it is about.", |e, it, _at| Some(resolved(e, &it.about));
    PERHAPS "said" Is::Date, "When it was said.", |e, it, _at| date(e, &it.said);
    PERHAPS "as_of" Is::Date, "The date that it was true on.", |e, it, _at| date(e, &it.as_of);
    PERHAPS "value" Is::Text, "A figure.", |_e, it, _at| optional(&it.value);
    PERHAPS "unit" Is::Text, "The unit of the figure.", |_e, it, _at| optional(&it.unit);
    PERHAPS "alleges" Is::Choice(words::<Alleges>), "What it alleges.", |_e, it, _at| Some(Datum::text(it.alleges?.key()));
    ALWAYS "roots" Is::List(&Is::Id), "The independent sources that it comes down to.", |e, it, _at| {
        Some(ids(e, Kind::Source, e.site.claim_roots(it)))
    };
    ALWAYS "contradicts" Is::List(&Is::Id), "The claims that it contradicts, declared on either side.", |e, _it, at| {
        Some(ids(e, Kind::Claim, e.site.backlinks.claims[at.index as usize].contradicts.iter().copied()))
    };
    ALWAYS "supersedes" Is::List(&Is::Id), "The claims that it replaces.", |e, it, _at| Some(resolved(e, &it.supersedes));
    ALWAYS "superseded_by" Is::List(&Is::Id), "The claims that replace it.", |e, _it, at| {
        Some(ids(e, Kind::Claim, e.site.backlinks.claims[at.index as usize].superseded_by.iter().copied()))
    };
    ALWAYS "events" Is::List(&Is::Id), "The events that it belongs to.", |e, _it, at| {
        Some(ids(e, Kind::Event, e.site.backlinks.claims[at.index as usize].events.iter().copied()))
    };
    ALWAYS "questions" Is::List(&Is::Id), "The questions that it bears on.", |e, _it, at| {
        Some(ids(e, Kind::Question, e.site.backlinks.claims[at.index as usize].questions.iter().copied()))
    };
    ALWAYS "cite" Is::List(&Is::Named("citation", CITATION)), "What it rests on, and what disputes it.", |e, it, _at| {
        Some(cited(e, [("text", Some(&it.text)), ("because", it.because.as_ref())], &it.cite))
    };
}

fields! { QUESTION: Question, questions:
    ALWAYS "question" Is::Text, "What is asked.", |_e, it, _at| Some(Datum::text(&it.question));
    ALWAYS "status" Is::Choice(words::<QuestionStatus>), "Whether it is answered.", |_e, it, _at| Some(Datum::text(it.status.key()));
    ALWAYS "known" Is::List(&Is::Id), "The claims that bear on it.", |e, it, _at| Some(resolved(e, &it.known));
    ALWAYS "answered_by" Is::List(&Is::Id), "The claims that answer it.", |e, it, _at| Some(resolved(e, &it.answered_by));
    PERHAPS "missing" Is::Text, "What would settle it.", |e, it, _at| prose(e, it.missing.as_ref());
    ALWAYS "cite" Is::List(&Is::Named("citation", CITATION)), "What its prose cites.", |e, it, _at| Some(cited(e, [("missing", it.missing.as_ref())], &[]));
}

fields! { TERM: Term, terms:
    ALWAYS "term" Is::Text, "The word.", |_e, it, _at| Some(Datum::text(&it.term));
    ALWAYS "definition" Is::Text, "What it means here.", |e, it, _at| prose(e, Some(&it.definition)).or(Some(Datum::text("")));
    ALWAYS "cite" Is::List(&Is::Named("citation", CITATION)), "What it rests on.", |e, it, _at| Some(cited(e, [("definition", Some(&it.definition))], &it.cite));
}

fields! { CORRECTION: Correction, corrections:
    PERHAPS "date" Is::Date, "When.", |e, it, _at| date(e, &it.date);
    ALWAYS "kind" Is::Choice(words::<CorrectionKind>), "What kind of change it is.", |_e, it, _at| Some(Datum::text(it.kind.key()));
    ALWAYS "affects" Is::List(&Is::Id), "The records and pages that it is about.", |e, it, _at| Some(resolved(e, &it.affects));
    PERHAPS "was" Is::Text, "What the site said.", |_e, it, _at| optional(&it.was);
    PERHAPS "now" Is::Text, "What it says now.", |_e, it, _at| optional(&it.now);
    PERHAPS "reason" Is::Text, "Why.", |e, it, _at| prose(e, it.reason.as_ref());
    ALWAYS "cite" Is::List(&Is::Named("citation", CITATION)), "What its prose cites.", |e, it, _at| Some(cited(e, [("reason", it.reason.as_ref())], &[]));
}

fields! { PAGE: Page, pages:
    ALWAYS "title" Is::Text, "Its title.", |e, _it, at| Some(Datum::Text(e.site.title(at)));
    PERHAPS "summary_of" Is::Id, "The record whose long summary it is.", |e, _it, at| match e.site.roles[at.index as usize] {
        Role::Summary(of) => Some(Datum::text(e.site.id(of))),
        Role::Introduction(_) | Role::Free => None,
    };
    PERHAPS "summary" Is::Text, "Its summary, in plain text.", |e, it, _at| prose(e, Some(&it.summary));
    PERHAPS "text" Is::Text, "Its prose, in plain text.", |e, it, _at| prose(e, Some(&it.body));
    ALWAYS "about" Is::List(&Is::Id), "The records that it says it is about.", |e, it, _at| Some(resolved(e, &it.about));
    ALWAYS "authors" Is::List(&Is::Named("name", NAME)), "Who wrote it; where empty, those of the site.", |_e, it, _at| Some(names(&it.authors));
    PERHAPS "published" Is::Date, "When it was published.", |e, it, _at| date(e, &it.published);
    PERHAPS "updated" Is::Date, "When it was last changed.", |e, it, _at| date(e, &it.updated);
    ALWAYS "cite" Is::List(&Is::Named("citation", CITATION)), "What it cites.", |e, it, _at| {
        Some(cited(e, [("summary", Some(&it.summary)), ("text", Some(&it.body))], &[]))
    };
}

/// The words of a closed set.
fn words<T: Vocabulary>() -> Vec<&'static str> {
    T::WORDS.iter().map(|row| row.1).collect()
}

fn csl_types() -> Vec<&'static str> {
    csl::TYPES.to_vec()
}

fn optional(text: &Option<String>) -> Option<Datum> {
    text.as_ref().map(Datum::text)
}

fn prose(e: &Exporting, prose: Option<&Prose>) -> Option<Datum> {
    prose.filter(|prose| !prose.is_empty()).map(|prose| Datum::Text(e.words(prose)))
}

fn date(e: &Exporting, dated: &Option<Dated>) -> Option<Datum> {
    let date = &dated.as_ref()?.date;
    Some(Datum::record([
        ("edtf", Some(Datum::text(date.written()))),
        ("first", date.first().map(|day| Datum::Text(day.written()))),
        ("last", date.last().map(|day| Datum::Text(day.written()))),
        ("text", Some(Datum::Text(date.text(&e.site.interface)))),
    ]))
}

/// Names of persons and bodies.
pub fn names(names: &[Name]) -> Datum {
    let name = |name: &Name| {
        let (family, given) = match name {
            Name::Person { family, given } => (Some(Datum::text(family)), optional(given)),
            Name::Literal(_) => (None, None),
        };
        Datum::record([
            ("name", Some(Datum::Text(reference::byline(name)))),
            ("family", family),
            ("given", given),
        ])
    };
    Datum::List(names.iter().map(name).collect())
}

fn ids(e: &Exporting, kind: Kind, indexes: impl IntoIterator<Item = u32>) -> Datum {
    Datum::texts(indexes.into_iter().map(|index| e.site.id(Key { kind, index })))
}

/// The ids of a list that lead somewhere.
fn resolved(e: &Exporting, references: &[Reference]) -> Datum {
    let found = references.iter().filter(|reference| e.site.find(&reference.id).is_some());
    Datum::texts(found.map(|reference| reference.id.as_str()))
}

/// The citations of a record: those in its texts, with the field that they stand in, then those of its list.
fn cited<const N: usize>(
    e: &Exporting,
    texts: [(&'static str, Option<&Prose>); N],
    list: &[Citation],
) -> Datum {
    let within = texts.into_iter().flat_map(|(field, prose)| {
        prose.into_iter().flat_map(Prose::citations).map(move |citation| (field, citation))
    });
    let all = within.chain(list.iter().map(|citation| ("cite", citation)));
    Datum::List(all.filter_map(|(field, citation)| self::citation(e, field, citation)).collect())
}

fn citation(e: &Exporting, field: &'static str, citation: &Citation) -> Option<Datum> {
    e.site.index(&citation.source, Kind::Source)?;
    let quote = citation.quote.as_ref();
    Some(Datum::record([
        ("source", Some(Datum::text(&citation.source.id))),
        ("in", Some(Datum::text(field))),
        ("stance", Some(Datum::text(citation.stance.key()))),
        ("quote", quote.map(|quote| Datum::text(&quote.exact))),
        ("prefix", quote.and_then(|quote| optional(&quote.prefix))),
        ("suffix", quote.and_then(|quote| optional(&quote.suffix))),
        ("locator", optional(&citation.locator)),
        ("via", Some(resolved(e, &citation.via))),
        ("roots", Some(ids(e, Kind::Source, e.site.citation_roots(citation)))),
        ("verified", quote.map(|_| Datum::Flag(e.site.verified(citation).is_some()))),
    ]))
}
