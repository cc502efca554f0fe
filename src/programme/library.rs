//! The programmes at hand: those shipped in the binary and those that the office added.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::base::{Amendment, Base};
use super::edition::Edition;
use crate::language::Message;

/// One programme with all its editions.
#[derive(Clone, Debug)]
pub struct Programme {
    /// Where it was read from.
    pub origin: Origin,
    editions: Vec<Edition>,
}

/// Where a programme was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Shipped in the binary.
    BuiltIn,
    /// A file of the office.
    File(PathBuf),
}

impl Programme {
    /// Computes the editions. The amendments may come in any order.
    ///
    /// # Errors
    /// An amendment that names what the programme does not have, or reuses a series code.
    pub fn new(_origin: Origin, _base: Base, _amendments: Vec<Amendment>) -> Result<Self, Message> {
        todo!()
    }

    /// Code of the programme.
    pub fn id(&self) -> &str {
        todo!()
    }

    /// All editions, by date; there is at least one.
    pub fn editions(&self) -> &[Edition] {
        &self.editions
    }

    /// The edition in force on a day: the last one after the end of the programme.
    ///
    /// # Errors
    /// A day before the base act.
    pub fn edition_on(&self, _day: Date) -> Result<&Edition, Message> {
        todo!()
    }

    /// Whether its last year is before the year of this day.
    pub fn is_over(&self, _day: Date) -> bool {
        todo!()
    }
}

/// All programmes at hand, current ones first.
#[derive(Clone, Debug, Default)]
pub struct Library {
    programmes: Vec<Programme>,
}

impl Library {
    /// The programmes shipped in the binary.
    pub fn built_in() -> Self {
        todo!()
    }

    /// The programmes, in the order of reading.
    pub fn programmes(&self) -> &[Programme] {
        &self.programmes
    }

    /// The programme of a code.
    pub fn get(&self, _id: &str) -> Option<&Programme> {
        todo!()
    }

    /// Reads a programme file of the office: a base, or an amendment to a programme at hand.
    /// Gives the code of the programme. Nothing changes where it cannot be read.
    ///
    /// # Errors
    /// What is wrong with the file, with line and column.
    pub fn open(&mut self, _path: &Path) -> Result<String, Vec<Message>> {
        todo!()
    }
}
