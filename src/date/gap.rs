//! The distance between two days in words.

use crate::words::{Argument, Words};

/// `two days later`; weeks from the second on, months from the second, years when a year and a half has
/// passed. Rounded to the nearest, as people speak.
pub fn text(words: &Words, days: i64) -> String {
    let later = days > 0;
    let distance = days.unsigned_abs();
    let (number, unit) = match distance {
        0 => return words.get("gap-same-day").to_owned(),
        1..7 => (distance, "days"),
        7 => (1, "weeks"),
        8..14 => (distance, "days"),
        14..60 => (rounded(distance, 7.0), "weeks"),
        60..548 => (rounded(distance, 365.2425 / 12.0), "months"),
        _ => (rounded(distance, 365.2425), "years"),
    };
    let (number, unit) = if (number, unit) == (12, "months") { (1, "years") } else { (number, unit) };
    let count = words.number(number);
    let id = format!("gap-{unit}-{}", if later { "later" } else { "earlier" });
    words.text(&id, &[("n", Argument::Number(number as usize)), ("count", Argument::Text(&count))])
}

fn rounded(days: u64, unit: f64) -> u64 {
    (days as f64 / unit).round() as u64
}
