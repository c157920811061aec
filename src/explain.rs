//! What a diagnostic means, at length. The text is `docs/diagnostics.md`, so that the manual and the program
//! cannot differ.

const MANUAL: &str = include_str!("../docs/diagnostics.md");

/// The section of a code, without its heading.
pub fn explain(code: &str) -> Option<&'static str> {
    sections().find(|(name, _)| *name == code).map(|(_, text)| text)
}

/// Every code that has a section.
pub fn codes() -> impl Iterator<Item = &'static str> {
    sections().map(|(name, _)| name)
}

/// Sections under a heading that is a code in backquotes: ``### `unknown-source` ``.
fn sections() -> impl Iterator<Item = (&'static str, &'static str)> {
    MANUAL.split("\n### `").skip(1).filter_map(|section| {
        let (name, text) = section.split_once("`\n")?;
        // The section ends where a chapter begins.
        let text = text.split("\n## ").next().unwrap_or(text);
        Some((name, text.trim()))
    })
}
