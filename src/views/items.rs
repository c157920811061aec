//! What lists show of records, for one page.

use std::collections::BTreeSet;

use crate::date::Date;
use crate::kinds::question::QuestionStatus;
use crate::kinds::{Dated, Event, Kind, Vocabulary};
use crate::prose::{Citation, Stance};
use crate::site::{Branch, Coverage, Key, Site, Status};
use crate::words::{Argument, Words};

use super::reason::{message_of, reason};
use super::writer::{Writer, verified};
use super::{
    ActorItem, BranchView, ClaimItem, CorrectionView, CoverageView, DateView, EventItem, EvidenceView, Html,
    LinkView, MentionView, QuestionItem, RelationItem, RoleView, SourceItem, StatusView, TermView, reference,
    timeline,
};

impl DateView {
    pub fn of(words: &Words, date: &Date) -> DateView {
        DateView {
            text: date.text(words),
            datetime: date.datetime(),
            edtf: date.written().to_owned(),
            vague: date.is_vague(),
        }
    }

    pub fn some(words: &Words, dated: &Option<Dated>) -> Option<DateView> {
        dated.as_ref().map(|dated| DateView::of(words, &dated.date))
    }
}

impl StatusView {
    /// A status by itself, for legends.
    pub fn legend(words: &Words, status: Status) -> StatusView {
        StatusView {
            key: status.key(),
            text: words.of("status", status.key()).to_owned(),
            mark: status.mark(),
            reason: words.of("status-meaning", status.key()).to_owned(),
            by_editor: false,
            because_html: None,
        }
    }

    pub fn all(words: &Words) -> Vec<StatusView> {
        Status::WORDS.iter().map(|row| StatusView::legend(words, row.0)).collect()
    }
}

impl CoverageView {
    /// None where nothing owes evidence.
    pub fn of(coverage: &Coverage) -> Option<CoverageView> {
        Some(CoverageView {
            carried: coverage.carried(),
            owing: coverage.owing(),
            percent: coverage.percent()?,
            editorial: coverage.editorial,
        })
    }
}

pub fn branches(w: &Writer, branches: &[Branch]) -> Vec<BranchView> {
    let view = |branch: &Branch| BranchView {
        source: w.source_link(branch.source),
        relied_on_by: self::branches(w, &branch.relied_on_by),
    };
    branches.iter().map(view).collect()
}

/// One event, as it stands alone.
pub fn event_item<'a>(w: &mut Writer<'a>, index: u32) -> EventItem {
    let event = &w.site.events[index as usize];
    let item = event_head(w, index);
    let actors = actors_of(w, event);
    EventItem {
        date_text: event.date_text.clone(),
        summary_html: w.prose(&event.summary),
        date_reason_html: w.optional(&event.date_reason),
        actors,
        place: event.place_name.clone(),
        ..item
    }
}

/// An event with no more than what happened, and when.
pub fn event_head(w: &Writer, index: u32) -> EventItem {
    let site = w.site;
    let event = &site.events[index as usize];
    let (mark, length) = timeline::mark(event);
    let undated = event.date.is_none();
    EventItem {
        anchor: format!("event-{}", event.head.id),
        href: w.link(Key { kind: Kind::Event, index }).href,
        title: event.title.clone(),
        date: DateView::some(&site.interface, &event.date),
        bound_text: undated
            .then(|| timeline::bound_text(&site.interface, site.bounds[index as usize]))
            .flatten(),
        date_text: None,
        summary_html: Html::default(),
        date_reason_html: None,
        actors: Vec::new(),
        place: None,
        state: event.state.key(),
        state_text: site.interface.of("event-state", event.state.key()).to_owned(),
        weight: event.weight,
        mark,
        length,
        filters: String::new(),
    }
}

pub fn actors_of(w: &Writer, event: &Event) -> Vec<RoleView> {
    let roles = event.actors.iter().filter_map(|role| {
        let index = w.site.index(&role.actor, Kind::Actor)?;
        let link = w.link(Key { kind: Kind::Actor, index });
        Some(RoleView { href: link.href, text: link.text, role: role.role.clone() })
    });
    roles.collect()
}

pub fn actor_item<'a>(w: &mut Writer<'a>, index: u32) -> ActorItem {
    let actor = &w.site.actors[index as usize];
    ActorItem {
        href: w.link(Key { kind: Kind::Actor, index }).href,
        name: actor.name.clone(),
        kind: actor.kind.key(),
        kind_text: w.site.interface.of("actor-kind", actor.kind.key()).to_owned(),
        summary_html: w.prose(&actor.summary),
        weight: actor.weight,
        identity_disputed: actor.is_doubtful(),
    }
}

pub fn claim_items<'a>(w: &mut Writer<'a>, claims: impl IntoIterator<Item = u32>) -> Vec<ClaimItem> {
    claims.into_iter().map(|claim| claim_item(w, claim)).collect()
}

pub fn claim_item<'a>(w: &mut Writer<'a>, index: u32) -> ClaimItem {
    let site = w.site;
    let claim = &site.claims[index as usize];
    let cited = || claim.cite.iter().chain(claim.text.citations());
    let carrying: BTreeSet<u32> = cited()
        .filter(|citation| citation.stance == Stance::Supports)
        .filter_map(|citation| site.index(&citation.source, Kind::Source))
        .collect();
    // Whose word it is that disputes it, and not who prints that.
    let disputing: BTreeSet<u32> = cited()
        .filter(|citation| citation.stance == Stance::Disputes)
        .flat_map(|citation| site.citation_roots(citation))
        .collect();
    let contradictions: Vec<u32> = site.standing_contradictions(index).collect();
    let backlinks = &site.backlinks.claims[index as usize];
    let open = |question: &&u32| site.questions[**question as usize].status != QuestionStatus::Answered;
    let open_questions: Vec<u32> = backlinks.questions.iter().filter(open).copied().collect();
    ClaimItem {
        anchor: format!("claim-{}", claim.head.id),
        href: w.link(Key { kind: Kind::Claim, index }).href,
        status: status(site, index),
        text_html: w.prose(&claim.text),
        text: site.words(&claim.text.plain),
        kind: claim.kind.key(),
        kind_text: site.interface.of("claim-kind", claim.kind.key()).to_owned(),
        by: links(w, Kind::Actor, site.indexes(&claim.by, Kind::Actor)),
        said: DateView::some(&site.interface, &claim.said),
        sources: carrying.into_iter().map(|source| w.source_link(source)).collect(),
        disputed_by: disputing.into_iter().map(|source| w.source_link(source)).collect(),
        contradicted_by: links(w, Kind::Claim, contradictions),
        superseded_by: links(w, Kind::Claim, backlinks.superseded_by.iter().copied()),
        open_questions: links(w, Kind::Question, open_questions),
    }
}

/// Without the reason of an editor, which the page of the claim alone shows: what is written and not shown
/// would leave a note to which nothing leads.
pub fn status(site: &Site, index: u32) -> Option<StatusView> {
    let status = site.statuses[index as usize]?;
    Some(StatusView {
        key: status.key(),
        text: status_text(site, index, status),
        mark: status.mark(),
        reason: reason(site, index),
        by_editor: site.claims[index as usize].status.is_some(),
        because_html: None,
    })
}

/// What the status of a claim is called. Of what somebody said, it tells that it was said, and not that it is so.
pub fn status_text(site: &Site, index: u32, status: Status) -> String {
    let text = site.interface.of("status", status.key());
    match site.claims[index as usize].kind.is_said() {
        true => site.interface.text("status-said", &[("status", Argument::Text(text))]),
        false => text.to_owned(),
    }
}

pub fn source_item(w: &Writer, index: u32) -> SourceItem {
    let source = &w.site.sources[index as usize];
    SourceItem {
        href: w.link(Key { kind: Kind::Source, index }).href,
        reference_html: Html(reference::of(w.site, index, None)),
        type_text: w.site.interface.of("source-type", &message_of(source.type_)).to_owned(),
        uses: citing(w.site, index).len(),
        seen: source.seen(),
    }
}

/// The records and pages that cite a source, each once.
pub fn citing(site: &Site, source: u32) -> BTreeSet<Key> {
    let links = &site.backlinks.sources[source as usize];
    links.cited_by.iter().chain(&links.cited_through).map(|used| site.subject(used.by)).collect()
}

pub fn question_item<'a>(w: &mut Writer<'a>, index: u32) -> QuestionItem {
    let site = w.site;
    let question = &site.questions[index as usize];
    QuestionItem {
        anchor: format!("question-{}", question.head.id),
        question: question.question.clone(),
        status: question.status.key(),
        status_text: site.interface.of("question", question.status.key()).to_owned(),
        answered_by: claim_items(w, site.indexes(&question.answered_by, Kind::Claim)),
        known: claim_items(w, site.indexes(&question.known, Kind::Claim)),
        missing_html: w.optional(&question.missing),
    }
}

pub fn relation_item<'a>(w: &mut Writer<'a>, from: u32, number: u32) -> Option<RelationItem> {
    let site = w.site;
    let relation = site.relation(from, number);
    let to = site.index(&relation.to, Kind::Actor)?;
    Some(RelationItem {
        from: w.link(Key { kind: Kind::Actor, index: from }),
        kind: relation.kind.key(),
        text: relation.words(&site.interface).to_owned(),
        doubtful: relation.is_doubtful(),
        to: w.link(Key { kind: Kind::Actor, index: to }),
        date: DateView::some(&site.interface, &relation.date),
        cite_html: w.cite(&relation.cite),
    })
}

pub fn correction_item<'a>(w: &mut Writer<'a>, index: u32) -> Option<CorrectionView> {
    let site = w.site;
    let correction = &site.corrections[index as usize];
    Some(CorrectionView {
        anchor: format!("correction-{}", correction.head.id),
        date: DateView::some(&site.interface, &correction.date)?,
        kind: correction.kind.key(),
        kind_text: site.interface.of("correction", correction.kind.key()).to_owned(),
        affects: site.affected(correction).into_iter().map(|key| w.link(key)).collect(),
        was: correction.was.clone(),
        now: correction.now.clone(),
        reason_html: w.optional(&correction.reason),
    })
}

pub fn term_item<'a>(w: &mut Writer<'a>, index: u32) -> TermView {
    let term = &w.site.terms[index as usize];
    let key = Key { kind: Kind::Term, index };
    TermView {
        anchor: format!("term-{}", term.head.id),
        term: term.term.clone(),
        definition_html: w.prose(&term.definition),
        cite_html: w.cite(&term.cite),
        mentions: mentions(w, key),
    }
}

pub fn evidence<'a>(w: &mut Writer<'a>, citations: &'a [Citation], stance: Stance) -> Vec<EvidenceView> {
    let site = w.site;
    let laid_out = citations.iter().filter(|citation| citation.stance == stance).filter_map(|citation| {
        let source = site.index(&citation.source, Kind::Source)?;
        Some(EvidenceView {
            source: w.source_link(source),
            reference_html: Html(reference::of(site, source, citation.locator.as_deref())),
            quote: citation
                .quote
                .as_ref()
                .map(|quote| reference::inside_marks(&site.interface, &quote.exact)),
            language: site.sources[source as usize]
                .language
                .clone()
                .filter(|language| *language != site.settings.language),
            verified: verified(site, citation),
            locator: citation.locator.clone(),
            via: site.indexes(&citation.via, Kind::Source).map(|via| w.source_link(via)).collect(),
            original_href: site.passage(citation),
            archived_href: site.sources[source as usize].archived.as_ref().map(|copy| copy.url.clone()),
            roots: site.citation_roots(citation).into_iter().map(|root| w.source_link(root)).collect(),
        })
    });
    laid_out.collect()
}

pub fn links(w: &Writer, kind: Kind, indexes: impl IntoIterator<Item = u32>) -> Vec<LinkView> {
    indexes.into_iter().map(|index| w.link(Key { kind, index })).collect()
}

/// Records and pages whose prose links to a record, or that say they are about it; each once.
pub fn mentions(w: &Writer, key: Key) -> Vec<MentionView> {
    let backlinks = &w.site.backlinks;
    let linked = backlinks.mentions.get(&key).into_iter().flatten().copied();
    let about = backlinks.about.get(&key).into_iter().flatten();
    let about = about.map(|index| Key { kind: Kind::Page, index: *index });
    let all: BTreeSet<Key> =
        linked.chain(about).map(|by| w.site.subject(by)).filter(|by| *by != key).collect();
    all.into_iter().map(|by| mention(w, by)).collect()
}

pub fn mention(w: &Writer, by: Key) -> MentionView {
    MentionView { kind_text: kind_text(w.site, by.kind).to_owned(), link: w.link(by), quotes: Vec::new() }
}

/// `Event`
pub fn kind_text(site: &Site, kind: Kind) -> &str {
    site.interface.of("kind", kind.word())
}
