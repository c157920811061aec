//! Drawings of ties, and of who relies on whom, with what their legends say.

use crate::drawing::{self, Graph, Node, Style, Tie, fan, layers, svg};
use crate::kinds::{Kind, Vocabulary};
use crate::site::network::kinds;
use crate::site::{Generated, Key, Reliance, Site};

use super::items::relation_item;
use super::writer::Writer;
use super::*;

/// Files to download, beside the page.
pub const FILES: [(&str, &str); 3] = [
    ("network/network.svg", "SVG"),
    ("network/network.graphml", "GraphML"),
    ("network/network.json", "JSON"),
];
/// Sources are not drawn where there are more: their list says it better.
const MOST_SOURCES: usize = 30;

pub fn network<'a>(w: &mut Writer<'a>) -> NetworkView {
    let site = w.site;
    let tied = &site.network.tied;
    let untied = (0..site.actors.len() as u32).filter(|actor| tied.binary_search(actor).is_err());
    NetworkView {
        ties: ties(w, None),
        tied: tied.len(),
        untied: untied.map(|index| w.link(Key { kind: Kind::Actor, index })).collect(),
        files: FILES.map(|(path, text)| LinkView { href: w.file(path), text: text.to_owned() }).into(),
    }
}

/// All ties, or those of one actor, drawn and as a list.
pub fn ties<'a>(w: &mut Writer<'a>, actor: Option<u32>) -> TiesView {
    TiesView { drawing: drawing(w, actor), relations: relations(w, actor) }
}

pub fn drawing(w: &Writer, actor: Option<u32>) -> Option<DrawingView> {
    match actor {
        Some(actor) => around(w, actor),
        None => whole(w),
    }
}

/// All relations, or those from and to one actor.
pub fn relations<'a>(w: &mut Writer<'a>, actor: Option<u32>) -> Vec<RelationItem> {
    let site = w.site;
    let own = |actor: u32| {
        (0..site.actors[actor as usize].relations.len() as u32).map(move |number| (actor, number))
    };
    let wanted: Vec<(u32, u32)> = match actor {
        Some(actor) => {
            own(actor).chain(site.backlinks.actors[actor as usize].relations.iter().copied()).collect()
        }
        None => (0..site.actors.len() as u32).flat_map(own).collect(),
    };
    wanted.into_iter().filter_map(|(from, number)| relation_item(w, from, number)).collect()
}

fn whole(w: &Writer) -> Option<DrawingView> {
    let network = &w.site.network;
    if network.graph.ties.is_empty() {
        return None;
    }
    let href = |at: usize| Some(w.link(Key { kind: Kind::Actor, index: network.actors[at] }).href);
    let drawn = network.drawn();
    let write = |class: &str, drawing: &drawing::Drawing| {
        Html(svg::write(&network.graph, drawing, &svg::Writing { class, href: &href, numbered: true }))
    };
    let left_out = network.tied.len() - network.actors.len();
    Some(DrawingView {
        wide_html: Some(write("wide", &drawn.wide)),
        ..legend(w, &network.graph, write("narrow", &drawn.narrow), left_out)
    })
}

fn around(w: &Writer, actor: u32) -> Option<DrawingView> {
    let (actors, graph, left_out) = w.site.ties_of(actor);
    if graph.ties.is_empty() {
        return None;
    }
    // The page of the actor is where the reader is.
    let href = |at: usize| (at > 0).then(|| w.link(Key { kind: Kind::Actor, index: actors[at] }).href);
    let writing = svg::Writing { class: "fan", href: &href, numbered: false };
    let html = Html(svg::write(&graph, &fan::place(&graph), &writing));
    Some(legend(w, &graph, html, left_out))
}

/// Who relies on whom, from the roots at the left to those that rest on them; none where nothing rests on anything.
pub fn reliance(w: &Writer, reliance: &Reliance) -> Option<DrawingView> {
    let site = w.site;
    let (sources, ties) = reliance.lines();
    if ties.is_empty() || sources.len() > MOST_SOURCES {
        return None;
    }
    let node = |(at, source): (usize, &u32)| Node {
        name: reference::short(&site.interface, &site.sources[*source as usize]),
        kind: "",
        heavy: ties.iter().all(|(_, to)| *to != at),
        doubtful: false,
    };
    let tie =
        |(from, to): (usize, usize)| Tie { from, to, style: Style::Other, directed: true, words: Vec::new() };
    let graph = Graph {
        nodes: sources.iter().enumerate().map(node).collect(),
        ties: ties.iter().copied().map(tie).collect(),
    };
    let href = |at: usize| Some(w.link(Key { kind: Kind::Source, index: sources[at] }).href);
    let writing = svg::Writing { class: "layers", href: &href, numbered: false };
    Some(legend(w, &graph, Html(svg::write(&graph, &layers::place(&graph), &writing)), 0))
}

fn legend(w: &Writer, graph: &Graph, narrow_html: Html, left_out: usize) -> DrawingView {
    let style = |style: &Style| graph.ties.iter().any(|tie| tie.style == *style);
    let styles = Style::ALL.iter().filter(|row| style(&row.0));
    DrawingView {
        wide_html: None,
        narrow_html,
        kinds: kinds(graph)
            .into_iter()
            .map(|kind| KindView {
                key: kind.key(),
                text: w.site.interface.of("actor-kind", kind.key()).to_owned(),
            })
            .collect(),
        styles: styles
            .map(|row| StyleView {
                key: row.1,
                text: w.site.interface.of("line", row.1).to_owned(),
                html: Html(svg::sample(row.0)),
            })
            .collect(),
        doubtful: graph.nodes.iter().any(|node| node.doubtful),
        drawn: graph.nodes.len(),
        left_out,
    }
}

/// Where the whole network is shown, seen from a page.
pub fn href(w: &Writer) -> Option<String> {
    let site: &Site = w.site;
    site.builds(Generated::Network).then(|| w.href(&Route::page(Generated::Network.path())))
}
