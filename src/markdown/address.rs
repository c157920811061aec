//! Tells what the address of a link or an image leads to, and refuses what a reader's browser could run.

/// An address, by what it leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Address {
    /// Another site, a mail or a call: written as it stands.
    External(String),
    /// A place on the same page.
    Fragment(String),
    /// A file of the project, or a page of it.
    File { path: String, fragment: Option<String> },
}

/// Why an address is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// `javascript:…`; the scheme as a browser reads it.
    Scheme(String),
    /// `//host/…`, which leads to another site without saying how.
    NoScheme,
    /// `#Some Part`: no heading has such an id.
    Fragment(String),
    Empty,
}

/// What a link may begin with. An image may not begin with any, for no request leaves the site.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// Classifies an address whose entities and escapes are resolved.
pub fn classify(address: &str) -> Result<Address, Refusal> {
    let bare = bare(address);
    if bare.is_empty() {
        return Err(Refusal::Empty);
    }
    if let Some(scheme) = scheme(&bare) {
        let written = address.split(':').next().unwrap_or_default();
        // The scheme must stand in the address as it is: one that is only there after decoding is a trick.
        return if SCHEMES.iter().any(|allowed| written.eq_ignore_ascii_case(allowed)) {
            Ok(Address::External(address.replace(char::is_whitespace, "%20")))
        } else {
            Err(Refusal::Scheme(scheme.to_ascii_lowercase()))
        };
    }
    // Browsers read a backslash as a slash.
    let mut letters = bare.chars().map(|letter| if letter == '\\' { '/' } else { letter });
    if letters.next() == Some('/') && letters.next() == Some('/') {
        return Err(Refusal::NoScheme);
    }
    match address.trim().split_once('#') {
        Some(("", fragment)) if crate::text::is_id(fragment) => Ok(Address::Fragment(fragment.to_owned())),
        Some(("", fragment)) => Err(Refusal::Fragment(fragment.to_owned())),
        Some((path, fragment)) => {
            Ok(Address::File { path: path.to_owned(), fragment: Some(fragment.to_owned()) })
        }
        None => Ok(Address::File { path: address.trim().to_owned(), fragment: None }),
    }
}

/// The address without what a browser skips over (blanks and control characters), and with
/// percent-encoding resolved, which no browser does before it looks for the scheme, but a server or a
/// copied link may.
fn bare(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let decoded = match (byte, after) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        bytes.push(decoded.unwrap_or(byte));
        rest = if decoded.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes)
        .chars()
        .filter(|letter| !letter.is_whitespace() && !letter.is_control() && !is_invisible(*letter))
        .collect()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

/// Soft hyphens, zero-width characters and byte-order marks.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// What stands before a colon that comes before any path, query or fragment.
fn scheme(address: &str) -> Option<&str> {
    let end = address.find([':', '/', '\\', '?', '#'])?;
    address[end..].starts_with(':').then_some(&address[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_schemes_pass_whatever_their_disguise() {
        for address in ["https://a.org/b", "HTTP://a.org", "mailto:a@b.org", "tel:+1"] {
            assert_eq!(classify(address), Ok(Address::External(address.to_owned())));
        }
        for address in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " \u{1}java\nscript:alert(1)",
            "javascript%3Aalert(1)",
            "java\u{200b}script:alert(1)",
            "javascript\u{0}:alert(1)",
        ] {
            assert_eq!(classify(address), Err(Refusal::Scheme("javascript".to_owned())), "{address:?}");
        }
        assert_eq!(classify("data:text/html,a"), Err(Refusal::Scheme("data".to_owned())));
        assert_eq!(classify("https%3A//a.org"), Err(Refusal::Scheme("https".to_owned())));
        for address in ["//a.org", "\\\\a.org", "/\\a.org", "\t//a.org"] {
            assert_eq!(classify(address), Err(Refusal::NoScheme), "{address:?}");
        }
    }

    #[test]
    fn the_rest_are_files_and_fragments() {
        let file = |path: &str, fragment: Option<&str>| {
            Ok(Address::File { path: path.to_owned(), fragment: fragment.map(str::to_owned) })
        };
        assert_eq!(classify("guide.md#part"), file("guide.md", Some("part")));
        assert_eq!(classify("../maps/a b.png"), file("../maps/a b.png", None));
        assert_eq!(classify("a/b:c.png"), file("a/b:c.png", None));
        assert_eq!(classify("#part"), Ok(Address::Fragment("part".to_owned())));
        assert_eq!(classify("#\"onclick"), Err(Refusal::Fragment("\"onclick".to_owned())));
        assert_eq!(classify(" "), Err(Refusal::Empty));
    }
}
