//! Pagefind as the search of a site: what is made for it, and that it is the same each time.

use explainer::pipeline::{self, Build, Memos, Options};
use explainer::project::Project;

fn build() -> Build {
    let mut project = Project::default();
    project.insert("site.yaml", "title: Test\nsearch: pagefind\n".as_bytes().to_vec());
    let facts = "actors:\n  studio: {name: The Studio, kind: organization, note: a secret}\n  \
                 plan: {name: Unheard-of, kind: group, draft: true}\n";
    project.insert("content/facts.yaml", facts.as_bytes().to_vec());
    pipeline::build(&project, &Options::default(), &mut Memos::default())
}

#[cfg(feature = "pagefind")]
#[test]
fn its_files_are_made_from_what_the_site_shows() {
    let build = build();
    assert_eq!(build.diagnostics.len(), 0);
    let index = build.search.as_ref().expect("the site asks for it");
    let entries = format!("{:?}", index.entries);
    assert!(entries.contains("The Studio") && !entries.contains("secret") && !entries.contains("Unheard-of"));
    let files = explainer::search::files(index).expect("an index is made");
    let names: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    for wanted in ["pagefind/pagefind.js", "pagefind/pagefind-worker.js", "pagefind/pagefind-entry.json"] {
        assert!(names.contains(&wanted), "{wanted} is not among {names:?}");
    }
    assert!(!names.iter().any(|name| name.contains("-ui") || name.ends_with(".css")), "{names:?}");
    assert_eq!(files, explainer::search::files(index).expect("an index is made again"), "the bytes differ");
}

#[cfg(feature = "pagefind")]
#[test]
fn the_page_admits_what_it_needs_and_no_more() {
    let build = build();
    let text = |path: &str| {
        let file = build.artifacts.iter().find(|file| file.path == path).expect("the file is made");
        String::from_utf8_lossy(&file.bytes).into_owned()
    };
    let page = text("search/index.html");
    assert!(page.contains("script-src 'self' 'wasm-unsafe-eval'\""));
    assert_eq!(page.matches("connect-src 'self'").count(), 1);
    assert!(!text("index.html").contains("wasm"));
    let records = text("search-index.js");
    assert!(
        records.contains("\"pagefind\":\"../pagefind/\"") && !records.contains("The Studio"),
        "{records}"
    );
}

#[cfg(not(feature = "pagefind"))]
#[test]
fn a_program_without_it_says_so_and_searches_by_itself() {
    let build = build();
    let said: Vec<&str> = build.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    assert_eq!((said, build.search.is_none()), (vec!["not-available"], true));
    let records =
        build.artifacts.iter().find(|file| file.path == "search-index.js").expect("the file is made");
    assert!(String::from_utf8_lossy(&records.bytes).contains("The Studio"));
}
