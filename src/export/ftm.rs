//! Entities of FollowTheMoney, one JSON a line, for Aleph, OpenAleph and OpenSanctions' tools.
//!
//! Its model is of persons, bodies, papers and ties. A tie goes into the schema of its kind where both of its ends are of the kinds
//! that the schema allows, and else into `UnknownLink` with its words as the role. A claim becomes a note on those
//! whom it is about, with its kind and its status as keywords.

use serde_json::{Map, Value, json};

use crate::date::Date;
use crate::kinds::actor::{ActorKind, LinkKind, Relation, RelationKind};
use crate::kinds::{Actor, Dated, Kind, Source, Vocabulary};
use crate::prose::{Citation, Reference, Stance};
use crate::site::Key;
use crate::views::reference;

use super::Exporting;

pub fn entities(e: &Exporting) -> String {
    let site = e.site;
    let mut out = String::new();
    let mut add = |entity: Entity| {
        out.push_str(&entity.line(e));
        out.push('\n');
    };
    site.sources.iter().zip(0..).for_each(|(it, index)| add(source(e, it, key(Kind::Source, index))));
    site.actors.iter().zip(0..).for_each(|(it, index)| add(actor(e, it, key(Kind::Actor, index))));
    for (from, it) in site.actors.iter().enumerate() {
        for (number, relation) in it.relations.iter().enumerate() {
            if let Some(to) = site.index(&relation.to, Kind::Actor) {
                add(tie(e, [from, to as usize], relation, number));
            }
        }
    }
    site.timeline.iter().for_each(|index| add(event(e, key(Kind::Event, *index))));
    site.keys_of(Kind::Claim).for_each(|key| add(claim(e, key)));
    out
}

fn key(kind: Kind, index: u32) -> Key {
    Key { kind, index }
}

/// An entity that is being put together.
struct Entity {
    id: String,
    schema: &'static str,
    properties: Map<String, Value>,
}

impl Entity {
    fn new(id: impl Into<String>, schema: &'static str) -> Entity {
        Entity { id: id.into(), schema, properties: Map::new() }
    }

    /// Adds the values of a property; without any it has none.
    fn set(&mut self, name: &str, values: impl IntoIterator<Item = String>) {
        let values: Vec<Value> =
            values.into_iter().filter(|value| !value.is_empty()).map(Value::from).collect();
        if !values.is_empty() {
            self.properties.insert(name.to_owned(), Value::Array(values));
        }
    }

    fn line(self, e: &Exporting) -> String {
        let id = format!("{}-{}", e.space(), self.id);
        let entity = json!({"id": id, "schema": self.schema, "properties": self.properties});
        entity.to_string().replace('<', "\\u003c")
    }

    /// Only what is exact: whoever reads the model takes a date as it stands, and it has no word for "about".
    fn dates(&mut self, dated: &Option<Dated>) {
        let Some(date) = dated.as_ref().map(|dated| &dated.date) else { return };
        match plain(date) {
            Some(plain) => self.set("date", [plain]),
            None => {
                let [start, end] = date.ends().map(|end| end.and_then(cut));
                self.set("startDate", start);
                self.set("endDate", end);
            }
        }
    }
}

/// Without the offset of the clock, which the model does not know; such a date is that of its place.
fn plain(date: &Date) -> Option<String> {
    cut(date.datetime()?)
}

/// The model has no years before the first.
fn cut(text: String) -> Option<String> {
    let date = text.get(..19).unwrap_or(&text);
    (!date.starts_with(['-', '+']) && !date.starts_with("0000")).then(|| date.to_owned())
}

/// The id of another entity.
fn id(e: &Exporting, key: Key) -> String {
    format!("{}-{}", e.space(), e.site.id(key))
}

fn cited(e: &Exporting, citations: &mut dyn Iterator<Item = &Citation>) -> Vec<u32> {
    let mut sources: Vec<u32> =
        citations.filter_map(|citation| e.site.index(&citation.source, Kind::Source)).collect();
    sources.sort_unstable();
    sources.dedup();
    sources
}

/// What speaks against it, or only of it, is no proof.
fn proof(e: &Exporting, of: Key) -> Vec<String> {
    let record = e.site.record(of);
    let sources = cited(e, &mut record.citations().filter(|citation| citation.stance == Stance::Supports));
    sources.into_iter().map(|index| id(e, key(Kind::Source, index))).collect()
}

fn source(e: &Exporting, it: &Source, at: Key) -> Entity {
    let article = it.type_.starts_with("article") || it.type_.starts_with("post") || it.type_ == "webpage";
    let mut entity = Entity::new(&*it.head.id, if article { "Article" } else { "Document" });
    entity.set("title", [e.site.title(at)]);
    entity.set("fileName", [it.head.id.to_string()]);
    entity.set("author", it.author.iter().map(reference::byline));
    entity.set("publisher", it.outlet.iter().chain(&it.publisher).cloned());
    entity.set("publishedAt", it.published.as_ref().and_then(|dated| plain(&dated.date)));
    entity.set("retrievedAt", it.accessed.as_ref().and_then(|dated| plain(&dated.date)));
    entity.set("sourceUrl", it.url.clone());
    entity.set("keywords", it.head.tags.iter().cloned());
    entity
}

fn schema(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "Person",
        ActorKind::Organization | ActorKind::Group => "Organization",
        ActorKind::Government | ActorKind::Country => "PublicBody",
        ActorKind::Account => "UserAccount",
        ActorKind::Work => "Asset",
        ActorKind::Place => "Address",
    }
}

/// Somebody who can act: a `LegalEntity`.
fn is_legal(kind: ActorKind) -> bool {
    kind == ActorKind::Person || is_body(kind)
}

/// An `Organization`.
fn is_body(kind: ActorKind) -> bool {
    matches!(schema(kind), "Organization" | "PublicBody")
}

fn actor(e: &Exporting, it: &Actor, at: Key) -> Entity {
    let mut entity = Entity::new(&*it.head.id, schema(it.kind));
    entity.set("name", [it.name.clone()]);
    match it.kind {
        ActorKind::Account => entity.set("username", [it.name.clone()]),
        ActorKind::Place => entity.set("full", [it.name.clone()]),
        _ => {}
    }
    let aliases = |sic: bool| it.aliases.iter().filter(move |alias| alias.sic == sic);
    entity.set("alias", aliases(false).map(|alias| alias.name.clone()));
    entity.set("weakAlias", aliases(true).map(|alias| alias.name.clone()));
    entity.set("summary", [e.words(&it.summary)]);
    let reason = it.identity.as_ref().and_then(|identity| identity.reason.as_ref());
    entity.set("notes", reason.map(|reason| e.words(reason)));
    let link =
        |wanted: LinkKind| it.links.iter().filter(move |link| link.0 == wanted).map(|link| link.1.clone());
    let item = |url: String| url.rsplit('/').next().unwrap_or_default().to_owned();
    entity.set("wikidataId", link(LinkKind::Wikidata).map(item));
    entity.set("wikipediaUrl", link(LinkKind::Wikipedia));
    if is_legal(it.kind) {
        entity.set("website", link(LinkKind::Website));
    }
    common(&mut entity, e, at);
    entity
}

/// What a record of ours tells of itself.
fn common(entity: &mut Entity, e: &Exporting, at: Key) {
    entity.set("sourceUrl", e.full_address(at));
    entity.set("proof", proof(e, at));
    let mut keywords = e.site.record(at).head().tags.clone();
    if at.kind == Kind::Claim {
        keywords.push(e.site.claims[at.index as usize].kind.key().to_owned());
        keywords.extend(e.site.statuses[at.index as usize].map(|status| status.key().to_owned()));
    }
    entity.set("keywords", keywords);
}

/// The schema of a tie, and the names of its ends in it.
fn tie_schema(kind: RelationKind, [from, to]: [ActorKind; 2]) -> (&'static str, [&'static str; 2]) {
    match kind {
        RelationKind::Position if from == ActorKind::Person && is_body(to) => {
            ("Employment", ["employee", "employer"])
        }
        RelationKind::Membership if is_legal(from) && is_body(to) => {
            ("Membership", ["member", "organization"])
        }
        RelationKind::Family if from == ActorKind::Person && to == ActorKind::Person => {
            ("Family", ["person", "relative"])
        }
        RelationKind::Ownership if is_legal(from) && to == ActorKind::Work => {
            ("Ownership", ["owner", "asset"])
        }
        _ => ("UnknownLink", ["subject", "object"]),
    }
}

fn tie(e: &Exporting, ends: [usize; 2], relation: &Relation, number: usize) -> Entity {
    let actors = ends.map(|index| &e.site.actors[index]);
    let (schema, names) = match tie_schema(relation.kind, actors.map(|actor| actor.kind)) {
        // A family has no status.
        ("Family", _) if relation.is_doubtful() => ("UnknownLink", ["subject", "object"]),
        known => known,
    };
    // An id has no two hyphens in a row, so that no record is called so.
    let mut entity = Entity::new(format!("{}--tie-{}", actors[0].head.id, number + 1), schema);
    for (name, end) in names.iter().zip(ends) {
        entity.set(name, [id(e, key(Kind::Actor, end as u32))]);
    }
    let role = if schema == "Family" { "relationship" } else { "role" };
    entity.set(role, [relation.words(&e.site.interface).to_owned()]);
    if relation.is_doubtful() {
        entity.set("status", [e.site.interface.get("line-doubtful").to_owned()]);
    }
    entity.dates(&relation.date);
    // What numbers cannot say.
    entity.set("summary", relation.date.as_ref().map(|dated| dated.date.text(&e.site.interface)));
    let urls = cited(e, &mut relation.cite.iter()).into_iter();
    entity.set("sourceUrl", urls.filter_map(|index| e.site.sources[index as usize].url.clone()));
    entity
}

fn event(e: &Exporting, at: Key) -> Entity {
    let it = &e.site.events[at.index as usize];
    let mut entity = Entity::new(&*it.head.id, "Event");
    entity.set("name", [e.titled(it, None)]);
    entity.dates(&it.date);
    entity.set("summary", [e.words(&it.summary)]);
    // What numbers cannot say.
    let date = it.date.as_ref().map(|dated| dated.date.text(&e.site.interface));
    entity.set("notes", date);
    entity.set("location", it.place_name.clone());
    let actors: Vec<Reference> = it.actors.iter().map(|role| role.actor.clone()).collect();
    let involved = e.site.indexes(&actors, Kind::Actor);
    let involved = involved.filter(|index| is_legal(e.site.actors[*index as usize].kind));
    entity.set("involved", involved.map(|index| id(e, key(Kind::Actor, index))));
    common(&mut entity, e, at);
    entity
}

fn claim(e: &Exporting, at: Key) -> Entity {
    let it = &e.site.claims[at.index as usize];
    let mut entity = Entity::new(&*it.head.id, "Note");
    entity.set("description", [e.words(&it.text)]);
    let mut about: Vec<u32> = Vec::new();
    for index in e.site.indexes(&it.about, Kind::Actor).chain(e.site.indexes(&it.by, Kind::Actor)) {
        if !about.contains(&index) {
            about.push(index);
        }
    }
    entity.set("entity", about.into_iter().map(|index| id(e, key(Kind::Actor, index))));
    common(&mut entity, e, at);
    entity
}
