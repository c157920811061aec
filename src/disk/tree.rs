//! What lies in a folder, and the paths of artifacts in it: relative, with `/` between their parts.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;

use rayon::prelude::*;

use super::Failure;
use super::operations::Operations;
use crate::artifact::Artifact;

/// Everything below a folder. Links are listed, never followed.
#[derive(Debug, Default)]
pub struct Tree {
    pub files: HashSet<String>,
    pub folders: Vec<String>,
    /// Links, devices, and names that are not UTF-8; none of them can be ours.
    pub others: Vec<String>,
}

impl Tree {
    /// Walks `root`; the folder `.git` is listed but not entered, since nothing in it can be ours.
    pub fn walk(operations: &Operations, root: &Path) -> Result<Tree, Failure> {
        let mut tree = Tree::default();
        for listing in walk(operations, root, "")? {
            tree.files.extend(listing.files);
            tree.folders.extend(listing.folders);
            tree.others.extend(listing.others);
        }
        tree.folders.sort();
        tree.others.sort();
        Ok(tree)
    }
}

#[derive(Default)]
struct Listing {
    files: Vec<String>,
    folders: Vec<String>,
    others: Vec<String>,
}

fn walk(operations: &Operations, root: &Path, folder: &str) -> Result<Vec<Listing>, Failure> {
    let mut listing = Listing::default();
    let path = root.join(folder);
    for entry in operations.list(&path)? {
        let kind = entry.file_type().map_err(|error| Failure::system("look at", &entry.path(), &error))?;
        let name = entry.file_name();
        let separator = if folder.is_empty() { "" } else { "/" };
        let relative = format!("{folder}{separator}{}", name.to_string_lossy());
        match name.to_str() {
            Some(_) if kind.is_file() => listing.files.push(relative),
            Some(_) if kind.is_dir() => listing.folders.push(relative),
            _ => listing.others.push(relative),
        }
    }
    let below: Vec<Vec<Listing>> = listing
        .folders
        .par_iter()
        .filter(|folder| *folder != ".git")
        .map(|folder| walk(operations, root, folder))
        .collect::<Result<_, _>>()?;
    let mut listings: Vec<Listing> = below.into_iter().flatten().collect();
    listings.push(listing);
    Ok(listings)
}

/// The folders above a path, the nearest first: `a/b` and `a` for `a/b/c.html`.
pub fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(path.rsplit_once('/').map(|(above, _)| above), |path| {
        path.rsplit_once('/').map(|(above, _)| above)
    })
}

/// Every folder that the paths need, parents before children.
pub fn folders_of<'a>(paths: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut folders = BTreeSet::new();
    for path in paths {
        for folder in folders_above(path) {
            if !folders.insert(folder) {
                break;
            }
        }
    }
    folders
}

/// Refuses artifacts that no folder could hold side by side, or that would be written outside it.
/// Each of these is a bug of ours: the core makes the routes, and checks them with the author's words.
pub fn check_paths(artifacts: &[Artifact]) -> Result<(), Failure> {
    let bug = |path: &str, wrong: &str| {
        Err(Failure::new(format!("the output file `{}` {wrong}", path.escape_debug()))
            .cure("this is a bug in explainer; please report it"))
    };
    let mut seen: HashMap<String, &str> = HashMap::with_capacity(artifacts.len());
    for Artifact { path, .. } in artifacts {
        if !is_relative(path) {
            return bug(path, "has no usable path");
        }
        // Windows and macOS take `About` and `about` for one name.
        if let Some(other) = seen.insert(path.to_lowercase(), path) {
            return bug(path, &format!("has the same name as `{other}`"));
        }
    }
    for path in seen.keys() {
        if let Some(folder) = folders_above(path).find(|folder| seen.contains_key(*folder)) {
            return bug(seen[path.as_str()], &format!("lies in `{folder}`, which is a file too"));
        }
    }
    Ok(())
}

/// Whether a path stays below the folder that it is joined to, on every system.
pub fn is_relative(path: &str) -> bool {
    path.split('/').all(|part| {
        !matches!(part, "" | "." | "..")
            && !part.contains(|letter: char| matches!(letter, '\\' | ':') || letter.is_control())
    }) && path != ".git"
        && !path.starts_with(".git/")
}
