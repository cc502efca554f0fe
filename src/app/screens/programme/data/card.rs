//! The card of one indicator: what it is, its numbers, its targets, and where each thing stands.

use super::table::{long_words, statement_name};
use super::{Found, Mark, Source, Table};
use crate::assess::{Scope, excluded, words};
use crate::figure::trajectory::{act, short_act};
use crate::language::Message;
use crate::programme::{
    Change, Counting, Edition, Indicator, IndicatorKind, Kind, Place, RegionalValue, Unit, Values,
    diff, words as kinds,
};

/// What the card shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Code of the indicator.
    pub code: String,
    /// "Target indicator", and its section.
    pub kind: String,
    /// Title in the chosen language.
    pub title: String,
    /// Whether that is the act's own or our translation, in words.
    pub title_mark: String,
    /// What later acts did to it, each with its mark.
    pub history: Vec<(Mark, String)>,
    /// What it is.
    pub fields: Vec<Field>,
    /// The definition in force, then earlier ones.
    pub definitions: Vec<Definition>,
    /// Whether values are entered for it, and it has a chart: not expected results and what is
    /// deleted.
    pub is_measured: bool,
}

/// A named property with one or more lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// One definition of an indicator with its values.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// The heading: unit of the values, or until when the definition applied, and its title.
    pub heading: String,
    /// The values.
    pub table: Table,
    /// Remarks on values.
    pub remarks: Vec<String>,
    /// Where the indicator and its values stand.
    pub places: Vec<String>,
}

impl Card {
    /// The card of an indicator that some edition up to the one shown has.
    pub fn of(source: &Source<'_>, code: &str) -> Option<Self> {
        let found = source.find(code)?;
        let indicator = found.indicator;
        let maker = Maker { source, code, found };
        let is_result = indicator.kind == IndicatorKind::ExpectedResult;
        let official = indicator.title.is_official(source.language());
        let title_mark = if official {
            source.texts.get("card-official")
        } else {
            source.texts.get("figure-title-translated")
        };
        Some(Self {
            code: code.to_owned(),
            kind: maker.kind(),
            title: indicator.title.get(source.language()).to_owned(),
            title_mark: title_mark.into_owned(),
            history: maker.history(),
            fields: maker.fields(),
            definitions: maker.definitions(),
            is_measured: !is_result && !source.is_gone(found),
        })
    }
}

struct Maker<'a> {
    source: &'a Source<'a>,
    code: &'a str,
    found: Found<'a>,
}

impl<'a> Maker<'a> {
    fn kind(&self) -> String {
        let indicator = self.found.indicator;
        let kind = kinds::indicator_kind(indicator.kind);
        let section = self.edition(self.found.at).and_then(|one| one.section(&indicator.section));
        self.source.say(&match section {
            None => kind,
            Some(section) if section.number.is_empty() => Message::new("card-kind-unnumbered")
                .with("kind", kind)
                .with("part", kinds::section_kind(section.kind))
                .with("title", &section.title),
            Some(section) => Message::new("card-kind")
                .with("kind", kind)
                .with("part", kinds::section_kind(section.kind))
                .with("number", section.number.as_str())
                .with("title", &section.title),
        })
    }

    fn edition(&self, at: usize) -> Option<&'a Edition> {
        self.source.editions.get(at)
    }

    /// What each act after the base one did to the indicator.
    fn history(&self) -> Vec<(Mark, String)> {
        let mut history = Vec::new();
        for pair in self.source.editions.windows(2) {
            let [old, new] = pair else { continue };
            let Some(act) = new.acts.last().map(short_act) else { continue };
            for change in diff(old, new) {
                let (mark, code) = Mark::of(&change);
                if code != self.code {
                    continue;
                }
                let what = mark.words(self.source.texts);
                let message =
                    Message::new("card-changed").with("what", &*what).with("act", act.clone());
                history.push((mark, self.source.say(&message)));
            }
        }
        history
    }

    fn fields(&self) -> Vec<Field> {
        let (source, indicator) = (self.source, self.found.indicator);
        let texts = source.texts;
        let field = |name: std::borrow::Cow<'_, str>, lines: Vec<String>| Field {
            name: name.into_owned(),
            lines,
        };
        let said = |message: Message| vec![source.say(&message)];
        let mut fields =
            vec![field(texts.get("card-unit"), said(words::unit_name(&indicator.unit)))];
        if indicator.counting != Counting::Words {
            fields.push(field(texts.get("card-better"), said(kinds::better(indicator.better))));
        }
        if has_rule(indicator) {
            let rule = kinds::counting(&indicator.counting);
            fields.push(field(texts.get("card-counting"), said(rule)));
        }
        fields.extend([
            field(texts.get("card-regional"), said(self.regional())),
            field(texts.get("card-numbers"), self.numbers()),
        ]);
        if let Some(implements) = &indicator.implements {
            fields.push(field(
                texts.get("card-implements"),
                vec![format!("{} · {}", implements.programme, implements.code)],
            ));
        }
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
        let scope = self.edition(self.found.at).map_or(Scope::OfCountry, Scope::of_a_part);
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

    /// The definitions, the last one first. A redefinition gives every series a new code, so that
    /// editions without a common one have different definitions.
    fn definitions(&self) -> Vec<Definition> {
        let mut definitions = Vec::new();
        let (mut last, mut indicator) = (self.found.at, self.found.indicator);
        loop {
            let before = (0..last).rev();
            let same = |at: &usize| {
                let earlier = self.edition(*at).and_then(|edition| edition.indicator(self.code));
                earlier.is_some_and(|earlier| share_a_series(earlier, indicator))
            };
            let first = before.take_while(same).last().unwrap_or(last);
            definitions.push(self.definition(indicator, first, last));
            let earlier =
                (0..first).rev().find_map(|at| Some((at, self.edition(at)?.indicator(self.code)?)));
            let Some(earlier) = earlier else { return definitions };
            (last, indicator) = earlier;
        }
    }

    fn definition(&self, indicator: &'a Indicator, first: usize, last: usize) -> Definition {
        let (source, editions) = (self.source, self.source.editions);
        let (earlier, edition) = (&editions[first..last], &editions[last]);
        let unit = words::unit_sign(&indicator.unit);
        let ended = editions.get(last + 1).map(Edition::date);
        let heading = match ended {
            None => Message::new("card-targets").with("unit", unit),
            Some(date) if self.found.at == last => {
                Message::new("card-targets-until").with("unit", unit).with("date", date)
            }
            Some(date) => Message::new("card-earlier-definition")
                .with("date", date)
                .with("title", &indicator.title)
                .with("unit", unit),
        };
        Definition {
            heading: source.say(&heading),
            table: Table::of_indicator(source, indicator, edition, earlier),
            remarks: self.remarks(indicator, self.found.at == last),
            places: self.places(indicator, edition, earlier),
        }
    }

    /// Remarks on values; of an earlier definition also its rule, which the fields do not show.
    fn remarks(&self, indicator: &Indicator, has_fields: bool) -> Vec<String> {
        let source = self.source;
        let title = &indicator.title;
        let new = |words: &str| ![&title.kk, &title.ru, &title.en].into_iter().any(|t| t == words);
        let long = long_words(indicator).into_iter().filter(|(_, words)| new(words));
        let mut remarks = Vec::new();
        if !has_fields {
            remarks.push(kinds::counting(&indicator.counting));
            remarks.push(kinds::better(indicator.better));
            let note = indicator.note.as_ref();
            remarks.extend(note.map(|note| Message::new("assess-as-is").with("text", note)));
        }
        remarks.extend(long.map(|(year, words)| {
            Message::new("card-words").with("year", year).with("words", words)
        }));
        for block in indicator.series.iter().flat_map(|series| &series.values) {
            remarks.extend(block.columns.iter().map(|(year, column)| {
                Message::new("card-column").with("year", *year).with("column", *column)
            }));
            let note = block.note.as_ref();
            remarks.extend(note.map(|note| Message::new("assess-as-is").with("text", note)));
        }
        let mut remarks: Vec<_> = remarks.iter().map(|remark| source.say(remark)).collect();
        remarks.dedup();
        remarks
    }

    /// Where the indicator and its values stand, each place once.
    fn places(
        &self,
        indicator: &'a Indicator,
        edition: &'a Edition,
        earlier: &'a [Edition],
    ) -> Vec<String> {
        let mut places: Vec<(Message, &Place, usize)> = Vec::new();
        let mut add = |what: Message, place: &'a Place, act: usize| {
            if !places.iter().any(|(_, known, of)| *known == place && *of == act) {
                places.push((what, place, act));
            }
        };
        add(kinds::indicator_kind(indicator.kind), &indicator.place, indicator.act);
        let blocks =
            |indicator: &'a Indicator| indicator.series.iter().flat_map(|series| &series.values);
        let is_first = |block: &Values| block.kind == Kind::Target && !block.second;
        for block in blocks(indicator) {
            let what = if is_first(block) {
                kinds::value_kind(Kind::Target)
            } else {
                statement_name(block)
            };
            add(what, &block.place, block.act);
        }
        for old in earlier.iter().rev().filter_map(|edition| edition.indicator(self.code)) {
            for block in blocks(old).filter(|block| is_first(block)) {
                add(Message::new("card-superseded-target"), &block.place, block.act);
            }
        }
        let name = |(at, (what, of, by)): (usize, (Message, &Place, usize))| {
            let known = edition.acts.get(by)?;
            let known = if at == 0 { act(known) } else { short_act(known) };
            let message = Message::new("card-place")
                .with("what", what)
                .with("place", kinds::place(of, self.source.texts))
                .with("act", known);
            Some(self.source.say(&message))
        };
        places.into_iter().enumerate().filter_map(name).collect()
    }
}

fn share_a_series(one: &Indicator, other: &Indicator) -> bool {
    one.series.iter().any(|series| other.series(&series.code).is_some())
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
