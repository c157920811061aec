//! The words of a theme, and the function `t` by which its templates say them.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use minijinja::value::{Kwargs, ValueKind};
use minijinja::{Environment, Error, ErrorKind, Value};

use super::{Layer, built_in};
use crate::diagnostic::Diagnostic;
use crate::kinds::{Settings, settings};
use crate::mistakes::words as mistakes;
use crate::text::{Place, escape};
use crate::words::faults::{self, Fault};
use crate::words::{Argument, ENGLISH, Words};

/// Lays the words of all layers over one another, for the language of the site and those that stand in for it.
/// The words of the default theme lie below all, since the program itself says them too.
pub fn load(layers: &[Layer], settings: &Settings, diagnostics: &mut Vec<Diagnostic>) -> Arc<Words> {
    check(layers, diagnostics);
    let mut chain = Vec::new();
    for name in stand_ins(&settings.language) {
        let path = format!("words/{name}.ftl");
        let default = settings::Theme::default().name;
        let lowest = built_in::FILES.iter().find(|file| file.0 == default && file.1 == path);
        let above = layers.iter().rev().filter_map(|layer| layer.get(&path)).map(|file| file.text);
        let texts: Vec<&str> = lowest.map(|file| file.2).into_iter().chain(above).collect();
        if !texts.is_empty() {
            chain.push((name, texts));
        }
    }
    let primary = settings.language.split('-').next().unwrap_or_default();
    if let Some(place) = &settings.language_place
        && !chain.iter().any(|(name, _)| name.split('-').next() == Some(primary))
    {
        let theme = &settings.theme.name;
        diagnostics.push(mistakes::no_words(place.clone(), &settings.language, theme, &known(layers)));
    }
    match chain.as_slice() {
        // Most sites: nothing is to be laid over the words that are read once for all.
        [(name, texts)] if name == "en" && texts.len() == 1 => Words::english(),
        chain => Arc::new(Words::load(chain)),
    }
}

/// The languages that there are words in.
fn known(layers: &[Layer]) -> Vec<String> {
    let built_in = built_in::FILES.iter().map(|file| file.1);
    let paths = layers.iter().flat_map(|layer| layer.keys()).map(String::as_str).chain(built_in);
    let names = paths.filter_map(|path| path.strip_prefix("words/")?.strip_suffix(".ftl"));
    names.map(str::to_owned).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Reports what is wrong with the files of words that a site brings along. Of the built-in ones a test knows that
/// nothing is.
fn check(layers: &[Layer], diagnostics: &mut Vec<Diagnostic>) {
    let mut known = faults::messages(ENGLISH);
    let said = |id: &str| {
        let call = format!("t(\"{id}\"");
        layers
            .iter()
            .flatten()
            .any(|(name, file)| name.starts_with("templates/") && file.text.contains(&call))
    };
    for layer in layers.iter().rev() {
        let files = layer.iter().filter(|(name, _)| name.starts_with("words/") && name.ends_with(".ftl"));
        let own: Vec<_> = files.collect();
        for (_, file) in own.iter().filter(|(_, file)| !built_in::is(&file.path)) {
            for fault in faults::find(file.text, &known, &said) {
                let place = |span| Place::new(&file.path, span);
                diagnostics.push(match fault {
                    Fault::Syntax(span, what) => mistakes::words_syntax(place(span), &what),
                    Fault::UnknownMessage(span, id) => {
                        let ids: Vec<&str> = known.keys().map(String::as_str).collect();
                        mistakes::unknown_message(place(span), &id, &ids)
                    }
                    Fault::UnknownArgument(span, id, argument, given) => {
                        mistakes::unknown_argument(place(span), &id, &argument, &given)
                    }
                });
            }
        }
        for (id, arguments) in own.iter().flat_map(|(_, file)| faults::messages(file.text)) {
            known.entry(id).or_insert(arguments);
        }
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
