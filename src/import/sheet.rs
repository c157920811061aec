//! The sheet of TimelineJS: one row for each slide, under names of columns that it gives.

use super::Fault;
use super::report::{At, Report};
use super::slides::{Cell, Moment, Role, Slide};
use super::table::Table;

/// The columns, in lower case.
const COLUMNS: [&str; 28] = [
    "year",
    "month",
    "day",
    "time",
    "end year",
    "end month",
    "end day",
    "end time",
    "start date",
    "end date",
    "display date",
    "headline",
    "text",
    "media",
    "media credit",
    "media caption",
    "media thumbnail",
    "alt text",
    "media alt",
    "media alt text",
    "media link",
    "media link target",
    "type",
    "group",
    "tag",
    "background",
    "background alt",
    "unique id",
];

fn name(column: &str) -> String {
    column.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether the names of the columns are those of such a sheet.
pub fn fits(table: &Table) -> bool {
    let has = |wanted: &str| table.columns.iter().any(|column| name(column) == wanted);
    has("headline") && (has("year") || has("start date"))
}

pub fn read(table: &Table, report: &mut Report) -> Result<Vec<Slide>, Fault> {
    if !fits(table) {
        return Err(Fault::new(
            "a sheet of TimelineJS has the columns `Headline` and `Year` or `Start Date`",
        )
        .cure("export the sheet with its first row; of another table say `--from csv --kind events`"));
    }
    let names: Vec<String> = table.columns.iter().map(|column| name(column)).collect();
    let mut slides = Vec::new();
    for row in &table.rows {
        let at = At::line(row.line);
        let mut cells: Vec<(usize, &String)> =
            row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
        let mut take = |wanted: &str| {
            let found =
                cells.iter().position(|(column, _)| names.get(*column).is_some_and(|name| name == wanted))?;
            let (column, cell) = cells.remove(found);
            Some(Cell { from: table.columns[column].clone(), raw: cell.clone() })
        };
        let role = match take("type") {
            None => Role::Event,
            Some(cell) => match cell.raw.to_lowercase().as_str() {
                "title" => Role::Title,
                "era" => Role::Era,
                "event" => Role::Event,
                _ => {
                    report.lose(&at, &cell.from, &cell.raw, "a row is a `title` or an `era`, else an event");
                    Role::Event
                }
            },
        };
        let mut slide = Slide::new(at.clone(), role);
        slide.headline = take("headline");
        slide.text = take("text");
        slide.start = Moment {
            whole: take("start date"),
            year: take("year"),
            month: take("month"),
            day: take("day"),
            time: take("time"),
            rest: Vec::new(),
        };
        slide.end = Moment {
            whole: take("end date"),
            year: take("end year"),
            month: take("end month"),
            day: take("end day"),
            time: take("end time"),
            rest: Vec::new(),
        };
        slide.display.extend(take("display date"));
        slide.group = take("group").or_else(|| take("tag"));
        slide.media = take("media");
        slide.credit = take("media credit");
        slide.caption = take("media caption");
        slide.media_rest.extend(take("media thumbnail").map(|cell| ("thumbnail", cell)));
        let alt = take("alt text").or_else(|| take("media alt")).or_else(|| take("media alt text"));
        slide.media_rest.extend(alt.map(|cell| ("alt", cell)));
        slide.media_rest.extend(take("media link").map(|cell| ("link", cell)));
        slide.unique_id = take("unique id");
        if let Some(cell) = take("background") {
            let is_url = ["http://", "https://", "//", "/"].iter().any(|start| cell.raw.starts_with(start));
            slide.background.push((if is_url { "url" } else { "color" }, cell));
        }
        slide.background.extend(take("background alt").map(|cell| ("alt", cell)));
        for (column, cell) in cells {
            match table.columns.get(column) {
                Some(name) if !name.is_empty() => {
                    let why = match COLUMNS.contains(&names[column].as_str()) {
                        true => "another column holds this already",
                        false => "a sheet of TimelineJS has no such column",
                    };
                    report.lose(&at, name, cell, why);
                }
                _ => report.lose(
                    &at,
                    &format!("cell {}", column + 1),
                    cell,
                    "it stands in a column without a name",
                ),
            }
        }
        slides.push(slide);
    }
    Ok(slides)
}
