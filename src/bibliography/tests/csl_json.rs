use super::*;

#[test]
fn an_item_of_csl_json() {
    let text = r#"[
  {"id": "http://zotero.org/x/ABC", "type": "article-newspaper", "title": "A <i>B</i> < C",
   "container-title": "The Times", "volume": 3, "page": "1-2", "DOI": "10.1/x", "ISBN": "1", "URL": "https://a.example",
   "author": [{"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}, {"literal": "The Desk"}],
   "issued": {"date-parts": [[2014, 12, 19]]}, "accessed": {"date-parts": [["2024", "5"]]},
   "language": "en-US", "keyword": "a; b", "abstract": "…", "custom": {"x": [1]}}
]"#;
    let entry = one(read_csl_json, text);
    assert_eq!(&text[entry.place.span.range()], r#""http://zotero.org/x/ABC""#);
    assert_eq!((entry.id.as_str(), entry.type_.as_str()), ("http-zotero-org-x-abc", "article-newspaper"));
    assert_eq!((entry.title.as_deref(), entry.outlet.as_deref()), (Some("A B < C"), Some("The Times")));
    assert_eq!((entry.volume.as_deref(), entry.page.as_deref()), (Some("3"), Some("1-2")));
    assert_eq!((entry.doi.as_deref(), entry.isbn.as_deref()), (Some("10.1/x"), Some("1")));
    assert_eq!(entry.url.as_deref(), Some("https://a.example"));
    assert_eq!(entry.author, [person("van Gogh", "Vincent"), literal("The Desk")]);
    assert_eq!(
        (entry.published.as_deref(), entry.accessed.as_deref()),
        (Some("2014-12-19"), Some("2024-05"))
    );
    assert_eq!(
        (entry.language.as_deref(), entry.keywords),
        (Some("en-US"), vec!["a".to_string(), "b".to_string()])
    );
}

#[test]
fn dates_of_csl_become_edtf() {
    for (date, edtf) in [
        (r#"{"date-parts": [[2014]]}"#, Some("2014")),
        (r#"{"date-parts": [["2014", "2"]]}"#, Some("2014-02")),
        (r#"{"date-parts": [[2014, 11, 24], [2014, 12, 25]]}"#, Some("2014-11-24/2014-12-25")),
        (r#"{"date-parts": [[2014, 12]], "circa": true}"#, Some("2014-12~")),
        (r#"{"date-parts": [[2014]], "circa": "1"}"#, Some("2014~")),
        (r#"{"date-parts": [[2014]], "circa": 0}"#, Some("2014")),
        (r#"{"date-parts": [[2014]], "season": 2}"#, Some("2014-22")),
        (r#"{"date-parts": [[2014]], "season": "Autumn"}"#, Some("2014-23")),
        (r#"{"date-parts": [[2014, 13]]}"#, Some("2014-21")),
        (r#"{"date-parts": [[-44, 3, 15]]}"#, Some("-0043-03-15")),
        (r#"{"date-parts": [[79, 8]]}"#, Some("0079-08")),
        (r#"{"date-parts": [[12014]]}"#, Some("Y12014")),
        (r#"{"raw": "2014-12-19"}"#, Some("2014-12-19")),
        (r#"{"literal": "2014-12"}"#, Some("2014-12")),
        (r#""2014-12-1X""#, Some("2014-12-1X")),
        (r#"{"date-parts": [[]]}"#, None),
        (r#"{"date-parts": [[null]]}"#, None),
        ("{}", None),
        ("null", None),
    ] {
        let text = format!(r#"[{{"id": "k", "title": "T", "issued": {date}}}]"#);
        assert_eq!(one(read_csl_json, &text).published.as_deref(), edtf, "{date}");
    }
}

#[test]
fn mistakes_in_csl_json() {
    for (text, mistakes, ids) in [
        ("", vec![("bad-csl-json", "")], vec![]),
        ("[{\"id\": \"é\",\n é}]", vec![("bad-csl-json", "")], vec![]),
        (" {\"id\": \"k\"}", vec![("bad-csl-json", "{")], vec![]),
        (r#"[1, {"id": "k", "title": "T"}]"#, vec![("wrong-csl-field", "1")], vec!["k"]),
        (r#"[{"title": "T"}]"#, vec![("missing-key", "{")], vec![]),
        (r#"[{"id": 7, "title": "T"}]"#, vec![], vec!["7"]),
        (r#"[{"id": "?", "title": "T"}]"#, vec![("key-without-id", r#""?""#)], vec![]),
        (
            r#"[{"id": "A b", "title": "T"}, {"id": "a_b", "title": "T"}]"#,
            vec![("repeated-key", r#""a_b""#)],
            vec!["a-b"],
        ),
        (
            r#"[{"id": "k", "type": "newspaper"}]"#,
            vec![("unknown-entry-type", r#""newspaper""#), ("untitled-entry", r#""k""#)],
            vec!["k"],
        ),
        (
            r#"[{"id": "k", "title": ["T"]}]"#,
            vec![("wrong-csl-field", r#"["T"]"#), ("untitled-entry", r#""k""#)],
            vec!["k"],
        ),
        (r#"[{"id": "k", "title": "T", "author": "A"}]"#, vec![("wrong-csl-field", r#""A""#)], vec!["k"]),
        (
            r#"[{"id": "k", "title": "T", "issued": {"date-parts": [[2014, 11, 31]]}}]"#,
            vec![("bad-date", r#"{"date-parts": [[2014, 11, 31]]}"#)],
            vec!["k"],
        ),
        (
            r#"[{"id": "k", "title": "T", "issued": {"literal": "Dec. 2014"}}]"#,
            vec![("bad-date", r#"{"literal": "Dec. 2014"}"#)],
            vec!["k"],
        ),
        (r#"[{"id": "k", "title": "T", "accessed": 2014}]"#, vec![("wrong-csl-field", "2014")], vec!["k"]),
        (r#"[{"id": "k", "title": "T", "URL": "a"}]"#, vec![("bad-url", r#""a""#)], vec!["k"]),
    ] {
        check_mistakes(read_csl_json, text, &mistakes, &ids);
    }
}
