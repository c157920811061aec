//! Which format a file has, by its name and its contents.

use serde_json::Value;

use super::{Fault, sheet, table};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Biblatex,
    CslJson,
    TimelineJs,
    TimelineJsCsv,
    Csv,
}

impl Format {
    /// For people: `BibLaTeX file`.
    pub fn word(self) -> &'static str {
        match self {
            Format::Biblatex => "BibLaTeX file",
            Format::CslJson => "CSL-JSON file",
            Format::TimelineJs => "TimelineJS file",
            Format::TimelineJsCsv => "TimelineJS sheet",
            Format::Csv => "table",
        }
    }
}

/// `mapped`: the user says what the columns of a table are.
pub fn find_out(name: &str, text: &str, mapped: bool) -> Result<Format, Fault> {
    let name = name.to_ascii_lowercase();
    let begins = text.trim_start();
    if name.ends_with(".bib") || name.ends_with(".bibtex") {
        return Ok(Format::Biblatex);
    }
    if [".md", ".yaml", ".yml"].iter().any(|end| name.ends_with(end)) {
        return Err(Fault::new("a site reads this kind of file as it is").cure("copy it into `content/`"));
    }
    if begins.starts_with("<") {
        return Err(
            Fault::new("this looks like HTML or XML, and not like a file that can be imported").cure(FORMATS)
        );
    }
    if name.ends_with(".json") || (begins.starts_with(['{', '[']) && !name.ends_with(".csv")) {
        return json(text);
    }
    let is_entry = |line: &str| line.starts_with('@') && line.contains('{');
    if !name.ends_with(".csv")
        && !name.ends_with(".tsv")
        && text.lines().any(|line| is_entry(line.trim_start()))
    {
        return Ok(Format::Biblatex);
    }
    let table = table::read(text)?;
    if sheet::fits(&table) && !mapped {
        return Ok(Format::TimelineJsCsv);
    }
    let is_table = name.ends_with(".csv") || name.ends_with(".tsv") || table.columns.len() > 1;
    if !is_table {
        return Err(Fault::new("this is no format that can be imported").cure(FORMATS));
    }
    Ok(Format::Csv)
}

const FORMATS: &str = "export it as BibLaTeX, CSL-JSON, TimelineJS (JSON or its sheet as CSV), or any other CSV; \
                       where its name and content do not tell which it is, say `--from FORMAT`";

fn json(text: &str) -> Result<Format, Fault> {
    match parse(text)? {
        Value::Array(items) if items.iter().all(Value::is_object) => Ok(Format::CslJson),
        Value::Object(map) if map.contains_key("events") || map.contains_key("timeline") => {
            Ok(Format::TimelineJs)
        }
        Value::Object(map) if map.contains_key("items") => {
            Err(Fault::new("this JSON holds `items`, as Better BibTeX and Zotero's own format have them")
                .cure("export it from Zotero as `CSL JSON` or `BibLaTeX`"))
        }
        _ => Err(Fault::new("this JSON is neither a list of sources nor a timeline")
            .cure("CSL-JSON is a list `[{\"id\": …, \"type\": …}]`, and a timeline is `{\"events\": […]}`")),
    }
}

/// JSON, or where it ceases to be.
pub fn parse(text: &str) -> Result<Value, Fault> {
    serde_json::from_str(text).map_err(|error| {
        let message = error.to_string();
        let reason = message.split(" at line ").next().unwrap_or_default();
        Fault {
            place: Some((error.line().max(1), error.column().max(1))),
            ..Fault::new(format!("this is not JSON: {reason}"))
        }
        .cure("export it again; a file that was changed by hand often lacks a comma or a bracket")
    })
}
