//! Reads one file by itself into a [`Parsed`]. Nothing learnt from another file goes in, so that a result
//! holds for as long as the file and the Markdown options are the same.

use std::ops::Range;
use std::sync::Arc;

use crate::bibliography;
use crate::diagnostic::Diagnostic;
use crate::kinds::fields::{Fields, Reader};
use crate::kinds::{
    Actor, Claim, Correction, Event, Kind, Page, Question, Settings, Source, Term, actor, claim, correction,
    event, page, question, settings, source, term,
};
use crate::markdown;
use crate::mistakes::{fields as mistakes, project as project_mistakes};
use crate::project::{File, Project};
use crate::text::{self, FilePath, Origin, Place, Span};
use crate::yaml::{self, Entry, Node, Value};

/// What one file says.
#[derive(Debug, Default)]
pub struct Parsed {
    pub sources: Vec<Arc<Source>>,
    pub actors: Vec<Arc<Actor>>,
    pub events: Vec<Arc<Event>>,
    pub claims: Vec<Arc<Claim>>,
    pub questions: Vec<Arc<Question>>,
    pub terms: Vec<Arc<Term>>,
    pub corrections: Vec<Arc<Correction>>,
    pub page: Option<Arc<Page>>,
    /// Some of the file was not read, so that it may declare more than is known.
    pub cut_short: bool,
    pub diagnostics: Vec<Diagnostic>,
}

/// Whether a file of `content/` declares something; the others are only copied where they are named.
pub fn is_input(path: &str) -> bool {
    [".yaml", ".yml", ".md", ".bib", ".csl.json"].iter().any(|end| path.ends_with(end))
}

/// Reads a file of `content/`.
pub fn read(path: &FilePath, file: &File, markdown: markdown::Options) -> Parsed {
    let mut parsed = Parsed::default();
    let Some(text) = file.text() else {
        parsed.diagnostics.push(project_mistakes::not_utf8(Place::file(path)));
        parsed.cut_short = true;
        return parsed;
    };
    let mut diagnostics = Vec::new();
    let mut reader = Reader { file: path, markdown, diagnostics: &mut diagnostics };
    if path.ends_with(".md") {
        parsed.page = read_page(text, &mut reader).map(Arc::new);
    } else if path.ends_with(".bib") {
        let entries = bibliography::read_bib(text, path, reader.diagnostics);
        parsed.sources = from_entries(entries);
    } else if path.ends_with(".csl.json") {
        let entries = bibliography::read_csl_json(text, path, reader.diagnostics);
        parsed.sources = from_entries(entries);
    } else {
        read_facts(text, &mut reader, &mut parsed);
    }
    // A page is declared by its path, whatever is in it.
    parsed.cut_short = parsed.page.is_none() && diagnostics.iter().any(|mistake| cuts_short(text, mistake));
    parsed.diagnostics = diagnostics;
    parsed
}

/// Whether a mistake keeps records of its file from being read.
fn cuts_short(text: &str, mistake: &Diagnostic) -> bool {
    match mistake.code {
        "yaml-syntax" | "too-deep" | "second-document" | "yaml-alias" | "key-is-no-text"
        | "unknown-section" | "bad-bibliography" | "bad-csl-json" => true,
        // A section that is given twice: the second is passed over.
        "duplicate-key" => {
            matches!(text[..mistake.place().span.range().start].chars().last(), None | Some('\n'))
        }
        _ => false,
    }
}

fn from_entries(entries: Vec<bibliography::Entry>) -> Vec<Arc<Source>> {
    entries.into_iter().map(|entry| Arc::new(Source::from_entry(entry, text::to_id))).collect()
}

/// Whether a mistake of syntax kept the fields of a file from being read.
fn is_cut_short(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|mistake| matches!(mistake.code, "yaml-syntax" | "too-deep"))
}

/// Reads `site.yaml`; a site without one gets the defaults and is told.
pub fn read_settings(project: &Project) -> (Settings, Vec<Diagnostic>) {
    let path: FilePath = "site.yaml".into();
    let mut diagnostics = Vec::new();
    let Some(file) = project.files.get(&path) else {
        diagnostics.push(project_mistakes::no_settings(Place::file(&path)));
        return (Settings { language: "en".to_owned(), ..Settings::default() }, diagnostics);
    };
    let Some(text) = file.text() else {
        diagnostics.push(project_mistakes::not_utf8(Place::file(&path)));
        return (Settings::default(), diagnostics);
    };
    let node = yaml::read(text, 0, &path, &mut diagnostics);
    let mut reader =
        Reader { file: &path, markdown: markdown::Options::default(), diagnostics: &mut diagnostics };
    let entries = reader.map(&node, "`site.yaml`");
    let mut fields = reader.fields("`site.yaml`".to_owned(), Place::file(&path), entries);
    let settings = settings::read(&mut fields);
    fields.finish();
    if is_cut_short(&diagnostics) {
        diagnostics.retain(|mistake| mistake.code != "missing-field");
    }
    (settings, diagnostics)
}

fn read_facts(text: &str, reader: &mut Reader, parsed: &mut Parsed) {
    let node = yaml::read(text, 0, reader.file, reader.diagnostics);
    for section in reader.map(&node, "a facts file") {
        let records = &section.value;
        match section.key.as_str() {
            "sources" => parsed.sources = read_section(Kind::Source, records, reader, source::read),
            "actors" => parsed.actors = read_section(Kind::Actor, records, reader, actor::read),
            "events" => parsed.events = read_section(Kind::Event, records, reader, event::read),
            "claims" => parsed.claims = read_section(Kind::Claim, records, reader, claim::read),
            "questions" => parsed.questions = read_section(Kind::Question, records, reader, question::read),
            "terms" => parsed.terms = read_section(Kind::Term, records, reader, term::read),
            "corrections" => {
                parsed.corrections = read_section(Kind::Correction, records, reader, correction::read)
            }
            other => {
                let known: Vec<&str> =
                    Kind::ALL.iter().map(|row| row.1).filter(|key| *key != "pages").collect();
                let place = reader.place(section.key_span);
                reader.report(mistakes::unknown_section(place, other, &known));
            }
        }
    }
}

fn read_section<T>(
    kind: Kind,
    section: &Node,
    reader: &mut Reader,
    read: fn(Arc<str>, &mut Fields) -> T,
) -> Vec<Arc<T>> {
    let mut records = Vec::new();
    for Entry { key, key_span, value } in reader.map(section, &format!("`{}`", kind.section())) {
        let place = reader.place(*key_span);
        if reader.id(key, *key_span).is_none() {
            continue;
        }
        let entries = match &value.value {
            Value::Map(entries) => entries.as_slice(),
            Value::Null => &[],
            _ => {
                let what = format!("{kind} `{key}`");
                reader.map(value, &what);
                continue;
            }
        };
        let mut fields = reader.fields(format!("{kind} `{key}`"), place, entries);
        records.push(Arc::new(read(key.as_str().into(), &mut fields)));
        fields.finish();
    }
    records
}

/// The names of the fields that a record of a kind can have; pages are no records.
pub fn fields_of(kind: Kind) -> Vec<&'static str> {
    let (file, mut diagnostics) = (FilePath::from("fields"), Vec::new());
    let mut reader =
        Reader { file: &file, markdown: markdown::Options::default(), diagnostics: &mut diagnostics };
    let mut fields = reader.fields(String::new(), Place::file(&file), &[]);
    let id: Arc<str> = "id".into();
    match kind {
        Kind::Source => drop(source::read(id, &mut fields)),
        Kind::Actor => drop(actor::read(id, &mut fields)),
        Kind::Event => drop(event::read(id, &mut fields)),
        Kind::Claim => drop(claim::read(id, &mut fields)),
        Kind::Question => drop(question::read(id, &mut fields)),
        Kind::Term => drop(term::read(id, &mut fields)),
        Kind::Correction => drop(correction::read(id, &mut fields)),
        Kind::Page => {}
    }
    fields.asked()
}

fn read_page(text: &str, reader: &mut Reader) -> Option<Page> {
    let place = Place::file(reader.file);
    let id = page_id(reader.file);
    if let Some(part) = id.split('/').find(|part| !text::is_id(part)) {
        reader.report(project_mistakes::bad_path(place, reader.file, part));
        return None;
    }
    let (front, body) = split_front_matter(text, reader);
    let node = match &front {
        Some(range) => yaml::read(&text[range.clone()], range.start, reader.file, reader.diagnostics),
        None => Node { span: Span::default(), value: Value::Null },
    };
    let origin = Origin::verbatim(reader.file, body);
    let prose =
        markdown::read(&text[body..], &origin, markdown::Form::Page, &reader.markdown, reader.diagnostics);
    let entries = reader.map(&node, "front matter");
    let mut fields = reader.fields(format!("page `{id}`"), place.clone(), entries);
    let mut page = page::read(id.as_str().into(), place, prose, &mut fields);
    fields.finish();
    if is_cut_short(reader.diagnostics) {
        // It may have a title where nothing was read.
        page.title = page.title.or(Some(id));
    }
    Some(page)
}

/// `content/guides/method.md` is `guides/method`, `content/guides/index.md` is `guides`.
pub fn page_id(path: &str) -> String {
    let path = path.strip_prefix("content/").unwrap_or(path);
    let path = path.strip_suffix(".md").unwrap_or(path);
    path.strip_suffix("/index").unwrap_or(path).to_owned()
}

/// The YAML between two lines `---` at the top, and where the body begins.
fn split_front_matter(text: &str, reader: &mut Reader) -> (Option<Range<usize>>, usize) {
    let Some(front) = front_matter(text) else { return (None, 0) };
    if !front.is_closed {
        let line = text.lines().next().unwrap_or_default().trim_end();
        reader.report(mistakes::unclosed_front_matter(reader.place(Span::new(0, line.len()))));
    }
    (Some(front.yaml), front.body)
}

/// Where the front matter of a page stands.
pub struct FrontMatter {
    pub yaml: Range<usize>,
    /// Where the body begins.
    pub body: usize,
    is_closed: bool,
}

/// Finds the front matter of a page, where it has any.
pub fn front_matter(text: &str) -> Option<FrontMatter> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "---")?;
    let mut at = first.len();
    let mut blank = None;
    for line in lines {
        if line.trim().is_empty() {
            blank = blank.or(Some(at));
        }
        if matches!(line.trim_end(), "---" | "...") {
            return Some(FrontMatter { yaml: first.len()..at, body: at + line.len(), is_closed: true });
        }
        at += line.len();
    }
    // Never closed: what stands before the first blank line was meant.
    let end = blank.unwrap_or(text.len());
    Some(FrontMatter { yaml: first.len()..end, body: end, is_closed: false })
}
