//! The rows of the table under the charts of a definition: what they are called, in what order they
//! stand, which years they have.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Color32, Galley};

use super::super::{Definition, Panel};
use super::text::Pen;
use crate::programme::Year;
use crate::theme::{self, SeriesKind, size};

/// Length of the line sample before a row's label.
pub(super) const SAMPLE: f32 = 28.0;
/// A row's label gets at least this much, which holds the longest single word.
const LEAST_LABEL: f32 = 84.0;
/// The part of the width that labels of rows take at most.
const LABEL_SHARE: f32 = 0.22;
/// The same where several series share a chart: their names are what tells them apart.
const NAMES_SHARE: f32 = 0.52;
/// Size of those names, as a part of that of others.
const NAMES_SIZE: f32 = 0.85;
/// Inside a row, above and below.
pub(super) const ROW_PADDING: f32 = 2.0;

/// One row of the table, which all panels of a definition share.
pub(super) struct RowFrame {
    pub kind: Option<SeriesKind>,
    pub parallel: Option<usize>,
    pub name: String,
    pub label: Arc<Galley>,
    pub top: f32,
    pub height: f32,
}

/// The rows of all panels of a definition of a width, each kind and name once, by their order.
pub(super) fn rows(pen: &Pen<'_>, definition: &Definition, width: f32) -> Vec<RowFrame> {
    let is_shared = definition.panels.iter().any(is_shared);
    let label_width = width * if is_shared { NAMES_SHARE } else { LABEL_SHARE };
    let mut rows: Vec<RowFrame> = Vec::new();
    for row in definition.panels.iter().flat_map(|panel| &panel.rows) {
        if rows.iter().any(|known| known.kind == row.kind && known.name == row.label) {
            continue;
        }
        let colour = row_colour(pen, row.kind, row.parallel);
        let part = if row.parallel.is_some() { NAMES_SIZE } else { 1.0 };
        let font = theme::regular(size::SMALL * part);
        let width = (label_width - SAMPLE - size::SPACE_8).max(LEAST_LABEL);
        let label = pen.wrapped(&row.label, font, colour, width);
        let height = label.size().y + 2.0 * ROW_PADDING;
        rows.push(RowFrame {
            kind: row.kind,
            parallel: row.parallel,
            name: row.label.clone(),
            label,
            top: 0.0,
            height,
        });
    }
    rows.sort_by_key(|row| (row.parallel, rank(row.kind)));
    rows
}

/// The colour of the text of a row.
pub(super) fn row_colour(
    pen: &Pen<'_>,
    kind: Option<SeriesKind>,
    parallel: Option<usize>,
) -> Color32 {
    kind.map_or(pen.tokens.quiet_text, |kind| pen.style(kind, parallel).text)
}

/// The order of rows where panels have different ones.
fn rank(kind: Option<SeriesKind>) -> u8 {
    match kind {
        Some(SeriesKind::Plan) => 0,
        None => 1,
        Some(SeriesKind::OwnPlan) => 2,
        Some(SeriesKind::Actual) => 3,
        Some(SeriesKind::Projection) => 4,
        Some(SeriesKind::Superseded) => 5,
        Some(SeriesKind::Country) => 6,
    }
}

/// The years of which any row has a value.
pub(super) fn columns(definition: &Definition) -> Vec<Year> {
    let rows = definition.panels.iter().flat_map(|panel| &panel.rows);
    let years: BTreeSet<_> = rows.flat_map(|row| &row.values).map(|(year, _)| *year).collect();
    years.into_iter().collect()
}

/// Whether several series share a panel.
pub(super) fn is_shared(panel: &Panel) -> bool {
    panel.rows.iter().any(|row| row.parallel.is_some())
}
