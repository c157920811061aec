//! Events: what happened, or was to happen, in time.

use std::sync::Arc;

use super::fields::Fields;
use super::{Dated, Head, Vocabulary};
use crate::mistakes::fields as mistakes;
use crate::prose::{Citation, Prose, Reference};

#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub head: Head,
    pub date: Option<Dated>,
    /// The date as the source says it.
    pub date_text: Option<String>,
    pub date_basis: DateBasis,
    /// Why a date was inferred as it was.
    pub date_reason: Option<Prose>,
    pub title: String,
    pub summary: Prose,
    pub actors: Vec<Role>,
    pub place_name: Option<String>,
    pub state: State,
    /// Events that this one follows, whatever the dates.
    pub after: Vec<Reference>,
    pub before: Vec<Reference>,
    /// 1 to 3: what a short timeline keeps.
    pub weight: u8,
    pub claims: Vec<Reference>,
    pub cite: Vec<Citation>,
    /// The date was looked for and not found.
    pub date_unknown: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    pub actor: Reference,
    pub role: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateBasis {
    Stated,
    Inferred,
}

impl Vocabulary for DateBasis {
    const WORDS: &'static [(DateBasis, &'static str)] =
        &[(DateBasis::Stated, "stated"), (DateBasis::Inferred, "inferred")];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Happened,
    Planned,
    Cancelled,
    Alleged,
}

impl Vocabulary for State {
    const WORDS: &'static [(State, &'static str)] = &[
        (State::Happened, "happened"),
        (State::Planned, "planned"),
        (State::Cancelled, "cancelled"),
        (State::Alleged, "alleged"),
    ];
}

/// The one field of an event that may be listed as unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    Date,
}

impl Vocabulary for Missing {
    const WORDS: &'static [(Missing, &'static str)] = &[(Missing::Date, "date")];
}

pub fn read(id: Arc<str>, fields: &mut Fields) -> Event {
    let mut event = Event {
        head: fields.head(id),
        date: fields.date("date"),
        date_text: fields.text("date_text"),
        date_basis: fields.choice_or("date_basis", DateBasis::Stated),
        date_reason: fields.prose("date_reason"),
        title: fields.required_text("title", "What happened, in a few words"),
        summary: fields.prose("summary").unwrap_or_default(),
        actors: fields.items("actors", Some("actor"), |role| {
            role.require("actor", "studio");
            let actor = role.reference("actor");
            let role = role.text("role");
            Some(Role { actor: actor?, role })
        }),
        place_name: place(fields),
        state: fields.choice_or("state", State::Happened),
        after: fields.references("after"),
        before: fields.references("before"),
        weight: fields.weight(),
        claims: fields.references("claims"),
        cite: fields.citations("cite"),
        date_unknown: fields.choices("unknown").contains(&Missing::Date),
    };
    if event.date_unknown && event.date.is_some() {
        let mistake = mistakes::unknown_yet_given(fields.key_place("unknown"), "date", fields.owner());
        fields.report(mistake);
    }
    // A date that was written and cannot be read is not missing too.
    event.date_unknown |= fields.has("date") && event.date.is_none();
    if event.date_basis == DateBasis::Inferred && event.date_reason.is_none() {
        let mistake = mistakes::missing_field(
            fields.key_place("date_basis"),
            "date_reason",
            fields.owner(),
            "How the date was inferred.",
        );
        fields.report(mistake);
    }
    event
}

/// `{name: Culver City}`, or the name by itself.
fn place(fields: &mut Fields) -> Option<String> {
    let named = fields.items("place", Some("name"), |place| Some(place.required_text("name", "Culver City")));
    named.into_iter().next().filter(|name| !name.is_empty())
}
