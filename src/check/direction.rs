//! Targets that move against the direction of progress from one year to the next. Told once for a
//! series: a fall and the recovery after it are one finding.

use super::cells::{Said, own_and_others, together};
use super::sheet::{Cell, Key, Line, Sheet};
use super::{Finding, Rule};
use crate::language::{Decimal, Message};
use crate::programme::{Better, Counting, Kind, SeriesRole};

/// The rule, over an indicator.
pub(super) fn within(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    if !moves_one_way(sheet.counting()) || sheet.better() == Better::Unsaid {
        return;
    }
    let unit = sheet.indicator.map(|indicator| &indicator.unit);
    let lines = sheet.lines.iter().filter(|line| Some(line.unit) == unit);
    let mut told: Vec<Finding> = Vec::new();
    for line in lines.filter(|line| is_line_of_its_own(sheet, line)) {
        let (own, others) = own_and_others(sheet, steps_back(sheet, line));
        for said in [own, others] {
            let heading = |count| Message::new("check-direction-many").with("count", count);
            let code = &line.series.code;
            let found = together(sheet, Rule::Direction, code, said, heading);
            // A series that is printed twice under two names goes back only once.
            let again = |one: &Finding| {
                told.iter().any(|old| old.message == one.message && old.details == one.details)
            };
            told.extend(found.filter(|one| !again(one)));
        }
    }
    findings.append(&mut told);
}

/// Whether a later target should be no worse. What counts anew every year or cycle, and rates of
/// growth, may go up and down.
fn moves_one_way(counting: Option<&Counting>) -> bool {
    match counting {
        Some(
            Counting::Share
            | Counting::Ratio
            | Counting::Stock
            | Counting::Score { .. }
            | Counting::MeanScore
            | Counting::SampleShare { .. }
            | Counting::Gap { .. }
            | Counting::Rank
            | Counting::Index
            | Counting::GrowthOnBase(_)
            | Counting::MinimumEach,
        ) => true,
        Some(
            Counting::CyclicShare { .. }
            | Counting::Flow
            | Counting::CountUnsaid
            | Counting::GrowthOnPreviousYear
            | Counting::State(_)
            | Counting::Words,
        )
        | None => false,
    }
}

/// Parts of a total may shift among each other, and so may what stands behind a percentage. A part
/// that is a share of a whole of its own, the urban pupils for example, goes its own way.
fn is_line_of_its_own(sheet: &Sheet<'_>, line: &Line<'_>) -> bool {
    let whole = || SeriesRole::DenominatorOf(line.series.code.clone());
    match line.series.role {
        None | Some(SeriesRole::Parallel) => true,
        Some(SeriesRole::PartOf(_)) => sheet.lines_with(&whole()).next().is_some(),
        Some(
            SeriesRole::NumeratorOf(_) | SeriesRole::DenominatorOf(_) | SeriesRole::ShareOfWhole,
        ) => false,
    }
}

fn steps_back<'a>(sheet: &Sheet<'a>, line: &Line<'a>) -> Vec<Said<'a>> {
    let mut said = Vec::new();
    let mut before: Option<(Key<'a>, Decimal)> = None;
    // What an earlier plan set for a year before this programme is no target of it.
    let first_year = sheet.edition.period.0;
    let is_target = |key: &Key<'_>| key.kind == Kind::Target && key.year >= first_year;
    let targets = line.cells.iter().filter(|(key, _)| is_target(key));
    for (key, cell) in targets {
        let Some(number) = cell.number() else { continue };
        let earlier = before.filter(|(before, _)| before.territory == key.territory);
        let earlier = earlier.or_else(|| baseline(line, *key));
        if let Some((from, earlier)) = earlier {
            let worse = match sheet.better() {
                Better::Higher => number < earlier,
                Better::Lower => number > earlier,
                Better::Unsaid => false,
            };
            if worse {
                let key_of_text = match sheet.better() {
                    Better::Lower => "check-direction-up",
                    Better::Higher | Better::Unsaid => "check-direction-down",
                };
                let what = Message {
                    key: key_of_text,
                    args: vec![
                        ("before", from.year.into()),
                        ("from", earlier.into()),
                        ("to", number.into()),
                    ],
                };
                let places = [line.cell(from), Some(cell)];
                let places = places.into_iter().flatten().map(Cell::place).collect();
                said.push(Said { key: *key, what, places });
            }
        }
        before = Some((*key, number));
    }
    said
}

/// The baseline before a first target.
fn baseline<'a>(line: &Line<'a>, key: Key<'a>) -> Option<(Key<'a>, Decimal)> {
    let of_territory = |one: &Key<'a>| one.territory == key.territory && one.year < key.year;
    let is_baseline = |one: &Key<'a>| one.kind == Kind::Baseline && of_territory(one);
    let (from, cell) = line.cells.iter().rfind(|(one, _)| is_baseline(one))?;
    Some((*from, cell.number()?))
}
