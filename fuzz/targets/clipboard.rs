//! A copied block of cells. What was read is written and read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nysana::exchange::{read_block, write_block};

fuzz_target!(|text: &str| {
    if let Ok(block) = read_block(text) {
        let again = read_block(&write_block(&block.rows)).expect("what was written is a block");
        assert_eq!(again.rows, block.rows);
    }
});
