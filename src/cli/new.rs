//! `explainer new`: a record or page to be filled in, in the right file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::{Voice, need_site, today};
use crate::disk::{self, Change, Failure};
use crate::kinds::Kind;
use crate::new::{self, Refusal};
use crate::project::Project;
use crate::schema::Schema;

#[derive(Args)]
pub struct NewArguments {
    /// What it is: source, actor, event, claim, question, term, correction or page
    kind: String,
    /// Its id, such as `alarm-came-late`; of a page its path, such as `guides/first`
    id: String,
    /// The facts file that it goes into, such as `content/claims.yaml` [default: where most of its kind are]
    #[arg(long, value_name = "FILE")]
    file: Option<String>,
    /// The folder that holds `site.yaml`
    #[arg(long, default_value = ".", value_name = "DIR")]
    site: PathBuf,
}

pub fn new(arguments: &NewArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let kind = new::kind(&arguments.kind).map_err(refused)?;
    need_site(&arguments.site)?;
    let project = load(&arguments.site)?;
    let today = today();
    let made = new::make(&project, kind, &arguments.id, arguments.file.as_deref(), today.written());
    let made = made.map_err(refused)?;
    match &made.was {
        Some(was) => disk::change(&arguments.site, &[Change::of(&made.path, was, &made.now)])?,
        None => disk::add(&arguments.site, &[(made.path.clone(), made.now.as_slice())])?,
    }
    if !voice.quiet {
        let (path, line, reason) = (&made.path, made.line, &made.reason);
        if kind == Kind::Page {
            eprintln!("made `{path}`, {reason}");
        } else {
            eprintln!("added {kind} `{}` at {path}:{line}, {reason}", arguments.id);
        }
        eprintln!("  = fill it in; `explainer check --drafts` says what it still owes");
        eprintln!("  = remove its line `draft: true` to make it part of the site");
    }
    Ok(ExitCode::SUCCESS)
}

/// What the site has, and whether it keeps the schema that a new file would name.
fn load(site: &Path) -> Result<Project, Failure> {
    let (mut project, unreadable) = disk::load(site, None, None)?;
    if let Some(file) = unreadable.first() {
        return Err(Failure::new(format!("`{}` {}", file.path, file.reason)));
    }
    let schema = Schema::Facts.path();
    if site.join(&schema).is_file() {
        project.insert(&schema, "");
    }
    Ok(project)
}

fn refused(refusal: Refusal) -> Failure {
    let failure = Failure::new(refusal.message);
    match refusal.cure {
        Some(cure) => failure.cure(cure),
        None => failure,
    }
}
