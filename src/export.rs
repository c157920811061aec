//! The site as data, for other programs: a table of formats, from which come the files below `/data/`, the page
//! there that lists them, and the command `explainer export`.
//!
//! A format is one file here and one row of [`FORMATS`]. Each is made from the linked site alone, so that the same
//! content gives the same bytes; nothing of it is private, see [`tables`]. Addresses are full where the site knows
//! its own, and else lead from the folder of the files.

use std::cell::OnceCell;

use crate::artifact::Artifact;
use crate::emit::network;
use crate::kinds::event::State;
use crate::kinds::{Event, Kind, Vocabulary};
use crate::prose::Prose;
use crate::site::{Generated, Key, Site};
use crate::views::network::FILES as NETWORK;
use crate::views::{Download, json_ld, reference};
use crate::words::Words;

use datum::Datum;

mod bibliography;
mod datum;
mod ftm;
mod ics;
mod json;
mod sheet;
mod tables;
mod timelinejs;

/// What formats are made from.
pub struct Exporting<'a> {
    site: &'a Site,
    /// Where the site will live, ending in a slash.
    base: Option<&'a str>,
    /// Every record as data, kind by kind, once a format asked for them.
    records: OnceCell<Vec<Vec<(Key, Datum)>>>,
}

impl<'a> Exporting<'a> {
    pub fn new(site: &'a Site, base: Option<&'a str>) -> Exporting<'a> {
        Exporting { site, base, records: OnceCell::new() }
    }

    /// The records of a kind: events in the order of the timeline, others as they are declared.
    fn records(&self, kind: Kind) -> &[(Key, Datum)] {
        let all = self.records.get_or_init(|| Kind::ALL.map(|row| tables::records(self, row.0)).into());
        all.get(kind as usize).map_or(&[], Vec::as_slice)
    }

    /// Where the site shows a record.
    fn address(&self, key: Key) -> String {
        let route = self.site.route(key);
        let fragment = route.fragment.map_or(String::new(), |fragment| format!("#{fragment}"));
        format!("{}{}{fragment}", self.base.unwrap_or("../"), route.path)
    }

    /// The same for what can do nothing with half an address.
    fn full_address(&self, key: Key) -> Option<String> {
        self.base.map(|_| self.address(key))
    }

    /// Prose as plain text, with its headings in paragraphs of their own.
    fn words(&self, prose: &Prose) -> String {
        let mut plain = prose.plain.clone();
        for heading in prose.headings.iter().rev() {
            let end = heading.at + heading.text.len();
            if plain.get(heading.at..end) == Some(heading.text.as_str()) {
                plain.replace_range(heading.at..end, &format!("\n\n{}\n\n", heading.text));
            }
        }
        let lines: Vec<&str> = plain.lines().map(str::trim).collect();
        self.site.words(lines.join("\n").trim())
    }

    /// The title of an event, with what must not be missed where nothing else says it: a date that is vague, and that it did not
    /// happen, or is only said to have.
    fn titled(&self, event: &Event, date: Option<&str>) -> String {
        let words = &self.site.interface;
        let state = (event.state != State::Happened).then(|| words.of("event-state", event.state.key()));
        let asides: Vec<&str> = date.into_iter().chain(state).collect();
        let aside = if asides.is_empty() { String::new() } else { format!(" ({})", asides.join("; ")) };
        format!("{}{aside}", event.title)
    }

    /// What an event rests on, each source once.
    fn sources(&self, event: &Event) -> Vec<String> {
        let mut seen = Vec::new();
        for citation in event.summary.citations().chain(&event.cite) {
            if let Some(index) = self.site.index(&citation.source, Kind::Source)
                && !seen.contains(&index)
            {
                seen.push(index);
            }
        }
        let short = |index: u32| reference::short(&self.site.interface, &self.site.sources[index as usize]);
        seen.into_iter().map(short).collect()
    }

    /// A name of the site that tells its ids from those of other sites: its address, else its title.
    fn space(&self) -> String {
        let address = self.base.and_then(|base| base.split_once("://")).map(|(_, rest)| rest);
        match crate::text::to_id(address.unwrap_or(&self.site.settings.title)) {
            id if id.is_empty() => "site".to_owned(),
            id => id,
        }
    }
}

/// A file, and how many records have no place in it.
pub struct Written {
    pub path: String,
    pub text: String,
    pub left_out: usize,
}

/// A format.
pub struct Format {
    /// What the command calls it, and its messages: `data-for-csv`, `data-loses-csv`.
    pub name: &'static str,
    /// What it is called everywhere: a proper name, in no language.
    pub title: &'static str,
    /// The addresses of its files; none where the site has nothing for it, or does not know its own address and must.
    pub paths: fn(&Site, has_base: bool) -> Vec<String>,
    /// The text of one of them, and how many records have no place in it.
    write: fn(&Exporting, &str) -> (String, usize),
    /// Its files lie in a folder of their own where they are written by the command.
    pub several: bool,
    /// What the left out have in common, for the command line.
    pub left_out: &'static str,
}

const UNDATED: &str = "they have no date, or one that the format cannot say";

pub const FORMATS: [Format; 12] = [
    row("json", "JSON", |site, _| some(has_records(site), "explainer.json"), |e, _| whole(json::document(e))),
    row(
        "json-schema",
        "JSON Schema",
        |site, _| some(has_records(site), json::SCHEMA),
        |e, _| whole(json::schema(e)),
    ),
    // Its things are named by full addresses.
    row(
        "json-ld",
        "JSON-LD",
        |site, has_base| some(has_base && has_records(site), "explainer.jsonld"),
        |e, _| whole(e.base.map_or(String::new(), |base| json_ld::graph(e.site, base))),
    ),
    Format {
        several: true,
        ..row("csv", "CSV", |site, _| sheet::paths(site), |e, path| whole(sheet::table(e, path)))
    },
    row(
        "biblatex",
        "BibLaTeX",
        |site, _| some(has_sources(site), "sources.bib"),
        |e, _| whole(bibliography::bib(e.site)),
    ),
    row(
        "csl-json",
        "CSL-JSON",
        |site, _| some(has_sources(site), "sources.csl.json"),
        |e, _| whole(bibliography::csl_json(e.site)),
    ),
    row(
        "ris",
        "RIS",
        |site, _| some(has_sources(site), "sources.ris"),
        |e, _| whole(bibliography::ris(e.site)),
    ),
    Format {
        left_out: UNDATED,
        ..row(
            "icalendar",
            "iCalendar",
            |site, _| some(has_events(site), "timeline.ics"),
            |e, _| ics::calendar(e),
        )
    },
    Format {
        left_out: UNDATED,
        ..row(
            "timelinejs",
            "TimelineJS",
            |site, _| some(has_events(site), "timelinejs.json"),
            |e, _| timelinejs::json(e),
        )
    },
    Format {
        left_out: UNDATED,
        ..row(
            "timelinejs-csv",
            "TimelineJS CSV",
            |site, _| some(has_events(site), "timelinejs.csv"),
            |e, _| timelinejs::csv(e),
        )
    },
    row(
        "ftm",
        "FollowTheMoney",
        |site, _| some(has_records(site), "entities.ftm.json"),
        |e, _| whole(ftm::entities(e)),
    ),
    Format {
        // It stands beside the drawing, and is offered here too.
        paths: |site, _| {
            let paths = NETWORK.iter().filter(|(_, title)| *title == "GraphML");
            let paths = paths.filter(|_| site.builds(Generated::Network));
            paths.map(|(path, _)| (*path).to_owned()).collect()
        },
        ..row("graphml", "GraphML", |_, _| Vec::new(), |e, _| whole(network::graphml(e.site, e.base)))
    },
];

const fn row(
    name: &'static str,
    title: &'static str,
    paths: fn(&Site, bool) -> Vec<String>,
    write: fn(&Exporting, &str) -> (String, usize),
) -> Format {
    Format { name, title, paths, write, several: false, left_out: "" }
}

/// A text with a place for everything.
fn whole(text: String) -> (String, usize) {
    (text, 0)
}

/// The address of a file in the folder of the page, where it is wanted.
fn some(wanted: bool, file: &str) -> Vec<String> {
    if wanted { vec![format!("{}{file}", Generated::Data.path())] } else { Vec::new() }
}

fn has_records(site: &Site) -> bool {
    site.builds(Generated::Data)
}

fn has_sources(site: &Site) -> bool {
    site.count(Kind::Source) > 0
}

fn has_events(site: &Site) -> bool {
    site.count(Kind::Event) > 0
}

impl Format {
    pub fn find(name: &str) -> Option<&'static Format> {
        FORMATS.iter().find(|format| format.name == name)
    }

    /// What it is for, in English.
    pub fn purpose(&self) -> String {
        Words::english().of("data-for", self.name).to_owned()
    }

    /// Whether it has no file only because the site does not know its own address.
    pub fn lacks_base(&self, e: &Exporting) -> bool {
        (self.paths)(e.site, e.base.is_some()).is_empty() && !(self.paths)(e.site, true).is_empty()
    }

    /// All its files.
    pub fn files(&self, e: &Exporting) -> Vec<Written> {
        (self.paths)(e.site, e.base.is_some()).into_iter().map(|path| self.file(e, path)).collect()
    }

    fn file(&self, e: &Exporting, path: String) -> Written {
        let (text, left_out) = (self.write)(e, &path);
        Written { path, text, left_out }
    }

    /// Whether another part of the program writes its files to the site.
    fn elsewhere(path: &str) -> bool {
        !path.starts_with(&Generated::Data.path())
    }
}

/// The addresses of all files below `/data/`.
pub fn names(site: &Site, has_base: bool) -> impl Iterator<Item = String> {
    FORMATS
        .iter()
        .flat_map(move |format| (format.paths)(site, has_base))
        .filter(|path| !Format::elsewhere(path))
}

/// One file, by its address.
pub fn file(e: &Exporting, address: &str) -> Option<Artifact> {
    if Format::elsewhere(address) {
        return None;
    }
    let format = FORMATS
        .iter()
        .find(|format| (format.paths)(e.site, e.base.is_some()).iter().any(|path| path == address))?;
    Some(Artifact::new(address, format.file(e, address.to_owned()).text))
}

/// Every file of every format, for the page that lists them.
pub fn downloads(e: &Exporting) -> (Vec<Artifact>, Vec<Download>) {
    let mut artifacts = Vec::new();
    let mut downloads = Vec::new();
    for format in &FORMATS {
        for written in format.files(e) {
            downloads.push(Download {
                format: format.name,
                title: format.title,
                path: written.path.clone(),
                bytes: written.text.len(),
                left_out: written.left_out,
            });
            if !Format::elsewhere(&written.path) {
                artifacts.push(Artifact::new(written.path, written.text));
            }
        }
    }
    (artifacts, downloads)
}
