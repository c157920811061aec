//! The mark and the outline of each kind of actor: people are round, bodies square, states six-sided.

/// The mark of a kind, drawn with lines in a square of 16 by 16.
pub fn mark(kind: &str) -> &'static str {
    match kind {
        "person" => r#"<circle cx="8" cy="5" r="3"/><path d="M2 15a6 6 0 0 1 12 0"/>"#,
        "organization" => r#"<path d="M2 2h12v12H2zM6 6v4m4-4v4"/>"#,
        "government" => r#"<path d="M8 1l6 3.5v7L8 15l-6-3.5v-7zM5 6.5h6M5 10.5h6"/>"#,
        "country" => r#"<path d="M8 1l6 3.5v7L8 15l-6-3.5v-7z"/>"#,
        "group" => {
            r#"<circle cx="8" cy="4.5" r="2.5"/><circle cx="4" cy="11.5" r="2.5"/><circle cx="12" cy="11.5" r="2.5"/>"#
        }
        "account" => {
            r#"<circle cx="8" cy="8" r="2.5"/><path d="M10.5 5.5v3.25a1.75 1.75 0 0 0 3.5 0V8a6 6 0 1 0-2.5 4.9"/>"#
        }
        "work" => r#"<path d="M2 3h12v10H2zM5 3v10m6-10v10"/>"#,
        "place" => {
            r#"<path d="M8 15c3-4 5-6.5 5-9A5 5 0 0 0 3 6c0 2.5 2 5 5 9z"/><circle cx="8" cy="6" r="1.5"/>"#
        }
        _ => "",
    }
}

/// The outline of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outline {
    Round,
    Square,
    Six,
}

pub fn outline(kind: &str) -> Outline {
    match kind {
        "person" | "group" | "account" => Outline::Round,
        "country" | "government" => Outline::Six,
        _ => Outline::Square,
    }
}
