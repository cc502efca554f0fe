//! The wizard drawn: the file and its header, what holds for all of it, its first rows below what
//! each column is, and how much is understood.

use egui::{
    Align, ComboBox, DragValue, Grid, Label, Layout, Panel, RichText, Role, ScrollArea, Ui,
    WidgetInfo,
};

use super::choices::{Choices, use_name, uses};
use super::data::column_name;
use super::{Asked, Open};
use crate::app::command::Command;
use crate::app::exchange::TableFile;
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::app::widgets::entry;
use crate::exchange::{Across, Mapping, Use};
use crate::language::{Message, Texts};
use crate::theme::{self, size};

/// Width of a column of the preview, its choices included.
const COLUMN: f32 = 132.0;
/// Width of the column with the numbers of the rows.
const NUMBERS: f32 = 36.0;
/// Height of a row of the preview.
const ROW: f32 = 20.0;
/// Height of the list of reasons.
const REASONS: f32 = 108.0;

/// No table is open: what can be imported, and how.
pub(super) fn nothing(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    ui.add_space(size::SPACE_16);
    ui.label(RichText::new(texts.get("wizard-title")).font(theme::bold(size::TITLE)));
    ui.add(Label::new(&*texts.get("wizard-nothing")).wrap());
    ui.add_space(size::SPACE_8);
    if ui.button(&*Verb::ImportTable.name(texts)).clicked() {
        commands.push(Command::Do(Verb::ImportTable));
    }
}

/// It is not known yet what the table says.
pub(super) fn waiting(ui: &mut Ui, session: &Session, file: &TableFile) -> Option<Asked> {
    let texts = &session.texts;
    let leaves = ui.button(&*texts.get("wizard-back")).clicked();
    let message = Message::new("wizard-reading").with("file", file.name());
    ui.add(Label::new(texts.say(&message)).wrap());
    leaves.then_some(Asked::Leave)
}

pub(super) fn ui(
    ui: &mut Ui,
    session: &Session,
    open: &Open,
    commands: &mut Vec<Command>,
) -> Option<Asked> {
    let mut asked = None;
    head(ui, session, open, commands, &mut asked);
    fixed(ui, &session.texts, open, &mut asked);
    ui.add_space(size::SPACE_4);
    let panel = Panel::bottom("wizard foot").resizable(false).frame(egui::Frame::NONE);
    panel.show_separator_line(false).show(ui, |ui| foot(ui, session, open, &mut asked));
    preview(ui, &session.texts, open, &mut asked);
    asked
}

/// The file, its sheet, its header.
fn head(
    ui: &mut Ui,
    session: &Session,
    open: &Open,
    commands: &mut Vec<Command>,
    asked: &mut Option<Asked>,
) {
    let texts = &session.texts;
    let tokens = theme::tokens(ui.ctx());
    ui.horizontal(|ui| {
        if ui.button(&*texts.get("wizard-back")).clicked() {
            *asked = Some(Asked::Leave);
        }
        let name = open.file.name();
        let title = RichText::new(&name).font(theme::bold(size::STRONG));
        let room = ui.available_width() * 0.3;
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.add(Label::new(title).truncate()).on_hover_text(&name);
        });
        if open.file.sheets.len() > 1 {
            sheets(ui, texts, open, commands);
        }
        header(ui, texts, open, asked);
        if open.is_remembered {
            let text = RichText::new(texts.get("wizard-remembered")).color(tokens.quiet_text);
            ui.label(text.size(size::SMALL));
            if ui.button(&*texts.get("wizard-guess-again")).clicked() {
                *asked = Some(Asked::Guess);
            }
        }
    });
}

fn sheets(ui: &mut Ui, texts: &Texts, open: &Open, commands: &mut Vec<Command>) {
    let sheets = &open.file.sheets;
    let name = |at: usize| sheets.get(at).map_or("", |sheet| &*sheet.name);
    let label = texts.get("wizard-sheet").into_owned();
    ui.label(&label);
    let combo = ComboBox::from_id_salt("wizard sheet").selected_text(name(open.file.sheet));
    let shown = combo.width(140.0).truncate().show_ui(ui, |ui| {
        for (at, sheet) in sheets.iter().enumerate() {
            if entry(ui, at == open.file.sheet, &sheet.name) {
                commands.push(Command::ReadSheet(at));
            }
        }
    });
    name_combo(&shown.response, &label, name(open.file.sheet));
}

/// Which rows are the header.
fn header(ui: &mut Ui, texts: &Texts, open: &Open, asked: &mut Option<Asked>) {
    let (from, to) = (open.mapping.header_from, open.mapping.data_from);
    ui.label(&*texts.get("wizard-header"));
    let (mut first, mut last) = (from + 1, to);
    let most = open.file.table.height().max(1);
    let one = ui.add(DragValue::new(&mut first).range(1..=most).speed(0.1));
    let name = texts.get("wizard-header-from").into_owned();
    one.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, &name));
    let one = one.on_hover_text(name);
    ui.label("–");
    let two = ui.add(DragValue::new(&mut last).range(0..=most).speed(0.1));
    let name = texts.get("wizard-header-to").into_owned();
    two.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, &name));
    let two = two.on_hover_text(name);
    if one.changed() || two.changed() {
        // Whichever was changed takes the other along.
        let from = first - 1;
        let to = if one.changed() { last.max(first) } else { last };
        *asked = Some(Asked::Header(from.min(to), to));
    }
}

/// What holds for the whole table.
fn fixed(ui: &mut Ui, texts: &Texts, open: &Open, asked: &mut Option<Asked>) {
    let choices = &open.choices;
    let fixed = &open.mapping.fixed;
    let change = |asked: &mut Option<Asked>, change: &dyn Fn(&mut Mapping)| {
        let mut mapping = open.mapping.clone();
        change(&mut mapping);
        *asked = Some(Asked::Mapping(mapping));
    };
    ui.horizontal(|ui| {
        ui.label(&*texts.get("wizard-for-all"));
        let none = texts.get("wizard-in-table").into_owned();
        let room = ui.available_width();
        let name = texts.get("wizard-use-indicator").into_owned();
        let chosen = fixed.indicator.as_deref();
        let shown = chosen.map_or(none.clone(), |code| choices.indicator(code));
        let text = format!("{name}: {shown}");
        combo(ui, "wizard indicator", (&name, &shown, &text), room * 0.34, |ui| {
            if entry(ui, chosen.is_none(), &none) {
                change(asked, &|mapping| {
                    mapping.fixed.indicator = None;
                    mapping.fixed.series = None;
                });
            }
            for (code, title) in &choices.indicators {
                if entry(ui, chosen == Some(&**code), title) {
                    change(asked, &|mapping| {
                        mapping.fixed.indicator = Some(code.clone());
                        mapping.fixed.series = None;
                    });
                }
            }
        });
        let of = |one: &&(String, String, String)| chosen == Some(&*one.0);
        if choices.series.iter().filter(of).count() > 1 {
            let name = texts.get("wizard-use-series").into_owned();
            let code = fixed.series.as_deref();
            let shown = match (chosen, code) {
                (Some(indicator), Some(code)) => choices.series_name(indicator, code),
                _ => none.clone(),
            };
            let text = format!("{name}: {shown}");
            combo(ui, "wizard series", (&name, &shown, &text), room * 0.18, |ui| {
                for (_, known, title) in choices.series.iter().filter(of) {
                    if entry(ui, code == Some(&**known), title) {
                        change(asked, &|mapping| mapping.fixed.series = Some(known.clone()));
                    }
                }
            });
        }
        let name = texts.get("wizard-use-territory").into_owned();
        let chosen = fixed.territory.as_deref();
        let shown = chosen.map_or(none.clone(), |code| choices.territory(code));
        let text = format!("{name}: {shown}");
        combo(ui, "wizard territory", (&name, &shown, &text), room * 0.22, |ui| {
            if entry(ui, chosen.is_none(), &none) {
                change(asked, &|mapping| mapping.fixed.territory = None);
            }
            for (code, title) in &choices.territories {
                if entry(ui, chosen == Some(&**code), title) {
                    change(asked, &|mapping| mapping.fixed.territory = Some(code.clone()));
                }
            }
        });
        let name = texts.get("wizard-use-year").into_owned();
        let chosen = fixed.year;
        let shown = chosen.map_or(none.clone(), |year| year.to_string());
        let text = format!("{name}: {shown}");
        combo(ui, "wizard year", (&name, &shown, &text), 100.0, |ui| {
            if entry(ui, chosen.is_none(), &none) {
                change(asked, &|mapping| mapping.fixed.year = None);
            }
            for year in &choices.years {
                if entry(ui, chosen == Some(*year), &year.to_string()) {
                    change(asked, &|mapping| mapping.fixed.year = Some(*year));
                }
            }
        });
    });
}

/// The first rows, below what each column is.
fn preview(ui: &mut Ui, texts: &Texts, open: &Open, asked: &mut Option<Asked>) {
    let tokens = theme::tokens(ui.ctx());
    let (all, columns) = open.shown.columns;
    ScrollArea::both().auto_shrink(false).show(ui, |ui| {
        Grid::new("wizard preview")
            .spacing([size::SPACE_8, size::SPACE_4])
            .min_row_height(ROW)
            .show(ui, |ui| {
                ui.label("");
                for column in 0..columns {
                    column_use(ui, texts, open, column, asked);
                }
                ui.end_row();
                ui.label("");
                for column in 0..columns {
                    of_what(ui, texts, open, column, asked);
                }
                ui.end_row();
                for (row, cells) in &open.shown.rows {
                    let is_header =
                        (open.mapping.header_from..open.mapping.data_from).contains(row);
                    let number = RichText::new((row + 1).to_string()).color(tokens.quiet_text);
                    ui.add_sized([NUMBERS, size::BODY], Label::new(number.size(size::SMALL)));
                    for (column, text) in cells.iter().enumerate() {
                        let is_read = *open.mapping.column(column) != Use::Ignored;
                        let mut words = RichText::new(text);
                        if is_header {
                            words = words.font(theme::bold(size::BODY));
                        }
                        if !is_read || *row < open.mapping.header_from {
                            words = words.color(tokens.quiet_text);
                        }
                        cell(ui, words);
                    }
                    ui.end_row();
                }
            });
        if all > columns {
            let more = Message::new("wizard-more-columns").with("count", all - columns);
            ui.label(RichText::new(texts.say(&more)).color(tokens.quiet_text));
        }
    });
}

fn cell(ui: &mut Ui, words: RichText) {
    ui.allocate_ui_with_layout(
        egui::vec2(COLUMN, size::BODY + 4.0),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.set_width(COLUMN);
            ui.add(Label::new(words).truncate());
        },
    );
}

/// What a column is.
fn column_use(ui: &mut Ui, texts: &Texts, open: &Open, column: usize, asked: &mut Option<Asked>) {
    let current = open.mapping.column(column);
    let shown = use_name(current, texts);
    let name = texts.say(&Message::new("wizard-column").with("column", column_name(column)));
    combo(ui, ("wizard column", column), (&name, &shown, &shown), COLUMN, |ui| {
        for is in uses(current) {
            if entry(ui, is == *current, &use_name(&is, texts)) {
                let mut mapping = open.mapping.clone();
                mapping.set(column, is);
                *asked = Some(Asked::Mapping(mapping));
            }
        }
    });
}

/// Of what the values of a column are: as its header says, or as is chosen.
fn of_what(ui: &mut Ui, texts: &Texts, open: &Open, column: usize, asked: &mut Option<Asked>) {
    let Use::Values(across) = open.mapping.column(column) else {
        ui.label("");
        return;
    };
    let choices = &open.choices;
    let said = said(across, choices);
    let shown = if said.is_empty() { texts.get("wizard-as-row").into_owned() } else { said };
    let short = short(across, choices).unwrap_or_else(|| shown.clone());
    let name = texts.say(&Message::new("wizard-column-of").with("column", column_name(column)));
    let change = |asked: &mut Option<Asked>, changed: Across| {
        let mut mapping = open.mapping.clone();
        mapping.set(column, Use::Values(changed));
        *asked = Some(Asked::Mapping(mapping));
    };
    combo(ui, ("wizard across", column), (&name, &shown, &short), COLUMN, |ui| {
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        if entry(
            ui,
            *across
                == Across {
                    year: None,
                    indicator: None,
                    series: None,
                    territory: None,
                    ..across.clone()
                },
            &texts.get("wizard-as-row"),
        ) {
            let none =
                Across { part: across.part, own_target: across.own_target, ..Across::default() };
            change(asked, none);
        }
        ui.label(RichText::new(texts.get("wizard-use-year")).color(quiet).size(size::SMALL));
        for year in &choices.years {
            if entry(ui, across.year == Some(*year), &year.to_string()) {
                change(asked, Across { year: Some(*year), ..across.clone() });
            }
        }
        ui.label(RichText::new(texts.get("wizard-use-indicator")).color(quiet).size(size::SMALL));
        for (code, title) in &choices.indicators {
            let is_it = across.indicator.as_deref() == Some(code) && across.series.is_none();
            if entry(ui, is_it, title) {
                let indicator = Some(code.clone());
                change(asked, Across { indicator, series: None, ..across.clone() });
            }
            let of = |one: &&(String, String, String)| one.0 == *code;
            let several = choices.series.iter().filter(of).count() > 1;
            for (_, series, title) in choices.series.iter().filter(of).filter(|_| several) {
                let is_it = across.indicator.as_deref() == Some(code)
                    && across.series.as_deref() == Some(series);
                if entry(ui, is_it, &format!("{code} · {title}")) {
                    let (indicator, series) = (Some(code.clone()), Some(series.clone()));
                    change(asked, Across { indicator, series, ..across.clone() });
                }
            }
        }
        ui.label(RichText::new(texts.get("wizard-use-territory")).color(quiet).size(size::SMALL));
        for (code, title) in &choices.territories {
            if entry(ui, across.territory.as_deref() == Some(code), title) {
                change(asked, Across { territory: Some(code.clone()), ..across.clone() });
            }
        }
    });
}

/// Year, indicator and series, territory, as far as they are said.
fn said(across: &Across, choices: &Choices) -> String {
    let mut parts = Vec::new();
    parts.extend(across.year.map(|year| year.to_string()));
    match (&across.indicator, &across.series) {
        (Some(indicator), Some(series)) if !series.is_empty() => {
            parts.push(format!("{indicator} · {}", choices.series_name(indicator, series)));
        }
        (Some(indicator), _) => parts.push(indicator.clone()),
        (None, _) => {}
    }
    parts.extend(across.territory.as_deref().map(|code| choices.territory(code)));
    parts.join(", ")
}

/// The same in few letters: the name of the series says more than the code of its indicator.
fn short(across: &Across, choices: &Choices) -> Option<String> {
    let mut parts = Vec::new();
    parts.extend(across.year.map(|year| year.to_string()));
    parts.extend(match (&across.indicator, &across.series) {
        (Some(indicator), Some(series)) if !series.is_empty() => {
            Some(choices.series_name(indicator, series))
        }
        (indicator, _) => indicator.clone(),
    });
    parts.extend(across.territory.as_deref().map(|code| choices.territory(code)));
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// How much is understood, why the rest is not, and the way on.
fn foot(ui: &mut Ui, session: &Session, open: &Open, asked: &mut Option<Asked>) {
    let texts = &session.texts;
    let tokens = theme::tokens(ui.ctx());
    let shown = &open.shown;
    ui.add_space(size::SPACE_4);
    for remark in &shown.remarks {
        let words = RichText::new(format!("⚠ {}", texts.say(remark))).color(tokens.warning);
        ui.add(Label::new(words).wrap());
    }
    if !shown.reasons.is_empty() {
        ScrollArea::vertical().id_salt("wizard reasons").max_height(REASONS).show(ui, |ui| {
            for (row, column, raw, why) in &shown.reasons {
                let message = Message::new("wizard-reason")
                    .with("row", row.to_string())
                    .with("column", column.as_str())
                    .with("raw", raw.as_str())
                    .with("reason", why.clone());
                ui.add(Label::new(RichText::new(texts.say(&message)).size(size::SMALL)).truncate());
            }
        });
    }
    ui.horizontal(|ui| {
        let is_ready = open.is_counted && shown.missing.is_empty() && shown.taken > 0;
        let next = RichText::new(texts.get("wizard-next"));
        let next = if is_ready { next.color(tokens.on_accent) } else { next };
        let button = egui::Button::new(next).min_size(egui::vec2(0.0, 32.0));
        let button = if is_ready { button.fill(tokens.accent) } else { button };
        if ui.add_enabled(is_ready, button).clicked() {
            *asked = Some(Asked::Next);
        }
        if !open.is_counted {
            let words = RichText::new(texts.get("wizard-counting")).color(tokens.quiet_text);
            ui.add(Label::new(words).wrap());
        } else if shown.missing.is_empty() {
            let message = Message::new("wizard-count")
                .with("taken", shown.taken)
                .with("refused", shown.refused);
            ui.add(Label::new(texts.say(&message)).wrap());
        } else {
            let words: Vec<_> = shown.missing.iter().map(|one| texts.say(one)).collect();
            let words = RichText::new(format!("⚠ {}", words.join(" "))).color(tokens.warning);
            ui.add(Label::new(words).wrap());
        }
    });
}

fn combo(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    (name, shown, text): (&str, &str, &str),
    width: f32,
    entries: impl FnOnce(&mut Ui),
) {
    let combo = ComboBox::from_id_salt(id).selected_text(text).width(width).truncate();
    let response = combo.height(320.0).show_ui(ui, |ui| {
        ui.set_max_width(420.0);
        entries(ui);
    });
    name_combo(&response.response, name, shown);
    response.response.on_hover_text(format!("{name}: {shown}"));
}

fn name_combo(response: &egui::Response, name: &str, shown: &str) {
    let text = format!("{name}: {shown}");
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &text));
}
