//! The context bar: the only place where programme, edition, territory, year and language are
//! chosen. Every screen obeys it.

use egui::{ComboBox, RichText, Ui};

use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::app::widgets::entry;
use crate::language::{Language, Message};
use crate::programme::{Edition, Programme};
use crate::territory::Territory;
use crate::theme::{self, size};

/// Room for the year, the three languages and the gaps between all choices.
const YEAR_AND_LANGUAGES: f32 = 256.0;
/// The most that the year takes.
const YEAR: f32 = 100.0;
/// Code of the country.
const COUNTRY: &str = "KZ";

/// The context bar.
pub fn context_bar(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let tokens = theme::tokens(ui.ctx());
    let frame =
        egui::Frame::new().fill(tokens.surface).inner_margin(egui::Margin::symmetric(12, 0));
    egui::Panel::top("context").exact_size(size::CONTEXT_BAR).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            if ui.ctx().content_rect().width() >= size::RAIL_WORDS_FROM {
                ui.label(RichText::new("Nysana").font(theme::bold(size::STRONG)));
                ui.add_space(size::SPACE_8);
            }
            file_menu(ui, session, commands);
            // In a narrow window the long choices are cut short, never the others drawn over.
            let long = ui.available_width() - YEAR_AND_LANGUAGES;
            programme(ui, session, 0.36 * long, commands);
            edition(ui, session, 0.32 * long, commands);
            territory(ui, session, 0.32 * long, commands);
            year(ui, session, commands);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                language(ui, session, commands);
            });
        });
    });
}

/// What leads into the book and out of it.
fn file_menu(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    let response = ui.menu_button(&*texts.get("file-menu"), |ui| {
        let book = [Verb::NewBook, Verb::Open, Verb::SaveAs, Verb::EarlierSaves];
        let inwards = [Verb::ImportTable, Verb::MergeBooks];
        let outwards = [Verb::Template, Verb::Export, Verb::ExportCsv];
        for (at, verbs) in [&book[..], &inwards, &outwards].into_iter().enumerate() {
            if at > 0 {
                ui.separator();
            }
            for verb in verbs {
                let name = verb.name(texts);
                let mut button = egui::Button::new(&*name);
                if let Some(shortcut) = verb.shortcut() {
                    button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
                }
                let enabled = *verb != Verb::Template || session.has_territory();
                if ui.add_enabled(enabled, button).clicked() {
                    commands.push(Command::Do(*verb));
                    ui.close();
                }
            }
        }
    });
    response.response.on_hover_text(&*texts.get("file-menu.hint"));
}

/// Short title, with a remark where the programme's period is over.
fn programme_title(session: &Session, programme: &Programme) -> String {
    let language = session.texts.language();
    let title = programme.latest().short.get(language).to_owned();
    if programme.is_over(session.today) {
        let message = Message::new("context-programme-over").with("programme", title);
        session.texts.say(&message)
    } else {
        title
    }
}

fn programme(ui: &mut Ui, session: &Session, room: f32, commands: &mut Vec<Command>) {
    let chosen = session.programme();
    let title = chosen.map(|programme| programme_title(session, programme)).unwrap_or_default();
    let name = session.texts.get("context-programme");
    // That the period is over is said in the list and in the tooltip; here it would be cut short.
    let language = session.texts.language();
    let short = chosen.map(|programme| programme.latest().short.get(language)).unwrap_or_default();
    let combo =
        ComboBox::from_id_salt("programme").selected_text(short).width(room.min(190.0)).truncate();
    named(ui, &name, &title, room, |ui| {
        combo
            .show_ui(ui, |ui| {
                for programme in session.programmes_in_order() {
                    let selected = programme.id() == session.place.programme;
                    let title = programme_title(session, programme);
                    if entry(ui, selected, &title) {
                        commands.push(Command::ChooseProgramme(programme.id().to_owned()));
                    }
                }
            })
            .response
    });
}

fn edition_title(session: &Session, edition: &Edition) -> String {
    let message = Message::new("context-edition-of").with("date", edition.date());
    session.texts.say(&message)
}

fn edition(ui: &mut Ui, session: &Session, room: f32, commands: &mut Vec<Command>) {
    let Some(programme) = session.programme() else { return };
    let title = session.edition().map(|edition| edition_title(session, edition));
    let title = title.unwrap_or_default();
    let name = session.texts.get("context-edition");
    let combo =
        ComboBox::from_id_salt("edition").selected_text(&title).width(room.min(150.0)).truncate();
    named(ui, &name, &title, room, |ui| {
        combo
            .show_ui(ui, |ui| {
                let in_force = programme.edition_on(session.today).ok().map(Edition::date);
                for edition in programme.editions().iter().rev() {
                    let selected = session.edition().is_some_and(|e| e.date() == edition.date());
                    let mut title = edition_title(session, edition);
                    if in_force == Some(edition.date()) {
                        let message =
                            Message::new("context-edition-in-force").with("edition", title);
                        title = session.texts.say(&message);
                    }
                    if entry(ui, selected, &title) {
                        let today = in_force == Some(edition.date());
                        let date = (!today).then(|| edition.date());
                        commands.push(Command::ChooseEdition(date));
                    }
                }
            })
            .response
    });
}

fn territory(ui: &mut Ui, session: &Session, room: f32, commands: &mut Vec<Command>) {
    let language = session.texts.language();
    let title = session.territory().map(|territory| territory.name.get(language).to_owned());
    let title = title.unwrap_or_else(|| session.texts.get("context-no-territory").into_owned());
    let name = session.texts.get("context-territory");
    let combo = ComboBox::from_id_salt("territory")
        .selected_text(&title)
        .width(room.min(210.0))
        .height(440.0)
        .truncate();
    named(ui, &name, &title, room, |ui| {
        combo
            .show_ui(ui, |ui| {
                if entry(ui, false, &session.texts.get("districts-open")) {
                    commands.push(Command::Do(Verb::Go(Screen::Districts)));
                }
                ui.separator();
                let mut row = |ui: &mut Ui, territory: &Territory, indent: f32| {
                    ui.horizontal(|ui| {
                        ui.add_space(indent);
                        let selected = territory.code == session.place.territory;
                        if entry(ui, selected, territory.name.get(language)) {
                            commands.push(Command::ChooseTerritory(territory.code.clone()));
                        }
                    });
                };
                if let Some(country) = session.tree.get(COUNTRY) {
                    row(ui, country, 0.0);
                }
                for region in session.regions_in_order() {
                    row(ui, region, 0.0);
                    if session.is_inside(&session.place.territory, &region.code) {
                        for district in session.districts_in_order(&region.code) {
                            row(ui, district, size::SPACE_16);
                        }
                    }
                }
            })
            .response
    });
}

fn year(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let title = session.place.year.to_string();
    let name = session.texts.get("context-year");
    let combo = ComboBox::from_id_salt("year").selected_text(&title).width(60.0);
    named(ui, &name, &title, YEAR, |ui| {
        combo
            .show_ui(ui, |ui| {
                for year in session.years() {
                    let selected = year == session.place.year;
                    if entry(ui, selected, &year.to_string()) {
                        commands.push(Command::ChooseYear(year));
                    }
                }
            })
            .response
    });
}

fn language(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    for language in Language::ALL.into_iter().rev() {
        let (short, name) = language_names(session, language);
        let selected = session.texts.language() == language;
        let response = ui.selectable_label(selected, short);
        response
            .widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, selected, &name));
        if response.on_hover_text(&name).clicked() {
            commands.push(Command::ChooseLanguage(language));
        }
    }
}

/// The short sign of a language and its own name.
pub fn language_names(session: &Session, language: Language) -> (String, String) {
    let texts = &session.texts;
    let (short, name) = match language {
        Language::Kk => (texts.get("language-kk-short"), texts.get("language-kk")),
        Language::Ru => (texts.get("language-ru-short"), texts.get("language-ru")),
        Language::En => (texts.get("language-en-short"), texts.get("language-en")),
    };
    (short.into_owned(), name.into_owned())
}

/// Gives a combo box its name for a screen reader, and a tooltip with name and choice, since the
/// choice may be cut short.
fn named(
    ui: &mut Ui,
    name: &str,
    chosen: &str,
    room: f32,
    add: impl FnOnce(&mut Ui) -> egui::Response,
) {
    let bounded = |ui: &mut Ui| {
        ui.set_max_width(room);
        add(ui)
    };
    let response = ui.scope(bounded).inner;
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, name));
    response.on_hover_text(format!("{name}: {chosen}"));
}
