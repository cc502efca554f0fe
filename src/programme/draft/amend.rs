//! The operations of an amending act, computed from what was in force and what is to be: applied
//! to the one they give the other. A value that stays is written again only beside one that
//! changes; statements of earlier acts beside it end with it.

use std::collections::BTreeSet;

use super::super::act::Place;
use super::super::base::{Amendment, FORMAT, Operation};
use super::super::indicator::{Indicator, IndicatorKind, Section, Series};
use super::super::measure::Measure;
use super::blocks::{retargeted, whole};
use super::series::role_of;
use super::{Draft, Old};
use crate::language::{Language, Wording};

/// What an amendment does.
#[derive(Clone, Debug, PartialEq)]
pub struct Amended {
    /// The amendment.
    pub amendment: Amendment,
    /// What each operation is called in the draft, to keep its place by.
    pub keys: Vec<String>,
}

/// The amendment of a draft: its operations lead from the old edition to the content. A draft
/// that amends nothing has none.
pub fn amend(draft: &Draft) -> Amended {
    let base = draft.finished();
    let mut amended = Amended {
        amendment: Amendment {
            format: FORMAT,
            amends: base.id,
            act: base.act,
            operations: Vec::new(),
        },
        keys: Vec::new(),
    };
    if let Some(old) = &draft.old {
        let indicators = recoded(draft, old);
        let mut amending = Amending { draft, old, indicators: &indicators, amended: &mut amended };
        amending.sections();
        amending.additions();
        amending.changes();
        amending.deletions();
        amending.plan();
    }
    amended
}

/// The indicators as they are to be, those that measure something else with series of codes that
/// they never had: an observation belongs to one definition for ever.
pub(super) fn recoded(draft: &Draft, old: &Old) -> Vec<Indicator> {
    let mut indicators = draft.content.indicators.clone();
    for indicator in indicators.iter_mut().filter(|one| draft.is_redefined(&one.code)) {
        let used = old.used.get(&indicator.code).cloned().unwrap_or_default();
        let mut taken: BTreeSet<String> = used.clone();
        taken.extend(indicator.series.iter().map(|series| series.code.clone()));
        for at in 0..indicator.series.len() {
            let code = indicator.series[at].code.clone();
            if !used.contains(&code) {
                continue;
            }
            let named = |number: u32| format!("{code} {number}").trim_start().to_owned();
            let free = |new: &String| !taken.contains(new);
            let new = (2..u32::MAX).map(named).find(free).unwrap_or_default();
            taken.insert(new.clone());
            for series in &mut indicator.series {
                if let Some(of) = series.role.as_mut().and_then(role_of)
                    && *of == code
                {
                    of.clone_from(&new);
                }
            }
            let series = &mut indicator.series[at];
            series.code = new;
            // A series with a code needs a name.
            series.name.get_or_insert_with(|| indicator.title.clone());
        }
    }
    indicators
}

struct Amending<'a> {
    draft: &'a Draft,
    old: &'a Old,
    indicators: &'a [Indicator],
    amended: &'a mut Amended,
}

impl Amending<'_> {
    /// Adds an operation, which gets its place from the draft.
    fn push(&mut self, word: &str, code: &str, operation: impl FnOnce(Place) -> Operation) {
        let key = format!("{word} {code}").trim_end().to_owned();
        let place = self.draft.places.get(&key).cloned().unwrap_or_default();
        self.amended.amendment.operations.push(operation(place));
        self.amended.keys.push(key);
    }

    fn sections(&mut self) {
        let draft = self.draft;
        for new in &draft.content.sections {
            let old = self.old.content.sections.iter().find(|old| old.code == new.code);
            match old.map(|old| retitled(&old.title, &new.title)) {
                None => self.push("add", &new.code, |place| {
                    let section = Section { place, act: 0, ..new.clone() };
                    Operation::AddSection { section: Box::new(section) }
                }),
                Some(Retitled::Same) => {}
                Some(Retitled::Restated(languages)) => {
                    self.restate(&new.code, &new.title, &languages);
                }
                Some(Retitled::Changed) => {
                    self.push("rename", &new.code, |place| Operation::RenameSection {
                        code: new.code.clone(),
                        title: new.title.clone(),
                        place,
                    });
                }
            }
        }
    }

    fn restate(&mut self, code: &str, title: &Wording, languages: &[Language]) {
        for language in languages {
            let key = format!("restate-{}", language.code());
            self.push(&key, code, |place| Operation::RestateTitle {
                code: code.to_owned(),
                language: *language,
                title: title.get(*language).to_owned(),
                place,
            });
        }
    }

    /// Before deletions, so that a new indicator can stand behind one that goes.
    fn additions(&mut self) {
        let indicators = self.indicators;
        for (at, new) in indicators.iter().enumerate() {
            if self.draft.old_indicator(&new.code).is_some() {
                continue;
            }
            let before = at.checked_sub(1).and_then(|before| indicators.get(before));
            let after = before.map(|before| before.code.clone()).or_else(|| self.last_of_gone());
            let own = &self.old.content.territory;
            let mut indicator = Indicator { act: 0, ..new.clone() };
            indicator.series = indicator.series.iter().map(|series| whole(series, own)).collect();
            self.push("add", &new.code, |place| Operation::Add {
                indicator: Box::new(Indicator { place, ..indicator }),
                after,
            });
        }
    }

    /// Of the indicators with which the programme began and which go, the last one.
    fn last_of_gone(&self) -> Option<String> {
        let goes = |old: &&Indicator| self.draft.indicator(&old.code).is_none();
        let gone = self.old.content.indicators.iter().take_while(goes);
        gone.last().map(|last| last.code.clone())
    }

    fn changes(&mut self) {
        let (old, indicators) = (self.old, self.indicators);
        for old in &old.content.indicators {
            let Some(new) = indicators.iter().find(|new| new.code == old.code) else { continue };
            if self.draft.is_redefined(&new.code) {
                self.redefine(new);
            } else {
                self.change(old, new);
            }
            self.renumber(old, new);
        }
    }

    fn redefine(&mut self, new: &Indicator) {
        let own = &self.old.content.territory;
        let series = new.series.iter().map(|series| whole(series, own)).collect();
        self.push("redefine", &new.code, |place| Operation::Redefine {
            code: new.code.clone(),
            title: new.title.clone(),
            unit: new.unit.clone(),
            counting: new.counting.clone(),
            better: new.better,
            regional: new.regional,
            series,
            place,
        });
    }

    /// The definition stays.
    fn change(&mut self, old: &Indicator, new: &Indicator) {
        let own = &self.old.content.territory;
        let series: Vec<Series> =
            new.series.iter().filter_map(|series| retargeted(old, series, own)).collect();
        let retitled = retitled(&old.title, &new.title);
        if let Retitled::Restated(languages) = &retitled {
            self.restate(&new.code, &new.title, languages);
        }
        let is_changed = matches!(retitled, Retitled::Changed);
        let code = new.code.clone();
        if old.kind == IndicatorKind::ExpectedResult {
            if is_changed || !series.is_empty() {
                let series = new.series.iter().map(|series| whole(series, own)).collect();
                let title = new.title.clone();
                self.push("replace", &new.code, |place| Operation::ReplaceResult {
                    code,
                    title,
                    series,
                    place,
                });
            }
            return;
        }
        if is_changed {
            let (code, title) = (code.clone(), new.title.clone());
            self.push("rename", &new.code, |place| Operation::Rename { code, title, place });
        }
        if !series.is_empty() {
            self.push("retarget", &new.code, |place| Operation::Retarget { code, series, place });
        }
    }

    fn renumber(&mut self, old: &Indicator, new: &Indicator) {
        let number = (old.number != new.number).then(|| new.number.clone());
        // An act gives another number in the plan or none; to have none any more is to have that
        // of the list.
        let plan_number = (old.plan_number != new.plan_number)
            .then(|| new.plan_number.clone().unwrap_or_else(|| new.number.clone()));
        if number.is_some() || plan_number.is_some() {
            let code = new.code.clone();
            self.push("renumber", &new.code, |place| Operation::Renumber {
                code,
                number,
                plan_number,
                place,
            });
        }
    }

    fn deletions(&mut self) {
        let old = self.old;
        for old in &old.content.indicators {
            if self.draft.indicator(&old.code).is_none() {
                let code = old.code.clone();
                self.push("delete", &old.code, |place| Operation::Delete { code, place });
            }
        }
    }

    /// A plan is issued as a whole. The money and the facts of its measures are given again, since
    /// they would go with the old one.
    fn plan(&mut self) {
        if !is_plan_changed(self.draft) {
            return;
        }
        let content = &self.draft.content;
        let measures = plan_anew(self.draft);
        let stays = |number: &Option<String>| {
            number.as_ref().is_some_and(|number| measures.iter().any(|one| one.number == *number))
        };
        let mut financing = content.financing.clone();
        let had_money = financing.iter().any(|one| one.measure.is_some());
        financing.retain(|one| one.measure.is_none() || stays(&one.measure));
        for money in &mut financing {
            money.codes.retain(|code| is_there(self.draft, code));
        }
        let mut facts: Vec<_> =
            content.facts.iter().filter(|fact| stays(&fact.measure)).cloned().collect();
        for fact in &mut facts {
            fact.indicator.take_if(|code| !is_there(self.draft, code));
        }
        self.push("plan", "", |place| Operation::ReplacePlan { measures, place });
        if had_money {
            let funding_sources = content.funding_sources.clone();
            self.push("financing", "", |place| Operation::ReplaceFinancing {
                funding_sources,
                financing,
                place,
            });
        }
        if !facts.is_empty() {
            self.push("facts", "", |place| Operation::TellFacts { facts, place });
        }
    }
}

/// The action plan as an act issues it anew: it names nothing that goes.
pub(super) fn plan_anew(draft: &Draft) -> Vec<Measure> {
    let measures = draft.content.measures.iter();
    let measure = |one: &Measure| {
        let codes = one.codes.iter().filter(|code| is_there(draft, code)).cloned().collect();
        Measure { codes, place: Place::default(), act: 0, ..one.clone() }
    };
    measures.map(measure).collect()
}

/// Not what was there and goes; a code that never was is told as a problem.
fn is_there(draft: &Draft, code: &str) -> bool {
    draft.indicator(code).is_some() || draft.old_indicator(code).is_none()
}

/// Whether the action plan is another one than before the amendment.
pub(super) fn is_plan_changed(draft: &Draft) -> bool {
    let Some(old) = &draft.old else { return true };
    let bare = |one: &Measure| Measure { place: Place::default(), act: 0, ..one.clone() };
    let (old, new) = (&old.content.measures, &draft.content.measures);
    old.len() != new.len() || old.iter().zip(new).any(|(old, new)| bare(old) != bare(new))
}

enum Retitled {
    Same,
    /// Only languages were added in which the title is the act's own.
    Restated(Vec<Language>),
    Changed,
}

fn retitled(old: &Wording, new: &Wording) -> Retitled {
    let mut restated = Vec::new();
    for language in Language::ALL {
        match (old.is_official(language), new.is_official(language)) {
            (false, true) => restated.push(language),
            (true, false) => return Retitled::Changed,
            _ if old.get(language) != new.get(language) => return Retitled::Changed,
            _ => {}
        }
    }
    if restated.is_empty() { Retitled::Same } else { Retitled::Restated(restated) }
}
