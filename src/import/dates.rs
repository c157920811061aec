//! Dates as tables have them, in EDTF with no more precision than they have. What can be read in two ways is not
//! read at all.

use crate::date::{Date, written_year};

/// In which order the day and the month of `03/04/2014` stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    DayFirst,
    MonthFirst,
}

/// A date in one cell: EDTF as it is, else a form of which there is one reading. The error is why there is none.
pub fn read(text: &str, order: Option<Order>) -> Result<String, String> {
    let text = text.trim();
    if Date::parse(text).is_ok() {
        return Ok(text.to_owned());
    }
    if let Some(numbers) = three_numbers(text) {
        return in_numbers(numbers, order);
    }
    if let Some(year) = before_christ(text) {
        return Ok(written_year(1 - year));
    }
    if let Some(written) = Date::rewritten(text) {
        return Ok(written);
    }
    match Date::parse(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(trouble) => Err(format!("it is no date: {}", trouble.reason)),
    }
}

/// A number, what stands behind it, a number, the same again, and a year.
struct Numbers<'t> {
    first: &'t str,
    second: &'t str,
    year: &'t str,
    dotted: bool,
    time: &'t str,
}

/// `12/19/2014`, `19.12.2014 14:00`.
fn three_numbers(text: &str) -> Option<Numbers<'_>> {
    let (day, time) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let separator = ['/', '.', '-'].into_iter().find(|separator| day.contains(*separator))?;
    let parts: Vec<&str> = day.split(separator).collect();
    let [first, second, year] = parts.as_slice() else { return None };
    let is_number = |text: &&str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let all = [first, second, year].into_iter().all(is_number);
    (all && first.len() <= 2 && second.len() <= 2).then_some(Numbers {
        first,
        second,
        year,
        dotted: separator == '.',
        time,
    })
}

fn in_numbers(numbers: Numbers, order: Option<Order>) -> Result<String, String> {
    let Numbers { first, second, year, dotted, time } = numbers;
    if year.len() != 4 {
        return Err("the year has two digits, and could be of either century".to_owned());
    }
    let above_12 = |text: &str| text.parse::<u8>().is_ok_and(|number| number > 12);
    let order = order.or(match (above_12(first), above_12(second)) {
        // Dots are European.
        _ if dotted => Some(Order::DayFirst),
        (true, _) => Some(Order::DayFirst),
        (_, true) => Some(Order::MonthFirst),
        _ if first == second => Some(Order::DayFirst),
        _ => None,
    });
    let (day, month) = match order {
        Some(Order::DayFirst) => (first, second),
        Some(Order::MonthFirst) => (second, first),
        None => {
            return Err("it can be read in two ways: say `--dates dmy` if the day comes first, \
                        `--dates mdy` if the month does"
                .to_owned());
        }
    };
    let day = format!("{year}-{month:0>2}-{day:0>2}");
    let date = Date::parse(&day).map_err(|trouble| trouble.reason)?;
    if time.is_empty() {
        return Ok(date.written().to_owned());
    }
    match clock(time) {
        Some(Clock { hour, minute: Some(minute), second }) => {
            Ok(format!("{day}T{hour:02}:{minute:02}:{:02}", second.unwrap_or(0)))
        }
        _ => Err(format!("`{time}` is no time of day")),
    }
}

/// `44 BC`, `44 BCE`.
fn before_christ(text: &str) -> Option<i64> {
    let (number, era) = text.split_once(' ')?;
    let era = era.replace('.', "").to_ascii_uppercase();
    let year = number.replace(',', "").parse().ok().filter(|year: &i64| *year > 0)?;
    ["BC", "BCE"].contains(&era.as_str()).then_some(year)
}

/// A time of day, as far as it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    pub hour: u8,
    pub minute: Option<u8>,
    pub second: Option<u8>,
}

/// `14:00`, `14:00:30`, `2:30 PM`, `2 pm`.
pub fn clock(text: &str) -> Option<Clock> {
    let lower = text.trim().to_ascii_lowercase().replace('.', "");
    let (numbers, half) = match (lower.strip_suffix("am"), lower.strip_suffix("pm")) {
        (Some(rest), _) => (rest.trim_end(), Some(0)),
        (_, Some(rest)) => (rest.trim_end(), Some(12)),
        _ => (lower.as_str(), None),
    };
    let number = |part: &str| -> Option<u8> {
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse().ok().filter(|_| digits)
    };
    let numbers: Option<Vec<u8>> = numbers.split(':').map(number).collect();
    let (hour, minute, second) = match numbers?.as_slice() {
        [hour] => (*hour, None, None),
        [hour, minute] => (*hour, Some(*minute), None),
        [hour, minute, second] => (*hour, Some(*minute), Some(*second)),
        _ => return None,
    };
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    let fits =
        hour < 24 && minute.is_none_or(|minute| minute < 60) && second.is_none_or(|second| second < 60);
    fits.then_some(Clock { hour, minute, second })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_with_one_reading_are_read() {
        for (text, edtf) in [
            ("2014-12-19", "2014-12-19"),
            (" 2014-12~ ", "2014-12~"),
            ("2014/12/19", "2014-12-19"),
            ("12/19/2014", "2014-12-19"),
            ("19/12/2014", "2014-12-19"),
            ("19.12.2014", "2014-12-19"),
            ("3.4.2014", "2014-04-03"),
            ("5/5/2014", "2014-05-05"),
            ("12/19/2014 14:30", "2014-12-19T14:30:00"),
            ("2014-12-19 14:30", "2014-12-19T14:30:00"),
            ("December 19, 2014", "2014-12-19"),
            ("19 Dec 2014", "2014-12-19"),
            ("Dec 2014", "2014-12"),
            ("c. 1914", "1914~"),
            ("1950s", "195X"),
            ("44 BC", "-0043"),
            ("1 BCE", "0000"),
            ("2014", "2014"),
        ] {
            assert_eq!(read(text, None).as_deref(), Ok(edtf), "{text}");
        }
        assert_eq!(read("03/04/2014", Some(Order::DayFirst)).as_deref(), Ok("2014-04-03"));
        assert_eq!(read("03/04/2014", Some(Order::MonthFirst)).as_deref(), Ok("2014-03-04"));
    }

    #[test]
    fn nothing_is_guessed() {
        for (text, order, why) in [
            ("03/04/2014", None, "it can be read in two ways"),
            ("12/19/2014", Some(Order::DayFirst), "there is no month 19"),
            ("30/2/2014", None, "there is no 30 February"),
            ("1/2/14", None, "the year has two digits"),
            ("soon", None, "it is no date"),
            ("", None, "it is no date"),
            ("13/13/2014", None, "there is no month 13"),
        ] {
            let found = read(text, order).expect_err(text);
            assert!(found.starts_with(why), "{text}: {found}");
        }
    }

    #[test]
    fn a_time_says_as_much_as_it_says() {
        let at = |hour, minute, second| Some(Clock { hour, minute, second });
        assert_eq!(clock("14:05"), at(14, Some(5), None));
        assert_eq!(clock("2:05:09 PM"), at(14, Some(5), Some(9)));
        assert_eq!(clock("12 a.m."), at(0, None, None));
        assert_eq!(clock("12:00pm"), at(12, Some(0), None));
        for wrong in ["25:00", "14:60", "13 PM", "noon", "1:2:3:4", "", "１"] {
            assert_eq!(clock(wrong), None, "{wrong}");
        }
    }
}
