//! The pictures of a site: each is looked at before any page is made, for a page says how large it is, and its
//! copies are made at the end, or when a browser asks for one.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::artifact::Artifact;
use crate::diagnostic::Diagnostic;
use crate::lock;
use crate::mistakes::pictures as mistakes;
use crate::picture::{self, Copy, Kind, Picture, Trouble};
use crate::project::{File, Project};
use crate::site::{Site, files};
use crate::stock::Stock;
use crate::text::{FilePath, Place};

/// What earlier builds found out, by the hash of the file.
#[derive(Default)]
pub struct Memo {
    looked: HashMap<u64, (Result<Picture, Trouble>, Arc<str>)>,
    cleaned: HashMap<u64, Cleaned>,
}

/// A file as it may be published; none for one that is no picture.
type Cleaned = Option<Result<Arc<[u8]>, Trouble>>;

/// The pictures whose copies are to be made.
#[derive(Default)]
pub struct Pictures {
    originals: Vec<Original>,
    /// The files that are copied, as they may be published.
    pub copied: Vec<(FilePath, Arc<[u8]>)>,
    stock: Arc<Stock>,
}

struct Original {
    file: FilePath,
    bytes: Arc<[u8]>,
    /// Tells its content from every other.
    digest: Arc<str>,
    picture: Picture,
    /// By the path on the site.
    copies: BTreeMap<String, Copy>,
    /// Where it is first named.
    place: Place,
}

/// Looks at every picture that a page shows or links to, and tells the site of those that can be shown.
pub fn look(
    project: &Project,
    site: &mut Site,
    memo: &mut Memo,
    stock: &Arc<Stock>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Pictures {
    let files: Vec<(&FilePath, &File)> =
        site.files.shown.keys().filter_map(|path| Some((path, project.files.get(path)?))).collect();
    let known = std::mem::take(&mut memo.looked);
    let looked: Vec<_> = files
        .par_iter()
        .map(|(_, file)| match known.get(&file.hash) {
            Some(known) => known.clone(),
            None => (picture::look(&file.bytes), lock::digest(&file.bytes).into()),
        })
        .collect();
    let mut originals = Vec::new();
    for ((path, file), (looked, digest)) in files.into_iter().zip(looked) {
        let (frames, place) = &site.files.shown[path];
        memo.looked.insert(file.hash, (looked.clone(), digest.clone()));
        let picture = match looked {
            Ok(picture) => picture,
            Err(trouble) => {
                diagnostics.push(mistakes::bad_picture(place.clone(), files::copied(path), &trouble));
                continue;
            }
        };
        if picture.moving {
            diagnostics.push(mistakes::moving_image(place.clone(), files::copied(path)));
        }
        site.pictures.insert(path.clone(), picture);
        let copies = frames
            .iter()
            .flat_map(|frame| picture.modern(*frame).into_iter().chain(picture.fallback(*frame)));
        let copies = copies.map(|copy| (files::picture_copy(path, copy), copy)).collect();
        let (bytes, file) = (file.bytes.clone(), path.clone());
        originals.push(Original { file, bytes, digest, picture, copies, place: place.clone() });
    }
    let copied = copied(project, site, memo, diagnostics);
    Pictures { originals, copied, stock: stock.clone() }
}

/// The files that are copied, as they may be published: pictures without what the camera wrote into them.
fn copied(
    project: &Project,
    site: &Site,
    memo: &mut Memo,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(FilePath, Arc<[u8]>)> {
    let vectors =
        site.pictures.iter().filter(|(_, picture)| picture.kind == Kind::Vector).map(|(path, _)| path);
    let mut wanted: Vec<&FilePath> = site.files.copied.iter().chain(vectors).collect();
    wanted.sort();
    wanted.dedup();
    let files: Vec<_> =
        wanted.into_iter().filter_map(|path| Some((path, project.files.get(path)?))).collect();
    let known = std::mem::take(&mut memo.cleaned);
    let cleaned: Vec<_> = files
        .par_iter()
        .map(|(_, file)| match known.get(&file.hash) {
            Some(known) => known.clone(),
            None => picture::clean(&file.bytes).map(|cleaned| cleaned.map(Arc::from)),
        })
        .collect();
    let mut copied = Vec::new();
    for ((path, file), cleaned) in files.into_iter().zip(cleaned) {
        memo.cleaned.insert(file.hash, cleaned.clone());
        match cleaned {
            None => copied.push((path.clone(), file.bytes.clone())),
            Some(Ok(bytes)) => copied.push((path.clone(), bytes)),
            // Where a page shows it, that was reported.
            Some(Err(_)) if site.files.shown.contains_key(path) => {}
            Some(Err(trouble)) => {
                let place = Place::file(path);
                diagnostics.push(mistakes::bad_picture(place, files::copied(path), &trouble));
            }
        }
    }
    copied
}

impl Pictures {
    /// The addresses of all copies.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.originals.iter().flat_map(|original| original.copies.keys().map(String::as_str))
    }

    /// The copy at an address; none where no copy has it.
    pub fn file(&self, address: &str) -> Option<Result<Artifact, Box<Diagnostic>>> {
        let original = self.originals.iter().find(|original| original.copies.contains_key(address))?;
        let copy = original.copies[address];
        let made = original
            .make(&self.stock, &[copy])
            .map(|()| self.stock.get(&original.key(copy)).unwrap_or_default());
        Some(made.map(|bytes| Artifact::new(address, &bytes[..])).map_err(Box::new))
    }

    /// Every copy. Reports what only shows when a picture is decoded; `only_look` makes nothing and reports it
    /// all the same. Returns the files, and how many copies were made anew.
    pub fn build(&self, only_look: bool, diagnostics: &mut Vec<Diagnostic>) -> (Vec<Artifact>, usize) {
        let done: Vec<(usize, Result<Vec<Artifact>, Diagnostic>)> = self
            .originals
            .par_iter()
            .map(|original| {
                let copies: Vec<Copy> = original.copies.values().copied().collect();
                let missing: Vec<Copy> = copies
                    .into_iter()
                    .filter(|copy| self.stock.get(&original.key(*copy)).is_none())
                    .collect();
                if missing.is_empty() {
                    return (0, Ok(original.artifacts(&self.stock)));
                }
                if only_look {
                    let looked = picture::make(&original.bytes, &original.picture, &[]);
                    return (0, looked.map(|_| Vec::new()).map_err(|trouble| original.mistake(&trouble)));
                }
                let made = original.make(&self.stock, &missing);
                (missing.len(), made.map(|()| original.artifacts(&self.stock)))
            })
            .collect();
        let mut artifacts = Vec::new();
        let mut anew = 0;
        for (made, result) in done {
            anew += made;
            match result {
                Ok(made) => artifacts.extend(made),
                Err(mistake) => diagnostics.push(mistake),
            }
        }
        (artifacts, anew)
    }

    /// The keys of all copies.
    pub fn keys(&self) -> HashSet<String> {
        let keys = |original: &Original| {
            original.copies.values().map(|copy| original.key(*copy)).collect::<Vec<_>>()
        };
        self.originals.iter().flat_map(keys).collect()
    }
}

impl Original {
    fn key(&self, copy: Copy) -> String {
        let digest = self.digest.trim_start_matches("sha256:");
        format!("{digest}-{}-{}.{}", picture::VERSION, copy.width, copy.format.extension())
    }

    /// Makes the copies that are not known.
    fn make(&self, stock: &Stock, copies: &[Copy]) -> Result<(), Diagnostic> {
        let missing: Vec<Copy> =
            copies.iter().copied().filter(|copy| stock.get(&self.key(*copy)).is_none()).collect();
        if missing.is_empty() {
            return Ok(());
        }
        let bytes =
            picture::make(&self.bytes, &self.picture, &missing).map_err(|trouble| self.mistake(&trouble))?;
        for (copy, bytes) in missing.iter().zip(bytes) {
            stock.put(&self.key(*copy), bytes);
        }
        Ok(())
    }

    fn artifacts(&self, stock: &Stock) -> Vec<Artifact> {
        let bytes = |copy: &Copy| stock.get(&self.key(*copy)).unwrap_or_default();
        self.copies.iter().map(|(path, copy)| Artifact::new(path, &bytes(copy)[..])).collect()
    }

    fn mistake(&self, trouble: &Trouble) -> Diagnostic {
        mistakes::bad_picture(self.place.clone(), files::copied(&self.file), trouble)
    }
}
