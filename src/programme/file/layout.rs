//! Lays out the compact RON of a programme file as people write it. Knows brackets, commas and
//! texts, nothing of what they mean but which tables stand on one line.

/// The longest line, in characters, that a bracket with several entries may take.
const LINE: usize = 100;
/// Spaces of one step inwards.
const STEP: usize = 4;
/// Tables by year: on one line however long, so that years stand side by side.
const TABLES: [&str; 3] = ["years", "levels", "columns"];

/// The text in lines, with one at its end.
pub(in crate::programme) fn lines(compact: &str) -> String {
    let mut scan = Scan { text: compact, at: 0 };
    let whole = scan.entry();
    let mut text = String::with_capacity(2 * compact.len());
    whole.push_lines(&mut text, 0);
    text.push('\n');
    text
}

/// A value with the name or year before it.
struct Entry {
    key: String,
    value: Value,
    /// Characters on one line, with the key.
    width: usize,
}

enum Value {
    /// A text, number or word.
    Plain(String),
    /// A bracket, with the word before it.
    Bracket { word: String, signs: (char, char), entries: Vec<Entry> },
}

impl Entry {
    fn new(key: String, value: Value) -> Self {
        let before = if key.is_empty() { 0 } else { key.chars().count() + 2 };
        let width = before
            + match &value {
                Value::Plain(plain) => plain.chars().count(),
                Value::Bracket { word, entries, .. } => {
                    let inner: usize = entries.iter().map(|entry| entry.width + 2).sum();
                    word.len() + 2 + inner.saturating_sub(2)
                }
            };
        Self { key, value, width }
    }

    /// Ends without a comma or line end.
    fn push_lines(&self, text: &mut String, depth: usize) {
        self.push_key(text);
        match &self.value {
            Value::Bracket { word, signs, entries } if !entries.is_empty() && !self.fits(depth) => {
                text.push_str(word);
                text.push(signs.0);
                for (at, entry) in entries.iter().enumerate() {
                    // The long lists of a file stand apart from what leads it.
                    if depth == 0 && at > 0 && entry.is_list() && !entry.fits(1) {
                        text.push('\n');
                    }
                    new_line(text, depth + 1);
                    entry.push_lines(text, depth + 1);
                    text.push(',');
                }
                new_line(text, depth);
                text.push(signs.1);
            }
            value => value.push_flat(text),
        }
    }

    fn push_key(&self, text: &mut String) {
        if !self.key.is_empty() {
            text.push_str(&self.key);
            text.push_str(": ");
        }
    }

    fn fits(&self, depth: usize) -> bool {
        let is_table = TABLES.contains(&self.key.as_str());
        depth > 0 && (is_table || depth * STEP + self.width < LINE)
    }

    fn is_list(&self) -> bool {
        matches!(&self.value, Value::Bracket { signs: ('[', _), .. })
    }
}

impl Value {
    fn push_flat(&self, text: &mut String) {
        match self {
            Self::Plain(plain) => text.push_str(plain),
            Self::Bracket { word, signs, entries } => {
                text.push_str(word);
                text.push(signs.0);
                for (at, entry) in entries.iter().enumerate() {
                    if at > 0 {
                        text.push_str(", ");
                    }
                    entry.push_key(text);
                    entry.value.push_flat(text);
                }
                text.push(signs.1);
            }
        }
    }
}

fn new_line(text: &mut String, depth: usize) {
    text.push('\n');
    text.extend(std::iter::repeat_n(' ', depth * STEP));
}

/// A place in compact RON, which has no spaces and no remarks.
struct Scan<'t> {
    text: &'t str,
    at: usize,
}

impl Scan<'_> {
    fn entry(&mut self) -> Entry {
        let mut key = String::new();
        let mut word = self.plain();
        if self.take(':') {
            key = std::mem::replace(&mut word, self.plain());
        }
        let value = match self.opening() {
            None => Value::Plain(word),
            Some(signs) => Value::Bracket { word, signs, entries: self.entries(signs.1) },
        };
        Entry::new(key, value)
    }

    fn entries(&mut self, close: char) -> Vec<Entry> {
        let mut entries = Vec::new();
        while !self.take(close) && self.at < self.text.len() {
            entries.push(self.entry());
            self.take(',');
        }
        entries
    }

    fn opening(&mut self) -> Option<(char, char)> {
        [('(', ')'), ('[', ']'), ('{', '}')].into_iter().find(|(open, _)| self.take(*open))
    }

    /// A text in quotes, a number or a word; nothing before a bracket.
    fn plain(&mut self) -> String {
        let rest = &self.text[self.at..];
        if rest.starts_with('"') {
            let length = quoted_length(rest);
            self.at += length;
            return requoted(&rest[..length]);
        }
        let end = rest.find(['(', ')', '[', ']', '{', '}', ':', ',']).unwrap_or(rest.len());
        self.at += end;
        rest[..end].to_owned()
    }

    fn take(&mut self, sign: char) -> bool {
        let is_next = self.text[self.at..].starts_with(sign);
        if is_next {
            self.at += sign.len_utf8();
        }
        is_next
    }
}

/// Length of the text in quotes with which this begins, the quotes included.
fn quoted_length(text: &str) -> usize {
    let mut is_escaped = true; // the opening quote
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The same text with only those signs escaped that must be: the writer of RON also escapes
/// apostrophes and narrow spaces, which nobody could read.
fn requoted(quoted: &str) -> String {
    let Ok(plain) = ron::from_str::<String>(quoted) else { return quoted.to_owned() };
    let mut text = String::with_capacity(quoted.len());
    text.push('"');
    for sign in plain.chars() {
        match sign {
            '"' | '\\' => text.extend(['\\', sign]),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            _ if sign.is_control() => text.extend(sign.escape_unicode()),
            _ => text.push(sign),
        }
    }
    text.push('"');
    text
}
