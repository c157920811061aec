//! Publishing a site on a branch of a git remote, such as `gh-pages`.
//!
//! A commit is made beside the working tree and the index, which stay as they are, and pushed without force: the
//! branch is the old site or the new, and its history stays. What others put on the branch is kept. Which files
//! are ours is told by the last commit that this program made there: all that it has, but for the files that its
//! message names as kept.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::artifact::Artifact;
use crate::disk::Failure;

use self::git::{Git, Pushed};

mod git;
mod stream;

/// The line of a message by which a commit of ours is known.
const MARK: &str = "Explainer-Version";
/// The lines with the names of files that were there before us.
const KEPT: &str = "Explainer-Kept";

/// How often a push is tried anew where others push at the same time.
const TRIES: usize = 4;

/// Where to publish, and how.
pub struct Order<'a> {
    /// Lies in the repository that has the remote.
    pub folder: &'a Path,
    /// A name or an address; `origin`, or the only one there is, where it is none.
    pub remote: Option<&'a str>,
    pub branch: &'a str,
    /// The first line of the message.
    pub message: &'a str,
    /// Replace what is on the branch, whoever made it.
    pub take_over: bool,
    /// Say what would be done.
    pub dry_run: bool,
}

/// What became of the branch.
pub struct Published {
    /// As it may be shown: an address without its password.
    pub remote: String,
    /// None where the branch has all of it already.
    pub commit: Option<String>,
    /// The branch did not exist.
    pub first: bool,
    pub created: usize,
    pub changed: usize,
    pub removed: usize,
    /// What others put on the branch.
    pub kept: Vec<String>,
}

/// Publishes files as what the branch holds.
pub fn deploy(order: &Order, files: &[Artifact]) -> Result<Published, Failure> {
    let git = Git::open(order.folder)?;
    git.check_branch(order.branch)?;
    let remote = git.remote(order.remote)?;
    if git.current_branch().as_deref() == Some(order.branch) {
        return Err(Failure::new(format!("`{}` is the branch that is checked out here", order.branch))
            .cure("publish on a branch of its own, such as `--branch gh-pages`"));
    }
    let identities = git.identities()?;
    let source = git.source();
    for _ in 0..TRIES {
        let tip = git.tip(&remote, order.branch)?;
        let branch = match &tip {
            Some(tip) => Branch::read(&git, tip)?,
            None => Branch::default(),
        };
        let change = branch.change(order, files, || git.shares_history(tip.as_deref()))?;
        let message = message(order.message, source.as_deref(), &change.kept);
        let new = git.commit(&stream::Commit {
            identities: &identities,
            message: &message,
            parent: tip.as_deref(),
            removed: &change.removed,
            files,
        })?;
        let counts = git.differences(tip.as_deref(), &new)?;
        let published = |commit: Option<String>| Published {
            remote: git::shown(&remote),
            commit,
            first: tip.is_none(),
            created: counts.created,
            changed: counts.changed,
            removed: counts.removed,
            kept: change.kept.iter().map(|path| String::from_utf8_lossy(path).into_owned()).collect(),
        };
        if tip.is_some() && counts.none() {
            return Ok(published(None));
        }
        if order.dry_run {
            return Ok(published(Some(new)));
        }
        match git.push(&remote, &new, order.branch)? {
            Pushed::Done => return Ok(published(Some(new))),
            // Somebody else was quicker: what they put there is looked at, and kept.
            Pushed::Refused(_) if git.tip_name(&remote, order.branch)? != tip => {}
            Pushed::Refused(why) => {
                let remote = git::shown(&remote);
                return Err(Failure::new(format!("`{remote}` refused the push: {why}")));
            }
        }
    }
    Err(Failure::new(format!("others push to `{}` without a pause: nothing was published", order.branch))
        .cure("try again"))
}

/// The message of a commit, with the lines that the next one looks for.
fn message(headline: &str, source: Option<&str>, kept: &BTreeSet<Vec<u8>>) -> Vec<u8> {
    let headline = headline.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut message = format!("{headline}\n\n{MARK}: {}\n", env!("CARGO_PKG_VERSION")).into_bytes();
    if let Some(source) = source {
        message.extend_from_slice(format!("Explainer-Source: {source}\n").as_bytes());
    }
    for path in kept {
        message.extend_from_slice(format!("{KEPT}: ").as_bytes());
        message.extend_from_slice(&stream::quoted(path));
        message.push(b'\n');
    }
    message
}

/// The files of a branch, by their paths.
#[derive(Default)]
struct Branch {
    files: BTreeSet<Vec<u8>>,
    /// Those that the last publication put there; none where there was no publication.
    ours: Option<BTreeSet<Vec<u8>>>,
}

/// What a publication does to a branch beside writing its files.
struct Change {
    removed: Vec<Vec<u8>>,
    kept: BTreeSet<Vec<u8>>,
}

impl Branch {
    fn read(git: &Git, tip: &str) -> Result<Branch, Failure> {
        let files = git.files(tip)?;
        let ours = match git.last_with(tip, MARK)? {
            Some(last) => {
                let kept = kept(&git.message(&last)?);
                let mut ours = git.files(&last)?;
                ours.retain(|path| !kept.contains(path));
                Some(ours)
            }
            None => None,
        };
        Ok(Branch { files, ours })
    }

    fn change(
        &self,
        order: &Order,
        files: &[Artifact],
        shares_history: impl FnOnce() -> bool,
    ) -> Result<Change, Failure> {
        let new: BTreeSet<&[u8]> = files.iter().map(|file| file.path.as_bytes()).collect();
        let none = BTreeSet::new();
        let ours = self.ours.as_ref().unwrap_or(&none);
        // A domain is never taken away: it may have been put there on another machine, or by the host itself.
        let is_ours = |path: &Vec<u8>| path != b"CNAME" && (order.take_over || ours.contains(path));
        let foreign: BTreeSet<&[u8]> =
            self.files.iter().filter(|path| !is_ours(path)).map(Vec::as_slice).collect();
        let branch = order.branch;
        if self.ours.is_none() && !order.take_over && shares_history() {
            let message = format!("the branch `{branch}` of the remote holds the sources of this site");
            return Err(Failure::new(message)
                .cure("publish on a branch of its own, or replace what is on this one with `--take-over`"));
        }
        if let Some(clash) = clash(&foreign, &new) {
            let clash = String::from_utf8_lossy(clash);
            let message = format!(
                "the branch `{branch}` has `{clash}`, which this program did not put there: nothing was published"
            );
            return Err(Failure::new(message).cure(
                "move it away, or replace what is on the branch with `--take-over`; its history stays",
            ));
        }
        let removed = self.files.iter().filter(|path| is_ours(path) && !new.contains(path.as_slice()));
        let kept = foreign.iter().filter(|path| !new.contains(*path)).map(|path| path.to_vec());
        Ok(Change { removed: removed.cloned().collect(), kept: kept.collect() })
    }
}

/// The first foreign file where a file of ours has to lie: at its place, above it or below.
fn clash<'a>(foreign: &BTreeSet<&'a [u8]>, new: &BTreeSet<&[u8]>) -> Option<&'a [u8]> {
    // Both say the same, whoever wrote them; the domain in the output folder is the author's own.
    let harmless = |path: &[u8]| path == b".nojekyll" || path == b"CNAME";
    foreign.iter().copied().find(|path| {
        let folder = [path, &b"/"[..]].concat();
        let below = new.range(folder.as_slice()..).next().is_some_and(|next| next.starts_with(&folder));
        let mut above = path.iter().enumerate().filter(|(_, byte)| **byte == b'/').map(|(at, _)| &path[..at]);
        (new.contains(path) && !harmless(path)) || below || above.any(|above| new.contains(above))
    })
}

/// The files that a message names as kept.
fn kept(message: &[u8]) -> BTreeSet<Vec<u8>> {
    let start = format!("{KEPT}: ");
    let lines = message.split(|byte| *byte == b'\n');
    lines.filter_map(|line| stream::unquoted(line.strip_prefix(start.as_bytes())?)).collect()
}

/// What differs between two commits.
#[derive(Default)]
struct Differences {
    created: usize,
    changed: usize,
    removed: usize,
}

impl Differences {
    fn none(&self) -> bool {
        self.created + self.changed + self.removed == 0
    }

    /// From the letters that git gives: A, M, D, and T for another type.
    fn of(letters: BTreeMap<u8, usize>) -> Differences {
        let number = |letter| letters.get(&letter).copied().unwrap_or(0);
        Differences { created: number(b'A'), changed: number(b'M') + number(b'T'), removed: number(b'D') }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set<'a>(paths: &[&'a str]) -> BTreeSet<&'a [u8]> {
        paths.iter().map(|path| path.as_bytes()).collect()
    }

    #[test]
    fn a_file_stands_in_the_way_at_its_place_above_and_below() {
        let clash = |foreign: &[&'static str], new: &[&str]| {
            clash(&set(foreign), &set(new)).map(|path| String::from_utf8_lossy(path).into_owned())
        };
        let new = ["index.html", "timeline/index.html"];
        assert_eq!(clash(&["about.txt", "index.html"], &new).as_deref(), Some("index.html"));
        assert_eq!(clash(&["timeline"], &new).as_deref(), Some("timeline"));
        assert_eq!(clash(&["index.html/x"], &new).as_deref(), Some("index.html/x"));
        assert_eq!(clash(&["timeline/other.html", "time", "CNAME", "timeline-2"], &new), None);
        assert_eq!(clash(&["CNAME"], &["CNAME"]), None);
    }

    #[test]
    fn names_of_kept_files_come_back_from_a_message() {
        let names: BTreeSet<Vec<u8>> = ["CNAME", "a b", "line\nbreak", "\"quoted\" \\", "ünï"]
            .iter()
            .map(|name| name.as_bytes().to_vec())
            .collect();
        let mut names = names;
        names.insert(vec![0xff, b'x']);
        assert_eq!(kept(&message("A\nheadline", Some("abc"), &names)), names);
    }
}
