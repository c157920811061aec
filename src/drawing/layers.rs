//! What rests on what: columns from the left, each node in the column behind all that it rests on. A line that passes
//! a column has a place of its own in it, so that it meets no box.

use super::measure::{self, placed};
use super::shape::{Path, Point, Rect};
use super::{Drawing, Graph, Line, Placed, Room};

const GAP: f64 = 12.0;
/// What a box takes beside its name.
const FRAME: f64 = 16.0;
/// Between columns.
const ACROSS: f64 = 46.0;
/// Of a name before it is broken, however many columns there are.
const NAME: f64 = 96.0;
const EDGE: f64 = 3.0;
const SWEEPS: usize = 12;

/// A box, or the place of a line that goes by.
struct Slot {
    column: usize,
    height: f64,
    y: f64,
    before: Vec<usize>,
    after: Vec<usize>,
}

/// Lays out a graph without circles; where there is one, some line of it leads back.
pub fn place(graph: &Graph) -> Drawing {
    let columns = columns(graph);
    let count = columns.iter().max().map_or(0, |last| last + 1);
    let room = (Room::NARROW.width - ACROSS * count.saturating_sub(1) as f64) / count.max(1) as f64;
    let mut boxes: Vec<Placed> =
        graph.nodes.iter().map(|node| placed(node, (room - 20.0).max(NAME), measure::LONGEST)).collect();
    // Where one name makes a column wide, the others need not be broken.
    for column in 0..count {
        let of_column = || (0..boxes.len()).filter(|at| columns[*at] == column);
        let widest = of_column().map(|at| boxes[at].rect.width).fold(0.0, f64::max);
        for at in of_column().collect::<Vec<_>>() {
            boxes[at] = placed(&graph.nodes[at], widest - FRAME, measure::LONGEST);
        }
    }
    let mut slots: Vec<Slot> = columns
        .iter()
        .zip(&boxes)
        .map(|(column, placed)| Slot {
            column: *column,
            height: placed.rect.height,
            y: 0.0,
            before: Vec::new(),
            after: Vec::new(),
        })
        .collect();
    let ways: Vec<Vec<usize>> = graph.ties.iter().map(|tie| way(&mut slots, tie.from, tie.to)).collect();
    let mut rows: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (at, slot) in slots.iter().enumerate() {
        rows[slot.column].push(at);
    }
    for sweep in 0..SWEEPS {
        arrange(&mut slots, &mut rows, sweep % 2 == 0);
    }
    let top = slots.iter().map(|slot| slot.y - slot.height / 2.0).fold(f64::INFINITY, f64::min);
    let bottom = slots.iter().map(|slot| slot.y + slot.height / 2.0).fold(0.0, f64::max);
    let widths: Vec<f64> = (0..count)
        .map(|column| {
            let of_column = boxes.iter().zip(&columns).filter(|(_, at)| **at == column);
            of_column.map(|(placed, _)| placed.rect.width).fold(0.0, f64::max)
        })
        .collect();
    let mut lefts = vec![EDGE];
    for width in &widths {
        lefts.push(lefts.last().copied().unwrap_or_default() + width + ACROSS);
    }
    let at = |slot: &Slot| slot.y - top + EDGE;
    for (placed, slot) in boxes.iter_mut().zip(&slots) {
        let centre = Point { x: lefts[slot.column] + widths[slot.column] / 2.0, y: at(slot) };
        placed.rect = Rect::around(centre, widths[slot.column], placed.rect.height);
    }
    let lines = ways.iter().zip(&graph.ties).map(|(way, tie)| {
        let (from, to) = (boxes[tie.from].rect, boxes[tie.to].rect);
        let mut points = vec![Point { x: from.right() + 2.0, y: at(&slots[tie.from]) }];
        for passed in way {
            let slot = &slots[*passed];
            points.push(Point { x: lefts[slot.column] - ACROSS / 3.0, y: at(slot) });
            points.push(Point { x: lefts[slot.column] + widths[slot.column] + ACROSS / 3.0, y: at(slot) });
        }
        let end = Point { x: to.x - 2.0, y: at(&slots[tie.to]) };
        let path = if way.is_empty() {
            Path::Swing([points[0], end])
        } else {
            Path::Bent([points, vec![end]].concat())
        };
        Line { path, words: None }
    });
    let lines = lines.collect();
    let width = (lefts.last().copied().unwrap_or_default() - ACROSS + EDGE).ceil();
    Drawing { width, height: (bottom - top + 2.0 * EDGE).max(0.0).ceil(), boxes, lines }
}

/// The column of each node: behind the last that leads to it.
fn columns(graph: &Graph) -> Vec<usize> {
    let mut columns = vec![0; graph.nodes.len()];
    // As many rounds as a way can have steps; a circle is left as it is after that.
    for _ in 0..graph.nodes.len() {
        let mut changed = false;
        for tie in &graph.ties {
            let column = columns[tie.from] + 1;
            if columns[tie.to] < column && column < graph.nodes.len() {
                columns[tie.to] = column;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    columns
}

/// Places for a line in the columns that it passes.
fn way(slots: &mut Vec<Slot>, from: usize, to: usize) -> Vec<usize> {
    let mut passed = Vec::new();
    let mut last = from;
    for column in slots[from].column + 1..slots[to].column {
        let at = slots.len();
        slots.push(Slot { column, height: 4.0, y: 0.0, before: vec![last], after: Vec::new() });
        slots[last].after.push(at);
        passed.push(at);
        last = at;
    }
    slots[last].after.push(to);
    slots[to].before.push(last);
    passed
}

/// Puts each column in the order of what its boxes are tied to, as near to that as there is room.
fn arrange(slots: &mut [Slot], rows: &mut [Vec<usize>], forth: bool) {
    let count = rows.len();
    for step in 0..count {
        let column = if forth { step } else { count - 1 - step };
        let wanted = |at: usize| {
            let near = if forth { &slots[at].before } else { &slots[at].after };
            let near =
                if near.is_empty() { if forth { &slots[at].after } else { &slots[at].before } } else { near };
            let sum: f64 = near.iter().map(|other| slots[*other].y).sum();
            if near.is_empty() { slots[at].y } else { sum / near.len() as f64 }
        };
        let mut row: Vec<(f64, usize)> = rows[column].iter().map(|at| (wanted(*at), *at)).collect();
        row.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        // From the top, none above its neighbour; then all together back to where they want to be.
        let mut y = f64::NEG_INFINITY;
        let mut off = 0.0;
        for (wanted, at) in &row {
            let half = slots[*at].height / 2.0;
            let centre = wanted.max(y + half);
            off += centre - wanted;
            slots[*at].y = centre;
            y = centre + half + GAP;
        }
        let back = off / row.len().max(1) as f64;
        for (_, at) in &row {
            slots[*at].y -= back;
        }
        rows[column] = row.into_iter().map(|(_, at)| at).collect();
    }
}
