//! Reads a built-in block: `{{ name (key=value)* }}`.

use super::{Range, Source};
use crate::diagnostic::Diagnostic;
use crate::mistakes::{fields::bad_id, markdown as mistakes};
use crate::prose::{Block, BlockKind, Reference};
use crate::text;

/// Reads the block that fills `range`, braces included. A block whose name is known is returned whatever
/// is wrong with its keys.
pub fn read(source: &Source, range: Range, diagnostics: &mut Vec<Diagnostic>) -> Option<Block> {
    let mut words = words(source.text, range.start + 2..range.end - 2).into_iter();
    let Some(name) = words.next() else {
        diagnostics.push(mistakes::unknown_block(source.place(range), ""));
        return None;
    };
    let written = &source.text[name.clone()];
    let Some((kind, _, keys)) = BlockKind::ALL.into_iter().find(|(_, known, _)| *known == written) else {
        diagnostics.push(mistakes::unknown_block(source.place(name), written));
        return None;
    };
    let mut block =
        Block { kind, actor: None, tag: None, status: None, of_kind: None, place: source.place(range) };
    for word in words {
        if let Err(mistake) = set(source, &mut block, written, keys, word) {
            diagnostics.push(*mistake);
        }
    }
    Some(block)
}

/// Sets one `key=value` of a block.
fn set(
    source: &Source,
    block: &mut Block,
    name: &str,
    keys: &[&str],
    word: Range,
) -> Result<(), Box<Diagnostic>> {
    let written = &source.text[word.clone()];
    let place = source.place(word.clone());
    let Some((key, value)) = written.split_once('=') else {
        return Err(Box::new(mistakes::empty_block_key(place, written)));
    };
    let key_place = source.place(word.start..word.start + key.len());
    let start = word.start + key.len() + 1;
    let inner = unquoted(value);
    let value_start = if inner.len() < value.len() { start + 1 } else { start };
    let value_place = source.place(value_start..value_start + inner.len());

    if !keys.contains(&key) {
        return Err(Box::new(mistakes::unknown_block_key(key_place, name, key, keys)));
    }
    if inner.is_empty() {
        return Err(Box::new(mistakes::empty_block_key(place, key)));
    }
    if key == "actor" && !text::is_id(inner) {
        return Err(Box::new(bad_id(value_place, inner)));
    }
    let field = match key {
        "actor" => &mut block.actor,
        "tag" => &mut block.tag,
        "status" => &mut block.status,
        _ => &mut block.of_kind,
    };
    match field {
        Some(first) => Err(Box::new(mistakes::repeated_block_key(key_place, key, first.place.clone()))),
        None => {
            *field = Some(Reference { id: inner.to_owned(), place: value_place });
            Ok(())
        }
    }
}

/// The value without its quotation marks, where it has both.
fn unquoted(value: &str) -> &str {
    value.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')).unwrap_or(value)
}

/// The words of a range, parted by blanks outside of quotation marks.
fn words(text: &str, range: Range) -> Vec<Range> {
    let mut words = Vec::new();
    let mut start = None;
    let mut quoted = false;
    for (offset, letter) in text[range.clone()].char_indices() {
        let at = range.start + offset;
        if letter == '"' {
            quoted = !quoted;
        }
        if letter.is_whitespace() && !quoted {
            words.extend(start.take().map(|start| start..at));
        } else {
            start.get_or_insert(at);
        }
    }
    words.extend(start.map(|start| start..range.end));
    words
}
