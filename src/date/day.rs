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
impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(out, "{sign}{:04}-{:02}-{:02}", self.year.abs(), self.month, self.day)
    }
}
