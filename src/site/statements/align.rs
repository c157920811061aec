//! Which sentence of an old text has become which of a new one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, VecDeque};

/// Above this many pairs in one gap, a rewritten text is paired in its order and not by likeness.
const MOST: usize = 40_000;

/// Of 1000: how alike two sentences must be to be one and the same when their neighbours do not say so.
const ALIKE: usize = 600;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It stands word for word, if perhaps elsewhere.
    Kept,
    /// The sentence of that number stands in its place.
    Became(usize),
    Lost,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Alignment {
    /// Of each old sentence.
    pub fates: Vec<Fate>,
    /// How many sentences have no old one.
    pub new: usize,
}

/// What stands word for word is kept. What is left is paired with the likest, wherever it stands, and then with
/// what has its place between the sentences that were kept.
pub fn align(old: &[&str], new: &[&str]) -> Alignment {
    let mut places: HashMap<&str, VecDeque<usize>> = HashMap::new();
    for (number, words) in new.iter().enumerate() {
        places.entry(words).or_default().push_back(number);
    }
    let mut alignment =
        Pairing { old, new, fates: vec![Fate::Lost; old.len()], origins: vec![None; new.len()] };
    for (number, words) in old.iter().enumerate() {
        if let Some(at) = places.get_mut(words).and_then(VecDeque::pop_front) {
            alignment.fates[number] = Fate::Kept;
            alignment.origins[at] = Some(number);
        }
    }
    let mut rest = Gap::default();
    for gap in alignment.gaps() {
        // The same words, cut into sentences in another way.
        if let [first, ..] = gap.old[..]
            && join(old, &gap.old) == join(new, &gap.new)
        {
            gap.old.iter().for_each(|number| alignment.fates[*number] = Fate::Kept);
            gap.new.iter().for_each(|number| alignment.origins[*number] = Some(first));
        } else {
            rest.old.extend(gap.old);
            rest.new.extend(gap.new);
        }
    }
    alignment.pair(&rest, ALIKE);
    for gap in alignment.gaps() {
        alignment.pair(&gap, 0);
    }
    let new = alignment.origins.iter().filter(|origin| origin.is_none()).count();
    Alignment { fates: alignment.fates, new }
}

struct Pairing<'a> {
    old: &'a [&'a str],
    new: &'a [&'a str],
    fates: Vec<Fate>,
    /// Of each new sentence, the old one that it was.
    origins: Vec<Option<usize>>,
}

/// Numbers of sentences that stand in the same place and are not paired.
#[derive(Default)]
struct Gap {
    old: Vec<usize>,
    new: Vec<usize>,
}

impl Pairing<'_> {
    /// What is not paired yet, by what it stands behind.
    fn gaps(&self) -> Vec<Gap> {
        let mut gaps: BTreeMap<Option<usize>, Gap> = BTreeMap::new();
        let mut behind = None;
        for (number, fate) in self.fates.iter().enumerate() {
            match fate {
                Fate::Lost => gaps.entry(behind).or_default().old.push(number),
                _ => behind = Some(number),
            }
        }
        behind = None;
        for (number, origin) in self.origins.iter().enumerate() {
            match origin {
                None => gaps.entry(behind).or_default().new.push(number),
                _ => behind = *origin,
            }
        }
        gaps.into_values().collect()
    }

    /// Pairs the likest first, if they are alike enough.
    fn pair(&mut self, gap: &Gap, least: usize) {
        let pairs: Vec<(usize, usize)> = if gap.old.len().saturating_mul(gap.new.len()) > MOST {
            let ordered = gap.old.iter().zip(&gap.new).map(|(a, b)| (*a, *b));
            if least == 0 { ordered.collect() } else { Vec::new() }
        } else {
            let words = |numbers: &[usize], sentences: &[&str]| -> Vec<(usize, Vec<String>)> {
                numbers.iter().map(|number| (*number, words(sentences[*number]))).collect()
            };
            let (old, new) = (words(&gap.old, self.old), words(&gap.new, self.new));
            let mut pairs = Vec::new();
            for (a, was) in &old {
                pairs.extend(new.iter().map(|(b, now)| (Reverse(likeness(was, now)), *a, *b)));
            }
            pairs.retain(|(likeness, ..)| likeness.0 >= least);
            pairs.sort_unstable();
            pairs.into_iter().map(|(_, a, b)| (a, b)).collect()
        };
        for (a, b) in pairs {
            if self.fates[a] == Fate::Lost && self.origins[b].is_none() {
                (self.fates[a], self.origins[b]) = (Fate::Became(b), Some(a));
            }
        }
    }
}

fn join(sentences: &[&str], numbers: &[usize]) -> String {
    numbers.iter().map(|number| sentences[*number]).collect::<Vec<_>>().join(" ")
}

/// The words of a sentence without the marks around them, sorted.
fn words(sentence: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let mut words: Vec<String> = sentence.split(' ').map(bare).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words
}

/// How many of the words of two sentences stand in the other too, of 1000.
fn likeness(a: &[String], b: &[String]) -> usize {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, shared) = (i + 1, j + 1, shared + 1),
        }
    }
    2000 * shared / (a.len() + b.len()).max(1)
}

#[cfg(test)]
mod tests {
    use super::Fate::{Became, Kept, Lost};
    use super::*;

    fn check(old: &[&str], new: &[&str], fates: &[Fate], added: usize) {
        assert_eq!(align(old, new), Alignment { fates: fates.to_vec(), new: added }, "{old:?} {new:?}");
    }

    #[test]
    fn sentences_are_paired_between_their_neighbours() {
        check(&["A.", "B.", "C."], &["A.", "B.", "C."], &[Kept, Kept, Kept], 0);
        check(&["A.", "B.", "C."], &["A.", "X.", "C."], &[Kept, Became(1), Kept], 0);
        check(&["A.", "B.", "C."], &["A.", "C."], &[Kept, Lost, Kept], 0);
        check(&["A.", "C."], &["A.", "B.", "C."], &[Kept, Kept], 1);
        check(&["a b c", "d e f"], &["d e x", "a b y"], &[Became(1), Became(0)], 0);
        check(&["a b c"], &["x", "a b y"], &[Became(1)], 1);
    }

    #[test]
    fn what_moves_is_kept_and_what_moves_and_changes_is_found() {
        check(&["A.", "B.", "C."], &["C.", "A.", "B."], &[Kept, Kept, Kept], 0);
        check(&["A.", "A."], &["A."], &[Kept, Lost], 0);
        check(&["a b c d", "M."], &["M.", "a b c x"], &[Became(1), Kept], 0);
        check(&["a b c d", "M."], &["M.", "x y z"], &[Lost, Kept], 1);
    }

    #[test]
    fn the_same_words_cut_in_another_way_are_no_change() {
        check(&["one", "two."], &["one two."], &[Kept, Kept], 0);
        check(&["A.", "one two."], &["A.", "one", "two."], &[Kept, Kept], 0);
    }

    #[test]
    fn a_text_that_is_wholly_new_is_paired_in_its_order() {
        let old: Vec<String> = (0..300).map(|number| format!("old {number}")).collect();
        let new: Vec<String> = (0..300).map(|number| format!("new {number}")).collect();
        let old: Vec<&str> = old.iter().map(String::as_str).collect();
        let new: Vec<&str> = new.iter().map(String::as_str).collect();
        check(&old, &new, &(0..300).map(Became).collect::<Vec<_>>(), 0);
    }
}
