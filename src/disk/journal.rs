//! The note that a change of the output folder is under way, by which the next run finishes it.

use std::fmt::Write;
use std::path::Path;

use super::Failure;
use super::folders::Place;
use super::operations::Operations;
use super::tree::is_relative;

/// What is under way. It is noted when all is prepared and before the first change.
#[derive(Debug, PartialEq, Eq)]
pub enum Journal {
    /// The stage and the output folder change places.
    Swap(Place),
    /// Files are replaced one by one, in this order.
    Replace(Place, Vec<Step>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The stage's file of this number goes to this path.
    Put(usize, String),
    /// The file at this path goes, if it is still as we made it.
    Remove(String),
}

const FIRST_LINE: &str = "explainer journal 1";
const LAST_LINE: &str = "end";

impl Journal {
    /// A journal that is missing or damaged counts as none: it is written in one step, so that only a
    /// power cut can damage it, and the build that follows compares every byte anyway.
    pub fn read(operations: &Operations, path: &Path) -> Result<Option<Journal>, Failure> {
        let bytes = operations.read(path)?;
        Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()).and_then(|text| parse(&text)))
    }

    pub fn write(&self, operations: &Operations, path: &Path) -> Result<(), Failure> {
        operations.replace_file(path, self.text().as_bytes())
    }

    fn text(&self) -> String {
        let (word, place, steps): (_, _, &[Step]) = match self {
            Journal::Swap(place) => ("swap", place, &[]),
            Journal::Replace(place, steps) => ("replace", place, steps),
        };
        let mut text = format!("{FIRST_LINE}\n{word} {}\n", place.word());
        for step in steps {
            // Writing into a string cannot fail.
            let _ = match step {
                Step::Put(number, path) => writeln!(text, "put {number} {path}"),
                Step::Remove(path) => writeln!(text, "remove {path}"),
            };
        }
        text.push_str(LAST_LINE);
        text.push('\n');
        text
    }
}

fn parse(text: &str) -> Option<Journal> {
    let body =
        text.strip_prefix(FIRST_LINE)?.strip_prefix('\n')?.strip_suffix('\n')?.strip_suffix(LAST_LINE)?;
    let mut lines = body.lines();
    let (word, place) = lines.next()?.split_once(' ')?;
    let place = Place::from_word(place)?;
    let steps = lines.map(parse_step).collect::<Option<Vec<Step>>>()?;
    match word {
        "swap" if steps.is_empty() => Some(Journal::Swap(place)),
        "replace" => Some(Journal::Replace(place, steps)),
        _ => None,
    }
}

fn parse_step(line: &str) -> Option<Step> {
    let (word, rest) = line.split_once(' ')?;
    let step = match word {
        "put" => {
            let (number, path) = rest.split_once(' ')?;
            Step::Put(number.parse().ok()?, path.to_string())
        }
        "remove" => Step::Remove(rest.to_string()),
        _ => return None,
    };
    let (Step::Put(_, path) | Step::Remove(path)) = &step;
    is_relative(path).then_some(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_reads_as_it_was_written() {
        let steps = vec![Step::Put(0, "a b/index.html".into()), Step::Remove("c".into())];
        for journal in [Journal::Swap(Place::Beside), Journal::Replace(Place::Inside, steps)] {
            let text = journal.text();
            assert_eq!(parse(&text), Some(journal));
            for end in 0..text.len() {
                assert_eq!(parse(&text[..end]), None, "{end}");
            }
        }
    }

    #[test]
    fn a_journal_never_leads_out_of_the_output_folder() {
        assert_eq!(parse("explainer journal 1\nreplace notes\nremove ../a\nend\n"), None);
        assert_eq!(parse("explainer journal 1\nreplace notes\nput 0 /a\nend\n"), None);
    }
}
