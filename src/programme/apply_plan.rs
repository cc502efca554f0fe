//! Applies what acts say of the action plan, of money and of facts. The rest stands in `apply`.

use super::act::Place;
use super::apply::{Filling, fill_place};
use super::edition::Edition;
use super::fact::Fact;
use super::file::problem::{Faults, Path};
use super::file::verify_cells;
use super::file::verify_plan::{self, Known};
use super::financing::{Financing, FundingSource};
use super::measure::Measure;

/// Gives what the base act states its places and act.
pub(super) fn fill_base(edition: &mut Edition) {
    let filling = Filling { territory: &edition.territory, act: 0 };
    for fact in &mut edition.facts {
        fill_fact(fact, &filling, &Place::default());
    }
}

/// The plan is issued anew; facts that belong to a measure of the old plan go with it.
pub(super) fn replace_plan(
    edition: &mut Edition,
    measures: &[Measure],
    place: &Place,
    path: &Path,
    faults: &mut Faults,
) {
    let act = edition.acts.len() - 1;
    let mut measures = measures.to_vec();
    for measure in &mut measures {
        measure.act = act;
        fill_place(&mut measure.place, place);
    }
    edition.facts.retain(|fact| fact.measure.is_none());
    edition.financing.retain(|financing| financing.measure.is_none());
    edition.measures = measures;
    let known = Known::of_edition(edition);
    verify_plan::measures_among(&known, &edition.measures, &path.field("measures"), faults);
}

/// The financing is issued anew.
pub(super) fn replace_financing(
    edition: &mut Edition,
    (sources, financing): (&[FundingSource], &[Financing]),
    place: &Place,
    path: &Path,
    faults: &mut Faults,
) {
    let act = edition.acts.len() - 1;
    let mut financing = financing.to_vec();
    for one in &mut financing {
        one.act = act;
        fill_place(&mut one.place, place);
    }
    edition.funding_sources = sources.to_vec();
    edition.financing = financing;
    let known = Known::of_edition(edition);
    verify_plan::financing_among(&known, &edition.financing, &path.field("financing"), faults);
}

/// Facts are told; one with a code that there is takes its place.
pub(super) fn tell_facts(
    edition: &mut Edition,
    facts: &[Fact],
    place: &Place,
    path: &Path,
    faults: &mut Faults,
) {
    let act = edition.acts.len() - 1;
    let territory = edition.territory.clone();
    let filling = Filling { territory: &territory, act };
    let path = path.field("facts");
    for (index, fact) in facts.iter().enumerate() {
        let series = path.index(index).field("series");
        verify_cells::years(&fact.series, edition.period, &series, faults);
        let mut fact = fact.clone();
        fact.act = act;
        fill_fact(&mut fact, &filling, place);
        let known = Known::of_edition(edition);
        verify_plan::fact_among(&known, &fact, &path.index(index), faults);
        match edition.facts.iter_mut().find(|old| old.code == fact.code) {
            Some(old) => *old = fact,
            None => edition.facts.push(fact),
        }
    }
}

fn fill_fact(fact: &mut Fact, filling: &Filling<'_>, place: &Place) {
    fill_place(&mut fact.place, place);
    let place = fact.place.clone();
    filling.series_list(&mut fact.series, &place);
}
