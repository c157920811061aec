//! Drawings in vectors (SVG): their size, and that they only draw.
//!
//! In a page, a browser runs nothing that stands in a drawing. Opened by itself it is a document of the site,
//! with scripts that run and files that are fetched; so a drawing that has any of it is not published.

use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};

use super::Trouble;

/// The longest side of a drawing that gives no size of its own.
const COLUMN: f64 = 672.0;

/// Whether these are the words of a drawing.
pub fn is_svg(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins =
        ["<svg", "<?xml", "<!--", "<!DOCTYPE svg"].iter().any(|start| bytes.starts_with(start.as_bytes()));
    begins && std::str::from_utf8(bytes).is_ok_and(|text| text.contains("<svg"))
}

/// The size of a drawing, if it is harmless.
pub fn look(bytes: &[u8]) -> Result<(u32, u32), Trouble> {
    let text = std::str::from_utf8(bytes).map_err(|_| Trouble::Unknown)?;
    let text = text.trim_start_matches('\u{feff}').trim_start();
    // A browser gives elements the attributes that it declares, and the parser here does not.
    if text.contains("<!ATTLIST") {
        return Err(Trouble::Active("`<!ATTLIST`".to_owned()));
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: 1_000_000, ..ParsingOptions::default() };
    let document =
        Document::parse_with_options(text, options).map_err(|error| Trouble::Damaged(error.to_string()))?;
    for node in document.descendants() {
        if let Some(what) = active(node) {
            return Err(Trouble::Active(what));
        }
    }
    size(document.root_element())
}

/// What a part of a drawing does beside drawing.
fn active(node: Node) -> Option<String> {
    if let Some(instruction) = node.pi().filter(|pi| pi.target == "xml-stylesheet") {
        return Some(format!("`<?{}?>`", instruction.target));
    }
    if !node.is_element() {
        return None;
    }
    let name = node.tag_name().name();
    let forbidden =
        ["script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler", "listener"];
    if forbidden.iter().any(|forbidden| name.eq_ignore_ascii_case(forbidden)) {
        return Some(format!("`<{name}>`"));
    }
    if node.tag_name().namespace() == Some("http://www.w3.org/1999/xhtml") {
        return Some(format!("`<{name}>` of HTML"));
    }
    // A comment may part what it says.
    let inside =
        || node.children().filter_map(|child| child.text().filter(|_| child.is_text())).collect::<String>();
    if name == "style" && fetches(&inside()) {
        return Some("a `<style>` that fetches a file".to_owned());
    }
    node.attributes().find_map(|attribute| {
        let (key, value) = (attribute.name(), attribute.value().trim());
        let is_link = name == "a" && (value.starts_with("https://") || value.starts_with("http://"));
        let bad = match key {
            "href" | "src" => !(is_link || is_inside(value)),
            // An animation could write an address.
            "attributeName" => value.ends_with("href"),
            _ => key.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on")) || fetches(value),
        };
        bad.then(|| format!("`{key}=\"{}\"`", value.chars().take(40).collect::<String>()))
    })
}

/// Whether an address is a part of the drawing itself.
fn is_inside(address: &str) -> bool {
    let pictures = ["data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/webp;"];
    address.is_empty() || address.starts_with('#') || pictures.iter().any(|start| address.starts_with(start))
}

/// Whether a style leads out of the drawing.
fn fetches(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let mut addresses =
        style.split("url(").skip(1).map(|rest| rest.trim_start().trim_start_matches(['"', '\'']));
    style.contains("@import")
        || style.contains("image-set(")
        || style.contains('\\') && style.contains('(')
        || addresses.any(|rest| !is_inside(rest))
}

/// By its own width and height, else by the shape of its view box.
fn size(root: Node) -> Result<(u32, u32), Trouble> {
    if root.tag_name().name() != "svg" {
        return Err(Trouble::Unknown);
    }
    let view: Vec<f64> = root
        .attribute("viewBox")
        .unwrap_or_default()
        .split([' ', ',', '\t', '\n'])
        .filter(|part| !part.is_empty())
        .filter_map(|part| part.parse().ok())
        .collect();
    let shape = match view[..] {
        [_, _, width, height] if width > 0.0 && height > 0.0 => Some(height / width),
        _ => None,
    };
    let own = |name| root.attribute(name).and_then(length);
    let (width, height) = match (own("width"), own("height"), shape) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some(shape)) => (width, width * shape),
        (None, Some(height), Some(shape)) => (height / shape, height),
        (None, None, Some(shape)) => (COLUMN, COLUMN * shape),
        // What browsers take where nothing is said.
        (width, height, None) => (width.unwrap_or(300.0), height.unwrap_or(150.0)),
    };
    let whole = |length: f64| length.round().clamp(1.0, 30_000.0) as u32;
    Ok((whole(width), whole(height)))
}

/// A length in units of a common screen; none of what depends on the page.
fn length(text: &str) -> Option<f64> {
    let text = text.trim();
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '+' | '-'));
    let number: f64 = text[..text.len() - unit.len()].parse().ok()?;
    let factor = match unit {
        "" | "px" => 1.0,
        "pt" => 4.0 / 3.0,
        "pc" => 16.0,
        "mm" => 96.0 / 25.4,
        "cm" => 96.0 / 2.54,
        "in" => 96.0,
        _ => return None,
    };
    Some(number * factor).filter(|length| *length > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looked(inside: &str) -> Result<(u32, u32), Trouble> {
        look(format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {inside}</svg>").as_bytes())
    }

    #[test]
    fn a_drawing_has_a_size() {
        assert_eq!(looked("width=\"40\" height=\"30\">"), Ok((40, 30)));
        assert_eq!(looked("width=\"1in\" viewBox=\"0 0 4 2\">"), Ok((96, 48)));
        assert_eq!(looked("viewBox=\"0,0,4,2\">"), Ok((672, 336)));
        assert_eq!(looked("width=\"100%\">"), Ok((300, 150)));
    }

    #[test]
    fn what_only_draws_is_harmless() {
        for inside in [
            "><use href=\"#a\"/>",
            "><rect fill=\"url(#a)\" style=\"fill: url('#b')\"/>",
            "><a href=\"https://example.org/\"><path d=\"M0 0\"/></a>",
            "><image href=\"data:image/png;base64,AA==\"/>",
        ] {
            assert!(looked(inside).is_ok(), "{inside}");
        }
    }

    #[test]
    fn what_acts_or_fetches_is_not() {
        for inside in [
            "onload=\"x()\">",
            "><script>x()</script>",
            "><SCRIPT/>",
            "><foreignObject/>",
            "><a href=\"javascript:x()\"/>",
            "><a href=\" data:text/html,x\"/>",
            "><image href=\"https://example.org/a.png\"/>",
            "><image href=\"data:image/svg+xml,x\"/>",
            "><use href=\"other.svg#a\"/>",
            "><style>@import 'a.css'</style>",
            "><style>a{}<!-- --> @import 'a.css'</style>",
            "><rect style=\"fill: image-set('https://example.org/a' 1x)\"/>",
            "xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:meta http-equiv=\"refresh\" content=\"0;url=x\"/>",
            "><rect fill=\"url(https://example.org/#a)\"/>",
            "><rect style=\"fill: u\\72l(https://example.org/#a)\"/>",
            "><set attributeName=\"href\" to=\"javascript:x()\"/>",
        ] {
            assert!(matches!(looked(inside), Err(Trouble::Active(_))), "{inside}");
        }
        let declared =
            "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]><svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        assert!(matches!(look(declared.as_bytes()), Err(Trouble::Active(_))));
        let bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">\
            <!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>\
            <svg xmlns=\"http://www.w3.org/2000/svg\"><text>&d;&d;&d;&d;</text></svg>";
        let _ = look(bomb.as_bytes());
    }
}
