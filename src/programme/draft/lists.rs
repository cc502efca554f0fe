//! Sections and indicators of a draft: how they come, go, move and get other codes, with whatever
//! names them.

use super::super::act::Place;
use super::super::indicator::{
    Better, Counting, Indicator, IndicatorKind, RegionalValue, Section, SectionKind, Series, Unit,
};
use super::Draft;
use super::edit::Part;
use crate::language::Wording;

impl Draft {
    pub(super) fn add_section(&mut self, parent: Option<&str>) -> Option<Part> {
        let above = parent.and_then(|code| self.section(code));
        let siblings: Vec<&Section> =
            self.content.sections.iter().filter(|one| one.parent.as_deref() == parent).collect();
        let kind = match (siblings.last(), above.map(|section| section.kind)) {
            (Some(sibling), _) => sibling.kind,
            (None, Some(SectionKind::Goal)) => SectionKind::Task,
            (None, _) => SectionKind::Direction,
        };
        let count = siblings.len() + 1;
        let number = match above {
            Some(above) => format!("{}.{count}", above.number),
            None => count.to_string(),
        };
        let code = self.free_section_code(kind, above);
        let section = Section {
            code: code.clone(),
            kind,
            number,
            title: Wording::default(),
            parent: above.map(|section| section.code.clone()),
            place: Place::default(),
            act: 0,
        };
        self.content.sections.push(section);
        Some(Part::Section(code))
    }

    /// Of a section that stood there before the amendment only the title can change.
    pub(super) fn put_section(&mut self, new: Section) {
        let is_old = self.is_old_section(&new.code);
        let sections = &mut self.content.sections;
        if let Some(section) = sections.iter_mut().find(|section| section.code == new.code) {
            if is_old {
                section.title = new.title;
            } else {
                *section = Section { parent: section.parent.take(), ..new };
            }
        }
    }

    pub(super) fn recode_section(&mut self, code: &str, new: &str) -> Option<Part> {
        if self.is_old_section(code) || self.check_code(new).is_err() {
            return None;
        }
        let content = &mut self.content;
        let rename = |known: &mut String| {
            if known == code {
                new.clone_into(known);
            }
        };
        for section in &mut content.sections {
            rename(&mut section.code);
            section.parent.iter_mut().for_each(rename);
        }
        content.indicators.iter_mut().for_each(|indicator| rename(&mut indicator.section));
        content.measures.iter_mut().for_each(|measure| rename(&mut measure.section));
        self.recode_uses(code, new);
        Some(Part::Section(new.to_owned()))
    }

    /// Whether a section can go: not one that stood there before the amendment.
    pub fn can_delete_section(&self, code: &str) -> bool {
        !self.is_old_section(code)
    }

    pub(super) fn delete_section(&mut self, code: &str) -> Option<Part> {
        if !self.can_delete_section(code) {
            return None;
        }
        let parent = self.section(code)?.parent.clone();
        let content = &mut self.content;
        content.sections.retain(|section| section.code != code);
        for section in content.sections.iter_mut().filter(|one| one.parent.as_deref() == Some(code))
        {
            section.parent.clone_from(&parent);
        }
        let up = parent.clone().unwrap_or_default();
        let indicators = content.indicators.iter_mut().map(|indicator| &mut indicator.section);
        let measures = content.measures.iter_mut().map(|measure| &mut measure.section);
        for section in indicators.chain(measures).filter(|section| *section == code) {
            section.clone_from(&up);
        }
        for measure in &mut content.measures {
            measure.codes.retain(|known| known != code);
        }
        Some(parent.map_or(Part::Programme, Part::Section))
    }

    /// With all that it holds; sections stand above their parts, so the order is that of the tree.
    pub(super) fn move_section(&mut self, code: &str, up: bool) {
        let Some(section) = self.section(code).filter(|_| !self.is_amendment()) else { return };
        let parent = section.parent.clone();
        let mut siblings: Vec<String> = self.parts_of(parent.as_deref());
        let Some(at) = siblings.iter().position(|known| known == code) else { return };
        super::edit::swap(&mut siblings, at, up);
        let mut order = Vec::new();
        self.walk(None, (parent.as_deref(), &siblings), &mut order);
        let place = |section: &Section| order.iter().position(|known| *known == section.code);
        let mut sections = std::mem::take(&mut self.content.sections);
        sections.sort_by_key(|section| place(section).unwrap_or(usize::MAX));
        self.content.sections = sections;
    }

    /// The codes of all sections in the order of the tree, the parts of one of them in another.
    fn walk(
        &self,
        parent: Option<&str>,
        changed: (Option<&str>, &[String]),
        order: &mut Vec<String>,
    ) {
        let parts = if parent == changed.0 { changed.1.to_vec() } else { self.parts_of(parent) };
        for part in parts {
            order.push(part.clone());
            self.walk(Some(&part), changed, order);
        }
    }

    fn parts_of(&self, parent: Option<&str>) -> Vec<String> {
        let sections = self.content.sections.iter();
        let parts = sections.filter(|section| section.parent.as_deref() == parent);
        parts.map(|section| section.code.clone()).collect()
    }

    /// It is like the one before it: the kind is the same.
    pub(super) fn add_indicator(&mut self, section: &str) -> Option<Part> {
        let indicators = &self.content.indicators;
        let last = indicators.iter().rposition(|one| one.section == section);
        let kind =
            last.and_then(|at| indicators.get(at)).map_or(IndicatorKind::Target, |one| one.kind);
        let number = indicators.iter().filter(|one| one.kind == kind).count() + 1;
        let code = self.free_indicator_code(kind);
        let at = last.map_or(indicators.len(), |last| last + 1);
        let indicator = Indicator {
            code: code.clone(),
            kind,
            number: number.to_string(),
            plan_number: None,
            section: section.to_owned(),
            title: Wording::default(),
            unit: Unit::Percent,
            counting: Counting::Share,
            better: Better::Higher,
            regional: RegionalValue::Comparable,
            implements: None,
            definition: None,
            data_source: None,
            responsible: Vec::new(),
            series: vec![Series::default()],
            place: Place::default(),
            note: None,
            act: 0,
        };
        self.content.indicators.insert(at, indicator);
        Some(Part::Indicator(code))
    }

    /// Of an indicator that stood there before the amendment an act cannot change kind and section.
    pub(super) fn put_indicator(&mut self, new: Indicator) {
        let is_old = self.old_indicator(&new.code).is_some();
        let Some(indicator) = self.indicator_mut(&new.code) else { return };
        let series = std::mem::take(&mut indicator.series);
        let (kind, section) = (indicator.kind, std::mem::take(&mut indicator.section));
        *indicator = Indicator { series, ..new };
        if is_old {
            (indicator.kind, indicator.section) = (kind, section);
        }
    }

    pub(super) fn recode_indicator(&mut self, code: &str, new: &str) -> Option<Part> {
        if self.old_indicator(code).is_some() || self.check_code(new).is_err() {
            return None;
        }
        new.clone_into(&mut self.indicator_mut(code)?.code);
        self.recode_uses(code, new);
        Some(Part::Indicator(new.to_owned()))
    }

    fn recode_uses(&mut self, code: &str, new: &str) {
        let content = &mut self.content;
        let measures = content.measures.iter_mut().flat_map(|measure| &mut measure.codes);
        let facts = content.facts.iter_mut().flat_map(|fact| &mut fact.indicator);
        let money = content.financing.iter_mut().flat_map(|one| &mut one.codes);
        for known in measures.chain(facts).chain(money).filter(|known| *known == code) {
            new.clone_into(known);
        }
    }

    pub(super) fn delete_indicator(&mut self, code: &str) -> Option<Part> {
        let section = self.indicator(code)?.section.clone();
        let content = &mut self.content;
        content.indicators.retain(|indicator| indicator.code != code);
        if self.old.is_none() {
            // Nothing may name what is not there. An amending act leaves plan and money alone.
            for measure in &mut content.measures {
                measure.codes.retain(|known| known != code);
            }
            for fact in &mut content.facts {
                fact.indicator.take_if(|known| known == code);
            }
            for money in &mut content.financing {
                money.codes.retain(|known| known != code);
            }
        }
        let has_section = content.sections.iter().any(|known| known.code == section);
        Some(if has_section { Part::Section(section) } else { Part::Programme })
    }

    /// Whether an indicator can change places with its neighbour in the section.
    pub fn can_move_indicator(&self, code: &str, up: bool) -> bool {
        let Some((from, to)) = self.neighbours(code, up) else { return false };
        // An act adds an indicator behind another one and moves none.
        let moves_first = self.is_amendment() && up && to == 0;
        self.old_indicator(&self.content.indicators[from].code).is_none() && !moves_first
    }

    fn neighbours(&self, code: &str, up: bool) -> Option<(usize, usize)> {
        let indicators = &self.content.indicators;
        let from = indicators.iter().position(|one| one.code == code)?;
        let section = &indicators[from].section;
        let mut others = indicators.iter().enumerate().filter(|(_, one)| one.section == *section);
        let to = if up {
            others.take_while(|(at, _)| *at < from).last()
        } else {
            others.find(|(at, _)| *at > from)
        };
        Some((from, to?.0))
    }

    pub(super) fn move_indicator(&mut self, code: &str, up: bool) {
        let Some((from, to)) = self.neighbours(code, up) else { return };
        if self.can_move_indicator(code, up) {
            let indicator = self.content.indicators.remove(from);
            self.content.indicators.insert(to, indicator);
        }
    }
}
