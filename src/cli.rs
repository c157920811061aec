//! The command line: what a user asks, turned into a build, and what became of it, turned into words.
//!
//! Messages go to standard error and data to standard output. Status: 0 done, 1 the content has errors,
//! 2 it could not run.

use std::borrow::Cow;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use clap::{Args, Parser, Subcommand, ValueEnum};

use self::deploy::DeployArguments;
use self::export::ExportArguments;
use self::import::ImportArguments;
use self::ingest::IngestArguments;
use self::init::InitArguments;
use self::new::NewArguments;
use self::rename::RenameArguments;
use self::schema::SchemaArguments;
use self::serve::ServeArguments;
use self::sign_off::SignOffArguments;
use self::theme::ThemeArguments;
use self::verify::{ArchiveArguments, VerifyArguments};
use crate::artifact::Artifact;
use crate::date::Date;
use crate::diagnostic::print::{self, Format};
use crate::disk::{self, Changes, Failure, Output, Unreadable};
use crate::explain;
use crate::kinds::Settings;
use crate::pipeline::{self, Build, Memos, Options};
use crate::project::Project;
use crate::read;
use crate::stock::Stock;
use crate::text::{count, nearest};

mod deploy;
mod export;
mod import;
mod ingest;
mod init;
mod new;
mod rename;
mod schema;
mod serve;
mod sign_off;
mod theme;
mod verify;
mod watch;

/// A compiler for explainers: facts in YAML and prose in Markdown become a site on which a reader can follow
/// every sentence to the words in the source that carry it.
#[derive(Parser)]
#[command(
    name = "explainer",
    version,
    // With the commit that it was built from, where that is known: see build.rs.
    long_version = env!("EXPLAINER_VERSION"),
    max_term_width = 100,
    after_help = "\
Begin with a folder of its own: `explainer init NAME` makes a small site in it. There:
  explainer serve    shows the site in a browser while you write
  explainer check    says what is wrong, and writes nothing
  explainer build    writes the site into `public/`
A message such as error[unknown-source] is explained by `explainer explain unknown-source`."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Say nothing but mistakes
    #[arg(long, short, global = true)]
    quiet: bool,
    /// Say more of what was done
    #[arg(long, short, global = true, conflicts_with = "quiet")]
    verbose: bool,
    /// When to use colour; the variable NO_COLOR turns it off too
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

#[derive(Subcommand)]
enum Command {
    /// Check the site and write it into `public/`
    Build(BuildArguments),
    /// Show the site in a browser while it is written: every change at once, mistakes included
    #[command(visible_alias = "preview")]
    Serve(ServeArguments),
    /// Check everything that `build` checks, and write nothing
    Check(CheckArguments),
    /// Look for every quotation in the archive, and write `evidence.lock`
    Verify(VerifyArguments),
    /// Take what the site says as published, and write `signed.lock`
    SignOff(SignOffArguments),
    /// Check the site, write it, and publish it on a branch of a git remote
    Deploy(DeployArguments),
    /// Store the texts of sources in the archive
    Archive(ArchiveArguments),
    /// Take over a bibliography, a timeline or a table as one file of facts
    Import(ImportArguments),
    /// Propose draft records from the text of a source: who says what, names, dates, outlets, figures
    Ingest(IngestArguments),
    /// Give a record or page another id, wherever it stands, and lead its old address on
    Rename(RenameArguments),
    /// Write the site as data for other programs: JSON, CSV, a calendar, bibliographies and more
    Export(ExportArguments),
    /// List the themes, and copy files of the built-in ones to change them
    Theme(ThemeArguments),
    /// Make a small complete site in a folder: an invented story to be replaced by yours
    Init(InitArguments),
    /// Add a record or a page to be filled in, every field with its meaning
    New(NewArguments),
    /// Print the JSON Schema of `site.yaml`, of facts files or of front matter, for editors
    Schema(SchemaArguments),
    /// Explain a diagnostic: what it means, an example, the cure
    Explain {
        /// The code in brackets, such as `unknown-source`; without one, all codes are listed
        code: Option<String>,
    },
}

#[derive(Args)]
struct SiteArguments {
    /// The folder that holds `site.yaml`
    #[arg(default_value = ".", value_name = "DIR")]
    folder: PathBuf,
    /// Include records and pages marked `draft: true`
    #[arg(long)]
    drafts: bool,
    /// Turn warnings into errors
    #[arg(long)]
    strict: bool,
    /// The private folder with the texts of the sources [default: `archive` of site.yaml]
    #[arg(long, value_name = "DIR", env = "EXPLAINER_ARCHIVE")]
    archive: Option<PathBuf>,
    /// The day on which the site is looked at, such as 2026-11-22: it reaches warnings about what goes
    /// stale, and nothing else [default: SOURCE_DATE_EPOCH, else the clock]
    #[arg(long, value_name = "DAY")]
    today: Option<String>,
    /// How mistakes are printed
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Print,
}

#[derive(Args)]
struct BuildArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// The folder to write into [default: `output` of site.yaml, else `public`]
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Where the site will live, in place of `url` in site.yaml
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Make links that work when the pages are opened as files
    #[arg(long)]
    offline: bool,
    /// Go on, and build again whenever a file of the site changes
    #[arg(long)]
    watch: bool,
    /// Look for changes every MS milliseconds [500], where the disk does not tell of them by itself, as
    /// folders in a network
    #[arg(long, value_name = "MS", num_args = 0..=1, require_equals = true, default_missing_value = "500")]
    #[arg(value_parser = clap::value_parser!(u64).range(10..=3_600_000), requires = "watch")]
    poll: Option<u64>,
}

#[derive(Args)]
struct CheckArguments {
    #[command(flatten)]
    site: SiteArguments,
}

#[derive(Clone, Copy, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Print {
    /// With an excerpt, a caret and the cure
    Human,
    /// One line each: file:line:column
    Short,
    /// One JSON object a line, on standard output
    Json,
}

/// How the program talks.
struct Voice {
    quiet: bool,
    verbose: bool,
    color: bool,
}

/// Runs the program on the arguments of the process.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let voice = Voice {
        quiet: arguments.quiet,
        verbose: arguments.verbose,
        color: match arguments.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
                io::stderr().is_terminal() && !refused
            }
        },
    };
    let done = match arguments.command {
        Command::Build(arguments) if arguments.watch => watch::build(&arguments, &voice),
        Command::Build(arguments) => build(&arguments, &voice),
        Command::Serve(arguments) => serve::serve(&arguments, &voice),
        Command::Check(arguments) => check(&arguments, &voice),
        Command::Verify(arguments) => verify::verify(&arguments, &voice),
        Command::SignOff(arguments) => sign_off::sign_off(&arguments, &voice),
        Command::Deploy(arguments) => deploy::deploy(arguments, &voice),
        Command::Archive(arguments) => verify::archive(&arguments, &voice),
        Command::Import(arguments) => import::import(&arguments, &voice),
        Command::Ingest(arguments) => ingest::ingest(&arguments, &voice),
        Command::Rename(arguments) => rename::rename(&arguments, &voice),
        Command::Export(arguments) => export::export(&arguments, &voice),
        Command::Theme(arguments) => theme::theme(&arguments, &voice),
        Command::Init(arguments) => init::init(&arguments, &voice),
        Command::New(arguments) => new::new(&arguments, &voice),
        Command::Schema(arguments) => schema::schema(&arguments, &voice),
        Command::Explain { code } => Ok(explain_code(code.as_deref())),
    };
    match done {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(2)
        }
    }
}

/// A site that was read and built in memory.
struct Made {
    project: Project,
    build: Build,
    settings: Settings,
    archive: Option<PathBuf>,
    stock: Arc<Stock>,
}

fn make(arguments: &SiteArguments, options: &Options) -> Result<Made, Failure> {
    let settings = settings(&arguments.folder);
    let folder = archive_folder(&arguments.folder, arguments.archive.as_deref(), &settings);
    let archive = folder.filter(|folder| arguments.archive.is_some() || folder.is_dir());
    let (project, unreadable) = disk::load(&arguments.folder, archive.as_deref(), settings.citations.file())?;
    Ok(made(project, unreadable, archive, options, &mut memos(&arguments.folder)))
}

/// What earlier runs made at a cost is found again on the disk.
fn memos(site: &Path) -> Memos {
    Memos::with(Stock::with(Box::new(disk::Cache::new(site))).into())
}

fn made(
    project: Project,
    unreadable: Vec<Unreadable>,
    archive: Option<PathBuf>,
    options: &Options,
    memos: &mut Memos,
) -> Made {
    let mut build = pipeline::build(&project, options, memos);
    let unreadable: Vec<(String, String)> =
        unreadable.into_iter().map(|file| (file.path, file.reason)).collect();
    pipeline::report_unreadable(&mut build, &unreadable);
    let settings = read::read_settings(&project).0;
    Made { project, build, settings, archive, stock: memos.stock.clone() }
}

/// Where the archive is. A folder that the user names must be there; one that `site.yaml` names is private
/// and often absent.
fn archive_folder(site: &Path, named: Option<&Path>, settings: &Settings) -> Option<PathBuf> {
    match named {
        Some(named) => Some(named.to_path_buf()),
        None => Some(site.join(settings.archive.as_ref()?)),
    }
}

/// What all commands that look at a site have in common.
fn options(arguments: &SiteArguments) -> Result<Options, Failure> {
    let today = match &arguments.today {
        Some(day) => Date::parse(day)
            .map_err(|trouble| Failure::new(format!("`--today {day}` is not a date: {}", trouble.reason)))?,
        None => today(),
    };
    Ok(Options {
        drafts: arguments.drafts,
        strict: arguments.strict,
        today: Some(today),
        only_check: true,
        ..Options::default()
    })
}

/// The day that reproducible builds agree on, else that of the clock, in UTC.
fn today() -> Date {
    let agreed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let seconds: u64 = agreed.unwrap_or_else(|| {
        SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs()
    });
    Date::day((seconds / 86_400) as i64)
}

/// `site.yaml` by itself, since it names folders to be read. Its mistakes are reported by the build.
fn settings(folder: &Path) -> Settings {
    let mut project = Project::default();
    if let Ok(bytes) = std::fs::read(folder.join("site.yaml")) {
        project.insert("site.yaml", bytes);
    }
    read::read_settings(&project).0
}

/// For commands that add to a site, which `--site` names.
fn need_site(folder: &Path) -> Result<(), Failure> {
    if folder.join("site.yaml").is_file() {
        return Ok(());
    }
    Err(Failure::new(format!("there is no `site.yaml` in `{}`", folder.display()))
        .cure("run this in the folder that holds it, or name that folder: `--site DIR`"))
}

fn build(arguments: &BuildArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let start = Instant::now();
    let made = make(&arguments.site, &build_options(arguments)?)?;
    publish(arguments, &made, start, None, voice)
}

fn build_options(arguments: &BuildArguments) -> Result<Options, Failure> {
    let base_url = base_url(arguments.base_url.as_deref());
    Ok(Options { offline: arguments.offline, base_url, only_check: false, ..options(&arguments.site)? })
}

/// Ends in a slash.
fn base_url(url: Option<&str>) -> Option<String> {
    url.map(|url| if url.ends_with('/') { url.to_owned() } else { format!("{url}/") })
}

/// Says what is wrong with a site, and writes it when nothing is; `cause` is what it was built again for.
fn publish(
    arguments: &BuildArguments,
    made: &Made,
    start: Instant,
    cause: Option<&Changes>,
    voice: &Voice,
) -> Result<ExitCode, Failure> {
    let site = &arguments.site;
    let cause = cause.map(|changes| format!("{changes}: ")).unwrap_or_default();
    let folder = match &arguments.output {
        Some(folder) => folder.clone(),
        None => site.folder.join(made.settings.output.as_deref().unwrap_or("public")),
    };
    let mut output = Output::new(&folder, &site.folder);
    output.archive = made.archive.as_deref();
    output.waiting = &|| eprintln!("waiting for another build of this site to end");
    print_diagnostics(made, site.format, voice);
    if made.build.has_errors() {
        disk::recover(&output)?;
        if !voice.quiet {
            eprintln!(
                "{cause}{}: nothing was written{}",
                print::summary(&made.build.diagnostics),
                still_shown(&output)
            );
        }
        return Ok(ExitCode::from(1));
    }
    let artifacts = artifacts(&made.build)?;
    let written = disk::write(&output, &artifacts)?;
    made.stock.keep(&made.build.stocked);
    if !voice.quiet {
        let total = count(artifacts.len(), "file", "files");
        let changes = [(written.created, "new"), (written.changed, "changed"), (written.removed, "removed")];
        let changes: Vec<String> = changes
            .iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, word)| format!("{number} {word}"))
            .collect();
        let changes = if changes.is_empty() { "nothing changed".to_owned() } else { changes.join(", ") };
        let mistakes = match made.build.diagnostics.as_slice() {
            [] => String::new(),
            some => format!("; {}", print::summary(some)),
        };
        eprintln!(
            "{cause}built {total} into `{}` in {}: {changes}{mistakes}",
            folder.display(),
            duration(start.elapsed())
        );
        if !written.kept.is_empty() {
            eprintln!("kept what others put there: {}", written.kept.join(", "));
        }
    }
    if voice.verbose {
        let counts = made.build.counts;
        eprintln!(
            "{} of content read, {} rendered",
            count(counts.read, "file", "files"),
            count(counts.rendered, "page", "pages")
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// The files of the site, with those of Pagefind where the site asks for it.
fn artifacts(build: &Build) -> Result<Cow<'_, [Artifact]>, Failure> {
    #[cfg(feature = "pagefind")]
    if let Some(index) = &build.search {
        let found = crate::search::files(index)?;
        return Ok(build.artifacts.iter().cloned().chain(found).collect());
    }
    Ok(Cow::Borrowed(&build.artifacts))
}

fn check(arguments: &CheckArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let site = &arguments.site;
    let made = make(site, &options(site)?)?;
    print_diagnostics(&made, site.format, voice);
    if !voice.quiet {
        let read = count(made.build.counts.read, "file", "files");
        eprintln!("{} in {read} of content", print::summary(&made.build.diagnostics));
    }
    Ok(if made.build.has_errors() { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn print_diagnostics(made: &Made, format: Print, voice: &Voice) {
    print_mistakes(&made.build, &made.project, format, voice);
}

fn print_mistakes(build: &Build, project: &Project, format: Print, voice: &Voice) {
    let format = match format {
        Print::Human => Format::Human { color: voice.color, width: width() },
        Print::Short => Format::Short,
        Print::Json => Format::Json,
    };
    let texts = |path: &str| build.text(project, path);
    let printed = print::print(&build.diagnostics, &texts, format);
    // A reader that hangs up, such as `head`, is no fault of ours.
    let _ = match format {
        Format::Json => io::stdout().write_all(printed.as_bytes()),
        _ => io::stderr().write_all(printed.as_bytes()),
    };
}

/// The width of the terminal as the shell tells it; wide enough for an excerpt where nobody does.
fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns.filter(|columns| *columns >= 40).unwrap_or(100)
}

/// `; `public` still shows the build of 3 minutes ago`
fn still_shown(output: &Output) -> String {
    match disk::last_published(output) {
        Some(time) => format!("; `{}` still shows the build of {}", output.folder.display(), ago(time)),
        None => String::new(),
    }
}

fn ago(time: SystemTime) -> String {
    let seconds = SystemTime::now().duration_since(time).unwrap_or_default().as_secs();
    match seconds {
        0..=59 => "less than a minute ago".to_owned(),
        60..=3_599 => format!("{} ago", count(seconds as usize / 60, "minute", "minutes")),
        3_600..=86_399 => format!("{} ago", count(seconds as usize / 3_600, "hour", "hours")),
        _ => format!("{} ago", count(seconds as usize / 86_400, "day", "days")),
    }
}

fn duration(time: Duration) -> String {
    if time < Duration::from_secs(1) {
        format!("{} ms", time.as_millis().max(1))
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

fn explain_code(code: Option<&str>) -> ExitCode {
    let Some(code) = code else {
        let mut codes: Vec<&str> = explain::codes().collect();
        codes.sort_unstable();
        let _ = writeln!(io::stdout(), "{}", codes.join("\n"));
        return ExitCode::SUCCESS;
    };
    // As copied from a message: `error[unknown-source]`.
    let bare = code.rsplit('[').next().unwrap_or(code).trim_end_matches(']');
    if let Some(text) = explain::explain(bare) {
        let _ = writeln!(io::stdout(), "{bare}\n\n{text}");
        return ExitCode::SUCCESS;
    }
    eprintln!("error: no diagnostic is called `{code}`");
    match nearest(bare, explain::codes()) {
        Some(near) => eprintln!("  = did you mean `{near}`?"),
        None => eprintln!("  = `explainer explain` lists them all"),
    }
    ExitCode::from(2)
}
