//! Whole texts, and what is proposed from them.

use super::*;
use crate::pipeline::{Build, Memos, Options, build, prepare};
use crate::project::Project;

const TEXT: &str = "Harbour Office Blames Rats For Blaze\n\n\
The Harbour Office (HO) said on Monday that rats had gnawed a cable. “We were warned in May,” Ann Roe, the head \
of the office, told The Quay Times. “Nobody listened.”\n\n\
Dr. Ben Poe of Poe Cables Inc. denied that his cables were at fault. “It is nonsense,” said Poe. He added: “Ask \
the rats.”\n\n\
According to the Quay Times, 40 percent of the sheds and about 1,200 crates were lost. One docker called it “a \
night to forget”. ‘They ran,’ a fireman said.\n\n\
“It began small,” wrote Cy Doe.\n\n“It did not stay so.”\n\n\
From Night Wire:\n\n“The quay is closed,” the office said. The film “The Long Quay” was not harmed. It burned last \
week, late in November, and on 3 December 2013.\n\n\
(Via: Night Wire / The Quay Times)\n";

fn site(files: &[(&str, &str)]) -> Project {
    let mut project = Project::default();
    project.insert("site.yaml", "title: Test\n");
    let facts =
        "actors:\n  poe: {name: Ben Poe, kind: person}\nsources:\n  times: {title: T, outlet: Quay Times}\n";
    project.insert("content/facts.yaml", facts);
    for (path, text) in files {
        project.insert(path, *text);
    }
    project
}

fn proposed(project: &Project, text: &str, date: Option<&str>) -> Proposal {
    let options = Options { drafts: true, only_check: true, ..Options::default() };
    read(&prepare(project, &options, &mut Memos::default()).site, text, date)
}

fn read(site: &Site, text: &str, date: Option<&str>) -> Proposal {
    let date = date.map(|date| Date::parse(date).expect("a date"));
    ingest(&Request {
        text,
        file: "blaze.txt",
        source: "blaze",
        snapshot: Some("blaze.txt".to_owned()),
        date: date.as_ref(),
        site,
    })
}

fn checked(project: &Project, proposal: &Proposal, text: &str, drafts: bool) -> Build {
    checked_with(project, proposal, text, drafts, &mut Memos::default())
}

fn checked_with(
    project: &Project,
    proposal: &Proposal,
    text: &str,
    drafts: bool,
    memos: &mut Memos,
) -> Build {
    let mut project = project.clone();
    project.insert("content/drafts/blaze.yaml", proposal.yaml.as_str());
    project.insert("archive/blaze.txt", text);
    build(&project, &Options { drafts, only_check: drafts, ..Options::default() }, memos)
}

/// `speaker: words` of each quotation.
fn quotations(proposal: &Proposal) -> Vec<String> {
    let records = proposal.yaml.split("\n  # ").filter(|record| record.contains("kind: quotation"));
    records
        .map(|record| {
            let field = |name: &str| {
                record
                    .lines()
                    .find_map(|line| line.trim().strip_prefix(name))
                    .unwrap_or("-")
                    .trim()
                    .to_owned()
            };
            let text =
                record.split("said: “").nth(1).and_then(|rest| rest.split('”').next()).unwrap_or_default();
            format!("{}: {}", field("by:"), text.split_whitespace().collect::<Vec<_>>().join(" "))
        })
        .collect()
}

#[test]
fn quotations_find_their_speakers() {
    let project = site(&[]);
    let proposal = proposed(&project, TEXT, None);
    assert_eq!(
        quotations(&proposal),
        [
            "ann-roe: We were warned in May",
            "ann-roe: Nobody listened.",
            "poe: It is nonsense",
            "-: Ask the rats.",
            "-: a night to forget",
            "-: They ran",
            "cy-doe: It began small",
            "cy-doe: It did not stay so.",
            "-: The quay is closed",
        ],
        "{}",
        proposal.yaml
    );
    for part in [
        "“he” is left open",
        "“One docker” has no name here",
        "“a fireman” has no name here",
        "name: Harbour Office\n",
        "also_known_as: [{name: HO, source: blaze}]",
        "kind: denial\n    by: poe\n",
        "value: 40\n    unit: percent\n",
        "kind: estimate\n    value: 1,200\n    unit: crates\n",
        "outlet: Night Wire\n",
        "via: [night-wire-report]",
        "via: [times]",
        "snapshot: blaze.txt",
    ] {
        assert!(proposal.yaml.contains(part), "{part}: {}", proposal.yaml);
    }
    assert!(!proposal.yaml.contains("The Long Quay said"), "a title is no quotation");
}

#[test]
fn drafts_have_no_error_and_change_nothing_until_they_are_none() {
    let project = site(&[]);
    let proposal = proposed(&project, TEXT, Some("2014-12-22"));
    let built = checked(&project, &proposal, TEXT, true);
    assert!(!built.has_errors(), "{:?}\n{}", built.diagnostics, proposal.yaml);
    let without = build(&project, &Options::default(), &mut Memos::default());
    let with = checked(&project, &proposal, TEXT, false);
    assert_eq!(with.artifacts.len(), without.artifacts.len());
    assert!(with.artifacts.iter().zip(&without.artifacts).all(|(one, other)| one.bytes == other.bytes));
    assert_eq!(
        proposed(&project, TEXT, Some("2014-12-22")).yaml,
        proposal.yaml,
        "the same text gives the same"
    );
}

#[test]
fn days_count_from_a_day_that_is_known() {
    let project = site(&[]);
    let dated = proposed(&project, TEXT, Some("2014-12-23"));
    for part in [
        "date: 2014-12-22\n    date_text: Monday\n    date_basis: inferred\n",
        "date: 2014-12-15/2014-12-21\n",
    ] {
        assert!(dated.yaml.contains(part), "{part}: {}", dated.yaml);
    }
    let open = proposed(&project, TEXT, None);
    assert!(open.yaml.contains("date_text: Monday\n    unknown: [date]\n"), "{}", open.yaml);
    assert!(!open.has_day && open.dated < open.events);
    // As the source says, where it is declared.
    let project = site(&[(
        "content/s.yaml",
        "sources:\n  blaze: {title: B, published: 2014-12-23, snapshot: blaze.txt}\n",
    )]);
    let declared = proposed(&project, TEXT, None);
    assert!(declared.yaml.contains("date: 2014-12-22\n"));
    assert!(!declared.yaml.contains("  blaze:\n"), "it is declared already");
}

#[test]
fn other_languages_have_quotations_without_speakers() {
    let text = "Er sagte: „Es brannte die ganze Nacht.“ Dann « nous sommes partis » und 「火事だった」。";
    let project = site(&[]);
    let proposal = proposed(&project, text, None);
    assert_eq!(quotations(&proposal).len(), 3, "{}", proposal.yaml);
    assert!(proposal.foreign);
    assert!(!checked(&project, &proposal, text, true).has_errors(), "{}", proposal.yaml);
}

#[test]
fn any_text_is_read_in_a_time_that_its_length_bounds() {
    let project = site(&[]);
    let mut memos = Memos::default();
    let options = Options { drafts: true, only_check: true, ..Options::default() };
    let prepared = prepare(&project, &options, &mut memos);
    let pieces = [
        "“",
        "\"",
        "Ann Said said ",
        "x",
        "‘a ",
        "according to ",
        "1 ",
        "\n",
        "Ada Roe’s ",
        "a.",
        "yesterday ",
        "[*_`{# ",
        "\u{301}",
        "。",
        "(Via: ",
        "of the ",
    ];
    for piece in pieces {
        let text = piece.repeat(4_000 / piece.len());
        let proposal = read(&prepared.site, &text, None);
        assert!(!checked_with(&project, &proposal, &text, true, &mut memos).has_errors(), "{piece:?}");
    }
    // Mixed without order, and the same each time.
    let mut state = 7_u64;
    for _ in 0..20 {
        let mut text = String::new();
        for _ in 0..120 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[(state >> 33) as usize % pieces.len()]);
        }
        let proposal = read(&prepared.site, &text, None);
        let built = checked_with(&project, &proposal, &text, true, &mut memos);
        assert!(!built.has_errors(), "{text:?}\n{}\n{:?}", proposal.yaml, built.diagnostics);
    }
}
