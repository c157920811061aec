//! What must hold of a `.csl` file before the library sees it: it calls itself for what stands within
//! something else, and would do so until the stack is full.

use std::collections::{BTreeMap, BTreeSet};

use hayagriva::citationberg::{IndependentStyle, XmlDeError};

/// Elements within elements; the deepest of the known styles have 30.
const DEEPEST: usize = 100;

/// Looks at tags only.
pub fn shape(text: &str) -> Result<(), String> {
    if !text.contains("<style") {
        return Err("it has no element `<style>`".to_owned());
    }
    let mut depth = 0_usize;
    for tag in text.split('<').skip(1) {
        let whole = tag.split('>').next().unwrap_or(tag);
        if whole.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !whole.starts_with(['!', '?']) && !whole.ends_with('/') {
            depth += 1;
        }
        if depth > DEEPEST {
            return Err(format!("its elements stand more than {DEEPEST} deep in one another"));
        }
    }
    Ok(())
}

/// No macro may call itself, by whatever way.
pub fn circles(style: &IndependentStyle) -> Result<(), String> {
    let mut calls: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for part in &style.macros {
        let tree = serde_json::to_value(&part.children).unwrap_or_default();
        named(&tree, calls.entry(&part.name).or_default());
    }
    // What calls nothing is done; what calls only what is done, is done too. The rest goes in circles.
    loop {
        let waiting: BTreeSet<String> = calls.keys().map(|name| (*name).to_owned()).collect();
        let before = calls.len();
        calls.retain(|_, called| called.iter().any(|name| waiting.contains(name)));
        if calls.len() == before {
            break;
        }
    }
    match calls.keys().next() {
        Some(name) => Err(format!("its macro `{name}` calls itself, by way of others or not")),
        None => Ok(()),
    }
}

/// The macros that a tree of elements names.
fn named(tree: &serde_json::Value, found: &mut BTreeSet<String>) {
    match tree {
        serde_json::Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    serde_json::Value::String(name) if key.ends_with("macro") => {
                        found.insert(name.clone());
                    }
                    value => named(value, found),
                }
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| named(item, found)),
        _ => {}
    }
}

/// Where the library stopped, and why: ``at `citation / layout`: missing field `@variable` ``.
pub fn reason(error: &XmlDeError) -> String {
    let message = error.source.to_string();
    let reason = match message.contains("untagged enum") {
        true => "an attribute or a value is not known".to_owned(),
        false => message.split_whitespace().collect::<Vec<_>>().join(" "),
    };
    let path = error.path.as_ref().map(ToString::to_string).unwrap_or_default();
    // Numbers of children, which no author counts, are left out.
    let parts: Vec<&str> =
        path.split('.').filter(|part| !part.starts_with('$') && !part.is_empty()).collect();
    match parts.as_slice() {
        [] => reason,
        parts => format!("at `{}`: {reason}", parts.join(" / ")),
    }
}
