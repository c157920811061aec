//! What differs between two wordings.

/// Above this many comparisons, all between the first difference and the last counts as different.
const MOST: usize = 250_000;

/// Both wordings with the words that differ between marks, as `git diff --word-diff` has them: `[-was-]` and
/// `{+now+}`.
pub fn mark(was: &str, now: &str) -> (String, String) {
    let (old, new): (Vec<&str>, Vec<&str>) = (was.split(' ').collect(), now.split(' ').collect());
    let (in_old, in_new) = common(&old, &new);
    (marked(&old, &in_old, "[-", "-]"), marked(&new, &in_new, "{+", "+}"))
}

/// Of each word, whether both have it: a longest common subsequence.
fn common(old: &[&str], new: &[&str]) -> (Vec<bool>, Vec<bool>) {
    let (mut in_old, mut in_new) = (vec![false; old.len()], vec![false; new.len()]);
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let shorter = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(shorter).take_while(|(a, b)| a == b).count();
    for at in 0..start {
        (in_old[at], in_new[at]) = (true, true);
    }
    for back in 1..=end {
        (in_old[old.len() - back], in_new[new.len() - back]) = (true, true);
    }
    let (old, new) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    if old.len().saturating_mul(new.len()) > MOST {
        return (in_old, in_new);
    }
    // `longest[i][j]`: how many words the rest of the old from `i` and of the new from `j` share.
    let mut longest = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i][j] = match old[i] == new[j] {
                true => longest[i + 1][j + 1] + 1,
                false => longest[i + 1][j].max(longest[i][j + 1]),
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            (in_old[start + i], in_new[start + j]) = (true, true);
            (i, j) = (i + 1, j + 1);
        } else if longest[i + 1][j] >= longest[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    (in_old, in_new)
}

fn marked(words: &[&str], common: &[bool], open: &str, close: &str) -> String {
    let mut text = String::new();
    let mut differs = false;
    for (word, same) in words.iter().zip(common) {
        if differs && *same {
            text.push_str(close);
        }
        if !text.is_empty() {
            text.push(' ');
        }
        if !differs && !same {
            text.push_str(open);
        }
        text.push_str(word);
        differs = !same;
    }
    if differs {
        text.push_str(close);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_differ_are_marked() {
        let check = |was, now, marked: (&str, &str)| {
            assert_eq!(mark(was, now), (marked.0.to_owned(), marked.1.to_owned()));
        };
        check(
            "Three people were hurt.",
            "Two people were hurt.",
            ("[-Three-] people were hurt.", "{+Two+} people were hurt."),
        );
        check("a b c d e", "a x c e f", ("a [-b-] c [-d-] e", "a {+x+} c e {+f+}"));
        check("a", "a b", ("a", "a {+b+}"));
        check("a a", "a", ("a [-a-]", "a"));
        check("a b", "c", ("[-a b-]", "{+c+}"));
    }

    #[test]
    fn a_very_long_text_is_marked_as_a_whole() {
        let long = |word: &str| vec![word; 600].join(" x ");
        let (was, now) = mark(&format!("a {} z", long("b")), &format!("a {} z", long("c")));
        assert!(was.starts_with("a [-b x") && was.ends_with("b-] z"), "{was}");
        assert!(now.starts_with("a {+c x") && now.ends_with("c+} z"), "{now}");
    }
}
