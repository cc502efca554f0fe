//! The selection of a grid: a rectangle of cells, and how keys move it.

/// A cell by row and column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At {
    /// Index into the rows.
    pub row: usize,
    /// Index into the columns.
    pub column: usize,
}

/// A rectangle of cells: from where it began to where the cursor is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Where it began.
    pub anchor: At,
    /// The cursor.
    pub cursor: At,
    /// The column to which Enter returns after Tabs.
    home: Option<usize>,
}

/// A step of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One cell.
    Up,
    /// One cell.
    Down,
    /// One cell.
    Left,
    /// One cell.
    Right,
    /// To the first column.
    Home,
    /// To the last column.
    End,
    /// To the first row that can be typed in.
    Top,
    /// To the last row that can be typed in.
    Bottom,
    /// Tab: right, remembering where the Tabs began.
    Tab,
    /// Shift+Tab.
    BackTab,
    /// Enter: down, back to where the Tabs began.
    Enter,
    /// Shift+Enter.
    BackEnter,
}

impl Selection {
    /// One cell.
    pub fn at(cell: At) -> Self {
        Self { anchor: cell, cursor: cell, home: None }
    }

    /// The rows and columns that it covers, both ends included.
    pub fn range(&self) -> (At, At) {
        let (a, b) = (self.anchor, self.cursor);
        let first = At { row: a.row.min(b.row), column: a.column.min(b.column) };
        let last = At { row: a.row.max(b.row), column: a.column.max(b.column) };
        (first, last)
    }

    /// Whether a cell is in it.
    pub fn contains(&self, cell: At) -> bool {
        let (first, last) = self.range();
        (first.row..=last.row).contains(&cell.row)
            && (first.column..=last.column).contains(&cell.column)
    }

    /// Moves by a step. `rows` tells which rows can be typed in; other rows are skipped. With
    /// `extend` the anchor stays.
    pub fn step(&mut self, step: Step, extend: bool, rows: &[bool], columns: usize) {
        let last_column = columns.saturating_sub(1);
        let At { row, column } = self.cursor;
        let down = || (row + 1..rows.len()).find(|row| rows[*row]).unwrap_or(row);
        let up = || (0..row.min(rows.len())).rev().find(|row| rows[*row]).unwrap_or(row);
        let home = self.home;
        self.home = match step {
            Step::Tab | Step::BackTab => home.or(Some(column)),
            _ => None,
        };
        self.cursor = match step {
            Step::Up => At { row: up(), column },
            Step::Down => At { row: down(), column },
            Step::Enter => At { row: down(), column: home.unwrap_or(column) },
            Step::BackEnter => At { row: up(), column: home.unwrap_or(column) },
            Step::Left | Step::BackTab => At { row, column: column.saturating_sub(1) },
            Step::Right | Step::Tab => At { row, column: (column + 1).min(last_column) },
            Step::Home => At { row, column: 0 },
            Step::End => At { row, column: last_column },
            Step::Top => At { row: rows.iter().position(|row| *row).unwrap_or(row), column },
            Step::Bottom => At { row: rows.iter().rposition(|row| *row).unwrap_or(row), column },
        };
        if !extend {
            self.anchor = self.cursor;
        }
    }

    /// Moves into the sheet and onto a row that can be typed in, after rows came or went.
    pub fn settle(&mut self, rows: &[bool], columns: usize) {
        let settle = |cell: At| {
            let row = cell.row.min(rows.len().saturating_sub(1));
            let near = (row..rows.len()).chain((0..row).rev()).find(|row| rows[*row]);
            At { row: near.unwrap_or(row), column: cell.column.min(columns.saturating_sub(1)) }
        };
        self.anchor = settle(self.anchor);
        self.cursor = settle(self.cursor);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ROWS: [bool; 5] = [false, true, true, false, true];

    #[test]
    fn headings_are_skipped() {
        let mut selection = Selection::at(At { row: 2, column: 0 });
        selection.step(Step::Down, false, &ROWS, 3);
        assert_eq!(selection.cursor.row, 4);
        selection.step(Step::Up, false, &ROWS, 3);
        selection.step(Step::Up, false, &ROWS, 3);
        selection.step(Step::Up, false, &ROWS, 3);
        assert_eq!(selection.cursor.row, 1);
    }

    #[test]
    fn enter_returns_to_where_the_tabs_began() {
        let mut selection = Selection::at(At { row: 1, column: 1 });
        selection.step(Step::Tab, false, &ROWS, 5);
        selection.step(Step::Tab, false, &ROWS, 5);
        selection.step(Step::Enter, false, &ROWS, 5);
        assert_eq!(selection.cursor, At { row: 2, column: 1 });
    }

    #[test]
    fn extending_keeps_the_anchor() {
        let mut selection = Selection::at(At { row: 1, column: 1 });
        selection.step(Step::Down, true, &ROWS, 5);
        selection.step(Step::Left, true, &ROWS, 5);
        assert_eq!(selection.range(), (At { row: 1, column: 0 }, At { row: 2, column: 1 }));
        assert!(selection.contains(At { row: 2, column: 0 }));
        assert!(!selection.contains(At { row: 2, column: 2 }));
    }

    fn steps() -> impl Strategy<Value = Step> {
        prop::sample::select(vec![
            Step::Up,
            Step::Down,
            Step::Left,
            Step::Right,
            Step::Home,
            Step::End,
            Step::Top,
            Step::Bottom,
            Step::Tab,
            Step::BackTab,
            Step::Enter,
            Step::BackEnter,
        ])
    }

    proptest! {
        #[test]
        fn the_cursor_stays_on_cells(
            rows in prop::collection::vec(any::<bool>(), 1..20),
            columns in 1..9_usize,
            moves in prop::collection::vec((steps(), any::<bool>()), 0..30),
        ) {
            prop_assume!(rows.contains(&true));
            let mut selection = Selection::default();
            selection.settle(&rows, columns);
            for (step, extend) in moves {
                selection.step(step, extend, &rows, columns);
                prop_assert!(rows[selection.cursor.row]);
                prop_assert!(selection.cursor.column < columns);
            }
        }
    }
}
