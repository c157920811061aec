//! Random networks: whatever is drawn, nothing stands on anything else, and all of it within the drawing.

use super::*;

const KINDS: [&str; 9] =
    ["person", "organization", "government", "country", "group", "account", "work", "place", ""];
const NAMES: [&str; 8] = [
    "Ada",
    "The Ministry of the Interior and of Local Affairs",
    "General Bureau of Reconnaissance",
    "@TheAnonMessage",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "北朝鮮",
    "The Daily",
    "وزارة الداخلية",
];

/// Numbers that only look like chance.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

fn network(seed: u64, nodes: usize, ties: usize) -> Graph {
    let mut random = Random(seed);
    let node = |random: &mut Random| Node {
        name: NAMES[random.below(8)].to_owned(),
        kind: KINDS[random.below(9)],
        heavy: random.below(3) == 0,
        doubtful: random.below(5) == 0,
    };
    let nodes: Vec<Node> = (0..nodes).map(|_| node(&mut random)).collect();
    let ties = (0..ties).map(|_| {
        let from = random.below(nodes.len());
        // Some are tied to many.
        let to = if random.below(3) == 0 { 0 } else { random.below(nodes.len()) };
        let to = if from == to { (to + 1) % nodes.len() } else { to };
        let words = vec!["is said to have asked for its help".to_owned(), "supports".to_owned()];
        Tie { from, to, style: Style::ALL[random.below(5)].0, directed: random.below(4) > 0, words }
    });
    let ties = ties.collect();
    Graph { nodes, ties }
}

/// What stands on what, in words.
fn faults(graph: &Graph, drawing: &Drawing) -> Vec<String> {
    let mut faults = Vec::new();
    let whole = Rect { x: 0.0, y: 0.0, width: drawing.width, height: drawing.height };
    let mut inside = |what: String, rect: Rect| {
        let apart = rect.x < whole.x
            || rect.y < whole.y
            || rect.right() > whole.right()
            || rect.bottom() > whole.bottom();
        if apart {
            faults.push(format!("{what} leaves the drawing: {rect:?} in {whole:?}"));
        }
    };
    for (at, placed) in drawing.boxes.iter().enumerate() {
        inside(format!("box {at}"), placed.rect);
    }
    for (at, line) in drawing.lines.iter().enumerate() {
        line.path.samples().into_iter().for_each(|point| inside(format!("line {at}"), Rect::dot(point)));
        line.words.iter().for_each(|words| inside(format!("words {at}"), words.rect));
    }
    let words: Vec<(usize, Rect)> = drawing
        .lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| Some((at, line.words.as_ref()?.rect)))
        .collect();
    for (at, placed) in drawing.boxes.iter().enumerate() {
        for (other, next) in drawing.boxes.iter().enumerate().skip(at + 1) {
            if placed.rect.meets(next.rect) {
                faults.push(format!("boxes {at} and {other} overlap"));
            }
        }
        for (number, (tie, line)) in graph.ties.iter().zip(&drawing.lines).enumerate() {
            let own = tie.from == at || tie.to == at;
            if !own && line.path.samples().windows(2).any(|piece| placed.rect.cut_by(piece[0], piece[1])) {
                faults.push(format!("line {number} goes through box {at}"));
            }
        }
        for (number, rect) in &words {
            if placed.rect.meets(*rect) {
                faults.push(format!("words {number} stand on box {at}"));
            }
        }
    }
    for (number, (at, rect)) in words.iter().enumerate() {
        for (other, next) in &words[number + 1..] {
            if rect.meets(*next) {
                faults.push(format!("words {at} and {other} overlap"));
            }
        }
        for (line_at, line) in drawing.lines.iter().enumerate() {
            if line.path.samples().windows(2).any(|piece| rect.cut_by(piece[0], piece[1])) {
                faults.push(format!("line {line_at} goes through words {at}"));
            }
        }
    }
    faults
}

fn assert_clean(graph: &Graph, drawing: &Drawing, what: &str) {
    let faults = faults(graph, drawing);
    assert!(faults.is_empty(), "{what}:\n  {}", faults.join("\n  "));
}

#[test]
fn networks_are_drawn_without_overlap() {
    for (nodes, ties) in [(2, 1), (2, 5), (3, 3), (5, 6), (12, 14), (25, 27), (60, 90)] {
        // The larger ones take their time where the compiler does not optimise.
        for seed in 0..if nodes > 12 { 1 } else { 4 } {
            let graph = network(seed, nodes, ties);
            for room in [Room::WIDE, Room::NARROW] {
                let drawing = place(&graph, room);
                assert_clean(&graph, &drawing, &format!("{nodes} nodes, {ties} ties, seed {seed}, {room:?}"));
                assert!(drawing.width <= room.width);
            }
        }
    }
}

#[test]
fn the_same_network_is_drawn_the_same() {
    let graph = network(3, 20, 25);
    assert_eq!(place(&graph, Room::WIDE), place(&graph, Room::WIDE));
}

#[test]
fn an_empty_network_is_no_fault() {
    assert_eq!(place(&Graph::default(), Room::WIDE).boxes, []);
    assert_eq!(layers::place(&Graph::default()).boxes, []);
    assert_eq!(fan::place(&Graph::default()).boxes, []);
}

#[test]
fn fans_are_drawn_without_overlap() {
    for seed in 0..20 {
        let mut graph = network(seed, 12, 0);
        for at in 0..14 {
            let other = 1 + at % 11;
            let (from, to) = if at % 2 == 0 { (0, other) } else { (other, 0) };
            let words = vec!["is said to have asked for its help".to_owned()];
            graph.ties.push(Tie { from, to, style: Style::Other, directed: true, words });
        }
        let drawing = fan::place(&graph);
        assert!(drawing.width <= Room::NARROW.width);
        assert_clean(&graph, &drawing, &format!("seed {seed}"));
    }
}

#[test]
fn layers_are_drawn_without_overlap() {
    for seed in 0..40 {
        let mut graph = network(seed, 3 + seed as usize % 20, 25);
        // What rests on what has no circle, and stands once.
        for tie in &mut graph.ties {
            (tie.from, tie.to) = (tie.from.min(tie.to), tie.from.max(tie.to));
            tie.words.clear();
        }
        graph.ties.sort_by_key(|tie| (tie.from, tie.to));
        graph.ties.dedup_by_key(|tie| (tie.from, tie.to));
        let drawing = layers::place(&graph);
        assert_clean(&graph, &drawing, &format!("seed {seed}"));
    }
}

#[test]
fn names_are_broken_and_cut() {
    let lines = |text: &str, most: f64, count: usize| measure::wrap(text, most, measure::NAME, false, count);
    assert_eq!(lines("The Ministry", 200.0, 3), (vec!["The Ministry".to_owned()], false));
    assert_eq!(lines("The Ministry", 70.0, 3), (vec!["The".to_owned(), "Ministry".to_owned()], false));
    let (cut, was_cut) = lines("One two three four five six", 40.0, 2);
    assert_eq!((cut.len(), was_cut), (2, true));
    assert!(cut[1].ends_with('…'), "{cut:?}");
    assert_eq!(lines("", 40.0, 2), (vec![String::new()], false));
    assert_eq!(lines("WWWW", 1.0, 9).0.concat(), "WWWW");
}

#[test]
fn text_is_escaped_and_numbers_are_short() {
    let mut graph = network(1, 3, 2);
    graph.nodes[0].name = "<b> & \"c\"".to_owned();
    let drawing = place(&graph, Room::WIDE);
    let writing = svg::Writing { class: "wide", href: &|at| Some(format!("?a=1&b={at}")), numbered: true };
    let svg = svg::write(&graph, &drawing, &writing);
    assert!(svg.contains("&lt;b&gt; &amp;") && svg.contains("?a=1&amp;b=0"), "{svg}");
    assert!(!svg.contains("NaN") && !svg.contains("style="), "{svg}");
}

/// A circle cannot be put into an order, and is drawn all the same.
#[test]
fn a_circle_of_sources_comes_to_an_end() {
    let mut graph = network(2, 4, 0);
    for at in 0..4 {
        graph.ties.push(Tie {
            from: at,
            to: (at + 1) % 4,
            style: Style::Other,
            directed: true,
            words: vec![],
        });
    }
    assert_eq!(layers::place(&graph).lines.len(), 4);
}
