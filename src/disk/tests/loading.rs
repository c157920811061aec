//! What is read of a site, and what is listed as unreadable.

use super::super::load;
use super::*;

/// The paths that are read, then those that are not, with the reason.
fn check(scratch: &Scratch, archive: Option<&str>, read: &[&str], unreadable: &[&str]) {
    let archive = archive.map(|archive| scratch.path(archive));
    let (project, listed) = load(&scratch.path("site"), archive.as_deref(), None).unwrap();
    let paths: Vec<&str> = project.files.keys().map(|path| &**path).collect();
    assert_eq!(paths, read);
    let listed: Vec<String> = listed.iter().map(|one| format!("{} {}", one.path, one.reason)).collect();
    assert_eq!(listed, unreadable);
}

#[test]
fn a_site_is_read_by_its_layout() {
    let scratch = Scratch::new();
    for path in [
        "site.yaml",
        "content/index.md",
        "content/a/facts.yaml",
        "content/a/photo.jpg",
        "themes/own/page.html",
        "evidence.lock",
        // None of these belong to it.
        "README.md",
        "public/index.html",
        "target/x",
        "archive/private.txt",
        "content/.hidden/x.md",
        "content/a/.facts.yaml.swp",
        "content/facts.yaml~",
        "content/#facts.yaml#",
        "content/4913",
        "themes/own/node_modules/x.js",
    ] {
        scratch.put(&format!("site/{path}"), "text");
    }
    scratch.put("texts/one.txt", "one");
    scratch.put("texts/deep/two.txt", "two");
    let site = [
        "content/a/facts.yaml",
        "content/a/photo.jpg",
        "content/index.md",
        "evidence.lock",
        "site.yaml",
        "themes/own/page.html",
    ];
    check(&scratch, None, &site, &[]);
    check(&scratch, Some("texts"), &[&["archive/deep/two.txt", "archive/one.txt"], &site[..]].concat(), &[]);
    let (project, _) = load(&scratch.path("site"), None, None).unwrap();
    assert_eq!(&*project.files["content/index.md"].bytes, b"text");
}

#[cfg(unix)]
#[test]
fn the_file_of_the_citation_style_is_read_where_it_lies_in_the_site() {
    use std::os::unix::fs::symlink;

    let scratch = Scratch::new();
    scratch.put("site/site.yaml", "text");
    scratch.put("site/styles/own.csl", "style");
    scratch.put("site/styles/other.csl", "style");
    scratch.put("elsewhere/own.csl", "style");
    symlink(scratch.path("elsewhere"), scratch.path("site/linked")).unwrap();
    let loaded = |style: &str| {
        let (project, listed) = load(&scratch.path("site"), None, Some(style)).unwrap();
        let paths: Vec<String> = project.files.keys().map(|path| path.to_string()).collect();
        (paths.join(" "), listed.into_iter().map(|one| one.reason).collect::<String>())
    };
    assert_eq!(loaded("styles/own.csl"), ("site.yaml styles/own.csl".into(), String::new()));
    assert_eq!(loaded("missing.csl"), ("site.yaml".into(), String::new()));
    assert_eq!(loaded("styles"), ("site.yaml".into(), String::new()));
    let refused = "is a link that leads out of the folder".to_owned();
    assert_eq!(loaded("linked/own.csl"), ("site.yaml".into(), refused));
}

#[test]
fn large_files_are_listed() {
    let scratch = Scratch::new();
    scratch.put("site/content/big.yaml", &"x".repeat((8 << 20) + 1));
    scratch.put("site/content/just.yaml", &"x".repeat(8 << 20));
    scratch.put("site/content/photo.jpg", &"x".repeat((8 << 20) + 1));
    check(
        &scratch,
        None,
        &["content/just.yaml", "content/photo.jpg"],
        &["content/big.yaml is larger than 8 MiB"],
    );
}

#[test]
fn a_missing_site_is_a_failure_and_a_missing_archive_is_not() {
    let scratch = Scratch::new();
    assert!(load(&scratch.path("site"), None, None).is_err());
    scratch.put("site", "a file");
    assert!(load(&scratch.path("site"), None, None).is_err());
    fs::remove_file(scratch.path("site")).unwrap();
    scratch.put("site/site.yaml", "");
    let reason =
        format!("archive cannot be read at `{}`: No such file or directory", scratch.path("none").display());
    check(&scratch, Some("none"), &["site.yaml"], &[&reason]);
}

#[cfg(unix)]
#[test]
fn links_are_followed_within_the_content() {
    use std::os::unix::fs::symlink;
    let scratch = Scratch::new();
    scratch.put("outside.md", "secret");
    scratch.put("site/archive/private.txt", "secret");
    scratch.put("site/.env", "secret");
    scratch.put("site/content/a/page.md", "text");
    symlink("page.md", scratch.path("site/content/a/again.md")).unwrap();
    symlink("a", scratch.path("site/content/b")).unwrap();
    symlink("..", scratch.path("site/content/a/up")).unwrap();
    symlink("../../outside.md", scratch.path("site/content/out.md")).unwrap();
    symlink("../archive/private.txt", scratch.path("site/content/private.txt")).unwrap();
    symlink("../.env", scratch.path("site/content/env.md")).unwrap();
    symlink("nowhere", scratch.path("site/content/nowhere.md")).unwrap();
    symlink("../outside.md", scratch.path("site/signed.lock")).unwrap();
    check(
        &scratch,
        None,
        &["content/a/again.md", "content/a/page.md", "content/b/page.md"],
        &[
            "content/a/up is a link to a folder that it lies in",
            "content/b/again.md is a link behind a link; only the first is followed",
            "content/b/up is a link behind a link; only the first is followed",
            "content/env.md is a link to something that is not part of the site's content",
            "content/nowhere.md is a link that leads nowhere: No such file or directory",
            "content/out.md is a link that leads out of the folder",
            "content/private.txt is a link to something that is not part of the site's content",
            "signed.lock is a link that leads out of the folder",
        ],
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_does_not_hang_and_a_strange_name_is_listed() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let scratch = Scratch::new();
    scratch.put("site/content/a.md", "text");
    let pipe = scratch.path("site/content/pipe.md");
    rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, rustix::fs::Mode::RWXU, 0)
        .unwrap();
    fs::write(scratch.path("site/content").join(OsStr::from_bytes(b"caf\xe9.md")), "text").unwrap();
    check(
        &scratch,
        None,
        &["content/a.md"],
        &[
            "content/caf\u{fffd}.md has a name that is not UTF-8",
            "content/pipe.md is not a file but a pipe, socket or device",
        ],
    );
}
