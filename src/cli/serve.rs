//! `explainer serve`: the site as it would be built, shown on this machine while it is written.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use std::time::Instant;

use clap::Args;

use super::{SiteArguments, Voice, base_url, duration, memos, options, print_mistakes, watch};
use crate::diagnostic::print;
use crate::disk::Failure;
use crate::pipeline::{self, Memos, Options, Prepared};
use crate::preview::{Desk, Editor, Preview};
use crate::serve;
use crate::text::{count, nearest};
use crate::watch::Source;

#[derive(Args)]
pub struct ServeArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// The port to serve on [default: the first that is free from 1111 on]
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// The address to serve on; another than loopback shows the site, drafts included, to the network
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    host: String,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
    /// Leave drafts out, as `build` does
    #[arg(long, conflicts_with = "drafts")]
    published: bool,
    /// Where the site will live, in place of `url` in site.yaml
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The editor that links open, such as `vscode`, `zed` or `idea` [default: that of VISUAL or EDITOR]
    #[arg(long, value_name = "NAME")]
    editor: Option<String>,
    /// Look for changes every MS milliseconds [500], where the disk does not tell of them by itself, as
    /// folders in a network
    #[arg(long, value_name = "MS", num_args = 0..=1, require_equals = true, default_missing_value = "500")]
    #[arg(value_parser = clap::value_parser!(u64).range(10..=3_600_000))]
    poll: Option<u64>,
}

/// Serves until Ctrl-C, or until it cannot.
pub fn serve(arguments: &ServeArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    let site = &arguments.site;
    let editor = editor(arguments)?;
    let mut source = watch::source(site, arguments.poll)?;
    let mut memos = memos(&site.folder);
    let start = Instant::now();
    let prepared = prepare(arguments, &source, &mut memos)?;
    let base = prepared.base_path();
    report(&prepared, &source, arguments, voice);
    let desk = Desk { folder: absolute(&site.folder), archive: source.archive().map(absolute), editor };
    let preview = Arc::new(Preview::new(source.project().clone(), prepared, desk));
    let options = serve::Options {
        host: arguments.host.clone(),
        port: arguments.port,
        base,
        ..serve::Options::default()
    };
    let server = serve::start(preview.clone(), options)?;
    if !voice.quiet {
        eprintln!(
            "made ready in {}; see it at {} (Ctrl-C ends)",
            duration(start.elapsed()),
            server.address()
        );
    }
    if arguments.open {
        open(&server.address());
    }
    serve::on_interrupt(|| std::process::exit(0));
    loop {
        let changes = match source.wait(None) {
            Ok(Some(changes)) => changes,
            Ok(None) => continue,
            // What the world does wrong, it may put right.
            Err(failure) => {
                eprintln!("error: {failure}");
                continue;
            }
        };
        let start = Instant::now();
        let prepared = match prepare(arguments, &source, &mut memos) {
            Ok(prepared) => prepared,
            Err(failure) => {
                eprintln!("error: {failure}");
                continue;
            }
        };
        let counts = prepared.so_far.counts;
        let took = start.elapsed();
        let mistakes = print::summary(&prepared.so_far.diagnostics);
        let prepared = Arc::new(prepared);
        // A terminal may be slow, and the browser does not wait for it.
        preview.update(source.project().clone(), prepared.clone());
        server.changed();
        report(&prepared, &source, arguments, voice);
        if !voice.quiet {
            let read = count(counts.read, "file", "files");
            eprintln!("{changes}: {read} read, ready in {}; {mistakes}", duration(took));
        }
    }
}

/// The state of the folder now. The day may have changed as well.
fn prepare(arguments: &ServeArguments, source: &Source, memos: &mut Memos) -> Result<Prepared, Failure> {
    let options = Options {
        drafts: !arguments.published,
        // What a browser asks for is made.
        only_check: false,
        base_url: base_url(arguments.base_url.as_deref()),
        ..options(&arguments.site)?
    };
    let mut prepared = pipeline::prepare(source.project(), &options, memos);
    let unreadable: Vec<(String, String)> =
        source.unreadable().map(|file| (file.path.clone(), file.reason.clone())).collect();
    pipeline::report_unreadable(&mut prepared.so_far, &unreadable);
    Ok(prepared)
}

fn report(prepared: &Prepared, source: &Source, arguments: &ServeArguments, voice: &Voice) {
    print_mistakes(&prepared.so_far, source.project(), arguments.site.format, voice);
}

/// The editor that was named, else the one that the shell names, where links can open it.
fn editor(arguments: &ServeArguments) -> Result<Option<Editor>, Failure> {
    let Some(name) = &arguments.editor else {
        let variables = ["VISUAL", "EDITOR"].iter().filter_map(|name| std::env::var(name).ok());
        return Ok(variables.filter_map(|command| Editor::of_command(&command)).next());
    };
    Editor::find(name).map(Some).ok_or_else(|| {
        let known = Editor::names();
        let failure = Failure::new(format!("no link can open the editor `{name}`"));
        match nearest(name, known.iter().copied()) {
            Some(near) => failure.cure(format!("did you mean `{near}`?")),
            None => failure.cure(format!("the editors are {}", known.join(", "))),
        }
    })
}

fn absolute(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}

/// Asks the system to open an address; that it cannot is no reason to end.
fn open(address: &str) {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    let quiet = Stdio::null;
    let opened = Command::new(program).arg(address).stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn();
    if opened.is_err() {
        eprintln!("warning: no browser could be opened; go to {address}");
    }
}
