//! What belongs to a site: which files are found below a folder, where links may lead, what is left
//! out, and what is too large to be read.

use std::fs::{self, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::inputs::Part;
use super::operations::open;
use super::reason;

/// A file or folder of the site that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unreadable {
    /// From the site folder, with `/` between its parts, even where it is not UTF-8.
    pub path: String,
    /// Completes a sentence about the path: `is larger than 8 MiB`.
    pub reason: String,
}

/// Text is parsed, and places in it are counted in 32 bits; anything else is only copied.
const TEXT_LIMIT: u64 = 8 << 20;
const COPY_LIMIT: u64 = 64 << 20;

const NOT_A_FILE: &str = "is not a file but a pipe, socket or device";

/// A file to read.
pub struct Source {
    pub path: String,
    pub file: PathBuf,
}

/// Where a link leads that may be followed, else why it may not.
pub type Target = Result<PathBuf, String>;

/// Collects files, and what is met beside them.
#[derive(Default)]
pub struct Search {
    pub sources: Vec<Source>,
    pub unreadable: Vec<Unreadable>,
    pub links: Vec<(String, Target)>,
}

impl Search {
    /// Adds a file, or all files of a folder; adds nothing where there is nothing.
    pub fn add(&mut self, part: &Part) {
        match fs::symlink_metadata(&part.place) {
            Err(error) if is_nothing(&error) => {}
            Err(error) => self.refuse(&part.path, unreadable(error)),
            Ok(_) => self.walk(&part.place, &part.path, part.follow.then_some(&part.root)),
        }
    }

    /// Adds the file of the citation style, which may lie anywhere in the site; but not behind a folder that
    /// is a link out of it.
    pub fn add_style(&mut self, site: &Path, path: &str) {
        match fs::canonicalize(site.join(path)) {
            Ok(real) if !real.starts_with(site) => {
                self.refuse(path, "is a link that leads out of the folder")
            }
            Ok(real) if real.is_file() => self.sources.push(Source { path: path.to_owned(), file: real }),
            _ => {}
        }
    }

    pub fn refuse(&mut self, path: &str, reason: impl Into<String>) {
        self.unreadable.push(Unreadable { path: path.to_string(), reason: reason.into() });
    }

    /// `root`: links are followed here, but not out of this folder. None behind a link: so no two links
    /// can lead in a circle.
    fn walk(&mut self, place: &Path, path: &str, root: Option<&PathBuf>) {
        let entries = WalkDir::new(place)
            .follow_root_links(false)
            .into_iter()
            .filter_entry(|entry| entry.depth() == 0 || !is_left_out(&entry.file_name().to_string_lossy()));
        for entry in entries {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let below = error.path().and_then(|below| below.strip_prefix(place).ok());
                    let name = join(path, below.unwrap_or(Path::new("")));
                    // Without links to follow there are no other errors than the system's.
                    match error.into_io_error() {
                        Some(error) if !is_nothing(&error) => self.refuse(&name, unreadable(error)),
                        _ => {}
                    }
                    continue;
                }
            };
            let below = entry.path().strip_prefix(place).unwrap_or(Path::new(""));
            let name = join(path, below);
            let kind = entry.file_type();
            if below.to_str().is_none() {
                self.refuse(&name, "has a name that is not UTF-8");
            } else if kind.is_symlink() {
                match root {
                    Some(root) => self.follow(entry.path(), &name, root),
                    None => self.refuse(&name, "is a link behind a link; only the first is followed"),
                }
            } else if kind.is_file() {
                self.sources.push(Source { path: name, file: entry.into_path() });
            } else if !kind.is_dir() {
                self.refuse(&name, NOT_A_FILE);
            }
        }
    }

    fn follow(&mut self, link: &Path, path: &str, root: &Path) {
        let target = target(link, path, root);
        match &target {
            Ok(target) => self.walk(target, path, None),
            Err(reason) => self.refuse(path, reason),
        }
        self.links.push((path.to_string(), target));
    }
}

/// Where the link at `path` of the project leads.
pub fn target(link: &Path, path: &str, root: &Path) -> Target {
    let target = fs::canonicalize(link)
        .map_err(|error| format!("is a link that leads nowhere: {}", reason(&error)))?;
    let Ok(inside) = target.strip_prefix(root) else {
        return Err("is a link that leads out of the folder".into());
    };
    let hidden = inside.components().any(|part| is_left_out(&part.as_os_str().to_string_lossy()));
    let first = inside.components().next().map(|part| part.as_os_str().to_string_lossy());
    // What is not read by itself is not read through a link either, above all not the archive.
    let private = !is_in_archive(path) && !matches!(first.as_deref(), Some("content" | "themes"));
    if hidden || private {
        return Err("is a link to something that is not part of the site's content".into());
    }
    if link.starts_with(&target) {
        return Err("is a link to a folder that it lies in".into());
    }
    Ok(target)
}

fn is_in_archive(path: &str) -> bool {
    path == "archive" || path.starts_with("archive/")
}

/// Hidden files, and what editors leave beside the file that is being edited.
pub fn is_left_out(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || name.ends_with(".swp")
        || (name.starts_with('#') && name.ends_with('#'))
        || name == "4913"
        || name == "node_modules"
}

fn join(path: &str, below: &Path) -> String {
    let below = below.to_string_lossy();
    match std::path::MAIN_SEPARATOR {
        _ if below.is_empty() => path.to_string(),
        '/' => format!("{path}/{below}"),
        separator => format!("{path}/{}", below.replace(separator, "/")),
    }
}

/// Whether the core parses files of this name.
fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    let known = ["yaml", "yml", "md", "bib", "json", "csl", "lock", "txt", "html", "css", "js", "svg"];
    known.iter().any(|known| extension.eq_ignore_ascii_case(known))
}

/// The bytes of a file and what the system said of it before they were read; none where it has gone or
/// nobody wants it; else what is wrong with it.
pub fn read(source: &Source) -> Result<Option<(Vec<u8>, Metadata)>, String> {
    let limit = if is_text(&source.path) { TEXT_LIMIT } else { COPY_LIMIT };
    let file = match open(&source.file) {
        // Files come and go while a site is being edited.
        Err(error) if is_nothing(&error) => return Ok(None),
        file => file.map_err(unreadable)?,
    };
    let metadata = file.metadata().map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(NOT_A_FILE.to_string());
    }
    // Beside its texts an archive may hold scans and recordings, which nothing reads.
    if is_in_archive(&source.path) && limit == COPY_LIMIT && metadata.len() > TEXT_LIMIT {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(metadata.len().min(limit) as usize + 1);
    if metadata.len() <= limit {
        // It may have grown since; the limit holds all the same.
        file.take(limit + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    }
    match metadata.len().max(bytes.len() as u64) > limit {
        true => Err(format!("is larger than {} MiB", limit >> 20)),
        false => Ok(Some((bytes, metadata))),
    }
}

fn unreadable(error: io::Error) -> String {
    format!("cannot be read: {}", reason(&error))
}

/// Also where a part of the path is a file, so that nothing is below it.
fn is_nothing(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}
