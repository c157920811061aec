//! Adding files to a site, none of which may be there.

use std::path::{Path, PathBuf};

use super::Failure;
use super::operations::{Operations, is_plain_folder};

/// Writes files below `folder`, by their paths with slashes: all, or none. Each comes into being as a whole.
/// Nothing that is there is touched, and no link is followed below `folder`.
pub fn add(folder: &Path, files: &[(String, &[u8])]) -> Result<(), Failure> {
    add_with(&Operations::default(), folder, files)
}

pub fn add_with(operations: &Operations, folder: &Path, files: &[(String, &[u8])]) -> Result<(), Failure> {
    let mut there = Vec::new();
    for (path, _) in files {
        if operations.identity(&folder.join(path))?.is_some() {
            there.push(path.as_str());
        }
    }
    if let [first, others @ ..] = there.as_slice() {
        let others = if others.is_empty() { String::new() } else { format!(", and {} more", others.len()) };
        return Err(Failure::new(format!("`{first}` is there already{others}: nothing was written"))
            .cure("name the files that you want, or move your own out of the way"));
    }
    let mut made = Made::default();
    let added = files.iter().try_for_each(|(path, bytes)| made.add(operations, folder, path, bytes));
    if added.is_err() {
        made.take_back(operations);
    }
    added
}

/// What was made so far, in order.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    fn add(
        &mut self,
        operations: &Operations,
        folder: &Path,
        path: &str,
        bytes: &[u8],
    ) -> Result<(), Failure> {
        let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
        let mut place = folder.to_path_buf();
        for part in above.split('/').filter(|part| !part.is_empty()) {
            place.push(part);
            if !is_plain_folder(&place) {
                operations.create_folder(&place)?;
                self.folders.push(place.clone());
            }
        }
        // Hidden, so that a killed run leaves nothing that is read.
        let (beside, file) = (place.join(format!(".{name}.new")), place.join(name));
        operations.remove_file(&beside)?;
        self.files.push(beside.clone());
        operations.create_file(&beside, bytes, None)?;
        operations.rename(&beside, &file)?;
        self.files.push(file);
        Ok(())
    }

    fn take_back(&self, operations: &Operations) {
        // What cannot be removed either stays; the first failure is the one that is told.
        for file in self.files.iter().rev() {
            let _ = operations.remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = operations.remove_folder(folder);
        }
    }
}
