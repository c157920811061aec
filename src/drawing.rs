//! Drawings of who is tied to whom: from a plain graph to places without overlap, and from those to SVG.
//!
//! [`place`] is for whole networks: [`force`] gives every node a first place, [`settle`] moves the boxes apart and out of
//! the way of the lines, [`route`] leads each line past every box but its own two, and [`words`] puts words
//! where nothing else stands. [`fan`] is for one node and its neighbours, [`layers`] for what rests on what; both
//! follow from the order alone and cost nothing. The same graph gives the same drawing, on every machine.

pub mod fan;
mod force;
pub mod layers;
pub mod mark;
pub mod measure;
mod route;
mod settle;
mod shape;
pub mod svg;
#[cfg(test)]
mod tests;
mod words;

pub use shape::{Path, Point, Rect};

/// Whoever is tied to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Graph {
    pub nodes: Vec<Node>,
    pub ties: Vec<Tie>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Node {
    pub name: String,
    /// Which mark and which outline it gets: the key of a kind of actor, or empty for a plain box.
    pub kind: &'static str,
    /// Set larger than the others.
    pub heavy: bool,
    /// Who this is, is in doubt: its outline is broken.
    pub doubtful: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tie {
    pub from: usize,
    pub to: usize,
    pub style: Style,
    /// It leads from one to the other, and has an arrow head.
    pub directed: bool,
    /// What may stand beside the line, the best first.
    pub words: Vec<String>,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// A position, a membership, a part: a thick line.
    Belongs,
    Supports,
    Against,
    Other,
    /// Said by some and denied by others: never drawn like a fact.
    Doubtful,
}

impl Style {
    /// Each with its key, the width of its line, and its dashes.
    pub const ALL: [(Style, &'static str, &'static str, &'static str); 5] = [
        (Style::Belongs, "belongs", "2.5", ""),
        (Style::Supports, "supports", "1.5", "9 3 2 3"),
        (Style::Against, "against", "1.5", "7 4"),
        (Style::Other, "other", "1", ""),
        (Style::Doubtful, "doubtful", "1.75", "1.5 3.5"),
    ];

    pub fn key(self) -> &'static str {
        Style::ALL[self as usize].1
    }
}

/// A graph with a place for everything. Nothing stands on anything else, and all of it within the size.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    pub width: f64,
    pub height: f64,
    /// Of each node.
    pub boxes: Vec<Placed>,
    /// Of each tie.
    pub lines: Vec<Line>,
}

/// A node in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub rect: Rect,
    /// The name, broken into lines; cut where it is very long.
    pub name: Vec<String>,
    /// The name was cut.
    pub cut: bool,
}

/// A tie in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub path: Path,
    pub words: Option<Words>,
}

/// Words beside a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    pub rect: Rect,
    pub lines: Vec<String>,
}

/// With more lines, words would be in the way.
const MOST_WORDS: usize = 45;

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    pub width: f64,
    /// Of a name before it is broken.
    pub name: f64,
    /// Words may stand beside the lines.
    pub words: bool,
}

impl Room {
    /// As wide as a page.
    pub const WIDE: Room = Room { width: 1000.0, name: 130.0, words: true };
    /// As wide as the text on a phone.
    pub const NARROW: Room = Room { width: 328.0, name: 84.0, words: false };
}

/// Lays out a whole network.
pub fn place(graph: &Graph, room: Room) -> Drawing {
    let room = Room { words: room.words && graph.ties.len() <= MOST_WORDS, ..room };
    let mut boxes: Vec<Placed> =
        graph.nodes.iter().map(|node| measure::placed(node, room.name, measure::LONGEST)).collect();
    let first = force::places(graph, &boxes);
    settle::settle(graph, &mut boxes, &first, room);
    let mut lines = route::lines(graph, &boxes, room.width);
    if room.words {
        words::write(graph, &boxes, &mut lines, room.width);
    }
    let mut drawing = Drawing { width: room.width, height: 0.0, boxes, lines };
    drawing.crop();
    drawing
}

impl Drawing {
    /// Takes the empty space at the top and at the bottom away, and the width that nothing needs.
    fn crop(&mut self) {
        let rects = || {
            let words = self.lines.iter().filter_map(|line| line.words.as_ref()).map(|words| words.rect);
            let bends = self.lines.iter().flat_map(|line| line.path.samples()).map(Rect::dot);
            self.boxes.iter().map(|placed| placed.rect).chain(words).chain(bends)
        };
        let Some(all) = rects().reduce(Rect::join) else { return };
        const MARGIN: f64 = 3.0;
        let (left, top) = ((all.x - MARGIN).max(0.0).floor(), (all.y - MARGIN).floor());
        self.width = (all.right() + MARGIN).min(self.width).ceil() - left;
        self.height = (all.bottom() + MARGIN).ceil() - top;
        for placed in &mut self.boxes {
            placed.rect = placed.rect.moved(-left, -top);
        }
        for line in &mut self.lines {
            line.path = line.path.moved(-left, -top);
            if let Some(words) = &mut line.words {
                words.rect = words.rect.moved(-left, -top);
            }
        }
    }
}
