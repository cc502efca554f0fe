//! A block of cells as Excel and LibreOffice put it on the clipboard: tabs between cells, a line a
//! row, cells with a tab or a line break in quotes.

use crate::language::Message;

/// Text longer than this is no selection of a grid.
const MAX_BYTES: usize = 4 << 20;
/// Cells that are kept in memory at most.
const MAX_CELLS: usize = 200_000;

/// Cells of a rectangle, row by row; a row may be shorter than another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// The rows; each has one cell at least.
    pub rows: Vec<Vec<String>>,
}

impl Block {
    /// Cells of the longest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The same so many times beneath each other and side by side.
    pub fn repeated(&self, down: usize, right: usize) -> Self {
        let width = self.width();
        let wide = |row: &Vec<String>| {
            let mut whole = row.clone();
            whole.resize(width, String::new());
            vec![whole; right].concat()
        };
        let rows: Vec<Vec<String>> = self.rows.iter().map(wide).collect();
        Self { rows: vec![rows; down].concat() }
    }

    /// Whether it is one cell, so that pasting it is as typing it.
    pub fn is_one_cell(&self) -> bool {
        matches!(self.rows.as_slice(), [row] if row.len() == 1)
    }
}

/// Reads a copied block. The text of a cell is kept as it is, its spaces too.
///
/// A line ends with `\r\n`, `\n` or `\r`; one after the last row adds none. A cell is in quotes
/// only where its closing quote ends the cell, since `"Балапан" бөбекжайы` comes without quotes of
/// its own.
///
/// # Errors
/// Nothing was copied, or far more than a grid holds.
pub fn read_block(text: &str) -> Result<Block, Message> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim_end_matches('\0');
    if text.is_empty() {
        return Err(Message::new("exchange-nothing-copied"));
    }
    let too_large = || Message::new("exchange-block-too-large");
    if text.len() > MAX_BYTES {
        return Err(too_large());
    }
    let (mut rows, mut row, mut count, mut rest) = (Vec::new(), Vec::new(), 0, text);
    loop {
        let (cell, behind) = split_cell(rest);
        row.push(cell);
        count += 1;
        if count > MAX_CELLS {
            return Err(too_large());
        }
        if let Some(next) = behind.strip_prefix('\t') {
            rest = next;
            continue;
        }
        rows.push(std::mem::take(&mut row));
        rest = after_line_end(behind);
        if rest.is_empty() {
            return Ok(Block { rows });
        }
    }
}

/// The text to put on the clipboard for a selection, as Excel does: a line end after every row.
/// One cell alone has none, so that it pastes into a sentence too.
pub fn write_block<R, C>(rows: &[R]) -> String
where
    R: AsRef<[C]>,
    C: AsRef<str>,
{
    let mut text = String::new();
    for row in rows {
        for (at, cell) in row.as_ref().iter().enumerate() {
            if at > 0 {
                text.push('\t');
            }
            push_cell(&mut text, cell.as_ref());
        }
        text.push_str("\r\n");
    }
    let is_one_cell = rows.len() == 1 && rows[0].as_ref().len() == 1 && text.len() > "\r\n".len();
    if is_one_cell {
        text.truncate(text.len() - "\r\n".len());
    }
    text
}

fn push_cell(text: &mut String, cell: &str) {
    if !cell.starts_with(['"', '\u{feff}']) && !cell.contains(['\t', '\r', '\n', '\0']) {
        return text.push_str(cell);
    }
    text.push('"');
    text.push_str(&cell.replace('"', "\"\""));
    text.push('"');
}

/// The first cell and what follows it: nothing, a tab or a line end.
fn split_cell(text: &str) -> (String, &str) {
    if let Some(quoted) = split_quoted(text) {
        return quoted;
    }
    let end = text.find(['\t', '\r', '\n']).unwrap_or(text.len());
    let (cell, behind) = text.split_at(end);
    (cell.to_owned(), behind)
}

/// As [`split_cell`], of a cell in quotes. Ends at the first quote that is neither doubled nor at
/// the end of a cell, so that a text full of quotes is not gone through again for each of them.
fn split_quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (piece, behind) = rest.split_once('"')?;
        cell.push_str(piece);
        if let Some(next) = behind.strip_prefix('"') {
            cell.push('"');
            rest = next;
        } else if behind.is_empty() || behind.starts_with(['\t', '\r', '\n']) {
            return Some((cell, behind));
        } else {
            return None;
        }
    }
}

fn after_line_end(text: &str) -> &str {
    let ends = ["\r\n", "\n", "\r"];
    ends.iter().find_map(|end| text.strip_prefix(end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Vec<Vec<String>> {
        read_block(text).unwrap().rows
    }

    #[test]
    fn a_block_of_excel_is_read() {
        assert_eq!(read("90,2\t92,5\r\n20\t\r\n"), [["90,2", "92,5"], ["20", ""]]);
        assert_eq!(read("\u{feff}1\t2\n3\t4"), [["1", "2"], ["3", "4"]]);
        assert_eq!(read("1\r2\r"), [["1"], ["2"]]);
        assert_eq!(read("\r\n"), [[""]]);
        assert_eq!(read("\t"), [["", ""]]);
        assert_eq!(read("1\r\n\r\n2\r\n\r\n"), [["1"], [""], ["2"], [""]]);
        assert_eq!(read("1 234,5 \0"), [["1 234,5 "]]);
        assert_eq!(read("1\n2\t3"), [vec!["1"], vec!["2", "3"]]);
    }

    #[test]
    fn quotes_hold_a_cell_together_only_where_they_are_its_own() {
        assert_eq!(read("\"a\tb\r\nc\"\t1"), [["a\tb\r\nc", "1"]]);
        assert_eq!(read("\"say \"\"yes\"\"\nhere\"\n2"), [["say \"yes\"\nhere"], ["2"]]);
        assert_eq!(read("\"Балапан\" бөбекжайы\t5"), [["\"Балапан\" бөбекжайы", "5"]]);
        assert_eq!(read("\"open\t5\r\n6"), [vec!["\"open", "5"], vec!["6"]]);
        assert_eq!(read("5\"\t6"), [["5\"", "6"]]);
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        let refused = |text: &str| read_block(text).map_err(|message| message.key);
        assert_eq!(refused(""), Err("exchange-nothing-copied"));
        assert_eq!(refused("\u{feff}\0"), Err("exchange-nothing-copied"));
        assert_eq!(refused(&"\t".repeat(MAX_CELLS)), Err("exchange-block-too-large"));
        assert_eq!(refused(&"a".repeat(MAX_BYTES + 1)), Err("exchange-block-too-large"));
        assert!(refused(&"\t".repeat(MAX_CELLS - 1)).is_ok());
    }

    #[test]
    fn a_text_full_of_quotes_is_read_in_one_go() {
        for pattern in ["\"", "\"\"", "\"\"\"\t", "\"\"\t\"", "\"a\t", "\t\"", "\"\n"] {
            // Gone through anew for every quote, four million characters would take hours.
            let _ = read_block(&pattern.repeat(MAX_BYTES / pattern.len()));
        }
    }

    #[test]
    fn one_cell_is_written_without_a_line_end() {
        assert_eq!(write_block(&[["93,1"]]), "93,1");
        assert_eq!(write_block(&[["93,1", "95"]]), "93,1\t95\r\n");
        assert!(read_block("93,1").unwrap().is_one_cell());
        assert!(!read_block("93,1\t").unwrap().is_one_cell());
    }

    proptest! {
        #[test]
        fn what_is_written_reads_the_same(
            rows in prop::collection::vec(
                prop::collection::vec("[a\"\t\r\n\0\u{feff}ә, ]{0,6}", 1..4), 1..4),
        ) {
            let block = read_block(&write_block(&rows)).unwrap();
            prop_assert_eq!(block.rows, rows);
        }

        #[test]
        fn any_text_gives_rows_with_cells(text in any::<String>()) {
            if let Ok(block) = read_block(&text) {
                prop_assert!(block.rows.iter().all(|row| !row.is_empty()));
            }
        }

        #[test]
        fn nearly_blocks_lose_no_character(text in "[a\"\t\r\n]{1,40}") {
            let read: usize =
                read_block(&text).unwrap().rows.iter().flatten().map(|cell| count_a(cell)).sum();
            prop_assert_eq!(read, count_a(&text));
        }
    }

    fn count_a(text: &str) -> usize {
        text.matches('a').count()
    }
}
