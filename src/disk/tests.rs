//! What the tests of this module share: folders that vanish, pictures of folders, and faults.

mod adding;
mod caching;
mod changing;
mod faults;
mod loading;
mod publishing;
mod refreshing;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::operations::Operations;
use super::write::write_with;
use super::{Failure, Output, Written};
use crate::artifact::Artifact;

/// Makes one operation fail, or the process end there.
#[derive(Default)]
pub struct Fault {
    /// The number of the operation, from 1; 0 for none.
    pub at: usize,
    /// Whether all later operations fail as well, as they do for a process that is no more.
    pub killed: bool,
    pub no_exchange: bool,
    pub count: AtomicUsize,
}

impl Fault {
    pub fn step(&self) -> io::Result<()> {
        let number = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        match number == self.at || (self.killed && self.at != 0 && number > self.at) {
            true => Err(ErrorKind::StorageFull.into()),
            false => Ok(()),
        }
    }

    pub fn exchange(&self) -> io::Result<()> {
        match self.no_exchange {
            true => Err(ErrorKind::Unsupported.into()),
            false => Ok(()),
        }
    }
}

/// A folder of its own for one test, removed at its end.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Scratch {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("explainer-disk-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Scratch(fs::canonicalize(path).unwrap())
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    /// Writes a file and the folders above it.
    fn put(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn write(&self, artifacts: &[Artifact]) -> Result<Written, Failure> {
        self.write_with(&Operations::default(), artifacts)
    }

    fn write_with(&self, operations: &Operations, artifacts: &[Artifact]) -> Result<Written, Failure> {
        write_with(operations, &Output::new(&self.path("public"), &self.0), artifacts)
    }

    /// The output folder, or none where there is no such folder.
    fn public(&self) -> Option<Picture> {
        picture(&self.path("public"))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// All that a folder holds: files with their content, folders with a slash, links with their target.
type Picture = BTreeMap<String, String>;

fn picture(root: &Path) -> Option<Picture> {
    root.exists().then(|| {
        walkdir::WalkDir::new(root)
            .min_depth(1)
            .into_iter()
            .map(|entry| {
                let entry = entry.unwrap();
                let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_string();
                match entry.file_type() {
                    kind if kind.is_dir() => (path + "/", String::new()),
                    kind if kind.is_symlink() => {
                        (path, format!("-> {}", fs::read_link(entry.path()).unwrap().display()))
                    }
                    _ => (path, fs::read_to_string(entry.path()).unwrap()),
                }
            })
            .collect()
    })
}

fn artifacts(files: &[(&str, &str)]) -> Vec<Artifact> {
    files.iter().map(|(path, text)| Artifact::new(*path, *text)).collect()
}

/// The picture of a folder that holds these files.
fn picture_of(files: &[(&str, &str)]) -> Picture {
    let mut picture = Picture::new();
    for (path, text) in files {
        picture.insert(path.to_string(), text.to_string());
        picture.extend(super::tree::folders_above(path).map(|folder| (format!("{folder}/"), String::new())));
    }
    picture
}
