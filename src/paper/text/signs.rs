//! Characters that need care.

/// What is shaped for a character; as many bytes as the character.
pub fn written(character: char) -> char {
    if character == '\t' { ' ' } else { character }
}

/// What a search finds for a character; as many bytes. Private characters mean nothing outside
/// their font, and PDF/A forbids them.
pub fn searched(character: char) -> char {
    if matches!(character, '\u{e000}'..='\u{f8ff}') { '\u{fffd}' } else { character }
}

/// Characters that direct the layout and are not seen, and those that no document may hold.
pub fn is_hidden(character: char) -> bool {
    (character.is_control() && character != '\t')
        || matches!(character,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{f0000}'..)
}

/// Signs that are written on the character before them.
pub fn is_above(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}
