//! Fails or ends the writer at every single operation, and looks at what is left.

use super::*;

type Files = &'static [(&'static str, &'static str)];

const OLD: Files = &[
    ("index.html", "old index"),
    ("about/index.html", "about"),
    ("events/first/index.html", "old first"),
    ("gone/deep/index.html", "gone"),
    ("turns", "a file that becomes a folder"),
    ("twists/index.html", "a folder that becomes a file"),
];
const NEW: Files = &[
    ("index.html", "new index"),
    ("about/index.html", "about"),
    ("events/first/index.html", "new first"),
    ("events/second/index.html", "second"),
    ("turns/index.html", "a folder now"),
    ("twists", "a file now"),
];

/// How a change of the site is published.
struct Scene {
    old: Option<Files>,
    foreign: Files,
    no_exchange: bool,
    /// Whether the site may be between the two for as long as the journal stands.
    in_steps: bool,
}

impl Scene {
    fn check(&self) {
        // One thread, so that operation n is the same one in every run.
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build();
        pool.unwrap().install(|| self.fail_at_each());
    }

    fn fail_at_each(&self) {
        for killed in [false, true] {
            let mut at = 1;
            while !self.fails_at(at, killed) {
                at += 1;
            }
            // It did reach the end by way of many operations, and not because nothing was to do.
            assert!(at > 20, "only {at} operations");
        }
    }

    /// Whether the run came to its end before operation `at`.
    fn fails_at(&self, at: usize, killed: bool) -> bool {
        let place = format!("operation {at}, killed: {killed}");
        let scratch = Scratch::new();
        if let Some(old) = self.old {
            scratch.write(&artifacts(old)).unwrap();
            // Leaves a stage behind, as any site has that was built before.
            scratch.write(&artifacts(&old[..3])).unwrap();
            scratch.write(&artifacts(old)).unwrap();
        }
        for (path, text) in self.foreign {
            scratch.put(&format!("public/{path}"), text);
        }
        let operations =
            Operations { fault: Fault { at, killed, no_exchange: self.no_exchange, ..Fault::default() } };
        let result = scratch.write_with(&operations, &artifacts(NEW));
        let finished = operations.fault.count.into_inner() < at;

        let with_foreign = |files: Files| picture_of(&[files, self.foreign].concat());
        let old = self.old.map(with_foreign).or((!self.foreign.is_empty()).then(|| picture_of(self.foreign)));
        let new = Some(with_foreign(NEW));
        let public = scratch.public();
        match &result {
            Ok(_) => assert_eq!(public, new, "{place}"),
            Err(_) if self.in_steps => self.check_between(&scratch, &place),
            Err(_) if public.is_none() && killed && self.no_exchange => {}
            Err(_) => assert!(public == old || public == new, "{place}: {public:#?}"),
        }

        scratch.write(&artifacts(NEW)).unwrap_or_else(|failure| panic!("{place}: {failure}"));
        assert_eq!(scratch.public(), new, "{place}, after the next run");
        assert!(leftovers(&scratch).is_empty(), "{place}: {:?}", leftovers(&scratch));
        finished
    }

    /// Every file is whole, and those of others are as they were.
    fn check_between(&self, scratch: &Scratch, place: &str) {
        let public = scratch.public().unwrap_or_default();
        let known = [self.old.unwrap_or_default(), NEW, self.foreign].concat();
        for (path, text) in public.iter().filter(|(path, _)| !path.ends_with('/')) {
            assert!(known.contains(&(path, text)), "{place}: `{path}` holds `{text}`");
        }
        for (path, text) in self.foreign {
            assert_eq!(public.get(*path).map(String::as_str), Some(*text), "{place}");
        }
        let journal = notes(scratch).iter().any(|name| name == "journal");
        let old = picture_of(&[self.old.unwrap_or_default(), self.foreign].concat());
        // Folders are made ahead of the files; they hold nothing, so that nobody sees them.
        let files = |picture: &Picture| -> Picture {
            picture.clone().into_iter().filter(|(path, _)| !path.ends_with('/')).collect()
        };
        assert!(journal || files(&public) == files(&old), "{place}: between old and new without a journal");
    }
}

fn notes(scratch: &Scratch) -> Vec<String> {
    let Ok(outputs) = fs::read_dir(scratch.path(".explainer/outputs")) else {
        return Vec::new();
    };
    outputs
        .flat_map(|output| fs::read_dir(output.unwrap().path()).unwrap())
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// What neither the site nor the next build needs.
fn leftovers(scratch: &Scratch) -> Vec<String> {
    let around =
        fs::read_dir(&scratch.0).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let around = around.filter(|name| name != "public" && name != ".explainer");
    let notes = notes(scratch).into_iter().filter(|name| name != "manifest" && name != "site");
    around.chain(notes).collect()
}

#[test]
fn a_first_build_is_whole_or_not_there() {
    Scene { old: None, foreign: &[], no_exchange: false, in_steps: false }.check();
}

#[test]
fn a_first_build_into_a_folder_with_a_cname_is_whole() {
    Scene { old: None, foreign: &[("CNAME", "example.org")], no_exchange: false, in_steps: false }.check();
}

#[test]
fn a_site_is_exchanged_as_a_whole() {
    Scene { old: Some(OLD), foreign: &[], no_exchange: false, in_steps: false }.check();
}

#[test]
fn foreign_files_come_along_unharmed() {
    let foreign = &[("CNAME", "example.org"), ("about/own.txt", "mine"), ("gone/own.txt", "mine too")];
    Scene { old: Some(OLD), foreign, no_exchange: false, in_steps: false }.check();
}

#[test]
fn two_renames_are_finished_by_the_next_run() {
    let foreign = &[("CNAME", "example.org")];
    Scene { old: Some(OLD), foreign, no_exchange: true, in_steps: false }.check();
}

#[test]
fn beside_a_git_folder_files_are_replaced_one_by_one() {
    let foreign =
        &[(".git/HEAD", "ref: refs/heads/gh-pages"), (".git/objects/00/11", "object"), ("own/a.txt", "mine")];
    Scene { old: Some(OLD), foreign, no_exchange: false, in_steps: true }.check();
}

#[test]
fn a_first_build_beside_a_git_folder_is_finished_by_the_next_run() {
    Scene { old: None, foreign: &[(".git/HEAD", "ref")], no_exchange: false, in_steps: true }.check();
}
