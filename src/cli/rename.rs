//! `explainer rename`: another id for a record or page, everywhere.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{Print, Voice, print_mistakes, settings};
use crate::diagnostic::{print, sort};
use crate::disk::{self, Change, Failure};
use crate::pipeline::Build;
use crate::rename::{self, Changed, Refusal};
use crate::text::count;

#[derive(Args)]
pub struct RenameArguments {
    /// The id of a record, or the path of a page
    old: String,
    /// The new one
    new: String,
    /// The folder that holds `site.yaml`
    #[arg(default_value = ".", value_name = "DIR")]
    folder: PathBuf,
    /// Print what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

/// Renames, unless a file that cannot be read whole may hold references that would stay behind.
pub fn rename(arguments: &RenameArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let folder = &arguments.folder;
    let settings = settings(folder);
    let (project, unreadable) = disk::load(folder, None, settings.citations.file())?;
    if let Some(file) = unreadable.first() {
        return Err(Failure::new(format!("`{}` {}, and may hold references", file.path, file.reason)));
    }
    let renamed = match rename::rename(&project, &arguments.old, &arguments.new) {
        Ok(renamed) => renamed,
        Err(Refusal::Unread(mut diagnostics)) => {
            sort(&mut diagnostics);
            let mut build = Build::default();
            build.diagnostics = diagnostics;
            print_mistakes(&build, &project, Print::Human, voice);
            if !voice.quiet {
                let mistakes = print::summary(&build.diagnostics);
                eprintln!("{mistakes}, behind which references may hide: nothing was renamed");
            }
            return Ok(ExitCode::from(1));
        }
        Err(Refusal::Request { message, cure }) => {
            let failure = Failure::new(format!("{message}: nothing was renamed"));
            return Err(match cure {
                Some(cure) => failure.cure(cure),
                None => failure,
            });
        }
    };
    if arguments.dry_run {
        let _ = io::stdout().write_all(listed(&renamed.files).as_bytes());
    } else {
        let was = |file: &Changed| project.files[&file.from].bytes.clone();
        let before: Vec<_> = renamed.files.iter().map(was).collect();
        let changes: Vec<Change> = renamed
            .files
            .iter()
            .zip(&before)
            .map(|(file, was)| Change { from: &file.from, to: &file.to, was, now: &file.bytes })
            .collect();
        disk::change(folder, &changes)?;
    }
    if !voice.quiet {
        let places = renamed.files.iter().map(|file| file.edits.len()).sum();
        let (places, files) = (count(places, "place", "places"), count(renamed.files.len(), "file", "files"));
        let would = if arguments.dry_run { "would be renamed" } else { "renamed" };
        eprintln!("`{}` {would} to `{}`: {places} in {files}", arguments.old, arguments.new);
        for file in renamed.files.iter().filter(|file| file.from != file.to) {
            eprintln!("  `{}` is `{}` now", file.from, file.to);
        }
        eprintln!("  its address is `/{}`", renamed.address);
        match (&renamed.redirect, &renamed.bibliography) {
            (Some(old), _) => eprintln!("  `/{old}` leads there"),
            (None, Some(file)) => eprintln!(
                "  the key in `{file}` was changed: what cites it by the old key, and the next export from a \
                 reference manager, needs the new one; its old address leads nowhere, since a bibliography has \
                 no `formerly`"
            ),
            (None, None) => {}
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// One line a place: `content/actors.yaml:3:5: port-authority -> harbour-office`.
fn listed(files: &[Changed]) -> String {
    let mut text = String::new();
    for file in files {
        for edit in &file.edits {
            let (was, now) = (edit.was.trim(), edit.now.trim());
            let change = if was.is_empty() { format!("+ {now}") } else { format!("{was} -> {now}") };
            let change = change.split_whitespace().collect::<Vec<_>>().join(" ");
            text.push_str(&format!("{}:{}:{}: {change}\n", file.from, edit.line, edit.column));
        }
        if file.from != file.to {
            text.push_str(&format!("{} -> {}\n", file.from, file.to));
        }
    }
    text
}
