//! What is wrong with a file of words: what cannot be read, and what nobody will ever say.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::text::Span;

/// Each message of a file with the names of its arguments.
pub type Messages = BTreeMap<String, BTreeSet<String>>;

#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// Something that is no message, and why.
    Syntax(Span, String),
    /// A message by a name that no other file of the words has.
    UnknownMessage(Span, String),
    /// A message takes an argument that it is not given: the message, the argument, and those that it is given.
    UnknownArgument(Span, String, String, Vec<String>),
}

/// The messages of a file, as far as they can be read.
pub fn messages(text: &str) -> Messages {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => {
            let mut arguments = BTreeSet::new();
            if let Some(value) = &message.value {
                of_pattern(value, &mut arguments);
            }
            Some((message.id.name.to_owned(), arguments))
        }
        _ => None,
    });
    messages.collect()
}

/// What is wrong with a file that is laid over `known` messages. `wanted` tells whether a template says a message
/// that is not among them.
pub fn find(text: &str, known: &Messages, wanted: &dyn Fn(&str) -> bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Err((_, errors)) = parser::parse(text) {
        for error in errors {
            // The parser points behind the end where a file breaks off.
            let start = error.pos.start.min(text.trim_end().len().saturating_sub(1));
            let start = (0..=start).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let end = text[start..].chars().next().map_or(start, |c| start + c.len_utf8());
            faults.push(Fault::Syntax(Span::new(start, end), error.kind.to_string()));
        }
    }
    for (id, arguments) in messages(text) {
        let place = place(text, &id);
        match known.get(&id) {
            None if wanted(&id) => {}
            None => faults.push(Fault::UnknownMessage(place, id)),
            Some(given) => {
                for argument in arguments.difference(given) {
                    let given = given.iter().cloned().collect();
                    faults.push(Fault::UnknownArgument(place, id.clone(), argument.clone(), given));
                }
            }
        }
    }
    faults
}

/// Where a message begins: its name at the beginning of a line.
fn place(text: &str, id: &str) -> Span {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('=')) {
            return Span::new(start, start + id.len());
        }
        start += line.len();
    }
    Span::default()
}

fn of_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                of_pattern(&variant.value, found);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    let call = |arguments: &CallArguments<&str>, found: &mut BTreeSet<String>| {
        for argument in &arguments.positional {
            of_inline(argument, found);
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => call(arguments, found),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => call(arguments, found),
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        _ => {}
    }
}
