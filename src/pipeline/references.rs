//! The references of all sources in the citation style of the site: once for a build, before any page.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::kinds::settings::Citations;
use crate::kinds::{Kind, Settings};
use crate::mistakes::styles as mistakes;
use crate::project::Project;
use crate::site::Site;
use crate::styles::{self, Item, Style, Styled, Trouble};

/// What earlier builds rendered. It holds for one style in one language.
#[derive(Default)]
pub struct Memo {
    style: Option<(Wanted, Arc<Style>)>,
    /// By the hash of the sources that were rendered together.
    rendered: HashMap<u64, Arc<[Arc<Styled>]>>,
}

/// What the reading of a style depends on: its name or path, the hash of the file, the language.
type Wanted = (String, u64, String);

/// Renders every source. Reports a style that cannot be had, and the sources that it fails on; these follow
/// the house style, as all do where there is no other. Returns how many were not remembered.
pub fn render(
    project: &Project,
    site: &mut Site,
    memo: &mut Memo,
    diagnostics: &mut Vec<Diagnostic>,
) -> usize {
    let Some((name, style)) = style(project, &site.settings, memo, diagnostics) else { return 0 };
    let located = located(site);
    let items: Vec<Item> = site
        .sources
        .iter()
        .zip(0..)
        .map(|(source, index)| Item::of(source, located.contains(&index)))
        .collect();
    let known = std::mem::take(&mut memo.rendered);
    let render = |items: &[&Item]| {
        let hash = styles::hash(items);
        let rendered = known.get(&hash).cloned();
        let rendered =
            rendered.or_else(|| Some(style.render(items)?.into_iter().map(Arc::new).collect::<Arc<[_]>>()));
        (hash, rendered)
    };
    let alone: Vec<_> = items.par_iter().map(|item| render(&[item])).collect();
    let mut references: Vec<Option<Arc<Styled>>> =
        alone.iter().map(|(_, rendered)| Some(rendered.as_ref()?.first()?.clone())).collect();
    let groups = styles::clashes(&references);
    let together: Vec<_> = groups
        .par_iter()
        .map(|group| render(&group.iter().map(|at| &items[*at]).collect::<Vec<_>>()))
        .collect();
    for (group, (_, rendered)) in groups.iter().zip(&together) {
        // Where the library fails on the group, they stay as they are alone.
        for (at, styled) in group.iter().zip(rendered.iter().flat_map(|rendered| rendered.iter())) {
            references[*at] = Some(styled.clone());
        }
    }
    let anew = |(hash, rendered): &(u64, Option<Arc<[Arc<Styled>]>>)| match known.contains_key(hash) {
        true => 0,
        false => rendered.as_ref().map_or(0, |rendered| rendered.len()),
    };
    let styled = alone.iter().chain(&together).map(anew).sum();
    memo.rendered =
        alone.into_iter().chain(together).filter_map(|(hash, rendered)| Some((hash, rendered?))).collect();
    let failed = references.iter().zip(&site.sources).find(|(styled, _)| styled.is_none());
    // One is enough to look at: what a style fails on, it fails on in many.
    if let Some((_, source)) = failed {
        diagnostics.push(mistakes::unstyled_source(source.head.place.clone(), &source.head.id, &name));
    }
    site.references = references;
    styled
}

/// The sources in which somebody cites a place.
fn located(site: &Site) -> HashSet<u32> {
    site.keys()
        .flat_map(|key| site.record(key).citations())
        .filter(|citation| citation.locator.is_some())
        .filter_map(|citation| site.index(&citation.source, Kind::Source))
        .collect()
}

/// The style of the site, read or remembered, with what it is called.
fn style(
    project: &Project,
    settings: &Settings,
    memo: &mut Memo,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(String, Arc<Style>)> {
    let language = settings.language.as_str();
    let (name, place) = match &settings.citations {
        Citations::Notes => return None,
        Citations::Named(name, place) | Citations::File(name, place) => (name, place.clone()),
    };
    let file = settings.citations.file().and_then(|path| project.files.get(path));
    let wanted: Wanted = (name.clone(), file.map_or(0, |file| file.hash), language.to_owned());
    if let Some((known, style)) = &memo.style
        && *known == wanted
    {
        return Some((name.clone(), style.clone()));
    }
    // What was rendered is of another style.
    *memo = Memo::default();
    let read = match (&settings.citations, file) {
        (Citations::File(path, _), None) => Err(mistakes::missing_style(place, path)),
        (Citations::File(path, _), Some(file)) => match file.text() {
            None => Err(mistakes::bad_style(place, path, "it is not in UTF-8")),
            Some(text) => styles::read(text, language).map_err(|trouble| match trouble {
                Trouble::Dependent(parent) => mistakes::dependent_style(place, path, &parent),
                Trouble::Unreadable(reason) => mistakes::bad_style(place, path, &reason),
            }),
        },
        _ => styles::built_in(name, language)
            .ok_or_else(|| mistakes::unknown_style(place, name, styles::names(), &styles::COMMON)),
    };
    match read {
        Ok(style) => {
            let style = Arc::new(style);
            memo.style = Some((wanted, style.clone()));
            Some((name.clone(), style))
        }
        Err(mistake) => {
            diagnostics.push(mistake);
            None
        }
    }
}
