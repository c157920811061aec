//! The social card of a page: drawn from the same view as the page, by a template of the theme's.

use std::sync::Arc;

use crate::artifact::Artifact;
use crate::card;
use crate::diagnostic::Diagnostic;
use crate::lock;
use crate::mistakes::pictures as mistakes;
use crate::stock::Stock;
use crate::text::Place;
use crate::theme::{SiteValue, Theme};
use crate::views::Page;

/// A card that was drawn.
pub struct Card {
    pub artifact: Artifact,
    /// Under which it stands on the stock.
    pub key: String,
    /// It was not known before.
    pub anew: bool,
    /// A letter of the title for which there is no font.
    pub missing: Option<char>,
}

/// Draws the card of a page. `only_look` renders the template and draws nothing.
pub fn draw(
    theme: &Theme,
    page: &Page,
    site: &SiteValue,
    path: &str,
    stock: &Arc<Stock>,
    only_look: bool,
) -> Result<Card, Option<Box<Diagnostic>>> {
    let svg = theme.card(page, site)?;
    let digest = lock::digest(format!("{}{svg}", theme.fonts.digest()).as_bytes());
    let key = format!("{}-card{}.png", digest.trim_start_matches("sha256:"), card::VERSION);
    let missing = theme.fonts.missing(&page.view.page.title);
    let known = stock.get(&key);
    let anew = known.is_none() && !only_look;
    let bytes = match known {
        Some(bytes) => bytes,
        None => {
            let drawn = match only_look {
                true => theme.fonts.check(&svg).map(|()| Vec::new()),
                false => theme.fonts.png(&svg, card::WIDTH, card::HEIGHT),
            };
            let drawn = drawn.map_err(|reason| {
                let place = theme.template_place("card.svg");
                Some(Box::new(mistakes::bad_drawing(
                    place.unwrap_or_else(|| Place::file(&"site.yaml".into())),
                    path,
                    &reason,
                )))
            })?;
            if only_look { drawn.into() } else { stock.put(&key, drawn) }
        }
    };
    Ok(Card { artifact: Artifact::new(path, &bytes[..]), key, anew, missing })
}
