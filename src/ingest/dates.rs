//! Dates in English words: whole ones as they stand, and those that count from the day of the text as far as that
//! day is known. What is not known stays so.

use std::ops::Range;

use super::lists::{DAYS, MONTHS};
use super::text::Text;
use crate::date::{Date, Day};

/// A date that the text tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub words: Range<usize>,
    /// EDTF, where it is known.
    pub date: Option<String>,
    /// How it was worked out; none where it stands there.
    pub reason: Option<String>,
}

/// What a text counts its days from.
#[derive(Clone, Copy)]
pub struct Today(Option<Day>);

impl Today {
    /// Only a day is one; of a month or a year nobody can say what `yesterday` was.
    pub fn new(published: Option<&Date>) -> Today {
        let day = published.filter(|date| date.first() == date.last()).and_then(Date::first);
        Today(day.filter(|day| (1000..=9990).contains(&day.year)))
    }

    pub fn is_known(self) -> bool {
        self.0.is_some()
    }

    fn days(self, days: i64) -> Option<String> {
        Some(self.after(days)?.to_string())
    }

    fn after(self, days: i64) -> Option<Day> {
        Some(Day::since_1970(self.0?.number() - EPOCH.number() + days))
    }

    /// 0 is Monday.
    fn weekday(self) -> Option<i64> {
        // 1 January 1970 was a Thursday.
        Some((self.0?.number() - EPOCH.number() + 3).rem_euclid(7))
    }
}

const EPOCH: Day = Day { year: 1970, month: 1, day: 1 };

/// The dates of a text, each once, in order.
pub fn dates(text: &Text, today: Today) -> Vec<Told> {
    let mut found: Vec<Told> = Vec::new();
    let mut at = 0;
    while at < text.words.len() {
        let told = absolute(text, today, at).or_else(|| relative(text, today, at));
        match told {
            Some(told) => {
                at = told.words.end.max(at + 1);
                found.push(told);
            }
            None => at += 1,
        }
    }
    found
}

fn told(words: Range<usize>, date: Option<String>, reason: &str) -> Option<Told> {
    let date = date.filter(|date| Date::parse(date).is_ok());
    Some(Told { words, date, reason: Some(reason.to_owned()) })
}

fn stated(words: Range<usize>, date: String) -> Option<Told> {
    Date::parse(&date).is_ok().then_some(Told { words, date: Some(date), reason: None })
}

fn month(word: &str) -> Option<u8> {
    let at = MONTHS.iter().position(|month| *month == word)?;
    Some(match at {
        0..=11 => at + 1,
        // The short forms; `Sept` stands for the ninth once more, and May has none.
        12..=15 => at - 11,
        16..=19 => at - 10,
        20 => 9,
        other => other - 11,
    } as u8)
}

fn day(word: &str) -> Option<u8> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    digits.parse().ok().filter(|day| (1..=31).contains(day) && digits.len() <= 2)
}

fn year(word: &str) -> Option<i64> {
    word.parse().ok().filter(|year| (1000..=2199).contains(year) && word.len() == 4)
}

/// Whether a word follows the one before it closely: `December 19, 2014`, `Dec. 19`.
fn follows(text: &Text, at: usize) -> bool {
    at < text.words.len()
        && text.words[at].paragraph == text.words[at - 1].paragraph
        && matches!(text.gap(at).trim(), "" | "," | ".")
}

/// A date that names a month, a year, or both.
fn absolute(text: &Text, today: Today, at: usize) -> Option<Told> {
    let word = text.word(at);
    if word.len() == 10 && word.as_bytes()[4] == b'-' && word.is_ascii() {
        return stated(at..at + 1, word.to_owned());
    }
    let before = at.checked_sub(1).map(|before| text.word(before).to_lowercase()).unwrap_or_default();
    // `19 December 2014`, `the 19th of December`
    if let Some(day) = day(word) {
        let of = usize::from(text.word(at + 1) == "of" && follows(text, at + 1));
        let next = at + 1 + of;
        if follows(text, next)
            && !text.gap(next).contains(['.', ','])
            && let Some(month) = month(text.word(next))
        {
            return with_year(text, today, at..next + 1, month, Some(day));
        }
    }
    if let Some(month) = month(word) {
        if follows(text, at + 1)
            && !text.gap(at + 1).contains(',')
            && let Some(day) = day(text.word(at + 1))
        {
            return with_year(text, today, at..at + 2, month, Some(day));
        }
        // `May` begins sentences, too.
        let introduced = [
            "in", "last", "this", "next", "since", "of", "until", "late", "early", "mid", "by", "during",
            "from", "through", "mid-",
        ];
        let has_year = follows(text, at + 1) && year(text.word(at + 1)).is_some();
        if !has_year && !introduced.contains(&before.as_str()) {
            return None;
        }
        let vague = ["late", "early", "mid", "last", "next", "this"].contains(&before.as_str());
        return with_year(text, today, at - usize::from(vague)..at + 1, month, None);
    }
    let introduced =
        ["in", "since", "by", "until", "from", "during", "of", "before", "after", "late", "early"];
    // Of these a number may count something: "an army of 1200 men".
    let counts = ["of", "by", "from", "before", "after"];
    if let Some(year) = year(word)
        && introduced.contains(&before.as_str())
        && !text.gap(at + 1).starts_with('%')
        && !text.word(at + 1).ends_with('s')
        && (!counts.contains(&before.as_str()) || !text.gap(at + 1).trim().is_empty())
    {
        return stated(at..at + 1, format!("{year:04}"));
    }
    None
}

fn with_year(text: &Text, today: Today, words: Range<usize>, month: u8, day: Option<u8>) -> Option<Told> {
    let end = words.end;
    if follows(text, end)
        && let Some(year) = year(text.word(end))
    {
        let date = match day {
            Some(day) => format!("{year:04}-{month:02}-{day:02}"),
            None => format!("{year:04}-{month:02}"),
        };
        return stated(words.start..end + 1, date);
    }
    let Some(now) = today.0 else { return told(words, None, "the text does not say of which year") };
    let Some(day) = day else {
        // The last one that had begun, or with `next` the first that had not.
        let next = text.word(words.start).eq_ignore_ascii_case("next");
        let year = if next {
            now.year + i64::from(month <= now.month)
        } else {
            now.year - i64::from(month > now.month)
        };
        let reason = format!(
            "the {} such month counted from {now}, the day of the text",
            if next { "next" } else { "last" }
        );
        return told(words, Some(format!("{year:04}-{month:02}")), &reason);
    };
    let near = |year: i64| (Day { year, month, day }.number() - now.number()).abs();
    let possible = (now.year - 1..=now.year + 1).filter(|year| day <= Day::days_in(*year, month));
    let year = possible.min_by_key(|year| near(*year))?;
    told(
        words,
        Some(format!("{year:04}-{month:02}-{day:02}")),
        &format!("the year is that of the day nearest to {now}, the day of the text"),
    )
}

/// A date that counts from the day of the text.
fn relative(text: &Text, today: Today, at: usize) -> Option<Told> {
    let word = text.word(at);
    let small = word.to_lowercase();
    let before = at
        .checked_sub(1)
        .filter(|_| !text.words[at].begins)
        .map(|before| text.word(before).to_lowercase())
        .unwrap_or_default();
    let reason = match today.0 {
        Some(day) => format!("counted from {day}, the day of the text"),
        None => "it counts from the day of the text, which is not known".to_owned(),
    };
    let one = at..at + 1;
    let two = at.saturating_sub(1)..at + 1;
    if let Some(weekday) = DAYS.iter().position(|day| *day == word) {
        let back = today.weekday().map(|now| (now - weekday as i64).rem_euclid(7));
        return match before.as_str() {
            "next" => told(two, back.and_then(|back| today.days(7 - back)), &reason),
            "last" => told(two, back.and_then(|back| today.days(-if back == 0 { 7 } else { back })), &reason),
            "this" | "coming" => told(two, None, "it may lie before the day of the text, or after it"),
            _ if is_ahead(text, at) => told(one, None, "it lies ahead of the day of the text"),
            // News tell of days that were.
            _ => told(one, back.and_then(|back| today.days(-back)), &reason),
        };
    }
    match small.as_str() {
        "yesterday" => return told(one, today.days(-1), &reason),
        "today" | "tonight" => return told(one, today.days(0), &reason),
        "tomorrow" => return told(one, today.days(1), &reason),
        "night" if before == "last" => return told(two, today.days(-1), &reason),
        "morning" | "afternoon" | "evening" if before == "this" => return told(two, today.days(0), &reason),
        "ago" => return ago(text, today, at, &reason),
        "later" | "earlier" => return later(text, at),
        _ => {}
    }
    let steps = match before.as_str() {
        "last" => -1,
        "past" => -1,
        "this" => 0,
        "next" => 1,
        "the" if small == "weekend" => 0,
        _ => return None,
    };
    let date = match small.as_str() {
        "week" if before == "past" => {
            today.days(-7).zip(today.days(0)).map(|(from, to)| format!("{from}/{to}"))
        }
        "week" => today.weekday().and_then(|now| {
            Some(format!("{}/{}", today.days(-now + 7 * steps)?, today.days(-now + 7 * steps + 6)?))
        }),
        "weekend" => today.weekday().and_then(|now| {
            // The one that is, or else the last one; `this weekend` may lie ahead.
            let saturday = (now + 2).rem_euclid(7);
            if before == "this" && saturday > 1 || before == "next" {
                return None;
            }
            Some(format!("{}/{}", today.days(-saturday)?, today.days(-saturday + 1)?))
        }),
        "month" => today.0.map(|day| {
            let month = i64::from(day.month) - 1 + steps;
            format!("{:04}-{:02}", day.year + month.div_euclid(12), month.rem_euclid(12) + 1)
        }),
        "year" => today.0.map(|day| format!("{:04}", day.year + steps)),
        _ => return None,
    };
    told(two, date, &reason)
}

fn number(word: &str) -> Option<i64> {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let small = word.to_lowercase();
    match small.as_str() {
        "a" | "an" => Some(1),
        _ => WORDS.iter().position(|word| *word == small).map(|at| at as i64).or_else(|| small.parse().ok()),
    }
    .filter(|number| (0..=10_000).contains(number))
}

/// `three days ago`
fn ago(text: &Text, today: Today, at: usize, reason: &str) -> Option<Told> {
    let unit = text.word(at.checked_sub(1)?);
    let many = at.checked_sub(2).and_then(|many| number(text.word(many)));
    let words = at - if many.is_some() { 2 } else { 1 }..at + 1;
    let Some(many) = many else {
        let known = ["days", "weeks", "months", "years", "hours"].contains(&unit);
        return known.then(|| told(words, None, "it does not say how many")).flatten();
    };
    let date = match unit.trim_end_matches('s') {
        "day" => today.days(-many),
        "week" => today.days(-7 * many).map(|day| format!("{day}~")),
        "month" => today.0.map(|day| {
            let month = day.year * 12 + i64::from(day.month) - 1 - many;
            format!("{:04}-{:02}~", month.div_euclid(12), month.rem_euclid(12) + 1)
        }),
        "year" => today.0.map(|day| format!("{:04}~", day.year - many)),
        "hour" | "minute" if many <= 2 => today.days(0),
        "hour" | "minute" => None,
        _ => return None,
    };
    told(words, date, reason)
}

/// `two days later`: later than what, the text knows.
fn later(text: &Text, at: usize) -> Option<Told> {
    let unit = text.word(at.checked_sub(1)?);
    let units = ["day", "days", "week", "weeks", "month", "months", "year", "years", "hours"];
    let many = at.checked_sub(2)?;
    let known = units.contains(&unit) && (number(text.word(many)).is_some() || text.word(many) == "few");
    known.then(|| told(many..at + 1, None, "it counts from something else in the text")).flatten()
}

/// Whether the sentence speaks of what is to come, a few words before.
fn is_ahead(text: &Text, at: usize) -> bool {
    let ahead = ["will", "would", "shall", "plans", "planned", "scheduled", "due", "expected"];
    (at.saturating_sub(10)..at)
        .rev()
        .take_while(|at| !text.gap(*at + 1).contains(['.', '!', '?']))
        .any(|at| ahead.contains(&text.word(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of a text of Monday, 22 December 2014.
    fn found(text: &str, published: &str) -> Vec<(String, String)> {
        let taken = Text::new(text);
        let published = Date::parse(published).ok();
        let told = dates(&taken, Today::new(published.as_ref()));
        let words = |told: &Told| text[taken.range(told.words.clone())].to_owned();
        told.iter().map(|told| (words(told), told.date.clone().unwrap_or_else(|| "?".to_owned()))).collect()
    }

    #[test]
    fn dates_are_read_and_counted() {
        for (text, words, date) in [
            ("On December 19, 2014 it", "December 19, 2014", "2014-12-19"),
            ("On Dec. 19 it", "Dec. 19", "2014-12-19"),
            ("the 3rd of January it", "3rd of January", "2015-01-03"),
            ("On 30 November it", "30 November", "2014-11-30"),
            ("in late November it", "late November", "2014-11"),
            ("since May it", "May", "2014-05"),
            ("next March it", "next March", "2015-03"),
            ("In November 2013 it", "November 2013", "2013-11"),
            ("in 1999 it", "1999", "1999"),
            ("said on Friday that", "Friday", "2014-12-19"),
            ("said on Monday that", "Monday", "2014-12-22"),
            ("last Monday it", "last Monday", "2014-12-15"),
            ("next Monday it", "next Monday", "2014-12-29"),
            ("came yesterday evening", "yesterday", "2014-12-21"),
            ("it was last week", "last week", "2014-12-15/2014-12-21"),
            ("over the weekend it", "the weekend", "2014-12-20/2014-12-21"),
            ("it was last month", "last month", "2014-11"),
            ("next month it", "next month", "2015-01"),
            ("earlier this year", "this year", "2014"),
            ("three days ago it", "three days ago", "2014-12-19"),
            ("two weeks ago it", "two weeks ago", "2014-12-08~"),
            ("a year ago it", "a year ago", "2013~"),
            ("two days later it", "two days later", "?"),
        ] {
            assert_eq!(found(text, "2014-12-22"), [(words.to_owned(), date.to_owned())], "{text}");
        }
        assert!(found("Seth May leave. It paid 2014 dollars; 30 people, March on!", "2014-12-22").is_empty());
    }

    #[test]
    fn without_a_day_nothing_is_invented() {
        for published in ["", "2014-12", "2014-12-1X"] {
            for text in
                ["yesterday", "on Friday", "last week", "In March it", "December 25 was", "two years ago"]
            {
                assert_eq!(
                    found(text, published).iter().map(|(_, date)| date.as_str()).collect::<Vec<_>>(),
                    ["?"],
                    "{text}"
                );
            }
            assert_eq!(found("December 25, 2014", published)[0].1, "2014-12-25");
        }
    }
}
