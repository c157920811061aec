//! Mistakes in the files of a site, whatever they hold.

use crate::diagnostic::Diagnostic;
use crate::text::{Place, to_id};

pub fn no_settings(place: Place) -> Diagnostic {
    Diagnostic::error("no-settings", place, "this folder has no `site.yaml`")
        .note("`site.yaml` says what the site is; its folder is the site's folder")
        .cure("add a file `site.yaml` with a line `title: …`, or name the folder of the site: `explainer build DIR`; `explainer init` makes a new one")
}

pub fn not_utf8(place: Place) -> Diagnostic {
    Diagnostic::error("not-utf8", place, "this file is not in UTF-8")
        .cure("save it in UTF-8: every editor has that among its settings for saving")
}

pub fn unreadable(place: Place, reason: &str) -> Diagnostic {
    Diagnostic::error("unreadable", place, format!("this file was not read: {reason}"))
        .cure("make it a readable plain file inside the site's folder, or remove it")
}

pub fn bad_path(place: Place, path: &str, part: &str) -> Diagnostic {
    let better = to_id(part);
    let diagnostic =
        Diagnostic::error("bad-path", place, format!("`{part}` in `{path}` cannot be part of an address"))
            .note("the path of a page is its address: lower-case letters a to z, digits and single hyphens");
    if better.is_empty() {
        diagnostic.cure("rename it")
    } else {
        diagnostic.cure(format!("rename it `{better}`"))
    }
}
