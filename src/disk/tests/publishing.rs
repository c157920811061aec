//! What is published, kept and refused when nothing fails.

use super::super::folders::Place;
use super::super::journal::Journal;
use super::super::{recover, write};
use super::*;

const SITE: &[(&str, &str)] = &[("index.html", "index"), ("about/index.html", "about")];

fn written(created: usize, changed: usize, unchanged: usize, removed: usize) -> Written {
    Written { created, changed, unchanged, removed, kept: Vec::new() }
}

fn message(result: Result<Written, Failure>) -> String {
    result.unwrap_err().message
}

/// Where the notes on `public` lie.
fn notes(scratch: &Scratch) -> PathBuf {
    fs::read_dir(scratch.path(".explainer/outputs")).unwrap().next().unwrap().unwrap().path()
}

#[test]
fn a_site_is_created_changed_and_removed() {
    let scratch = Scratch::new();
    assert_eq!(scratch.write(&artifacts(SITE)).unwrap(), written(2, 0, 0, 0));
    assert_eq!(scratch.public(), Some(picture_of(SITE)));
    assert_eq!(scratch.write(&artifacts(SITE)).unwrap(), written(0, 0, 2, 0));
    let changed = &[("index.html", "new"), ("a/b/c.html", "c")];
    assert_eq!(scratch.write(&artifacts(changed)).unwrap(), written(1, 1, 0, 1));
    assert_eq!(scratch.public(), Some(picture_of(changed)));
    assert_eq!(scratch.write(&artifacts(SITE)).unwrap(), written(1, 1, 0, 1));
    assert_eq!(scratch.public(), Some(picture_of(SITE)));
}

#[test]
fn an_edited_file_is_mended() {
    let scratch = Scratch::new();
    scratch.write(&artifacts(SITE)).unwrap();
    scratch.write(&artifacts(&SITE[..1])).unwrap();
    // The stage shares this file; an edit in place reaches it too.
    scratch.put("public/index.html", "edit!");
    assert_eq!(scratch.write(&artifacts(SITE)).unwrap(), written(1, 1, 0, 0));
    scratch.put("public/about/index.html", "edit!");
    assert_eq!(scratch.write(&artifacts(SITE)).unwrap(), written(0, 1, 1, 0));
    assert_eq!(scratch.public(), Some(picture_of(SITE)));
}

#[cfg(unix)]
#[test]
fn unchanged_files_are_the_same_files() {
    use std::os::unix::fs::MetadataExt;
    let scratch = Scratch::new();
    let look = |path: &str| {
        let metadata = fs::metadata(scratch.path(path)).unwrap();
        (metadata.ino(), metadata.modified().unwrap())
    };
    scratch.write(&artifacts(SITE)).unwrap();
    let (folder, page) = (look("public"), look("public/about/index.html"));
    scratch.write(&artifacts(SITE)).unwrap();
    assert_eq!(look("public"), folder, "nothing has changed, so nothing is touched");
    for text in ["one", "two", "three"] {
        scratch.write(&artifacts(&[("index.html", text), SITE[1]])).unwrap();
        assert_eq!(look("public/about/index.html"), page);
    }
}

#[cfg(unix)]
#[test]
fn the_output_folder_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::new();
    scratch.write(&artifacts(SITE)).unwrap();
    for mode in [0o700, 0o2775] {
        fs::set_permissions(scratch.path("public"), fs::Permissions::from_mode(mode)).unwrap();
        scratch.write(&artifacts(&[("index.html", &mode.to_string())])).unwrap();
        let permissions = fs::metadata(scratch.path("public")).unwrap().permissions();
        assert_eq!(permissions.mode() & 0o7777, mode);
    }
}

#[test]
fn a_stale_file_that_was_edited_is_kept() {
    let scratch = Scratch::new();
    scratch.write(&artifacts(SITE)).unwrap();
    scratch.put("public/about/index.html", "my own words");
    let result = scratch.write(&artifacts(&SITE[..1])).unwrap();
    assert_eq!(result.kept, ["about/"]);
    assert_eq!(fs::read_to_string(scratch.path("public/about/index.html")).unwrap(), "my own words");
}

#[test]
fn what_is_kept_is_listed_and_a_folder_once() {
    let scratch = Scratch::new();
    scratch.write(&artifacts(SITE)).unwrap();
    for path in ["CNAME", ".git/HEAD", "own/a.txt", "own/b/c.txt", "about/mine.txt"] {
        scratch.put(&format!("public/{path}"), "mine");
    }
    let result = scratch.write(&artifacts(SITE)).unwrap();
    assert_eq!(result.kept, [".git/", "CNAME", "about/mine.txt", "own/"]);
}

#[test]
fn a_first_build_refuses_a_folder_with_foreign_files() {
    let scratch = Scratch::new();
    scratch.put("public/thesis.docx", "mine");
    scratch.put("public/zoo", "mine");
    assert_eq!(
        message(scratch.write(&artifacts(SITE))),
        "the folder `public` holds `thesis.docx`, which is not known to come from explainer"
    );
    assert_eq!(scratch.public(), Some(picture_of(&[("thesis.docx", "mine"), ("zoo", "mine")])));
}

#[test]
fn after_a_lost_manifest_equal_files_are_ours_again() {
    for damage in ["", "explainer manifest 1\nhalf"] {
        let scratch = Scratch::new();
        scratch.write(&artifacts(SITE)).unwrap();
        fs::write(notes(&scratch).join("manifest"), damage).unwrap();
        assert_eq!(scratch.write(&artifacts(SITE)).unwrap(), written(0, 0, 2, 0));
        assert_eq!(scratch.write(&artifacts(&SITE[..1])).unwrap(), written(0, 0, 1, 1));
    }
}

#[test]
fn after_a_lost_manifest_other_files_are_not_ours() {
    let scratch = Scratch::new();
    scratch.write(&artifacts(SITE)).unwrap();
    fs::remove_dir_all(scratch.path(".explainer")).unwrap();
    assert_eq!(
        message(scratch.write(&artifacts(&[("index.html", "new")]))),
        "the folder `public` holds `about/index.html`, which is not known to come from explainer"
    );
    assert_eq!(scratch.public(), Some(picture_of(SITE)));
}

#[test]
fn a_foreign_file_in_the_way_is_named() {
    for (foreign, named) in [("a.html", "a.html"), ("b", "b"), ("c.html/own.txt", "c.html")] {
        let scratch = Scratch::new();
        scratch.write(&artifacts(SITE)).unwrap();
        scratch.put(&format!("public/{foreign}"), "mine");
        let wanted = [SITE, &[("a.html", "a"), ("b/index.html", "b"), ("c.html", "c")]].concat();
        assert_eq!(
            message(scratch.write(&artifacts(&wanted))),
            format!("`public/{named}` does not come from explainer, and is where a file of the site belongs")
        );
        assert_eq!(scratch.public(), Some(picture_of(&[SITE, &[(foreign, "mine")]].concat())));
    }
}

#[test]
fn foreign_files_that_appear_during_the_swap_are_moved_over() {
    let scratch = Scratch::new();
    scratch.write(&artifacts(SITE)).unwrap();
    scratch.write(&artifacts(&[("index.html", "new"), SITE[1]])).unwrap();
    // As after a swap that was killed before it looked again.
    let notes = notes(&scratch);
    let old = notes.join("site");
    fs::write(old.join("mine.txt"), "mine").unwrap();
    fs::create_dir(old.join("folder")).unwrap();
    fs::write(old.join("folder/mine.txt"), "mine").unwrap();
    fs::write(old.join("about/taken.txt"), "mine").unwrap();
    scratch.put("public/about/taken.txt", "another");
    Journal::Swap(Place::Notes).write(&Operations::default(), &notes.join("journal")).unwrap();

    recover(&Output::new(&scratch.path("public"), &scratch.0)).unwrap();
    let expected = [
        ("index.html", "new"),
        SITE[1],
        ("mine.txt", "mine"),
        ("folder/mine.txt", "mine"),
        ("about/taken.txt", "another"),
    ];
    assert_eq!(scratch.public(), Some(picture_of(&expected)));
    assert_eq!(fs::read_to_string(notes.join("rescued/about/taken.txt")).unwrap(), "mine");
    assert!(!notes.join("journal").exists());
}

#[cfg(unix)]
#[test]
fn links_in_the_output_are_neither_followed_nor_removed() {
    use std::os::unix::fs::symlink;
    let scratch = Scratch::new();
    scratch.put("outside/index.html", "outside");
    scratch.write(&artifacts(SITE)).unwrap();
    symlink(scratch.path("outside"), scratch.path("public/link")).unwrap();
    scratch.write(&artifacts(&[("index.html", "new")])).unwrap();
    assert_eq!(fs::read_link(scratch.path("public/link")).unwrap(), scratch.path("outside"));

    // A folder of ours that someone has replaced by a link.
    scratch.write(&artifacts(&[("index.html", "new"), ("link2/index.html", "outside")])).unwrap();
    fs::remove_dir_all(scratch.path("public/link2")).unwrap();
    symlink(scratch.path("outside"), scratch.path("public/link2")).unwrap();
    scratch.write(&artifacts(&[("index.html", "newer")])).unwrap();
    assert!(scratch.write(&artifacts(&[("link2/index.html", "inside")])).is_err());
    assert_eq!(fs::read_to_string(scratch.path("outside/index.html")).unwrap(), "outside");
}

#[cfg(unix)]
#[test]
fn an_output_folder_that_is_a_link_is_refused() {
    let scratch = Scratch::new();
    fs::create_dir(scratch.path("elsewhere")).unwrap();
    std::os::unix::fs::symlink(scratch.path("elsewhere"), scratch.path("public")).unwrap();
    assert!(message(scratch.write(&artifacts(SITE))).ends_with("/public` is a link"));
    let output = scratch.path("public/");
    assert!(
        message(write(&Output::new(&output, &scratch.0), &artifacts(SITE))).ends_with("/public/` is a link")
    );
}

#[test]
fn an_output_folder_among_the_sources_is_refused() {
    let scratch = Scratch::new();
    scratch.put("site/content/a.md", "text");
    let site = scratch.path("site");
    for (folder, wrong) in [
        ("site", "the output folder is the site folder itself"),
        ("site/.", "the output folder is the site folder itself"),
        ("site/x/..", "leads through a folder that does not exist"),
        (".", "holds the site folder"),
        ("site/content", "the output folder is `content`, which holds sources"),
        ("site/content/public", "the output folder `content/public` lies in `content`"),
        ("site/Content/public", "the output folder `Content/public` lies in `content`"),
        ("site/themes/x", "the output folder `themes/x` lies in `themes`"),
        ("site/.explainer/x", "the output folder `.explainer/x` lies in `.explainer`"),
        ("texts/public", "lies in"),
        ("tex", "holds"),
        ("/", "holds the site folder"),
    ] {
        let archive = scratch.path(if folder == "tex" { "tex/ts" } else { "texts" });
        let folder = scratch.path(folder);
        let output = Output { archive: Some(&archive), ..Output::new(&folder, &site) };
        let message = message(write(&output, &artifacts(SITE)));
        assert!(message.contains(wrong), "{}: {message}", folder.display());
    }
    assert_eq!(picture(&site), Some(picture_of(&[("content/a.md", "text")])));
}

#[test]
fn an_output_folder_elsewhere_is_made() {
    let scratch = Scratch::new();
    fs::create_dir(scratch.path("site")).unwrap();
    let (folder, site) = (scratch.path("www/deep/public"), scratch.path("site"));
    write(&Output::new(&folder, &site), &artifacts(SITE)).unwrap();
    write(&Output::new(&folder, &site), &artifacts(&SITE[..1])).unwrap();
    assert_eq!(picture(&scratch.path("www")), Some(picture_of(&[("deep/public/index.html", "index")])));
}

#[test]
fn impossible_artifacts_are_a_bug_of_ours() {
    for paths in [
        &["../a"][..],
        &["/a"],
        &[""],
        &["a//b"],
        &["a/./b"],
        &["a\nb"],
        &["a", "A"],
        &["a", "a/b"],
        &[".git/config"],
    ] {
        let scratch = Scratch::new();
        let artifacts: Vec<Artifact> = paths.iter().map(|path| Artifact::new(*path, "")).collect();
        let failure = scratch.write(&artifacts).unwrap_err();
        assert!(failure.to_string().contains("bug in explainer"), "{paths:?}: {failure}");
        assert_eq!(picture(&scratch.0), Some(Picture::new()), "{paths:?}");
    }
}

#[test]
fn a_second_build_waits_for_the_first() {
    let scratch = Scratch::new();
    scratch.write(&artifacts(SITE)).unwrap();
    let held = std::cell::RefCell::new(Some(fs::File::open(scratch.path(".explainer/lock")).unwrap()));
    held.borrow().as_ref().unwrap().lock().unwrap();
    // Told that it waits, the first build ends; the second would hang if it did not lock.
    let waiting = || drop(held.borrow_mut().take());
    let folder = scratch.path("public");
    let output = Output { waiting: &waiting, ..Output::new(&folder, &scratch.0) };
    assert_eq!(write(&output, &artifacts(SITE)).unwrap().unchanged, 2);
    assert!(held.borrow().is_none());
}
