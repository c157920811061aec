//! All forms in which an id is written, and what is left alone.

use super::*;
use crate::pipeline::{Memos, Options as BuildOptions, build};

fn project(files: &[(&str, &str)]) -> Project {
    let mut project = Project::default();
    project.insert("site.yaml", "title: Test\n");
    for (path, text) in files {
        project.insert(path, *text);
    }
    project
}

fn renamed(project: &Project, old: &str, new: &str) -> Project {
    let done = rename(project, old, new).unwrap_or_else(|refusal| panic!("{old} -> {new}: {refusal:?}"));
    apply(project, &done)
}

fn apply(project: &Project, done: &Renamed) -> Project {
    let mut after = project.clone();
    for file in &done.files {
        after.files.remove(&file.from);
    }
    for file in &done.files {
        after.insert(&file.to, file.bytes.clone());
    }
    after
}

fn refusal(project: &Project, old: &str, new: &str) -> String {
    match rename(project, old, new) {
        Err(Refusal::Request { message, cure }) => format!("{message}; {}", cure.unwrap_or_default()),
        Err(Refusal::Unread(mistakes)) => mistakes.iter().map(|one| one.code).collect::<Vec<_>>().join(" "),
        Ok(_) => "renamed".to_owned(),
    }
}

const FACTS: &str = r#"
# sony is a studio
sources:
  paper: {title: The sony paper, via: [wire], unnamed: "As [[sony]] asked"}
  wire: {title: The wire}
  'quoted-source':   # sony
    title: "`[[sony]]` and \\[[sony]]"
    via: >-
      wire
actors:
  # The studio.
  sony:   # the studio
    # Its name.
    name: sony
    kind: organization
    note: sony
    extra: {sony: sony}
    summary: >-
      About [[sony]] and [[sony|the sony studio]], folded
      over lines [[sony]] [@paper "sony"; @wire].
    also_known_as: [{name: sony, source: paper}]
    tags: [sony]
  other: {name: Other, kind: group, relations: [{type: targets, to: "sony", cite: [{paper: sony}]}]}
events:
  leak:
    title: sony leak
    date: 2014
    actors:
      - 'sony'
      - actor: sony
        role: sony
      - {actor: other, role: x}
    after: [first]
    cite: [paper, paper: "sony", {source: "paper", quote: sony, via: [wire]}]
  first: {title: First, date: 2013, before: leak}
claims:
  one: {text: "\"So\" said [[sony]]", kind: fact, by: sony, about: [ sony , other ], cite: paper}
"#;

const PAGE: &str = "---
# front sony
about: [sony, guides/first]
---
[[sony]], `[[sony]]`, \\[[sony]], [sony](actors/sony.md#part \"sony\"), [sony][s], [[actors/sony]].

| a | b |
| --- | --- |
| [[sony\\|sony]] | [@paper, sony \"sony [sony]\"] |

    [[sony]]

{{ timeline actor=sony }}

{{ network actor=\"sony\" }}

[s]: <actors/sony.md> \"sony\"
";

fn forms() -> Project {
    project(&[
        ("site.yaml", "title: sony\nnavigation: [sony, {page: guides/first, text: sony}]\n"),
        ("content/facts.yaml", FACTS),
        ("content/actors/sony.md", "The sony [guide](../guides/first.md).\n"),
        (
            "content/guides/first.md",
            "---\ntitle: First\n---\n[Up](../page.md) [down](second.md) [it](first.md#a)\n\n## A\n",
        ),
        (
            "content/guides/second.md",
            "---\ntitle: Second\nabout: sony\n---\n[First](first.md), [top](/guides/first.md)\n",
        ),
        ("content/page.md", &PAGE.replacen("about:", "title: Page\nabout:", 1)),
    ])
}

#[test]
fn an_id_is_renamed_in_every_form_and_nothing_else_is() {
    let after = renamed(&forms(), "sony", "studio");
    let facts = FACTS
        .replace("[[sony]]", "[[studio]]")
        .replace("`[[studio]]` and \\\\[[studio]]", "`[[sony]]` and \\\\[[sony]]")
        .replace("[[sony|the", "[[studio|the")
        .replace("to: \"sony\"", "to: \"studio\"")
        .replace("- 'sony'", "- 'studio'")
        .replace("actor: sony", "actor: studio")
        .replace("by: sony", "by: studio")
        .replace("about: [ sony ,", "about: [ studio ,")
        .replace("  sony:   # the studio\n", "  studio:   # the studio\n    formerly: [sony]\n");
    assert_eq!(after.text("content/facts.yaml"), Some(facts.as_str()));
    let page = after.text("content/page.md").expect("the page is there");
    assert!(
        page.starts_with("---\n# front sony\ntitle: Page\nabout: [studio, guides/first]\n---\n"),
        "{page}"
    );
    assert!(page.contains("[[studio]], `[[sony]]`, \\[[sony]], [sony](actors/studio.md#part \"sony\"), [sony][s], [[actors/studio]]."), "{page}");
    assert!(page.contains("| [[studio\\|sony]] | [@paper, sony \"sony [sony]\"] |\n\n    [[sony]]\n\n{{ timeline actor=studio }}\n\n{{ network actor=\"studio\" }}\n\n[s]: <actors/studio.md> \"sony\"\n"), "{page}");
    assert!(
        after.text("content/actors/studio.md").is_some() && after.text("content/actors/sony.md").is_none()
    );
    assert_eq!(
        after.text("site.yaml"),
        Some("title: sony\nnavigation: [studio, {page: guides/first, text: sony}]\n")
    );
}

#[test]
fn a_source_is_renamed_in_every_form() {
    let after = renamed(&forms(), "wire", "agency");
    let facts = after.text("content/facts.yaml").expect("the file is there");
    for part in [
        "via: [agency], unnamed",
        "agency: {formerly: [wire], title: The wire}",
        "via: >-\n      agency\n",
        "@agency]",
        "via: [agency]}]",
    ] {
        assert!(facts.contains(part), "{part}: {facts}");
    }
    let after = renamed(&forms(), "paper", "sheet");
    let facts = after.text("content/facts.yaml").expect("the file is there");
    for part in [
        "[@sheet \"sony\"; @wire]",
        "source: sheet}]",
        "cite: [{sheet: sony}]",
        "cite: [sheet, sheet: \"sony\", {source: \"sheet\", quote: sony",
        "cite: sheet}",
        "title: The sony paper",
    ] {
        assert!(facts.contains(part), "{part}: {facts}");
    }
    let after = renamed(&forms(), "quoted-source", "plain");
    assert!(after.text("content/facts.yaml").is_some_and(|facts| {
        facts.contains("  'plain':   # sony\n    formerly: [quoted-source]\n    title:")
    }));
}

#[test]
fn a_page_moves_and_so_do_the_links_to_it_and_its_own() {
    let after = renamed(&forms(), "guides/first", "start");
    assert_eq!(
        after.text("content/start.md"),
        Some(
            "---\nformerly: [guides/first]\ntitle: First\n---\n[Up](page.md) [down](guides/second.md) [it](start.md#a)\n\n## A\n"
        )
    );
    let second = after.text("content/guides/second.md").expect("it stays");
    assert!(second.ends_with("[First](../start.md), [top](/start.md)\n"), "{second}");
    assert_eq!(after.text("content/actors/sony.md"), Some("The sony [guide](../start.md).\n"));
    let built = build(&after, &BuildOptions::default(), &mut Memos::default());
    let redirect = built.artifacts.iter().find(|artifact| artifact.path == "guides/first/index.html");
    assert!(redirect.is_some_and(|page| String::from_utf8_lossy(&page.bytes).contains("../../start/")));
    // A page in a folder of its own.
    let files = [
        ("content/guides/a/index.md", "---\ntitle: A\n---\n[b](b.md)\n"),
        ("content/guides/a/b.md", "---\ntitle: B\n---\n[a](index.md)\n"),
    ];
    let after = renamed(&project(&files), "guides/a", "guides/c");
    assert_eq!(
        after.text("content/guides/c/index.md"),
        Some("---\nformerly: [guides/a]\ntitle: A\n---\n[b](../a/b.md)\n")
    );
    assert_eq!(after.text("content/guides/a/b.md"), Some("---\ntitle: B\n---\n[a](../c/index.md)\n"));
}

#[test]
fn line_ends_and_byte_order_marks_stay() {
    let facts = "\u{feff}actors:\r\n  a:\r\n    name: A\r\n    kind: group\r\n    formerly:\r\n      - b\r\n  c: {name: C, kind: group, formerly: b-2, summary: \"[[a]]\\\r\n      [[a]]\"}\r\n";
    let files = [
        ("content/a.yaml", facts),
        ("content/actors/a.md", "\u{feff}A.\r\n"),
        ("content/p.md", "\u{feff}---\r\ntitle: P\r\n---\r\n[[a]]\r\n[x](actors/a.md)\r\n"),
    ];
    let project = project(&files);
    let after = renamed(&project, "a", "d");
    let expected =
        facts.replace("  a:", "  d:").replace("- b\r\n", "- b\r\n      - a\r\n").replace("[[a]]", "[[d]]");
    assert_eq!(after.files["content/a.yaml"].bytes.as_ref(), expected.as_bytes());
    assert_eq!(
        after.files["content/p.md"].bytes.as_ref(),
        "\u{feff}---\r\ntitle: P\r\n---\r\n[[d]]\r\n[x](actors/d.md)\r\n".as_bytes()
    );
    let after = renamed(&after, "c", "e");
    assert!(
        after
            .text("content/a.yaml")
            .is_some_and(|facts| facts.contains("e: {name: C, kind: group, formerly: [b-2, c]"))
    );
    let bare = renamed(&renamed(&project, "a", "d"), "d", "a");
    assert_eq!(
        bare.files["content/a.yaml"].bytes.as_ref(),
        facts.replace("- b\r\n", "- b\r\n      - d\r\n").as_bytes()
    );
}

#[test]
fn locks_follow() {
    let digest = crate::lock::digest(b"x");
    let facts = "sources:\n  a: {title: T}\n  b: {title: \"[[a]]\"}\nterms:\n  t: {term: T, definition: \"See [[a]] [@a \\\"w\\\"].\", cite: [a: w]}\n";
    let evidence = format!("a {digest} 0 - \"w\"\nb {digest} 1 - \"a\"\n");
    let signed = signed::write([("a", "title", "T"), ("t", "definition", "See [[a]].")].into_iter());
    let project =
        project(&[("content/f.yaml", facts), ("evidence.lock", &evidence), ("signed.lock", &signed)]);
    let after = renamed(&project, "a", "z");
    let lock = after.text("evidence.lock").expect("the lock is there");
    assert!(lock.ends_with(&format!("b {digest} 1 - \"a\"\nz {digest} 0 - \"w\"\n")), "{lock}");
    let signed_after = signed::write([("z", "title", "T"), ("t", "definition", "See [[z]].")].into_iter());
    assert_eq!(after.text("signed.lock"), Some(signed_after.as_str()));
}

#[test]
fn a_key_of_a_bibliography_is_renamed_in_place() {
    let bib = "@article{Smith_2014,\n  title = {Smith_2014},\n}\n";
    let json = r#"[{"id": "Jones 2014", "type": "book", "title": "Jones"}]"#;
    let files = [
        ("content/a.bib", bib),
        ("content/b.csl.json", json),
        ("content/p.md", "---\ntitle: P\n---\n[@smith-2014; @jones-2014].\n"),
    ];
    let project = project(&files);
    let after = renamed(&renamed(&project, "smith-2014", "smith"), "jones-2014", "jones");
    assert_eq!(after.text("content/a.bib"), Some("@article{smith,\n  title = {Smith_2014},\n}\n"));
    assert_eq!(after.text("content/b.csl.json"), Some(json.replace("Jones 2014", "jones").as_str()));
    assert!(after.text("content/p.md").is_some_and(|page| page.ends_with("[@smith; @jones].\n")));
    let done = rename(&project, "smith-2014", "smith").expect("it can be renamed");
    assert!(done.redirect.is_none() && done.bibliography.is_some());
}

#[test]
fn what_could_go_wrong_is_refused() {
    let site = forms();
    for (old, new, says) in [
        ("sonny", "x", "no record or page is called `sonny`; did you mean `sony`?"),
        ("sony", "sony", "is called so already"),
        ("sony", "Sony", "`Sony` is not an id"),
        ("sony", "a/b", "`a/b` is not an id"),
        ("sony", "other", "`other` is taken: it is an actor"),
        ("sony", "timeline", "`timeline` is a page that the program makes"),
        ("guides/first", "embed/x", "the site would have an error"),
        ("guides/first", "actors/first", "the site would have an error"),
        ("actors/sony", "actors/x", "is the long summary of `sony`; rename that"),
    ] {
        let refusal = refusal(&site, old, new);
        assert!(refusal.contains(says), "{old} -> {new}: {refusal}");
    }
    let twice = project(&[
        (
            "content/a.yaml",
            "actors:\n  a: {name: A, kind: group, formerly: [old]}\n  c: {name: C, kind: group}\n",
        ),
        ("content/b.yaml", "terms:\n  c: {term: C, definition: D}\n"),
    ]);
    assert!(refusal(&twice, "c", "d").contains("`c` is declared twice"));
    assert!(refusal(&twice, "old", "d").contains("it is called `a` now"));
    assert!(refusal(&twice, "c", "old").contains("declared twice"));
    let broken = project(&[
        ("content/a.yaml", "actors:\n  a: {name: A, kind: group}\n"),
        ("content/b.yaml", "actors: ["),
    ]);
    assert!(refusal(&broken, "a", "b").contains("yaml-syntax"));
    // An id that is written with escapes is seen, and not guessed at.
    let escaped =
        project(&[("content/a.yaml", "actors:\n  abc: {name: A, kind: group, summary: \"[[a\\x62c]]\"}\n")]);
    assert!(refusal(&escaped, "abc", "b").contains("content/a.yaml:2: `abc` is written in a way"));
}

#[test]
fn drafts_are_renamed_too() {
    let files = [
        ("content/a.yaml", "actors:\n  a: {name: A, kind: group, draft: true}\n"),
        ("content/p.md", "---\ntitle: P\ndraft: true\n---\n[[a]]\n"),
    ];
    let after = renamed(&project(&files), "a", "b");
    assert!(after.text("content/p.md").is_some_and(|page| page.ends_with("[[b]]\n")));
}

/// The files of this repository's own site.
fn real_site() -> Project {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut project = Project::default();
    let mut folders = vec![root.join("content")];
    let mut paths: Vec<_> = ["site.yaml", LOCK, SIGNED].iter().map(|name| root.join(name)).collect();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the folder is readable") {
            let path = entry.expect("the entry is readable").path();
            if path.is_dir() { folders.push(path) } else { paths.push(path) }
        }
    }
    for path in paths {
        let name =
            path.strip_prefix(root).expect("it lies there").to_str().expect("UTF-8").replace('\\', "/");
        project.insert(&name, std::fs::read(&path).expect("the file is readable"));
    }
    project
}

#[test]
fn the_real_site_is_the_same_but_for_the_addresses() {
    let site = real_site();
    // New ids that stand in the same place in every order, and are no part of a word elsewhere.
    let ids = ["north-korea", "article-b", "gop"];
    let old =
        |text: &str| ids.iter().fold(text.to_owned(), |text, id| text.replace(&format!("{id}-zzz"), id));
    let all = |site: &Project, from: &str, to: &str| {
        let named = |id: &str, end: &str| format!("{id}{end}");
        ids.iter().fold(site.clone(), |site, id| renamed(&site, &named(id, from), &named(id, to)))
    };
    let there = all(&site, "", "-zzz");
    let mut memos = Memos::default();
    let mut pages = |site: &Project| -> BTreeMap<String, String> {
        let built = build(site, &BuildOptions::default(), &mut memos);
        assert!(built.diagnostics.is_empty(), "{:?}", built.diagnostics);
        let texts =
            built.artifacts.iter().map(|file| (old(&file.path), old(&String::from_utf8_lossy(&file.bytes))));
        // The data tells the former ids too.
        let compared = |(path, text): &(String, String)| {
            !text.contains("http-equiv=\"refresh\"") && !path.starts_with("data/")
        };
        texts.filter(compared).collect()
    };
    let (one, other) = (pages(&site), pages(&there));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    let differing: Vec<_> = one.keys().filter(|path| one[*path] != other[*path]).collect();
    assert!(differing.is_empty(), "{differing:?}");
    // And back again: the same bytes, but for the lines that remember.
    let back = all(&there, "-zzz", "");
    for (path, file) in &site.files {
        let text = back.text(path).expect("the file is there");
        let remembers = |line: &&str| line.trim().starts_with("formerly: [") && line.contains("-zzz");
        let text: String = text.split_inclusive('\n').filter(|line| !remembers(line)).collect();
        assert_eq!(Some(text.as_str()), file.text(), "{path}");
    }
}
