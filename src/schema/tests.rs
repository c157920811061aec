use std::collections::BTreeSet;

use super::fields;
use crate::kinds::Kind;
use crate::kinds::shape::{self, Description, Shape};

/// Every path of a field, as deep as they are nested.
fn paths() -> Vec<String> {
    fn of_shape(path: &str, shape: &Shape, paths: &mut Vec<String>) {
        match shape {
            Shape::Map(description) => of_map(path, description, paths),
            Shape::Many(one) => of_shape(path, one, paths),
            Shape::Either(shapes) => shapes.iter().for_each(|shape| of_shape(path, shape, paths)),
            _ => {}
        }
    }
    fn of_map(path: &str, description: &Description, paths: &mut Vec<String>) {
        for field in &description.fields {
            let path = format!("{path}.{}", field.name);
            paths.push(path.clone());
            of_shape(&path, &field.shape, paths);
        }
    }
    let mut paths = Vec::new();
    of_map("site", &shape::of_settings(), &mut paths);
    for (kind, ..) in Kind::ALL {
        of_map(kind.word(), &kind.describe(), &mut paths);
    }
    paths
}

/// The row that stands for a path.
fn row(path: &str) -> Option<&'static str> {
    let ends = path.match_indices('.').map(|(at, _)| &path[at + 1..]);
    let mut candidates = std::iter::once(path).chain(ends);
    candidates.find_map(|end| fields::paths().find(|row| *row == end))
}

#[test]
fn every_field_has_a_meaning_and_every_meaning_a_field() {
    let paths = paths();
    assert!(paths.len() > 150, "only {} fields were found", paths.len());
    let without: Vec<&String> = paths.iter().filter(|path| fields::find(path).is_none()).collect();
    assert!(without.is_empty(), "without a row in src/schema/fields.rs: {without:?}");
    let used: BTreeSet<&str> = paths.iter().filter_map(|path| row(path)).collect();
    let unused: Vec<&str> = fields::paths().filter(|row| !used.contains(row)).collect();
    assert!(unused.is_empty(), "no reader asks for {unused:?}");
}

/// Each stands in one line of a comment, of YAML as of a schema.
#[test]
fn meanings_are_short_and_plain() {
    for path in paths() {
        let means = fields::find(&path).expect("it has one").means;
        assert!(means.chars().count() <= 100, "{path}: {means}");
        assert!(!means.contains(['`', '\n', '"', '#']) && !means.ends_with('.'), "{path}: {means}");
    }
}

#[test]
fn what_is_owed_and_what_holds_otherwise_is_described() {
    let claim = Kind::Claim.describe();
    assert_eq!(claim.required.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["kind", "text"]);
    let stance = claim.field("cite").expect("claims cite");
    let Shape::Many(one) = &stance.shape else { panic!("one citation or a list: {:?}", stance.shape) };
    let Shape::Either(forms) = &**one else { panic!("in three forms: {one:?}") };
    let [Shape::Id, Shape::Pinned(taken), Shape::Map(long)] = forms.as_slice() else { panic!("{forms:?}") };
    assert!(long.fields.iter().all(|field| taken.contains(&field.name)), "its fields are no ids of sources");
    assert_eq!(long.field("stance").and_then(|field| field.default), Some("supports"));
    assert_eq!(Kind::Source.describe().any_of, [["title", "description"]]);
}
