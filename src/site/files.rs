//! Files of `content/` that prose and records name: links to pages by their file, pictures, downloads.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::kinds::Kind;
use crate::mistakes::links as mistakes;
use crate::picture::{self, Frame};
use crate::prose::Piece;
use crate::read::is_input;
use crate::text::{FilePath, Place};

use super::{Key, Site};

/// The files of `content/` that are named.
#[derive(Debug, Default)]
pub struct Files {
    /// To be copied: ascending, each once.
    pub copied: BTreeSet<FilePath>,
    /// Pictures that pages show, with the frames that they show them in, and where each is first named.
    pub shown: BTreeMap<FilePath, (BTreeSet<Frame>, Place)>,
}

/// Finds and checks every file that is named.
pub fn link(site: &Site, has_file: &(dyn Fn(&str) -> bool + Sync)) -> (Files, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut files = Files::default();
    let show = |files: &mut Files, file: String, frame: Frame, place: &Place| {
        let (frames, _) = files.shown.entry(file.into()).or_insert_with(|| (BTreeSet::new(), place.clone()));
        frames.insert(frame);
    };
    for key in site.keys() {
        let record = site.record(key);
        for piece in record.prose().flat_map(|prose| &prose.pieces) {
            let (path, place, is_image) = match piece {
                Piece::File { path, place, .. } => (path, place, false),
                Piece::Image(image) => (&image.path, &image.place, true),
                _ => continue,
            };
            match resolve(&place.file, path) {
                Some(file) if !is_image && file.ends_with(".md") && site.page_at(&file).is_some() => {}
                Some(file) if has_file(&file) && !is_input(&file) => {
                    if is_image {
                        show(&mut files, file, Frame::Column, place);
                    } else {
                        files.copied.insert(file.into());
                    }
                }
                Some(file) => {
                    let is_read = has_file(&file);
                    diagnostics.push(mistakes::missing_file(place.clone(), path, &file, is_read));
                }
                None => diagnostics.push(mistakes::file_outside(place.clone(), path)),
            }
        }
    }
    for actor in &site.actors {
        let Some(image) = &actor.image else { continue };
        let file = format!("content/{}", image.file);
        if has_file(&file) && !is_input(&file) {
            show(&mut files, file, Frame::Portrait, &image.place);
        } else {
            let is_read = has_file(&file);
            diagnostics.push(mistakes::missing_file(image.place.clone(), &image.file, &file, is_read));
        }
    }
    (files, diagnostics)
}

/// The path in the project of an address written in a file of `content/`; none where it leads out.
/// An address that begins with a slash starts at `content/`.
pub fn resolve(from: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = match path.strip_prefix('/') {
        Some(_) => vec!["content"],
        None => from.split('/').collect::<Vec<_>>().split_last()?.1.to_vec(),
    };
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    (parts.first() == Some(&"content") && parts.len() > 1).then(|| parts.join("/"))
}

impl Site {
    /// The page that a Markdown file holds.
    pub fn page_at(&self, file: &str) -> Option<Key> {
        let id = file.strip_prefix("content/")?.strip_suffix(".md")?;
        let id = id.strip_suffix("/index").unwrap_or(id);
        self.find(id).filter(|key| key.kind == Kind::Page)
    }
}

/// Where a copied file lives on the site: its path under `content/`.
pub fn copied(file: &str) -> &str {
    file.strip_prefix("content/").unwrap_or(file)
}

/// Where a copy of a picture lives on the site: no other file can have this name but by being called so.
pub fn picture_copy(file: &str, copy: picture::Copy) -> String {
    format!("{}.{}.{}", copied(file), copy.width, copy.format.extension())
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn addresses_are_found_from_the_file_that_writes_them() {
        let found = |path| resolve("content/guides/a.md", path);
        assert_eq!(found("b.md").as_deref(), Some("content/guides/b.md"));
        assert_eq!(found("./x/../c.png").as_deref(), Some("content/guides/c.png"));
        assert_eq!(found("../d.png").as_deref(), Some("content/d.png"));
        assert_eq!(found("/d.png").as_deref(), Some("content/d.png"));
        assert_eq!(found("../../site.yaml"), None);
        assert_eq!(found("../../../etc/passwd"), None);
    }
}
