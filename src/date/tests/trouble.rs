use super::*;

#[track_caller]
fn check_trouble(text: &str, offset: usize, reason: &str) {
    let trouble = Date::parse(text).expect_err(text);
    assert_eq!((trouble.offset, trouble.reason.as_str()), (offset, reason), "{text}");
}

#[test]
fn dates_that_do_not_exist() {
    check_trouble("2014-13", 5, "there is no month 13");
    check_trouble("2014-00", 5, "there is no month 00");
    check_trouble("2014-42", 5, "there is no month 42");
    check_trouble("2014-9X", 5, "there is no month 9X");
    check_trouble("2014-11-31", 8, "there is no 31 November");
    check_trouble("2014-02-29", 8, "there is no 29 February in 2014");
    check_trouble("1900-02-29", 8, "there is no 29 February in 1900");
    check_trouble("X900-02-29", 8, "there is no 29 February in X900");
    check_trouble("2014-12-00", 8, "there is no day 00");
    check_trouble("2014-12-32", 8, "there is no 32 December");
    check_trouble("2014-XX-32", 8, "no month has a day 32");
    check_trouble("2014-02-3X", 8, "no day of February is written `3X`");
    check_trouble("2014-21-05", 8, "a season has no days");
    check_trouble("2014-12-20/2014-12-19", 11, "the end lies before the beginning");
    check_trouble("2014-11-24/2014-11-31", 19, "there is no 31 November");
    check_trouble("[2014-12-18,2014-11-31~]", 20, "there is no 31 November");
    check_trouble("-0000", 1, "the year before 0001 is written `0000`");
    check_trouble("Y9E30", 0, "the year lies too far off to be placed");
    check_trouble("Y99999999999999999999999", 1, "the year lies too far off to be placed");
}

#[test]
fn times_that_do_not_exist() {
    check_trouble("2014-12-19T25:00", 11, "there is no hour 25");
    check_trouble("2014-12-19T24:00:00", 11, "there is no hour 24: midnight is `00:00:00` of the next day");
    check_trouble("2014-12-19T14:60:00", 14, "there is no minute 60");
    check_trouble("2014-12-19T14:00:61", 17, "there is no second 61");
    check_trouble("2014-12-19T1:00:00", 11, "the hour has two digits");
    check_trouble("2014-12-19T14", 13, "a time is written `14:00:00`, with its seconds");
    check_trouble(
        "2014-12-19T14:00:00+15:00",
        19,
        "an offset from UTC lies between `-14:00` and `+14:00`, and is not `-00:00`",
    );
    check_trouble(
        "2014-12-19T14:00:00EST",
        19,
        "after the time stands nothing but `Z` or an offset such as `-05:00`",
    );
    check_trouble(
        "2014-12T14:00:00",
        8,
        "a time of day needs a full date without signs, as in `2014-12-19T14:00:00`",
    );
    check_trouble("2014-11-31T14:00:00", 8, "there is no 31 November");
    check_trouble("2014-12-19T10:00:00/2014-12-20", 10, "a time of day cannot stand in an interval or a set");
}

#[test]
fn other_ways_to_write_a_date() {
    check_trouble("2014/12/19", 4, "a date is written with hyphens: `2014-12-19`");
    check_trouble("2014.12.9", 4, "a date is written with hyphens: `2014-12-09`");
    check_trouble("2014/12", 4, "a date is written with hyphens: `2014-12`");
    check_trouble("20141219", 4, "a date is written with hyphens: `2014-12-19`");
    check_trouble("2014-1-5", 5, "a month and a day have two digits: `2014-01-05`");
    check_trouble("19.12.2014", 0, "a date begins with its year: `2014-12-19`");
    check_trouble("12/19/2014", 0, "a date begins with its year: `2014-12-19`");
    check_trouble("19-12-2014", 0, "a date begins with its year: `2014-12-19`");
    check_trouble("12/2014", 0, "a date begins with its year: `2014-12`");
    check_trouble("Dec 2014", 0, "a date is written in numbers: `2014-12`");
    check_trouble("19 December 2014", 0, "a date is written in numbers: `2014-12-19`");
    check_trouble("December 19th, 2014", 0, "a date is written in numbers: `2014-12-19`");
    check_trouble("2014-12-19 14:00:00", 10, "a date and its time are joined by `T`: `2014-12-19T14:00:00`");
    check_trouble("2014-12-19T14:00", 16, "a time is written with its seconds: `2014-12-19T14:00:00`");
    check_trouble("2014-12-19T14:00Z", 16, "a time is written with its seconds: `2014-12-19T14:00:00Z`");
    check_trouble(
        "2014-12-19T14:00:00-0500",
        22,
        "an offset is written with a colon: `2014-12-19T14:00:00-05:00`",
    );
    check_trouble(
        "2014-12-19T14:00:00.000Z",
        19,
        "a time has no fractions of a second: `2014-12-19T14:00:00Z`",
    );
    check_trouble("2014–2015", 4, "a stretch of time is written with one `/`: `2014/2015`");
    check_trouble("2014-11 to 2014-12", 7, "a stretch of time is written with one `/`: `2014-11/2014-12`");
    check_trouble(" 2014", 0, "a date holds no blanks: `2014`");
    check_trouble("2014 / 2015", 4, "a date holds no blanks: `2014/2015`");
    check_trouble("2014-12-1x", 9, "the letters of a date are capitals: `2014-12-1X`");
    check_trouble("c. 2014", 0, "`about` is written with `~`: `2014~`");
    check_trouble("2010s", 3, "a decade is written with an `X`: `201X`");
    check_trouble("12014", 0, "a year of more than four digits begins with `Y`: `Y12014`");
}

#[test]
fn texts_that_are_no_date() {
    let general = "a date is written `2014`, `2014-12` or `2014-12-19`";
    check_trouble("", 0, "the date is empty");
    check_trouble(" \t", 0, "the date is empty");
    check_trouble("yesterday", 0, general);
    check_trouble("2014-12-heute", 8, general);
    check_trouble("10/11/2014", 0, "a year has four digits");
    check_trouble("2014-12-1é", 9, general);
    check_trouble("é", 0, general);
    check_trouble("198", 0, "a year has four digits");
    check_trouble("2014-12-19-20", 10, "nothing can stand after the day");
    check_trouble("2014~~", 5, general);
    check_trouble("Y2014", 1, "`Y` is for years of more than four digits");
    check_trouble("Y20140-12", 6, "a year with `Y` has no months");
    check_trouble("/", 0, "an interval needs a date at one end at least");
    check_trouble("2014/2015/2016", 9, "an interval has one `/`");
    check_trouble("[2014", 5, "the `]` at the end is missing");
    check_trouble("{}", 1, "a set holds one date at least");
    check_trouble("{2014,}", 6, "a date is missing here");
    check_trouble("{2014,[2015]}", 6, "a set cannot hold a set");
    check_trouble(
        "[2015..2014]",
        5,
        "the dates on both sides of `..` are plain, alike in form, and in order",
    );
    check_trouble(&"2014-".repeat(20_000), 5, "a month has two digits");
}

/// Strings from the alphabet of dates, and some that are not: nothing panics, and what is read can be
/// said, placed and compared.
#[test]
fn no_text_is_a_surprise() {
    const LETTERS: [&str; 24] = [
        "0", "1", "2", "9", "X", "-", "/", ".", "..", ",", "[", "]", "{", "}", "T", "Y", "E", "S", "~", "?",
        "%", "2014", "é", ":",
    ];
    let mut state = 1_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) as usize % below
    };
    let reference = date("2014-12-19T14:00:00Z");
    let mut read = 0;
    for _ in 0..60_000 {
        let text: String = (0..next(10)).map(|_| LETTERS[next(LETTERS.len())]).collect();
        match Date::parse(&text) {
            Ok(date) => {
                read += 1;
                assert!(!date.english().is_empty(), "{text}");
                assert!(date.first().zip(date.last()).is_none_or(|(first, last)| first <= last), "{text}");
                let _ = (date.key(), date.heading(), date.datetime(), date.days_after(&reference));
                assert!(!(date.surely_after(&reference) && reference.surely_after(&date)), "{text}");
                let _ = (Date::clash(&date, &reference), Date::clash(&reference, &date));
            }
            Err(trouble) => {
                assert!(text.is_char_boundary(trouble.offset), "{text}");
                assert!(!trouble.reason.is_empty(), "{text}");
            }
        }
    }
    assert!(read > 100, "{read}");
}
