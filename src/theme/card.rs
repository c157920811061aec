//! What the template of a card needs beside the view of its page: words that fit, and the colours of the theme.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::value::Kwargs;
use minijinja::{Environment, Error, ErrorKind, Value, context};

use crate::card::{Fonts, Room};

pub fn add_functions(environment: &mut Environment, fonts: Arc<Fonts>, colors: BTreeMap<String, String>) {
    environment.add_function("fit", move |text: &str, room: Kwargs| -> Result<Value, Error> {
        let number = |name: &str, otherwise: f32| {
            Ok::<f32, Error>(room.get::<Option<f64>>(name)?.map_or(otherwise, |it| it as f32))
        };
        let most = number("most", 40.0)?.clamp(1.0, 1000.0);
        let family: Option<&str> = room.get("font")?;
        let fitted = fonts.fit(
            text,
            Room {
                family: family.unwrap_or("sans-serif"),
                width: number("width", 1056.0)?.max(1.0),
                height: number("height", most * 1.2)?,
                most,
                least: number("least", most)?.clamp(1.0, most),
                leading: number("leading", 1.2)?.max(0.1),
            },
        );
        room.assert_all_used()?;
        Ok(context! { size => fitted.size, lines => fitted.lines, width => fitted.width })
    });
    environment.add_function("color", move |name: &str| {
        colors.get(name).cloned().ok_or_else(|| {
            let known: Vec<&str> = colors.keys().map(String::as_str).collect();
            Error::new(
                ErrorKind::InvalidOperation,
                format!("no colour `{name}`; the colours are {}", known.join(", ")),
            )
        })
    });
}

/// The colours of a stylesheet as they are in light, with those that a site sets. What a drawing cannot use, such as
/// a mixture, is left out.
pub fn colors<'a>(css: &str, set: impl Iterator<Item = (&'a str, &'a str)>) -> BTreeMap<String, String> {
    let mut raw = BTreeMap::new();
    let (mut open, mut words) = (Vec::<String>::new(), String::new());
    for letter in bare(css).chars() {
        if !matches!(letter, '{' | '}' | ';') {
            words.push(letter);
            continue;
        }
        let said = std::mem::take(&mut words);
        if letter == '{' {
            open.push(said.trim().to_owned());
            continue;
        }
        if matches!(open.as_slice(), [only] if only == ":root")
            && let Some((name, value)) = said.split_once(':')
            && let Some(name) = name.trim().strip_prefix("--")
        {
            raw.insert(name.to_owned(), value.trim().to_owned());
        }
        if letter == '}' {
            open.pop();
        }
    }
    // What a drawing cannot use leaves the theme's own in its place.
    let set = set.filter(|(_, value)| is_plain(value));
    raw.extend(set.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let plain = |name: &String| {
        let mut value = raw.get(name)?;
        // A circle ends as well.
        for _ in 0..8 {
            match value.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')')) {
                Some(other) => value = raw.get(other)?,
                None => break,
            }
        }
        is_plain(value).then(|| (name.clone(), value.clone()))
    };
    raw.keys().filter_map(plain).collect()
}

fn is_plain(value: &str) -> bool {
    let function = ["rgb(", "rgba(", "hsl(", "hsla("].iter().any(|start| value.starts_with(start));
    value.starts_with('#')
        || function
        || !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Without comments.
fn bare(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colors_are_those_of_light_and_of_the_site() {
        let css = "/* {} */ :root { --ink: #111; --link: var(--ink); --mix: color-mix(in srgb, red, blue) }\n\
                   @media (prefers-color-scheme: dark) { :root { --ink: #eee; } } a { --ink: red; } :root { --paper: white }";
        let found = colors(css, [("accent", "#00f")].into_iter());
        let found: Vec<(&str, &str)> =
            found.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(found, [("accent", "#00f"), ("ink", "#111"), ("link", "#111"), ("paper", "white")]);
    }
}
