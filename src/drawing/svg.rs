//! A drawing as SVG that stands in a page: colours come from the page, and nothing in it is styled by an attribute
//! `style`. Boxes with an address are links.

use std::fmt::Write;

use super::mark::{Outline, mark, outline};
use super::measure::{MARK, NAME, NAME_LINE, WORDS, WORDS_LINE};
use super::shape::{Path, Point, Rect, controls};
use super::{Drawing, Graph, Style};
use crate::text::{escape, escape_into};

/// How far the ends of a six-sided box reach.
pub const POINTED: f64 = 9.0;
/// The radius of the corners of a round box.
pub const ROUND: f64 = 14.0;
/// The length of an arrow head.
const HEAD: f64 = 8.0;

/// What a page says of a drawing.
pub struct Writing<'a> {
    /// Beside `drawing`, in which place it stands: `wide`, `narrow`.
    pub class: &'a str,
    pub href: &'a dyn Fn(usize) -> Option<String>,
    /// Boxes and lines are numbered, so that generated rules can light up neighbours.
    pub numbered: bool,
}

pub fn write(graph: &Graph, drawing: &Drawing, writing: &Writing) -> String {
    let mut out = String::new();
    let (width, height) = (drawing.width, drawing.height);
    let _ = writeln!(
        out,
        "<svg class=\"drawing {}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" fill=\"none\" stroke=\"currentColor\" font-size=\"{NAME}\">",
        writing.class
    );
    content(&mut out, graph, drawing, writing);
    out.push_str("</svg>");
    out
}

/// What stands within `<svg>`: the lines, then the boxes over them.
pub fn content(out: &mut String, graph: &Graph, drawing: &Drawing, writing: &Writing) {
    out.push_str("<g aria-hidden=\"true\">\n");
    for (tie, line) in graph.ties.iter().zip(&drawing.lines) {
        let _ = write!(out, "<g class=\"tie tie-{}", tie.style.key());
        if writing.numbered {
            let _ = write!(out, " k{} k{}", tie.from, tie.to);
        }
        out.push_str("\">");
        let (d, tip) = path(&line.path, tie.directed);
        self::line(out, &d, tie.style);
        if let Some(tip) = tip {
            head(out, tip, tie.style);
        }
        match &line.words {
            Some(words) => text(out, &words.lines, words.rect, WORDS_LINE, "words"),
            None => {
                if let Some(words) = tie.words.first() {
                    let ends = [tie.from, tie.to].map(|at| escape(&graph.nodes[at].name));
                    let _ = write!(out, "<title>{} – {} – {}</title>", ends[0], escape(words), ends[1]);
                }
            }
        }
        out.push_str("</g>\n");
    }
    out.push_str("</g>\n");
    for at in 0..graph.nodes.len() {
        node(out, graph, drawing, writing, at);
    }
}

fn node(out: &mut String, graph: &Graph, drawing: &Drawing, writing: &Writing, at: usize) {
    let (node, placed) = (&graph.nodes[at], &drawing.boxes[at]);
    let href = (writing.href)(at);
    let element = if href.is_some() { "a" } else { "g" };
    let _ = write!(out, "<{element} class=\"node");
    if writing.numbered {
        let _ = write!(out, " n{at} k{at}");
        let mut near: Vec<usize> = graph
            .ties
            .iter()
            .filter_map(|tie| match (tie.from == at, tie.to == at) {
                (true, false) => Some(tie.to),
                (false, true) => Some(tie.from),
                _ => None,
            })
            .collect();
        near.sort_unstable();
        near.dedup();
        for other in near {
            let _ = write!(out, " k{other}");
        }
    }
    out.push('"');
    if let Some(href) = &href {
        let _ = write!(out, " href=\"{}\"", escape(href));
    }
    out.push('>');
    if placed.cut {
        let _ = write!(out, "<title>{}</title>", escape(&node.name));
    }
    let rect = placed.rect;
    // The whole box is to be clicked, and not its outline alone.
    let _ = write!(out, "<path d=\"{}\" pointer-events=\"all\"", around(rect, outline(node.kind)));
    if node.heavy {
        out.push_str(" stroke-width=\"2\"");
    }
    if node.doubtful {
        out.push_str(" stroke-dasharray=\"4 3\"");
    }
    out.push_str("/>");
    let mut room = rect;
    let drawn = mark(node.kind);
    if !drawn.is_empty() {
        let inset = if outline(node.kind) == Outline::Square { 7.0 } else { 9.0 };
        let (x, y) = (rect.x + inset, rect.centre().y - 8.0);
        let _ = write!(out, "<g transform=\"translate({} {})\">{drawn}</g>", short(x), short(y));
        room = Rect { x: rect.x + MARK, width: rect.width - MARK, ..rect };
    }
    text(out, &placed.name, room, NAME_LINE, if node.heavy { "heavy" } else { "" });
    let _ = writeln!(out, "</{element}>");
}

/// Lines of text in the middle of a box.
fn text(out: &mut String, lines: &[String], rect: Rect, height: f64, class: &str) {
    let size = if class == "words" { WORDS } else { NAME };
    let centre = rect.centre();
    let first = centre.y - height * (lines.len() as f64 - 1.0) / 2.0 + size * 0.35;
    out.push_str("<text stroke=\"none\" fill=\"currentColor\" text-anchor=\"middle\"");
    match class {
        "words" => {
            let _ = write!(out, " font-size=\"{WORDS}\" class=\"tie-words\"");
        }
        "heavy" => out.push_str(" font-weight=\"700\""),
        _ => {}
    }
    let x = short(centre.x);
    if let [line] = lines {
        let _ = write!(out, " x=\"{x}\" y=\"{}\">{}</text>", short(first), escape(line));
        return;
    }
    out.push('>');
    for (number, line) in lines.iter().enumerate() {
        let y = short(first + height * number as f64);
        let _ = write!(out, "<tspan x=\"{x}\" y=\"{y}\">");
        escape_into(out, line);
        // Read as two words, and not as one.
        out.push_str(if number + 1 < lines.len() { " </tspan>" } else { "</tspan>" });
    }
    out.push_str("</text>");
}

/// The outline of a box.
fn around(rect: Rect, outline: Outline) -> String {
    let (x, y, right, bottom) = (short(rect.x), short(rect.y), short(rect.right()), short(rect.bottom()));
    match outline {
        Outline::Square => format!("M{x} {y}H{right}V{bottom}H{x}z"),
        Outline::Six => {
            let (in_left, in_right) = (short(rect.x + POINTED), short(rect.right() - POINTED));
            let middle = short(rect.centre().y);
            format!("M{in_left} {y}H{in_right}L{right} {middle}L{in_right} {bottom}H{in_left}L{x} {middle}z")
        }
        Outline::Round => {
            let r = ROUND.min(rect.height / 2.0);
            let (in_left, in_right) = (short(rect.x + r), short(rect.right() - r));
            let (in_top, in_bottom) = (short(rect.y + r), short(rect.bottom() - r));
            let r = short(r);
            format!(
                "M{in_left} {y}H{in_right}A{r} {r} 0 0 1 {right} {in_top}V{in_bottom}A{r} {r} 0 0 1 {in_right} {bottom}\
                 H{in_left}A{r} {r} 0 0 1 {x} {in_bottom}V{in_top}A{r} {r} 0 0 1 {in_left} {y}z"
            )
        }
    }
}

/// The `d` of a line; and where its head points from and to.
fn path(path: &Path, headed: bool) -> (String, Option<[Point; 2]>) {
    let along = path.samples();
    let (Some(end), Some(start)) = (along.last().copied(), along.first().copied()) else {
        return (String::new(), None);
    };
    let before = match path {
        Path::Curve([_, control, _]) => *control,
        Path::Swing([from, to]) => controls(*from, *to)[1],
        Path::Bent(points) => points[points.len().saturating_sub(2)],
    };
    // A thick line would be seen beside the tip.
    let length = before.distance(end).max(0.001);
    let stop = if headed { end.between(before, (HEAD * 0.7 / length).min(0.9)) } else { end };
    let d = match path {
        Path::Curve([from, control, to]) if is_straight(*from, *control, *to) => {
            format!("M{}L{}", pair(*from), pair(stop))
        }
        Path::Curve([from, control, _]) => format!("M{}Q{} {}", pair(*from), pair(*control), pair(stop)),
        Path::Swing([from, to]) => {
            let [a, b] = controls(*from, *to);
            format!("M{}C{} {} {}", pair(*from), pair(a), pair(b), pair(stop))
        }
        Path::Bent(points) => {
            let mut d = format!("M{}", pair(start));
            for window in points.windows(3) {
                let [before, corner, after] = [window[0], window[1], window[2]];
                let round =
                    |other: Point| corner.between(other, (7.0 / corner.distance(other).max(0.001)).min(0.5));
                let _ = write!(d, "L{}Q{} {}", pair(round(before)), pair(corner), pair(round(after)));
            }
            let _ = write!(d, "L{}", pair(stop));
            d
        }
    };
    (d, headed.then_some([before, end]))
}

fn is_straight(from: Point, control: Point, to: Point) -> bool {
    let area = (to.x - from.x) * (control.y - from.y) - (to.y - from.y) * (control.x - from.x);
    area.abs() < from.distance(to)
}

/// A filled head, or an open one where the tie is in doubt.
fn head(out: &mut String, [from, tip]: [Point; 2], style: Style) {
    let length = from.distance(tip).max(0.001);
    let (x, y) = ((tip.x - from.x) / length, (tip.y - from.y) / length);
    let side = |by: f64| pair(Point { x: tip.x - x * HEAD - y * by, y: tip.y - y * HEAD + x * by });
    let (left, right) = (side(3.5), side(-3.5));
    let _ = match style {
        Style::Doubtful => write!(out, "<path d=\"M{left}L{}L{right}\" stroke-width=\"1.5\"/>", pair(tip)),
        _ => {
            write!(out, "<path d=\"M{left}L{}L{right}z\" fill=\"currentColor\" stroke=\"none\"/>", pair(tip))
        }
    };
}

fn pair(point: Point) -> String {
    format!("{} {}", short(point.x), short(point.y))
}

/// A line of a style by itself, for legends.
pub fn sample(style: Style) -> String {
    let mut out = String::from(
        "<svg class=\"line\" viewBox=\"0 0 40 12\" width=\"40\" height=\"12\" aria-hidden=\"true\" fill=\"none\" stroke=\"currentColor\">",
    );
    line(&mut out, "M1 6H34", style);
    head(&mut out, [Point { x: 1.0, y: 6.0 }, Point { x: 39.0, y: 6.0 }], style);
    out.push_str("</svg>");
    out
}

fn line(out: &mut String, d: &str, style: Style) {
    let (_, _, width, dashes) = Style::ALL[style as usize];
    let _ = write!(out, "<path d=\"{d}\"");
    if width != "1" {
        let _ = write!(out, " stroke-width=\"{width}\"");
    }
    if !dashes.is_empty() {
        let _ = write!(out, " stroke-dasharray=\"{dashes}\"");
    }
    out.push_str("/>");
}

/// A number with at most one digit behind the point.
fn short(number: f64) -> String {
    let tenths = (number * 10.0).round();
    if tenths == 0.0 { "0".to_owned() } else { format!("{}", tenths / 10.0) }
}
