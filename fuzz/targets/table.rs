//! Workbooks of other programs, .xlsx and .ods. Each sheet is read twice, the same both times.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use nysana::exchange::{Table, open_workbook};
use nysana_fuzz::{is_whole, let_calamine_panic, mutate_parts};

fuzz_target!(init: let_calamine_panic(), |bytes: &[u8]| {
    if !bytes.starts_with(b"PK") {
        return;
    }
    let Ok(mut workbook) = open_workbook(bytes) else { return };
    assert!(!workbook.sheets().is_empty());
    for sheet in 0..workbook.sheets().len().min(3) {
        let Ok(table) = workbook.read(sheet) else { continue };
        is_whole(&table);
        let _ = (workbook.formulas(sheet), workbook.merged(sheet));
        let again = workbook.read(sheet).expect("it was read before");
        assert!(cells(&again).eq(cells(&table)));
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate_parts(data, size, max_size, seed)
});

fn cells(table: &Table) -> impl Iterator<Item = String> {
    (0..table.height()).map(|row| format!("{:?}", table.row(row).collect::<Vec<_>>()))
}
