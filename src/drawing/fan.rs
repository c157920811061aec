//! One node and its neighbours: the one at the left, the others below one another at the right, and the words of each
//! tie above its other end. Narrow enough for a phone.

use super::measure::{self, NAME_LINE, WORDS, WORDS_LINE, placed, wrap};
use super::shape::{Path, Point, Rect};
use super::{Drawing, Graph, Line, Placed, Room, Words};

const HUB_NAME: f64 = 70.0;
/// Where the names at the right begin.
const COLUMN: f64 = 158.0;
const GAP: f64 = 14.0;
/// Between the ends of two lines at the hub.
const PORT: f64 = 11.0;
const EDGE: f64 = 3.0;

/// Node 0 is the one. Each of its ties gets a line of its own; a neighbour with two ties stands once.
pub fn place(graph: &Graph) -> Drawing {
    let width = Room::NARROW.width;
    let other = |at: usize| if graph.ties[at].from == 0 { graph.ties[at].to } else { graph.ties[at].from };
    let mut order: Vec<usize> = (0..graph.ties.len()).collect();
    // Neighbours in their order, and the ties of each together.
    order.sort_by_key(|at| other(*at));
    let mut boxes: Vec<Placed> = Vec::new();
    for (at, node) in graph.nodes.iter().enumerate() {
        boxes.push(placed(node, if at == 0 { HUB_NAME } else { width - COLUMN - 2.0 * EDGE - 44.0 }));
    }
    let mut words: Vec<Option<Words>> = vec![None; graph.ties.len()];
    let mut y = EDGE;
    for node in 1..boxes.len() {
        for at in order.iter().copied().filter(|at| other(*at) == node) {
            let Some(text) = graph.ties[at].words.first() else { continue };
            let (lines, _) = wrap(text, width - COLUMN - EDGE, WORDS, false, 3);
            let widest = lines.iter().map(|line| measure::width(line, WORDS, false)).fold(0.0, f64::max);
            let rect = Rect { x: COLUMN, y, width: widest, height: lines.len() as f64 * WORDS_LINE };
            y = rect.bottom() + 3.0;
            words[at] = Some(Words { rect, lines });
        }
        let rect = &mut boxes[node].rect;
        (rect.x, rect.y) = (COLUMN, y);
        y = rect.bottom() + GAP;
    }
    let height = y - GAP + EDGE;
    let hub = boxes.first().map_or(Rect::default(), |hub| hub.rect);
    let tall = hub.height.max(PORT * graph.ties.len() as f64 + NAME_LINE);
    let height = height.max(tall + 2.0 * EDGE);
    let hub = Rect { x: EDGE, y: (height - tall) / 2.0, height: tall, ..hub };
    if let Some(first) = boxes.first_mut() {
        first.rect = hub;
    }
    let mut lines: Vec<Option<Line>> = vec![None; graph.ties.len()];
    for (number, at) in order.iter().copied().enumerate() {
        let ties_of_other = order.iter().filter(|tie| other(**tie) == other(at)).count();
        let nth = order[..number].iter().filter(|tie| other(**tie) == other(at)).count();
        let port =
            |count: usize, number: usize, step: f64| (number as f64 - (count as f64 - 1.0) / 2.0) * step;
        let start = Point { x: hub.right() + 2.0, y: hub.centre().y + port(order.len(), number, PORT) };
        let rect = boxes[other(at)].rect;
        let end = Point { x: rect.x - 2.0, y: rect.centre().y + port(ties_of_other, nth, 9.0) };
        let ends = if graph.ties[at].from == 0 { [start, end] } else { [end, start] };
        lines[at] = Some(Line { path: Path::Swing(ends), words: words[at].take() });
    }
    Drawing { width, height: height.ceil(), boxes, lines: lines.into_iter().flatten().collect() }
}
