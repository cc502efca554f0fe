//! Going to a cell by what is typed: the code of an indicator, the name of a territory, a year.

use egui::{Key, Modifiers, TextEdit, Ui};

use super::source::Source;
use crate::app::session::Session;
use crate::language::fold;
use crate::programme::Year;

/// How many are offered.
const OFFERED: usize = 8;

/// The field, while it is open.
#[derive(Default)]
pub struct Jump {
    text: String,
    has_focus: bool,
}

/// Where to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What it is called.
    pub name: String,
    /// The row or column; none: only to a year.
    pub to: Option<To>,
    /// The year, where one was typed.
    pub year: Option<Year>,
}

/// A row or column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum To {
    /// A series of an indicator, by their codes.
    Indicator {
        /// Code of the indicator.
        code: String,
        /// Code of the series.
        series: String,
    },
    /// A territory, by its code.
    Territory(String),
}

impl Jump {
    /// Draws the field and what it finds. Gives what is chosen: by Enter the first.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session) -> Option<Target> {
        let texts = &session.texts;
        let label = ui.label(texts.get("data-jump-field"));
        let field = TextEdit::singleline(&mut self.text).desired_width(f32::INFINITY);
        let field = ui.add(field.hint_text(&*texts.get("data-jump-field.hint")));
        let field = field.labelled_by(label.id);
        if !std::mem::replace(&mut self.has_focus, true) {
            field.request_focus();
        }
        let enters = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let found = Source::of(session).map(|source| targets(&source, &self.text));
        let found = found.unwrap_or_default();
        if found.is_empty() && !self.text.trim().is_empty() {
            ui.label(texts.get("data-jump-nothing"));
        }
        let mut chosen = None;
        for target in &found {
            let button = egui::Button::new(&target.name).frame(false).truncate();
            if ui.add(button).clicked() {
                chosen = Some(target.clone());
            }
        }
        if enters {
            // The grid takes the keyboard in this very frame, and Enter is done with.
            ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            field.request_focus();
            chosen = chosen.or_else(|| found.into_iter().next());
        }
        chosen
    }
}

/// What a text finds, the best first.
pub fn targets(source: &Source<'_>, text: &str) -> Vec<Target> {
    let (words, year) = split_year(source, text);
    if words.is_empty() {
        let only_year = |year: Year| Target { name: year.to_string(), to: None, year: Some(year) };
        return year.map(only_year).into_iter().collect();
    }
    let wanted = fold(words);
    let mut found: Vec<(u8, Target)> = Vec::new();
    let mut offer = |codes: &[&str], name: &str, shown: String, to: To| {
        if let Some(rank) = rank(&wanted, codes, name) {
            found.push((rank, Target { name: shown, to: Some(to), year }));
        }
    };
    let language = source.texts.language();
    for indicator in &source.indicators {
        let title = indicator.title.get(language);
        for series in indicator.main_series() {
            let name = series.name.as_ref().map_or("", |name| name.get(language));
            let codes = [&*indicator.code, &*format!("{} {}", indicator.code, series.code)];
            let all = format!("{title} {name}");
            let shown = [&indicator.code, title, name].join(" ");
            let to = To::Indicator { code: indicator.code.clone(), series: series.code.clone() };
            offer(&codes, &all, shown.trim_end().to_owned(), to);
        }
    }
    // A former territory, or one that only the book knows, has a row where it has values.
    let entered = source.entered().territories;
    let has_row = |code: &str| entered.contains(&code);
    let known = source.tree.all().iter();
    for territory in known.filter(|one| !one.is_former() || has_row(&one.code)) {
        let name = territory.name.get(language);
        let to = To::Territory(territory.code.clone());
        let known_as = [&[name.to_owned()], &territory.aliases[..]].concat().join(" ");
        offer(&[&territory.code], &known_as, name.to_owned(), to);
    }
    for code in entered.iter().filter(|code| source.tree.get(code).is_none()) {
        offer(&[code], code, (*code).to_owned(), To::Territory((*code).to_owned()));
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, target)| target).take(OFFERED).collect()
}

/// The year at the end of a text, and what stands before it.
fn split_year<'t>(source: &Source<'_>, text: &'t str) -> (&'t str, Option<Year>) {
    let text = text.trim();
    let last = text.rsplit([' ', ',']).next().unwrap_or_default();
    let year = last.parse::<Year>().ok().filter(|year| source.years.contains(year));
    match year {
        Some(_) => (text[..text.len() - last.len()].trim_end_matches([' ', ',']), year),
        None => (text, None),
    }
}

/// How well a thing fits: a code as a whole, its beginning, the beginning of a name or of a word in
/// it, any part of a name.
fn rank(wanted: &str, codes: &[&str], name: &str) -> Option<u8> {
    let name = fold(name);
    let codes: Vec<String> = codes.iter().map(|code| fold(code)).collect();
    if codes.iter().any(|code| code == wanted) {
        Some(0)
    } else if name.starts_with(wanted) {
        Some(1)
    } else if codes.iter().any(|code| code.starts_with(wanted)) {
        Some(2)
    } else if name.split(' ').any(|word| word.starts_with(wanted)) {
        Some(3)
    } else {
        name.contains(wanted).then_some(4)
    }
}
