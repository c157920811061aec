//! The first place of every node, by forces: those that are tied pull each other, all others push.

use fjadra::{Link, ManyBody, Node, PositionX, PositionY, SimulationBuilder};

use super::shape::Point;
use super::{Graph, Placed};

/// Some place for every node; they may stand on one another.
pub fn places(graph: &Graph, boxes: &[Placed]) -> Vec<Point> {
    if graph.nodes.is_empty() {
        return Vec::new();
    }
    let size = |at: usize| boxes[at].rect.width / 2.0;
    let lengths: Vec<f64> = graph.ties.iter().map(|tie| size(tie.from) + size(tie.to) + 40.0).collect();
    let ties = graph.ties.iter().map(|tie| (tie.from, tie.to));
    let mut simulation = SimulationBuilder::default()
        .build(graph.nodes.iter().map(|_| Node::default()))
        .add_force("ties", Link::new(ties).distance(move |_: &_, at: usize| lengths[at]).iterations(2))
        .add_force("room", ManyBody::new().strength(-900.0))
        // Parts that nothing ties to the rest stay near it.
        .add_force("across", PositionX::new().strength(0.05))
        .add_force("down", PositionY::new().strength(0.07));
    let last = simulation.iter().last().unwrap_or_default();
    last.into_iter().map(|[x, y]| Point { x, y }).collect()
}
