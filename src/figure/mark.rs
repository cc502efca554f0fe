//! Marks that a drawing puts around its parts: heading, paragraph, figure, table, decoration.
//!
//! On paper they travel as shapes in the shape list and become the structure of the document (the
//! tags of a PDF, the description of an SVG); on screen nothing is added. What a mark becomes in
//! a file is `paper`'s business.

use std::sync::Arc;

use egui::{Context, Id, PaintCallback, Rect, Shape, Ui};

/// What a part of a drawing is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A heading of level 1 to 6; the text is also its entry in the outline.
    Heading {
        /// 1 for the title of a page.
        level: u8,
        /// The words of the heading.
        text: String,
    },
    /// Running text.
    Paragraph,
    /// A picture, read aloud by its description.
    Figure {
        /// What the picture says, in words; never empty.
        description: String,
    },
    /// A table; holds rows.
    Table,
    /// A row of a table; holds cells.
    Row,
    /// A heading of a column or of a row.
    HeaderCell(Heads),
    /// A cell with a value.
    Cell,
    /// Decoration, a page number or the like, which nobody needs to hear.
    Artifact,
}

/// Which cells a header cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heads {
    /// Those below it.
    Column,
    /// Those beside it.
    Row,
}

/// The payload of a mark's shape: where a part begins and where it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Boundary {
    /// The shapes after this one belong to the part.
    Begin(Mark),
    /// The part that began last ends here.
    End,
}

impl Boundary {
    /// The boundary that a shape carries, if it is a mark.
    pub fn of(callback: &PaintCallback) -> Option<&Self> {
        callback.callback.downcast_ref()
    }
}

/// Tells the drawings of this context whether they are laid out for paper.
pub fn set_on_paper(ctx: &Context, on_paper: bool) {
    ctx.data_mut(|data| data.insert_temp(flag(), on_paper));
}

/// Whether a drawing is being laid out for paper.
pub fn on_paper(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(flag())).unwrap_or(false)
}

fn flag() -> Id {
    Id::unique("nysana: laid out for paper")
}

/// Draws a heading with the words `text`; `level` 1 is the title of a page.
pub fn heading<R>(ui: &mut Ui, level: u8, text: &str, draw: impl FnOnce(&mut Ui) -> R) -> R {
    debug_assert!(!text.is_empty(), "a heading without words");
    around(ui, || Mark::Heading { level: level.clamp(1, 6), text: text.to_owned() }, draw)
}

/// Draws running text.
pub fn paragraph<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    around(ui, || Mark::Paragraph, draw)
}

/// Draws a picture that `description` tells in words.
pub fn figure<R>(ui: &mut Ui, description: &str, draw: impl FnOnce(&mut Ui) -> R) -> R {
    debug_assert!(!description.is_empty(), "a picture without a description");
    around(ui, || Mark::Figure { description: description.to_owned() }, draw)
}

/// Draws a table, whose rows are drawn with [`row`].
pub fn table<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    around(ui, || Mark::Table, draw)
}

/// Draws one row of a table, whose cells are drawn with [`header_cell`] and [`cell`].
pub fn row<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    around(ui, || Mark::Row, draw)
}

/// Draws the heading of a column or row.
pub fn header_cell<R>(ui: &mut Ui, heads: Heads, draw: impl FnOnce(&mut Ui) -> R) -> R {
    around(ui, || Mark::HeaderCell(heads), draw)
}

/// Draws a cell with a value.
pub fn cell<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    around(ui, || Mark::Cell, draw)
}

/// Draws decoration, which is left out when the page is read aloud.
pub fn artifact<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    around(ui, || Mark::Artifact, draw)
}

fn around<R>(ui: &mut Ui, mark: impl FnOnce() -> Mark, draw: impl FnOnce(&mut Ui) -> R) -> R {
    if !on_paper(ui.ctx()) {
        return draw(ui);
    }
    // One painter for both ends: `draw` may make the ui invisible, and an end must not get lost.
    let painter = ui.painter().clone();
    painter.add(shape(Boundary::Begin(mark())));
    let result = draw(ui);
    painter.add(shape(Boundary::End));
    result
}

fn shape(boundary: Boundary) -> Shape {
    Shape::Callback(PaintCallback { rect: Rect::ZERO, callback: Arc::new(boundary) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boundaries(on_paper: bool) -> Vec<Boundary> {
        let ctx = Context::default();
        set_on_paper(&ctx, on_paper);
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            heading(ui, 9, "a", Ui::set_invisible);
            table(ui, |ui| row(ui, |ui| cell(ui, |_| ())));
        });
        let shapes = std::mem::take(&mut output.shapes);
        output.drop_without_applying_deltas();
        let callbacks = shapes.into_iter().filter_map(|clipped| match clipped.shape {
            Shape::Callback(callback) => Some(callback),
            _ => None,
        });
        callbacks.filter_map(|callback| Boundary::of(&callback).cloned()).collect()
    }

    #[test]
    fn marks_nest_on_paper_and_an_invisible_part_still_ends() {
        let heading = Mark::Heading { level: 6, text: "a".to_owned() };
        assert_eq!(boundaries(true), [Boundary::Begin(heading), Boundary::End]);
    }

    #[test]
    fn the_screen_gets_no_marks() {
        assert!(boundaries(false).is_empty());
    }
}
