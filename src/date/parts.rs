//! A date in numbers, for what knows no other dates.

use edtf_core::{Date as Part, Edtf};

use super::{Date, is_qualified, parts};

/// A year, and as much more as is certain; a season instead of a month, from 1 for spring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    pub year: i64,
    pub month: Option<u8>,
    pub day: Option<u8>,
    pub season: Option<u8>,
}

impl Date {
    /// The date in numbers that say no more than it does, if perhaps less: of an interval within a month,
    /// the month. None where no year is certain: of what is approximate, uncertain, or lies in two years.
    pub fn parts(&self) -> Option<Parts> {
        if parts(&self.edtf)
            .into_iter()
            .any(|part| is_qualified(part) || part.year.significant_digits.is_some())
        {
            return None;
        }
        match &self.edtf {
            Edtf::Date(date) => of_one(date),
            Edtf::DateTime(moment) => of_one(&moment.date),
            Edtf::Interval(_) | Edtf::Set(_) => {
                let (first, last) = (self.first?, self.last?);
                let month = (first.month == last.month).then_some(first.month);
                let day = month.and((first.day == last.day).then_some(first.day));
                (first.year == last.year).then_some(Parts { year: first.year, month, day, season: None })
            }
        }
    }
}

fn of_one(date: &Part) -> Option<Parts> {
    let year = date.year.value()?;
    let month = date.month.and_then(|month| month.value());
    let day = date.day.and_then(|day| day.value());
    Some(match month {
        Some(month @ 1..=12) => Parts { year, month: Some(month), day, season: None },
        // Other codes than these name a hemisphere, a quarter or a half of the year.
        Some(code @ 21..=24) => Parts { year, month: None, day: None, season: Some(code - 20) },
        _ => Parts { year, month: None, day: None, season: None },
    })
}
