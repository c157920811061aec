//! The program, run in a folder of its own.

// Each test that includes this uses what it needs.
#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder of its own for a test, removed at its end.
pub struct Folder(pub PathBuf);

impl Folder {
    /// With a site in it, unless it is to be empty.
    pub fn empty() -> Folder {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("explainer-cli-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).expect("the folder of temporary files is writable");
        Folder(path)
    }

    pub fn site() -> Folder {
        let folder = Folder::empty();
        folder.write("site.yaml", "title: Test\n");
        folder.write("content/facts.yaml", "actors:\n  studio: {name: The Studio, kind: organization}\n");
        folder
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("the folder is writable");
        fs::write(path, text).expect("the file is writable");
    }

    pub fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.0.join(path)).ok()
    }

    pub fn has(&self, path: &str) -> bool {
        self.0.join(path).exists()
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        run(&self.0, arguments)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What became of a run.
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

pub fn run(folder: &Path, arguments: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_explainer"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("EXPLAINER_ARCHIVE")
        .env_remove("COLUMNS")
        .output()
        .expect("the program starts");
    Ran {
        status: output.status.code().expect("it ends by itself"),
        out: String::from_utf8(output.stdout).expect("it writes UTF-8"),
        err: String::from_utf8(output.stderr).expect("it writes UTF-8"),
    }
}

impl Ran {
    /// Asserts the status, and that what was said on standard error holds all of `words`.
    #[track_caller]
    pub fn says(self, status: i32, words: &[&str]) -> Ran {
        assert_eq!(self.status, status, "{}{}", self.out, self.err);
        for words in words {
            assert!(self.err.contains(words), "`{words}` is not in:\n{}", self.err);
        }
        self
    }

    #[track_caller]
    pub fn prints(self, words: &str) -> Ran {
        assert!(self.out.contains(words), "`{words}` is not in:\n{}", self.out);
        self
    }
}
