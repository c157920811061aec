//! `explainer build --watch`: builds, and builds again whenever a file of the site changes.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use super::{BuildArguments, SiteArguments, Voice, archive_folder, build_options, made, memos, publish};
use crate::disk::{Changes, Failure};
use crate::pipeline::Memos;
use crate::read;
use crate::watch::{Archive, Named, Source};

/// Ends only where the first build cannot run, or by a signal.
pub fn build(arguments: &BuildArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let start = Instant::now();
    let site = &arguments.site;
    let mut source = source(site, arguments.poll)?;
    let mut memos = memos(&site.folder);
    build_again(arguments, &source, &mut memos, start, None, voice)?;
    if !voice.quiet {
        eprintln!("watching `{}`; end with Ctrl-C", site.folder.display());
    }
    loop {
        let done = source.wait(None).and_then(|changes| {
            let start = Instant::now();
            let Some(changes) = changes else { return Ok(()) };
            build_again(arguments, &source, &mut memos, start, Some(&changes), voice)
        });
        // What the world does wrong, it may put right.
        if let Err(failure) = done {
            eprintln!("error: {failure}");
        }
    }
}

/// The site on the disk, with all that it names; `poll` is in milliseconds.
pub fn source(site: &SiteArguments, poll: Option<u64>) -> Result<Source, Failure> {
    let (folder, named) = (site.folder.clone(), site.archive.clone());
    let locate = move |project: &_| {
        let settings = read::read_settings(project).0;
        let archive = archive_folder(&folder, named.as_deref(), &settings)
            .map(|folder| Archive { folder, required: named.is_some() });
        Named { archive, style: settings.citations.file().map(str::to_owned) }
    };
    let say = |message: &str| eprintln!("warning: {message}");
    Source::open(&site.folder, Box::new(locate), poll.map(Duration::from_millis), Box::new(say))
}

fn build_again(
    arguments: &BuildArguments,
    source: &Source,
    memos: &mut Memos,
    start: Instant,
    cause: Option<&Changes>,
    voice: &Voice,
) -> Result<(), Failure> {
    let archive = source.archive().map(|archive| archive.to_path_buf());
    let unreadable = source.unreadable().cloned().collect();
    // The day may have changed as well.
    let made = made(source.project().clone(), unreadable, archive, &build_options(arguments)?, memos);
    publish(arguments, &made, start, cause, voice).map(|_| ())
}
