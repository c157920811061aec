//! Holds the documents to the program: every example in them is built, every code is explained, every field
//! of a view is listed.
//!
//! The line above a fenced block names its file in backquotes; a block without such a line is only shown.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use explainer::diagnostic::print::{self, Format};
use explainer::diagnostic::{Diagnostic, Severity};
use explainer::pipeline::{self, Build, Memos, Options};
use explainer::project::Project;

/// A fenced block with a name.
#[derive(Clone)]
struct Example {
    path: String,
    text: String,
}

/// A heading and what stands under it.
struct Section {
    title: String,
    text: String,
}

fn read(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn exists(path: &str) -> bool {
    fs::exists(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap_or(false)
}

/// The sections under headings of one level, such as `## `; a heading in a fenced block is none.
fn sections(document: &str, heading: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut fenced = false;
    for line in document.lines() {
        fenced ^= line.starts_with("```");
        match line.strip_prefix(heading) {
            Some(title) if !fenced => {
                sections.push(Section { title: title.to_owned(), text: String::new() });
            }
            _ => {
                let higher = !fenced && line.starts_with('#') && line.find(' ') < heading.find(' ');
                if let Some(section) = sections.last_mut().filter(|_| !higher) {
                    section.text += line;
                    section.text.push('\n');
                } else if higher {
                    // What stands under a chapter's heading belongs to no section.
                    sections.push(Section { title: String::new(), text: String::new() });
                }
            }
        }
    }
    sections.retain(|section| !section.title.is_empty());
    sections
}

/// The blocks of a text that have a file's name above them.
fn examples(text: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut above = "";
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
            if let Some(path) = above.strip_prefix('`').and_then(|rest| rest.strip_suffix('`')) {
                examples.push(Example { path: path.to_owned(), text: block.join("\n") + "\n" });
            }
        }
        above = line;
    }
    examples
}

/// Builds a site of examples; of two files with one path the last holds. A site without `site.yaml` gets
/// one when `settings` is set.
fn build(examples: &[Example], settings: bool) -> (Project, Build) {
    let mut project = Project::default();
    if settings {
        project.insert("site.yaml", "title: Test\n");
    }
    for example in examples {
        project.insert(&example.path, example.text.as_str());
    }
    // Some messages depend on the day.
    let today = explainer::date::Date::parse("2026-11-22").ok();
    let options = Options { today, ..Options::default() };
    let build = pipeline::build(&project, &options, &mut Memos::default());
    (project, build)
}

fn report(project: &Project, build: &Build) -> String {
    print::print(&build.diagnostics, &|path| build.text(project, path), Format::Short)
}

// ---- docs/diagnostics.md ----

/// Codes that no example can cause, and why.
const WITHOUT_EXAMPLE: [(&str, &str); 4] = [
    ("huge-image", "a document cannot hold a picture; in tests/spec/images.md"),
    ("moving-image", "a document cannot hold a picture; in tests/spec/images.md"),
    ("not-utf8", "a document in UTF-8 cannot hold such bytes; made by hand below"),
    ("unreadable", "found by the disk and not by the build; made by hand below"),
];

const REPLACE: &str = "\nWrite instead:\n";
const RENAME: &str = "\nRename the file:\n";

fn codes_explained() -> Vec<Section> {
    let mut sections = sections(&read("docs/diagnostics.md"), "### ");
    for section in &mut sections {
        let code = section.title.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'));
        section.title =
            code.unwrap_or_else(|| panic!("`{}` is no code in backquotes", section.title)).to_owned();
    }
    sections
}

/// The codes that `src/mistakes/*.rs` can give, as their first argument or as the arm of a `match`.
fn codes_given() -> BTreeSet<String> {
    let folder = format!("{}/src/mistakes", env!("CARGO_MANIFEST_DIR"));
    let mut codes = BTreeSet::new();
    for entry in fs::read_dir(&folder).expect("the folder of mistakes") {
        let text = fs::read_to_string(entry.expect("a file").path()).expect("a source file");
        for before in ["error(", "warning(", "circle(", "ordered(", "=>"] {
            for (at, _) in text.match_indices(before) {
                let rest = text[at + before.len()..].trim_start();
                let literal = rest.strip_prefix('"').and_then(|rest| rest.split('"').next());
                codes.extend(literal.filter(|text| explainer::text::is_id(text)).map(str::to_owned));
            }
        }
    }
    codes
}

fn given<'a>(build: &'a Build, code: &str) -> Option<&'a Diagnostic> {
    build.diagnostics.iter().find(|diagnostic| diagnostic.code == code)
}

#[test]
fn every_code_has_a_section_and_every_section_a_code() {
    let explained: Vec<String> = codes_explained().into_iter().map(|section| section.title).collect();
    let once: BTreeSet<String> = explained.iter().cloned().collect();
    assert_eq!(explained.len(), once.len(), "a code is explained twice");
    assert_eq!(codes_given(), once);
    let told: BTreeSet<String> = explainer::explain::codes().map(str::to_owned).collect();
    assert_eq!(told, once, "`explainer explain` finds other sections");
}

#[test]
fn sections_stand_in_alphabetical_order() {
    for chapter in sections(&read("docs/diagnostics.md"), "## ") {
        let codes: Vec<&str> =
            chapter.text.lines().filter_map(|line| line.strip_prefix("### `")?.strip_suffix('`')).collect();
        assert!(codes.is_sorted(), "{}: {codes:?}", chapter.title);
    }
}

#[test]
fn every_example_causes_its_code_and_every_cure_mends_it() {
    for section in codes_explained() {
        let code = section.title.as_str();
        let (mark, cut) = match (section.text.find(REPLACE), section.text.find(RENAME)) {
            (Some(at), None) => (REPLACE, at),
            (None, Some(at)) => (RENAME, at),
            _ => ("", section.text.len()),
        };
        let before = examples(&section.text[..cut]);
        let after = examples(&section.text[cut..]);
        if WITHOUT_EXAMPLE.iter().any(|(known, _)| *known == code) {
            assert!(before.is_empty(), "{code} has an example after all");
            continue;
        }
        let settings = !before.iter().chain(&after).any(|example| example.path == "site.yaml");

        let (project, faulty) = build(&before, settings);
        let shown = report(&project, &faulty);
        let found = given(&faulty, code).unwrap_or_else(|| panic!("{code} is not reported:\n{shown}"));
        let severity = match found.severity {
            Severity::Error => "An error.",
            Severity::Warning => "A warning",
        };
        let said = section.text.trim_start().lines().next().unwrap_or_default();
        assert!(said.starts_with(severity), "{code}: {said}");

        assert!(!after.is_empty(), "{code} has no mended example");
        let cured: Vec<Example> =
            if mark == RENAME { after } else { before.into_iter().chain(after).collect() };
        let (project, mended) = build(&cured, true);
        let shown = report(&project, &mended);
        assert!(given(&mended, code).is_none(), "{code} is still reported:\n{shown}");
        assert!(!mended.has_errors(), "{code}: the cure has mistakes of its own:\n{shown}");
    }
}

#[test]
fn the_codes_without_example_are_given_as_well() {
    let mut project = Project::default();
    project.insert("site.yaml", "title: Test\n");
    project.insert("content/facts.yaml", *b"terms: {a: {term: \xff, definition: b}}\n");
    let mut build = pipeline::build(&project, &Options::default(), &mut Memos::default());
    assert!(given(&build, "not-utf8").is_some());
    pipeline::report_unreadable(&mut build, &[("content/a.md".to_owned(), "is a device".to_owned())]);
    assert!(given(&build, "unreadable").is_some());
}

/// What a section says of `checks:` is what the program lets an author set.
#[test]
fn the_levels_that_can_be_set_are_said() {
    for section in codes_explained() {
        let settable = explainer::checks::LINTS.iter().any(|lint| lint.code == section.title);
        let first = section.text.trim_start().lines().next().unwrap_or_default();
        assert_eq!(first.contains("`checks:`"), settable, "{}: {first}", section.title);
    }
}

/// Every name of a citation style is listed, in one paragraph.
#[test]
fn the_names_of_citation_styles_are_said() {
    let section = codes_explained().into_iter().find(|section| section.title == "unknown-style");
    let section = section.expect("the code is explained").text;
    let listed = section.lines().find(|line| line.starts_with("The names are")).expect("it lists them");
    let listed: BTreeSet<&str> = listed.split('`').skip(1).step_by(2).collect();
    assert_eq!(listed, explainer::styles::names().collect());
}

// ---- docs/authoring.md ----

/// The rule of its examples: they are one site, which grows from chapter to chapter (`##`), and which builds
/// without a message after each. No file is given twice but `site.yaml`.
#[test]
fn the_examples_of_the_authoring_guide_are_one_site() {
    let mut site: Vec<Example> = Vec::new();
    for chapter in sections(&read("docs/authoring.md"), "## ") {
        for example in examples(&chapter.text) {
            let given = site.iter().position(|earlier| earlier.path == example.path);
            match given {
                Some(at) if example.path == "site.yaml" => site[at] = example,
                Some(_) => panic!("{}: `{}` is given twice", chapter.title, example.path),
                None => site.push(example),
            }
        }
        let (project, build) = build(&site, false);
        assert!(build.diagnostics.is_empty(), "{}:\n{}", chapter.title, report(&project, &build));
    }
    assert!(site.len() > 10, "the examples were not found");
}

/// The cells of the rows of each table, without the two rows of its head; a `\|` is no border.
fn rows<'a>(text: &'a str, head: &str) -> Vec<Vec<&'a str>> {
    let mut lines = text.lines();
    let mut rows = Vec::new();
    while let Some(line) = lines.next() {
        if line.starts_with(head) {
            lines.next();
            let table = lines.by_ref().take_while(|line| line.starts_with('|'));
            rows.extend(table.map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect()));
        }
    }
    assert!(!rows.is_empty(), "no table begins with `{head}`");
    rows
}

/// `` `a` `` without its backquotes.
fn bare(cell: &str) -> &str {
    cell.trim_matches('`')
}

#[test]
fn dates_are_shown_as_the_authoring_guide_says() {
    let guide = read("docs/authoring.md");
    for row in rows(&guide, "| written | shown | means |") {
        let date = explainer::date::Date::parse(bare(row[0]));
        let date = date.unwrap_or_else(|trouble| panic!("{}: {}", row[0], trouble.reason));
        assert_eq!(date.english(), row[1], "{}", row[0]);
    }
}

#[test]
fn claims_have_the_status_that_the_authoring_guide_gives_them() {
    use explainer::{markdown, site};
    let guide = read("docs/authoring.md");
    let mut project = Project::default();
    for example in examples(&guide) {
        project.insert(&example.path, example.text.as_str());
    }
    let (settings, _) = explainer::read::read_settings(&project);
    let inputs = project.under("content/").filter(|(path, _)| explainer::read::is_input(path));
    let parsed: Vec<_> = inputs
        .map(|(path, file)| explainer::read::read(path, file, markdown::Options::default()).into())
        .collect();
    let site = site::link(settings, &parsed, false, &|_| true, &mut Vec::new());
    for row in rows(&guide, "| claim | status | reason that the site gives |") {
        let key = site.find(bare(row[0])).unwrap_or_else(|| panic!("no claim {}", row[0]));
        let shown = explainer::views::items::status(&site, key.index).expect("a status");
        let word = site.interface.of("status", shown.key);
        assert_eq!((word, shown.reason.as_str()), (row[1], row[2]), "{}", row[0]);
    }
}

/// Every field that a reader asks for is in the guide, and so is every word that it takes.
#[test]
fn every_field_is_in_the_authoring_guide() {
    use explainer::kinds::Kind;
    use explainer::kinds::shape::{self, Description, Shape};
    fn names(description: &Description, found: &mut BTreeSet<&'static str>) {
        for field in &description.fields {
            found.insert(field.name);
            of_shape(&field.shape, found);
        }
    }
    fn of_shape(shape: &Shape, found: &mut BTreeSet<&'static str>) {
        match shape {
            Shape::Map(description) => names(description, found),
            Shape::Many(one) => of_shape(one, found),
            Shape::Either(shapes) => shapes.iter().for_each(|shape| of_shape(shape, found)),
            Shape::Choice(words) => found.extend(words),
            _ => {}
        }
    }
    let guide = read("docs/authoring.md");
    let mut found = BTreeSet::new();
    names(&shape::of_settings(), &mut found);
    Kind::ALL.iter().for_each(|(kind, ..)| names(&kind.describe(), &mut found));
    assert!(found.len() > 200, "only {} were found", found.len());
    let missing: Vec<&str> = found.into_iter().filter(|name| !guide.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "not in docs/authoring.md: {missing:?}");
}

/// So is every check, with its level.
#[test]
fn every_check_is_in_the_authoring_guide_with_its_level() {
    use explainer::kinds::Vocabulary;
    let guide = read("docs/authoring.md");
    let rows = rows(&guide, "| check | level where none is set | reports |");
    let told: BTreeSet<(&str, &str)> = rows
        .iter()
        .map(|row| (row[0].trim_start_matches("[`").split('`').next().unwrap_or_default(), bare(row[1])))
        .collect();
    let real = explainer::checks::LINTS.iter().map(|lint| (lint.code, lint.level.key())).collect();
    assert_eq!(told, real);
}

/// And every word that a field with a closed choice takes.
#[test]
fn every_word_is_in_the_authoring_guide() {
    use explainer::kinds::{Vocabulary, actor, claim, correction, event, question, settings, source};
    fn check<V: Vocabulary>(guide: &str) {
        for (_, word) in V::WORDS {
            assert!(guide.contains(&format!("`{word}`")), "`{word}` is not there");
        }
    }
    let guide = read("docs/authoring.md");
    check::<actor::ActorKind>(&guide);
    check::<actor::IdentityStatus>(&guide);
    check::<actor::RelationKind>(&guide);
    check::<actor::LinkKind>(&guide);
    check::<claim::ClaimKind>(&guide);
    check::<claim::Alleges>(&guide);
    check::<claim::EditorStatus>(&guide);
    check::<correction::CorrectionKind>(&guide);
    check::<event::DateBasis>(&guide);
    check::<event::State>(&guide);
    check::<question::QuestionStatus>(&guide);
    check::<settings::Level>(&guide);
    check::<source::Missing>(&guide);
    check::<explainer::prose::Stance>(&guide);
    for type_ in explainer::csl::TYPES {
        assert!(guide.contains(&format!("`{type_}`")), "`{type_}` is not there");
    }
    for (_, block, keys) in explainer::prose::BlockKind::ALL {
        assert!(guide.contains(&format!("`{{{{ {block} }}}}`")), "`{block}` is not there");
        for key in keys {
            assert!(guide.contains(&format!("`{key}`")), "`{key}` is not there");
        }
    }
}

// ---- docs/themes.md ----

/// The `pub` fields of each struct that templates see, with their types.
fn views() -> Vec<(String, Vec<(String, String)>)> {
    let mut views: Vec<(String, Vec<(String, String)>)> = Vec::new();
    let sources = read("src/views.rs") + &read("src/views/entries.rs");
    for line in sources.lines() {
        if let Some(rest) = line.strip_prefix("pub struct ") {
            let name = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            views.push((name.to_owned(), Vec::new()));
        } else if let Some((name, type_)) =
            line.strip_prefix("    pub ").and_then(|rest| rest.split_once(": "))
        {
            let (_, fields) = views.last_mut().expect("a field stands in a struct");
            fields.push((name.to_owned(), type_.trim_end_matches(',').to_owned()));
        }
    }
    // `Html` is a type and no view; what `View` holds is the three names that every template sees.
    views.retain(|(name, _)| name != "Html" && name != "View");
    views
}

/// `event` of ``### `event` (`EventView`)``.
fn view_of(title: &str) -> Option<&str> {
    title.split_once("(`")?.1.strip_suffix("`)")
}

#[test]
fn every_field_of_a_view_is_in_the_guide_to_themes_and_no_other() {
    let guide = read("docs/themes.md");
    let sections = sections(&guide, "### ");
    let told: Vec<&str> = sections.iter().filter_map(|section| view_of(&section.title)).collect();
    let views = views();
    let names: BTreeSet<&str> = views.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(told.iter().copied().collect::<BTreeSet<_>>(), names);
    assert_eq!(told.len(), names.len(), "a view is described twice");
    for section in &sections {
        let Some(name) = view_of(&section.title) else { continue };
        let (_, fields) = views.iter().find(|(view, _)| view == name).expect("compared above");
        if fields.is_empty() {
            continue;
        }
        let rows = rows(&section.text, "| field | type | is |");
        let listed: Vec<&str> = rows.iter().map(|row| bare(row[0])).collect();
        let real: Vec<&str> = fields.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(listed, real, "{name}");
        for (row, (field, type_)) in rows.iter().zip(fields) {
            let (said, none) = (row[1], type_.starts_with("Option<"));
            assert_eq!(said.ends_with("or none"), none, "`{field}` of {name} is `{type_}`, and not {said}");
            assert_eq!(said.starts_with("list of"), type_.contains("Vec<"), "`{field}` of {name}");
            assert_eq!(said.starts_with("html"), type_.contains("Html"), "`{field}` of {name}");
            let inner = type_.trim_start_matches("Option<").trim_start_matches("Vec<").trim_end_matches('>');
            if names.contains(inner) {
                let end = format!("-{}", inner.to_lowercase());
                assert!(said.contains(&end), "`{field}` of {name} does not lead to {inner}");
            }
        }
    }
}

/// Links within a document, and from one to another, lead to headings that exist.
#[test]
fn links_lead_to_headings() {
    for document in ["authoring.md", "diagnostics.md", "themes.md", "reliability.md"] {
        let text = without_code(&read(&format!("docs/{document}")));
        for (at, _) in text.match_indices("](") {
            let address = text[at + 2..].split(')').next().unwrap_or_default();
            let Some((file, anchor)) = address.split_once('#') else { continue };
            if address.contains("://") {
                continue;
            }
            let there = if file.is_empty() { document } else { file };
            assert!(anchors(&read(&format!("docs/{there}"))).contains(anchor), "{document}: {address}");
        }
    }
}

/// A document without its fenced blocks and what stands in backquotes.
fn without_code(document: &str) -> String {
    let mut text = String::new();
    let mut fenced = false;
    for line in document.lines() {
        fenced ^= line.starts_with("```");
        if !fenced {
            text.extend(line.split('`').step_by(2));
            text.push('\n');
        }
    }
    text
}

/// The anchors that GitHub gives to headings.
fn anchors(document: &str) -> BTreeSet<String> {
    let headings = document.lines().filter(|line| line.starts_with('#'));
    let letters = |title: &str| {
        let kept = title.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        kept.collect::<String>().to_lowercase().replace(' ', "-")
    };
    headings.map(|line| letters(line.trim_start_matches('#').trim())).collect()
}

/// The examples are one site, as those of the authoring guide; `site.yaml` may be given twice.
#[test]
fn the_examples_of_the_guide_to_themes_are_one_site() {
    let mut site: Vec<Example> = Vec::new();
    for section in sections(&read("docs/themes.md"), "### ") {
        for example in examples(&section.text) {
            let fresh = site.iter().all(|earlier| earlier.path != example.path);
            assert!(fresh || example.path == "site.yaml", "`{}` is given twice", example.path);
            site.push(example);
        }
        if site.iter().any(|example| example.path == "site.yaml") {
            let (project, build) = build(&site, false);
            assert!(build.diagnostics.is_empty(), "{}:\n{}", section.title, report(&project, &build));
        }
    }
    assert!(site.len() > 6, "the examples were not found");
}

#[test]
fn templates_blocks_and_tokens_are_those_of_the_guide_to_themes() {
    let guide = read("docs/themes.md");
    let folder = format!("{}/themes/broadsheet/templates", env!("CARGO_MANIFEST_DIR"));
    for entry in fs::read_dir(folder).expect("the built-in templates") {
        let name = entry.expect("a file").file_name().into_string().expect("a name in UTF-8");
        assert!(guide.contains(&format!("`{name}`")), "{name} is not there");
    }
    for row in rows(&guide, "| block | of | holds |") {
        let template = read(&format!("themes/broadsheet/templates/{}", bare(row[1])));
        assert!(template.contains(&format!("{{% block {} %}}", bare(row[0]))), "no block {}", row[0]);
    }
    for theme in ["broadsheet", "dossier"] {
        let tokens = read(&format!("themes/{theme}/css/00-tokens.css"));
        for row in rows(&guide, "| token | colours |") {
            for token in row[0].split(", ").map(bare) {
                assert!(tokens.contains(&format!("--{token}:")), "`{token}` is no token of {theme}");
            }
        }
    }
}

/// The classes that the program writes inside prose, found in its source.
#[test]
fn classes_in_prose_are_in_the_guide_to_themes() {
    let guide = read("docs/themes.md");
    let mut files = vec!["src/views/writer.rs".to_owned(), "src/views/reference.rs".to_owned()];
    let folder = format!("{}/src/markdown", env!("CARGO_MANIFEST_DIR"));
    for entry in fs::read_dir(folder).expect("the folder of Markdown") {
        let name = entry.expect("a file").file_name().into_string().expect("a name in UTF-8");
        if name != "tests.rs" {
            files.push(format!("src/markdown/{name}"));
        }
    }
    let mut found = BTreeSet::new();
    for file in files {
        let text = read(&file);
        for (at, mark) in text.match_indices("class=\\\"") {
            let value = text[at + mark.len()..].split(['\\', '{']).next().unwrap_or_default();
            found.extend(value.split_whitespace().map(str::to_owned));
        }
    }
    assert!(found.len() > 15, "only {} classes were found", found.len());
    for class in found {
        // Of `alert alert-{kind}` the beginning is found.
        let told = [format!("`{class}"), format!(".{class}")].iter().any(|name| guide.contains(name));
        assert!(told, "the class `{class}` is not there");
    }
}

// ---- docs/reliability.md ----

/// Each check that the page names is there to be repeated.
#[test]
fn the_tests_that_are_named_exist() {
    let page = read("docs/reliability.md");
    let mut sources = String::new();
    let mut open = vec![PathBuf::from(format!("{}/src", env!("CARGO_MANIFEST_DIR")))];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the source") {
            let path = entry.expect("a file").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources += &fs::read_to_string(path).expect("a source file");
            }
        }
    }
    let mut named = 0;
    for code in page.split('`').skip(1).step_by(2) {
        if let Some(filter) = code.strip_prefix("cargo test --lib ") {
            let last = filter.rsplit("::").next().unwrap_or_default();
            let known =
                [format!("fn {last}()"), format!("mod {last};")].iter().any(|name| sources.contains(name));
            assert!(known, "no test is called `{filter}`");
            named += 1;
        }
        if let Some(suite) = code.strip_prefix("cargo test --test ") {
            let there = [".rs", "/main.rs"].map(|end| exists(&format!("tests/{suite}{end}")));
            assert!(there.contains(&true), "no suite is called `{suite}`");
            named += 1;
        }
        if code.starts_with("tests/") {
            assert!(exists(code), "`{code}` is not there");
        }
    }
    assert!(named > 5, "only {named} tests are named");
}

// ---- docs/recipes.md ----

/// Each recipe is a site by itself, and builds without a message.
#[test]
fn every_recipe_builds() {
    let mut built = 0;
    for recipe in sections(&read("docs/recipes.md"), "### ") {
        let examples = examples(&recipe.text);
        if examples.is_empty() {
            continue;
        }
        let settings = !examples.iter().any(|example| example.path == "site.yaml");
        let (project, build) = build(&examples, settings);
        assert!(build.diagnostics.is_empty(), "{}:\n{}", recipe.title, report(&project, &build));
        built += 1;
    }
    assert!(built > 6, "the examples were not found");
}
