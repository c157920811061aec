//! Points, rectangles and lines.

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Point {
    pub fn between(self, other: Point, share: f64) -> Point {
        Point { x: self.x + (other.x - self.x) * share, y: self.y + (other.y - self.y) * share }
    }

    pub fn distance(self, other: Point) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        (x * x + y * y).sqrt()
    }
}

impl Rect {
    pub fn around(centre: Point, width: f64, height: f64) -> Rect {
        Rect { x: centre.x - width / 2.0, y: centre.y - height / 2.0, width, height }
    }

    pub fn dot(point: Point) -> Rect {
        Rect { x: point.x, y: point.y, width: 0.0, height: 0.0 }
    }

    pub fn right(self) -> f64 {
        self.x + self.width
    }

    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    pub fn centre(self) -> Point {
        Point { x: self.x + self.width / 2.0, y: self.y + self.height / 2.0 }
    }

    pub fn moved(self, x: f64, y: f64) -> Rect {
        Rect { x: self.x + x, y: self.y + y, ..self }
    }

    /// Larger by so much on every side.
    pub fn grown(self, by: f64) -> Rect {
        Rect { x: self.x - by, y: self.y - by, width: self.width + 2.0 * by, height: self.height + 2.0 * by }
    }

    pub fn join(self, other: Rect) -> Rect {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let (right, bottom) = (self.right().max(other.right()), self.bottom().max(other.bottom()));
        Rect { x, y, width: right - x, height: bottom - y }
    }

    pub fn meets(self, other: Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    pub fn holds(self, point: Point) -> bool {
        self.x < point.x && point.x < self.right() && self.y < point.y && point.y < self.bottom()
    }

    pub fn corners(self) -> [Point; 4] {
        let at = |x, y| Point { x, y };
        [
            at(self.x, self.y),
            at(self.right(), self.y),
            at(self.x, self.bottom()),
            at(self.right(), self.bottom()),
        ]
    }

    /// Whether a straight line goes through.
    pub fn cut_by(self, from: Point, to: Point) -> bool {
        // The share of the line that lies within, narrowed side by side (Liang and Barsky).
        let (mut first, mut last) = (0.0_f64, 1.0_f64);
        let sides = [
            (from.x - to.x, from.x - self.x),
            (to.x - from.x, self.right() - from.x),
            (from.y - to.y, from.y - self.y),
            (to.y - from.y, self.bottom() - from.y),
        ];
        for (towards, room) in sides {
            if towards == 0.0 {
                if room <= 0.0 {
                    return false;
                }
            } else if towards < 0.0 {
                first = first.max(room / towards);
            } else {
                last = last.min(room / towards);
            }
        }
        first < last
    }
}

/// Whether two straight lines cross, ends left out.
pub fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// A point of a curve through its one control.
pub fn on_curve(from: Point, control: Point, to: Point, share: f64) -> Point {
    from.between(control, share).between(control.between(to, share), share)
}

/// The way of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Path {
    /// One light curve, through its one control.
    Curve([Point; 3]),
    /// Leaves and arrives level, with a swing between.
    Swing([Point; 2]),
    /// Straight pieces.
    Bent(Vec<Point>),
}

impl Path {
    /// Points along it, close enough that straight pieces between them do for it.
    pub fn samples(&self) -> Vec<Point> {
        let steps = (0..=16).map(|step| f64::from(step) / 16.0);
        match self {
            Path::Curve([from, control, to]) => {
                steps.map(|share| on_curve(*from, *control, *to, share)).collect()
            }
            Path::Swing([from, to]) => {
                let [a, b] = controls(*from, *to);
                steps
                    .map(|share| on_curve(*from, a, b, share).between(on_curve(a, b, *to, share), share))
                    .collect()
            }
            Path::Bent(points) => points.clone(),
        }
    }

    pub fn moved(&self, x: f64, y: f64) -> Path {
        let moved = |point: Point| Point { x: point.x + x, y: point.y + y };
        match self {
            Path::Curve(points) => Path::Curve(points.map(moved)),
            Path::Swing(points) => Path::Swing(points.map(moved)),
            Path::Bent(points) => Path::Bent(points.iter().copied().map(moved).collect()),
        }
    }
}

/// The two controls of a swing.
pub fn controls(from: Point, to: Point) -> [Point; 2] {
    let half = (to.x - from.x) / 2.0;
    [Point { x: from.x + half, y: from.y }, Point { x: to.x - half, y: to.y }]
}
