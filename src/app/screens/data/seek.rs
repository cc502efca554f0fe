//! Going to a cell, a territory, an indicator or a year that was asked for, wherever it is hidden:
//! what hides it is shown, one thing after the other, and no more than that.

use egui::Ui;

use super::sheet::{Reach, Sheet, Wish};
use super::{DataScreen, Reveal};
use crate::app::session::Session;
use crate::app::widgets::grid::{At, Selection};
use crate::book::{CellKey, Layer};
use crate::programme::Year;

/// Where the cursor is to go.
#[derive(Default)]
pub struct Sought {
    /// A territory, by its code.
    pub territory: Option<String>,
    /// A cell.
    pub cell: Option<CellKey>,
    /// A year.
    pub year: Option<Year>,
    /// Whether the window does not look there yet: its commands come after this frame.
    pub is_new: bool,
}

/// What may be out of sight.
#[derive(Default)]
struct Hidden<'a> {
    indicator: Option<&'a str>,
    territory: Option<&'a str>,
    is_own: bool,
    has_year: bool,
}

impl DataScreen {
    /// Goes to what is sought, and to the indicator that was looked at last, in whatever screen.
    pub(super) fn follow(&mut self, ui: &Ui, session: &Session, sheet: &Sheet) {
        if std::mem::take(&mut self.sought.is_new) {
            ui.ctx().request_repaint();
            return;
        }
        let before = self.wish.clone();
        self.follow_territory(session, sheet);
        self.follow_cell(session, sheet);
        self.follow_indicator(session, sheet);
        self.follow_year(session, sheet);
        if self.wish != before {
            ui.ctx().request_repaint();
        }
    }

    fn follow_territory(&mut self, session: &Session, sheet: &Sheet) {
        let Some(code) = self.sought.territory.take() else { return };
        if let Some(row) = sheet.row_of_place(&code) {
            let column = self.selection.cursor.column;
            self.go_to(At { row, column });
        } else if unveil(
            &mut self.wish,
            session,
            &Hidden { territory: Some(&code), ..Hidden::default() },
        ) {
            self.sought.territory = Some(code);
        }
    }

    fn follow_cell(&mut self, session: &Session, sheet: &Sheet) {
        let Some(cell) = self.sought.cell.take() else { return };
        let series = &cell.series;
        if let Some(at) = sheet.find(&cell) {
            self.go_to(at);
            self.followed.clone_from(&session.place.indicator);
            self.take_focus = true;
            return;
        }
        let hidden = Hidden {
            indicator: Some(&series.code),
            territory: Some(&series.territory),
            is_own: series.layer == Layer::OwnTarget,
            has_year: true,
        };
        if unveil(&mut self.wish, session, &hidden) {
            self.sought.cell = Some(cell);
        }
    }

    fn follow_indicator(&mut self, session: &Session, sheet: &Sheet) {
        let code = &session.place.indicator;
        if self.followed == *code || self.editing.is_some() || self.sought.cell.is_some() {
            return;
        }
        let cursor = self.selection.cursor;
        let column = sheet.column_of(session.place.year).unwrap_or(cursor.column);
        if sheet.series_at(cursor).is_some_and(|series| *series.code == **code) {
            self.reveal = Reveal::Cursor;
        } else if let Some(at) = sheet.first_of(code, column, cursor.row) {
            self.go_to(at);
        } else if unveil(
            &mut self.wish,
            session,
            &Hidden { indicator: Some(code), ..Hidden::default() },
        ) {
            return;
        }
        self.followed.clone_from(code);
    }

    /// Goes to the year once the cursor is where it belongs otherwise.
    fn follow_year(&mut self, session: &Session, sheet: &Sheet) {
        let arrives = self.sought.territory.is_none() && self.followed == session.place.indicator;
        let Some(year) = self.sought.year.take_if(|_| arrives) else { return };
        if let Some(column) = sheet.column_of(year) {
            self.selection.go_to_column(column);
            self.reveal = Reveal::Cursor;
        } else if unveil(&mut self.wish, session, &Hidden { has_year: true, ..Hidden::default() }) {
            self.sought.year = Some(year);
        }
    }

    fn go_to(&mut self, at: At) {
        self.selection = Selection::at(at);
        self.reveal = Reveal::Cursor;
    }
}

/// Shows the next thing that may hide what is sought. False where nothing hides it.
fn unveil(wish: &mut Wish, session: &Session, hidden: &Hidden<'_>) -> bool {
    let indicator = hidden.indicator.and_then(|code| session.edition()?.indicator(code));
    let place = hidden.territory.and_then(|code| session.tree.get(code));
    let groups = [
        indicator.map(|indicator| indicator.section.as_str()),
        place.and_then(|place| place.parent.as_deref()),
    ];
    let is_unfolded = |group: &str| wish.folded.remove(group);
    if groups.into_iter().flatten().map(is_unfolded).fold(false, |any, one| any | one) {
        return true;
    }
    if !wish.filter.is_empty() && (hidden.indicator.is_some() || hidden.territory.is_some()) {
        wish.filter.clear();
        return true;
    }
    let shows = |wished: &mut bool, is_due: bool| is_due && !std::mem::replace(wished, true);
    if shows(&mut wish.show_unreported, hidden.indicator.is_some())
        || shows(&mut wish.show_own, hidden.is_own)
        || shows(&mut wish.show_all_years, hidden.has_year)
    {
        return true;
    }
    hidden.territory.is_some() && std::mem::replace(&mut wish.reach, Reach::All) != Reach::All
}
