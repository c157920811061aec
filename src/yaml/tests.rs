use super::*;

fn read_text(text: &str) -> (Node, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let node = read(text, 0, &"a.yaml".into(), &mut diagnostics);
    (node, diagnostics)
}

fn field<'a>(node: &'a Node, key: &str) -> &'a Scalar {
    let Value::Map(entries) = &node.value else { panic!("not a map") };
    let entry = entries.iter().find(|entry| entry.key == key).expect("the key is there");
    let Value::Scalar(scalar) = &entry.value.value else { panic!("not a text") };
    scalar
}

/// Each word of a decoded text is found again at its place in the file.
fn check_places(text: &str) {
    let (node, diagnostics) = read_text(text);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let scalar = field(&node, "a");
    let origin = scalar.origin(&"a.yaml".into());
    for word in ["one", "two", "three"] {
        let at = scalar.text.find(word).expect("the word is there");
        let span = origin.place(at..at + word.len()).span;
        assert_eq!(&text[span.range()], word, "in {text:?} read as {:?}", scalar.text);
    }
}

#[test]
fn words_are_found_again_in_every_style() {
    for text in [
        "a: one two three\n",
        "a: one\n  two\n  three\n",
        "a: >-\n  one\n  two\n\n  three\nb: x\n",
        "a: |\n    one\n    two\n    three\n",
        "a: \"one \\u00e9 \\\" two\n   three\"\n",
        "a: 'one '' two\n   three'\n",
        "a: \"one\\\n  two   three\"\n",
        "a: >-\r\n  one\r\n  two\r\n  three\r\n",
    ] {
        check_places(text);
    }
}

#[test]
fn texts_keep_what_was_written() {
    let (node, _) = read_text("a: 1.10\nb: no\nc: 2014-12-19\nd: 017\n");
    assert_eq!(field(&node, "a").text, "1.10");
    assert_eq!(field(&node, "b").text, "no");
    assert_eq!(field(&node, "c").text, "2014-12-19");
    assert_eq!(field(&node, "d").text, "017");
}

#[test]
fn a_comment_behind_a_plain_text_is_seen() {
    let text = "a: the #GOP and #b\nb: 'quoted' # fine\n";
    let (node, _) = read_text(text);
    let comment = field(&node, "a").comment.expect("a comment");
    assert_eq!(&text[comment.range()], "#GOP and #b");
    assert_eq!(field(&node, "b").comment, None);
}

#[test]
fn mistakes_do_not_hide_what_came_before() {
    let (node, diagnostics) = read_text("a: one\nb: [1, 2\nc: 3\n");
    assert_eq!(field(&node, "a").text, "one");
    assert_eq!(diagnostics[0].code, "yaml-syntax");
}

#[test]
fn duplicates_aliases_and_depth_are_reported() {
    let codes = |text: &str| read_text(text).1.iter().map(|d| d.code).collect::<Vec<_>>();
    assert_eq!(codes("a: 1\na: 2\na: 3\n"), ["duplicate-key", "duplicate-key"]);
    assert_eq!(codes("a: &x 1\nb: *x\n"), ["yaml-alias"]);
    assert_eq!(codes("---\na: 1\n---\nb: 1\n"), ["second-document"]);
    assert_eq!(codes(&"[".repeat(100_000)), ["too-deep"]);
}

#[test]
fn no_input_panics() {
    let alphabet: Vec<char> = "a: -\n'\"\\>|#&*[]{},?!%@`~\tüx".chars().collect();
    let mut state = 1_u64;
    for _ in 0..20_000 {
        let text: String = (0..24)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                alphabet[(state >> 33) as usize % alphabet.len()]
            })
            .collect();
        let (_, diagnostics) = read_text(&text);
        for diagnostic in diagnostics {
            assert!(text.get(diagnostic.place().span.range()).is_some(), "{text:?}: {diagnostic:?}");
        }
    }
}

#[test]
fn what_is_written_reads_back() {
    let alphabet: Vec<char> =
        "a: -\n'\"\\>|#&*[]{},?!%@`~\tüx  \u{a0}\u{85}\u{feff}\u{2028}…".chars().collect();
    let mut state = 1_u64;
    let mut random = |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % most
    };
    for round in 0..5_000 {
        let mut text =
            |most: usize| -> String { (0..random(most)).map(|_| alphabet[random(alphabet.len())]).collect() };
        let (short, long, item) = (text(12), text(300), text(20));
        let mut inner = write::Map::default();
        inner.insert("quote", item.as_str());
        inner.explain("long", long.as_str(), if round % 3 == 0 { "why" } else { "" });
        let mut map = write::Map::default();
        map.insert("short", short.as_str());
        map.insert("texts", vec![short.as_str(), long.as_str()]);
        map.insert("long", long.as_str());
        map.insert("maps", vec![write::Value::from(inner.clone()), "id".into()]);
        map.insert("map", inner);
        let written = write::write(&map, 0);
        let (node, diagnostics) = read_text(&written);
        assert_eq!(diagnostics, [], "{written}");
        let expected = serde_json::json!({
            "short": short, "texts": [short, long], "long": long,
            "maps": [{"quote": item, "long": long}, "id"], "map": {"quote": item, "long": long},
        });
        assert_eq!(node.to_json(), expected, "{written}");
    }
}

#[test]
fn records_are_written_as_by_hand() {
    let mut cite = write::Map::default();
    cite.insert("source", "report");
    cite.insert("quote", "no \"connection\", he said");
    let mut claim = write::Map::default();
    claim.explain("kind", "fact", "What it is");
    claim.insert(
        "text",
        "Officials said: the studio was warned, and what follows is long enough to be broken at a blank.",
    );
    claim.insert("tags", vec!["one", "two"]);
    claim.insert("cite", vec![write::Value::from(cite), "other".into()]);
    assert_eq!(
        write::write(&claim, 2),
        "  # What it is
  kind: fact
  text: >-
    Officials said: the studio was warned, and what follows is long enough to be broken at a blank.
  tags: [one, two]
  cite: [{source: report, quote: 'no \"connection\", he said'}, other]
"
    );
}
