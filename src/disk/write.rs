//! Publishing: what differs is found first, then written beside the output folder, then put in place.

use std::time::SystemTime;

use super::folders::{Folders, Place};
use super::found::{Found, State, find, refuse};
use super::journal::Journal;
use super::manifest::Manifest;
use super::operations::Operations;
use super::stage::{Item, Source};
use super::tree::check_paths;
use super::{Failure, Output, Written, replace, stage};
use crate::artifact::Artifact;

/// Publishes `artifacts` as the content of the output folder, as a whole; touches nothing where nothing
/// has changed. Finishes first what a killed run has left, and waits for another build of this site.
///
/// Fails, and leaves the old site, where the folder is refused, holds files that are not ours before
/// the first build or in the way of ours, or the disk does not play along.
pub fn write(output: &Output, artifacts: &[Artifact]) -> Result<Written, Failure> {
    write_with(&Operations::default(), output, artifacts)
}

/// Finishes what a killed run has left half done, if anything. A program that may end before
/// [`write()`], because the content has errors, calls this at its start.
pub fn recover(output: &Output) -> Result<(), Failure> {
    let operations = Operations::default();
    let folders = Folders::resolve(output)?;
    if operations.identity(&folders.journal())?.is_some() {
        let _lock = folders.lock(&operations, output.waiting)?;
        finish(&operations, &folders)?;
    }
    Ok(())
}

/// When the output folder last changed through us: `public/ still shows the build of …`.
pub fn last_published(output: &Output) -> Option<SystemTime> {
    let folders = Folders::resolve(output).ok()?;
    std::fs::metadata(folders.manifest()).ok()?.modified().ok()
}

pub fn write_with(
    operations: &Operations,
    output: &Output,
    artifacts: &[Artifact],
) -> Result<Written, Failure> {
    check_paths(artifacts)?;
    let folders = Folders::resolve(output)?;
    let _lock = folders.lock(operations, output.waiting)?;
    let mut rescued = finish(operations, &folders)?;

    let known = Manifest::read(operations, &folders.manifest(), &folders.name)?;
    let found = find(operations, &folders, artifacts, known.as_ref())?;
    refuse(&folders, artifacts, known.as_ref(), &found)?;

    let mut written = found.written();
    if written.created + written.changed + written.removed == 0 {
        // The site is there; but the note that it is ours may be lost, or of a build that was killed.
        if known.is_none_or(|known| known.present != found.manifest.present) {
            found.manifest.write(operations, &folders.manifest())?;
        }
    } else {
        rescued.extend(publish(operations, &folders, artifacts, &found)?);
    }
    let rescued = rescued.iter().map(|path| folders.rescued().join(path));
    written.kept.extend(rescued.map(|path| path.display().to_string()));
    Ok(written)
}

fn publish(
    operations: &Operations,
    folders: &Folders,
    artifacts: &[Artifact],
    found: &Found,
) -> Result<Vec<String>, Failure> {
    create_parents(operations, folders)?;
    let whole = found.foreign_folders.is_empty() && found.foreign_others.is_empty();
    let mut loose = None;
    if whole && let Some(place) = folders.swap_place(operations)? {
        match stage::publish(operations, folders, place, &items(artifacts, found), &found.manifest) {
            Err(failure) if stage::hinders(&failure) => loose = Some(Place::Inside),
            result => return result,
        }
    }
    let differing: Vec<&Artifact> = artifacts
        .iter()
        .zip(&found.states)
        .filter(|(_, state)| !matches!(state, State::Same(..)))
        .map(|(artifact, _)| artifact)
        .collect();
    let stale: Vec<&str> = found.stale.iter().map(String::as_str).collect();
    operations.create_folder(&folders.output)?;
    let place = match loose {
        Some(place) => place,
        None => folders.loose_place(operations)?,
    };
    replace::publish(operations, folders, place, &differing, &stale, &found.manifest)?;
    Ok(Vec::new())
}

/// Everything that the output folder shall hold.
fn items<'a>(artifacts: &'a [Artifact], found: &'a Found) -> Vec<Item<'a>> {
    let ours = artifacts.iter().zip(&found.states).map(|(artifact, state)| Item {
        path: &artifact.path,
        source: match state {
            State::Same(identity, modified) => Source::Published(*identity, *modified, &artifact.bytes),
            State::Absent | State::Different => Source::New(&artifact.bytes),
        },
    });
    let foreign =
        found.foreign_files.iter().map(|(path, identity)| Item { path, source: Source::Foreign(*identity) });
    ours.chain(foreign).collect()
}

fn create_parents(operations: &Operations, folders: &Folders) -> Result<(), Failure> {
    let above: Vec<_> = folders.output.ancestors().skip(1).take_while(|path| !path.exists()).collect();
    above.iter().rev().try_for_each(|path| operations.create_folder(path))
}

/// Finishes what a killed run has left, and removes its loose ends; the lock must be held.
fn finish(operations: &Operations, folders: &Folders) -> Result<Vec<String>, Failure> {
    let mut rescued = Vec::new();
    match Journal::read(operations, &folders.journal())? {
        Some(Journal::Swap(place)) => rescued = stage::finish(operations, folders, place)?,
        Some(Journal::Replace(place, steps)) => replace::finish(operations, folders, place, &steps)?,
        None => {}
    }
    for left in [folders.loose(Place::Notes), folders.stage(Place::Beside), folders.stage(Place::Inside)] {
        operations.remove_tree(&left)?;
    }
    Ok(rescued)
}
