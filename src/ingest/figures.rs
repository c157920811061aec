//! Figures: numbers with what they count.

use std::ops::Range;

use super::dates::Told;
use super::names::Names;
use super::text::Text;

#[derive(Debug)]
pub struct Figure {
    pub words: Range<usize>,
    pub value: String,
    pub unit: String,
    /// The text says that it is not exact.
    pub about: bool,
}

const SCALES: &[&str] = &["hundred", "thousand", "million", "billion", "trillion", "dozen"];

/// Words that are no unit.
const NO_UNIT: &[&str] = &[
    "of", "in", "on", "at", "to", "and", "or", "the", "a", "an", "for", "from", "by", "with", "as", "is",
    "are", "was", "were", "that", "which", "who", "but", "after", "before", "since", "until", "per", "has",
    "have", "had", "said", "scale", "when",
];

pub fn figures(text: &Text, names: &Names, dates: &[Told]) -> Vec<Figure> {
    let mut found = Vec::new();
    for at in 0..text.words.len() {
        let dated = dates.partition_point(|told| told.words.end <= at);
        let is_date = dates.get(dated).is_some_and(|told| told.words.contains(&at));
        let named = names.within(at.saturating_sub(6)..at + 7).any(|(run, _)| run.contains(&at));
        if !is_date && !named {
            found.extend(figure(text, at));
        }
    }
    found
}

fn figure(text: &Text, at: usize) -> Option<Figure> {
    let word = text.word(at);
    let digits = word.trim_start_matches(['$', '€', '£']);
    let money = word.chars().next().filter(|c| "$€£".contains(*c));
    if !digits.starts_with(|c: char| c.is_ascii_digit())
        || !digits.chars().all(|c| c.is_ascii_digit() || ".,/".contains(c))
    {
        return None;
    }
    let before = at
        .checked_sub(1)
        .filter(|_| !text.words[at].begins)
        .map(|before| text.word(before))
        .unwrap_or_default();
    // `Unit 121`, `Section 5`
    if money.is_none()
        && before.starts_with(char::is_uppercase)
        && text.gap(at) == " "
        && !text.words[at - 1].begins
    {
        return None;
    }
    let mut end = at + 1;
    let close = |at: usize| {
        at < text.words.len() && text.gap(at) == " " && text.words[at].sentence == text.words[at - 1].sentence
    };
    let mut unit = Vec::new();
    if text.text[text.words[at].range.end..].starts_with('%') {
        unit.push("percent".to_owned());
    } else {
        if close(end) && SCALES.contains(&text.word(end)) {
            unit.push(text.word(end).to_owned());
            end += 1;
        }
        if close(end) && text.word(end) == "per" && text.word(end + 1) == "cent" {
            unit.push("percent".to_owned());
            end += 2;
        }
        // `47,000 personal records`: up to the noun, which is most often a plural.
        let noun = |at: usize| {
            let word = text.word(at);
            close(at)
                && word.chars().all(|c| c.is_alphabetic() || c == '-')
                && word.starts_with(char::is_lowercase)
                && !NO_UNIT.contains(&word)
        };
        let plural = (end..end + 3).take_while(|at| noun(*at)).find(|at| text.word(*at).ends_with('s'));
        let last = plural
            .or_else(|| noun(end).then_some(end))
            .filter(|_| unit.last().is_none_or(|unit| unit != "percent"));
        if let Some(last) = last {
            unit.extend((end..=last).map(|at| text.word(at).to_owned()));
            end = last + 1;
        }
    }
    let slash = digits.contains('/');
    // A bare number, a year and `9/11` count nothing.
    let rated = unit.first().is_some_and(|unit| unit.starts_with("rating") || unit.starts_with("score"));
    if unit.is_empty() && money.is_none() || slash && !rated {
        return None;
    }
    let is_year = digits.len() == 4 && digits.parse().is_ok_and(|year: u32| (1900..=2100).contains(&year));
    if is_year && money.is_none() {
        return None;
    }
    if let Some(sign) = money {
        unit.push(
            match sign {
                '$' => "dollars",
                '€' => "euros",
                _ => "pounds",
            }
            .to_owned(),
        );
    }
    let two = at.checked_sub(2).map(|two| text.word(two)).unwrap_or_default();
    let about = [
        "about",
        "some",
        "nearly",
        "almost",
        "roughly",
        "around",
        "over",
        "approximately",
        "estimated",
        "least",
        "under",
    ];
    let about = about.contains(&before) || matches!((two, before), ("more" | "less" | "fewer", "than"));
    let start = if about { at - 1 } else { at };
    Some(Figure { words: start..end, value: digits.to_owned(), unit: unit.join(" "), about })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_is_found() {
        let text = "The rating sits at 99 percent with over 30,000 votes. It cost $44 million. On 5 of 9/11, Unit 121 \
                    and 12% of 47,000 personal records; 2014 people. North 1, South 0. A 5/10 rating.";
        let taken = Text::new(text);
        let names = Names::new(&taken, &[]);
        let found: Vec<String> = figures(&taken, &names, &[])
            .iter()
            .map(|f| format!("{}{} {}", if f.about { "~" } else { "" }, f.value, f.unit))
            .collect();
        assert_eq!(
            found,
            [
                "99 percent",
                "~30,000 votes",
                "44 million dollars",
                "12 percent",
                "47,000 personal records",
                "5/10 rating"
            ]
        );
    }
}
