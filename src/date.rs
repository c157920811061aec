//! Dates as authors write them: EDTF (ISO 8601-2), levels 0 to 2, with their order and their words.
//!
//! `edtf-core` reads the notation and finds the bounds. It is young, so that no other module sees it.
//! Days are proleptic Gregorian and days of the calendar as written: no time zone moves a day.

mod day;
mod extent;
mod gap;
mod habits;
mod parts;
#[cfg(test)]
mod tests;
mod trouble;
mod words;

use edtf_core::{self as edtf, Bound, Edtf, IntervalEndpoint, SetElement, SetKind, TimeShift};

use crate::words::Words;

pub use day::{Day, written_year};
pub use extent::Extent;
pub use parts::Parts;
pub use trouble::Trouble;

/// A date, a date with a time of day, an interval, or a set of dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    written: String,
    edtf: Edtf,
    first: Option<Day>,
    last: Option<Day>,
}

/// Where a date stands in a timeline: by day, exact before vague, then by the clock.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    day: Day,
    vague: bool,
    clock: Option<i64>,
}

/// What two dates say against the claim that one event came before the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    None,
    Possible,
    Certain,
}

/// Years farther off than this are refused, so that days and seconds can be counted in an `i64`.
const FARTHEST_YEAR: i64 = 100_000_000_000;

impl Date {
    /// Reads one EDTF string. The text must be the date and nothing else, not even blanks.
    pub fn parse(text: &str) -> Result<Date, Trouble> {
        let edtf = Edtf::parse(text).map_err(|error| trouble::explain(text, error.offset))?;
        let within_reach = |part: &edtf::Date| {
            part.has_unspecified() || part.year.value().is_some_and(|year| year.abs() <= FARTHEST_YEAR)
        };
        if !parts(&edtf).into_iter().all(within_reach) {
            return Err(Trouble {
                // Only years with the prefix can be that long.
                offset: text.find('Y').unwrap_or(0),
                reason: "the year lies too far off to be placed".to_string(),
            });
        }
        let (first, last) = bounds(&edtf);
        Ok(Date { written: text.to_string(), edtf, first, last })
    }

    /// A date in another notation, such as `19 December 2014`, in EDTF; none where it has no single reading.
    pub fn rewritten(text: &str) -> Option<String> {
        let (_, written) = habits::rewritten(text)?;
        Date::parse(&written).ok().map(|date| date.written)
    }

    /// The day that lies so many days after 1 January 1970, at most the last of the year 9999.
    pub fn day(since_1970: i64) -> Date {
        let since_1970 = since_1970.clamp(0, 2_932_896);
        Date::parse(&Day::since_1970(since_1970).to_string()).expect("a day of the calendar is a date")
    }

    /// The text that was read.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The first day that it may mean; none where that end is open or unknown. `~` and `?` widen
    /// nothing, as nobody can say by how much.
    pub fn first(&self) -> Option<Day> {
        self.first
    }

    /// The last day that it may mean; none where that end is open or unknown.
    pub fn last(&self) -> Option<Day> {
        self.last
    }

    /// Whether it says less than one date at the precision that it is written in: approximate or
    /// uncertain, with unspecified or insignificant digits, an interval, or a set. A plain year is not.
    pub fn is_vague(&self) -> bool {
        match &self.edtf {
            Edtf::Interval(_) | Edtf::Set(_) => true,
            Edtf::DateTime(_) => false,
            Edtf::Date(date) => is_vague(date),
        }
    }

    /// The date in words, with no more precision than it has: `about 17 December 2014`.
    pub fn text(&self, words: &Words) -> String {
        words::text(words, &self.edtf)
    }

    /// The same in English, for authors and for files that know no other language.
    pub fn english(&self) -> String {
        self.text(&Words::english())
    }

    /// The value of `datetime` in HTML's `<time>`. None where HTML has no form for it: seasons, years
    /// before 1, leap seconds, and all that is vague, since a bare date would claim more than was written.
    pub fn datetime(&self) -> Option<String> {
        let (date, time) = match &self.edtf {
            Edtf::Date(date) => (date, None),
            Edtf::DateTime(moment) => (&moment.date, Some(&moment.time)),
            Edtf::Interval(_) | Edtf::Set(_) => return None,
        };
        let mut value = plain(date)?;
        if let Some(time) = time {
            if time.second > 59 {
                return None;
            }
            value += &format!("T{:02}:{:02}:{:02}", time.hour, time.minute, time.second);
            value += &match time.shift {
                None => String::new(),
                Some(TimeShift::Utc) => "Z".to_string(),
                Some(TimeShift::Offset { minutes, .. }) => {
                    let sign = if minutes < 0 { '-' } else { '+' };
                    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
                }
            };
        }
        Some(value)
    }

    /// Its beginning and its end, each as [`Date::datetime`] has them: an interval has both where they are exact,
    /// another date has a beginning alone.
    pub fn ends(&self) -> [Option<String>; 2] {
        match &self.edtf {
            Edtf::Interval(interval) => [&interval.start, &interval.end].map(|end| match end {
                IntervalEndpoint::Date(date) => plain(date),
                _ => None,
            }),
            _ => [self.datetime(), None],
        }
    }

    /// The year, and the month where one is written, under which it stands in a timeline.
    pub fn heading(&self) -> (i64, Option<u8>) {
        let (part, day) = self.standing();
        let month = part.month.and_then(|month| month.value()).filter(|month| *month <= 12);
        (day.year, month.filter(|_| !part.year.has_unspecified()))
    }

    /// [`Date::heading`] in words: `December 2014`, `2014`.
    pub fn heading_text(&self, words: &Words) -> String {
        let (year, month) = self.heading();
        words::heading(words, year, month)
    }

    /// A year in words: `2014`, `44 BC`.
    pub fn year_text(words: &Words, year: i64) -> String {
        words::heading(words, year, None)
    }

    /// Its place in the order of a timeline; ties are the caller's to break.
    ///
    /// Clocks are compared as instants, and a time without an offset is taken as UTC. To compare it by
    /// local time instead would make circles: 14:00−05 before 15:00 before 16:00+02 before 14:00−05.
    pub fn key(&self) -> Key {
        let (_, day) = self.standing();
        let clock = self.clock().map(|(seconds, _)| seconds);
        Key { day, vague: self.is_vague(), clock }
    }

    /// Whether all that it may mean comes after all that `other` may mean: by the clock where both have
    /// one to compare, else by days. Two things on one day are in no order.
    pub fn surely_after(&self, other: &Date) -> bool {
        if let (Some((own, own_offset)), Some((others, others_offset))) = (self.clock(), other.clock())
            && own_offset == others_offset
        {
            // The seconds count from each date's own midnight.
            return self.midnight() + own > other.midnight() + others;
        }
        matches!((self.first, other.last), (Some(first), Some(last)) if first > last)
    }

    /// Checks the claim that the event of `earlier` came before that of `later`.
    ///
    /// It clashes when the later one is over before the earlier one begins: certainly, unless a `~`, a
    /// `?` or a season, whose months depend on the hemisphere, leaves room. It possibly clashes when the
    /// later one only *begins* first, as a siege that goes on after its cause. Dates that overlap because
    /// they are coarse (a day and its month, a year and its autumn) are no clash: nothing speaks against
    /// the claim, and it is what the author added because the dates do not say it.
    pub fn clash(earlier: &Date, later: &Date) -> Clash {
        if earlier.surely_after(later) {
            return if earlier.leaves_room() || later.leaves_room() {
                Clash::Possible
            } else {
                Clash::Certain
            };
        }
        match (earlier.first, later.begun_by()) {
            (Some(first), Some(begun)) if begun < first && !later.is_moment() => Clash::Possible,
            _ => Clash::None,
        }
    }

    /// The days from `other` to this date, when each is one exact day.
    pub fn days_after(&self, other: &Date) -> Option<i64> {
        Some(self.exact_day()?.number() - other.exact_day()?.number())
    }

    /// Whole years from the last day that this date may mean to the first that `today` may.
    pub fn years_until(&self, today: &Date) -> Option<i64> {
        let (last, today) = (self.last?, today.first?);
        Some(today.year - last.year - i64::from((today.month, today.day) < (last.month, last.day)))
    }

    /// The distance between two days for a reader: `the next day`, `five days later`, `two years later`.
    pub fn gap_text(words: &Words, days: i64) -> String {
        gap::text(words, days)
    }

    /// The same between two times of day: `five hours later`.
    pub fn clock_gap_text(words: &Words, seconds: i64) -> String {
        gap::clock(words, seconds)
    }

    /// `14 months with no record`.
    pub fn silence_text(words: &Words, days: i64) -> String {
        gap::silence(words, days)
    }

    /// `at least 13 years later`; `silent`: `at least 13 years with no record`.
    pub fn least_gap_text(words: &Words, days: i64, silent: bool) -> String {
        gap::least(words, days, silent)
    }

    /// `404 years`.
    pub fn length_text(words: &Words, days: i64) -> String {
        gap::length(words, days)
    }

    /// The name of a month, 1 to 12, as short as a drawing wants it: `Dec`.
    pub fn short_month(words: &Words, month: u8) -> &str {
        words.of("month-short", &month.to_string())
    }

    fn exact_day(&self) -> Option<Day> {
        self.first.filter(|first| !self.is_vague() && self.last == Some(*first))
    }

    fn is_moment(&self) -> bool {
        matches!(self.edtf, Edtf::DateTime(_))
    }

    /// The seconds of a date-time from its midnight, in UTC where it has an offset, and whether it has.
    fn clock(&self) -> Option<(i64, bool)> {
        let Edtf::DateTime(moment) = &self.edtf else {
            return None;
        };
        let time = moment.time;
        let local = i64::from(time.hour) * 3600 + i64::from(time.minute) * 60 + i64::from(time.second);
        let offset = match time.shift {
            Some(TimeShift::Offset { minutes, .. }) => i64::from(minutes) * 60,
            Some(TimeShift::Utc) | None => 0,
        };
        Some((local - offset, time.shift.is_some()))
    }

    fn midnight(&self) -> i64 {
        self.standing().1.number() * 86_400
    }

    fn leaves_room(&self) -> bool {
        // Sub-year codes from 25 on name their hemisphere, or are quarters and halves of the year.
        let is_loose_season = |part: &edtf::Date| {
            part.month.and_then(|month| month.value()).is_some_and(|code| (21..=24).contains(&code))
        };
        parts(&self.edtf).into_iter().any(|part| is_qualified(part) || is_loose_season(part))
    }

    /// The day by which it has begun at the latest.
    pub fn begun_by(&self) -> Option<Day> {
        match &self.edtf {
            Edtf::Interval(interval) => match &interval.start {
                IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
                IntervalEndpoint::Date(date)
                | IntervalEndpoint::OnOrBefore(date)
                | IntervalEndpoint::OnOrAfter(date) => date_bounds(date).1,
            },
            Edtf::Set(set) if set.kind == SetKind::AllMembers => {
                parts(&self.edtf).into_iter().filter_map(|part| date_bounds(part).1).min()
            }
            _ => self.last,
        }
    }

    /// The part that decides where it stands in a timeline, and the day: its first, the last where
    /// there is no first, and the first day of its first part where both ends are open.
    fn standing(&self) -> (&edtf::Date, Day) {
        let parts = parts(&self.edtf);
        if let Some(first) = self.first
            && let Some(part) = parts.iter().find(|part| date_bounds(part).0 == Some(first))
        {
            return (part, first);
        }
        if let Some(last) = self.last
            && let Some(part) = parts.iter().find(|part| date_bounds(part).1 == Some(last))
        {
            return (part, last);
        }
        let day = date_bounds(parts[0]).0.expect("a part has bounds, its year being within reach");
        (parts[0], day)
    }
}

fn is_vague(date: &edtf::Date) -> bool {
    is_qualified(date) || date.has_unspecified() || date.year.significant_digits.is_some()
}

/// `2014`, `2014-12` or `2014-12-17`, where a date is exact at the precision that it is written in.
fn plain(date: &edtf::Date) -> Option<String> {
    let year = date.year.value().filter(|year| *year >= 1)?;
    if is_vague(date) || date.precision() == edtf::Precision::Season {
        return None;
    }
    let mut value = format!("{year:04}");
    for field in [date.month, date.day].into_iter().flatten() {
        value += &format!("-{:02}", field.value()?);
    }
    Some(value)
}

fn is_qualified(date: &edtf::Date) -> bool {
    date.is_uncertain() || date.is_approximate()
}

/// The dates that an expression is made of, in the order written; there is at least one.
fn parts(edtf: &Edtf) -> Vec<&edtf::Date> {
    match edtf {
        Edtf::Date(date) => vec![date],
        Edtf::DateTime(moment) => vec![&moment.date],
        Edtf::Interval(interval) => [&interval.start, &interval.end]
            .into_iter()
            .filter_map(|end| match end {
                IntervalEndpoint::Date(date)
                | IntervalEndpoint::OnOrBefore(date)
                | IntervalEndpoint::OnOrAfter(date) => Some(date),
                IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
            })
            .collect(),
        Edtf::Set(set) => set
            .elements
            .iter()
            .flat_map(|element| match element {
                SetElement::Date(date) | SetElement::OnOrBefore(date) | SetElement::OnOrAfter(date) => {
                    vec![date]
                }
                SetElement::Range(from, to) => vec![from, to],
            })
            .collect(),
    }
}

fn bounds(edtf: &Edtf) -> (Option<Day>, Option<Day>) {
    let day = |bound| match bound {
        Bound::Date(date) => Some(Day { year: date.year, month: date.month, day: date.day }),
        Bound::NegativeInfinity | Bound::PositiveInfinity | Bound::Unknown => None,
    };
    let bounds = edtf.bounds();
    (day(bounds.earliest), day(bounds.latest))
}

fn date_bounds(date: &edtf::Date) -> (Option<Day>, Option<Day>) {
    bounds(&Edtf::Date(*date))
}
