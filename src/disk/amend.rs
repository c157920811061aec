//! Changing a file of the author's, none of which may be lost.

use std::fs;
use std::path::Path;

use super::Failure;
use super::operations::Operations;

/// Puts `now` in the place of a file that still holds `was`. The file is the old one or the new at every moment; its
/// permissions stay, and where it is a link, what it leads to is changed.
pub fn amend(path: &Path, was: &[u8], now: &[u8]) -> Result<(), Failure> {
    amend_with(&Operations::default(), path, was, now)
}

pub fn amend_with(operations: &Operations, path: &Path, was: &[u8], now: &[u8]) -> Result<(), Failure> {
    let file = fs::canonicalize(path).map_err(|error| Failure::system("find", path, &error))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    // Hidden, so that a killed run leaves nothing that is read.
    let beside = file.with_file_name(format!(".{name}.new"));
    operations.remove_file(&beside)?;
    let made = operations.create_file(&beside, now, None);
    let done = made.and_then(|()| operations.copy_permissions(&file, &beside)).and_then(|()| {
        if operations.read(&file)?.as_deref() != Some(was) {
            let failure =
                Failure::new(format!("`{}` has just been changed by somebody else", path.display()));
            return Err(failure.cure("nothing was written; try again"));
        }
        operations.rename(&beside, &file)
    });
    if done.is_err() {
        let _ = operations.remove_file(&beside);
    }
    done
}
