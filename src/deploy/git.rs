//! Runs `git` in the repository of the site. Names that come from the user are checked by git or stand behind
//! `--end-of-options`; hooks of the repository are not run, since nothing of its working tree is touched.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::Differences;
use super::stream::{Commit, Identities};
use crate::disk::Failure;

/// Variables by which a hook of git points at another repository than the folder's.
const POINTERS: [&str; 6] =
    ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY"];

pub struct Git {
    folder: PathBuf,
}

/// What became of a push.
pub enum Pushed {
    Done,
    /// With the reason in git's words.
    Refused(String),
}

impl Git {
    /// The repository in which a folder lies.
    pub fn open(folder: &Path) -> Result<Git, Failure> {
        let git = Git { folder: folder.to_path_buf() };
        let found = git.run(["rev-parse", "--git-dir"])?;
        if !found.status.success() {
            // Whatever else keeps git from it, such as a folder of another owner, it says how to mend.
            let why = words(&found.stderr);
            let failure = match why.contains("not a git repository") {
                true => Failure::new(format!("`{}` does not lie in a git repository", folder.display()))
                    .cure("make one with `git init` and `git remote add origin ADDRESS`"),
                false => Failure::new(format!("git cannot look at `{}`: {why}", folder.display())),
            };
            return Err(failure);
        }
        Ok(git)
    }

    fn command<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.folder);
        // Nothing of the user's runs by the way, and what git says can be read.
        command.args(["-c", "core.hooksPath=/dev/null", "-c", "gc.auto=0", "-c", "maintenance.auto=false"]);
        command.args(arguments).env("LC_ALL", "C").stdin(Stdio::null());
        for name in POINTERS {
            command.env_remove(name);
        }
        command
    }

    fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Result<Output, Failure> {
        self.command(arguments).output().map_err(|error| not_started(&error))
    }

    /// What git prints; anything but success is a failure.
    fn ask<A: AsRef<OsStr>>(
        &self,
        doing: &str,
        arguments: impl IntoIterator<Item = A>,
    ) -> Result<Vec<u8>, Failure> {
        let output = self.run(arguments)?;
        if !output.status.success() {
            return Err(Failure::new(format!("cannot {doing}: {}", words(&output.stderr))));
        }
        Ok(output.stdout)
    }

    /// One line that git prints; none where it fails.
    fn line<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Option<String> {
        let output = self.run(arguments).ok().filter(|output| output.status.success())?;
        Some(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
    }

    /// Whether a name can be a branch's.
    pub fn check_branch(&self, branch: &str) -> Result<(), Failure> {
        // The rule for new branches: none begins with a dash or is called HEAD.
        let fits = self.run(["check-ref-format", "--branch", branch])?;
        let full = self.run(["check-ref-format", &format!("refs/heads/{branch}")])?;
        if branch.starts_with('-') || branch == "HEAD" || !fits.status.success() || !full.status.success() {
            return Err(Failure::new(format!("`{}` is no name for a branch", branch.escape_debug()))
                .cure("choose one such as `gh-pages`"));
        }
        Ok(())
    }

    /// The remote to push to: the one named, else `origin`, else the only one.
    pub fn remote(&self, named: Option<&str>) -> Result<String, Failure> {
        if let Some(named) = named {
            return Ok(named.to_owned());
        }
        let listed = self.ask("list the remotes", ["remote"])?;
        let names: Vec<String> = String::from_utf8_lossy(&listed).lines().map(str::to_owned).collect();
        match names.as_slice() {
            [] => Err(Failure::new("the repository has no remote to publish to")
                .cure("add one with `git remote add origin ADDRESS`, or name one with `--remote ADDRESS`")),
            [only] => Ok(only.clone()),
            several if several.iter().any(|name| name == "origin") => Ok("origin".to_owned()),
            several => {
                Err(Failure::new(format!("the repository has several remotes: {}", several.join(", ")))
                    .cure(format!("choose one, such as `--remote {}`", several[0])))
            }
        }
    }

    pub fn current_branch(&self) -> Option<String> {
        self.line(["symbolic-ref", "--quiet", "--short", "HEAD"])
    }

    /// Who commits, as git would have it in any commit.
    pub fn identities(&self) -> Result<Identities, Failure> {
        let identity = |name: &str| {
            let output = self.run(["var", name])?;
            if !output.status.success() {
                return Err(Failure::new("git does not know who you are, and a commit has to say it").cure(
                    "tell it with `git config --global user.name NAME` and `git config --global user.email MAIL`",
                ));
            }
            Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
        };
        Ok(Identities { author: identity("GIT_AUTHOR_IDENT")?, committer: identity("GIT_COMMITTER_IDENT")? })
    }

    /// The commit of the sources, and whether they have changed since.
    pub fn source(&self) -> Option<String> {
        let commit = self.line(["rev-parse", "--verify", "--quiet", "HEAD"])?;
        let changed =
            self.line(["status", "--porcelain", "--", "."]).is_none_or(|changes| !changes.is_empty());
        Some(if changed { format!("{commit}-dirty") } else { commit })
    }

    /// The name of the last commit of a branch of the remote; none where there is no such branch.
    pub fn tip_name(&self, remote: &str, branch: &str) -> Result<Option<String>, Failure> {
        let name = format!("refs/heads/{branch}");
        let doing = format!("ask `{}` for its branches", shown(remote));
        let listed = self.ask(&doing, ["ls-remote", "--end-of-options", remote, name.as_str()])?;
        let listed = String::from_utf8_lossy(&listed).into_owned();
        // Names of branches are matched from their end.
        let mut lines = listed.lines().filter_map(|line| line.split_once('\t'));
        Ok(lines.find(|(_, found)| *found == name).map(|(commit, _)| commit.to_owned()))
    }

    /// The last commit of the branch, which is then here too.
    pub fn tip(&self, remote: &str, branch: &str) -> Result<Option<String>, Failure> {
        let Some(tip) = self.tip_name(remote, branch)? else { return Ok(None) };
        if self.run(["cat-file", "-e", &format!("{tip}^{{tree}}")])?.status.success()
            && self.run(["rev-list", "--quiet", &tip])?.status.success()
        {
            return Ok(Some(tip));
        }
        let name = format!("refs/heads/{branch}");
        let arguments = [
            "fetch",
            "--quiet",
            "--no-tags",
            "--no-write-fetch-head",
            "--no-recurse-submodules",
            "--refmap=",
            "--end-of-options",
        ];
        let doing = format!("fetch `{branch}` of `{}`", shown(remote));
        self.ask(&doing, arguments.into_iter().chain([remote, name.as_str()]))?;
        Ok(Some(tip))
    }

    /// Whether a commit and that which is checked out come from one beginning.
    pub fn shares_history(&self, commit: Option<&str>) -> bool {
        commit.is_some_and(|commit| self.line(["merge-base", "HEAD", commit]).is_some())
    }

    /// The paths of all files of a commit.
    pub fn files(&self, commit: &str) -> Result<BTreeSet<Vec<u8>>, Failure> {
        let arguments = ["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit];
        let listed = self.ask("list the files of the branch", arguments)?;
        Ok(listed.split(|byte| *byte == 0).filter(|path| !path.is_empty()).map(<[u8]>::to_vec).collect())
    }

    /// The newest commit before and with `tip` whose message has a line that begins so.
    pub fn last_with(&self, tip: &str, mark: &str) -> Result<Option<String>, Failure> {
        let grep = format!("--grep=^{mark}: ");
        let arguments = ["log", "--basic-regexp", "--max-count=1", "--format=%H", grep.as_str(), tip, "--"];
        let found = self.ask("read the history of the branch", arguments)?;
        Ok(Some(String::from_utf8_lossy(&found).trim().to_owned()).filter(|commit| !commit.is_empty()))
    }

    pub fn message(&self, commit: &str) -> Result<Vec<u8>, Failure> {
        self.ask("read the history of the branch", ["log", "--max-count=1", "--format=%B", commit, "--"])
    }

    /// Makes a commit that no branch leads to.
    pub fn commit(&self, commit: &Commit) -> Result<String, Failure> {
        // git wants a name for it, which is gone before anybody sees it.
        let name = format!("refs/explainer/{}", std::process::id());
        let mut child = self
            .command(["fast-import", "--quiet", "--force"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| not_started(&error))?;
        let mut input = BufWriter::new(child.stdin.take().expect("it is piped"));
        // Where git ends early, it says why, and its words are worth more than those of a broken pipe.
        let written = commit.write(&name, &mut input).and_then(|()| input.flush());
        drop(input);
        let output = child.wait_with_output().map_err(|error| not_started(&error))?;
        let made = self.line(["rev-parse", "--verify", "--quiet", &name]);
        let _ = self.run(["update-ref", "-d", &name]);
        match (output.status.success(), written, made) {
            (true, Ok(()), Some(made)) => Ok(made),
            _ => Err(Failure::new(format!("git cannot make the commit: {}", words(&output.stderr)))),
        }
    }

    /// How many files differ between two commits.
    pub fn differences(&self, old: Option<&str>, new: &str) -> Result<Differences, Failure> {
        let Some(old) = old else {
            return Ok(Differences { created: self.files(new)?.len(), ..Differences::default() });
        };
        let arguments = ["diff-tree", "-r", "-z", "--name-status", "--no-renames", old, new];
        let listed = self.ask("compare the commits", arguments)?;
        let mut letters = BTreeMap::new();
        for letter in listed.split(|byte| *byte == 0).step_by(2).filter_map(|field| field.first()) {
            *letters.entry(*letter).or_default() += 1;
        }
        Ok(Differences::of(letters))
    }

    /// Without force: the remote takes it only where the branch is as it was seen.
    pub fn push(&self, remote: &str, commit: &str, branch: &str) -> Result<Pushed, Failure> {
        let refspec = format!("{commit}:refs/heads/{branch}");
        let arguments = [
            "push",
            "--porcelain",
            "--no-follow-tags",
            "--recurse-submodules=no",
            "--end-of-options",
            remote,
            refspec.as_str(),
        ];
        let output = self.run(arguments)?;
        if output.status.success() {
            return Ok(Pushed::Done);
        }
        let listed = String::from_utf8_lossy(&output.stdout).into_owned();
        match listed.lines().find_map(|line| line.strip_prefix("!\t")) {
            Some(refused) => {
                let reason = refused.rsplit('\t').next().unwrap_or(refused);
                let said = words(&output.stderr);
                let said = if said.is_empty() { String::new() } else { format!(": {said}") };
                Ok(Pushed::Refused(clean(&format!("{reason}{said}"))))
            }
            None => {
                Err(Failure::new(format!("cannot push to `{}`: {}", shown(remote), words(&output.stderr))))
            }
        }
    }
}

fn not_started(error: &std::io::Error) -> Failure {
    match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new("`git` is not installed, or not on the path")
            .cure("install it from https://git-scm.com"),
        _ => Failure::new(format!("cannot run `git`: {error}")),
    }
}

/// What git said, on one line and without what a terminal would obey.
fn words(stderr: &[u8]) -> String {
    let text = String::from_utf8_lossy(stderr);
    let told = |line: &&str| !line.is_empty() && !line.starts_with("hint:") && !line.starts_with("To ");
    let lines: Vec<&str> = text.lines().map(str::trim).filter(told).collect();
    clean(&lines.join("; "))
}

fn clean(text: &str) -> String {
    let mut words = text.split(' ').map(shown).collect::<Vec<_>>().join(" ");
    words.retain(|c| !c.is_control());
    words
}

/// A remote as it may be shown: an address without the name and password in it.
pub fn shown(remote: &str) -> String {
    let Some((scheme, rest)) = remote.split_once("://") else { return remote.to_owned() };
    let host = rest.split('/').next().unwrap_or(rest);
    match host.rsplit_once('@') {
        Some((user, _)) if user.contains(':') || scheme.starts_with("http") || scheme.ends_with("http") => {
            format!("{scheme}://{}", &rest[user.len() + 1..])
        }
        _ => remote.to_owned(),
    }
}
