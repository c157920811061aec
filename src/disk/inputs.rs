//! Where the files of a site lie, and which part of it is to be looked at again when something happened
//! at a path on the disk.

use std::fs;
use std::path::{Path, PathBuf};

use super::operations::is_plain_folder;
use super::search::is_left_out;
use super::{Failure, reason};

/// The name of the archive in the project, wherever it lies.
pub const ARCHIVE: &str = "archive";

/// What is read: of the site folder, but for the archive.
const NAMES: [&str; 6] = ["site.yaml", "evidence.lock", "signed.lock", "content", "themes", ARCHIVE];

/// The site folder and the archive, found on the disk: paths without links in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inputs {
    pub site: PathBuf,
    /// With the reason where it cannot be read.
    pub archive: Option<Result<PathBuf, String>>,
    /// The file of the citation style, by its path in the project and its place on the disk; none where it
    /// lies among the rest.
    pub style: Option<(String, PathBuf)>,
}

/// A file or folder of the project that is to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// In the project.
    pub path: String,
    /// On the disk.
    pub place: PathBuf,
    /// Out of which no link may lead.
    pub root: PathBuf,
    /// Whether links are followed: not where it lies behind one.
    pub follow: bool,
}

impl Inputs {
    pub fn find(folder: &Path, archive: Option<&Path>, style: Option<&str>) -> Result<Inputs, Failure> {
        let readable = |folder: &Path| {
            let real = fs::canonicalize(folder)?;
            fs::read_dir(&real).map(|_| real)
        };
        let site =
            readable(folder).map_err(|error| Failure::system("read the site folder", folder, &error))?;
        let archive = archive.map(|archive| {
            readable(archive)
                .map_err(|error| format!("cannot be read at `{}`: {}", archive.display(), reason(&error)))
        });
        let mut inputs = Inputs { site, archive, style: None };
        let parts = inputs.parts();
        let is_apart = |style: &&str| {
            let folder = style.split_once('/').map(|(folder, _)| folder);
            !parts.iter().any(|part| folder == Some(part.path.as_str()))
        };
        inputs.style = style.filter(is_apart).map(|style| {
            let place = inputs.site.join(style);
            (style.to_string(), fs::canonicalize(&place).unwrap_or(place))
        });
        Ok(inputs)
    }

    /// All that is read.
    pub fn parts(&self) -> Vec<Part> {
        NAMES.iter().filter_map(|name| self.part(name)).collect()
    }

    /// Whether what happens at a place may change the project, as far as its name tells.
    pub fn concern(&self, place: &Path) -> bool {
        let is_style = self.style.as_ref().is_some_and(|(_, style)| style.starts_with(place));
        is_style
            || self.parts().iter().any(|part| {
                part.place.starts_with(place)
                    || place.strip_prefix(&part.place).is_ok_and(|below| {
                        !below.components().any(|name| is_left_out(&name.as_os_str().to_string_lossy()))
                    })
            })
    }

    /// The part at a path of the project, links left aside; none of an archive that is not there.
    pub fn part(&self, path: &str) -> Option<Part> {
        let (root, below) = match path.strip_prefix(ARCHIVE) {
            Some("") => (self.archive.as_ref()?.as_ref().ok()?, ""),
            Some(below) if below.starts_with('/') => (self.archive.as_ref()?.as_ref().ok()?, &below[1..]),
            _ => (&self.site, path),
        };
        // An empty path would put a slash at the end, which makes the system follow links.
        let place = if below.is_empty() { root.clone() } else { root.join(below) };
        Some(Part { path: path.to_string(), place, root: root.clone(), follow: true })
    }
}

impl Part {
    /// What of this part is to be looked at when something happened at `place`: that, or the nearest
    /// thing above it that is no plain folder, since what lies below is then to be had otherwise or not
    /// at all. `refused` says which folders of the project cannot be read.
    pub fn at(&self, place: &Path, refused: &dyn Fn(&str) -> bool) -> Option<Part> {
        if self.place.starts_with(place) {
            return Some(self.clone());
        }
        let below = place.strip_prefix(&self.place).ok()?;
        let mut part = self.clone();
        for name in below.components() {
            let Some(name) = name.as_os_str().to_str().filter(|name| !name.contains('\u{fffd}')) else {
                // In lists such a name is written like others of its kind; its folder is certain.
                return Some(part);
            };
            if is_left_out(name) {
                return None;
            }
            if !is_plain_folder(&part.place) || refused(&part.path) {
                return Some(part);
            }
            part.place.push(name);
            part.path = format!("{}/{name}", part.path);
        }
        Some(part)
    }
}
