//! The desk: lays a drawing out on a page, without a window.

use std::sync::Arc;

use egui::epaint::{ClippedShape, MarginF32};
use egui::{Context, Pos2, RawInput, Rect, Shape, Ui, UiBuilder, Vec2, ViewportId};

use super::fonts::Fonts;
use crate::figure::mark::{self, Boundary};
use crate::theme::{self, Look};

/// egui lays out on a grid of pixels; four to a point is finer than print shows.
pub(super) const PIXELS_PER_POINT: f32 = 4.0;

/// A drawing that has not settled by then (it moves, or sizes itself by what it drew) is taken
/// as it is.
const MAX_RUNS: usize = 6;

/// A page, in points (1/72 inch).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageSize {
    /// From edge to edge.
    pub width: f32,
    /// From edge to edge.
    pub height: f32,
    /// What drawings leave free at the edges.
    pub margin: MarginF32,
}

impl PageSize {
    /// ISO A4, upright.
    pub const A4_PORTRAIT: Self = Self { width: 595.276, height: 841.89, margin: MARGIN };
    /// ISO A4, lying.
    pub const A4_LANDSCAPE: Self = Self { width: 841.89, height: 595.276, margin: MARGIN };

    /// A page without margins, for a picture that goes into another document.
    pub fn bare(width: f32, height: f32) -> Self {
        Self { width, height, margin: MarginF32::ZERO }
    }

    /// The whole page.
    pub fn rect(self) -> Rect {
        Rect::from_min_size(Pos2::ZERO, Vec2::new(self.width, self.height))
    }

    /// The page within its margins.
    pub fn inner(self) -> Rect {
        self.rect() - self.margin
    }
}

/// 15 mm all around.
const MARGIN: MarginF32 = MarginF32 { left: 42.52, right: 42.52, top: 42.52, bottom: 42.52 };

/// A page as egui laid it out: shapes, not triangles, and the marks between them.
#[derive(Clone)]
pub struct LaidOut {
    /// The page.
    pub size: PageSize,
    /// What the drawing took up, from the corner of the margins on; greater than
    /// [`PageSize::inner`] where it did not fit.
    pub used: Rect,
    pub(super) shapes: Vec<ClippedShape>,
    pub(super) fonts: Arc<Fonts>,
}

/// A headless egui context with the fonts and the look of paper.
///
/// Drawings are run several times and must have no side effects. Making one costs what opening
/// the fonts costs: keep it where several pages are laid out.
pub struct Desk {
    ctx: Context,
    fonts: Arc<Fonts>,
    runs: u32,
}

impl Desk {
    /// A desk with our fonts and the look of paper.
    pub fn new() -> Self {
        let ctx = Context::default();
        let definitions = theme::font_definitions();
        let fonts = Arc::new(Fonts::new(&definitions));
        ctx.set_fonts(definitions);
        Self { ctx, fonts, runs: 0 }
    }

    /// Lays a drawing out on a page, within its margins.
    ///
    /// The same drawing gives the same page, whatever was laid out before.
    pub fn lay_out(&mut self, size: PageSize, draw: &mut dyn FnMut(&mut Ui)) -> LaidOut {
        self.clear();
        let mut page = self.run(size, draw);
        for _ in 1..MAX_RUNS {
            let next = self.run(size, draw);
            let settled = same_shapes(&page.shapes, &next.shapes);
            page = next;
            if settled {
                break;
            }
        }
        page
    }

    /// Makes egui forget what it keeps about drawings, and sets the look anew, which it keeps there.
    fn clear(&self) {
        self.ctx.memory_mut(|memory| {
            memory.data = egui::util::IdTypeMap::default();
            memory.reset_areas();
        });
        theme::apply(&self.ctx, Look::Paper);
        self.ctx.all_styles_mut(|style| {
            // Only positions are taken from egui: its pictures of glyphs may be the cheapest.
            style.visuals.text_options.font_hinting = false;
            style.visuals.text_options.subpixel_binning = false;
        });
        mark::set_on_paper(&self.ctx, true);
    }

    fn run(&mut self, size: PageSize, draw: &mut dyn FnMut(&mut Ui)) -> LaidOut {
        self.runs += 1;
        let mut input = RawInput {
            screen_rect: Some(size.rect()),
            // A second between runs ends every animation.
            time: Some(f64::from(self.runs)),
            focused: false,
            max_texture_side: Some(4096),
            ..RawInput::default()
        };
        let viewport = input.viewports.entry(ViewportId::ROOT).or_default();
        viewport.native_pixels_per_point = Some(PIXELS_PER_POINT);
        let mut used = Rect::ZERO;
        let mut output = self.ctx.run_ui(input, |ui| {
            let inner = UiBuilder::new().max_rect(size.inner());
            used = ui.scope_builder(inner, |ui| draw(ui)).response.rect;
        });
        let shapes = std::mem::take(&mut output.shapes);
        // Nothing is painted, so nobody needs the pictures of glyphs.
        output.drop_without_applying_deltas();
        LaidOut { size, used, shapes, fonts: Arc::clone(&self.fonts) }
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

fn same_shapes(one: &[ClippedShape], other: &[ClippedShape]) -> bool {
    let same = |(one, other): (&ClippedShape, &ClippedShape)| {
        one.clip_rect == other.clip_rect && same_shape(&one.shape, &other.shape)
    };
    one.len() == other.len() && one.iter().zip(other).all(same)
}

/// Equality, except that marks are compared by what they say: each run makes new ones.
fn same_shape(one: &Shape, other: &Shape) -> bool {
    match (one, other) {
        (Shape::Vec(one), Shape::Vec(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| same_shape(one, other))
        }
        (Shape::Callback(one), Shape::Callback(other)) => {
            Boundary::of(one) == Boundary::of(other) && one.rect == other.rect
        }
        (one, other) => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Pages are laid out and written on background threads.
    const _: () = {
        const fn assert_send<T: Send>() {}
        assert_send::<LaidOut>();
        assert_send::<Desk>();
    };
}
