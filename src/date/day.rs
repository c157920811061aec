//! A day of the proleptic Gregorian calendar, and how many days lie between two.

use std::fmt;

/// A day; the year is astronomical: 0 is 1 BC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    pub year: i64,
    pub month: u8,
    pub day: u8,
}

impl Day {
    /// Days since 1 March of the year 0: only differences mean anything.
    pub fn number(self) -> i64 {
        // A year that begins in March has its leap day at the end, which leaves the lengths of the
        // months before it regular: 153 days in any five of them.
        let month = i64::from(self.month);
        let (year, months_from_march) =
            if month > 2 { (self.year, month - 3) } else { (self.year - 1, month + 9) };
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        year * 365 + leap_days + (153 * months_from_march + 2) / 5 + i64::from(self.day) - 1
    }

    /// The day that lies so many days after 1 January 1970.
    pub fn since_1970(days: i64) -> Day {
        let epoch = Day { year: 1970, month: 1, day: 1 };
        let number = epoch.number() + days;
        // 146,097 days are 400 years: the first guess is a year off at most.
        let year = number.div_euclid(146_097) * 400 + number.rem_euclid(146_097) * 400 / 146_097;
        let first = |year: i64| Day { year, month: 3, day: 1 }.number();
        let year = (year - 1..=year + 1).rev().find(|year| first(*year) <= number).unwrap_or(year - 1);
        let mut day = number - first(year);
        let months = (3..=12).map(|month| (year, month)).chain((1..=2).map(|month| (year + 1, month)));
        for (year, month) in months {
            let length = i64::from(Day::days_in(year, month));
            if day < length {
                return Day { year, month, day: day as u8 + 1 };
            }
            day -= length;
        }
        epoch
    }

    /// The number of days of a month, 1 to 12.
    pub fn days_in(year: i64, month: u8) -> u8 {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

/// ISO 8601: `2014-12-19`.
/// A year in the notation of dates.
pub fn written_year(year: i64) -> String {
    match year {
        0..=9999 => format!("{year:04}"),
        -9999..=-1 => format!("-{:04}", -year),
        _ => format!("Y{year}"),
    }
}

impl Day {
    /// In the notation of dates, in which a year of more than four digits has no days: then the year.
    pub fn written(self) -> String {
        if self.year.abs() > 9999 { written_year(self.year) } else { self.to_string() }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(out, "{sign}{:04}-{:02}-{:02}", self.year.abs(), self.month, self.day)
    }
}
