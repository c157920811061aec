//! Other ways to write dates, recognised so that the reason can show the right one.

use edtf_core::Edtf;

use super::trouble::Trouble;
use super::words::MONTHS;

/// Rewrites a text into EDTF, or not at all.
type Rewriting = fn(&str) -> Option<String>;

/// A rewriting counts only where its result is a date, so that these may be generous. The first that
/// fits wins: the small slips stand before the wholly different notations.
const HABITS: [(&str, Rewriting); 15] = [
    ("a date holds no blanks", |text| Some(text.trim().to_string())),
    ("the letters of a date are capitals", |text| Some(text.to_ascii_uppercase())),
    ("a date and its time are joined by `T`", |text| Some(text.trim().replacen(' ', "T", 1))),
    ("a time is written with its seconds", with_seconds),
    ("a time has no fractions of a second", without_fraction),
    ("an offset is written with a colon", with_colon),
    ("a stretch of time is written with one `/`", with_slash),
    ("a date holds no blanks", |text| Some(text.replace(' ', ""))),
    ("a date is written with hyphens", |text| year_first(text, |separator| separator != "-")),
    ("a month and a day have two digits", |text| year_first(text, |separator| separator == "-")),
    ("a date begins with its year", year_last),
    ("a date is written in numbers", in_words),
    ("`about` is written with `~`", about),
    ("a decade is written with an `X`", decade),
    ("a year of more than four digits begins with `Y`", |text| Some(format!("Y{text}"))),
];

/// No date in another notation is longer; a whole paragraph is none.
const LONGEST: usize = 60;

/// The reason when a text is a date in another notation, at the first character that differs.
pub fn other_notation(text: &str) -> Option<Trouble> {
    let (words, written) = rewritten(text)?;
    let same = text.chars().zip(written.chars()).take_while(|(a, b)| a == b);
    let offset = same.map(|(letter, _)| letter.len_utf8()).sum();
    Some(Trouble { offset, reason: format!("{words}: `{written}`") })
}

/// What such a text is in EDTF, and the rule that it breaks.
pub fn rewritten(text: &str) -> Option<(&'static str, String)> {
    if text.len() > LONGEST {
        return None;
    }
    HABITS.iter().find_map(|(words, rewriting)| {
        let written = rewriting(text).filter(|written| written != text && Edtf::parse(written).is_ok())?;
        Some((*words, written))
    })
}

/// `2014-12-19T14:00` and `2014-12-19T14:00-05:00`.
fn with_seconds(text: &str) -> Option<String> {
    let (date, time) = text.split_once(['T', ' '])?;
    let (clock, offset) = time.split_at_checked("14:00".len())?;
    Some(format!("{date}T{clock}:00{offset}"))
}

/// `2014-12-19T14:00:00.000Z`, as programs write it.
fn without_fraction(text: &str) -> Option<String> {
    let (time, fraction) = text.split_once('.')?;
    Some(format!("{time}{}", fraction.trim_start_matches(|letter: char| letter.is_ascii_digit())))
}

/// `2014-12-19T14:00:00-0500`.
fn with_colon(text: &str) -> Option<String> {
    let (_, time) = text.split_once('T')?;
    let (before, minutes) = text.split_at_checked(text.len().checked_sub(2)?)?;
    time.contains(['+', '-']).then(|| format!("{before}:{minutes}"))
}

/// `2014–2015`, `2014-11-24 to 2014-12-25`, `2014-11-24..2014-12-25`.
fn with_slash(text: &str) -> Option<String> {
    let (from, to) =
        ["–", "—", " to ", " until ", " - ", ".."].iter().find_map(|dash| text.split_once(dash))?;
    let (from, to) = (from.trim(), to.trim());
    (Edtf::parse(from).is_ok() && Edtf::parse(to).is_ok()).then(|| format!("{from}/{to}"))
}

/// `2014/12/19`, `2014.12`, `2014-1-5`, `20141219`.
fn year_first(text: &str, fits: fn(&str) -> bool) -> Option<String> {
    if text.len() == 8 && fits("") && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return dated(&text[..4], &text[4..6], &text[6..]);
    }
    let (numbers, separator) = numbers(text)?;
    match numbers.as_slice() {
        [year, month] if fits(separator) => dated(year, month, ""),
        [year, month, day] if fits(separator) => dated(year, month, day),
        _ => None,
    }
}

/// `19.12.2014`, `12/19/2014`, `12/2014`. Which of two small numbers is the month nobody can say,
/// except that dots are European.
fn year_last(text: &str) -> Option<String> {
    let (numbers, separator) = numbers(text)?;
    match numbers.as_slice() {
        [month, year] => dated(year, month, ""),
        [first, second, year] => {
            let is_day = |number: &str| number.parse::<u8>().is_ok_and(|number| number > 12);
            if separator == "." || is_day(first) {
                dated(year, second, first)
            } else if is_day(second) {
                dated(year, first, second)
            } else {
                None
            }
        }
        _ => None,
    }
}

/// `Dec 2014`, `19 December 2014`, `December 19th, 2014`.
fn in_words(text: &str) -> Option<String> {
    let (mut year, mut month, mut day) = (None, None, None);
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let digits = word.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let slot = match digits.len() {
            _ if !is_number => {
                let word = word.to_ascii_lowercase();
                let named = |name: &&str| word.len() >= 3 && name.to_ascii_lowercase().starts_with(&word);
                let number = MONTHS.iter().position(named)? + 1;
                if month.replace(format!("{number:02}")).is_some() {
                    return None;
                }
                continue;
            }
            4 => &mut year,
            1 | 2 => &mut day,
            _ => return None,
        };
        if slot.replace(digits).is_some() {
            return None;
        }
    }
    dated(year?, &month?, day.unwrap_or_default())
}

/// `c. 2014`, `about 2014-12-19`.
fn about(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let word =
        ["circa", "about", "around", "approx", "ca", "c"].iter().find(|word| lower.starts_with(**word))?;
    Some(format!("{}~", text[word.len()..].trim_start_matches('.').trim()))
}

/// `2010s`, `2010's`.
fn decade(text: &str) -> Option<String> {
    let year = text.strip_suffix('s')?.trim_end_matches(['\'', '’']);
    Some(format!("{}X", year.strip_suffix('0')?))
}

/// The numbers of a text in which one separator stands between each two.
fn numbers(text: &str) -> Option<(Vec<&str>, &str)> {
    let separator = ["/", ".", "-"].into_iter().find(|separator| text.contains(separator))?;
    let numbers: Vec<&str> = text.split(separator).map(str::trim).collect();
    let is_number = |number: &&str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    numbers.iter().all(is_number).then_some((numbers, separator))
}

/// A year of four digits, a month and a day of one or two; no day when it is empty.
fn dated(year: &str, month: &str, day: &str) -> Option<String> {
    match (year.len(), month.len(), day.len()) {
        (4, 1..=2, 0) => Some(format!("{year}-{month:0>2}")),
        (4, 1..=2, 1..=2) => Some(format!("{year}-{month:0>2}-{day:0>2}")),
        _ => None,
    }
}
