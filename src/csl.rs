//! The item types of CSL 1.0.2, which sources take.

/// A type, as files have it. What readers see is a message of the language of the site.
pub type Type = &'static str;

pub fn find(key: &str) -> Option<Type> {
    TYPES.iter().find(|type_| **type_ == key).copied()
}

/// The first holds where none is given.
pub const TYPES: [Type; 45] = [
    "document",
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
];
