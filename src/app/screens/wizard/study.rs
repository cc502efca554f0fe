//! How a table is understood: what its columns are taken for, and how much of it is read so. Worked
//! out on a thread, all rows of it; the screen shows what was known before meanwhile.

use std::sync::Arc;

use super::data::Shown;
use crate::app::exchange::Ground;
use crate::app::exchange::TableFile;
use crate::app::session::Session;
use crate::app::settings::Layout;
use crate::exchange::{Mapping, fingerprint, guess, guess_below};
use crate::language::Language;
use crate::programme::Edition;

/// For which programme, edition and language a table was studied.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stand {
    programme: String,
    edition: Option<jiff::civil::Date>,
    language: Language,
}

/// What is to be found out about a table.
#[derive(Clone, Debug)]
pub struct Study {
    /// Which of those asked for it is: only the answer to the last one counts.
    pub(super) number: u64,
    pub(super) file: Arc<TableFile>,
    pub(super) stand: Stand,
    pub(super) how: How,
    /// How layouts were read before.
    pub(super) layouts: Vec<Layout>,
}

/// How the meaning of the columns is found.
#[derive(Clone, Debug)]
pub(super) enum How {
    /// As this layout was read before, else by a guess.
    Begin,
    /// By a guess.
    Guess,
    /// By a guess below a header that was chosen.
    Header(usize, usize),
    /// It was chosen.
    Chosen(Mapping),
}

/// What was found out.
#[derive(Clone, Debug)]
pub struct Studied {
    pub(super) number: u64,
    pub(super) file: Arc<TableFile>,
    pub(super) stand: Stand,
    /// The layout as it is guessed, under which the mapping is remembered.
    pub(super) fingerprint: Option<u32>,
    pub(super) mapping: Mapping,
    /// Whether it is that of the last time.
    pub(super) is_remembered: bool,
    pub(super) shown: Shown,
}

impl Stand {
    pub(super) fn of(session: &Session) -> Self {
        Self {
            programme: session.place.programme.clone(),
            edition: session.edition().map(Edition::date),
            language: session.texts.language(),
        }
    }

    /// Whether it is the same but for the language.
    pub(super) fn is_as(&self, other: &Self) -> bool {
        self.programme == other.programme && self.edition == other.edition
    }
}

impl Study {
    /// Finds it out; none where there is no edition. Takes too long for a frame.
    pub fn carry_out(self, ground: &Ground) -> Option<Studied> {
        let Self { number, file, stand, how, layouts } = self;
        let table = &file.table;
        let territory = ground.territory();
        ground.with_target(|target| {
            let guessed = guess(table, target.names, Some(territory));
            let fingerprint = fingerprint(table, &guessed);
            let known = layouts.into_iter().find(|layout| Some(layout.fingerprint) == fingerprint);
            let (mapping, is_remembered) = match (how, known) {
                (How::Begin, Some(known)) => (known.mapping.for_file(&guessed), true),
                (How::Begin | How::Guess, _) => (guessed, false),
                (How::Header(from, to), _) => {
                    (guess_below(table, target.names, Some(territory), from, to), false)
                }
                (How::Chosen(mapping), _) => (mapping, false),
            };
            let shown = Shown::of(table, &mapping, target);
            let file = Arc::clone(&file);
            Studied { number, file, stand, fingerprint, mapping, is_remembered, shown }
        })
    }
}
