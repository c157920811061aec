//! From an empty folder: `explainer init`, `new` and `schema`, as somebody meets them who has never made a site.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use explainer::project::Project;
use explainer::read;
use explainer::schema::Schema;
use explainer::yaml;

/// A folder of its own for a test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("explainer-init-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).expect("the folder of temporary files is writable");
        Folder(path)
    }

    /// With the site that `init` makes.
    fn site() -> Folder {
        let folder = Folder::new();
        folder.says(&["init", "--quiet"], 0, "");
        folder
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("the folder is writable");
        fs::write(path, text).expect("the file is writable");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs the program here, and gives what it said after its status was seen, and these words in it.
    #[track_caller]
    fn says(&self, arguments: &[&str], status: i32, words: &str) -> String {
        let ran = Command::new(env!("CARGO_BIN_EXE_explainer"))
            .args(arguments)
            .current_dir(&self.0)
            .env_remove("EXPLAINER_ARCHIVE")
            .env("SOURCE_DATE_EPOCH", "1795305600")
            .env("GIT_CONFIG_GLOBAL", self.0.join("no-such-file"))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .output()
            .expect("the program starts");
        let said = String::from_utf8([ran.stdout, ran.stderr].concat()).expect("it writes UTF-8");
        assert_eq!(ran.status.code(), Some(status), "{said}");
        assert!(said.contains(words), "`{words}` is not in:\n{said}");
        said
    }

    fn git(&self, arguments: &[&str]) {
        let ran = Command::new("git").args(arguments).current_dir(&self.0).output().expect("git is there");
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    }

    /// Every file, folders with nothing in them.
    fn tree(&self) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        fn walk(folder: &Path, tree: &mut BTreeMap<PathBuf, Option<Vec<u8>>>) {
            for entry in fs::read_dir(folder).expect("the folder is there") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    walk(&path, tree);
                    tree.insert(path, None);
                } else {
                    tree.insert(path.clone(), fs::read(&path).ok());
                }
            }
        }
        let mut tree = BTreeMap::new();
        walk(&self.0, &mut tree);
        tree
    }

    fn settings(&self) -> explainer::kinds::Settings {
        let mut project = Project::default();
        project.insert("site.yaml", self.read("site.yaml"));
        let (settings, mistakes) = read::read_settings(&project);
        assert!(mistakes.is_empty(), "{mistakes:?}");
        settings
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_site_that_init_makes_builds_without_a_word() {
    let folder = Folder::new();
    let said = folder.says(&["init", "harbour-fire"], 0, "made “Harbour fire” in");
    assert!(
        said.ends_with("explainer check                     hear what is wrong\n")
            && said.contains("cd harbour-fire\n")
    );
    let site = Folder(folder.0.join("harbour-fire"));
    site.says(&["check", "--strict"], 0, "no mistakes in 7 files of content");
    // Every lint at its loudest but those that ask for evidence where there is only one witness.
    site.says(&["build"], 0, "files into `./public`");
    assert!(site.read("public/claims/lightning-stopped-it/index.html").contains("disputed"));
    assert!(site.read("public/index.html").contains("words verified"));
    // Whoever clones it has no archive, and readers see the same.
    let front = site.read("public/index.html");
    fs::remove_dir_all(site.0.join("archive")).expect("it is there");
    site.says(&["build", "--strict"], 0, "nothing changed");
    assert_eq!(site.read("public/index.html"), front);
}

#[test]
fn what_init_writes_is_what_its_readers_take() {
    let site = Folder::site();
    for path in [".vscode/settings.json", ".vscode/extensions.json"] {
        serde_json::from_str::<serde_json::Value>(&site.read(path))
            .unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    for (schema, ..) in Schema::ALL {
        assert_eq!(site.read(&schema.path()), schema.text());
    }
    let mut mistakes = Vec::new();
    let workflow =
        yaml::read(&site.read(".github/workflows/pages.yml"), 0, &"pages.yml".into(), &mut mistakes)
            .to_json();
    assert!(mistakes.is_empty(), "{mistakes:?}");
    assert_eq!(workflow["on"]["push"]["branches"][0], "main");
    let uses: Vec<&str> = workflow["jobs"]["build"]["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .filter_map(|step| step["uses"].as_str())
        .collect();
    let repository = env!("CARGO_PKG_REPOSITORY").trim_start_matches("https://github.com/");
    let action = format!("{repository}@v{}", env!("CARGO_PKG_VERSION"));
    assert!(uses.contains(&action.as_str()), "{uses:?}");
    // The same versions as this repository's own.
    let own = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/.github/workflows/pages.yml"))
        .expect("it is there");
    assert!(
        uses.iter().filter(|uses| uses.starts_with("actions/")).all(|uses| own.contains(uses)),
        "{uses:?}"
    );
    // Nothing to be filled in was left over, and no line ends in blanks.
    for (path, bytes) in site.tree() {
        let text = String::from_utf8(bytes.unwrap_or_default()).expect("UTF-8");
        assert!(
            !text.contains("@TITLE")
                && !text.contains("@VERSION")
                && !text.contains("@REPO")
                && !text.contains("@URL"),
            "{}",
            path.display()
        );
        assert!(!text.lines().any(|line| line.ends_with(' ')), "{}", path.display());
    }
    // The archive is private.
    site.git(&["init", "--quiet"]);
    for path in ["archive/gazette.txt", "public/index.html", ".explainer/manifest"] {
        site.git(&["check-ignore", "--quiet", path]);
    }
    // What was verified is what `verify` finds.
    let lock = site.read("evidence.lock");
    site.says(&["verify"], 0, "evidence.lock");
    assert_eq!(site.read("evidence.lock"), lock);
}

#[test]
fn init_takes_from_git_what_git_knows() {
    let folder = Folder::new();
    folder.git(&["init", "--quiet", "--initial-branch", "trunk"]);
    folder.git(&["config", "user.name", "Ada: \"the\" #1 Example"]);
    folder.git(&["remote", "add", "origin", "git@github.com:Ada/Fire.git"]);
    folder.says(&["init"], 0, "It is to live at https://ada.github.io/Fire/");
    let settings = folder.settings();
    assert_eq!(settings.url.as_deref(), Some("https://ada.github.io/Fire/"));
    assert_eq!(settings.repository.as_deref(), Some("https://github.com/Ada/Fire"));
    assert_eq!(settings.authors, [explainer::kinds::Name::Literal("Ada: \"the\" #1 Example".to_owned())]);
    assert!(folder.read(".github/workflows/pages.yml").contains("branches: [trunk]"));
    folder.says(&["check", "--strict"], 0, "no mistakes");
    // A folder within somebody's repository is published elsewhere.
    fs::remove_file(folder.0.join("site.yaml")).expect("it is there");
    folder.says(&["init", "inside"], 0, "Where it is to live you write under `url`");
}

#[test]
fn odd_names_of_folders_are_titles_all_the_same() {
    let folder = Folder::new();
    for name in ["it's: \"odd\" #1 [x]", "- {a}", "no", "1984", "élan & co"] {
        folder.says(&["init", "--", name], 0, "made “");
        let site = Folder(folder.0.join(name));
        site.says(&["check", "--strict"], 0, "no mistakes");
        assert_eq!(site.settings().title, explainer::init::title(name));
    }
}

#[test]
fn init_never_touches_what_is_there() {
    let refuses = |prepare: fn(&Folder), arguments: &[&str], words: &str| {
        let folder = Folder::new();
        prepare(&folder);
        let before = folder.tree();
        folder.says(arguments, 2, words);
        assert_eq!(folder.tree(), before);
    };
    refuses(
        |folder| folder.write("README.md", "mine"),
        &["init"],
        "`./README.md` is there already: nothing was written",
    );
    refuses(|folder| folder.write("content/a.md", "mine"), &["init"], "`./content` is there already");
    refuses(
        |folder| folder.write("a/.vscode/settings.json", "{}"),
        &["init", "a"],
        "`a/.vscode/settings.json` is there",
    );
    refuses(
        |folder| folder.write("site.yaml", "title: T\n"),
        &["init"],
        "`explainer new KIND ID` adds to it",
    );
    refuses(
        |folder| folder.write("site.yaml", "title: T\n"),
        &["init", "content/b"],
        "is a site already, and this lies in it",
    );
    refuses(|folder| folder.write("a", "mine"), &["init", "a"], "`a` is not a folder");
    refuses(|folder| folder.write("a", "mine"), &["init", "a/b"], "a");
    // Other files are no hindrance.
    let folder = Folder::new();
    folder.write("LICENSE", "mine");
    folder.says(&["init"], 0, "made “");
    assert_eq!(folder.read("LICENSE"), "mine");
}

#[test]
fn a_new_record_waits_until_it_is_ready() {
    let site = Folder::site();
    let before = site.read("content/claims.yaml");
    let said =
        site.says(&["new", "claim", "clock-is-old"], 0, "added claim `clock-is-old` at content/claims.yaml:");
    assert!(said.contains("where the claims are") && said.contains("explainer check --drafts"));
    let after = site.read("content/claims.yaml");
    assert!(after.starts_with(&before), "every other byte stays");
    let line: usize = said
        .split("claims.yaml:")
        .nth(1)
        .and_then(|rest| rest.split(',').next())
        .expect("a line")
        .parse()
        .expect("a number");
    assert_eq!(after.lines().nth(line - 1), Some("  clock-is-old:"));
    site.says(&["check", "--strict"], 0, "no mistakes");
    site.says(&["check", "--drafts"], 0, "nothing carries the claim `clock-is-old`");
    site.says(
        &["new", "claim", "clock-is-old"],
        2,
        &format!("a claim is called `clock-is-old` already, in `content/claims.yaml:{line}`"),
    );
    assert_eq!(site.read("content/claims.yaml"), after);

    for kind in ["source", "actor", "event", "question", "term", "correction"] {
        site.says(&["new", kind, &format!("my-{kind}")], 0, &format!("added {kind} `my-{kind}`"));
    }
    site.says(
        &["new", "page", "guides/first-steps"],
        0,
        "made `content/guides/first-steps.md`, at the address `/guides/first-steps/`",
    );
    assert!(site.read("content/guides/first-steps.md").contains("\ntitle: First steps\n"));
    assert!(
        site.read("content/corrections.yaml")
            .starts_with("# yaml-language-server: $schema=../schemas/facts.schema.json\n")
    );
    assert!(site.read("content/corrections.yaml").contains("\n    date: 2026-11-22\n"), "the day is today");
    site.says(&["check", "--strict"], 0, "no mistakes in 9 files of content");
}

#[test]
fn new_says_what_it_cannot_do() {
    let site = Folder::site();
    let before = site.tree();
    site.says(&["new", "clam", "a"], 2, "did you mean `claim`?");
    site.says(&["new", "claim", "My Claim"], 2, "write `my-claim`");
    site.says(&["new", "page", "../a"], 2, "cannot be an id");
    site.says(&["new", "claim", "a", "--file", "../a.yaml"], 2, "cannot be a facts file");
    site.says(&["new", "page", "a", "--file", "content/a.md"], 2, "leave out `--file`");
    site.says(&["new", "claim", "a", "--site", "content"], 2, "there is no `site.yaml` in `content`");
    assert_eq!(site.tree(), before);
    site.write("content/claims.yaml", "claims: {a: {text: A., kind: fact}}\n");
    site.says(&["new", "claim", "b"], 2, "name another file, such as `--file content/more-claims.yaml`");
    site.says(
        &["new", "claim", "b", "--file", "content/more-claims.yaml"],
        0,
        "added claim `b` at content/more-claims.yaml:4",
    );
}

#[test]
#[cfg(unix)]
fn new_keeps_links_and_permissions() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let site = Folder::site();
    let (link, outside) = (site.0.join("content/linked.yaml"), site.0.join("shared.yaml"));
    site.write("shared.yaml", "terms:\n  a: {term: a, definition: b}\n");
    fs::set_permissions(&outside, fs::Permissions::from_mode(0o640)).expect("ours");
    symlink("../shared.yaml", &link).expect("links are known");
    // What is not read through a link is not written through it either.
    site.says(&["new", "term", "b", "--file", "content/linked.yaml"], 2, "content/linked.yaml");
    fs::remove_file(&link).expect("it is there");
    fs::rename(&outside, site.0.join("content/shared.yaml")).expect("ours");
    symlink("shared.yaml", &link).expect("links are known");
    site.says(&["new", "term", "b", "--file", "content/linked.yaml"], 0, "added term `b`");
    assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());
    assert!(site.read("content/shared.yaml").contains("\n  b:\n"));
    let mode = fs::metadata(site.0.join("content/shared.yaml")).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[test]
fn schemas_are_printed_and_kept() {
    let site = Folder::site();
    site.says(&["schema"], 0, "front-matter  the front matter of pages");
    assert_eq!(site.says(&["schema", "facts"], 0, "\"claims\""), Schema::Facts.text());
    site.says(&["schema", "sit"], 2, "did you mean `site`?");
    site.says(&["schema", "--write"], 0, "`schemas/site.schema.json` is up to date");
    site.write("schemas/site.schema.json", "old");
    fs::remove_file(site.0.join("schemas/facts.schema.json")).expect("it is there");
    site.says(
        &["schema", "--write"],
        0,
        "`schemas/site.schema.json` was made anew\n`schemas/facts.schema.json` was made\n",
    );
    assert_eq!(site.read("schemas/site.schema.json"), Schema::Site.text());
    site.says(&["schema", "--write", "--site", "content"], 2, "there is no `site.yaml`");
}
