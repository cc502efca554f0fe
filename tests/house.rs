//! Holds the rooms of `src/` to the table of who may use whom (ARCHITECTURE.md).
//!
//! It reads tokens, not only `use` lines: every `crate::…` and `super::…` path, also in macros and
//! re-exports, counts. Test modules are exempt.

#![allow(clippy::unwrap_used, reason = "a test may stop where something is not as expected")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Who may use whom. Every room may use `language`.
const MAY_USE: &[(&str, &[&str])] = &[
    ("language", &[]),
    ("theme", &[]),
    ("platform", &[]),
    ("territory", &[]),
    ("programme", &["territory"]),
    ("book", &["programme", "territory", "platform"]),
    ("assess", &["programme", "territory", "book"]),
    ("check", &["programme", "territory", "book", "assess"]),
    ("figure", &["programme", "territory", "book", "assess", "check", "theme"]),
    (
        "paper",
        &["programme", "territory", "book", "assess", "check", "theme", "figure", "platform"],
    ),
    ("exchange", &["programme", "territory", "book", "assess"]),
    ("app", &ALL),
    ("cli", &ALL),
    ("main", &ALL),
    ("lib", &ALL),
];

const ALL: [&str; 13] = [
    "app",
    "assess",
    "book",
    "check",
    "cli",
    "exchange",
    "figure",
    "language",
    "paper",
    "platform",
    "programme",
    "territory",
    "theme",
];

/// Crates and modules that only some rooms may name.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("egui", &["theme", "figure", "paper", "app"]),
    ("epaint", &["theme", "figure", "paper", "app"]),
    ("egui_plot", &["figure"]),
    ("egui_table", &["app"]),
    ("eframe", &["app"]),
    ("rfd", &["app"]),
    ("arboard", &["app"]),
    ("calamine", &["exchange"]),
    ("rust_xlsxwriter", &["exchange"]),
    ("encoding_rs", &["exchange"]),
    ("quick_xml", &["exchange"]),
    ("krilla", &["paper"]),
    ("tiny_skia", &["paper"]),
    ("fs", &["book", "programme", "exchange", "paper", "platform", "cli"]),
    ("tempfile", &["book", "programme", "paper", "platform", "cli"]),
    ("net", &[]),
];

/// Files beside the rooms above that may touch files.
const FILE_EXCEPTIONS: &[&str] = &["src/app/settings.rs"]; // the settings are a file of the app

struct Source {
    path: String,
    room: String,
    /// Module path of the file itself: `["figure", "trajectory", "data"]`.
    module: Vec<String>,
    tokens: TokenStream,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(read(root, &path));
            }
        }
    }
    assert!(found.len() > 20, "the sources were not found");
    let tests: BTreeSet<Vec<String>> = found.iter().flat_map(test_modules).collect();
    found.retain(|source| !tests.iter().any(|test| source.module.starts_with(test)));
    found
}

/// The modules in files of their own that a source declares for tests only.
fn test_modules(source: &Source) -> Vec<Vec<String>> {
    let tokens: Vec<TokenTree> = source.tokens.clone().into_iter().collect();
    let declared = (0..tokens.len()).filter(|at| is_test_attribute(&tokens, *at));
    let name = |at: usize| {
        let item = &tokens[at + 2..skip_item(&tokens, at + 2)];
        let word = item.iter().position(|token| is_ident(Some(token), "mod"))?;
        let Some(TokenTree::Ident(name)) = item.get(word + 1) else { return None };
        let mut module = source.module.clone();
        module.push(name.to_string());
        is_punct(item.get(word + 2), ';').then_some(module)
    };
    declared.filter_map(name).collect()
}

fn read(root: &Path, path: &Path) -> Source {
    let relative: PathBuf = path.strip_prefix(root).unwrap().to_owned();
    let inside = relative.strip_prefix("src").unwrap().with_extension("");
    let mut module: Vec<String> =
        inside.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    let room = module[0].clone();
    if module.last().is_some_and(|name| matches!(name.as_str(), "mod" | "lib" | "main")) {
        module.pop();
    }
    let path_text = relative.to_string_lossy().replace('\\', "/");
    let text = fs::read_to_string(path).unwrap();
    let tokens = text.parse().unwrap_or_else(|error| panic!("{path_text}: {error}"));
    Source { path: path_text, room, module, tokens }
}

/// What a stream of tokens names, test modules left out.
#[derive(Default)]
struct Named {
    /// First part of each path from the root of the crate.
    rooms: BTreeSet<String>,
    /// Every identifier.
    idents: BTreeSet<String>,
    /// Every literal.
    literals: Vec<String>,
}

fn walk(stream: TokenStream, module: &[String], named: &mut Named) {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        if is_test_attribute(&tokens, at) {
            at = skip_item(&tokens, at + 2);
            continue;
        }
        match &tokens[at] {
            TokenTree::Group(group) => {
                let mut inner = module.to_vec();
                inner.extend(inline_module(&tokens, at));
                walk(group.stream(), &inner, named);
            }
            TokenTree::Ident(ident) => {
                name_path(&tokens, at, module, named);
                named.idents.insert(ident.to_string());
            }
            TokenTree::Literal(literal) => named.literals.push(literal.to_string()),
            TokenTree::Punct(_) => {}
        }
        at += 1;
    }
}

/// Notes the rooms of a path that begins at `at` with `crate` or `super`.
fn name_path(tokens: &[TokenTree], at: usize, module: &[String], named: &mut Named) {
    if follows_path(tokens, at) {
        return;
    }
    let mut base: Vec<String> = Vec::new();
    let mut next = at;
    if is_ident(tokens.get(at), "crate") {
        next += 3;
    } else if is_ident(tokens.get(at), "super") {
        base = module.to_vec();
        while is_ident(tokens.get(next), "super") {
            base.pop();
            next += 3;
        }
    } else {
        return;
    }
    if let Some(room) = base.first() {
        named.rooms.insert(room.clone());
        return;
    }
    match tokens.get(next) {
        Some(TokenTree::Ident(ident)) => {
            named.rooms.insert(ident.to_string());
        }
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            for (index, token) in inner.iter().enumerate() {
                let starts = index == 0 || is_punct(inner.get(index - 1), ',');
                if let (TokenTree::Ident(ident), true) = (token, starts) {
                    named.rooms.insert(ident.to_string());
                }
            }
        }
        _ => {}
    }
}

fn is_ident(token: Option<&TokenTree>, name: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if ident == name)
}

fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

fn follows_path(tokens: &[TokenTree], at: usize) -> bool {
    at >= 2 && is_punct(tokens.get(at - 2), ':') && is_punct(tokens.get(at - 1), ':')
}

fn is_test_attribute(tokens: &[TokenTree], at: usize) -> bool {
    let Some(TokenTree::Group(group)) = tokens.get(at + 1) else { return false };
    is_punct(tokens.get(at), '#') && group.stream().to_string().replace(' ', "") == "cfg(test)"
}

/// The index behind the item that starts at `at`: behind its braces or its semicolon.
fn skip_item(tokens: &[TokenTree], at: usize) -> usize {
    let ends = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(sign) => sign.as_char() == ';',
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    };
    tokens[at..].iter().position(ends).map_or(tokens.len(), |offset| at + offset + 1)
}

/// The name of the module whose braces stand at `at`.
fn inline_module(tokens: &[TokenTree], at: usize) -> Option<String> {
    let before = at.checked_sub(2)?;
    match (&tokens[before], &tokens[before + 1]) {
        (TokenTree::Ident(word), TokenTree::Ident(name)) if word == "mod" => Some(name.to_string()),
        _ => None,
    }
}

fn named(source: &Source) -> Named {
    let mut named = Named::default();
    walk(source.tokens.clone(), &source.module, &mut named);
    named
}

#[test]
fn rooms_use_only_the_rooms_they_may() {
    let may_use: BTreeMap<_, _> = MAY_USE.iter().copied().collect();
    let mut broken = Vec::new();
    for source in sources() {
        let allowed = may_use
            .get(source.room.as_str())
            .unwrap_or_else(|| panic!("{}: a room without a rule", source.path));
        for room in named(&source).rooms {
            let own = room == source.room || room == "language" || !ALL.contains(&room.as_str());
            if !own && !allowed.contains(&room.as_str()) {
                broken.push(format!("{}: {} may not use {room}", source.path, source.room));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn crates_and_files_stay_in_their_rooms() {
    let mut broken = Vec::new();
    for source in sources() {
        let named = named(&source);
        for (name, rooms) in ONLY_IN {
            let exempt = matches!(*name, "fs" | "tempfile")
                && FILE_EXCEPTIONS.contains(&source.path.as_str());
            let named_here = named.idents.contains(*name);
            if named_here && !rooms.contains(&source.room.as_str()) && !exempt {
                broken.push(format!("{}: {} may not name {name}", source.path, source.room));
            }
        }
        if named.idents.contains("unsafe") && source.room != "platform" {
            broken.push(format!("{}: unsafe outside platform", source.path));
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// Files that hold letters or words in Kazakh or Russian because they read or sort by them, not
/// because they show them.
const READS_WORDS: &[&str] = &[
    "src/book/typed.rs",
    "src/exchange/recognise/words.rs",
    "src/language/collation.rs",
    "src/language/fold.rs",
    "src/programme/body.rs",
    "src/programme/deadline/words.rs",
    "src/territory/code.rs",
    "src/territory/find.rs",
];

#[test]
fn no_text_in_the_users_languages_stands_in_code() {
    let cyrillic = |text: &&String| text.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c));
    let mut broken = Vec::new();
    for source in sources() {
        let is_test = source.path.ends_with("/tests.rs");
        if is_test || READS_WORDS.contains(&source.path.as_str()) {
            continue;
        }
        // Documentation is a literal too: `#[doc = "…"]`.
        for text in named(&source).literals.iter().filter(cyrillic) {
            if !is_documentation(&source.tokens, text) {
                broken.push(format!("{}: {text}", source.path));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

fn is_documentation(stream: &TokenStream, literal: &str) -> bool {
    let tokens: Vec<TokenTree> = stream.clone().into_iter().collect();
    tokens.iter().enumerate().any(|(at, token)| match token {
        TokenTree::Group(group) => is_documentation(&group.stream(), literal),
        TokenTree::Literal(text) => {
            at >= 2 && is_ident(tokens.get(at - 2), "doc") && text.to_string() == literal
        }
        TokenTree::Ident(_) | TokenTree::Punct(_) => false,
    })
}

#[test]
fn paths_are_seen_wherever_they_stand() {
    let seen = |module: &[&str], code: &str| {
        let module: Vec<String> = module.iter().map(|part| (*part).to_owned()).collect();
        let mut named = Named::default();
        walk(code.parse().unwrap(), &module, &mut named);
        named.rooms.into_iter().collect::<Vec<_>>()
    };
    assert_eq!(seen(&["book"], "use crate::app::Command;"), ["app"]);
    assert_eq!(seen(&["book"], "pub use crate::{app::X, paper};"), ["app", "paper"]);
    assert_eq!(seen(&["book"], "fn f() { g(vec![crate::app::X]) }"), ["app"]);
    assert_eq!(seen(&["book", "file"], "use super::super::app::X;"), ["app"]);
    assert_eq!(seen(&["book", "file"], "use super::key::X;"), ["book"]);
    assert_eq!(seen(&["book"], "mod inner { use super::super::app::X; }"), ["app"]);
    assert_eq!(seen(&["book"], "#[cfg(test)] mod tests { use crate::app::X; }"), [""; 0]);
}
