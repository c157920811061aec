mod order;
mod trouble;

use super::*;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|trouble| panic!("{text}: {}", trouble.reason))
}

fn shown(day: Option<Day>) -> String {
    day.map_or("open".to_string(), |day| day.to_string())
}

/// Checks the bounds, the words, and the value of `<time datetime>`, `-` where there is none.
#[track_caller]
fn check(text: &str, first: &str, last: &str, words: &str, datetime: &str) {
    let date = date(text);
    let found =
        [shown(date.first()), shown(date.last()), date.english(), date.datetime().unwrap_or("-".to_string())];
    assert_eq!(found, [first, last, words, datetime], "{text}");
    assert_eq!(date.written(), text);
}

#[test]
fn level_0() {
    check("2014", "2014-01-01", "2014-12-31", "2014", "2014");
    check("2014-02", "2014-02-01", "2014-02-28", "February 2014", "2014-02");
    check("2014-12-19", "2014-12-19", "2014-12-19", "19 December 2014", "2014-12-19");
    check("2000-02-29", "2000-02-29", "2000-02-29", "29 February 2000", "2000-02-29");
    check("0079-08-24", "0079-08-24", "0079-08-24", "24 August AD 79", "0079-08-24");
    check("0000", "0000-01-01", "0000-12-31", "1 BC", "-");
    check("2013/2014", "2013-01-01", "2014-12-31", "2013–2014", "-");
    check("2014-11/2014-12", "2014-11-01", "2014-12-31", "November–December 2014", "-");
    check("2014-11/2015-01", "2014-11-01", "2015-01-31", "November 2014 – January 2015", "-");
    check("2014-12-20/2014-12-21", "2014-12-20", "2014-12-21", "20–21 December 2014", "-");
    check("2014-11-24/2014-12-25", "2014-11-24", "2014-12-25", "24 November – 25 December 2014", "-");
    check("2014-12-24/2015-01-05", "2014-12-24", "2015-01-05", "24 December 2014 – 5 January 2015", "-");
    check("2014-12-19/2014-12-19", "2014-12-19", "2014-12-19", "19 December 2014", "-");
    check("2014-11/2014-12-25", "2014-11-01", "2014-12-25", "from November 2014 to 25 December 2014", "-");
}

#[test]
fn times_of_day() {
    for (time, words, datetime) in [
        ("T14:00:00", "14:00", "T14:00:00"),
        ("T09:05:30Z", "09:05:30 (UTC)", "T09:05:30Z"),
        ("T14:00:00-05:00", "14:00 (UTC−5)", "T14:00:00-05:00"),
        ("T14:00:00+05:30", "14:00 (UTC+5:30)", "T14:00:00+05:30"),
        ("T14:00:00+09", "14:00 (UTC+9)", "T14:00:00+09:00"),
        ("T00:00:00+00:00", "00:00 (UTC)", "T00:00:00+00:00"),
    ] {
        let words = format!("19 December 2014, {words}");
        let datetime = format!("2014-12-19{datetime}");
        check(&format!("2014-12-19{time}"), "2014-12-19", "2014-12-19", &words, &datetime);
    }
    check("2016-12-31T23:59:60Z", "2016-12-31", "2016-12-31", "31 December 2016, 23:59:60 (UTC)", "-");
}

#[test]
fn level_1() {
    check("2014-12-19?", "2014-12-19", "2014-12-19", "possibly 19 December 2014", "-");
    check("2014-12-17~", "2014-12-17", "2014-12-17", "about 17 December 2014", "-");
    check("2014-12%", "2014-12-01", "2014-12-31", "possibly about December 2014", "-");
    check("2014-12-XX", "2014-12-01", "2014-12-31", "a day in December 2014", "-");
    check("2014-XX-XX", "2014-01-01", "2014-12-31", "a day in 2014", "-");
    check("2014-XX", "2014-01-01", "2014-12-31", "a month in 2014", "-");
    check("201X", "2010-01-01", "2019-12-31", "2010s", "-");
    check("20XX", "2000-01-01", "2099-12-31", "between 2000 and 2099", "-");
    check("2014-21", "2014-03-01", "2014-05-31", "spring 2014", "-");
    check("2014-24", "2014-12-01", "2015-02-28", "winter 2014", "-");
    check("-0043-03-15", "-0043-03-15", "-0043-03-15", "15 March 44 BC", "-");
    check("Y12014", "12014-01-01", "12014-12-31", "12,014", "12014");
    check("Y-170000002", "-170000002-01-01", "-170000002-12-31", "170,000,003 BC", "-");
    check("2014-12-19/..", "2014-12-19", "open", "from 19 December 2014 on", "-");
    check("2014-12-19/", "2014-12-19", "open", "from 19 December 2014, end not known", "-");
    check("../2014-12-19", "open", "2014-12-19", "until 19 December 2014", "-");
    check("/2014", "open", "2014-12-31", "until 2014, beginning not known", "-");
    check(
        "2014-12-17~/2014-12-25",
        "2014-12-17",
        "2014-12-25",
        "from about 17 December 2014 to 25 December 2014",
        "-",
    );
}

#[test]
fn level_2_doubts() {
    check("2014-~12", "2014-12-01", "2014-12-31", "December 2014 (month approximate)", "-");
    check("?2014-12", "2014-12-01", "2014-12-31", "December 2014 (year uncertain)", "-");
    check("2014?-12-19", "2014-12-19", "2014-12-19", "19 December 2014 (year uncertain)", "-");
    check("2014-12~-19", "2014-12-19", "2014-12-19", "19 December 2014 (year and month approximate)", "-");
    check("2014-12-%19", "2014-12-19", "2014-12-19", "19 December 2014 (day uncertain and approximate)", "-");
    check(
        "2004-06?-~11",
        "2004-06-11",
        "2004-06-11",
        "11 June 2004 (year and month uncertain, day approximate)",
        "-",
    );
    check("2014-~21", "2014-03-01", "2014-05-31", "spring 2014 (season approximate)", "-");
}

#[test]
fn level_2_digits() {
    check("2014-12-1X", "2014-12-10", "2014-12-19", "between 10 and 19 December 2014", "-");
    check("2014-12-3X", "2014-12-30", "2014-12-31", "30 or 31 December 2014", "-");
    check("2014-04-3X", "2014-04-30", "2014-04-30", "30 April 2014", "-");
    check("2015-02-2X", "2015-02-20", "2015-02-28", "between 20 and 28 February 2015", "-");
    check("2014-12-X5", "2014-12-05", "2014-12-25", "5, 15 or 25 December 2014", "-");
    check("2014-1X", "2014-10-01", "2014-12-31", "between October and December 2014", "-");
    check("2014-X1", "2014-01-01", "2014-11-30", "January or November 2014", "-");
    check("2014-XX-22", "2014-01-22", "2014-12-22", "the 22nd of a month in 2014", "-");
    check("2014-1X-1X", "2014-10-10", "2014-12-19", "between 10 October 2014 and 19 December 2014", "-");
    check("156X-12-25", "1560-12-25", "1569-12-25", "25 December in the 1560s", "-");
    check("15XX-12", "1500-12-01", "1599-12-31", "December of a year between 1500 and 1599", "-");
    check("XXXX-12-XX", "0000-12-01", "9999-12-31", "a day in December of an unknown year", "-");
    check("XXXX", "0000-01-01", "9999-12-31", "an unknown year", "-");
    check("1XX3", "1003-01-01", "1993-12-31", "a year written 1XX3", "-");
    check("000X", "0000-01-01", "0009-12-31", "between 1 BC and AD 9", "-");
    check("1950S2", "1900-01-01", "1999-12-31", "about 1950 (between 1900 and 1999)", "-");
    check("1950S4", "1950-01-01", "1950-12-31", "1950", "-");
    check("Y17E7", "170000000-01-01", "170000000-12-31", "170,000,000", "170000000");
}

#[test]
fn level_2_seasons() {
    check("2014-26", "2014-06-01", "2014-08-31", "summer 2014 (northern hemisphere)", "-");
    check("2014-30", "2014-12-01", "2015-02-28", "summer 2014 (southern hemisphere)", "-");
    check("2014-36", "2014-10-01", "2014-12-31", "fourth quarter of 2014", "-");
    check("2014-37", "2014-01-01", "2014-04-30", "first third of 2014", "-");
    check("2014-41", "2014-07-01", "2014-12-31", "second half of 2014", "-");
    check("201X-22", "2010-06-01", "2019-08-31", "summer in the 2010s", "-");
}

#[test]
fn level_2_sets() {
    check("[2014-12-18,2014-12-19]", "2014-12-18", "2014-12-19", "18 or 19 December 2014", "-");
    check("{2014-12-18,2014-12-19}", "2014-12-18", "2014-12-19", "18 and 19 December 2014", "-");
    check("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31", "1667, 1668 and 1670–1672", "-");
    check("[2014-11-30,2014-12-01]", "2014-11-30", "2014-12-01", "30 November or 1 December 2014", "-");
    check("[2014-12-31,2015-01-01]", "2014-12-31", "2015-01-01", "31 December 2014 or 1 January 2015", "-");
    check("[2014-11,2014-12-25]", "2014-11-01", "2014-12-25", "November 2014 or 25 December 2014", "-");
    check("[2014-11,2014-12]", "2014-11-01", "2014-12-31", "November or December 2014", "-");
    check("[..2014-12-19]", "open", "2014-12-19", "on or before 19 December 2014", "-");
    check("[2014-12..]", "2014-12-01", "open", "in or after December 2014", "-");
    check("{..1984}", "open", "1984-12-31", "until 1984", "-");
    check("{1984..}", "1984-01-01", "open", "from 1984 on", "-");
    check("[2014-12-18..2014-12-20]", "2014-12-18", "2014-12-20", "between 18 and 20 December 2014", "-");
    check("[1667?,1668]", "1667-01-01", "1668-12-31", "possibly 1667 or 1668", "-");
    check(
        "..2004-06-01/2004-06-20..",
        "open",
        "open",
        "from 1 June 2004 or before to 20 June 2004 or after",
        "-",
    );
}

#[test]
fn days_are_counted_from_1970() {
    for (days, day) in [
        (0, "1970-01-01"),
        (59, "1970-03-01"),
        (11_016, "2000-02-29"),
        (11_017, "2000-03-01"),
        (20_779, "2026-11-22"),
        (i64::MAX, "9999-12-31"),
    ] {
        assert_eq!(Date::day(days).written(), day);
    }
    let first = Date::parse("1970-01-01").expect("a date");
    assert!((0..200_000).all(|days| Date::day(days).days_after(&first) == Some(days)));
}

#[test]
fn numbers_say_no_more_than_the_date() {
    let parts = |text: &str| {
        Date::parse(text).expect(text).parts().map(|parts| {
            [
                Some(parts.year),
                parts.month.map(i64::from),
                parts.day.map(i64::from),
                parts.season.map(i64::from),
            ]
            .map(|number| number.map_or("-".to_owned(), |number| number.to_string()))
            .join(" ")
        })
    };
    let check = |text: &str, expected: &str| assert_eq!(parts(text).as_deref(), Some(expected), "{text}");
    check("2014-12-19", "2014 12 19 -");
    check("2014-12-19T10:00:00Z", "2014 12 19 -");
    check("2014-12", "2014 12 - -");
    check("2014", "2014 - - -");
    check("2014-12-XX", "2014 12 - -");
    check("2014-XX-19", "2014 - - -");
    check("2014-22", "2014 - - 2");
    check("2014-33", "2014 - - -");
    check("2014-12-01/2014-12-19", "2014 12 - -");
    check("2014-11/2014-12", "2014 - - -");
    check("[2014-12-01,2014-12-02]", "2014 12 - -");
    for vague in ["2014~", "2014-12-19?", "201X", "2014/2015", "2014/..", "../2014", "1950S2", "[2014,2016]"]
    {
        assert_eq!(parts(vague), None, "{vague}");
    }
}
