//! Records in the words of schema.org.

use serde_json::{Value, json};

use crate::kinds::actor::{ActorKind, RelationKind};
use crate::kinds::claim::ClaimKind;
use crate::kinds::event::State;
use crate::kinds::{Actor, Claim, Event, Kind, Source};
use crate::prose::{Citation, Reference, Stance};
use crate::site::evidence::supporting;
use crate::site::{Generated, Key, Status};

use super::super::items;
use super::{Node, Nodes, desk, exact, people};

impl Nodes<'_> {
    /// What a record is known by: its page, and the thing that the page is about. What has no page of its own is
    /// known by its place on a page.
    pub fn id(&self, key: Key) -> String {
        let address = self.address(&self.site.route(key));
        match self.site.has_pages(key.kind) {
            true => format!("{address}#{}", key.kind.word()),
            false => address,
        }
    }

    /// A record, and a verdict on it.
    pub fn record(&self, key: Key) -> Vec<Value> {
        let at = key.index as usize;
        let node = match key.kind {
            Kind::Actor => self.actor(key, &self.site.actors[at]),
            Kind::Event => self.event(key, &self.site.events[at]),
            Kind::Claim => return self.claim(key, &self.site.claims[at]),
            Kind::Source => self.source(key, &self.site.sources[at]),
            _ => return Vec::new(),
        };
        vec![node.into()]
    }

    /// Links to records: by themselves with what they are and what they are called.
    pub fn things(&self, keys: impl IntoIterator<Item = Key>) -> Vec<Value> {
        keys.into_iter().map(|key| self.thing(key).into()).collect()
    }

    fn thing(&self, key: Key) -> Node {
        let mut node = match self.alone {
            true => Node::new(self.type_of(key)),
            false => Node(Default::default()),
        };
        node.set("@id", self.id(key));
        if self.alone {
            node.set("name", self.site.title(key));
        }
        node
    }

    /// Authors are people or bodies. That a country or an account is the author of a claim is said without a class.
    fn author(&self, key: Key) -> Value {
        let mut node = self.thing(key);
        let kind = self.site.actors[key.index as usize].kind;
        if kind != ActorKind::Person && !is_body(kind) {
            node.0.remove("@type");
        }
        node.into()
    }

    fn all<'b>(&'b self, references: &'b [Reference], kind: Kind) -> impl Iterator<Item = Key> + 'b {
        self.site.indexes(references, kind).map(move |index| Key { kind, index })
    }

    /// The class of schema.org.
    fn type_of(&self, key: Key) -> &'static str {
        let at = key.index as usize;
        match key.kind {
            Kind::Actor => actor_type(self.site.actors[at].kind),
            // There is no event that may not have happened; that it did is a claim.
            Kind::Event if self.site.events[at].state == State::Alleged => "Claim",
            Kind::Event => "Event",
            Kind::Claim => "Claim",
            Kind::Source => source_type(self.site.sources[at].type_),
            Kind::Question => "Question",
            Kind::Term => "DefinedTerm",
            Kind::Correction => "CorrectionComment",
            Kind::Page => "WebPage",
        }
    }

    /// A record with its page.
    fn described(&self, key: Key) -> Node {
        let mut node = Node::new(self.type_of(key));
        node.set("@id", self.id(key));
        node.set("url", self.address(&self.site.route(key)));
        node
    }

    fn actor(&self, key: Key, actor: &Actor) -> Node {
        let mut node = self.described(key);
        node.set("name", &*actor.name);
        node.set("description", self.site.words(&actor.summary.plain));
        node.set("alternateName", actor.aliases.iter().map(|alias| alias.name.as_str()).collect::<Vec<_>>());
        node.set("sameAs", actor.links.iter().map(|(_, url)| url.as_str()).collect::<Vec<_>>());
        // Ties that schema.org has the same word for, and that nobody doubts.
        for (kind, property) in [
            (RelationKind::Membership, "memberOf"),
            (RelationKind::Position, "affiliation"),
            (RelationKind::Family, "relatedTo"),
        ] {
            let to = actor.relations.iter().filter(|tie| tie.kind == kind && !tie.is_doubtful());
            let to = to.filter_map(|tie| self.site.index(&tie.to, Kind::Actor));
            let fits = |to: &u32| ties(property, actor.kind, self.site.actors[*to as usize].kind);
            let to = to.filter(fits).map(|index| Key { kind: Kind::Actor, index });
            node.set(property, self.things(to));
        }
        node
    }

    fn event(&self, key: Key, event: &Event) -> Node {
        let mut node = self.described(key);
        node.set("name", &*event.title);
        node.set("description", self.site.words(&event.summary.plain));
        node.set(
            "about",
            self.things(event.actors.iter().filter_map(|role| {
                self.site.index(&role.actor, Kind::Actor).map(|index| Key { kind: Kind::Actor, index })
            })),
        );
        let sources = |citations: &mut dyn Iterator<Item = &Citation>| {
            let cited = citations.filter_map(|citation| self.site.index(&citation.source, Kind::Source));
            unique(cited.map(|index| Key { kind: Kind::Source, index }))
        };
        if event.state == State::Alleged {
            let all = event.cite.iter().chain(event.summary.citations());
            let cited = sources(&mut all.filter(|citation| citation.stance == Stance::Supports));
            node.set("citation", self.things(cited));
            return node;
        }
        let cited = sources(&mut event.cite.iter());
        let claims = self.all(&event.claims, Kind::Claim);
        node.set("subjectOf", self.things(claims.chain(cited)));
        if let Some(dated) = &event.date {
            let [start, end] = dated.date.ends();
            let told = start.is_some() && (end.is_some() || !dated.date.is_vague());
            node.set("startDate", start);
            node.set("endDate", end);
            // ISO 8601 has no "about": the date in words tells this event from others.
            if !told {
                node.set("disambiguatingDescription", dated.date.text(&self.site.interface));
            }
        }
        if let Some(place) = &event.place_name {
            node.set("location", json!({"@type": "Place", "name": place}));
        }
        node.set(
            "eventStatus",
            match event.state {
                State::Planned => "https://schema.org/EventScheduled",
                State::Cancelled => "https://schema.org/EventCancelled",
                State::Happened | State::Alleged => "",
            },
        );
        node
    }

    /// A claim, and what the site says of it.
    ///
    /// A `ClaimReview` is a verdict on what somebody else says to be so. The status of an attribution, a quotation
    /// or a denial tells that it was said, one source or none is no verdict, nor is it that somebody else says
    /// otherwise, and nobody reviews their own words: in those cases the status is a plain `Review`, in the same words. Opinions and predictions have none.
    fn claim(&self, key: Key, claim: &Claim) -> Vec<Value> {
        let site = self.site;
        let mut node = self.described(key);
        node.set("text", site.title(key));
        node.set("author", self.all(&claim.by, Kind::Actor).map(|key| self.author(key)).collect::<Vec<_>>());
        node.set("about", self.things(self.all(&claim.about, Kind::Actor)));
        node.set("datePublished", exact(&claim.said));
        let sources = supporting(claim).filter_map(|citation| site.index(&citation.source, Kind::Source));
        node.set("citation", self.things(unique(sources.map(|index| Key { kind: Kind::Source, index }))));
        let Some(status) = items::status(site, key.index) else { return vec![node.into()] };
        let verdict = matches!(claim.kind, ClaimKind::Fact | ClaimKind::Estimate)
            && !claim.by.is_empty()
            && (status.by_editor
                || match site.statuses[key.index as usize] {
                    Some(Status::Corroborated) => true,
                    Some(Status::Disputed) => {
                        claim.cite.iter().any(|citation| citation.stance == Stance::Disputes)
                    }
                    _ => false,
                });
        let author = desk(&site.settings.authors);
        let because = claim.because.as_ref().map(|because| site.words(&because.plain));
        if !verdict {
            let body = [Some(status.text), Some(status.reason), because].into_iter().flatten();
            let mut review = Node::new("Review");
            review.set("reviewBody", body.collect::<Vec<_>>().join(site.interface.get("list-semicolon")));
            review.set("author", author);
            node.set("review", Value::from(review));
            return vec![node.into()];
        }
        let mut rating = Node::new("Rating");
        rating.set("alternateName", status.text);
        rating.set("ratingExplanation", because.unwrap_or(status.reason));
        let mut review = Node::new("ClaimReview");
        review.set("@id", format!("{}#review", self.address(&site.route(key))));
        review.set("url", self.address(&site.route(key)));
        review.set("claimReviewed", site.title(key));
        review.set("author", author);
        review.set("reviewRating", Value::from(rating));
        review.set("itemReviewed", json!({"@id": self.id(key)}));
        vec![node.into(), review.into()]
    }

    /// Only what is known of it: what was looked for and not found has no property.
    fn source(&self, key: Key, source: &Source) -> Node {
        let mut node = Node::new(self.type_of(key));
        node.set("@id", self.id(key));
        node.set("name", self.site.title(key));
        node.set("author", people(&source.author));
        node.set("editor", people(&source.editor));
        node.set("datePublished", exact(&source.published));
        node.set("inLanguage", source.language.as_deref());
        node.set("url", source.url.as_deref());
        node.set("sameAs", source.doi.as_ref().map(|doi| format!("https://doi.org/{doi}")));
        node.set("archivedAt", source.archived.as_ref().map(|archived| archived.url.as_str()));
        if let Some(publisher) = &source.publisher {
            node.set("publisher", json!({"@type": "Organization", "name": publisher}));
        }
        if let Some(outlet) = &source.outlet {
            node.set("isPartOf", json!({"@type": "CreativeWork", "name": outlet}));
        }
        if source_type(source.type_) == "Book" {
            node.set("isbn", source.isbn.as_deref());
        }
        node.set("isBasedOn", self.things(self.all(&source.via, Kind::Source)));
        node
    }

    pub fn glossary(&self) -> Value {
        let site = self.site;
        let path = Generated::Glossary.path();
        let id = format!("{}{path}#glossary", self.base);
        let term = |key: Key| {
            let term = &site.terms[key.index as usize];
            let mut node = Node::new("DefinedTerm");
            node.set("@id", self.id(key));
            node.set("name", &*term.term);
            node.set("description", site.words(&term.definition.plain));
            Value::from(node)
        };
        let mut set = Node::new("DefinedTermSet");
        set.set("@id", id);
        set.set("url", format!("{}{path}", self.base));
        set.set("name", Generated::Glossary.title(&site.interface));
        set.set("hasDefinedTerm", site.keys_of(Kind::Term).map(term).collect::<Vec<_>>());
        set.into()
    }
}

/// Each once, in the order in which they first come.
fn unique(keys: impl Iterator<Item = Key>) -> Vec<Key> {
    let mut unique = Vec::new();
    for key in keys {
        if !unique.contains(&key) {
            unique.push(key);
        }
    }
    unique
}

/// An account is a thing that schema.org has no word for.
fn actor_type(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "Person",
        ActorKind::Organization | ActorKind::Group => "Organization",
        ActorKind::Government => "GovernmentOrganization",
        ActorKind::Country => "Country",
        ActorKind::Work => "CreativeWork",
        ActorKind::Place => "Place",
        ActorKind::Account => "Thing",
    }
}

/// An organisation in the words of schema.org.
fn is_body(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::Organization | ActorKind::Group | ActorKind::Government)
}

/// Whether both ends of a tie are of the classes that the property takes.
fn ties(property: &str, from: ActorKind, to: ActorKind) -> bool {
    match property {
        "memberOf" => (from == ActorKind::Person || is_body(from)) && is_body(to),
        "affiliation" => from == ActorKind::Person && is_body(to),
        _ => from == ActorKind::Person && to == ActorKind::Person,
    }
}

/// The class of a CSL item type.
fn source_type(type_: &str) -> &'static str {
    match type_ {
        "article" | "article-magazine" | "entry-encyclopedia" => "Article",
        "article-journal" | "paper-conference" => "ScholarlyArticle",
        "article-newspaper" => "NewsArticle",
        "book" => "Book",
        "chapter" => "Chapter",
        "collection" => "Collection",
        "dataset" => "Dataset",
        "bill" | "legislation" | "regulation" => "Legislation",
        "manuscript" => "Manuscript",
        "map" => "Map",
        "motion_picture" => "Movie",
        "periodical" => "Periodical",
        "post" => "SocialMediaPosting",
        "post-weblog" => "BlogPosting",
        "report" => "Report",
        "thesis" => "Thesis",
        "webpage" => "WebPage",
        _ => "CreativeWork",
    }
}
