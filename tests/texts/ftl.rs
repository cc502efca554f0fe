//! What stands in a file of texts: keys, arguments, words.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;
use nysana::language::{Language, TextFile, text_files};

/// A text, or an attribute of one under `key.attribute`.
#[derive(Debug, Default)]
pub struct Text {
    /// Arguments by the names that code gives them, those of the texts it refers to included.
    pub args: BTreeSet<String>,
    /// Arguments that it shows, as written.
    pub shown: BTreeSet<String>,
    /// Arguments by which it chooses, as written.
    pub chosen: BTreeSet<String>,
    /// Keys of texts that are part of it.
    pub refers_to: BTreeSet<String>,
    /// Its words, a line a piece.
    pub words: String,
}

/// The texts of one file by key. A text refers to others of its own file only.
pub fn texts_of(file: &TextFile) -> BTreeMap<String, Text> {
    let resource = fluent_syntax::parser::parse(file.text).unwrap_or_else(|(rest, _)| rest);
    let mut texts = BTreeMap::new();
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        if let Some(pattern) = &message.value {
            texts.insert(message.id.name.to_owned(), Text::read(pattern));
        }
        for attribute in &message.attributes {
            let key = format!("{}.{}", message.id.name, attribute.id.name);
            texts.insert(key, Text::read(&attribute.value));
        }
    }
    let args: BTreeMap<String, BTreeSet<String>> =
        texts.iter().map(|(key, text)| (key.clone(), text.args.clone())).collect();
    for text in texts.values_mut() {
        let theirs = text.refers_to.iter().filter_map(|key| args.get(key)).flatten().cloned();
        text.args.extend(theirs);
    }
    texts
}

/// All texts of a language by key.
pub fn texts_of_language(language: Language) -> BTreeMap<String, Text> {
    text_files(language).iter().flat_map(texts_of).collect()
}

impl Text {
    fn read(pattern: &ast::Pattern<&str>) -> Self {
        let mut text = Self::default();
        text.add(pattern);
        let as_given = |name: &String| name.strip_suffix("_n").unwrap_or(name).to_owned();
        text.args = text.shown.union(&text.chosen).map(as_given).collect();
        text
    }

    fn add(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => self.add_words(value),
                ast::PatternElement::Placeable { expression } => self.add_expression(expression),
            }
        }
    }

    fn add_words(&mut self, words: &str) {
        self.words.push_str(words);
        self.words.push('\n');
    }

    fn add_expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.add_inline(inline),
            ast::Expression::Select { selector, variants } => {
                if let ast::InlineExpression::VariableReference { id } = selector {
                    self.chosen.insert(id.name.to_owned());
                }
                variants.iter().for_each(|variant| self.add(&variant.value));
            }
        }
    }

    fn add_inline(&mut self, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                self.shown.insert(id.name.to_owned());
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                let key = match attribute {
                    Some(attribute) => format!("{}.{}", id.name, attribute.name),
                    None => id.name.to_owned(),
                };
                self.refers_to.insert(key);
            }
            ast::InlineExpression::StringLiteral { value } => self.add_words(value),
            ast::InlineExpression::Placeable { expression } => self.add_expression(expression),
            ast::InlineExpression::NumberLiteral { .. }
            | ast::InlineExpression::FunctionReference { .. }
            | ast::InlineExpression::TermReference { .. } => {}
        }
    }
}
