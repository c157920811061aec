//! One commit in the language of `git fast-import`, which takes it in one go and needs no working tree.

use std::io::{self, Write};

use crate::artifact::Artifact;

pub struct Commit<'a> {
    pub identities: &'a Identities,
    pub message: &'a [u8],
    /// The commit that it stands on, whose files stay unless they are removed or written.
    pub parent: Option<&'a str>,
    pub removed: &'a [Vec<u8>],
    pub files: &'a [Artifact],
}

/// Who wrote and who commits, and when: `Name <mail> seconds zone`.
pub struct Identities {
    pub author: String,
    pub committer: String,
}

impl Commit<'_> {
    /// Writes the commit onto a name of the repository.
    pub fn write(&self, name: &str, out: &mut impl Write) -> io::Result<()> {
        // Without the closing word, git takes nothing of a stream that was cut.
        writeln!(out, "feature done\ncommit {name}\nmark :1")?;
        writeln!(out, "author {}\ncommitter {}", self.identities.author, self.identities.committer)?;
        data(self.message, out)?;
        if let Some(parent) = self.parent {
            writeln!(out, "from {parent}")?;
        }
        for path in self.removed {
            out.write_all(b"D ")?;
            out.write_all(&quoted(path))?;
            out.write_all(b"\n")?;
        }
        for file in self.files {
            out.write_all(b"M 100644 inline ")?;
            out.write_all(&quoted(file.path.as_bytes()))?;
            out.write_all(b"\n")?;
            data(&file.bytes, out)?;
        }
        writeln!(out, "done")
    }
}

fn data(bytes: &[u8], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "data {}", bytes.len())?;
    out.write_all(bytes)?;
    out.write_all(b"\n")
}

/// A path in quotation marks, as C writes strings: whatever is in it, it is one path on one line.
pub fn quoted(path: &[u8]) -> Vec<u8> {
    let mut out = vec![b'"'];
    for byte in path {
        match byte {
            b'"' | b'\\' => out.extend([b'\\', *byte]),
            b' '..=b'~' => out.push(*byte),
            other => out.extend(format!("\\{other:03o}").into_bytes()),
        }
    }
    out.push(b'"');
    out
}

/// The way back; none where it is not written so.
pub fn unquoted(text: &[u8]) -> Option<Vec<u8>> {
    let inner = text.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    let mut out = Vec::new();
    let mut rest = inner;
    while let Some((first, after)) = rest.split_first() {
        rest = match (first, after) {
            (b'\\', [mark @ (b'"' | b'\\'), after @ ..]) => {
                out.push(*mark);
                after
            }
            (b'\\', [a @ b'0'..=b'3', b @ b'0'..=b'7', c @ b'0'..=b'7', after @ ..]) => {
                out.push((a - b'0') * 64 + (b - b'0') * 8 + (c - b'0'));
                after
            }
            (b'\\' | b'"', _) => return None,
            (other, after) => {
                out.push(*other);
                after
            }
        };
    }
    Some(out)
}
