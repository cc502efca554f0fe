//! Programme files: base acts and amendments. What was read is written and read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nysana::programme::{read_amendment, read_base, write_amendment, write_base};

fuzz_target!(|text: &str| {
    if let Ok(base) = read_base(text) {
        let written = write_base(&base).expect("a base act can be written");
        let again = read_base(&written).expect("what was written is a base act");
        assert_eq!(write_base(&again).as_ref(), Ok(&written));
    }
    if let Ok(amendment) = read_amendment(text) {
        let written = write_amendment(&amendment).expect("an amendment can be written");
        let again = read_amendment(&written).expect("what was written is an amendment");
        assert_eq!(write_amendment(&again).as_ref(), Ok(&written));
    }
});
