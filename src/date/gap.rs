//! The distance between two days in words.

use super::words::grouped;
use crate::text;

/// `two days later`; weeks from the second on, months from the second, years when a year and a half has
/// passed. Rounded to the nearest, as people speak.
pub fn text(days: i64) -> String {
    let distance = days.unsigned_abs();
    let direction = if days < 0 { "earlier" } else { "later" };
    match (days, distance) {
        (0, _) => return "the same day".to_string(),
        (1, _) => return "the next day".to_string(),
        (-1, _) => return "the day before".to_string(),
        (_, 7) => return format!("a week {direction}"),
        _ => {}
    }
    let (number, unit) = match distance {
        ..14 => (distance, "days"),
        14..60 => (rounded(distance, 7.0), "weeks"),
        60..548 => (rounded(distance, 365.2425 / 12.0), "months"),
        _ => (rounded(distance, 365.2425), "years"),
    };
    if (number, unit) == (12, "months") {
        return format!("a year {direction}");
    }
    let number = match number {
        ..=12 => text::number(number as usize),
        _ => grouped(number),
    };
    format!("{number} {unit} {direction}")
}

fn rounded(days: u64, unit: f64) -> u64 {
    (days as f64 / unit).round() as u64
}
