//! The import wizard: a table of another program, what its rows and columns are, and how much of it
//! is understood so. What lands is decided in the review.

mod choices;
mod data;
mod study;
mod view;

use std::sync::Arc;

use egui::{Key, Popup, Ui};

use self::choices::Choices;
use self::data::Shown;
use self::study::{How, Stand};
pub use self::study::{Studied, Study};
use crate::app::command::Command;
use crate::app::exchange::TableFile;
use crate::app::session::Session;
use crate::app::settings::Layout;
use crate::exchange::Mapping;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct WizardScreen {
    open: Option<Open>,
    /// The number of what is being found out; none where nothing is.
    asked: Option<u64>,
    /// How often something was asked.
    count: u64,
    /// Whether Escape belonged to a list or a field in the last frame.
    is_busy: bool,
}

/// A table with what its columns are taken for.
struct Open {
    file: Arc<TableFile>,
    stand: Stand,
    /// What distinguishes the layout, as it is guessed; none where its header says nothing.
    fingerprint: Option<u32>,
    mapping: Mapping,
    is_remembered: bool,
    /// Whether someone chose something, which is not lost with the table.
    is_chosen: bool,
    /// Whether what is shown follows from the mapping.
    is_counted: bool,
    shown: Shown,
    choices: Choices,
}

/// What was asked for on the screen.
enum Asked {
    /// Another meaning.
    Mapping(Mapping),
    /// A header that ends or begins elsewhere: the columns are guessed anew.
    Header(usize, usize),
    /// To forget what was remembered and guess.
    Guess,
    /// To go on to the review.
    Next,
    /// To put the table away.
    Leave,
}

impl Open {
    /// How the layout is to be read the next time; none where nothing tells it from others.
    fn layout(&self) -> Option<Layout> {
        Some(Layout { fingerprint: self.fingerprint?, mapping: self.mapping.clone() })
    }
}

impl WizardScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let Some(file) = session.table.as_ref().filter(|_| session.edition().is_some()) else {
            (self.open, self.asked) = (None, None);
            return view::nothing(ui, session, commands);
        };
        if !session.has_territory() {
            return crate::app::widgets::choose_region(ui, session, commands);
        }
        let leaves = !self.is_busy && ui.input(|input| input.key_pressed(Key::Escape));
        self.begin(session, file, commands);
        let asked = match &self.open {
            Some(open) => view::ui(ui, session, open, commands),
            None => view::waiting(ui, session, file),
        };
        let context = ui.ctx();
        self.is_busy = Popup::is_any_open(context)
            || context.text_edit_focused()
            || context.memory(|memory| memory.top_modal_layer().is_some());
        let asked = if leaves { Some(Asked::Leave) } else { asked };
        if let Some(asked) = asked {
            self.answer(asked, session, commands);
            ui.ctx().request_repaint();
        }
    }

    /// Takes over what was found out about the table, where that was asked last.
    pub fn take(&mut self, studied: Studied, session: &Session) {
        let Studied { number, file, stand, fingerprint, mapping, is_remembered, shown } = studied;
        if self.asked.take_if(|asked| *asked == number).is_none() {
            return;
        }
        let is_chosen = self.open.as_ref().is_some_and(|open| open.is_chosen);
        let was_remembered = self.open.as_ref().is_some_and(|open| open.is_remembered);
        let choices = Choices::of(session);
        self.open = Some(Open {
            file,
            stand,
            fingerprint,
            mapping,
            is_remembered: is_remembered || was_remembered,
            is_chosen,
            is_counted: true,
            shown,
            choices,
        });
    }

    /// Has the table studied where another one, another edition or language is shown. What was
    /// worked out in another language stays.
    fn begin(&mut self, session: &Session, file: &Arc<TableFile>, commands: &mut Vec<Command>) {
        let stand = Stand::of(session);
        let of_file = self.open.take_if(|open| !Arc::ptr_eq(&open.file, file)).is_none();
        if !of_file {
            self.asked = None;
        }
        match &mut self.open {
            Some(open) if open.stand == stand => {}
            Some(open) if open.stand.is_as(&stand) => {
                let mapping = open.mapping.clone();
                (open.stand, open.choices) = (stand.clone(), Choices::of(session));
                self.ask(How::Chosen(mapping), stand, session, file, commands);
            }
            Some(_) => {
                self.open = None;
                self.ask(How::Begin, stand, session, file, commands);
            }
            None if self.asked.is_none() => {
                self.ask(How::Begin, stand, session, file, commands);
            }
            None => {}
        }
    }

    fn ask(
        &mut self,
        how: How,
        stand: Stand,
        session: &Session,
        file: &Arc<TableFile>,
        commands: &mut Vec<Command>,
    ) {
        self.count += 1;
        self.asked = Some(self.count);
        let layouts = match how {
            How::Begin => session.settings.layouts.clone(),
            _ => Vec::new(),
        };
        let file = Arc::clone(file);
        let study = Study { number: self.count, file, stand, how, layouts };
        commands.push(Command::StudyTable(Box::new(study)));
    }

    fn answer(&mut self, asked: Asked, session: &Session, commands: &mut Vec<Command>) {
        let Some(open) = &mut self.open else {
            if matches!(asked, Asked::Leave) {
                commands.push(Command::PutAwayTable(None));
            }
            return;
        };
        let how = match asked {
            Asked::Next => {
                return commands.push(Command::TakeTable(open.mapping.clone(), open.layout()));
            }
            Asked::Leave => {
                let layout = open.layout().filter(|_| open.is_chosen);
                return commands.push(Command::PutAwayTable(layout));
            }
            Asked::Guess => How::Guess,
            Asked::Header(from, to) => {
                (open.mapping.header_from, open.mapping.data_from) = (from, to);
                How::Header(from, to)
            }
            Asked::Mapping(mapping) => {
                open.mapping.clone_from(&mapping);
                How::Chosen(mapping)
            }
        };
        (open.is_chosen, open.is_remembered, open.is_counted) = (true, false, false);
        let (file, stand) = (Arc::clone(&open.file), open.stand.clone());
        self.ask(how, stand, session, &file, commands);
    }
}
