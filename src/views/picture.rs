//! The markup of a picture: every size and format that was made of it, its own size, so that nothing moves
//! when it arrives, and what it shows in words.

use std::fmt::Write;

use crate::picture::{Copy, Frame, Picture};
use crate::site::files;
use crate::text::escape;

use super::writer::Writer;
use super::{Html, ImageView};

impl Writer<'_> {
    /// A picture of `content/` by its path in the project; none where it cannot be shown, as was reported.
    pub fn picture(&mut self, file: &str, alt: &str, frame: Frame) -> Option<ImageView> {
        let picture = self.site.pictures.get(file)?;
        let fallback = picture.fallback(frame);
        let src = match fallback {
            Some(copy) => self.file(&files::picture_copy(file, copy)),
            None => self.file(files::copied(file)),
        };
        // The size in which it is largest: all others have its shape.
        let copies = picture.modern(frame);
        let width = copies.last().map_or(picture.width, |copy| copy.width);
        let height = picture.height_at(width);
        let mut html = String::new();
        if let Some(first) = copies.first() {
            let _ = write!(
                html,
                "<picture><source type=\"{}\" srcset=\"{}\" sizes=\"{}\">",
                first.format.mime(),
                escape(&self.source_set(file, &copies)),
                sizes(picture, frame)
            );
        }
        // The first picture of a page is what a reader came for; the others wait until they are near.
        let lazy = if self.pictures > 0 { " loading=\"lazy\"" } else { "" };
        self.pictures += 1;
        let _ = write!(
            html,
            "<img src=\"{}\" width=\"{width}\" height=\"{height}\" alt=\"{}\" decoding=\"async\"{lazy}>",
            escape(&src),
            escape(alt)
        );
        if !copies.is_empty() {
            html.push_str("</picture>");
        }
        Some(ImageView {
            html: Html(html),
            src,
            width,
            height,
            alt: alt.to_owned(),
            credit: String::new(),
            license: None,
        })
    }

    fn source_set(&self, file: &str, copies: &[Copy]) -> String {
        let set: Vec<String> = copies
            .iter()
            .map(|copy| {
                let address = self.file(&files::picture_copy(file, *copy));
                // Blanks and commas part the entries.
                format!("{} {}w", address.replace(' ', "%20").replace(',', "%2C"), copy.width)
            })
            .collect();
        set.join(", ")
    }
}

/// How wide it is shown, for the browser to choose by.
fn sizes(picture: &Picture, frame: Frame) -> String {
    let most = frame.width();
    if picture.width <= most {
        return format!("{}px", picture.width);
    }
    match frame {
        Frame::Column => "(min-width: 45rem) 42rem, calc(100vw - 2rem)".to_owned(),
        Frame::Portrait => "14rem".to_owned(),
    }
}
