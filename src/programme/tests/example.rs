//! The worked example: it can be read, and it shows everything that the format has.

use std::collections::BTreeSet;

use super::{AMENDMENT, BASE};
use crate::programme::*;

fn example() -> Programme {
    let base = read_base(BASE).unwrap();
    let amendment = read_amendment(AMENDMENT).unwrap();
    Programme::new(Origin::BuiltIn, base, vec![amendment]).unwrap()
}

/// The first word of the `Debug` form: the name of a variant.
fn word(value: impl std::fmt::Debug) -> String {
    let text = format!("{value:?}");
    text.chars().take_while(|char| char.is_alphanumeric()).collect()
}

fn words<T: std::fmt::Debug>(values: impl IntoIterator<Item = T>) -> BTreeSet<String> {
    values.into_iter().map(word).collect()
}

fn set(words: &str) -> BTreeSet<String> {
    words.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn it_shows_everything_that_the_format_has() {
    let base = read_base(BASE).unwrap();
    let amendment = read_amendment(AMENDMENT).unwrap();
    let all = &base.indicators;
    let series: Vec<_> = all.iter().flat_map(|one| &one.series).collect();
    let blocks: Vec<_> = series.iter().flat_map(|series| &series.values).collect();
    assert_eq!(words(all.iter().map(|one| one.kind)), set("Target Result Measure ExpectedResult"));
    assert_eq!(words(base.sections.iter().map(|one| one.kind)), set("Goal Task Direction Chapter"));
    assert_eq!(
        words(
            all.iter()
                .map(|one| &one.unit)
                .chain(series.iter().filter_map(|one| one.unit.as_ref()))
        ),
        set("Percent PercentagePoint Score Place Piece Person Times Rank Index ThousandTenge \
             MillionTenge Words Other")
    );
    assert_eq!(
        words(all.iter().map(|one| &one.counting)),
        set("Share Ratio CyclicShare Flow Stock CountUnsaid Score SampleShare Gap Rank Index \
             GrowthOnPreviousYear GrowthOnBase State MinimumEach Words")
    );
    assert_eq!(words(all.iter().map(|one| one.better)), set("Higher Lower Unsaid"));
    assert_eq!(
        words(all.iter().map(|one| one.regional)),
        set("Comparable Sampled PartOfTotal None")
    );
    assert_eq!(
        words(series.iter().filter_map(|one| one.role.as_ref())),
        set("NumeratorOf DenominatorOf PartOf ShareOfWhole Parallel")
    );
    assert_eq!(
        words(blocks.iter().map(|block| block.kind)),
        set("Target Baseline Actual Forecast")
    );
    assert_eq!(
        words(blocks.iter().flat_map(|block| block.years.iter().map(|(_, value)| value))),
        set("Number AtLeast AtMost Dash ToBeSpecified Words")
    );
    let amounts: Vec<_> = base.financing.iter().flat_map(|one| &one.amounts).collect();
    assert!(base.financing.iter().any(|one| one.total && one.unit == Unit::BillionTenge));
    assert!(base.financing.iter().any(|one| one.second && !one.codes.is_empty()));
    assert!(amounts.iter().any(|one| one.words.is_some()));
    assert!(amounts.iter().any(|one| one.period.is_some() && one.period_total.is_some()));
    assert!(amounts.iter().any(|one| one.kind == Kind::Actual));
    assert!(base.measures.iter().any(|one| one.due.is_some()));
    assert!(base.facts.iter().any(|one| one.differs.is_some() && one.indicator.is_some()));
    assert!(base.facts.iter().any(|one| one.measure.is_some()));
    assert_eq!(
        words(&amendment.operations),
        set(
            "RenameSection AddSection Rename Retarget Redefine Renumber ReplaceResult Delete Add RestateTitle \
             RestateValues ReplacePlan ReplaceFinancing TellFacts"
        )
    );
}

#[test]
fn it_says_that_it_is_an_example() {
    for text in [BASE, AMENDMENT] {
        assert!(text.starts_with("// ҮЛГІ / ПРИМЕР / EXAMPLE"));
    }
    let title = read_base(BASE).unwrap().title;
    assert!(title.kk.starts_with("Үлгі") && title.ru.starts_with("Пример"));
}

#[test]
fn its_amendment_does_what_it_says() {
    let example = example();
    let [old, new] = example.editions() else { panic!("two editions") };
    insta::assert_debug_snapshot!("example_changes", diff(old, new));
}

#[test]
fn its_rows() {
    let example = example();
    let rows = targets(&example.editions()[1], true);
    let text: Vec<_> = rows.iter().map(|row| row.cells()[2..].join(",")).collect();
    insta::assert_snapshot!("example_targets", text.join("\n"));
}

/// Every fenced piece of the documentation that is RON, put where the words before it say.
#[test]
fn snippets_of_the_documentation_stand_in_the_example() {
    let readme = include_str!("../../../assets/programmes/README.md");
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let example = squeezed(BASE) + &squeezed(AMENDMENT);
    let snippets: Vec<_> =
        readme.split("```ron\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(snippets.len() > 10);
    for snippet in snippets {
        assert!(example.contains(&squeezed(snippet)), "not in the example:\n{snippet}");
    }
}
