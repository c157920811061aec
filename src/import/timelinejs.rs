//! The JSON of TimelineJS, of today and of its second version.

use serde_json::{Map, Value};

use super::report::{At, Report};
use super::slides::{Cell, Moment, Role, Slide};
use super::{Fault, format};

pub fn read(text: &str, report: &mut Report) -> Result<Vec<Slide>, Fault> {
    let Value::Object(root) = format::parse(text)? else {
        return Err(wrong("the file", "an object `{…}`"));
    };
    let mut file = Object { path: String::new(), at: At::one("file"), map: root };
    if let Some(timeline) = file.map.remove("timeline") {
        let Value::Object(timeline) = timeline else { return Err(wrong("`timeline`", "an object `{…}`")) };
        file.finish(report);
        return second_version(timeline, report);
    }
    let mut slides = Vec::new();
    if let Some(title) = file.map.remove("title") {
        let title = object(title, "`title`", At::one("title slide"))?;
        slides.push(slide(title, Role::Title, report)?);
    }
    for (list, what, role) in [("eras", "era", Role::Era), ("events", "event", Role::Event)] {
        for (number, item) in file.list(list)?.into_iter().enumerate() {
            let at = At { what, number: Some(number + 1) };
            let item = object(item, &format!("{what} {}", number + 1), at)?;
            slides.push(slide(item, role, report)?);
        }
    }
    // How to draw it: people and stars alike have dates.
    file.map.remove("scale").filter(|scale| scale != "human" && !scale.is_null()).into_iter().for_each(
        |scale| {
            report.lose(&file.at, "scale", &shown(&scale), "a timeline here has one scale");
        },
    );
    file.finish(report);
    Ok(slides)
}

/// An object whose members are taken one by one, so that those are left of which nobody knows the place.
struct Object {
    path: String,
    at: At,
    map: Map<String, Value>,
}

impl Object {
    fn name(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// A text or a number; what is empty is nothing.
    fn take(&mut self, key: &str) -> Option<Cell> {
        let raw = match self.map.get(key)? {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Null => String::new(),
            _ => return None,
        };
        self.map.remove(key);
        (!raw.is_empty()).then(|| Cell { from: self.name(key), raw })
    }

    fn take_object(&mut self, key: &str) -> Option<Object> {
        let path = self.name(key);
        if !self.map.get(key)?.is_object() {
            return None;
        }
        let Some(Value::Object(map)) = self.map.remove(key) else { return None };
        Some(Object { path, at: self.at.clone(), map })
    }

    fn list(&mut self, key: &str) -> Result<Vec<Value>, Fault> {
        match self.map.remove(key) {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Array(items)) => Ok(items),
            Some(_) => Err(wrong(&format!("`{key}`"), "a list `[…]`")),
        }
    }

    /// Reports what was not taken.
    fn finish(self, report: &mut Report) {
        for (key, value) in &self.map {
            let text = shown(value);
            let empty = matches!(value, Value::Null | Value::Bool(_)) && key == "autolink" || text.is_empty();
            if !empty {
                report.lose(&self.at, &self.name(key), &text, "there is no place for it");
            }
        }
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Array(items) if items.is_empty() => String::new(),
        Value::Object(map) if map.is_empty() => String::new(),
        other => other.to_string(),
    }
}

fn object(value: Value, what: &str, at: At) -> Result<Object, Fault> {
    match value {
        Value::Object(map) => Ok(Object { path: String::new(), at, map }),
        _ => Err(wrong(what, "an object `{…}`")),
    }
}

fn wrong(what: &str, wanted: &str) -> Fault {
    Fault::new(format!("{what} is not {wanted}"))
        .cure("export the timeline again: `{\"events\": [{\"start_date\": …}]}`")
}

fn slide(mut object: Object, role: Role, report: &mut Report) -> Result<Slide, Fault> {
    let mut slide = Slide::new(object.at.clone(), role);
    slide.unique_id = object.take("unique_id");
    if let Some(mut text) = object.take_object("text") {
        slide.headline = text.take("headline");
        slide.text = text.take("text");
        text.finish(report);
    }
    slide.headline = slide.headline.or_else(|| object.take("headline"));
    if let Some(date) = object.take_object("start_date") {
        slide.start = moment(date, &mut slide.display, report);
    }
    if let Some(date) = object.take_object("end_date") {
        slide.end = moment(date, &mut slide.display, report);
    }
    // The words for the whole stand in the place of those for its ends.
    if let Some(display) = object.take("display_date") {
        for cell in std::mem::replace(&mut slide.display, vec![display]) {
            if slide.display.iter().all(|kept| kept.raw != cell.raw) {
                report.lose(&slide.at, &cell.from, &cell.raw, "the slide has words for its whole date");
            }
        }
    }
    slide.group = object.take("group");
    if let Some(mut media) = object.take_object("media") {
        slide.media = media.take("url");
        slide.caption = media.take("caption");
        slide.credit = media.take("credit");
        for name in ["thumbnail", "alt", "title", "link"] {
            slide.media_rest.extend(media.take(name).map(|cell| (name, cell)));
        }
        media.finish(report);
    }
    if let Some(mut background) = object.take_object("background") {
        for name in ["url", "color", "alt"] {
            slide.background.extend(background.take(name).map(|cell| (name, cell)));
        }
        background.finish(report);
    }
    object.finish(report);
    Ok(slide)
}

fn moment(mut date: Object, display: &mut Vec<Cell>, report: &mut Report) -> Moment {
    display.extend(date.take("display_date"));
    let mut moment = Moment {
        whole: None,
        year: date.take("year"),
        month: date.take("month"),
        day: date.take("day"),
        time: None,
        rest: Vec::new(),
    };
    let [hour, minute, second] = ["hour", "minute", "second"].map(|key| date.take(key));
    match (hour, minute) {
        (Some(hour), Some(minute)) => {
            let second = second.map(|second| format!(":{:0>2}", second.raw)).unwrap_or_default();
            let raw = format!("{:0>2}:{:0>2}{second}", hour.raw, minute.raw);
            moment.time = Some(Cell { from: hour.from, raw });
        }
        (hour, minute) => {
            moment.time = hour;
            moment.rest.extend([minute, second].into_iter().flatten());
        }
    }
    moment.rest.extend(date.take("millisecond").filter(|cell| cell.raw != "0"));
    // Of how to show it the words are kept, and the pattern is not.
    date.finish(report);
    moment
}

/// `{"timeline": {"headline": …, "date": [{"startDate": "2011,12,10"}]}}`
fn second_version(timeline: Map<String, Value>, report: &mut Report) -> Result<Vec<Slide>, Fault> {
    let mut file = Object { path: "timeline".to_owned(), at: At::one("title slide"), map: timeline };
    let mut slides = Vec::new();
    let (dates, eras) = (file.list("date")?, file.list("era")?);
    for (items, what, role) in [(eras, "era", Role::Era), (dates, "date", Role::Event)] {
        for (number, item) in items.into_iter().enumerate() {
            let at = At { what, number: Some(number + 1) };
            let mut item = object(item, &format!("{what} {}", number + 1), at.clone())?;
            let mut slide = Slide::new(at, role);
            slide.headline = item.take("headline");
            slide.text = item.take("text");
            slide.group = item.take("tag");
            slide.start.whole = item.take("startDate").map(with_hyphens);
            slide.end.whole = item.take("endDate").map(with_hyphens);
            if let Some(mut asset) = item.take_object("asset") {
                slide.media = asset.take("media");
                slide.caption = asset.take("caption");
                slide.credit = asset.take("credit");
                slide.media_rest.extend(asset.take("thumbnail").map(|cell| ("thumbnail", cell)));
                asset.finish(report);
            }
            item.finish(report);
            slides.push(slide);
        }
    }
    file.finish(report);
    Ok(slides)
}

/// `2011,12,9` as `2011-12-09`.
fn with_hyphens(cell: Cell) -> Cell {
    let parts: Vec<&str> = cell.raw.split(',').map(str::trim).collect();
    let numbers = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if !(2..=3).contains(&parts.len()) || !numbers {
        return cell;
    }
    let rest: String = parts[1..].iter().map(|part| format!("-{part:0>2}")).collect();
    Cell { raw: format!("{}{rest}", parts[0]), from: cell.from }
}
