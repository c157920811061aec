//! The network to take away: as a drawing that stands by itself, as GraphML for programs that analyse networks, and
//! as JSON; and the rules by which its neighbours light up on the page.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::artifact::Artifact;
use crate::drawing::svg;
use crate::kinds::actor::Relation;
use crate::kinds::{Actor, Kind, Vocabulary};
use crate::site::{Generated, Key, Site};
use crate::text::escape;
use crate::views::network::FILES;

/// The addresses of the files.
pub fn names(site: &Site) -> impl Iterator<Item = String> {
    let wanted = site.builds(Generated::Network);
    FILES.iter().filter(move |_| wanted).map(|(path, _)| (*path).to_owned())
}

pub fn files(site: &Site, base: Option<&str>) -> Vec<Artifact> {
    if !site.builds(Generated::Network) {
        return Vec::new();
    }
    let [svg, graphml, json] = [drawing(site, base), graphml(site, base), json(site, base)];
    FILES.iter().zip([svg, graphml, json]).map(|((path, _), text)| Artifact::new(*path, text)).collect()
}

/// Lights up a box, its lines and the boxes at their other ends, while one points at it: `k3` stands on all of them.
pub fn rules(site: &Site) -> String {
    let mut css = String::new();
    for at in 0..site.network.graph.nodes.len() {
        let _ = writeln!(css, ".network:has(.n{at}:is(:hover,:focus-visible)) .k{at}{{opacity:1}}");
    }
    css
}

/// Its colours are its own: no page gives it any. They are those of the default theme.
const COLORS: &str = "svg{color:#1b1b1b;background:#fdfcf9;font-family:system-ui,sans-serif}a{color:inherit}.tie-words{fill:#4a4a4a}\
@media(prefers-color-scheme:dark){svg{color:#ece9e2;background:#14161a}.tie-words{fill:#c3c0b8}}";

fn drawing(site: &Site, base: Option<&str>) -> String {
    const MARGIN: f64 = 16.0;
    let (graph, drawing) = (&site.network.graph, &site.network.drawn().wide);
    let (width, height) = (drawing.width + 2.0 * MARGIN, drawing.height + 2.0 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-{MARGIN} -{MARGIN} {width} {height}\" width=\"{width}\" \
         height=\"{height}\" fill=\"none\" stroke=\"currentColor\" font-size=\"13\">\n<title>{}: {}</title>\n<style>{COLORS}</style>\n",
        escape(Generated::Network.title(&site.interface)),
        escape(&site.settings.title),
    );
    let href = |at: usize| Some(address(site, site.network.actors[at], base));
    svg::content(&mut out, graph, drawing, &svg::Writing { class: "", href: &href, numbered: false });
    out.push_str("</svg>\n");
    out.replace(['\u{fffe}', '\u{ffff}'], "")
}

/// The page of an actor, seen from the folder of the files where the site does not know its own address.
fn address(site: &Site, actor: u32, base: Option<&str>) -> String {
    let path = site.route(Key { kind: Kind::Actor, index: actor }).path;
    format!("{}{path}", base.unwrap_or("../"))
}

fn ties(site: &Site) -> impl Iterator<Item = (&Actor, &Relation, &Actor)> {
    site.network.ties.iter().map(|(from, number, to)| {
        let actor = |index: u32| site.actors[index as usize].as_ref();
        (actor(*from), site.relation(*from, *number), actor(*to))
    })
}

/// What each node and each tie says of itself: key, what it belongs to, type.
const KEYS: [(&str, &str, &str); 9] = [
    ("label", "node", "string"),
    ("kind", "node", "string"),
    ("weight", "node", "int"),
    ("url", "node", "string"),
    ("type", "edge", "string"),
    ("label", "edge", "string"),
    ("date", "edge", "string"),
    ("doubtful", "edge", "boolean"),
    ("sources", "edge", "string"),
];

pub fn graphml(site: &Site, base: Option<&str>) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns \
         http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n",
    );
    for (name, of, kind) in KEYS {
        let _ =
            writeln!(xml, "<key id=\"{of}-{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>");
    }
    xml.push_str("<graph id=\"network\" edgedefault=\"directed\">\n");
    let data = |xml: &mut String, key: &str, value: &str| {
        let _ = write!(xml, "<data key=\"{key}\">{}</data>", escape(value));
    };
    for index in site.network.tied.iter().copied() {
        let actor = &site.actors[index as usize];
        let _ = write!(xml, "<node id=\"{}\">", actor.head.id);
        data(&mut xml, "node-label", &actor.name);
        data(&mut xml, "node-kind", actor.kind.key());
        data(&mut xml, "node-weight", &actor.weight.to_string());
        data(&mut xml, "node-url", &address(site, index, base));
        xml.push_str("</node>\n");
    }
    for (number, (from, relation, to)) in ties(site).enumerate() {
        let directed = if relation.is_directed() { "" } else { " directed=\"false\"" };
        let _ = write!(
            xml,
            "<edge id=\"tie-{}\" source=\"{}\" target=\"{}\"{directed}>",
            number + 1,
            from.head.id,
            to.head.id
        );
        data(&mut xml, "edge-type", relation.kind.key());
        data(&mut xml, "edge-label", relation.words(&site.interface));
        if let Some(dated) = &relation.date {
            data(&mut xml, "edge-date", dated.date.written());
        }
        data(&mut xml, "edge-doubtful", if relation.is_doubtful() { "true" } else { "false" });
        data(&mut xml, "edge-sources", &sources(relation).join(" "));
        xml.push_str("</edge>\n");
    }
    xml.push_str("</graph>\n</graphml>\n");
    // XML 1.0 forbids these two where HTML does not.
    xml.replace(['\u{fffe}', '\u{ffff}'], "")
}

/// The ids of what a tie cites, each once.
fn sources(relation: &Relation) -> Vec<&str> {
    let mut ids: Vec<&str> = Vec::new();
    for citation in &relation.cite {
        if !ids.contains(&citation.source.id.as_str()) {
            ids.push(&citation.source.id);
        }
    }
    ids
}

fn json(site: &Site, base: Option<&str>) -> String {
    let node = |index: u32| {
        let actor = &site.actors[index as usize];
        json!({
            "id": &*actor.head.id,
            "name": actor.name,
            "kind": actor.kind.key(),
            "weight": actor.weight,
            "url": address(site, index, base),
        })
    };
    let tie = |(from, relation, to): (&Actor, &Relation, &Actor)| {
        json!({
            "from": &*from.head.id,
            "to": &*to.head.id,
            "type": relation.kind.key(),
            "label": relation.words(&site.interface),
            "date": relation.date.as_ref().map(|dated| dated.date.written()),
            "doubtful": relation.is_doubtful(),
            "sources": sources(relation),
        })
    };
    let network = json!({
        "title": site.settings.title,
        "nodes": site.network.tied.iter().copied().map(node).collect::<Vec<Value>>(),
        "ties": ties(site).map(tie).collect::<Vec<Value>>(),
    });
    // Whoever takes it for markup finds none.
    format!("{network:#}\n").replace('<', "\\u003c")
}
