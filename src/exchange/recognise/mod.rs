//! What the texts of a table mean: indicators, series, territories, years, plan or fact, and what
//! the header of a column says. Where a text could mean two things it means none: whoever asks
//! shows it as not understood.

mod words;
mod year;

use std::collections::HashMap;

use crate::language::{Language, fold};
use crate::programme::{Edition, Indicator, IndicatorKind, Series};
use crate::territory::{Territory, Tree};

pub use year::{YearRead, read_year, without_year};

/// Whether a header speaks of planned or of observed values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanOrFact {
    /// Planned.
    Plan,
    /// Observed.
    Fact,
}

/// What the header of a column says is below it. These are not the columns of a CSV of values
/// (`csv_in`), which are told by their exact names and have a place each in what an export writes:
/// here many words mean the same, and a column may be none that a value needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the columns of `nysana values` and `nysana export`")]
pub enum Heading {
    Indicator,
    Series,
    Territory,
    Year,
    Value,
    Numerator,
    Denominator,
    Reason,
    Status,
    AsOf,
    Source,
    Comment,
    StandardError,
    Layer,
    Programme,
    /// Something that no value needs: row numbers, units.
    Other,
}

/// The names of an edition and of territories, prepared for recognition.
///
/// Texts are compared without regard to capitals, spaces, quotes and punctuation; ё is е, and
/// Kazakh letters are the Russian ones that stand for them on a keyboard without Kazakh.
pub struct Recogniser<'a> {
    edition: &'a Edition,
    tree: &'a Tree,
    /// Code of the region whose districts come first.
    region: Option<&'a str>,
    /// Code or title → place in `edition.indicators`; `None`: two have it.
    indicators: HashMap<String, Option<usize>>,
    numbers: HashMap<String, Option<usize>>,
    /// Code or name of a series → indicator and series; `None`: two have it.
    series: HashMap<String, Option<(usize, usize)>>,
}

impl<'a> Recogniser<'a> {
    /// Of an edition, for the office of a territory: its region's districts come first.
    pub fn new(edition: &'a Edition, tree: &'a Tree, office: Option<&str>) -> Self {
        let office = office.and_then(|code| tree.get(code));
        let region = office.and_then(|office| match office.kind.is_regional() {
            true => Some(office.code.as_str()),
            false => office.parent.as_deref(),
        });
        let mut new = Self {
            edition,
            tree,
            region,
            indicators: HashMap::new(),
            numbers: HashMap::new(),
            series: HashMap::new(),
        };
        for (at, indicator) in edition.indicators.iter().enumerate() {
            if indicator.kind != IndicatorKind::ExpectedResult {
                new.add(at, indicator);
            }
        }
        new
    }

    fn add(&mut self, at: usize, indicator: &Indicator) {
        let titles = Language::ALL.map(|language| indicator.title.get(language));
        for text in titles.into_iter().chain([indicator.code.as_str()]) {
            note(&mut self.indicators, squeeze(text), at);
        }
        let numbers = [Some(&indicator.number), indicator.plan_number.as_ref()];
        for number in numbers.into_iter().flatten() {
            note(&mut self.numbers, squeeze(number), at);
        }
        for (place, series) in indicator.series.iter().enumerate() {
            for text in texts_of(series) {
                note(&mut self.series, squeeze(text), (at, place));
            }
        }
    }

    /// The edition whose names are known.
    pub fn edition(&self) -> &'a Edition {
        self.edition
    }

    /// The territories that are known.
    pub fn tree(&self) -> &'a Tree {
        self.tree
    }

    /// The region whose districts come first.
    pub fn region(&self) -> Option<&'a str> {
        self.region
    }

    /// The indicator of a code, of its title in any language (also with its number before it, or
    /// its unit behind it), or of a code and a title.
    pub fn indicator(&self, text: &str) -> Option<&'a Indicator> {
        let squeezed = squeeze(text);
        let direct = |text: &str| self.indicators.get(text).copied();
        if let Some(found) = direct(&squeezed) {
            return self.edition.indicators.get(found?);
        }
        let variants = variants(text);
        let found = variants.iter().find_map(|variant| direct(variant))?;
        self.edition.indicators.get(found?)
    }

    /// The indicator of a number as the act prints it (`1`, `1)`, `№ 1`). Only where a column is
    /// known to hold such numbers: rows of any table are numbered too.
    pub fn indicator_of_number(&self, text: &str) -> Option<&'a Indicator> {
        let squeezed = squeeze(text);
        let bare = words::NUMBER_SIGNS.iter().find_map(|sign| squeezed.strip_prefix(sign));
        let found = self.numbers.get(bare.unwrap_or(&squeezed).trim()).copied()??;
        self.edition.indicators.get(found)
    }

    /// The series of a code or name: of this indicator, or, where none is given, the only one of
    /// the edition.
    pub fn series(
        &self,
        indicator: Option<&'a Indicator>,
        text: &str,
    ) -> Option<(&'a Indicator, &'a Series)> {
        let squeezed = squeeze(text);
        let Some(indicator) = indicator else {
            if squeezed.is_empty() {
                return None;
            }
            let (at, place) = self.series.get(&squeezed).copied()??;
            let indicator = self.edition.indicators.get(at)?;
            return Some((indicator, indicator.series.get(place)?));
        };
        let is_it = |series: &&Series| texts_of(series).any(|known| squeeze(known) == squeezed);
        let mut found = indicator.series.iter().filter(is_it);
        let series = found.next().filter(|_| found.next().is_none())?;
        Some((indicator, series))
    }

    /// The territory that a text names: among the districts of the office's region first, then
    /// anywhere. "For the region" is the region.
    pub fn territory(&self, text: &str) -> Option<&'a Territory> {
        let region = self.region.and_then(|region| self.tree.find_within(region, text));
        region.or_else(|| self.tree.find(text)).or_else(|| self.whole_region(text))
    }

    /// The territory that a text names in a table of regions: among the regions first.
    pub fn territory_among_regions(&self, text: &str) -> Option<&'a Territory> {
        let country = self.tree.all().iter().find(|territory| territory.parent.is_none());
        let region = country.and_then(|country| self.tree.find_within(&country.code, text));
        region.or_else(|| self.tree.find(text))
    }

    fn whole_region(&self, text: &str) -> Option<&'a Territory> {
        let is_whole = words::WHOLE_REGION.contains(&squeeze(text).as_str());
        self.region.filter(|_| is_whole).and_then(|region| self.tree.get(region))
    }
}

/// What the header of a column says is below it.
pub fn read_heading(text: &str) -> Option<Heading> {
    // A lone percent sign is the header of values; the numero sign that of row numbers.
    match text.trim() {
        "%" => return Some(Heading::Value),
        "\u{2116}" | "#" => return Some(Heading::Other),
        _ => {}
    }
    let (squeezed, bare) = (squeeze(text), squeeze(&text.replace(['\u{2116}', '%'], "")));
    words::heading(&squeezed).or_else(|| words::heading(&bare))
}

/// Whether a text says plan or fact; one that says both says nothing.
pub fn read_plan_or_fact(text: &str) -> Option<PlanOrFact> {
    let folded = fold(text);
    let said = |word: &str| words::PLAN_OR_FACT.iter().find(|(known, _)| *known == word);
    let mut said = folded.split(' ').filter_map(said).map(|(_, meaning)| *meaning);
    let first = said.next()?;
    said.all(|other| other == first).then_some(first)
}

/// A text as names are compared: folded, without spaces but those between digits (`1-6` is not
/// `16`).
pub(crate) fn squeeze(text: &str) -> String {
    let folded = fold(text);
    let mut squeezed = String::with_capacity(folded.len());
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let meet = squeezed.ends_with(|c: char| c.is_ascii_digit())
            && word.starts_with(|c: char| c.is_ascii_digit());
        if meet {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    squeezed
}

fn texts_of(series: &Series) -> impl Iterator<Item = &str> {
    let names = series.name.iter().flat_map(|name| Language::ALL.map(|one| name.get(one)));
    names.chain([series.code.as_str()])
}

/// Keeps what a text means; a text that means two things means none.
fn note<T: PartialEq>(known: &mut HashMap<String, Option<T>>, text: String, meaning: T) {
    if text.is_empty() {
        return;
    }
    known
        .entry(text)
        .and_modify(|old| {
            if old.as_ref() != Some(&meaning) {
                *old = None;
            }
        })
        .or_insert(Some(meaning));
}

/// A title without the number or code before it and without the unit behind it, squeezed.
fn variants(text: &str) -> Vec<String> {
    let text = text.trim();
    let is_numbering =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | '(' | ' ' | '\u{a0}');
    let unnumbered = text.trim_start_matches(is_numbering);
    // "TI-1 Coverage …": the first word is the code.
    let first = text.split_whitespace().next().unwrap_or_default();
    let uncoded = text.strip_prefix(first).unwrap_or_default();
    let mut found = Vec::new();
    for start in [unnumbered, uncoded] {
        for end in [start, without_unit(start)] {
            let squeezed = squeeze(end);
            if !squeezed.is_empty() && !found.contains(&squeezed) {
                found.push(squeezed);
            }
        }
    }
    let whole = squeeze(without_unit(text));
    if !whole.is_empty() {
        found.push(whole);
    }
    let code = first.trim_end_matches([',', '.', ':', ';', ')']);
    if code.contains(|c: char| c.is_ascii_alphabetic()) && code.contains('-') {
        found.push(squeeze(code));
    }
    found
}

/// Without ", %", "(%)" or the like behind it.
fn without_unit(text: &str) -> &str {
    let text = text.trim_end();
    let bare = text.trim_end_matches(['%', ' ', ')', '(', ',', '.', '\u{a0}']);
    let cut = bare.rfind([',', '(']);
    let unit = cut.map(|at| squeeze(&bare[at..]));
    match (cut, unit) {
        (Some(at), Some(unit)) if words::UNITS.contains(&unit.as_str()) => &bare[..at],
        _ => bare,
    }
}

#[cfg(test)]
mod tests;
