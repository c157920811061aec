//! Publishing a whole site in one step: prepared in a stage, which then changes places with the output.
//!
//! The stage that comes out of the exchange is the site before, and stays where it is: the next build
//! only brings it up to date. Making 10,000 folders anew for one changed page, and deleting as many,
//! took ten times as long. Unchanged files are hard links of the published ones, so the second tree
//! costs folders and little else, and a file in the stage is never written into, only replaced.

use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::Path;
use std::time::SystemTime;

use rayon::prelude::*;

use super::Failure;
use super::folders::{Folders, Place};
use super::journal::Journal;
use super::manifest::Manifest;
use super::operations::{Identity, Operations};
use super::tree::{Tree, folders_above, folders_of};

/// One file of the new site.
pub struct Item<'a> {
    pub path: &'a str,
    pub source: Source<'a>,
}

/// Where its bytes come from.
pub enum Source<'a> {
    New(&'a [u8]),
    /// The published file already holds them.
    Published(Identity, SystemTime, &'a [u8]),
    /// A file that someone else has put into the output folder.
    Foreign(Identity),
}

/// Publishes `items` as the whole content of the output folder; returns what was moved to `rescued`.
pub fn publish(
    operations: &Operations,
    folders: &Folders,
    place: Place,
    items: &[Item],
    manifest: &Manifest,
) -> Result<Vec<String>, Failure> {
    let stage = folders.stage(place);
    let prepared = prepare(operations, &stage, &folders.output, items);
    if prepared.is_err() {
        // On a full disk half a site would be in the way of everything else.
        let _ = operations.remove_tree(&stage);
    }
    prepared?;
    manifest.write(operations, &folders.manifest())?;
    Journal::Swap(place).write(operations, &folders.journal())?;
    // If this fails, the journal stays: only the next run may decide what came of it.
    swap(operations, folders, place)?;
    clear(operations, folders, place, Some(manifest))
}

/// Finishes what a killed run left, whose journal said [`Journal::Swap`].
pub fn finish(operations: &Operations, folders: &Folders, place: Place) -> Result<Vec<String>, Failure> {
    let (stage, old) = (folders.stage(place), folders.old(place));
    let exists = |path: &Path| Ok(operations.identity(path)?.is_some());
    if !exists(&folders.output)? && exists(&stage)? {
        operations.rename(&stage, &folders.output)?;
    }
    if exists(&old)? && !exists(&stage)? {
        operations.rename(&old, &stage)?;
    }
    let manifest = Manifest::read(operations, &folders.manifest(), &folders.name)?;
    clear(operations, folders, place, manifest.as_ref())
}

/// Whether an error says that folders cannot change places here, though single files may.
pub fn hinders(failure: &Failure) -> bool {
    [
        // The layers of a container, a mount that `device` did not show.
        ErrorKind::CrossesDevices,
        // The output folder is where a file system begins.
        ErrorKind::ResourceBusy,
        // The parent folder is closed to us; a foreign file may not be linked.
        ErrorKind::PermissionDenied,
        ErrorKind::Unsupported,
        ErrorKind::TooManyLinks,
    ]
    .into_iter()
    .any(|kind| failure.is(kind))
}

fn swap(operations: &Operations, folders: &Folders, place: Place) -> Result<(), Failure> {
    let (stage, old, output) = (folders.stage(place), folders.old(place), &folders.output);
    if operations.identity(output)?.is_none() {
        return operations.rename(&stage, output);
    }
    match operations.exchange(&stage, output) {
        Err(failure) if failure.is(ErrorKind::Unsupported) => {}
        result => return result,
    }
    operations.rename(output, &old)?;
    if let Err(failure) = operations.rename(&stage, output) {
        operations.rename(&old, output)?;
        return Err(failure);
    }
    operations.rename(&old, &stage)
}

/// After the swap: saves what others have put into the old site meanwhile, and ends the journal.
fn clear(
    operations: &Operations,
    folders: &Folders,
    place: Place,
    manifest: Option<&Manifest>,
) -> Result<Vec<String>, Failure> {
    let stage = folders.stage(place);
    let rescued = if operations.identity(&stage)?.is_some() {
        rescue(operations, folders, &stage, manifest)?
    } else {
        Vec::new()
    };
    if place != Place::Notes {
        operations.remove_tree(&stage)?;
    }
    operations.remove_file(&folders.journal())?;
    Ok(rescued)
}

/// Moves files that are not ours from the old site to the new one, or to `rescued` where their place
/// is taken; returns the latter.
fn rescue(
    operations: &Operations,
    folders: &Folders,
    stage: &Path,
    manifest: Option<&Manifest>,
) -> Result<Vec<String>, Failure> {
    let Tree { files, others, .. } = Tree::walk(operations, stage)?;
    let git = Some(".git".to_string()).filter(|git| super::operations::is_plain_folder(&stage.join(git)));
    let mut foreign: Vec<String> = files
        .into_iter()
        // Without a manifest nothing is known to be ours, and all is saved.
        .filter(|path| !manifest.is_some_and(|manifest| manifest.names(path)))
        .chain(others)
        .chain(git)
        .collect();
    foreign.sort();
    let mut rescued = Vec::new();
    for path in foreign {
        let from = stage.join(&path);
        let to = folders.output.join(&path);
        let there = operations.identity(&to)?;
        if there.is_some() && there == operations.identity(&from)? {
            continue;
        }
        let free = there.is_none() && create_folders_above(operations, &folders.output, &path).is_ok();
        if free {
            operations.rename(&from, &to)?;
        } else {
            operations.create_folder(&folders.rescued())?;
            create_folders_above(operations, &folders.rescued(), &path)?;
            operations.rename(&from, &folders.rescued().join(&path))?;
            rescued.push(path);
        }
    }
    Ok(rescued)
}

pub fn create_folders_above(operations: &Operations, root: &Path, path: &str) -> Result<(), Failure> {
    let mut above: Vec<&str> = folders_above(path).collect();
    above.reverse();
    above.iter().try_for_each(|folder| operations.create_folder(&root.join(folder)))
}

/// Makes the stage hold exactly `items`, whatever it holds now.
fn prepare(operations: &Operations, stage: &Path, output: &Path, items: &[Item]) -> Result<(), Failure> {
    operations.create_folder(stage)?;
    operations.copy_permissions(output, stage)?;
    let wanted: HashMap<&str, &Item> = items.iter().map(|item| (item.path, item)).collect();
    let folders = folders_of(items.iter().map(|item| item.path));

    let mut there = Tree::walk(operations, stage)?;
    let stale: Vec<String> = there
        .files
        .par_iter()
        .filter_map(|path| match still_right(operations, stage, wanted.get(path.as_str()).copied(), path) {
            Ok(true) => None,
            Ok(false) => Some(Ok(path.clone())),
            Err(failure) => Some(Err(failure)),
        })
        .collect::<Result<_, _>>()?;
    stale
        .par_iter()
        .chain(&there.others)
        .try_for_each(|path| operations.remove_file(&stage.join(path)).map(|_| ()))?;
    for path in &stale {
        there.files.remove(path);
    }
    // Backwards in the order of their names, children come before their parents.
    let (kept, unneeded): (Vec<String>, Vec<String>) =
        there.folders.into_iter().partition(|folder| folders.contains(folder.as_str()));
    for folder in unneeded.iter().rev() {
        operations.remove_tree(&stage.join(folder))?;
    }

    let mut missing: Vec<&str> = folders
        .iter()
        .copied()
        .filter(|folder| kept.binary_search_by(|kept| kept.as_str().cmp(folder)).is_err())
        .collect();
    create_folders(operations, stage, &mut missing)?;
    items
        .par_iter()
        .filter(|item| !there.files.contains(item.path))
        .try_for_each(|item| put(operations, stage, output, item))
}

/// Whether a file of the stage is already the one that is wanted there: the published one itself. Equal
/// bytes in another file would not do, because that has its own time.
fn still_right(
    operations: &Operations,
    stage: &Path,
    item: Option<&Item>,
    path: &str,
) -> Result<bool, Failure> {
    match item.map(|item| &item.source) {
        Some(Source::Published(identity, ..) | Source::Foreign(identity)) if cfg!(unix) => {
            Ok(operations.identity(&stage.join(path))? == Some(*identity))
        }
        _ => Ok(false),
    }
}

/// Makes folders level by level, each level in parallel.
fn create_folders(operations: &Operations, root: &Path, folders: &mut [&str]) -> Result<(), Failure> {
    let depth = |folder: &&str| folder.matches('/').count();
    folders.sort_by_key(depth);
    folders.chunk_by(|one, other| depth(one) == depth(other)).try_for_each(|level| {
        level.par_iter().try_for_each(|folder| operations.create_folder(&root.join(folder)))
    })
}

fn put(operations: &Operations, stage: &Path, output: &Path, item: &Item) -> Result<(), Failure> {
    let to = stage.join(item.path);
    match item.source {
        Source::New(bytes) => operations.create_file(&to, bytes, None),
        Source::Foreign(_) => operations.link(&output.join(item.path), &to),
        Source::Published(_, modified, bytes) => {
            match operations.link(&output.join(item.path), &to) {
                // A file system without hard links.
                Err(failure) if hinders(&failure) => operations.create_file(&to, bytes, Some(modified)),
                result => result,
            }
        }
    }
}
