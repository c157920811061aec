//! Changing files that an author wrote: all of them, or none.
//!
//! All new contents are written beside the files first, so that a full disk changes nothing. Then each takes its
//! place in one step. A failure on the way puts back what was there. A process that is killed between two steps
//! leaves some files as they were and some as they were to be, each of them whole, and hidden files beside them.

use std::path::{Path, PathBuf};

use super::Failure;
use super::operations::{Operations, is_plain_folder};

/// A file that changes, that moves, or both.
pub struct Change<'a> {
    /// Its path below the folder, with slashes.
    pub from: &'a str,
    pub to: &'a str,
    /// What it held when it was read.
    pub was: &'a [u8],
    pub now: &'a [u8],
}

impl<'a> Change<'a> {
    /// A file that stays where it is.
    pub fn of(path: &'a str, was: &'a [u8], now: &'a [u8]) -> Change<'a> {
        Change { from: path, to: path, was, now }
    }
}

/// Changes files below `folder`. Nothing is done where one of them is not as it was read, or lies behind a link.
pub fn change(folder: &Path, changes: &[Change]) -> Result<(), Failure> {
    change_with(&Operations::default(), folder, changes)
}

pub fn change_with(operations: &Operations, folder: &Path, changes: &[Change]) -> Result<(), Failure> {
    for change in changes {
        look(operations, folder, change)?;
    }
    let mut done = Done::default();
    let prepared = changes.iter().try_for_each(|change| done.prepare(operations, folder, change));
    let result = prepared.and_then(|()| changes.iter().try_for_each(|one| done.put(operations, folder, one)));
    match result {
        Ok(()) => {
            // What moved away may leave an empty folder.
            for change in changes.iter().filter(|change| change.from != change.to) {
                let mut above = Path::new(change.from).parent();
                while let Some(path) = above.filter(|path| path.components().count() > 1) {
                    if !operations.remove_folder(&folder.join(path)).unwrap_or(false) {
                        break;
                    }
                    above = path.parent();
                }
            }
            Ok(())
        }
        Err(failure) => {
            done.take_back(operations, folder);
            Err(failure)
        }
    }
}

fn look(operations: &Operations, folder: &Path, change: &Change) -> Result<(), Failure> {
    let mut above = PathBuf::new();
    for part in Path::new(change.from).parent().into_iter().flat_map(Path::components) {
        above.push(part);
        if !is_plain_folder(&folder.join(&above)) {
            return Err(Failure::new(format!("`{}` is a link: nothing was written", above.display()))
                .cure("run this in the folder that it leads to"));
        }
    }
    if operations.read(&file(folder, change.from))?.as_deref() != Some(change.was) {
        return Err(Failure::new(format!("`{}` changed meanwhile: nothing was written", change.from))
            .cure("run this again"));
    }
    if change.from != change.to && operations.identity(&folder.join(change.to))?.is_some() {
        return Err(Failure::new(format!("`{}` is there already: nothing was written", change.to)));
    }
    Ok(())
}

/// Where a file lies: a link stays, and what it leads to is changed.
fn file(folder: &Path, path: &str) -> PathBuf {
    let path = folder.join(path);
    match std::fs::symlink_metadata(&path) {
        Ok(metadata) if metadata.is_symlink() => std::fs::canonicalize(&path).unwrap_or(path),
        _ => path,
    }
}

/// Hidden, so that a killed run leaves nothing that is read.
fn beside(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!(".{name}.new"))
}

/// What was done so far, in order.
#[derive(Default)]
struct Done<'a> {
    folders: Vec<PathBuf>,
    /// The hidden files.
    prepared: Vec<PathBuf>,
    put: Vec<(&'a str, &'a str, &'a [u8])>,
}

impl<'a> Done<'a> {
    fn prepare(&mut self, operations: &Operations, folder: &Path, change: &Change) -> Result<(), Failure> {
        let to = file(folder, change.to);
        let mut place = folder.to_path_buf();
        for part in Path::new(change.to).parent().into_iter().flat_map(Path::components) {
            place.push(part);
            if !is_plain_folder(&place) {
                operations.create_folder(&place)?;
                self.folders.push(place.clone());
            }
        }
        let beside = beside(&to);
        operations.remove_file(&beside)?;
        self.prepared.push(beside.clone());
        operations.create_file(&beside, change.now, None)?;
        operations.copy_permissions(&file(folder, change.from), &beside)
    }

    fn put(&mut self, operations: &Operations, folder: &Path, change: &Change<'a>) -> Result<(), Failure> {
        let to = file(folder, change.to);
        operations.rename(&beside(&to), &to)?;
        self.put.push((change.from, change.to, change.was));
        if change.from != change.to {
            operations.remove_file(&folder.join(change.from))?;
        }
        Ok(())
    }

    /// What cannot be put back stays; the first failure is the one that is told.
    fn take_back(&self, operations: &Operations, folder: &Path) {
        for (from, to, was) in self.put.iter().rev() {
            let (from, to) = (file(folder, from), file(folder, to));
            if operations.read(&from).ok().flatten().as_deref() != Some(*was) {
                let beside = beside(&from);
                let written = operations.create_file(&beside, was, None);
                let _ = written.and_then(|()| operations.copy_permissions(&to, &beside));
                let _ = operations.rename(&beside, &from);
            }
            if from != to {
                let _ = operations.remove_file(&to);
            }
        }
        for file in &self.prepared {
            let _ = operations.remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = operations.remove_folder(folder);
        }
    }
}
