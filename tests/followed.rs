//! Documents that a reader follows step by step are followed here, to the letter.
//!
//! A fenced block with a path in backquotes above it is written to that file. In a block of `console`, each line
//! behind `$ ` is run by the shell, and the lines under it are all that it says; `…` stands for any words in a
//! line, and alone on a line for any lines. `cd` counts for all that follows. `explainer serve` is run until it has
//! said what is expected of it.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use ended::Ended;
use program::Folder;

#[path = "shared/ended.rs"]
mod ended;
#[path = "shared/program.rs"]
mod program;

/// What a document asks for, in order.
#[derive(Debug)]
enum Step {
    Write { path: String, text: String },
    Run { command: String, says: Vec<String> },
}

/// A step and the number of its line in the document.
type Numbered = (usize, Step);

fn steps(document: &str) -> Vec<Numbered> {
    let mut steps = Vec::new();
    let mut above = "";
    let mut lines = document.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let block: Vec<(usize, &str)> =
                lines.by_ref().take_while(|(_, line)| !line.starts_with("```")).collect();
            if let Some(path) = path_in(above) {
                let text = block.iter().map(|(_, line)| format!("{line}\n")).collect();
                steps.push((number + 1, Step::Write { path: path.to_owned(), text }));
            } else if language == "console" {
                for (number, line) in block {
                    match (line.strip_prefix("$ "), steps.last_mut()) {
                        (Some(command), _) => {
                            let run = Step::Run { command: command.to_owned(), says: Vec::new() };
                            steps.push((number + 1, run));
                        }
                        (None, Some((_, Step::Run { says, .. }))) => says.push(line.to_owned()),
                        (None, _) => panic!("line {}: what says `{line}`?", number + 1),
                    }
                }
            }
        }
        if !line.trim().is_empty() {
            above = line;
        }
    }
    steps
}

/// The path of `` `content/facts.yaml`: `` or `` … in `site.yaml`: ``: the last words in backquotes of a line that ends in a colon.
fn path_in(line: &str) -> Option<&str> {
    let path = line.strip_suffix("`:")?.rsplit('`').next()?;
    path.contains('.').then_some(path)
}

/// Whether what was said fits what was expected.
fn fits(expected: &[&str], said: &[&str]) -> bool {
    match (expected, said) {
        ([], []) => true,
        (["…", rest @ ..], _) => (0..=said.len()).any(|at| fits(rest, &said[at..])),
        ([first, rest @ ..], [line, more @ ..]) => fits_line(first, line) && fits(rest, more),
        _ => false,
    }
}

fn fits_line(expected: &str, said: &str) -> bool {
    let Some((first, rest)) = expected.split_once('…') else { return expected == said };
    let Some(said) = said.strip_prefix(first) else { return false };
    said.char_indices().map(|(at, _)| at).chain([said.len()]).any(|at| fits_line(rest, &said[at..]))
}

/// A reader with a machine of their own: a home, git that knows them, and a GitHub that is a folder.
struct Reader {
    machine: Folder,
    here: PathBuf,
}

impl Reader {
    fn new() -> Reader {
        let machine = Folder::empty();
        machine.write(
            "home/.gitconfig",
            format!(
                "[user]\n\tname = Ada Example\n\temail = ada@example.org\n[init]\n\tdefaultBranch = main\n\
                 [url \"file://{}/github/\"]\n\tinsteadOf = https://github.com/\n",
                machine.0.display()
            ),
        );
        let here = machine.0.join("home");
        Reader { machine, here }
    }

    /// A repository as GitHub makes it.
    fn has_on_github(&self, name: &str) {
        let path = self.machine.0.join("github").join(name);
        fs::create_dir_all(&path).expect("the folder is writable");
        let made = Command::new("git").args(["init", "--quiet", "--bare"]).arg(&path).status();
        assert!(made.is_ok_and(|status| status.success()), "git makes a repository");
    }

    /// As on a terminal, what is said to both streams comes in one.
    fn shell(&self, script: &str) -> Command {
        let program = Path::new(env!("CARGO_BIN_EXE_explainer")).parent().expect("it lies in a folder");
        let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(format!("exec 2>&1\n{script}")).current_dir(&self.here).env("PATH", path);
        shell.env("HOME", self.machine.0.join("home")).env("GIT_CONFIG_NOSYSTEM", "1");
        shell.env_remove("EXPLAINER_ARCHIVE").env_remove("COLUMNS").stdin(Stdio::null());
        shell
    }

    fn run(&mut self, command: &str, says: &[String]) -> Result<(), String> {
        if let Some(folder) = command.strip_prefix("cd ") {
            self.here.push(folder);
            return if self.here.is_dir() { Ok(()) } else { Err(format!("there is no folder `{folder}`")) };
        }
        let expected: Vec<&str> = says.iter().map(|line| line.trim_end()).collect();
        let said = if command.starts_with("explainer serve") {
            self.begin(command, expected.len())
        } else {
            let output = self.shell(command).output().expect("there is a shell");
            String::from_utf8_lossy(&output.stdout).into_owned()
        };
        let lines: Vec<&str> = said.lines().map(str::trim_end).collect();
        if fits(&expected, &lines) {
            Ok(())
        } else {
            Err(format!("it says:\n{said}\nand the document says:\n{}", expected.join("\n")))
        }
    }

    /// Starts what does not end by itself, and waits for so many lines.
    fn begin(&self, command: &str, lines: usize) -> String {
        // The shell becomes the program, so that this is what is ended.
        let mut shell = self.shell(&format!("exec {command}"));
        let shell = shell.stdout(Stdio::piped());
        let mut child = Ended(shell.spawn().expect("there is a shell"));
        let mut out = child.0.stdout.take().expect("it is piped");
        let mut said = String::new();
        let (start, mut byte) = (Instant::now(), [0; 1]);
        while said.lines().count() < lines || !said.ends_with('\n') {
            if start.elapsed() > Duration::from_secs(30) || !matches!(out.read(&mut byte), Ok(1)) {
                break;
            }
            said.push(char::from(byte[0]));
        }
        said
    }
}

fn follow(document: &str, mut reader: Reader) -> Reader {
    let path = format!("{}/{document}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).expect("the document is there");
    let steps = steps(&text);
    assert!(steps.len() > 5, "{document} has steps");
    for (line, step) in &steps {
        match step {
            Step::Write { path, text } => {
                let path = reader.here.join(path);
                fs::create_dir_all(path.parent().expect("it lies in a folder"))
                    .expect("the folder is writable");
                fs::write(path, text).expect("the file is writable");
            }
            Step::Run { command, says } => {
                if let Err(why) = reader.run(command, says) {
                    panic!("{document}:{line}: `{command}`: {why}");
                }
            }
        }
    }
    reader
}

#[test]
fn the_tutorial_leads_to_a_published_site() {
    let reader = Reader::new();
    reader.has_on_github("you/frost.git");
    let reader = follow("docs/tutorial.md", reader);
    let remote = reader.machine.0.join("github/you/frost.git");
    let published = Command::new("git").arg("-C").arg(remote).args(["show", "gh-pages:index.html"]).output();
    let page = String::from_utf8_lossy(&published.expect("git starts").stdout).into_owned();
    assert!(page.contains("The frost of May"), "{page}");
}

#[test]
fn words_of_a_document_may_stand_for_others() {
    assert!(fits_line("built 3 files in … ms", "built 3 files in 12 ms"));
    assert!(fits_line("…", "anything"));
    assert!(fits_line("same", "same"));
    assert!(!fits_line("same", "same and more"));
    assert!(!fits_line("built …: new", "built 3: new, changed"));
    assert!(fits(&["a", "…", "z"], &["a", "b", "c", "z"]));
    assert!(!fits(&["a", "z"], &["a", "b", "z"]));
}
