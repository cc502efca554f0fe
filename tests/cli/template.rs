//! Templates: made, filled in by other programs, read back. `tests/files/template*` were made by
//! `nysana template` for Arys, filled in with the district's targets of 2020 as demonstration values
//! (one more as a percentage, one as text), and saved by openpyxl and by LibreOffice 7.4.

use super::run::{Folder, run, run_words};

fn imported(file: &str) -> (String, String) {
    let folder = Folder::new();
    let book = folder.path("arys.nysana");
    let file = format!("{}/tests/files/{file}", env!("CARGO_MANIFEST_DIR"));
    let ran = run_words(["import", &book, &file, "--new", "turkistan-2020-2025"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    (run(&format!("values {book}")).out, ran.err)
}

#[test]
fn a_filled_template_says_the_same_whichever_program_saved_it() {
    let (values, notes) = imported("template.xlsx");
    assert_eq!(values.lines().count(), 47, "{values}");
    for row in [
        "G1-TI-1,age 1-6,KZ-61-arys,2020,95.9,",
        "G1-TI-1,age 1-6,KZ-61-arys,2021,95.5,",
        "G1-TI-1,age 1-6,KZ-61-arys,2025,99.50,",
        "G1-TI-2,age 3-6,KZ-61-arys,2021,100.0,",
    ] {
        assert!(values.contains(row), "{row}\n{values}");
    }
    assert!(notes.contains("percent format (1)"), "{notes}");
    assert!(notes.contains("entered as text (1)"), "{notes}");
    for file in ["template-libreoffice.xlsx", "template-libreoffice.ods"] {
        let (of_other, notes_of_other) = imported(file);
        assert_eq!(of_other, values, "{file}");
        assert_eq!(notes_of_other, notes.replace("template.xlsx", file), "{file}");
    }
}

#[test]
fn a_template_is_made_for_a_district_and_for_a_region() {
    let folder = Folder::new();
    let (book, file) = (folder.path("region.nysana"), folder.path("template.xlsx"));
    let set = "--new concept-2023-2029 --code TI-1 --territory KZ-61 --year 2024 --value 93,1";
    assert_eq!(run(&format!("set {book} {set}")).code, 0);
    for options in ["", "--territory KZ-61-arys", "--by-indicator"] {
        let ran = run(&format!("template {book} {file} {options}"));
        assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
        let read = run(&format!("import {book} {file}"));
        assert_eq!(read.code, 0, "{}", read.err);
    }
    assert_eq!(run(&format!("template {book} template.csv")).code, 2);
    assert_eq!(run(&format!("template {book} {file} --territory Atlantis")).code, 1);
}

#[test]
fn all_values_go_out_as_xlsx_and_come_back() {
    let folder = Folder::new();
    let (book, file) = (folder.path("region.nysana"), folder.path("values.xlsx"));
    let set = "--new concept-2023-2029 --code TI-1 --territory KZ-61 --year 2024 --value 93,10";
    assert_eq!(run(&format!("set {book} {set}")).code, 0);
    assert_eq!(run(&format!("export {book} {file}")).code, 0);
    let copy = folder.path("copy.nysana");
    let ran = run(&format!("import {copy} {file} --new concept-2023-2029"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(run(&format!("values {copy}")).out, run(&format!("values {book}")).out);
}
