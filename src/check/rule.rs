//! The rules: what is looked for, and why it matters.

use crate::language::Message;

/// A rule by which something is found; one family each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A file can be read and holds together.
    File,
    /// A value that is stated twice is the same both times.
    Restated,
    /// Parts add up to their total.
    Parts,
    /// Shares of one whole add up to 100 %.
    Shares,
    /// Shares of different wholes are not added up.
    AddedShares,
    /// A percentage is that of its own numerator and denominator.
    Percent,
    /// No part is larger than its whole.
    AboveWhole,
    /// What holds for the districts holds for the region.
    Districts,
    /// The level beside a score is the one that the study's scale gives.
    Level,
    /// Values are not those of another year or district.
    Copied,
    /// Targets move in the direction of progress.
    Direction,
    /// A measure is due after the act that sets it.
    Deadline,
    /// Every indicator has a measure.
    NoMeasure,
    /// Money adds up, over its sources and over the years.
    Money,
}

impl Rule {
    /// All rules, in the order in which they are listed.
    pub const ALL: [Self; 14] = [
        Self::File,
        Self::Restated,
        Self::Parts,
        Self::Shares,
        Self::AddedShares,
        Self::Percent,
        Self::AboveWhole,
        Self::Districts,
        Self::Level,
        Self::Copied,
        Self::Direction,
        Self::Deadline,
        Self::NoMeasure,
        Self::Money,
    ];

    /// What is wrong where the rule is broken, as a heading.
    pub fn title(self) -> Message {
        Message::new(match self {
            Self::File => "check-file",
            Self::Restated => "check-restated",
            Self::Parts => "check-parts",
            Self::Shares => "check-shares",
            Self::AddedShares => "check-added-shares",
            Self::Percent => "check-percent",
            Self::AboveWhole => "check-above-whole",
            Self::Districts => "check-districts",
            Self::Level => "check-level",
            Self::Copied => "check-copied",
            Self::Direction => "check-direction",
            Self::Deadline => "check-deadline",
            Self::NoMeasure => "check-no-measure",
            Self::Money => "check-money",
        })
    }

    /// Why it matters and what to do, in a sentence or two.
    pub fn why(self) -> Message {
        Message::new(match self {
            Self::File => "check-file.why",
            Self::Restated => "check-restated.why",
            Self::Parts => "check-parts.why",
            Self::Shares => "check-shares.why",
            Self::AddedShares => "check-added-shares.why",
            Self::Percent => "check-percent.why",
            Self::AboveWhole => "check-above-whole.why",
            Self::Districts => "check-districts.why",
            Self::Level => "check-level.why",
            Self::Copied => "check-copied.why",
            Self::Direction => "check-direction.why",
            Self::Deadline => "check-deadline.why",
            Self::NoMeasure => "check-no-measure.why",
            Self::Money => "check-money.why",
        })
    }
}
