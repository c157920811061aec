//! Drawings into points: social cards and icons, from SVG with fonts of our own, so that they are the same on every
//! machine. Pure: text in, bytes out.

use std::collections::HashMap;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use crate::lock;

mod fit;

pub use fit::{Fitted, Room};

/// The size that every site which shows cards takes.
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// The version of all that follows, for what is remembered from one run to the next.
pub const VERSION: u32 = 1;

/// In the Latin, Greek and Cyrillic scripts; `card/fonts/LICENSE.txt` has their licence.
const SERIF: &[u8] = include_bytes!("card/fonts/explainer-serif.ttf");
const SANS: &[u8] = include_bytes!("card/fonts/explainer-sans.ttf");

/// The fonts that drawings may use: ours, called `serif` and `sans-serif`, and those of a theme.
pub struct Fonts {
    database: Arc<Database>,
    faces: Vec<Face>,
    digest: String,
}

struct Face {
    families: Vec<String>,
    bytes: Arc<[u8]>,
    index: u32,
}

impl Fonts {
    /// A font of a theme that cannot be read is passed over.
    pub fn new(own: impl IntoIterator<Item = Arc<[u8]>>) -> Fonts {
        let mut fonts = Fonts { database: Arc::default(), faces: Vec::new(), digest: String::new() };
        let mut database = Database::new();
        let own: Vec<Arc<[u8]>> = own.into_iter().collect();
        fonts.digest = own.iter().map(|bytes| lock::digest(bytes)).collect();
        for bytes in [SERIF, SANS].map(Arc::from).into_iter().chain(own) {
            for id in database.load_font_source(Source::Binary(Arc::new(bytes.clone()))) {
                let Some(info) = database.face(id) else { continue };
                let families = info.families.iter().map(|(name, _)| name.clone()).collect();
                fonts.faces.push(Face { families, bytes: bytes.clone(), index: info.index });
            }
        }
        database.set_serif_family("Explainer Serif");
        database.set_sans_serif_family("Explainer Sans");
        fonts.database = Arc::new(database);
        fonts
    }

    /// Tells the fonts of a theme from all others.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The first letter that is in no font.
    pub fn missing(&self, text: &str) -> Option<char> {
        self.advances(text, "serif").err()
    }

    /// A drawing as PNG, that fills it.
    pub fn png(&self, svg: &str, width: u32, height: u32) -> Result<Vec<u8>, String> {
        let mut points = Pixmap::new(width, height).ok_or("it has no size")?;
        self.draw(svg, &mut points, 0.0)?;
        encode(&points).map_err(|error| error.to_string())
    }

    /// A square icon; on a ground, it has a margin.
    pub fn icon(&self, svg: &str, side: u32, ground: Option<&str>) -> Result<Vec<u8>, String> {
        let mut points = Pixmap::new(side, side).ok_or("it has no size")?;
        if let Some(color) = ground {
            let square = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path fill=\"{color}\" d=\"M0 0h1v1H0z\"/></svg>"
            );
            self.draw(&square, &mut points, 0.0)?;
        }
        self.draw(svg, &mut points, if ground.is_some() { 0.1 } else { 0.0 })?;
        encode(&points).map_err(|error| error.to_string())
    }

    /// Whether a drawing can be drawn.
    pub fn check(&self, svg: &str) -> Result<(), String> {
        self.tree(svg).map(|_| ())
    }

    fn tree(&self, svg: &str) -> Result<Tree, String> {
        let options = Options {
            fontdb: self.database.clone(),
            font_family: "Explainer Sans".to_owned(),
            // By itself the library reads files.
            image_href_resolver: ImageHrefResolver {
                resolve_data: Box::new(|_, _, _| None),
                resolve_string: Box::new(|_, _| None),
            },
            ..Options::default()
        };
        Tree::from_str(svg, &options).map_err(|error| error.to_string())
    }

    fn draw(&self, svg: &str, points: &mut Pixmap, margin: f32) -> Result<(), String> {
        let tree = self.tree(svg)?;
        let (width, height) = (points.width() as f32, points.height() as f32);
        let room = 1.0 - 2.0 * margin;
        let (across, down) = (room * width / tree.size().width(), room * height / tree.size().height());
        let place = Transform::from_scale(across, down).post_translate(margin * width, margin * height);
        resvg::render(&tree, place, &mut points.as_mut());
        Ok(())
    }
}

/// With a palette where there are few colours, as on a card without pictures.
fn encode(points: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let (palette, colors) = colors(points);
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, points.width(), points.height());
    encoder.set_depth(png::BitDepth::Eight);
    let solid = palette.iter().all(|color| color[3] == 255);
    let bytes: Vec<u8> = if palette.len() <= 256 {
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(palette.iter().flat_map(|color| color[..3].to_vec()).collect::<Vec<u8>>());
        if !solid {
            encoder.set_trns(palette.iter().map(|color| color[3]).collect::<Vec<u8>>());
        }
        encoder.set_filter(png::Filter::NoFilter);
        colors.into_iter().map(|color| color as u8).collect()
    } else {
        encoder.set_color(if solid { png::ColorType::Rgb } else { png::ColorType::Rgba });
        let channels = if solid { 3 } else { 4 };
        colors.into_iter().flat_map(|color| palette[color].into_iter().take(channels)).collect()
    };
    encoder.set_compression(png::Compression::Balanced);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&bytes)?;
    writer.finish()?;
    Ok(out)
}

/// Every colour once, in the order of their first points, and for each point which of them it has.
fn colors(points: &Pixmap) -> (Vec<[u8; 4]>, Vec<usize>) {
    let (mut palette, mut known) = (Vec::new(), HashMap::new());
    let mut last = None;
    let each = points.pixels().iter().map(|point| match last {
        // Most points are as the one before.
        Some((before, color)) if before == *point => color,
        _ => {
            let parts = point.demultiply();
            let color = [parts.red(), parts.green(), parts.blue(), parts.alpha()];
            let color = *known.entry(color).or_insert_with(|| {
                palette.push(color);
                palette.len() - 1
            });
            last = Some((*point, color));
            color
        }
    });
    let each = each.collect();
    (palette, each)
}

/// An icon in the form that every browser asks for by itself: a PNG in the wrapping of Windows.
pub fn ico(png: &[u8], side: u8) -> Vec<u8> {
    let mut ico = vec![0, 0, 1, 0, 1, 0, side, side, 0, 0, 1, 0, 32, 0];
    ico.extend((png.len() as u32).to_le_bytes());
    ico.extend(22_u32.to_le_bytes());
    ico.extend(png);
    ico
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_the_same_each_time_and_as_large_as_asked() {
        let fonts = Fonts::new([]);
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 12 6\"><rect width=\"12\" height=\"6\" fill=\"#fff\"/>\
                   <text y=\"5\" font-family=\"serif\" font-size=\"4\">Aé</text></svg>";
        let png = fonts.png(svg, 120, 60).expect("it is drawn");
        assert_eq!(png, fonts.png(svg, 120, 60).expect("it is drawn"));
        assert_eq!(&png[16..24], [0, 0, 0, 120, 0, 0, 0, 60]);
        let empty = svg.replace("Aé", "");
        assert_ne!(png, fonts.png(&empty, 120, 60).expect("it is drawn"), "letters are drawn");
        assert!(fonts.png("<svg", 1, 1).is_err());
        assert!(fonts.check(svg).is_ok() && fonts.check("<svg").is_err());
    }

    #[test]
    fn a_drawing_reads_no_file() {
        let fonts = Fonts::new([]);
        let svg = |inside: &str| {
            let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}</svg>");
            fonts.png(&svg, 9, 9).expect("it is drawn")
        };
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/broadsheet/static/icon.svg");
        assert_eq!(svg(&format!("<image href=\"{file}\" width=\"9\" height=\"9\"/>")), svg(""));
    }
}
