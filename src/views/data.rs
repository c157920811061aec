//! The page `/data/`: what can be downloaded, what each format is for, and what has no place in it.

use super::writer::Writer;
use super::*;

/// A file that can be downloaded, as far as its page tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// By which its messages are called: `data-for-csv`.
    pub format: &'static str,
    pub title: &'static str,
    /// Under the root of the site.
    pub path: String,
    pub bytes: usize,
    /// How many events have no place in it.
    pub left_out: usize,
}

/// The files of each format together; those of one stand one after the other.
pub fn data(w: &Writer, downloads: &[Download]) -> DataView {
    let words = &w.site.interface;
    let formats = downloads.chunk_by(|one, next| one.format == next.format).map(|files| FormatView {
        key: files[0].format,
        title: files[0].title,
        purpose: words.of("data-for", files[0].format).to_owned(),
        loses: words.of("data-loses", files[0].format).to_owned(),
        left_out: files[0].left_out,
        files: files.iter().map(|file| self::file(w, file)).collect(),
    });
    DataView { formats: formats.collect() }
}

fn file(w: &Writer, file: &Download) -> FileView {
    FileView {
        href: w.file(&file.path),
        name: file.path.rsplit('/').next().unwrap_or_default().to_owned(),
        size: file.bytes.div_ceil(1000),
    }
}
