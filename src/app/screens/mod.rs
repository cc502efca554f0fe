//! The screens, one folder or file each: what is shown (data) and how it is drawn (view).

mod computed;
mod data;
mod districts;
mod draft;
mod financing;
mod findings;
mod home;
mod library;
mod measures;
mod programme;
mod review;
mod saves;
mod settings;
mod trajectory;
mod wizard;

use std::collections::{BTreeMap, BTreeSet};

use egui::Ui;

pub use self::review::{Compared, Stand, ToCompare};
pub use self::wizard::{Studied, Study};
use super::command::Command;
use super::place::Screen;
use super::session::Session;
use crate::book::CellKey;
use crate::exchange::Signed;

/// What the screens remember between frames; nothing of it is part of the document.
#[derive(Default)]
pub struct Screens {
    home: home::HomeScreen,
    library: library::LibraryScreen,
    programme: programme::ProgrammeScreen,
    data: data::DataScreen,
    districts: districts::DistrictsScreen,
    draft: draft::DraftScreen,
    trajectory: trajectory::TrajectoryScreen,
    measures: measures::MeasuresScreen,
    financing: financing::FinancingScreen,
    findings: findings::FindingsScreen,
    review: review::ReviewScreen,
    wizard: wizard::WizardScreen,
    /// Whether something was reviewed in the last frame: when that ends, the grid has the keyboard.
    is_reviewed: bool,
    saves: saves::SavesDialog,
}

impl Screens {
    /// Draws the screen that is chosen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        match session.place.screen {
            Screen::Home => self.home.ui(ui, session, commands),
            Screen::Library => self.library.ui(ui, session, commands),
            Screen::Programme => self.programme.ui(ui, session, commands),
            Screen::Draft => self.draft.ui(ui, session, commands),
            Screen::Districts => self.districts.ui(ui, session, commands),
            Screen::Data => {
                let is_reviewed = self.review.panel(ui, session, commands);
                if std::mem::replace(&mut self.is_reviewed, is_reviewed) && !is_reviewed {
                    self.data.take_focus();
                }
                self.data.ui(ui, session, commands);
            }
            Screen::Trajectory => self.trajectory.ui(ui, session, commands),
            Screen::Measures => self.measures.ui(ui, session, commands),
            Screen::Financing => self.financing.ui(ui, session, commands),
            Screen::Wizard => self.wizard.ui(ui, session, commands),
            Screen::Review => {
                self.is_reviewed = session.incoming.is_some();
                self.review.ui(ui, session, commands);
            }
            Screen::Findings => self.findings.ui(ui, session, commands),
            Screen::Settings => settings::ui(ui, session, commands),
        }
        self.saves.ui(ui, session, commands);
    }

    /// Prepares a screen that was asked for by its verb, also where it is shown already.
    pub fn arrive(&mut self, screen: Screen) {
        match screen {
            Screen::Library => self.library.arrive(),
            Screen::Financing => self.financing.arrive(),
            _ => {}
        }
    }

    /// Takes over how the table in the wizard is understood.
    pub fn take_studied(&mut self, studied: Studied, session: &Session) {
        self.wizard.take(studied, session);
    }

    /// Takes over what was held against the book. Gives the cells of which it has to be known who
    /// wrote them.
    pub fn take_compared(&mut self, compared: Compared) -> Option<BTreeSet<CellKey>> {
        self.review.take(compared)
    }

    /// Takes over who wrote what stands in the book, for the review.
    pub fn sign_review(&mut self, ours: BTreeMap<CellKey, Signed>) {
        self.review.sign(ours);
    }

    /// Turns to the card of the chosen indicator.
    pub fn show_card(&mut self) {
        self.programme.show_card();
    }

    /// Turns to the card of a fact, by its code; a loose one stands behind no indicator.
    pub fn show_fact(&mut self, code: String, is_loose: bool) {
        self.programme.show_fact(code, is_loose);
    }

    /// Goes to a cell of the grid.
    pub fn show_cell(&mut self, cell: CellKey) {
        self.data.show_cell(cell);
    }

    /// Turns to what the edition changed.
    pub fn show_changes(&mut self) {
        self.programme.show_changes();
    }

    /// Takes over what is typed in a cell. False where it cannot be read: then the cell stays open
    /// with the reason.
    pub fn leave_cell(&mut self, session: &Session, commands: &mut Vec<Command>) -> bool {
        let left = self.data.leave(session, commands);
        self.draft.leave(session, commands) && left
    }

    /// Puts keys that had to wait for this frame before what came since.
    pub fn give_back(&mut self, ui: &Ui) {
        self.data.give_back(ui);
        self.draft.give_back(ui);
    }

    /// Whether the keyboard is in the cells of the screen; none where it has none.
    pub fn in_cells(&self, context: &egui::Context, session: &Session) -> Option<bool> {
        let has_cells = session.place.screen == Screen::Data && session.has_territory();
        has_cells.then(|| data::has_focus(context) || self.data.is_editing())
    }

    /// Gives the cells of the screen the keyboard.
    pub fn enter_cells(&mut self) {
        self.data.take_focus();
    }

    /// Whether a cell or a field is being typed in.
    pub fn is_typing(&self, context: &egui::Context) -> bool {
        let in_grid = data::has_focus(context) || draft::has_focus(context);
        self.data.is_editing()
            || self.draft.is_editing()
            || (context.text_edit_focused() && !in_grid)
    }
}
