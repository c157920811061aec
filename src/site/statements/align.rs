//! Which sentence of an old text has become which of a new one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

/// Above this many pairs in one gap, a rewritten text is paired in its order and not by likeness.
const MOST: usize = 40_000;

/// Of 1000: how alike two sentences must be to be one and the same when their neighbours do not say so.
const ALIKE: usize = 500;

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

/// What stands word for word is kept. What is left is paired within the gaps between that, the likest first; then
/// anywhere, if the two are alike.
pub fn align(old: &[&str], new: &[&str]) -> Alignment {
    let mut places: HashMap<&str, VecDeque<usize>> = HashMap::new();
    for (number, words) in new.iter().enumerate() {
        places.entry(words).or_default().push_back(number);
    }
    let mut fates = vec![Fate::Lost; old.len()];
    // Of each new sentence, the old one that it is.
    let mut origins: Vec<Option<usize>> = vec![None; new.len()];
    let mut gaps: BTreeMap<Option<usize>, Gap> = BTreeMap::new();
    let mut behind = None;
    for (number, words) in old.iter().enumerate() {
        match places.get_mut(words).and_then(VecDeque::pop_front) {
            Some(at) => {
                (fates[number], origins[at]) = (Fate::Kept, Some(number));
                behind = Some(number);
            }
            None => gaps.entry(behind).or_default().old.push(number),
        }
    }
    behind = None;
    for (number, origin) in origins.iter().enumerate() {
        match origin {
            Some(_) => behind = *origin,
            None => gaps.entry(behind).or_default().new.push(number),
        }
    }
    let mut rest = Gap::default();
    for gap in gaps.into_values() {
        // The same words, cut into sentences in another way.
        if !gap.old.is_empty() && join(old, &gap.old) == join(new, &gap.new) {
            gap.old.iter().for_each(|number| fates[*number] = Fate::Kept);
        } else {
            let left = gap.pair(old, new, 0, &mut fates);
            rest.old.extend(left.old);
            rest.new.extend(left.new);
        }
    }
    let left = rest.pair(old, new, ALIKE, &mut fates);
    Alignment { fates, new: left.new.len() }
}

/// Numbers of sentences that stand in the same place and are not the same.
#[derive(Default)]
struct Gap {
    old: Vec<usize>,
    new: Vec<usize>,
}

impl Gap {
    /// Pairs the likest first, and gives what is left on either side.
    fn pair(self, old: &[&str], new: &[&str], least: usize, fates: &mut [Fate]) -> Gap {
        let pairs: Vec<(usize, usize)> = if self.old.len().saturating_mul(self.new.len()) > MOST {
            let ordered = self.old.iter().zip(&self.new).map(|(a, b)| (*a, *b));
            if least == 0 { ordered.collect() } else { Vec::new() }
        } else {
            let old_words: Vec<_> = self.old.iter().map(|number| (*number, sorted(old[*number]))).collect();
            let new_words: Vec<_> = self.new.iter().map(|number| (*number, sorted(new[*number]))).collect();
            let mut pairs = Vec::new();
            for (a, was) in &old_words {
                for (b, now) in &new_words {
                    pairs.push((Reverse(likeness(was, now)), *a, *b));
                }
            }
            pairs.retain(|(likeness, ..)| likeness.0 >= least);
            pairs.sort_unstable();
            pairs.into_iter().map(|(_, a, b)| (a, b)).collect()
        };
        let mut taken = HashSet::new();
        for (a, b) in pairs {
            if fates[a] == Fate::Lost && taken.insert(b) {
                fates[a] = Fate::Became(b);
            }
        }
        let lost = self.old.into_iter().filter(|number| fates[*number] == Fate::Lost).collect();
        Gap { old: lost, new: self.new.into_iter().filter(|number| !taken.contains(number)).collect() }
    }
}

fn join(sentences: &[&str], numbers: &[usize]) -> String {
    numbers.iter().map(|number| sentences[*number]).collect::<Vec<_>>().join(" ")
}

fn sorted(sentence: &str) -> Vec<&str> {
    let mut words: Vec<&str> = sentence.split(' ').collect();
    words.sort_unstable();
    words
}

/// How many words of the longer the two share, of 1000.
fn likeness(a: &[&str], b: &[&str]) -> usize {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, shared) = (i + 1, j + 1, shared + 1),
        }
    }
    shared * 1000 / a.len().max(b.len()).max(1)
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
