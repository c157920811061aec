//! The scripts of the action and of the release, with a folder in the place of the releases.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const TARGET: &str = "x86_64-unknown-linux-musl";

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("action").join(name)
}

/// A folder of this process and test.
fn scratch(name: &str) -> PathBuf {
    let folder =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("release-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Lays down a release whose program tells its own name; `sum` may say another checksum than is true.
fn release(folder: &Path, path: &str, target: &str, sum: impl Fn(&str) -> String) {
    let to = folder.join("releases").join(path);
    fs::create_dir_all(&to).expect("a folder can be made");
    fs::write(to.join("explainer"), format!("#!/bin/sh\necho released for {target}\n")).expect("writable");
    let made = Command::new("sh")
        .current_dir(&to)
        .args(["-c", "chmod +x explainer && tar -czf \"$0\" explainer && sha256sum \"$0\""])
        .arg(format!("explainer-{target}.tar.gz"))
        .output()
        .expect("sh runs");
    let line = String::from_utf8(made.stdout).expect("text");
    fs::write(to.join("SHA256SUMS"), sum(&line)).expect("writable");
}

fn install(folder: &Path, version: &str, machine: [&str; 2]) -> Output {
    Command::new("bash")
        .arg(script("install.sh"))
        .env("EXPLAINER_VERSION", version)
        .env("EXPLAINER_REPOSITORY", "example/explainer")
        .env("EXPLAINER_RELEASES", format!("file://{}/releases", folder.display()))
        .env("RUNNER_OS", machine[0])
        .env("RUNNER_ARCH", machine[1])
        .env("RUNNER_TEMP", folder.join("temp"))
        .env("GITHUB_PATH", folder.join("path"))
        .output()
        .expect("bash runs")
}

#[test]
fn the_program_for_the_machine_is_installed() {
    let folder = scratch("right");
    release(&folder, "download/v1.2.3", TARGET, str::to_owned);
    release(&folder, "latest/download", "aarch64-apple-darwin", str::to_owned);
    for (version, machine, target) in [
        ("1.2.3", ["Linux", "X64"], TARGET),
        ("v1.2.3", ["Linux", "X64"], TARGET),
        ("latest", ["macOS", "ARM64"], "aarch64-apple-darwin"),
    ] {
        let output = install(&folder, version, machine);
        assert!(output.status.success(), "{}", said(&output));
        assert!(said(&output).contains(&format!("released for {target}")), "{}", said(&output));
        let path = fs::read_to_string(folder.join("path")).expect("the path was told");
        assert!(path.lines().all(|line| Path::new(line).join("explainer").is_file()), "{path}");
    }
    let output = install(&folder, "1.2.3", ["Linux", "RISCV"]);
    assert!(said(&output).contains("no program is released for Linux on RISCV"), "{}", said(&output));
}

#[test]
fn what_was_changed_on_the_way_is_refused() {
    let zeros = |line: &str| format!("{}{}", "0".repeat(64), &line[64..]);
    for (name, sum) in [("wrong", &zeros as &dyn Fn(&str) -> String), ("none", &|_: &str| "\n".to_owned())] {
        let folder = scratch(name);
        release(&folder, "download/v1.2.3", TARGET, sum);
        let output = install(&folder, "1.2.3", ["Linux", "X64"]);
        assert!(!output.status.success(), "{}", said(&output));
        assert!(said(&output).contains("sum"), "{}", said(&output));
        assert!(!folder.join("path").exists() && !folder.join("temp/explainer/bin").exists());
    }
}

#[test]
fn a_version_is_no_command_and_no_path() {
    let folder = scratch("hostile");
    release(&folder, "download/v1.2.3", TARGET, str::to_owned);
    for version in
        ["$(touch pwned)", "1.2.3; touch pwned", "../../1.2.3", "1.2.3/../..", "1.2", "1.2.3\n2", "--help"]
    {
        let output = install(&folder, version, ["Linux", "X64"]);
        assert!(!output.status.success(), "{version}");
        assert!(said(&output).contains("`version` is `latest`"), "{version}: {}", said(&output));
        assert!(!folder.join("temp/explainer/SHA256SUMS").exists());
    }
}

#[test]
fn what_the_user_gives_is_handed_on_word_by_word() {
    let folder = scratch("build");
    let bin = folder.join("bin");
    let site = folder.join("a site; $(touch pwned)");
    fs::create_dir_all(&bin).expect("a folder can be made");
    fs::create_dir_all(&site).expect("a folder can be made");
    fs::write(bin.join("explainer"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n").expect("writable");
    let output = Command::new("bash")
        .args(["-c", "chmod +x \"$1/explainer\" && PATH=$1:$PATH bash \"$0\""])
        .arg(script("build.sh"))
        .arg(&bin)
        .current_dir(&folder)
        .env("EXPLAINER_FOLDER", &site)
        .env("EXPLAINER_BASE_URL", "https://example.org/`id`/")
        .env("EXPLAINER_STRICT", "true")
        .env("EXPLAINER_ARGS", "--drafts  * $(id)")
        .env("GITHUB_OUTPUT", folder.join("output"))
        .output()
        .expect("bash runs");
    assert!(output.status.success(), "{}", said(&output));
    let site = fs::canonicalize(&site).expect("it is there");
    let site = site.display();
    let expected = format!(
        "build\n--output\n{site}/public\n--base-url=https://example.org/`id`/\n--strict\n--drafts\n*\n$(id)\n--\n{site}\n"
    );
    assert_eq!(String::from_utf8_lossy(&output.stdout), expected);
    let told = fs::read_to_string(folder.join("output")).expect("the folder was told");
    assert_eq!(told, format!("folder={site}/public\n"));
}

#[test]
fn a_release_needs_its_version_and_a_section_of_the_changelog() {
    let folder = scratch("notes");
    fs::create_dir_all(folder.join("action")).expect("a folder can be made");
    fs::copy(script("notes.sh"), folder.join("action/notes.sh")).expect("it is there");
    fs::write(folder.join("Cargo.toml"), "[package]\nname = \"x\"\nversion = \"1.2.3\"\n").expect("writable");
    let log = "# Changelog\n\n## [Unreleased]\n\n- Later\n\n## [1.2.3] - 2026-11-22\n\n- Now\n\n## [1.2.2]\n\n- Before\n";
    fs::write(folder.join("CHANGELOG.md"), log).expect("writable");
    let notes = |tag: &str| {
        Command::new("bash").arg(folder.join("action/notes.sh")).arg(tag).output().expect("bash runs")
    };
    let output = notes("v1.2.3");
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(said(&output).trim(), "- Now");
    assert!(said(&notes("v1.2.4")).contains("Cargo.toml says 1.2.3"));
    fs::write(folder.join("CHANGELOG.md"), "# Changelog\n").expect("writable");
    assert!(said(&notes("v1.2.3")).contains("no section [1.2.3]"));
}

#[test]
fn the_version_tells_the_commit_where_it_is_known() {
    let tell = |flag: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_explainer")).arg(flag).output().expect("it runs");
        String::from_utf8(output.stdout).expect("text").trim().to_owned()
    };
    let plain = format!("explainer {}", env!("CARGO_PKG_VERSION"));
    assert_eq!(tell("-V"), plain);
    let long = tell("--version");
    let commit = long.strip_prefix(&plain).expect("the version comes first").trim();
    let is_told =
        commit.strip_prefix('(').and_then(|commit| commit.strip_suffix(')')).is_some_and(|commit| {
            let (hash, date) = commit.split_once(' ').unwrap_or((commit, "2026-01-01"));
            hash.len() == 7 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) && date.len() == 10
        });
    assert!(commit.is_empty() || is_told, "{long}");
}
