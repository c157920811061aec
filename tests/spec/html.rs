//! Just enough of HTML for what the program makes: a tree, selection of elements, and two ways to show them.

/// An element or a text.
pub enum Node {
    Text(String),
    Element(Element),
}

pub struct Element {
    pub tag: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    /// The tag as written.
    written: String,
}

/// Elements that stand within a line of text.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "button", "cite", "code", "del", "em", "i", "img", "input", "ins", "picture", "q", "s",
    "small", "source", "span", "strong", "sub", "sup", "svg", "time",
];

const VOID: &[&str] =
    &["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "rect", "circle", "path", "source"];

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split_whitespace().any(|each| each == class))
    }

    fn is_inline(&self) -> bool {
        INLINE.contains(&self.tag.as_str())
    }

    fn is_void(&self) -> bool {
        VOID.contains(&self.tag.as_str())
    }
}

/// Reads a page or a part of one. An end without its start is passed over, a start without its end is closed
/// with its parent; [`balanced`] tells of both.
pub fn read(text: &str) -> Vec<Node> {
    parse(text).0
}

/// What is wrong with the nesting of a page.
pub fn balanced(text: &str) -> Vec<String> {
    parse(text).1
}

fn parse(text: &str) -> (Vec<Node>, Vec<String>) {
    let mut faults = Vec::new();
    let mut open: Vec<Element> = Vec::new();
    let mut roots: Vec<Node> = Vec::new();
    let mut rest = text;
    let add = |open: &mut Vec<Element>, roots: &mut Vec<Node>, node| match open.last_mut() {
        Some(parent) => parent.children.push(node),
        None => roots.push(node),
    };
    while !rest.is_empty() {
        let Some(inner) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            add(&mut open, &mut roots, Node::Text(decode(&rest[..end])));
            rest = &rest[end..];
            continue;
        };
        if let Some(comment) = inner.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some(length) = tag_length(inner) else {
            faults.push("a tag is not closed".to_owned());
            break;
        };
        let (tag, after) = (&inner[..length], &inner[length + 1..]);
        rest = after;
        if tag.starts_with('!') || tag.starts_with('?') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            let name = name.trim().to_lowercase();
            if !open.iter().any(|element| element.tag == name) {
                faults.push(format!("</{name}> closes nothing"));
                continue;
            }
            while let Some(element) = open.pop() {
                let done = element.tag == name;
                if !done {
                    faults.push(format!("<{}> is closed by </{name}>", element.tag));
                }
                add(&mut open, &mut roots, Node::Element(element));
                if done {
                    break;
                }
            }
            continue;
        }
        let element = element(tag);
        if element.tag == "script" || element.tag == "style" {
            let end = rest.find(&format!("</{}", element.tag)).unwrap_or(rest.len());
            let raw = Node::Text(rest[..end].to_owned());
            rest = rest[end..].split_once('>').map_or("", |(_, after)| after);
            add(&mut open, &mut roots, Node::Element(Element { children: vec![raw], ..element }));
        } else if element.is_void() || tag.ends_with('/') {
            add(&mut open, &mut roots, Node::Element(element));
        } else {
            open.push(element);
        }
    }
    while let Some(element) = open.pop() {
        faults.push(format!("<{}> is not closed", element.tag));
        add(&mut open, &mut roots, Node::Element(element));
    }
    (roots, faults)
}

/// The length of a tag up to its `>`, which may stand in the value of an attribute too.
fn tag_length(inner: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in inner.char_indices() {
        match (quote, letter) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(mark), letter) if mark == letter => quote = None,
            _ => {}
        }
    }
    None
}

fn element(tag: &str) -> Element {
    let written = tag.trim_end_matches('/').trim_end();
    let end = written.find(char::is_whitespace).unwrap_or(written.len());
    let mut attributes = Vec::new();
    let mut rest = written[end..].trim_start();
    while !rest.is_empty() {
        let name_end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let name = rest[..name_end].to_owned();
        rest = &rest[name_end..];
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix('=') {
            let mark = after.chars().next().unwrap_or(' ');
            if mark == '"' || mark == '\'' {
                let (inner, after) = after[1..].split_once(mark).unwrap_or((&after[1..], ""));
                value = decode(inner);
                rest = after;
            } else {
                let end = after.find(char::is_whitespace).unwrap_or(after.len());
                value = decode(&after[..end]);
                rest = &after[end..];
            }
        }
        attributes.push((name, value));
        rest = rest.trim_start();
    }
    Element {
        tag: written[..end].to_lowercase(),
        attributes,
        children: Vec::new(),
        written: written.to_owned(),
    }
}

fn decode(text: &str) -> String {
    let mut text = text.to_owned();
    for (entity, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'")]
    {
        text = text.replace(entity, letter);
    }
    text.replace("&#x2f;", "/").replace("&nbsp;", "\u{a0}").replace("&amp;", "&")
}

/// The outermost elements that match `tag`, `.class`, `#id`, or a tag with one of them.
pub fn select<'a>(nodes: &'a [Node], selector: &str) -> Vec<&'a Element> {
    let mut found = Vec::new();
    for node in nodes {
        let Node::Element(element) = node else { continue };
        if matches(element, selector) {
            found.push(element);
        } else {
            found.extend(select(&element.children, selector));
        }
    }
    found
}

fn matches(element: &Element, selector: &str) -> bool {
    let end = selector.find(['.', '#']).unwrap_or(selector.len());
    let (tag, rest) = selector.split_at(end);
    let right_tag = tag.is_empty() || element.tag == tag;
    right_tag
        && match rest.split_at_checked(1) {
            Some((".", class)) => element.has_class(class),
            Some(("#", id)) => element.attribute("id") == Some(id),
            _ => !tag.is_empty(),
        }
}

/// Every element, parents first.
pub fn all(nodes: &[Node]) -> Vec<&Element> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Element(element) = node {
            found.push(element);
            found.extend(all(&element.children));
        }
    }
    found
}

/// The markup of an element, one block a line. With `fold`, what a reader does not read stays out: drawings
/// are empty, and a citation is its number.
pub fn markup(element: &Element, fold: bool) -> String {
    let mut out = String::new();
    block_markup(&mut out, element, 0, fold);
    out
}

fn block_markup(out: &mut String, element: &Element, depth: usize, fold: bool) {
    let indent = "  ".repeat(depth);
    if element.tag == "pre" || holds_only_inlines(&element.children) {
        let mut line = String::new();
        inline_markup(&mut line, element, fold);
        let line = if element.tag == "pre" { line } else { tidy(&line) };
        out.push_str(&format!("{indent}{line}\n"));
        return;
    }
    out.push_str(&format!("{indent}<{}>\n", element.written));
    for part in parts(&element.children) {
        match part {
            Part::Block(child) => block_markup(out, child, depth + 1, fold),
            Part::Line(nodes) => {
                let mut line = String::new();
                for node in nodes {
                    node_markup(&mut line, node, fold);
                }
                let line = tidy(&line);
                if !line.is_empty() {
                    out.push_str(&format!("{indent}  {line}\n"));
                }
            }
        }
    }
    out.push_str(&format!("{indent}</{}>\n", element.tag));
}

fn node_markup(line: &mut String, node: &Node, fold: bool) {
    match node {
        Node::Text(text) => line.push_str(&escape(text)),
        Node::Element(element) => inline_markup(line, element, fold),
    }
}

fn inline_markup(line: &mut String, element: &Element, fold: bool) {
    if fold && element.has_class("cite") {
        line.push_str(&format!("<sup>{}</sup>", escape(&number(element))));
        return;
    }
    line.push_str(&format!("<{}>", element.written));
    if element.is_void() {
        return;
    }
    if !(fold && element.tag == "svg") {
        for child in &element.children {
            node_markup(line, child, fold);
        }
    }
    line.push_str(&format!("</{}>", element.tag));
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The number of a citation, or its words: what stands in its button.
fn number(cite: &Element) -> String {
    let buttons = select(&cite.children, "button");
    buttons.iter().map(|button| text(&button.children)).collect()
}

fn text(nodes: &[Node]) -> String {
    nodes
        .iter()
        .map(|node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(element) => text(&element.children),
        })
        .collect()
}

enum Part<'a> {
    Block(&'a Element),
    /// Texts and inlines between blocks.
    Line(Vec<&'a Node>),
}

fn parts(children: &[Node]) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    for child in children {
        match child {
            Node::Element(element) if !is_inline_through(element) => parts.push(Part::Block(element)),
            inline => match parts.last_mut() {
                Some(Part::Line(nodes)) => nodes.push(inline),
                _ => parts.push(Part::Line(vec![inline])),
            },
        }
    }
    parts
}

fn is_inline_through(element: &Element) -> bool {
    (element.is_inline() || element.tag == "br") && holds_only_inlines(&element.children)
        || element.tag == "svg"
}

fn holds_only_inlines(children: &[Node]) -> bool {
    children.iter().all(|child| match child {
        Node::Text(_) => true,
        Node::Element(element) => is_inline_through(element),
    })
}

/// White space collapsed, blanks that do not break included, so that typography does not move a spec.
fn tidy(line: &str) -> String {
    let words: Vec<&str> =
        line.split([' ', '\n', '\t', '\r', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let line = words.join(" ").replace('\u{2060}', "");
    line.replace("> </", "></")
}

/// The words of an element as a reader sees them, one block a line.
pub fn words(element: &Element) -> String {
    let mut lines = Vec::new();
    block_words(&mut lines, element);
    let mut out = String::new();
    for line in lines {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// The JSON that an element holds; none where it holds anything else.
pub fn data(element: &Element) -> Option<serde_json::Value> {
    match element.children.as_slice() {
        [Node::Text(text)] => serde_json::from_str(text).ok(),
        _ => None,
    }
}

fn block_words(lines: &mut Vec<String>, element: &Element) {
    if element.tag == "tr" {
        let cells = element.children.iter().filter_map(|child| match child {
            Node::Element(cell) => Some(tidy(&inline_words(&cell.children))),
            Node::Text(_) => None,
        });
        lines.push(format!("| {} |", cells.collect::<Vec<_>>().join(" | ")));
        return;
    }
    if element.is_inline() {
        let mut line = String::new();
        element_words(&mut line, element);
        let line = tidy(&line);
        if !line.is_empty() {
            lines.push(line);
        }
        return;
    }
    let mut own: Vec<String> = Vec::new();
    let mut term: Option<String> = None;
    for part in parts(&element.children) {
        match part {
            Part::Block(child) if child.tag == "dt" => {
                own.extend(term.take());
                term = Some(format!("{}:", tidy(&inline_words(&child.children))));
            }
            Part::Block(child) => {
                let from = own.len();
                block_words(&mut own, child);
                if let (Some(term), Some(first)) = (term.take(), own.get_mut(from)) {
                    first.insert_str(0, &format!("{term} "));
                }
            }
            Part::Line(nodes) => {
                let mut line = String::new();
                for node in nodes {
                    node_words(&mut line, node);
                }
                own.extend(Some(tidy(&line)).filter(|line| !line.is_empty()));
            }
        }
    }
    let mark = match element.tag.as_str() {
        "h1" => "# ",
        "h2" => "## ",
        "h3" => "### ",
        "h4" => "#### ",
        "h5" => "##### ",
        "h6" => "###### ",
        "li" => "- ",
        "blockquote" => "> ",
        _ => "",
    };
    own.extend(term);
    for (at, line) in own.into_iter().enumerate() {
        match (at, element.tag.as_str()) {
            (0, _) => lines.push(format!("{mark}{line}")),
            (_, "li" | "dd") => lines.push(format!("  {line}")),
            _ => lines.push(line),
        }
    }
}

fn inline_words(nodes: &[Node]) -> String {
    let mut line = String::new();
    for node in nodes {
        node_words(&mut line, node);
    }
    line
}

fn node_words(line: &mut String, node: &Node) {
    match node {
        Node::Text(text) => line.push_str(text),
        Node::Element(element) => element_words(line, element),
    }
}

fn element_words(line: &mut String, element: &Element) {
    if element.has_class("cite") {
        line.push_str(&format!("[{}]", number(element)));
        return;
    }
    match element.tag.as_str() {
        "svg" => {}
        "br" => line.push(' '),
        "img" => line.push_str(&format!(
            "![{}]({})",
            element.attribute("alt").unwrap_or_default(),
            element.attribute("src").unwrap_or_default()
        )),
        "a" => {
            let words = tidy(&inline_words(&element.children));
            line.push_str(&format!("[{words}]({})", element.attribute("href").unwrap_or_default()));
        }
        _ => line.push_str(&inline_words(&element.children)),
    }
}
