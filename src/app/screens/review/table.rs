//! The table of a review drawn; only the rows that are visible are worded.

use std::collections::BTreeMap;

use egui::{Align2, Color32, Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};
use egui_table::{CellInfo, Column, HeaderCellInfo, HeaderRow, PrefetchInfo, Table, TableDelegate};

use super::ReviewScreen;
use super::data::{Line, Names, Tab};
use super::keys::focus_id;
use crate::app::session::Session;
use crate::book::Book;
use crate::exchange::{Decision, Review, Row};
use crate::language::Texts;
use crate::theme::{self, Tokens, size};

const PADDING: f32 = 6.0;
/// Width of the title at least; the table scrolls sideways where less is left.
const NAME: f32 = 150.0;
/// Width of who wrote it where no places stand beside.
const WHO_ALONE: f32 = 250.0;

/// The columns, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Place,
    Found,
    Name,
    Territory,
    Year,
    Now,
    Comes,
    Who,
    Verdict,
}

impl Field {
    /// Without who wrote it where nobody signed, and without places where other offices' books came,
    /// which have none.
    fn all(with_who: bool, with_places: bool) -> Vec<Self> {
        let mut all = vec![
            Self::Place,
            Self::Found,
            Self::Name,
            Self::Territory,
            Self::Year,
            Self::Now,
            Self::Comes,
            Self::Who,
            Self::Verdict,
        ];
        all.retain(|field| match field {
            Self::Who => with_who,
            Self::Place | Self::Found => with_places,
            _ => true,
        });
        all
    }

    /// Points; of the title what is left.
    fn width(self) -> Option<f32> {
        Some(match self {
            Self::Place => 52.0,
            Self::Found => 92.0,
            Self::Name => return None,
            Self::Territory => 138.0,
            Self::Year => 48.0,
            Self::Now | Self::Comes => 92.0,
            Self::Who => 170.0,
            Self::Verdict => 116.0,
        })
    }

    fn is_right(self) -> bool {
        matches!(self, Self::Found | Self::Now | Self::Comes)
    }

    fn title(self, texts: &Texts) -> String {
        match self {
            Self::Place => texts.get("review-place"),
            Self::Found => texts.get("review-found"),
            Self::Name => texts.get("review-cell"),
            Self::Territory => texts.get("review-territory"),
            Self::Year => texts.get("review-year"),
            Self::Now => texts.get("review-now"),
            Self::Comes => texts.get("review-comes"),
            Self::Who => texts.get("review-who"),
            Self::Verdict => texts.get("review-verdict"),
        }
        .into_owned()
    }

    fn text(self, line: &Line) -> &str {
        match self {
            Self::Place => &line.place,
            Self::Found => &line.found,
            Self::Name => &line.name,
            Self::Territory => &line.territory,
            Self::Year => &line.year,
            Self::Now => &line.now,
            Self::Comes => &line.comes,
            Self::Who => &line.who,
            Self::Verdict => &line.verdict,
        }
    }
}

impl ReviewScreen {
    pub(super) fn table(&mut self, ui: &mut Ui, session: &Session, has_focus: bool) {
        let area = ui.available_rect_before_wrap();
        let focus = ui.interact(area, focus_id(), Sense::focusable_noninteractive());
        let name = session.texts.get("review-table-name").into_owned();
        focus.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &*name));
        let Some(review) = &self.review else { return };
        // What was not understood is told by its text, wherever it comes from.
        let with_places =
            review.sources().iter().any(|one| one.has_places() || !one.refused.is_empty());
        let fields = Field::all(review.is_merge(), with_places);
        // What the places leave goes to the names of offices, which are long.
        let width_of = |field: &Field| match field {
            Field::Who if !with_places => Some(WHO_ALONE),
            field => field.width(),
        };
        let fixed: f32 = fields.iter().filter_map(width_of).sum();
        let title = (area.width() - fixed - size::SPACE_16).max(NAME);
        let column = |field: &Field| {
            let width = width_of(field).unwrap_or(title);
            Column::new(width).range(width..=width).resizable(false)
        };
        let mut table = Table::new()
            .id_salt(("review", fields.len(), self.tab == Tab::All))
            .num_rows(self.rows.len() as u64)
            .columns(fields.iter().map(column).collect::<Vec<_>>())
            .headers([HeaderRow::new(size::ROW)]);
        if std::mem::take(&mut self.reveal) {
            table = table.scroll_to_row(self.cursor as u64, None);
        }
        let mut drawn = Drawn {
            review,
            names: Names::of(session),
            book: session.open.book(),
            rows: &self.rows,
            lines: BTreeMap::new(),
            fields,
            cursor: self.cursor,
            has_focus,
            tokens: theme::tokens(ui.ctx()),
            asked: None,
        };
        table.show(ui, &mut drawn);
        if let Some((row, turns)) = drawn.asked {
            self.cursor = row;
            self.take_focus = true;
            if turns {
                self.turn(row, session);
            }
        }
    }
}

struct Drawn<'a> {
    review: &'a Review,
    names: Names<'a>,
    book: &'a Book,
    rows: &'a [Row],
    /// The rows that are visible, worded.
    lines: BTreeMap<u64, Line>,
    fields: Vec<Field>,
    cursor: usize,
    has_focus: bool,
    tokens: &'static Tokens,
    /// The row that was clicked, and whether its decision was.
    asked: Option<(usize, bool)>,
}

impl TableDelegate for Drawn<'_> {
    fn prepare(&mut self, info: &PrefetchInfo) {
        for row in info.visible_rows.clone() {
            if let Some(known) = usize::try_from(row).ok().and_then(|at| self.rows.get(at)) {
                self.lines.insert(row, self.names.line(self.review, self.book, *known));
            }
        }
    }

    fn default_row_height(&self) -> f32 {
        size::ROW
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let rect = ui.max_rect();
        ui.painter().rect_filled(rect, 0.0, self.tokens.band);
        let line = Stroke::new(self.tokens.hairline_width, self.tokens.hairline);
        ui.painter().line_segment([rect.left_bottom(), rect.right_bottom()], line);
        let Some(field) = self.fields.get(cell.col_range.start) else { return };
        let title = field.title(self.names.texts);
        paint(ui, rect, &title, self.tokens.quiet_text, field.is_right());
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let rect = ui.max_rect();
        let is_cursor = usize::try_from(row) == Ok(self.cursor);
        if is_cursor {
            ui.painter().rect_filled(rect, 0.0, self.tokens.selection);
        }
        let line = Stroke::new(self.tokens.hairline_width, self.tokens.hairline);
        ui.painter().line_segment([rect.left_bottom(), rect.right_bottom()], line);
        if is_cursor && self.has_focus {
            let ring = Stroke::new(1.0, self.tokens.focus);
            let visible = rect.intersect(ui.clip_rect()).shrink(0.5);
            ui.painter().rect_stroke(visible, 0.0, ring, egui::StrokeKind::Inside);
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let Some(line) = self.lines.get(&cell.row_nr) else { return };
        let Some(field) = self.fields.get(cell.col_nr).copied() else { return };
        let Ok(row) = usize::try_from(cell.row_nr) else { return };
        let rect = ui.max_rect();
        let is_decided = field == Field::Verdict && line.decision.is_some();
        let response = ui.interact(rect, ui.scope_id().with("cell"), Sense::click());
        let colour = self.colour(field, line);
        let text = match (field, sign(line)) {
            (Field::Verdict, Some(sign)) => format!("{sign} {}", line.verdict),
            _ => field.text(line).to_owned(),
        };
        let is_cut = paint(ui, rect, &text, colour, field.is_right());
        if is_decided {
            let name = format!("{} {}: {}", line.name, line.year, line.verdict);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        } else if field == Field::Name {
            let parts = [&line.name, &line.year, &line.now, &line.comes, &line.verdict];
            let name = parts.map(String::as_str).join(" ");
            response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &name));
        } else {
            let name = format!("{}: {text}", field.title(self.names.texts));
            response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &name));
        }
        if response.clicked() {
            self.asked = Some((row, is_decided));
        }
        if is_cut {
            response.on_hover_text(text);
        }
    }
}

impl Drawn<'_> {
    fn colour(&self, field: Field, line: &Line) -> Color32 {
        let tokens = self.tokens;
        match (field, line.decision) {
            (Field::Verdict | Field::Name, _) if line.is_refused => tokens.error,
            (Field::Verdict, Some(Decision::Open)) => tokens.warning,
            (Field::Verdict, Some(Decision::Take(_))) => tokens.good,
            (Field::Comes, _) if !line.is_quiet => tokens.text,
            (Field::Place | Field::Now | Field::Who, _) => tokens.quiet_text,
            _ if line.is_quiet => tokens.quiet_text,
            _ => tokens.text,
        }
    }
}

/// The sign of what happens with a row, beside its word.
fn sign(line: &Line) -> Option<&'static str> {
    Some(match line.decision {
        Some(Decision::Open) => "?",
        Some(Decision::Keep) => "–",
        Some(Decision::Take(_)) => "✓",
        None if line.is_refused => "×",
        None => return None,
    })
}

/// A text in its cell, cut where it is too long. True where it was.
fn paint(ui: &Ui, rect: Rect, text: &str, colour: Color32, is_right: bool) -> bool {
    if text.is_empty() {
        return false;
    }
    let room = rect.shrink2(vec2(PADDING, 0.0));
    let words = egui::RichText::new(text).font(theme::regular(size::SMALL)).color(colour);
    let cut = Some(egui::TextWrapMode::Truncate);
    let galley =
        egui::WidgetText::from(words).into_galley(ui, cut, room.width(), egui::TextStyle::Body);
    let align = if is_right { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
    let at = align.align_size_within_rect(galley.size(), room).min;
    let is_cut = galley.elided;
    ui.painter().galley(at, galley, colour);
    is_cut
}
