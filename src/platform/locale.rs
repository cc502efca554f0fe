//! The language that the system speaks to its user.

/// The code (ISO 639) of the language of the menus of Windows: `kk`, `ru` or `en`; none for another
/// language, and none where the variables of the environment tell the language.
pub fn language_of_system() -> Option<&'static str> {
    #[cfg(windows)]
    return code(windows::language());
    #[cfg(not(windows))]
    None
}

/// The code of a number of Windows: the lower ten bits are the language, the others the country or
/// the script.
#[cfg(any(windows, test))]
fn code(number: u16) -> Option<&'static str> {
    Some(match number & 0x3ff {
        0x3f => "kk",
        0x19 => "ru",
        0x09 => "en",
        _ => return None,
    })
}

#[cfg(windows)]
mod windows {
    use windows_sys::Win32::Globalization::GetUserDefaultUILanguage;

    pub(super) fn language() -> u16 {
        // SAFETY: takes nothing and gives a number.
        #[expect(unsafe_code, reason = "the standard library does not know the user's language")]
        unsafe {
            GetUserDefaultUILanguage()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_counts_its_languages() {
        let numbers = [
            ("kk-KZ", 0x043f),
            ("ru-RU", 0x0419),
            ("ru-MD", 0x0819),
            ("en-US", 0x0409),
            ("en-GB", 0x0809),
        ];
        for (name, number) in numbers {
            assert_eq!(code(number), name.get(..2), "{name}");
        }
        for (name, number) in [("ky-KG", 0x0440), ("uz-Latn-UZ", 0x0443), ("zh-CN", 0x0804)] {
            assert_eq!(code(number), None, "{name}");
        }
    }
}
