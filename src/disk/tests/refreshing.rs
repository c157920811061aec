//! A project that is brought up to date equals one that is loaded anew, whatever happened on the disk.

use std::time::Duration;

use super::super::{Loaded, load};
use super::*;
use crate::project::Project;

/// A citation style lies wherever `site.yaml` says.
const STYLE: Option<&str> = Some("styles/own.csl");

/// Holds what was refreshed against what a new load reads.
#[track_caller]
fn check(loaded: &Loaded, site: &Path, archive: Option<&Path>, after: &str) {
    let (project, unreadable) = load(site, archive, STYLE).unwrap();
    assert_eq!(contents(loaded.project()), contents(&project), "{after}");
    for (path, file) in &loaded.project().files {
        assert_eq!(file.hash, project.files[path].hash, "{after}");
    }
    assert_eq!(loaded.unreadable().cloned().collect::<Vec<_>>(), unreadable, "{after}");
}

fn contents(project: &Project) -> BTreeMap<String, String> {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    project.files.iter().map(|(path, file)| (path.to_string(), text(&file.bytes))).collect()
}

fn opened(scratch: &Scratch) -> Loaded {
    Loaded::open(&scratch.path("site"), None, STYLE).unwrap()
}

/// The paths that differ after something happened at these places.
fn changed(loaded: &mut Loaded, scratch: &Scratch, places: &[&str]) -> Vec<String> {
    let hints: Vec<PathBuf> = places.iter().map(|place| scratch.path(place)).collect();
    let changes = loaded.refresh(Some(&hints)).unwrap();
    changes.paths.iter().map(|path| path.to_string()).collect()
}

/// Until files that were just written count as settled.
fn settle() {
    std::thread::sleep(Duration::from_millis(60));
}

#[test]
fn only_what_is_hinted_is_looked_at() {
    let scratch = Scratch::new();
    scratch.put("site/content/a.md", "one");
    scratch.put("site/content/b.md", "two");
    let mut loaded = opened(&scratch);
    scratch.put("site/content/a.md", "eins");
    scratch.put("site/content/b.md", "zwei");
    scratch.put("site/content/new/c.md", "drei");
    assert_eq!(changed(&mut loaded, &scratch, &["site/content/a.md"]), ["content/a.md"]);
    assert_eq!(&*loaded.project().files["content/b.md"].bytes, b"two");
    assert_eq!(changed(&mut loaded, &scratch, &["site/content/new"]), ["content/new/c.md"]);
    assert_eq!(loaded.refresh(None).unwrap().to_string(), "content/b.md");
    check(&loaded, &scratch.path("site"), None, "all");

    fs::remove_dir_all(scratch.path("site/content")).unwrap();
    let gone = ["content/a.md", "content/b.md", "content/new/c.md"];
    assert_eq!(changed(&mut loaded, &scratch, &["site/content/new/c.md"]), gone);
    assert!(loaded.refresh(None).unwrap().is_empty());
}

#[test]
fn places_that_are_no_part_of_the_site_change_nothing() {
    let scratch = Scratch::new();
    scratch.put("site/content/a.md", "one");
    let mut loaded = opened(&scratch);
    for place in ["other.md", "site/README.md", "site/public/index.html", "site/content/.a.md.swp"] {
        scratch.put(place, "text");
        assert_eq!(changed(&mut loaded, &scratch, &[place]), [""; 0]);
        assert!(!loaded.inputs().concern(&scratch.path(place)), "{place}");
    }
    for place in ["site", "site/content", "site/content/a.md", "site/themes", "site/site.yaml"] {
        assert!(loaded.inputs().concern(&scratch.path(place)), "{place}");
    }
    scratch.put("site/content/.git/x.md", "text");
    scratch.put("site/content/node_modules/x/y.md", "text");
    let hidden =
        ["site/content/.git/x.md", "site/content/node_modules/x", "site/content/node_modules/x/y.md"];
    assert_eq!(changed(&mut loaded, &scratch, &hidden), [""; 0]);
}

#[test]
fn what_is_settled_is_not_read_again_and_a_touch_changes_nothing() {
    let scratch = Scratch::new();
    for number in 0..20 {
        scratch.put(&format!("site/content/{number}.md"), "text");
    }
    settle();
    let mut loaded = opened(&scratch);
    assert_eq!(loaded.refresh(None).unwrap().read, 0);
    let before = loaded.project().files["content/7.md"].bytes.clone();
    scratch.put("site/content/7.md", "text");
    let changes = loaded.refresh(None).unwrap();
    assert_eq!((changes.read, changes.paths.len()), (1, 0));
    assert!(std::sync::Arc::ptr_eq(&before, &loaded.project().files["content/7.md"].bytes));
    // It was young when it was read, so its time says nothing until it is read once more.
    settle();
    loaded.refresh(None).unwrap();
    assert_eq!(loaded.refresh(None).unwrap().read, 0);
}

#[test]
fn equal_length_within_one_tick_of_the_clock_is_seen() {
    let scratch = Scratch::new();
    scratch.put("site/content/a.md", "0000");
    let mut loaded = opened(&scratch);
    for number in 1..500 {
        scratch.put("site/content/a.md", &format!("{number:04}"));
        assert_eq!(loaded.refresh(None).unwrap().paths.len(), 1, "{number}");
    }
}

#[cfg(unix)]
#[test]
fn a_time_that_was_set_back_hides_nothing() {
    let scratch = Scratch::new();
    scratch.put("site/content/a.md", "one");
    settle();
    let mut loaded = opened(&scratch);
    let file = scratch.path("site/content/a.md");
    let time = fs::metadata(&file).unwrap().modified().unwrap();
    fs::write(&file, "two").unwrap();
    fs::File::options().write(true).open(&file).unwrap().set_modified(time).unwrap();
    assert_eq!(loaded.refresh(None).unwrap().to_string(), "content/a.md");
}

#[test]
fn a_site_that_vanishes_is_a_failure_and_stands_until_it_is_back() {
    let scratch = Scratch::new();
    scratch.put("site/content/a.md", "one");
    let mut loaded = opened(&scratch);
    fs::rename(scratch.path("site"), scratch.path("away")).unwrap();
    assert!(loaded.refresh(None).is_err());
    assert!(loaded.refresh(Some(&[scratch.path("site/content/a.md")])).is_err());
    assert_eq!(loaded.project().files.len(), 1);
    fs::rename(scratch.path("away"), scratch.path("site")).unwrap();
    assert!(loaded.refresh(None).unwrap().is_empty());
}

#[test]
fn the_archive_comes_and_goes_and_moves() {
    let scratch = Scratch::new();
    scratch.put("site/content/a.md", "one");
    scratch.put("texts/a.txt", "text");
    scratch.put("others/b.txt", "text");
    let site = scratch.path("site");
    let mut loaded = opened(&scratch);
    for archive in [Some("texts"), Some("others"), None, Some("nowhere"), Some("texts")] {
        let archive = archive.map(|archive| scratch.path(archive));
        loaded.set_named(archive.clone(), STYLE.map(str::to_owned));
        // The hint is of no use, and needs not be.
        assert!(!loaded.refresh(Some(&[site.join("content/a.md")])).unwrap().is_empty());
        check(&loaded, &site, archive.as_deref(), "another archive");
    }
    scratch.put("texts/a.txt", "words");
    assert_eq!(changed(&mut loaded, &scratch, &["texts/a.txt"]), ["archive/a.txt"]);
    fs::remove_dir_all(scratch.path("texts")).unwrap();
    assert_eq!(changed(&mut loaded, &scratch, &["texts/a.txt"]), ["archive", "archive/a.txt"]);
    scratch.put("texts/a.txt", "words");
    assert_eq!(changed(&mut loaded, &scratch, &[]), ["archive", "archive/a.txt"]);
}

#[cfg(unix)]
#[test]
fn a_link_shows_what_happens_behind_it_and_lets_nothing_in() {
    use std::os::unix::fs::symlink;
    let scratch = Scratch::new();
    scratch.put("secret/a.md", "secret");
    scratch.put("site/content/real/deep/a.md", "one");
    symlink("real/deep", scratch.path("site/content/link")).unwrap();
    let mut loaded = opened(&scratch);
    scratch.put("site/content/real/deep/a.md", "two");
    let both = ["content/link/a.md", "content/real/deep/a.md"];
    assert_eq!(changed(&mut loaded, &scratch, &["site/content/real/deep/a.md"]), both);
    // The same under the name of the link, which then is looked at itself.
    scratch.put("site/content/real/deep/a.md", "three");
    assert_eq!(changed(&mut loaded, &scratch, &["site/content/link/a.md"]), ["content/link/a.md"]);
    loaded.refresh(None).unwrap();

    fs::remove_file(scratch.path("site/content/link")).unwrap();
    symlink("../../secret", scratch.path("site/content/link")).unwrap();
    assert_eq!(
        changed(&mut loaded, &scratch, &["site/content/link/a.md"]),
        ["content/link", "content/link/a.md"]
    );
    check(&loaded, &scratch.path("site"), None, "a link that leads out");

    // A folder in the way of a link: what the link meant is found out without a hint for it.
    fs::remove_file(scratch.path("site/content/link")).unwrap();
    symlink("real/deep", scratch.path("site/content/link")).unwrap();
    loaded.refresh(None).unwrap();
    fs::rename(scratch.path("site/content/real"), scratch.path("site/content/other")).unwrap();
    changed(&mut loaded, &scratch, &["site/content/real", "site/content/other"]);
    check(&loaded, &scratch.path("site"), None, "a link whose end moved");
}

/// The generator of Marsaglia (2003), for tests that can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % limit
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    /// A place in the site or the archive, of so few that they often meet.
    fn place(&mut self) -> String {
        let top = self.pick(&["site/content", "site/content", "site/content", "site/themes", "texts"]);
        let names = ["a", "b", "a.md", "b.yaml", "a-b", ".hidden", "x~", "4913"];
        let mut place = top.to_string();
        for _ in 0..1 + self.below(3) {
            place = format!("{place}/{}", self.pick(&names));
        }
        if self.below(12) == 0 {
            place = self
                .pick(&[
                    "site/site.yaml",
                    "site/evidence.lock",
                    "site/content",
                    "texts",
                    "site/styles/own.csl",
                    "site/styles",
                ])
                .into();
        }
        place
    }
}

/// Does one thing that people and programs do to files, and says where, as a watcher would. What cannot be
/// done as things are is left.
fn act(random: &mut Random, scratch: &Scratch) -> Vec<PathBuf> {
    let place = scratch.path(&random.place());
    let other = scratch.path(&random.place());
    let mut hints = vec![place.clone()];
    match random.below(9) {
        0..=3 => {
            // A new folder is told of, and not what was put into it at once.
            let missing = place.ancestors().skip(1).filter(|above| !above.exists()).last();
            if let Some(missing) = missing {
                hints = vec![missing.to_path_buf()];
            }
            if let Some(above) = place.parent() {
                let _ = fs::create_dir_all(above);
            }
            let _ = fs::write(&place, random.pick(&["one", "two", "three", ""]));
            // It may have been written through a link.
            hints.extend(fs::canonicalize(&place));
        }
        4 => {
            let _ = fs::remove_file(&place);
            let _ = fs::remove_dir_all(&place);
        }
        5 => {
            let _ = fs::create_dir_all(&place);
            hints.extend(
                place.ancestors().map(Path::to_path_buf).filter(|above| above.starts_with(&scratch.0)),
            );
        }
        6 | 7 => {
            let _ = fs::rename(&place, &other);
            hints.push(other);
        }
        _ => {
            let target =
                random.pick(&["a", "../a", "../content/b", "..", "a.md", "../../texts/a", "../../secret"]);
            #[cfg(unix)]
            let _ = std::os::unix::fs::symlink(target, &place);
            #[cfg(not(unix))]
            let _ = target;
        }
    }
    // A watcher names what it watches, which is without links.
    let real = |hint: PathBuf| match (
        hint.parent().and_then(|above| fs::canonicalize(above).ok()),
        hint.file_name(),
    ) {
        (Some(above), Some(name)) => above.join(name),
        _ => hint,
    };
    hints.into_iter().map(real).collect()
}

#[test]
fn whatever_happens_a_refresh_equals_a_load() {
    let texts = |scratch: &Scratch| Some(scratch.path("texts"));
    for seed in 1..=20 {
        let mut random = Random(0x9e37_79b9_7f4a_7c15 ^ (seed << 20));
        let scratch = Scratch::new();
        scratch.put("site/site.yaml", "");
        scratch.put("site/content/a/a.md", "one");
        scratch.put("texts/a.md", "one");
        scratch.put("secret/a.md", "secret");
        let archive = texts(&scratch);
        let site = scratch.path("site");
        let mut hinted = Loaded::open(&site, archive.as_deref(), STYLE).unwrap();
        let mut scanned = Loaded::open(&site, archive.as_deref(), STYLE).unwrap();
        for step in 0..60 {
            let before = contents(hinted.project());
            let hints: Vec<PathBuf> =
                (0..1 + random.below(4)).flat_map(|_| act(&mut random, &scratch)).collect();
            if random.below(20) == 0 {
                settle();
            }
            let changes = hinted.refresh(Some(&hints)).unwrap();
            let after = format!("seed {seed}, step {step}, {hints:?}");
            check(&hinted, &site, archive.as_deref(), &after);
            let now = contents(hinted.project());
            for path in before.keys().chain(now.keys()) {
                let differs = before.get(path) != now.get(path);
                assert!(!differs || changes.paths.contains(path.as_str()), "{path} after {after}");
            }
            if random.below(3) == 0 {
                scanned.refresh(None).unwrap();
                check(&scanned, &site, archive.as_deref(), &after);
            }
        }
    }
}
