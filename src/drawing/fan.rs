//! One node and its neighbours: the one at the left, the others below one another at the right, and the words of each
//! tie above its other end. Narrow enough for a phone.

use super::measure::{self, NAME_LINE, WORDS, WORDS_LINE, placed, wrap};
use super::shape::{Path, Point, Rect};
use super::{Drawing, Graph, Line, Room, Words};

/// Of the name of the one, and of a word in it.
const HUB_NAME: f64 = 70.0;
const HUB_WORD: f64 = 90.0;
/// For the lines between the one and the others.
const SWING: f64 = 46.0;
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
    let Some(hub) = graph.nodes.first() else { return Drawing::default() };
    let hub = placed(hub, HUB_NAME, HUB_WORD);
    // Where the names at the right begin, and what they may take beside the mark and the frame.
    let column = EDGE + hub.rect.width + SWING;
    let most = width - column - EDGE - 44.0;
    let mut boxes = vec![hub];
    boxes.extend(graph.nodes[1..].iter().map(|node| placed(node, most, most)));
    let mut words: Vec<Option<Words>> = vec![None; graph.ties.len()];
    let mut y = EDGE;
    for (node, placed) in boxes.iter_mut().enumerate().skip(1) {
        for at in order.iter().copied().filter(|at| other(*at) == node) {
            let Some(text) = graph.ties[at].words.first() else { continue };
            let (lines, _) = wrap(text, width - column - EDGE, WORDS, false, 3);
            let widest = lines.iter().map(|line| measure::width(line, WORDS, false)).fold(0.0, f64::max);
            let rect = Rect { x: column, y, width: widest, height: lines.len() as f64 * WORDS_LINE };
            y = rect.bottom() + 3.0;
            words[at] = Some(Words { rect, lines });
        }
        let rect = &mut placed.rect;
        (rect.x, rect.y) = (column, y);
        y = rect.bottom() + GAP;
    }
    let height = y - GAP + EDGE;
    let hub = boxes[0].rect;
    let tall = hub.height.max(PORT * graph.ties.len() as f64 + NAME_LINE);
    let height = height.max(tall + 2.0 * EDGE);
    let hub = Rect { x: EDGE, y: (height - tall) / 2.0, height: tall, ..hub };
    boxes[0].rect = hub;
    let mut lines: Vec<Option<Line>> = vec![None; graph.ties.len()];
    for (number, at) in order.iter().copied().enumerate() {
        let ties_of_other = order.iter().filter(|tie| other(**tie) == other(at)).count();
        let nth = order[..number].iter().filter(|tie| other(**tie) == other(at)).count();
        let port =
            |count: usize, number: usize, step: f64| (number as f64 - (count as f64 - 1.0) / 2.0) * step;
        let start = Point { x: hub.right() + 2.0, y: hub.centre().y + port(order.len(), number, PORT) };
        let rect = boxes[other(at)].rect;
        let step = (rect.height / ties_of_other as f64).min(9.0);
        let end = Point { x: rect.x - 2.0, y: rect.centre().y + port(ties_of_other, nth, step) };
        let ends = if graph.ties[at].from == 0 { [start, end] } else { [end, start] };
        lines[at] = Some(Line { path: Path::Swing(ends), words: words[at].take() });
    }
    Drawing { width, height: height.ceil(), boxes, lines: lines.into_iter().flatten().collect() }
}
