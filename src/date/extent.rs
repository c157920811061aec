//! How a date lies in time: for drawings, for gaps, and for what is known of the order of two events.

use edtf_core::{Edtf, IntervalEndpoint, SetKind};

use super::{Date, Day, date_bounds, is_qualified};

/// The stretch of time that a date covers. Seconds count from midnight of the first day of March of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Where it stands in the order of a timeline.
    pub at: i64,
    /// The first second that it may mean, and the first after the last one; none where that end is open. A time of
    /// day has no length.
    pub from: Option<i64>,
    pub to: Option<i64>,
    /// It lasts from one end to the other, rather than happening somewhere between them.
    pub lasts: bool,
    /// Whether either end is open, approximate or uncertain.
    pub fades: [bool; 2],
}

const DAY: i64 = 86_400;

impl Day {
    /// The seconds at which it begins, as in [`Extent`].
    pub fn seconds(self) -> i64 {
        self.number() * DAY
    }

    /// The day in which a second lies.
    pub fn of_seconds(seconds: i64) -> Day {
        Day::since_1970(seconds.div_euclid(DAY) - Day { year: 1970, month: 1, day: 1 }.number())
    }
}

impl Date {
    pub fn extent(&self) -> Extent {
        if let Some((clock, _)) = self.clock() {
            let at = self.midnight() + clock;
            return Extent { at, from: Some(at), to: Some(at), lasts: false, fades: [false; 2] };
        }
        let (lasts, fades) = match &self.edtf {
            Edtf::Interval(interval) => (true, [&interval.start, &interval.end].map(is_loose)),
            Edtf::Set(set) if set.kind == SetKind::AllMembers => (true, [false; 2]),
            // Of what happened on that day or before, the day itself is sure.
            _ if self.first.is_none() || self.last.is_none() => {
                (false, [self.first.is_none(), self.last.is_none()])
            }
            _ => (false, [self.is_vague(); 2]),
        };
        Extent {
            at: self.midnight(),
            from: self.first.map(Day::seconds),
            to: self.last.map(|day| day.seconds() + DAY),
            lasts,
            fades,
        }
    }

    /// The days from the end of `earlier` to the beginning of this date, and whether there may be more. None where
    /// an end is open.
    pub fn days_since(&self, earlier: &Date) -> Option<(i64, bool)> {
        let days = self.first?.number() - earlier.last?.number();
        Some((days, !(self.begins_on_a_day() && earlier.ends_on_a_day())))
    }

    /// The seconds between two times of day, where their clocks can be compared.
    pub fn seconds_since(&self, earlier: &Date) -> Option<i64> {
        let ((own, offset), (theirs, other)) = (self.clock()?, earlier.clock()?);
        (offset == other).then(|| self.midnight() + own - earlier.midnight() - theirs)
    }

    fn begins_on_a_day(&self) -> bool {
        match &self.edtf {
            Edtf::Interval(interval) => is_one_day(&interval.start),
            _ => self.exact_day().is_some(),
        }
    }

    fn ends_on_a_day(&self) -> bool {
        match &self.edtf {
            Edtf::Interval(interval) => is_one_day(&interval.end),
            _ => self.exact_day().is_some(),
        }
    }
}

fn is_loose(end: &IntervalEndpoint) -> bool {
    !matches!(end, IntervalEndpoint::Date(date) if !is_qualified(date) && !date.has_unspecified())
}

fn is_one_day(end: &IntervalEndpoint) -> bool {
    let IntervalEndpoint::Date(date) = end else { return false };
    let (first, last) = date_bounds(date);
    !is_loose(end) && first.is_some() && first == last
}
