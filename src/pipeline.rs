//! From a project to a build: read, link, check, plan, render, emit.
//!
//! [`build`] is pure: it names no disk, clock or environment, and the same project and options give the
//! same bytes. Memos make it faster and change nothing.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::artifact::Artifact;
use crate::checks;
use crate::date::Date;
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::emit::{self, cite, feed, sitemap, stylesheet};
use crate::kinds::{Settings, Source};
use crate::lock::Lock;
use crate::lock::signed::Signed;
use crate::markdown;
use crate::mistakes::{links as link_mistakes, project as project_mistakes, theme as theme_mistakes};
use crate::plan::{self, Target};
use crate::project::Project;
use crate::read::{self, Parsed};
use crate::site::statements::{self, Owner};
use crate::site::{self, Since, Site, files};
use crate::text::{FilePath, Place};
use crate::theme::Theme;
use crate::views::page::Making;
use crate::views::{self, Addressing};

mod references;

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
    /// The day on which the site is looked at: it reaches warnings, and no byte of the output.
    pub today: Option<Date>,
}

/// What earlier builds of one process found out. Each entry says what it depends on; an entry whose
/// condition holds is reused as it is, diagnostics included.
#[derive(Default)]
pub struct Memos {
    /// What a file says depends on its bytes and on the Markdown options, and on no other file.
    parsed: HashMap<FilePath, (u64, markdown::Options, Arc<Parsed>)>,
    /// What a style makes of a source depends on what the source says of itself, the style and the language.
    references: references::Memo,
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
    /// All that the site tells its readers: what `signed.lock` should say.
    pub statements: Vec<Owner>,
    /// What has become of those that it says.
    pub since: Since,
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
    let mut build = Build::default();
    let (settings, diagnostics) = read::read_settings(project);
    build.diagnostics = diagnostics;
    let parsed = read_all(project, &settings, memos, &mut build);
    let has_file = |path: &str| project.files.contains_key(path);
    let mut site = site::link(settings, &parsed, options.drafts, &has_file, &mut build.diagnostics);
    build.statements = statements::statements(&site);
    // A record that could not be read is not gone.
    let whole = !build.has_errors();
    let signed = lock_text(project, SIGNED, &mut build.diagnostics)
        .map(|text| Signed::read(text, &SIGNED.into(), &mut build.diagnostics));
    if whole {
        site.since = statements::compare(&site, &build.statements, &signed.unwrap_or_default());
    }
    checks::check(&site, options.today.as_ref(), &mut build.diagnostics);
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
    render(project, &site, options, &mut build);
    build.since = site.since;
    if options.strict {
        for diagnostic in &mut build.diagnostics {
            if !checks::depends_on_today(diagnostic.code) {
                diagnostic.severity = Severity::Error;
            }
        }
    }
    diagnostic::sort(&mut build.diagnostics);
    build
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
    memos: &mut Memos,
    build: &mut Build,
) -> Vec<Arc<Parsed>> {
    let markdown = markdown::Options { html: settings.html };
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

/// Makes every file of the site. With errors in the content it is made all the same, so that the mistakes of
/// the theme show beside those of the content.
fn render(project: &Project, site: &Site, options: &Options, build: &mut Build) {
    let theme = Theme::load(project, &site.settings, &mut build.diagnostics);
    let unknown = check_templates(site, &theme, &mut build.diagnostics);
    check_colors(site, &theme, &mut build.diagnostics);
    let making = Making {
        site,
        prose_of: site.prose_of(),
        addressing: Addressing { offline: options.offline },
        base: options.base_url.clone().or_else(|| site.settings.url.clone()),
    };
    let base = making.base.as_deref();
    let plans = plan::plan(site);
    let site_value = Theme::site_value(&views::site(site));
    let rendered: Vec<Result<Artifact, Option<Box<Diagnostic>>>> = plans
        .par_iter()
        .filter_map(|plan| match &plan.target {
            Target::Redirect(_) => emit::redirect(site, plan, making.addressing, base).map(Ok),
            _ => {
                let page = views::page(&making, plan);
                if unknown.contains(page.template.as_str()) {
                    return None;
                }
                Some(theme.render(&page, &site_value).map(|html| Artifact::new(page.file, html)))
            }
        })
        .collect();
    build.counts.rendered = rendered.len();
    let mut seen = HashSet::new();
    for result in rendered {
        match result {
            Ok(artifact) => build.artifacts.push(artifact),
            Err(None) => {}
            // A mistake in a template shows on every page that uses it and is said once.
            Err(Some(diagnostic)) => {
                if seen.insert((diagnostic.place().clone(), diagnostic.headline.clone())) {
                    build.diagnostics.push(*diagnostic);
                }
            }
        }
    }
    build.artifacts.push(stylesheet::stylesheet(site, &theme.stylesheet));
    build.artifacts.extend(cite::files(site));
    build.artifacts.push(emit::no_jekyll());
    build.artifacts.push(sitemap::robots(base));
    if let Some(base) = base {
        build.artifacts.extend(feed::feeds(site, base));
        build.artifacts.push(sitemap::sitemap(site, &making.prose_of, &plans, base));
    }
    copy_files(project, site, &theme, build);
    build.theme_texts = build
        .diagnostics
        .iter()
        .flat_map(|diagnostic| &diagnostic.marks)
        .filter_map(|mark| Some((mark.place.file.clone(), theme.text(&mark.place.file)?.to_owned())))
        .collect();
}

/// Reports the templates that pages ask for and the theme does not have, and gives their names.
fn check_templates<'a>(site: &'a Site, theme: &Theme, diagnostics: &mut Vec<Diagnostic>) -> HashSet<&'a str> {
    let mut unknown = HashSet::new();
    for page in &site.pages {
        if let Some((name, place)) = &page.template
            && !theme.has(name)
        {
            diagnostics.push(theme_mistakes::unknown_template(place.clone(), name, &theme.templates()));
            unknown.insert(name.strip_suffix(".html").unwrap_or(name));
        }
    }
    unknown
}

/// A colour must be one of the theme's: a misspelt name would change nothing and say nothing.
fn check_colors(site: &Site, theme: &Theme, diagnostics: &mut Vec<Diagnostic>) {
    let tokens = theme.tokens();
    for (name, _, place) in &site.settings.colors {
        if !tokens.is_empty() && !tokens.contains(&name.as_str()) {
            diagnostics.push(theme_mistakes::unknown_color(place.clone(), name, &tokens));
        }
    }
}

/// Copies the files of the theme, and those that pages and records name.
fn copy_files(project: &Project, site: &Site, theme: &Theme, build: &mut Build) {
    let mut taken: HashSet<String> = build.artifacts.iter().map(|artifact| artifact.path.clone()).collect();
    let themed = theme.files.iter().map(|(to, (from, bytes))| (to.as_str(), from, bytes.as_slice()));
    let named = site.files.iter().filter_map(|path| {
        let file = project.files.get(path)?;
        Some((files::copied(path), path, &file.bytes[..]))
    });
    for (to, from, bytes) in themed.chain(named) {
        if taken.insert(to.to_owned()) {
            build.artifacts.push(Artifact::new(to, bytes));
        } else {
            build.diagnostics.push(link_mistakes::reserved_path(Place::file(from), to));
        }
    }
}

/// What the disk could not give, as diagnostics beside the others: `(path, reason)`.
pub fn report_unreadable(build: &mut Build, unreadable: &[(String, String)]) {
    for (path, reason) in unreadable {
        build.diagnostics.push(project_mistakes::unreadable(Place::file(&path.as_str().into()), reason));
    }
    diagnostic::sort(&mut build.diagnostics);
}
