//! Circles where none may be: a source that relies on itself through others, events each before the
//! other, claims that supersede one another.

use crate::diagnostic::Diagnostic;
use crate::kinds::Kind;
use crate::mistakes::checks as mistakes;
use crate::prose::Reference;
use crate::site::Site;
use crate::text::Place;

/// An arrow from one record to the next, and where it is written.
struct Arrow {
    to: u32,
    place: Place,
}

pub fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let sources = arrows(site, Kind::Source, |index| &site.sources[index].via);
    report(site, Kind::Source, &sources, mistakes::circular_reporting, diagnostics);

    let mut events = arrows(site, Kind::Event, |index| &site.events[index].after);
    for (event, earlier) in site.events.iter().zip(0..) {
        for before in &event.before {
            if let Some(later) = site.index(before, Kind::Event) {
                events[later as usize].push(Arrow { to: earlier, place: before.place.clone() });
            }
        }
    }
    report(site, Kind::Event, &events, mistakes::order_circle, diagnostics);

    let claims = arrows(site, Kind::Claim, |index| &site.claims[index].supersedes);
    report(site, Kind::Claim, &claims, mistakes::supersedes_circle, diagnostics);
}

fn arrows<'a>(site: &Site, kind: Kind, list: impl Fn(usize) -> &'a [Reference]) -> Vec<Vec<Arrow>> {
    let arrow = |reference: &Reference| {
        let to = site.index(reference, kind)?;
        Some(Arrow { to, place: reference.place.clone() })
    };
    (0..site.count(kind)).map(|index| list(index).iter().filter_map(arrow).collect()).collect()
}

/// Finds each circle once: a depth-first walk, with a stack of its own, reports the path at each arrow
/// that leads back into it. A record that refers to itself was reported when the site was linked.
fn report(
    site: &Site,
    kind: Kind,
    arrows: &[Vec<Arrow>],
    mistake: fn(&[(&str, Place)]) -> Diagnostic,
    diagnostics: &mut Vec<Diagnostic>,
) {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let mut marks = vec![Mark::New; arrows.len()];
    for start in 0..arrows.len() as u32 {
        if marks[start as usize] != Mark::New {
            continue;
        }
        marks[start as usize] = Mark::Open;
        // The record, and the number of its next arrow.
        let mut path: Vec<(u32, usize)> = vec![(start, 0)];
        while let Some((at, next)) = path.last_mut() {
            let Some(arrow) = arrows[*at as usize].get(*next) else {
                marks[*at as usize] = Mark::Done;
                path.pop();
                continue;
            };
            *next += 1;
            match marks[arrow.to as usize] {
                Mark::New => {
                    marks[arrow.to as usize] = Mark::Open;
                    path.push((arrow.to, 0));
                }
                Mark::Open if arrow.to != *at => {
                    let from = path.iter().position(|(record, _)| *record == arrow.to).unwrap_or(0);
                    let circle: Vec<(&str, Place)> = path[from..]
                        .iter()
                        .map(|(record, taken)| {
                            let id = site.id(crate::site::Key { kind, index: *record });
                            (id, arrows[*record as usize][taken - 1].place.clone())
                        })
                        .collect();
                    diagnostics.push(mistake(&circle));
                }
                _ => {}
            }
        }
    }
}
