//! Addresses to paths of the site. Decoded once, and refused where a part could mean another folder: nothing
//! here reaches a disk, but what is handed on should mean the same to whoever reads it.

/// The path of an address, decoded: `/a%20b/c` is `/a b/c`. None where it is no plain path.
pub fn decode(raw: &str) -> Option<String> {
    let bytes = raw.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let byte = if bytes[at] == b'%' {
            let digit = |at: usize| (*bytes.get(at)? as char).to_digit(16);
            let byte = (digit(at + 1)? * 16 + digit(at + 2)?) as u8;
            at += 2;
            // A slash in disguise is no border between folders, and so has no meaning here.
            if byte == b'/' {
                return None;
            }
            byte
        } else {
            bytes[at]
        };
        if byte == b'\\' || byte.is_ascii_control() {
            return None;
        }
        decoded.push(byte);
        at += 1;
    }
    let path = String::from_utf8(decoded).ok()?;
    let rest = path.strip_prefix('/').unwrap_or(&path);
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let plain = rest.is_empty() || rest.split('/').all(|part| !matches!(part, "" | "." | ".."));
    (plain && path != "//").then_some(path)
}

/// A path as it stands in an address.
pub fn encode(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~!$&()*+,;=:@".contains(&byte) {
            encoded.push(byte as char);
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// The path under which a site lives, decoded and with a slash at both ends.
pub fn base(given: &str) -> String {
    let base = decode(given).unwrap_or_default();
    let name = base.trim_matches('/');
    if name.is_empty() { "/".to_owned() } else { format!("/{name}/") }
}

#[cfg(test)]
mod tests {
    use super::{base, decode, encode};

    #[test]
    fn a_path_is_decoded_once() {
        for (raw, path) in [
            ("/", "/"),
            ("/timeline/", "/timeline/"),
            ("/a%20b/c.png", "/a b/c.png"),
            ("/%C3%A9t%c3%a9/", "/été/"),
            ("/%252e%252e/x", "/%2e%2e/x"),
            ("/..a/a..", "/..a/a.."),
            ("/...", "/..."),
        ] {
            assert_eq!(decode(raw).as_deref(), Some(path), "{raw}");
        }
    }

    #[test]
    fn what_could_mean_another_folder_is_no_path() {
        for raw in [
            "//",
            "//x",
            "/x//",
            "/x//y",
            "/.",
            "/..",
            "/./x",
            "/../x",
            "/x/..",
            "/x/../",
            "/%2e%2e/x",
            "/.%2E/x",
            "/%2e",
            "/x%2fy",
            "/%2F",
            "/..%2fx",
            "/x\\y",
            "/..\\x",
            "/%5c",
            "/..%5Cx",
            "/%00",
            "/x%00.html",
            "/%0a",
            "/%7f",
            "/%",
            "/%4",
            "/%zz",
            "/%+1",
            "/%ff",
            "/%c0%ae%c0%ae/",
            "/%c0%af",
        ] {
            assert_eq!(decode(raw), None, "{raw}");
        }
    }

    #[test]
    fn a_base_has_a_slash_at_both_ends() {
        for (given, is) in [("", "/"), ("/", "/"), ("repo", "/repo/"), ("/a/b", "/a/b/"), ("/%C3%A9/", "/é/")]
        {
            assert_eq!(base(given), is);
        }
        assert_eq!(encode("/é b/"), "/%C3%A9%20b/");
    }
}
