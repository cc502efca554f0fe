//! CSV out, in two flavours, and the guard that keeps a spreadsheet from running a text.

use std::borrow::Cow;
use std::io::{self, Write};

/// Which programs a CSV is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Flavour {
    /// For programs: `,` between cells, a decimal point, `\n`, UTF-8 without a mark (RFC 4180).
    #[default]
    Programs,
    /// For Excel in Kazakh and Russian: `;`, a decimal comma, `\r\n`, UTF-8 with a mark.
    Excel,
}

/// A cell of a CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvCell<'a> {
    /// Words, which are guarded.
    Text(&'a str),
    /// A number in its plain form, `-12.50`.
    Number(&'a str),
}

/// Writes a header and rows of as many cells as it has, as the command line prints what programmes
/// say: the texts are written as they are.
///
/// # Errors
/// Those of `out`, and a row that is longer or shorter than the header.
pub fn write_csv<W, R, C>(
    out: W,
    header: &[&str],
    rows: impl IntoIterator<Item = R>,
) -> io::Result<()>
where
    W: Write,
    R: IntoIterator<Item = C>,
    C: AsRef<[u8]>,
{
    let mut writer = csv::WriterBuilder::new().from_writer(out);
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.flush()
}

/// Writes a file for people and spreadsheets: in a flavour, with texts that a spreadsheet would
/// run guarded.
///
/// # Errors
/// Those of `out`, and a row that is longer or shorter than the header.
pub fn write_csv_file<'a, W, R>(
    mut out: W,
    flavour: Flavour,
    header: &[&str],
    rows: impl IntoIterator<Item = R>,
) -> io::Result<()>
where
    W: Write,
    R: IntoIterator<Item = CsvCell<'a>>,
{
    let (delimiter, end) = match flavour {
        Flavour::Programs => (b',', csv::Terminator::Any(b'\n')),
        Flavour::Excel => (b';', csv::Terminator::CRLF),
    };
    if flavour == Flavour::Excel {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut writer =
        csv::WriterBuilder::new().delimiter(delimiter).terminator(end).from_writer(out);
    writer.write_record(header)?;
    let mut written = String::new();
    let mut record = csv::StringRecord::new();
    for row in rows {
        record.clear();
        for cell in row {
            match cell {
                CsvCell::Number(number) if flavour == Flavour::Excel => {
                    written.clear();
                    written.extend(number.chars().map(|sign| if sign == '.' { ',' } else { sign }));
                    record.push_field(&written);
                }
                CsvCell::Number(number) => record.push_field(number),
                CsvCell::Text(text) if needs_guard(text) => {
                    written.clear();
                    written.push(GUARD);
                    written.push_str(text);
                    record.push_field(&written);
                }
                CsvCell::Text(text) => record.push_field(text),
            }
        }
        writer.write_record(&record)?;
    }
    writer.flush()
}

/// Stands before a text that a spreadsheet would take for a formula.
const GUARD: char = '\'';

/// Whether a spreadsheet would run the text, or take its guard for its own: a text that begins with
/// the guard and what it guards against gets another, so that taking one off gives it back.
fn needs_guard(text: &str) -> bool {
    text.trim_start_matches(GUARD).starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A text for a cell that no spreadsheet runs, such that [`without_guard`] gives it back.
pub(super) fn with_guard_kept(text: &str) -> Cow<'_, str> {
    if text.starts_with(GUARD) && needs_guard(text) {
        Cow::Owned(format!("{GUARD}{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A text as it was before it was guarded.
pub(super) fn without_guard(text: &str) -> &str {
    match text.strip_prefix(GUARD) {
        Some(rest) if needs_guard(rest) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(rows: &[&[&str]]) -> io::Result<String> {
        let mut out = Vec::new();
        write_csv(&mut out, &["code", "value"], rows.iter().copied())?;
        Ok(String::from_utf8(out).unwrap())
    }

    fn file(flavour: Flavour, rows: &[Vec<CsvCell<'_>>]) -> String {
        let mut out = Vec::new();
        write_csv_file(&mut out, flavour, &["a", "b"], rows.iter().cloned()).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn cells_are_quoted_where_needed() {
        let rows: &[&[&str]] = &[&["TI-1", "90.2"], &["a,b", "say \"yes\"\nhere"], &["", "-"]];
        let expected = "code,value\nTI-1,90.2\n\"a,b\",\"say \"\"yes\"\"\nhere\"\n,-\n";
        assert_eq!(written(rows).unwrap(), expected);
    }

    #[test]
    fn a_row_of_another_length_is_an_error() {
        assert!(written(&[&["TI-1"]]).is_err());
    }

    #[test]
    fn each_flavour_has_its_delimiter_mark_and_bom() {
        let row = || vec![vec![CsvCell::Text("а;б"), CsvCell::Number("-12.50")]];
        assert_eq!(file(Flavour::Programs, &row()), "a,b\nа;б,-12.50\n");
        assert_eq!(file(Flavour::Excel, &row()), "\u{feff}a;b\r\n\"а;б\";-12,50\r\n");
    }

    #[test]
    fn no_text_is_written_so_that_a_spreadsheet_runs_it() {
        for text in ["=1+1", "+7 701", "-", "@a", "\t=1", "\r=1", "'=1"] {
            for flavour in [Flavour::Programs, Flavour::Excel] {
                let written = file(flavour, &[vec![CsvCell::Text(text), CsvCell::Text("")]]);
                let row = written.split_once('\n').unwrap().1.trim_start_matches('"');
                assert!(row.starts_with('\''), "{text:?} {row:?}");
            }
        }
        assert!(
            !file(Flavour::Programs, &[vec![CsvCell::Number("-1"), CsvCell::Text("'a")]])
                .contains("'-1")
        );
    }

    proptest! {
        #[test]
        fn a_guard_is_taken_off_again(text in "['=+@a\t-]{0,5}") {
            let guarded = if needs_guard(&text) { format!("'{text}") } else { text.clone() };
            prop_assert_eq!(without_guard(&guarded), &text);
            let kept = with_guard_kept(&text);
            prop_assert_eq!(without_guard(&kept), &text);
        }
    }
}
