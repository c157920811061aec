//! Shows where two texts differ, line by line.

/// Lines of context around a difference.
const CONTEXT: usize = 3;

/// `-` before what is stated and not so, `+` before what is so and not stated.
pub fn diff(stated: &str, actual: &str) -> String {
    let old: Vec<&str> = stated.trim_end().lines().collect();
    let new: Vec<&str> = actual.trim_end().lines().collect();
    let mut out = String::new();
    let lines = align(&old, &new);
    let differs = |at: usize| lines.get(at).is_some_and(|(mark, _)| *mark != ' ');
    let mut gap = false;
    for (at, (mark, line)) in lines.iter().enumerate() {
        if (at.saturating_sub(CONTEXT)..=at + CONTEXT).any(differs) {
            out.push_str(&format!("  {mark} {line}\n"));
            gap = false;
        } else if !gap {
            out.push_str("    …\n");
            gap = true;
        }
    }
    out
}

/// The longest common subsequence, by the table that every textbook has: texts here are short.
fn align<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(char, &'a str)> {
    let mut common = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = if old[i] == new[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut lines = Vec::new();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            lines.push((' ', old[i]));
            i += 1;
            j += 1;
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            lines.push(('-', old[i]));
            i += 1;
        } else {
            lines.push(('+', new[j]));
            j += 1;
        }
    }
    lines
}
