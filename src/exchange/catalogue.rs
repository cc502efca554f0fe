//! Which lines of values there can be: codes of programmes and territories as they stand in files,
//! held against the programmes at hand, with what each line counts and the years that it can have.

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use crate::book::{Layer, SeriesKey};
use crate::language::Message;
use crate::programme::{Counting, Indicator, IndicatorKind, Programme, Series, Year};
use crate::territory::{Moment, Tree};

/// The programmes and territories that values may be of.
pub struct Catalogue<'a> {
    programmes: Vec<&'a Programme>,
    tree: &'a Tree,
    /// Code of the programme that comes first where several have an indicator.
    preferred: Option<String>,
}

/// A line of values that there can be.
#[derive(Clone, Debug)]
pub struct KnownLine<'a> {
    /// Its key.
    pub key: SeriesKey,
    /// How its values count.
    pub counting: &'a Counting,
    years: Rc<Years>,
    /// The last year of its territory, where that ceased to be.
    until: Option<Year>,
}

/// What holds for all lines of a series.
#[derive(Clone, Debug)]
pub(super) struct Rule<'a> {
    programme: Arc<str>,
    code: Arc<str>,
    series: Arc<str>,
    counting: &'a Counting,
    years: Rc<Years>,
}

impl<'a> Rule<'a> {
    /// The line of a territory, by its code and last year.
    pub(super) fn line(
        &self,
        territory: Arc<str>,
        until: Option<Year>,
        layer: Layer,
    ) -> KnownLine<'a> {
        let share = Arc::<str>::clone;
        let (programme, code) = (share(&self.programme), share(&self.code));
        let key = SeriesKey { programme, code, series: share(&self.series), territory, layer };
        KnownLine { key, counting: self.counting, years: Rc::clone(&self.years), until }
    }
}

/// The years that a line can have.
#[derive(Clone, Debug)]
enum Years {
    /// These, both included.
    Between(Year, Year),
    /// Those of the cycles of a study.
    Cycles(BTreeSet<Year>),
}

/// The codes of a line as a file has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Codes<'a> {
    /// Code of the programme; empty: the only one that has the indicator.
    pub programme: &'a str,
    /// Code of the indicator.
    pub code: &'a str,
    /// Code of the series, empty where the indicator has one line.
    pub series: &'a str,
    /// Code or name of the territory.
    pub territory: &'a str,
    /// What the values are.
    pub layer: Layer,
}

impl<'a> Catalogue<'a> {
    /// Of these programmes.
    pub fn new(programmes: impl IntoIterator<Item = &'a Programme>, tree: &'a Tree) -> Self {
        Self { programmes: programmes.into_iter().collect(), tree, preferred: None }
    }

    /// The same, one programme before the others where several have an indicator.
    #[must_use]
    pub fn preferring(self, programme: &str) -> Self {
        Self { preferred: Some(programme.to_owned()), ..self }
    }

    /// The line of codes.
    ///
    /// # Errors
    /// What is not known, and what there is instead.
    pub fn line(&self, codes: &Codes<'_>) -> Result<KnownLine<'a>, Message> {
        let rule = self.rule(codes)?;
        let (territory, until) = self.territory(codes.territory)?;
        Ok(rule.line(territory, until, codes.layer))
    }

    /// What holds for all lines of a series; `codes.territory` and `codes.layer` make no difference.
    ///
    /// # Errors
    /// What is not known, and what there is instead.
    pub(super) fn rule(&self, codes: &Codes<'_>) -> Result<Rule<'a>, Message> {
        let programme = self.programme(codes)?;
        let (indicator, series) = find(programme, codes)?;
        Ok(Rule {
            programme: programme.id().into(),
            code: indicator.code.as_str().into(),
            series: series.code.as_str().into(),
            counting: &indicator.counting,
            years: Rc::new(years(programme, indicator)),
        })
    }

    /// The code of a territory, and the last year of one that ceased to be.
    ///
    /// # Errors
    /// There is none.
    pub(super) fn territory(&self, typed: &str) -> Result<(Arc<str>, Option<Year>), Message> {
        let found = self.tree.get(typed).or_else(|| self.tree.find(typed));
        let found = found.ok_or_else(|| Message::new("table-no-territory").with("typed", typed))?;
        Ok((found.code.as_str().into(), found.until.map(Moment::year)))
    }

    fn programme(&self, codes: &Codes<'_>) -> Result<&'a Programme, Message> {
        if !codes.programme.is_empty() {
            let known = self.programmes.iter().find(|one| one.id() == codes.programme);
            return known
                .copied()
                .ok_or_else(|| Message::new("table-no-programme").with("id", codes.programme));
        }
        let has = |one: &&&Programme| indicators(one, codes.code).next().is_some();
        let preferred = self.preferred.as_deref();
        let first = self.programmes.iter().find(|one| Some(one.id()) == preferred);
        if let Some(first) = first.filter(|one| indicators(one, codes.code).next().is_some()) {
            return Ok(first);
        }
        let mut having = self.programmes.iter().filter(has);
        match (having.next(), having.next()) {
            (Some(one), None) => Ok(one),
            (None, _) => Err(Message::new("table-no-indicator").with("typed", codes.code)),
            (Some(one), Some(other)) => Err(Message::new("table-indicator-in-several")
                .with("code", codes.code)
                .with("one", one.id())
                .with("other", other.id())),
        }
    }
}

/// The indicator of a code in the editions, the last first, those without values left out.
fn indicators<'a>(programme: &'a Programme, code: &str) -> impl Iterator<Item = &'a Indicator> {
    let editions = programme.editions().iter().rev();
    let found = editions.filter_map(move |edition| edition.indicator(code));
    found.filter(|indicator| indicator.kind != IndicatorKind::ExpectedResult)
}

/// The series in the last edition that has it.
fn find<'a>(
    programme: &'a Programme,
    codes: &Codes<'_>,
) -> Result<(&'a Indicator, &'a Series), Message> {
    let of = |one: &'a Indicator| one.series(codes.series).map(|series| (one, series));
    if let Some(found) = indicators(programme, codes.code).find_map(of) {
        return Ok(found);
    }
    let Some(current) = indicators(programme, codes.code).next() else {
        return Err(Message::new("table-no-indicator").with("typed", codes.code));
    };
    match current.series.as_slice() {
        [only] if codes.series.is_empty() => Ok((current, only)),
        all => {
            let known = all.iter().map(|series| &*series.code).collect::<Vec<_>>().join(", ");
            Err(match codes.series {
                "" => Message::new("table-series-needed")
                    .with("code", codes.code)
                    .with("series", known),
                typed => Message::new("table-no-series")
                    .with("typed", typed)
                    .with("code", codes.code)
                    .with("series", known),
            })
        }
    }
}

fn years(programme: &Programme, indicator: &Indicator) -> Years {
    if let Counting::Score { .. } | Counting::SampleShare { .. } | Counting::Gap { .. } =
        indicator.counting
    {
        let blocks = indicators(programme, &indicator.code).flat_map(|one| &one.series);
        let blocks = blocks.flat_map(|series| &series.values);
        return Years::Cycles(
            blocks.flat_map(|block| block.years.iter().map(|(year, _)| year)).collect(),
        );
    }
    let (first, last) = programme.latest().years_allowed();
    Years::Between(first, last)
}

impl KnownLine<'_> {
    /// That the line can have a value in a year.
    ///
    /// # Errors
    /// The years that it can have.
    pub fn check_year(&self, year: Year) -> Result<(), Message> {
        if let Some(last) = self.until.filter(|last| *last < year) {
            return Err(Message::new("table-territory-former")
                .with("last", last)
                .with("year", year));
        }
        match &*self.years {
            Years::Between(first, last) if !(*first..=*last).contains(&year) => {
                Err(Message::new("table-year-outside")
                    .with("year", year)
                    .with("first", *first)
                    .with("last", *last))
            }
            Years::Cycles(cycles) if !cycles.contains(&year) => {
                let cycles: Vec<_> = cycles.iter().map(Year::to_string).collect();
                Err(Message::new("table-year-no-cycle")
                    .with("year", year)
                    .with("years", cycles.join(", ")))
            }
            _ => Ok(()),
        }
    }
}
