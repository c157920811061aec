//! Mistakes in themes.

use super::{choices, suggest};
use crate::diagnostic::Diagnostic;
use crate::text::Place;

pub fn unknown_theme(place: Place, name: &str, known: &[String]) -> Diagnostic {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    Diagnostic::error("unknown-theme", place, format!("no theme is called `{name}`")).cure(
        suggest(name, known.iter().copied())
            .unwrap_or_else(|| format!("the themes are {}; your own lie in `themes/NAME/`", choices(known))),
    )
}

pub fn theme_circle(place: Place, name: &str) -> Diagnostic {
    Diagnostic::error("theme-circle", place, format!("the theme `{name}` extends itself"))
        .cure("remove one `extends`")
}

pub fn template_syntax(place: Place, what: &str) -> Diagnostic {
    Diagnostic::error("template-syntax", place, format!("this template cannot be read: {what}"))
        .cure("check the tags of this line; the language is Jinja2's, as MiniJinja has it")
}

pub fn template_error(place: Place, kind: &str, what: &str, cause: Option<&str>, page: &str) -> Diagnostic {
    let headline =
        if what == kind { format!("this template stops here: {what}") } else { format!("{kind}: {what}") };
    let diagnostic =
        Diagnostic::error("template-error", place, headline).note(format!("while making `{page}`"));
    let diagnostic = match cause {
        Some(cause) => diagnostic.note(cause.to_owned()),
        None => diagnostic,
    };
    diagnostic.cure("`docs/themes.md` lists the names that each template sees")
}

pub fn no_template(place: Place, name: &str, page: &str) -> Diagnostic {
    Diagnostic::error("no-template", place, format!("the theme has no template `{name}`"))
        .note(format!("it is wanted for `{page}`"))
        .cure("add it to the theme, or let the theme extend `broadsheet`, which has all of them")
}

pub fn unknown_template(place: Place, name: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::error("unknown-template", place, format!("the theme has no template `{name}`")).cure(
        suggest(name, known.iter().copied())
            .unwrap_or_else(|| format!("add `templates/{name}.html` to the theme, or remove the line")),
    )
}

pub fn unknown_color(place: Place, name: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::error("unknown-color", place, format!("the theme has no colour `{name}`")).cure(
        suggest(name, known.iter().copied()).unwrap_or_else(|| {
            "the colours are the names that begin with `--` in the theme’s `css/`".to_owned()
        }),
    )
}
