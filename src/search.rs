//! Pagefind's files for sites that ask for it: an index in many pieces, of which a reader loads few.
//!
//! It stands outside the core, since Pagefind wants a runtime with threads of its own. It is given the entries
//! that our own index has, so that both find the same and neither can publish what the other would not.

use std::collections::BTreeMap;

use ::pagefind::api::PagefindIndex;
use ::pagefind::options::PagefindServiceConfig;
use serde_json::json;

use crate::artifact::Artifact;
use crate::disk::Failure;
use crate::emit::search::{Entry, Index};
use crate::views::reference;
use crate::views::search::PAGEFIND;

/// Interfaces of Pagefind's own, which no page of ours uses.
const UNUSED: [&str; 3] = ["pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui"];

/// The files, each at its address.
pub fn files(index: &Index) -> Result<Vec<Artifact>, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let runtime = runtime.map_err(|error| Failure::new(format!("cannot start Pagefind: {error}")))?;
    let made = runtime.block_on(made(index));
    made.map_err(|error| Failure::new(format!("Pagefind made no index: {error}")))
}

async fn made(index: &Index) -> Result<Vec<Artifact>, Box<dyn std::error::Error>> {
    let language = index.language.split('-').next().unwrap_or("en").to_owned();
    let options =
        PagefindServiceConfig::builder().keep_index_url(true).force_language(language.clone()).build();
    let mut pagefind = PagefindIndex::new(Some(options))?;
    for entry in &index.entries {
        let Entry { kind, names, detail, status, .. } = entry;
        let shown = json!({"kind": kind, "names": names, "detail": detail, "status": status});
        let meta = BTreeMap::from([
            ("title".to_owned(), entry.title.clone()),
            // What the page shows of it, as our own index has it.
            ("entry".to_owned(), shown.to_string()),
        ]);
        let kind = index.kinds.get(entry.kind).map_or("", |kind| kind.key);
        let filters = BTreeMap::from([("kind".to_owned(), vec![kind.to_owned()])]);
        let url = entry.href.clone();
        pagefind
            .add_custom_record(url, content(index, entry), language.clone(), Some(meta), Some(filters), None)
            .await?;
    }
    let files = pagefind.get_files().await?;
    let mut artifacts: Vec<Artifact> = files
        .into_iter()
        .map(|file| (file.filename.to_string_lossy().replace('\\', "/"), file.contents))
        .filter(|(name, _)| !UNUSED.iter().any(|unused| name.starts_with(unused)))
        .filter(|(name, _)| !name.starts_with("pagefind-highlight"))
        .map(|(name, contents)| Artifact::new(format!("{PAGEFIND}{name}"), contents))
        .collect();
    artifacts.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(artifacts)
}

/// All the words of an entry, its title first, and what it quotes in quotation marks.
fn content(index: &Index, entry: &Entry) -> String {
    let own = [&entry.title].into_iter().chain(&entry.names).chain([&entry.detail, &entry.text]).cloned();
    let quotes = entry.quotes.iter().filter_map(|quote| index.quotes.get(*quote));
    let quotes = quotes.map(|(_, words)| reference::quoted(&index.interface, words));
    let parts: Vec<String> = own.chain(quotes).filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}
