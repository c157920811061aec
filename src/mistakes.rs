//! One function for each mistake that an author can make: the caller says what it has, and the words
//! are found here. A code is used by one function only; `docs/diagnostics.md` explains each.

pub mod bibliography;
pub mod checks;
pub mod fields;
pub mod links;
pub mod markdown;
pub mod pictures;
pub mod project;
pub mod prose;
pub mod quotes;
pub mod statements;
pub mod styles;
pub mod theme;
pub mod upkeep;
pub mod words;
pub mod yaml;

/// `did you mean …` as a cure, or the choices where none is near.
pub fn suggest<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Option<String> {
    crate::text::nearest(wanted, known).map(|near| format!("did you mean `{near}`?"))
}

/// `` `a`, `b` or `c` ``
pub fn choices<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
    }
}
