//! Where the values of a JSON text are written: `serde_json` reads them, but forgets where they stood.
//!
//! The text must have been accepted by `serde_json`; of another text the result is meaningless.

use std::collections::BTreeMap;
use std::ops::Range;

/// The places of an object and of the values of its members; of a repeated name the last counts.
#[derive(Debug, Default)]
pub struct ObjectSpans {
    pub whole: Range<usize>,
    pub members: BTreeMap<String, Range<usize>>,
}

impl ObjectSpans {
    /// The place of a member, or of the object where it has no such member.
    pub fn of(&self, name: &str) -> Range<usize> {
        // An object can fill a file; its brace is enough to point at it.
        self.members.get(name).cloned().unwrap_or(self.whole.start..self.whole.start + 1)
    }
}

/// The items of the array that the text holds; an item that is no object has no members.
pub fn items(text: &str) -> Vec<ObjectSpans> {
    let mut cursor = Cursor { text, at: 0 };
    let mut items = Vec::new();
    if !cursor.eat(b'[') {
        return items;
    }
    while let Some(next) = cursor.peek()
        && next != b']'
    {
        items.push(cursor.object());
        cursor.eat(b',');
    }
    items
}

struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl Cursor<'_> {
    /// The next byte that is no blank.
    fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while bytes.get(self.at).is_some_and(u8::is_ascii_whitespace) {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn object(&mut self) -> ObjectSpans {
        self.peek();
        let start = self.at;
        let mut members = BTreeMap::new();
        if self.eat(b'{') {
            while self.peek() == Some(b'"') {
                let name = self.value();
                self.eat(b':');
                let value = self.value();
                if let Ok(name) = serde_json::from_str(&self.text[name]) {
                    members.insert(name, value);
                }
                self.eat(b',');
            }
            self.eat(b'}');
        } else {
            self.value();
        }
        ObjectSpans { whole: start..self.at, members }
    }

    /// Steps over a value, however deep it is.
    fn value(&mut self) -> Range<usize> {
        self.peek();
        let start = self.at;
        let mut depth = 0_usize;
        while let Some(byte) = self.text.as_bytes().get(self.at).copied() {
            match byte {
                b'"' => self.string(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' if depth > 0 => {
                    depth -= 1;
                    self.at += 1;
                }
                b',' | b':' if depth > 0 => self.at += 1,
                b'}' | b']' | b',' | b':' => break,
                byte if byte.is_ascii_whitespace() && depth == 0 => break,
                // Part of a number or of a word; a value that is nothing else goes on.
                _ => {
                    self.at += 1;
                    continue;
                }
            }
            if depth == 0 {
                break;
            }
        }
        start..self.at
    }

    fn string(&mut self) {
        let bytes = self.text.as_bytes();
        self.at += 1;
        while let Some(byte) = bytes.get(self.at) {
            self.at += match byte {
                b'\\' => 2,
                b'"' => break,
                _ => 1,
            };
        }
        self.at = (self.at + 1).min(bytes.len());
    }
}
