//! The parts of a picture file: which of them are the picture, and which tell of the camera, the place and
//! the program. Only the first are kept, byte for byte.

use image::ImageFormat;
use image::metadata::Orientation;

/// What a file holds.
pub struct Contents {
    /// The file without all that is not the picture.
    pub bytes: Vec<u8>,
    pub frames: usize,
    /// Its points are kept without loss.
    pub lossless: bool,
}

/// None where the file ends too early or its parts do not follow each other.
pub fn read(format: ImageFormat, bytes: &[u8]) -> Option<Contents> {
    match format {
        ImageFormat::Jpeg => jpeg(bytes),
        ImageFormat::Png => png(bytes),
        ImageFormat::Gif => gif(bytes),
        ImageFormat::WebP => webp(bytes),
        _ => None,
    }
}

fn be16(bytes: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)))
}

fn be32(bytes: &[u8], at: usize) -> Option<usize> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize)
}

fn le32(bytes: &[u8], at: usize) -> Option<usize> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize)
}

/// Exif that says how the picture is turned and nothing else; none where it is not turned.
fn turned(exif: &[u8]) -> Option<Vec<u8>> {
    let orientation = Orientation::from_exif_chunk(exif).filter(|it| *it != Orientation::NoTransforms)?;
    let mut only = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    only.extend([orientation.to_exif(), 0, 0, 0, 0, 0, 0]);
    Some(only)
}

/// Keeps what decoders need, the colour profile, and how the picture is turned. What follows the end of the
/// picture, where phones put previews and films, goes.
fn jpeg(bytes: &[u8]) -> Option<Contents> {
    const EXIF: &[u8] = b"Exif\0\0";
    let mut kept = bytes.get(..2)?.to_vec();
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        // Any number of these may fill the space before a marker.
        while *bytes.get(at + 1)? == 0xff {
            at += 1;
        }
        let marker = bytes[at + 1];
        if marker == 0xd9 {
            kept.extend([0xff, 0xd9]);
            return Some(Contents { bytes: kept, frames: 1, lossless: false });
        }
        let length = be16(bytes, at + 2).filter(|length| *length >= 2)?;
        let segment = bytes.get(at..at + 2 + length)?;
        let body = &segment[4..];
        match marker {
            // The plain header; with a preview in it, it goes.
            0xe0 if body.starts_with(b"JFIF\0") && body.len() == 14 => kept.extend(segment),
            0xe1 if body.starts_with(EXIF) => {
                if let Some(turned) = turned(&body[EXIF.len()..]) {
                    kept.extend([0xff, 0xe1]);
                    kept.extend(((2 + EXIF.len() + turned.len()) as u16).to_be_bytes());
                    kept.extend(EXIF);
                    kept.extend(turned);
                }
            }
            0xe2 if body.starts_with(b"ICC_PROFILE\0") => kept.extend(segment),
            0xee if body.starts_with(b"Adobe") => kept.extend(segment),
            0xe0..=0xef | 0xfe => {}
            _ => kept.extend(segment),
        }
        at += segment.len();
        if marker == 0xda {
            let end = at
                + bytes[at..].windows(2).position(|pair| {
                    // Within the points a byte 0xff is followed by 0, and markers of restart belong to them.
                    pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7 | 0xff)
                })?;
            kept.extend(&bytes[at..end]);
            at = end;
        }
    }
}

fn png(bytes: &[u8]) -> Option<Contents> {
    const KEPT: [&[u8; 4]; 18] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sRGB", b"sBIT", b"bKGD",
        b"pHYs", b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT",
    ];
    let mut kept = bytes.get(..8)?.to_vec();
    let mut at = 8;
    let mut frames = 0;
    loop {
        let chunk = bytes.get(at..at + 12 + be32(bytes, at)?)?;
        let name: &[u8; 4] = chunk[4..8].try_into().ok()?;
        frames += usize::from(name == b"fcTL");
        if name == b"eXIf"
            && let Some(turned) = turned(&chunk[8..chunk.len() - 4])
        {
            kept.extend((turned.len() as u32).to_be_bytes());
            let from = kept.len();
            kept.extend(b"eXIf");
            kept.extend(turned);
            kept.extend(checksum(&kept[from..]).to_be_bytes());
        }
        if KEPT.contains(&name) {
            kept.extend(chunk);
        }
        at += chunk.len();
        if name == b"IEND" {
            return Some(Contents { bytes: kept, frames, lossless: true });
        }
    }
}

/// CRC-32, as PNG has it.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc: u32, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}

/// Comments and the extensions of programs go; how often a film is repeated stays.
fn gif(bytes: &[u8]) -> Option<Contents> {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let mut at = 13 + table(*bytes.get(10)?);
    let mut kept = bytes.get(..at)?.to_vec();
    let mut frames = 0;
    loop {
        let from = at;
        let keep = match *bytes.get(at)? {
            0x21 => {
                let label = *bytes.get(at + 1)?;
                at += 2;
                let name = bytes.get(at + 1..at + 12);
                label == 0xf9 || label == 0xff && matches!(name, Some(b"NETSCAPE2.0" | b"ANIMEXTS1.0"))
            }
            0x2c => {
                frames += 1;
                at += 10 + table(*bytes.get(at + 9)?) + 1;
                true
            }
            0x3b => {
                kept.push(0x3b);
                return Some(Contents { bytes: kept, frames, lossless: true });
            }
            _ => return None,
        };
        loop {
            let length = usize::from(*bytes.get(at)?);
            at += 1 + length;
            if length == 0 {
                break;
            }
        }
        if keep {
            kept.extend(bytes.get(from..at)?);
        }
    }
}

fn webp(bytes: &[u8]) -> Option<Contents> {
    let end = 8 + le32(bytes, 4)?;
    let mut kept = bytes.get(..12)?.to_vec();
    let (mut at, mut frames, mut lossless) = (12, 0, false);
    let (mut flags, mut has_turned) = (None, false);
    while at < end {
        let length = le32(bytes, at + 4)?;
        let chunk = bytes.get(at..at + 8 + length)?;
        at += chunk.len() + length % 2;
        let turned = (&chunk[..4] == b"EXIF").then(|| turned(&chunk[8..])).flatten();
        let chunk = match &chunk[..4] {
            b"EXIF" => match &turned {
                Some(turned) => &[b"EXIF", &(turned.len() as u32).to_le_bytes()[..], turned].concat()[..],
                None => continue,
            },
            b"VP8X" => {
                flags = Some(kept.len() + 8);
                chunk
            }
            b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" | b"ANMF" | b"ICCP" => chunk,
            _ => continue,
        };
        frames += usize::from(&chunk[..4] == b"ANMF");
        lossless |= &chunk[..4] == b"VP8L";
        kept.extend(chunk);
        if chunk.len() % 2 == 1 {
            kept.push(0);
        }
        has_turned |= turned.is_some();
    }
    if let Some(flags) = flags {
        let flags = kept.get_mut(flags)?;
        *flags = *flags & !(0x80 | 0x08 | 0x04) | if has_turned { 0x08 } else { 0 };
    }
    let length = (kept.len() - 8) as u32;
    kept[4..8].copy_from_slice(&length.to_le_bytes());
    Some(Contents { bytes: kept, frames, lossless })
}
