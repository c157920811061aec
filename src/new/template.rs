//! The text of a new record or page: the fields that are owed, then the others behind `#`, each under its meaning.

use crate::kinds::Kind;
use crate::kinds::shape::{Description, Field, Shape};
use crate::schema::fields;
use crate::yaml::write::scalar;

/// A line of a record; a blank one parts what is owed from the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The key of the record.
    Id(String),
    /// `# What it means.`
    Comment(String),
    /// `key: value`, or its continuation.
    Field(String),
    /// The same, switched off: `#key: value`.
    Off(String),
    Blank,
}

/// Fields that a new record has no use for.
const LEFT_OUT: [&str; 3] = ["draft", "formerly", "extra"];

/// Lists of words that are longer stand in the guide.
const MOST_WORDS: usize = 12;

pub fn record(kind: Kind, id: &str, today: &str) -> Vec<Line> {
    let mut lines = vec![Line::Id(id.to_owned())];
    let description = kind.describe();
    // The first of a group is as good as any.
    let owed = |name: &str| {
        description.owed(name).is_some() || description.any_of.iter().any(|group| group[0] == name)
    };
    lines.extend(draft(&description, kind));
    for field in ordered(&description).filter(|field| owed(field.name)) {
        lines.extend(said(kind, field));
        lines.extend(written(kind, field, description.owed(field.name), today).map(Line::Field));
    }
    lines.push(Line::Blank);
    lines.extend(off(kind, &description, today, owed));
    lines
}

/// The front matter and the beginning of a page; one with a title of its own, or for a page that has one.
pub fn page(title: Option<&str>, today: &str) -> String {
    let description = Kind::Page.describe();
    let mut lines = draft(&description, Kind::Page);
    if let (Some(title), Some(field)) = (title, description.field("title")) {
        lines.extend(said(Kind::Page, field));
        lines.push(Line::Field(format!("title: {}", scalar(title))));
    }
    lines.push(Line::Blank);
    lines.extend(off(Kind::Page, &description, today, |name| name == "title" && title.is_some()));
    format!("---\n{}---\nWrite here.\n", self::lines(&lines, 0, 0))
}

/// `guides/first-steps` is about *First steps*.
pub fn title(id: &str) -> String {
    let words = id.rsplit('/').next().unwrap_or(id).replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The lines as text; `outer` is where the id stands, `inner` where its fields do.
pub fn lines(lines: &[Line], outer: usize, inner: usize) -> String {
    let line = |line: &Line| match line {
        Line::Id(id) => format!("{:outer$}{id}:\n", ""),
        Line::Comment(text) => format!("{:inner$}# {text}\n", ""),
        Line::Field(text) => format!("{:inner$}{text}\n", ""),
        Line::Off(text) => format!("{:inner$}#{text}\n", ""),
        Line::Blank => "\n".to_owned(),
    };
    lines.iter().map(line).collect()
}

fn draft(description: &Description, kind: Kind) -> Vec<Line> {
    let field = description.field("draft").expect("every record can be a draft");
    vec![said(kind, field).expect("it has a meaning"), Line::Field("draft: true".to_owned())]
}

fn off(kind: Kind, description: &Description, today: &str, owed: impl Fn(&str) -> bool) -> Vec<Line> {
    let mut lines = vec![Line::Comment("Take the # away from the fields that you need.".to_owned())];
    let left = |field: &&Field| !owed(field.name) && !LEFT_OUT.contains(&field.name);
    for field in ordered(description).filter(left) {
        lines.extend(said(kind, field));
        lines.extend(written(kind, field, None, today).map(Line::Off));
    }
    lines
}

/// The fields of the kind itself, then those that every record has.
fn ordered(description: &Description) -> impl Iterator<Item = &Field> {
    let common = |field: &&Field| fields::is_common(field.name);
    let own = description.fields.iter().filter(move |field| !common(field));
    own.chain(description.fields.iter().filter(common))
}

/// What a field means, with the words that it takes.
fn said(kind: Kind, field: &Field) -> Option<Line> {
    let row = fields::find(&format!("{}.{}", kind.word(), field.name))?;
    let mut text = row.means.to_owned();
    if let Some(words) = choice(&field.shape).filter(|words| words.len() <= MOST_WORDS && words.len() > 1) {
        text += &format!(": {}", words.join(", "));
    }
    if let Some(default) = field.default {
        text += &format!(" ({default} if not written)");
    }
    Some(Line::Comment(text + "."))
}

fn choice(shape: &Shape) -> Option<&[&'static str]> {
    match shape {
        Shape::Choice(words) => Some(words),
        Shape::Many(one) => choice(one),
        _ => None,
    }
}

/// A field with an example, by lines.
fn written(kind: Kind, field: &Field, example: Option<&str>, today: &str) -> impl Iterator<Item = String> {
    let row = fields::find(&format!("{}.{}", kind.word(), field.name));
    let example = match (row, example) {
        (Some(row), _) => row.example(today),
        (None, example) => example.unwrap_or_default().to_owned(),
    };
    let text = match example.strip_prefix('\n') {
        Some(below) => format!("{}:\n{below}", field.name),
        None => format!("{}: {example}", field.name),
    };
    text.lines().map(str::to_owned).collect::<Vec<_>>().into_iter()
}
