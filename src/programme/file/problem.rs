//! What is wrong with a programme file: found in its values (a path to them), shown with line and
//! column. How a path becomes a line stands in `locate`.

use crate::language::{Arg, Message};
use crate::programme::value::Year;

/// Something wrong with a programme file, with the place in the text where it is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What is wrong and what is expected.
    pub what: Message,
    /// Where; none where it concerns the file as a whole.
    pub at: Option<Position>,
}

impl Problem {
    /// What is wrong with its place in front: "line 12, column 5: …".
    pub fn message(&self) -> Message {
        match self.at {
            None => self.what.clone(),
            Some(Position { line, column }) => Message::new("programme-at-line")
                .with("line", line.to_string())
                .with("column", column.to_string())
                .with("problem", self.what.clone()),
        }
    }
}

/// A place in a text, counted from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Character in the line.
    pub column: usize,
}

impl Position {
    /// The place of a byte of a text; the end of the text for one behind it.
    pub(in crate::programme) fn of(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: 1 + before.bytes().filter(|byte| *byte == b'\n').count(),
            column: 1 + before[line_start..].chars().count(),
        }
    }

    /// The byte of the text at this place; the end of the text for one behind it.
    pub(in crate::programme) fn byte(self, text: &str) -> usize {
        let mut lines = text.split_inclusive('\n');
        let before: usize = lines.by_ref().take(self.line.saturating_sub(1)).map(str::len).sum();
        let line = lines.next().unwrap_or_default();
        let column = line.char_indices().nth(self.column.saturating_sub(1));
        before + column.map_or(line.len(), |(at, _)| at)
    }
}

/// Something wrong with the values of a file, and the way to them.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::programme) struct Fault {
    pub(in crate::programme) what: Message,
    pub(in crate::programme) path: Path,
}

/// One step from a value of a file to a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::programme) enum Step {
    /// A named field.
    Field(&'static str),
    /// An element of a list, counted from 0.
    Index(usize),
    /// An entry of a table by year.
    Year(Year),
}

/// The way from the whole file to a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::programme) struct Path(pub(in crate::programme) Vec<Step>);

impl Path {
    /// Which operation of an amendment it leads into, counted from 0.
    pub(in crate::programme) fn operation(&self) -> Option<usize> {
        match self.0.as_slice() {
            [Step::Field("operations"), Step::Index(index), ..] => Some(*index),
            _ => None,
        }
    }

    /// The way to a field of what this leads to.
    pub(in crate::programme) fn field(&self, name: &'static str) -> Self {
        self.step(Step::Field(name))
    }

    /// The way to an element of what this leads to.
    pub(in crate::programme) fn index(&self, index: usize) -> Self {
        self.step(Step::Index(index))
    }

    /// The way to the entry of a year.
    pub(in crate::programme) fn year(&self, year: Year) -> Self {
        self.step(Step::Year(year))
    }

    fn step(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

/// The faults found so far, at most [`Faults::MOST`]: more help no one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::programme) struct Faults(Vec<Fault>);

impl Faults {
    /// How many are kept.
    pub(in crate::programme) const MOST: usize = 100;

    pub(in crate::programme) fn add(&mut self, path: Path, what: Message) {
        if self.0.len() < Self::MOST {
            self.0.push(Fault { what, path });
        }
    }

    /// Adds one that names a code.
    pub(in crate::programme) fn add_code(
        &mut self,
        path: Path,
        key: &'static str,
        code: impl Into<Arg>,
    ) {
        self.add(path, Message::new(key).with("code", code));
    }

    pub(in crate::programme) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(in crate::programme) fn into_vec(self) -> Vec<Fault> {
        self.0
    }
}
