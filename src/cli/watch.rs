//! `explainer build --watch`: builds, and builds again whenever a file of the site changes.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use super::{BuildArguments, Voice, archive_folder, build_options, made, publish};
use crate::disk::{Changes, Failure};
use crate::pipeline::Memos;
use crate::read;
use crate::watch::{Archive, Named, Source};

/// Ends only where the first build cannot run, or by a signal.
pub fn build(arguments: &BuildArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let site = &arguments.site;
    let (folder, named) = (site.folder.clone(), site.archive.clone());
    let locate = move |project: &_| {
        let settings = read::read_settings(project).0;
        let archive = archive_folder(&folder, named.as_deref(), &settings)
            .map(|folder| Archive { folder, required: named.is_some() });
        Named { archive, style: settings.citations.file().map(str::to_owned) }
    };
    let start = Instant::now();
    let poll = arguments.poll.map(Duration::from_millis);
    let say = |message: &str| eprintln!("warning: {message}");
    let mut source = Source::open(&site.folder, Box::new(locate), poll, Box::new(say))?;
    let mut memos = Memos::default();
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
