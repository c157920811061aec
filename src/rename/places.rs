//! Where ids and addresses stand within the places that the readers give.

use std::ops::Range;

/// The one place of an id within what was written: it may stand in quotation marks, or below `>-`.
pub fn id(text: &str, range: Range<usize>, id: &str) -> Option<Range<usize>> {
    let written = text.get(range.clone())?;
    let belongs = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '/' || c == '\\';
    let mut found = written.match_indices(id).filter(|(at, _)| {
        !written[..*at].ends_with(belongs) && !written[at + id.len()..].starts_with(belongs)
    });
    let (at, _) = found.next()?;
    let start = range.start + at;
    found.next().is_none().then(|| start..start + id.len())
}

/// The address of a link: in the link itself, or else in the definitions of its file.
pub fn address(text: &str, range: Range<usize>, address: &str) -> Vec<Range<usize>> {
    let Some(written) = text.get(range.clone()) else { return Vec::new() };
    if written.starts_with(address) {
        return std::iter::once(range.start..range.start + address.len()).collect();
    }
    let ends =
        |rest: &str| rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || "#>".contains(c));
    let defines = |at: usize| {
        let line = &text[text[..at].rfind('\n').map_or(0, |line| line + 1)..at];
        let label = line.trim_end_matches('<').trim_end();
        line.trim_start().starts_with('[') && label.ends_with("]:")
    };
    let all = text.match_indices(address).map(|(at, _)| at..at + address.len());
    all.filter(|range| defines(range.start) && ends(&text[range.end..])).collect()
}

/// The address by which a file of `content/` leads to another.
pub fn relative(from: &str, to: &str, from_the_top: bool) -> String {
    if from_the_top {
        return to.replacen("content", "", 1);
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    let parts: Vec<&str> = to.split('/').collect();
    let same = folders.iter().zip(&parts[..parts.len() - 1]).take_while(|(one, other)| one == other).count();
    let up = std::iter::repeat_n("..", folders.len() - same);
    up.chain(parts[same..].iter().copied()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_found_once_or_not_at_all() {
        assert_eq!(id("a: 'sony'", 3..9, "sony"), Some(4..8));
        assert_eq!(id(">-\n  sony", 0..9, "sony"), Some(5..9));
        assert_eq!(id("sony-x", 0..6, "sony"), None);
        assert_eq!(id("sony sony", 0..9, "sony"), None);
        assert_eq!(id("sony", 2..9, "sony"), None);
    }

    #[test]
    fn an_address_leads_from_folder_to_folder() {
        assert_eq!(relative("content/a.md", "content/b/c.md", false), "b/c.md");
        assert_eq!(relative("content/b/a.md", "content/c.md", false), "../c.md");
        assert_eq!(relative("content/b/a.md", "content/b/c.md", true), "/b/c.md");
    }
}
