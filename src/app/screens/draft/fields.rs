//! The fields of a form: a name at the left, what is typed at the right, and under it what is
//! wrong. What is typed becomes an edit at once; what cannot be read stays in the field, with the
//! reason, as long as it has the keyboard.

use egui::{
    Align, Button, Checkbox, ComboBox, Id, Label, Layout, Response, RichText, Role, TextEdit, Ui,
    WidgetInfo, vec2,
};

use crate::app::command::Command;
use crate::app::draft::{DraftCommand, OpenDraft};
use crate::app::session::Session;
use crate::app::shell::language_names;
use crate::app::widgets;
use crate::language::{Language, Message, Wording};
use crate::programme::draft::{Edit, copied, toggled, typed};
use crate::theme::{self, size};

/// Width of the names.
const NAME: f32 = 128.0;
/// Width of what stands behind a text: whether it is the act's own.
const BEHIND: f32 = 150.0;
/// Width of the sign of a language.
const SIGN: f32 = 34.0;

/// What is typed in a field whose text must be read.
#[derive(Default)]
pub struct Typing {
    field: Option<Id>,
    text: String,
    refused: Option<Message>,
}

/// A form while it is drawn.
pub struct Form<'a> {
    pub session: &'a Session,
    pub open: &'a OpenDraft,
    pub typing: &'a mut Typing,
    pub commands: &'a mut Vec<Command>,
}

impl Form<'_> {
    /// A text of the window.
    pub fn text(&self, key: &Message) -> String {
        self.session.texts.say(key)
    }

    /// Changes the draft; going on in the same field is one step of undo.
    pub fn edit(&mut self, field: &str, edit: Edit) {
        let field = match field {
            "" => String::new(),
            field => format!("{:?} {field}", self.open.part()),
        };
        let edit = Box::new(edit);
        self.commands.push(Command::Draft(DraftCommand::Edit { field, edit }));
    }

    /// A row: its name, and what is beside it.
    pub fn row<R>(
        &mut self,
        ui: &mut Ui,
        name: &str,
        add: impl FnOnce(&mut Self, &mut Ui) -> R,
    ) -> R {
        ui.horizontal_top(|ui| {
            label(ui, name);
            ui.vertical(|ui| add(self, ui)).inner
        })
        .inner
    }

    /// What is wrong in a field, or in a part of it.
    pub fn problems(&self, ui: &mut Ui, field: &str) {
        let of_field = |known: &str| {
            known.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let problems = self.open.problems().iter();
        let here = problems.filter(|one| one.part == *self.open.part() && of_field(&one.field));
        for problem in here {
            error(ui, &self.text(&problem.what));
        }
    }

    /// A remark in quiet letters.
    pub fn remark(&self, ui: &mut Ui, text: &str) {
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        ui.add(Label::new(RichText::new(text).size(size::SMALL).color(quiet)).wrap());
    }

    /// A text in three languages; gives it as it is to be.
    pub fn wording(
        &mut self,
        ui: &mut Ui,
        name: &str,
        field: &str,
        current: &Wording,
        is_open: bool,
    ) -> Option<Wording> {
        let mut new = None;
        self.row(ui, name, |form, ui| {
            for language in Language::ALL {
                let changed = form.in_language(ui, (name, field), current, language, is_open);
                new = changed.or(new.take());
                form.problems(ui, &format!("{field}.{}", language.code()));
            }
        });
        new
    }

    fn in_language(
        &mut self,
        ui: &mut Ui,
        (name, field): (&str, &str),
        current: &Wording,
        language: Language,
        is_open: bool,
    ) -> Option<Wording> {
        let (sign, language_name) = language_names(self.session, language);
        let texts = &self.session.texts;
        let mut new = None;
        ui.horizontal_top(|ui| {
            fixed(ui, SIGN, |ui| ui.label(RichText::new(sign).size(size::SMALL)));
            let width = ui.available_width() - BEHIND;
            let mut text = current.get(language).to_owned();
            let edit = TextEdit::multiline(&mut text)
                .id_salt((field, language.code()))
                .desired_rows(1)
                .desired_width(width)
                .return_key(None);
            let response = ui.add_enabled(is_open, edit);
            let full = Message::new("draft-field-in")
                .with("field", name)
                .with("language", &*language_name);
            named(&response, &self.text(&full), current.get(language));
            if response.changed() {
                let line = text.replace(['\n', '\r'], " ");
                new = Some(typed(current, language, &line, self.open.draft().languages()));
            }
            let others = Language::ALL.into_iter().rev();
            let mut full = others.filter(|other| !current.get(*other).trim().is_empty());
            let is_empty = current.get(language).trim().is_empty();
            if let (true, Some(from)) = (is_empty && is_open, full.next()) {
                let (_, from_name) = language_names(self.session, from);
                let copy = Message::new("draft-copy-from").with("language", from_name);
                let button =
                    Button::new(RichText::new(self.text(&copy)).size(size::SMALL)).truncate();
                if ui.add(button).on_hover_text(&*texts.get("draft-copy-from.hint")).clicked() {
                    new = Some(copied(current, from, language));
                }
            } else if !is_empty {
                let mut official = current.is_official(language);
                let word = RichText::new(texts.get("draft-official")).size(size::SMALL);
                let check = ui.add_enabled(is_open, Checkbox::new(&mut official, word));
                if check.on_hover_text(&*texts.get("draft-official.hint")).changed() {
                    new = Some(toggled(current, language));
                }
            }
        });
        new
    }

    /// A plain text.
    pub fn line(&mut self, ui: &mut Ui, name: &str, width: f32, current: &str) -> Option<String> {
        let mut text = current.to_owned();
        let response = ui.add(TextEdit::singleline(&mut text).id_salt(name).desired_width(width));
        named(&response, name, current);
        response.changed().then_some(text)
    }

    /// A text that must be read; `shown` is what is there. Gives what was read, as often as it
    /// can be.
    pub fn read<T>(
        &mut self,
        ui: &mut Ui,
        (name, width): (&str, f32),
        shown: &str,
        is_open: bool,
        read: impl FnOnce(&str) -> Result<T, Message>,
    ) -> Option<T> {
        let id = ui.make_persistent_id(("draft field", name));
        let is_here = self.typing.field == Some(id);
        let mut text = if is_here { self.typing.text.clone() } else { shown.to_owned() };
        let edit = TextEdit::singleline(&mut text).id(id).desired_width(width);
        let response = ui.add_enabled(is_open, edit);
        named(&response, name, &text);
        let mut result = None;
        if response.changed() {
            let outcome = read(&text);
            self.typing.field = Some(id);
            self.typing.text = text;
            match outcome {
                Ok(value) => {
                    self.typing.refused = None;
                    result = Some(value);
                }
                Err(reason) => self.typing.refused = Some(reason),
            }
        } else if is_here && response.lost_focus() {
            *self.typing = Typing::default();
        }
        if let (true, Some(reason)) = (self.typing.field == Some(id), &self.typing.refused) {
            error(ui, &self.session.texts.say(reason));
        }
        result
    }

    /// A choice of several; gives the one that was chosen anew.
    pub fn choice<T: Clone + PartialEq>(
        &mut self,
        ui: &mut Ui,
        (name, width): (&str, f32),
        current: &T,
        choices: &[(String, T)],
        is_open: bool,
    ) -> Option<T> {
        let shown = choices.iter().find(|(_, value)| value == current);
        let shown = shown.map_or("", |(words, _)| words);
        let mut chosen = None;
        ui.add_enabled_ui(is_open, |ui| {
            let combo = ComboBox::from_id_salt(("draft choice", name))
                .selected_text(shown)
                .width(width)
                .truncate();
            let response = combo
                .show_ui(ui, |ui| {
                    for (words, value) in choices {
                        if widgets::entry(ui, value == current, words) && value != current {
                            chosen = Some(value.clone());
                        }
                    }
                })
                .response;
            response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, is_open, name));
            response.on_hover_text(format!("{name}: {shown}"));
        });
        chosen
    }
}

/// A name at the left of a row.
pub fn label(ui: &mut Ui, name: &str) {
    fixed(ui, NAME, |ui| ui.add(Label::new(RichText::new(name).size(size::SMALL)).wrap()));
}

/// Something of a width, whatever it takes itself.
fn fixed(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> Response) {
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, size::ROW), layout, |ui| {
        ui.set_min_width(width);
        ui.set_max_width(width);
        add(ui);
    });
}

/// Why something is refused or missing.
pub fn error(ui: &mut Ui, text: &str) {
    let tokens = theme::tokens(ui.ctx());
    ui.add(Label::new(RichText::new(text).size(size::SMALL).color(tokens.error)).wrap());
}

/// Gives a field its name for a screen reader.
fn named(response: &Response, name: &str, text: &str) {
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, response.enabled(), name);
        info.current_text_value = Some(text.to_owned());
        info
    });
}
