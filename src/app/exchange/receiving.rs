//! What came from outside and waits to be reviewed: where it is shown, and what waits already.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::app::NysanaApp;
use crate::app::command::{Command, Level, Notice};
use crate::app::place::Screen;
use crate::app::screens::{Compared, Stand, ToCompare};
use crate::app::session::Session;
use crate::book::CellKey;
use crate::exchange::{Incoming, last_changes};
use crate::language::Message;

/// Cells of a block that is shown beneath the grid at most.
const PREVIEWED: usize = 50;

impl Session {
    /// Shows what came from outside on its screen; what waits there already has to be decided
    /// first.
    pub(in crate::app) fn receive(&mut self, sources: Arc<Vec<Incoming>>) {
        if self.incoming.is_some() && !self.is_previewed {
            self.notify(Notice::new(Level::Warning, Message::new("review-waits")));
        } else {
            self.incoming = Some(sources);
            self.is_previewed = false;
        }
        self.place.screen = Screen::Review;
    }

    /// Shows what was pasted; a large block as [`Self::receive`] does.
    pub(in crate::app) fn preview(&mut self, sources: Arc<Vec<Incoming>>) {
        let waits = self.incoming.is_some() && !self.is_previewed;
        let cells = |source: &Incoming| source.cells().len() + source.refused.len();
        if waits || sources.iter().map(cells).sum::<usize>() > PREVIEWED {
            return self.receive(sources);
        }
        self.incoming = Some(sources);
        self.is_previewed = true;
    }

    /// Puts away what came from outside; nothing of it lands.
    pub(in crate::app) fn put_away_incoming(&mut self) {
        self.incoming = None;
        self.is_previewed = false;
        if self.place.screen == Screen::Review {
            self.place.screen = Screen::Data;
        }
    }

    /// Reads what waits in the other way that it offers.
    pub(in crate::app) fn reread(&mut self) {
        let Some([source]) = self.incoming.as_deref().map(Vec::as_slice) else { return };
        let back = match &source.otherwise {
            Some((way, _)) if way.key == "paste-without-headers" => {
                Message::new("paste-with-headers")
            }
            _ => Message::new("paste-without-headers"),
        };
        if let Some(other) = source.other(back) {
            self.incoming = Some(Arc::new(vec![other]));
        }
    }
}

impl NysanaApp {
    /// Holds what came from outside against the book in the background.
    pub(in crate::app) fn compare(&mut self, what: ToCompare) {
        let session = &self.session;
        let (stand, library, today) = (Stand::of(session), session.library.clone(), session.today);
        self.start_for_book(Message::new("job-review"), move || {
            let compared = Compared::of(what, stand, &library, today);
            vec![Command::Compared(Box::new(compared))]
        });
    }

    /// Shows what was compared, and has looked up who wrote what stands there.
    pub(in crate::app) fn take_compared(&mut self, compared: Compared) {
        if let Some(cells) = self.screens.take_compared(compared) {
            self.look_up_signers(Arc::new(cells));
        }
    }

    /// Finds out in the background who wrote what stands in these cells.
    pub(in crate::app) fn look_up_signers(&mut self, cells: Arc<BTreeSet<CellKey>>) {
        let book = self.session.open.book().clone();
        self.start_for_book(Message::new("job-signers"), move || {
            let found = last_changes(book.history().lines(), (*cells).clone());
            vec![Command::Signed(Arc::new(found))]
        });
    }
}
