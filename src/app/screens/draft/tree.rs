//! What a draft consists of: the programme and its act, sections with their indicators, the plan,
//! and for an amendment what it changes. `rows` is plain data, the rest draws it.

use std::collections::BTreeMap;

use egui::{Align, Button, Layout, RichText, ScrollArea, Ui, vec2};

use super::fields::Form;
use super::forms::is_blank;
use crate::app::command::Command;
use crate::app::draft::{DraftCommand, OpenDraft};
use crate::language::{Message, Texts, Wording};
use crate::programme::draft::{Draft, Edit, Part};
use crate::theme::{self, Icon, size};

/// A row of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it stands for.
    pub part: Part,
    /// What it says.
    pub text: String,
    /// How deep it stands.
    pub depth: usize,
    /// How much is wrong there.
    pub problems: usize,
}

/// All rows, from the top.
pub fn rows(open: &OpenDraft, texts: &Texts) -> Vec<Row> {
    let mut problems = BTreeMap::<String, usize>::new();
    for problem in open.problems() {
        *problems.entry(format!("{:?}", problem.part)).or_default() += 1;
    }
    let draft = open.draft();
    let mut rows = Rows { draft, texts, problems, rows: Vec::new() };
    let programme = match draft.is_amendment() {
        true => texts.get("draft-part-act"),
        false => texts.get("draft-part-programme"),
    };
    rows.push(Part::Programme, programme.into_owned(), 0);
    if draft.is_amendment() {
        let count = open.amended().keys.len();
        let text = texts.say(&Message::new("draft-part-changes").with("count", count));
        rows.push(Part::Changes, text, 0);
    }
    rows.sections(None, 0);
    rows.indicators("", 0);
    let count = draft.content.measures.len();
    rows.push(Part::Plan, texts.say(&Message::new("draft-part-plan").with("count", count)), 0);
    rows.rows
}

struct Rows<'a> {
    draft: &'a Draft,
    texts: &'a Texts,
    problems: BTreeMap<String, usize>,
    rows: Vec<Row>,
}

impl Rows<'_> {
    fn push(&mut self, part: Part, text: String, depth: usize) {
        let problems = self.problems.get(&format!("{part:?}")).copied().unwrap_or(0);
        self.rows.push(Row { part, text, depth, problems });
    }

    fn sections(&mut self, parent: Option<&str>, depth: usize) {
        let draft = self.draft;
        let parts = draft.content.sections.iter().filter(|one| one.parent.as_deref() == parent);
        for section in parts {
            let text = format!("{}. {}", section.number, self.title(&section.title));
            self.push(Part::Section(section.code.clone()), text, depth);
            self.sections(Some(&section.code), depth + 1);
            self.indicators(&section.code, depth + 1);
        }
    }

    fn indicators(&mut self, section: &str, depth: usize) {
        let draft = self.draft;
        for one in draft.content.indicators.iter().filter(|one| one.section == section) {
            let text = format!("{}  {}", one.code, self.title(&one.title));
            self.push(Part::Indicator(one.code.clone()), text, depth);
        }
    }

    fn title(&self, title: &Wording) -> String {
        if is_blank(title) {
            return self.texts.get("draft-untitled").into_owned();
        }
        let all = [title.get(self.texts.language()), &title.ru, &title.kk, &title.en];
        let first = all.into_iter().find(|text| !text.trim().is_empty());
        first.unwrap_or_default().to_owned()
    }
}

/// Draws the tree, and under it what can be done with what is chosen.
pub fn ui(form: &mut Form<'_>, ui: &mut Ui) {
    let rows = rows(form.open, &form.session.texts);
    egui::Panel::bottom("draft tree buttons")
        .frame(egui::Frame::new().inner_margin(egui::Margin { top: 6, ..egui::Margin::ZERO }))
        .show(ui, |ui| buttons(form, ui));
    egui::CentralPanel::no_frame().show(ui, |ui| {
        ScrollArea::vertical().id_salt("draft tree").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            for row in &rows {
                draw(form, ui, row);
            }
        });
    });
}

fn draw(form: &mut Form<'_>, ui: &mut Ui, row: &Row) {
    let selected = row.part == *form.open.part();
    let tokens = theme::tokens(ui.ctx());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(row.depth as f32 * size::SPACE_12);
        let is_section = matches!(row.part, Part::Section(_));
        let font = if is_section { theme::bold(size::BODY) } else { theme::regular(size::BODY) };
        let text = RichText::new(&row.text).font(font);
        let mark = if row.problems > 0 { 40.0 } else { 4.0 };
        let width = ui.available_width() - mark;
        let button = Button::selectable(selected, text).truncate();
        let layout = Layout::top_down_justified(Align::Min);
        let add = |ui: &mut Ui| ui.add(button.min_size(vec2(width, size::ROW)));
        let response = ui.allocate_ui_with_layout(vec2(width, size::ROW), layout, add).inner;
        let response = response.on_hover_text(&row.text);
        if response.clicked() && !selected {
            form.commands.push(Command::Draft(DraftCommand::Select(row.part.clone())));
        }
        if row.problems > 0 {
            let (rect, mark) = ui.allocate_exact_size(vec2(34.0, size::ROW), egui::Sense::hover());
            let icon = egui::Rect::from_center_size(
                rect.left_center() + vec2(11.0, 0.0),
                vec2(15.0, 15.0),
            );
            Icon::Warning.paint(ui.painter(), icon, tokens.error);
            let at = rect.left_center() + vec2(21.0, 0.0);
            let count = row.problems.to_string();
            let font = theme::regular(size::SMALL);
            ui.painter().text(at, egui::Align2::LEFT_CENTER, count, font, tokens.error);
            let words = Message::new("draft-problems").with("count", row.problems);
            mark.on_hover_text(form.text(&words));
        }
    });
}

fn buttons(form: &mut Form<'_>, ui: &mut Ui) {
    let draft = form.open.draft();
    let part = form.open.part().clone();
    let texts = &form.session.texts;
    let section = match &part {
        Part::Section(code) => Some(code.clone()),
        Part::Indicator(code) => {
            draft.indicator(code).map(|one| one.section.clone()).filter(|code| !code.is_empty())
        }
        Part::Programme | Part::Plan | Part::Changes => {
            draft.content.sections.last().map(|section| section.code.clone())
        }
    };
    ui.horizontal_wrapped(|ui| {
        if ui.button(&*texts.get("draft-add-indicator")).clicked() {
            let section = section.clone().unwrap_or_default();
            form.edit("", Edit::AddIndicator { section });
        }
        if ui.button(&*texts.get("draft-add-section")).clicked() {
            form.edit("", Edit::AddSection { parent: None });
        }
        if let Part::Section(code) = &part
            && ui.button(&*texts.get("draft-add-subsection")).clicked()
        {
            form.edit("", Edit::AddSection { parent: Some(code.clone()) });
        }
    });
    let (up, down, delete) = moves(draft, &part);
    let Some(delete) = delete else { return };
    ui.horizontal_wrapped(|ui| {
        let mut small = |ui: &mut Ui, key: &str, edit: Option<Edit>| {
            let response = ui.add_enabled(edit.is_some(), Button::new(key));
            let response = response.on_disabled_hover_text(&*texts.get("draft-old-stays"));
            if let (true, Some(edit)) = (response.clicked(), edit) {
                form.edit("", edit);
            }
        };
        small(ui, &texts.get("draft-up"), up);
        small(ui, &texts.get("draft-down"), down);
        small(ui, &texts.get("draft-delete"), delete);
    });
}

type Moves = (Option<Edit>, Option<Edit>, Option<Option<Edit>>);

/// How what is chosen can move and go; the last one is none where there is nothing to delete.
fn moves(draft: &Draft, part: &Part) -> Moves {
    match part {
        Part::Section(code) => {
            let step = |up| {
                let edit = Edit::MoveSection { code: code.clone(), up };
                (!draft.is_amendment()).then_some(edit)
            };
            let delete = Edit::DeleteSection(code.clone());
            let delete = draft.can_delete_section(code).then_some(delete);
            (step(true), step(false), Some(delete))
        }
        Part::Indicator(code) => {
            let step = |up| {
                let edit = Edit::MoveIndicator { code: code.clone(), up };
                draft.can_move_indicator(code, up).then_some(edit)
            };
            (step(true), step(false), Some(Some(Edit::DeleteIndicator(code.clone()))))
        }
        Part::Programme | Part::Plan | Part::Changes => (None, None, None),
    }
}
