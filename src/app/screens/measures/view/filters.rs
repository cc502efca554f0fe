//! The filters drawn, in one row.

use egui::{ComboBox, Key, KeyboardShortcut, Modifiers, Response, Role, TextEdit, Ui, WidgetInfo};

use super::super::data::{Choice, Choices, When, Who, Wish};
use crate::app::session::Session;
use crate::app::widgets::entry;
use crate::language::{Message, Texts};
use crate::theme::size;

/// The widest that a choice gets.
const WIDEST: f32 = 300.0;
/// Puts the cursor into the search of the text.
const FIND: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::F);

pub(super) fn ui(ui: &mut Ui, session: &Session, choices: &Choices, wish: &mut Wish) {
    let texts = &session.texts;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        if let Some(printed) = &choices.local {
            local(ui, texts, printed, &mut wish.who);
        }
        let room = ui.available_width() - 4.0 * size::SPACE_8;
        let width = |share: f32| (share * room).min(WIDEST);
        if !choices.bodies.is_empty() || choices.local.is_some() {
            who(ui, texts, choices, &mut wish.who, width(0.22));
        }
        due(ui, texts, choices, &mut wish.due, width(0.17));
        let all = Part {
            id: "section",
            name: texts.get("measures-section").into_owned(),
            all: texts.get("measures-all-sections").into_owned(),
        };
        part(ui, &all, &choices.sections, &mut wish.section, width(0.21));
        let all = Part {
            id: "code",
            name: texts.get("measures-indicator").into_owned(),
            all: texts.get("measures-all-indicators").into_owned(),
        };
        part(ui, &all, &choices.codes, &mut wish.code, width(0.22));
        let field = TextEdit::singleline(&mut wish.text)
            .desired_width(width(0.17) - 2.0 * size::SPACE_8)
            .hint_text(&*texts.get("measures-text.hint"));
        let response = ui.add(field);
        let name = texts.get("measures-text").into_owned();
        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
        if ui.input_mut(|input| input.consume_shortcut(&FIND)) {
            response.request_focus();
        }
        let keys = ui.ctx().format_shortcut(&FIND);
        response.on_hover_text(format!("{name} ({keys})"));
    });
}

/// How the act names the local bodies, where it is not how the window does.
fn as_printed(texts: &Texts, printed: &str) -> Option<String> {
    let message = Message::new("measures-local-printed").with("name", printed);
    (printed != texts.get("measures-local")).then(|| texts.say(&message))
}

/// One click to what the office itself carries out.
fn local(ui: &mut Ui, texts: &Texts, printed: &str, who: &mut Who) {
    let on = matches!(who, Who::Local | Who::LocalAlone | Who::LocalAmongOthers);
    let response = ui.add(egui::Button::new(&*texts.get("measures-local")).selected(on));
    let name = texts.get("measures-local.hint").into_owned();
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &name));
    let told = [name].into_iter().chain(as_printed(texts, printed)).collect::<Vec<_>>().join("\n");
    if response.on_hover_text(told).clicked() {
        *who = if on { Who::Anyone } else { Who::Local };
    }
}

fn who(ui: &mut Ui, texts: &Texts, choices: &Choices, who: &mut Who, width: f32) {
    let mut offers = vec![(Who::Anyone, texts.get("measures-who-anyone").into_owned())];
    if let Some(printed) = &choices.local {
        let name = texts.get("measures-who-local").into_owned();
        let name = [name].into_iter().chain(as_printed(texts, printed));
        offers.push((Who::Local, name.collect::<Vec<_>>().join(" – ")));
        offers.push((Who::LocalAlone, texts.get("measures-who-local-alone").into_owned()));
        offers.push((Who::LocalAmongOthers, texts.get("measures-who-local-others").into_owned()));
    }
    offers.extend(choices.bodies.iter().map(|(body, count)| {
        let message = Message::new("measures-who-body").with("body", &**body).with("count", *count);
        (Who::Body(body.clone()), texts.say(&message))
    }));
    let chosen = match &*who {
        Who::Body(name) => Some(name),
        who => offers.iter().find(|(offer, _)| offer == who).map(|(_, name)| name),
    };
    let chosen = chosen.cloned().unwrap_or_default();
    combo(ui, "who", &texts.get("measures-responsible"), &chosen, width, |ui| {
        for (offer, name) in offers {
            if entry(ui, *who == offer, &name) {
                *who = offer;
            }
        }
    });
}

fn due(ui: &mut Ui, texts: &Texts, choices: &Choices, due: &mut When, width: f32) {
    let worded = |when: When| match when {
        When::Ever => texts.get("measures-due-ever").into_owned(),
        When::In(year) => texts.say(&Message::new("measures-due-in").with("year", year)),
        When::Untold => texts.get("measures-due-untold").into_owned(),
    };
    let mut offers = vec![When::Ever];
    offers.extend(choices.years.iter().map(|year| When::In(*year)));
    offers.extend(choices.has_untold.then_some(When::Untold));
    combo(ui, "due", &texts.get("measures-deadline"), &worded(*due), width, |ui| {
        for offer in offers {
            if entry(ui, *due == offer, &worded(offer)) {
                *due = offer;
            }
        }
    });
}

/// A choice among parts of the programme.
struct Part {
    id: &'static str,
    name: String,
    /// What it is called when nothing was chosen.
    all: String,
}

fn part(ui: &mut Ui, of: &Part, choices: &[Choice], chosen: &mut String, width: f32) {
    if choices.is_empty() {
        return;
    }
    let named = choices.iter().find(|choice| choice.code == *chosen);
    let shown = named.map_or(&of.all, |choice| &choice.name);
    combo(ui, of.id, &of.name, shown, width, |ui| {
        ui.set_max_width(560.0);
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
        if entry(ui, chosen.is_empty(), &of.all) {
            chosen.clear();
        }
        for choice in choices {
            if entry(ui, choice.code == *chosen, &choice.name) {
                chosen.clone_from(&choice.code);
            }
        }
    });
}

/// A combo box with a name for screen readers, cut short where what is chosen is longer.
fn combo(ui: &mut Ui, id: &str, name: &str, chosen: &str, width: f32, add: impl FnOnce(&mut Ui)) {
    let bounded = |ui: &mut Ui| -> Response {
        ui.set_max_width(width);
        let combo = ComboBox::from_id_salt(("measures", id)).selected_text(chosen).truncate();
        combo.width(width).height(380.0).show_ui(ui, add).response
    };
    let response = ui.scope(bounded).inner;
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, name));
    response.on_hover_text(format!("{name}: {chosen}"));
}
