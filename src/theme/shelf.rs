//! Which themes a site may choose from, and the files of those that are built in.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{About, built_in, built_in_layer, own_layer};
use crate::kinds::Settings;
use crate::project::Project;

/// A theme by its name, as a site sees it.
#[derive(Debug, PartialEq, Serialize)]
pub struct Entry {
    pub name: String,
    /// `theme:` of site.yaml names it.
    pub in_use: bool,
    pub built_in: bool,
    /// How many files the site has in `themes/NAME/`.
    pub own_files: usize,
    pub extends: Option<String>,
    pub description: Option<String>,
}

/// All themes by name. A mistake in a `theme.yaml` is said when the site is built.
pub fn entries(project: &Project, settings: &Settings) -> Vec<Entry> {
    let entry = |name: String| {
        let (own, built_in) = (own_layer(project, &name), built_in_layer(&name));
        let about = own.get("theme.yaml").or_else(|| built_in.get("theme.yaml"));
        let About { description, extends } =
            about.map(|file| About::read(file, &mut Vec::new())).unwrap_or_default();
        Entry {
            in_use: settings.theme.name == name,
            built_in: !built_in.is_empty(),
            own_files: own.len(),
            extends: extends.map(|(name, _)| name),
            description,
            name,
        }
    };
    names(project).into_iter().map(entry).collect()
}

/// The names of all themes, the site's own and the built-in ones.
pub fn names(project: &Project) -> Vec<String> {
    let own = project.under("themes/").filter_map(|(path, _)| {
        // A file that lies in `themes/` itself belongs to no theme.
        Some(path.strip_prefix("themes/")?.split_once('/')?.0.to_owned())
    });
    let names: BTreeSet<String> = own.chain(built_in_names().map(str::to_owned)).collect();
    names.into_iter().collect()
}

pub fn built_in_names() -> impl Iterator<Item = &'static str> {
    let names: BTreeSet<&str> = built_in::FILES.iter().map(|file| file.0).collect();
    names.into_iter()
}

/// The files of a built-in theme by their path within it, with their texts; none of those that it extends.
pub fn files(theme: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    built_in::FILES.iter().filter(move |file| file.0 == theme).map(|file| (file.1, file.2))
}

/// The built-in themes from this one down: each extends the next.
pub fn chain(theme: &str) -> Vec<String> {
    let mut chain: Vec<String> = Vec::new();
    let mut next = Some(theme.to_owned());
    while let Some(name) = next.filter(|name| !chain.contains(name)) {
        let layer = built_in_layer(&name);
        let Some(about) = layer.get("theme.yaml") else { break };
        next = About::read(about, &mut Vec::new()).extends.map(|(name, _)| name);
        chain.push(name);
    }
    chain
}
