//! `explainer import`: what others wrote, as a file of facts.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::{Voice, settings, width};
use crate::diagnostic::print::{self, Format};
use crate::diagnostic::{Diagnostic, Severity};
use crate::disk::{self, Failure};
use crate::import::{self, Fault, Imported, Mapping, Options, There};
use crate::project::Project;
use crate::text::count;

/// Files are read up to here: in UTF-16 a text is twice as long as it may be.
const LONGEST: u64 = 17 << 20;

#[derive(Args)]
#[command(after_help = "\
The file of facts is `content/imported/NAME.yaml`; nothing that is there is changed. What has no place in it is \
listed, value by value.
  explainer import library.bib
  explainer import timeline.csv --dry-run
  explainer import people.csv --kind actors --map \"Full name=name\" --set kind=person")]
pub struct ImportArguments {
    /// BibLaTeX, CSL-JSON, TimelineJS as JSON or as the CSV of its sheet, or any other CSV
    file: PathBuf,
    /// What it is [default: found out by its name and content]
    #[arg(long, value_name = "FORMAT")]
    from: Option<From>,
    /// What the rows of a table are: sources, actors, events, claims, questions, terms or corrections
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Which field a column of a table is, where its name does not say so; `Column=` leaves it out
    #[arg(long, value_name = "COLUMN=FIELD")]
    map: Vec<String>,
    /// A YAML file with `kind`, `columns`, `set` and `text`, for a table that is imported again
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// A field of every record whose row has none, such as `kind=person`
    #[arg(long, value_name = "FIELD=VALUE")]
    set: Vec<String>,
    /// What texts of a table are
    #[arg(long, value_name = "FORM", default_value = "plain")]
    text: Text,
    /// In which order dates such as 03/04/2014 stand; without it they are reported, and not guessed
    #[arg(long, value_name = "ORDER")]
    dates: Option<Dates>,
    /// The file of facts, below `content/` of the site; `-` prints it
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Print the file of facts, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// The folder that holds `site.yaml`
    #[arg(long, default_value = ".", value_name = "DIR")]
    site: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum From {
    Biblatex,
    CslJson,
    Timelinejs,
    TimelinejsCsv,
    Csv,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Text {
    /// Words: what would be a mark in Markdown is shown as it is
    Plain,
    /// Markdown with citations and links
    Markdown,
}

#[derive(Clone, Copy, ValueEnum)]
enum Dates {
    /// 03/04/2014 is 3 April
    Dmy,
    /// 03/04/2014 is March 4
    Mdy,
}

pub fn import(arguments: &ImportArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let options = options(arguments)?;
    let bytes = read(&arguments.file)?;
    let prints = arguments.dry_run || arguments.output.as_deref() == Some(Path::new("-"));
    let has_site = arguments.site.join("site.yaml").is_file();
    if !has_site && !prints {
        return Err(Failure::new(format!("there is no `site.yaml` in `{}`", arguments.site.display())).cure(
            "run this in the folder of a site, or name that folder: `--site DIR`; `--dry-run` only prints",
        ));
    }
    if is_read_already(&arguments.file, &arguments.site) {
        return Err(Failure::new(format!("`{}` is part of the site", arguments.file.display()))
            .cure("its sources are read as they are: cite them by their keys; to have them in YAML, move the file out of `content/` first"));
    }
    let project = if has_site { project(&arguments.site)? } else { alone() };
    let name = arguments.file.to_string_lossy();
    let path = output(arguments, &name, &project)?;
    let imported = import::import(&name, &bytes, &options, &project, &path)
        .map_err(|fault| failure(&arguments.file, fault))?;
    remarks(&imported, &name, voice);
    already(&imported, voice);
    if !imported.errors.is_empty() {
        print_diagnostics(&imported.errors, &project, &imported, &name, &path, voice);
        eprintln!("the site would have {}: nothing was written", print::summary(&imported.errors));
        return Ok(ExitCode::from(1));
    }
    let Some(text) = &imported.text else {
        if !voice.quiet {
            eprintln!("nothing was written");
        }
        // A file of which nothing at all could be used is a wrong one.
        return Ok(if imported.there.is_empty() { ExitCode::from(1) } else { ExitCode::SUCCESS });
    };
    if prints {
        let _ = io::stdout().write_all(text.as_bytes());
    } else {
        disk::add(&arguments.site, &[(path.clone(), text.as_bytes())])?;
    }
    if !voice.quiet {
        let records: Vec<String> = imported
            .counts
            .iter()
            .map(|(kind, number)| count(*number, kind.word(), kind.section()))
            .collect();
        match prints {
            true => eprintln!("{} from the {}", records.join(", "), imported.format.word()),
            false => {
                eprintln!("{} from the {} written into `{path}`", records.join(", "), imported.format.word())
            }
        }
        owed(&imported);
    }
    Ok(ExitCode::SUCCESS)
}

fn options(arguments: &ImportArguments) -> Result<Options, Failure> {
    let said = |fault| failure(Path::new(""), fault);
    let mut mapping = Mapping { markdown: arguments.text == Text::Markdown, ..Mapping::default() };
    if let Some(word) = &arguments.kind {
        let kind = import::kind_of(word).ok_or_else(|| Failure::new(import::no_kind(word)))?;
        mapping.kind = Some(kind);
    }
    arguments.map.iter().try_for_each(|text| mapping.add(text)).map_err(said)?;
    arguments.set.iter().try_for_each(|text| mapping.set(text)).map_err(said)?;
    if let Some(file) = &arguments.mapping {
        let bytes = read(file)?;
        let text = String::from_utf8(bytes).map_err(|_| {
            Failure::new(format!("`{}` is not in UTF-8", file.display())).cure("save it again in UTF-8")
        })?;
        let name = file.to_string_lossy();
        mapping.read(&text, &name.as_ref().into()).map_err(|fault| failure(file, fault))?;
    }
    Ok(Options {
        format: arguments.from.map(|from| match from {
            From::Biblatex => import::Format::Biblatex,
            From::CslJson => import::Format::CslJson,
            From::Timelinejs => import::Format::TimelineJs,
            From::TimelinejsCsv => import::Format::TimelineJsCsv,
            From::Csv => import::Format::Csv,
        }),
        order: arguments.dates.map(|order| match order {
            Dates::Dmy => import::Order::DayFirst,
            Dates::Mdy => import::Order::MonthFirst,
        }),
        mapping,
    })
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let cannot = |error| Failure::system("read", file, &error);
    let opened = fs::File::open(file).map_err(cannot)?;
    let about = opened.metadata().map_err(cannot)?;
    if about.is_dir() {
        return Err(Failure::new(format!("`{}` is a folder", file.display()))
            .cure("name a file in it: a bibliography, a timeline or a table"));
    }
    let mut bytes = Vec::new();
    opened.take(LONGEST + 1).read_to_end(&mut bytes).map_err(cannot)?;
    if bytes.len() as u64 > LONGEST {
        return Err(Failure::new(format!("`{}` is larger than {} MiB", file.display(), LONGEST >> 20))
            .cure("import it in parts: a file of a site cannot be larger than 8 MiB"));
    }
    Ok(bytes)
}

/// Whether it is a bibliography below `content/`.
fn is_read_already(file: &Path, site: &Path) -> bool {
    let inside = fs::canonicalize(file).is_ok_and(|file| {
        fs::canonicalize(site.join("content")).is_ok_and(|content| file.starts_with(content))
    });
    inside && file.to_str().is_some_and(crate::read::is_input)
}

fn project(site: &Path) -> Result<Project, Failure> {
    let settings = settings(site);
    disk::load(site, None, settings.citations.file()).map(|(project, _)| project)
}

/// In the place of a site, to print what would be imported into a new one.
fn alone() -> Project {
    let mut project = Project::default();
    project.insert("site.yaml", "title: Imported\n");
    project
}

/// Where the file of facts is to lie in the site: where the user says, else at a free name.
/// The path of a new file of facts within a site, as a user names it.
pub fn facts_file(site: &Path, output: &Path) -> Result<String, Failure> {
    let wrong = || {
        Failure::new(format!("`--output {}` is no file of facts of this site", output.display()))
            .cure("name one below `content/` that ends in `.yaml`, such as `content/timeline.yaml`")
    };
    let inside = output.strip_prefix(site).unwrap_or(output);
    let plain = |part: Component| match part {
        Component::Normal(part) => part.to_str().filter(|part| !part.starts_with('.')).map(str::to_owned),
        _ => None,
    };
    let parts = inside.components().filter(|part| *part != Component::CurDir).map(plain);
    let parts: Vec<String> = parts.collect::<Option<_>>().ok_or_else(wrong)?;
    let path = parts.join("/");
    let is_facts = path.ends_with(".yaml") || path.ends_with(".yml");
    if parts.len() < 2 || parts[0] != "content" || !is_facts {
        return Err(wrong());
    }
    Ok(path)
}

fn output(arguments: &ImportArguments, name: &str, project: &Project) -> Result<String, Failure> {
    match &arguments.output {
        Some(output) if output != Path::new("-") => facts_file(&arguments.site, output),
        _ => {
            let name = import::file_name(name);
            let at = |number: usize| match number {
                1 => format!("content/imported/{name}.yaml"),
                _ => format!("content/imported/{name}-{number}.yaml"),
            };
            let there = |path: &String| {
                project.files.contains_key(path.as_str())
                    || (!arguments.dry_run && arguments.site.join(path).symlink_metadata().is_ok())
            };
            Ok((1..).map(at).find(|path| !there(path)).expect("numbers do not end"))
        }
    }
}

/// A fault of a file in the words of a failure: `sheet.csv:12:3: …`.
fn failure(file: &Path, fault: Fault) -> Failure {
    let place = match fault.place {
        Some((line, column)) => format!("{}:{line}:{column}: ", file.display()),
        None if file.as_os_str().is_empty() => String::new(),
        None => format!("{}: ", file.display()),
    };
    let failure = Failure::new(format!("{place}{}", fault.message));
    match fault.cure {
        Some(cure) => failure.cure(cure),
        None => failure,
    }
}

/// What was not taken over. It is the reason for the command to talk, quiet or not.
fn remarks(imported: &Imported, name: &str, voice: &Voice) {
    print_diagnostics(&imported.slips, &Project::default(), imported, name, "", voice);
    eprint!("{}", imported.report.print(voice.verbose));
}

fn already(imported: &Imported, voice: &Voice) {
    if imported.there.is_empty() || voice.quiet {
        return;
    }
    let differ: Vec<&There> = imported.there.iter().filter(|there| !there.differs.is_empty()).collect();
    eprintln!("in the site already, and left out: {}", count(imported.there.len(), "record", "records"));
    let shown = if voice.verbose { differ.len() } else { 10 };
    for there in differ.iter().take(shown) {
        eprintln!("  `{}` says something else there: {}", there.id, there.differs.join(", "));
    }
    if differ.len() > shown {
        eprintln!("  and {} more say something else (`--verbose` lists them)", differ.len() - shown);
    }
}

/// What the author is asked for by the new file: an import cannot know it.
fn owed(imported: &Imported) {
    if imported.site_has_errors {
        eprintln!("the site has errors of its own, which may hide others: `explainer check` shows them");
    }
    if imported.warnings.is_empty() {
        return;
    }
    let mut codes: Vec<(&str, usize)> = Vec::new();
    for warning in imported.warnings.iter().filter(|warning| warning.severity == Severity::Warning) {
        match codes.iter_mut().find(|(code, _)| *code == warning.code) {
            Some((_, number)) => *number += 1,
            None => codes.push((warning.code, 1)),
        }
    }
    let codes: Vec<String> = codes.iter().map(|(code, number)| format!("{number} {code}")).collect();
    eprintln!(
        "`explainer check` now has {} more: {}; add what the file could not tell",
        count(imported.warnings.len(), "warning", "warnings"),
        codes.join(", ")
    );
}

fn print_diagnostics(
    diagnostics: &[Diagnostic],
    project: &Project,
    imported: &Imported,
    name: &str,
    path: &str,
    voice: &Voice,
) {
    let texts = |file: &str| match file {
        _ if file == name => Some(imported.source.as_str()),
        _ if file == path => imported.text.as_deref(),
        _ => project.text(file),
    };
    let format = Format::Human { color: voice.color, width: width() };
    eprint!("{}", print::print(diagnostics, &texts, format));
}
