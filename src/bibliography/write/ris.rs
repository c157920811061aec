//! RIS, which most reference managers read: lines of two letters, two blanks, a hyphen and a value.

use super::super::{Entry, Name};
use crate::date::{Date, Parts};

/// One reference; lines end as the format asks, in CR and LF.
pub fn ris(entry: &Entry) -> String {
    let mut lines = Lines(String::new());
    lines.add("TY", type_(&entry.type_));
    lines.add("ID", &entry.id);
    lines.some("TI", &entry.title);
    lines.names("AU", &entry.author);
    lines.names("ED", &entry.editor);
    if let Some(date) = entry.published.as_ref().and_then(|text| Date::parse(text).ok()) {
        if let Some(Parts { year, .. }) = date.parts() {
            lines.add("PY", &format!("{year:04}"));
        }
        lines.add("DA", &day(&date));
    }
    lines.some("T2", &entry.outlet);
    lines.some("PB", &entry.publisher);
    lines.some("VL", &entry.volume);
    lines.some("IS", &entry.issue);
    match entry.page.as_deref().and_then(|page| page.split_once(['-', '–'])) {
        Some((first, last)) => {
            lines.add("SP", first.trim());
            lines.add("EP", last.trim_start_matches(['-', '–']).trim());
        }
        None => lines.some("SP", &entry.page),
    }
    lines.some("DO", &entry.doi);
    lines.some("SN", &entry.isbn);
    lines.some("UR", &entry.url);
    if let Some(date) = entry.accessed.as_ref().and_then(|text| Date::parse(text).ok()) {
        lines.add("Y2", &day(&date));
    }
    lines.some("LA", &entry.language);
    lines.some("N1", &entry.note);
    for keyword in &entry.keywords {
        lines.add("KW", keyword);
    }
    lines.add("ER", "");
    lines.0
}

struct Lines(String);

impl Lines {
    /// A value is one line: what looks like a tag behind a line break would be read as one.
    fn add(&mut self, tag: &str, value: &str) {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        self.0 += &format!("{tag}  - {value}\r\n");
    }

    fn some(&mut self, tag: &str, value: &Option<String>) {
        if let Some(value) = value {
            self.add(tag, value);
        }
    }

    fn names(&mut self, tag: &str, names: &[Name]) {
        for name in names {
            match name {
                Name::Person { family, given: Some(given) } => self.add(tag, &format!("{family}, {given}")),
                // RIS has no sign for a comma that is part of a name; the name is left as it is.
                Name::Person { family: whole, given: None } | Name::Literal(whole) => self.add(tag, whole),
            }
        }
    }
}

/// `2014/12/19/`; behind the last slash stands what numbers cannot say, in words.
fn day(date: &Date) -> String {
    let Some(Parts { year, month, day, season }) = date.parts() else {
        return format!("///{}", date.english());
    };
    let two = |number: Option<u8>| number.map_or(String::new(), |number| format!("{number:02}"));
    let words = if season.is_some() || date.is_vague() { date.english() } else { String::new() };
    format!("{year:04}/{}/{}/{words}", two(month), two(day))
}

fn type_(csl: &str) -> &'static str {
    match csl {
        "article-journal" | "review" | "review-book" => "JOUR",
        "article-magazine" => "MGZN",
        "article-newspaper" => "NEWS",
        "bill" => "BILL",
        "book" | "collection" => "BOOK",
        "chapter" => "CHAP",
        "classic" => "CLSWK",
        "dataset" => "DATA",
        "entry-dictionary" => "DICT",
        "entry-encyclopedia" => "ENCYC",
        "figure" => "FIGURE",
        "graphic" => "ART",
        "hearing" => "HEAR",
        "legal_case" => "CASE",
        "legislation" | "regulation" => "STAT",
        "manuscript" => "UNPB",
        "map" => "MAP",
        "motion_picture" => "MPCT",
        "musical_score" => "MUSIC",
        "pamphlet" => "PAMP",
        "paper-conference" => "CPAPER",
        "patent" => "PAT",
        "periodical" => "JFULL",
        "personal_communication" => "PCOMM",
        "post" | "post-weblog" => "BLOG",
        "report" => "RPRT",
        "software" => "COMP",
        "song" => "SOUND",
        "standard" => "STAND",
        "thesis" => "THES",
        "webpage" => "ELEC",
        _ => "GEN",
    }
}
