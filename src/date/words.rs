//! Dates in words, for readers, in the language of the site: here is what is to be said, and in its messages how.
//!
//! The rule behind every phrase: it must not say more than the date does. A phrase stands where a noun
//! stands, at the head of an entry or after `on`, so that it begins in lower case.

use edtf_core::{
    Date, DateField, Edtf, Interval, IntervalEndpoint, Precision, Qualifier, Set, SetElement, SetKind, Time,
    TimeShift,
};

use super::Day;
use crate::words::{Argument, Words};

mod year;

use year::YearWords;

/// The English names, for what authors write and for what they are told.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The whole expression.
pub fn text(words: &Words, edtf: &Edtf) -> String {
    match edtf {
        Edtf::Date(date) => one(words, date),
        Edtf::DateTime(moment) => {
            let (date, time) = (one(words, &moment.date), clock(&moment.time));
            say(words, "date-time", &[("date", &date), ("time", &time)])
        }
        Edtf::Interval(interval) => stretch(words, interval),
        Edtf::Set(set) => choice(words, set),
    }
}

/// The month of a year, or the year alone: a heading of a timeline.
pub fn heading(words: &Words, year: i64, month: Option<u8>) -> String {
    let year = YearWords::known(words, year);
    match month {
        Some(month) => month_year(words, month, &year),
        None => year.alone,
    }
}

/// A message with its arguments.
fn say(words: &Words, id: &str, arguments: &[(&str, &str)]) -> String {
    let arguments: Vec<(&str, Argument)> =
        arguments.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
    words.text(id, &arguments)
}

/// A single date with its doubts.
fn one(words: &Words, date: &Date) -> String {
    let plain = unqualified(words, date);
    let doubts: Vec<(&str, Qualifier)> = [
        Some(("date-part-year", date.year.qualifier)),
        date.month.map(|month| {
            (if is_season(date) { "date-part-season" } else { "date-part-month" }, month.qualifier)
        }),
        date.day.map(|day| ("date-part-day", day.qualifier)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if doubts.iter().all(|doubt| doubt.1 == doubts[0].1) {
        let doubt = doubts[0].1;
        let id = match (doubt.uncertain, doubt.approximate) {
            (false, false) => return plain,
            (true, false) => "date-possibly",
            (false, true) => "date-about",
            (true, true) => "date-possibly-about",
        };
        return say(words, id, &[("date", &plain)]);
    }
    // There is no word order for a doubt about the month alone, so that it is said afterwards.
    let mut remarks = Vec::new();
    for (id, uncertain, approximate) in [
        ("date-uncertain", true, false),
        ("date-approximate", false, true),
        ("date-uncertain-approximate", true, true),
    ] {
        let names: Vec<&str> = doubts
            .iter()
            .filter(|doubt| doubt.1 == Qualifier { uncertain, approximate })
            .map(|doubt| words.get(doubt.0))
            .collect();
        if !names.is_empty() {
            remarks.push(say(words, id, &[("parts", &words.list(&names, "list-and"))]));
        }
    }
    let remarks = remarks.join(words.get("list-comma"));
    say(words, "date-remarked", &[("date", &plain), ("remarks", &remarks)])
}

fn unqualified(words: &Words, date: &Date) -> String {
    let year = YearWords::of(words, &date.year);
    let Some(month) = date.month else {
        return year.alone;
    };
    if is_season(date) {
        return season(words, month.value().unwrap_or_default(), &year);
    }
    let known = month.value();
    let months = matching(month, 12);
    match (known, date.day) {
        (Some(month), None) => month_year(words, month, &year),
        (Some(month), Some(day)) => {
            // A February of no one year may have 29 days.
            let limit = Day::days_in(date.year.value().unwrap_or(0), month);
            let days = match (day.value(), day.digits) {
                (Some(day), _) => self::day(words, day),
                (None, [None, None]) => {
                    let date = month_year(words, month, &year);
                    return say(words, "date-day-in-month", &[("date", &date)]);
                }
                (None, _) => some_of(words, &matching(day, limit), |day| self::day(words, day)),
            };
            day_month_year(words, &days, month, &year)
        }
        (None, None) if months.len() == 12 => say(words, "date-month-in-year", &[("year", &year.noun)]),
        (None, None) => {
            let months = some_of(words, &months, |month| month_name(words, month).to_owned());
            say(words, "date-month-year", &[("month", &months), ("year", &year.tail)])
        }
        (None, Some(day)) => match (day.value(), day.digits, months.len()) {
            (None, [None, None], 12) => say(words, "date-day-in-year", &[("year", &year.noun)]),
            (Some(day), _, 12) => {
                let arguments = [("n", Argument::Number(day.into())), ("year", Argument::Text(&year.noun))];
                words.text("date-nth-of-month", &arguments)
            }
            _ => between_bounds(words, date),
        },
    }
}

fn month_year(words: &Words, month: u8, year: &YearWords) -> String {
    say(words, "date-month-year", &[("month", month_name(words, month)), ("year", &year.tail)])
}

fn day_month_year(words: &Words, day: &str, month: u8, year: &YearWords) -> String {
    let arguments = [("day", day), ("month", month_name(words, month)), ("year", year.tail.as_str())];
    say(words, "date-day-month-year", &arguments)
}

/// The number of a day, as it stands before its month.
fn day(words: &Words, day: u8) -> String {
    words.text("date-day", &[("n", Argument::Number(day.into()))])
}

fn between(words: &Words, from: &str, to: &str) -> String {
    say(words, "date-between", &[("from", from), ("to", to)])
}

/// For patterns such as `2014-1X-1X`, which no phrase describes: the first and the last day.
fn between_bounds(words: &Words, date: &Date) -> String {
    let day = |day: Day| {
        let year = YearWords::known(words, day.year);
        day_month_year(words, &self::day(words, day.day), day.month, &year)
    };
    match super::date_bounds(date) {
        (Some(first), Some(last)) => between(words, &day(first), &day(last)),
        _ => words.get("date-unknown-day").to_owned(),
    }
}

fn season(words: &Words, code: u8, year: &YearWords) -> String {
    let (of, id) = match code {
        21..=32 => {
            let season = words.of("date-season", &(1 + (code - 21) % 4).to_string());
            let id = match code {
                21..=24 => "date-season-year",
                25..=28 => "date-season-north",
                _ => "date-season-south",
            };
            return say(words, id, &[("season", season), ("year", &year.tail)]);
        }
        33..=36 => (code - 32, "date-quarter"),
        37..=39 => (code - 36, "date-third"),
        _ => (code.saturating_sub(39), "date-half"),
    };
    words.text(id, &[("n", Argument::Number(of.into())), ("year", Argument::Text(&year.noun))])
}

fn clock(time: &Time) -> String {
    let mut text = format!("{:02}:{:02}", time.hour, time.minute);
    if time.second > 0 {
        text += &format!(":{:02}", time.second);
    }
    match time.shift {
        None => text,
        Some(TimeShift::Utc | TimeShift::Offset { minutes: 0, .. }) => text + " (UTC)",
        Some(TimeShift::Offset { minutes, .. }) => {
            let sign = if minutes < 0 { '−' } else { '+' };
            let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
            let rest = if rest == 0 { String::new() } else { format!(":{rest:02}") };
            format!("{text} (UTC{sign}{hours}{rest})")
        }
    }
}

fn stretch(words: &Words, interval: &Interval) -> String {
    use IntervalEndpoint::{Date, OnOrAfter, OnOrBefore, Open, Unknown};
    let start = match &interval.start {
        Date(date) | OnOrAfter(date) => Some(one(words, date)),
        OnOrBefore(date) => Some(say(words, "date-or-before", &[("date", &one(words, date))])),
        Open | Unknown => None,
    };
    let end = match &interval.end {
        Date(date) | OnOrBefore(date) => Some(one(words, date)),
        OnOrAfter(date) => Some(say(words, "date-or-after", &[("date", &one(words, date))])),
        Open | Unknown => None,
    };
    match (&interval.start, &interval.end, start, end) {
        (Date(from), Date(to), ..) => range(words, from, to),
        (_, _, Some(start), Some(end)) => say(words, "date-from-to", &[("from", &start), ("to", &end)]),
        (_, Unknown, Some(start), _) => say(words, "date-from-end-unknown", &[("from", &start)]),
        (_, _, Some(start), _) => say(words, "date-from", &[("from", &start)]),
        (Unknown, _, _, Some(end)) => say(words, "date-until-beginning-unknown", &[("to", &end)]),
        (_, _, _, Some(end)) => say(words, "date-until", &[("to", &end)]),
        // The notation wants a date at one end at least.
        (_, _, None, None) => words.get("date-unknown-time").to_owned(),
    }
}

fn range(words: &Words, from: &Date, to: &Date) -> String {
    if plain(from).is_none() || plain(to).is_none() || from.precision() != to.precision() {
        return say(words, "date-from-to", &[("from", &one(words, from)), ("to", &one(words, to))]);
    }
    if from == to {
        return one(words, to);
    }
    let ends = sharing(words, &[from, to]);
    // A dash between two words stands alone; between two phrases it needs air.
    let phrases = ends[0].contains(' ') || ends[1].contains(' ') && shares_first(words);
    let id = if phrases { "date-range-phrases" } else { "date-range" };
    say(words, id, &[("from", &ends[0]), ("to", &ends[1])])
}

fn choice(words: &Words, set: &Set) -> String {
    let (conjunction, all) = match set.kind {
        SetKind::AllMembers => ("list-and", true),
        SetKind::OneMember => ("list-or", false),
    };
    if let [SetElement::Range(from, to)] = set.elements.as_slice()
        && !all
    {
        let ends = sharing(words, &[from, to]);
        return between(words, &ends[0], &ends[1]);
    }
    let dates: Vec<&Date> = set
        .elements
        .iter()
        .filter_map(|element| if let SetElement::Date(date) = element { Some(date) } else { None })
        .collect();
    if dates.len() == set.elements.len() {
        return words.list(&sharing(words, &dates), conjunction);
    }
    let told = |id: &str, name: &str, date: &Date| say(words, id, &[(name, &one(words, date))]);
    let exact = |date: &Date| date.precision() == Precision::Day;
    let elements: Vec<String> = set
        .elements
        .iter()
        .map(|element| match element {
            SetElement::Date(date) => one(words, date),
            SetElement::Range(from, to) => range(words, from, to),
            SetElement::OnOrBefore(date) if all => told("date-until", "to", date),
            SetElement::OnOrAfter(date) if all => told("date-from", "from", date),
            SetElement::OnOrBefore(date) if exact(date) => told("date-on-or-before", "date", date),
            SetElement::OnOrBefore(date) => told("date-in-or-before", "date", date),
            SetElement::OnOrAfter(date) if exact(date) => told("date-on-or-after", "date", date),
            SetElement::OnOrAfter(date) => told("date-in-or-after", "date", date),
        })
        .collect();
    words.list(&elements, conjunction)
}

/// Whether the language says what several dates share at the first of them, and not at the last.
fn shares_first(words: &Words) -> bool {
    words.get("date-shared") == "first"
}

/// Each date in words, with the month and the year that all of them share said only once.
fn sharing(words: &Words, dates: &[&Date]) -> Vec<String> {
    let mut texts: Vec<String> = dates.iter().map(|date| one(words, date)).collect();
    let Some(plains) = dates.iter().map(|date| plain(date)).collect::<Option<Vec<Plain>>>() else {
        return texts;
    };
    let all = |same: fn(&Plain, &Plain) -> bool| plains.windows(2).all(|pair| same(&pair[0], &pair[1]));
    let one_year = all(|a, b| a.year == b.year && a.day.is_some() == b.day.is_some());
    let one_month = all(|a, b| a.month == b.month);
    let whole = if shares_first(words) { 0 } else { plains.len() - 1 };
    for (at, (text, plain)) in texts.iter_mut().zip(&plains).enumerate() {
        match (plain.month, plain.day) {
            _ if at == whole => {}
            (Some(_), Some(day)) if one_year && one_month => *text = self::day(words, day),
            (Some(month), Some(day)) if one_year => {
                let (day, month) = (self::day(words, day), month_name(words, month));
                *text = say(words, "date-day-month", &[("day", &day), ("month", month)]);
            }
            (Some(month), None) if one_year && plains.iter().all(|plain| plain.month.is_some()) => {
                *text = month_name(words, month).to_owned();
            }
            _ => {}
        }
    }
    texts
}

struct Plain {
    year: i64,
    month: Option<u8>,
    day: Option<u8>,
}

/// The numbers of a date that is nothing but numbers.
fn plain(date: &Date) -> Option<Plain> {
    let simple = !super::is_qualified(date)
        && !date.has_unspecified()
        && !is_season(date)
        && date.year.significant_digits.is_none();
    let number = |field: DateField| field.value();
    let year = date.year.value().filter(|_| simple)?;
    Some(Plain { year, month: date.month.and_then(number), day: date.day.and_then(number) })
}

fn is_season(date: &Date) -> bool {
    date.precision() == Precision::Season
}

fn month_name(words: &Words, month: u8) -> &str {
    words.of("month", &month.to_string())
}

/// The numbers from 1 to `limit` that fit a pattern of two digits.
fn matching(field: DateField, limit: u8) -> Vec<u8> {
    let fits = |digit: Option<u8>, number: u8| digit.is_none_or(|digit| digit == number);
    (1..=limit)
        .filter(|number| fits(field.digits[0], number / 10) && fits(field.digits[1], number % 10))
        .collect()
}

/// `30`, `30 or 31`, `between 10 and 19`, `5, 15 or 25`.
fn some_of(words: &Words, numbers: &[u8], name: impl Fn(u8) -> String) -> String {
    match numbers {
        [first, .., last] if numbers.len() > 2 && usize::from(last - first) + 1 == numbers.len() => {
            between(words, &name(*first), &name(*last))
        }
        _ => words.list(&numbers.iter().map(|number| name(*number)).collect::<Vec<_>>(), "list-or"),
    }
}
