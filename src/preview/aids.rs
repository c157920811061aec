//! What the aids of a page show while it is written: where its sentences are, what they rest on, which words are
//! not verified. It goes beside the page and never into it.

use serde_json::{Value, json};

use crate::kinds::Kind;
use crate::pipeline::Prepared;
use crate::plan::Target;
use crate::site::{Generated, Key, Site, Support};
use crate::text::Place;

/// A page of lists may show thousands of records; nobody looks through more than this.
const MOST: usize = 2_000;

/// The aids of the page at an address. `link` gives the address that opens an editor at a place, and its name for
/// people: `content/facts.yaml:12`.
pub fn aids(prepared: &Prepared, address: &str, link: &dyn Fn(&Place) -> (Option<String>, String)) -> Value {
    let Some(target) = prepared.target(address) else { return Value::Null };
    let site = &prepared.site;
    let (own, shown) = shown(prepared, target);
    let place = own.map(|key| site.record(key).head().place.clone());
    let edit = place.map(|place| {
        let (href, label) = link(&place);
        json!({ "href": href, "label": label })
    });
    let draft = own.is_some_and(|key| site.record(key).head().draft);
    let mut sentences = Vec::new();
    let mut quotes = Vec::new();
    for key in shown.into_iter().take(MOST) {
        for (sentence, support) in site.sentences(key) {
            let (href, _) = link(&sentence.place);
            let words = site.words(&sentence.words);
            sentences.push(json!({ "words": words, "support": word(support), "href": href }));
        }
        for citation in site.record(key).citations() {
            if let Some(quote) = &citation.quote {
                let verified = site.verified(citation).is_some();
                quotes.push(json!({ "words": quote.exact, "verified": verified }));
            }
        }
    }
    json!({ "draft": draft, "edit": edit, "sentences": sentences, "quotes": quotes })
}

fn word(support: Support) -> &'static str {
    match support {
        Support::Cited => "cited",
        Support::Linked => "linked",
        Support::Editorial => "editorial",
        Support::Bare => "bare",
    }
}

/// The record or page that is edited for a page, and all whose prose it shows.
fn shown(prepared: &Prepared, target: &Target) -> (Option<Key>, Vec<Key>) {
    let site: &Site = &prepared.site;
    let page = |index: u32| Key { kind: Kind::Page, index };
    match target {
        Target::Record(key) | Target::Embed(key) => {
            let summary = prepared.prose_of.summaries.get(key).map(|index| page(*index));
            let mut shown: Vec<Key> = std::iter::once(*key).chain(summary).collect();
            if key.kind == Kind::Actor {
                let events = &site.backlinks.actors[key.index as usize].events;
                shown.extend(events.iter().map(|index| Key { kind: Kind::Event, index: *index }));
            }
            (Some(*key), shown)
        }
        Target::Prose(index) => (Some(page(*index)), vec![page(*index)]),
        Target::EmbedTimeline => (None, site.keys_of(Kind::Event).collect()),
        Target::Generated(generated) => {
            let introduction = prepared.prose_of.introductions.get(generated).map(|index| page(*index));
            let listed: Vec<Kind> = match generated {
                Generated::Timeline => vec![Kind::Event],
                Generated::Actors => vec![Kind::Actor],
                Generated::Glossary => vec![Kind::Term],
                Generated::Home => vec![Kind::Actor, Kind::Event],
                Generated::Print => vec![Kind::Actor, Kind::Event, Kind::Term],
                _ => Vec::new(),
            };
            let listed = listed.into_iter().flat_map(|kind| site.keys_of(kind));
            (introduction, introduction.into_iter().chain(listed).collect())
        }
        Target::Slice(slice) => {
            let events = site.slice(*slice).into_iter();
            (None, events.map(|index| Key { kind: Kind::Event, index }).collect())
        }
        Target::NotFound | Target::Redirect(_) => (None, Vec::new()),
    }
}
