//! A copied block of cells. What was read is written and read again, and pasted on a grid.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nysana::book::{Book, SeriesKey};
use nysana::exchange::{PasteTarget, Slot, read_block, read_paste, write_block};
use nysana_fuzz::{lands, names};

fuzz_target!(|text: &str| {
    if let Ok(block) = read_block(text) {
        let again = read_block(&write_block(&block.rows)).expect("what was written is a block");
        assert_eq!(again.rows, block.rows);
        let series = SeriesKey::actual("turkistan-2020-2025", "G1-TI-1", "age 1-6", "KZ-61-arys");
        let slot = |down: usize, right: usize| match (down, right) {
            (0..8, 0..6) => Slot::Cell(series.at(2020 + right as i16)),
            (8, _) => Slot::Locked,
            _ => Slot::Outside,
        };
        lands(read_paste(&block, &PasteTarget { slot: &slot, names: names() }), Book::new());
    }
});
