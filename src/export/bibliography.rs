//! All sources for reference managers, one after the other as each has them on its page.

use crate::bibliography::{Entry, write};
use crate::site::Site;

pub fn bib(site: &Site) -> String {
    joined(site, write::bib, "\n")
}

pub fn ris(site: &Site) -> String {
    joined(site, write::ris, "\r\n")
}

/// One list of the items of all.
pub fn csl_json(site: &Site) -> String {
    let item = |entry: &Entry| {
        let list = write::csl_json(entry);
        list.trim_start_matches("[\n").trim_end_matches("\n]\n").to_owned()
    };
    let items: Vec<String> = site.sources.iter().map(|source| item(&source.to_entry())).collect();
    format!("[\n{}\n]\n", items.join(",\n")).replace('<', "\\u003c")
}

fn joined(site: &Site, write: fn(&Entry) -> String, between: &str) -> String {
    let entries: Vec<String> = site.sources.iter().map(|source| write(&source.to_entry())).collect();
    entries.join(between)
}
