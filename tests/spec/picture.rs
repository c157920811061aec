//! Small pictures from words: a format, a size, and what is special about it.
//!
//! `jpeg 1600x900`, `png`, `webp`, `gif`. `secret`: with all that a camera and a program write beside the points,
//! which the word `SECRET` stands for. `turned`: lies on its side, as the camera says. `moving`: two frames.
//! `cut`: ends in the middle. `huge`, of a GIF: claims to be. `clear`: partly transparent.

use std::io::Cursor;

use image::{DynamicImage, Frame, ImageFormat, RgbaImage};

/// The word that stands for a place, a name, a device.
pub const SECRET: &str = "SECRET";

pub fn picture(words: &str) -> Vec<u8> {
    let mut parts = words.split_whitespace();
    let format = parts.next().expect("a picture has a format");
    let (width, height) = parts.next().and_then(|size| size.split_once('x')).expect("a picture has a size");
    let (width, height) = (width.parse().expect("a width"), height.parse().expect("a height"));
    let flags: Vec<&str> = parts.collect();
    let has = |flag: &str| flags.contains(&flag);
    let points = points(width, height, has("clear"));
    let mut bytes = match format {
        "gif" if has("moving") => film(&points),
        "gif" => plain(points.into(), ImageFormat::Gif),
        "png" if has("clear") => plain(points.into(), ImageFormat::Png),
        "png" => plain(DynamicImage::from(points).into_rgb8().into(), ImageFormat::Png),
        "webp" => plain(points.into(), ImageFormat::WebP),
        "jpeg" => plain(DynamicImage::from(points).into_rgb8().into(), ImageFormat::Jpeg),
        other => panic!("no picture is made in {other}"),
    };
    if has("secret") || has("turned") {
        bytes = told(&bytes, format, if has("turned") { 6 } else { 1 }, has("secret"));
    }
    if has("huge") {
        // It claims more points than it has.
        bytes[6..10].copy_from_slice(&[0xff, 0x7f, 0xff, 0x7f]);
    }
    if has("cut") {
        bytes.truncate(bytes.len() / 2);
    }
    bytes
}

/// A sky over a field, so that a picture that is turned shows it.
fn points(width: u32, height: u32, clear: bool) -> RgbaImage {
    RgbaImage::from_fn(width, height, |x, y| {
        let shade = (x * 60 / width) as u8;
        let alpha = if clear && x * 2 < width { 0 } else { 255 };
        match y * 2 < height {
            true => image::Rgba([90 + shade, 140, 200, alpha]),
            false => image::Rgba([60, 110 + shade, 50, alpha]),
        }
    })
}

fn plain(image: DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).expect("the picture is written");
    bytes.into_inner()
}

fn film(points: &RgbaImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
    encoder
        .encode_frames([Frame::new(points.clone()), Frame::new(points.clone())])
        .expect("the film is written");
    drop(encoder);
    bytes
}

/// Exif with the place, the camera, and how the picture is turned.
fn exif(turned: u8, secret: bool) -> Vec<u8> {
    let words = if secret { SECRET } else { "plain." };
    let mut exif = b"MM\0*\0\0\0\x08\0\x03".to_vec();
    // The maker in 7 bytes behind the directories, which are 42 and 18 bytes long.
    exif.extend(b"\x01\x0f\0\x02\0\0\0\x07\0\0\0\x44");
    exif.extend([1, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0]);
    exif.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x32");
    exif.extend([0; 4]);
    // The latitude is north.
    exif.extend(b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0");
    exif.extend(words.as_bytes());
    exif.push(0);
    exif
}

/// The picture with what is told beside it.
fn told(bytes: &[u8], format: &str, turned: u8, secret: bool) -> Vec<u8> {
    let exif = exif(turned, secret);
    match format {
        "jpeg" => {
            let segment = |marker: u8, body: &[u8]| {
                let length = ((body.len() + 2) as u16).to_be_bytes();
                [&[0xff, marker][..], &length, body].concat()
            };
            let mut parts = bytes[..2].to_vec();
            parts.extend(segment(0xe1, &[b"Exif\0\0", &exif[..]].concat()));
            if secret {
                parts.extend(segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x>SECRET</x>"));
                parts.extend(segment(0xed, b"Photoshop 3.0\0SECRET"));
                parts.extend(segment(0xfe, b"SECRET"));
            }
            parts.extend(&bytes[2..]);
            parts.extend(if secret { &b"\xff\xd8SECRET"[..] } else { b"" });
            parts
        }
        "png" => {
            let chunk = |name: &[u8], body: &[u8]| {
                let crc = crc(&[name, body].concat()).to_be_bytes();
                [&(body.len() as u32).to_be_bytes()[..], name, body, &crc].concat()
            };
            let mut parts = bytes[..33].to_vec();
            parts.extend(chunk(b"eXIf", &exif));
            if secret {
                parts.extend(chunk(b"tEXt", b"Author\0SECRET"));
                parts.extend(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0SECRET"));
            }
            parts.extend(&bytes[33..]);
            parts.extend(if secret { SECRET.as_bytes() } else { b"" });
            parts
        }
        "gif" => {
            let table = 13 + if bytes[10] & 0x80 == 0 { 0 } else { 3 << ((bytes[10] & 7) + 1) };
            [
                &bytes[..table],
                b"\x21\xfe\x06SECRET\0",
                b"\x21\xff\x0bXMP DataXMP\x06SECRET\0",
                &bytes[table..],
                b"SECRET",
            ]
            .concat()
        }
        "webp" => {
            // The plain form has no room beside the points: this is the extended one.
            let image = image::load_from_memory(bytes).expect("it was just written");
            let side = |length: u32| (length - 1).to_le_bytes()[..3].to_vec();
            let mut body =
                [&b"VP8X\x0a\0\0\0\x0c\0\0\0"[..], &side(image.width()), &side(image.height())].concat();
            body.extend(&bytes[12..]);
            let chunk = |name: &[u8], words: &[u8]| {
                let pad = if words.len() % 2 == 1 { &b"\0"[..] } else { b"" };
                [name, &(words.len() as u32).to_le_bytes(), words, pad].concat()
            };
            body.extend(chunk(b"EXIF", &exif));
            body.extend(chunk(b"XMP ", b"SECRET"));
            [&b"RIFF"[..], &((body.len() + 4) as u32).to_le_bytes(), b"WEBP", &body].concat()
        }
        other => panic!("nothing is told beside {other}"),
    }
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc: u32, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}
