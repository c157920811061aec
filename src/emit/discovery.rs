//! What helps programs to find what the site has: `llms.txt`, which lists the text of every page, and the
//! description by which a browser takes over its search.

use std::fmt::Write;

use crate::artifact::Artifact;
use crate::kinds::Kind;
use crate::kinds::settings::Search;
use crate::plan::{Plan, Target};
use crate::site::routes::{OPENSEARCH, ProseOf};
use crate::site::{Generated, Site};
use crate::text::escape;
use crate::views::page::{about, prose_page};

pub const LLMS: &str = "llms.txt";

/// The pages with a line on each, after <https://llmstxt.org/>.
pub fn llms(site: &Site, prose_of: &ProseOf, plans: &[Plan], base: &str) -> Artifact {
    let words = &site.interface;
    let mut out = format!("# {}\n", line(&site.settings.title));
    if let Some(tagline) = &site.settings.tagline {
        let _ = write!(out, "\n> {}\n", line(tagline));
    }
    let home = prose_of.introductions.get(&Generated::Home);
    if let Some(index) = home {
        let summary = site.words(&site.pages[*index as usize].summary.plain);
        if !summary.is_empty() {
            let _ = write!(out, "\n{}\n", line(&summary));
        }
    }
    let lists = [
        (Generated::Home, None),
        (Generated::Timeline, Some(Kind::Event)),
        (Generated::Actors, Some(Kind::Actor)),
        (Generated::Claims, Some(Kind::Claim)),
        (Generated::Sources, Some(Kind::Source)),
    ];
    for (heading, kind) in lists {
        let of_kind = |plan: &&Plan| match plan.target {
            Target::Record(key) => kind == Some(key.kind),
            Target::Generated(_) | Target::Prose(_) => kind.is_none(),
            _ => false,
        };
        let mut pages = plans.iter().filter(of_kind).filter(|plan| plan.plain().is_some()).peekable();
        if pages.peek().is_some() {
            let _ = write!(out, "\n## {}\n\n", heading.word(words));
        }
        for plan in pages {
            let prose = prose_page(prose_of, &plan.target);
            let (title, description) = about(site, &plan.target, prose);
            let _ = write!(out, "- [{}]({base}{}index.md)", line(&title), plan.path);
            // A claim is called by its sentence.
            if !description.is_empty() && description != title {
                let _ = write!(out, ": {}", line(&description));
            }
            out.push('\n');
        }
    }
    Artifact::new(LLMS, out)
}

/// Text on one line of Markdown.
fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars() {
            match c {
                '<' => out.push_str("&lt;"),
                '\\' | '`' | '*' | '_' | '[' | ']' => out.extend(['\\', c]),
                other => out.push(other),
            }
        }
    }
    out
}

/// Whether a browser can be told of the search: it takes full addresses alone.
pub fn has_opensearch(site: &Site, has_base: bool) -> bool {
    has_base && site.settings.search != Search::Off
}

/// OpenSearch 1.1. A short name has at most 16 letters.
pub fn opensearch(site: &Site, base: &str) -> Artifact {
    let title = &site.settings.title;
    let cut = |most: usize| {
        let Some((end, _)) = title.char_indices().nth(most) else { return title.as_str() };
        title[..end]
            .rsplit_once(' ')
            .map_or(&title[..end], |(words, _)| words.trim_end_matches([',', ':', ';']))
    };
    let description = site.settings.tagline.as_deref().unwrap_or(title);
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{}</ShortName>\n<LongName>{}</LongName>\n<Description>{}</Description>\n\
         <Language>{}</Language>\n<InputEncoding>UTF-8</InputEncoding>\n\
         <Image width=\"32\" height=\"32\" type=\"image/x-icon\">{base}favicon.ico</Image>\n\
         <Url type=\"text/html\" template=\"{base}search/?q={{searchTerms}}\"/>\n\
         </OpenSearchDescription>\n",
        escape(cut(16)),
        escape(cut(48)),
        escape(&description.chars().take(1024).collect::<String>()),
        escape(&site.settings.language),
        base = escape(base),
    );
    Artifact::new(OPENSEARCH, xml.replace(['\u{fffe}', '\u{ffff}'], ""))
}
