//! `explainer init`: a small complete site in a folder. What can be found out is not asked for.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use clap::Args;

use super::Voice;
use crate::disk::{self, Failure};
use crate::init::{self, Guess, Remote};
use crate::text::count;

#[derive(Args)]
pub struct InitArguments {
    /// The folder of the new site; it is made if it is not there
    #[arg(default_value = ".", value_name = "DIR")]
    folder: PathBuf,
}

pub fn init(arguments: &InitArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let asked = &arguments.folder;
    let folder = absolute(asked)?;
    if folder.exists() && !folder.is_dir() {
        return Err(Failure::new(format!("`{}` is not a folder", asked.display())).cure("name another"));
    }
    let ground = ground(&folder);
    refuse_inside_a_site(&folder)?;
    let guess = guess(&folder, ground);
    let files = init::files(&guess);
    refuse_clashes(&folder, asked, &files)?;
    // From a folder that is there on, so that all is made or nothing, folders included.
    let above = folder.strip_prefix(ground).unwrap_or(Path::new(""));
    let above: Vec<&str> = above.iter().filter_map(|part| part.to_str()).collect();
    let placed: Vec<(String, &[u8])> = files
        .iter()
        .map(|(path, text)| {
            (above.iter().copied().chain([path.as_str()]).collect::<Vec<_>>().join("/"), text.as_bytes())
        })
        .collect();
    disk::add(ground, &placed)?;
    if !voice.quiet {
        tell(asked, &guess, files.len());
    }
    Ok(ExitCode::SUCCESS)
}

fn absolute(path: &Path) -> Result<PathBuf, Failure> {
    let absolute = std::path::absolute(path).map_err(|error| Failure::system("find", path, &error))?;
    // Of a folder that is there, its real name: `.` has none, nor does `..`.
    let real = std::fs::canonicalize(&absolute).unwrap_or(absolute);
    if real.to_str().is_none() {
        return Err(Failure::new(format!("`{}` is not in UTF-8", real.display())).cure("choose another name"));
    }
    Ok(real)
}

/// The innermost folder that is there.
fn ground(folder: &Path) -> &Path {
    folder.ancestors().find(|above| above.is_dir()).unwrap_or(folder)
}

fn refuse_inside_a_site(folder: &Path) -> Result<(), Failure> {
    let site = folder.ancestors().skip(1).find(|above| above.join("site.yaml").is_file());
    match site {
        Some(site) => {
            Err(Failure::new(format!("`{}` is a site already, and this lies in it", site.display()))
                .cure("make the new site beside it: `explainer init ../NAME`"))
        }
        None => Ok(()),
    }
}

/// A file that is there is not touched; what lies in `content/` would be part of the site.
fn refuse_clashes(folder: &Path, asked: &Path, files: &[(String, String)]) -> Result<(), Failure> {
    let there = |path: &str| folder.join(path).symlink_metadata().is_ok();
    let paths = files.iter().map(|(path, _)| path.as_str());
    let Some(clash) = ["site.yaml", "content"].into_iter().chain(paths).find(|path| there(path)) else {
        return Ok(());
    };
    let failure =
        Failure::new(format!("`{}` is there already: nothing was written", asked.join(clash).display()));
    Err(failure.cure(match clash {
        "site.yaml" => "this is a site; `explainer new KIND ID` adds to it",
        _ => "move it out of the way, or name a new folder: `explainer init NAME`",
    }))
}

fn guess(folder: &Path, ground: &Path) -> Guess {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let git = |arguments: &[&str]| git(ground, arguments);
    // A folder in somebody's repository is not published where that is.
    let top = git(&["rev-parse", "--show-toplevel"]).and_then(|top| std::fs::canonicalize(top).ok());
    let own = top.as_deref() == Some(folder);
    let in_git = |arguments: &[&str]| own.then(|| git(arguments)).flatten();
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    let branch = in_git(&["symbolic-ref", "--short", "HEAD"]).filter(|branch| branch.chars().all(plain));
    Guess {
        title: init::title(&name),
        author: git(&["config", "user.name"])
            .map(|name| name.split_whitespace().collect::<Vec<_>>().join(" ")),
        remote: in_git(&["config", "remote.origin.url"]).and_then(|address| Remote::parse(&address)),
        branch: branch.unwrap_or_else(|| "main".to_owned()),
    }
}

/// What git answers in one line, if git is there and has an answer.
fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let output =
        Command::new("git").arg("-C").arg(folder).args(arguments).stdin(Stdio::null()).output().ok()?;
    let answer = String::from_utf8(output.stdout).ok()?;
    let answer = answer.trim();
    (output.status.success() && !answer.is_empty() && !answer.contains('\n')).then(|| answer.to_owned())
}

fn tell(asked: &Path, guess: &Guess, files: usize) {
    let files = count(files, "file", "files");
    match asked == Path::new(".") {
        true => eprintln!("made “{}” here, {files}:", guess.title),
        false => eprintln!("made “{}” in `{}`, {files}:", guess.title, asked.display()),
    }
    let rows = [
        ("site.yaml", "what the site is"),
        ("content/", "an invented story: facts in YAML, prose in Markdown"),
        ("archive/", "the texts of its two sources; private, git passes them over"),
        ("evidence.lock", "which quotations were found in them"),
        ("README.md", "how to put your own story in its place"),
        (".github/workflows/", "publishes the site on GitHub Pages"),
        (".vscode/, schemas/", "with them, editors complete and explain the fields"),
    ];
    for (path, holds) in rows {
        eprintln!("  {path:20}{holds}");
    }
    match &guess.remote {
        Some(remote) => eprintln!(
            "It is to live at {}, as the git remote says; `url` in site.yaml changes that.",
            remote.site()
        ),
        None => eprintln!("Where it is to live you write under `url` in site.yaml, once you know."),
    }
    eprintln!("\nWhat to do next:");
    if asked != Path::new(".") {
        eprintln!("  cd {}", quoted(asked));
    }
    eprintln!("  explainer serve --open              look at it, and see every change as you save");
    eprintln!("  explainer new claim my-first-claim  add a record, each field explained");
    eprintln!("  explainer check                     hear what is wrong");
}

/// As a shell takes it.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "-_./~".contains(c);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', "'\\''")) }
}
