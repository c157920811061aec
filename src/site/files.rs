//! Files of `content/` that prose and records name: links to pages by their file, pictures, downloads.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::kinds::Kind;
use crate::mistakes::links as mistakes;
use crate::prose::{FileUse, Piece};
use crate::read::is_input;
use crate::text::FilePath;

use super::{Key, Site};

/// Checks every file that is named, and gives those that are to be copied.
pub fn link(site: &Site, has_file: &(dyn Fn(&str) -> bool + Sync)) -> (Vec<FilePath>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut files = BTreeSet::new();
    for key in site.keys() {
        let record = site.record(key);
        for piece in record.prose().flat_map(|prose| &prose.pieces) {
            let Piece::File { path, place, use_, .. } = piece else { continue };
            match resolve(&place.file, path) {
                Some(file) if file.ends_with(".md") => {
                    if *use_ == FileUse::Image || site.page_at(&file).is_none() {
                        let is_read = has_file(&file);
                        diagnostics.push(mistakes::missing_file(place.clone(), path, &file, is_read));
                    }
                }
                Some(file) if has_file(&file) && !is_input(&file) => {
                    files.insert(file.into());
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
            files.insert(file.into());
        } else {
            let is_read = has_file(&file);
            diagnostics.push(mistakes::missing_file(image.place.clone(), &image.file, &file, is_read));
        }
    }
    (files.into_iter().collect(), diagnostics)
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
