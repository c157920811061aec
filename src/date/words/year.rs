//! A year in words, in the three positions where a phrase needs one.

use edtf_core::{Year, YearKind};

/// `alone` stands by itself, `noun` after a preposition, and `tail`, which begins with its blank, after
/// a day or month.
pub struct YearWords {
    pub alone: String,
    pub noun: String,
    pub tail: String,
}

impl YearWords {
    pub fn of(year: &Year) -> YearWords {
        match (year.kind, year.value()) {
            (YearKind::Standard { digits, .. }, None) => YearWords::masked(digits),
            (_, Some(value)) => match year.significant_digits {
                Some(_) => YearWords::estimated(year, value),
                None => YearWords::known(value),
            },
            // `Date::parse` refuses years that no number holds.
            (_, None) => YearWords::unknown(),
        }
    }

    pub fn known(year: i64) -> YearWords {
        let name = name(year);
        YearWords { alone: name.clone(), tail: format!(" {name}"), noun: name }
    }

    fn unknown() -> YearWords {
        let noun = "an unknown year".to_string();
        YearWords { alone: noun.clone(), tail: format!(" of {noun}"), noun }
    }

    fn estimated(year: &Year, value: i64) -> YearWords {
        let date = edtf_core::Date { year: *year, month: None, day: None };
        match super::super::date_bounds(&date) {
            (Some(first), Some(last)) if first.year != last.year => {
                let alone =
                    format!("about {} (between {} and {})", name(value), name(first.year), name(last.year));
                YearWords { tail: format!(" of {alone}"), noun: alone.clone(), alone }
            }
            _ => YearWords::known(value),
        }
    }

    /// A year of which some digits are not known; it has no sign.
    fn masked(digits: [Option<u8>; 4]) -> YearWords {
        let filled =
            |digit: u8| digits.iter().fold(0, |year, next| year * 10 + i64::from(next.unwrap_or(digit)));
        let (first, last) = (filled(0), filled(9));
        let known = digits.iter().take_while(|digit| digit.is_some()).count();
        let only_the_end = digits[known..].iter().all(Option::is_none);
        match known {
            0 if only_the_end => YearWords::unknown(),
            // `the 0s` is not English, so that decades have names from the second century on.
            3 if first >= 100 => YearWords {
                alone: format!("{first}s"),
                noun: format!("the {first}s"),
                tail: format!(" in the {first}s"),
            },
            _ if only_the_end => {
                let alone = format!("between {} and {}", name(first), name(last));
                let noun = format!("a year {alone}");
                YearWords { alone, tail: format!(" of {noun}"), noun }
            }
            _ => {
                let pattern: String =
                    digits.iter().map(|digit| digit.map_or('X', |digit| (b'0' + digit) as char)).collect();
                let noun = format!("a year written {pattern}");
                YearWords { alone: noun.clone(), tail: format!(" of {noun}"), noun }
            }
        }
    }
}

/// `2014`, `AD 79`, `44 BC`, `12,014`: a short number alone would not be taken for a year.
fn name(year: i64) -> String {
    match year {
        ..=0 => format!("{} BC", grouped_from_five(year.unsigned_abs() + 1)),
        1..=999 => format!("AD {year}"),
        _ => grouped_from_five(year.unsigned_abs()),
    }
}

fn grouped_from_five(year: u64) -> String {
    if year < 10_000 { year.to_string() } else { grouped(year) }
}

/// A number with its thousands set apart: `170,000,002`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
