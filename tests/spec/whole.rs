//! What holds of every site that is built without an error, whatever it shows.

use std::collections::{HashMap, HashSet};

use explainer::artifact::Artifact;

#[path = "html.rs"]
pub mod html;

/// What a link may begin with.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// Every breach: a path that is written twice, tags that do not nest, an id that stands twice on a page, a link
/// that leads nowhere, something that a browser would run.
pub fn faults(artifacts: &[Artifact]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut paths = HashSet::new();
    let mut ids: HashMap<&str, HashSet<String>> = HashMap::new();
    let mut links: Vec<(&str, String)> = Vec::new();
    for artifact in artifacts {
        if !paths.insert(artifact.path.as_str()) {
            faults.push(format!("{} is made twice", artifact.path));
        }
        // Programs that show Markdown let markup pass: there is none but addresses, and what stands in a fence.
        if artifact.path.ends_with("index.md") || artifact.path == "llms.txt" {
            let text = String::from_utf8_lossy(&artifact.bytes);
            let mut fenced = false;
            for line in text.lines() {
                fenced ^= line.trim_start().starts_with("```");
                if !fenced && line.contains('<') && !line.starts_with("<http") {
                    faults.push(format!("{}: there is markup: {line}", artifact.path));
                }
            }
        }
        if !artifact.path.ends_with(".html") {
            continue;
        }
        let path = artifact.path.as_str();
        let text = String::from_utf8_lossy(&artifact.bytes);
        faults.extend(html::balanced(&text).into_iter().map(|fault| format!("{path}: {fault}")));
        let page = html::read(&text);
        let own = ids.entry(path).or_default();
        for element in html::all(&page) {
            if let Some(id) = element.attribute("id")
                && !own.insert(id.to_owned())
            {
                faults.push(format!("{path}: the id `{id}` stands twice"));
            }
            let searches = path == "search/index.html" && element.attribute("src") == Some("../search.js");
            // No browser runs data.
            let is_data = element.attribute("type") == Some("application/ld+json")
                && element.attribute("src").is_none()
                && html::data(element).is_some();
            if element.tag == "script" && !searches && !is_data {
                faults.push(format!("{path}: there is a script"));
            }
            for (name, value) in &element.attributes {
                if matches!(name.as_str(), "href" | "src") {
                    let scheme = value.split(['/', '#', '?']).next().unwrap_or_default().split_once(':');
                    match scheme.map(|(scheme, _)| scheme.to_ascii_lowercase()) {
                        None => links.push((path, value.clone())),
                        Some(scheme) if SCHEMES.contains(&scheme.as_str()) => {}
                        Some(scheme) => faults.push(format!("{path}: a link begins with `{scheme}:`")),
                    }
                }
                if name.starts_with("on") || name == "style" {
                    faults.push(format!("{path}: there is an attribute `{name}`"));
                }
            }
        }
    }
    for (from, href) in links {
        // The page that says that there is no page is served from anywhere, so that its links are absolute.
        if from == "404.html" {
            continue;
        }
        let (address, fragment) = href.split_once('#').unwrap_or((&href, ""));
        let target = resolve(from, address);
        if !paths.contains(target.as_str()) {
            faults.push(format!("{from}: `{href}` leads nowhere"));
        } else if !fragment.is_empty()
            && !fragment.starts_with(":~:")
            && ids.get(target.as_str()).is_some_and(|ids| !ids.contains(fragment))
        {
            faults.push(format!("{from}: `{href}` leads to no place on its page"));
        }
    }
    faults
}

/// The file that a relative address leads to.
fn resolve(from: &str, address: &str) -> String {
    if address.is_empty() {
        return from.to_owned();
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." | "" => {}
            ".." => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    let mut path = parts.join("/");
    if address.ends_with('/') || address == "." || address == ".." {
        if !path.is_empty() {
            path.push('/');
        }
        path.push_str("index.html");
    }
    path
}
