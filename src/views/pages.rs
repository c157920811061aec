//! The content of each kind of page. Prose is written in the order in which the templates show it, since
//! that numbers the notes.

use std::collections::{BTreeMap, BTreeSet};

use crate::kinds::actor::ActorKind;
use crate::kinds::source::Missing;
use crate::kinds::{Dated, Kind, Name, Vocabulary};
use crate::picture::Frame;
use crate::prose::{BlockKind, Stance};
use crate::site::{Generated, Key, Site, Slice, Status};
use crate::words::Argument;

use super::items::{
    actor_item, branches, citing, claim_item, claim_items, correction_item, event_item, evidence, links,
    mention, mentions, question_item, source_item, term_item,
};
use super::method::figures;
use super::reason::message_of;
use super::reference;
use super::timeline::{timeline, whole_timeline};
use super::writer::{Stretch, Writer};
use super::*;

/// The prose of a page with its blocks.
pub fn body<'a>(w: &mut Writer<'a>, page: Option<u32>) -> Vec<Part> {
    let Some(page) = page else { return Vec::new() };
    let site = w.site;
    let mut parts = Vec::new();
    w.parts(&site.pages[page as usize].body, |w, stretch| {
        parts.push(match stretch {
            Stretch::Html(html) => Part { html: Some(html), ..Part::default() },
            Stretch::Block(block) => self::block(w, block),
        });
    });
    parts
}

fn block<'a>(w: &mut Writer<'a>, block: &'a crate::prose::Block) -> Part {
    let site = w.site;
    let actor = block.actor.as_ref().and_then(|actor| site.index(actor, Kind::Actor));
    let tagged = |tags: &[String]| block.tag.as_ref().is_none_or(|tag| tags.contains(&tag.id));
    let mut part = Part::default();
    match block.kind {
        BlockKind::Timeline => {
            let mut events = match actor {
                Some(actor) => site.slice(Slice::Actor(actor)),
                None => site.timeline.clone(),
            };
            events.retain(|event| tagged(&site.events[*event as usize].head.tags));
            part.timeline = Some(timeline(w, &events));
        }
        BlockKind::Claims => {
            let status = block.status.as_ref().map(|status| status.id.as_str());
            let claims: Vec<u32> = (0..site.claims.len() as u32)
                .filter(|claim| {
                    let links = actor.map(|actor| &site.backlinks.actors[actor as usize]);
                    links.is_none_or(|links| links.said.contains(claim) || links.about.contains(claim))
                })
                .filter(|claim| tagged(&site.claims[*claim as usize].head.tags))
                .filter(|claim| {
                    status.is_none_or(|key| {
                        site.statuses[*claim as usize].is_some_and(|status| status.key() == key)
                    })
                })
                .collect();
            part.claims = Some(claim_items(w, claims));
        }
        BlockKind::Actors => {
            let kind = block.of_kind.as_ref().map(|kind| kind.id.as_str());
            let actors: Vec<u32> = by_weight(site)
                .into_iter()
                .filter(|actor| kind.is_none_or(|kind| site.actors[*actor as usize].kind.key() == kind))
                .collect();
            part.actors = Some(actors.into_iter().map(|actor| actor_item(w, actor)).collect());
        }
        BlockKind::Questions => part.questions = Some(questions(w, |_| true)),
        BlockKind::Network => part.network = Some(network::ties(w, actor)),
        BlockKind::Sources => part.sources = Some(sources(w, |_| true)),
    }
    part
}

pub fn home<'a>(w: &mut Writer<'a>, summary_html: Html) -> HomeView {
    let site = w.site;
    let heaviest: Vec<u32> =
        by_weight(site).into_iter().filter(|actor| site.actors[*actor as usize].weight == 3).collect();
    let short: Vec<u32> =
        site.timeline.iter().copied().filter(|event| site.events[*event as usize].weight == 3).collect();
    // A site that weighs nothing yet shows its first few rather than an empty page.
    let actors = if heaviest.is_empty() { by_weight(site).into_iter().take(6).collect() } else { heaviest };
    let short = if short.is_empty() { site.timeline.iter().copied().take(8).collect() } else { short };
    let href = |w: &Writer, page: Generated| site.builds(page).then(|| w.href(&Route::page(page.path())));
    HomeView {
        summary_html,
        figures: figures(w),
        actors: actors.into_iter().map(|actor| actor_item(w, actor)).collect(),
        timeline: timeline(w, &short),
        timeline_href: href(w, Generated::Timeline),
        known: with_status(w, &[Status::Confirmed, Status::Corroborated]),
        disputed: with_status(w, &[Status::Disputed]),
        unknown: questions(w, |question| question.status != crate::kinds::question::QuestionStatus::Answered),
        known_href: href(w, Generated::Known),
    }
}

fn by_weight(site: &Site) -> Vec<u32> {
    let mut actors: Vec<u32> = (0..site.actors.len() as u32).collect();
    // Stable: actors of one weight keep the author's order.
    actors.sort_by_key(|actor| std::cmp::Reverse(site.actors[*actor as usize].weight));
    actors
}

/// Claims of these statuses that still stand.
fn with_status<'a>(w: &mut Writer<'a>, wanted: &[Status]) -> Vec<ClaimItem> {
    let site = w.site;
    let claims = (0..site.claims.len() as u32)
        .filter(|claim| site.statuses[*claim as usize].is_some_and(|s| wanted.contains(&s)))
        .filter(|claim| !site.is_superseded(*claim));
    claim_items(w, claims)
}

/// Claims that were retracted or refuted, or that newer ones replaced.
fn withdrawn<'a>(w: &mut Writer<'a>) -> Vec<ClaimItem> {
    let site = w.site;
    let withdrawn = |claim: &u32| site.statuses[*claim as usize].is_some_and(Status::withdrawn);
    let claims = (0..site.claims.len() as u32).filter(|claim| withdrawn(claim) || site.is_superseded(*claim));
    claim_items(w, claims)
}

fn questions<'a>(w: &mut Writer<'a>, keep: impl Fn(&crate::kinds::Question) -> bool) -> Vec<QuestionItem> {
    let site = w.site;
    let kept = (0..site.questions.len() as u32).filter(|index| keep(&site.questions[*index as usize]));
    kept.map(|index| question_item(w, index)).collect()
}

fn sources(w: &Writer, keep: impl Fn(&crate::kinds::Source) -> bool) -> Vec<SourceItem> {
    let kept = (0..w.site.sources.len() as u32).filter(|index| keep(&w.site.sources[*index as usize]));
    kept.map(|index| source_item(w, index)).collect()
}

pub fn event<'a>(w: &mut Writer<'a>, index: u32, page: Option<u32>) -> (EventView, Vec<Part>) {
    let site = w.site;
    let record = &site.events[index as usize];
    let backlinks = &site.backlinks.events[index as usize];
    let event = event_item(w, index);
    let cite_html = w.cite(&record.cite);
    let body = body(w, page);
    let at = site.positions[index as usize] as usize;
    let neighbour = |at: Option<usize>| at.and_then(|at| site.timeline.get(at)).copied();
    let link = |w: &Writer, event: u32| w.link(Key { kind: Kind::Event, index: event });
    let view = EventView {
        event,
        cite_html,
        claims: claim_items(w, backlinks.claims.iter().copied()),
        after: links(w, Kind::Event, backlinks.after.iter().copied()),
        before: links(w, Kind::Event, backlinks.before.iter().copied()),
        previous: neighbour(at.checked_sub(1)).map(|event| link(w, event)),
        next: neighbour(Some(at + 1)).map(|event| link(w, event)),
        mentions: mentions(w, Key { kind: Kind::Event, index }),
    };
    (view, body)
}

pub fn actors<'a>(w: &mut Writer<'a>) -> ActorsView {
    let site = w.site;
    let sorted = by_weight(site);
    let groups = ActorKind::WORDS.iter().filter_map(|(kind, key)| {
        let of_kind: Vec<u32> =
            sorted.iter().copied().filter(|actor| site.actors[*actor as usize].kind == *kind).collect();
        if of_kind.is_empty() {
            return None;
        }
        Some(ActorGroup {
            anchor: format!("kind-{key}"),
            title: site.interface.of("actor-kinds", key).to_owned(),
            actors: of_kind.into_iter().map(|actor| actor_item(w, actor)).collect(),
        })
    });
    ActorsView { groups: groups.collect() }
}

pub fn actor<'a>(w: &mut Writer<'a>, index: u32, page: Option<u32>) -> (ActorView, Vec<Part>) {
    let site = w.site;
    let record = &site.actors[index as usize];
    let backlinks = &site.backlinks.actors[index as usize];
    let actor = actor_item(w, index);
    let cite_html = w.cite(&record.cite);
    let identity = record.identity.as_ref().map(|identity| IdentityView {
        status: identity.status.key(),
        status_text: site.interface.of("identity", identity.status.key()).to_owned(),
        reason_html: w.optional(&identity.reason),
    });
    let image = record.image.as_ref().and_then(|image| {
        let shown = w.picture(&format!("content/{}", image.file), &image.alt, Frame::Portrait)?;
        Some(ImageView { credit: image.credit.clone(), license: image.license.clone(), ..shown })
    });
    let body = body(w, page);
    let events = site.slice(Slice::Actor(index));
    let own_timeline =
        site.slice_route(Slice::Actor(index)).filter(|route| route.path != Generated::Timeline.path());
    let view = ActorView {
        actor,
        cite_html,
        identity,
        aliases: record
            .aliases
            .iter()
            .map(|alias| AliasView {
                name: alias.name.clone(),
                source: alias
                    .source
                    .as_ref()
                    .and_then(|id| Some(w.source_link(site.index(id, Kind::Source)?))),
                sic: alias.sic,
            })
            .collect(),
        image,
        links: record
            .links
            .iter()
            .map(|(kind, href)| LinkView {
                href: href.clone(),
                text: site.interface.of("link", kind.key()).to_owned(),
            })
            .collect(),
        events: timeline(w, &events),
        timeline_href: own_timeline.map(|route| w.href(&route)),
        said: claim_items(w, backlinks.said.iter().copied()),
        about: claim_items(w, backlinks.about.iter().copied()),
        relations: network::relations(w, Some(index)),
        drawing: network::drawing(w, Some(index)),
        network_href: network::href(w),
        sources: actor_sources(site, index).into_iter().map(|source| source_item(w, source)).collect(),
        mentions: mentions(w, Key { kind: Kind::Actor, index }),
    };
    (view, body)
}

/// What an actor's summary, events and claims cite.
fn actor_sources(site: &Site, index: u32) -> BTreeSet<u32> {
    let backlinks = &site.backlinks.actors[index as usize];
    let own = std::iter::once(Key { kind: Kind::Actor, index });
    let events = backlinks.events.iter().map(|index| Key { kind: Kind::Event, index: *index });
    let claims =
        backlinks.said.iter().chain(&backlinks.about).map(|index| Key { kind: Kind::Claim, index: *index });
    own.chain(events)
        .chain(claims)
        .flat_map(|key| site.record(key).citations())
        .filter_map(|citation| site.index(&citation.source, Kind::Source))
        .collect()
}

pub fn claims<'a>(w: &mut Writer<'a>) -> ClaimsView {
    ClaimsView { groups: claim_groups(w) }
}

/// Claims by status, then those that can have none.
fn claim_groups<'a>(w: &mut Writer<'a>) -> Vec<ClaimGroup> {
    let site = w.site;
    let words = &site.interface;
    let mut by_status: BTreeMap<Option<Status>, Vec<u32>> = BTreeMap::new();
    for (status, claim) in site.statuses.iter().zip(0..) {
        by_status.entry(*status).or_default().push(claim);
    }
    let without = by_status.remove(&None);
    let mut groups: Vec<ClaimGroup> = by_status
        .into_iter()
        .filter_map(|(status, claims)| {
            let status = status?;
            Some(ClaimGroup {
                anchor: format!("status-{}", status.key()),
                title: words.of("statuses", status.key()).to_owned(),
                status: Some(StatusView::legend(words, status)),
                claims: claim_items(w, claims),
            })
        })
        .collect();
    if let Some(claims) = without {
        groups.push(ClaimGroup {
            anchor: "status-none".to_owned(),
            title: words.get("statuses-none").to_owned(),
            status: None,
            claims: claim_items(w, claims),
        });
    }
    groups
}

pub fn claim<'a>(w: &mut Writer<'a>, index: u32, page: Option<u32>) -> (ClaimView, Vec<Part>) {
    let site = w.site;
    let record = &site.claims[index as usize];
    let backlinks = &site.backlinks.claims[index as usize];
    let mut claim = claim_item(w, index);
    if let Some(status) = &mut claim.status {
        status.because_html = w.optional(&record.because);
    }
    let body = body(w, page);
    let value = record.value.as_ref().map(|value| match &record.unit {
        Some(unit) => format!("{value}\u{a0}{unit}"),
        None => value.clone(),
    });
    let reliance = site.claim_reliance(record);
    let view = ClaimView {
        claim,
        about: links(w, Kind::Actor, site.indexes(&record.about, Kind::Actor)),
        supports: evidence(w, &record.cite, Stance::Supports),
        disputes: evidence(w, &record.cite, Stance::Disputes),
        mentioned: evidence(w, &record.cite, Stance::Mentions),
        contradicts: claim_items(w, backlinks.contradicts.iter().copied()),
        supersedes: claim_items(w, site.indexes(&record.supersedes, Kind::Claim)),
        superseded_by: claim_items(w, backlinks.superseded_by.iter().copied()),
        events: links(w, Kind::Event, backlinks.events.iter().copied()),
        questions: links(w, Kind::Question, backlinks.questions.iter().copied()),
        as_of: DateView::some(&site.interface, &record.as_of),
        value,
        alleges_wrongdoing: record.alleges.is_some(),
        reliance: branches(w, &reliance.branches()),
        reliance_drawing: network::reliance(w, &reliance),
        history: history(w, index),
        mentions: mentions(w, Key { kind: Kind::Claim, index }),
    };
    (view, body)
}

/// What became of a claim: what it replaced, when it was said, what was corrected in it, what replaced it.
fn history(w: &Writer, index: u32) -> Vec<HistoryView> {
    let site = w.site;
    let words = &site.interface;
    let record = &site.claims[index as usize];
    let claim = |index: u32| Key { kind: Kind::Claim, index };
    let said = |index: u32| {
        let claim = &site.claims[index as usize];
        claim.said.as_ref().or(claim.as_of.as_ref())
    };
    let mut steps: Vec<(Option<crate::date::Key>, HistoryView)> = Vec::new();
    let step = |kind, kind_text: &str, dated: Option<&Dated>, key: Option<Key>| {
        let date = dated.map(|dated| DateView::of(words, &dated.date));
        let kind_text = kind_text.to_owned();
        (
            dated.map(|dated| dated.date.key()),
            HistoryView { date, kind, kind_text, link: key.map(|key| w.link(key)) },
        )
    };
    for older in site.indexes(&record.supersedes, Kind::Claim) {
        steps.push(step("said", words.get("history-before"), said(older), Some(claim(older))));
    }
    steps.push(step("said", words.get("history-said"), said(index), None));
    for correction in site.backlinks.corrections.get(&claim(index)).into_iter().flatten() {
        let key = Key { kind: Kind::Correction, index: *correction };
        let correction = &site.corrections[*correction as usize];
        steps.push(step(
            "corrected",
            words.of("correction", correction.kind.key()),
            correction.date.as_ref(),
            Some(key),
        ));
    }
    for newer in &site.backlinks.claims[index as usize].superseded_by {
        steps.push(step("replaced", words.get("history-replaced"), said(*newer), Some(claim(*newer))));
    }
    match site.statuses[index as usize] {
        Some(Status::Retracted) => steps.push(step("withdrawn", words.get("history-retracted"), None, None)),
        Some(Status::Refuted) => steps.push(step("withdrawn", words.get("history-refuted"), None, None)),
        _ => {}
    }
    // A claim to which nothing happened has no history to tell.
    if steps.len() < 2 {
        return Vec::new();
    }
    // What has no date stands where it belongs by its kind.
    if steps.iter().all(|(date, _)| date.is_some()) {
        steps.sort_by(|a, b| a.0.cmp(&b.0));
    }
    steps.into_iter().map(|(_, step)| step).collect()
}

pub fn sources_page(w: &Writer) -> SourcesView {
    SourcesView {
        seen: sources(w, |source| source.seen()),
        unseen: sources(w, |source| !source.seen()),
        reliance: branches(w, &w.site.reliance.branches()),
        reliance_drawing: network::reliance(w, &w.site.reliance),
    }
}

pub fn source<'a>(w: &mut Writer<'a>, index: u32, page: Option<u32>) -> (SourceView, Vec<Part>) {
    let site = w.site;
    let record = &site.sources[index as usize];
    let backlinks = &site.backlinks.sources[index as usize];
    let body = body(w, page);
    let citing: Vec<LinkView> = citing(site, index).into_iter().map(|by| mention(w, by).link).collect();
    let mut mentions = mentions(w, Key { kind: Kind::Source, index });
    // What cites the source stands in its own list, with the words.
    mentions.retain(|mention| !citing.contains(&mention.link));
    let view = SourceView {
        source: source_item(w, index),
        facts: facts(site, record),
        via: site.indexes(&record.via, Kind::Source).map(|via| w.source_link(via)).collect(),
        relied_on_by: backlinks.relied_on_by.iter().map(|by| w.source_link(*by)).collect(),
        unnamed_html: w.optional(&record.unnamed),
        original_href: record.url.clone(),
        archived_href: record.archived.as_ref().map(|archived| archived.url.clone()),
        cite_files: cite::files(w, record),
        roots: site.roots[index as usize]
            .iter()
            .filter(|root| **root != index)
            .map(|root| w.source_link(*root))
            .collect(),
        reliance: branches(w, &site.reliance.branch(index).relied_on_by),
        cited_by: cited(w, &backlinks.cited_by),
        cited_through: cited(w, &backlinks.cited_through),
        mentions,
    };
    (view, body)
}

/// Who cites, each once, with all the words that it takes.
fn cited(w: &Writer, uses: &[crate::site::CitationUse]) -> Vec<MentionView> {
    let mut by: BTreeMap<Key, Vec<String>> = BTreeMap::new();
    for used in uses {
        let quotes = by.entry(w.site.subject(used.by)).or_default();
        if let Some(quote) = &w.site.citation(*used).quote
            && let words = reference::inside_marks(&w.site.interface, &quote.exact)
            && !quotes.contains(&words)
        {
            quotes.push(words);
        }
    }
    by.into_iter().map(|(key, quotes)| MentionView { quotes, ..mention(w, key) }).collect()
}

/// What is known of a source, line by line, and what was looked for and not found.
fn facts(site: &Site, source: &crate::kinds::Source) -> Vec<FactView> {
    let words = &site.interface;
    let names = |names: &[Name]| {
        let all: Vec<String> = names.iter().map(reference::byline).collect();
        (!all.is_empty()).then(|| all.join(words.get("list-semicolon")))
    };
    let date = |dated: &Option<crate::kinds::Dated>| dated.as_ref().map(|dated| dated.date.text(words));
    let lines = [
        ("fact-kind", Some(words.of("source-type", &message_of(source.type_)).to_owned()), None),
        ("fact-title", source.title.clone(), None),
        ("fact-description", source.description.clone(), None),
        ("fact-author", names(&source.author), Some(Missing::Author)),
        ("fact-editor", names(&source.editor), None),
        ("fact-published", date(&source.published), Some(Missing::Published)),
        ("fact-outlet", source.outlet.clone(), Some(Missing::Outlet)),
        ("fact-publisher", source.publisher.clone(), None),
        ("fact-volume", source.volume.clone(), None),
        ("fact-issue", source.issue.clone(), None),
        ("fact-page", source.page.clone(), None),
        ("fact-doi", source.doi.clone(), None),
        ("fact-isbn", source.isbn.clone(), None),
        ("fact-address", source.url.clone(), Some(Missing::Url)),
        ("fact-seen", date(&source.accessed), None),
        ("fact-archived", source.archived.as_ref().and_then(|archived| date(&archived.date)), None),
        ("fact-language", source.language.clone(), None),
    ];
    lines
        .into_iter()
        .filter_map(|(id, text, missing)| match text {
            Some(text) => Some(FactView { name: words.get(id).to_owned(), text, known: true }),
            None if missing.is_some_and(|missing| source.unknown.contains(&missing)) => {
                let text = words.get("not-stated").to_owned();
                Some(FactView { name: words.get(id).to_owned(), text, known: false })
            }
            None => None,
        })
        .collect()
}

pub fn known<'a>(w: &mut Writer<'a>) -> KnownView {
    use crate::kinds::question::QuestionStatus::Answered;
    let site = w.site;
    KnownView {
        known: with_status(w, &[Status::Confirmed, Status::Corroborated]),
        disputed: with_status(w, &[Status::Disputed]),
        single: with_status(w, &[Status::SingleSource]),
        withdrawn: withdrawn(w),
        questions: questions(w, |question| question.status != Answered),
        answered: questions(w, |question| question.status == Answered),
        legend: StatusView::all(&site.interface),
    }
}

pub fn glossary<'a>(w: &mut Writer<'a>) -> GlossaryView {
    let site = w.site;
    let mut terms: Vec<u32> = (0..site.terms.len() as u32).collect();
    let term = |index: &u32| site.terms[*index as usize].term.as_str();
    terms.sort_by(|a, b| site.interface.order.compare(term(a), term(b)));
    GlossaryView { terms: terms.into_iter().map(|term| term_item(w, term)).collect() }
}

pub fn corrections<'a>(w: &mut Writer<'a>, only: impl IntoIterator<Item = u32>) -> Vec<CorrectionView> {
    let site = w.site;
    let mut sorted: Vec<u32> = only.into_iter().collect();
    sorted.sort_by_key(|index| {
        let date = site.corrections[*index as usize].date.as_ref().map(|dated| dated.date.key());
        std::cmp::Reverse(date)
    });
    sorted.into_iter().filter_map(|index| correction_item(w, index)).collect()
}

pub fn print<'a>(w: &mut Writer<'a>, summary_html: Html) -> PrintView {
    let site = w.site;
    PrintView {
        summary_html,
        events: whole_timeline(w, &site.timeline),
        actors: by_weight(site).into_iter().map(|actor| actor_item(w, actor)).collect(),
        groups: claim_groups(w),
        questions: questions(w, |_| true),
        terms: (0..site.terms.len() as u32).map(|term| term_item(w, term)).collect(),
        sources: sources(w, |_| true),
    }
}

pub fn embed<'a>(w: &mut Writer<'a>, key: Option<Key>) -> EmbedView {
    let site = w.site;
    let mut view = EmbedView {
        href: match key {
            Some(key) => w.link(key).href,
            None => w.href(&Route::page(Generated::Timeline.path())),
        },
        event: None,
        actor: None,
        claim: None,
        timeline: None,
    };
    match key {
        Some(Key { kind: Kind::Event, index }) => view.event = Some(event_item(w, index)),
        Some(Key { kind: Kind::Actor, index }) => view.actor = Some(actor_item(w, index)),
        Some(Key { kind: Kind::Claim, index }) => view.claim = Some(claim_item(w, index)),
        Some(_) => {}
        None => view.timeline = Some(timeline(w, &site.timeline)),
    }
    view
}

pub fn prose<'a>(w: &mut Writer<'a>, index: u32) -> (ProseView, Vec<Part>) {
    let site = w.site;
    let page = &site.pages[index as usize];
    let summary_html = (!page.summary.is_empty()).then(|| w.prose(&page.summary));
    let body = body(w, Some(index));
    let about = site.about(page).map(|key| w.link(key)).collect();
    let mentions = mentions(w, Key { kind: Kind::Page, index });
    (ProseView { summary_html, about, mentions }, body)
}

/// `3 events, 2 claims`: what a page holds, for its description where the author gives none.
pub fn holdings(site: &Site) -> String {
    let words = &site.interface;
    let parts = [
        (site.events.len(), "holding-events"),
        (site.actors.len(), "holding-actors"),
        (site.claims.len(), "holding-claims"),
        (site.sources.len(), "holding-sources"),
    ];
    let held = parts.iter().filter(|(number, _)| *number > 0);
    let held: Vec<String> = held.map(|(n, id)| words.text(id, &[("n", Argument::Number(*n))])).collect();
    held.join(words.get("list-comma"))
}
