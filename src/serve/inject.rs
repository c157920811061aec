//! Puts the script of the preview into a finished page, and admits it in the policy of the page. Every other
//! byte stays as it was, so that what is shown is what would be published.
//!
//! A page is scanned no further than its head, and only as closely as that takes: tags, comments, and the
//! elements whose content is no markup.

use std::ops::Range;

/// Elements whose content is text up to their end tag.
const RAW: [&str; 6] = ["script", "style", "title", "textarea", "noscript", "template"];

/// The kinds of things that the script needs from the site itself, and what stands for each where a policy
/// does not name it.
const NEEDED: [&str; 3] = ["script-src", "style-src", "connect-src"];

/// The page with its script. `home` is the address of the script's folder; `state` names the version of the
/// site that the page shows.
pub fn inject(page: &[u8], home: &str, state: &str) -> Vec<u8> {
    let tag = format!("<script type=\"module\" src=\"{home}preview.js\" data-state=\"{state}\"></script>\n");
    let head = Head::of(page);
    let mut made = Vec::with_capacity(page.len() + tag.len() + 128);
    let mut from = 0;
    for policy in head.policies {
        made.extend_from_slice(&page[from..policy.start]);
        let written = String::from_utf8_lossy(&page[policy.clone()]);
        let widened = widen(&unescape(&written));
        let quote = page.get(policy.start.wrapping_sub(1)).filter(|byte| matches!(byte, b'"' | b'\''));
        made.extend(
            match quote {
                Some(b'\'') => escape(&widened).replace('\'', "&#x27;"),
                Some(_) => escape(&widened),
                None => format!("\"{}\"", escape(&widened)),
            }
            .into_bytes(),
        );
        from = policy.end;
    }
    made.extend_from_slice(&page[from..head.end]);
    made.extend_from_slice(tag.as_bytes());
    made.extend_from_slice(&page[head.end..]);
    made
}

/// What matters of the head of a page.
struct Head {
    /// The values of the policies, without their quotes.
    policies: Vec<Range<usize>>,
    /// Where the script goes: before `</head>`, else before `<body>`, else at the end of the page.
    end: usize,
}

impl Head {
    fn of(page: &[u8]) -> Head {
        let mut policies = Vec::new();
        let mut at = 0;
        while let Some(found) = find(page, at, b"<") {
            if page[found..].starts_with(b"<!--") {
                let Some(end) = find(page, found + 4, b"-->") else { break };
                at = end + 3;
                continue;
            }
            let closing = page.get(found + 1) == Some(&b'/');
            let start = found + 1 + usize::from(closing);
            let length = page[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            let name = page[start..start + length].to_ascii_lowercase();
            if (closing && name == b"head") || (!closing && name == b"body") {
                return Head { policies, end: found };
            }
            if name.is_empty() {
                // `<!doctype html>`, or a `<` that is text.
                at = found + 1;
                continue;
            }
            let (attributes, end) = attributes(page, start + length);
            at = end;
            if closing {
                continue;
            }
            if name == b"meta" {
                policies.extend(policy(page, &attributes));
            } else if RAW.iter().any(|raw| raw.as_bytes() == name) {
                at = end_of_raw(page, end, &name);
            }
        }
        Head { policies, end: page.len() }
    }
}

/// A name and where its value stands, without quotes.
type Attribute = (Range<usize>, Range<usize>);

/// The attributes of a tag, and where it ends.
fn attributes(page: &[u8], mut at: usize) -> (Vec<Attribute>, usize) {
    let mut attributes = Vec::new();
    let skip = |at: usize, while_: &dyn Fn(u8) -> bool| {
        at + page[at..].iter().take_while(|byte| while_(**byte)).count()
    };
    let blank = |byte: u8| byte.is_ascii_whitespace();
    loop {
        at = skip(at, &|byte| blank(byte) || byte == b'/');
        match page.get(at) {
            None => return (attributes, page.len()),
            Some(b'>') => return (attributes, at + 1),
            Some(_) => {}
        }
        // An attribute may begin with `=`, strange as it is: so one byte is always taken.
        let name = at..skip(at + 1, &|byte| !blank(byte) && !matches!(byte, b'/' | b'>' | b'='));
        at = skip(name.end, &blank);
        if page.get(at) != Some(&b'=') {
            attributes.push((name.clone(), name.end..name.end));
            continue;
        }
        at = skip(at + 1, &blank);
        let value = match page.get(at) {
            Some(quote @ (b'"' | b'\'')) => {
                let value = at + 1..skip(at + 1, &|byte| byte != *quote);
                at = (value.end + 1).min(page.len());
                value
            }
            _ => {
                let value = at..skip(at, &|byte| !blank(byte) && byte != b'>');
                at = value.end;
                value
            }
        };
        attributes.push((name, value));
    }
}

/// Where the content of an element ends that is no markup: behind its end tag.
fn end_of_raw(page: &[u8], from: usize, name: &[u8]) -> usize {
    let mut at = from;
    while let Some(found) = find(page, at, b"</") {
        at = found + 2;
        let end = at + name.len();
        if page.get(at..end).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return end;
        }
    }
    page.len()
}

/// Where the policy of `<meta http-equiv="Content-Security-Policy" content="…">` stands.
fn policy(page: &[u8], attributes: &[Attribute]) -> Option<Range<usize>> {
    let value = |name: &str| {
        let named = |attribute: &&Attribute| page[attribute.0.clone()].eq_ignore_ascii_case(name.as_bytes());
        attributes.iter().find(named).map(|attribute| attribute.1.clone())
    };
    let kind = value("http-equiv")?;
    let is_policy = page[kind].trim_ascii().eq_ignore_ascii_case(b"content-security-policy");
    value("content").filter(|_| is_policy)
}

/// Admits scripts, styles and requests of the site itself, and nothing more.
fn widen(policy: &str) -> String {
    let directives: Vec<(&str, &str)> = policy
        .split(';')
        .map(str::trim)
        .filter(|directive| !directive.is_empty())
        .map(|directive| directive.split_once(char::is_whitespace).unwrap_or((directive, "")))
        .collect();
    let named = |name: &str| {
        directives
            .iter()
            .find(|directive| directive.0.eq_ignore_ascii_case(name))
            .map(|directive| directive.1)
    };
    let mut widened: Vec<String> = directives
        .iter()
        .map(|(name, sources)| {
            // Where they stand, `script-src-elem` and `worker-src` overrule `script-src`.
            let plain = name.to_ascii_lowercase();
            let needed = NEEDED.contains(&plain.trim_end_matches("-elem")) || plain == "worker-src";
            if needed { format!("{name} {}", with_self(sources)) } else { format!("{name} {sources}") }
        })
        .map(|directive| directive.trim_end().to_owned())
        .collect();
    if let Some(fallback) = named("default-src") {
        for name in NEEDED.iter().filter(|name| named(name).is_none()) {
            // Without the sources that held until now, it would admit less than before.
            widened.push(format!("{name} {}", with_self(fallback)));
        }
    }
    widened.join("; ")
}

fn with_self(sources: &str) -> String {
    let mut kept: Vec<&str> =
        sources.split_whitespace().filter(|source| !source.eq_ignore_ascii_case("'none'")).collect();
    if !kept.iter().any(|source| source.eq_ignore_ascii_case("'self'")) {
        kept.push("'self'");
    }
    kept.join(" ")
}

/// The references that stand in a policy once a template has escaped it. Others would make it no policy.
const ESCAPED: [(&str, &str); 6] =
    [("&#x27;", "'"), ("&#39;", "'"), ("&apos;", "'"), ("&quot;", "\""), ("&#x2f;", "/"), ("&amp;", "&")];

fn unescape(value: &str) -> String {
    ESCAPED.iter().fold(value.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

/// Safe between double quotes.
fn escape(value: &str) -> String {
    value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

fn find(page: &[u8], from: usize, what: &[u8]) -> Option<usize> {
    let rest = page.get(from..)?;
    rest.windows(what.len()).position(|window| window == what).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::{inject, widen};

    const TAG: &str =
        "<script type=\"module\" src=\"/r/__explainer/preview.js\" data-state=\"1.2\"></script>\n";

    /// Where the script goes, as `|`.
    fn check(marked: &str) {
        let page = marked.replace('|', "");
        let made = inject(page.as_bytes(), "/r/__explainer/", "1.2");
        assert_eq!(String::from_utf8_lossy(&made), marked.replace('|', TAG));
    }

    #[test]
    fn the_script_goes_to_the_end_of_the_head() {
        check("<!doctype html><html><head><title>A</title>|</head><body><p>b</p></body></html>");
        check("<HTML><HEAD\n><title>A</title>|</HEAD\n><body>");
        check("<html><title>A</title>|<body class=\"</head>\"><p>b</p></body>");
    }

    #[test]
    fn a_page_without_a_head_has_it_at_its_end() {
        check("|");
        check("<p>b</p>|");
        check("a < b, <|");
        check("<p title=\"</head>\" x='<body>'>b</p>|");
        check("<p title=\"never closed </head>|");
        check("<!-- never closed </head>|");
        check("<script>never closed </head>|");
    }

    #[test]
    fn what_only_looks_like_the_end_of_a_head_is_none() {
        check("<head><!-- </head> --><title></head></title><script>'</head>'</script>|</head>");
        check("<head><meta name=\"description\" content=\"</head><body>\">|</head>");
        check("<head><title>a</Title ><header>|<body>");
    }

    #[test]
    fn bytes_that_are_no_text_stay() {
        let made = inject(b"<head>\xff</head>\xfe\0", "/r/__explainer/", "1.2");
        assert_eq!(made, [b"<head>\xff", TAG.as_bytes(), b"</head>\xfe\0"].concat());
    }

    #[test]
    fn the_policy_is_widened_and_nothing_else() {
        let page = |policy: &str, script: &str| {
            format!(
                "<head><meta charset=utf-8>\n<META Content={policy} HTTP-EQUIV='content-security-policy'>\n\
                 <!-- <meta http-equiv=content-security-policy content=x> -->{script}</head><body>&#x27;</body>"
            )
        };
        for (policy, widened) in [
            (
                "\"default-src 'none'; style-src 'self'\"",
                "\"default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'\"",
            ),
            (
                "\"default-src &#x27;none&#39;; style-src *\"",
                "\"default-src 'none'; style-src * 'self'; script-src 'self'; connect-src 'self'\"",
            ),
            (
                "'default-src &#x27;none&#x27;; style-src *'",
                "'default-src &#x27;none&#x27;; style-src * &#x27;self&#x27;; script-src &#x27;self&#x27;; \
                 connect-src &#x27;self&#x27;'",
            ),
            ("default-src", "\"default-src; script-src 'self'; style-src 'self'; connect-src 'self'\""),
        ] {
            let made = inject(page(policy, "").as_bytes(), "/r/__explainer/", "1.2");
            assert_eq!(String::from_utf8_lossy(&made), page(widened, TAG));
        }
    }

    #[test]
    fn a_policy_admits_what_the_script_needs_and_what_it_did() {
        for (policy, widened) in [
            (
                "default-src 'none'",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
            ),
            (
                "default-src 'none'; script-src 'none'; style-src 'self'; connect-src https://a.example;",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src https://a.example 'self'",
            ),
            (
                "Default-Src 'self' https://cdn.example; script-src-elem 'sha256-x'; img-src data:",
                "Default-Src 'self' https://cdn.example; script-src-elem 'sha256-x' 'self'; img-src data:; \
                 script-src 'self' https://cdn.example; style-src 'self' https://cdn.example; connect-src 'self' \
                 https://cdn.example",
            ),
            ("img-src 'self'", "img-src 'self'"),
            ("worker-src 'none'", "worker-src 'self'"),
            ("upgrade-insecure-requests", "upgrade-insecure-requests"),
            ("", ""),
        ] {
            assert_eq!(widen(policy), widened);
        }
    }
}
