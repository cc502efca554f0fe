//! CSV as the command line prints it: commas, `\n`, quotes where needed (RFC 4180), UTF-8 without
//! a mark. Not for Excel, which wants another form.

use std::io::{self, Write};

/// Writes a header and rows of as many cells as it has.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn written(rows: &[&[&str]]) -> io::Result<String> {
        let mut out = Vec::new();
        write_csv(&mut out, &["code", "value"], rows.iter().copied())?;
        Ok(String::from_utf8(out).unwrap())
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
}
