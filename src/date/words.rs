//! Dates in English, for readers.
//!
//! The rule behind every phrase: it must not say more than the date does. A phrase stands where a noun
//! stands, at the head of an entry or after `on`, so that it begins in lower case.

use edtf_core::{
    Date, DateField, Edtf, Interval, IntervalEndpoint, Precision, Qualifier, Set, SetElement, SetKind, Time,
    TimeShift,
};

use super::Day;

mod year;

use year::YearWords;
pub use year::grouped;

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

/// `2014`, `44 BC`.
pub fn year(year: i64) -> String {
    YearWords::known(year).alone
}

/// The whole expression.
pub fn text(edtf: &Edtf) -> String {
    match edtf {
        Edtf::Date(date) => one(date),
        Edtf::DateTime(moment) => format!("{}, {}", one(&moment.date), clock(&moment.time)),
        Edtf::Interval(interval) => stretch(interval),
        Edtf::Set(set) => choice(set),
    }
}

/// A single date with its doubts.
fn one(date: &Date) -> String {
    let plain = unqualified(date);
    let doubts: Vec<(&str, Qualifier)> = [
        Some(("year", date.year.qualifier)),
        date.month.map(|month| (if is_season(date) { "season" } else { "month" }, month.qualifier)),
        date.day.map(|day| ("day", day.qualifier)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if doubts.iter().all(|doubt| doubt.1 == doubts[0].1) {
        let doubt = doubts[0].1;
        return match (doubt.uncertain, doubt.approximate) {
            (false, false) => plain,
            (true, false) => format!("possibly {plain}"),
            (false, true) => format!("about {plain}"),
            (true, true) => format!("possibly about {plain}"),
        };
    }
    // English has no word order for a doubt about the month alone, so that it is said afterwards.
    let mut remarks = Vec::new();
    for (word, uncertain, approximate) in
        [("uncertain", true, false), ("approximate", false, true), ("uncertain and approximate", true, true)]
    {
        let names: Vec<&str> = doubts
            .iter()
            .filter(|doubt| doubt.1 == Qualifier { uncertain, approximate })
            .map(|doubt| doubt.0)
            .collect();
        if !names.is_empty() {
            remarks.push(format!("{} {word}", joined(&names, "and")));
        }
    }
    format!("{plain} ({})", remarks.join(", "))
}

fn unqualified(date: &Date) -> String {
    let year = YearWords::of(&date.year);
    let Some(month) = date.month else {
        return year.alone;
    };
    if is_season(date) {
        return season(month.value().unwrap_or_default(), &year);
    }
    let name = month.value().map(month_name);
    let months = matching(month, 12);
    match (name, date.day) {
        (Some(name), None) => format!("{name}{}", year.tail),
        (Some(name), Some(day)) => {
            // A February of no one year may have 29 days.
            let limit = Day::days_in(date.year.value().unwrap_or(0), month.value().unwrap_or(1));
            match (day.value(), day.digits) {
                (Some(day), _) => format!("{day} {name}{}", year.tail),
                (None, [None, None]) => format!("a day in {name}{}", year.tail),
                (None, _) => {
                    format!("{} {name}{}", some_of(&matching(day, limit), |day| day.to_string()), year.tail)
                }
            }
        }
        (None, None) if months.len() == 12 => format!("a month in {}", year.noun),
        (None, None) => {
            format!("{}{}", some_of(&months, |month| month_name(month).to_string()), year.tail)
        }
        (None, Some(day)) => match (day.value(), day.digits, months.len()) {
            (None, [None, None], 12) => format!("a day in {}", year.noun),
            (Some(day), _, 12) => format!("the {} of a month in {}", ordinal(day), year.noun),
            _ => between_bounds(date),
        },
    }
}

/// For patterns such as `2014-1X-1X`, which no phrase describes: the first and the last day.
fn between_bounds(date: &Date) -> String {
    let day = |day: Day| format!("{} {}{}", day.day, month_name(day.month), YearWords::known(day.year).tail);
    match super::date_bounds(date) {
        (Some(first), Some(last)) => format!("between {} and {}", day(first), day(last)),
        _ => "an unknown day".to_string(),
    }
}

fn season(code: u8, year: &YearWords) -> String {
    let name = |at: u8| ["spring", "summer", "autumn", "winter"][usize::from(at % 4)];
    let nth = |at: u8| ["first", "second", "third", "fourth"][usize::from(at % 4)];
    match code {
        21..=24 => format!("{}{}", name(code - 21), year.tail),
        25..=28 => format!("{}{} (northern hemisphere)", name(code - 25), year.tail),
        29..=32 => format!("{}{} (southern hemisphere)", name(code - 29), year.tail),
        33..=36 => format!("{} quarter of {}", nth(code - 33), year.noun),
        37..=39 => format!("{} third of {}", nth(code - 37), year.noun),
        _ => format!("{} half of {}", nth(code.saturating_sub(40)), year.noun),
    }
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

fn stretch(interval: &Interval) -> String {
    use IntervalEndpoint::{Date, OnOrAfter, OnOrBefore, Open, Unknown};
    let start = match &interval.start {
        Date(date) | OnOrAfter(date) => Some(one(date)),
        OnOrBefore(date) => Some(format!("{} or before", one(date))),
        Open | Unknown => None,
    };
    let end = match &interval.end {
        Date(date) | OnOrBefore(date) => Some(one(date)),
        OnOrAfter(date) => Some(format!("{} or after", one(date))),
        Open | Unknown => None,
    };
    match (&interval.start, &interval.end, start, end) {
        (Date(from), Date(to), ..) => range(from, to),
        (_, _, Some(start), Some(end)) => format!("from {start} to {end}"),
        (_, Unknown, Some(start), _) => format!("from {start}, end not known"),
        (_, _, Some(start), _) => format!("from {start} on"),
        (Unknown, _, _, Some(end)) => format!("until {end}, beginning not known"),
        (_, _, _, Some(end)) => format!("until {end}"),
        // The notation wants a date at one end at least.
        (_, _, None, None) => "an unknown time".to_string(),
    }
}

fn range(from: &Date, to: &Date) -> String {
    if plain(from).is_none() || plain(to).is_none() || from.precision() != to.precision() {
        return format!("from {} to {}", one(from), one(to));
    }
    if from == to {
        return one(to);
    }
    let ends = sharing(&[from, to]);
    // A dash between two words stands alone; between two phrases it needs air.
    ends.join(if ends[0].contains(' ') { " – " } else { "–" })
}

fn choice(set: &Set) -> String {
    let (conjunction, all) = match set.kind {
        SetKind::AllMembers => ("and", true),
        SetKind::OneMember => ("or", false),
    };
    if let [SetElement::Range(from, to)] = set.elements.as_slice()
        && !all
    {
        return format!("between {}", sharing(&[from, to]).join(" and "));
    }
    let dates: Vec<&Date> = set
        .elements
        .iter()
        .filter_map(|element| if let SetElement::Date(date) = element { Some(date) } else { None })
        .collect();
    if dates.len() == set.elements.len() {
        return joined(&sharing(&dates), conjunction);
    }
    let elements: Vec<String> = set
        .elements
        .iter()
        .map(|element| match element {
            SetElement::Date(date) => one(date),
            SetElement::Range(from, to) => range(from, to),
            SetElement::OnOrBefore(date) if all => format!("until {}", one(date)),
            SetElement::OnOrAfter(date) if all => format!("from {} on", one(date)),
            SetElement::OnOrBefore(date) => format!("{} or before {}", preposition(date), one(date)),
            SetElement::OnOrAfter(date) => format!("{} or after {}", preposition(date), one(date)),
        })
        .collect();
    joined(&elements, conjunction)
}

fn preposition(date: &Date) -> &'static str {
    if date.precision() == Precision::Day { "on" } else { "in" }
}

/// Each date in words, with the month and the year that all of them share said only at the last.
fn sharing(dates: &[&Date]) -> Vec<String> {
    let mut words: Vec<String> = dates.iter().map(|date| one(date)).collect();
    let Some(plains) = dates.iter().map(|date| plain(date)).collect::<Option<Vec<Plain>>>() else {
        return words;
    };
    let all = |same: fn(&Plain, &Plain) -> bool| plains.windows(2).all(|pair| same(&pair[0], &pair[1]));
    let one_year = all(|a, b| a.year == b.year && a.day.is_some() == b.day.is_some());
    let one_month = all(|a, b| a.month == b.month);
    for (word, plain) in words.iter_mut().zip(&plains).take(plains.len() - 1) {
        match (plain.month, plain.day) {
            (Some(_), Some(day)) if one_year && one_month => *word = day.to_string(),
            (Some(month), Some(day)) if one_year => *word = format!("{day} {}", month_name(month)),
            (Some(month), None) if one_year && plains.iter().all(|plain| plain.month.is_some()) => {
                *word = month_name(month).to_string();
            }
            _ => {}
        }
    }
    words
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

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// The numbers from 1 to `limit` that fit a pattern of two digits.
fn matching(field: DateField, limit: u8) -> Vec<u8> {
    let fits = |digit: Option<u8>, number: u8| digit.is_none_or(|digit| digit == number);
    (1..=limit)
        .filter(|number| fits(field.digits[0], number / 10) && fits(field.digits[1], number % 10))
        .collect()
}

/// `30`, `30 or 31`, `between 10 and 19`, `5, 15 or 25`.
fn some_of(numbers: &[u8], name: impl Fn(u8) -> String) -> String {
    match numbers {
        [first, .., last] if numbers.len() > 2 && usize::from(last - first) + 1 == numbers.len() => {
            format!("between {} and {}", name(*first), name(*last))
        }
        _ => joined(&numbers.iter().map(|number| name(*number)).collect::<Vec<_>>(), "or"),
    }
}

fn joined(items: &[impl AsRef<str>], conjunction: &str) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.as_slice() {
        [] => String::new(),
        [only] => only.to_string(),
        [before @ .., last] => format!("{} {conjunction} {last}", before.join(", ")),
    }
}

fn ordinal(number: u8) -> String {
    let ending = match (number / 10, number % 10) {
        (1, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
