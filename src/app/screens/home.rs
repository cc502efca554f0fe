//! Home: what is open, recent books, the programmes at hand, the first steps.

use std::path::Path;

use egui::{RichText, Ui};

use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::app::shell;
use crate::app::verb::Verb;
use crate::book::SaveState;
use crate::language::{Message, show_period};
use crate::programme::{Origin, Programme};
use crate::theme::{self, StatusMark, size};

/// Home has nothing to remember yet.
#[derive(Default)]
pub struct HomeScreen;

impl HomeScreen {
    /// Draws the screen.
    #[expect(clippy::unused_self, reason = "screens are drawn alike")]
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            open_book(ui, session, commands);
            if !(session.has_territory() && has_values(session)) {
                first_steps(ui, session, commands);
            }
            books(ui, session, commands);
            programmes(ui, session, commands);
        });
    }
}

fn has_values(session: &Session) -> bool {
    !session.open.book().is_empty()
}

fn title(ui: &mut Ui, text: &str) {
    ui.add_space(size::SPACE_24);
    ui.label(RichText::new(text).font(theme::bold(size::STRONG)));
    ui.add_space(size::SPACE_4);
}

/// A calm button with words, as wide as its text.
fn action(ui: &mut Ui, text: &str) -> bool {
    ui.add(egui::Button::new(text).min_size(egui::vec2(0.0, 32.0))).clicked()
}

/// The open book: its name, what is in it, how safe it is, and what can be done with it.
fn open_book(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    let tokens = theme::tokens(ui.ctx());
    let frame = egui::Frame::new()
        .fill(tokens.surface)
        .stroke(egui::Stroke::new(tokens.hairline_width, tokens.hairline))
        .corner_radius(size::CORNER)
        .inner_margin(egui::Margin::same(16));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        ui.label(RichText::new(session.book_name()).font(theme::bold(size::TITLE)));
        ui.add(egui::Label::new(contents(session)).wrap());
        let state = session.save_state();
        let failed = matches!(state, SaveState::Failed(_));
        let colour = if failed { tokens.error } else { tokens.quiet_text };
        let kept = RichText::new(texts.say(&shell::kept(&state))).color(colour);
        ui.add(egui::Label::new(kept).wrap());
        let place = if session.open.is_named() {
            session.book_path().display().to_string()
        } else {
            texts.get("home-book-unnamed").into_owned()
        };
        let place = RichText::new(place).size(size::SMALL).color(tokens.quiet_text);
        ui.add(egui::Label::new(place).wrap());
        ui.add_space(size::SPACE_8);
        ui.horizontal_wrapped(|ui| {
            if main_action(ui, &texts.get("home-type-values")) {
                commands.push(Command::Do(Verb::Go(Screen::Data)));
            }
            if action(ui, &texts.get("home-see-chart")) {
                commands.push(Command::Do(Verb::Go(Screen::Trajectory)));
            }
            for verb in [
                Verb::SaveAs,
                Verb::Open,
                Verb::ImportTable,
                Verb::NewBook,
                Verb::MergeBooks,
                Verb::EarlierSaves,
            ] {
                if action(ui, &verb.name(texts)) {
                    commands.push(Command::Do(verb));
                }
            }
        });
        let hint = RichText::new(texts.get("home-drag")).size(size::SMALL);
        ui.add(egui::Label::new(hint.color(tokens.quiet_text)).wrap());
    });
}

/// The button that most users want.
fn main_action(ui: &mut Ui, text: &str) -> bool {
    let tokens = theme::tokens(ui.ctx());
    let text = RichText::new(text).color(tokens.on_accent);
    let button = egui::Button::new(text).fill(tokens.accent).min_size(egui::vec2(0.0, 32.0));
    ui.add(button).clicked()
}

/// What is in the open book: its territory, how many values.
fn contents(session: &Session) -> String {
    let texts = &session.texts;
    let book = session.open.book();
    let territory = book.territory().and_then(|code| session.tree.get(code));
    let count = book.len();
    texts.say(&match territory {
        Some(territory) => {
            Message::new("home-book-of").with("territory", &territory.name).with("count", count)
        }
        None => Message::new("home-book").with("count", count),
    })
}

/// What a new user does first, with what is done already.
fn first_steps(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    title(ui, &texts.get("home-begin"));
    let steps = [
        (texts.get("home-step-region"), session.has_territory(), Screen::Data),
        (texts.get("home-step-values"), has_values(session), Screen::Data),
        (texts.get("home-step-chart"), false, Screen::Trajectory),
    ];
    let tokens = theme::tokens(ui.ctx());
    for (at, (text, is_done, screen)) in steps.into_iter().enumerate() {
        ui.horizontal(|ui| {
            let (sign, colour) = if is_done {
                (StatusMark::Met.symbol().to_owned(), tokens.good)
            } else {
                (format!("{}.", at + 1), tokens.quiet_text)
            };
            let (rect, _) =
                ui.allocate_exact_size(egui::vec2(20.0, size::ROW), egui::Sense::hover());
            let font = theme::bold(size::BODY);
            ui.painter().text(rect.left_center(), egui::Align2::LEFT_CENTER, sign, font, colour);
            if is_done {
                let done = Message::new("home-step-done").with("step", &*text);
                ui.colored_label(tokens.quiet_text, texts.say(&done));
            } else if ui.link(&*text).clicked() {
                commands.push(Command::Do(Verb::Go(screen)));
            }
        });
    }
}

fn books(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    title(ui, &texts.get("home-recent"));
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    if session.settings.recent.is_empty() {
        ui.add(egui::Label::new(RichText::new(texts.get("home-no-recent")).color(quiet)).wrap());
    }
    for path in &session.settings.recent {
        let small = |text: &str| RichText::new(text).size(size::SMALL).color(quiet);
        ui.horizontal(|ui| {
            if path == session.book_path() {
                ui.label(file_name(path));
                ui.label(small(&texts.get("home-is-open")));
            } else if ui.link(file_name(path)).clicked() {
                commands.push(Command::OpenFile(path.clone()));
            }
            let folder = path.parent().map(|folder| folder.display().to_string());
            let folder = folder.unwrap_or_default();
            ui.add(egui::Label::new(small(&folder)).truncate()).on_hover_text(&folder);
        });
    }
}

fn programmes(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    title(ui, &session.texts.get("home-programmes"));
    ui.horizontal_wrapped(|ui| {
        if session.draft.is_some() && action(ui, &session.texts.get("home-draft")) {
            commands.push(Command::Do(Verb::Go(Screen::Draft)));
        }
        for verb in [Verb::NewProgramme, Verb::NewAmendment] {
            if action(ui, &verb.name(&session.texts)) {
                commands.push(Command::Do(verb));
            }
        }
    });
    for programme in session.programmes_in_order() {
        ui.horizontal_wrapped(|ui| programme_row(ui, session, programme, commands));
    }
}

fn programme_row(
    ui: &mut Ui,
    session: &Session,
    programme: &Programme,
    commands: &mut Vec<Command>,
) {
    let texts = &session.texts;
    let edition = programme.latest();
    let name = edition.short.get(texts.language());
    if ui.link(name).clicked() {
        commands.push(Command::ChooseProgramme(programme.id().to_owned()));
        commands.push(Command::Do(Verb::Go(Screen::Programme)));
    }
    let (first, last) = edition.period;
    let mut remark = Message::new("home-programme")
        .with("period", show_period(first, last))
        .with("count", programme.editions().len());
    if let Origin::File(path) = &programme.origin {
        remark = Message::new("home-programme-file")
            .with("period", show_period(first, last))
            .with("file", file_name(path));
    }
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    ui.label(RichText::new(texts.say(&remark)).size(size::SMALL).color(quiet));
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
