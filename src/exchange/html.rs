//! Cells as a table in HTML, for the clipboard: Excel and LibreOffice take numbers from it as
//! numbers whatever their language is, and titles as text. Text that a spreadsheet would run is
//! written so that it stays text.

use crate::language::Decimal;

/// A cell that is copied.
#[derive(Clone, Debug, PartialEq)]
pub enum CopiedCell {
    /// Nothing.
    Empty,
    /// A number, with its text as one would type it.
    Number(Decimal, String),
    /// Words, a reason for no value, numerator and denominator.
    Text(String),
    /// The header of a row or column.
    Head(String),
}

impl CopiedCell {
    /// The text, as in a block of tab-separated text.
    pub fn text(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Number(_, text) | Self::Text(text) | Self::Head(text) => text,
        }
    }

    /// The text as it may stand in a spreadsheet: never one that it would run. A lone sign (`-` for
    /// "not applicable") and a number with one are none.
    pub fn harmless(&self) -> String {
        let text = self.text();
        let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.chars().count() > 1;
        match self {
            Self::Text(_) | Self::Head(_) if runs => format!("'{text}"),
            _ => text.to_owned(),
        }
    }
}

/// The rows as a whole page of HTML.
///
/// A number carries its exact value beside its text (`sdval` for LibreOffice; Excel reads the text
/// in the user's own format, as it does with typed text), so that `93,1` is a number in any of
/// them. Text is marked as text: no code becomes a date.
pub fn write_html(rows: &[Vec<CopiedCell>]) -> String {
    let mut html = String::from(concat!(
        "<html><head><meta charset=\"utf-8\"><style>",
        "td,th{mso-number-format:General} .t{mso-number-format:\"\\@\"}",
        "</style></head><body><table>\n",
    ));
    for row in rows {
        html.push_str("<tr>");
        for cell in row {
            push_cell(&mut html, cell);
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</table></body></html>");
    html
}

fn push_cell(html: &mut String, cell: &CopiedCell) {
    let (open, close) = match cell {
        CopiedCell::Empty => ("<td>".to_owned(), "</td>"),
        CopiedCell::Number(number, _) => {
            (format!("<td align=\"right\" sdval=\"{number}\" sdnum=\"1033;\">"), "</td>")
        }
        CopiedCell::Text(_) => ("<td class=\"t\" sdnum=\"1033;0;@\">".to_owned(), "</td>"),
        CopiedCell::Head(_) => {
            ("<th class=\"t\" align=\"left\" sdnum=\"1033;0;@\">".to_owned(), "</th>")
        }
    };
    html.push_str(&open);
    push_escaped(html, &cell.harmless());
    html.push_str(close);
}

fn push_escaped(html: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\n' => html.push_str("<br>"),
            '\r' | '\0' => {}
            sign => html.push(sign),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> CopiedCell {
        CopiedCell::Number(text.parse().unwrap(), text.replace('.', ","))
    }

    #[test]
    fn numbers_text_and_headers_stand_in_a_table() {
        let text = |text: &str| CopiedCell::Text(text.to_owned());
        let rows = [
            vec![CopiedCell::Head("«A» & <b>".to_owned()), CopiedCell::Head("2024".to_owned())],
            vec![text("45/60"), number("-93.10")],
            vec![CopiedCell::Empty, text("n/a\nlater")],
        ];
        let html = write_html(&rows);
        let body = &html[html.find("<table>").unwrap()..];
        insta::assert_snapshot!(body, @r#"
        <table>
        <tr><th class="t" align="left" sdnum="1033;0;@">«A» &amp; &lt;b&gt;</th><th class="t" align="left" sdnum="1033;0;@">2024</th></tr>
        <tr><td class="t" sdnum="1033;0;@">45/60</td><td align="right" sdval="-93.10" sdnum="1033;">-93,10</td></tr>
        <tr><td></td><td class="t" sdnum="1033;0;@">n/a<br>later</td></tr>
        </table></body></html>
        "#);
    }

    #[test]
    fn text_that_a_spreadsheet_would_run_stays_text() {
        let harmless = |text: &str| CopiedCell::Text(text.to_owned()).harmless();
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(harmless("-"), "-", "the sign of \"not applicable\"");
        assert_eq!(number("-5").harmless(), "-5");
    }
}
