//! `sitemap.xml` and `robots.txt`. A page has a `lastmod` where its content tells when it changed, and no other.

use std::fmt::Write;

use crate::artifact::Artifact;
use crate::plan::{Plan, Target};
use crate::site::routes::ProseOf;
use crate::site::{Generated, Site};
use crate::text::escape;
use crate::views::page::{changed, prose_page};

pub fn sitemap(site: &Site, prose_of: &ProseOf, plans: &[Plan], base: &str) -> Artifact {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for plan in plans {
        match plan.target {
            Target::Generated(Generated::Print) => continue,
            Target::Embed(_) | Target::EmbedTimeline | Target::NotFound | Target::Redirect(_) => continue,
            Target::Generated(_) | Target::Record(_) | Target::Prose(_) | Target::Slice(_) => {}
        }
        let changed = changed(site, &plan.target, prose_page(prose_of, &plan.target));
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
