//! Says which commit the program was built from: `explainer --version` tells it, and nothing else depends on it.
//!
//! The commit comes from `EXPLAINER_COMMIT`, or from the file that `cargo package` writes, or from the repository
//! whose root this folder is. Its date is that of the commit and no clock's, so that two builds of one commit are
//! the same. Where none is known, as in a folder that was unpacked from an archive, the version stands alone.

use std::env;
use std::path::Path;
use std::process::Command;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-env-changed=EXPLAINER_COMMIT");
    let version = env::var("CARGO_PKG_VERSION").unwrap_or_default();
    let told = match commit() {
        Some(commit) => format!("{version} ({commit})"),
        None => version,
    };
    println!("cargo:rustc-env=EXPLAINER_VERSION={told}");
}

/// `1a2b3c4 2026-11-22`, or without the date.
fn commit() -> Option<String> {
    if let Ok(given) = env::var("EXPLAINER_COMMIT") {
        return short(&given);
    }
    let root = env::var("CARGO_MANIFEST_DIR").ok()?;
    let packaged = Path::new(&root).join(".cargo_vcs_info.json");
    if let Ok(text) = std::fs::read_to_string(&packaged) {
        println!("cargo:rerun-if-changed=.cargo_vcs_info.json");
        let hash = text.split("\"sha1\":").nth(1)?.split('"').nth(1)?;
        return short(hash);
    }
    // A folder or, in a worktree, a file. The repository around a copy of these sources is another's.
    if !Path::new(&root).join(".git").exists() {
        return None;
    }
    // What changes when another commit is checked out or made. A path that is not there would make each build anew.
    let branch = git(&root, &["rev-parse", "--symbolic-full-name", "HEAD"]).unwrap_or_default();
    for name in ["HEAD", "logs/HEAD", "packed-refs", branch.as_str()] {
        let path = git(&root, &["rev-parse", "--git-path", name]);
        let path =
            path.map(|path| Path::new(&root).join(path)).filter(|path| !name.is_empty() && path.is_file());
        if let Some(path) = path {
            println!("cargo:rerun-if-changed={}", path.display());
        }
    }
    short(&git(&root, &["-c", "log.showSignature=false", "log", "-1", "--format=%H %cs"])?)
}

/// The first letters of the hash, and the date if there is one. Anything else is no commit.
fn short(commit: &str) -> Option<String> {
    let (hash, date) = commit.trim().split_once(' ').unwrap_or((commit.trim(), ""));
    let is_hash = hash.len() >= 7 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_date = date.len() == 10 && date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    match (is_hash, is_date) {
        (true, true) => Some(format!("{} {date}", &hash[..7])),
        (true, false) => Some(hash[..7].to_owned()),
        _ => None,
    }
}

fn git(root: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").arg("-C").arg(root).args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned()).filter(|text| !text.is_empty())
}
