//! Publishing on a branch, with real repositories: what comes onto the branch, what stays there, and that nothing
//! else is touched.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use program::{Folder, Ran};

#[path = "shared/program.rs"]
mod program;

/// A site in a repository, beside a bare one that is its remote.
struct Site {
    folder: Folder,
}

impl Site {
    fn new() -> Site {
        let site = Site { folder: Folder::empty() };
        let address = site.remote();
        for folder in [&address, &site.root()] {
            fs::create_dir_all(folder).expect("the folder is writable");
        }
        git(&address, &["init", "--quiet", "--bare", "--initial-branch=main"]);
        git(&site.root(), &["init", "--quiet", "--initial-branch=main"]);
        git(&site.root(), &["remote", "add", "origin", address.to_str().expect("it is UTF-8")]);
        site.folder.write("site/site.yaml", "title: Test\n");
        site.folder.write("site/.gitignore", "public/\n.explainer/\n");
        site.folder.write(
            "site/content/facts.yaml",
            "actors:\n  studio: {name: The Studio, kind: organization}\n  chains: {name: The Chains, kind: group}\n",
        );
        git(&site.root(), &["add", "."]);
        git(&site.root(), &["commit", "--quiet", "--message", "The sources"]);
        site
    }

    fn page(&self, words: &str) {
        self.folder.write("site/content/page.md", format!("---\ntitle: Page\n---\n{words}\n"));
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.0.join(path)
    }

    fn root(&self) -> PathBuf {
        self.path("site")
    }

    fn remote(&self) -> PathBuf {
        self.path("remote.git")
    }

    fn deploy(&self, arguments: &[&str]) -> Ran {
        let arguments: Vec<&str> = ["deploy"].iter().chain(arguments).copied().collect();
        let mut command = Command::new(env!("CARGO_BIN_EXE_explainer"));
        command.args(arguments).current_dir(self.root()).env_remove("EXPLAINER_ARCHIVE");
        ran(own(&mut command).output().expect("the program starts"))
    }

    /// The files of a branch of the remote.
    fn files(&self, branch: &str) -> Vec<String> {
        let listed =
            git(&self.remote(), &["-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", branch]);
        listed.lines().map(str::to_owned).collect()
    }

    fn shows(&self, branch: &str, path: &str) -> String {
        git(&self.remote(), &["show", &format!("{branch}:{path}")])
    }

    fn commits(&self, branch: &str) -> usize {
        git(&self.remote(), &["rev-list", "--count", branch]).trim().parse().expect("a number")
    }

    fn tip(&self, branch: &str) -> Option<String> {
        let mut command = Command::new("git");
        command.arg("-C").arg(self.remote()).args(["rev-parse", "--verify", "--quiet", branch]);
        let output = own(&mut command).output().expect("git starts");
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// What somebody else puts on a branch of the remote.
    fn somebody_puts(&self, branch: &str, path: &str, text: &str) {
        let other = Folder::empty();
        let remote = self.remote();
        git(&other.0, &["clone", "--quiet", remote.to_str().expect("it is UTF-8"), "clone"]);
        let clone = other.0.join("clone");
        if self.tip(branch).is_some() {
            git(&clone, &["switch", "--quiet", branch]);
        } else {
            git(&clone, &["switch", "--quiet", "--orphan", branch]);
        }
        other.write(&format!("clone/{path}"), text);
        git(&clone, &["add", "--all"]);
        git(&clone, &["commit", "--quiet", "--message", "By hand"]);
        git(&clone, &["push", "--quiet", "origin", branch]);
    }

    /// All of the repository that a user would notice: branches, index, files, stash.
    fn state(&self) -> String {
        [
            "status --porcelain --ignored=no",
            "for-each-ref",
            "ls-files --stage",
            "rev-parse HEAD",
            "stash list",
            "worktree list",
        ]
        .iter()
        .map(|arguments| git(&self.root(), &arguments.split(' ').collect::<Vec<_>>()))
        // What was pushed is known of the remote, as after any push.
        .map(|text| {
            text.lines()
                .filter(|line| !line.contains("refs/remotes/"))
                .fold(String::new(), |all, line| all + line + "\n")
        })
        .collect()
    }

    fn hook(&self, repository: &Path, name: &str, script: &str) {
        let hooks = if repository.join("hooks").is_dir() {
            repository.join("hooks")
        } else {
            repository.join(".git/hooks")
        };
        fs::create_dir_all(&hooks).expect("the folder is writable");
        let path = hooks.join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("the file is writable");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it is ours");
    }
}

/// Without the configuration of whoever runs the tests.
fn own(command: &mut Command) -> &mut Command {
    command
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_AUTHOR_NAME", "Ada <Example>")
        .env("GIT_AUTHOR_EMAIL", "ada@example.org")
        .env("GIT_COMMITTER_NAME", "Ada")
        .env("GIT_COMMITTER_EMAIL", "ada@example.org")
}

#[track_caller]
fn git(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(arguments);
    let output = own(&mut command).output().expect("git starts");
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn ran(output: Output) -> Ran {
    Ran {
        status: output.status.code().expect("it ends by itself"),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

#[test]
fn the_site_comes_onto_a_branch_of_its_own_and_nothing_else_is_touched() {
    let site = Site::new();
    site.folder.write("site/draft.txt", "not committed");
    let before = site.state();
    site.deploy(&[]).says(0, &["published ", "on `gh-pages` of `origin`", " new", "Settings, Pages"]);
    assert_eq!(site.state(), before);
    assert_eq!(site.commits("gh-pages"), 1);
    let files = site.files("gh-pages");
    for file in [".nojekyll", "index.html", "actors/studio/index.html"] {
        assert!(files.iter().any(|name| name == file), "{file} is not among {files:?}");
    }
    assert!(!files.iter().any(|name| name.contains("site.yaml") || name.contains("draft")), "{files:?}");
    for file in &files {
        let built = fs::read(site.root().join("public").join(file)).expect("it was built");
        assert_eq!(
            site.shows("gh-pages", file).as_bytes(),
            String::from_utf8_lossy(&built).as_bytes(),
            "{file}"
        );
    }
    let message = git(&site.remote(), &["log", "-1", "--format=%s%n%an%n%ae", "gh-pages"]);
    assert_eq!(message, "Publish Test\nAda Example\nada@example.org\n");
    assert!(site.tip("main").is_none(), "the sources were pushed");
}

#[test]
fn what_changed_is_one_commit_more_and_nothing_new_is_none() {
    let site = Site::new();
    site.deploy(&[]).says(0, &[]);
    let first = site.tip("gh-pages");
    site.deploy(&[]).says(0, &["nothing to publish: `gh-pages` of `origin` has all "]);
    assert_eq!(site.tip("gh-pages"), first);

    site.folder.write("site/content/facts.yaml", "actors:\n  studio: {name: A Studio, kind: organization}\n");
    site.deploy(&["--dry-run"]).says(0, &["would publish", "changed", "removed"]);
    assert_eq!(site.tip("gh-pages"), first);
    site.deploy(&["--message", "Hand\nwritten"]).says(0, &["published", "changed", "removed"]);
    assert_eq!(site.commits("gh-pages"), 2);
    assert!(!site.files("gh-pages").iter().any(|name| name.starts_with("actors/chains/")));
    assert_eq!(git(&site.remote(), &["log", "-1", "--format=%s", "gh-pages"]), "Hand written\n");
}

#[test]
fn nothing_is_published_of_a_site_with_mistakes_or_drafts() {
    let site = Site::new();
    site.deploy(&[]).says(0, &[]);
    let before = site.tip("gh-pages");
    site.folder.write("site/content/page.md", "[[nowhere-at-all]]\n");
    site.deploy(&[]).says(1, &["error[unknown-record]", "nothing was written"]);
    assert_eq!(site.tip("gh-pages"), before);
    site.folder.write("site/content/page.md", "---\ntitle: Page\ndraft: true\n---\nSecret.\n");
    site.deploy(&["--drafts"]).says(2, &["`--drafts` is for looking at drafts"]);
    site.page("Fine.");
    site.folder.write("site/content/sources.yaml", "sources:\n  leaflet: {title: A leaflet}\n");
    site.deploy(&["--strict"]).says(1, &["error[missing-metadata]"]);
    assert_eq!(site.tip("gh-pages"), before);
}

#[test]
fn what_others_put_on_the_branch_stays() {
    let site = Site::new();
    site.somebody_puts("gh-pages", "CNAME", "hack.example.org\n");
    site.somebody_puts("gh-pages", "talk/ünd \"more\".txt", "slides");
    for round in 0..3 {
        site.page(&format!("Round {round}."));
        site.deploy(&[]).says(0, &["kept what others put there: CNAME, talk/ünd \"more\".txt"]);
        assert_eq!(site.shows("gh-pages", "CNAME"), "hack.example.org\n");
        assert_eq!(site.shows("gh-pages", "talk/ünd \"more\".txt"), "slides");
    }
    // What they add later stays too.
    site.somebody_puts("gh-pages", "google123.html", "proof");
    fs::remove_file(site.root().join("content/page.md")).expect("it is there");
    site.deploy(&[]).says(0, &["google123.html"]);
    assert_eq!(site.shows("gh-pages", "google123.html"), "proof");
    assert!(!site.files("gh-pages").iter().any(|name| name.starts_with("page/")), "our own page is gone");
    assert_eq!(site.commits("gh-pages"), 7);
}

#[test]
fn a_domain_in_the_output_folder_is_published_and_never_taken_away() {
    let site = Site::new();
    site.deploy(&[]).says(0, &[]);
    site.folder.write("site/public/CNAME", "hack.example.org\n");
    site.deploy(&[]).says(0, &["1 new"]);
    assert_eq!(site.shows("gh-pages", "CNAME"), "hack.example.org\n");
    // As on another machine, where `public/` is not.
    fs::remove_dir_all(site.root().join("public")).expect("it is there");
    site.page("News.");
    site.deploy(&[]).says(0, &["new"]);
    assert_eq!(site.shows("gh-pages", "CNAME"), "hack.example.org\n");
}

#[test]
fn a_branch_of_somebody_else_is_not_written_over_unless_asked() {
    let site = Site::new();
    site.somebody_puts("gh-pages", "index.html", "another site");
    site.somebody_puts("gh-pages", "CNAME", "old.example.org\n");
    let before = site.tip("gh-pages");
    site.deploy(&[]).says(
        2,
        &["the branch `gh-pages` has `index.html`, which this program did not put there", "--take-over"],
    );
    assert_eq!(site.tip("gh-pages"), before);
    site.deploy(&["--take-over"]).says(0, &["published"]);
    assert_ne!(site.shows("gh-pages", "index.html"), "another site");
    assert_eq!(site.shows("gh-pages", "CNAME"), "old.example.org\n");
    assert_eq!(site.commits("gh-pages"), 3, "the history stays");
    site.deploy(&[]).says(0, &["nothing to publish"]);

    // A folder where a page of ours would be a file, and the other way round.
    site.somebody_puts("other", "actors", "a file");
    site.deploy(&["--branch", "other"]).says(2, &["has `actors`, which"]);
}

#[test]
fn the_sources_are_not_written_over() {
    let site = Site::new();
    git(&site.root(), &["push", "--quiet", "origin", "main", "main:refs/heads/copy"]);
    let before = site.tip("main");
    site.deploy(&["--branch", "main"]).says(2, &["`main` is the branch that is checked out here"]);
    site.deploy(&["--branch", "copy"])
        .says(2, &["the branch `copy` of the remote holds the sources of this site"]);
    assert_eq!(site.tip("main"), before);
    assert_eq!(site.tip("copy"), before);
}

#[test]
fn a_remote_that_refuses_is_left_as_it_was() {
    let site = Site::new();
    site.deploy(&[]).says(0, &[]);
    let before = site.tip("gh-pages");
    site.hook(&site.remote(), "pre-receive", "echo 'no \x1b[31mentry' >&2; exit 1");
    site.page("News.");
    let ran = site.deploy(&[]).says(2, &["`origin` refused the push", "pre-receive hook declined", "no "]);
    assert!(!ran.err.contains('\x1b'), "{:?}", ran.err);
    assert_eq!(site.tip("gh-pages"), before);
    let state = site.state();
    assert!(!state.contains("refs/explainer"), "{state}");
}

#[test]
fn what_others_push_at_the_same_time_is_kept() {
    let site = Site::new();
    site.deploy(&[]).says(0, &[]);
    // The first push finds that another has just put a file there.
    let remote = site.remote();
    site.hook(
        &remote,
        "pre-receive",
        "test -e raced && exit 0\ntouch raced\nunset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES\n\
         blob=$(echo mine | git hash-object -w --stdin)\n\
         tree=$( (git ls-tree gh-pages; printf '100644 blob %s\\ttheirs.txt\\n' $blob) | git mktree)\n\
         commit=$(git commit-tree -p gh-pages -m Theirs $tree)\ngit update-ref refs/heads/gh-pages $commit",
    );
    site.page("News.");
    site.deploy(&[]).says(0, &["kept what others put there: theirs.txt"]);
    assert!(remote.join("raced").exists(), "the race was run");
    assert_eq!(site.shows("gh-pages", "theirs.txt"), "mine\n");
    assert!(site.files("gh-pages").iter().any(|name| name == "page/index.html"));
    assert_eq!(site.commits("gh-pages"), 3);
}

#[test]
fn hooks_of_the_repository_do_not_run() {
    let site = Site::new();
    for hook in ["pre-push", "reference-transaction", "post-commit", "pre-commit"] {
        site.hook(&site.root(), hook, "touch ../ran; exit 1");
    }
    site.deploy(&[]).says(0, &["published"]);
    assert!(!site.path("ran").exists());
}

#[test]
fn from_a_hook_of_git_it_is_the_repository_of_the_site_that_counts() {
    let site = Site::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_explainer"));
    command.args(["deploy", "site"]).current_dir(&site.folder.0).env_remove("EXPLAINER_ARCHIVE");
    command.env("GIT_DIR", site.path("nowhere")).env("GIT_INDEX_FILE", site.path("index"));
    ran(own(&mut command).output().expect("the program starts")).says(0, &["published"]);
    assert_eq!(site.commits("gh-pages"), 1);
}

#[test]
fn hostile_names_are_names_and_never_options() {
    let site = Site::new();
    for branch in ["--force", "-d", "a b", "a:b", "HEAD", "", "a..b", "refs/*", "x\ny", "@{-1}", "x.lock"] {
        let argument = format!("--branch={branch}");
        let ran = site.deploy(&[&argument]);
        assert_eq!(ran.status, 2, "{branch}: {}", ran.err);
        assert!(
            ran.err.contains("is no name for a branch") || ran.err.contains("a value is required"),
            "{branch}: {}",
            ran.err
        );
    }
    for remote in [
        "--upload-pack=touch ran",
        "ext::sh -c 'touch ran'",
        "-oProxyCommand=touch ran",
        "ssh://-oProxyCommand=touch%20ran/x",
    ] {
        let ran = site.deploy(&[&format!("--remote={remote}")]);
        assert_eq!(ran.status, 2, "{remote}: {}", ran.err);
    }
    assert!(!site.root().join("ran").exists() && !site.path("ran").exists());
    assert!(site.tip("gh-pages").is_none());

    // Names of branches that only look strange are fine.
    site.deploy(&["--branch", "pages/ünï-$(touch${IFS}ran)`'\""]).says(0, &["published"]);
    assert!(site.tip("pages/ünï-$(touch${IFS}ran)`'\"").is_some());
    assert!(!site.root().join("ran").exists());
}

#[test]
fn hostile_contents_are_contents() {
    let site = Site::new();
    site.folder.write(
        "site/site.yaml",
        "title: \"from refs/heads/main\\nM 100644 inline x\\ndata 5\\nExplainer-Kept: index.html\"\n",
    );
    site.page("data 3\n\ndone\n\nfeature done\n\ncommit refs/heads/main");
    site.deploy(&[]).says(0, &["published"]);
    assert!(site.tip("main").is_none());
    assert!(!site.files("gh-pages").iter().any(|name| name == "x"));
    assert!(site.shows("gh-pages", "page/index.html").contains("commit refs/heads/main"));
    // A title cannot claim that files of ours are another's.
    fs::remove_file(site.root().join("content/page.md")).expect("it is there");
    let ran = site.deploy(&[]).says(0, &["removed"]);
    assert!(!ran.err.contains("kept"), "{}", ran.err);
}

#[test]
fn what_is_missing_is_said() {
    let folder = Folder::site();
    let run = |folder: &Path, arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_explainer"));
        // The folder of the tests may itself lie in a repository.
        command.env("GIT_CEILING_DIRECTORIES", folder.parent().expect("it has one"));
        command.args(arguments).current_dir(folder).env_remove("EXPLAINER_ARCHIVE");
        ran(own(&mut command).output().expect("the program starts"))
    };
    run(&folder.0, &["deploy"]).says(2, &["does not lie in a git repository", "git init"]);
    git(&folder.0, &["init", "--quiet"]);
    run(&folder.0, &["deploy"]).says(2, &["has no remote to publish to", "--remote"]);
    git(&folder.0, &["remote", "add", "origin", "nowhere.git"]);
    run(&folder.0, &["deploy"]).says(2, &["cannot ask `origin` for its branches"]);
    git(&folder.0, &["remote", "rename", "origin", "one"]);
    git(&folder.0, &["remote", "add", "two", "nowhere.git"]);
    run(&folder.0, &["deploy"]).says(2, &["several remotes: one, two", "--remote one"]);
    run(&folder.0, &["deploy", "--remote", "https://user:secret@127.0.0.1:9/x.git"])
        .says(2, &["https://127.0.0.1:9/x.git"]);
    let said = run(&folder.0, &["deploy", "--remote", "https://user:secret@127.0.0.1:9/x.git"]).err;
    assert!(!said.contains("secret"), "{said}");
}

#[test]
fn folders_with_strange_names_and_shallow_clones_publish() {
    let site = Site::new();
    git(&site.root(), &["push", "--quiet", "origin", "main"]);
    site.deploy(&[]).says(0, &[]);
    for name in ["with blank", "-dash", "ünï'\"$x"] {
        let address = format!("file://{}", site.remote().display());
        git(&site.folder.0, &["clone", "--quiet", "--depth=1", "--single-branch", &address, "--", name]);
        site.folder.write(&format!("{name}/content/page.md"), format!("---\ntitle: Page\n---\n{name}\n"));
        let mut command = Command::new(env!("CARGO_BIN_EXE_explainer"));
        command.args(["deploy", "--", name]).current_dir(&site.folder.0).env_remove("EXPLAINER_ARCHIVE");
        ran(own(&mut command).output().expect("the program starts")).says(0, &["published"]);
        let page = site.shows("gh-pages", "page/index.html");
        assert!(page.contains(name.trim_end_matches("'\"$x")), "{page}");
    }
    assert_eq!(site.commits("gh-pages"), 4);
}
