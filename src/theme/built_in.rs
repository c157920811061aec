//! The themes inside the binary: name of the theme, path within it, text. A test holds the table against
//! the folder.

macro_rules! files {
    ($($theme:literal: $($path:literal)*;)*) => {
        &[$($(($theme, $path, include_str!(concat!("../../themes/", $theme, "/", $path))),)*)*]
    };
}

pub const FILES: &[(&str, &str, &str)] = files! {
    "broadsheet":
        "css/00-tokens.css"
        "css/10-base.css"
        "css/20-page.css"
        "css/30-prose.css"
        "css/40-records.css"
        "css/50-timeline.css"
        "css/90-print.css"
        "css/about/10-figures.css"
        "css/evidence/10-matrix.css"
        "css/network/10-network.css"
        "css/timeline/timeline.css"
        "static/icon.svg"
        "static/search.js"
        "templates/about.html"
        "templates/actor.html"
        "templates/actors.html"
        "templates/base.html"
        "templates/card.svg"
        "templates/claim.html"
        "templates/claims.html"
        "templates/corrections.html"
        "templates/data.html"
        "templates/drawing.html"
        "templates/embed.html"
        "templates/event.html"
        "templates/evidence.html"
        "templates/glossary.html"
        "templates/home.html"
        "templates/known.html"
        "templates/layout.html"
        "templates/macros.html"
        "templates/network.html"
        "templates/not_found.html"
        "templates/print.html"
        "templates/prose.html"
        "templates/search.html"
        "templates/source.html"
        "templates/sources.html"
        "templates/timeline.html"
        "theme.yaml"
        "words/ar.ftl"
        "words/de.ftl"
        "words/en.ftl"
        "words/es.ftl"
        "words/fr.ftl"
        "words/ja.ftl"
    ;
    "dossier":
        "css/00-tokens.css"
        "css/20-page.css"
        "css/95-records.css"
        "templates/actor.html"
        "templates/claim.html"
        "templates/event.html"
        "theme.yaml"
    ;
};

/// Whether a path is that of a built-in file, as diagnostics name it.
pub fn is(path: &str) -> bool {
    path.starts_with("(built in) ")
}
