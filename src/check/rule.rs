//! The rules: what is looked for, and why it matters.

use crate::language::Message;

/// A rule by which something is found; one family each. Some hold for acts, some for the values of
/// an office, a few for both.
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
    /// A share is typed in percent, not as a fraction of one.
    Fraction,
    /// The decimal mark stands where it belongs.
    Comma,
    /// Digits stand in their order.
    Swapped,
    /// A value goes on from those of the years around it.
    Jump,
    /// A territory is not out of all proportion to the others.
    OutOfLine,
    /// A whole goes with its parts, in the office's values.
    Region,
    /// What is counted is not below zero.
    Negative,
    /// A value does not stay preliminary.
    Preliminary,
    /// A standard error is one.
    StandardError,
}

impl Rule {
    /// The rules for programmes and their files, in the order in which they are listed.
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

    /// The rules for the values of an office, in the order in which they are listed.
    pub const OF_DATA: [Self; 11] = [
        Self::Fraction,
        Self::Comma,
        Self::Swapped,
        Self::Negative,
        Self::AboveWhole,
        Self::Percent,
        Self::Region,
        Self::Jump,
        Self::OutOfLine,
        Self::StandardError,
        Self::Preliminary,
    ];

    /// Its code, in books and on the command line; it never changes.
    pub fn id(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Restated => "restated",
            Self::Parts => "parts",
            Self::Shares => "shares",
            Self::AddedShares => "added-shares",
            Self::Percent => "percent",
            Self::AboveWhole => "above-whole",
            Self::Districts => "districts",
            Self::Level => "level",
            Self::Copied => "copied",
            Self::Direction => "direction",
            Self::Deadline => "deadline",
            Self::NoMeasure => "no-measure",
            Self::Money => "money",
            Self::Fraction => "fraction",
            Self::Comma => "comma",
            Self::Swapped => "swapped",
            Self::Jump => "jump",
            Self::OutOfLine => "out-of-line",
            Self::Region => "region",
            Self::Negative => "negative",
            Self::Preliminary => "preliminary",
            Self::StandardError => "standard-error",
        }
    }

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
            Self::Fraction => "check-fraction",
            Self::Comma => "check-comma",
            Self::Swapped => "check-swapped",
            Self::Jump => "check-jump",
            Self::OutOfLine => "check-out-of-line",
            Self::Region => "check-region",
            Self::Negative => "check-negative",
            Self::Preliminary => "check-preliminary",
            Self::StandardError => "check-standard-error",
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
            Self::Fraction => "check-fraction.why",
            Self::Comma => "check-comma.why",
            Self::Swapped => "check-swapped.why",
            Self::Jump => "check-jump.why",
            Self::OutOfLine => "check-out-of-line.why",
            Self::Region => "check-region.why",
            Self::Negative => "check-negative.why",
            Self::Preliminary => "check-preliminary.why",
            Self::StandardError => "check-standard-error.why",
        })
    }
}
