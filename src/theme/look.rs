//! The looks.

use serde::{Deserialize, Serialize};

/// How everything is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Look {
    /// On screen, by default.
    #[default]
    Light,
    /// On screen, by choice.
    Dark,
    /// On screen, by choice: white on black, everything that is read at 7 : 1 or more.
    Contrast,
    /// Pages: white, black text, hairlines of 0.75 pt.
    Paper,
}

impl Look {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Contrast, Self::Paper];

    /// Those that a window can have.
    pub const ON_SCREEN: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// Whether it is light on dark.
    pub fn is_dark(self) -> bool {
        matches!(self, Self::Dark | Self::Contrast)
    }
}
