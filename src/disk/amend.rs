//! Changing a file of the author's, none of which may be lost.

use std::fs;
use std::path::Path;

use super::Failure;
use super::operations::Operations;

/// Puts `now` in the place of a file that still holds `was`. The file is the old one or the new at every moment; its
/// permissions stay, and where it is a link, what it leads to is changed.
pub fn amend(path: &Path, was: &[u8], now: &[u8]) -> Result<(), Failure> {
    let operations = Operations::default();
    let file = fs::canonicalize(path).map_err(|error| Failure::system("find", path, &error))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    // Hidden, so that a killed run leaves nothing that is read.
    let beside = file.with_file_name(format!(".{name}.new"));
    operations.remove_file(&beside)?;
    operations.create_file(&beside, now, None)?;
    let done = operations.copy_permissions(&file, &beside).and_then(|()| {
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

#[cfg(test)]
mod tests {
    use super::amend;
    use crate::disk::tests::Folder;
    use std::fs;

    #[test]
    fn a_file_that_somebody_else_changed_stays_as_it_is() {
        let folder = Folder::new();
        let file = folder.path().join("a.yaml");
        fs::write(&file, "old").expect("the folder is writable");
        amend(&file, b"old", b"new").expect("it holds what it held");
        assert_eq!(fs::read(&file).expect("it is there"), b"new");
        let failure = amend(&file, b"old", b"newer").expect_err("it holds something else");
        assert!(failure.message.ends_with("has just been changed by somebody else"), "{failure}");
        assert_eq!(fs::read(&file).expect("it is there"), b"new");
        assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 1, "nothing is left beside it");
        assert!(amend(&folder.path().join("b.yaml"), b"", b"new").is_err());
    }
}
