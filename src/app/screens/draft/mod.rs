//! The editor of programmes and amendments: what the draft consists of at the left, the form of
//! what is chosen at the right, under it the values by year. Nothing here changes the draft;
//! everything typed is sent as a command.

mod cells;
mod changes;
mod choices;
mod fields;
mod forms;
mod grid;
mod indicator;
mod keys;
mod plan;
mod series;
mod sheet;
mod tree;

use egui::{CentralPanel, Frame, Margin, Panel, RichText, ScrollArea, Ui};

use self::fields::{Form, Typing};
use self::grid::Grid;
use crate::app::command::Command;
use crate::app::draft::{Ask, DraftCommand, OpenDraft};
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::app::widgets::{self, verb_button};
use crate::language::Message;
use crate::programme::Indicator;
use crate::programme::draft::{Edit, Part};
use crate::theme::{self, size};

/// Width of the left side.
const TREE: f32 = 280.0;
/// The most of the height that the grid takes.
const GRID_SHARE: f32 = 0.5;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct DraftScreen {
    typing: Typing,
    grid: Grid,
    /// What is looked at; another part shows its form from the top.
    shown: Part,
}

impl DraftScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let Some(open) = &session.draft else {
            ui.label(&*session.texts.get("draft-none"));
            return;
        };
        if self.shown != *open.part() {
            self.shown = open.part().clone();
            self.typing = Typing::default();
        }
        toolbar(ui, session, open, commands);
        ui.add_space(size::SPACE_4);
        let Self { typing, grid, .. } = self;
        let mut form = Form { session, open, typing, commands };
        let frame = Frame::new().inner_margin(Margin { right: 12, ..Margin::ZERO });
        Panel::left("draft tree")
            .exact_size(TREE)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| tree::ui(&mut form, ui));
        let frame = Frame::new().inner_margin(Margin { left: 12, ..Margin::ZERO });
        CentralPanel::no_frame().frame(frame).show(ui, |ui| part(ui, &mut form, grid));
        if let Some(question) = open.ask() {
            ask(ui, session, question, commands);
        }
    }

    /// Whether a cell is being typed in.
    pub fn is_editing(&self) -> bool {
        self.grid.is_editing()
    }

    /// Takes over what is typed in a cell. False where it was refused.
    pub fn leave(&mut self, session: &Session, commands: &mut Vec<Command>) -> bool {
        self.grid.leave(session.draft.as_ref().and_then(chosen), commands)
    }

    /// Puts keys that had to wait for this frame before what came since.
    pub fn give_back(&mut self, ui: &Ui) {
        self.grid.give_back(ui);
    }
}

/// Whether the grid has the keyboard.
pub fn has_focus(context: &egui::Context) -> bool {
    grid::has_focus(context)
}

fn chosen(open: &OpenDraft) -> Option<&Indicator> {
    match open.part() {
        Part::Indicator(code) => open.draft().indicator(code),
        Part::Programme | Part::Section(_) | Part::Plan | Part::Changes => None,
    }
}

fn part(ui: &mut Ui, form: &mut Form<'_>, grid: &mut Grid) {
    let open = form.open;
    if let Some(indicator) = chosen(open) {
        let most = ui.available_height() * GRID_SHARE;
        let height = (grid.height(form, indicator) + size::ROW + size::SPACE_16).min(most);
        Panel::bottom("draft values")
            .exact_size(height)
            .frame(Frame::new().inner_margin(Margin { top: 6, ..Margin::ZERO }))
            .show(ui, |ui| {
                grid.toolbar(ui, form, indicator);
                grid.ui(ui, form, indicator);
            });
    }
    CentralPanel::no_frame().show(ui, |ui| match open.part() {
        Part::Changes => changes::ui(form, ui),
        Part::Plan => plan::ui(form, ui),
        part => {
            let area = ScrollArea::vertical().id_salt(("draft form", format!("{part:?}")));
            area.auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - size::SPACE_8);
                let section = match part {
                    Part::Section(code) => open.draft().section(code),
                    _ => None,
                };
                match (chosen(open), section) {
                    (Some(indicator), _) => indicator::ui(form, ui, indicator),
                    (None, Some(section)) => forms::section(form, ui, section),
                    (None, None) => forms::programme(form, ui),
                }
            });
        }
    });
}

fn toolbar(ui: &mut Ui, session: &Session, open: &OpenDraft, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    let tokens = theme::tokens(ui.ctx());
    let mut asked = Vec::new();
    ui.horizontal(|ui| {
        let is_amendment = open.draft().is_amendment();
        let title = match is_amendment {
            true => texts.get("draft-amendment"),
            false => texts.get("draft-programme"),
        };
        ui.label(RichText::new(title).font(theme::bold(size::STRONG)));
        let kept = match (open.not_kept(), open.is_saved()) {
            (Some(reason), _) => RichText::new(texts.say(&reason)).color(tokens.error),
            (None, true) => RichText::new(texts.get("draft-is-saved")).color(tokens.quiet_text),
            (None, false) => RichText::new(texts.get("draft-is-kept")).color(tokens.quiet_text),
        };
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button(&*texts.get("draft-close")).clicked() {
                asked.push(DraftCommand::Close);
            }
            let text = RichText::new(texts.get("draft-save")).color(tokens.on_accent);
            if ui.add(egui::Button::new(text).fill(tokens.accent)).clicked() {
                asked.push(DraftCommand::Save);
            }
            let count = open.problems().len();
            let message = match count {
                0 => Message::new("draft-no-problems"),
                count => Message::new("draft-problems").with("count", count),
            };
            let colour = if count == 0 { tokens.good } else { tokens.error };
            let button = egui::Button::new(RichText::new(texts.say(&message)).color(colour));
            let hint = texts.get("draft-problems-next");
            if ui.add_enabled(count > 0, button).on_hover_text(&*hint).clicked()
                && let Some(part) = open.next_problem()
            {
                asked.push(DraftCommand::Select(part.clone()));
            }
            let fill = ui.button(&*texts.get("draft-fill-languages"));
            if fill.on_hover_text(&*texts.get("draft-fill-languages.hint")).clicked() {
                let edit = Box::new(Edit::FillLanguages);
                asked.push(DraftCommand::Edit { field: String::new(), edit });
            }
            verb_button(ui, session, Verb::Redo, open.can_redo(), commands);
            verb_button(ui, session, Verb::Undo, open.can_undo(), commands);
            // What is left of the row; cut short rather than drawn over.
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let label = egui::Label::new(kept.size(size::SMALL)).truncate();
                ui.add(label).on_hover_text(&*texts.get("draft-is-kept.hint"));
            });
        });
    });
    commands.extend(asked.into_iter().map(Command::Draft));
}

/// A question before anything goes on.
fn ask(ui: &Ui, session: &Session, question: &Ask, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    let mut answer = None;
    let modal = widgets::dialog(ui, "draft question").show(ui.ctx(), |ui| {
        ui.set_width(460.0);
        match question {
            Ask::Overwrite(path) => {
                let message =
                    Message::new("draft-overwrite").with("path", path.display().to_string());
                ui.add(egui::Label::new(texts.say(&message)).wrap());
            }
            Ask::Discard(_) => {
                ui.add(egui::Label::new(&*texts.get("draft-not-saved")).wrap());
            }
        }
        ui.add_space(size::SPACE_12);
        ui.horizontal(|ui| match question {
            Ask::Overwrite(path) => {
                if ui.button(&*texts.get("draft-overwrite-yes")).clicked() {
                    answer = Some(DraftCommand::SaveTo { path: path.clone(), agreed: true });
                }
                if ui.button(&*texts.get("dialog-cancel")).clicked() {
                    answer = Some(DraftCommand::Stay);
                }
            }
            Ask::Discard(next) => {
                if ui.button(&*texts.get("draft-go-on")).clicked() {
                    answer = Some(DraftCommand::Stay);
                }
                if ui.button(&*texts.get("draft-discard")).clicked() {
                    answer = Some(DraftCommand::Discard(*next));
                }
            }
        });
    });
    if modal.should_close() {
        answer = answer.or(Some(DraftCommand::Stay));
    }
    commands.extend(answer.map(Command::Draft));
}
