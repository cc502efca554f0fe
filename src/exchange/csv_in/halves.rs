//! A long text read in two halves at once.

use std::thread;

use super::columns::Columns;
use super::scan::Rows;
use super::{Catalogue, Incoming, Reading};

/// Bytes from which on a second thread is worth its while.
const LONG: usize = 1 << 20;

/// Reads the rows into what is known of the text already.
///
/// Where the latter half begins is guessed: a line end may stand within a cell in quotes. Whether it
/// does is known once the first half is read to there; then the rest is read after it.
pub(super) fn read<'t>(
    known: &Catalogue<'_>,
    incoming: Incoming,
    columns: &Columns,
    mut rows: Rows<'t>,
) -> Incoming {
    let mut first = Reading::new(known, incoming, columns);
    if rows.rest().len() < LONG {
        first.rows(&mut rows, usize::MAX);
        return first.incoming;
    }
    let latter = rows.latter_half();
    let middle = latter.at();
    let second = thread::scope(|scope| {
        let read = move || {
            let (mut second, mut rows) =
                (Reading::new(known, Incoming::default(), columns), latter);
            second.rows(&mut rows, usize::MAX);
            second.incoming
        };
        let second = thread::Builder::new().name("csv-latter-half".to_owned());
        let second = second.spawn_scoped(scope, read).ok();
        first.rows(&mut rows, middle);
        second.and_then(|second| second.join().ok())
    });
    match second.filter(|_| rows.at() == middle) {
        Some(second) => first.incoming.append(second, rows.number()),
        None => first.rows(&mut rows, usize::MAX),
    }
    first.incoming
}
