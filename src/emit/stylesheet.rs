//! The stylesheets: `site.css`, and for some kinds of page one of their own. They go out without comments and
//! blanks, which a third of their bytes would be, with the colours that `site.yaml` sets.

use super::network;
use crate::artifact::Artifact;
use crate::site::{Generated, Site};
use crate::theme::{SITE, Theme};

/// The names of the files.
pub fn names(theme: &Theme) -> impl Iterator<Item = String> {
    theme.stylesheets.keys().map(|name| format!("{name}.css"))
}

/// The stylesheet of this file name, where the theme has it.
pub fn stylesheet(site: &Site, theme: &Theme, file: &str) -> Option<Artifact> {
    let name = file.strip_suffix(".css")?;
    let mut css = bare(theme.stylesheets.get(name)?);
    if name == SITE && !site.settings.colors.is_empty() {
        let rules: Vec<String> =
            site.settings.colors.iter().map(|(name, value, _)| format!("--{name}:{value}")).collect();
        // Behind the theme's own rules, so that one colour holds in the light and in the dark.
        css += &format!(":root:root{{{}}}\n", rules.join(";"));
    }
    if name == Generated::Timeline.folder() {
        css += &super::filters::rules(site);
    }
    if name == Generated::Network.folder() {
        css += &network::rules(site);
    }
    Some(Artifact::new(file, css))
}

/// Takes comments away, but for those that begin with `/*!`, as licences do, and every blank that parts no two
/// words. What stands in quotation marks or in `url()` stays as it is.
fn bare(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    // Whether a blank or a comment stands before `rest`.
    let mut apart = false;
    while let Some(letter) = rest.chars().next() {
        if letter.is_whitespace() {
            rest = rest.trim_start();
            apart = true;
            continue;
        }
        if rest.starts_with("/*") && !rest.starts_with("/*!") {
            rest = &rest[comment(rest)..];
            apart = true;
            continue;
        }
        if letter == '}' && ends_in(&out, &[';']) {
            out.pop();
        }
        let joined = out.is_empty() || ends_in(&out, &['{', '}', ';', ',', ':']);
        if apart && !joined && !matches!(letter, '{' | '}' | ';' | ',') {
            out.push(' ');
        }
        apart = false;
        let kept = if rest.starts_with("/*!") {
            comment(rest)
        } else if matches!(letter, '"' | '\'') {
            string(rest, letter)
        } else if starts_url(rest, &out) {
            rest.find(')').map_or(rest.len(), |end| end + 1)
        } else if letter == '\\' {
            rest.char_indices().nth(2).map_or(rest.len(), |(at, _)| at)
        } else {
            letter.len_utf8()
        };
        out.push_str(&rest[..kept]);
        rest = &rest[kept..];
    }
    out
}

/// Whether the last letter is one of these, and is not escaped: an escaped one is part of a name.
fn ends_in(css: &str, letters: &[char]) -> bool {
    css.strip_suffix(letters).is_some_and(|before| !before.ends_with('\\'))
}

/// The length of the comment at the start; one without an end goes to the end of the file.
fn comment(css: &str) -> usize {
    css[2..].find("*/").map_or(css.len(), |end| end + 4)
}

/// The length of the string at the start; one that is not closed ends with its line, as in CSS.
fn string(css: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, letter) in css.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' => return at,
            _ if letter == mark => return at + 1,
            _ => {}
        }
    }
    css.len()
}

/// Whether an address without quotation marks begins here, which may hold anything but `)`.
fn starts_url(css: &str, before: &str) -> bool {
    let is_url = css.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("url("));
    let quoted = css.get(4..).is_some_and(|rest| rest.trim_start().starts_with(['"', '\'']));
    is_url && !quoted && !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(css: &str, expected: &str) {
        assert_eq!(bare(css), expected, "{css}");
    }

    #[test]
    fn comments_and_blanks_go() {
        check("/* one */\na {\n  color: red; /* two */\n\n}\n", "a{color:red}");
        check("a, b > c {}\nd{ e: f , g; }", "a,b > c{}d{e:f,g}");
        check("/*! licence */ a{}", "/*! licence */ a{}");
        check("a { } /* never closed", "a{}");
    }

    #[test]
    fn what_parts_two_words_stays() {
        check("a/**/b { top: 0 }", "a b{top:0}");
        check("a :hover { top: calc(1px + 2px) }", "a :hover{top:calc(1px + 2px)}");
        check("@media (width >= 1px) and (x: y) { }", "@media (width >= 1px) and (x:y){}");
        check("a\\: b\\, c { content: \"x\" / \"\" }", "a\\: b\\, c{content:\"x\" / \"\"}");
        check("a\\; }", "a\\;}");
    }

    #[test]
    fn words_and_addresses_stay() {
        check("a { content: \"/* x */\\\n   y\" }", "a{content:\"/* x */\\\n   y\"}");
        check("a { background: url(/*.png) }", "a{background:url(/*.png)}");
        check("a { background: url( 'x/*.png' ) }", "a{background:url( 'x/*.png' )}");
        check("a::before { content: '\\'/* */' } /**/", "a::before{content:'\\'/* */'}");
        check("a\\/* { }", "a\\/*{}");
    }
}
