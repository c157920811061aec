//! Publishing file by file, where the output folder holds something that cannot change places: a
//! `.git`, a folder of someone else, the root of a file system.
//!
//! All new files are written first, so that a full disk changes nothing. Then the journal is, and from
//! then on the change goes forward only: what a killed run has not done, the next one does.

use std::collections::{BTreeSet, HashSet};
use std::io::ErrorKind;
use std::path::Path;

use rayon::prelude::*;

use super::Failure;
use super::folders::{Folders, Place};
use super::journal::{Journal, Step};
use super::manifest::Manifest;
use super::operations::{Operations, is_plain_folder};
use super::stage::create_folders_above;
use super::tree::{folders_above, folders_of};
use crate::artifact::Artifact;

/// Puts `differing` in their places and removes `stale`, which hold what `manifest` says.
pub fn publish(
    operations: &Operations,
    folders: &Folders,
    place: Place,
    differing: &[&Artifact],
    stale: &[&str],
    manifest: &Manifest,
) -> Result<(), Failure> {
    let loose = folders.loose(place);
    let prepared = prepare(operations, folders, &loose, differing, stale);
    if prepared.is_err() {
        let _ = operations.remove_tree(&loose);
    }
    prepared?;
    manifest.write(operations, &folders.manifest())?;
    let steps = steps(differing, stale);
    Journal::Replace(place, steps.clone()).write(operations, &folders.journal())?;
    apply(operations, folders, place, &steps, manifest)
}

/// Finishes what a killed run left, whose journal said [`Journal::Replace`].
pub fn finish(
    operations: &Operations,
    folders: &Folders,
    place: Place,
    steps: &[Step],
) -> Result<(), Failure> {
    // Without the manifest nothing is removed, since nothing is known to be ours.
    let manifest = Manifest::read(operations, &folders.manifest(), &folders.name)?.unwrap_or_default();
    apply(operations, folders, place, steps, &manifest)
}

/// Does all that needs room on the disk.
fn prepare(
    operations: &Operations,
    folders: &Folders,
    loose: &Path,
    differing: &[&Artifact],
    stale: &[&str],
) -> Result<(), Failure> {
    operations.create_folder(&folders.output)?;
    operations.remove_tree(loose)?;
    operations.create_folder(loose)?;
    differing.par_iter().enumerate().try_for_each(|(number, artifact)| {
        operations.create_file(&loose.join(number.to_string()), &artifact.bytes, None)
    })?;
    // Where a stale file has the name of a new folder, that folder is made when the file is gone.
    let stale: HashSet<&str> = stale.iter().copied().collect();
    for folder in folders_of(differing.iter().map(|artifact| artifact.path.as_str())) {
        if !stale.contains(folder) && !folders_above(folder).any(|above| stale.contains(above)) {
            operations.create_folder(&folders.output.join(folder))?;
        }
    }
    Ok(())
}

/// New files first, so that no page leads nowhere meanwhile; but before them the stale files whose
/// names they need, which on many disks includes names that differ by case alone.
fn steps(differing: &[&Artifact], stale: &[&str]) -> Vec<Step> {
    let paths: BTreeSet<String> = differing.iter().map(|artifact| artifact.path.to_lowercase()).collect();
    let needed = folders_of(paths.iter().map(String::as_str));
    let (hindering, others): (Vec<&str>, Vec<&str>) = stale.iter().partition(|path| {
        let path = path.to_lowercase();
        paths.contains(&path)
            || needed.contains(path.as_str())
            || folders_above(&path).any(|above| paths.contains(above))
    });
    let remove = |path: &&str| Step::Remove(path.to_string());
    let put = |(number, artifact): (usize, &&Artifact)| Step::Put(number, artifact.path.clone());
    let removals = hindering.iter().map(remove);
    let puts = differing.iter().enumerate().map(put);
    removals.chain(puts).chain(others.iter().map(remove)).collect()
}

/// Takes all steps; those that were taken before change nothing.
fn apply(
    operations: &Operations,
    folders: &Folders,
    place: Place,
    steps: &[Step],
    manifest: &Manifest,
) -> Result<(), Failure> {
    let loose = folders.loose(place);
    for step in steps {
        match step {
            Step::Put(number, path) => {
                put(operations, &loose.join(number.to_string()), &folders.output, path)?
            }
            Step::Remove(path) => remove(operations, &folders.output, path, manifest)?,
        }
    }
    operations.remove_tree(&loose)?;
    operations.remove_file(&folders.journal())?;
    Ok(())
}

fn put(operations: &Operations, from: &Path, output: &Path, path: &str) -> Result<(), Failure> {
    if operations.identity(from)?.is_none() {
        return Ok(());
    }
    create_folders_above(operations, output, path)?;
    let to = output.join(path);
    match operations.rename(from, &to) {
        // Two views of one file system, as containers have them.
        Err(failure) if failure.is(ErrorKind::CrossesDevices) => {
            let bytes = operations.read(from)?.unwrap_or_default();
            operations.replace_file(&to, &bytes)?;
            operations.remove_file(from).map(|_| ())
        }
        result => result,
    }
}

fn remove(operations: &Operations, output: &Path, path: &str, manifest: &Manifest) -> Result<(), Failure> {
    // Someone may have put a link in the place of a folder since; what lies behind it is not ours.
    if folders_above(path).all(|folder| is_plain_folder(&output.join(folder))) {
        let file = output.join(path);
        if operations.read(&file)?.is_some_and(|bytes| manifest.made(path, &bytes)) {
            operations.remove_file(&file)?;
        }
    }
    for folder in folders_above(path) {
        if is_plain_folder(&output.join(folder)) && !operations.remove_folder(&output.join(folder))? {
            break;
        }
    }
    Ok(())
}
