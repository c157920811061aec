//! The icons of a site in every form that is asked for, from the theme's `static/icon.svg`, and the manifest that
//! names them. A form that the theme has itself stays as it is.

use serde_json::json;

use crate::artifact::Artifact;
use crate::card;
use crate::lock;
use crate::site::Site;
use crate::stock::Stock;
use crate::theme::Theme;

const DRAWING: &str = "icon.svg";
const MANIFEST: &str = "site.webmanifest";

/// Each picture with its side; that of a telephone has a ground and a margin, as it is shown among others.
const PICTURES: [(&str, u32, bool); 4] = [
    ("favicon.ico", 32, false),
    ("apple-touch-icon.png", 180, true),
    ("icon-192.png", 192, false),
    ("icon-512.png", 512, false),
];

/// The addresses of what is made.
pub fn names(theme: &Theme) -> Vec<String> {
    if !theme.files.contains_key(DRAWING) {
        return Vec::new();
    }
    let pictures = PICTURES.iter().map(|(name, ..)| *name);
    let own = |name: &&str| !theme.files.contains_key(*name);
    pictures.chain([MANIFEST]).filter(own).map(str::to_owned).collect()
}

/// One of them, or why the drawing cannot be drawn.
pub fn file(site: &Site, theme: &Theme, stock: &Stock, name: &str) -> Option<Result<Artifact, String>> {
    if !names(theme).iter().any(|known| known == name) {
        return None;
    }
    if name == MANIFEST {
        return Some(Ok(manifest(site, theme)));
    }
    let (_, side, grounded) = PICTURES.into_iter().find(|(known, ..)| *known == name)?;
    let (_, drawing) = theme.files.get(DRAWING)?;
    let ground = ground(theme, grounded);
    let key = key(theme, drawing, ground, side);
    let made = match stock.get(&key) {
        Some(made) => made,
        None => {
            let svg = String::from_utf8_lossy(drawing);
            match theme.fonts.icon(&svg, side, ground) {
                Ok(png) => stock.put(&key, png),
                Err(reason) => return Some(Err(reason)),
            }
        }
    };
    let bytes = if name.ends_with(".ico") { card::ico(&made, side as u8) } else { made.to_vec() };
    Some(Ok(Artifact::new(name, bytes)))
}

/// What stands on the stock for them.
pub fn keys(theme: &Theme) -> Vec<String> {
    let Some((_, drawing)) = theme.files.get(DRAWING) else { return Vec::new() };
    PICTURES.iter().map(|(_, side, grounded)| key(theme, drawing, ground(theme, *grounded), *side)).collect()
}

fn ground(theme: &Theme, grounded: bool) -> Option<&str> {
    theme.colors.get("paper").filter(|_| grounded).map(String::as_str)
}

fn key(theme: &Theme, drawing: &[u8], ground: Option<&str>, side: u32) -> String {
    let with = format!("{}\n{}\n", theme.fonts.digest(), ground.unwrap_or_default());
    let digest = lock::digest(&[with.as_bytes(), drawing].concat());
    format!("{}-icon{}-{side}.png", digest.trim_start_matches("sha256:"), card::VERSION)
}

fn manifest(site: &Site, theme: &Theme) -> Artifact {
    let icon = |side: u32| json!({"src": format!("icon-{side}.png"), "sizes": format!("{side}x{side}"), "type": "image/png"});
    let ground = theme.colors.get("paper");
    let manifest = json!({
        "name": site.settings.title,
        "lang": site.settings.language,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": ground,
        "theme_color": ground,
        "icons": [icon(192), icon(512)],
    });
    Artifact::new(MANIFEST, format!("{manifest:#}\n").replace('<', "\\u003c"))
}
