//! Moves boxes so that none stands on another and lines go past them: many small moves, of which those that make the
//! drawing better are kept, and at first some that make it worse, so that it does not get stuck (simulated
//! annealing). The moves come from a generator of our own, the same on every machine.

use super::shape::{Point, Rect, cross};
use super::{Graph, Placed, Room};

/// Between boxes: lines go through there.
pub const GAP: f64 = 18.0;
/// Between boxes that are tied, so that the line and its head can be seen; and with words beside it.
const TIED_GAP: f64 = 42.0;
const WORDS_GAP: f64 = 72.0;
/// Where no box is, a field is no higher.
const EMPTY: f64 = 64.0;
/// Free space at the sides, for lines that go round.
pub const SIDE: f64 = 10.0;

/// How bad each fault is.
const OVERLAP: f64 = 60.0;
const THROUGH: f64 = 30.0;
const CROSSING: f64 = 14.0;
const SHARP: f64 = 10.0;

pub fn settle(graph: &Graph, boxes: &mut [Placed], first: &[Point], room: Room) {
    let mut field = Field::new(graph, boxes, first, room);
    field.anneal();
    field.part();
    for (placed, centre) in boxes.iter_mut().zip(field.centres) {
        placed.rect = Rect::around(centre, placed.rect.width, placed.rect.height);
    }
}

struct Field<'a> {
    sizes: Vec<(f64, f64)>,
    centres: Vec<Point>,
    /// Each pair that is tied, once.
    ties: Vec<(usize, usize)>,
    /// The ties of each node.
    of: Vec<Vec<usize>>,
    width: f64,
    height: f64,
    /// What is to be seen of a line at least.
    least: f64,
    random: Random,
    graph: &'a Graph,
}

impl<'a> Field<'a> {
    fn new(graph: &'a Graph, boxes: &[Placed], first: &[Point], room: Room) -> Field<'a> {
        let sizes: Vec<(f64, f64)> =
            boxes.iter().map(|placed| (placed.rect.width, placed.rect.height)).collect();
        let mut ties: Vec<(usize, usize)> =
            graph.ties.iter().map(|tie| (tie.from.min(tie.to), tie.from.max(tie.to))).collect();
        ties.sort_unstable();
        ties.dedup();
        ties.retain(|(from, to)| from != to);
        let mut of = vec![Vec::new(); sizes.len()];
        for (at, (from, to)) in ties.iter().enumerate() {
            of[*from].push(at);
            of[*to].push(at);
        }
        let area: f64 = sizes.iter().map(|(width, height)| (width + 44.0) * (height + 44.0)).sum();
        // Words want room, and so do many lines; on a phone every screen is a long way.
        let ties_room = if room.width < Room::WIDE.width { 1.25 } else { 2.1 };
        let highest = sizes.iter().map(|size| size.1).fold(0.0, f64::max);
        let height = (area * ties_room / room.width).max(highest + 2.0 * GAP).max(room.width * 0.2);
        let mut field = Field {
            sizes,
            centres: Vec::new(),
            ties,
            of,
            width: room.width,
            height,
            least: if room.words { WORDS_GAP } else { TIED_GAP },
            random: Random(7),
            graph,
        };
        field.spread(first);
        field
    }

    /// Stretches the first places over the whole field, turned so that the longer side lies along the longer.
    fn spread(&mut self, first: &[Point]) {
        let span = |of: &dyn Fn(&Point) -> f64| {
            let least = first.iter().map(of).fold(f64::INFINITY, f64::min);
            let most = first.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
            (least, (most - least).max(1.0))
        };
        let ((left, across), (top, down)) = (span(&|p| p.x), span(&|p| p.y));
        let turned = (across > down) != (self.width > self.height);
        let centres = first.iter().map(|point| {
            let (x, y) = ((point.x - left) / across, (point.y - top) / down);
            let (x, y) = if turned { (y, x) } else { (x, y) };
            Point { x: (x * self.width).round(), y: (y * self.height).round() }
        });
        self.centres = centres.collect();
        for at in 0..self.centres.len() {
            self.centres[at] = self.within(at, self.centres[at]);
        }
    }

    fn within(&self, at: usize, point: Point) -> Point {
        let (width, height) = self.sizes[at];
        let keep = |value: f64, half: f64, whole: f64| value.min(whole - SIDE - half).max(SIDE + half);
        Point { x: keep(point.x, width / 2.0, self.width), y: keep(point.y, height / 2.0, self.height) }
    }

    fn rect(&self, at: usize, centre: Point) -> Rect {
        Rect::around(centre, self.sizes[at].0, self.sizes[at].1)
    }

    fn other_end(&self, tie: usize, at: usize) -> usize {
        let (from, to) = self.ties[tie];
        if from == at { to } else { from }
    }

    /// How badly a node stands at a place, with all others where they are.
    fn cost(&self, at: usize, centre: Point) -> f64 {
        let mut cost = 0.0;
        let own = self.rect(at, centre);
        for other in 0..self.sizes.len() {
            if other == at {
                continue;
            }
            let rect = self.rect(other, self.centres[other]);
            if own.grown(GAP).meets(rect) {
                let deep = |a: f64, b: f64, c: f64, d: f64| (b.min(d) - a.max(c) + GAP).max(0.0);
                let (x, y) = (
                    deep(own.x, own.right(), rect.x, rect.right()),
                    deep(own.y, own.bottom(), rect.y, rect.bottom()),
                );
                cost += OVERLAP + x.min(y) * 4.0;
            }
        }
        for (number, tie) in self.of[at].iter().enumerate() {
            let other = self.other_end(*tie, at);
            let there = self.centres[other];
            cost += own_length(own, self.rect(other, there), self.least) * 0.09;
            for (box_at, centre_of) in self.centres.iter().enumerate() {
                if box_at != at
                    && box_at != other
                    && self.rect(box_at, *centre_of).grown(8.0).cut_by(centre, there)
                {
                    cost += THROUGH;
                }
            }
            for (from, to) in &self.ties {
                let apart = *from != at && *to != at && *from != other && *to != other;
                if apart && cross(centre, there, self.centres[*from], self.centres[*to]) {
                    cost += CROSSING;
                }
            }
            for next in &self.of[at][number + 1..] {
                cost += sharp(centre, there, self.centres[self.other_end(*next, at)]);
            }
            for next in &self.of[other] {
                let end = self.other_end(*next, other);
                if end != at {
                    cost += sharp(there, centre, self.centres[end]);
                }
            }
        }
        for (from, to) in &self.ties {
            if *from != at && *to != at && own.grown(8.0).cut_by(self.centres[*from], self.centres[*to]) {
                cost += THROUGH;
            }
        }
        cost
    }

    fn anneal(&mut self) {
        let count = self.sizes.len();
        if count < 2 {
            return;
        }
        let rounds = (20_000 / (count + self.graph.ties.len())).clamp(90, 400);
        for round in 0..rounds {
            let left = 1.0 - round as f64 / rounds as f64;
            let (heat, reach) = (12.0 * left * left, 8.0 + self.width.min(self.height) * 0.35 * left);
            for at in 0..count {
                let before = self.centres[at];
                let now = self.cost(at, before);
                // Beside a neighbour, somewhere near, or in the place of another.
                match self.random.below(8) {
                    0 => self.swap(at, heat),
                    1 => {
                        let centre = self.near_neighbours(at, reach);
                        self.try_at(at, centre, now, heat);
                    }
                    _ => {
                        let centre = self.nudged(before, reach);
                        self.try_at(at, centre, now, heat);
                    }
                }
            }
        }
    }

    fn try_at(&mut self, at: usize, centre: Point, now: f64, heat: f64) {
        let centre = self.within(at, centre);
        let then = self.cost(at, centre);
        if self.takes(then - now, heat) {
            self.centres[at] = centre;
        }
    }

    fn swap(&mut self, at: usize, heat: f64) {
        let other = self.random.below(self.sizes.len() as u64) as usize;
        if other == at {
            return;
        }
        let (here, there) = (self.centres[at], self.centres[other]);
        let now = self.cost(at, here) + self.cost(other, there);
        self.centres[at] = self.within(at, there);
        self.centres[other] = self.within(other, here);
        let then = self.cost(at, self.centres[at]) + self.cost(other, self.centres[other]);
        if !self.takes(then - now, heat) {
            self.centres[at] = here;
            self.centres[other] = there;
        }
    }

    fn takes(&mut self, worse: f64, heat: f64) -> bool {
        worse <= 0.0 || self.random.share() < heat / (heat + worse * worse)
    }

    fn nudged(&mut self, from: Point, reach: f64) -> Point {
        let x = (self.random.share() - 0.5) * 2.0 * reach;
        let y = (self.random.share() - 0.5) * 2.0 * reach;
        Point { x: (from.x + x).round(), y: (from.y + y).round() }
    }

    fn near_neighbours(&mut self, at: usize, reach: f64) -> Point {
        let ends: Vec<Point> = self.of[at].iter().map(|tie| self.centres[self.other_end(*tie, at)]).collect();
        let count = ends.len().max(1) as f64;
        let x = ends.iter().map(|end| end.x).sum::<f64>() / count;
        let y = ends.iter().map(|end| end.y).sum::<f64>() / count;
        self.nudged(Point { x, y }, reach.max(120.0))
    }

    /// Whatever still stands too near to another is pushed down, from the top: after this nothing overlaps.
    fn part(&mut self) {
        let mut order: Vec<usize> = (0..self.sizes.len()).collect();
        let top = |at: usize| self.centres[at].y - self.sizes[at].1 / 2.0;
        order.sort_by(|a, b| top(*a).total_cmp(&top(*b)).then(a.cmp(b)));
        let mut done: Vec<Rect> = Vec::new();
        for at in order {
            let mut rect = self.rect(at, self.centres[at]);
            while let Some(above) = done.iter().find(|other| other.grown(GAP - 0.5).meets(rect)) {
                rect.y = above.bottom() + GAP;
            }
            done.push(rect);
            self.centres[at] = rect.centre();
        }
        self.close_up();
    }

    /// Takes out what is empty from side to side.
    fn close_up(&mut self) {
        let mut order: Vec<usize> = (0..self.sizes.len()).collect();
        let top = |at: usize| self.centres[at].y - self.sizes[at].1 / 2.0;
        order.sort_by(|a, b| top(*a).total_cmp(&top(*b)).then(a.cmp(b)));
        let (mut reached, mut off) = (f64::NEG_INFINITY, 0.0);
        for at in order {
            let rect = self.rect(at, self.centres[at]);
            if reached.is_finite() {
                off += (rect.y - reached - EMPTY).max(0.0);
            }
            reached = reached.max(rect.bottom());
            self.centres[at].y -= off;
        }
    }
}

/// What of a line is seen between two boxes, too short being as bad as long.
fn own_length(a: Rect, b: Rect, least: f64) -> f64 {
    let apart = |first: f64, last: f64, other_first: f64, other_last: f64| {
        (other_first - last).max(first - other_last).max(0.0)
    };
    let x = apart(a.x, a.right(), b.x, b.right());
    let y = apart(a.y, a.bottom(), b.y, b.bottom());
    let seen = (x * x + y * y).sqrt();
    if seen < least { least + (least - seen) * 8.0 } else { seen }
}

/// Two lines that leave a place side by side cannot be told apart.
fn sharp(from: Point, a: Point, b: Point) -> f64 {
    let (x, y, z, w) = (a.x - from.x, a.y - from.y, b.x - from.x, b.y - from.y);
    let (along, lengths) = (x * z + y * w, ((x * x + y * y) * (z * z + w * w)).sqrt());
    if along > 0.97 * lengths { SHARP * (along / lengths.max(1.0) - 0.97) / 0.03 } else { 0.0 }
}

/// Numbers that only look like chance (SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}
