//! What a source file says about texts: the keys that it names and with which arguments.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A key that code names.
#[derive(Debug)]
pub struct Named {
    /// The key.
    pub key: String,
    /// The arguments that follow it at once.
    pub args: BTreeSet<String>,
}

/// What a source file says, its tests left out.
#[derive(Debug, Default)]
pub struct Code {
    /// Keys in `Message::new("…")` and `texts.get("…")`, by place.
    pub named: Vec<Named>,
    /// All string literals, whatever they are for: tables of keys are among them.
    pub literals: BTreeSet<String>,
}

/// Every source file of the package but those of tests, by its path in the package.
pub fn sources() -> Vec<(PathBuf, Code)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = files_below(&root.join("src"), "rs").into_iter();
    let files = files.filter(|path| !is_of_tests(path.strip_prefix(root).unwrap_or(path)));
    files
        .map(|path| {
            let code = Code::read(&std::fs::read_to_string(&path).unwrap());
            (path.strip_prefix(root).unwrap_or(&path).to_owned(), code)
        })
        .collect()
}

/// A text that only a test names is shown to nobody.
fn is_of_tests(path: &Path) -> bool {
    let mut names = path.iter().filter_map(|part| Path::new(part).file_stem()?.to_str());
    names.any(|name| name == "tests" || name == "testing" || name.ends_with("_tests"))
}

/// The files below a folder whose names end in `.ending`.
pub fn files_below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path, ending));
        } else if path.extension().is_some_and(|found| found == ending) {
            files.push(path);
        }
    }
    files.sort();
    files
}

impl Code {
    /// Reads Rust source.
    pub fn read(source: &str) -> Self {
        let mut code = Self::default();
        code.scan(source.parse().unwrap());
        code
    }

    fn scan(&mut self, tokens: TokenStream) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let mut rest = tokens.as_slice();
        while let [token, behind @ ..] = rest {
            if let Some(behind) = after_test_module(rest) {
                rest = behind;
                continue;
            }
            if let Some(call) = after_message_new(rest).or_else(|| after_texts_get(rest)) {
                self.named.extend(named_in(call));
            }
            match token {
                TokenTree::Group(group) => self.scan(group.stream()),
                TokenTree::Literal(literal) => self.literals.extend(string(&literal.to_string())),
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
            rest = behind;
        }
    }
}

/// What follows `#[cfg(test)] mod name { … }`.
fn after_test_module(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    let [hash, TokenTree::Group(cfg), module, _, TokenTree::Group(_), rest @ ..] = tokens else {
        return None;
    };
    let is_test = cfg.stream().to_string().replace(' ', "") == "cfg(test)";
    (is_punct(hash, '#') && is_test && is_word(module, "mod")).then_some(rest)
}

/// The brackets of `Message::new(…)` and what follows.
fn after_message_new(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    let [message, one, two, new, call @ ..] = tokens else { return None };
    let path = is_word(message, "Message") && is_punct(one, ':') && is_punct(two, ':');
    (path && is_word(new, "new")).then_some(call)
}

/// The brackets of `…texts.get(…)` or `…texts().get(…)` and what follows.
fn after_texts_get(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    let [TokenTree::Ident(receiver), rest @ ..] = tokens else { return None };
    let rest = match rest {
        [TokenTree::Group(group), rest @ ..] if group.stream().is_empty() => rest,
        _ => rest,
    };
    let [dot, get, call @ ..] = rest else { return None };
    let is_get = is_punct(dot, '.') && is_word(get, "get");
    (is_get && receiver.to_string().ends_with("texts")).then_some(call)
}

/// The key in the brackets, if it is a literal, and the `.with("…", …)` that follow.
fn named_in(call: &[TokenTree]) -> Option<Named> {
    let (brackets, mut rest) = call.split_first()?;
    let key = first_string(brackets)?;
    let mut args = BTreeSet::new();
    while let [dot, with, brackets, behind @ ..] = rest {
        if !(is_punct(dot, '.') && is_word(with, "with")) {
            break;
        }
        args.extend(first_string(brackets));
        rest = behind;
    }
    Some(Named { key, args })
}

fn first_string(brackets: &TokenTree) -> Option<String> {
    let TokenTree::Group(group) = brackets else { return None };
    let is_call = group.delimiter() == Delimiter::Parenthesis;
    match group.stream().into_iter().next() {
        Some(TokenTree::Literal(literal)) if is_call => string(&literal.to_string()),
        _ => None,
    }
}

fn string(literal: &str) -> Option<String> {
    Some(literal.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

fn is_punct(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}
