//! Which files of an output folder are ours: the list that a build leaves in `.explainer/`.
//!
//! It names the files of the present build and of the one before, because it is written before the two
//! change places: whichever of them is published when the process is killed, its files are known as
//! ours. A list that is missing, damaged or about another folder counts as none; [`super::write()`]
//! then takes as ours only what holds the very bytes that it would write.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use super::Failure;
use super::operations::Operations;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The output folder, as [`super::folders::Folders::name`] has it.
    pub output: String,
    pub present: BTreeMap<String, u64>,
    pub previous: BTreeMap<String, u64>,
}

const FIRST_LINE: &str = "explainer manifest 1";
const LAST_LINE: &str = "end";

impl Manifest {
    pub fn read(operations: &Operations, path: &Path, output: &str) -> Result<Option<Manifest>, Failure> {
        let bytes = operations.read(path)?;
        Ok(bytes
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .and_then(|text| parse(&text))
            .filter(|manifest| manifest.output == output))
    }

    pub fn write(&self, operations: &Operations, path: &Path) -> Result<(), Failure> {
        let mut text = format!("{FIRST_LINE}\noutput {}\n", self.output);
        for (word, files) in [("present", &self.present), ("previous", &self.previous)] {
            for (path, hash) in files {
                // Writing into a string cannot fail.
                let _ = writeln!(text, "{word} {hash:016x} {path}");
            }
        }
        text.push_str(LAST_LINE);
        text.push('\n');
        operations.replace_file(path, text.as_bytes())
    }

    /// Whether we have put a file here, whatever has become of it.
    pub fn names(&self, path: &str) -> bool {
        self.present.contains_key(path) || self.previous.contains_key(path)
    }

    /// Whether we have put a file with these bytes here. Only such a file is ever removed: one that
    /// someone has edited since belongs to them.
    pub fn made(&self, path: &str, bytes: &[u8]) -> bool {
        let hash = Some(fingerprint(bytes));
        self.present.get(path).copied() == hash || self.previous.get(path).copied() == hash
    }
}

fn parse(text: &str) -> Option<Manifest> {
    let mut lines = text.lines();
    if lines.next()? != FIRST_LINE {
        return None;
    }
    let mut manifest =
        Manifest { output: lines.next()?.strip_prefix("output ")?.to_string(), ..Manifest::default() };
    for line in lines.by_ref() {
        if line == LAST_LINE {
            return lines.next().is_none().then_some(manifest);
        }
        let (word, rest) = line.split_once(' ')?;
        let (hash, path) = rest.split_once(' ')?;
        let files = match word {
            "present" => &mut manifest.present,
            "previous" => &mut manifest.previous,
            _ => return None,
        };
        files.insert(path.to_string(), u64::from_str_radix(hash, 16).ok()?);
    }
    None
}

/// A number that tells a file from an edited one. It must stay the same from release to release, which
/// the hasher of the standard library does not promise; nobody gains by forging it.
pub fn fingerprint(bytes: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| (hash.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let (words, rest) = bytes.as_chunks::<8>();
    let mut hash = words.iter().fold(bytes.len() as u64, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    for byte in rest {
        hash = mix(hash, u64::from(*byte));
    }
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "explainer manifest 1\noutput public\npresent 000000000000000a a b.html\nprevious 00000000000000ff c/d\nend\n";

    #[test]
    fn a_manifest_is_read() {
        let manifest = parse(TEXT).unwrap();
        assert_eq!(manifest.output, "public");
        assert_eq!(manifest.present, BTreeMap::from([("a b.html".to_string(), 10)]));
        assert_eq!(manifest.previous, BTreeMap::from([("c/d".to_string(), 255)]));
    }

    #[test]
    fn a_damaged_manifest_counts_as_none() {
        for end in 0..TEXT.len() - 1 {
            assert_eq!(parse(&TEXT[..end]), None, "{end}");
        }
        assert_eq!(parse(&TEXT.replace("000a", "zzzz")), None);
        assert_eq!(parse(&TEXT.replace("present", "future")), None);
    }

    #[test]
    fn a_fingerprint_depends_on_every_byte() {
        let text: Vec<u8> = (0..100).collect();
        for at in 0..text.len() {
            let mut other = text.clone();
            other[at] ^= 1;
            assert_ne!(fingerprint(&text), fingerprint(&other), "{at}");
            assert_ne!(fingerprint(&text), fingerprint(&text[..at]), "{at}");
        }
    }
}
