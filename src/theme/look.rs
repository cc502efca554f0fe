//! The three looks.

/// How everything is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Look {
    /// On screen, by default.
    #[default]
    Light,
    /// On screen, by choice.
    Dark,
    /// Pages: white, black text, hairlines of 0.75 pt.
    Paper,
}

impl Look {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Paper];
}
