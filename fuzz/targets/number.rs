//! What people type: numbers, fractions, entries, dates. What was read is written and read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nysana::book::Entry;
use nysana::language::{Language, copy_number, read_date, read_fraction, read_number, show_number};

fuzz_target!(|text: &str| {
    if let Ok(read) = read_number(text) {
        for language in Language::ALL {
            for written in [show_number(read.number, language), copy_number(read.number, language)]
            {
                assert_eq!(read_number(&written).map(|again| again.number), Ok(read.number));
            }
        }
    }
    let _ = read_fraction(text);
    let _ = read_date(text);
    if let Ok(Some(entry)) = Entry::read(text) {
        assert_eq!(entry.to_string().parse::<Entry>().ok(), Some(entry));
    }
});
