//! Words beside lines, where there is room: on no box, on no line, on no other words.

use super::measure::{WORDS, WORDS_LINE, width, wrap};
use super::shape::{Point, Rect};
use super::{Graph, Line, Placed, Words};

/// Words are broken at this width.
const MOST: f64 = 120.0;
const MOST_LINES: usize = 3;
/// Where along the line, the best first.
const SHARES: [f64; 9] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];

pub fn write(graph: &Graph, boxes: &[Placed], lines: &mut [Line], room: f64) {
    let along: Vec<Vec<Point>> = lines.iter().map(|line| line.path.samples()).collect();
    let mut taken: Vec<Rect> = boxes.iter().map(|placed| placed.rect.grown(3.0)).collect();
    // The shortest lines have the least choice.
    let length = |at: usize| along[at].windows(2).map(|piece| piece[0].distance(piece[1])).sum::<f64>();
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|a, b| length(*a).total_cmp(&length(*b)).then(a.cmp(b)));
    for at in order {
        let free = |rect: Rect| {
            rect.x > 2.0
                && rect.right() < room - 2.0
                && taken.iter().all(|other| !other.meets(rect))
                && along.iter().enumerate().all(|(other, line)| {
                    // Nearer to its own line than to any other.
                    let area = rect.grown(if other == at { 1.5 } else { 8.0 });
                    line.windows(2).all(|piece| !area.cut_by(piece[0], piece[1]))
                })
        };
        let placed = graph.ties[at].words.iter().find_map(|words| {
            let (lines, cut) = wrap(words, MOST, WORDS, false, MOST_LINES);
            if cut {
                return None;
            }
            let widest = lines.iter().map(|line| width(line, WORDS, false)).fold(0.0, f64::max);
            let size = (widest + 2.0, lines.len() as f64 * WORDS_LINE);
            let rect =
                SHARES.iter().flat_map(|share| beside(&along[at], *share, size)).find(|rect| free(*rect))?;
            Some(Words { rect, lines })
        });
        if let Some(words) = &placed {
            taken.push(words.rect.grown(2.0));
        }
        lines[at].words = placed;
    }
}

/// A box on each side of a line, as near as it may be.
fn beside(along: &[Point], share: f64, (width, height): (f64, f64)) -> [Rect; 2] {
    let (point, towards) = at(along, share);
    let length = Point::default().distance(towards).max(0.001);
    let (x, y) = (-towards.y / length, towards.x / length);
    // As far as the box reaches against the line.
    let reach = (x.abs() * width + y.abs() * height) / 2.0 + 4.0;
    [-1.0, 1.0].map(|side| {
        // Above a line rather than below.
        let side = if y > 0.0 { side } else { -side };
        Rect::around(Point { x: point.x + x * reach * side, y: point.y + y * reach * side }, width, height)
    })
}

/// The point at a share of a line, and where it leads from there.
fn at(along: &[Point], share: f64) -> (Point, Point) {
    let whole: f64 = along.windows(2).map(|piece| piece[0].distance(piece[1])).sum();
    let mut left = whole * share;
    for piece in along.windows(2) {
        let length = piece[0].distance(piece[1]);
        if left <= length && length > 0.0 {
            let towards = Point { x: piece[1].x - piece[0].x, y: piece[1].y - piece[0].y };
            return (piece[0].between(piece[1], left / length), towards);
        }
        left -= length;
    }
    (along[0], Point { x: 1.0, y: 0.0 })
}
