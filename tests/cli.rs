//! The program as a user meets it: status, streams, and what it does to folders.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{ChildStderr, Command, Stdio};

use ended::Ended;
use program::{Folder, run};

#[path = "shared/ended.rs"]
mod ended;
#[path = "shared/program.rs"]
mod program;

#[test]
fn build_writes_the_site_and_says_what_it_did() {
    let folder = Folder::site();
    let ran = folder.run(&["build"]).says(0, &["built ", "files into `./public`", " new"]);
    assert_eq!(ran.out, "", "messages go to standard error");
    assert!(folder.has("public/actors/studio/index.html"));

    folder.run(&["build"]).says(0, &["nothing changed"]);

    folder.write("content/facts.yaml", "actors:\n  chains: {name: The Chains, kind: group}\n");
    folder.run(&["build"]).says(0, &["new", "changed", "removed"]);
    assert!(!folder.has("public/actors/studio"), "what is no longer made is removed");
}

#[test]
fn errors_write_nothing_and_the_old_site_stands() {
    let folder = Folder::site();
    folder.write("content/page.md", "[[nowhere-at-all]]\n");
    folder.run(&["build"]).says(1, &["error[unknown-record]", "2 errors: nothing was written\n"]);
    assert!(!folder.has("public"));

    fs::remove_file(folder.0.join("content/page.md")).expect("it is there");
    folder.run(&["build"]).says(0, &[]);
    let before = folder.read("public/index.html");
    folder.write("content/page.md", "[[nowhere-at-all]]\n");
    folder.run(&["build"]).says(1, &["`./public` still shows the build of less than a minute ago"]);
    assert_eq!(folder.read("public/index.html"), before);
}

#[test]
fn warnings_do_not_stop_a_build_unless_it_is_strict() {
    let folder = Folder::site();
    folder.write("content/sources.yaml", "sources:\n  leaflet: {title: A leaflet}\n");
    folder.run(&["build"]).says(0, &["warning[missing-metadata]", "1 warning"]);
    folder.run(&["build", "--strict"]).says(1, &["error[missing-metadata]", "nothing was written"]);
}

#[test]
fn check_writes_nothing() {
    let folder = Folder::site();
    folder.run(&["check"]).says(0, &["no mistakes in 1 file of content"]);
    folder.write("content/page.md", "[[studoi]]\n");
    folder.run(&["check"]).says(1, &["did you mean `studio`?", "2 errors in 2 files of content"]);
    assert!(!folder.has("public"));
    assert!(!folder.has(".explainer"));
}

#[test]
fn check_prints_for_people_and_for_programs() {
    let folder = Folder::site();
    folder.write("content/page.md", "---\ntitle: Page\n---\nSee [[studoi]].\n");
    folder
        .run(&["check", "--format", "short", "--quiet"])
        .says(1, &["content/page.md:4:7: error[unknown-record]: no record or page is called `studoi`\n"]);

    let ran = folder.run(&["check", "--format", "json", "--quiet"]).says(1, &[]);
    assert_eq!(ran.err, "");
    let line: serde_json::Value = serde_json::from_str(ran.out.trim_end()).expect("a line is an object");
    assert_eq!(line["code"], "unknown-record");
    assert_eq!(line["severity"], "error");
    assert_eq!(line["places"][0]["file"], "content/page.md");
    assert_eq!(line["places"][0]["line"], 4);
    assert_eq!(line["places"][0]["column"], 7);
    assert_eq!(line["cure"], "did you mean `studio`?");
}

#[test]
fn quiet_says_nothing_but_mistakes() {
    let folder = Folder::site();
    let ran = folder.run(&["build", "--quiet"]).says(0, &[]);
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("", ""));
    folder.write("content/page.md", "---\ntitle: Page\n---\n[[studoi]]\n");
    let ran = folder.run(&["build", "--quiet"]).says(1, &["error[unknown-record]"]);
    assert!(!ran.err.contains("nothing was written"), "{}", ran.err);
}

#[test]
fn a_folder_without_a_site_is_told_how_to_begin() {
    let folder = Folder::empty();
    folder.run(&["build"]).says(1, &["error[no-settings]", "add a file `site.yaml`", "nothing was written"]);
    assert!(!folder.has("public"));
    folder.run(&["build", "no-such-folder"]).says(2, &["no-such-folder"]);
}

#[test]
fn the_site_may_be_named_from_elsewhere() {
    let folder = Folder::empty();
    let site = Folder::site();
    let path = site.0.to_str().expect("its name is UTF-8");
    run(&folder.0, &["build", path]).says(0, &[]);
    assert!(site.has("public/index.html"));
    assert!(!folder.has("public"));
}

#[test]
fn options_of_a_build() {
    let folder = Folder::site();
    folder.write("content/draft.md", "---\ntitle: Draft\ndraft: true\n---\n");
    let built =
        ["build", "--drafts", "--offline", "--base-url", "https://example.org/hack", "--output", "out"];
    folder.run(&built).says(0, &["into `out`"]);
    assert!(folder.has("out/draft/index.html"));
    assert!(!folder.has("public"));
    let sitemap = folder.read("out/sitemap.xml").expect("a site with an address has one");
    assert!(sitemap.contains("https://example.org/hack/draft/"), "{sitemap}");
    let home = folder.read("out/index.html").expect("it is there");
    assert!(home.contains("actors/index.html"), "{home}");
}

#[test]
fn an_output_folder_that_holds_other_things_is_refused() {
    let folder = Folder::site();
    for output in [".", "content", ".."] {
        let ran = folder.run(&["build", "--output", output]);
        assert_eq!(ran.status, 2, "{output}: {}", ran.err);
    }
    folder.write("mine/thesis.txt", "years of work");
    let ran = folder.run(&["build", "--output", "mine"]).says(2, &["mine"]);
    assert!(ran.err.starts_with("error: "), "{}", ran.err);
    assert_eq!(folder.read("mine/thesis.txt").as_deref(), Some("years of work"));
    assert!(!folder.has("mine/index.html"));
}

#[test]
fn what_others_put_beside_the_site_is_kept() {
    let folder = Folder::site();
    folder.write("public/CNAME", "example.org\n");
    folder.run(&["build"]).says(0, &[]);
    assert_eq!(folder.read("public/CNAME").as_deref(), Some("example.org\n"));

    folder.write("public/verification.html", "mine");
    folder.write("content/facts.yaml", "actors:\n  chains: {name: The Chains, kind: group}\n");
    folder.run(&["build"]).says(0, &["kept what others put there", "verification.html"]);
    assert_eq!(folder.read("public/verification.html").as_deref(), Some("mine"));
}

#[test]
fn a_file_that_cannot_be_read_is_a_mistake() {
    let folder = Folder::site();
    folder.write("content/facts.yaml", vec![b'#'; 9 << 20]);
    folder.run(&["check"]).says(1, &["error[unreadable]", "content/facts.yaml"]);
}

#[test]
fn nothing_of_the_archive_or_of_the_machine_is_published() {
    let folder = Folder::site();
    folder.write("site.yaml", "title: Test\narchive: archive\n");
    folder.write("archive/report.txt", "the secret text");
    folder.write("content/unnamed.txt", "the secret file");
    folder.run(&["build"]).says(0, &[]);
    let mut open = vec![folder.0.join("public")];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).expect("readable").map(|entry| entry.expect("readable").path()));
        } else {
            let text = String::from_utf8_lossy(&fs::read(&path).expect("readable")).into_owned();
            assert!(!text.contains("the secret"), "{}", path.display());
            assert!(!text.contains(folder.0.to_str().expect("UTF-8")), "{}", path.display());
        }
    }
}

/// The site of a folder, signed off, with another name of its actor since.
fn changed_since_sign_off() -> Folder {
    let folder = Folder::site();
    folder.run(&["sign-off", "--quiet"]).says(0, &[]);
    folder.write("content/facts.yaml", "actors:\n  studio: {name: A Studio, kind: organization}\n");
    folder
}

#[test]
fn sign_off_writes_what_readers_are_told() {
    let folder = Folder::site();
    folder.run(&["sign-off"]).says(0, &["1 actor signed off; `signed.lock` written: 1 new\n"]);
    let signed = folder.read("signed.lock").expect("it was written");
    assert!(signed.ends_with("\nstudio name 3d5993ac25d9e593 \"The Studio\"\n"), "{signed}");
    folder.run(&["sign-off"]).says(0, &["1 actor signed off; `signed.lock` has them already\n"]);

    folder.write("content/page.md", "---\ntitle: Page\n---\n[[studoi]]\n");
    folder.run(&["sign-off"]).says(1, &["error[unknown-record]", "1 error: `signed.lock` was not written"]);
    folder.write("content/page.md", "---\ntitle: Page\n---\n[[studio]] burns. It burns.\n");
    folder.run(&["check", "--strict"]).says(0, &[]);
    folder.run(&["sign-off"]).says(0, &["1 actor, 1 page signed off; `signed.lock` written: 3 new\n"]);
}

#[test]
fn a_changed_statement_is_no_error_until_it_is_to_be_published() {
    let folder = changed_since_sign_off();
    let signed = folder.read("signed.lock");
    let wordings = ["was: [-The-] Studio", "now: {+A+} Studio"];
    folder.run(&["check"]).says(0, &["warning[changed-statement]"]).says(0, &wordings);
    folder.run(&["build", "--strict"]).says(1, &["error[changed-statement]", "nothing was written"]);
    let refused = ["error[changed-statement]", "1 change has no correction: `signed.lock` was not written"];
    folder.run(&["sign-off"]).says(1, &refused).says(1, &wordings);
    // Whatever the level: what is not reported is not signed off.
    folder.write("site.yaml", "title: Test\nchecks: {changed-statement: allow}\n");
    folder.run(&["check"]).says(0, &["no mistakes"]);
    folder.run(&["sign-off"]).says(1, &refused);
    assert_eq!(folder.read("signed.lock"), signed);
}

#[test]
fn a_slip_of_the_pen_is_signed_off_by_its_id() {
    let folder = changed_since_sign_off();
    folder.write("content/page.md", "---\ntitle: Page\n---\n");
    let signed = folder.read("signed.lock");
    folder
        .run(&["sign-off", "--minor", "studoi"])
        .says(2, &["no record or page is called `studoi`", "did you mean `studio`?"]);
    folder
        .run(&["sign-off", "--minor", "studio", "--minor", "page"])
        .says(2, &["`page` has not changed since it was signed off"]);
    assert_eq!(folder.read("signed.lock"), signed);
    folder.run(&["sign-off", "--minor", "studio"]).says(0, &["written: 1 changed, 1 new\n"]);
    folder.run(&["check", "--strict"]).says(0, &["no mistakes"]);
    folder.run(&["sign-off", "--minor", "studio"]).says(2, &["`studio` has not changed"]);
}

#[test]
fn a_correction_covers_what_changed_before_it_was_signed_off() {
    let folder = changed_since_sign_off();
    // The correction that the message proposes, with what only its author knows.
    let said = folder.run(&["check"]).says(0, &["corrections:\n"]).err;
    let proposed = said.split("slip of the pen\n").nth(1).and_then(|rest| rest.split("\n\n").next());
    let proposed = proposed.expect("it is the last of the message").replace("\n          ", "\n");
    let pasted = proposed.trim_start().to_owned() + "\n";
    folder.write("content/corrections.yaml", &pasted);
    folder.run(&["check"]).says(1, &["error[bad-date]", "YYYY-MM-DD"]);
    folder.write("content/corrections.yaml", pasted.replace("YYYY-MM-DD", "2026-11-03"));
    folder.run(&["check", "--strict"]).says(0, &["no mistakes"]);
    folder.run(&["sign-off"]).says(0, &["1 actor, 1 correction signed off; ", "written: 1 changed, 3 new\n"]);

    folder.write("content/facts.yaml", "actors:\n  studio: {name: One Studio, kind: organization}\n");
    folder.run(&["sign-off"]).says(1, &["error[changed-statement]"]);
}

#[test]
fn a_broken_signed_lock_is_not_written_over() {
    let folder = changed_since_sign_off();
    folder.write("signed.lock", "<<<<<<< HEAD\n");
    folder.run(&["sign-off"]).says(1, &["error[bad-signed-line]", "was not written"]);
    assert_eq!(folder.read("signed.lock").as_deref(), Some("<<<<<<< HEAD\n"));
}

#[test]
fn export_writes_data_to_standard_output_or_to_what_is_not_there() {
    let folder = Folder::site();
    let json = folder.run(&["export", "json"]);
    assert_eq!((json.status, json.err.as_str()), (0, ""));
    assert!(json.out.contains("\"name\": \"The Studio\""), "{}", json.out);
    assert!(!folder.has("public"), "nothing is built");
    let written = folder.run(&["export", "json", "--output", "facts.json"]);
    assert_eq!((written.status, written.out.as_str()), (0, ""));
    assert_eq!(written.err, "wrote JSON into `facts.json`\n");
    assert_eq!(folder.read("facts.json"), Some(json.out));
    let again = folder.run(&["export", "csv", "--output", "facts.json"]);
    assert_eq!(again.status, 2);
    assert!(folder.read("facts.json").is_some_and(|text| text.starts_with('{')), "it stays as it was");
    let tables = folder.run(&["export", "csv", "--output", "tables"]);
    assert_eq!((tables.status, tables.err.as_str()), (0, "wrote CSV into `tables`: actors.csv\n"));
    assert!(folder.has("tables/actors.csv"));
}

#[test]
fn export_says_what_it_cannot_do() {
    let folder = Folder::site();
    let list = folder.run(&["export"]);
    assert_eq!(list.status, 0);
    assert!(list.out.contains("\nicalendar "), "{}", list.out);
    for (arguments, said) in [
        (&["export", "jsn"][..], "no format is called `jsn`\n  = did you mean `explainer export json`?"),
        (&["export", "csv"], "`csv` is 1 file\n  = name a folder for them with `--output`"),
        (&["export", "json-ld"], "set `url` in site.yaml, or give `--base-url`"),
        (&["export", "icalendar"], "the site has nothing to say in iCalendar"),
        (&["export", "json", "--format", "json"], "`--format json` writes mistakes to standard output"),
        (&["export", "json", "--output", "no/such/file"], "`no/such` is not a folder"),
        (&["export", "json", "nowhere"], "nowhere"),
    ] {
        let ran = folder.run(arguments);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains(said), "{arguments:?}: {}", ran.err);
    }
    folder.write("content/more.yaml", "claims:\n  a: {text: It was., kind: fact, by: [nobody]}\n");
    let refused = folder.run(&["export", "json"]);
    assert_eq!((refused.status, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("unknown-actor"), "{}", refused.err);
    assert!(refused.err.contains("nothing was exported"), "{}", refused.err);
}

#[test]
fn explain_tells_what_a_code_means() {
    let folder = Folder::empty();
    folder.run(&["explain"]).says(0, &[]).prints("unknown-source\n");
    folder.run(&["explain", "unknown-source"]).says(0, &[]).prints("unknown-source\n\n");
    folder.run(&["explain", "error[unknown-source]"]).says(0, &[]).prints("unknown-source\n\n");
    folder
        .run(&["explain", "unknown-sauce"])
        .says(2, &["no diagnostic is called `unknown-sauce`", "did you mean `unknown-source`?"]);
}

#[test]
fn what_is_no_command_is_told_so() {
    let folder = Folder::site();
    folder.run(&["biuld"]).says(2, &["biuld", "build"]);
    folder.run(&["check", "--format", "xml"]).says(2, &["xml", "short"]);
    folder.run(&["--version"]).says(0, &[]).prints("explainer ");
    folder.run(&["--help"]).says(0, &[]).prints("explainer check");
}

#[test]
fn the_day_is_given_or_agreed_on_and_fails_no_build() {
    let folder = Folder::site();
    folder.write("content/more.yaml", "events:\n  end: {title: The end, date: 2026-11-23}\n");
    let before = folder.run(&["check", "--strict", "--format", "short", "--today", "2026-11-22"]);
    assert_eq!(before.status, 0, "{}", before.err);
    assert!(before.err.contains("warning[future-date]"), "{}", before.err);
    let after = folder.run(&["check", "--today", "2026-11-23"]);
    assert!(!after.err.contains("future-date"), "{}", after.err);
    let wrong = folder.run(&["check", "--today", "soon"]);
    assert_eq!(wrong.status, 2);
    assert!(wrong.err.contains("`--today soon` is not a date"), "{}", wrong.err);
    let agreed = |seconds: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_explainer"));
        command.args(["check"]).current_dir(&folder.0).env("SOURCE_DATE_EPOCH", seconds);
        String::from_utf8(command.output().expect("the program starts").stderr).expect("it writes UTF-8")
    };
    assert!(agreed("0").contains("future-date"));
    assert!(!agreed("4000000000").contains("future-date"));
}

/// A preview that runs until the end of its test.
struct Preview {
    _process: Ended,
    said: BufReader<ChildStderr>,
    address: String,
}

impl Preview {
    fn start(folder: &Folder, arguments: &[&str]) -> Preview {
        let mut command = Command::new(env!("CARGO_BIN_EXE_explainer"));
        command.arg("serve").args(["--port", "0"]).args(arguments).current_dir(&folder.0);
        command.env_remove("EXPLAINER_ARCHIVE");
        let mut process = command.stderr(Stdio::piped()).spawn().expect("the program starts");
        let mut said = BufReader::new(process.stderr.take().expect("it is piped"));
        let mut line = String::new();
        let address = loop {
            line.clear();
            assert!(said.read_line(&mut line).expect("it is text") > 0, "it ended");
            if let Some((_, rest)) = line.split_once("http://") {
                break rest.split('/').next().unwrap_or_default().to_owned();
            }
        };
        Preview { _process: Ended(process), said, address }
    }

    fn get(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).expect("it answers in text")
    }

    fn bytes(&self, path: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address);
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        answer
    }

    /// Waits until the page has the words: a save shows when it shows.
    fn shows(&self, path: &str, words: &str) {
        for _ in 0..400 {
            if self.get(path).contains(words) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("{path} never had `{words}`: {}", self.get(path));
    }
}

#[test]
fn serve_follows_a_save_and_writes_nothing() {
    let folder = Folder::site();
    let mut preview = Preview::start(&folder, &[]);
    assert!(preview.get("/actors/studio/").contains("The Studio"));
    assert!(preview.get("/nowhere/").starts_with("HTTP/1.1 404"));
    folder.write("content/facts.yaml", "actors:\n  studio: {name: The Works, kind: organization}\n");
    preview.shows("/actors/studio/", "The Works");
    let mut line = String::new();
    preview.said.read_line(&mut line).expect("it says what it did");
    assert!(line.starts_with("content/facts.yaml: 1 file read, ready in "), "{line}");
    assert!(!folder.has("public") && !folder.has(".explainer"));
}

#[test]
fn serve_starts_with_errors_and_keeps_the_last_good_page() {
    let folder = Folder::site();
    folder.write("site.yaml", "titel: Test\n");
    let preview = Preview::start(&folder, &[]);
    assert!(preview.get("/").contains("<html"), "a site with errors is shown as far as it goes");
    folder.write("site.yaml", "title: Test\n");
    folder.write("content/page.md", "---\ntitle: A page\n---\nGood words.\n");
    preview.shows("/page/", "Good words");
    folder.write("content/page.md", "---\ntitle: A page\n---\nBad words [@nobody].\n");
    preview.shows("/__explainer/mistakes", "unknown-source");
    preview.shows("/page/", "Good words");
    folder.write("content/page.md", "---\ntitle: A page\n---\nMended words.\n");
    preview.shows("/page/", "Mended words");
    assert!(!preview.get("/__explainer/mistakes").contains("unknown-source"));
}

/// What is drawn for a build is drawn for a browser that asks, too.
#[test]
fn serve_draws_cards_and_icons() {
    let folder = Folder::site();
    folder.write("site.yaml", "title: Test\nurl: https://example.org/\ncards: true\n");
    folder.run(&["build", "--output", "built"]).says(0, &["built"]);
    let preview = Preview::start(&folder, &[]);
    for name in ["card.png", "actors/studio/card.png", "icon-192.png"] {
        let made = fs::read(folder.0.join("built").join(name)).expect("it was built");
        assert!(preview.bytes(&format!("/{name}")).ends_with(&made), "{name}");
        assert!(made.starts_with(b"\x89PNG"), "{name}");
    }
    assert_eq!(folder.read(".explainer/.gitignore").as_deref(), Some("*\n"));
}

/// What the preview remembers stays out of git also where nothing was built.
#[test]
fn what_is_remembered_is_kept_out_of_git() {
    let folder = Folder::site();
    folder.write("site.yaml", "title: Test\nurl: https://example.org/\ncards: true\n");
    let preview = Preview::start(&folder, &[]);
    assert!(preview.bytes("/card.png").windows(4).any(|bytes| bytes == b"\x89PNG"));
    assert_eq!(folder.read(".explainer/.gitignore").as_deref(), Some("*\n"));
}

#[test]
fn drafts_are_served_unless_only_what_is_published_is_wanted() {
    let folder = Folder::site();
    folder.write("content/secret.md", "---\ntitle: Not yet\ndraft: true\n---\nWords.\n");
    assert!(Preview::start(&folder, &[]).get("/secret/").starts_with("HTTP/1.1 200"));
    assert!(Preview::start(&folder, &["--published"]).get("/secret/").starts_with("HTTP/1.1 404"));
}

#[test]
fn serve_says_which_editors_it_knows() {
    let folder = Folder::site();
    folder.run(&["serve", "--editor", "vscod"]).says(2, &["no link can open", "did you mean `vscode`?"]);
}

#[test]
fn themes_are_listed() {
    let folder = Folder::site();
    folder.write("site.yaml", "title: Test\ntheme: mine\n");
    folder.write("themes/mine/theme.yaml", "description: My own.\nextends: dossier\n");
    folder.write("themes/dossier/css/99-mine.css", "p { margin: 0 }\n");
    let ran = folder.run(&["theme", "list"]).says(0, &[]);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(lines[0].starts_with("broadsheet  built in. "), "{}", ran.out);
    assert!(
        lines[1].starts_with("dossier     built in, 1 file of your own over it; extends broadsheet. "),
        "{}",
        ran.out
    );
    assert_eq!(lines[2..], ["mine        in use, your own, 1 file; extends dossier. My own."]);

    let ran = run(
        &std::env::temp_dir(),
        &["theme", "list", folder.0.to_str().expect("a path in UTF-8"), "--format", "json"],
    );
    let entries: Vec<serde_json::Value> =
        ran.out.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    assert_eq!(entries.len(), 3);
    assert_eq!(
        entries[2],
        serde_json::json!({
            "name": "mine", "in_use": true, "built_in": false, "own_files": 1, "extends": "dossier",
            "description": "My own."
        })
    );
}

#[test]
fn a_theme_that_is_ejected_changes_nothing() {
    for theme in ["broadsheet", "dossier"] {
        let folder = Folder::site();
        folder.write("site.yaml", format!("title: Test\ntheme: {theme}\n"));
        folder.write("content/index.md", "---\nsummary: In short.\n---\n# Words\n\nMore of them.\n");
        folder.run(&["build", "--quiet", "-o", "before"]).says(0, &[]);
        folder.run(&["theme", "eject"]).says(0, &["copied into `themes/", "keep those that you change"]);
        assert!(folder.has(&format!("themes/{theme}/theme.yaml")));
        folder.run(&["build", "--quiet", "-o", "after"]).says(0, &[]);
        assert_eq!(tree(&folder.0.join("before")), tree(&folder.0.join("after")), "{theme}");
        // What is ejected twice would lose what was changed since.
        let path = format!("themes/{theme}/css/00-tokens.css");
        folder.write(&path, "/* mine */");
        folder.run(&["theme", "eject"]).says(2, &["is there already", "nothing was written"]);
        folder.run(&["theme", "eject", theme, "css/00-tokens.css"]).says(2, &[&path, "is there already"]);
        assert_eq!(folder.read(&path).as_deref(), Some("/* mine */"));
    }
}

/// Every file below a folder with its bytes.
fn tree(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("the folder is readable") {
            let path = entry.expect("the entry is readable").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).expect("the file is readable");
                found.push((path.strip_prefix(folder).expect("it lies in it").to_owned(), bytes));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn single_files_of_a_theme_are_ejected() {
    let folder = Folder::site();
    folder
        .run(&["theme", "eject", "templates/event.html"])
        .says(0, &["copied to `themes/broadsheet/templates/event.html`"]);
    let shown = folder.run(&["theme", "show", "broadsheet", "templates/event.html"]).says(0, &[]);
    assert_eq!(folder.read("themes/broadsheet/templates/event.html"), Some(shown.out));
    // What a theme takes from the one that it extends is ejected into its own folder.
    folder
        .run(&["theme", "eject", "dossier", "templates/actor.html", "css/00-tokens.css"])
        .says(0, &["2 files copied into `themes/dossier/`", "the site uses `broadsheet`; `theme: dossier`"]);
    folder.write("site.yaml", "title: Test\ntheme: dossier\n");
    folder.run(&["build"]).says(0, &[]);
    folder.run(&["theme", "show", "dossier"]).says(0, &[]).prints("templates/actor.html\n");
}

#[test]
fn what_cannot_be_ejected_is_said_with_its_cure() {
    let folder = Folder::site();
    folder
        .run(&["theme", "eject", "dosier"])
        .says(2, &["no built-in theme is called `dosier`", "did you mean `dossier`?"]);
    folder.run(&["theme", "eject", "templates/evnt.html"]).says(
        2,
        &["the theme `broadsheet` has no file `templates/evnt.html`", "did you mean `templates/event.html`?"],
    );
    for path in ["../site.yaml", "/etc/passwd", "templates/../theme.yaml"] {
        folder.run(&["theme", "eject", "broadsheet", path]).says(2, &["has no file"]);
    }
    folder.run(&["theme", "eject", "--site", "content"]).says(2, &["there is no `site.yaml` in `content`"]);
    assert!(!folder.has("themes"), "nothing was written");
}

#[cfg(unix)]
#[test]
fn nothing_is_ejected_through_a_link() {
    let (folder, elsewhere) = (Folder::site(), Folder::empty());
    std::os::unix::fs::symlink(&elsewhere.0, folder.0.join("themes")).expect("links can be made");
    folder.run(&["theme", "eject"]).says(2, &["cannot make the folder"]);
    assert_eq!(tree(&elsewhere.0), []);
}

#[test]
fn rename_changes_all_files_or_none() {
    let folder = Folder::site();
    folder.write("content/page.md", "---\ntitle: Page\n---\n[[studio]] and `studio`\n");
    folder.write("content/actors/studio.md", "Long.\n");
    let before = folder.read("content/page.md");
    folder
        .run(&["rename", "studio", "sony", "--dry-run"])
        .says(0, &["`studio` would be renamed to `sony`: 3 places in 3 files"])
        .prints("content/facts.yaml:2:3: studio -> sony\n")
        .prints("content/page.md:4:3: studio -> sony\n")
        .prints("content/actors/studio.md -> content/actors/sony.md\n");
    assert_eq!(folder.read("content/page.md"), before);

    let ran = folder.run(&["rename", "studio", "sony"]);
    assert_eq!(ran.out, "", "messages go to standard error");
    ran.says(0, &["3 places in 3 files", "its address is `/actors/sony/`", "`/actors/studio/` leads there"]);
    assert_eq!(
        folder.read("content/page.md").as_deref(),
        Some("---\ntitle: Page\n---\n[[sony]] and `studio`\n")
    );
    assert!(folder.has("content/actors/sony.md") && !folder.has("content/actors/studio.md"));
    folder.run(&["build"]).says(0, &[]);
    assert!(folder.has("public/actors/studio/index.html"), "the redirect");

    folder
        .run(&["rename", "stony", "x"])
        .says(2, &["no record or page is called `stony`", "did you mean `sony`?"]);
    folder.write("content/broken.yaml", "claims: [");
    folder.run(&["rename", "sony", "x"]).says(1, &["error[yaml-syntax]", "nothing was renamed"]);
}

#[test]
fn ingest_proposes_drafts_and_overwrites_nothing() {
    let folder = Folder::site();
    let text = "“It burned all night,” Ann Roe said on Monday.\n";
    folder.write("archive/report.txt", text);
    folder
        .run(&["ingest", "report.txt", "--source", "report", "--date", "2014-12-23"])
        .says(0, &["1 quotation (1 with a speaker)", "written to `content/drafts/report.yaml` as drafts"]);
    let drafts = folder.read("content/drafts/report.yaml").expect("it was written");
    for part in ["by: ann-roe\n", "snapshot: report.txt", "date: 2014-12-22\n", "draft: true\n"] {
        assert!(drafts.contains(part), "{part}: {drafts}");
    }
    folder.run(&["check", "--drafts"]).says(0, &[]);
    folder.run(&["check", "--strict"]).says(0, &["no mistakes"]);

    let again = ["ingest", "report.txt", "--source", "report"];
    folder.run(&again).says(2, &["`content/drafts/report.yaml` is there already", "nothing was written"]);
    folder
        .run(&["ingest", "report.txt", "--source", "Report"])
        .says(2, &["is not an id", "write `--source report`"]);
    folder.run(&["ingest", "none.txt", "--source", "x"]).says(2, &["cannot read `none.txt`"]);
    folder
        .run(&["ingest", "report.txt", "--source", "studio"])
        .says(2, &["`studio` is an actor, and no source"]);

    folder.write("new.txt", text);
    let ran = folder.run(&["ingest", "new.txt", "--source", "new", "--output", "-"]);
    ran.says(0, &["is not in the archive", "`--add` stores it"]).prints("kind: quotation\n");
    assert!(!folder.has("archive/new.txt"));
    folder.run(&["ingest", "new.txt", "--source", "new", "--add"]).says(0, &["the text is in the archive"]);
    assert_eq!(folder.read("archive/new.txt").as_deref(), Some(text));
    folder.run(&["check", "--drafts"]).says(0, &[]);
}
