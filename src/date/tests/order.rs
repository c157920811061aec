use super::*;
use crate::words::Words;

#[test]
fn dates_stand_in_the_order_of_a_timeline() {
    // Each before the next, but for those on one line, which are equal.
    let order: &[&[&str]] = &[
        &["-0043-03-15"],
        &["0079"],
        &["../2013"],
        &["2014-11"],
        &["2014-11-24"],
        &["2014-11-24/2014-12-25", "2014-11-24~"],
        &["2014-12", "2014-12-01"],
        &["2014-12-1X"],
        &["2014-12-19"],
        &["2014-12-19T12:00:00+09:00"],
        &["2014-12-19T08:59:00Z", "2014-12-19T08:59:00"],
        &["2014-12-19T09:00:00-05:00"],
        &["[..2014-12-19]", "2014-12-19?"],
        &["Y12014"],
    ];
    for (at, line) in order.iter().enumerate() {
        for text in *line {
            assert_eq!(date(text).key(), date(line[0]).key(), "{text}");
            if let Some(before) = at.checked_sub(1) {
                assert!(date(order[before][0]).key() < date(text).key(), "{text}");
            }
        }
    }
}

#[test]
fn a_date_stands_under_a_heading() {
    for (text, heading) in [
        ("2014-12-19", (2014, Some(12))),
        ("2014-12", (2014, Some(12))),
        ("2014-12-1X~", (2014, Some(12))),
        ("2014", (2014, None)),
        ("2014-24", (2014, None)),
        ("2014-1X", (2014, None)),
        ("201X-12", (2010, None)),
        ("2014-11-24/2015", (2014, Some(11))),
        ("../2014-12-19", (2014, Some(12))),
        ("{2014,2013-11-05}", (2013, Some(11))),
        ("..2004-06-01/2004-06-20..", (2004, Some(6))),
    ] {
        assert_eq!(date(text).heading(), heading, "{text}");
    }
}

#[test]
fn an_order_clashes_with_dates() {
    use Clash::*;
    for (earlier, later, clash) in [
        ("2014-12-18", "2014-12-19", None),
        ("2014-12-19", "2014-12-19", None),
        ("2014-12-19", "2014-12-18", Certain),
        ("2014-12-19", "2014-12", None),
        ("2014-12-19", "2014", None),
        ("2014", "2013", Certain),
        ("2014-12-19~", "2014-12-18", Possible),
        ("2014-12-19", "2014-12-18?", Possible),
        ("2014-12-19~", "2014-12-19~", None),
        ("2014-12-2X", "2014-12-1X", Certain),
        ("2014-12-19", "[..2014-12-18]", Certain),
        ("2014-12-19", "../2015", None),
        ("2014-12-19", "2014-12-18/2014-12-25", Possible),
        ("2014-11-24/2014-12-25", "2014-12-01", None),
        ("2014-12-19", "{2014-12-18,2014-12-20}", Possible),
        ("2014-12-19", "[2014-12-18,2014-12-20]", None),
        // Winter is in June for an author in the south.
        ("2014-24", "2014-08", Possible),
        ("2014-12-19", "2014-12-18T14:00:00", Certain),
        ("2014-12-19T15:00:00", "2014-12-19T14:00:00", Certain),
        ("2014-12-19T15:00:00+09:00", "2014-12-19T14:00:00-05:00", None),
        ("2014-12-20T09:00:00+09:00", "2014-12-19T20:00:00-05:00", None),
        ("2014-12-19T15:00:00Z", "2014-12-19T14:00:00", None),
    ] {
        assert_eq!(Date::clash(&date(earlier), &date(later)), clash, "{earlier} before {later}");
    }
}

#[test]
fn gaps_are_counted_between_exact_days() {
    assert_eq!(date("2015-01-01").days_after(&date("2014-12-31T10:00:00Z")), Some(1));
    assert_eq!(date("2014-03-01").days_after(&date("2012-03-01")), Some(730));
    assert_eq!(date("2000-03-01").days_after(&date("2000-02-28")), Some(2));
    assert_eq!(date("0000-01-01").days_after(&date("-0001-12-31")), Some(1));
    assert_eq!(date("2014-12").days_after(&date("2014-11-24")), None);
    assert_eq!(date("2014-12-19~").days_after(&date("2014-11-24")), None);
}

#[test]
fn gaps_have_words() {
    for (days, words) in [
        (0, "the same day"),
        (1, "the next day"),
        (-1, "the day before"),
        (2, "two days later"),
        (7, "a week later"),
        (13, "13 days later"),
        (21, "three weeks later"),
        (-24, "three weeks earlier"),
        (213, "seven months later"),
        (365, "a year later"),
        (450, "15 months later"),
        (730, "two years later"),
        (500_000, "1,369 years later"),
    ] {
        assert_eq!(Date::gap_text(&Words::english(), days), words, "{days}");
    }
}
