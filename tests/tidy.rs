//! Holds the invariants of the code that `ARCHITECTURE.md` states: layers, what the core must not name, one
//! file for each dependency, the built-in themes, and that every code is explained and specified.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The layers from the bottom. A file belongs to the longest prefix that fits its module path, and may use
/// its own layer and those before it.
const LAYERS: &[&[&str]] = &[
    &["text", "csl"],
    &["words"],
    &["date", "prose", "drawing"],
    &["quotation"],
    &["diagnostic"],
    &["project", "artifact"],
    &["mistakes"],
    &["lock"],
    &["picture", "stock", "card"],
    &["yaml", "markdown", "bibliography"],
    &["kinds"],
    &["styles"],
    &["mistakes::links", "mistakes::checks", "mistakes::upkeep", "mistakes::pictures"],
    &["read"],
    &["site"],
    &["checks"],
    &["schema"],
    &["new", "init"],
    &["plan"],
    &["views"],
    &["theme"],
    // Each lists what the other makes.
    &["emit", "export"],
    &["pipeline"],
    &["import", "ingest", "rename"],
    // The shell.
    &["disk", "explain"],
    &["watch", "search", "deploy"],
    &["serve"],
    &["preview"],
    &["cli"],
    &["lib", "main"],
];

/// The layers from here on may name files, clocks and the environment.
const SHELL: &str = "disk";

/// What the core must not name, and why a reader would look for it.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "SystemTime",
    "Instant::now",
    "println!",
    "dbg!(",
];

/// Each dependency with the modules that may name it. `serde` is for derives; `serde_json` holds the free
/// values of `extra:` and the lines of JSON that are printed.
const DEPENDENCIES: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["diagnostic::print"]),
    ("biblatex", &["bibliography"]),
    ("clap", &["cli"]),
    ("csv", &["import"]),
    ("edtf_core", &["date"]),
    ("fjadra", &["drawing"]),
    ("fluent_bundle", &["words"]),
    ("fluent_syntax", &["words"]),
    ("hayagriva", &["styles"]),
    ("html5gum", &["import"]),
    ("icu_collator", &["words"]),
    ("icu_locale_core", &["words"]),
    ("hyper", &["serve"]),
    ("hyper_util", &["serve"]),
    ("image", &["picture"]),
    ("minijinja", &["theme"]),
    ("moxcms", &["picture"]),
    ("notify", &["watch"]),
    ("pagefind", &["search"]),
    ("png", &["card", "picture"]),
    ("pulldown_cmark", &["markdown"]),
    ("ravif", &["picture"]),
    ("rayon", &["pipeline", "disk", "site", "checks"]),
    ("resvg", &["card", "picture"]),
    ("rustc_hash", &["site"]),
    ("rustix", &["disk"]),
    ("serde_saphyr", &["yaml", "mistakes::yaml"]),
    ("sha2", &["lock"]),
    ("skrifa", &["card"]),
    ("strsim", &["text"]),
    ("tokio", &["serve", "search"]),
    ("unicode_normalization", &["quotation", "text"]),
    ("unicode_segmentation", &["markdown"]),
    ("walkdir", &["disk"]),
];

struct SourceFile {
    path: PathBuf,
    /// `site::order`
    module: String,
    text: String,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the entry is readable").path();
        if path.is_dir() {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found.sort();
}

fn sources() -> Vec<SourceFile> {
    let src = root().join("src");
    let mut paths = Vec::new();
    files(&src, "rs", &mut paths);
    paths
        .into_iter()
        .map(|path| {
            let relative = path.strip_prefix(&src).expect("it lies in src").with_extension("");
            let parts: Vec<_> = relative.iter().map(|part| part.to_str().expect("UTF-8")).collect();
            SourceFile {
                module: parts.join("::"),
                text: fs::read_to_string(&path).expect("the file is readable"),
                path,
            }
        })
        .collect()
}

fn is_within(module: &str, prefix: &str) -> bool {
    module.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn layer(module: &str) -> Option<usize> {
    let fits = LAYERS.iter().enumerate().flat_map(|(layer, prefixes)| {
        prefixes.iter().filter(|prefix| is_within(module, prefix)).map(move |prefix| (prefix.len(), layer))
    });
    fits.max().map(|(_, layer)| layer)
}

/// The modules of the crate that a text names, as far as their path is written: `kinds::fields`.
fn uses(text: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for part in text.split("crate::").skip(1) {
        let path: String =
            part.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == ':').collect();
        let path = path.trim_end_matches(':').to_owned();
        match part[path.len()..].strip_prefix("::{") {
            // `use crate::mistakes::{fields as a, links as b};`
            Some(list) if !path.is_empty() => {
                let list = list.split('}').next().unwrap_or("");
                for item in list.split(',') {
                    let item = item.trim().split(' ').next().unwrap_or("");
                    used.insert(format!("{path}::{item}"));
                }
            }
            _ if path.is_empty() => {
                let list = part.strip_prefix('{').and_then(|list| list.split('}').next()).unwrap_or("");
                used.extend(
                    list.split(',').map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()),
                );
            }
            _ => {
                used.insert(path);
            }
        }
    }
    used
}

/// The code without its tests: they may look anywhere.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

fn is_test(file: &SourceFile) -> bool {
    file.module.split("::").any(|part| part == "tests")
}

fn report(faults: &[String], rule: &str) {
    assert!(faults.is_empty(), "{rule}:\n  {}", faults.join("\n  "));
}

#[test]
fn each_layer_uses_only_lower_ones() {
    let mut faults = Vec::new();
    for file in sources().iter().filter(|file| !is_test(file)) {
        let Some(own) = layer(&file.module) else {
            faults.push(format!("{} belongs to no layer", file.module));
            continue;
        };
        for used in uses(without_tests(&file.text)) {
            if layer(&used).is_some_and(|used| used > own) {
                faults.push(format!("{} uses {used}, which lies above it", file.module));
            }
        }
    }
    report(&faults, "a layer uses only itself and the layers below it");
}

#[test]
fn the_core_names_nothing_outside() {
    let shell = layer(SHELL).expect("the shell has a layer");
    let mut faults = Vec::new();
    for file in sources().iter().filter(|file| !is_test(file) && layer(&file.module) < Some(shell)) {
        for name in OUTSIDE {
            if without_tests(&file.text)
                .lines()
                .any(|line| !line.trim_start().starts_with("//") && line.contains(name))
            {
                faults.push(format!("{} names {name}", file.module));
            }
        }
    }
    report(&faults, "the core is pure");
}

#[test]
fn each_dependency_is_named_in_one_place() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml is readable");
    let section = manifest
        .split("[dependencies]")
        .nth(1)
        .and_then(|rest| rest.split("\n[").next())
        .expect("it has dependencies");
    let declared: BTreeSet<String> = section
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.replace('-', "_"))
        .filter(|name| !name.starts_with("serde") || name == "serde_saphyr")
        .collect();
    let listed: BTreeSet<String> = DEPENDENCIES.iter().map(|row| row.0.to_owned()).collect();
    assert_eq!(declared, listed, "every dependency has its place in this test");
    let mut faults = Vec::new();
    for file in &sources() {
        for (name, homes) in DEPENDENCIES {
            let named = file.text.contains(&format!("{name}::"));
            if named && !homes.iter().any(|home| is_within(&file.module, home)) {
                faults.push(format!("{} names {name}", file.module));
            }
        }
    }
    report(&faults, "a dependency is used from one module, so that it can be exchanged");
}

#[test]
fn each_file_says_what_it_holds_and_is_short() {
    let mut faults = Vec::new();
    for file in &sources() {
        if !file.text.starts_with("//!") && !is_test(file) {
            faults.push(format!("{} has no header", file.path.display()));
        }
        let lines = file.text.lines().count();
        if lines > 700 {
            faults.push(format!("{} has {lines} lines and perhaps two ideas", file.path.display()));
        }
    }
    report(&faults, "a file opens with what it holds, and holds one thing");
}

#[test]
fn the_binary_holds_the_themes_of_the_folder() {
    let table = fs::read_to_string(root().join("src/theme/built_in.rs")).expect("the table is readable");
    let mut listed = BTreeSet::new();
    let mut theme = String::new();
    for line in table.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('"').and_then(|line| line.strip_suffix("\":")) {
            theme = name.to_owned();
        } else if let Some(path) = line.strip_prefix('"').and_then(|line| line.strip_suffix('"')) {
            listed.insert(format!("{theme}/{path}"));
        }
    }
    let themes = root().join("themes");
    let mut present = Vec::new();
    for extension in ["html", "css", "js", "svg", "yaml", "ftl"] {
        files(&themes, extension, &mut present);
    }
    let present: BTreeSet<String> = present
        .iter()
        .map(|path| {
            path.strip_prefix(&themes).expect("it lies in themes").to_str().expect("UTF-8").to_owned()
        })
        .collect();
    assert_eq!(listed, present, "src/theme/built_in.rs lists the files of themes/");
}

/// A token that a stylesheet uses and none declares has no value: as when one is added to `broadsheet` alone, whose
/// tokens `dossier` replaces.
#[test]
fn every_token_of_a_built_in_theme_is_declared() {
    let sheets = |theme: &str| {
        let folder = root().join("themes").join(theme).join("css");
        let mut paths = Vec::new();
        files(&folder, "css", &mut paths);
        let named = paths.into_iter().map(|path| {
            let text = fs::read_to_string(&path).expect("the stylesheet is readable");
            (path.strip_prefix(&folder).expect("it lies in it").to_owned(), text)
        });
        named.collect::<BTreeMap<PathBuf, String>>()
    };
    let (broadsheet, dossier) = (sheets("broadsheet"), sheets("dossier"));
    assert!(broadsheet.len() > 5 && dossier.len() > 2, "the stylesheets were not found");
    let over = broadsheet.clone().into_iter().chain(dossier).collect();
    for (theme, sheets) in [("broadsheet", broadsheet), ("dossier", over)] {
        let css: String = sheets.into_values().collect();
        let used = css.split("var(").skip(1).filter_map(|rest| rest.split([')', ',']).next());
        let missing: BTreeSet<&str> = used.filter(|name| !css.contains(&format!("{name}:"))).collect();
        assert!(missing.is_empty(), "{theme} uses {missing:?} and does not declare them");
    }
}

/// A built-in template that is copied to be changed lies over itself. It may not show what lies below, or the page
/// would have that twice.
#[test]
fn built_in_templates_replace_blocks_and_add_to_none() {
    let mut paths = Vec::new();
    files(&root().join("themes"), "html", &mut paths);
    for path in paths {
        let template = fs::read_to_string(&path).expect("the template is readable");
        assert!(!template.contains("super()"), "{}", path.display());
    }
}

/// The codes that diagnostics are made with, and where.
fn codes() -> BTreeMap<String, Vec<String>> {
    let mut codes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in sources().iter().filter(|file| is_within(&file.module, "mistakes")) {
        for literal in file.text.split('"').skip(1).step_by(2) {
            let shaped = literal.contains('-')
                && literal.split('-').all(|part| {
                    !part.is_empty()
                        && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
                });
            if shaped {
                codes.entry(literal.to_owned()).or_default().push(file.module.clone());
            }
        }
    }
    codes
}

#[test]
fn every_code_is_explained_and_specified() {
    let mut specs = Vec::new();
    files(&root().join("tests"), "md", &mut specs);
    files(&root().join("tests"), "rs", &mut specs);
    let specs: String =
        specs.iter().map(|path| fs::read_to_string(path).expect("the spec is readable")).collect();
    let explained: BTreeSet<&str> = explainer::explain::codes().collect();
    let mut faults = Vec::new();
    for code in codes().keys() {
        if !explained.contains(code.as_str()) {
            faults.push(format!("`{code}` has no section in docs/diagnostics.md"));
        }
        if !specs.contains(&format!("[{code}]")) && !specs.contains(&format!("\"{code}\"")) {
            faults.push(format!("`{code}` stands in no spec"));
        }
    }
    report(&faults, "every diagnostic is explained and specified");
}

#[test]
fn every_code_belongs_to_one_mistake() {
    let faults: Vec<String> = codes()
        .into_iter()
        .filter(|(_, modules)| modules.len() > 1)
        .map(|(code, modules)| format!("`{code}` in {}", modules.join(", ")))
        .collect();
    report(&faults, "a code is written once");
}
