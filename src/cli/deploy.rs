//! `explainer deploy`: builds the site, and publishes it on a branch of a git remote.

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use clap::Args;

use super::{BuildArguments, SiteArguments, Voice, artifacts, build_options, make, publish};
use crate::artifact::Artifact;
use crate::deploy::{self, Order, Published};
use crate::disk::Failure;
use crate::text::count;

#[derive(Args)]
pub struct DeployArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// The remote to publish to, by name or address [default: `origin`, or the only one]
    #[arg(long, value_name = "REMOTE")]
    remote: Option<String>,
    /// The branch that holds the site and nothing else
    #[arg(long, value_name = "BRANCH", default_value = "gh-pages")]
    branch: String,
    /// The first line of the commit's message [default: `Publish` and the title of the site]
    #[arg(long, short, value_name = "TEXT")]
    message: Option<String>,
    /// Where the site will live, in place of `url` in site.yaml
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Replace what is on the branch even where this program did not put it there; its history stays, and so does
    /// `CNAME`
    #[arg(long)]
    take_over: bool,
    /// Say what would be published, and push nothing
    #[arg(long)]
    dry_run: bool,
}

/// Builds as `build` does, and publishes what it wrote when nothing is wrong.
pub fn deploy(arguments: DeployArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let start = Instant::now();
    if arguments.site.drafts {
        return Err(Failure::new("`--drafts` is for looking at drafts, and `deploy` publishes")
            .cure("remove `draft: true` from what is to be published"));
    }
    let DeployArguments { site, remote, branch, message, base_url, take_over, dry_run } = arguments;
    let build = BuildArguments { site, output: None, base_url, offline: false, watch: false, poll: None };
    let made = make(&build.site, &build_options(&build)?)?;
    let done = publish(&build, &made, start, None, voice)?;
    if made.build.has_errors() {
        return Ok(done);
    }
    let folder = &build.site.folder;
    let mut files = artifacts(&made.build)?.into_owned();
    files.extend(domain(&folder.join(made.settings.output.as_deref().unwrap_or("public")))?);
    let message = message.unwrap_or_else(|| format!("Publish {}", made.settings.title));
    let order =
        Order { folder, remote: remote.as_deref(), branch: &branch, message: &message, take_over, dry_run };
    let published = deploy::deploy(&order, &files)?;
    if !voice.quiet {
        tell(&published, &order, files.len(), made.settings.url.as_deref());
    }
    Ok(ExitCode::SUCCESS)
}

/// The domain of the author's own that lies in the output folder, where `build` leaves it alone.
fn domain(output: &Path) -> Result<Option<Artifact>, Failure> {
    let path = output.join("CNAME");
    if !path.symlink_metadata().is_ok_and(|metadata| metadata.is_file()) {
        return Ok(None);
    }
    let bytes = std::fs::read(&path).map_err(|error| Failure::system("read", &path, &error))?;
    Ok(Some(Artifact::new("CNAME", bytes)))
}

fn tell(published: &Published, order: &Order, files: usize, url: Option<&str>) {
    let place = format!("`{}` of `{}`", order.branch, published.remote);
    let Some(commit) = &published.commit else {
        eprintln!("nothing to publish: {place} has all {}", count(files, "file", "files"));
        return;
    };
    let changes =
        [(published.created, "new"), (published.changed, "changed"), (published.removed, "removed")];
    let changes: Vec<String> = changes
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, word)| format!("{number} {word}"))
        .collect();
    let done = if order.dry_run { "would publish" } else { "published" };
    let files = count(files, "file", "files");
    eprintln!("{done} {files} on {place}: {} (commit {:.10})", changes.join(", "), commit);
    if !published.kept.is_empty() {
        let (some, more) = published.kept.split_at(published.kept.len().min(10));
        let more = if more.is_empty() { String::new() } else { format!(" and {} more", more.len()) };
        eprintln!("kept what others put there: {}{more}", some.join(", "));
    }
    if published.first && !order.dry_run {
        eprintln!(
            "on GitHub, choose it once: Settings, Pages, Deploy from a branch, `{}`, `/ (root)`",
            order.branch
        );
    }
    if let Some(url) = url.filter(|_| !order.dry_run) {
        eprintln!("the site will be at {url}");
    }
}
