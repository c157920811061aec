//! "Cite this": sources and pages for those who cite them elsewhere.

use crate::bibliography::{Entry, write};
use crate::kinds::source::entry_names;
use crate::kinds::{Dated, Name, Source};
use crate::site::Site;
use crate::text::{Place, escape, to_id};

use super::writer::Writer;
use super::{CiteView, Html, LinkView, reference};

/// A format for reference managers: its name, what its files end in, and what writes it.
pub struct Format {
    pub name: &'static str,
    pub end: &'static str,
    pub write: fn(&Entry) -> String,
}

pub const FORMATS: [Format; 3] = [
    Format { name: "BibLaTeX", end: "bib", write: write::bib },
    Format { name: "CSL-JSON", end: "csl.json", write: write::csl_json },
    Format { name: "RIS", end: "ris", write: write::ris },
];

impl Format {
    /// The address of the file of a source.
    pub fn file(&self, id: &str) -> String {
        format!("sources/{id}/{id}.{}", self.end)
    }
}

/// Links to the files of a source.
pub fn files(w: &Writer, source: &Source) -> Vec<LinkView> {
    let link = |format: &Format| LinkView {
        href: w.file(&format.file(&source.head.id)),
        text: format.name.to_owned(),
    };
    FORMATS.iter().map(link).collect()
}

/// What is known of a page, to cite it.
pub struct Cited<'a> {
    /// Under the root of the site.
    pub path: &'a str,
    pub title: &'a str,
    /// Where they are empty, those of the site.
    pub authors: &'a [Name],
    /// From the content and never from the clock.
    pub date: Option<&'a Dated>,
    /// Its full address.
    pub url: Option<&'a str>,
}

/// A page as if it were a source.
pub fn page(site: &Site, cited: &Cited) -> CiteView {
    let settings = &site.settings;
    let id = match to_id(cited.path) {
        id if id.is_empty() => to_id(cited.title),
        id => id,
    };
    let id = if id.is_empty() { "site".to_owned() } else { id };
    let entry = Entry {
        title: Some(cited.title.to_owned()).filter(|title| !title.is_empty()),
        author: entry_names(if cited.authors.is_empty() { &settings.authors } else { cited.authors }),
        published: cited.date.map(|dated| dated.date.written().to_owned()),
        outlet: Some(settings.title.clone()).filter(|title| *title != cited.title),
        url: cited.url.map(str::to_owned),
        language: Some(settings.language.clone()),
        ..Entry::new(&id, &id, Place::file(&"site.yaml".into()), "webpage")
    };
    let source = Source::from_entry(entry.clone(), to_id);
    let mut reference = reference::full(&site.interface, &source, None);
    if let Some(url) = cited.url {
        reference += &format!(" {}", escape(url));
    }
    CiteView {
        reference_html: Html(reference),
        bib: write::bib(&entry),
        csl_json: write::csl_json(&entry),
        // In a page, lines end as lines of HTML do.
        ris: write::ris(&entry).replace("\r\n", "\n"),
    }
}
