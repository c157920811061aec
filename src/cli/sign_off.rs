//! `explainer sign-off`: the present statements are what readers are told.

use std::process::ExitCode;

use clap::Args;

use super::{Made, SiteArguments, Voice, make, options, print_diagnostics};
use crate::checks::statements::{CODES, report};
use crate::diagnostic::{Severity, print, sort};
use crate::disk::{self, Failure};
use crate::kinds::Kind;
use crate::lock::signed;
use crate::pipeline::{Options, SIGNED};
use crate::site::statements::{Change, Now};
use crate::text::{count, nearest};

#[derive(Args)]
pub struct SignOffArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// A record or page whose changes are slips of the pen, and need no correction; may be given again
    #[arg(long, value_name = "ID")]
    minor: Vec<String>,
}

/// Checks the site, and takes its statements as published when each change has a correction or is minor.
pub fn sign_off(arguments: &SignOffArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let site = &arguments.site;
    let mut made = make(site, &Options { statements: true, ..options(site)? })?;
    // Changes are looked at below, whatever level `site.yaml` gives them.
    made.build.diagnostics.retain(|diagnostic| !CODES.contains(&diagnostic.code));
    if made.build.has_errors() {
        print_diagnostics(&made, site.format, voice);
        return Ok(refused(&print::summary(&made.build.diagnostics), voice));
    }
    for id in &arguments.minor {
        check_minor(&made, id)?;
    }
    let changes = &made.build.since.changes;
    let open: Vec<&Change> = changes
        .iter()
        .filter(|change| !change.corrected && !arguments.minor.contains(&change.owner))
        .collect();
    let number = open.len();
    for mut diagnostic in report(open.into_iter()) {
        diagnostic.severity = Severity::Error;
        made.build.diagnostics.push(diagnostic);
    }
    sort(&mut made.build.diagnostics);
    print_diagnostics(&made, site.format, voice);
    if number > 0 {
        let changes = count(number, "change has no correction", "changes have no correction");
        return Ok(refused(&changes, voice));
    }
    let owners = &made.build.statements;
    let statements = owners.iter().flat_map(|owner| {
        owner
            .statements
            .iter()
            .map(|statement| (owner.id.as_str(), statement.field, statement.words.as_str()))
    });
    let written = signed::write(statements);
    let before = made.project.text(SIGNED);
    let unchanged = before == Some(written.as_str());
    if !unchanged {
        disk::replace(&site.folder.join(SIGNED), written.as_bytes())?;
    }
    if !voice.quiet {
        let done = if unchanged { "has them already".to_owned() } else { format!("written{}", news(&made)) };
        eprintln!("{} signed off; `{SIGNED}` {done}", counted(&made));
    }
    Ok(ExitCode::SUCCESS)
}

fn refused(why: &str, voice: &Voice) -> ExitCode {
    if !voice.quiet {
        eprintln!("{why}: `{SIGNED}` was not written");
    }
    ExitCode::from(1)
}

/// A misspelt id would let the change that was meant stand in the way, or worse, let another pass.
fn check_minor(made: &Made, id: &str) -> Result<(), Failure> {
    let changed: Vec<&str> = made.build.since.changes.iter().map(|change| change.owner.as_str()).collect();
    if changed.contains(&id) {
        return Ok(());
    }
    let failure = if made.build.statements.iter().any(|owner| owner.id == id) {
        Failure::new(format!("`--minor {id}`: `{id}` has not changed since it was signed off"))
    } else {
        Failure::new(format!("`--minor {id}`: no record or page is called `{id}`"))
    };
    Err(match nearest(id, changed) {
        Some(near) => failure.cure(format!("did you mean `{near}`?")),
        None => failure,
    })
}

/// `65 claims, 21 events`
fn counted(made: &Made) -> String {
    let owners = made.build.statements.iter().filter(|owner| !owner.statements.is_empty());
    let kinds: Vec<Kind> = owners.map(|owner| owner.key.kind).collect();
    let rows = Kind::ALL.iter().map(|row| (row.0, kinds.iter().filter(|kind| **kind == row.0).count()));
    let counts: Vec<String> = rows
        .filter(|(_, number)| *number > 0)
        .map(|(kind, number)| count(number, kind.word(), kind.section()))
        .collect();
    if counts.is_empty() { "no statements".to_owned() } else { counts.join(", ") }
}

/// `: 2 changed, 1 gone, 3 new`, counted in statements.
fn news(made: &Made) -> String {
    let since = &made.build.since;
    let changed = since.changes.iter().filter(|change| matches!(change.now, Now::Says(..))).count();
    let gone: usize = since
        .changes
        .iter()
        .map(|change| match change.now {
            Now::Says(..) => 0,
            Now::Nothing(_) => 1,
            Now::Gone { others, .. } => others + 1,
        })
        .sum();
    let news = [(changed, "changed"), (gone, "gone"), (since.new, "new")];
    let news: Vec<String> = news
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, word)| format!("{number} {word}"))
        .collect();
    if news.is_empty() { String::new() } else { format!(": {}", news.join(", ")) }
}
