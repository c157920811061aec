//! Where things lie: the site, the output folder and our notes on it, and which output is refused.

use std::fs::{self, File};
use std::path::{Component, Path, PathBuf};

use super::manifest::fingerprint;
use super::operations::{Operations, is_plain_folder};
use super::{Failure, Output};

/// Paths without links in them, so that comparing them means something.
pub struct Folders {
    pub site: PathBuf,
    pub output: PathBuf,
    /// The output folder as messages and the manifest name it: from the site folder where it lies
    /// there, so that a site that is moved keeps its manifest.
    pub name: String,
    /// What we know of this output folder: manifest, journal and stage.
    pub notes: PathBuf,
}

/// Where the stage lies. A rename works within one file system only, and the parent of the output
/// folder may be closed to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In `.explainer/`, where nobody sees it: the usual case.
    Notes,
    /// Beside the output folder, when that lies on another file system than the site.
    Beside,
    /// In the output folder, when that is itself where a file system begins; only for single files.
    Inside,
}

const PLACES: [(Place, &str); 3] =
    [(Place::Notes, "notes"), (Place::Beside, "beside"), (Place::Inside, "inside")];

impl Place {
    pub fn word(self) -> &'static str {
        PLACES.iter().find(|(place, _)| *place == self).expect("all are listed").1
    }

    pub fn from_word(word: &str) -> Option<Place> {
        PLACES.iter().find(|(_, name)| *name == word).map(|(place, _)| *place)
    }
}

impl Folders {
    /// Refuses an output folder that is, holds or lies in the sources, is a link, or is no folder.
    pub fn resolve(output: &Output) -> Result<Folders, Failure> {
        let site = canonical(output.site)?;
        let folder = resolve(output.folder)?;
        let name = match folder.strip_prefix(&site) {
            Ok(inside) => inside.to_string_lossy().replace('\\', "/"),
            Err(_) => folder.to_string_lossy().into_owned(),
        };
        let name = name.escape_debug().to_string();
        refuse(&site, &folder, &name, output.archive)?;
        let last = name.rsplit('/').next().unwrap_or_default();
        let notes = site
            .join(".explainer/outputs")
            .join(format!("{last}-{:08x}", fingerprint(name.as_bytes()) as u32));
        Ok(Folders { site, output: folder, name, notes })
    }

    pub fn manifest(&self) -> PathBuf {
        self.notes.join("manifest")
    }

    pub fn journal(&self) -> PathBuf {
        self.notes.join("journal")
    }

    /// Where foreign files go whose place is taken.
    pub fn rescued(&self) -> PathBuf {
        self.notes.join("rescued")
    }

    /// The folder in which a whole site is prepared.
    pub fn stage(&self, place: Place) -> PathBuf {
        match place {
            Place::Notes => self.notes.join("site"),
            Place::Beside => {
                let last = self.output.file_name().unwrap_or_default().to_string_lossy();
                self.output.with_file_name(format!(".explainer.{last}"))
            }
            Place::Inside => self.output.join(".explainer.stage"),
        }
    }

    /// Where the old site waits between two renames.
    pub fn old(&self, place: Place) -> PathBuf {
        let mut old = self.stage(place).into_os_string();
        old.push(".old");
        old.into()
    }

    /// The folder in which single files are prepared; not [`Folders::stage`], whose content is kept
    /// from build to build.
    pub fn loose(&self, place: Place) -> PathBuf {
        match place {
            Place::Notes => self.notes.join("files"),
            Place::Beside | Place::Inside => self.stage(place),
        }
    }

    /// Where a stage can change places with the output folder; none where only single files can.
    pub fn swap_place(&self, operations: &Operations) -> Result<Option<Place>, Failure> {
        let parent = self.output.parent().unwrap_or(&self.output);
        let parent = device(operations, parent)?;
        let own = device(operations, &self.output)?;
        Ok(if own.is_some() && own != parent {
            None
        } else if device(operations, &self.notes)? == parent {
            Some(Place::Notes)
        } else {
            Some(Place::Beside)
        })
    }

    /// Where single files are prepared.
    pub fn loose_place(&self, operations: &Operations) -> Result<Place, Failure> {
        let same = device(operations, &self.notes)? == device(operations, &self.output)?;
        Ok(if same { Place::Notes } else { Place::Inside })
    }

    /// Makes the notes folder and takes the lock of this site; it is held until the value is dropped,
    /// and ends with the process however that ends.
    pub fn lock(&self, operations: &Operations, waiting: &dyn Fn()) -> Result<Option<File>, Failure> {
        let home = self.site.join(".explainer");
        let ours = fs::symlink_metadata(&home).map(|metadata| metadata.is_dir());
        if matches!(ours, Ok(false)) {
            return Err(
                Failure::new("`.explainer` is not a folder but a file or a link").cure("move it away")
            );
        }
        if !is_plain_folder(&self.notes) {
            make_home(operations, &home)?;
            operations.create_folder(&home.join("outputs"))?;
            operations.create_folder(&self.notes)?;
        }
        operations.lock(&home.join("lock"), waiting)
    }
}

/// Makes the folder of the program's own notes, which keeps itself out of git.
pub fn make_home(operations: &Operations, home: &Path) -> Result<(), Failure> {
    operations.create_folder(home)?;
    let ignore = home.join(".gitignore");
    if operations.identity(&ignore)?.is_none() {
        // Whole or not at all, since a torn one would stay for ever.
        operations.replace_file(&ignore, b"*\n")?;
    }
    Ok(())
}

fn device(operations: &Operations, path: &Path) -> Result<Option<u64>, Failure> {
    Ok(operations.identity(path)?.map(|identity| identity.device))
}

fn canonical(path: &Path) -> Result<PathBuf, Failure> {
    fs::canonicalize(path).map_err(|error| Failure::system("find the folder", path, &error))
}

/// The path of the output folder, free of links, whether or not it exists.
fn resolve(folder: &Path) -> Result<PathBuf, Failure> {
    let absolute =
        std::path::absolute(folder).map_err(|error| Failure::system("find the folder", folder, &error))?;
    // Without the slash at the end, which would make the system follow a link.
    let absolute: PathBuf = absolute.components().collect();
    match fs::symlink_metadata(&absolute) {
        Ok(metadata) if metadata.is_symlink() => {
            return Err(Failure::new(format!("the output folder `{}` is a link", folder.display()))
                .cure("name the folder that it leads to with `--output`"));
        }
        Ok(metadata) if !metadata.is_dir() => {
            return Err(Failure::new(format!("the output folder `{}` is a file", folder.display()))
                .cure("move it away, or choose another folder with `--output`"));
        }
        _ => {}
    }
    let existing = absolute.ancestors().find(|path| path.exists()).unwrap_or(Path::new("/"));
    let missing = absolute.strip_prefix(existing).unwrap_or(Path::new(""));
    if missing.components().any(|part| !matches!(part, Component::Normal(_))) {
        return Err(Failure::new(format!(
            "the output folder `{}` leads through a folder that does not exist",
            folder.display()
        )));
    }
    let existing = canonical(existing)?;
    Ok(if missing.as_os_str().is_empty() { existing } else { existing.join(missing) })
}

fn refuse(site: &Path, output: &Path, name: &str, archive: Option<&Path>) -> Result<(), Failure> {
    let refused = |wrong: String| {
        Err(Failure::new(wrong).cure("choose another folder with `--output`, for example `public`"))
    };
    if same(site, output) {
        return refused("the output folder is the site folder itself".to_string());
    }
    if lies_in(site, output) {
        return refused(format!("the output folder `{name}` holds the site folder"));
    }
    if std::env::home_dir().is_some_and(|home| {
        lies_in(&home, output) || fs::canonicalize(&home).is_ok_and(|home| lies_in(&home, output))
    }) {
        return refused(format!("the output folder `{name}` is or holds your home folder"));
    }
    let sources = ["content", "themes", "archive", ".explainer", ".git"].map(|source| site.join(source));
    for source in sources.iter().map(PathBuf::as_path).chain(archive) {
        // A source folder can be a link, or a name that another case makes the same on this disk.
        let real = fs::canonicalize(source).unwrap_or_else(|_| source.to_path_buf());
        for folder in [source, &real] {
            let source = source.strip_prefix(site).unwrap_or(source).display();
            if same(output, folder) {
                return refused(format!("the output folder is `{source}`, which holds sources"));
            }
            if lies_in(output, folder) {
                return refused(format!("the output folder `{name}` lies in `{source}`"));
            }
            if lies_in(folder, output) {
                return refused(format!("the output folder `{name}` holds `{source}`"));
            }
        }
    }
    Ok(())
}

fn same(one: &Path, other: &Path) -> bool {
    folded(one) == folded(other)
}

/// Whether `path` is `folder` or lies in it.
fn lies_in(path: &Path, folder: &Path) -> bool {
    folded(path).starts_with(&folded(folder))
}

/// Without case, since many disks have none; two folders that differ by case alone are refused as well.
fn folded(path: &Path) -> Vec<String> {
    path.components().map(|part| part.as_os_str().to_string_lossy().to_lowercase()).collect()
}
