//! The format of a book's file: its version, its parts and its names. `read` and `write` follow
//! it; assets/books/README.md tells it to people.

/// The format that this version of the program writes, and the newest that it reads. The
/// older ones lack some of its fields and are otherwise the same.
pub(in crate::book) const FORMAT: u32 = 3;

/// The line between the book and its history.
pub(in crate::book) const HISTORY_MARK: &str = "--- history";

/// The longest book that is read, without its history: 250 000 values take a tenth of it.
pub(in crate::book) const MAX_BOOK_BYTES: usize = 64 << 20;

/// The longest file that is read, with its history.
pub(in crate::book) const MAX_FILE_BYTES: u64 = 1 << 30;

/// How deep records may stand in each other; a book needs 6.
pub(in crate::book) const MAX_DEPTH: usize = 32;

/// Splits at the line before the history. The second part is empty where there is none.
pub(in crate::book) fn split_history(text: &str) -> (&str, &str) {
    let mut from = 0;
    while let Some(found) = text[from..].find(HISTORY_MARK) {
        let start = from + found;
        let end = start + HISTORY_MARK.len();
        let (before, after) = (&text[..start], &text[end..]);
        let line_end = after.strip_prefix("\r\n").or_else(|| after.strip_prefix('\n'));
        if before.is_empty() || before.ends_with('\n') {
            if let Some(history) = line_end {
                return (before, history);
            } else if after.is_empty() {
                return (before, "");
            }
        }
        from = end;
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_history_is_behind_a_line_of_its_own() {
        assert_eq!(split_history("(a)\n--- history\nb\n"), ("(a)\n", "b\n"));
        assert_eq!(split_history("(a)\r\n--- history\r\nb"), ("(a)\r\n", "b"));
        assert_eq!(split_history("(a)\n--- history"), ("(a)\n", ""));
        assert_eq!(split_history("(\" --- history\n\")"), ("(\" --- history\n\")", ""));
        assert_eq!(split_history("a\n--- history?\n--- history\nb"), ("a\n--- history?\n", "b"));
        assert_eq!(split_history(""), ("", ""));
    }
}
