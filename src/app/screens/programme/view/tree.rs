//! The tree drawn: a search field, the rows that are visible, and what the marks mean.
//!
//! All rows share one keyboard focus: arrows move, left and right fold and unfold.

use egui::{
    Align2, Color32, EventFilter, FontId, Id, Key, Rect, Role, ScrollArea, Sense, Stroke,
    StrokeKind, TextWrapMode, Ui, WidgetInfo, pos2, vec2,
};

use super::super::ProgrammeScreen;
use super::super::data::{Cursor, Row, Step, Tree};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::language::Message;
use crate::theme::{self, Icon, Tokens, size};

/// Indentation of a level.
const INDENT: f32 = 12.0;
/// Width of the codes, by the longest one.
const CODE: std::ops::RangeInclusive<f32> = 48.0..=100.0;
/// Width of the units; a longer one takes more.
const UNIT: f32 = 44.0;
/// Width of one mark.
const MARK: f32 = 18.0;
const PADDING: f32 = 6.0;

pub(super) fn ui(
    screen: &mut ProgrammeScreen,
    ui: &mut Ui,
    session: &Session,
    tree: &Tree,
    commands: &mut Vec<Command>,
) {
    let texts = &session.texts;
    ui.horizontal(|ui| {
        let label = ui.label(texts.get("tree-search"));
        let field = egui::TextEdit::singleline(&mut screen.wish.filter)
            .desired_width(f32::INFINITY)
            .hint_text(&*texts.get("tree-search.hint"));
        ui.add(field).labelled_by(label.id);
    });
    ui.add_space(size::SPACE_4);
    legend(ui, session, tree);
    let tokens = theme::tokens(ui.ctx());
    if tree.rows.is_empty() {
        ui.colored_label(tokens.quiet_text, &*texts.get("tree-nothing-found"));
        return;
    }
    let area = ui.available_rect_before_wrap();
    // What is chosen stays in view when the window takes another size.
    if screen.height.to_bits() != area.height().to_bits() {
        screen.height = area.height();
        screen.reveal = true;
    }
    let id = Id::unique("programme tree");
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let focus = ui.interact(area, id, Sense::focusable_noninteractive());
    let name = texts.get("tree-name").into_owned();
    focus.widget_info(|| WidgetInfo::labeled(Role::Tree, true, &*name));
    if has_focus {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        keys(screen, ui, tree, commands);
    }
    let (cursor, chosen) = (screen.cursor(tree), screen.shown(tree));
    let code = code_width(ui, tree);
    let mut clicked = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let top = ui.cursor().min;
        let width = ui.available_width();
        let height = size::ROW * tree.rows.len() as f32;
        let reveal = std::mem::take(&mut screen.reveal).then(|| tree.position(&cursor)).flatten();
        ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let place = |at: usize| {
            Rect::from_min_size(top + vec2(0.0, size::ROW * at as f32), vec2(width, size::ROW))
        };
        if let Some(at) = reveal {
            ui.scroll_to_rect(place(at).expand2(vec2(0.0, size::ROW)), None);
        }
        for (at, row) in tree.rows.iter().enumerate() {
            if !ui.is_rect_visible(place(at)) {
                continue;
            }
            let drawn = Drawn {
                session,
                row,
                rect: place(at),
                tokens,
                code,
                chosen: row.cursor == chosen,
                ring: has_focus && row.cursor == cursor,
            };
            if drawn.ui(ui) {
                clicked = Some(row);
            }
        }
    });
    if let Some(row) = clicked {
        ui.memory_mut(|memory| memory.request_focus(id));
        screen.go_to(&row.cursor, commands);
        screen.reveal = false;
        if let (Cursor::Group(group), Some(folded)) = (&row.cursor, row.folded) {
            screen.fold(group, !folded);
        }
    }
}

fn code_width(ui: &Ui, tree: &Tree) -> f32 {
    let width = |row: &Row| {
        let (text, font) = (row.code.clone(), theme::regular(size::BODY));
        ui.painter().layout_no_wrap(text, font, Color32::PLACEHOLDER).size().x
    };
    let widest = tree.rows.iter().map(width).fold(0.0, f32::max) + size::SPACE_8;
    widest.clamp(*CODE.start(), *CODE.end())
}

/// What the marks in the rows mean.
fn legend(ui: &mut Ui, session: &Session, tree: &Tree) {
    if tree.marks.is_empty() {
        return;
    }
    let (texts, quiet) = (&session.texts, theme::tokens(ui.ctx()).quiet_text);
    let mut said = vec![texts.get("tree-legend").into_owned()];
    for mark in &tree.marks {
        // A sign stays with its words at the end of a line.
        let words = format!("{} {}", mark.sign(texts), mark.short(texts)).replace(' ', "\u{a0}");
        if !said.contains(&words) {
            said.push(words);
        }
    }
    let text = egui::RichText::new(said.join("  ")).size(size::SMALL).color(quiet);
    ui.add(egui::Label::new(text).wrap());
    ui.add_space(size::SPACE_4);
}

fn keys(screen: &mut ProgrammeScreen, ui: &Ui, tree: &Tree, commands: &mut Vec<Command>) {
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let page = ((ui.available_height() / size::ROW) as isize - 1).max(1);
    let steps = [
        (Key::ArrowDown, Step::By(1)),
        (Key::ArrowUp, Step::By(-1)),
        (Key::PageDown, Step::By(page)),
        (Key::PageUp, Step::By(-page)),
        (Key::Home, Step::First),
        (Key::End, Step::Last),
    ];
    let cursor = screen.cursor(tree);
    let row = tree.position(&cursor).and_then(|at| tree.rows.get(at));
    let mut step = steps.into_iter().find(|(key, _)| pressed(*key)).map(|(_, step)| step);
    let folded = row.and_then(|row| row.folded);
    if let (Cursor::Group(group), Some(folded)) = (&cursor, folded) {
        let turn = pressed(Key::Enter) || pressed(Key::Space);
        if turn || pressed(if folded { Key::ArrowRight } else { Key::ArrowLeft }) {
            screen.fold(group, !folded);
            return;
        }
    }
    if pressed(Key::ArrowLeft) {
        step = Some(Step::Out);
    } else if pressed(Key::ArrowRight) && folded == Some(false) {
        step = Some(Step::By(1));
    }
    if let Some(to) = step.and_then(|step| tree.step(&cursor, step))
        && *to != cursor
    {
        screen.go_to(to, commands);
    }
}

/// One row.
struct Drawn<'a> {
    session: &'a Session,
    row: &'a Row,
    rect: Rect,
    tokens: &'static Tokens,
    /// Width of the codes.
    code: f32,
    /// Whether its card is shown.
    chosen: bool,
    /// Whether the keyboard stands here.
    ring: bool,
}

impl Drawn<'_> {
    /// Draws it and tells whether it was clicked.
    fn ui(&self, ui: &mut Ui) -> bool {
        let (row, rect, tokens) = (self.row, self.rect, self.tokens);
        let fact = match &row.cursor {
            Cursor::Fact(code) => code.as_str(),
            Cursor::Group(_) | Cursor::Indicator(_) => "",
        };
        let id = ui.scope_id().with((&row.code, &row.title, fact));
        let response = ui.interact(rect, id, Sense::CLICK);
        let name = self.name();
        let selected = row.folded.map_or(self.chosen, |folded| !folded);
        let role = if row.folded.is_some() { Role::DisclosureTriangle } else { Role::TreeItem };
        response.widget_info(|| WidgetInfo::selected(role, true, selected, &name));
        let painter = ui.painter();
        if self.chosen {
            painter.rect_filled(rect, size::CORNER, tokens.selection);
        } else if response.hovered() {
            painter.rect_filled(rect, size::CORNER, tokens.hover);
        } else if row.folded.is_some() {
            painter.rect_filled(rect, 0.0, tokens.band);
        }
        if self.ring {
            let ring = Stroke::new(size::FOCUS_RING, tokens.focus);
            painter.rect_stroke(rect.shrink(1.0), size::CORNER, ring, StrokeKind::Inside);
        }
        if row.folded.is_some() {
            self.group(ui);
        } else {
            self.indicator(ui);
        }
        let response = if response.hovered() { response.on_hover_text(name) } else { response };
        response.clicked()
    }

    /// Code, title and marks in words, for a tooltip and a screen reader.
    fn name(&self) -> String {
        let texts = &self.session.texts;
        let row = self.row;
        let mut name = if row.folded.is_some() {
            let message = Message::new("tree-group")
                .with("title", row.title.as_str())
                .with("count", row.count);
            texts.say(&message)
        } else if row.code.is_empty() {
            row.title.clone()
        } else {
            format!("{} {}", row.code, row.title)
        };
        for mark in &row.marks {
            name += &format!(" · {}", mark.words(texts));
        }
        name
    }

    fn group(&self, ui: &Ui) {
        let (row, rect) = (self.row, self.rect);
        let left = rect.left() + PADDING + INDENT * row.depth as f32;
        let square = Rect::from_center_size(pos2(left + 8.0, rect.center().y), vec2(16.0, 16.0));
        let icon = if row.folded == Some(true) { Icon::ChevronRight } else { Icon::ChevronDown };
        icon.paint(ui.painter(), square, self.tokens.quiet_text);
        let count = row.count.to_string();
        let right = self.right(ui, rect.right() - PADDING, &count, theme::regular(size::SMALL));
        let right = self.marks(ui, right);
        self.cut(ui, left + 20.0, right, theme::bold(size::BODY), self.tokens.text);
    }

    fn indicator(&self, ui: &Ui) {
        let (row, rect, tokens) = (self.row, self.rect, self.tokens);
        let left = rect.left() + PADDING + INDENT * row.depth as f32;
        let colour = if row.is_gone { tokens.quiet_text } else { tokens.text };
        let at = pos2(left, rect.center().y);
        let code_colour = if row.is_gone { tokens.quiet_text } else { tokens.accent };
        let font = theme::regular(size::BODY);
        ui.painter().text(at, Align2::LEFT_CENTER, &row.code, font.clone(), code_colour);
        let right = rect.right() - PADDING;
        let unit = self.right(ui, right, &row.unit, theme::regular(size::SMALL));
        let right = self.marks(ui, unit.min(right - UNIT));
        let code = if row.code.is_empty() { 0.0 } else { self.code };
        self.cut(ui, left + code, right, font, colour);
    }

    /// The marks, the first of them at the left; gives what is left of them.
    fn marks(&self, ui: &Ui, right: f32) -> f32 {
        let mut x = right;
        for mark in self.row.marks.iter().rev() {
            let at = pos2(x, self.rect.center().y);
            let sign = mark.sign(&self.session.texts);
            let font = theme::bold(size::BODY);
            ui.painter().text(at, Align2::RIGHT_CENTER, &*sign, font, self.tokens.warning);
            x -= MARK;
        }
        x - size::SPACE_4
    }

    /// Quiet text that ends at `right`; gives what is left of it.
    fn right(&self, ui: &Ui, right: f32, text: &str, font: FontId) -> f32 {
        let at = pos2(right, self.rect.center().y);
        let colour = self.tokens.quiet_text;
        ui.painter().text(at, Align2::RIGHT_CENTER, text, font, colour).left() - size::SPACE_4
    }

    /// The title between `left` and `right`, cut off where it is longer; struck where it is gone.
    fn cut(&self, ui: &Ui, left: f32, right: f32, font: FontId, colour: Color32) {
        let text = egui::RichText::new(&self.row.title).font(font).color(colour);
        let text = if self.row.is_gone { text.strikethrough() } else { text };
        let width = (right - left).max(0.0);
        let galley = egui::WidgetText::from(text).into_galley(
            ui,
            Some(TextWrapMode::Truncate),
            width,
            egui::TextStyle::Body,
        );
        let at = pos2(left, self.rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, colour);
    }
}
