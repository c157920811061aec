//! What an import could not take over, or took over in another form: said so that a hundred rows stay readable.

use std::fmt::Write;

use crate::text::count;

/// Where something stands in the file that is imported: `line 12`, `event 3`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    pub what: &'static str,
    /// None where there is only one such thing.
    pub number: Option<usize>,
}

impl At {
    pub fn line(number: usize) -> At {
        At { what: "line", number: Some(number) }
    }

    pub fn one(what: &'static str) -> At {
        At { what, number: None }
    }
}

/// A value of the file: as it stands there, where, and in which field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    pub at: At,
    /// The column, or the path of the key.
    pub field: String,
    pub value: String,
    pub why: String,
}

#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Values that stand nowhere in what was written.
    pub lost: Vec<Remark>,
    /// Values whose words were kept, and something else about them was not.
    pub changed: Vec<Remark>,
}

/// How many values of a group are shown.
const SHOWN: usize = 3;

/// A value is shown up to so many characters.
const LONGEST: usize = 60;

impl Report {
    pub fn lose(&mut self, at: &At, field: &str, value: &str, why: impl Into<String>) {
        self.lost.push(remark(at, field, value, why));
    }

    pub fn change(&mut self, at: &At, field: &str, value: &str, why: impl Into<String>) {
        self.changed.push(remark(at, field, value, why));
    }

    /// In groups of one field and one reason, in the order in which they were met; `all` shows every value.
    pub fn print(&self, all: bool) -> String {
        let mut out = String::new();
        section(&mut out, "not taken over", &self.lost, all);
        section(&mut out, "taken over in another form", &self.changed, all);
        out
    }
}

fn remark(at: &At, field: &str, value: &str, why: impl Into<String>) -> Remark {
    Remark { at: at.clone(), field: field.to_owned(), value: value.to_owned(), why: why.into() }
}

fn section(out: &mut String, title: &str, remarks: &[Remark], all: bool) {
    if remarks.is_empty() {
        return;
    }
    let _ = writeln!(out, "{title}: {}", count(remarks.len(), "value", "values"));
    let mut groups: Vec<(&str, &str, Vec<&Remark>)> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for remark in remarks {
        let key = (remark.field.as_str(), remark.why.as_str());
        let group = *places.entry(key).or_insert_with(|| {
            groups.push((key.0, key.1, Vec::new()));
            groups.len() - 1
        });
        groups[group].2.push(remark);
    }
    for (field, why, remarks) in groups {
        let times = if remarks.len() > 1 { format!(", {} times", remarks.len()) } else { String::new() };
        let _ = writeln!(out, "  {field}{times}: {why}");
        let shown = if all { remarks.len() } else { SHOWN };
        for remark in remarks.iter().take(shown) {
            let _ = writeln!(out, "    {}{}", place(&remark.at), quoted(&remark.value));
        }
        if remarks.len() > shown {
            let _ = writeln!(out, "    also {}", places_of(&remarks[shown..]));
        }
    }
}

fn place(at: &At) -> String {
    match at.number {
        Some(number) => format!("{} {number}", at.what),
        None => at.what.to_owned(),
    }
}

/// A value on one line, shortened in its middle: the ends of two addresses tell them apart.
fn quoted(value: &str) -> String {
    let words = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let letters: Vec<char> = words.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if letters.is_empty() {
        return String::new();
    }
    let short: String = match letters.len() > LONGEST {
        true => {
            let (head, tail) = (&letters[..LONGEST * 2 / 3], &letters[letters.len() - LONGEST / 3..]);
            let (head, tail): (String, String) = (head.iter().collect(), tail.iter().collect());
            format!("{}…{}", head.trim_end(), tail.trim_start())
        }
        false => letters.iter().collect(),
    };
    format!(": {short}")
}

/// `lines 12–14, 20`; runs of places are joined.
fn places_of(remarks: &[&Remark]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut from = 0;
    while from < remarks.len() {
        let at = &remarks[from].at;
        let mut to = from;
        while to + 1 < remarks.len() && follows(&remarks[to].at, &remarks[to + 1].at) {
            to += 1;
        }
        let last = remarks[to].at.number.filter(|last| Some(*last) != at.number);
        let begun = from > 0 && remarks[from - 1].at.what == at.what;
        let first = match at.number {
            Some(number) if begun => number.to_string(),
            Some(number) if last.is_some() => format!("{}s {number}", at.what),
            _ => place(at),
        };
        parts.push(last.map_or(first.clone(), |last| format!("{first}–{last}")));
        from = to + 1;
    }
    parts.dedup();
    parts.join(", ")
}

fn follows(one: &At, next: &At) -> bool {
    let numbers = one.number.zip(next.number);
    one.what == next.what && numbers.is_some_and(|(one, next)| next == one || next == one + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_groups() {
        let mut report = Report::default();
        for line in [2, 3, 4, 5, 6, 9] {
            report.lose(&At::line(line), "Colour", "red", "there is no place for it");
        }
        report.lose(&At::one("title slide"), "Text", &"long ".repeat(40), "it is no event");
        report.change(&At::line(7), "Tag", "Soviet Union", "it became the tag `soviet-union`");
        let expected = "\
not taken over: 7 values
  Colour, 6 times: there is no place for it
    line 2: red
    line 3: red
    line 4: red
    also lines 5–6, 9
  Text: it is no event
    title slide: long long long long long long long long…long long long long
taken over in another form: 1 value
  Tag: it became the tag `soviet-union`
    line 7: Soviet Union
";
        assert_eq!(report.print(false), expected);
        assert!(report.print(true).contains("    line 9: red\n"));
    }
}
