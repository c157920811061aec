//! BibLaTeX.

use std::fmt::Write;

use super::super::{Entry, Name, types};

/// One entry, ending with a line break.
pub fn bib(entry: &Entry) -> String {
    let (kind, subtype) = types::bib_type(&entry.type_);
    let outlet = match kind {
        "article" | "periodical" => "journaltitle",
        "online" => "organization",
        "incollection" | "inproceedings" | "inreference" => "booktitle",
        _ => "maintitle",
    };
    let publisher = if matches!(kind, "report" | "thesis") { "institution" } else { "publisher" };
    let issue = if matches!(kind, "article" | "periodical") { "number" } else { "issue" };
    let text = |text: &Option<String>| text.as_deref().map(escaped);
    // Sets in braces are the one form of EDTF that no braces can hold.
    let date = |date: &Option<String>| date.clone().filter(|date| !date.contains(['{', '}']));
    let language = entry.language.as_deref();
    let babel = language.and_then(types::babel_name);
    let fields = [
        ("entrysubtype", subtype.map(str::to_owned)),
        // Styles change the case of titles, and this one is as printed.
        ("title", text(&entry.title).map(|title| format!("{{{title}}}"))),
        ("author", names(&entry.author)),
        ("editor", names(&entry.editor)),
        ("date", date(&entry.published)),
        (outlet, text(&entry.outlet)),
        (publisher, text(&entry.publisher)),
        ("volume", text(&entry.volume)),
        (issue, text(&entry.issue)),
        ("pages", text(&entry.page)),
        ("doi", entry.doi.as_deref().map(verbatim)),
        ("isbn", entry.isbn.as_deref().map(verbatim)),
        ("url", entry.url.as_deref().map(verbatim)),
        ("urldate", date(&entry.accessed)),
        ("language", language.filter(|_| babel.is_none()).map(escaped)),
        ("langid", babel.map(str::to_owned)),
        ("note", text(&entry.note)),
        ("keywords", (!entry.keywords.is_empty()).then(|| escaped(&entry.keywords.join(", ")))),
    ];
    let mut out = format!("@{kind}{{{},\n", entry.id);
    for (name, value) in fields {
        if let Some(value) = value {
            let _ = writeln!(out, "  {name} = {{{value}}},");
        }
    }
    out + "}\n"
}

/// Text for a field that LaTeX reads. Braces are named, since those of a field are counted, whatever stands
/// before them.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '%' | '&' | '#' | '$' | '_' => {
                out.push('\\');
                out.push(letter);
            }
            // Two of them would be one quotation mark, or a dash.
            '\'' | '`' | '-' if out.ends_with(letter) => {
                out.push_str("{}");
                out.push(letter);
            }
            _ => out.push(letter),
        }
    }
    out
}

/// An address or a number, which LaTeX does not read; only braces would end it.
fn verbatim(text: &str) -> String {
    text.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

fn names(names: &[Name]) -> Option<String> {
    let name = |name: &Name| match name {
        Name::Literal(text) => format!("{{{}}}", escaped(text)),
        Name::Person { family, given: Some(given) } => format!("{}, {}", part(family), part(given)),
        // One word is a family name; of more words the last would be.
        Name::Person { family, given: None } if !family.contains(' ') => part(family),
        Name::Person { family, given: None } => format!("{{{}}}", escaped(family)),
    };
    (!names.is_empty()).then(|| names.iter().map(name).collect::<Vec<_>>().join(" and "))
}

/// A part of a name, in braces where a comma or an `and` would take it apart.
fn part(text: &str) -> String {
    let whole = text.contains(',') || text.split(' ').any(|word| word.eq_ignore_ascii_case("and"));
    if whole { format!("{{{}}}", escaped(text)) } else { escaped(text) }
}
