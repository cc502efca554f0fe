//! The cells of a CSV, row by row, without a copy of any that has no doubled quote in it.
//!
//! Own scanning, since the crate `csv` alone takes most of the time that a quarter of a million
//! rows may: it copies every cell, and most of a row here is that of the row before.

use std::borrow::Cow;

/// The rows of a text.
#[derive(Clone)]
pub(super) struct Rows<'a> {
    text: &'a str,
    at: usize,
    delimiter: u8,
    /// Number of the next row, counted from 0.
    row: u32,
}

impl<'a> Rows<'a> {
    pub(super) fn new(text: &'a str, delimiter: u8) -> Self {
        Self { text, at: 0, delimiter, row: 0 }
    }

    /// Number of the next row.
    pub(super) fn number(&self) -> u32 {
        self.row
    }

    /// The byte at which what has not been read begins.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The rows behind the first end of a line in the latter half of what has not been read, as if
    /// no cell had that line end in it; they are counted from 0.
    pub(super) fn latter_half(&self) -> Self {
        let rest = self.rest();
        let latter = rest.get(rest.len() / 2..).unwrap_or_default();
        let end = latter.iter().position(|byte| *byte == b'\n').unwrap_or(latter.len());
        let mut half = Self { at: self.text.len() - latter.len() + end, row: 0, ..self.clone() };
        half.next_row();
        half
    }

    /// What has not been read.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// Skips what is known: the beginning of a row.
    pub(super) fn skip(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// Skips line ends: a row without any cell is none.
    pub(super) fn next_row(&mut self) -> bool {
        while let Some(b'\n' | b'\r') = self.rest().first() {
            self.at += 1;
        }
        self.at < self.text.len()
    }

    /// The rest of the row.
    pub(super) fn cells(&mut self, into: &mut Vec<Cow<'a, str>>) {
        into.clear();
        while let Some((cell, is_last)) = self.cell() {
            into.push(cell);
            if is_last {
                break;
            }
        }
        self.row += 1;
    }

    /// The next cell, and whether it ends its row.
    fn cell(&mut self) -> Option<(Cow<'a, str>, bool)> {
        let rest = self.rest();
        if rest.first() == Some(&b'"') {
            return Some(self.quoted());
        }
        let delimiter = self.delimiter;
        let ends = |byte: &u8| *byte == delimiter || *byte == b'\n' || *byte == b'\r';
        let end = rest.iter().position(ends).unwrap_or(rest.len());
        let is_last = rest.get(end) != Some(&delimiter);
        let cell = self.cut(self.at, self.at + end);
        self.at += end + usize::from(end < rest.len());
        Some((Cow::Borrowed(cell), is_last))
    }

    /// A cell in quotes; what follows its closing quote is part of it, as in the crate `csv`.
    fn quoted(&mut self) -> (Cow<'a, str>, bool) {
        self.at += 1;
        let start = self.at;
        let mut copied: Option<String> = None;
        let mut from = start;
        loop {
            let rest = self.rest();
            let Some(quote) = rest.iter().position(|byte| *byte == b'"') else {
                self.at = self.text.len();
                let piece = self.cut(from, self.at);
                return (join(copied, piece), true);
            };
            let behind = rest.get(quote + 1).copied();
            let piece = self.cut(from, self.at + quote);
            self.at += quote + 1;
            if behind == Some(b'"') {
                let copied = copied.get_or_insert_with(String::new);
                copied.push_str(piece);
                copied.push('"');
                self.at += 1;
                from = self.at;
                continue;
            }
            let is_last = behind != Some(self.delimiter);
            if behind.is_none_or(|byte| byte == self.delimiter || byte == b'\n' || byte == b'\r') {
                self.at += usize::from(behind.is_some());
                return (join(copied, piece), is_last);
            }
            // `"a"b`: the rest until the delimiter belongs to it.
            let mut whole = join(copied, piece).into_owned();
            let delimiter = self.delimiter;
            let rest = self.rest();
            let ends = |byte: &u8| *byte == delimiter || *byte == b'\n' || *byte == b'\r';
            let end = rest.iter().position(ends).unwrap_or(rest.len());
            whole.push_str(self.cut(self.at, self.at + end));
            let is_last = rest.get(end) != Some(&delimiter);
            self.at += end + usize::from(end < rest.len());
            return (Cow::Owned(whole), is_last);
        }
    }

    /// A piece of the text. It is cut at ASCII bytes alone, so that it is a text still.
    fn cut(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }
}

fn join(copied: Option<String>, piece: &str) -> Cow<'_, str> {
    match copied {
        None => Cow::Borrowed(piece),
        Some(copied) => Cow::Owned(copied + piece),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn scanned(text: &str) -> Vec<Vec<String>> {
        let (mut rows, mut cells, mut all) = (Rows::new(text, b','), Vec::new(), Vec::new());
        while rows.next_row() {
            rows.cells(&mut cells);
            all.push(cells.iter().map(ToString::to_string).collect());
        }
        all
    }

    fn by_the_crate(text: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
        rows.collect()
    }

    #[test]
    fn cells_in_quotes_are_read() {
        assert_eq!(
            scanned("a,\"b\"\"c\",\n\"d\ne\",1\r\n"),
            [vec!["a", "b\"c", ""], vec!["d\ne", "1"]]
        );
    }

    proptest! {
        #[test]
        fn it_reads_as_the_crate_does(text in "[ab,\n\r\"ә]{0,40}") {
            // After a closing quote the crate takes a further one for an opening one.
            prop_assume!(!text.replace("\"\"", "").split([',', '\n', '\r']).any(|cell| {
                cell.trim_matches('"').contains('"')
            }));
            prop_assert_eq!(scanned(&text), by_the_crate(&text));
        }
    }
}
