//! `explainer export`: the site as data, for other programs.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::{
    Print, SiteArguments, Voice, archive_folder, base_url, memos, options, print_mistakes, settings,
};
use crate::diagnostic::print;
use crate::disk::{self, Failure};
use crate::export::{FORMATS, Format, Written};
use crate::pipeline::{self, Options};
use crate::text::{count, nearest};

#[derive(Args)]
pub struct ExportArguments {
    /// What to make; without one, all formats are listed
    #[arg(value_name = "FORMAT")]
    name: Option<String>,
    #[command(flatten)]
    site: SiteArguments,
    /// The file to write, or the folder where a format has several; neither may be there [default: standard
    /// output]
    #[arg(long, short, value_name = "FILE|DIR")]
    output: Option<PathBuf>,
    /// Where the site will live, in place of `url` in site.yaml
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
}

/// Checks the site, and writes one format of it when nothing is wrong.
pub fn export(arguments: &ExportArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let Some(name) = &arguments.name else { return Ok(list()) };
    let format = find(name)?;
    let site = &arguments.site;
    if site.format == Print::Json && arguments.output.is_none() {
        return Err(Failure::new("`--format json` writes mistakes to standard output, where the data goes")
            .cure("name a file for the data with `--output`"));
    }
    let settings = settings(&site.folder);
    let archive = archive_folder(&site.folder, site.archive.as_deref(), &settings)
        .filter(|folder| site.archive.is_some() || folder.is_dir());
    let (project, unreadable) = disk::load(&site.folder, archive.as_deref(), settings.citations.file())?;
    let base_url = base_url(arguments.base_url.as_deref());
    let options = Options { base_url, ..options(site)? };
    let mut prepared = pipeline::prepare(&project, &options, &mut memos(&site.folder));
    let unreadable: Vec<(String, String)> =
        unreadable.into_iter().map(|file| (file.path, file.reason)).collect();
    pipeline::report_unreadable(&mut prepared.so_far, &unreadable);
    print_mistakes(&prepared.so_far, &project, site.format, voice);
    if prepared.so_far.has_errors() {
        if !voice.quiet {
            eprintln!("{}: nothing was exported", print::summary(&prepared.so_far.diagnostics));
        }
        return Ok(ExitCode::from(1));
    }
    let exporting = prepared.exporting();
    let files = format.files(&exporting);
    write(format, &files, format.lacks_base(&exporting), arguments.output.as_deref())?;
    if !voice.quiet {
        let left_out: usize = files.iter().map(|file| file.left_out).sum();
        if left_out > 0 {
            let events = count(left_out, "event was left out", "events were left out");
            eprintln!("{events}: {}", format.left_out);
        }
        if let Some(output) = &arguments.output {
            let names: Vec<&str> = files.iter().map(|file| name_of(&file.path)).collect();
            let what = if format.several { format!(": {}", names.join(", ")) } else { String::new() };
            eprintln!("wrote {} into `{}`{what}", format.title, output.display());
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Where the data goes: a file or folder that is not there yet, or standard output.
fn write(format: &Format, files: &[Written], lacks_base: bool, output: Option<&Path>) -> Result<(), Failure> {
    match (output, files) {
        (_, []) => Err(Failure::new(format!("the site has nothing to say in {}", format.title)).cure(
            if lacks_base {
                "it needs the address of the site: set `url` in site.yaml, or give `--base-url`"
            } else {
                "`explainer export json` holds everything that it has"
            },
        )),
        (Some(output), files) => {
            let (folder, name) = place(output)?;
            let path = |file: &Written| {
                if format.several { format!("{name}/{}", name_of(&file.path)) } else { name.clone() }
            };
            let files: Vec<(String, &[u8])> =
                files.iter().map(|file| (path(file), file.text.as_bytes())).collect();
            disk::add(folder, &files)
        }
        (None, _) if format.several => {
            Err(Failure::new(format!("`{}` is {}", format.name, count(files.len(), "file", "files")))
                .cure("name a folder for them with `--output`"))
        }
        (None, [file, ..]) => {
            let mut out = io::stdout().lock();
            match out.write_all(file.text.as_bytes()).and_then(|()| out.flush()) {
                // A reader that hangs up, such as `head`, is no fault of ours.
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    Err(Failure::new(format!("standard output cannot be written: {error}")))
                }
                _ => Ok(()),
            }
        }
    }
}

/// The folder that a path lies in, and its last name.
fn place(output: &Path) -> Result<(&Path, String), Failure> {
    let name = output.file_name().and_then(|name| name.to_str());
    let Some(name) = name else {
        return Err(Failure::new(format!("`--output {}` is not the name of a new file", output.display()))
            .cure("name one that is not there yet"));
    };
    let folder = output.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(Failure::new(format!("`{}` is not a folder", folder.display()))
            .cure("make it first, or name another place"));
    }
    Ok((folder, name.to_owned()))
}

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn find(name: &str) -> Result<&'static Format, Failure> {
    Format::find(name).ok_or_else(|| {
        let failure = Failure::new(format!("no format is called `{name}`"));
        match nearest(name, FORMATS.iter().map(|format| format.name)) {
            Some(near) => failure.cure(format!("did you mean `explainer export {near}`?")),
            None => failure.cure("`explainer export` lists them all"),
        }
    })
}

/// Every format with what it is for.
fn list() -> ExitCode {
    let mut text = String::new();
    for format in &FORMATS {
        text += &format!("{:15} {}\n", format.name, format.purpose());
    }
    let _ = io::stdout().write_all(text.as_bytes());
    ExitCode::SUCCESS
}
