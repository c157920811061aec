//! What was made at a cost, from one run to the next: `.explainer/made/`, one file for each key.
//!
//! Nothing depends on it. A file that is damaged, cut short or not ours is passed over and made again, and a
//! folder that cannot be written is no fault of the build.

use std::collections::HashSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::folders::make_home;
use super::operations::{Operations, is_plain_folder, open};
use crate::lock::digest;
use crate::stock::Store;

pub struct Cache {
    home: PathBuf,
}

impl Cache {
    /// The cache of the site in a folder; nothing is touched yet.
    pub fn new(site: &Path) -> Cache {
        Cache { home: site.join(".explainer") }
    }

    fn folder(&self) -> PathBuf {
        self.home.join("made")
    }

    /// None for keys that are no plain name.
    fn path(&self, key: &str) -> Option<PathBuf> {
        let plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.');
        (!key.starts_with('.') && key.bytes().all(plain)).then(|| self.folder().join(key))
    }
}

impl Store for Cache {
    fn read(&self, key: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        open(&self.path(key)?).and_then(|mut file| file.read_to_end(&mut bytes)).ok()?;
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let content = bytes.split_off(end + 1);
        (bytes[..end] == *digest(&content).as_bytes()).then_some(content)
    }

    fn write(&self, key: &str, bytes: &[u8]) {
        let Some(path) = self.path(key) else { return };
        let operations = Operations::default();
        let ready =
            make_home(&operations, &self.home).and_then(|()| operations.create_folder(&self.folder()));
        // Not through a link to somewhere else.
        if ready.is_err() || !is_plain_folder(&self.home) || !is_plain_folder(&self.folder()) {
            return;
        }
        let content = [digest(bytes).as_bytes(), b"\n", bytes].concat();
        // Each process has a name of its own for what is not whole yet.
        let beside = self.folder().join(format!("{key}.{}", std::process::id()));
        let written = operations
            .remove_file(&beside)
            .and_then(|_| operations.create_file(&beside, &content, None))
            .and_then(|()| operations.rename(&beside, &path));
        if written.is_err() {
            let _ = fs::remove_file(&beside);
        }
    }

    fn keep(&self, keys: &HashSet<String>) {
        if !is_plain_folder(&self.home) || !is_plain_folder(&self.folder()) {
            return;
        }
        let Ok(entries) = fs::read_dir(self.folder()) else { return };
        for entry in entries.flatten() {
            if entry.file_name().to_str().is_none_or(|name| !keys.contains(name)) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}
