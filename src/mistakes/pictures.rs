//! Mistakes in the files of pictures.

use crate::diagnostic::Diagnostic;
use crate::picture::Trouble;
use crate::text::Place;

/// `place` is where the picture is named.
pub fn bad_picture(place: Place, file: &str, trouble: &Trouble) -> Diagnostic {
    let error = |code, headline| Diagnostic::error(code, place, headline);
    let bad = match trouble {
        Trouble::Empty => format!("the image `{file}` is empty"),
        Trouble::Damaged(reason) => format!("the image `{file}` cannot be read: {reason}"),
        Trouble::Unknown => format!("`{file}` is no image that browsers show"),
        Trouble::Unsupported(format) => {
            return error("unsupported-image", format!("`{file}` is in {format}, which is not read"))
                .note("such files often tell where they were made; as that cannot be taken out, they are not published")
                .cure("save a photograph as JPEG, and a drawing as PNG or SVG");
        }
        Trouble::Huge { width, height } => {
            return error("huge-image", format!("the image `{file}` has {width} × {height} points"))
                .note("read are up to 120 million points, and up to 30,000 a side")
                .cure("save it smaller: a page shows 1344 points across");
        }
        Trouble::Active(what) => {
            return error(
                "active-image",
                format!("the drawing `{file}` does more than draw: it holds {what}"),
            )
            .note("opened by itself a drawing is a page of the site, and pages run nothing and fetch nothing")
            .cure("export it as plain SVG, or remove that part");
        }
    };
    error("bad-image", bad)
        .cure("export it anew as JPEG, PNG, WebP, GIF or SVG; another name does not change what a file holds")
}

pub fn moving_image(place: Place, file: &str) -> Diagnostic {
    Diagnostic::warning("moving-image", place, format!("`{file}` moves, and only its first frame is shown"))
        .note("readers cannot stop an image that moves by itself, and some cannot read beside one")
        .cure(format!(
            "save the frame that matters as an image of its own, and link to the film: `[the film]({file})`"
        ))
}
