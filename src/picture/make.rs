//! Makes the copies of a picture: turned upright, in the colours of the web, no larger than asked for.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::imageops::{self, FilterType as Filter};
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, RgbaImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::{Copy, Format, Picture, Trouble, WIDTHS, damaged, decoder};

/// Of 100, as the encoders count.
const AVIF_QUALITY: f32 = 62.0;
const JPEG_QUALITY: u8 = 80;
/// Of 10, the quickest: the next slower one takes four times as long for a seventh fewer bytes.
const AVIF_SPEED: u8 = 10;

/// The bytes of each copy. All are made from one decoding.
pub fn make(bytes: &[u8], picture: &Picture, copies: &[Copy]) -> Result<Vec<Vec<u8>>, Trouble> {
    let (mut points, opaque) = upright(bytes)?;
    if points.dimensions() != (picture.width, picture.height) {
        return Err(damaged("its size is not what it says"));
    }
    if !opaque {
        multiply(&mut points);
    }
    // All but the widest are made from the widest there could be, which is quicker than from the original; and
    // none depends on which others are wanted.
    let widest = picture.width.min(WIDTHS[WIDTHS.len() - 1]);
    let sized = |points: &RgbaImage, width: u32| match points.width() == width {
        true => points.clone(),
        false => imageops::resize(points, width, picture.height_at(width), Filter::CatmullRom),
    };
    let points = if copies.is_empty() { points } else { sized(&points, widest) };
    let copy = |copy: &Copy| {
        let mut shown = sized(&points, copy.width);
        if !opaque {
            divide(&mut shown);
        }
        encode(shown, opaque, copy.format)
    };
    copies.iter().map(copy).collect()
}

/// The points as they are shown, and whether all are opaque.
fn upright(bytes: &[u8]) -> Result<(RgbaImage, bool), Trouble> {
    let mut decoder = decoder(bytes)?;
    let orientation = decoder.orientation().map_err(|error| damaged(&error))?;
    let profile = decoder.icc_profile().ok().flatten();
    let mut image = DynamicImage::from_decoder(decoder).map_err(|error| damaged(&error))?;
    image.apply_orientation(orientation);
    let opaque = !image.color().has_alpha();
    let mut points = image.into_rgba8();
    if let Some(profile) = profile {
        to_web_colors(&mut points, &profile);
    }
    let opaque = opaque || points.pixels().all(|point| point[3] == 255);
    Ok((points, opaque))
}

/// Turns the colours of a profile into those that a picture without a profile has. A profile that cannot be
/// read, or is of another kind than the points, is left out.
fn to_web_colors(points: &mut RgbaImage, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let srgb = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let Ok(transform) = profile.create_transform_8bit(Layout::Rgba, &srgb, Layout::Rgba, options) else {
        return;
    };
    let mut turned = vec![0; points.as_raw().len()];
    if transform.transform(points.as_raw(), &mut turned).is_ok() {
        points.copy_from_slice(&turned);
    }
}

/// Weighs colours by how opaque they are, so that those of transparent points do not bleed into others.
fn multiply(points: &mut RgbaImage) {
    for point in points.pixels_mut() {
        let alpha = u16::from(point[3]);
        for channel in &mut point.0[..3] {
            *channel = ((u16::from(*channel) * alpha + 127) / 255) as u8;
        }
    }
}

fn divide(points: &mut RgbaImage) {
    for point in points.pixels_mut() {
        let alpha = u16::from(point[3]).max(1);
        for channel in &mut point.0[..3] {
            *channel = ((u16::from(*channel) * 255 + alpha / 2) / alpha).min(255) as u8;
        }
    }
}

fn encode(points: RgbaImage, opaque: bool, format: Format) -> Result<Vec<u8>, Trouble> {
    let (width, height) = points.dimensions();
    let (bytes, color) = match opaque || format == Format::Jpeg {
        true => (DynamicImage::from(points).into_rgb8().into_raw(), ExtendedColorType::Rgb8),
        false => (points.into_raw(), ExtendedColorType::Rgba8),
    };
    let mut out = Vec::new();
    let done = match format {
        Format::Avif => return avif(&bytes, width, height, opaque),
        Format::Jpeg => {
            JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY).write_image(&bytes, width, height, color)
        }
        Format::Webp => WebPEncoder::new_lossless(&mut out).write_image(&bytes, width, height, color),
        Format::Png => PngEncoder::new_with_quality(&mut out, CompressionType::Best, FilterType::Adaptive)
            .write_image(&bytes, width, height, color),
    };
    done.map_err(|error| damaged(&error))?;
    Ok(out)
}

fn avif(bytes: &[u8], width: u32, height: u32, opaque: bool) -> Result<Vec<u8>, Trouble> {
    use ravif::{Encoder, Img, RGB8, RGBA8};
    let (width, height) = (width as usize, height as usize);
    // More threads cut the picture into more tiles, and its bytes would depend on the machine.
    let encoder =
        Encoder::new().with_quality(AVIF_QUALITY).with_alpha_quality(AVIF_QUALITY).with_speed(AVIF_SPEED);
    let encoder = encoder.with_num_threads(Some(1));
    let encoded = if opaque {
        let points: Vec<RGB8> = bytes.chunks_exact(3).map(|at| RGB8::new(at[0], at[1], at[2])).collect();
        encoder.encode_rgb(Img::new(&points, width, height))
    } else {
        let points: Vec<RGBA8> =
            bytes.chunks_exact(4).map(|at| RGBA8::new(at[0], at[1], at[2], at[3])).collect();
        encoder.encode_rgba(Img::new(&points, width, height))
    };
    Ok(encoded.map_err(|error| damaged(&error))?.avif_file)
}
