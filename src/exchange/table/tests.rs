use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn read(bytes: &[u8]) -> Result<Table, &'static str> {
    let mut book = open_workbook(bytes).map_err(|message| message.key)?;
    book.read(0).map_err(|message| message.key)
}

/// The cells as text, a row a line.
fn shown(table: &Table) -> Vec<String> {
    let cell = |cell: Cell<'_>| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.to_owned(),
        Cell::Number(number) => {
            let percent = if number.percent { "%" } else { "" };
            format!("{}{percent}", number.decimal().unwrap_or_default())
        }
        Cell::Bool(bool) => bool.to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Error(error) => format!("!{error}"),
    };
    let row =
        |row| (0..table.width()).map(|column| cell(table.get(row, column))).collect::<Vec<_>>();
    (0..table.height()).map(|at| row(at).join("|")).collect()
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>\
         <number:percentage-style style:name=\"N1\"><number:number number:decimal-places=\"1\"/>\
         </number:percentage-style><style:style style:name=\"ce1\" style:data-style-name=\"N1\"/>\
         </office:automatic-styles><office:body><office:spreadsheet>\
         <table:table table:name=\"Бет\">{rows}</table:table>\
         <table:table table:name=\"2\"><table:table-row/></table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
    ])
}

#[test]
fn a_text_is_read_whatever_its_delimiter() {
    for text in ["a;b\r\n1,5;2\r\n", "a,b\n\"1,5\",2\n", "a\tb\r1,5\t2", "sep=;\r\na;b\r\n1,5;2"] {
        assert_eq!(shown(&read(text.as_bytes()).unwrap()), ["a|b", "1,5|2"], "{text:?}");
    }
    let quoted = "a;\"say \"\"yes\"\"\r\nhere\"\r\n";
    assert_eq!(shown(&read(quoted.as_bytes()).unwrap()), ["a|say \"yes\"\r\nhere"]);
    assert_eq!(sniff_delimiter("Аудан;2024\nАрыс;1,5\nКелес;2,5\n"), Delimiter::Semicolon);
    assert_eq!(sniff_delimiter("code,value\nTI-1,5\n"), Delimiter::Comma);
    assert_eq!(sniff_delimiter(""), Delimiter::Comma);
}

#[test]
fn empty_rows_are_kept_and_cells_found_by_place() {
    let table = read(b"a;;b\n;;\n;c;\n").unwrap();
    assert_eq!((table.height(), table.width(), table.len()), (3, 3, 3));
    assert_eq!(table.get(2, 1), Cell::Text("c"));
    assert_eq!(table.get(1, 0), Cell::Empty);
    assert_eq!(table.get(9, 9), Cell::Empty);
    assert_eq!(table.row(1).count(), 0);
}

#[test]
fn an_ods_keeps_numbers_percentages_dates_and_errors_apart() {
    let table = read(&ods(
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Ары&amp;с</text:p>\
         <office:annotation><text:p>ескерту</text:p></office:annotation></table:table-cell>\
         <table:table-cell table:style-name=\"ce1\" office:value-type=\"percentage\" \
         office:value=\"0.931\"><text:p>93,1%</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"float\" office:value=\"0\"><text:p>#DIV/0!</text:p>\
         </table:table-cell><table:table-cell table:number-columns-repeated=\"2\"/>\
         <table:table-cell office:value-type=\"date\" office:date-value=\"2024-01-01T00:00:00\"/>\
         </table:table-row><table:table-row table:number-rows-repeated=\"2\">\
         <table:table-cell office:value-type=\"float\" office:value=\"5\" \
         table:number-columns-repeated=\"2\"><text:p>5</text:p></table:table-cell></table:table-row>",
    ))
    .unwrap();
    assert_eq!(shown(&table), ["Ары&с|93.1%|!#DIV/0!|||2024-01-01", "5|5||||", "5|5||||"]);
}

#[test]
fn an_ods_sheet_without_rows_is_a_sheet_too() {
    let row = |number| {
        format!(
            "<table:table-row><table:table-cell office:value-type=\"float\" \
             office:value=\"{number}\" table:formula=\"of:=1\"/></table:table-row>"
        )
    };
    let content = format!(
        "<office:body><table:table table:name=\"0\"/><table:table table:name=\"1\">{}\
         </table:table><table:table table:name=\"2\"/><table:table table:name=\"3\">{}\
         </table:table></office:body>",
        row(5),
        row(7)
    );
    let bytes = zipped(&[("content.xml", &content)]);
    let mut book = open_workbook(&bytes).unwrap();
    let read = [0, 1, 2, 3].map(|sheet| shown(&book.read(sheet).unwrap()).join(""));
    assert_eq!(read, ["", "5", "", "7"]);
    assert_eq!([0, 1, 2, 3].map(|sheet| book.formulas(sheet).len()), [0, 1, 0, 1]);
}

#[test]
fn an_ods_shows_the_zeros_of_formats_that_stand_elsewhere() {
    let styles = "<office:document-styles><number:number-style style:name=\"N9\"><number:number \
                  number:min-decimal-places=\"2\"/></number:number-style>\
                  <style:style style:name=\"Money\" style:data-style-name=\"N9\"/></>";
    let number = |style: &str| {
        format!("<table:table-cell {style} office:value-type=\"float\" office:value=\"5\"/>")
    };
    let content = format!(
        "<style:style style:name=\"ce1\" style:data-style-name=\"N9\"/>\
         <style:style style:name=\"ce2\" style:parent-style-name=\"Money\"/>\
         <style:style style:name=\"loop\" style:parent-style-name=\"loop\"/>\
         <table:table><table:table-column table:number-columns-repeated=\"3\"/>\
         <table:table-column table:default-cell-style-name=\"ce1\"/>\
         <table:table-row>{}{}{}{plain}</table:table-row><table:table-row>{plain}</table:table-row>\
         <table:table-row table:default-cell-style-name=\"ce2\">{plain}</table:table-row>\
         </table:table>",
        number("table:style-name=\"ce1\""),
        number("table:style-name=\"ce2\""),
        number("table:style-name=\"loop\""),
        plain = number(""),
    );
    let table = read(&zipped(&[("content.xml", &content), ("styles.xml", styles)])).unwrap();
    assert_eq!(shown(&table), ["5.00|5.00|5|5.00", "5|||", "5.00|||"]);
    let without = read(&zipped(&[("content.xml", &content), ("styles.xml", "<a")])).unwrap();
    assert_eq!(shown(&without), ["5|5|5|5", "5|||", "5|||"]);
}

#[test]
fn repeated_cells_cannot_fill_the_memory() {
    let huge = "<table:table-row table:number-rows-repeated=\"1048576\">\
                <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    assert!(read(&ods(huge)).unwrap().is_empty());
    let full = "<table:table-row table:number-rows-repeated=\"4294967295\"><table:table-cell \
                office:value-type=\"float\" office:value=\"1\" \
                table:number-columns-repeated=\"4294967295\"/></table:table-row>";
    assert!(read(&ods(full)).unwrap().len() <= MAX_CELLS);
    assert_eq!(read(&ods(&full.repeat(10))).err(), Some("table-too-large"));
}

#[test]
fn what_is_no_table_is_refused_with_the_reason() {
    assert_eq!(read(b"").err(), Some("table-empty-file"));
    assert_eq!(read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").err(), Some("table-old-or-protected"));
    assert_eq!(read(b"PK\x03\x04").err(), Some("table-damaged"));
    assert_eq!(read(&zipped(&[("a.xml", "<a/>")])).err(), Some("table-damaged"));
    let cut = "<office:body><table:table table:name=\"a\"><table:table-row><table:table-cell>";
    assert!(read(&zipped(&[("content.xml", cut)])).is_ok_and(|table| table.is_empty()));
    assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").err(), Some("table-no-table"));
}

#[test]
fn a_sheet_of_an_xlsx_is_read_with_its_formats() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let percent = rust_xlsxwriter::Format::new().set_num_format("0.0%");
    let two = rust_xlsxwriter::Format::new().set_num_format("0.00");
    let day = rust_xlsxwriter::Format::new().set_num_format("dd.mm.yyyy");
    sheet.write(0, 0, "Арыс").unwrap();
    sheet.write(0, 1, 93.1).unwrap();
    sheet.write_with_format(0, 2, 0.931, &percent).unwrap();
    sheet.write_with_format(2, 0, 12.5, &two).unwrap();
    sheet.write_with_format(2, 1, 45292, &day).unwrap();
    sheet.write(2, 2, true).unwrap();
    workbook.add_worksheet().set_name("Екінші").unwrap().set_hidden(true);
    let bytes = workbook.save_to_buffer().unwrap();
    let mut book = open_workbook(&bytes).unwrap();
    let names: Vec<_> = book.sheets().iter().map(|one| (&*one.name, one.is_hidden)).collect();
    assert_eq!(names, [("Sheet1", false), ("Екінші", true)]);
    assert_eq!(shown(&book.read(0).unwrap()), ["Арыс|93.1|93.1%", "||", "12.50|2024-01-01|true"]);
    assert!(book.read(1).unwrap().is_empty());
    assert_eq!(book.read(2).err().unwrap().key, "table-no-sheet");
}

#[test]
fn a_number_of_texts_that_no_memory_holds_is_not_believed() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook.add_worksheet().write(0, 0, "Арыс").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<String> = (0..archive.len())
        .map(|at| archive.by_index(at).unwrap().name().unwrap().to_string())
        .collect();
    let parts: Vec<(String, String)> = names
        .into_iter()
        .map(|name| {
            let text = std::io::read_to_string(archive.by_name(&name).unwrap()).unwrap();
            let text = text.replace("uniqueCount=\"1\"", "uniqueCount=\"999999999999999\"");
            (name, text)
        })
        .collect();
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (&**name, &**text)).collect();
    assert!(parts.iter().any(|(_, text)| text.contains("999999999999999")));
    assert_eq!(shown(&read(&zipped(&parts)).unwrap()), ["Арыс"]);
}

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes);
        let mut packed = b"PK".to_vec();
        packed.extend(bytes);
        let _ = read(&packed);
    }

    #[test]
    fn any_content_is_answered(
        rows in "(<(/?table:table(-row|-cell)?|/?text:p|text:s text:c=\"99999999\"/|office:annotation)( table:number-rows-repeated=\"9999999\")?>|1|&lt;|&){0,20}",
    ) {
        let _ = read(&ods(&rows));
    }
}
