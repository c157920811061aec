//! The words of a theme, and the function `t` by which its templates say them.

use std::collections::HashMap;
use std::sync::Arc;

use minijinja::value::{Kwargs, ValueKind};
use minijinja::{Environment, Error, ErrorKind, Value};

use super::{Layer, built_in};
use crate::kinds::settings;
use crate::text::escape;
use crate::words::{Argument, Words};

/// Lays the words of all layers over one another, for the language of the site and those that stand in for it.
/// The words of the default theme lie below all, since the program itself says them too.
pub fn load(layers: &[Layer], language: &str) -> Arc<Words> {
    let mut chain = Vec::new();
    for name in stand_ins(language) {
        let path = format!("words/{name}.ftl");
        let default = settings::Theme::default().name;
        let lowest = built_in::FILES.iter().find(|file| file.0 == default && file.1 == path);
        let above = layers.iter().rev().filter_map(|layer| layer.get(&path)).map(|file| file.text);
        let texts: Vec<&str> = lowest.map(|file| file.2).into_iter().chain(above).collect();
        if !texts.is_empty() {
            chain.push((name, texts));
        }
    }
    match chain.as_slice() {
        // Most sites: nothing is to be laid over the words that are read once for all.
        [(name, texts)] if name == "en" && texts.len() == 1 => Words::english(),
        chain => Arc::new(Words::load(chain)),
    }
}

/// `de-AT`, `de`, `en`: where a message is looked for.
fn stand_ins(language: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut name = language;
    loop {
        names.push(name.to_owned());
        match name.rsplit_once('-') {
            Some((shorter, _)) => name = shorter,
            None => break,
        }
    }
    if name != "en" {
        names.push("en".to_owned());
    }
    names
}

/// Gives templates the function `t("id", name=value)`: a message as markup, with its arguments. Markup among
/// them stays markup, and all else is escaped.
pub fn add_function(environment: &mut Environment, words: Arc<Words>) {
    let known: HashMap<String, Value> =
        words.plain().map(|(id, text)| (id.to_owned(), Value::from_safe_string(escape(text)))).collect();
    environment.add_function("t", move |id: &str, arguments: Kwargs| match known.get(id) {
        Some(value) => Ok(value.clone()),
        None => say(&words, id, &arguments),
    });
}

fn say(words: &Words, id: &str, arguments: &Kwargs) -> Result<Value, Error> {
    let mut values: Vec<(&str, Value)> = Vec::new();
    for name in arguments.args() {
        values.push((name, arguments.get(name)?));
    }
    let given: Vec<(&str, Argument)> = values
        .iter()
        .map(|(name, value)| Ok((*name, argument(name, value)?)))
        .collect::<Result<_, Error>>()?;
    let html = words.try_html(id, &given);
    html.map(Value::from_safe_string).map_err(|what| Error::new(ErrorKind::InvalidOperation, what))
}

fn argument<'a>(name: &str, value: &'a Value) -> Result<Argument<'a>, Error> {
    if let Some(text) = value.as_str() {
        return Ok(if value.is_safe() { Argument::Html(text) } else { Argument::Text(text) });
    }
    match usize::try_from(value.clone()) {
        Ok(number) if value.kind() == ValueKind::Number => Ok(Argument::Number(number)),
        _ => {
            let what = format!("`{name}` is neither words nor a number");
            Err(Error::new(ErrorKind::InvalidOperation, what))
        }
    }
}
