//! Imports whole files: what is written, what is reported, and that a site builds with it.

use std::collections::BTreeSet;
use std::fmt::Write;

use explainer::bibliography::write;
use explainer::diagnostic::Severity;
use explainer::import::{Fault, Imported, Mapping, Options, Order, Remark, import, kind_of};
use explainer::kinds::Kind;
use explainer::pipeline::{self, Memos};
use explainer::project::Project;

const PATH: &str = "content/imported/file.yaml";

fn empty() -> Project {
    let mut project = Project::default();
    project.insert("site.yaml", "title: Test\n");
    project
}

fn run(name: &str, text: &str) -> Imported {
    run_with(name, text.as_bytes(), &Options::default(), &empty()).unwrap_or_else(|fault| panic!("{fault:?}"))
}

fn run_with(name: &str, bytes: &[u8], options: &Options, project: &Project) -> Result<Imported, Fault> {
    import(name, bytes, options, project, PATH)
}

fn table(kind: &str, maps: &[&str], sets: &[&str]) -> Options {
    let mut mapping = Mapping { kind: kind_of(kind), ..Mapping::default() };
    maps.iter().for_each(|map| mapping.add(map).expect("a mapping"));
    sets.iter().for_each(|set| mapping.set(set).expect("a field"));
    Options { mapping, ..Options::default() }
}

/// The text without its first comment.
fn facts(imported: &Imported) -> &str {
    let text = imported.text.as_deref().expect("something was written");
    text.split_once("\n\n").expect("a comment stands above").1
}

fn shown(remarks: &[Remark]) -> Vec<String> {
    let at = |remark: &Remark| remark.at.number.map(|number| number.to_string()).unwrap_or_default();
    remarks.iter().map(|remark| format!("{} {} = {}", at(remark), remark.field, remark.value)).collect()
}

/// Builds the site with what was imported, and gives the pages.
#[track_caller]
fn build(project: &Project, imported: &Imported) -> pipeline::Build {
    let mut project = project.clone();
    if let Some(text) = &imported.text {
        project.insert(PATH, text.as_str());
    }
    let build = pipeline::build(&project, &pipeline::Options::default(), &mut Memos::default());
    let errors: Vec<_> = build.diagnostics.iter().filter(|found| found.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    build
}

fn page(build: &pipeline::Build, path: &str) -> String {
    let artifact = build.artifacts.iter().find(|artifact| artifact.path == path);
    let artifact = artifact.unwrap_or_else(|| panic!("there is no {path}"));
    String::from_utf8(artifact.bytes.to_vec()).expect("a page is UTF-8")
}

// ---- TimelineJS ----

#[test]
fn a_timeline_becomes_events_and_sources() {
    let json = r##"{
      "title": {"text": {"headline": "The race"}, "media": {"url": "https://example.org/a.jpg"}},
      "scale": "human",
      "events": [
        {"unique_id": "sputnik", "start_date": {"year": "1957", "month": 10, "day": 4, "hour": 19, "minute": 28},
         "text": {"headline": "Sputnik <b>1</b>", "text": "<p>It <em>beeped</em>: <a href=\"https://example.org/s?a=1&amp;b=2\">listen</a>.</p>"},
         "media": {"url": "https://en.wikipedia.org/wiki/Sputnik", "caption": "The satellite", "credit": "<i>Wikipedia</i>", "thumbnail": "t.jpg"},
         "group": "Soviet Union", "autolink": true, "background": {"color": "#fff"}},
        {"start_date": {"year": 1969, "month": 7, "day": 16}, "end_date": {"year": 1969, "month": 7, "day": 24},
         "display_date": "July 1969", "text": {"headline": "Apollo", "text": ""},
         "media": {"url": "https://example.org/moon.jpg", "credit": "<a href=\"https://nasa.gov/\">NASA</a>"}},
        {"start_date": {"year": "-44", "month": "3", "day": "15", "format": "yyyy"}, "text": {"headline": "Ides"}, "colour": "red"}
      ],
      "eras": [{"start_date": {"year": 1947}, "end_date": {"year": 1991}, "text": {"headline": "Cold War"}}]
    }"##;
    let imported = run("race.json", json);
    let expected = "\
sources:
  en-wikipedia-org-sputnik:
    type: entry-encyclopedia
    description: The satellite
    author: Wikipedia
    url: https://en.wikipedia.org/wiki/Sputnik

events:
  cold-war:
    date: 1947/1991
    title: Cold War
    tags: [era]

  sputnik:
    date: 1957-10-04T19:28:00
    title: Sputnik 1
    summary: \"It *beeped*: [listen](https://example.org/s?a=1&amp;b=2).\"
    tags: [soviet-union]
    cite: [en-wikipedia-org-sputnik]
    extra: {media: {thumbnail: t.jpg}, background: {color: \"#fff\"}}

  apollo:
    date: 1969-07-16/1969-07-24
    date_text: July 1969
    title: Apollo
    extra: {media: {url: https://example.org/moon.jpg, credit: \"[NASA](https://nasa.gov/)\"}}

  ides:
    date: \"-0043-03-15\"
    title: Ides
";
    assert_eq!(facts(&imported), expected);
    assert_eq!(
        shown(&imported.report.lost),
        [
            "3 start_date.format = yyyy",
            "3 colour = red",
            " title of the timeline = text.headline: The race",
            " title of the timeline = media.url: https://example.org/a.jpg",
        ]
    );
    let build = build(&empty(), &imported);
    let event = page(&build, "events/sputnik/index.html");
    assert!(
        event.contains(
            "It <em>beeped</em>: <a href=\"https://example.org/s?a=1&amp;b=2\" rel=\"external\">listen</a>."
        ),
        "{event}"
    );
}

#[test]
fn the_second_version_of_timelinejs_is_read() {
    let json = r#"{"timeline": {"headline": "H", "type": "default", "date": [
        {"startDate": "2011,12,10", "endDate": "2011,12,11", "headline": "A", "text": "b", "tag": "t", "asset": {"media": "x.jpg", "credit": "c"}},
        {"startDate": "2011", "headline": "B"}]}}"#;
    let imported = run("t.json", json);
    let expected = "\
events:
  a:
    date: 2011-12-10/2011-12-11
    title: A
    summary: b
    tags: [t]
    extra: {media: {url: x.jpg, credit: c}}

  b:
    date: 2011
    title: B
";
    assert_eq!(facts(&imported), expected);
    assert_eq!(shown(&imported.report.lost), [" timeline.headline = H", " timeline.type = default"]);
}

#[test]
fn no_date_is_guessed_and_none_is_lost() {
    let sheet = "Year,Month,Day,Time,End Year,End Month,Display Date,Headline\n\
                 2014,2,30,,,,,Impossible\n\
                 2014,,5,,,,,Day without month\n\
                 2014,12,19,2 PM,,,,Hour alone\n\
                 2014,12,19,2:30 PM,,,about then,Time\n\
                 2014,5,,,2013,1,,Backwards\n\
                 ,,,,2013,1,,End alone\n\
                 \"13,000\",,,,,,,Far\n\
                 0,,,,,,,Nought\n\
                 soon,,,,,,,Soon\n\
                 -13800000000,,,,,,,Bang\n\
                 2014,Dec,,,,,,In words\n";
    let imported = run("t.csv", sheet);
    let text = facts(&imported);
    // What the words of a date say that it says by itself is not written twice.
    assert!(
        !facts(&run("t.csv", "Year,Month,Display Date,Headline\n2014,12,December 2014,A\n"))
            .contains("date_text")
    );
    for (id, date) in [
        ("day-without-month", "2014"),
        ("hour-alone", "2014-12-19"),
        ("time", "2014-12-19T14:30:00\n    date_text: about then"),
        ("backwards", "2014-05"),
        ("end-alone", "/2013-01"),
        ("far", "Y13000"),
        ("bang", "Y-13799999999"),
        ("in-words", "2014-12"),
    ] {
        assert!(text.contains(&format!("  {id}:\n    date: {date}\n")), "{id}: {text}");
    }
    assert!(
        text.contains(
            "  impossible:\n    # The date was given as 2014-2-30, which is none.\n    title: Impossible\n"
        ),
        "{text}"
    );
    assert_eq!(
        shown(&imported.report.lost),
        [
            "2 Year, Month, Day = 2014, 2, 30",
            "3 Day = 5",
            "4 Time = 2 PM",
            "6 End Year, End Month = 2013, 1",
            "9 Year = 0",
            "10 Year = soon",
        ]
    );
    build(&empty(), &imported);
}

/// A cell cannot leave its comment or its quotation marks.
#[test]
fn a_cell_stays_a_cell() {
    let claims = "x\nclaims: {c: {text: Forged., kind: fact}}";
    for hostile in [
        claims,
        "\u{85}claims: {}",
        "\u{2028}claims: {}",
        "\u{1}\u{7f}\u{fffe}",
        "' # \" - &a *b !c",
        "{{ x }}",
    ] {
        let cell = hostile.replace('"', "\"\"");
        let sheet = format!(
            "Year,Headline,Text,Display Date,Group,Background,Media\n\"{cell}\",\"{cell}\",\"{cell}\",\"{cell}\",\"{cell}\",\"{cell}\",\"{cell}\"\n2014,Fine,,,,,\n"
        );
        let imported = run(&format!("{hostile}.csv"), &sheet);
        let text = imported.text.as_deref().expect("a text");
        let sections = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).count();
        assert_eq!(sections, 1, "{text}");
        assert_eq!(imported.counts, [(Kind::Event, 2)], "{text}");
        build(&empty(), &imported);
    }
}

#[test]
fn the_older_sheet_has_dates_in_one_cell() {
    let sheet =
        "Start Date\tEnd Date\tHeadline\tTag\n03/04/2014\t\tA\tx\n12/19/2014\t12/20/2014\tB\tx\n-44\t\tC\t\n";
    let imported = run("t.txt", sheet);
    assert_eq!(shown(&imported.report.lost), ["2 Start Date = 03/04/2014"]);
    assert!(imported.report.lost[0].why.contains("--dates dmy"), "{:?}", imported.report.lost);
    assert!(facts(&imported).contains("  b:\n    date: 2014-12-19/2014-12-20\n"));
    assert!(facts(&imported).contains("  c:\n    date: \"-0043\"\n"));
    let options = Options { order: Some(Order::MonthFirst), ..Options::default() };
    let imported = run_with("t.txt", sheet.as_bytes(), &options, &empty()).expect("a sheet");
    assert!(imported.report.lost.is_empty());
    assert!(facts(&imported).contains("  a:\n    date: 2014-03-04\n"));
}

/// A hundred rows with all that such a sheet may hold: a title, eras, events of every precision.
fn a_hundred_rows() -> String {
    let mut sheet = String::from(
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,\
         Media Caption,Media Thumbnail,Type,Group,Background\n",
    );
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut row = |date: [String; 9],
                   headline: &str,
                   text: &str,
                   media: [&str; 4],
                   kind: &str,
                   group: &str,
                   ground: &str| {
        let cells =
            date.iter().map(String::as_str).chain([headline, text]).chain(media).chain([kind, group, ground]);
        let cells: Vec<String> = cells.map(quoted).collect();
        let _ = writeln!(sheet, "{}", cells.join(","));
    };
    let none = || std::array::from_fn::<String, 9, _>(|_| String::new());
    row(
        none(),
        "A century, told",
        "<p>All of it.</p>",
        ["https://example.org/hero.jpg", "Desk", "", ""],
        "title",
        "",
        "#222",
    );
    for (from, to, name) in
        [(-500, -300, "Antiquity"), (1900, 1950, "The first half"), (1951, 2000, "The second half")]
    {
        let mut date = none();
        (date[0], date[4]) = (from.to_string(), to.to_string());
        row(date, name, "", ["", "", "", ""], "era", "", "");
    }
    let texts = [
        "<p>It was <b>cold</b>, and <i>dark</i>.</p><p>Then \"light\"&nbsp;came &amp; went.</p>",
        "Seen by [[nobody]], said [@one], in {{ timeline }}: 2 * 3 * 4 = 24 _x_",
        "Read <a href=\"https://example.org/story?a=1&amp;b=2\">the story</a>,\nthen rest.<script>alert(1)</script>",
        "在这一天，一切都变了。",
        "",
    ];
    let names = [
        "Ærø, “the island”",
        "Öffnung der Mauer",
        "地震が起きた",
        "Title, with \"marks\"",
        "A line\nbreak",
        "نهاية الحرب",
    ];
    for number in 0..96_i64 {
        let mut date = none();
        let year = if number < 6 { number - 400 } else { 1900 + number };
        date[0] = year.to_string();
        if number % 4 > 0 {
            date[1] = (number % 12 + 1).to_string();
        }
        if number % 4 > 1 {
            date[2] = (number % 28 + 1).to_string();
        }
        if number % 8 == 7 {
            date[3] = format!("{}:05 PM", number % 12 + 1);
        }
        if number % 10 == 0 {
            date[4] = (year + 2).to_string();
        }
        if number % 9 == 0 {
            date[8] = format!("around {}", year.abs());
        }
        let headline = format!("{} {number}", names[number as usize % names.len()]);
        let media = match number % 6 {
            0 => ["https://www.youtube.com/watch?v=abc", "The <b>Channel</b>", "A film", ""],
            1 => [
                "https://example.org/photo.jpg",
                "<a href='https://example.org/'>Agency</a>",
                "A photo, with a comma",
                "https://example.org/t.jpg",
            ],
            2 => ["<iframe src=\"https://player.vimeo.com/video/7\"></iframe>", "", "", ""],
            3 => ["https://example.org/story", "", "", ""],
            _ => ["", "", "", ""],
        };
        let group = ["", "Europe", "Asia & Pacific"][number as usize % 3];
        row(
            date,
            &headline,
            texts[number as usize % texts.len()],
            media,
            "",
            group,
            if number % 7 == 0 { "#fafafa" } else { "" },
        );
    }
    sheet
}

#[test]
fn a_sheet_of_a_hundred_rows_becomes_a_timeline() {
    let sheet = a_hundred_rows();
    let imported = run("century.csv", &sheet);
    assert_eq!(imported.counts, [(Kind::Source, 3), (Kind::Event, 99)]);
    let build = build(&empty(), &imported);
    let timeline = page(&build, "timeline/index.html");
    // In the order of time: what an event links to is read off the list, each once.
    let mut order: Vec<&str> = Vec::new();
    for link in timeline.split("href=\"../events/").skip(1) {
        let id = link.split('/').next().unwrap_or_default();
        if !order.contains(&id) {
            order.push(id);
        }
    }
    assert_eq!(order.len(), 99);
    let number = |id: &str| id.rsplit('-').next().and_then(|last| last.parse::<i64>().ok()).unwrap_or(-1);
    let numbers: Vec<i64> =
        order.iter().map(|id| number(id)).filter(|number| (0..96).contains(number)).collect();
    // Of words of another script only a number is left for the id.
    assert!(numbers.len() > 60, "{order:?}");
    let mut sorted = numbers.clone();
    sorted.sort_unstable();
    assert_eq!(numbers, sorted, "{order:?}");
    assert_eq!(order[0], "antiquity");
    for words in ["地震が起きた 2", "نهاية الحرب 5", "Title, with", "the story"] {
        let found =
            build.artifacts.iter().any(|artifact| String::from_utf8_lossy(&artifact.bytes).contains(words));
        assert!(found, "{words}");
    }
    let all: String =
        build.artifacts.iter().map(|artifact| String::from_utf8_lossy(&artifact.bytes)).collect();
    assert!(!all.contains("alert(1)"), "no script is taken over");
    assert!(imported.report.lost.iter().any(|lost| lost.value == "alert(1)"));
    let report = imported.report.print(false);
    assert!(report.lines().count() < 60, "{report}");
    // What a reader sees of a text with our own marks is the text.
    let marks = page(&build, "events/offnung-der-mauer-1/index.html");
    let words = "Seen by [[nobody]], said [@one], in {{ timeline }}: 2 * 3 * 4 = 24 _x_";
    assert!(marks.contains(words), "{marks}");
}

#[test]
fn a_second_import_adds_nothing() {
    let sheet = a_hundred_rows();
    let first = run("century.csv", &sheet);
    let mut project = empty();
    project.insert(PATH, first.text.clone().expect("a text"));
    let second =
        import("century.csv", sheet.as_bytes(), &Options::default(), &project, "content/imported/b.yaml")
            .expect("a sheet");
    assert_eq!(second.text, None);
    assert_eq!(second.there.len(), 102);
    assert!(second.there.iter().all(|there| there.differs.is_empty()), "{:?}", second.there);
    // One more row is one more event, and the ids of the others stay.
    let more = format!("{sheet}2001,,,,,,,,,One more,,,,,,,,\n");
    let third =
        import("century.csv", more.as_bytes(), &Options::default(), &project, "content/imported/b.yaml")
            .expect("a sheet");
    assert_eq!(facts(&third), "events:\n  one-more:\n    date: 2001\n    title: One more\n");
    // What its author changed is not written over, and said.
    let edited = project.text(PATH).expect("it is there").replacen(
        "title: Antiquity",
        "title: Antiquity\n    weight: 3",
        1,
    );
    let edited = edited.replacen("tags: [era]", "tags: [era, old]", 1);
    project.insert(PATH, edited);
    let fourth =
        import("century.csv", sheet.as_bytes(), &Options::default(), &project, "content/imported/b.yaml")
            .expect("a sheet");
    let differs: Vec<_> = fourth.there.iter().filter(|there| !there.differs.is_empty()).collect();
    assert_eq!(fourth.text, None);
    assert_eq!(differs.len(), 1);
    assert_eq!((differs[0].id.as_str(), differs[0].differs.join(" ")), ("antiquity", "tags".to_owned()));
}

// ---- Bibliographies ----

/// The sources of the site of this repository, written by us and taken over again.
#[test]
fn the_sources_of_the_real_site_come_back() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let (project, _) = explainer::disk::load(folder, None, None).expect("the repository is a site");
    let mut parsed = Vec::new();
    for (path, file) in project.under("content/").filter(|(path, _)| path.ends_with(".yaml")) {
        parsed.extend(explainer::read::read(path, file, explainer::markdown::Options::default()).sources);
    }
    assert!(parsed.len() > 10, "{}", parsed.len());
    let bib: String = parsed.iter().map(|source| write::bib(&source.to_entry()) + "\n").collect();
    let json: Vec<serde_json::Value> = parsed
        .iter()
        .flat_map(|source| {
            serde_json::from_str::<Vec<serde_json::Value>>(&write::csl_json(&source.to_entry()))
                .expect("JSON")
        })
        .collect();
    let json = serde_json::Value::Array(json).to_string();
    for (name, text) in [("library.bib", bib), ("library.json", json)] {
        let imported = run(name, &text);
        assert!(imported.slips.is_empty(), "{name}: {:?}", imported.slips);
        assert!(imported.report.lost.is_empty(), "{name}: {:?}", imported.report.lost);
        let back = explainer::read::read(
            &PATH.into(),
            &explainer::project::File::new(imported.text.clone().expect("a text").into_bytes()),
            explainer::markdown::Options::default(),
        );
        assert_eq!(back.sources.len(), parsed.len(), "{name}");
        for (one, two) in parsed.iter().zip(&back.sources) {
            let (mut one, mut two) = (one.to_entry(), two.to_entry());
            two.place = one.place.clone();
            if name.ends_with(".bib") {
                // BibLaTeX has fewer types; the nearest comes back.
                one.type_.clone_from(&two.type_);
            }
            one.note = None;
            two.note = None;
            assert_eq!(one, two, "{name}");
        }
        build(&empty(), &imported);
        // In the site that they come from all are known again.
        let again = run_with(name, text.as_bytes(), &Options::default(), &project).expect("a bibliography");
        assert_eq!(again.text, None, "{name}");
        assert_eq!(again.there.len(), parsed.len(), "{name}");
    }
}

#[test]
fn what_a_bibliography_has_beyond_a_source_is_named() {
    let bib = "@article{Smith_2014,\n title = {T}, author = {Smith, Ann}, date = {2014}, abstract = {Long \\emph{words}},\n \
               file = {/home/x.pdf}, note = {Page 2}, publisher = {P}, institution = {Q}, journaltitle = {J},\n \
               keywords = {Cyber War, 北}, url = {https://example.org/a}}\n@misc{m, note = {Letter}}\n";
    let imported = run("a.bib", bib);
    let expected = "\
sources:
  smith-2014:
    type: article-journal
    title: T
    author: [{family: Smith, given: Ann}]
    published: 2014
    outlet: J
    publisher: P
    url: https://example.org/a
    tags: [cyber-war]
    note: Page 2

  m:
    type: document
    description: Letter
";
    assert_eq!(facts(&imported), expected);
    assert_eq!(
        shown(&imported.report.lost),
        ["1 abstract = Long words", "1 file = /home/x.pdf", "1 institution = Q", "1 keywords = 北"]
    );
}

#[test]
fn zotero_names_items_by_their_address() {
    let json = r#"[
      {"id": "http://zotero.org/users/1/items/AB", "type": "webpage", "title": "The long story of it", "URL": "https://example.org/a", "author": [{"family": "Doe", "given": "Jane"}], "issued": {"date-parts": [["2014", 12]]}, "abstract": "x", "note": "n"},
      {"id": "http://zotero.org/users/1/items/CD", "type": "book", "title": "B", "citation-key": "doe2015"},
      {"id": "http://zotero.org/users/1/items/EF", "type": "webpage", "title": "日本", "URL": "https://www.example.jp/news/1"}
    ]"#;
    let imported = run("z.json", json);
    let ids: Vec<&str> =
        facts(&imported).lines().filter_map(|line| line.strip_prefix("  ")?.strip_suffix(':')).collect();
    assert_eq!(ids, ["doe-2014-the-long-story-of", "doe2015", "example-jp-1"]);
    assert_eq!(shown(&imported.report.lost), ["2 abstract = x"]);
}

#[test]
fn a_source_is_known_by_its_doi_or_address() {
    let mut project = empty();
    let own = "sources:\n  mine: {title: My words, url: https://example.org/a/}\n  other: {title: Other, doi: 10.1/X}\n";
    project.insert("content/own.yaml", own);
    let bib = "@misc{a, title={Theirs}, url={http://example.org/a}}\n@misc{b, title={B}, doi={https://doi.org/10.1/x}}\n@misc{mine, title={New}}\n";
    let imported = run_with("a.bib", bib.as_bytes(), &Options::default(), &project).expect("a bibliography");
    let there: Vec<&str> = imported.there.iter().map(|there| there.id.as_str()).collect();
    assert_eq!(there, ["mine", "other"]);
    assert_eq!(facts(&imported), "sources:\n  mine-2:\n    type: document\n    title: New\n");
}

// ---- Tables ----

#[test]
fn a_table_becomes_records_of_its_kind() {
    let mut project = empty();
    project.insert(
        "content/actors.yaml",
        "actors:\n  harbour-office: {name: Harbour Office, kind: government}\n",
    );
    project.insert("content/sources.yaml", "sources:\n  report: {title: Report}\n");
    let csv = "Datum;Titel;Ort;Akteure;Quelle;Text;Intern;State\n\
               19.12.2014;Feuer [[x]];Hafen;Harbour Office;report;*Hell*;nein;happened\n\
               2014-12;Zweites;;harbour-office; ghost;;x;maybe\n";
    let options = table(
        "events",
        &[
            "Datum=date",
            "Titel=title",
            "Ort=place.name",
            "Akteure=actors",
            "Quelle=cite",
            "Text=summary",
            "Intern=",
        ],
        &["weight=2"],
    );
    let imported = run_with("a.csv", csv.as_bytes(), &options, &project).expect("a table");
    let expected = "\
events:
  feuer-x:
    date: 2014-12-19
    title: Feuer [[x]]
    place: {name: Hafen}
    actors: [harbour-office]
    cite: [report]
    summary: \\*Hell\\*
    state: happened
    weight: 2

  zweites:
    date: 2014-12
    title: Zweites
    actors: [harbour-office]
    weight: 2
";
    assert_eq!(facts(&imported), expected);
    let lost: Vec<String> =
        imported.report.lost.iter().map(|lost| format!("{}: {}", lost.value, lost.why)).collect();
    assert_eq!(lost, ["ghost: no source is called `ghost`", "maybe: `state` cannot be `maybe`"]);
    build(&project, &imported);
}

#[test]
fn what_the_site_would_not_build_with_is_taken_out() {
    let csv = "ID,Name,Kind,Tags,links.website,Website,links.wikidata,Unknown column\n\
               ada,Ada,person,a; B c,https://example.org,,Q1,x\n\
               Ada,Other,nonsense,,not a url,,X,\n\
               ,,person,,,,,\n\
               long,Third,group,,,,,,extra cell\n";
    let imported = run_with("a.csv", csv.as_bytes(), &table("actors", &[], &[]), &empty()).expect("a table");
    let expected = "\
actors:
  ada:
    name: Ada
    kind: person
    tags: [a, b-c]
    links: {website: https://example.org, wikidata: Q1}

  long:
    name: Third
    kind: group
";
    assert_eq!(facts(&imported), expected);
    let lost = shown(&imported.report.lost);
    for value in [
        "2 Unknown column = x",
        "5 cell 9 = extra cell",
        "3 Kind = nonsense",
        "3 Name = Other",
        "4 Kind = person",
    ] {
        assert!(lost.iter().any(|lost| lost == value), "{value}: {lost:?}");
    }
}

#[test]
fn markdown_in_a_table_is_taken_where_it_is_said_to_be() {
    let mut project = empty();
    project.insert("content/sources.yaml", "sources:\n  report: {title: Report}\n");
    let csv = "term,definition\nDoxing,\"To **publish** [@report, p. 2].\"\n";
    let mut options = table("terms", &[], &[]);
    options.mapping.markdown = true;
    let imported = run_with("a.csv", csv.as_bytes(), &options, &project).expect("a table");
    assert!(facts(&imported).contains("definition: To **publish** [@report, p. 2]."), "{}", facts(&imported));
    let plain = run_with("a.csv", csv.as_bytes(), &table("terms", &[], &[]), &project).expect("a table");
    assert!(facts(&plain).contains(r"\*\*publish\*\* \[@report, p. 2\]"), "{}", facts(&plain));
}

// ---- Wrong files ----

#[test]
fn a_wrong_file_is_told_where_and_what_to_do() {
    let cases: [(&str, &[u8], &str); 16] = [
        ("a.csv", b"", "this file is empty"),
        ("a.csv", b"a,b\n1,2\n", "nothing says what the rows of this table are"),
        ("a.csv", b"Headline,Year\n", "this table has a first line with names, and no rows"),
        (
            "a.csv",
            b"Headline,Year\n\"open,2014\n",
            "2:1 the quotation mark that opens this cell is never closed",
        ),
        ("a.csv", b"Headline,Year\nCaf\xe9,2014\n", "2:4 the byte E9 is not UTF-8 here"),
        ("a.xlsx", b"PK\x03\x04xxxx", "this is a workbook of Excel"),
        ("a.json", b"{\"events\": [", "1:12 this is not JSON"),
        ("a.json", b"{}", "this JSON is neither"),
        ("a.json", b"[1, 2]", "this JSON is neither"),
        ("a.json", b"{\"events\": 3}", "`events` is not a list"),
        ("a.json", b"{\"events\": [3]}", "event 1 is not an object"),
        ("a.json", b"{\"events\": []}", "there is nothing to import in this TimelineJS file"),
        ("a.html", b"<html></html>", "this looks like HTML"),
        ("a.txt", b"hello\nworld\n", "this is no format that can be imported"),
        ("a.bib", b"no entries\n", "there is nothing to import in this BibLaTeX file"),
        ("a.md", b"# words\n", "a site reads this kind of file as it is"),
    ];
    for (name, bytes, message) in cases {
        let Err(fault) = run_with(name, bytes, &Options::default(), &empty()) else { panic!("{message}") };
        let place = fault.place.map(|(line, column)| format!("{line}:{column} ")).unwrap_or_default();
        assert!(format!("{place}{}", fault.message).starts_with(message), "{fault:?}");
        assert!(fault.cure.is_some(), "{fault:?}");
    }
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("Headline\tYear\nCafé\t2014\n".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let imported = run_with("a.csv", &utf16, &Options::default(), &empty()).expect("UTF-16");
    assert_eq!(facts(&imported), "events:\n  cafe:\n    date: 2014\n    title: Café\n");
}

/// Whatever a file holds, it is imported so that the site builds, or refused.
#[test]
fn no_file_is_a_surprise() {
    const PARTS: [&str; 36] = [
        ",",
        ",",
        "\n",
        "\"",
        ";",
        "2014",
        "2",
        "31",
        "-5",
        "Headline",
        "Year",
        "{{",
        "[[a",
        "[@b \"",
        "<b>",
        "<script>",
        "<a href=x>",
        "&amp;",
        "é",
        "世界",
        "\t",
        "https://example.org/a.jpg",
        "https://youtu.be/x",
        "---",
        "# x",
        ": ",
        "'",
        "\\",
        "null",
        "title",
        "era",
        "}",
        "\u{200b}",
        "\u{85}",
        "\u{feff}",
        "~",
    ];
    const JSON: [&str; 22] = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"events\":",
        "\"text\":",
        "{\"headline\":\"A\"}",
        "\"start_date\":",
        "{\"year\":2014}",
        "{\"year\":\"x\"}",
        "1",
        "null",
        "\"media\":",
        "{\"url\":\"javascript:x\"}",
        "\"id\":\"a\"",
        "\"title\":",
        "\"eras\":",
        "[]",
        "\"type\":\"book\"",
        "true",
    ];
    let mut state = 5_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) as usize % below
    };
    let (mut taken, mut codes) = (0, BTreeSet::new());
    for round in 0..64 {
        let words: &[&str] = if round % 4 == 3 { &JSON } else { &PARTS };
        let noise: String = (0..next(24)).map(|_| words[next(words.len())]).collect();
        let (name, text, options) = match round % 4 {
            0 => (
                "a.csv",
                format!("Year,Month,Headline,Text,Media,Group,Type\n{noise}\n2014,1,A,{noise}"),
                Options::default(),
            ),
            1 => (
                "a.csv",
                format!("name,kind,summary,tags,cite\nA,person,{noise}\n{noise}"),
                table("actors", &[], &[]),
            ),
            2 => (
                "a.bib",
                format!("@misc{{k, title = {{{noise}}}}}\n@book{{b, note={{{noise}}}}}"),
                Options::default(),
            ),
            _ => ("a.json", format!("{{\"events\": [{{{noise}}}]}}"), Options::default()),
        };
        match run_with(name, text.as_bytes(), &options, &empty()) {
            // The import itself has held the site with it against all checks.
            Ok(imported) => {
                assert!(imported.errors.is_empty(), "{text}: {:?}", imported.errors);
                taken += 1;
            }
            Err(fault) => {
                codes.insert(fault.message);
            }
        }
    }
    assert!(taken > 20 && codes.len() > 1, "{taken} {codes:?}");
}

// ---- docs/import.md ----

/// The words of a command line, with quotation marks around some.
fn words(line: &str) -> Vec<String> {
    let quoted = line.split('"').enumerate();
    let each = |(at, part): (usize, &str)| match at % 2 {
        1 => vec![part.to_owned()],
        _ => part.split_whitespace().map(str::to_owned).collect(),
    };
    quoted.flat_map(each).collect()
}

/// The commands of the document are run in an empty site on the files above them, and write the files below them.
#[test]
fn the_document_shows_what_happens() {
    let document =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/import.md")).expect("it is there");
    let folder = std::env::temp_dir().join(format!("explainer-import-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("site.yaml"), "title: Test\n").expect("a file");
    let (mut above, mut said, mut commands, mut compared) = (String::new(), String::new(), 0, 0);
    let mut lines = document.lines();
    while let Some(line) = lines.next() {
        let Some(language) = line.strip_prefix("```") else {
            line.clone_into(&mut above);
            continue;
        };
        let block: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
        let block = block.join("\n") + "\n";
        let named = above.strip_prefix('`').and_then(|name| name.strip_suffix('`'));
        match (language, named) {
            ("sh", _) => {
                let mut arguments = words(&block).into_iter();
                assert_eq!(arguments.next().as_deref(), Some("explainer"));
                let run = std::process::Command::new(env!("CARGO_BIN_EXE_explainer"))
                    .args(arguments)
                    .current_dir(&folder)
                    .output()
                    .expect("the program runs");
                said = String::from_utf8(run.stderr).expect("it talks in UTF-8");
                assert!(run.status.success(), "{block}{said}");
                commands += 1;
            }
            ("text", _) => assert_eq!(said, block),
            ("yaml", Some(name)) => {
                assert_eq!(std::fs::read_to_string(folder.join(name)).unwrap_or_default(), block, "{name}");
                compared += 1;
            }
            ("yaml", None) => {
                Mapping::default().read(&block, &"mapping.yaml".into()).expect("a mapping");
            }
            (_, Some(name)) => std::fs::write(folder.join(name), block).expect("a file"),
            _ => panic!("a block of {language} without a name"),
        }
        above.clear();
    }
    std::fs::remove_dir_all(&folder).expect("it goes");
    assert_eq!((commands, compared), (3, 3));
}
