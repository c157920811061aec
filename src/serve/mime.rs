//! The types of files, by the ends of their names, as GitHub Pages serves them.

const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("ics", "text/calendar; charset=utf-8"),
    ("vtt", "text/vtt; charset=utf-8"),
    ("bib", "application/x-bibtex; charset=utf-8"),
    ("xml", "application/xml; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("jsonld", "application/ld+json; charset=utf-8"),
    ("webmanifest", "application/manifest+json; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("ico", "image/x-icon"),
    ("woff", "font/woff"),
    ("woff2", "font/woff2"),
    ("mp3", "audio/mpeg"),
    ("m4a", "audio/mp4"),
    ("ogg", "audio/ogg"),
    ("wav", "audio/wav"),
    ("mp4", "video/mp4"),
    ("webm", "video/webm"),
    ("pdf", "application/pdf"),
    ("wasm", "application/wasm"),
    ("zip", "application/zip"),
];

/// The type of the file at a path of the site; a folder is its page.
pub fn mime(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    if name.is_empty() {
        return TYPES[0].1;
    }
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    let row = TYPES.iter().find(|(known, _)| end.eq_ignore_ascii_case(known));
    row.map_or("application/octet-stream", |(_, mime)| mime)
}

#[cfg(test)]
mod tests {
    use super::mime;

    #[test]
    fn a_type_is_known_by_the_end_of_the_name() {
        assert_eq!(mime(""), "text/html; charset=utf-8");
        assert_eq!(mime("timeline/"), "text/html; charset=utf-8");
        assert_eq!(mime("figures/MAP.PNG"), "image/png");
        assert_eq!(mime("a.b/c"), "application/octet-stream");
        assert_eq!(mime(".nojekyll"), "application/octet-stream");
    }
}
