//! Quotation marks in the language of the site: what straight ones become.
//!
//! The parser knows the English ones alone. It tells where a mark opens and where it closes, and a mark that was
//! written straight is told by its place in the source: one that the author set stays as it is.

/// Quotation marks, the outer pair and the inner; each a character, or two where it stands apart from the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks([[char; 2]; 4]);

/// Stands in the place of a second character that a mark does not have.
const NONE: char = '\0';

impl Marks {
    /// The four marks as they are written: `“`, `”`, `‘`, `’`.
    pub fn of(marks: [&str; 4]) -> Marks {
        Marks(marks.map(|mark| {
            let mut letters = mark.chars();
            let first = letters.next().unwrap_or(NONE);
            [first, letters.next().unwrap_or(NONE)]
        }))
    }

    /// What stands for a mark that the parser made of `written`. `open` counts the inner quotations that are
    /// open, by which one that ends is told from an apostrophe.
    pub fn of_smart(&self, made: &str, written: &str, open: &mut usize) -> Option<String> {
        let mark = match (written, made) {
            ("\"", "“") => 0,
            ("\"", "”") => 1,
            ("'", "‘") => {
                *open += 1;
                2
            }
            ("'", "’") if *open > 0 => {
                *open -= 1;
                3
            }
            _ => return None,
        };
        Some(self.0[mark].iter().filter(|letter| **letter != NONE).collect())
    }
}

impl Default for Marks {
    fn default() -> Marks {
        Marks::of(["“", "”", "‘", "’"])
    }
}
