//! Fits words into a room: as large as they go, in lines of like length. SVG breaks no lines by itself.

use resvg::usvg::fontdb::Family;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::Fonts;

/// Where words are to stand.
#[derive(Clone, Copy, Debug)]
pub struct Room<'a> {
    /// `serif`, `sans-serif`, or a family of the theme's.
    pub family: &'a str,
    pub width: f32,
    pub height: f32,
    /// Sizes of type.
    pub most: f32,
    pub least: f32,
    /// From line to line, in sizes.
    pub leading: f32,
}

/// Words that fit. No lines where some letter is in no font: a box in its place says nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    pub size: f32,
    pub lines: Vec<String>,
    /// Of the longest line.
    pub width: f32,
    /// The first letter that is in no font.
    pub missing: Option<char>,
}

impl Fonts {
    pub fn fit(&self, text: &str, room: Room) -> Fitted {
        let words: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let letters = match self.advances(&words, room.family) {
            Ok(letters) => letters,
            Err(missing) => {
                return Fitted { size: room.least, lines: Vec::new(), width: 0.0, missing: Some(missing) };
            }
        };
        let done = |size: f32, lines: Vec<String>| {
            let longest = |longest: f32, line: &String| {
                self.advances(line, room.family).map_or(longest, |line| longest.max(length(&line)))
            };
            let width = size * lines.iter().fold(0.0, longest);
            Fitted { size, lines, width, missing: None }
        };
        let mut size = room.most;
        loop {
            let width = room.width / size;
            let most = ((room.height / (size * room.leading)) as usize).max(1);
            let lines = wrap(&letters, width);
            if lines.len() <= most && lines.iter().all(|line| length(line) <= width) {
                return done(size, balanced(&letters, width, lines.len()));
            }
            if size <= room.least {
                return done(size, cut(lines, most, width));
            }
            size = (size - 2.0).max(room.least);
        }
    }

    /// Each letter with its advance, in sizes; or the first that is in no font.
    pub fn advances(&self, text: &str, family: &str) -> Result<Vec<(char, f32)>, char> {
        let name = match family {
            "serif" => self.database.family_name(&Family::Serif),
            "sans-serif" => self.database.family_name(&Family::SansSerif),
            name => name,
        };
        let (first, others): (Vec<_>, Vec<_>) =
            self.faces.iter().partition(|face| face.families.iter().any(|family| family == name));
        let fonts: Vec<FontRef> = first
            .into_iter()
            .chain(others)
            .filter_map(|face| FontRef::from_index(&face.bytes, face.index).ok())
            .collect();
        text.chars()
            .map(|letter| {
                let invisible = matches!(
                    letter,
                    '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe0e}' | '\u{fe0f}'
                );
                if invisible || letter.is_control() {
                    return Ok((letter, 0.0));
                }
                let advance = fonts.iter().find_map(|font| {
                    let glyph = font.charmap().map(letter)?;
                    font.glyph_metrics(Size::new(1.0), LocationRef::default()).advance_width(glyph)
                });
                match advance {
                    Some(advance) => Ok((letter, advance)),
                    // A blank of any width needs no glyph.
                    None if letter.is_whitespace() => Ok((letter, 0.25)),
                    None => Err(letter),
                }
            })
            .collect()
    }
}

type Letters = [(char, f32)];

fn length(line: &Letters) -> f32 {
    line.iter().map(|(_, advance)| advance).sum()
}

/// Whether a line may end between two letters: at blanks, behind hyphens and dashes, and between the letters of
/// scripts that have no blanks, but for marks that belong to the letter before or after.
fn breaks(before: char, after: char) -> bool {
    let ideograph = |c: char| matches!(c as u32, 0x2e80..=0x9fff | 0xac00..=0xd7af | 0xf900..=0xfaff | 0xff01..=0xff9f | 0x20000..=0x3ffff);
    if "、。，．・：；？！）］｝」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ”’)]},.;:!?…"
        .contains(after)
        || "（［｛「『【〈《〔“‘([{".contains(before)
    {
        return false;
    }
    before == ' '
        || matches!(before, '-' | '–' | '—' | '/') && after.is_alphanumeric()
        || ideograph(before)
        || ideograph(after)
}

/// Lines no longer than `width`, each as long as it can be. A word that is longer is broken where the line ends.
fn wrap(letters: &Letters, width: f32) -> Vec<&Letters> {
    let mut lines = Vec::new();
    let (mut start, mut possible, mut used) = (0, 0, 0.0);
    let mut at = 0;
    while at < letters.len() {
        if at > start && breaks(letters[at - 1].0, letters[at].0) {
            possible = at;
        }
        let (letter, advance) = letters[at];
        // A blank at the end of a line takes no room.
        if used + advance > width && letter != ' ' && at > start {
            let end = if possible > start { possible } else { at };
            lines.push(trim(&letters[start..end]));
            (start, at, used) = (end, end, 0.0);
            continue;
        }
        used += advance;
        at += 1;
    }
    if start < letters.len() {
        lines.push(trim(&letters[start..]));
    }
    lines
}

fn trim(line: &Letters) -> &Letters {
    match line {
        [rest @ .., (' ', _)] => rest,
        line => line,
    }
}

/// The same number of lines, the longest as short as can be.
fn balanced(letters: &Letters, width: f32, lines: usize) -> Vec<String> {
    let (mut low, mut high) = (width / 2.0, width);
    for _ in 0..12 {
        let middle = f32::midpoint(low, high);
        let wrapped = wrap(letters, middle);
        match wrapped.len() <= lines && wrapped.iter().all(|line| length(line) <= middle) {
            true => high = middle,
            false => low = middle,
        }
    }
    wrap(letters, high).into_iter().map(words).collect()
}

/// As many lines as there is room for, the last with dots.
fn cut(lines: Vec<&Letters>, most: usize, width: f32) -> Vec<String> {
    let more = lines.len() > most;
    let mut kept: Vec<String> = lines.iter().take(most).map(|line| words(line)).collect();
    if more && let (Some(last), Some(line)) = (kept.last_mut(), lines.get(most - 1)) {
        let mut line = *line;
        while length(line) > width - 1.0 && !line.is_empty() {
            line = &line[..line.len() - 1];
        }
        *last = format!("{}…", words(line).trim_end_matches([' ', ',', '.', ';', ':']));
    }
    kept
}

fn words(line: &Letters) -> String {
    line.iter().map(|(letter, _)| *letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room =
        Room { family: "serif", width: 400.0, height: 240.0, most: 80.0, least: 40.0, leading: 1.1 };

    fn fitted(text: &str) -> Fitted {
        Fonts::new([]).fit(text, ROOM)
    }

    #[test]
    fn short_words_are_large_and_long_ones_small() {
        assert_eq!(fitted("A fire").size, 80.0);
        assert_eq!(fitted("A fire").lines, ["A fire"]);
        let long = fitted("The studio cancels the opening of the film after the threat");
        assert!(long.size < 80.0 && long.lines.len() > 1, "{long:?}");
        assert_eq!(long.lines.join(" "), "The studio cancels the opening of the film after the threat");
    }

    #[test]
    fn what_does_not_fit_ends_in_dots() {
        let cut = fitted(&"So much is known, and more is not. ".repeat(20));
        assert_eq!(cut.size, 40.0);
        assert!(cut.lines.last().is_some_and(|line| line.ends_with('…')), "{cut:?}");
        assert!(cut.lines.len() <= 5);
        let one = fitted(&"x".repeat(300));
        assert!(one.lines.len() <= 5, "{one:?}");
    }

    #[test]
    fn a_letter_that_is_in_no_font_leaves_no_box() {
        assert_eq!(fitted("映画").missing, Some('映'));
        assert!(fitted("映画").lines.is_empty());
        assert_eq!(fitted("Ελλάδα Москва Łódź").missing, None);
    }

    #[test]
    fn scripts_without_blanks_break_between_letters() {
        assert!(breaks('映', '画') && !breaks('画', '。') && !breaks('「', '映') && !breaks('a', 'b'));
    }
}
