//! The distance between two moments in words.

use crate::words::{Argument, Words};

/// A number and the unit that it counts, as the ids of messages name it.
type Length = (u64, &'static str);

/// `two days later`; weeks from the second on, months from the second, years when a year and a half has
/// passed. Rounded to the nearest, as people speak.
pub fn text(words: &Words, days: i64) -> String {
    match days {
        0 => words.get("gap-same-day").to_owned(),
        _ => said(words, rounded(days, f64::round), if days > 0 { "-later" } else { "-earlier" }),
    }
}

/// `five hours later`, `20 minutes later`.
pub fn clock(words: &Words, seconds: i64) -> String {
    let minutes = seconds.unsigned_abs() / 60;
    let length = if minutes < 90 { (minutes, "minutes") } else { ((minutes + 30) / 60, "hours") };
    said(words, length, "-later")
}

/// `14 months with no record`, where nothing that is recorded can lie between.
pub fn silence(words: &Words, days: i64) -> String {
    with_length(words, "gap-silence", &length(words, days))
}

/// `at least 14 months later`, where no day is given to count from. Rounded down.
pub fn least(words: &Words, days: i64, silent: bool) -> String {
    let length = said(words, rounded(days, f64::floor), "");
    with_length(words, if silent { "gap-least-silence" } else { "gap-least" }, &length)
}

/// `404 years`: what a drawing leaves out.
pub fn length(words: &Words, days: i64) -> String {
    said(words, rounded(days, f64::round), "")
}

fn rounded(days: i64, rounded: fn(f64) -> f64) -> Length {
    let days = days.unsigned_abs();
    let (size, unit) = match days {
        7 => (7.0, "weeks"),
        ..14 => (1.0, "days"),
        14..60 => (7.0, "weeks"),
        60..548 => (365.2425 / 12.0, "months"),
        _ => (365.2425, "years"),
    };
    match (rounded(days as f64 / size) as u64, unit) {
        (12, "months") => (1, "years"),
        length => length,
    }
}

/// `gap-weeks`, `gap-weeks-later`: the message of a unit, with its number.
fn said(words: &Words, (number, unit): Length, end: &str) -> String {
    let count = words.number(number);
    let number = usize::try_from(number).unwrap_or(usize::MAX);
    let arguments = [("n", Argument::Number(number)), ("count", Argument::Text(&count))];
    words.text(&format!("gap-{unit}{end}"), &arguments)
}

fn with_length(words: &Words, id: &str, length: &str) -> String {
    words.text(id, &[("length", Argument::Text(length))])
}
