//! How wide words are. No browser is asked: letters are taken as wide as in the widest of the common faces for
//! screens, so that a name has room in each of them.

use super::shape::{Point, Rect};
use super::{Node, Placed, mark};

/// The size of a name, in the units of the drawing; those of a drawing for phones are pixels of the screen.
pub const NAME: f64 = 13.0;
/// The size of the words beside a line.
pub const WORDS: f64 = 12.0;
pub const NAME_LINE: f64 = 16.0;
pub const WORDS_LINE: f64 = 14.0;
/// What a mark takes beside a name.
pub const MARK: f64 = 20.0;
/// A name has no more lines: the whole of it stands in the table.
const MOST_LINES: usize = 3;

/// The widest word that is not broken, where there is room.
pub const LONGEST: f64 = 168.0;

/// The width of a line of text.
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let em: f64 = text.chars().map(letter).sum();
    em * size * if bold { 1.1 } else { 1.0 }
}

/// The width of a letter, in parts of the size of the text.
fn letter(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '’' | '‘' | '|' | ',' | '.' | ':' | ';' | '!' => 0.33,
        ' ' | '\u{a0}' | 'f' | 'r' | 't' | 'I' | 'J' | '(' | ')' | '[' | ']' | '-' | '/' => 0.42,
        'm' | 'M' | 'w' | '%' | '&' | 'Æ' | 'Œ' => 0.97,
        'W' | '@' | '—' | '…' => 1.0,
        'C' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | '#' | '+' | '=' | '<' | '>' => 0.8,
        'A'..='Z' => 0.7,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' => 0.0,
        '\0'..='\u{24f}' => 0.64,
        // Scripts of East Asia, whose letters are as wide as high, and pictures.
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' => 1.0,
        '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{10000}'.. => 1.3,
        _ => 0.8,
    }
}

/// A box for a node, somewhere. The name is broken between words where it is wider than `most`, and within a word
/// only where that alone is wider than `longest`.
pub fn placed(node: &Node, most: f64, longest: f64) -> Placed {
    let word = node.name.split_whitespace().map(|word| width(word, NAME, node.heavy)).fold(0.0, f64::max);
    let most = most.max(word.min(longest));
    let (name, cut) = wrap(&node.name, most, NAME, node.heavy, MOST_LINES);
    let widest = name.iter().map(|line| width(line, NAME, node.heavy)).fold(0.0, f64::max);
    // Round and pointed ends take more room than straight ones.
    let ends = match mark::outline(node.kind) {
        mark::Outline::Square => 16.0,
        mark::Outline::Round => 20.0,
        mark::Outline::Six => 24.0,
    };
    let beside = if node.kind.is_empty() { 0.0 } else { MARK };
    let (width, height) = (widest + ends + beside, name.len() as f64 * NAME_LINE + 10.0);
    Placed { rect: Rect::around(Point::default(), width.ceil(), height.max(26.0)), name, cut }
}

/// Breaks text into lines of at most so much; a word that is longer alone is broken too. Tells whether
/// something had to be cut.
pub fn wrap(text: &str, most: f64, size: f64, bold: bool, lines: usize) -> (Vec<String>, bool) {
    let fits = |text: &str| width(text, size, bold) <= most;
    let mut done: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            done.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            let mut longer = line.clone();
            longer.push(letter);
            if !fits(&longer) && !line.is_empty() {
                done.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    if !line.is_empty() || done.is_empty() {
        done.push(line);
    }
    let cut = done.len() > lines;
    if cut {
        done.truncate(lines);
        if let Some(last) = done.last_mut() {
            while !last.is_empty() && !fits(&format!("{last}…")) {
                last.pop();
            }
            *last = format!("{}…", last.trim_end());
        }
    }
    (done, cut)
}
