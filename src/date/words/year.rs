//! A year in words, in the three positions where a phrase needs one.

use edtf_core::{Year, YearKind};

use super::say;
use crate::words::Words;

/// `alone` stands by itself, `noun` after a preposition, and `tail` beside a day or month.
pub struct YearWords {
    pub alone: String,
    pub noun: String,
    pub tail: String,
}

impl YearWords {
    pub fn of(words: &Words, year: &Year) -> YearWords {
        match (year.kind, year.value()) {
            (YearKind::Standard { digits, .. }, None) => YearWords::masked(words, digits),
            (_, Some(value)) => match year.significant_digits {
                Some(_) => YearWords::estimated(words, year, value),
                None => YearWords::known(words, value),
            },
            // `Date::parse` refuses years that no number holds.
            (_, None) => YearWords::unknown(words),
        }
    }

    pub fn known(words: &Words, year: i64) -> YearWords {
        let name = name(words, year);
        YearWords { alone: name.clone(), tail: name.clone(), noun: name }
    }

    fn unknown(words: &Words) -> YearWords {
        let noun = words.get("year-unknown").to_owned();
        YearWords { alone: noun.clone(), tail: words.get("year-unknown-tail").to_owned(), noun }
    }

    fn estimated(words: &Words, year: &Year, value: i64) -> YearWords {
        let date = edtf_core::Date { year: *year, month: None, day: None };
        match super::super::date_bounds(&date) {
            (Some(first), Some(last)) if first.year != last.year => {
                let (year, from, to) = (name(words, value), name(words, first.year), name(words, last.year));
                let arguments = [("year", year.as_str()), ("from", from.as_str()), ("to", to.as_str())];
                let alone = say(words, "year-estimated", &arguments);
                let tail = say(words, "year-estimated-tail", &arguments);
                YearWords { tail, noun: alone.clone(), alone }
            }
            _ => YearWords::known(words, value),
        }
    }

    /// A year of which some digits are not known; it has no sign.
    fn masked(words: &Words, digits: [Option<u8>; 4]) -> YearWords {
        let filled =
            |digit: u8| digits.iter().fold(0, |year, next| year * 10 + i64::from(next.unwrap_or(digit)));
        let (first, last) = (filled(0), filled(9));
        let known = digits.iter().take_while(|digit| digit.is_some()).count();
        let only_the_end = digits[known..].iter().all(Option::is_none);
        match known {
            0 if only_the_end => YearWords::unknown(words),
            // `the 0s` is no name, so that decades have names from the second century on.
            3 if first >= 100 => {
                let decade = |id| say(words, id, &[("year", &first.to_string())]);
                YearWords {
                    alone: decade("year-decade"),
                    noun: decade("year-decade-noun"),
                    tail: decade("year-decade-tail"),
                }
            }
            _ if only_the_end => {
                let (from, to) = (name(words, first), name(words, last));
                let between = |id| say(words, id, &[("from", &from), ("to", &to)]);
                YearWords {
                    alone: between("date-between"),
                    noun: between("year-between-noun"),
                    tail: between("year-between-tail"),
                }
            }
            _ => {
                let pattern: String =
                    digits.iter().map(|digit| digit.map_or('X', |digit| (b'0' + digit) as char)).collect();
                let noun = say(words, "year-written", &[("pattern", &pattern)]);
                let tail = say(words, "year-written-tail", &[("pattern", &pattern)]);
                YearWords { alone: noun.clone(), tail, noun }
            }
        }
    }
}

/// `2014`, `AD 79`, `44 BC`, `12,014`: a short number alone would not be taken for a year.
fn name(words: &Words, year: i64) -> String {
    let number = match year {
        ..=0 => year.unsigned_abs() + 1,
        _ => year.unsigned_abs(),
    };
    let number = if number < 10_000 { number.to_string() } else { words.grouped(number) };
    let id = match year {
        ..=0 => "year-bc",
        1..=999 => "year-ad",
        _ => "year",
    };
    say(words, id, &[("year", &number)])
}
