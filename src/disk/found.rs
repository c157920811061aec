//! What the output folder holds before a build, held against what it shall hold: what differs, what is
//! ours and goes, what is someone else's and stays, and what is so much in the way that we refuse.

use std::collections::HashSet;
use std::time::SystemTime;

use rayon::prelude::*;

use super::folders::Folders;
use super::manifest::{Manifest, fingerprint};
use super::operations::{Identity, Operations};
use super::tree::{Tree, folders_above, folders_of};
use super::{Failure, Written};
use crate::artifact::Artifact;

pub struct Found {
    /// For each artifact.
    pub states: Vec<State>,
    /// Ours, and in this build no more.
    pub stale: Vec<String>,
    pub foreign_files: Vec<(String, Identity)>,
    /// Folders without any file of ours, links, devices: what cannot be linked into a stage.
    pub foreign_folders: Vec<String>,
    pub foreign_others: Vec<String>,
    pub manifest: Manifest,
}

#[derive(PartialEq)]
pub enum State {
    Absent,
    Different,
    Same(Identity, SystemTime),
}

impl Found {
    pub fn written(&self) -> Written {
        let count = |wanted: fn(&State) -> bool| self.states.iter().filter(|state| wanted(state)).count();
        let files = self.foreign_files.iter().map(|(path, _)| path).chain(&self.foreign_others);
        let in_foreign_folder = |path: &str| {
            folders_above(path).any(|above| {
                self.foreign_folders.binary_search_by(|folder| folder.as_str().cmp(above)).is_ok()
            })
        };
        let mut kept: Vec<String> = files
            .cloned()
            .chain(self.foreign_folders.iter().map(|folder| format!("{folder}/")))
            .filter(|path| !in_foreign_folder(path.trim_end_matches('/')))
            .collect();
        kept.sort();
        Written {
            created: count(|state| *state == State::Absent),
            changed: count(|state| *state == State::Different),
            unchanged: count(|state| matches!(state, State::Same(..))),
            removed: self.stale.len(),
            kept,
        }
    }
}

/// Looks only; compares the bytes of every file, so that whatever happened to it since is mended.
pub fn find(
    operations: &Operations,
    folders: &Folders,
    artifacts: &[Artifact],
    known: Option<&Manifest>,
) -> Result<Found, Failure> {
    let there = match operations.identity(&folders.output)? {
        Some(_) => Tree::walk(operations, &folders.output)?,
        None => Tree::default(),
    };
    let compared: Vec<(State, Option<u64>, u64)> = artifacts
        .par_iter()
        .map(|artifact| compare(operations, folders, artifact, &there, known))
        .collect::<Result<_, _>>()?;

    let wanted: HashSet<&str> = artifacts.iter().map(|artifact| artifact.path.as_str()).collect();
    let mut extra: Vec<&String> = there.files.iter().filter(|path| !wanted.contains(path.as_str())).collect();
    extra.sort();
    let sorted: Vec<Extra> =
        extra.par_iter().map(|path| sort_out(operations, folders, path, known)).collect::<Result<_, _>>()?;

    let mut manifest = Manifest { output: folders.name.clone(), ..Manifest::default() };
    let mut states = Vec::with_capacity(artifacts.len());
    for (artifact, (state, before, hash)) in artifacts.iter().zip(compared) {
        manifest.present.insert(artifact.path.clone(), hash);
        if let Some(before) = before {
            manifest.previous.insert(artifact.path.clone(), before);
        }
        states.push(state);
    }
    let (mut stale, mut foreign_files) = (Vec::new(), Vec::new());
    for (path, extra) in extra.into_iter().zip(sorted) {
        match extra {
            Extra::Stale(hash) => {
                manifest.previous.insert(path.clone(), hash);
                stale.push(path.clone());
            }
            Extra::Foreign(identity) => foreign_files.push((path.clone(), identity)),
            Extra::Gone => {}
        }
    }
    let mut ours = folders_of(artifacts.iter().map(|artifact| artifact.path.as_str()));
    ours.extend(folders_of(stale.iter().map(String::as_str)));
    let foreign_folders =
        there.folders.iter().filter(|folder| !ours.contains(folder.as_str())).cloned().collect();
    Ok(Found { states, stale, foreign_files, foreign_folders, foreign_others: there.others, manifest })
}

/// The state of an artifact, the fingerprint of our older file in its place, and its own.
fn compare(
    operations: &Operations,
    folders: &Folders,
    artifact: &Artifact,
    there: &Tree,
    known: Option<&Manifest>,
) -> Result<(State, Option<u64>, u64), Failure> {
    let Artifact { path, bytes } = artifact;
    let hash = fingerprint(bytes);
    if !there.files.contains(path) {
        return Ok((State::Absent, None, hash));
    }
    let file = folders.output.join(path);
    if let Some((identity, modified)) = operations.compare(&file, bytes)? {
        return Ok((State::Same(identity, modified), None, hash));
    }
    let before = operations
        .read(&file)?
        .filter(|bytes| known.is_some_and(|known| known.made(path, bytes)))
        .map(|bytes| fingerprint(&bytes));
    Ok((State::Different, before, hash))
}

/// A file in the output folder that is not in this build.
enum Extra {
    Stale(u64),
    Foreign(Identity),
    Gone,
}

fn sort_out(
    operations: &Operations,
    folders: &Folders,
    path: &str,
    known: Option<&Manifest>,
) -> Result<Extra, Failure> {
    let file = folders.output.join(path);
    if let Some(known) = known.filter(|known| known.names(path)) {
        match operations.read(&file)? {
            Some(bytes) if known.made(path, &bytes) => {
                return Ok(Extra::Stale(fingerprint(&bytes)));
            }
            _ => {}
        }
    }
    Ok(match operations.identity(&file)? {
        Some(identity) => Extra::Foreign(identity),
        None => Extra::Gone,
    })
}

/// Files that may lie in an output folder before the first build.
const WELCOME: [&str; 3] = [".git", "CNAME", ".DS_Store"];

/// Refuses to go on where that would cost someone else's file: names the first that is in the way, and
/// before the first build the first at all.
pub fn refuse(
    folders: &Folders,
    artifacts: &[Artifact],
    known: Option<&Manifest>,
    found: &Found,
) -> Result<(), Failure> {
    let output = &folders.name;
    let foreign: Vec<&str> = found
        .foreign_files
        .iter()
        .map(|(path, _)| path)
        .chain(&found.foreign_others)
        .map(String::as_str)
        .collect();
    // Where one of our own pages belongs. A file that we have put there is ours even if it was edited.
    let replaced = artifacts
        .iter()
        .zip(&found.states)
        .filter(|(_, state)| **state == State::Different)
        .map(|(artifact, _)| artifact.path.as_str())
        .filter(|path| known.is_none_or(|known| !known.names(path)));

    let unwelcome = foreign.iter().copied().filter(|path| !WELCOME.contains(path));
    if known.is_none()
        && let Some(first) = replaced.clone().chain(unwelcome).min()
    {
        return Err(Failure::new(format!(
            "the folder `{output}` holds `{first}`, which is not known to come from explainer"
        ))
        .cure(format!(
            "if nothing in `{output}` is yours, remove it and build again; else choose another folder with `--output`"
        )));
    }
    let paths: HashSet<&str> = artifacts.iter().map(|artifact| artifact.path.as_str()).collect();
    let needed = folders_of(paths.iter().copied());
    let folders = found.foreign_folders.iter().map(String::as_str);
    let below_a_page = |path: &&str| folders_above(path).any(|above| paths.contains(above));
    let in_the_way = foreign
        .iter()
        .copied()
        .filter(|path| paths.contains(path) || needed.contains(path) || below_a_page(path))
        .chain(folders.filter(|path| paths.contains(path) || below_a_page(path)));
    match replaced.chain(in_the_way).min() {
        None => Ok(()),
        Some(first) => Err(Failure::new(format!(
            "`{output}/{first}` does not come from explainer, and is where a file of the site belongs"
        ))
        .cure("move it away and build again")),
    }
}
