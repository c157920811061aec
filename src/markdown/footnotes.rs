//! The footnotes of a text: numbered in the order of their first use, written at its end.
//!
//! They are marked by letters, since the numbers belong to the citations.

use std::collections::HashMap;

use super::Source;
use super::outline::Outline;
use super::output::Output;
use crate::diagnostic::Diagnostic;
use crate::mistakes::markdown as mistakes;
use crate::prose::Piece;

#[derive(Default)]
pub struct Footnotes {
    /// Labels in the order of first use, each with the number of its references.
    used: Vec<(String, usize)>,
    numbers: HashMap<String, usize>,
    texts: HashMap<String, Output>,
}

impl Footnotes {
    /// Writes a reference to a footnote.
    pub fn refer(&mut self, label: &str, output: &mut Output) {
        let label = label.to_lowercase();
        let number = *self.numbers.entry(label.clone()).or_insert_with(|| {
            self.used.push((label, 0));
            self.used.len()
        });
        let (_, references) = &mut self.used[number - 1];
        *references += 1;
        output.html("<sup class=\"footnote-ref\"><a id=\"");
        output.anchor(reference_id(number, *references));
        output.html("\" href=\"#");
        output.anchor(format!("fn-{number}"));
        output.html(&format!("\" role=\"doc-noteref\">{}</a></sup>", letters(number)));
    }

    /// Keeps the text of a footnote. Of two with one label the first holds, as in GFM.
    pub fn define(&mut self, label: &str, text: Output) {
        self.texts.entry(label.to_lowercase()).or_insert(text);
    }

    /// Writes the footnotes that are used.
    pub fn write(mut self, output: &mut Output) {
        if self.used.is_empty() {
            return;
        }
        output.html("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol type=\"a\">\n");
        for (index, (label, references)) in self.used.iter().enumerate() {
            let number = index + 1;
            output.html("<li id=\"");
            output.anchor(format!("fn-{number}"));
            output.html("\">");
            let mut pieces = self.texts.remove(label).unwrap_or_default().pieces;
            let end = reopen_paragraph(&mut pieces);
            output.append_pieces(pieces);
            for reference in 1..=*references {
                output.html(" <a href=\"#");
                output.anchor(reference_id(number, reference));
                output.html("\" role=\"doc-backlink\" aria-label=\"");
                output.words("footnote-back");
                output.html("\">↩</a>");
            }
            output.html(end);
            output.html("</li>\n");
        }
        output.html("</ol>\n</section>\n");
    }
}

/// Says which footnotes are written and never shown.
pub fn check(source: &Source, outline: &Outline, footnotes: &Footnotes, diagnostics: &mut Vec<Diagnostic>) {
    let mut defined = HashMap::new();
    for (label, range) in &outline.footnotes {
        let place = source.place(range.clone());
        if let Some(first) = defined.get(label) {
            diagnostics.push(mistakes::repeated_footnote(place, label, Clone::clone(first)));
            continue;
        }
        if !footnotes.numbers.contains_key(label) {
            diagnostics.push(mistakes::unused_footnote(place.clone(), label));
        }
        defined.insert(label, place);
    }
}

/// Takes the end of the last paragraph off, so that the way back stands on its last line.
fn reopen_paragraph(pieces: &mut [Piece]) -> &'static str {
    const END: &str = "</p>\n";
    match pieces.last_mut() {
        Some(Piece::Html(html)) if html.ends_with(END) => {
            html.truncate(html.len() - END.len());
            END
        }
        _ => "",
    }
}

fn reference_id(number: usize, reference: usize) -> String {
    match reference {
        1 => format!("fnref-{number}"),
        _ => format!("fnref-{number}-{reference}"),
    }
}

/// `a` to `z`, then `aa`, as `<ol type="a">` counts.
fn letters(number: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = number;
    while rest > 0 {
        letters.push(char::from(b'a' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
