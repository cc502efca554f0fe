//! What is known about the cell: its names, its plan and standing, its neighbours in time.

use egui::{RichText, Ui};

use crate::app::screens::data::show::{show_entry, show_value};
use crate::app::session::Session;
use crate::assess::{Reference, Scope, judge_entry, targets_in_force, words};
use crate::book::{CellKey, Entry, Layer};
use crate::language::{Message, show_number};
use crate::programme::{Counting, Indicator, Series, Unit, Year};
use crate::theme::{self, size};

/// How many years before and after the cell are shown.
const AROUND: Year = 2;

/// What is known about a cell, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Code and year.
    pub title: String,
    /// Title of the indicator, name of the series.
    pub subject: String,
    /// Name of the territory.
    pub place: String,
    /// Sign of the unit.
    pub unit: String,
    /// The planned value; empty where there is none.
    pub plan: String,
    /// How the value stands to it, in words; empty where there is no value.
    pub standing: String,
    /// Whether numerator and denominator can be typed.
    pub takes_fraction: bool,
    /// Whether it is a mean score, which has a standard error.
    pub has_error: bool,
    /// Whether it is a target of the office's own: it has a comment, and no more.
    pub is_own: bool,
    /// The states of its ladder in the language of the window; none where numbers are typed.
    pub states: Vec<String>,
    /// The years around, by time, the cell's own among them.
    pub neighbours: Vec<Neighbour>,
}

/// A year around the cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    /// The year.
    pub year: Year,
    /// The value as shown.
    pub value: String,
    /// The plan as shown.
    pub plan: String,
    /// The change from the value shown before it, with its sign.
    pub change: String,
    /// Whether it is the cell itself.
    pub is_it: bool,
}

impl Facts {
    /// What is known about a cell.
    pub fn of(session: &Session, cell: &CellKey) -> Self {
        let texts = &session.texts;
        let language = texts.language();
        let key = &cell.series;
        let place = session.tree.get(&key.territory);
        let is_own = key.layer == Layer::OwnTarget;
        let title = format!("{} · {}", key.code, cell.year);
        let mut facts = Self {
            title: if is_own { texts.say(&own_title(cell)) } else { title },
            place: place.map_or(&*key.territory, |one| one.name.get(language)).to_owned(),
            is_own,
            ..Self::default()
        };
        let indicator = session.edition().and_then(|edition| edition.indicator(&key.code));
        let Some(indicator) = indicator else { return facts };
        indicator.title.get(language).clone_into(&mut facts.subject);
        let Some(series) = indicator.series(&key.series) else { return facts };
        if let Some(name) = &series.name {
            facts.subject += &format!(": {}", name.get(language));
        }
        let unit = indicator.unit_of(series);
        if *unit != Unit::Words {
            facts.unit = texts.say(&words::unit_sign(unit));
        }
        let states = indicator.ladder().iter();
        facts.states = states.map(|state| state.get(language).to_owned()).collect();
        facts.takes_fraction = *unit == Unit::Percent && !is_own;
        facts.has_error = !is_own
            && (*unit == Unit::Score
                || matches!(
                    indicator.counting,
                    Counting::Score { .. } | Counting::MeanScore | Counting::SampleShare { .. }
                ));
        facts.judge(session, indicator, series, cell);
        facts.look_around(session, indicator, series, cell);
        facts
    }

    fn judge(&mut self, session: &Session, indicator: &Indicator, series: &Series, cell: &CellKey) {
        let Some(edition) = session.edition() else { return };
        let book = session.open.book();
        let actual = cell.series.in_layer(Layer::Actual);
        let own = book.get(&actual.in_layer(Layer::OwnTarget).at(cell.year));
        let own = own.and_then(Entry::number);
        let territory = &cell.series.territory;
        let targets = targets_in_force(edition, series, territory, cell.year, own);
        let texts = &session.texts;
        let plan = targets.iter().find(|target| target.reference != Reference::Own);
        self.plan = plan.map(|it| show_value(indicator, &it.value, texts)).unwrap_or_default();
        if let Some(entry) = book.get(&actual.at(cell.year)).filter(|_| !self.is_own) {
            let scope = Scope::of(edition, territory);
            let standing = judge_entry(indicator, targets.first(), Some(entry), scope);
            let reference = targets.first().map_or(Reference::National, |it| it.reference);
            let unit = indicator.unit_of(series);
            self.standing = texts.say(&words::verdict(standing, reference, unit));
        }
    }

    fn look_around(
        &mut self,
        session: &Session,
        indicator: &Indicator,
        series: &Series,
        cell: &CellKey,
    ) {
        let (Some(edition), book) = (session.edition(), session.open.book()) else { return };
        let texts = &session.texts;
        let mut before = None;
        for year in cell.year.saturating_sub(AROUND)..=cell.year.saturating_add(AROUND) {
            let entry = book.get(&cell.series.at(year));
            let territory = &cell.series.territory;
            let targets = targets_in_force(edition, series, territory, year, None);
            let plan = targets.first().map(|it| show_value(indicator, &it.value, texts));
            let number = entry.and_then(Entry::number);
            let change = number.zip(before).and_then(|(now, before)| now.checked_sub(before));
            before = number.or(before);
            if entry.is_none() && plan.is_none() && year != cell.year {
                continue;
            }
            let signed = |change: crate::language::Decimal| {
                let shown = show_number(change, texts.language());
                if change.is_negative() { shown } else { format!("+{shown}") }
            };
            self.neighbours.push(Neighbour {
                year,
                value: entry.map(|it| show_entry(indicator, it, texts)).unwrap_or_default(),
                plan: plan.unwrap_or_default(),
                change: change.map(signed).unwrap_or_default(),
                is_it: year == cell.year,
            });
        }
    }
}

fn own_title(cell: &CellKey) -> Message {
    let code = cell.series.code.to_string();
    Message::new("data-cell-own").with("code", code).with("year", cell.year)
}

/// The years around, as a small table.
pub(super) fn neighbours(ui: &mut Ui, session: &Session, facts: &Facts) {
    if facts.neighbours.len() < 2 {
        return;
    }
    let texts = &session.texts;
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    ui.add_space(size::SPACE_8);
    ui.label(RichText::new(texts.get("editor-neighbours")).font(theme::bold(size::BODY)));
    let small = |text: &str| RichText::new(text).size(size::SMALL);
    egui::Grid::new("neighbours in time")
        .num_columns(4)
        .min_row_height(16.0)
        .spacing([12.0, 2.0])
        .show(ui, |ui| {
            ui.label(small(""));
            for name in ["data-fact", "data-plan", "editor-change"] {
                ui.label(small(&texts.get(name)).color(quiet));
            }
            ui.end_row();
            for one in &facts.neighbours {
                let year = small(&one.year.to_string());
                ui.label(if one.is_it { year.strong() } else { year.color(quiet) });
                let value = small(&one.value);
                ui.label(if one.is_it { value.strong() } else { value });
                ui.label(small(&one.plan).color(quiet));
                ui.label(small(&one.change).color(quiet));
                ui.end_row();
            }
        });
}
