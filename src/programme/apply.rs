//! Applies acts: the base act gives the first edition, each amending act the next one. Pure; no
//! files.

use std::collections::{BTreeMap, BTreeSet};

use super::act::Place;
use super::apply_plan;
use super::base::{Amendment, Base, Operation};
use super::edition::Edition;
use super::file::problem::{Faults, Path};
use super::file::{verify, verify_cells};
use super::indicator::{Indicator, IndicatorKind, Section, Series};
use super::value::{Values, Year};
use crate::language::{Language, Message, Wording};

/// A programme to which acts are applied one after the other.
#[derive(Clone, Debug)]
pub(super) struct Applying {
    edition: Edition,
    /// Every indicator code there ever was, with every series code that it ever had.
    ever: BTreeMap<String, BTreeSet<String>>,
}

impl Applying {
    /// The programme as the base act sets it. Every value gets its place, territory and act.
    pub(super) fn new(base: &Base) -> Self {
        let mut edition = Edition {
            programme: base.id.clone(),
            kind: base.kind,
            title: base.title.clone(),
            short: base.short.clone(),
            period: base.period,
            territory: base.territory.clone(),
            acts: vec![base.act.clone()],
            sections: base.sections.clone(),
            indicators: base.indicators.clone(),
            facts: base.facts.clone(),
            measures: base.measures.clone(),
            funding_sources: base.funding_sources.clone(),
            financing: base.financing.clone(),
        };
        apply_plan::fill_base(&mut edition);
        let filling = Filling { territory: &base.territory, act: 0 };
        for indicator in &mut edition.indicators {
            filling.series_list(&mut indicator.series, &indicator.place);
        }
        let codes = |one: &Indicator| one.series.iter().map(|series| series.code.clone()).collect();
        let ever = edition.indicators.iter().map(|one| (one.code.clone(), codes(one))).collect();
        Self { edition, ever }
    }

    /// The edition after the acts applied so far.
    pub(super) fn edition(&self) -> &Edition {
        &self.edition
    }

    /// Applies a further act.
    ///
    /// # Errors
    /// Every operation that does not fit the programme as it stands.
    pub(super) fn amend(&mut self, amendment: &Amendment) -> Result<(), Faults> {
        let mut faults = Faults::default();
        let root = Path::default();
        let base_date = self.edition.acts[0].date;
        if amendment.act.date <= base_date {
            let what = Message::new("programme-amendment-too-old")
                .with("date", amendment.act.date)
                .with("base", base_date);
            faults.add(root.field("act").field("date"), what);
        }
        self.edition.acts.push(amendment.act.clone());
        for (index, operation) in amendment.operations.iter().enumerate() {
            let path = root.field("operations").index(index);
            self.operation(operation, &path, &mut faults);
        }
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// Keeps the codes of series that an operation gives an indicator.
    fn remember(&mut self, code: &str, series: &[Series]) {
        let codes = self.ever.entry(code.to_owned()).or_default();
        codes.extend(series.iter().map(|series| series.code.clone()));
    }

    fn operation(&mut self, operation: &Operation, path: &Path, faults: &mut Faults) {
        match operation {
            Operation::RenameSection { code, title, place } => {
                self.rename_section(code, title, place, path, faults);
            }
            Operation::AddSection { section } => self.add_section(section, path, faults),
            Operation::Rename { code, title, place } => {
                let act = self.act();
                let Some(indicator) = self.indicator(code, path, faults) else { return };
                indicator.title = title.clone();
                indicator.place = place.clone();
                indicator.act = act;
            }
            Operation::Retarget { code, series, place } => {
                self.retarget(code, series, place, path, faults);
            }
            Operation::Redefine { code, .. } => self.redefine(code, operation, path, faults),
            Operation::Renumber { code, number, plan_number, .. } => {
                let Some(indicator) = self.indicator(code, path, faults) else { return };
                if let Some(number) = number {
                    indicator.number.clone_from(number);
                }
                if plan_number.is_some() {
                    indicator.plan_number.clone_from(plan_number);
                }
                if number.is_none() && plan_number.is_none() {
                    faults.add_code(path.clone(), "programme-renumber-without-number", &**code);
                }
            }
            Operation::ReplaceResult { code, title, series, place } => {
                self.replace_result(code, (title, series), place, path, faults);
            }
            Operation::Delete { code, .. } => {
                if self.indicator(code, path, faults).is_some() {
                    self.edition.indicators.retain(|indicator| indicator.code != *code);
                }
            }
            Operation::Add { indicator, after } => {
                self.add(indicator, after.as_deref(), path, faults);
            }
            Operation::RestateTitle { code, language, title, .. } => {
                self.restate_title(code, (*language, title), path, faults);
            }
            Operation::RestateValues { code, series, place } => {
                self.restate_values(code, series, place, path, faults);
            }
            Operation::ReplacePlan { measures, place } => {
                apply_plan::replace_plan(&mut self.edition, measures, place, path, faults);
            }
            Operation::ReplaceFinancing { funding_sources, financing, place } => {
                let new = (&**funding_sources, &**financing);
                apply_plan::replace_financing(&mut self.edition, new, place, path, faults);
            }
            Operation::TellFacts { facts, place } => {
                apply_plan::tell_facts(&mut self.edition, facts, place, path, faults);
            }
        }
    }

    fn rename_section(
        &mut self,
        code: &str,
        title: &Wording,
        place: &Place,
        path: &Path,
        faults: &mut Faults,
    ) {
        let act = self.act();
        match self.edition.sections.iter_mut().find(|section| section.code == code) {
            Some(section) => {
                section.title = title.clone();
                section.place = place.clone();
                section.act = act;
            }
            None => faults.add_code(path.field("code"), "programme-unknown-section", code),
        }
    }

    fn add_section(&mut self, new: &Section, path: &Path, faults: &mut Faults) {
        let inside = path.field("section");
        let is_known = |code: &str| self.edition.section(code).is_some();
        if self.ever.contains_key(&new.code) || is_known(&new.code) {
            faults.add_code(inside.field("code"), "programme-code-used", &*new.code);
        } else if let Some(parent) = new.parent.as_deref().filter(|parent| !is_known(parent)) {
            faults.add_code(inside.field("parent"), "programme-unknown-parent", parent);
        } else {
            let act = self.act();
            self.edition.sections.push(Section { act, ..new.clone() });
        }
    }

    fn retarget(
        &mut self,
        code: &str,
        series: &[Series],
        place: &Place,
        path: &Path,
        faults: &mut Faults,
    ) {
        self.verify_years(series, path, faults);
        let territory = self.edition.territory.clone();
        let filling = Filling { territory: &territory, act: self.act() };
        let Some(indicator) = self.indicator(code, path, faults) else { return };
        verify_cells::states(&indicator.counting, series, &path.field("series"), faults);
        for (index, new) in series.iter().enumerate() {
            let mut new = new.clone();
            filling.series(&mut new, place);
            match indicator.series.iter_mut().find(|series| series.code == new.code) {
                Some(old) if definition_differs(old, &new) => {
                    let path = path.field("series").index(index);
                    faults.add_code(path, "programme-retarget-redefines", code);
                }
                Some(old) => replace_values(old, new.values, &territory),
                None => indicator.series.push(new),
            }
        }
        let codes = verify::series_codes(&indicator.series);
        for (index, new) in series.iter().enumerate() {
            if let Some(series) = indicator.series(&new.code) {
                let path = path.field("series").index(index);
                verify::series_among(series, &codes, &path, faults);
            }
        }
        self.remember(code, series);
    }

    fn redefine(&mut self, code: &str, operation: &Operation, path: &Path, faults: &mut Faults) {
        let Operation::Redefine { title, unit, counting, better, regional, series, place, .. } =
            operation
        else {
            return;
        };
        self.verify_years(series, path, faults);
        verify_cells::counted(counting, series, self.edition.period, path, faults);
        for (index, new) in series.iter().enumerate() {
            if self.ever.get(code).is_some_and(|codes| codes.contains(&new.code)) {
                let path = path.field("series").index(index).field("code");
                let what = Message::new("programme-series-code-used")
                    .with("code", code)
                    .with("series", &*new.code);
                faults.add(path, what);
            }
        }
        let (territory, act) = (self.edition.territory.clone(), self.act());
        let Some(indicator) = self.indicator(code, path, faults) else { return };
        indicator.title = title.clone();
        indicator.unit = unit.clone();
        indicator.counting = counting.clone();
        indicator.better = *better;
        indicator.regional = *regional;
        indicator.series.clone_from(series);
        indicator.place = place.clone();
        indicator.act = act;
        // A remark on the old definition does not hold for the new one.
        indicator.note = None;
        Filling { territory: &territory, act }.series_list(&mut indicator.series, place);
        self.remember(code, series);
    }

    fn replace_result(
        &mut self,
        code: &str,
        (title, series): (&Wording, &[Series]),
        place: &Place,
        path: &Path,
        faults: &mut Faults,
    ) {
        self.verify_years(series, path, faults);
        let (territory, act) = (self.edition.territory.clone(), self.act());
        let Some(result) = self.indicator(code, path, faults) else { return };
        if result.kind != IndicatorKind::ExpectedResult {
            faults.add_code(path.field("code"), "programme-no-expected-result", code);
            return;
        }
        result.title = title.clone();
        result.series = series.to_vec();
        result.place = place.clone();
        result.act = act;
        Filling { territory: &territory, act }.series_list(&mut result.series, place);
        self.remember(code, series);
    }

    fn add(&mut self, new: &Indicator, after: Option<&str>, path: &Path, faults: &mut Faults) {
        let inside = path.field("indicator");
        self.verify_years(&new.series, &inside, faults);
        verify_cells::counted(&new.counting, &new.series, self.edition.period, &inside, faults);
        if self.ever.contains_key(&new.code) || self.edition.section(&new.code).is_some() {
            faults.add_code(inside.field("code"), "programme-code-used", &*new.code);
            return;
        }
        if !new.section.is_empty() && self.edition.section(&new.section).is_none() {
            let path = inside.field("section");
            faults.add_code(path, "programme-unknown-section", &*new.section);
        }
        let position = after.map(|after| {
            self.edition.indicators.iter().position(|indicator| indicator.code == after)
        });
        let at = match position {
            None => self.edition.indicators.len(),
            Some(Some(position)) => position + 1,
            Some(None) => {
                let code = after.unwrap_or_default();
                faults.add_code(path.field("after"), "programme-unknown-indicator", code);
                return;
            }
        };
        let mut new = new.clone();
        new.act = self.act();
        let filling = Filling { territory: &self.edition.territory, act: new.act };
        filling.series_list(&mut new.series, &new.place);
        self.remember(&new.code, &new.series);
        self.edition.indicators.insert(at, new);
    }

    fn restate_title(
        &mut self,
        code: &str,
        (language, title): (Language, &str),
        path: &Path,
        faults: &mut Faults,
    ) {
        let edition = &mut self.edition;
        let indicator = edition.indicators.iter_mut().find(|indicator| indicator.code == code);
        let section = edition.sections.iter_mut().find(|section| section.code == code);
        let wording = indicator
            .map(|indicator| &mut indicator.title)
            .or(section.map(|section| &mut section.title));
        let Some(wording) = wording else {
            faults.add_code(path.field("code"), "programme-unknown-indicator", code);
            return;
        };
        if wording.is_official(language) && wording.get(language) != title {
            faults.add_code(path.field("title"), "programme-title-already-official", code);
            return;
        }
        let old = match language {
            Language::Kk => &mut wording.kk,
            Language::Ru => &mut wording.ru,
            Language::En => &mut wording.en,
        };
        title.clone_into(old);
        if !wording.is_official(language) {
            wording.official.push(language);
        }
    }

    fn restate_values(
        &mut self,
        code: &str,
        series: &[Series],
        place: &Place,
        path: &Path,
        faults: &mut Faults,
    ) {
        self.verify_years(series, path, faults);
        let territory = self.edition.territory.clone();
        let filling = Filling { territory: &territory, act: self.act() };
        let Some(indicator) = self.indicator(code, path, faults) else { return };
        for (index, new) in series.iter().enumerate() {
            let Some(old) = indicator.series.iter_mut().find(|old| old.code == new.code) else {
                let path = path.field("series").index(index);
                faults.add_code(path, "programme-unknown-series", &*new.code);
                continue;
            };
            let mut new = new.clone();
            filling.series(&mut new, place);
            old.values.extend(new.values.into_iter().map(|block| Values { second: true, ..block }));
        }
    }

    fn indicator(
        &mut self,
        code: &str,
        path: &Path,
        faults: &mut Faults,
    ) -> Option<&mut Indicator> {
        let found = self.edition.indicators.iter_mut().find(|indicator| indicator.code == code);
        if found.is_none() {
            let gone = self.ever.contains_key(code);
            let key =
                if gone { "programme-deleted-indicator" } else { "programme-unknown-indicator" };
            faults.add_code(path.field("code"), key, code);
        }
        found
    }

    /// Index of the act that is being applied.
    fn act(&self) -> usize {
        self.edition.acts.len() - 1
    }

    fn verify_years(&self, series: &[Series], path: &Path, faults: &mut Faults) {
        verify_cells::years(series, self.edition.period, &path.field("series"), faults);
    }
}

/// Says of values what the file leaves to their surroundings.
pub(super) struct Filling<'a> {
    pub(super) territory: &'a str,
    pub(super) act: usize,
}

impl Filling<'_> {
    pub(super) fn series_list(&self, series: &mut [Series], place: &Place) {
        for series in series {
            self.series(series, place);
        }
    }

    fn series(&self, series: &mut Series, place: &Place) {
        for block in &mut series.values {
            block.act = self.act;
            if block.territory.is_empty() {
                self.territory.clone_into(&mut block.territory);
            }
            fill_place(&mut block.place, place);
        }
    }
}

/// A place without a section is one in the same section.
pub(super) fn fill_place(place: &mut Place, around: &Place) {
    if place.section.is_empty() {
        place.section.clone_from(&around.section);
        if place.item.is_empty() {
            place.item.clone_from(&around.item);
        }
        if place.lines.is_empty() {
            place.lines.clone_from(&around.lines);
        }
    }
}

fn definition_differs(old: &Series, new: &Series) -> bool {
    (new.unit.is_some() && new.unit != old.unit) || (new.role.is_some() && new.role != old.role)
}

/// New first statements take the place of all old statements of their kind and territory.
fn replace_values(old: &mut Series, new: Vec<Values>, own_territory: &str) {
    old.values.retain(|block| {
        !new.iter()
            .any(|new| !new.second && new.kind == block.kind && new.territory == block.territory)
    });
    old.values.splice(0..0, new);
    old.values.sort_by_key(|block| block.territory != own_territory);
}

/// First and last year that a value of a programme may have.
///
/// A programme tells its past (the worked programmes go back five years; fifteen leave room for a
/// baseline), and "by 2030" stands a year after the end of one that ends in 2029.
pub(super) fn years_allowed((first, last): (Year, Year)) -> (Year, Year) {
    (first.saturating_sub(15), last.saturating_add(1))
}
