//! Finds the line and column of a part of a file: walks the structure of RON text along a path.
//! It knows brackets, strings and comments and judges nothing; what it cannot follow ends the
//! walk at the last place that it reached. Takes time in proportion to the text, never panics.

use std::collections::BTreeSet;

use super::problem::{Path, Position, Step};

/// Where the part of the text stands to which the path leads, or the nearest part around it.
pub(in crate::programme) fn locate(text: &str, path: &Path) -> Position {
    let mut walk = Walk::new(text);
    let mut reached = walk.peek();
    for step in &path.0 {
        let Some(start) = walk.enter(*step) else { break };
        reached = start;
    }
    Position::of(text, reached)
}

/// The value of a field of the whole file, where it is a plain word or number.
pub(in crate::programme) fn field_word<'t>(text: &'t str, field: &'static str) -> Option<&'t str> {
    let mut walk = Walk::new(text);
    walk.enter(Step::Field(field))?;
    match walk.next()? {
        (_, Token::Word(word)) => Some(word),
        _ => None,
    }
}

/// Whether the whole file has a field of this name.
pub(in crate::programme) fn has_field(text: &str, field: &'static str) -> bool {
    Walk::new(text).enter(Step::Field(field)).is_some()
}

/// The bracket, sign, word or quoted text that holds a byte of the text or follows it, and where
/// it begins; nothing at the end of the text.
pub(in crate::programme) fn token_around(text: &str, byte: usize) -> (usize, &str) {
    let mut walk = Walk { text, at: 0 };
    while let Some((from, _)) = walk.next() {
        if walk.at > byte {
            return (from, &text[from..walk.at]);
        }
    }
    (text.len(), "")
}

/// Where the innermost bracket opens that is still open at a byte of the text.
pub(in crate::programme) fn innermost_opening(text: &str, byte: usize) -> Option<usize> {
    let mut walk = Walk { text, at: 0 };
    let mut open = Vec::new();
    while let Some((from, token)) = walk.next() {
        if from >= byte {
            break;
        }
        match token {
            Token::Open => open.push(from),
            Token::Close => _ = open.pop(),
            Token::Colon | Token::Comma | Token::Text | Token::Word(_) => {}
        }
    }
    open.pop()
}

/// Where the remark begins that is not closed before the text ends.
pub(in crate::programme) fn open_comment(text: &str) -> usize {
    let mut walk = Walk { text, at: 0 };
    while walk.next().is_some() {}
    let mut rest = text[walk.at..].trim_start();
    while let Some(after) = after_comment(rest).map(str::trim_start).filter(|rest| !rest.is_empty())
    {
        rest = after;
    }
    text.len() - rest.len()
}

/// Where the first entry stands that repeats the key of an earlier one, in the table that opens at
/// a byte of the text.
pub(in crate::programme) fn repeated_key(text: &str, opening: usize) -> Option<usize> {
    let mut walk = Walk { text, at: opening };
    let mut keys = BTreeSet::new();
    walk.open()?;
    loop {
        match walk.next()? {
            (at, Token::Word(key)) if !keys.insert(key) => return Some(at),
            (_, Token::Word(_)) => walk.skip_value(),
            _ => return None,
        }
        walk.next().filter(|(_, token)| *token == Token::Comma)?;
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'t> {
    Open,
    Close,
    Colon,
    Comma,
    Text,
    Word(&'t str),
}

/// A place in a text from which tokens are read.
#[derive(Clone, Copy, Debug)]
struct Walk<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Walk<'t> {
    /// Stands before the value that is the whole file.
    fn new(text: &'t str) -> Self {
        let mut walk = Self { text, at: 0 };
        while walk.rest_after_space().starts_with("#!") {
            walk.skip_attribute();
        }
        walk
    }

    /// Passes `#![enable(…)]`.
    fn skip_attribute(&mut self) {
        let mut depth = 0usize;
        while let Some((_, token)) = self.next() {
            match token {
                Token::Open => depth += 1,
                Token::Close if depth <= 1 => return,
                Token::Close => depth -= 1,
                Token::Colon | Token::Comma | Token::Text | Token::Word(_) => {}
            }
        }
    }

    /// Goes from before a value to before a part of it and says where that begins.
    fn enter(&mut self, step: Step) -> Option<usize> {
        self.open()?;
        let mut index = 0;
        loop {
            let key_at = self.peek();
            let mut ahead = *self;
            let key = match (ahead.next()?.1, ahead.next()?.1) {
                (Token::Close, _) => return None,
                (Token::Word(key), Token::Colon) => {
                    self.at = ahead.at;
                    Some(key)
                }
                _ => None,
            };
            let found = match step {
                Step::Field(name) => key == Some(name),
                Step::Year(year) => key.and_then(|key| key.parse().ok()) == Some(year),
                Step::Index(wanted) => index == wanted,
            };
            if found {
                return Some(if key.is_some() && matches!(step, Step::Year(_)) {
                    key_at
                } else {
                    self.peek()
                });
            }
            self.skip_value();
            if self.next()?.1 != Token::Comma {
                return None;
            }
            index += 1;
        }
    }

    /// Passes the name of a structure and its opening bracket.
    fn open(&mut self) -> Option<()> {
        loop {
            match self.next()?.1 {
                Token::Open => return Some(()),
                Token::Word(_) => {}
                Token::Close | Token::Colon | Token::Comma | Token::Text => return None,
            }
        }
    }

    /// Passes a value up to the comma or closing bracket after it.
    fn skip_value(&mut self) {
        let mut depth = 0usize;
        loop {
            let before = self.at;
            match self.next() {
                None => return,
                Some((_, Token::Open)) => depth += 1,
                Some((_, Token::Close)) if depth > 0 => depth -= 1,
                Some((_, Token::Close | Token::Comma)) if depth == 0 => {
                    self.at = before;
                    return;
                }
                Some(_) => {}
            }
        }
    }

    /// Where the next token begins.
    fn peek(&self) -> usize {
        self.text.len() - self.rest_after_space().len()
    }

    fn next(&mut self) -> Option<(usize, Token<'t>)> {
        let rest = self.rest_after_space();
        let start = self.text.len() - rest.len();
        let (token, length) = match rest.chars().next()? {
            '(' | '[' | '{' => (Token::Open, 1),
            ')' | ']' | '}' => (Token::Close, 1),
            ':' => (Token::Colon, 1),
            ',' => (Token::Comma, 1),
            '"' => (Token::Text, quoted_length(rest)),
            first => match raw_length(rest) {
                Some(length) => (Token::Text, length),
                None => {
                    let end = rest.find(ends_word).unwrap_or(rest.len());
                    let end = end.max(first.len_utf8());
                    (Token::Word(&rest[..end]), end)
                }
            },
        };
        self.at = start + length;
        Some((start, token))
    }

    fn rest_after_space(&self) -> &'t str {
        let mut rest = &self.text[self.at..];
        loop {
            rest = rest.trim_start();
            match after_comment(rest) {
                Some(after) => rest = after,
                None => return rest,
            }
        }
    }
}

/// What follows the comment with which a text begins, if it does.
fn after_comment(text: &str) -> Option<&str> {
    if let Some(comment) = text.strip_prefix("//") {
        Some(comment.find('\n').map_or("", |end| &comment[end..]))
    } else {
        text.starts_with("/*").then(|| &text[comment_length(text)..])
    }
}

fn ends_word(char: char) -> bool {
    char.is_whitespace() || "()[]{}:,\"/".contains(char)
}

/// Length of a text in quotes, the quotes included; the rest where it does not end.
fn quoted_length(text: &str) -> usize {
    let mut escaped = true; // the opening quote
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Length of a raw text, `r#"…"#`; none where the text does not begin with one.
fn raw_length(text: &str) -> Option<usize> {
    let hashes = text.strip_prefix('r')?;
    let inside = hashes.trim_start_matches('#');
    let count = hashes.len() - inside.len();
    let end = format!("\"{}", "#".repeat(count));
    let body = inside.strip_prefix('"')?;
    let length = body.find(&end).map_or(body.len(), |at| at + end.len());
    Some(text.len() - body.len() + length)
}

/// Length of a comment in `/* */`, which may hold others; the rest where it does not end.
fn comment_length(text: &str) -> usize {
    let (mut depth, mut at) = (0usize, 0);
    while let Some(found) = text[at..].find(['/', '*']) {
        at += found;
        match text.as_bytes().get(at..at + 2) {
            Some(b"/*") => (depth, at) = (depth + 1, at + 2),
            Some(b"*/") => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = r##"#![enable(implicit_some)]
// A remark with a ( bracket
Base(
    format: 1, /* and /* one */ { more */
    title: "a \") text",
    raw: r#"an "open ( one"#,
    list: [
        (code: "A"),
        Other(code: "B", years: {2024: "1", 2035: "2"}),
    ],
    pair: (2023, 2029),
)
"##;

    fn at(path: &Path) -> (usize, usize) {
        let Position { line, column } = locate(TEXT, path);
        (line, column)
    }

    #[test]
    fn parts_are_found() {
        let root = Path::default();
        assert_eq!(at(&root), (3, 1));
        assert_eq!(at(&root.field("format")), (4, 13));
        assert_eq!(at(&root.field("title")), (5, 12));
        let list = root.field("list");
        assert_eq!(at(&list.index(0)), (8, 9));
        assert_eq!(at(&list.index(1).field("code")), (9, 21));
        assert_eq!(at(&list.index(1).field("years").year(2035)), (9, 45));
        assert_eq!(at(&root.field("pair").index(1)), (11, 18));
    }

    #[test]
    fn what_is_not_there_is_where_it_would_be() {
        let root = Path::default();
        assert_eq!(at(&root.field("nothing")), (3, 1));
        assert_eq!(at(&root.field("list").index(7)), (7, 11));
        assert_eq!(at(&root.field("title").field("kk")), (5, 12));
        assert_eq!(field_word(TEXT, "format"), Some("1"));
        assert_eq!(field_word(TEXT, "title"), None);
        assert!(has_field(TEXT, "pair") && !has_field(TEXT, "code"));
    }

    #[test]
    fn brackets_remarks_and_keys() {
        let end = TEXT.find("\"B\"").unwrap();
        assert_eq!(innermost_opening(TEXT, end), TEXT.find("(code: \"B\""));
        assert_eq!(innermost_opening(TEXT, TEXT.len()), None);
        assert_eq!(token_around(TEXT, end + 1), (end, "\"B\""));
        assert_eq!(open_comment("(a: 1, // x\n /* y */ /* z /* */"), 21);
        assert_eq!(repeated_key("{1: (2, 3), 2: [], 1: 4}", 0), Some(19));
        assert_eq!(repeated_key("{1: (2, 3), 2: []}", 0), None);
    }

    fn paths() -> impl Strategy<Value = Path> {
        let step = prop_oneof![
            Just(Step::Field("list")),
            Just(Step::Field("code")),
            (0..3usize).prop_map(Step::Index),
            (2024..2036i16).prop_map(Step::Year),
        ];
        proptest::collection::vec(step, 0..5).prop_map(Path)
    }

    proptest! {
        #[test]
        fn any_text_gives_a_place_in_it(
            text in "([()\\[\\]{}:,/*\"\\\\#!r\n ә]|list|code|2025){0,60}",
            path in paths(),
            byte in 0..80usize,
        ) {
            let place = locate(&text, &path);
            prop_assert!(place.line <= text.matches('\n').count() + 1);
            prop_assert!(place.byte(&text) <= text.len());
            let (from, token) = token_around(&text, byte);
            prop_assert!(text[from..].starts_with(token));
            prop_assert!(innermost_opening(&text, byte).is_none_or(|at| at < text.len()));
            prop_assert!(open_comment(&text) <= text.len());
            prop_assert!(repeated_key(&text, from).is_none_or(|at| at < text.len()));
        }
    }
}
