//! The definitions that an indicator had, each with its values and where they stand.

use super::super::Table;
use super::super::table::{long_words, parts, statement_name};
use super::{Definition, Maker};
use crate::assess::words;
use crate::figure::trajectory::{act, short_act};
use crate::language::Message;
use crate::programme::{
    Edition, Indicator, Kind, Place, Series, Statement, Unit, Value, Values, Year, words as kinds,
};

impl<'a> Maker<'a> {
    /// The definitions, the last one first. A redefinition gives every series a new code, so that
    /// editions without a common one have different definitions.
    pub(super) fn definitions(&self) -> Vec<Definition> {
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
            None if indicator.unit == Unit::Words => Message::new("card-targets-in-words"),
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
            parts: Table::of_parts(source, indicator, edition),
            remarks: self.remarks(indicator, self.found.at == last),
            places: self.places(indicator, edition, earlier),
        }
    }

    /// Remarks on values; of an earlier definition also its rule, which the fields do not show.
    fn remarks(&self, indicator: &Indicator, has_fields: bool) -> Vec<String> {
        let source = self.source;
        let title = &indicator.title;
        let new = |words: &str| ![&title.kk, &title.ru, &title.en].into_iter().any(|t| t == words);
        let long = long_words(source, indicator).into_iter().filter(|(_, words)| new(words));
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
        remarks.extend(self.restated(indicator));
        let mut remarks: Vec<_> = remarks.iter().map(|remark| source.say(remark)).collect();
        remarks.dedup();
        remarks
    }

    /// Targets that the act states twice, differently: which one counts, and where both stand.
    fn restated(&self, indicator: &Indicator) -> Vec<Message> {
        let mut remarks = Vec::new();
        for series in &indicator.series {
            let blocks = series.values.iter();
            for other in blocks.filter(|block| block.second && block.kind == Kind::Target) {
                remarks.extend(self.restated_in(indicator, series, other));
            }
        }
        remarks
    }

    /// The same of one block: "2021 – 63.6 / 64; 2022 – 65.7 / 66".
    fn restated_in(
        &self,
        indicator: &Indicator,
        series: &Series,
        other: &Values,
    ) -> Option<Message> {
        let source = self.source;
        let first = |year| series.statement(Kind::Target, &other.territory, year);
        let differ = other.years.iter().filter_map(|(year, value)| {
            let first = first(year).filter(|first| first.value != value)?;
            Some((year, first, value))
        });
        let differ: Vec<_> = differ.collect();
        let (_, chosen, _) = differ.first()?;
        let pair = |(year, first, value): &(Year, Statement<'_>, &Value)| {
            let first = source.cell(indicator, first.value);
            format!("{year} – {first} / {}", source.cell(indicator, value))
        };
        let place = |of: &Place| kinds::place(of, source.texts);
        Some(
            Message::new("card-restated")
                .with("values", differ.iter().map(pair).collect::<Vec<_>>().join("; "))
                .with("place", place(&chosen.values.place))
                .with("elsewhere", place(&other.place)),
        )
    }

    /// Where the indicator and its values stand, each place once; those of parts of the territory
    /// stand beside their values.
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
        let parts = parts(edition, indicator);
        let is_whole = |block: &&Values| !parts.contains(&&*block.territory);
        for block in blocks(indicator).filter(is_whole) {
            let what = if is_first(block) {
                kinds::value_kind(Kind::Target)
            } else {
                statement_name(block)
            };
            add(what, &block.place, block.act);
        }
        for old in earlier.iter().rev().filter_map(|edition| edition.indicator(self.code)) {
            for block in blocks(old).filter(|block| is_first(block) && is_whole(block)) {
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
