//! The way of each line: straight where nothing stands in between, else in a light curve, else round the corners
//! of what stands in its way. No line goes through a box.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap};

use super::mark::{Outline, outline};
use super::shape::{Path, Point, Rect, cross, on_curve};
use super::{Graph, Line, Placed};

/// A line keeps this far from the boxes that it passes.
const CLEAR: f64 = 5.0;
/// Corners are turned at this distance; less than half the gap between boxes.
const TURN: f64 = 8.0;
/// Between the arrow head and the outline.
const BEFORE_BOX: f64 = 2.0;

/// The line of each tie, from outline to outline.
pub fn lines(graph: &Graph, boxes: &[Placed], width: f64) -> Vec<Line> {
    let rects: Vec<Rect> = boxes.iter().map(|placed| placed.rect).collect();
    let mut done: Vec<Path> = Vec::new();
    let mut along: Vec<Vec<Point>> = Vec::new();
    let mut between: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for tie in &graph.ties {
        let earlier = between.entry((tie.from.min(tie.to), tie.from.max(tie.to))).or_default();
        // The way is looked for in one direction, so that a second line bends to the other side.
        let (first, last) = (tie.from.min(tie.to), tie.from.max(tie.to));
        let whole = way(&rects, &along, first, last, *earlier, width);
        *earlier += 1;
        let ends = [first, last].map(|at| (rects[at], outline(graph.nodes[at].kind)));
        let path = trim(whole, ends);
        along.push(path.samples());
        done.push(if tie.from == first { path } else { reversed(path) });
    }
    done.into_iter().map(|path| Line { path, words: None }).collect()
}

fn reversed(path: Path) -> Path {
    match path {
        Path::Curve([from, control, to]) => Path::Curve([to, control, from]),
        Path::Swing([from, to]) => Path::Swing([to, from]),
        Path::Bent(mut points) => {
            points.reverse();
            Path::Bent(points)
        }
    }
}

/// From centre to centre; `done` are the lines that are there already.
fn way(rects: &[Rect], done: &[Vec<Point>], first: usize, last: usize, earlier: usize, width: f64) -> Path {
    let (from, to) = (rects[first].centre(), rects[last].centre());
    let others =
        || rects.iter().enumerate().filter(|(at, _)| *at != first && *at != last).map(|(_, rect)| *rect);
    let clear = |path: &Path| {
        let along = path.samples();
        along.windows(2).all(|piece| others().all(|rect| !rect.grown(CLEAR).cut_by(piece[0], piece[1])))
            && along.iter().all(|point| point.x > 1.0 && point.x < width - 1.0)
    };
    let crossings = |path: &Path| {
        let along = path.samples();
        let over = |other: &Vec<Point>| {
            let pairs =
                along.windows(2).flat_map(|a| other.windows(2).map(move |b| cross(a[0], a[1], b[0], b[1])));
            pairs.filter(|crosses| *crosses).count()
        };
        done.iter().map(over).sum::<usize>()
    };
    let length = from.distance(to);
    let bend = |by: f64| {
        let middle = from.between(to, 0.5);
        let (x, y) = ((to.y - from.y) / length.max(1.0), (from.x - to.x) / length.max(1.0));
        Path::Curve([from, Point { x: middle.x + x * by, y: middle.y + y * by }, to])
    };
    // Lines between the same two fan out.
    let fan = |number: usize| {
        let step = 40.0 * number.div_ceil(2) as f64;
        if number.is_multiple_of(2) { -step } else { step }
    };
    let bends = if earlier == 0 {
        vec![0.0, 0.12 * length, -0.12 * length, 0.25 * length, -0.25 * length, 0.4 * length, -0.4 * length]
    } else {
        vec![fan(earlier), fan(earlier) * 1.6, -fan(earlier) * 2.2, fan(earlier + 2), -fan(earlier + 2)]
    };
    let ways = bends.into_iter().map(bend).filter(|path| clear(path));
    // Of those that are clear, the one that crosses least; the first where several do.
    ways.min_by_key(|path| crossings(path)).unwrap_or_else(|| round_corners(rects, done, first, last))
}

/// The shortest way past the corners of boxes.
fn round_corners(rects: &[Rect], done: &[Vec<Point>], first: usize, last: usize) -> Path {
    let (from, to) = (rects[first].centre(), rects[last].centre());
    let mut stops = vec![from, to];
    stops.extend(rects.iter().flat_map(|rect| rect.grown(TURN).corners()));
    let free = |at: usize, next: usize| {
        let leaves = |rect: usize, end: usize, stop: usize| stop == end && rect == [first, last][end];
        rects.iter().enumerate().all(|(rect, area)| {
            // A line may leave its own box, and enter it nowhere else.
            let own =
                leaves(rect, 0, at) || leaves(rect, 1, next) || leaves(rect, 0, next) || leaves(rect, 1, at);
            own || !area.grown(CLEAR).cut_by(stops[at], stops[next])
        })
    };
    // A corner that an earlier line turns is left to it where there is another way.
    let turned: Vec<f64> = stops
        .iter()
        .map(|stop| if done.iter().flatten().any(|point| point.distance(*stop) < 4.0) { 60.0 } else { 0.0 })
        .collect();
    let mut best = vec![f64::INFINITY; stops.len()];
    let mut before = vec![0; stops.len()];
    let mut open = BinaryHeap::from([Open(0.0, 0)]);
    best[0] = 0.0;
    let mut settled = vec![false; stops.len()];
    while let Some(Open(_, at)) = open.pop() {
        if at == 1 {
            break;
        }
        if std::mem::replace(&mut settled[at], true) {
            continue;
        }
        let length = best[at];
        for next in 1..stops.len() {
            // A bend costs, so that of two ways the one with fewer is taken.
            let longer = length + stops[at].distance(stops[next]) + 15.0 + turned[next];
            if next != at && longer < best[next] && free(at, next) {
                best[next] = longer;
                before[next] = at;
                // What is left is at least as long as the straight way (A*).
                open.push(Open(longer + stops[next].distance(to), next));
            }
        }
    }
    let mut points = vec![to];
    let mut at = 1;
    while best[1].is_finite() && before[at] != 0 {
        at = before[at];
        points.push(stops[at]);
    }
    points.push(from);
    points.reverse();
    Path::Bent(points)
}

/// A stop on the way, the nearest first.
struct Open(f64, usize);

impl Ord for Open {
    fn cmp(&self, other: &Open) -> Ordering {
        other.0.total_cmp(&self.0).then(other.1.cmp(&self.1))
    }
}

impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Open) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Open {
    fn eq(&self, other: &Open) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Open {}

/// Cuts off what lies within the outlines at the two ends.
fn trim(path: Path, [start, end]: [(Rect, Outline); 2]) -> Path {
    match path {
        Path::Curve([from, control, to]) => {
            let leave = leaving(|share| on_curve(from, control, to, share), start);
            let arrive = 1.0 - leaving(|share| on_curve(from, control, to, 1.0 - share), end);
            // The piece of a curve between two shares of it is a curve again.
            let at = |share| on_curve(from, control, to, share);
            let middle = from.between(control, leave).between(control.between(to, leave), arrive);
            Path::Curve([at(leave), middle, at(arrive)])
        }
        Path::Bent(mut points) => {
            let cut = |from: Point, to: Point, area| from.between(to, leaving(|s| from.between(to, s), area));
            if let [first, second, ..] = points[..] {
                points[0] = cut(first, second, start);
            }
            if let [.., second, last] = points[..] {
                let at = points.len() - 1;
                points[at] = cut(last, second, end);
            }
            Path::Bent(points)
        }
        swing => swing,
    }
}

/// The share of a line at which it is out of an outline.
fn leaving(at: impl Fn(f64) -> Point, (rect, outline): (Rect, Outline)) -> f64 {
    let (mut inside, mut outside) = (0.0, 1.0);
    for step in 1..=24 {
        let share = f64::from(step) / 24.0;
        if !holds(rect.grown(BEFORE_BOX), outline, at(share)) {
            outside = share;
            break;
        }
        inside = share;
    }
    for _ in 0..10 {
        let middle = (inside + outside) / 2.0;
        if holds(rect.grown(BEFORE_BOX), outline, at(middle)) {
            inside = middle;
        } else {
            outside = middle;
        }
    }
    outside
}

fn holds(rect: Rect, outline: Outline, point: Point) -> bool {
    if !rect.holds(point) {
        return false;
    }
    let (across, down) = ((point.x - rect.x).min(rect.right() - point.x), (point.y - rect.centre().y).abs());
    match outline {
        Outline::Square => true,
        Outline::Six => across > super::svg::POINTED * down / (rect.height / 2.0),
        Outline::Round => {
            let radius = super::svg::ROUND.min(rect.height / 2.0);
            let (x, y) = ((radius - across).max(0.0), (down - (rect.height / 2.0 - radius)).max(0.0));
            x * x + y * y <= radius * radius
        }
    }
}
