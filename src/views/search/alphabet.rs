//! The order of an index, and the letters above its parts.
//!
//! Marks of punctuation and accents are passed over, as indexes do: `@Example` stands under E, `Émile` too.

use crate::text::letters::base_letters;

/// The heading that an entry stands under, in the order of the headings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Nothing in it is a letter or a figure.
    Marks,
    Figures,
    Letter(char),
    /// Characters of which there are too many for a heading each.
    Han,
}

impl Group {
    pub fn letter(&self) -> String {
        match self {
            Group::Marks => "#".to_owned(),
            Group::Figures => "0–9".to_owned(),
            Group::Letter(letter) => letter.to_uppercase().collect(),
            Group::Han => "漢字".to_owned(),
        }
    }

    /// Part of an `id`.
    pub fn id(&self) -> String {
        match self {
            Group::Marks => "marks".to_owned(),
            Group::Figures => "figures".to_owned(),
            Group::Letter(letter) if letter.is_ascii() => letter.to_string(),
            Group::Letter(letter) => format!("{:x}", u32::from(*letter)),
            Group::Han => "han".to_owned(),
        }
    }
}

/// What a title is sorted by: its letters and figures without accents, small, words apart.
pub fn key(title: &str) -> String {
    let mut key = String::with_capacity(title.len());
    for letter in base_letters(title).chars() {
        if letter.is_alphanumeric() {
            key.extend(letter.to_lowercase());
        } else if letter.is_whitespace() && !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    key
}

/// The heading of a key.
pub fn group(key: &str) -> Group {
    let Some(first) = key.chars().next() else { return Group::Marks };
    if first.is_numeric() {
        return Group::Figures;
    }
    match u32::from(first) {
        0x3400..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff => Group::Han,
        // Hangul stands under the consonant that begins it, kana under hiragana.
        syllable @ 0xac00..=0xd7a3 => {
            let initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
            Group::Letter(initials.chars().nth(((syllable - 0xac00) / 588) as usize).unwrap_or(first))
        }
        katakana @ 0x30a1..=0x30f6 => Group::Letter(char::from_u32(katakana - 0x60).unwrap_or(first)),
        _ => Group::Letter(first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, letter: &str, key: &str) {
        let made = super::key(title);
        assert_eq!((group(&made).letter().as_str(), made.as_str()), (letter, key), "{title}");
    }

    #[test]
    fn titles_stand_under_their_first_letter() {
        check("The studio", "T", "the studio");
        check("@GuardiansOfPeace", "G", "guardiansofpeace");
        check("“Émile”, he said", "E", "emile he said");
        check("ﬁrst", "F", "first");
        check("Øresund", "O", "oresund");
        check("100 terabytes", "0–9", "100 terabytes");
        check("…!", "#", "");
        check("Москва", "М", "москва");
        check("북한", "ㅂ", "북한");
        check("ソニー", "そ", "ソニー");
        check("がく", "か", "かく");
        check("北朝鮮", "漢字", "北朝鮮");
        check("أحمد", "ا", "احمد");
    }
}
