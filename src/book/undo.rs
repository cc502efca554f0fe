//! Undo and redo of the open window. Not saved: what happened for good stands in `history`, where
//! an undo is a further change.

use super::document::Book;
use super::edit::{Edit, Stamp};
use crate::language::Message;

/// What can be taken back, and what can be done again.
#[derive(Clone, Debug, Default)]
pub struct Undo {
    done: Vec<Step>,
    undone: Vec<Step>,
}

/// What one command of the user changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it was, for the menu: "typing in …".
    pub label: Message,
    /// The changes.
    pub edits: Vec<Edit>,
    /// The changes that take them back.
    pub inverse: Vec<Edit>,
}

impl Undo {
    /// Nothing to take back.
    pub fn new() -> Self {
        Self::default()
    }

    /// Applies the edits as one step. Whether anything changed; where nothing did there is no
    /// step, and what was undone can still be done again.
    pub fn apply(
        &mut self,
        book: &mut Book,
        label: Message,
        edits: Vec<Edit>,
        stamp: &Stamp,
    ) -> bool {
        let inverse = book.apply(&edits, stamp);
        if inverse.is_empty() {
            return false;
        }
        self.undone.clear();
        self.done.push(Step { label, edits, inverse });
        true
    }

    /// Takes back the last step and gives it.
    pub fn undo(&mut self, book: &mut Book, stamp: &Stamp) -> Option<&Step> {
        let step = self.done.pop()?;
        book.apply(&step.inverse, stamp);
        self.undone.push(step);
        self.undone.last()
    }

    /// Does again the step that was taken back last, and gives it.
    pub fn redo(&mut self, book: &mut Book, stamp: &Stamp) -> Option<&Step> {
        let step = self.undone.pop()?;
        book.apply(&step.edits, stamp);
        self.done.push(step);
        self.done.last()
    }

    /// The step that [`undo`](Self::undo) would take back.
    pub fn last_done(&self) -> Option<&Step> {
        self.done.last()
    }

    /// The step that [`redo`](Self::redo) would do again.
    pub fn last_undone(&self) -> Option<&Step> {
        self.undone.last()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::book::samples::{any_edit, stamp};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn every_step_comes_back_and_goes_again(
            steps in prop::collection::vec(prop::collection::vec(any_edit(), 0..4), 1..8),
        ) {
            let (mut book, mut undo) = (Book::new(), Undo::new());
            let mut seen = vec![book.clone()];
            for edits in steps {
                if undo.apply(&mut book, Message::new("book-test"), edits, &stamp()) {
                    seen.push(book.clone());
                }
            }
            for before in seen.iter().rev().skip(1) {
                let lines = book.history().lines().count();
                prop_assert!(undo.undo(&mut book, &stamp()).is_some());
                prop_assert!(book.same_content(before));
                prop_assert!(book.history().lines().count() > lines, "an undo is a further change");
            }
            prop_assert!(undo.undo(&mut book, &stamp()).is_none());
            for after in seen.iter().skip(1) {
                prop_assert!(undo.redo(&mut book, &stamp()).is_some());
                prop_assert!(book.same_content(after));
            }
            prop_assert!(undo.redo(&mut book, &stamp()).is_none());
        }
    }

    #[test]
    fn a_new_step_forgets_what_was_undone() {
        let (mut book, mut undo) = (Book::new(), Undo::new());
        let territory = |code: &str| vec![Edit::SetTerritory(Some(code.into()))];
        let label = || Message::new("book-test");
        assert!(undo.apply(&mut book, label(), territory("KZ-61"), &stamp()));
        assert!(!undo.apply(&mut book, label(), territory("KZ-61"), &stamp()), "nothing changed");
        undo.undo(&mut book, &stamp());
        assert!(undo.last_undone().is_some());
        assert!(undo.apply(&mut book, label(), territory("KZ-62"), &stamp()));
        assert!(undo.last_undone().is_none());
        assert_eq!(undo.last_done().map(|step| step.edits.len()), Some(1));
    }
}
