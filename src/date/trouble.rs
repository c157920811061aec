//! Why a text is not a date, in an author's words.
//!
//! `edtf-core` says where it stopped; the reason is worked out here, first from other ways to write
//! dates, then from the part that is wrong. Its own messages are about the grammar, not about the date.

use edtf_core::Edtf;

use super::words::MONTHS;
use super::{Day, habits};

/// What is wrong with a date; `offset` is in bytes of the text, on the border of a character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub offset: usize,
    pub reason: String,
}

impl Trouble {
    fn new(offset: usize, reason: impl Into<String>) -> Trouble {
        Trouble { offset, reason: reason.into() }
    }
}

/// The reason why `text`, at which `edtf-core` stopped at `offset`, is no date.
pub fn explain(text: &str, offset: usize) -> Trouble {
    if text.trim().is_empty() {
        return Trouble::new(0, "the date is empty");
    }
    habits::other_notation(text)
        .or_else(|| parts(text).into_iter().find_map(|(start, part)| wrong_part(text, start, part)))
        .or_else(|| wrong_frame(text))
        .unwrap_or_else(|| {
            let offset =
                (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            Trouble::new(offset, "a date is written `2014`, `2014-12` or `2014-12-19`")
        })
}

/// The single dates in an interval or a set, with where they begin.
fn parts(text: &str) -> Vec<(usize, &str)> {
    let mut parts = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(['/', ',', '{', '}', '[', ']', '.']) {
        let part = piece.trim_end_matches(['/', ',', '{', '}', '[', ']', '.']);
        if !part.is_empty() {
            parts.push((start, part));
        }
        start += piece.len();
    }
    parts
}

fn wrong_part(text: &str, start: usize, part: &str) -> Option<Trouble> {
    if Edtf::parse(part).is_ok() && (part == text || !part.contains('T')) {
        return None;
    }
    let trouble = if let Some(year) = part.strip_prefix('Y') {
        wrong_long_year(year).map(|trouble| Trouble { offset: trouble.offset + 1, ..trouble })
    } else if let Some((date, time)) = part.split_once('T') {
        wrong_date(date).or_else(|| {
            if part != text {
                return Some(Trouble::new(date.len(), "a time of day cannot stand in an interval or a set"));
            }
            wrong_time(date, time)
                .map(|trouble| Trouble { offset: trouble.offset + date.len() + 1, ..trouble })
        })
    } else {
        wrong_date(part)
    };
    trouble.map(|trouble| Trouble { offset: start + trouble.offset, ..trouble })
}

fn wrong_date(date: &str) -> Option<Trouble> {
    let signs = ['?', '~', '%'];
    let mut fields = Vec::new();
    // The hyphen of a year before 1 is no separator.
    let mut start = date.len() - date.trim_start_matches(signs).trim_start_matches('-').len();
    for field in date[start..].split('-') {
        let digits = field.trim_start_matches(signs);
        fields.push((start + field.len() - digits.len(), digits.trim_end_matches(signs)));
        start += field.len() + 1;
    }
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X');
    if let Some((at, field)) = fields.iter().find(|(_, field)| !is_digits(field)) {
        // A word, not a slip of the pen: only the whole notation helps.
        let known = field.find(|letter: char| !letter.is_ascii_digit() && letter != 'X').unwrap_or(0);
        return Some(Trouble::new(at + known, "a date is written `2014`, `2014-12` or `2014-12-19`"));
    }
    match fields.as_slice() {
        [(at, year), ..] if year.len() > 4 => {
            Some(Trouble::new(*at, "a year of more than four digits begins with `Y`, and has no months"))
        }
        [(at, year), ..] if year.len() < 4 => Some(Trouble::new(*at, "a year has four digits")),
        [(at, "0000"), ..] if *at > 0 && date[..*at].ends_with('-') => {
            Some(Trouble::new(*at, "the year before 0001 is written `0000`"))
        }
        [_, (at, month), ..] if month.len() != 2 => Some(Trouble::new(*at, "a month has two digits")),
        [_, _, (at, day), ..] if day.len() != 2 => Some(Trouble::new(*at, "a day has two digits")),
        [_, _, _, (at, _), ..] => Some(Trouble::new(at - 1, "nothing can stand after the day")),
        [(_, year), (month_at, month), rest @ ..] => {
            let day = rest.first().copied();
            wrong_month(*month_at, month, day).or_else(|| wrong_day(year, month, day?))
        }
        _ => None,
    }
}

fn wrong_month(at: usize, month: &str, day: Option<(usize, &str)>) -> Option<Trouble> {
    match (month.parse::<u8>(), day) {
        (Ok(1..=12), _) => None,
        (Ok(21..=41), None) => None,
        (Ok(21..=41), Some((day_at, _))) => Some(Trouble::new(day_at, "a season has no days")),
        (Err(_), _) if (1..=12u8).any(|number| fits(month, number)) => None,
        _ => Some(Trouble::new(at, format!("there is no month {month}"))),
    }
}

fn wrong_day(year: &str, month: &str, (at, day): (usize, &str)) -> Option<Trouble> {
    let years: Vec<i64> = match year.parse::<i64>() {
        Ok(year) => vec![year],
        Err(_) => (0..=9999).filter(|number| fits(year, *number)).collect(),
    };
    let months: Vec<u8> = (1..=12u8).filter(|number| fits(month, *number)).collect();
    let has_the_day = |year: i64, month: u8| (1..=Day::days_in(year, month)).any(|number| fits(day, number));
    if months.iter().any(|month| years.iter().any(|year| has_the_day(*year, *month))) {
        return None;
    }
    let reason = match (day.parse::<u8>(), months.as_slice()) {
        (Ok(0), _) => "there is no day 00".to_string(),
        (Ok(29), [2]) => format!("there is no 29 February in {year}"),
        (Ok(day), [month]) => format!("there is no {day} {}", MONTHS[usize::from(*month) - 1]),
        (Err(_), [month]) => format!("no day of {} is written `{day}`", MONTHS[usize::from(*month) - 1]),
        _ => format!("no month has a day {day}"),
    };
    Some(Trouble::new(at, reason))
}

/// Whether the digits of a number fit a pattern in which `X` is any digit.
fn fits(pattern: &str, number: impl Into<i64>) -> bool {
    let mut rest = number.into();
    let fits = pattern.bytes().rev().all(|digit| {
        let fits = digit == b'X' || i64::from(digit - b'0') == rest % 10;
        rest /= 10;
        fits
    });
    fits && rest == 0
}

fn wrong_time(date: &str, time: &str) -> Option<Trouble> {
    if Edtf::parse(&format!("{date}T00:00:00")).is_err() {
        return Some(Trouble::new(
            0,
            "a time of day needs a full date without signs, as in `2014-12-19T14:00:00`",
        ));
    }
    let end = time.find(|letter: char| !letter.is_ascii_digit() && letter != ':').unwrap_or(time.len());
    let (clock, offset) = time.split_at(end);
    let mut at = 0;
    for (field, (name, limit)) in clock.split(':').zip([("hour", 23), ("minute", 59), ("second", 60)]) {
        match field.parse::<u8>() {
            Ok(number) if field.len() == 2 && number <= limit => at += 3,
            Ok(24) if name == "hour" => {
                return Some(Trouble::new(at, "there is no hour 24: midnight is `00:00:00` of the next day"));
            }
            Ok(number) if field.len() == 2 => {
                return Some(Trouble::new(at, format!("there is no {name} {number}")));
            }
            _ => return Some(Trouble::new(at, format!("the {name} has two digits"))),
        }
    }
    if clock.len() != "14:00:00".len() {
        return Some(Trouble::new(clock.len(), "a time is written `14:00:00`, with its seconds"));
    }
    let reason = match (offset.starts_with(['+', '-']), offset.len()) {
        (true, 3 | 6) => "an offset from UTC lies between `-14:00` and `+14:00`, and is not `-00:00`",
        _ => "after the time stands nothing but `Z` or an offset such as `-05:00`",
    };
    Some(Trouble::new(end, reason))
}

/// What follows the `Y` of a long year.
fn wrong_long_year(year: &str) -> Option<Trouble> {
    let digits = year.trim_start_matches('-');
    let at = year.len() - digits.len();
    let number = &digits[..digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len())];
    match number.parse::<u64>() {
        Ok(0..=9999) if number.len() == digits.len() => {
            Some(Trouble::new(at, "`Y` is for years of more than four digits"))
        }
        Ok(_) if number.starts_with('0') => Some(Trouble::new(at, "a year with `Y` begins with no zero")),
        Err(_) if !number.is_empty() => Some(Trouble::new(at, "the year lies too far off to be placed")),
        _ if digits.contains('-') => Some(Trouble::new(at + number.len(), "a year with `Y` has no months")),
        _ => None,
    }
}

/// What is wrong around single dates that are right: the braces of a set, the slash of an interval.
fn wrong_frame(text: &str) -> Option<Trouble> {
    let close = match text.chars().next() {
        Some('{') => Some('}'),
        Some('[') => Some(']'),
        _ => None,
    };
    if let Some(close) = close {
        if let Some(at) = text[1..].find(['{', '[']) {
            return Some(Trouble::new(at + 1, "a set cannot hold a set"));
        }
        if !text.ends_with(close) || text.len() == 1 {
            return Some(Trouble::new(text.len(), format!("the `{close}` at the end is missing")));
        }
        if let Some(at) =
            text.find(",,").or(text.find(&format!(",{close}"))).or(text.find("{,")).or(text.find("[,"))
        {
            return Some(Trouble::new(at + 1, "a date is missing here"));
        }
        if parts(text).is_empty() {
            return Some(Trouble::new(1, "a set holds one date at least"));
        }
        let at = text.find("..")?;
        return Some(Trouble::new(
            at,
            "the dates on both sides of `..` are plain, alike in form, and in order",
        ));
    }
    let slash = text.find('/')?;
    if let Some(second) = text[slash + 1..].find('/') {
        return Some(Trouble::new(slash + 1 + second, "an interval has one `/`"));
    }
    match parts(text).as_slice() {
        [] => Some(Trouble::new(0, "an interval needs a date at one end at least")),
        [_, (at, _)] => Some(Trouble::new(*at, "the end lies before the beginning")),
        _ => Some(Trouble::new(text.find("..")?, "`..` stands before the beginning or after the end")),
    }
}
