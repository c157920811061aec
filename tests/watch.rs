//! Watches real files while they are saved in the ways of editors, moved, removed and written in floods.
//! Each test waits for a state, for as long as a busy machine may need, and never for a time.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use explainer::disk;
use explainer::project::Project;
use explainer::read;
use explainer::watch::{Archive, Named, Source};

use ended::Ended;

#[path = "shared/ended.rs"]
mod ended;

/// Until then the right state has come, or will not.
const DEADLINE: Duration = Duration::from_secs(60);

/// A folder of its own for a test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("explainer-watch-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).expect("the folder of temporary files is writable");
        Folder(fs::canonicalize(path).expect("it was made"))
    }

    fn site() -> Folder {
        let folder = Folder::new();
        folder.write("site/site.yaml", "title: Test\n");
        folder.write("site/content/a.md", "first");
        folder.write("site/content/b.md", "other");
        folder
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("the folder is writable");
        fs::write(path, text).expect("the file is writable");
    }

    /// Writes a file that nobody sees half of.
    fn save(&self, path: &str, text: &str) {
        self.write("beside", text);
        fs::create_dir_all(self.path(path).parent().expect("it lies in the folder")).expect("it is writable");
        self.rename("beside", path);
    }

    fn rename(&self, from: &str, to: &str) {
        fs::rename(self.path(from), self.path(to)).expect("it can be moved");
    }

    fn remove(&self, path: &str) {
        let path = self.path(path);
        match path.is_dir() {
            true => fs::remove_dir_all(path),
            false => fs::remove_file(path),
        }
        .expect("it is there");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

type Contents = BTreeMap<String, String>;

fn contents(project: &Project) -> Contents {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    project.files.iter().map(|(path, file)| (path.to_string(), text(&file.bytes))).collect()
}

/// A source that is watched, with what it said.
struct Watched {
    source: Source,
    folder: PathBuf,
    said: Arc<Mutex<Vec<String>>>,
}

impl Watched {
    fn new(folder: &Folder) -> Watched {
        Watched::with(folder, None)
    }

    fn with(folder: &Folder, poll: Option<Duration>) -> Watched {
        let site = folder.path("site");
        let said = Arc::new(Mutex::new(Vec::new()));
        let (list, from) = (said.clone(), site.clone());
        let locate = move |project: &Project| {
            let settings = read::read_settings(project).0;
            let archive = settings.archive.as_ref().map(|archive| from.join(archive));
            Named {
                archive: archive.map(|folder| Archive { folder, required: false }),
                style: settings.citations.file().map(str::to_owned),
            }
        };
        let say = move |message: &str| list.lock().expect("nobody panicked").push(message.to_owned());
        let source = Source::open(&site, Box::new(locate), poll, Box::new(say)).expect("the site is there");
        let mut watched = Watched { source, folder: site, said };
        // What happens from now on is told by the system, and not found by the first look.
        assert_eq!(watched.wait(Duration::from_millis(1)), None);
        watched
    }

    fn wait(&mut self, timeout: Duration) -> Option<Vec<String>> {
        let changes = self.source.wait(Some(timeout)).expect("the site is there")?;
        Some(changes.paths.iter().map(|path| path.to_string()).collect())
    }

    /// Waits until the project is what is on the disk; the paths that changed.
    #[track_caller]
    fn catch_up(&mut self) -> Vec<String> {
        let start = Instant::now();
        let mut changed = Vec::new();
        loop {
            let archive = self.source.archive().map(Path::to_path_buf);
            let settings = read::read_settings(self.source.project()).0;
            let wanted = disk::load(&self.folder, archive.as_deref(), settings.citations.file());
            let wanted = contents(&wanted.expect("it is there").0);
            let now = contents(self.source.project());
            if now == wanted {
                return changed;
            }
            assert!(start.elapsed() < DEADLINE, "still\n{now:?}\nin the place of\n{wanted:?}");
            changed.extend(self.wait(Duration::from_millis(500)).unwrap_or_default());
        }
    }

    #[track_caller]
    fn shows(&self, path: &str, text: Option<&str>) {
        assert_eq!(self.source.project().text(path), text, "{path}");
    }

    /// Until all that the system has to tell has been heard, and everything was looked at once more.
    fn hush(&mut self) {
        while self.wait(Duration::from_millis(600)).is_some() {}
    }
}

/// Saves `content/a.md` five times in one way, and sees each time that it and nothing else is another.
#[track_caller]
fn check_saving(save: impl Fn(&Folder, &str)) {
    let folder = Folder::site();
    let mut watched = Watched::new(&folder);
    for number in 0..5 {
        let text = format!("text {number}");
        save(&folder, &text);
        let changed = watched.catch_up();
        watched.shows("content/a.md", Some(&text));
        watched.shows("content/b.md", Some("other"));
        assert!(changed.iter().all(|path| path == "content/a.md"), "{changed:?}");
    }
}

#[test]
fn saved_in_place() {
    check_saving(|folder, text| folder.write("site/content/a.md", text));
}

#[test]
fn saved_beside_and_renamed_over() {
    check_saving(|folder, text| {
        folder.write("site/content/.a.md.tmp", text);
        folder.rename("site/content/.a.md.tmp", "site/content/a.md");
    });
}

#[test]
fn saved_elsewhere_and_moved_in() {
    check_saving(|folder, text| {
        folder.write("elsewhere/a.md", text);
        folder.rename("elsewhere/a.md", "site/content/a.md");
    });
}

#[test]
fn saved_as_vim_does() {
    check_saving(|folder, text| {
        folder.write("site/content/4913", "");
        folder.remove("site/content/4913");
        folder.rename("site/content/a.md", "site/content/a.md~");
        folder.write("site/content/a.md", text);
        folder.remove("site/content/a.md~");
    });
}

#[test]
fn saved_as_emacs_does() {
    check_saving(|folder, text| {
        #[cfg(unix)]
        std::os::unix::fs::symlink("me@here.1:2", folder.path("site/content/.#a.md"))
            .expect("it is writable");
        folder.write("site/content/#a.md#", text);
        folder.rename("site/content/a.md", "site/content/a.md~");
        folder.write("site/content/a.md", text);
        folder.remove("site/content/#a.md#");
        #[cfg(unix)]
        fs::remove_file(folder.path("site/content/.#a.md")).expect("it is there");
    });
}

#[test]
fn saved_by_removing_first() {
    check_saving(|folder, text| {
        folder.remove("site/content/a.md");
        folder.write("site/content/a.md", text);
    });
}

#[test]
fn saved_in_pieces() {
    check_saving(|folder, text| {
        let mut file = File::create(folder.path("site/content/a.md")).expect("it is writable");
        for byte in text.bytes() {
            file.write_all(&[byte]).and_then(|()| file.sync_all()).expect("it is writable");
        }
    });
}

#[test]
fn saved_through_a_hard_link_swap() {
    check_saving(|folder, text| {
        folder.write("site/content/.new", text);
        folder.remove("site/content/a.md");
        fs::hard_link(folder.path("site/content/.new"), folder.path("site/content/a.md"))
            .expect("it is writable");
        folder.remove("site/content/.new");
    });
}

#[test]
fn appended() {
    let folder = Folder::site();
    let mut watched = Watched::new(&folder);
    for number in 1..=5 {
        let mut file =
            File::options().append(true).open(folder.path("site/content/a.md")).expect("it is there");
        file.write_all(b"!").expect("it is writable");
        drop(file);
        watched.catch_up();
        watched.shows("content/a.md", Some(&format!("first{}", "!".repeat(number))));
    }
}

#[test]
fn what_changes_nothing_is_no_change() {
    let folder = Folder::site();
    let mut watched = Watched::new(&folder);
    let file = File::options().append(true).open(folder.path("site/content/a.md")).expect("it is there");
    file.set_modified(std::time::SystemTime::now()).expect("it is writable");
    folder.write("site/content/.a.md.swp", "text");
    folder.write("site/public/index.html", "text");
    folder.write("site/.explainer/lock", "text");
    folder.write("site/node_modules/x.md", "text");
    folder.write("site/README.md", "text");
    folder.write("README.md", "text");
    assert_eq!(watched.wait(Duration::from_millis(800)), None);
}

#[test]
fn folders_that_are_made_moved_and_removed() {
    let folder = Folder::site();
    let mut watched = Watched::new(&folder);
    let mut step = |what: &dyn Fn(), present: &[&str]| {
        what();
        watched.catch_up();
        let files = watched.source.project().files.keys().filter(|path| path.contains("deep"));
        assert_eq!(files.map(|path| &**path).collect::<Vec<_>>(), present);
    };
    step(&|| folder.write("site/content/new/deep/a.md", "text"), &["content/new/deep/a.md"]);
    step(&|| folder.rename("site/content/new", "site/content/moved"), &["content/moved/deep/a.md"]);
    // It is watched under its new name, and so is what lies below.
    step(
        &|| folder.write("site/content/moved/deep/b.md", "text"),
        &["content/moved/deep/a.md", "content/moved/deep/b.md"],
    );
    step(&|| folder.rename("site/content/moved", "away"), &[]);
    step(&|| folder.remove("away/deep/b.md"), &[]);
    step(&|| folder.rename("away", "site/content/back"), &["content/back/deep/a.md"]);
    step(
        &|| folder.write("site/content/back/deep/c.md", "text"),
        &["content/back/deep/a.md", "content/back/deep/c.md"],
    );
    step(&|| folder.remove("site/content/back"), &[]);
    step(&|| folder.write("site/themes/own/deep.css", "text"), &["themes/own/deep.css"]);
}

#[test]
fn content_that_is_removed_and_restored() {
    let folder = Folder::site();
    let mut watched = Watched::new(&folder);
    for number in 0..3 {
        folder.remove("site/content");
        watched.catch_up();
        watched.shows("content/a.md", None);
        let text = format!("restored {number}");
        folder.write("site/content/deep/a.md", &text);
        watched.catch_up();
        watched.shows("content/deep/a.md", Some(&text));
        watched.hush();
        folder.write("site/content/deep/a.md", "and still watched");
        watched.catch_up();
        folder.rename("site/content", "away");
        watched.catch_up();
        watched.shows("content/deep/a.md", None);
        folder.rename("away", "site/content");
        watched.catch_up();
        watched.hush();
        folder.write("site/content/deep/a.md", "and after it was away");
        watched.catch_up();
        watched.shows("content/deep/a.md", Some("and after it was away"));
    }
}

#[test]
fn a_site_that_is_gone_is_said_once_and_comes_back() {
    let folder = Folder::site();
    let mut watched = Watched::new(&folder);
    folder.rename("site", "away");
    let start = Instant::now();
    while watched.source.wait(Some(Duration::from_millis(100))).is_ok() {
        assert!(start.elapsed() < DEADLINE);
    }
    assert!(watched.source.wait(Some(Duration::from_millis(700))).is_ok_and(|changes| changes.is_none()));
    watched.shows("content/a.md", Some("first"));
    folder.write("away/content/a.md", "second");
    folder.rename("away", "site");
    watched.catch_up();
    watched.shows("content/a.md", Some("second"));
    watched.hush();
    folder.write("site/content/a.md", "third");
    watched.catch_up();
    watched.shows("content/a.md", Some("third"));
}

#[test]
fn the_archive_comes_moves_and_goes() {
    let folder = Folder::site();
    folder.write("others/one.txt", "others");
    let mut watched = Watched::new(&folder);
    folder.write("site/site.yaml", "title: Test\narchive: ../texts\n");
    watched.catch_up();
    // There is no such folder, which is no mistake.
    assert_eq!(watched.source.unreadable().count(), 0);
    let waits = |watched: &mut Watched, text: Option<&str>| {
        let start = Instant::now();
        while watched.source.project().text("archive/one.txt") != text {
            assert!(start.elapsed() < DEADLINE, "the archive has not become {text:?}");
            watched.wait(Duration::from_millis(500));
        }
    };
    folder.write("texts/one.txt", "texts");
    waits(&mut watched, Some("texts"));
    folder.write("texts/one.txt", "more");
    waits(&mut watched, Some("more"));
    folder.write("site/site.yaml", "title: Test\narchive: ../others\n");
    waits(&mut watched, Some("others"));
    folder.write("others/one.txt", "watched");
    waits(&mut watched, Some("watched"));
    folder.remove("others");
    waits(&mut watched, None);
    assert_eq!(watched.source.unreadable().count(), 0);
}

#[test]
fn a_citation_style_is_watched_wherever_it_lies() {
    let folder = Folder::site();
    let mut watched = Watched::new(&folder);
    folder.save("site/site.yaml", "title: Test\ncitations: {style: styles/own.csl}\n");
    watched.catch_up();
    watched.shows("styles/own.csl", None);
    for text in ["one", "another"] {
        folder.write("site/styles/own.csl", text);
        watched.catch_up();
        watched.shows("styles/own.csl", Some(text));
        watched.hush();
    }
    folder.write("site/styles/other.csl", "text");
    folder.remove("site/styles/own.csl");
    watched.catch_up();
    watched.shows("styles/own.csl", None);
    watched.shows("styles/other.csl", None);
}

#[cfg(unix)]
#[test]
fn what_a_link_leads_to_is_watched() {
    let folder = Folder::site();
    folder.write("site/content/real/a.md", "text");
    std::os::unix::fs::symlink("real", folder.path("site/content/link")).expect("it is writable");
    let mut watched = Watched::new(&folder);
    folder.write("site/content/real/a.md", "words");
    watched.catch_up();
    watched.shows("content/link/a.md", Some("words"));
    folder.remove("site/content/real");
    watched.catch_up();
    watched.shows("content/link/a.md", None);
}

#[test]
fn a_checkout_of_a_thousand_files() {
    let folder = Folder::site();
    let mut watched = Watched::new(&folder);
    for round in 0..2 {
        for number in 0..1_000 {
            let path = format!("site/content/{}/{}/{number}.md", number % 10, number % 7);
            // As git does: away with the old, and the new in its place.
            let _ = fs::remove_file(folder.path(&path));
            folder.write(&path, &format!("round {round} of {number}"));
        }
        watched.catch_up();
        watched.shows("content/9/5/999.md", Some(&format!("round {round} of 999")));
    }
    for number in 0..9 {
        folder.remove(&format!("site/content/{number}"));
    }
    watched.catch_up();
    assert_eq!(watched.source.project().files.len(), 3 + 100);
}

#[test]
fn a_thousand_writes_a_second_end_in_the_last() {
    let folder = Folder::site();
    let mut watched = Watched::new(&folder);
    let path = folder.path("site/content");
    let writer = std::thread::spawn(move || {
        let start = Instant::now();
        for number in 0..2_000_u32 {
            fs::write(path.join(format!("{}.md", number % 20)), format!("{number:08}"))
                .expect("it is writable");
            std::thread::sleep(
                (start + Duration::from_millis(number.into())).saturating_duration_since(Instant::now()),
            );
        }
    });
    while !writer.is_finished() {
        watched.wait(Duration::from_millis(50));
    }
    writer.join().expect("it has written all");
    watched.catch_up();
    watched.shows("content/19.md", Some("00001999"));
    watched.hush();
    watched.shows("content/0.md", Some("00001980"));
}

#[test]
fn polling_needs_no_watch() {
    let folder = Folder::site();
    let mut watched = Watched::with(&folder, Some(Duration::from_millis(20)));
    folder.write("site/content/a.md", "other");
    folder.write("site/content/new/deep.md", "text");
    watched.catch_up();
    folder.remove("site/content");
    watched.catch_up();
    folder.write("site/content/a.md", "again");
    watched.catch_up();
    watched.shows("content/a.md", Some("again"));
    assert_eq!(*watched.said.lock().expect("nobody panicked"), [""; 0]);
}

#[test]
fn it_can_be_woken() {
    let folder = Folder::site();
    let mut watched = Watched::new(&folder);
    let waker = watched.source.waker();
    let other = std::thread::spawn(move || waker.wake());
    assert!(watched.source.wait(None).is_ok_and(|changes| changes.is_none()));
    other.join().expect("it has woken");
}

/// `explainer build --watch`, ended with the test.
struct Running {
    child: Ended,
    log: PathBuf,
}

impl Running {
    fn start(folder: &Folder, arguments: &[&str]) -> Running {
        let log = folder.path("log");
        let child = Command::new(env!("CARGO_BIN_EXE_explainer"))
            .args(["build", "--watch"])
            .args(arguments)
            .current_dir(folder.path("site"))
            .env_remove("EXPLAINER_ARCHIVE")
            .stderr(File::create(&log).expect("it is writable"))
            .stdout(Stdio::null())
            .spawn()
            .expect("the program starts");
        Running { child: Ended(child), log }
    }

    fn said(&self) -> String {
        fs::read_to_string(&self.log).expect("it is readable")
    }

    #[track_caller]
    fn says(&self, words: &str) {
        let start = Instant::now();
        while !self.said().contains(words) {
            assert!(start.elapsed() < DEADLINE, "`{words}` is not in:\n{}", self.said());
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

#[test]
fn build_goes_on() {
    for arguments in [&["--today", "2026-11-22"][..], &["--poll=50"]] {
        let folder = Folder::new();
        folder.save("site/site.yaml", "title: Test\n");
        folder
            .write("site/content/facts.yaml", "actors:\n  studio: {name: The Studio, kind: organization}\n");
        let running = Running::start(&folder, arguments);
        running.says("watching `.`; end with Ctrl-C");
        folder.save("site/content/facts.yaml", "actors:\n  studio: {name: A Studio, kind: organization}\n");
        running.says("content/facts.yaml: built ");
        let page =
            || fs::read_to_string(folder.path("site/public/actors/studio/index.html")).expect("it was built");
        assert!(page().contains("A Studio"));

        folder.save("site/content/page.md", "---\ntitle: Page\n---\n[[studoi]]\n");
        running.says("error[unknown-record]");
        running.says("content/page.md: 1 error: nothing was written; `./public` still shows");
        assert!(!folder.path("site/public/page").exists());
        folder.remove("site/content/page.md");
        running.says("content/page.md: built ");

        folder.save("site/site.yaml", "title: Test\noutput: out\n");
        running.says("site.yaml: built ");
        assert!(folder.path("site/out/index.html").exists());
        // Nothing that it does wakes it, so that this was the last.
        std::thread::sleep(Duration::from_millis(700));
        assert_eq!(running.said().matches(": built ").count(), 3, "{}", running.said());
    }
}

#[test]
fn a_watch_without_a_site_does_not_begin() {
    let folder = Folder::new();
    fs::create_dir(folder.path("site")).expect("it is writable");
    let mut running = Running::start(&folder, &["no-such-folder"]);
    assert_eq!(running.child.0.wait().expect("it ends").code(), Some(2));
    running.says("no-such-folder");
}
