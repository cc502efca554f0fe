//! The text of a file of unknown encoding.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1251};

/// How the letters of a text are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a mark.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Windows-1251, Russian; it has no Kazakh letters but і.
    Windows1251,
    /// KZ-1048, Windows-1251 with Kazakh letters in place of Serbian and Ukrainian ones.
    Kz1048,
}

/// A text and how it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, without a mark.
    pub text: Cow<'a, str>,
    /// How its letters were kept.
    pub encoding: Encoding,
    /// Places where a letter was lost: bytes that are none, and `?` within a Cyrillic word, which
    /// is what Excel leaves of a Kazakh letter in Windows-1251.
    pub lost: usize,
}

impl Encoding {
    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le | Self::Utf16Be => "UTF-16",
            Self::Windows1251 => "Windows-1251",
            Self::Kz1048 => "KZ-1048",
        }
    }
}

/// Reads a text: by its mark, else as UTF-8 where it is valid, as UTF-16 where every second byte is
/// zero or that of Cyrillic, else as Windows-1251 or its Kazakh sister, whichever gives words.
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    let told = told(bytes);
    let unmarked = bytes.strip_prefix(MARK).unwrap_or(bytes);
    if matches!(told, None | Some(Encoding::Utf8))
        && let Ok(text) = std::str::from_utf8(unmarked)
    {
        return Decoded { text: text.into(), encoding: Encoding::Utf8, lost: lost(text) };
    }
    let encoding = told.unwrap_or_else(|| guessed(bytes));
    let text = match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(unmarked),
        Encoding::Utf16Le => UTF_16LE.decode(bytes).0,
        Encoding::Utf16Be => UTF_16BE.decode(bytes).0,
        Encoding::Windows1251 => WINDOWS_1251.decode_without_bom_handling(bytes).0,
        Encoding::Kz1048 => bytes.iter().map(|byte| kz1048(*byte)).collect(),
    };
    let lost = lost(&text);
    Decoded { text, encoding, lost }
}

/// The mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// What a mark says, or the zeros of UTF-16; none where there are neither.
fn told(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => return Some(Encoding::Utf16Be),
        _ if bytes.starts_with(MARK) => return Some(Encoding::Utf8),
        _ => {}
    }
    // Before UTF-8: a plain text in UTF-16 is valid UTF-8 full of zeros.
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    let high = |at: usize| {
        let highs = sample.iter().skip(at).step_by(2);
        highs.filter(|byte| matches!(byte, 0 | 4 | 5)).count()
    };
    let (even, odd, pairs) = (high(0), high(1), sample.len() / 2);
    if pairs == 0 || !sample.contains(&0) {
        None
    } else if odd * 10 >= pairs * 9 && even < odd {
        Some(Encoding::Utf16Le)
    } else if even * 10 >= pairs * 9 && odd < even {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// The encoding of what is not valid UTF-8.
fn guessed(bytes: &[u8]) -> Encoding {
    if is_mostly_utf8(bytes) {
        Encoding::Utf8
    } else if is_kazakh(bytes) {
        Encoding::Kz1048
    } else {
        Encoding::Windows1251
    }
}

/// Bytes that are looked at to recognise UTF-16.
const SAMPLE: usize = 4096;

/// UTF-8 but for a few bytes: a file that was cut.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut strangers) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        strangers += chunk.invalid().len();
    }
    letters > strangers * 10
}

/// Whether the bytes that tell KZ-1048 from Windows-1251 stand beside small Cyrillic letters: there
/// Windows-1251 has Serbian and Ukrainian letters, which no office here writes.
fn is_kazakh(bytes: &[u8]) -> bool {
    let is_letter = |byte: Option<&u8>| byte.is_some_and(|byte| *byte >= 0xc0);
    let beside = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| bytes.get(at));
        is_letter(before) || is_letter(bytes.get(at + 1))
    };
    let own =
        bytes.iter().enumerate().filter(|(_, byte)| KZ_1048.iter().any(|(own, _)| own == *byte));
    own.filter(|(at, _)| beside(*at)).take(2).count() == 2
}

/// Where KZ-1048 (STRK1048-2002, unicode.org's KZ1048.TXT) is not Windows-1251.
const KZ_1048: [(u8, char); 16] = [
    (0x8d, '\u{49a}'),
    (0x8e, '\u{4ba}'),
    (0x9d, '\u{49b}'),
    (0x9e, '\u{4bb}'),
    (0xa1, '\u{4b0}'),
    (0xa2, '\u{4b1}'),
    (0xa3, '\u{4d8}'),
    (0xa5, '\u{4e8}'),
    (0xaa, '\u{492}'),
    (0xaf, '\u{4ae}'),
    (0xb4, '\u{4e9}'),
    (0xba, '\u{493}'),
    (0xbc, '\u{4d9}'),
    (0xbd, '\u{4a2}'),
    (0xbe, '\u{4a3}'),
    (0xbf, '\u{4af}'),
];

fn kz1048(byte: u8) -> char {
    if byte.is_ascii() {
        return char::from(byte);
    }
    let own = KZ_1048.iter().find(|(own, _)| *own == byte).map(|(_, letter)| *letter);
    own.unwrap_or_else(|| {
        let byte = [byte];
        let (text, _) = WINDOWS_1251.decode_without_bom_handling(&byte);
        text.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER)
    })
}

fn lost(text: &str) -> usize {
    if text.is_ascii() {
        return 0;
    }
    let cyrillic = |letter: Option<char>| {
        letter.is_some_and(|letter| ('\u{400}'..='\u{52f}').contains(&letter))
    };
    // At the end of a word it is a question; before a letter, one that was lost, with those before.
    let mut questions = 0;
    let mut end = 0;
    let mut run = 0;
    for (at, _) in text.match_indices('?') {
        run = if at == end { run + 1 } else { 1 };
        end = at + 1;
        if cyrillic(text[end..].chars().next()) {
            questions += run;
        }
    }
    questions + text.matches(char::REPLACEMENT_CHARACTER).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "Аудан;Қамту, %\r\nҚазығұрт;93,1\r\nТүлкібас;95\r\n";

    fn read(bytes: &[u8]) -> (String, Encoding, usize) {
        let decoded = decode(bytes);
        (decoded.text.into_owned(), decoded.encoding, decoded.lost)
    }

    fn utf16(text: &str, mark: bool, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let mark = mark.then_some(0xfeff).into_iter();
        mark.chain(text.encode_utf16()).flat_map(bytes).collect()
    }

    #[test]
    fn each_encoding_is_recognised() {
        let text = || TEXT.to_owned();
        assert_eq!(read(TEXT.as_bytes()), (text(), Encoding::Utf8, 0));
        let marked = format!("\u{feff}{TEXT}");
        assert_eq!(read(marked.as_bytes()), (text(), Encoding::Utf8, 0));
        for mark in [true, false] {
            let little = utf16(TEXT, mark, u16::to_le_bytes);
            assert_eq!(read(&little), (text(), Encoding::Utf16Le, 0));
            let big = utf16(TEXT, mark, u16::to_be_bytes);
            assert_eq!(read(&big), (text(), Encoding::Utf16Be, 0));
        }
        let plain = "code;value\r\nTI-1;5\r\n";
        let little = utf16(plain, false, u16::to_le_bytes);
        assert_eq!(read(&little), (plain.to_owned(), Encoding::Utf16Le, 0));
        let russian = "Район;Охват\r\nТолебийский;93,1\r\n";
        let (bytes, ..) = WINDOWS_1251.encode(russian);
        assert_eq!(read(&bytes), (russian.to_owned(), Encoding::Windows1251, 0));
    }

    #[test]
    fn the_kazakh_code_page_is_told_from_the_russian_one() {
        let byte = |letter: char| {
            let own = KZ_1048.iter().find(|(_, own)| *own == letter).map(|(byte, _)| vec![*byte]);
            own.unwrap_or_else(|| WINDOWS_1251.encode(&letter.to_string()).0.into_owned())
        };
        let bytes: Vec<u8> = TEXT.chars().flat_map(byte).collect();
        assert_eq!(read(&bytes), (TEXT.to_owned(), Encoding::Kz1048, 0));
    }

    #[test]
    fn letters_that_the_russian_code_page_lost_are_counted() {
        let (bytes, ..) = WINDOWS_1251.encode("Аудан;?амту\r\n?азы??рт;93,1\r\nНеге?;1\r\n");
        let (_, encoding, lost) = read(&bytes);
        assert_eq!((encoding, lost), (Encoding::Windows1251, 4));
        assert_eq!(decode("Что это? Да".as_bytes()).lost, 0);
    }

    #[test]
    fn a_cut_file_is_still_utf8() {
        let cut = &TEXT.as_bytes()[..TEXT.len() - 20];
        let cut = &cut[..cut.len() - usize::from(!cut.is_empty())];
        assert_eq!(decode(cut).encoding, Encoding::Utf8);
    }

    proptest! {
        #[test]
        fn any_bytes_give_a_text(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode(&bytes);
        }
    }
}
