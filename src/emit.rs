//! The files of the site that are made without a template.

use crate::artifact::Artifact;
use crate::export;
use crate::kinds::settings::Search;
use crate::plan::{Plan, Target};
use crate::site::routes::{CORRECTIONS_FEED, CORRECTIONS_JSON, OPENSEARCH};
use crate::site::{Generated, Route, Site};
use crate::text::escape;
use crate::theme::Theme;
use crate::views::search::RECORDS;
use crate::views::writer::{Addressing, Writer};
use crate::words::Argument;

pub mod cite;
pub mod discovery;
pub mod feed;
pub mod filters;
pub mod icons;
pub mod network;
pub mod plain;
pub mod search;
pub mod sitemap;
pub mod stylesheet;

/// The addresses of all that is made here but redirects, which are pages of the plan.
pub fn names(site: &Site, theme: &Theme, has_base: bool) -> Vec<String> {
    let mut names: Vec<String> = [".nojekyll", "robots.txt"].map(str::to_owned).into();
    names.extend(stylesheet::names(theme));
    if has_base {
        let made = ["sitemap.xml", "feed.xml", "feed.json", discovery::LLMS];
        names.extend(made.map(str::to_owned));
        if site.builds(Generated::Corrections) {
            names.extend([CORRECTIONS_FEED, CORRECTIONS_JSON].map(str::to_owned));
        }
    }
    if discovery::has_opensearch(site, has_base) {
        names.push(OPENSEARCH.to_owned());
    }
    names.extend(icons::names(theme));
    names.extend(network::names(site));
    if site.settings.search != Search::Off {
        names.push(RECORDS.to_owned());
    }
    names.extend(cite::names(site));
    names.extend(export::names(site, has_base));
    names
}

/// A page at an old address that leads to the new one, without a script.
pub fn redirect(site: &Site, plan: &Plan, addressing: Addressing, base: Option<&str>) -> Option<Artifact> {
    let Target::Redirect(key) = plan.target else { return None };
    let writer = Writer::new(site, addressing, &plan.path);
    let route = site.route(key);
    let title = escape(&site.title(key));
    let href = escape(&writer.href(&route));
    let link = format!("<a href=\"{href}\">{title}</a>");
    let moved = site.interface.html("moved", &[("link", Argument::Html(&link))]);
    let canonical = base.map_or(String::new(), |base| {
        format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&absolute(base, &route)))
    });
    let html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"robots\" content=\"noindex\">\n{canonical}<meta http-equiv=\"refresh\" content=\"0; url={href}\">\n\
         </head>\n<body>\n<p>{moved}</p>\n</body>\n</html>\n",
        escape(&site.settings.language)
    );
    Some(Artifact::new(plan.file(), html))
}

/// A full address under the site's own.
pub fn absolute(base: &str, route: &Route) -> String {
    match &route.fragment {
        Some(fragment) => format!("{base}{}#{fragment}", route.path),
        None => format!("{base}{}", route.path),
    }
}

/// Pages on GitHub are served as they are: without this file, Jekyll leaves some out.
pub fn no_jekyll() -> Artifact {
    Artifact::new(".nojekyll", "")
}
