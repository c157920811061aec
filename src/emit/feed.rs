//! Feeds of what is new: dated pages and corrections, as Atom and as JSON Feed; and of corrections alone, for
//! those who take over what the site says.
//!
//! All dates come from the content. Without `url` in `site.yaml` there is no feed, since its addresses must
//! be full.

use std::fmt::Write;

use serde_json::json;

use crate::artifact::Artifact;
use crate::kinds::{Correction, Dated, Kind, Vocabulary};
use crate::site::routes::{CORRECTIONS_FEED, CORRECTIONS_JSON};
use crate::site::{Generated, Key, Route, Site};
use crate::text::escape;
use crate::views::reference;
use crate::words::{Argument, Words};

use super::absolute;

/// How many entries a feed keeps.
const MOST: usize = 50;

struct Entry {
    /// Stays when the title changes, and when the record or page gets another id.
    id: String,
    title: String,
    url: String,
    summary: String,
    /// As HTML, where there is more to tell than the summary.
    content: Option<String>,
    published: String,
    updated: String,
}

/// `feed.xml` and `feed.json`, and of a site with corrections the same of these alone.
pub fn feeds(site: &Site, base: &str) -> Vec<Artifact> {
    let all = entries(site, base, true);
    let settings = &site.settings;
    let words = &site.interface;
    let feed = Feed {
        paths: ["feed.xml", "feed.json"],
        page: Route::page(""),
        title: settings.title.clone(),
        entries: &all,
    };
    let mut feeds = vec![atom(site, base, &feed), json_feed(site, base, &feed)];
    if site.builds(Generated::Corrections) {
        let corrections = entries(site, base, false);
        let page = Generated::Corrections;
        let title = words.text("corrections-feed", &[("title", Argument::Text(&settings.title))]);
        let page = Route::page(page.path());
        let paths = [CORRECTIONS_FEED, CORRECTIONS_JSON];
        let feed = Feed { paths, page, title, entries: &corrections };
        feeds.extend([atom(site, base, &feed), json_feed(site, base, &feed)]);
    }
    feeds
}

/// A feed and the page whose news it has.
struct Feed<'a> {
    /// As Atom, and as JSON Feed.
    paths: [&'static str; 2],
    page: Route,
    title: String,
    entries: &'a [Entry],
}

/// The newest first: corrections, and pages if they are wanted.
fn entries(site: &Site, base: &str, pages: bool) -> Vec<Entry> {
    let words = &site.interface;
    let mut dated: Vec<(&Dated, Key)> = Vec::new();
    for key in site.keys_of(Kind::Page).filter(|_| pages) {
        let page = &site.pages[key.index as usize];
        dated.extend(page.changed().map(|date| (date, key)));
    }
    for key in site.keys_of(Kind::Correction) {
        let correction = &site.corrections[key.index as usize];
        dated.extend(correction.date.as_ref().map(|date| (date, key)));
    }
    dated.sort_by_key(|(date, key)| (std::cmp::Reverse(date.date.key()), site.id(*key)));
    let entry = |(date, key): (&Dated, Key)| {
        let updated = timestamp(date)?;
        let (title, summary, content, published) = match key.kind {
            Kind::Page => {
                let page = &site.pages[key.index as usize];
                (
                    site.title(key),
                    site.words(&page.summary.plain),
                    None,
                    page.published.as_ref().and_then(timestamp),
                )
            }
            _ => {
                let correction = &site.corrections[key.index as usize];
                // A claim is called by its sentence; its full stop would stand before a comma.
                let title = |key| site.title(key).trim_end_matches('.').to_owned();
                let titles: Vec<String> = site.affected(correction).into_iter().map(title).collect();
                let reason = correction.reason.as_ref().map(|reason| site.words(&reason.plain));
                let label = words.of("correction", correction.kind.key());
                let names = titles.join(words.get("list-comma"));
                let title = [("label", Argument::Text(label)), ("names", Argument::Text(&names))];
                let title = words.text("labelled", &title);
                let content = content(words, correction, reason.as_deref());
                (title, reason.unwrap_or_default(), content, None)
            }
        };
        Some(Entry {
            id: absolute(base, &first_route(site, key)),
            title,
            url: absolute(base, &site.route(key)),
            summary,
            content,
            published: published.unwrap_or_else(|| updated.clone()),
            updated,
        })
    };
    dated.into_iter().filter_map(entry).take(MOST).collect()
}

/// Where it was shown first: under the oldest of its ids.
fn first_route(site: &Site, key: Key) -> Route {
    let route = site.route(key);
    let (Some(old), id) = (site.record(key).head().formerly.first(), site.id(key)) else { return route };
    // The id is the end of an address; its letters may stand before it too.
    match &route.fragment {
        Some(fragment) => match fragment.strip_suffix(id) {
            Some(before) => Route::at(route.path, format!("{before}{}", old.id)),
            None => route,
        },
        None => match route.path.strip_suffix('/').and_then(|path| path.strip_suffix(id)) {
            Some(before) => Route::page(format!("{before}{}/", old.id)),
            None => route,
        },
    }
}

/// What it said, what it says, and why; none where there is only the reason.
fn content(words: &Words, correction: &Correction, reason: Option<&str>) -> Option<String> {
    if correction.was.is_none() && correction.now.is_none() {
        return None;
    }
    let paragraph =
        |id: &str, html: String| format!("<p>{}</p>", words.html(id, &[("words", Argument::Html(&html))]));
    let was = correction
        .was
        .as_ref()
        .map(|was| paragraph("correction-said", format!("<del>{}</del>", escape(was))));
    let now = correction
        .now
        .as_ref()
        .map(|now| paragraph("correction-says", format!("<ins>{}</ins>", escape(now))));
    let reason = reason.map(|reason| format!("<p>{}</p>", escape(reason)));
    Some([was, now, reason].into_iter().flatten().collect())
}

/// A full RFC 3339 time, as feeds demand: a date without a time stands for its first moment in UTC.
fn timestamp(dated: &Dated) -> Option<String> {
    let text = dated.date.datetime()?;
    Some(match text.len() {
        4 => format!("{text}-01-01T00:00:00Z"),
        7 => format!("{text}-01T00:00:00Z"),
        10 => format!("{text}T00:00:00Z"),
        // A time without an offset is taken as UTC, as timelines do.
        _ if text.ends_with('Z') || text[10..].contains(['+', '-']) => text,
        _ => format!("{text}Z"),
    })
}

fn atom(site: &Site, base: &str, feed: &Feed) -> Artifact {
    let settings = &site.settings;
    // Atom wants a date even of an empty feed; a fixed one keeps the bytes equal.
    let updated = feed.entries.first().map_or("1970-01-01T00:00:00Z", |entry| entry.updated.as_str());
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = write!(
        xml,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{page}</id>\n<title>{}</title>\n\
         <updated>{updated}</updated>\n<link rel=\"self\" href=\"{}{}\"/>\n<link href=\"{page}\"/>\n",
        escape(&settings.language),
        escape(&feed.title),
        escape(base),
        feed.paths[0],
        page = escape(&absolute(base, &feed.page)),
    );
    if let Some(tagline) = &settings.tagline {
        let _ = writeln!(xml, "<subtitle>{}</subtitle>", escape(tagline));
    }
    let authors: Vec<String> = match settings.authors.as_slice() {
        [] => vec![settings.title.clone()],
        authors => authors.iter().map(reference::byline).collect(),
    };
    for author in authors {
        let _ = writeln!(xml, "<author><name>{}</name></author>", escape(&author));
    }
    for entry in feed.entries {
        let _ = write!(
            xml,
            "<entry>\n<id>{id}</id>\n<title>{}</title>\n<link href=\"{url}\"/>\n<published>{}</published>\n\
             <updated>{}</updated>\n<summary>{}</summary>\n",
            escape(&entry.title),
            entry.published,
            entry.updated,
            escape(&entry.summary),
            id = escape(&entry.id),
            url = escape(&entry.url),
        );
        if let Some(content) = &entry.content {
            let _ = writeln!(xml, "<content type=\"html\">{}</content>", escape(content));
        }
        xml.push_str("</entry>\n");
    }
    xml.push_str("</feed>\n");
    // XML 1.0 forbids these two where HTML does not.
    Artifact::new(feed.paths[0], xml.replace(['\u{fffe}', '\u{ffff}'], ""))
}

fn json_feed(site: &Site, base: &str, feed: &Feed) -> Artifact {
    let settings = &site.settings;
    let authors: Vec<_> =
        settings.authors.iter().map(|name| json!({"name": reference::byline(name)})).collect();
    let items: Vec<_> = feed
        .entries
        .iter()
        .map(|entry| {
            let (form, content) = match &entry.content {
                Some(html) => ("content_html", html),
                None => ("content_text", &entry.summary),
            };
            json!({
                "id": entry.id,
                "url": entry.url,
                "title": entry.title,
                form: content,
                "date_published": entry.published,
                "date_modified": entry.updated,
            })
        })
        .collect();
    let json = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": absolute(base, &feed.page),
        "feed_url": format!("{base}{}", feed.paths[1]),
        "description": settings.tagline.clone().unwrap_or_default(),
        "language": settings.language,
        "authors": authors,
        "items": items,
    });
    // No `<` of an author's stands anywhere as such, not even where nothing would read it as markup.
    Artifact::new(feed.paths[1], format!("{json:#}\n").replace('<', "\\u003c"))
}
