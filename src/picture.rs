//! Pictures as bytes: what one is, and which smaller copies of it are made. Pure: bytes in, bytes out.
//!
//! A photograph is made anew in AVIF, with a JPEG for browsers that do not read it; a drawing, which has sharp
//! edges, in WebP without loss, with a PNG. A drawing in vectors passes as it is, when it is harmless. What
//! the camera wrote beside the pixels reaches no page: not the copies, which are made from pixels, and not
//! the file itself where it is linked to ([`clean`]).

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader};

mod container;
mod make;
mod vector;

pub use make::make;

/// More points than any camera for the hand has; a small file can claim to hold far more.
const MOST_POINTS: u64 = 120_000_000;
const LONGEST_SIDE: u32 = 30_000;

/// The widths in which a picture is offered: of a phone and a column, sharp screens included.
const WIDTHS: [u32; 5] = [224, 448, 672, 1008, 1344];

/// The version of all that follows, for what is remembered from one run to the next.
pub const VERSION: u32 = 1;

/// A picture that was looked at, not yet decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture {
    pub kind: Kind,
    /// In points, as it is shown: turned as the camera says.
    pub width: u32,
    pub height: u32,
    /// Some of it may be transparent.
    pub transparent: bool,
    /// It has more than one frame, of which the first is shown.
    pub moving: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Photograph,
    Drawing,
    Vector,
}

/// Where a picture stands, which says how wide it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Frame {
    /// As wide as the text.
    Column,
    /// Beside the facts of an actor.
    Portrait,
}

/// A copy of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Copy {
    pub width: u32,
    pub format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    Avif,
    Jpeg,
    Webp,
    Png,
}

/// Why a file is no picture that can be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    Empty,
    /// Of no known format.
    Unknown,
    /// Of a format that is not read: `HEIC`.
    Unsupported(&'static str),
    /// The reason completes “it cannot be read: …”.
    Damaged(String),
    Huge {
        width: u32,
        height: u32,
    },
    /// A drawing in vectors that does something; what it holds.
    Active(String),
}

impl Format {
    pub fn extension(self) -> &'static str {
        match self {
            Format::Avif => "avif",
            Format::Jpeg => "jpg",
            Format::Webp => "webp",
            Format::Png => "png",
        }
    }

    pub fn mime(self) -> &'static str {
        match self {
            Format::Avif => "image/avif",
            Format::Jpeg => "image/jpeg",
            Format::Webp => "image/webp",
            Format::Png => "image/png",
        }
    }
}

impl Frame {
    /// How wide a picture is shown at most, in units of a common screen.
    pub fn width(self) -> u32 {
        match self {
            Frame::Column => 672,
            Frame::Portrait => 224,
        }
    }
}

impl Picture {
    /// The widths in which it is offered, ascending: never more than it has, and up to the two or three
    /// points that a sharp screen shows for one.
    fn widths(&self, frame: Frame) -> Vec<u32> {
        let most = match frame {
            Frame::Column => 1344,
            Frame::Portrait => 672,
        };
        let least = frame.width();
        let mut widths: Vec<u32> = WIDTHS
            .into_iter()
            .filter(|width| (least..=most).contains(width) && *width < self.width)
            .collect();
        // As it is, unless that is nearly the same as the widest.
        let own = self.width.min(most);
        match widths.last() {
            Some(last) if u64::from(own) * 6 < u64::from(*last) * 7 => {}
            _ => widths.push(own),
        }
        widths
    }

    /// The copies for browsers of today, ascending by width.
    pub fn modern(&self, frame: Frame) -> Vec<Copy> {
        let format = match self.kind {
            Kind::Photograph => Format::Avif,
            Kind::Drawing => Format::Webp,
            Kind::Vector => return Vec::new(),
        };
        self.widths(frame).into_iter().map(|width| Copy { width, format }).collect()
    }

    /// The copy that every browser reads; none of a drawing in vectors, which every browser reads itself.
    pub fn fallback(&self, frame: Frame) -> Option<Copy> {
        let format = match self.kind {
            Kind::Vector => return None,
            Kind::Photograph if !self.transparent => Format::Jpeg,
            _ => Format::Png,
        };
        let widths = self.widths(frame);
        let width = widths.iter().find(|width| **width * 2 >= frame.width() * 3).or(widths.last());
        Some(Copy { width: *width?, format })
    }

    /// The height of a copy.
    pub fn height_at(&self, width: u32) -> u32 {
        let height = (u64::from(self.height) * u64::from(width) + u64::from(self.width) / 2)
            / u64::from(self.width.max(1));
        (height as u32).max(1)
    }
}

/// Looks at a picture without decoding its points.
pub fn look(bytes: &[u8]) -> Result<Picture, Trouble> {
    if bytes.is_empty() {
        return Err(Trouble::Empty);
    }
    let Some(format) = raster(bytes) else {
        if vector::is_svg(bytes) {
            let (width, height) = vector::look(bytes)?;
            let kind = Kind::Vector;
            return Ok(Picture { kind, width, height, transparent: true, moving: false });
        }
        return Err(unread(bytes).map_or(Trouble::Unknown, Trouble::Unsupported));
    };
    let contents = container::read(format, bytes).ok_or_else(|| damaged("it is cut short"))?;
    let mut decoder = decoder(bytes)?;
    let (width, height) = decoder.dimensions();
    let (width, height) = match turns(decoder.orientation().map_err(|error| damaged(&error))?) {
        true => (height, width),
        false => (width, height),
    };
    let transparent = decoder.color_type().has_alpha();
    // A drawing is packed well without loss; what is not was taken by a camera, whatever its format.
    let dense = bytes.len() as u64 > u64::from(width) * u64::from(height);
    let large = u64::from(width) * u64::from(height) > 100_000;
    let kind = match contents.lossless && !(dense && large) {
        true => Kind::Drawing,
        false => Kind::Photograph,
    };
    Ok(Picture { kind, width, height, transparent, moving: contents.frames > 1 })
}

/// A file that is published as it is, without what a camera or a program wrote into it beside the picture;
/// none where it is no picture, and goes as it is, as a drawing in vectors does. The points are not touched.
pub fn clean(bytes: &[u8]) -> Option<Result<Vec<u8>, Trouble>> {
    if let Some(format) = raster(bytes) {
        let contents = container::read(format, bytes);
        return Some(contents.map(|contents| contents.bytes).ok_or_else(|| damaged("it is cut short")));
    }
    if let Some(name) = unread(bytes) {
        return Some(Err(Trouble::Unsupported(name)));
    }
    match vector::is_svg(bytes) {
        true => Some(vector::look(bytes).map(|_| bytes.to_vec())),
        false => None,
    }
}

/// The formats that are read, by their first bytes: the end of a name may lie.
fn raster(bytes: &[u8]) -> Option<ImageFormat> {
    let webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    match bytes {
        _ if bytes.starts_with(&[0xff, 0xd8, 0xff]) => Some(ImageFormat::Jpeg),
        _ if bytes.starts_with(b"\x89PNG\r\n\x1a\n") => Some(ImageFormat::Png),
        _ if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") => Some(ImageFormat::Gif),
        _ if webp => Some(ImageFormat::WebP),
        _ => None,
    }
}

/// Formats of pictures that are not read, so that what they tell of a place or a person cannot be taken out.
fn unread(bytes: &[u8]) -> Option<&'static str> {
    let brand = (bytes.get(4..8) == Some(b"ftyp")).then(|| bytes.get(8..12).unwrap_or_default());
    match brand {
        Some(b"avif" | b"avis") => return Some("AVIF"),
        Some(b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1") => return Some("HEIC"),
        _ => {}
    }
    match bytes {
        _ if bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*") => Some("TIFF"),
        _ if bytes.starts_with(&[0xff, 0x0a]) || bytes.starts_with(b"\0\0\0\x0cJXL ") => Some("JPEG XL"),
        _ if bytes.starts_with(b"8BPS") => Some("Photoshop"),
        _ if bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4]) => Some("BMP"),
        _ => None,
    }
}

/// A decoder of a picture that is not too large.
fn decoder(bytes: &[u8]) -> Result<impl ImageDecoder, Trouble> {
    let format = raster(bytes).ok_or(Trouble::Unknown)?;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    // What it claims is looked at below; the decoder makes room for no more.
    let mut limits = image::Limits::no_limits();
    limits.max_alloc = Some(MOST_POINTS * 8);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(|error| damaged(&error))?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > LONGEST_SIDE || u64::from(width) * u64::from(height) > MOST_POINTS {
        return Err(Trouble::Huge { width, height });
    }
    match width.min(height) {
        0 => Err(damaged("it has no points")),
        _ => Ok(decoder),
    }
}

fn damaged(why: &(impl ToString + ?Sized)) -> Trouble {
    Trouble::Damaged(why.to_string())
}

/// Whether a picture that is turned is as wide as it was high.
fn turns(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn photograph(width: u32, height: u32) -> Picture {
        Picture { kind: Kind::Photograph, width, height, transparent: false, moving: false }
    }

    #[test]
    fn copies_are_never_wider_than_the_picture() {
        assert_eq!(photograph(4000, 3000).widths(Frame::Column), [672, 1008, 1344]);
        assert_eq!(photograph(4000, 3000).widths(Frame::Portrait), [224, 448, 672]);
        assert_eq!(photograph(1200, 900).widths(Frame::Column), [672, 1008, 1200]);
        assert_eq!(photograph(1100, 900).widths(Frame::Column), [672, 1008]);
        assert_eq!(photograph(90, 60).widths(Frame::Column), [90]);
        assert_eq!(photograph(224, 60).widths(Frame::Portrait), [224]);
    }

    #[test]
    fn heights_keep_the_shape() {
        assert_eq!(photograph(4000, 3000).height_at(1344), 1008);
        assert_eq!(photograph(30_000, 1).height_at(224), 1);
    }
}
