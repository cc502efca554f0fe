//! The selection of a grid: a rectangle of cells with the cursor in it, and how keys move it.

/// A cell by row and column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct At {
    /// Index into the rows.
    pub row: usize,
    /// Index into the columns.
    pub column: usize,
}

/// A rectangle of cells, and the cell in it that is typed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The cell that is typed in; where the selection began, until Enter or Tab goes through it.
    pub cursor: At,
    /// A corner of the rectangle.
    anchor: At,
    /// The corner across, which moves when the selection is extended.
    far: At,
    /// The column to which Enter returns after Tabs.
    home: Option<usize>,
}

/// The grid as a selection sees it.
pub struct Shape<'a> {
    /// Which rows have cells; other rows are skipped.
    pub rows: &'a [bool],
    /// How many columns there are.
    pub columns: usize,
    /// How many rows are visible at once.
    pub page: usize,
    /// Whether something stands in a cell.
    pub is_filled: &'a dyn Fn(At) -> bool,
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
    /// To the edge of what is filled.
    EdgeUp,
    /// To the edge of what is filled.
    EdgeDown,
    /// To the edge of what is filled.
    EdgeLeft,
    /// To the edge of what is filled.
    EdgeRight,
    /// A screen of rows.
    PageUp,
    /// A screen of rows.
    PageDown,
    /// To the first column.
    Home,
    /// To the last column.
    End,
    /// To the first cell of all.
    First,
    /// To the last cell of all.
    Last,
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
        Self { cursor: cell, anchor: cell, far: cell, home: None }
    }

    /// All cells between two corners, with the cursor in the first.
    pub fn block(anchor: At, far: At) -> Self {
        Self { cursor: anchor, anchor, far, home: None }
    }

    /// Whether it is more than one cell.
    pub fn is_block(&self) -> bool {
        self.anchor != self.far
    }

    /// The corner that moves when it is extended.
    pub fn far(&self) -> At {
        self.far
    }

    /// The rows and columns that it covers, both ends included.
    pub fn range(&self) -> (At, At) {
        let (a, b) = (self.anchor, self.far);
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

    /// Extends it from the cursor to a cell.
    pub fn extend_to(&mut self, cell: At) {
        self.anchor = self.cursor;
        self.far = cell;
        self.home = None;
    }

    /// The cursor alone, in another column.
    pub fn go_to_column(&mut self, column: usize) {
        *self = Self::at(At { column, ..self.cursor });
    }

    /// The same cells elsewhere: where each of its three cells went.
    #[must_use]
    pub fn moved(&self, to: impl Fn(At) -> At) -> Self {
        Self {
            cursor: to(self.cursor),
            anchor: to(self.anchor),
            far: to(self.far),
            home: self.home,
        }
    }

    /// Moves by a step. With `extend` the rectangle grows from the cursor; without, Enter and Tab go
    /// through a rectangle, and any other step leaves it.
    pub fn step(&mut self, step: Step, extend: bool, shape: &Shape<'_>) {
        let goes_through =
            matches!(step, Step::Tab | Step::BackTab | Step::Enter | Step::BackEnter);
        if goes_through && self.is_block() {
            self.go_through(step, shape);
            return;
        }
        let home = self.home;
        self.home = match step {
            Step::Tab | Step::BackTab => home.or(Some(self.cursor.column)),
            _ => None,
        };
        let extends_further = extend && self.anchor == self.cursor;
        let from = if extends_further { self.far } else { self.cursor };
        let to = shape.after(from, step, home);
        if extend {
            self.extend_to(to);
        } else {
            *self = Self { home: self.home, ..Self::at(to) };
        }
    }

    /// The cursor to the next cell inside, from the last back to the first.
    fn go_through(&mut self, step: Step, shape: &Shape<'_>) {
        let (first, last) = self.range();
        let rows: Vec<usize> = (first.row..=last.row).filter(|row| shape.has_cells(*row)).collect();
        let columns: Vec<usize> = (first.column..=last.column).collect();
        if rows.is_empty() {
            return;
        }
        let by_row = matches!(step, Step::Tab | Step::BackTab);
        let count = rows.len() * columns.len();
        let row = rows.iter().position(|row| *row == self.cursor.row).unwrap_or(0);
        let column = columns.iter().position(|at| *at == self.cursor.column).unwrap_or(0);
        let place = if by_row { row * columns.len() + column } else { column * rows.len() + row };
        let back = matches!(step, Step::BackTab | Step::BackEnter);
        let next = (place + if back { count - 1 } else { 1 }) % count;
        self.cursor = if by_row {
            At { row: rows[next / columns.len()], column: columns[next % columns.len()] }
        } else {
            At { row: rows[next % rows.len()], column: columns[next / rows.len()] }
        };
        self.home = None;
    }

    /// Moves into the sheet and onto a row that has cells, after rows came or went.
    pub fn settle(&mut self, rows: &[bool], columns: usize) {
        let settle = |cell: At| {
            let row = cell.row.min(rows.len().saturating_sub(1));
            let near = (row..rows.len()).chain((0..row).rev()).find(|row| rows[*row]);
            At { row: near.unwrap_or(row), column: cell.column.min(columns.saturating_sub(1)) }
        };
        *self = self.moved(settle);
    }
}

impl Shape<'_> {
    fn has_cells(&self, row: usize) -> bool {
        self.rows.get(row).copied().unwrap_or_default()
    }

    fn below(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        (row + 1..self.rows.len()).filter(|row| self.has_cells(*row))
    }

    fn above(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        (0..row.min(self.rows.len())).rev().filter(|row| self.has_cells(*row))
    }

    fn after(&self, from: At, step: Step, home: Option<usize>) -> At {
        let At { row, column } = from;
        let last_column = self.columns.saturating_sub(1);
        let page = self.page.max(1);
        let in_row = |row: Option<usize>| At { row: row.unwrap_or(from.row), column };
        let in_column = |column: usize| At { row, column };
        let after_enter = |row: Option<usize>| At {
            row: row.unwrap_or(from.row),
            column: home.unwrap_or(column),
        };
        match step {
            Step::Up => in_row(self.above(row).next()),
            Step::Down => in_row(self.below(row).next()),
            Step::Enter => after_enter(self.below(row).next()),
            Step::BackEnter => after_enter(self.above(row).next()),
            Step::Left | Step::BackTab => in_column(column.saturating_sub(1)),
            Step::Right | Step::Tab => in_column((column + 1).min(last_column)),
            Step::PageUp => in_row(self.above(row).take(page).last()),
            Step::PageDown => in_row(self.below(row).take(page).last()),
            Step::EdgeUp => self.edge(from, &mut self.above(row).map(|row| At { row, column })),
            Step::EdgeDown => self.edge(from, &mut self.below(row).map(|row| At { row, column })),
            Step::EdgeLeft => self.edge(from, &mut (0..column).rev().map(in_column)),
            Step::EdgeRight => self.edge(from, &mut (column + 1..self.columns).map(in_column)),
            Step::Home => in_column(0),
            Step::End => in_column(last_column),
            Step::First => {
                At { row: self.rows.iter().position(|row| *row).unwrap_or(row), column: 0 }
            }
            Step::Last => At {
                row: self.rows.iter().rposition(|row| *row).unwrap_or(row),
                column: last_column,
            },
        }
    }

    /// From within what is filled to its last cell, else to the next filled one, else to the end.
    fn edge(&self, from: At, ahead: &mut dyn Iterator<Item = At>) -> At {
        let Some(next) = ahead.next() else { return from };
        let is_filled = self.is_filled;
        if is_filled(next) && is_filled(from) {
            return ahead.take_while(|at| is_filled(*at)).last().unwrap_or(next);
        }
        let mut reached = next;
        while !is_filled(reached) {
            match ahead.next() {
                Some(at) => reached = at,
                None => break,
            }
        }
        reached
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ROWS: [bool; 5] = [false, true, true, false, true];

    fn shape(rows: &[bool], columns: usize) -> Shape<'_> {
        Shape { rows, columns, page: 2, is_filled: &|_| false }
    }

    #[test]
    fn headings_are_skipped() {
        let shape = shape(&ROWS, 3);
        let mut selection = Selection::at(At { row: 2, column: 0 });
        selection.step(Step::Down, false, &shape);
        assert_eq!(selection.cursor.row, 4);
        for _ in 0..3 {
            selection.step(Step::Up, false, &shape);
        }
        assert_eq!(selection.cursor.row, 1);
    }

    #[test]
    fn enter_returns_to_where_the_tabs_began() {
        let shape = shape(&ROWS, 5);
        let mut selection = Selection::at(At { row: 1, column: 1 });
        selection.step(Step::Tab, false, &shape);
        selection.step(Step::Tab, false, &shape);
        selection.step(Step::Enter, false, &shape);
        assert_eq!(selection.cursor, At { row: 2, column: 1 });
    }

    #[test]
    fn extending_keeps_the_cursor() {
        let shape = shape(&ROWS, 5);
        let mut selection = Selection::at(At { row: 1, column: 1 });
        selection.step(Step::Down, true, &shape);
        selection.step(Step::Left, true, &shape);
        assert_eq!(selection.range(), (At { row: 1, column: 0 }, At { row: 2, column: 1 }));
        assert!(selection.contains(At { row: 2, column: 0 }));
        assert!(!selection.contains(At { row: 2, column: 2 }));
        assert_eq!(selection.cursor, At { row: 1, column: 1 });
        selection.step(Step::Right, false, &shape);
        assert_eq!(selection, Selection::at(At { row: 1, column: 2 }));
    }

    #[test]
    fn enter_and_tab_go_through_what_is_selected() {
        let shape = shape(&ROWS, 5);
        let walk = |step| {
            let mut selection =
                Selection::block(At { row: 2, column: 1 }, At { row: 4, column: 2 });
            let mut seen = Vec::new();
            for _ in 0..5 {
                selection.step(step, false, &shape);
                seen.push((selection.cursor.row, selection.cursor.column));
            }
            assert!(selection.is_block());
            seen
        };
        assert_eq!(walk(Step::Enter), [(4, 1), (2, 2), (4, 2), (2, 1), (4, 1)]);
        assert_eq!(walk(Step::Tab), [(2, 2), (4, 1), (4, 2), (2, 1), (2, 2)]);
        assert_eq!(walk(Step::BackTab), [(4, 2), (4, 1), (2, 2), (2, 1), (4, 2)]);
    }

    #[test]
    fn ctrl_and_an_arrow_go_to_the_edge_of_what_is_filled() {
        let filled = [0, 1, 2, 5, 8];
        let is_filled = |at: At| filled.contains(&at.column);
        let shape = Shape { rows: &[true], columns: 11, page: 1, is_filled: &is_filled };
        let walk = |from, step| {
            let mut selection = Selection::at(At { row: 0, column: from });
            let mut seen = Vec::new();
            for _ in 0..5 {
                selection.step(step, false, &shape);
                seen.push(selection.cursor.column);
            }
            seen
        };
        assert_eq!(walk(0, Step::EdgeRight), [2, 5, 8, 10, 10]);
        assert_eq!(walk(10, Step::EdgeLeft), [8, 5, 2, 0, 0]);
        assert_eq!(walk(3, Step::EdgeRight)[0], 5);
    }

    #[test]
    fn a_page_is_as_many_rows_as_are_visible() {
        let rows = [true, false, true, true, true, true];
        let mut selection = Selection::at(At { row: 0, column: 0 });
        for expected in [3, 5, 5] {
            selection.step(Step::PageDown, false, &shape(&rows, 1));
            assert_eq!(selection.cursor.row, expected);
        }
        selection.step(Step::PageUp, true, &shape(&rows, 1));
        assert_eq!(selection.range().0.row, 3);
    }

    fn steps() -> impl Strategy<Value = Step> {
        prop::sample::select(vec![
            Step::Up,
            Step::Down,
            Step::Left,
            Step::Right,
            Step::EdgeUp,
            Step::EdgeDown,
            Step::EdgeLeft,
            Step::EdgeRight,
            Step::PageUp,
            Step::PageDown,
            Step::Home,
            Step::End,
            Step::First,
            Step::Last,
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
            filled in any::<u64>(),
            columns in 1..9_usize,
            moves in prop::collection::vec((steps(), any::<bool>()), 0..30),
        ) {
            prop_assume!(rows.contains(&true));
            let mut selection = Selection::default();
            selection.settle(&rows, columns);
            let is_filled = |at: At| filled >> ((at.row * 9 + at.column) % 64) & 1 == 1;
            let shape = Shape { rows: &rows, columns, page: 3, is_filled: &is_filled };
            for (step, extend) in moves {
                selection.step(step, extend, &shape);
                for at in [selection.cursor, selection.far()] {
                    prop_assert!(rows[at.row]);
                    prop_assert!(at.column < columns);
                }
                prop_assert!(selection.contains(selection.cursor));
            }
        }
    }
}
