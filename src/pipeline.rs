//! From a project to a build: read, link, check, plan; then render and emit, all of it or one file.
//!
//! [`prepare`] does the first part and [`Prepared::build`] the second; preview stops after the first, and asks
//! [`Prepared::file`] for what a browser asks. [`build`] is both, and it is pure: it names no disk, clock or environment, and the same project and options give the
//! same bytes. Memos make it faster and change nothing.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::artifact::Artifact;
use crate::checks;
use crate::date::Date;

use crate::diagnostic::{self, Diagnostic, Severity};
use crate::emit::search::Index;
use crate::kinds::{Settings, Source};
use crate::lock::Lock;
use crate::lock::signed::Signed;
use crate::markdown::{self, Marks};
use crate::mistakes::project as project_mistakes;
use crate::plan;
use crate::project::Project;
use crate::read::{self, Parsed};
use crate::site::statements::{self, Owner};
use crate::site::{self, Since};
use crate::stock::Stock;
use crate::text::{FilePath, Place};
use crate::words::Words;

mod cards;
mod pictures;
mod prepared;
mod references;

pub use prepared::Prepared;

/// The file that remembers which quotations were verified.
pub const LOCK: &str = "evidence.lock";

/// The file that remembers what readers were told.
pub const SIGNED: &str = "signed.lock";

/// What a user asks of a build.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Drafts are built too.
    pub drafts: bool,
    /// Where the site will live, in place of `url` in `site.yaml`.
    pub base_url: Option<String>,
    /// Links end in `index.html`, for reading without a server.
    pub offline: bool,
    /// Warnings count as errors.
    pub strict: bool,
    /// The statements of the site are wanted, whether or not they were ever signed off.
    pub statements: bool,
    /// Nothing is to be published: pictures are looked through, and no copies of them are made.
    pub only_check: bool,
    /// The day on which the site is looked at: it reaches warnings, and no byte of the output.
    pub today: Option<Date>,
}

/// What earlier builds of one process found out. Each entry says what it depends on; an entry whose
/// condition holds is reused as it is, diagnostics included.
#[derive(Default)]
pub struct Memos {
    /// What a file says depends on its bytes and on the Markdown options, and on no other file.
    parsed: HashMap<FilePath, (u64, markdown::Options, Arc<Parsed>)>,
    /// A theme depends on the files of `themes/`, on what `site.yaml` says of it and where, on its colours, and on the language.
    theme: Option<prepared::ThemeMemo>,
    /// What a picture is depends on its bytes.
    pictures: pictures::Memo,
    /// What was made at a cost; its keys say of what.
    pub stock: Arc<Stock>,
    /// What a style makes of a source depends on what the source says of itself, the style and the language.
    references: references::Memo,
    /// The drawing of a network depends on the network alone: names, kinds and ties.
    network: site::network::Memo,
}

impl Memos {
    /// That know what was made before, and nothing else.
    pub fn with(stock: Arc<Stock>) -> Memos {
        Memos { stock, ..Memos::default() }
    }
}

/// What became of a project.
#[derive(Default)]
pub struct Build {
    /// The files of the site; to be published only when there is no error.
    pub artifacts: Vec<Artifact>,
    /// In the order in which they are shown.
    pub diagnostics: Vec<Diagnostic>,
    pub counts: Counts,
    /// Each source with the name of its text in the archive.
    pub snapshots: BTreeMap<String, Option<String>>,
    /// The quotations that are verified now: what `evidence.lock` should say.
    pub verified: Lock,
    /// All that the site tells its readers: what `signed.lock` should say, where there is one or it is wanted.
    pub statements: Vec<Owner>,
    /// What has become of those that it says.
    pub since: Since,
    /// What Pagefind is to search, where the site asks for it. Its files are made outside: it needs threads of
    /// its own, and too much time for a preview.
    pub search: Option<Index>,
    /// The keys of all that stands on the stock and was needed.
    pub stocked: HashSet<String>,
    theme_texts: HashMap<FilePath, String>,
}

/// What was done, for tests of the memos and for the curious.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Files that were read.
    pub read: usize,
    /// Files whose result was known.
    pub reused: usize,
    /// References that the citation style made anew; of sources with the same words once more, together.
    pub styled: usize,
    /// Pages that were rendered.
    pub rendered: usize,
    /// Copies of pictures, and cards, that were made and not known.
    pub made: usize,
}

impl Build {
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// The text of a file that a diagnostic names, whether of the project or of a built-in theme.
    pub fn text<'a>(&'a self, project: &'a Project, path: &str) -> Option<&'a str> {
        project.text(path).or_else(|| self.theme_texts.get(path).map(String::as_str))
    }
}

/// Builds a site.
pub fn build(project: &Project, options: &Options, memos: &mut Memos) -> Build {
    prepare(project, options, memos).build()
}

/// Reads, links and checks a site, so that each of its files can be made. Nothing is rendered.
pub fn prepare(project: &Project, options: &Options, memos: &mut Memos) -> Prepared {
    let mut build = Build::default();
    let (settings, diagnostics) = read::read_settings(project);
    build.diagnostics = diagnostics;
    let mut theme_diagnostics = Vec::new();
    let theme = prepared::load_theme(project, &settings, memos, &mut theme_diagnostics);
    let parsed = read_all(project, &settings, &theme.words, memos, &mut build);
    let has_file = |path: &str| project.files.contains_key(path);
    let mut site = site::link(settings, &parsed, options.drafts, &has_file, &mut build.diagnostics);
    site.interface = theme.words.clone();
    // A record that could not be read is not gone.
    let whole = !build.has_errors();
    let signed = lock_text(project, SIGNED, &mut build.diagnostics)
        .map(|text| Signed::read(text, &SIGNED.into(), &mut build.diagnostics));
    if options.statements || signed.is_some() {
        build.statements = statements::statements(&site);
        if whole {
            site.since = statements::compare(&site, &build.statements, &signed.unwrap_or_default());
        }
    }
    // The pages follow from what is linked, whatever the checks find.
    let (plans, found) = rayon::join(
        || plan::plan(&site),
        || {
            let mut found = Vec::new();
            checks::check(&site, options.today.as_ref(), &mut found);
            found
        },
    );
    build.diagnostics.extend(found);
    let lock = lock_text(project, LOCK, &mut build.diagnostics)
        .map(|text| Lock::read(text, &LOCK.into(), &mut build.diagnostics));
    build.verified = checks::quotes::check(&site, project, lock.as_ref(), &mut build.diagnostics);
    let snapshot = |source: &Arc<Source>| {
        let file = source.snapshot.as_ref().map(|snapshot| snapshot.file.clone());
        (source.head.id.to_string(), file)
    };
    build.snapshots = site.sources.iter().map(snapshot).collect();
    // What readers are told is what the lock says, so that a build shows the same with the archive and
    // without it.
    site.lock = lock.unwrap_or_default();
    build.counts.styled =
        references::render(project, &mut site, &mut memos.references, &mut build.diagnostics);
    memos.network.plan(&mut site);
    build.since = std::mem::take(&mut site.since);
    build.diagnostics.extend(theme_diagnostics);
    let pictures =
        pictures::look(project, &mut site, &mut memos.pictures, &memos.stock, &mut build.diagnostics);
    Prepared::new(site, plans, theme, pictures, options, build)
}

/// The text of a lock, where there is one; one that is no text is reported.
fn lock_text<'a>(project: &'a Project, name: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<&'a str> {
    let file = project.files.get(name)?;
    if file.text().is_none() {
        diagnostics.push(project_mistakes::not_utf8(Place::file(&name.into())));
    }
    file.text()
}

/// Reads every file of `content/`, or takes what an earlier build read.
fn read_all(
    project: &Project,
    settings: &Settings,
    words: &Words,
    memos: &mut Memos,
    build: &mut Build,
) -> Vec<Arc<Parsed>> {
    let marks =
        ["quote-open", "quote-close", "quote-inner-open", "quote-inner-close"].map(|id| words.get(id));
    let markdown = markdown::Options { html: settings.html, marks: Marks::of(marks) };
    let inputs: Vec<_> = project.under("content/").filter(|(path, _)| read::is_input(path)).collect();
    let known = &memos.parsed;
    let parsed: Vec<(bool, Arc<Parsed>)> = inputs
        .par_iter()
        .map(|(path, file)| match known.get(*path) {
            Some((hash, with, parsed)) if *hash == file.hash && *with == markdown => (true, parsed.clone()),
            _ => (false, Arc::new(read::read(path, file, markdown))),
        })
        .collect();
    memos.parsed = inputs
        .iter()
        .zip(&parsed)
        .map(|((path, file), (_, parsed))| ((*path).clone(), (file.hash, markdown, parsed.clone())))
        .collect();
    let mut all = Vec::with_capacity(parsed.len());
    for (reused, parsed) in parsed {
        if reused {
            build.counts.reused += 1;
        } else {
            build.counts.read += 1;
        }
        build.diagnostics.extend(parsed.diagnostics.iter().cloned());
        all.push(parsed);
    }
    all
}

/// What the disk could not give, as diagnostics beside the others: `(path, reason)`.
pub fn report_unreadable(build: &mut Build, unreadable: &[(String, String)]) {
    for (path, reason) in unreadable {
        build.diagnostics.push(project_mistakes::unreadable(Place::file(&path.as_str().into()), reason));
    }
    diagnostic::sort(&mut build.diagnostics);
}
