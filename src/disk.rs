//! The files of a site: [`load`] reads them into a [`Project`](crate::project::Project), [`Loaded`] keeps
//! that up to date, [`write()`] publishes artifacts as a whole.
//!
//! What is promised: at every moment, `kill -9` and a full disk included, the output folder is the old
//! site or the new, and no file that we did not make is changed or deleted. The first half has two
//! exceptions, both finished by the next run ([`recover`]): where a foreign folder such as `.git` lies
//! in the output, files are replaced one by one; and where the system cannot exchange two folders,
//! there is an instant without an output folder.
//!
//! Not promised is a power cut: nothing is flushed, since flushing 10,000 files takes seconds and all
//! of them can be made again. Files are compared by their bytes, so the next build mends what was lost.

mod add;
mod cache;
mod change;
mod folders;
mod found;
mod inputs;
mod journal;
mod load;
mod manifest;
mod operations;
mod replace;
mod search;
mod stage;
#[cfg(test)]
mod tests;
mod tree;
mod write;

use std::fmt;
use std::io::ErrorKind;
use std::path::Path;

pub use add::add;
pub use cache::Cache;
pub use change::{Change, change};
pub use inputs::Inputs;
pub use load::{Changes, Loaded, load};
pub use search::Unreadable;
pub use write::{last_published, recover, write};

/// Where to publish.
pub struct Output<'a> {
    /// The output folder, usually `public/`; it need not exist.
    pub folder: &'a Path,
    /// The site folder, whose `.explainer/` keeps the notes on what we published.
    pub site: &'a Path,
    /// The archive, wherever it lies, since nothing may be published into it.
    pub archive: Option<&'a Path>,
    /// Called once, before waiting for another build of this site to end.
    pub waiting: &'a dyn Fn(),
}

impl<'a> Output<'a> {
    pub fn new(folder: &'a Path, site: &'a Path) -> Output<'a> {
        Output { folder, site, archive: None, waiting: &|| {} }
    }
}

/// Writes one file as a whole, in the place of one that may be there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    operations::Operations::default().replace_file(path, bytes)
}

/// What [`write()`] did, in numbers of artifacts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub created: usize,
    pub changed: usize,
    pub unchanged: usize,
    /// Files of an earlier build that are in this one no more.
    pub removed: usize,
    /// What others put into the output folder and we left alone; a folder ends in `/`.
    pub kept: Vec<String>,
}

/// A fault of the world: the program cannot go on, and the content is not to blame.
#[derive(Debug)]
pub struct Failure {
    /// What is wrong, in one line.
    pub message: String,
    /// What the user can do about it.
    pub cure: Option<String>,
    kind: Option<ErrorKind>,
}

impl Failure {
    pub fn new(message: impl Into<String>) -> Failure {
        Failure { message: message.into(), cure: None, kind: None }
    }

    pub fn cure(mut self, cure: impl Into<String>) -> Failure {
        self.cure = Some(cure.into());
        self
    }

    /// `doing` completes “cannot”: `write`, `read`.
    pub fn system(doing: &str, path: &Path, error: &std::io::Error) -> Failure {
        let failure = Failure {
            message: format!("cannot {doing} `{}`: {}", path.display(), reason(error)),
            cure: None,
            kind: Some(error.kind()),
        };
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                failure.cure("make room on the disk and build again")
            }
            ErrorKind::PermissionDenied => failure.cure("check who owns it and who may write there"),
            _ => failure,
        }
    }

    fn is(&self, kind: ErrorKind) -> bool {
        self.kind == Some(kind)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.message)?;
        match &self.cure {
            Some(cure) => write!(formatter, "\n  = {cure}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Failure {}

/// The words of the system without its number: `No space left on device (os error 28)`.
fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(end) => text[..end].to_string(),
        None => text,
    }
}
