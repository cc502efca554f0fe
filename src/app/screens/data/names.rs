//! What names the rows of the grid drawn: headings, codes, titles, territories, units.

use egui::{Align2, Rect, RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::columns::PADDING;
use super::sheet::{Group, Heading, Line};
use super::table::{Asked, Drawn};
use crate::language::Message;
use crate::theme::{self, Icon, size};

/// Side of the chevron of a group.
const CHEVRON: f32 = 16.0;
/// Room for how many a group has.
const COUNT: f32 = 56.0;

impl Drawn<'_> {
    /// The title of a group, across all columns whatever the scroll position.
    pub(super) fn heading(&mut self, ui: &mut Ui, rect: Rect, heading: &Heading) {
        let tokens = self.tokens;
        let visible = rect.intersect(ui.clip_rect());
        ui.painter().rect_filled(visible, 0.0, tokens.band);
        let start = pos2(self.left + PADDING, rect.center().y);
        let square = Rect::from_center_size(start + vec2(8.0, 0.0), vec2(CHEVRON, CHEVRON));
        let icon = if heading.folded { Icon::ChevronRight } else { Icon::ChevronDown };
        icon.paint(ui.painter(), square, tokens.quiet_text);
        let text =
            |text: &str| RichText::new(text).font(theme::bold(size::BODY)).color(tokens.text);
        // How many there are is told of a long title too.
        let left = start.x + CHEVRON + 6.0;
        let room = Rect::from_x_y_ranges(left..=self.right - COUNT, rect.y_range());
        let width = cut(ui, room, text(&heading.title));
        let count = room.translate(vec2(width + size::SPACE_8, 0.0));
        cut(ui, count, text(&format!("({})", heading.count)));
        let frozen = rect.left() >= ui.clip_rect().left() - 1.0;
        let id = ui.scope_id().with(("heading", frozen));
        let response = ui.interact(visible, id, Sense::click());
        let open = !heading.folded;
        response.widget_info(|| {
            if frozen {
                WidgetInfo::selected(Role::DisclosureTriangle, true, open, &heading.title)
            } else {
                // The same title where it goes on across the other columns.
                WidgetInfo::labeled(Role::GenericContainer, true, &heading.title)
            }
        });
        if response.clicked() {
            self.asked = Some(Asked::Fold(heading.section.clone()));
        }
        if width >= room.width() - 1.0 && response.hovered() {
            response.on_hover_text(&heading.title);
        }
    }

    pub(super) fn code(&mut self, ui: &mut Ui, rect: Rect, line: &Line) {
        if line.code.is_empty() {
            return;
        }
        let message = Message::new("data-show-trajectory-of").with("code", line.code.as_str());
        let name = || self.session.texts.say(&message);
        let response = ui.interact(rect, ui.scope_id().with("code"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name()));
        let tokens = self.tokens;
        let colour = if response.hovered() { tokens.text } else { tokens.accent };
        let at = rect.left_center() + vec2(PADDING, 0.0);
        ui.painter().text(at, Align2::LEFT_CENTER, &line.code, theme::regular(size::BODY), colour);
        if response.clicked() {
            self.asked = Some(Asked::Show(line.code.clone()));
        }
        if response.hovered() {
            response.on_hover_text(name());
        }
    }

    /// The title of an indicator or the name of a territory; a click selects the row.
    pub(super) fn title(&mut self, ui: &mut Ui, rect: Rect, row: usize, line: &Line) {
        let tokens = self.tokens;
        let mut indent = f32::from(line.level) * size::SPACE_16;
        let response = ui.interact(rect, ui.scope_id().with("row"), Sense::click());
        let role = if line.has_cells { Role::RowHeader } else { Role::GenericContainer };
        response.widget_info(|| WidgetInfo::labeled(role, true, &line.full_title));
        let extend = ui.input(|input| input.modifiers.shift);
        if response.clicked() && line.has_cells {
            self.asked = Some(Asked::Row { row, extend });
        }
        if let Some(group) = &line.group {
            self.fold(ui, rect, indent, line, group);
        }
        if line.place.is_some() {
            // Names of parts and of wholes begin under one another.
            indent += if line.level == 0 || line.group.is_some() { CHEVRON + 4.0 } else { 4.0 };
        }
        let room = Rect::from_min_max(rect.min + vec2(PADDING + indent, 0.0), rect.max);
        let is_whole = line.group.is_some() && !line.is_own();
        let font = if is_whole { theme::bold(size::BODY) } else { theme::regular(size::BODY) };
        let colour = if line.is_own() {
            tokens.series(theme::SeriesKind::OwnPlan).text
        } else {
            tokens.text
        };
        cut(ui, room, RichText::new(&line.title).font(font).color(colour));
        if response.hovered() {
            response.on_hover_text(&line.full_title);
        }
    }

    /// What folds the parts of a territory.
    fn fold(&mut self, ui: &mut Ui, rect: Rect, indent: f32, line: &Line, group: &Group) {
        let start = pos2(rect.left() + PADDING + indent, rect.center().y);
        let square = Rect::from_center_size(start + vec2(8.0, 0.0), vec2(CHEVRON, CHEVRON));
        let icon = if group.folded { Icon::ChevronRight } else { Icon::ChevronDown };
        icon.paint(ui.painter(), square, self.tokens.quiet_text);
        let response = ui.interact(square.expand(4.0), ui.scope_id().with("fold"), Sense::click());
        let open = !group.folded;
        response.widget_info(|| {
            let name = Message::new("data-parts")
                .with("territory", line.title.as_str())
                .with("count", group.count);
            let name = self.session.texts.say(&name);
            WidgetInfo::selected(Role::DisclosureTriangle, true, open, name)
        });
        if response.clicked() {
            self.asked = Some(Asked::Fold(Some(group.code.clone())));
        }
    }

    /// The sign of a unit, cut short where it is too long.
    pub(super) fn unit(&self, ui: &mut Ui, rect: Rect, line: &Line) {
        let series = line.series.and_then(|series| self.sheet.series.get(series));
        let Some(series) = series.filter(|series| !series.unit.is_empty()) else { return };
        let colour = self.tokens.quiet_text;
        let text = RichText::new(&series.unit).font(theme::regular(size::SMALL)).color(colour);
        let room = Rect::from_min_max(rect.min + vec2(PADDING, 0.0), rect.max);
        cut(ui, room, text);
        let response = ui.interact(rect, ui.scope_id().with("unit"), Sense::hover());
        if response.hovered() {
            response.on_hover_text(&series.unit_name);
        }
    }
}

/// A text in its room, cut short where it is too long. Gives its width.
fn cut(ui: &Ui, room: Rect, text: RichText) -> f32 {
    let truncate = Some(egui::TextWrapMode::Truncate);
    let galley =
        egui::WidgetText::from(text).into_galley(ui, truncate, room.width(), egui::TextStyle::Body);
    let at = pos2(room.left(), room.center().y - galley.size().y / 2.0);
    let width = galley.size().x;
    ui.painter().galley(at, galley, egui::Color32::PLACEHOLDER);
    width
}
