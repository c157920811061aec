//! Actors: whoever or whatever the story is about, and how they are related.

use std::sync::Arc;

use super::fields::Fields;
use super::shape::Shape;
use super::{Dated, Head, Vocabulary};
use crate::mistakes::fields as mistakes;
use crate::prose::{Citation, Prose, Reference};
use crate::text::Place;

#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    pub head: Head,
    pub name: String,
    pub kind: ActorKind,
    pub summary: Prose,
    /// 1 to 3: who a short list keeps.
    pub weight: u8,
    pub living: Option<bool>,
    pub aliases: Vec<Alias>,
    pub identity: Option<Identity>,
    pub relations: Vec<Relation>,
    pub links: Vec<(LinkKind, String)>,
    pub image: Option<Image>,
    pub cite: Vec<Citation>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActorKind {
    Person,
    Organization,
    Government,
    Country,
    Group,
    Account,
    Work,
    Place,
}

impl Vocabulary for ActorKind {
    const WORDS: &'static [(ActorKind, &'static str)] = &[
        (ActorKind::Person, "person"),
        (ActorKind::Organization, "organization"),
        (ActorKind::Government, "government"),
        (ActorKind::Country, "country"),
        (ActorKind::Group, "group"),
        (ActorKind::Account, "account"),
        (ActorKind::Work, "work"),
        (ActorKind::Place, "place"),
    ];
}

#[derive(Clone, Debug, PartialEq)]
pub struct Alias {
    pub name: String,
    pub source: Option<Reference>,
    /// Spelt so in the source, and kept as it is.
    pub sic: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Identity {
    pub status: IdentityStatus,
    pub reason: Option<Prose>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentityStatus {
    Confirmed,
    Claimed,
    Disputed,
    Unknown,
}

impl Vocabulary for IdentityStatus {
    const WORDS: &'static [(IdentityStatus, &'static str)] = &[
        (IdentityStatus::Confirmed, "confirmed"),
        (IdentityStatus::Claimed, "claimed"),
        (IdentityStatus::Disputed, "disputed"),
        (IdentityStatus::Unknown, "unknown"),
    ];
}

#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    pub kind: RelationKind,
    pub to: Reference,
    /// Words of the author's for this one relation.
    pub label: Option<String>,
    pub date: Option<Dated>,
    pub cite: Vec<Citation>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelationKind {
    Position,
    Membership,
    Family,
    Ownership,
    Hierarchy,
    PartOf,
    AttributedTo,
    Targets,
    Impersonates,
    Supports,
    Opposes,
    Other,
}

impl Vocabulary for RelationKind {
    const WORDS: &'static [(RelationKind, &'static str)] = &[
        (RelationKind::Position, "position"),
        (RelationKind::Membership, "membership"),
        (RelationKind::Family, "family"),
        (RelationKind::Ownership, "ownership"),
        (RelationKind::Hierarchy, "hierarchy"),
        (RelationKind::PartOf, "part-of"),
        (RelationKind::AttributedTo, "attributed-to"),
        (RelationKind::Targets, "targets"),
        (RelationKind::Impersonates, "impersonates"),
        (RelationKind::Supports, "supports"),
        (RelationKind::Opposes, "opposes"),
        (RelationKind::Other, "other"),
    ];
}

/// Where else an actor has a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    Website,
    Wikidata,
    Wikipedia,
}

impl Vocabulary for LinkKind {
    const WORDS: &'static [(LinkKind, &'static str)] = &[
        (LinkKind::Website, "website"),
        (LinkKind::Wikidata, "wikidata"),
        (LinkKind::Wikipedia, "wikipedia"),
    ];
}

#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// A file of `content/`, by its path from there.
    pub file: String,
    pub place: Place,
    pub alt: String,
    pub credit: String,
    pub license: Option<String>,
}

pub fn read(id: Arc<str>, fields: &mut Fields) -> Actor {
    fields.require("kind", "organization");
    Actor {
        head: fields.head(id),
        name: fields.required_text("name", "The name as printed"),
        kind: fields.choice("kind").unwrap_or(ActorKind::Organization),
        summary: fields.prose("summary").unwrap_or_default(),
        weight: fields.weight(),
        living: fields.flag("living"),
        aliases: fields.items("also_known_as", Some("name"), |alias| {
            Some(Alias {
                name: alias.required_text("name", "Other spelling"),
                source: alias.reference("source"),
                sic: alias.flag("sic").unwrap_or(false),
            })
        }),
        identity: identity(fields),
        relations: fields.items("relations", None, relation),
        links: links(fields),
        image: image(fields),
        cite: fields.citations("cite"),
    }
}

fn relation(fields: &mut Fields) -> Option<Relation> {
    fields.require("type", "membership");
    fields.require("to", "some-group");
    let kind = fields.choice("type");
    let to = fields.reference("to");
    let label = fields.text("label");
    let date = fields.date("date");
    let cite = fields.citations("cite");
    Some(Relation { kind: kind?, to: to?, label, date, cite })
}

fn identity(fields: &mut Fields) -> Option<Identity> {
    let mut nested = fields.nested("identity")?;
    nested.require("status", "disputed");
    let status = nested.choice("status");
    let reason = nested.prose("reason");
    nested.finish();
    Some(Identity { status: status?, reason })
}

fn links(fields: &mut Fields) -> Vec<(LinkKind, String)> {
    let Some(mut nested) = fields.nested("links") else { return Vec::new() };
    let mut links = Vec::new();
    links.extend(nested.url("website").map(|url| (LinkKind::Website, url)));
    if let Some((item, place)) = nested.located("wikidata", || Shape::Pattern("^Q[0-9]+$")) {
        let digits = item.strip_prefix('Q').unwrap_or("");
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            nested.report(mistakes::out_of_range(place, "wikidata", "an item number such as `Q42`"));
        } else {
            links.push((LinkKind::Wikidata, format!("https://www.wikidata.org/wiki/{item}")));
        }
    }
    links.extend(nested.url("wikipedia").map(|url| (LinkKind::Wikipedia, url)));
    nested.finish();
    links
}

fn image(fields: &mut Fields) -> Option<Image> {
    let mut nested = fields.nested("image")?;
    nested.require("file", "portrait.jpg");
    let file = nested.path("file", "`content/`");
    let alt = nested.required_text("alt", "What the picture shows, for those who cannot see it");
    let credit = nested.required_text("credit", "Who made it");
    let license = nested.text("license");
    nested.finish();
    let (file, place) = file?;
    Some(Image { file, place, alt, credit, license })
}
