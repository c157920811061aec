//! A page as plain text in Markdown, made from the finished page: so it says what the page says in every theme,
//! with the template of an author's own too, and nothing that the page does not say.
//!
//! It reads what lies in `<main>` and passes over what is drawn, chosen from or only leads about the page. Any input
//! gives a text; what does not nest is closed where its parent ends.

use std::fmt::Write;

/// The text of a page; citations are footnotes, links stay as they are. Ends with the address of the page.
pub fn plain(html: &str, address: &str) -> String {
    let start = html.find("<main").unwrap_or(0);
    let end = html.rfind("</main>").unwrap_or(html.len()).max(start);
    let mut text = Text::default();
    let mut rest = &html[start..end];
    while let Some(at) = rest.find('<') {
        text.words(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some(tag) = Tag::read(&rest[1..]) else {
            text.words("<");
            rest = &rest[1..];
            continue;
        };
        rest = &rest[1 + tag.length..];
        text.tag(&tag);
    }
    text.words(rest);
    text.flush();
    let _ = writeln!(text.out, "\n---\n\n<{address}>");
    text.out
}

/// A tag as it is written.
struct Tag<'a> {
    name: &'a str,
    closes: bool,
    attributes: &'a str,
    /// To behind its `>`.
    length: usize,
}

impl<'a> Tag<'a> {
    fn read(text: &'a str) -> Option<Tag<'a>> {
        let (closes, inner) = text.strip_prefix('/').map_or((false, text), |inner| (true, inner));
        let name_length = inner.find(|c: char| !c.is_ascii_alphanumeric())?;
        if name_length == 0 {
            return None;
        }
        let mut quoted = false;
        let end = inner.bytes().position(|byte| {
            quoted ^= byte == b'"';
            byte == b'>' && !quoted
        })?;
        let (name, attributes) = inner[..end].split_at(name_length.min(end));
        Some(Tag { name, closes, attributes, length: usize::from(closes) + end + 1 })
    }

    fn attribute(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes;
        while let Some((before, after)) = rest.split_once("=\"") {
            let (value, left) = after.split_once('"')?;
            let key = before.rsplit(char::is_whitespace).next().unwrap_or(before);
            if key == name {
                let mut text = String::new();
                decode(value, &mut text);
                return Some(text);
            }
            rest = left;
        }
        None
    }

    fn has_class(&self, names: &[&str]) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split(' ').any(|class| names.contains(&class)))
    }

    /// What a reader of text has no use for.
    fn is_passed_over(&self) -> bool {
        const TAGS: [&str; 9] =
            ["svg", "script", "style", "nav", "form", "fieldset", "template", "button", "select"];
        TAGS.contains(&self.name)
            || self.attribute("aria-hidden").as_deref() == Some("true")
            || self.bare_words().any(|word| word == "hidden")
            || self.has_class(&["uses", "legend", "cite-note"])
    }

    /// The words between the values of attributes.
    fn bare_words(&self) -> impl Iterator<Item = &str> {
        self.attributes.split('"').step_by(2).flat_map(str::split_whitespace)
    }

    fn is_void(&self) -> bool {
        ["br", "hr", "img", "input", "link", "meta", "source", "wbr"].contains(&self.name)
            || self.attributes.ends_with('/')
    }
}

/// The text so far, and where in it we are.
#[derive(Default)]
struct Text {
    out: String,
    /// The block that is being written, one blank between its words.
    line: String,
    /// What stands before each line: of a list item first its mark and then blanks.
    marks: Vec<Mark>,
    /// The links that are open: where they lead, and where in `line` their words begin.
    links: Vec<(String, usize)>,
    /// The numbers of the ordered lists that are open; none of the others.
    lists: Vec<Option<usize>>,
    /// The element that is passed over, and how many of its name are open within.
    skipped: Option<(String, usize)>,
    /// The cells of the row, and how many rows the table has so far.
    cells: Vec<String>,
    rows: usize,
    in_cell: bool,
    preformatted: bool,
    /// The last block was the item of a list.
    after_item: bool,
}

struct Mark {
    first: String,
    rest: String,
    used: bool,
}

impl Text {
    fn words(&mut self, html: &str) {
        if self.skipped.is_some() {
            return;
        }
        let mut text = String::new();
        decode(html, &mut text);
        if self.preformatted {
            self.line.push_str(&text);
            return;
        }
        let mut letters = text.chars().peekable();
        while let Some(c) = letters.next() {
            // Programs that show Markdown let markup pass; a reference would be read as what it stands for.
            let mut begins_reference =
                || letters.peek().is_some_and(|c| c.is_ascii_alphanumeric() || *c == '#');
            if c == '<' || c == '&' && begins_reference() {
                self.line.push_str(if c == '<' { "&lt;" } else { "&amp;" });
                continue;
            }
            if c.is_whitespace() && c != '\u{a0}' {
                if !self.line.is_empty() && !self.line.ends_with(' ') {
                    self.line.push(' ');
                }
                continue;
            }
            // A year at the beginning is no number of a list.
            let mut ends_number = || letters.peek().is_none_or(|c| c.is_whitespace());
            if matches!(c, '.' | ')')
                && (1..=9).contains(&self.line.len())
                && self.line.bytes().all(|byte| byte.is_ascii_digit())
                && ends_number()
            {
                self.line.push('\\');
            }
            // What would be read as markup is text.
            if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '|')
                || self.line.is_empty() && matches!(c, '#' | '-' | '+' | '>' | '~' | '=')
            {
                self.line.push('\\');
            }
            self.line.push(c);
        }
    }

    fn tag(&mut self, tag: &Tag) {
        if let Some((name, depth)) = &mut self.skipped {
            // The words of a citation stand in its note.
            if let Some(to) = tag.attribute("href")
                && let Some(number) = to.strip_prefix('#').and_then(note)
            {
                let _ = write!(self.line, "[^{number}]");
            }
            if tag.name == name && !tag.is_void() {
                *depth = if tag.closes { *depth - 1 } else { *depth + 1 };
                if *depth == 0 {
                    self.skipped = None;
                }
            }
            return;
        }
        if !tag.closes && tag.is_passed_over() {
            if !tag.is_void() {
                self.skipped = Some((tag.name.to_owned(), 1));
            }
            return;
        }
        match (tag.name, tag.closes) {
            ("em" | "i" | "cite", _) => self.line.push('*'),
            ("strong" | "b", _) => self.line.push_str("**"),
            ("del" | "s", _) => self.line.push_str("~~"),
            ("code", _) if !self.preformatted => self.line.push('`'),
            ("a", false) => {
                self.links.push((tag.attribute("href").unwrap_or_default(), self.line.len()));
            }
            ("a", true) => self.end_link(),
            ("img", _) => {
                let (alt, src) = (tag.attribute("alt"), tag.attribute("src").unwrap_or_default());
                let mut words = std::mem::take(&mut self.line);
                self.words(&crate::text::escape(&alt.unwrap_or_default()));
                let alt = std::mem::take(&mut self.line);
                let _ = write!(words, "![{alt}]({})", destination(&src));
                self.line = words;
            }
            ("br", _) => self.line.push(' '),
            ("tr", false) => self.cells.clear(),
            ("tr", true) => self.end_row(),
            ("td" | "th", false) => {
                self.flush();
                self.in_cell = true;
            }
            ("td" | "th", true) => {
                self.in_cell = false;
                self.cells.push(std::mem::take(&mut self.line).trim().to_owned());
            }
            ("dt", true) => self.line.push_str(": "),
            ("dd", false) => {}
            // Blocks within a cell stand on its line.
            _ if self.in_cell => self.words(" "),
            ("table", false) => {
                self.flush();
                self.rows = 0;
            }
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", false) => {
                self.flush();
                let level = usize::from(tag.name.as_bytes()[1] - b'0');
                self.mark("#".repeat(level) + " ", String::new());
            }
            ("blockquote", false) => {
                self.flush();
                self.mark("> ".to_owned(), "> ".to_owned());
            }
            ("pre", false) => {
                self.flush();
                self.preformatted = true;
            }
            ("pre", true) => {
                self.end_preformatted();
            }
            ("ul", false) | ("ol", false) => {
                self.flush();
                self.lists.push((tag.name == "ol").then_some(0));
            }
            ("ul" | "ol", true) => {
                self.flush();
                self.lists.pop();
            }
            ("li", false) => {
                self.flush();
                let note = tag.attribute("id").and_then(|id| note(&id).map(str::to_owned));
                let mark = match (note, self.lists.last_mut()) {
                    (Some(number), _) => format!("[^{number}]: "),
                    (None, Some(Some(number))) => {
                        *number += 1;
                        format!("{number}. ")
                    }
                    _ => "- ".to_owned(),
                };
                let blanks = " ".repeat(mark.len().min(4));
                self.mark(mark, blanks);
            }
            ("dt", false) => {
                self.flush();
                self.mark("- ".to_owned(), "  ".to_owned());
            }
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "li" | "dd", true) => {
                self.flush();
                self.marks.pop();
            }
            (name, _) if is_block(name) => self.flush(),
            _ => {}
        }
    }

    fn mark(&mut self, first: String, rest: String) {
        self.marks.push(Mark { first, rest, used: false });
    }

    fn end_link(&mut self) {
        let Some((to, start)) = self.links.pop() else { return };
        // A block may have ended within it.
        let Some(words) = self.line.get(start..).map(str::to_owned) else { return };
        self.line.truncate(start);
        if let Some(number) = to.strip_prefix('#').and_then(note) {
            let _ = write!(self.line, "[^{number}]");
        } else if to.is_empty() || words.trim().is_empty() {
            self.line.push_str(&words);
        } else {
            let _ = write!(self.line, "[{}]({})", words.trim(), destination(&to));
        }
    }

    fn end_row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        if cells.is_empty() {
            return;
        }
        self.rows += 1;
        if self.rows == 1 {
            self.out.push('\n');
        }
        let _ = writeln!(self.out, "| {} |", cells.join(" | "));
        if self.rows == 1 {
            let _ = writeln!(self.out, "|{}", " --- |".repeat(cells.len()));
        }
        self.after_item = false;
    }

    fn end_preformatted(&mut self) {
        self.preformatted = false;
        let text = std::mem::take(&mut self.line);
        // A fence is longer than any run of backquotes within.
        let mut fence = "```".to_owned();
        while text.contains(&fence) {
            fence.push('`');
        }
        let _ = writeln!(self.out, "\n{fence}\n{}\n{fence}", text.trim_end());
        self.after_item = false;
    }

    /// Ends the block.
    fn flush(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim();
        self.links.clear();
        if line.is_empty() {
            return;
        }
        let begins_item =
            self.marks.last().is_some_and(|mark| !mark.used && !mark.first.starts_with(['#', '>']));
        let is_apart = !begins_item || !self.after_item;
        if is_apart && !self.out.is_empty() {
            let before: String =
                self.marks.iter().filter(|mark| mark.used).map(|mark| mark.rest.as_str()).collect();
            let _ = writeln!(self.out, "{}", before.trim_end());
        }
        for mark in &mut self.marks {
            self.out.push_str(if mark.used { &mark.rest } else { &mark.first });
            mark.used = true;
        }
        self.out.push_str(line);
        self.out.push('\n');
        self.after_item = self.marks.iter().any(|mark| !mark.first.starts_with(['#', '>']));
    }
}

fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 17] = [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "figure",
        "figcaption",
        "details",
        "summary",
        "dl",
        "caption",
        "table",
        "tbody",
        "hr",
    ];
    BLOCKS.contains(&name)
}

/// The number of a note by its `id`: `n3`.
fn note(id: &str) -> Option<&str> {
    id.strip_prefix('n')
        .filter(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// An address as Markdown takes it.
fn destination(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            ' ' | '"' | '(' | ')' | '<' | '>' | '\\' | '`' => {
                let _ = write!(out, "%{:02X}", c as u32);
            }
            _ if c.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// Text without its character references: those that we write, and the few others that templates do.
fn decode(html: &str, out: &mut String) {
    let mut rest = html;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        let decoded = end.and_then(|end| {
            let c = match &rest[1..end] {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                "nbsp" => '\u{a0}',
                other => {
                    let number = other.strip_prefix('#')?;
                    let hexadecimal = number.strip_prefix(['x', 'X']);
                    let code = match hexadecimal {
                        Some(digits) => u32::from_str_radix(digits, 16),
                        None => number.parse(),
                    };
                    char::from_u32(code.ok()?)?
                }
            };
            Some((c, end))
        });
        match decoded {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::plain;

    fn check(html: &str, expected: &str) {
        let text =
            plain(&format!("<nav>Home</nav><main>{html}</main><footer>End</footer>"), "https://example.org/");
        let (text, end) = text.split_once("\n---\n").expect("it ends with its address");
        assert_eq!((text.trim(), end), (expected, "\n<https://example.org/>\n"), "{html}");
    }

    #[test]
    fn blocks_are_parted_and_lists_are_nested() {
        check(
            "<h1>A</h1>\n<p>b\n c</p><ul><li>d<ul><li>e</li></ul></li><li>f</li></ul>",
            "# A\n\nb c\n\n- d\n  - e\n- f",
        );
        check("<pre><code>a  &lt;\n ``` b</code></pre>", "````\na  <\n ``` b\n````");
        check("<p>a <svg><title>no</title></svg><b>b</b> <a href=\"x y\">c</a></p>", "a **b** [c](x%20y)");
    }

    #[test]
    fn a_citation_is_its_number() {
        let cite = "<span class=\"cite-note\">1 <q>w</q> <a class=\"note-list\" href=\"#n1\">All</a></span>";
        check(&format!("<p>So<span class=\"cite\"><button>1</button>{cite}</span>.</p>"), "So[^1].");
        check(
            "<ol class=\"notes\"><li id=\"n1\">W <span class=\"uses\"><a href=\"#r1\">a</a></span></li></ol>",
            "[^1]: W",
        );
    }

    #[test]
    fn what_would_be_read_as_markup_is_text() {
        check(
            "<p># *a* _b_ [c](d) &lt;b&gt; &amp;lt; A &amp; B</p>",
            "\\# \\*a\\* \\_b\\_ \\[c\\](d) &lt;b> &amp;lt; A & B",
        );
    }

    #[test]
    fn any_input_gives_a_text() {
        let pieces = [
            "<",
            ">",
            "<a href=\"",
            "</a>",
            "<li>",
            "</ul>",
            "<td>",
            "</tr>",
            "<pre>",
            "&",
            "&#x;",
            "é",
            "</main>",
            "\"",
            "<svg>",
            "</p>",
        ];
        let mut seed = 7_u32;
        for _ in 0..2000 {
            let html: String = (0..12)
                .map(|_| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    pieces[seed as usize / 65_536 % pieces.len()]
                })
                .collect();
            plain(&html, "https://example.org/");
            plain(&format!("<main>{html}"), "");
        }
    }
}
