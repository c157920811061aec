//! The values of a `.bib` file: LaTeX to plain text, lists of names, and values that are no LaTeX.

use biblatex::{
    Bibliography, Chunk, Chunks, ChunksExt, Pair, Person, RawBibliography, RawChunk, RawEntry, Spanned,
};

use super::{Name, tidy};

/// `biblatex` reads commands within commands by calling itself; deeper than this is no bibliography.
const DEEPEST: usize = 40;

/// A value in which LaTeX is not finished: an open `$`, a backslash at the end.
#[derive(Debug)]
pub struct Unfinished;

/// A value as plain text.
pub fn text(value: &str) -> Result<Option<String>, Unfinished> {
    Ok(tidy(&plain(&chunks(value)?)))
}

/// A list of names, joined by `and`. A name that is wholly in braces is not taken apart: `{The Desk}`.
pub fn names(value: &str) -> Result<Vec<Name>, Unfinished> {
    let names: Vec<Chunks> = chunks(value)?.parse().map_err(|_| Unfinished)?;
    Ok(names.iter().filter_map(name).collect())
}

/// A value that LaTeX does not interpret: an address, a date, a key.
pub fn verbatim(value: &str) -> String {
    // Programs escape what LaTeX would take as a sign of its own, even here.
    let value = value.replace("\\textasciitilde", "~");
    let mut text = String::new();
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.extend(letters.next_if(|next| !next.is_alphanumeric()).or(Some('\\'))),
            '{' | '}' => {}
            _ => text.push(letter),
        }
    }
    text.trim().to_string()
}

fn name(chunks: &Chunks) -> Option<Name> {
    let filled: Vec<&Chunk> =
        chunks.iter().map(|chunk| &chunk.v).filter(|chunk| !chunk.get().trim().is_empty()).collect();
    let whole = tidy(&plain(chunks))?;
    if matches!(filled.as_slice(), [Chunk::Verbatim(_)]) || whole == "others" {
        return Some(Name::Literal(whole));
    }
    let person = Person::parse(chunks);
    let family = tidy(&unwrapped(&[person.prefix, person.name, person.suffix].join(" ")));
    let given = tidy(&unwrapped(&person.given_name));
    Some(match family {
        Some(family) => Name::Person { family, given },
        None => Name::Literal(whole),
    })
}

/// `biblatex` decodes values only as part of an entry, so that one is made around this one.
fn chunks(value: &str) -> Result<Chunks, Unfinished> {
    const FIELD: &str = "title";
    if depth(value) > DEEPEST {
        return Err(Unfinished);
    }
    let value = typography(value);
    let field = Pair::new(Spanned::zero(FIELD), Spanned::zero(vec![Spanned::zero(RawChunk::Normal(&value))]));
    let entry = RawEntry { key: Spanned::zero("key"), kind: Spanned::zero("misc"), fields: vec![field] };
    let raw = RawBibliography {
        preamble: String::new(),
        entries: vec![Spanned::zero(entry)],
        abbreviations: Vec::new(),
    };
    let mut entries = Bibliography::from_raw(raw).map_err(|_| Unfinished)?.into_vec();
    entries.pop().and_then(|mut entry| entry.remove(FIELD)).ok_or(Unfinished)
}

fn depth(value: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for byte in value.bytes() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// The signs of TeX that `biblatex` leaves as they are: `~` for a blank, and quotation marks.
fn typography(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => {
                text.push(letter);
                text.extend(letters.next());
            }
            '~' => text.push(' '),
            _ => text.push(letter),
        }
    }
    text.replace("``", "“").replace("''", "”")
}

fn plain(chunks: &Chunks) -> String {
    let text: String = chunks
        .iter()
        .map(|chunk| match &chunk.v {
            Chunk::Normal(text) | Chunk::Verbatim(text) => text.clone(),
            Chunk::Math(text) => text.replace(['{', '}', '^', '_'], ""),
        })
        .collect();
    unwrapped(&text)
}

/// Commands that only say how their text looks; `biblatex` hands them over undone.
const LOOKS: [&str; 16] = [
    "textit",
    "textbf",
    "emph",
    "textsc",
    "textsl",
    "texttt",
    "textrm",
    "textsf",
    "textup",
    "textnormal",
    "textsuperscript",
    "textsubscript",
    "underline",
    "uline",
    "mkbibemph",
    "mbox",
];

/// The same for commands that hold until the brace closes: `{\itshape …}`.
const SWITCHES: [&str; 8] = ["itshape", "bfseries", "scshape", "upshape", "em", "it", "bf", "sc"];

fn unwrapped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out += &rest[..at];
        let after = &rest[at + 1..];
        let end = after.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(after.len());
        let (command, after) = after.split_at(end);
        let argument =
            after.strip_prefix('{').and_then(|inner| inner.split_at_checked(closing_brace(inner)?));
        match argument {
            _ if SWITCHES.contains(&command) => rest = after.strip_prefix(' ').unwrap_or(after),
            Some((inner, closed)) if LOOKS.contains(&command) => {
                out += &unwrapped(inner);
                rest = &closed[1..];
            }
            _ => {
                out.push('\\');
                out += command;
                rest = after;
            }
        }
    }
    out + rest
}

/// The brace that closes one which was opened just before the text.
fn closing_brace(text: &str) -> Option<usize> {
    let mut depth = 0;
    text.bytes().position(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        depth < 0
    })
}
