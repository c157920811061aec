//! `sitemap.xml` and `robots.txt`. A page has a `lastmod` where its author gives it a date, and no other.

use std::fmt::Write;

use crate::artifact::Artifact;
use crate::plan::{Plan, Target};
use crate::site::routes::ProseOf;
use crate::site::{Generated, Site};
use crate::text::escape;

pub fn sitemap(site: &Site, prose_of: &ProseOf, plans: &[Plan], base: &str) -> Artifact {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for plan in plans {
        let page = match &plan.target {
            Target::Generated(Generated::Print) => continue,
            Target::Generated(generated) => prose_of.introductions.get(generated),
            Target::Record(key) => prose_of.summaries.get(key),
            Target::Prose(index) => Some(index),
            Target::Slice(_) => None,
            Target::Embed(_) | Target::EmbedTimeline | Target::NotFound | Target::Redirect(_) => continue,
        };
        let changed = page.and_then(|index| site.pages[*index as usize].changed());
        let _ = write!(xml, "<url><loc>{}</loc>", escape(&format!("{base}{}", plan.path)));
        // `lastmod` takes W3C dates: those that HTML takes too.
        if let Some(date) = changed.and_then(|dated| dated.date.datetime()) {
            let _ = write!(xml, "<lastmod>{}</lastmod>", escape(&date));
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    Artifact::new("sitemap.xml", xml)
}

pub fn robots(base: Option<&str>) -> Artifact {
    let sitemap = base.map_or(String::new(), |base| format!("Sitemap: {base}sitemap.xml\n"));
    Artifact::new("robots.txt", format!("User-agent: *\nAllow: /\n{sitemap}"))
}
