//! Reads the files of a site into a [`Project`]. Nothing is parsed here, and what cannot be read is
//! listed rather than fatal, so that the core reports it beside all other mistakes.

use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::operations::open;
use super::{Failure, reason};
use crate::project::{File, Project};

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

/// Reads a site folder: its three files, `content/`, `themes/`, the file of its citation style where it has
/// one, and as `archive/` the archive, which may lie anywhere. Fails only where the folder itself cannot be
/// read; an archive that is named and not there is listed, so name none where the site has none.
pub fn load(
    folder: &Path,
    archive: Option<&Path>,
    style: Option<&str>,
) -> Result<(Project, Vec<Unreadable>), Failure> {
    let site = fs::canonicalize(folder)
        .and_then(|site| fs::read_dir(&site).map(|_| site))
        .map_err(|error| Failure::system("read the site folder", folder, &error))?;
    let mut search = Search::new(&site, "");
    for name in ["site.yaml", "evidence.lock", "signed.lock", "content", "themes"] {
        search.add(&site.join(name), name);
    }
    if let Some(style) = style {
        search.add_style(style);
    }
    let (mut sources, mut unreadable) = (search.sources, search.unreadable);
    if let Some(archive) = archive {
        match fs::canonicalize(archive).and_then(|real| fs::read_dir(&real).map(|_| real)) {
            Ok(archive) => {
                let mut search = Search::new(&archive, "archive");
                search.add(&archive, "archive");
                sources.extend(search.sources);
                unreadable.extend(search.unreadable);
            }
            Err(error) => unreadable.push(Unreadable {
                path: "archive".into(),
                reason: format!("cannot be read at `{}`: {}", archive.display(), reason(&error)),
            }),
        }
    }

    let files: Vec<_> = sources
        .par_iter()
        // Hashing belongs to the parallel part as well.
        .map(|source| read(source).map(|bytes| bytes.map(File::new)))
        .collect();
    let mut project = Project::default();
    for (Source { path, .. }, file) in sources.into_iter().zip(files) {
        match file {
            Ok(Some(file)) => drop(project.files.insert(path.into(), file)),
            Ok(None) => {}
            Err(reason) => unreadable.push(Unreadable { path, reason }),
        }
    }
    unreadable.sort();
    Ok((project, unreadable))
}

/// A file to read.
struct Source {
    path: String,
    file: PathBuf,
}

/// Collects the files below `root`, out of which no link may lead.
struct Search<'a> {
    root: &'a Path,
    sources: Vec<Source>,
    unreadable: Vec<Unreadable>,
    in_archive: bool,
}

impl<'a> Search<'a> {
    fn new(root: &'a Path, prefix: &str) -> Search<'a> {
        Search { root, sources: Vec::new(), unreadable: Vec::new(), in_archive: prefix == "archive" }
    }

    /// Adds a file, or all files of a folder, under `path`; adds nothing where there is nothing.
    fn add(&mut self, place: &Path, path: &str) {
        match fs::symlink_metadata(place) {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => self.refuse(path, unreadable(error)),
            Ok(_) => self.walk(place, path, true),
        }
    }

    /// Adds the file of the citation style, which may lie anywhere in the site; but not behind a folder that
    /// is a link out of it.
    fn add_style(&mut self, path: &str) {
        let place = self.root.join(path);
        match fs::canonicalize(&place) {
            Ok(real) if !real.starts_with(self.root) => {
                self.refuse(path, "is a link that leads out of the folder");
            }
            // Below the others it was found already.
            Ok(real) if real.is_file() && !path.starts_with("content/") && !path.starts_with("themes/") => {
                self.sources.push(Source { path: path.to_owned(), file: real });
            }
            _ => {}
        }
    }

    fn refuse(&mut self, path: &str, reason: impl Into<String>) {
        self.unreadable.push(Unreadable { path: path.to_string(), reason: reason.into() });
    }

    /// `follow`: links are followed here, but not those that are met behind a link. So no two links can
    /// lead in a circle.
    fn walk(&mut self, place: &Path, path: &str, follow: bool) {
        let entries =
            WalkDir::new(place).follow_root_links(false).sort_by_file_name().into_iter().filter_entry(
                |entry| entry.depth() == 0 || !is_left_out(&entry.file_name().to_string_lossy()),
            );
        for entry in entries {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let below = error.path().and_then(|below| below.strip_prefix(place).ok());
                    let name = join(path, below.unwrap_or(Path::new("")));
                    // Without links to follow there are no other errors than the system's.
                    match error.into_io_error() {
                        Some(error) if error.kind() != ErrorKind::NotFound => {
                            self.refuse(&name, unreadable(error))
                        }
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
            } else if kind.is_symlink() && follow {
                self.follow(entry.path(), &name);
            } else if kind.is_symlink() {
                self.refuse(&name, "is a link behind a link; only the first is followed");
            } else if kind.is_file() {
                self.sources.push(Source { path: name, file: entry.into_path() });
            } else if !kind.is_dir() {
                self.refuse(&name, NOT_A_FILE);
            }
        }
    }

    fn follow(&mut self, link: &Path, path: &str) {
        let target = match fs::canonicalize(link) {
            Ok(target) => target,
            Err(error) => {
                return self.refuse(path, format!("is a link that leads nowhere: {}", reason(&error)));
            }
        };
        let Ok(inside) = target.strip_prefix(self.root) else {
            return self.refuse(path, "is a link that leads out of the folder");
        };
        let hidden = inside.components().any(|part| is_left_out(&part.as_os_str().to_string_lossy()));
        let first = inside.components().next().map(|part| part.as_os_str().to_string_lossy());
        // What is not read by itself is not read through a link either, above all not the archive.
        let private = !self.in_archive && !matches!(first.as_deref(), Some("content" | "themes"));
        if hidden || private {
            return self.refuse(path, "is a link to something that is not part of the site's content");
        }
        if link.starts_with(&target) {
            return self.refuse(path, "is a link to a folder that it lies in");
        }
        self.walk(&target, path, false);
    }
}

/// Hidden files, and what editors leave beside the file that is being edited.
fn is_left_out(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || name.ends_with(".swp")
        || (name.starts_with('#') && name.ends_with('#'))
        || name == "4913"
        || name == "node_modules"
}

fn join(path: &str, below: &Path) -> String {
    let parts = below.components().map(|part| part.as_os_str().to_string_lossy());
    std::iter::once(path.into()).chain(parts).collect::<Vec<_>>().join("/")
}

/// Whether the core parses files of this name.
fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    let known = ["yaml", "yml", "md", "bib", "json", "csl", "lock", "txt", "html", "css", "js", "svg"];
    known.iter().any(|known| extension.eq_ignore_ascii_case(known))
}

/// The bytes of a file, or none where it has gone or nobody wants it; else what is wrong with it.
fn read(source: &Source) -> Result<Option<Vec<u8>>, String> {
    let limit = if is_text(&source.path) { TEXT_LIMIT } else { COPY_LIMIT };
    let file = match open(&source.file) {
        // Files come and go while a site is being edited.
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file.map_err(unreadable)?,
    };
    let metadata = file.metadata().map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(NOT_A_FILE.to_string());
    }
    // Beside its texts an archive may hold scans and recordings, which nothing reads.
    if source.path.starts_with("archive/") && limit == COPY_LIMIT && metadata.len() > TEXT_LIMIT {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(metadata.len().min(limit) as usize + 1);
    // It may have grown since; the limit holds all the same.
    file.take(limit + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    match bytes.len() as u64 > limit {
        true => Err(format!("is larger than {} MiB", limit >> 20)),
        false => Ok(Some(bytes)),
    }
}

fn unreadable(error: io::Error) -> String {
    format!("cannot be read: {}", reason(&error))
}
