//! `explainer theme`: which themes there are, what is in a built-in one, and its files to be changed.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};

use super::{Voice, need_site, settings};
use crate::disk::{self, Failure};
use crate::text::{count, nearest};
use crate::theme::shelf::{self, Entry};

#[derive(Args)]
pub struct ThemeArguments {
    #[command(subcommand)]
    command: ThemeCommand,
}

#[derive(Subcommand)]
enum ThemeCommand {
    /// List all themes: which is in use, which are built in, what each extends
    List {
        /// The folder that holds `site.yaml`
        #[arg(default_value = ".", value_name = "DIR")]
        folder: PathBuf,
        /// How they are printed
        #[arg(long, value_name = "FORMAT", default_value = "human")]
        format: Print,
    },
    /// Copy a built-in theme, or single files of it, into `themes/NAME/`; nothing that is there is changed
    Eject {
        /// A built-in theme [default: the one in use]
        name: Option<String>,
        /// A path within it, such as `templates/event.html`; without one, the whole theme
        #[arg(value_name = "FILE")]
        files: Vec<String>,
        /// The folder that holds `site.yaml`
        #[arg(long, default_value = ".", value_name = "DIR")]
        site: PathBuf,
    },
    /// Print a file of a built-in theme as this version has it; without a file, the paths of all
    /// that it has, those of the theme that it extends among them
    Show {
        /// A built-in theme
        name: String,
        /// A path within it, such as `templates/event.html`
        file: Option<String>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Print {
    /// One line each
    Human,
    /// One JSON object a line
    Json,
}

pub fn theme(arguments: &ThemeArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    match &arguments.command {
        ThemeCommand::List { folder, format } => list(folder, *format)?,
        ThemeCommand::Eject { name, files, site } => eject(name.as_deref(), files, site, voice)?,
        ThemeCommand::Show { name, file } => show(name, file.as_deref())?,
    }
    Ok(ExitCode::SUCCESS)
}

fn list(folder: &Path, format: Print) -> Result<(), Failure> {
    let (project, _) = disk::load(folder, None, None)?;
    let entries = shelf::entries(&project, &settings(folder));
    let width = entries.iter().map(|entry| entry.name.chars().count()).max().unwrap_or_default();
    print(&lines(entries.iter().map(|entry| match format {
        Print::Human => format!("{:width$}  {}", entry.name, in_words(entry)),
        Print::Json => serde_json::to_string(entry).expect("an entry has a JSON form"),
    })));
    Ok(())
}

/// `in use, built in, 2 files of your own over it; extends broadsheet. A case file on cool paper.`
fn in_words(entry: &Entry) -> String {
    let mut words = Vec::new();
    if entry.in_use {
        words.push("in use".to_owned());
    }
    let files = count(entry.own_files, "file", "files");
    match (entry.built_in, entry.own_files) {
        (true, 0) => words.push("built in".to_owned()),
        (true, _) => words.push(format!("built in, {files} of your own over it")),
        (false, _) => words.push(format!("your own, {files}")),
    }
    let extends = entry.extends.as_ref().map(|below| format!("; extends {below}")).unwrap_or_default();
    let description = entry.description.as_ref().map(|text| format!(". {text}")).unwrap_or_default();
    format!("{}{extends}{description}", words.join(", "))
}

fn show(name: &str, file: Option<&str>) -> Result<(), Failure> {
    check_name(name)?;
    match file {
        Some(file) => print(find(name, file)?),
        None => {
            let chain = shelf::chain(name);
            let paths: BTreeSet<&str> =
                chain.iter().flat_map(|theme| shelf::files(theme)).map(|(path, _)| path).collect();
            print(&lines(paths));
        }
    }
    Ok(())
}

fn eject(name: Option<&str>, files: &[String], site: &Path, voice: &Voice) -> Result<(), Failure> {
    let in_use = settings(site).theme.name;
    // Of `eject templates/event.html` the theme is the one in use.
    let (name, first) = match name {
        Some(file) if file.contains('/') => (in_use.as_str(), Some(file)),
        Some(name) => (name, None),
        None => (in_use.as_str(), None),
    };
    check_name(name)?;
    need_site(site)?;
    let mut wanted: Vec<&str> = first.into_iter().chain(files.iter().map(String::as_str)).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let whole = wanted.is_empty();
    let found: Vec<(&str, &str)> = if whole {
        shelf::files(name).collect()
    } else {
        wanted.iter().map(|file| Ok((*file, find(name, file)?))).collect::<Result<_, Failure>>()?
    };
    let found: Vec<(String, &[u8])> =
        found.into_iter().map(|(path, text)| (format!("themes/{name}/{path}"), text.as_bytes())).collect();
    disk::add(site, &found)?;
    if voice.quiet {
        return Ok(());
    }
    match found.as_slice() {
        [(path, _)] => eprintln!("copied to `{path}`"),
        _ => eprintln!("{} copied into `themes/{name}/`", count(found.len(), "file", "files")),
    }
    if whole {
        eprintln!(
            "  = keep those that you change: a file there hides the built-in one, after an update too. A single \
             file is often enough: `explainer theme eject {name} FILE`"
        );
    }
    if name != in_use {
        eprintln!("  = the site uses `{in_use}`; `theme: {name}` in site.yaml changes that");
    }
    Ok(())
}

/// The text of a file of a built-in theme, or of those that it extends.
fn find(name: &str, file: &str) -> Result<&'static str, Failure> {
    let chain = shelf::chain(name);
    let mut files = chain.iter().flat_map(|theme| shelf::files(theme));
    if let Some((_, text)) = files.find(|(path, _)| *path == file) {
        return Ok(text);
    }
    let failure = Failure::new(format!("the theme `{name}` has no file `{file}`"));
    let paths = chain.iter().flat_map(|theme| shelf::files(theme)).map(|(path, _)| path);
    Err(match nearest(file, paths) {
        Some(near) => failure.cure(format!("did you mean `{near}`?")),
        None => failure.cure(format!("`explainer theme show {name}` lists them all")),
    })
}

fn check_name(name: &str) -> Result<(), Failure> {
    if shelf::built_in_names().any(|known| known == name) {
        return Ok(());
    }
    let failure = Failure::new(format!("no built-in theme is called `{name}`"));
    Err(match nearest(name, shelf::built_in_names()) {
        Some(near) => failure.cure(format!("did you mean `{near}`?")),
        None => {
            let known: Vec<String> = shelf::built_in_names().map(|name| format!("`{name}`")).collect();
            failure.cure(format!("the built-in themes are {}", known.join(" and ")))
        }
    })
}

fn lines<T: Display>(items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|item| format!("{item}\n")).collect()
}

/// A reader that hangs up, such as `head`, is no fault of ours.
fn print(text: &str) {
    let _ = io::stdout().write_all(text.as_bytes());
}
