//! A site in memory: [`Loaded`] reads it, and is brought up to date with the disk by reading again only
//! what may differ. Nothing is parsed here, and what cannot be read is listed rather than fatal, so that
//! the core reports it beside all other mistakes.
//!
//! After [`Loaded::refresh`] without hints the project equals one that is loaded anew; with hints it does
//! as far as they name all that happened.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rayon::prelude::*;

use super::Failure;
use super::inputs::{ARCHIVE, Inputs, Part};
use super::operations::{Identity, identity};
use super::search::{Search, Source, Target, Unreadable, read, target};
use super::tree::folders_above;
use crate::project::{File, Project};
use crate::text::FilePath;

/// Reads a site folder: its three files, `content/`, `themes/`, the file of its citation style where it has
/// one, and as `archive/` the archive, which may lie anywhere. Fails only where the folder itself cannot be
/// read; an archive that is named and not there is listed, so name none where the site has none.
pub fn load(
    folder: &Path,
    archive: Option<&Path>,
    style: Option<&str>,
) -> Result<(Project, Vec<Unreadable>), Failure> {
    let loaded = Loaded::open(folder, archive, style)?;
    Ok((loaded.project, loaded.unreadable.into_iter().collect()))
}

/// The files of a site as they were when they were last looked at.
pub struct Loaded {
    folder: PathBuf,
    archive: Option<PathBuf>,
    style: Option<String>,
    inputs: Inputs,
    project: Project,
    unreadable: BTreeSet<Unreadable>,
    /// Links that were met, with where they led: the one place may change without the other.
    links: BTreeMap<String, Target>,
    /// For files whose bytes are as they were as long as the stamp is.
    stamps: HashMap<FilePath, Stamp>,
}

/// What a refresh found: the paths in the project whose content, or whose fault, is not what it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub paths: BTreeSet<FilePath>,
    /// How many files were read to find that.
    pub read: usize,
}

impl Changes {
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }

    /// Adds what a later refresh found.
    pub fn merge(&mut self, later: Changes) {
        self.paths.extend(later.paths);
        self.read += later.read;
    }
}

/// `content/a.md`, or `3 files`.
impl fmt::Display for Changes {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self.paths.first() {
            Some(path) if self.paths.len() == 1 => formatter.write_str(path),
            _ => write!(formatter, "{} files", self.paths.len()),
        }
    }
}

impl Loaded {
    /// As [`load`].
    pub fn open(folder: &Path, archive: Option<&Path>, style: Option<&str>) -> Result<Loaded, Failure> {
        let mut loaded = Loaded {
            folder: folder.to_path_buf(),
            archive: archive.map(Path::to_path_buf),
            style: style.map(str::to_owned),
            inputs: Inputs::default(),
            project: Project::default(),
            unreadable: BTreeSet::new(),
            links: BTreeMap::new(),
            stamps: HashMap::new(),
        };
        loaded.refresh(None)?;
        Ok(loaded)
    }

    pub fn project(&self) -> &Project {
        &self.project
    }

    /// In the order of their paths.
    pub fn unreadable(&self) -> impl Iterator<Item = &Unreadable> {
        self.unreadable.iter()
    }

    pub fn archive(&self) -> Option<&Path> {
        self.archive.as_deref()
    }

    /// Has this archive and this style from the next refresh on.
    pub fn set_named(&mut self, archive: Option<PathBuf>, style: Option<String>) {
        (self.archive, self.style) = (archive, style);
    }

    /// Where the files were found.
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// Brings the project up to date. `hints` are places on the disk where something may have happened, in
    /// paths as [`Loaded::inputs`] has them: a file is read again if it may differ, a folder is searched,
    /// and what is gone goes with all below it. Without hints everything is looked at. Fails only where the
    /// site folder itself cannot be read, and then nothing has changed.
    pub fn refresh(&mut self, hints: Option<&[PathBuf]>) -> Result<Changes, Failure> {
        let inputs = Inputs::find(&self.folder, self.archive.as_deref(), self.style.as_deref())?;
        let before = std::mem::replace(&mut self.inputs, inputs);
        let mut parts = match hints {
            Some(hints) if before.site == self.inputs.site => self.parts_at(hints),
            _ => self.inputs.parts(),
        };
        if (&before.archive, &before.style) != (&self.inputs.archive, &self.inputs.style) {
            parts.extend(self.inputs.part(ARCHIVE));
        }
        let mut search = Search::default();
        let mut replaced: HashSet<String> = parts.iter().map(|part| part.path.clone()).collect();
        if let Some(Err(reason)) = &self.inputs.archive {
            search.refuse(ARCHIVE, reason);
        }
        // Where there is no archive, none of it may be left.
        if self.inputs.part(ARCHIVE).is_none() {
            replaced.insert(ARCHIVE.to_string());
        }
        let mut searched = HashSet::new();
        parts.retain(|part| {
            !folders_above(&part.path).any(|above| replaced.contains(above))
                && searched.insert(part.path.clone())
        });
        for part in &parts {
            search.add(part);
        }
        replaced.extend(before.style.map(|(path, _)| path));
        // One file, which is as quickly looked at as asked for.
        if let Some((path, _)) = &self.inputs.style {
            search.add_style(&self.inputs.site, path);
            replaced.insert(path.clone());
        }
        let found: Vec<Found> = search.sources.par_iter().map(|source| self.look(source)).collect();
        Ok(self.take(&replaced, search, found))
    }

    /// Whether a file that had content is empty or not there: it is gone, or in the middle of being written.
    pub fn is_cut_short(&self, place: &Path) -> bool {
        let known = self.inputs.parts().iter().any(|part| {
            let path = match place.strip_prefix(&part.place).map(Path::to_str) {
                Ok(Some("")) => part.path.clone(),
                Ok(Some(below)) => format!("{}/{}", part.path, below.replace('\\', "/")),
                _ => return false,
            };
            self.project.files.get(path.as_str()).is_some_and(|file| !file.bytes.is_empty())
        });
        known && fs::symlink_metadata(place).map_or(true, |metadata| metadata.len() == 0)
    }

    /// What is to be looked at when something happened at these places.
    fn parts_at(&self, hints: &[PathBuf]) -> Vec<Part> {
        let refused = |path: &str| self.is_unreadable(path);
        let inputs = self.inputs.parts();
        let mut parts: Vec<Part> = Vec::new();
        for hint in hints {
            parts.extend(inputs.iter().filter_map(|input| input.at(hint, &refused)));
        }
        for (path, before) in &self.links {
            let Some(link) = self.inputs.part(path) else { continue };
            match target(&link.place, path, &link.root) {
                now if now != *before => parts.push(link),
                Ok(place) => {
                    let behind = Part { place, follow: false, ..link.clone() };
                    let at = hints.iter().filter_map(|hint| behind.at(hint, &refused));
                    // A link as a whole is looked at as the link that it is.
                    parts.extend(at.map(|part| if part.path == *path { link.clone() } else { part }));
                }
                Err(_) => {}
            }
        }
        parts
    }

    fn is_unreadable(&self, path: &str) -> bool {
        let first = Unreadable { path: path.to_string(), reason: String::new() };
        self.unreadable.range(first..).next().is_some_and(|one| one.path == path)
    }

    /// Reads a file, unless it is certain to be as it was.
    fn look(&self, source: &Source) -> Found {
        let known = self.stamps.get(source.path.as_str());
        if let Some(known) = known
            && fs::symlink_metadata(&source.file).is_ok_and(|now| Stamp::of(&now).as_ref() == Some(known))
        {
            return Found::Same;
        }
        let now = SystemTime::now();
        match read(source) {
            Ok(None) => Found::Nothing,
            Err(reason) => Found::Unreadable(reason),
            Ok(Some((bytes, metadata))) => {
                let stamp = Stamp::of(&metadata).filter(|stamp| stamp.is_settled(now));
                let same =
                    self.project.files.get(source.path.as_str()).is_some_and(|file| *file.bytes == *bytes);
                // Hashing belongs to the parallel part as well.
                Found::Read(stamp, (!same).then(|| File::new(bytes)))
            }
        }
    }

    /// Puts what was found in the place of what was known at these paths and below.
    fn take(&mut self, replaced: &HashSet<String>, search: Search, found: Vec<Found>) -> Changes {
        let is_replaced =
            |path: &str| replaced.contains(path) || folders_above(path).any(|above| replaced.contains(above));
        let mut gone: BTreeSet<FilePath> = BTreeSet::new();
        for path in replaced {
            gone.extend(self.project.files.get_key_value(path.as_str()).map(|(path, _)| path.clone()));
            gone.extend(self.project.under(&format!("{path}/")).map(|(path, _)| path.clone()));
        }
        self.links.retain(|path, _| !is_replaced(path));
        self.links.extend(search.links);
        let (healed, kept): (BTreeSet<_>, BTreeSet<_>) =
            std::mem::take(&mut self.unreadable).into_iter().partition(|one| is_replaced(&one.path));

        let mut changes = Changes::default();
        let mut unreadable: BTreeSet<Unreadable> = search.unreadable.into_iter().collect();
        for (Source { path, .. }, found) in search.sources.into_iter().zip(found) {
            match found {
                Found::Same => drop(gone.remove(path.as_str())),
                Found::Nothing => {}
                Found::Unreadable(reason) => drop(unreadable.insert(Unreadable { path, reason })),
                Found::Read(stamp, file) => {
                    changes.read += 1;
                    gone.remove(path.as_str());
                    let path = FilePath::from(path);
                    match stamp {
                        Some(stamp) => drop(self.stamps.insert(path.clone(), stamp)),
                        None => drop(self.stamps.remove(&path)),
                    }
                    if let Some(file) = file {
                        self.project.files.insert(path.clone(), file);
                        changes.paths.insert(path);
                    }
                }
            }
        }
        for path in gone {
            self.project.files.remove(&path);
            self.stamps.remove(&path);
            changes.paths.insert(path);
        }
        let faults = healed.symmetric_difference(&unreadable);
        changes.paths.extend(faults.map(|one| FilePath::from(one.path.as_str())));
        self.unreadable = kept;
        self.unreadable.extend(unreadable);
        changes
    }
}

/// What became of a file that the search met.
enum Found {
    /// Nothing was read, since nothing can have changed.
    Same,
    /// It has gone since, or is not wanted.
    Nothing,
    Unreadable(String),
    /// The file is there only where its bytes are new.
    Read(Option<Stamp>, Option<File>),
}

/// What the system says of a file. As long as that is the same, its bytes are, if the stamp is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: SystemTime,
    changed: SystemTime,
    identity: Identity,
}

/// The coarsest clock of a file system in use, that of FAT; tests run on a finer one, and cannot wait.
const GRAIN: Duration = Duration::from_millis(if cfg!(test) { 30 } else { 2_000 });

impl Stamp {
    fn of(metadata: &Metadata) -> Option<Stamp> {
        let modified = metadata.modified().ok()?;
        Some(Stamp {
            length: metadata.len(),
            modified,
            changed: changed(metadata).unwrap_or(modified),
            identity: identity(metadata),
        })
    }

    /// Whether the file had been left alone for a while when it was read. Else it may be written again
    /// within one tick of the clock, and the stamp would not tell.
    fn is_settled(&self, read: SystemTime) -> bool {
        let last = self.modified.max(self.changed);
        read.duration_since(last).is_ok_and(|age| age > GRAIN)
    }
}

/// When anything about the file changed: unlike the time of its bytes, nobody can set it back.
#[cfg(unix)]
fn changed(metadata: &Metadata) -> Option<SystemTime> {
    use std::os::unix::fs::MetadataExt;
    let seconds = Duration::from_secs(metadata.ctime().try_into().ok()?);
    let rest = Duration::from_nanos(metadata.ctime_nsec().try_into().ok()?);
    SystemTime::UNIX_EPOCH.checked_add(seconds + rest)
}

/// The time at which it was made tells one file from another that took its place.
#[cfg(not(unix))]
fn changed(metadata: &Metadata) -> Option<SystemTime> {
    metadata.created().ok()
}
