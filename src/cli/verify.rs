//! `explainer verify` and `explainer archive add`: the quotations and the texts that they stand in.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{SiteArguments, Voice, make, options, print_diagnostics, settings};
use crate::date::Date;
use crate::diagnostic::print;
use crate::disk::{self, Failure};
use crate::kinds::Kind;
use crate::pipeline::{LOCK, Options};
use crate::text::{count, nearest};

#[derive(Args)]
pub struct VerifyArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// The day that new lines of `evidence.lock` carry, such as 2026-11-22
    #[arg(long, value_name = "DAY")]
    date: Option<String>,
}

#[derive(Args)]
pub struct ArchiveArguments {
    #[command(subcommand)]
    command: ArchiveCommand,
}

#[derive(Subcommand)]
enum ArchiveCommand {
    /// Store the text of a source under the name that its `snapshot:` gives
    Add {
        /// The id of the source
        source: String,
        /// A file with its text, in UTF-8
        file: PathBuf,
        #[command(flatten)]
        site: SiteArguments,
    },
}

/// Looks for every quotation in the archive, and writes `evidence.lock` when all are found.
pub fn verify(arguments: &VerifyArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let site = &arguments.site;
    if let Some(date) = &arguments.date
        && let Err(trouble) = Date::parse(date)
    {
        return Err(Failure::new(format!("`--date {date}` is not a date: {}", trouble.reason)));
    }
    let made = make(site, &options(site)?)?;
    if made.archive.is_none() {
        return Err(Failure::new("there is no archive to look in").cure(
            "name the folder with the texts of the sources: `--archive DIR`, or `archive:` in site.yaml",
        ));
    }
    // That the lock is behind is what this command is about to mend.
    let mut made = made;
    made.build.diagnostics.retain(|diagnostic| diagnostic.code != "lock-behind");
    print_diagnostics(&made, site.format, voice);
    if made.build.has_errors() {
        if !voice.quiet {
            eprintln!("{}: `{LOCK}` was not written", print::summary(&made.build.diagnostics));
        }
        return Ok(ExitCode::from(1));
    }
    let mut lock = made.build.verified;
    for line in lock.lines.values_mut() {
        if line.date.is_none() {
            line.date.clone_from(&arguments.date);
        }
    }
    let written = lock.write();
    let unchanged = made.project.text(LOCK) == Some(written.as_str());
    if !unchanged {
        disk::replace(&site.folder.join(LOCK), written.as_bytes())?;
    }
    if !voice.quiet {
        let quotations = count(lock.lines.len(), "quotation", "quotations");
        let done = if unchanged { "has them already" } else { "written" };
        eprintln!("{quotations} found in the texts of their sources; `{LOCK}` {done}");
    }
    Ok(ExitCode::SUCCESS)
}

pub fn archive(arguments: &ArchiveArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let ArchiveCommand::Add { source, file, site } = &arguments.command;
    let made = make(site, &Options { drafts: true, only_check: true, ..Options::default() })?;
    let snapshot = match made.build.snapshots.get(source.as_str()) {
        Some(Some(snapshot)) => snapshot,
        Some(None) => {
            return Err(Failure::new(format!("the source `{source}` has no `snapshot`"))
                .cure(format!("give it a line such as `snapshot: {source}.txt`, and run this again")));
        }
        None => {
            let failure = Failure::new(format!("no {} is called `{source}`", Kind::Source));
            return Err(match nearest(source, made.build.snapshots.keys().map(String::as_str)) {
                Some(near) => failure.cure(format!("did you mean `{near}`?")),
                None => failure,
            });
        }
    };
    let folder = match &site.archive {
        Some(folder) => folder.clone(),
        None => site.folder.join(settings(&site.folder).archive.as_deref().unwrap_or("archive")),
    };
    store(file, &folder.join(snapshot))?;
    if !voice.quiet {
        eprintln!(
            "stored as `{}`; `explainer verify` looks for the quotations in it",
            folder.join(snapshot).display()
        );
    }
    Ok(ExitCode::SUCCESS)
}

fn store(from: &Path, to: &Path) -> Result<(), Failure> {
    let bytes = std::fs::read(from).map_err(|error| Failure::system("read", from, &error))?;
    if std::str::from_utf8(&bytes).is_err() {
        return Err(Failure::new(format!("`{}` is not a text in UTF-8", from.display()))
            .cure("save it as plain text in UTF-8"));
    }
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder)
            .map_err(|error| Failure::system("make the folder", folder, &error))?;
    }
    disk::replace(to, &bytes)
}
