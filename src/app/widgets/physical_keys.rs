//! Digits, minus and decimal mark from the physical keys.
//!
//! The Kazakh layout has letters on its top row and its comma and period on 6 and 7. In a number
//! cell the place of the key counts, not the letter on it.

use egui::{Event, Key};

/// The character that a physical key gives in a number cell. The key of the comma and that of the
/// period both give the decimal mark, as typed.
fn number_char(key: Key) -> Option<char> {
    Some(match key {
        Key::Num0 => '0',
        Key::Num1 => '1',
        Key::Num2 => '2',
        Key::Num3 => '3',
        Key::Num4 => '4',
        Key::Num5 => '5',
        Key::Num6 => '6',
        Key::Num7 => '7',
        Key::Num8 => '8',
        Key::Num9 => '9',
        Key::Minus => '-',
        Key::Comma => ',',
        Key::Period => '.',
        _ => return None,
    })
}

/// Reads keys in their order: the text that a key press brings becomes the character of its
/// physical key, for keys that mean a number wherever they stand. Anything else, and any key with
/// Shift, Ctrl or Alt, stays.
#[derive(Default)]
pub struct Physical {
    pending: Option<char>,
}

impl Physical {
    /// Reads one event. `is_number` tells whether what is typed now goes into a number.
    pub fn read(&mut self, event: &mut Event, is_number: bool) {
        match event {
            Event::Key { physical_key, pressed: true, modifiers, .. } => {
                self.pending = physical_key.filter(|_| modifiers.is_none()).and_then(number_char);
            }
            Event::Text(text) => {
                if let Some(number) = self.pending.take().filter(|_| is_number) {
                    *text = number.to_string();
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    fn press(physical: Key, modifiers: Modifiers, text: &str) -> [Event; 2] {
        let key = Event::Key {
            key: physical,
            physical_key: Some(physical),
            pressed: true,
            repeat: false,
            modifiers,
        };
        [key, Event::Text(text.to_owned())]
    }

    fn typed(mut events: Vec<Event>) -> String {
        let mut physical = Physical::default();
        events.iter_mut().for_each(|event| physical.read(event, true));
        let text = |event: &Event| match event {
            Event::Text(text) => Some(text.clone()),
            _ => None,
        };
        events.iter().filter_map(text).collect()
    }

    #[test]
    fn the_top_row_of_the_kazakh_layout_gives_digits() {
        let row = [
            (Key::Num2, "ә"),
            (Key::Num3, "і"),
            (Key::Num6, ","),
            (Key::Num7, "."),
            (Key::Num0, "қ"),
            (Key::Minus, "ө"),
        ];
        let events = row.into_iter().flat_map(|(key, text)| press(key, Modifiers::NONE, text));
        assert_eq!(typed(events.collect()), "23670-");
    }

    #[test]
    fn the_keys_of_comma_and_period_give_the_mark() {
        let events = press(Key::Comma, Modifiers::NONE, "б").into_iter();
        let events = events.chain(press(Key::Period, Modifiers::NONE, "ю"));
        assert_eq!(typed(events.collect()), ",.");
    }

    #[test]
    fn shift_and_letters_stay_as_they_are() {
        let events = press(Key::Num5, Modifiers::SHIFT, "%").into_iter();
        let events = events.chain(press(Key::Q, Modifiers::NONE, "й"));
        assert_eq!(typed(events.collect()), "%й");
    }
}
