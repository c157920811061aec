//! What a timeline shows beside its words: a page that can be cited, or a file that only illustrates.

use super::html;
use crate::text::to_id;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Media {
    /// With its type of CSL.
    Page { url: String, type_: &'static str },
    /// Of a map, a picture, a recording; or words.
    File,
    /// An address that is not on the web.
    Foreign,
    /// An embed code, with the address in it.
    Markup { url: Option<String>, type_: &'static str },
}

/// Endings of files that are shown or played, and carry no words.
const FILES: [&str; 23] = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "tif", "tiff", "bmp", "heic", "ico", "mp3", "m4a",
    "wav", "ogg", "oga", "aac", "flac", "mp4", "m4v", "webm", "mov",
];

/// Hosts whose pages are of a type of their own.
const HOSTS: [(&str, &str); 21] = [
    ("youtube.com", "motion_picture"),
    ("youtu.be", "motion_picture"),
    ("vimeo.com", "motion_picture"),
    ("dailymotion.com", "motion_picture"),
    ("dai.ly", "motion_picture"),
    ("twitch.tv", "motion_picture"),
    ("tiktok.com", "post"),
    ("twitter.com", "post"),
    ("x.com", "post"),
    ("facebook.com", "post"),
    ("instagram.com", "post"),
    ("threads.net", "post"),
    ("bsky.app", "post"),
    ("mastodon.social", "post"),
    ("reddit.com", "post"),
    ("linkedin.com", "post"),
    ("wikipedia.org", "entry-encyclopedia"),
    ("soundcloud.com", "song"),
    ("spotify.com", "song"),
    ("documentcloud.org", "document"),
    ("archive.org", "webpage"),
];

pub fn read(text: &str) -> Media {
    let text = text.trim();
    if text.starts_with('<') {
        let url = embedded(text);
        let type_ = url.as_deref().map_or("webpage", type_of);
        return Media::Markup { url, type_ };
    }
    let web = html::is_address(text) && !text.starts_with("mailto:");
    if !web && has_scheme(text) {
        return Media::Foreign;
    }
    if !web || is_file(text) || is_map(text) {
        return Media::File;
    }
    Media::Page { url: text.to_owned(), type_: type_of(text) }
}

/// The address that an embed code shows: of a frame its own, of a quoted post that of the last link.
fn embedded(markup: &str) -> Option<String> {
    let marked = html::read(markup);
    let web = |address: &str| address.starts_with("https://") || address.starts_with("http://");
    let shown = marked.lost.iter().map(|(value, _)| value.trim()).find(|value| html::is_address(value));
    let link = marked.links.iter().rev().find(|address| web(address));
    shown.map(str::to_owned).or_else(|| link.cloned())
}

/// `javascript:…`, `file:…`, `data:…`
fn has_scheme(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, rest)| {
        let letters = |letter: char| letter.is_ascii_alphanumeric() || "+-.".contains(letter);
        scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && scheme.chars().all(letters)
            && !rest.starts_with(' ')
    })
}

fn is_file(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let name = path.splitn(4, '/').nth(3).unwrap_or_default();
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    end.is_some_and(|end| FILES.contains(&end.as_str()))
}

fn is_map(url: &str) -> bool {
    host(url).starts_with("maps.") || (host(url).starts_with("google.") && url.contains("/maps"))
}

/// `example.org` of `https://www.example.org:8080/a`
pub fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_ascii_lowercase()
}

fn type_of(url: &str) -> &'static str {
    let host = host(url);
    let of_host =
        |known: &str| host.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    match HOSTS.iter().find(|(known, _)| of_host(known)) {
        Some((_, type_)) => type_,
        None if url
            .split(['?', '#'])
            .next()
            .is_some_and(|path| path.to_ascii_lowercase().ends_with(".pdf")) =>
        {
            "document"
        }
        None => "webpage",
    }
}

/// Words for the id of a page: its host, and the last part of its path, or what a film is asked for by.
pub fn name(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.split('#').next().unwrap_or_default();
    let path = path.split_once('/').map(|(_, path)| path).unwrap_or_default();
    let last = path.rsplit('/').map(to_id).find(|part| !part.is_empty()).unwrap_or_default();
    match query.split('&').find_map(|part| part.strip_prefix("v=")) {
        Some(film) if last == "watch" => format!("{} {film}", host(url)),
        _ => format!("{} {last}", host(url)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_files_are_told_apart() {
        let page = |text: &str| match read(text) {
            Media::Page { type_, .. } => type_,
            Media::File => "file",
            Media::Foreign => "foreign",
            Media::Markup { url, .. } if url.is_some() => "markup",
            Media::Markup { .. } => "nothing",
        };
        for (text, kind) in [
            ("https://www.youtube.com/watch?v=abc", "motion_picture"),
            ("https://en.wikipedia.org/wiki/Sputnik", "entry-encyclopedia"),
            ("https://notyoutube.com/a", "webpage"),
            ("https://example.org/a.JPG?w=3", "file"),
            ("https://example.org/report.pdf", "document"),
            ("https://example.jpg", "webpage"),
            ("https://www.google.com/maps/@1,2", "file"),
            ("figures/a.png", "file"),
            ("javascript:alert(1)", "foreign"),
            ("Note: a few words", "file"),
            ("<iframe src='https://example.org/x'></iframe>", "markup"),
            ("<blockquote><a href='https://twitter.com/a/status/1'>x</a></blockquote>", "markup"),
            ("<b>none</b>", "nothing"),
        ] {
            assert_eq!(page(text), kind, "{text}");
        }
        assert_eq!(to_id(&name("https://www.example.org/2014/the-story/?a=b")), "example-org-the-story");
        assert_eq!(to_id(&name("https://www.youtube.com/watch?t=1&v=AbC")), "youtube-com-abc");
        assert_eq!(to_id(&name("https://youtu.be/AbC")), "youtu-be-abc");
        assert_eq!(host("https://user@www.Example.org:80/x"), "example.org");
    }
}
