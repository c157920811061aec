//! `explainer ingest`: draft records from the text of a source.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::import::facts_file;
use super::{Voice, archive_folder, settings};
use crate::date::Date;
use crate::disk::{self, Failure};
use crate::ingest::{self, Proposal, Request};
use crate::pipeline::{self, Memos, Options};
use crate::text::{count, is_id, to_id};

#[derive(Args)]
pub struct IngestArguments {
    /// The text: a file, or the name of one in the archive
    file: PathBuf,
    /// The id of the source whose text it is; one that is not declared is proposed too
    #[arg(long, value_name = "ID")]
    source: String,
    /// The folder that holds `site.yaml`
    #[arg(default_value = ".", value_name = "DIR")]
    folder: PathBuf,
    /// The day of the text, from which `yesterday` counts [default: `published` of the source]
    #[arg(long, value_name = "DAY")]
    date: Option<String>,
    /// Where to write, from the folder of the site; `-` is standard output [default: content/drafts/ID.yaml]
    #[arg(long, short, value_name = "FILE")]
    output: Option<String>,
    /// Store the text in the archive too
    #[arg(long)]
    add: bool,
    /// The private folder with the texts of the sources [default: `archive` of site.yaml]
    #[arg(long, value_name = "DIR", env = "EXPLAINER_ARCHIVE")]
    archive: Option<PathBuf>,
}

/// Proposes, and writes one file that was not there.
pub fn ingest(arguments: &IngestArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let (folder, source) = (&arguments.folder, arguments.source.as_str());
    if !is_id(source) {
        let cure =
            format!("write `--source {}`", Some(to_id(source)).filter(|id| is_id(id)).unwrap_or_default());
        return Err(Failure::new(format!("`--source {source}` is not an id")).cure(cure));
    }
    let date = arguments.date.as_deref().map(Date::parse).transpose().map_err(|trouble| {
        Failure::new(format!("`--date` is not a date: {}", trouble.reason))
            .cure("write it as `--date 2014-12-19`")
    })?;
    if !folder.join("site.yaml").is_file() {
        return Err(Failure::new(format!("there is no `site.yaml` in `{}`", folder.display()))
            .cure("run this in the folder of the site, or name it behind the file"));
    }
    let settings = settings(folder);
    let archive = archive_folder(folder, arguments.archive.as_deref(), &settings)
        .unwrap_or_else(|| folder.join("archive"));
    let text = read(&arguments.file, &archive)?;

    let (project, _) = disk::load(folder, None, settings.citations.file())?;
    let options = Options { drafts: true, only_check: true, ..Options::default() };
    let prepared = pipeline::prepare(&project, &options, &mut Memos::default());
    let site = &prepared.site;
    if let Some(key) = site.find(source).filter(|key| key.kind != crate::kinds::Kind::Source) {
        return Err(Failure::new(format!("`{source}` is {}, and no source", key.kind.with_article())));
    }
    let declared = site.sources.iter().find(|one| &*one.head.id == source);
    let wanted = declared.and_then(|source| source.snapshot.as_ref()).map(|snapshot| snapshot.file.clone());
    let output = match &arguments.output {
        Some(output) if output != "-" => facts_file(folder, Path::new(output))?,
        Some(output) => output.clone(),
        None => format!("content/drafts/{source}.yaml"),
    };
    if output != "-" && folder.join(&output).exists() {
        return Err(Failure::new(format!("`{output}` is there already: nothing was written"))
            .cure("finish it or move it away first, or choose another with `--output FILE`"));
    }

    let name = wanted.clone().or_else(|| text.name.clone()).unwrap_or_else(|| format!("{source}.txt"));
    let stored = std::fs::read(archive.join(&name)).ok();
    if arguments.add && stored.is_none() {
        std::fs::create_dir_all(&archive)
            .map_err(|error| Failure::system("make the folder", &archive, &error))?;
        disk::add(&archive, &[(name.clone(), text.text.as_bytes())])?;
    } else if stored.as_ref().is_some_and(|stored| stored != text.text.as_bytes()) {
        return Err(Failure::new(format!("`{}` holds another text", archive.join(&name).display()))
            .cure("its words would not be found there; name that file, or another `--source`"));
    }
    let is_stored = stored.is_some() || arguments.add;
    let request = Request {
        text: text.text.strip_prefix('\u{feff}').unwrap_or(&text.text),
        file: &name,
        source,
        snapshot: Some(name.clone()).filter(|_| is_stored && declared.is_none()),
        date: date.as_ref(),
        site,
    };
    let proposal = ingest::ingest(&request);
    if output == "-" {
        let _ = io::stdout().write_all(proposal.yaml.as_bytes());
    } else if !proposal.is_empty() {
        disk::add(folder, &[(output.clone(), proposal.yaml.as_bytes())])?;
    }
    if !voice.quiet {
        tell(&proposal, arguments, &output, &archive, &name, is_stored, declared.is_some(), wanted.is_some());
    }
    Ok(ExitCode::SUCCESS)
}

/// A text, and its name in the archive where it lies there.
struct Found {
    text: String,
    name: Option<String>,
}

fn read(file: &Path, archive: &Path) -> Result<Found, Failure> {
    let inside = archive.join(file);
    let path = if !file.exists() && inside.is_file() { &inside } else { file };
    // What can never be an article is not read into memory.
    const MOST: u64 = 64 << 20;
    let size = std::fs::metadata(path).map_err(|error| Failure::system("read", path, &error))?;
    if !size.is_file() || size.len() > MOST {
        let why = if size.is_file() { "is larger than 64 MB" } else { "is not a file" };
        return Err(Failure::new(format!("`{}` {why}", path.display())).cure("name a file with plain text"));
    }
    let bytes = std::fs::read(path).map_err(|error| Failure::system("read", path, &error))?;
    let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or_else(|| {
        Failure::new(format!("`{}` is not a text in UTF-8", path.display()))
            .cure("save it as plain text in UTF-8")
    })?;
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    let name = real(path).zip(real(archive)).and_then(|(path, archive)| {
        let name = path.strip_prefix(archive).ok()?.to_str()?;
        Some(name.replace('\\', "/"))
    });
    Ok(Found { text, name })
}

/// What was found, and what comes next.
#[allow(clippy::too_many_arguments)]
fn tell(
    proposal: &Proposal,
    arguments: &IngestArguments,
    output: &str,
    archive: &Path,
    name: &str,
    is_stored: bool,
    is_declared: bool,
    has_snapshot: bool,
) {
    let source = &arguments.source;
    if proposal.is_empty() {
        eprintln!("nothing was found in `{}` that could be proposed", arguments.file.display());
        return;
    }
    eprintln!(
        "{} ({} with a speaker), {}, {} ({} known already), {} ({} dated), {}, {}",
        count(proposal.quotations, "quotation", "quotations"),
        proposal.spoken,
        count(proposal.statements, "reported statement", "reported statements"),
        count(proposal.actors, "new name", "new names"),
        proposal.known,
        count(proposal.events, "sentence with a date", "sentences with a date"),
        proposal.dated,
        count(proposal.outlets, "credited outlet", "credited outlets"),
        count(proposal.figures, "figure", "figures"),
    );
    if !proposal.has_day && proposal.events > proposal.dated {
        eprintln!(
            "  the day of the text is not known, so dates that count from it are open: give it with `--date DAY`"
        );
    }
    if proposal.left_out > 0 {
        eprintln!("  {} left out: no words of theirs stand in the text just once", proposal.left_out);
    }
    if proposal.cut {
        eprintln!("  only the first {} MB were read", ingest::LIMIT / 1_000_000);
    }
    if proposal.foreign {
        eprintln!("  speakers are found in English only; quotations are found by their marks");
    }
    if is_stored && arguments.add {
        eprintln!("  the text is in the archive as `{}`", archive.join(name).display());
    } else if !is_stored {
        let cure = match (is_declared, has_snapshot) {
            (true, true) => {
                format!("`explainer archive add {source} {}` stores it", arguments.file.display())
            }
            (true, false) => format!(
                "give `{source}` a line `snapshot: {name}`, and run `explainer archive add {source} {}`",
                arguments.file.display()
            ),
            (false, _) => "`--add` stores it, and the source is proposed with its `snapshot`".to_owned(),
        };
        eprintln!("  the text is not in the archive, so no quotation can be checked against it: {cure}");
    }
    if output != "-" {
        eprintln!(
            "written to `{output}` as drafts: remove `draft: true` of what you keep, then `explainer check`"
        );
    }
}
