//! Reads a spec: which tests it holds, their files, and what they expect.

use std::ops::Range;

use super::picture;
use explainer::date::Date;
use explainer::pipeline::Options;

/// A spec.
pub struct Document {
    /// The name of its file, without `.md`.
    pub name: String,
    /// The files before the first test: every test has them, unless it states a file of the same name.
    pub shared: Vec<Block>,
    pub tests: Vec<Test>,
}

/// What stands under a `##` heading.
pub struct Test {
    pub name: String,
    pub line: usize,
    pub blocks: Vec<Block>,
    pub options: Options,
    pub without_settings: bool,
    /// Where the next test begins.
    pub end: usize,
}

/// A fenced block and the name on the line before it.
pub struct Block {
    pub name: String,
    pub text: String,
    pub wanted: Wanted,
    /// Of the name.
    pub line: usize,
    /// Of the text in the document.
    pub range: Range<usize>,
    form: Form,
}

/// What the text of a block stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Text,
    /// Bytes of Latin-1, which are not UTF-8.
    Latin1,
    /// A picture in words: `jpeg 1600x900 gps`.
    Picture,
}

/// What a block is for.
#[derive(Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A file of the site.
    Input,
    /// All diagnostics, as people see them.
    Diagnostics,
    /// The paths of all files that are made.
    Files,
    /// Words, one a line, that no file holds.
    Nowhere,
    /// The same, and files for reference managers, which are not markup, may hold them.
    NowhereInPages,
    /// A file that is made, or a part of it.
    File { path: String, part: Option<Part> },
}

#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    pub selector: String,
    pub shape: Shape,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Markup,
    Words,
    /// JSON, over several lines.
    Data,
}

impl Block {
    pub fn bytes(&self) -> Vec<u8> {
        match self.form {
            Form::Text => self.text.clone().into_bytes(),
            Form::Latin1 => self.text.chars().map(|letter| u8::try_from(letter).unwrap_or(b'?')).collect(),
            Form::Picture => picture::picture(self.text.trim()),
        }
    }
}

/// Reads a document; what it cannot read is said with its line.
pub fn read(name: &str, text: &str) -> Result<Document, String> {
    let mut document = Document { name: name.to_owned(), shared: Vec::new(), tests: Vec::new() };
    let mut at = 0;
    let mut label: Option<(usize, &str)> = None;
    let mut lines = text.split_inclusive('\n').zip(1..);
    while let Some((whole, number)) = lines.next() {
        let start = at;
        at += whole.len();
        let line = whole.trim_end();
        let fail = |what: &str| Err(format!("line {number}: {what}"));
        if let Some(title) = line.strip_prefix("## ") {
            if let Some(test) = document.tests.last_mut() {
                test.end = start;
            }
            document.tests.push(Test {
                name: title.trim().to_owned(),
                line: number,
                blocks: Vec::new(),
                options: Options::default(),
                without_settings: false,
                end: text.len(),
            });
            label = None;
        } else if let Some(flags) = quoted_after(line, "Built with ") {
            let Some(test) = document.tests.last_mut() else { return fail("options stand before any test") };
            if let Err(what) = set_options(&mut test.options, flags) {
                return fail(&what);
            }
        } else if line == "Built without `site.yaml`:" {
            let Some(test) = document.tests.last_mut() else { return fail("options stand before any test") };
            test.without_settings = true;
        } else if line.starts_with("```") {
            let fence: String = line.chars().take_while(|letter| *letter == '`').collect();
            let form = match line[fence.len()..].trim() {
                "latin-1" => Form::Latin1,
                "picture" => Form::Picture,
                _ => Form::Text,
            };
            let from = at;
            let to = loop {
                let Some((inner, _)) = lines.next() else { return fail("this block is not closed") };
                let here = at;
                at += inner.len();
                if inner.trim_end() == fence {
                    break here;
                }
            };
            let Some((label_line, label)) = label.take() else {
                return fail("the line before this block does not name it");
            };
            let (name, wanted) = wanted(label);
            if wanted != Wanted::Input && document.tests.is_empty() {
                return fail("something is expected before any test");
            }
            let text = text[from..to].to_owned();
            let block = Block { name, text, wanted, line: label_line, range: from..to, form };
            match document.tests.last_mut() {
                Some(test) => test.blocks.push(block),
                None => document.shared.push(block),
            }
        } else if !line.is_empty() {
            label = Some((number, line)).filter(|(_, line)| names_a_block(line));
        }
    }
    match document.tests.iter().find(|test| test.blocks.is_empty()) {
        Some(test) => Err(format!("line {}: this test states nothing", test.line)),
        None => Ok(document),
    }
}

/// `` `name`: ``, ``The words of `name`: `` or ``The data of `name`: ``
fn names_a_block(line: &str) -> bool {
    quoted_after(shape(line).1, "").is_some()
}

/// What a label asks for, and what is left of it.
fn shape(label: &str) -> (Shape, &str) {
    let shapes = [("The words of ", Shape::Words), ("The data of ", Shape::Data)];
    let found = shapes.into_iter().find_map(|(words, shape)| Some((shape, label.strip_prefix(words)?)));
    found.unwrap_or((Shape::Markup, label))
}

/// The text in backquotes that follows `before` and ends the line with a colon.
fn quoted_after<'a>(line: &'a str, before: &str) -> Option<&'a str> {
    let quoted = line.strip_prefix(before)?.strip_prefix('`')?.strip_suffix("`:")?;
    (!quoted.contains('`')).then_some(quoted)
}

fn wanted(label: &str) -> (String, Wanted) {
    let (shape, rest) = shape(label);
    let name = quoted_after(rest, "").expect("the label was looked at before");
    let wanted = match name {
        "diagnostics" => Wanted::Diagnostics,
        "files" => Wanted::Files,
        "nowhere" => Wanted::Nowhere,
        "nowhere in pages" => Wanted::NowhereInPages,
        _ => match name.strip_prefix("public/") {
            None => Wanted::Input,
            Some(made) => {
                let (path, selector) = match made.split_once(' ') {
                    Some((path, selector)) => (path, Some(selector.to_owned())),
                    None => (made, None),
                };
                let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
                let part = selector.map(|selector| Part { selector, shape });
                Wanted::File { path: format!("{path}{index}"), part }
            }
        },
    };
    (name.to_owned(), wanted)
}

/// The options as the command line has them.
fn set_options(options: &mut Options, flags: &str) -> Result<(), String> {
    let mut words = flags.split_whitespace();
    while let Some(flag) = words.next() {
        match flag {
            "--drafts" => options.drafts = true,
            "--strict" => options.strict = true,
            "--today" => {
                let today = words.next().and_then(|day| Date::parse(day).ok());
                options.today = Some(today.ok_or("`--today` takes a day")?);
            }
            "--offline" => options.offline = true,
            "--base-url" => options.base_url = words.next().map(str::to_owned),
            other => return Err(format!("no option is called `{other}`")),
        }
    }
    Ok(())
}
