//! What an indicator is: its named properties.

use super::{Field, Maker};
use crate::assess::{Scope, excluded, words};
use crate::language::Message;
use crate::programme::{
    Change, Counting, Indicator, IndicatorKind, RegionalValue, Unit, diff, words as kinds,
};

impl Maker<'_> {
    pub(super) fn fields(&self) -> Vec<Field> {
        let (source, indicator) = (self.source, self.found.indicator);
        let texts = source.texts;
        let field = |name: std::borrow::Cow<'_, str>, lines: Vec<String>| Field {
            name: name.into_owned(),
            lines,
        };
        let said = |message: Message| vec![source.say(&message)];
        let mut fields = Vec::new();
        if let Some(definition) = &indicator.definition {
            let words = definition.get(source.language()).to_owned();
            fields.push(field(texts.get("card-definition"), vec![words]));
        }
        fields.push(field(texts.get("card-unit"), said(words::unit_name(&indicator.unit))));
        if indicator.counting != Counting::Words {
            fields.push(field(texts.get("card-better"), said(kinds::better(indicator.better))));
        }
        if has_rule(indicator) {
            let rule = kinds::counting(&indicator.counting);
            fields.push(field(texts.get("card-counting"), said(rule)));
        }
        if !indicator.ladder().is_empty() {
            let states = indicator.ladder().iter().map(|state| state.get(source.language()));
            let states = states.collect::<Vec<_>>().join(" → ");
            fields.push(field(texts.get("card-states"), vec![states]));
        }
        let part = match self.scope() {
            Scope::OfRegion => texts.get("card-for-district"),
            _ => texts.get("card-regional"),
        };
        fields.push(field(part, said(self.regional())));
        if let Some(from) = &indicator.data_source {
            let words = from.get(source.language()).to_owned();
            fields.push(field(texts.get("card-data-source"), vec![words]));
        }
        if !indicator.responsible.is_empty() {
            let bodies = indicator.responsible.iter().map(ToString::to_string).collect();
            fields.push(field(texts.get("card-responsible"), bodies));
        }
        fields.push(field(texts.get("card-numbers"), self.numbers()));
        if let Some(note) = &indicator.note {
            fields
                .push(field(texts.get("card-note"), vec![note.get(source.language()).to_owned()]));
        }
        fields.extend(self.earlier_wordings());
        fields
    }

    /// What the value of a part of the territory, a region or a district, has to do with that of the
    /// whole.
    fn regional(&self) -> Message {
        let scope = self.scope();
        let comparable = match scope {
            Scope::OfRegion => "card-regional-of-district",
            Scope::OfOrganisation => "card-regional-of-organisation",
            Scope::Whole | Scope::OfCountry | Scope::Outside => "card-regional-comparable",
        };
        let indicator = self.found.indicator;
        match indicator.regional {
            RegionalValue::Comparable => Message::new(comparable),
            RegionalValue::Sampled => Message::new("card-regional-sampled"),
            RegionalValue::PartOfTotal | RegionalValue::None => {
                let why = excluded(indicator, None, scope);
                why.map_or_else(|| Message::new(comparable), words::reason)
            }
        }
    }

    /// How a part of the programme's territory lies to it.
    fn scope(&self) -> Scope {
        self.edition(self.found.at).map_or(Scope::OfCountry, Scope::of_a_part)
    }

    /// The number in every edition.
    fn numbers(&self) -> Vec<String> {
        // Where no indicator has a number of its own in the plan, nothing is known of the plan's.
        let all = || self.source.editions.iter().chain(self.source.later);
        let known = all().flat_map(|edition| &edition.indicators);
        let in_plan = known.into_iter().any(|one| one.plan_number.is_some())
            && self.found.indicator.kind != IndicatorKind::ExpectedResult;
        let editions = self.source.editions.iter();
        let numbers = editions.filter_map(|edition| {
            let indicator = edition.indicator(self.code)?;
            let number = indicator.number.as_str();
            let number = match &indicator.plan_number {
                Some(plan) => Message::new("card-number-in-plan")
                    .with("number", number)
                    .with("plan", plan.as_str()),
                None if in_plan => Message::new("card-number-same").with("number", number),
                None => Message::new("card-number").with("number", number),
            };
            let message =
                Message::new("card-in-edition").with("date", edition.date()).with("what", number);
            Some(self.source.say(&message))
        });
        numbers.collect()
    }

    /// The wordings of an expected result that an act replaced.
    fn earlier_wordings(&self) -> Option<Field> {
        let mut lines = Vec::new();
        for pair in self.source.editions.windows(2) {
            let [old, new] = pair else { continue };
            for change in diff(old, new) {
                if let Change::ResultReplaced { code, old: title, .. } = change
                    && code == self.code
                {
                    let message = Message::new("card-earlier-wording")
                        .with("title", &title)
                        .with("date", old.date());
                    lines.push(self.source.say(&message));
                }
            }
        }
        let name = self.source.texts.get("card-earlier-wordings").into_owned();
        (!lines.is_empty()).then_some(Field { name, lines })
    }
}

/// Whether the rule by which values count is worth saying beside their unit: words have none, and
/// the phrase for a ratio speaks of percents.
fn has_rule(indicator: &Indicator) -> bool {
    match indicator.counting {
        Counting::Words => false,
        Counting::Ratio => indicator.unit == Unit::Percent,
        _ => true,
    }
}
