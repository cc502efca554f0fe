//! What a screen has computed, kept until something changes on which it depends.

use crate::app::place::Place;
use crate::app::session::Session;
use crate::language::Language;

/// Data of a screen, computed for a state of the window and what the user wishes to see.
pub struct Computed<W, D> {
    known: Option<(Stand<W>, D)>,
}

/// What computed data depends on.
#[derive(Clone, PartialEq)]
pub struct Stand<W> {
    revision: u64,
    place: Place,
    language: Language,
    /// How many programmes have been read: they may be linked to the one shown.
    ready: usize,
    wish: W,
}

impl<W, D> Default for Computed<W, D> {
    fn default() -> Self {
        Self { known: None }
    }
}

impl<W: Clone + PartialEq, D> Computed<W, D> {
    /// Whether what is kept is of another programme than the one shown now.
    pub fn is_of_another_programme(&self, session: &Session) -> bool {
        let known = self.known.as_ref().map(|(stand, _)| &stand.place.programme);
        known.is_some_and(|programme| *programme != session.place.programme)
    }

    /// Takes the data out for a frame, computed anew where something changed. [`Self::keep`] puts
    /// them back.
    pub fn take(
        &mut self,
        session: &Session,
        wish: &W,
        compute: impl FnOnce() -> D,
    ) -> (Stand<W>, D) {
        let stand = Stand {
            revision: session.revision,
            place: session.place.clone(),
            language: session.texts.language(),
            ready: session.library.ready().count(),
            wish: wish.clone(),
        };
        let known = self.known.take().filter(|(known, _)| *known == stand);
        known.unwrap_or_else(|| (stand, compute()))
    }

    /// Keeps the data for the next frame.
    pub fn keep(&mut self, data: (Stand<W>, D)) {
        self.known = Some(data);
    }
}
