//! The input of a build as a value: every file by its path. The core reads nothing else.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Bound;
use std::sync::Arc;

use crate::text::FilePath;

/// Every input file by path. Cloning is cheap: contents are shared.
#[derive(Clone, Debug, Default)]
pub struct Project {
    pub files: BTreeMap<FilePath, File>,
}

/// The content of one file, and a hash of it by which memos recognise it within one run.
#[derive(Clone, Debug)]
pub struct File {
    pub bytes: Arc<[u8]>,
    pub hash: u64,
}

impl File {
    pub fn new(bytes: Vec<u8>) -> File {
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        File { hash: hasher.finish(), bytes: bytes.into() }
    }

    /// The text without its byte-order mark; `None` where the bytes are not UTF-8.
    pub fn text(&self) -> Option<&str> {
        let text = std::str::from_utf8(&self.bytes).ok()?;
        Some(text.strip_prefix('\u{feff}').unwrap_or(text))
    }
}

impl Project {
    pub fn insert(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), File::new(bytes.into()));
    }

    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path)?.text()
    }

    /// The files whose path starts with `prefix`, in the order of their paths.
    pub fn under<'a, 'p>(
        &'a self,
        prefix: &'p str,
    ) -> impl Iterator<Item = (&'a FilePath, &'a File)> + use<'a, 'p> {
        self.files
            .range::<str, _>((Bound::Included(prefix), Bound::Unbounded))
            .take_while(move |(path, _)| path.starts_with(prefix))
    }
}
