//! The marks of a status: each has a symbol of its own, since colour alone says nothing in grey.

/// What a status looks like; which status a value has is judged elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatusMark {
    /// The target is reached.
    Met,
    /// At or above the path to the target.
    OnPath,
    /// Behind, at a pace that still suffices.
    PaceSufficient,
    /// Behind.
    Behind,
    /// Behind, and further from the target than before.
    MovingAway,
    /// Cannot be judged.
    NotJudged,
}

impl StatusMark {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Met,
        Self::OnPath,
        Self::PaceSufficient,
        Self::Behind,
        Self::MovingAway,
        Self::NotJudged,
    ];

    /// The symbol that stands beside the word, or alone where there is no room.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Met => "✓",
            Self::OnPath => "●",
            Self::PaceSufficient => "◐",
            Self::Behind => "▼",
            Self::MovingAway => "▼▼",
            Self::NotJudged => "–",
        }
    }

    /// Whether symbol and word are bold.
    pub fn is_bold(self) -> bool {
        self == Self::MovingAway
    }
}
