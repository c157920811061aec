//! The distance between two moments in words.

use super::words::grouped;
use crate::text;

/// `two days later`; weeks from the second on, months from the second, years when a year and a half has
/// passed. Rounded to the nearest, as people speak.
pub fn text(days: i64) -> String {
    let direction = if days < 0 { "earlier" } else { "later" };
    match days {
        0 => "the same day".to_string(),
        1 => "the next day".to_string(),
        -1 => "the day before".to_string(),
        _ => format!("{} {direction}", span(days.unsigned_abs(), f64::round)),
    }
}

/// `five hours later`, `20 minutes later`.
pub fn clock(seconds: i64) -> String {
    let minutes = seconds.unsigned_abs() / 60;
    let (count, one, many) = match minutes {
        ..90 => (minutes, "minute", "minutes"),
        _ => ((minutes + 30) / 60, "hour", "hours"),
    };
    format!("{} {} later", number(count), if count == 1 { one } else { many })
}

/// `14 months with no record`, where nothing that is recorded can lie between.
pub fn silence(days: i64) -> String {
    format!("{} with no record", span(days.unsigned_abs(), f64::round))
}

/// `at least 14 months later`, where no day is given to count from. Rounded down.
pub fn least(days: i64, silent: bool) -> String {
    let end = if silent { "with no record" } else { "later" };
    format!("at least {} {end}", span(days.unsigned_abs(), f64::floor))
}

/// `404 years`: what a drawing leaves out.
pub fn length(days: i64) -> String {
    span(days.unsigned_abs(), f64::round)
}

fn span(days: u64, rounded: fn(f64) -> f64) -> String {
    let (unit, name) = match days {
        1 => return "a day".to_string(),
        7 => return "a week".to_string(),
        ..14 => (1.0, "days"),
        14..60 => (7.0, "weeks"),
        60..548 => (365.2425 / 12.0, "months"),
        _ => (365.2425, "years"),
    };
    match (rounded(days as f64 / unit) as u64, name) {
        (12, "months") => "a year".to_string(),
        (1, "months") => "a month".to_string(),
        (1, "years") => "a year".to_string(),
        (count, name) => format!("{} {name}", number(count)),
    }
}

fn number(number: u64) -> String {
    match number {
        ..=12 => text::number(number as usize),
        _ => grouped(number),
    }
}
