//! Stacked bars drawn: axis, bars with their totals, and the sources named beside the last bar, so
//! that no colour has to be looked up.

use egui::{Align2, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::data::{Bar, Stacks};
use crate::theme::{self, SeriesStyle, Tokens, size};

/// The widest that a bar gets.
const BAR: f32 = 72.0;
/// Share of its place that a bar takes.
const FILL: f32 = 0.62;
/// Room for the names of the sources.
const NAMES: std::ops::RangeInclusive<f32> = 110.0..=250.0;
/// Height of a line of small text.
const LINE: f32 = 16.0;
/// Above the highest bar, for its total.
const HEAD: f32 = 2.0 * LINE;

/// Height at which the bars can be read, points.
pub fn wanted_height() -> f32 {
    190.0
}

/// Draws the bars into what is available, `height` high.
pub fn show(ui: &mut Ui, shown: &Stacks, height: f32) {
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let tokens = theme::tokens(ui.ctx());
    let drawn = Drawn::new(ui, shown, whole, tokens);
    let id = ui.scope_id().with("stacks");
    let response = ui.interact(whole, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &shown.description));
    drawn.axis(ui);
    for (at, bar) in shown.bars.iter().enumerate() {
        drawn.bar(ui, at, bar);
    }
    drawn.names(ui);
    drawn.hover(ui, &response);
}

/// The look of a source. The first of the parallel styles is as dark as text, too heavy for areas.
fn style(tokens: &Tokens, series: usize) -> SeriesStyle {
    tokens.parallel(series + 1)
}

struct Drawn<'a> {
    shown: &'a Stacks,
    tokens: &'static Tokens,
    /// Where the bars stand.
    plot: Rect,
    /// Right end of the names.
    right: f32,
}

impl<'a> Drawn<'a> {
    fn new(ui: &Ui, shown: &'a Stacks, whole: Rect, tokens: &'static Tokens) -> Self {
        let width = |text: &str| {
            let font = theme::regular(size::SMALL);
            ui.painter().layout_no_wrap(text.to_owned(), font, tokens.text).size().x
        };
        let numbers = shown.ticks.iter().map(|(_, text)| width(text)).fold(0.0, f32::max);
        let names = shown.series.iter().map(|name| width(name)).fold(0.0, f32::max);
        let names = (names + size::SPACE_24).clamp(*NAMES.start(), *NAMES.end());
        let plot = Rect::from_min_max(
            whole.min + vec2(numbers + size::SPACE_8, HEAD),
            whole.max - vec2(names, LINE + size::SPACE_4),
        );
        Self { shown, tokens, plot, right: whole.right() }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    fn y(&self, value: f64) -> f32 {
        self.plot.bottom() - (value / self.shown.scale.max) as f32 * self.plot.height()
    }

    fn axis(&self, ui: &Ui) {
        let (painter, tokens) = (ui.painter(), self.tokens);
        let unit = pos2(self.plot.left() - size::SPACE_4, self.plot.top() - HEAD);
        let small = theme::regular(size::SMALL);
        painter.text(unit, Align2::LEFT_TOP, &self.shown.unit, small.clone(), tokens.quiet_text);
        for (value, text) in &self.shown.ticks {
            let y = self.y(*value);
            let line = Stroke::new(tokens.hairline_width, tokens.hairline);
            let (last, width) = self.place(self.shown.bars.len().saturating_sub(1));
            painter.hline(self.plot.left()..=last + width / 2.0 + size::SPACE_8, y, line);
            let at = pos2(self.plot.left() - size::SPACE_4, y);
            painter.text(at, Align2::RIGHT_CENTER, text, small.clone(), tokens.quiet_text);
        }
    }

    /// Where a bar stands, from the axis to its top.
    fn place(&self, at: usize) -> (f32, f32) {
        let count = self.shown.bars.len().max(1) as f32;
        let slot = (self.plot.width() / count).min(2.0 * BAR);
        let centre = self.plot.left() + slot * (at as f32 + 0.5);
        (centre, (slot * FILL).min(BAR))
    }

    /// The parts of a bar with their rectangles, from below.
    fn parts(&self, at: usize, bar: &Bar) -> Vec<Rect> {
        let (centre, width) = self.place(at);
        let mut below = 0.0;
        let rect = |part: &super::Part| {
            let (from, to) = (below, below + part.amount.to_f64());
            below = to;
            let x = centre - width / 2.0..=centre + width / 2.0;
            Rect::from_x_y_ranges(x, self.y(to)..=self.y(from))
        };
        bar.parts.iter().map(rect).collect()
    }

    fn bar(&self, ui: &Ui, at: usize, bar: &Bar) {
        let painter = ui.painter();
        let rects = self.parts(at, bar);
        for (part, rect) in bar.parts.iter().zip(&rects) {
            painter.rect_filled(*rect, 0.0, style(self.tokens, part.series).colour);
            // A gap of the surface keeps neighbours apart in grey too.
            painter.hline(rect.x_range(), rect.top(), Stroke::new(1.5, self.tokens.surface));
        }
        let (centre, _) = self.place(at);
        let top = rects.last().map_or(self.plot.bottom(), Rect::top);
        let (small, bold) = (theme::regular(size::SMALL), theme::bold(size::SMALL));
        let above = pos2(centre, top - 2.0);
        painter.text(above, Align2::CENTER_BOTTOM, &bar.total, bold, self.tokens.text);
        let below = pos2(centre, self.plot.bottom() + size::SPACE_4);
        painter.text(below, Align2::CENTER_TOP, &bar.label, small, self.tokens.text);
    }

    /// The name of each source beside its part of the last bar that has it.
    fn names(&self, ui: &Ui) {
        let Some((last, bar)) = self.shown.bars.iter().enumerate().next_back() else { return };
        let rects = self.parts(last, bar);
        let (centre, width) = self.place(last);
        let edge = centre + width / 2.0;
        let mut wanted: Vec<(usize, f32, bool)> = (0..self.shown.series.len())
            .map(|series| {
                let at = bar.parts.iter().position(|part| part.series == series);
                let y = at.and_then(|at| rects.get(at)).map(|rect| rect.center().y);
                (series, y.unwrap_or(self.plot.bottom()), y.is_some())
            })
            .collect();
        // The lowest part first; names keep a line apart, upwards.
        wanted.sort_by(|one, next| next.1.total_cmp(&one.1).then(one.0.cmp(&next.0)));
        let mut free = self.plot.bottom() - LINE / 2.0;
        for (series, y, is_there) in wanted {
            let label_y = y.min(free);
            free = label_y - LINE;
            self.name(ui, series, (edge, y, is_there), label_y);
        }
    }

    fn name(&self, ui: &Ui, series: usize, (edge, y, is_there): (f32, f32, bool), label_y: f32) {
        let style = style(self.tokens, series);
        let left = edge + size::SPACE_16;
        let line = Stroke::new(1.0, style.colour);
        if is_there {
            let ends: [Pos2; 2] = [pos2(edge + 2.0, y), pos2(left - 2.0, label_y)];
            ui.painter().line_segment(ends, line);
        } else {
            let square = Rect::from_center_size(pos2(left - 7.0, label_y), vec2(8.0, 8.0));
            ui.painter().add(Shape::rect_filled(square, 0.0, style.colour));
        }
        let text = egui::RichText::new(&self.shown.series[series])
            .font(theme::regular(size::SMALL))
            .color(style.text);
        let room = (self.right - left - size::SPACE_4).max(20.0);
        let galley = egui::WidgetText::from(text).into_galley(
            ui,
            Some(egui::TextWrapMode::Truncate),
            room,
            egui::TextStyle::Small,
        );
        let at = pos2(left + 2.0, label_y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, style.text);
    }

    fn hover(&self, ui: &Ui, response: &egui::Response) {
        let Some(pointer) = response.hover_pos() else { return };
        for (at, bar) in self.shown.bars.iter().enumerate() {
            let rects = self.parts(at, bar);
            let hit = rects.iter().position(|rect| rect.contains(pointer));
            if let Some(part) = hit.and_then(|hit| bar.parts.get(hit)) {
                let outline = Stroke::new(1.5, self.tokens.text);
                let rect = rects[hit.unwrap_or(0)];
                ui.painter().rect_stroke(rect, 0.0, outline, egui::StrokeKind::Inside);
                response.clone().on_hover_text_at_pointer(&part.words);
            }
        }
    }
}
