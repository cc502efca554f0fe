//! Each rule on a real case of the shipped programmes and on clean ones; what all findings share.

use super::testing::{NAME, found, indicator, of_fields, of_series, of_values, series, shipped};
use super::{Place, Rule, Severity};
use crate::language::{Language, Texts};
use crate::programme::{Edition, Library};

const CONCEPT: &str = "concept-2023-2029";
const STATE: &str = "state-programme-2020-2025";
const TURKISTAN: &str = "turkistan-2020-2025";
const NIS: &str = "nis-strategy-2030";

/// That the text has each of these lines.
#[track_caller]
fn has(text: &str, lines: &[&str]) {
    for line in lines {
        assert!(text.lines().any(|found| found == *line), "no line “{line}” in:\n{text}");
    }
}

#[test]
fn restated_values() {
    let concept = shipped(CONCEPT, Rule::Restated);
    has(&concept, &["TI-7||KZ: For 2023 it is 38 in one place and 38.1 in another"]);
    assert_eq!(concept.matches("TI-7").count(), 1, "two plans say the same: {concept}");
    let turkistan = shipped(TURKISTAN, Rule::Restated);
    let twice = "G1-TI-1|age 1-6|KZ-61: For 2022 it is 97.7 in one place and 97.9 in another";
    // A baseline against what prose tells of the same year.
    let past = "G1-TI-4||KZ-61: For 2019 it is 66 in one place and 73.7 in another";
    has(&turkistan, &[twice, past, "  2025: 79.6 and 66"]);
    let state = shipped(STATE, Rule::Restated);
    has(&state, &["G1-T8-R3||KZ: For 2019 it is 3.3 in one place and 3.8 in another"]);
}

#[test]
fn the_same_value_twice_is_none() {
    let told = |second: &str| {
        let values =
            format!("(years: {{2024: \"11.0\"}}), (years: {{2024: \"{second}\"}}, second: true)");
        !found(&of_values(&values), Rule::Restated).is_empty()
    };
    assert!(told("11.1") && told(">=12") && told("<=10"));
    assert!(!told("11.0") && !told("11") && !told(">=11") && !told("-") && !told("*"));
}

#[test]
fn a_fact_restates_its_indicator_only_with_the_same_base() {
    let told = |differs: &str| {
        let indicator = indicator(
            "TI-1",
            "Percent",
            "Share",
            "(values: [(kind: baseline, years: {2019: \"90\"})])",
        );
        let fact = format!(
            "(code: \"N-1\", title: {NAME}, unit: Percent, indicator: \"TI-1\", {differs} \
             series: [(values: [(kind: actual, years: {{2019: \"91\"}})])], place: (section: \"2\"))"
        );
        found(&of_fields(&format!("indicators: [{indicator}], facts: [{fact}]")), Rule::Restated)
    };
    assert_eq!(told(""), "TI-1||KZ-61: For 2019 it is 90 in one place and 91 in another\n");
    assert_eq!(told(&format!("differs: {NAME},")), "");
}

#[test]
fn what_another_programme_set_is_restated_too() {
    let told = |value: &str| {
        let series =
            format!("(values: [(territory: \"KZ\", years: {{2020: \"{value}\", 2021: \"66\"}})])");
        let indicator = indicator("TI-1", "Percent", "Share", &series);
        let link =
            "implements: (programme: \"state-programme-2020-2025\", code: \"G1-TI-4\"), place";
        let indicator = indicator.replacen("place", link, 1);
        found(&of_fields(&format!("indicators: [{indicator}]")), Rule::Restated)
    };
    assert!(told("65").starts_with("TI-1||KZ: 2020: it says 65, while "), "{}", told("65"));
    assert_eq!(told("64"), "");
}

#[test]
fn parts_and_totals() {
    let concept = shipped(CONCEPT, Rule::Parts);
    let places = "N-22||KZ: 2022: the parts add up to 263, the total says 270 (difference 7)";
    has(&concept, &[places]);
    let nis = shipped(NIS, Rule::Parts);
    has(
        &nis,
        &["N-9|total|KZ: 2018: the parts add up to 4590, the total says 4705 (difference 115)"],
    );
    let told = |unit: &str, total: &str, second: &str| {
        let value = |value: &str| format!("(years: {{2020: \"{value}\"}})");
        let lines = format!(
            "(values: [{}]), {}{}",
            value(total),
            series("a", unit, "PartOf(\"\")", &value("1.4")),
            series("b", unit, "PartOf(\"\")", &value(second)),
        );
        found(&of_series(unit, "Stock", &lines), Rule::Parts)
    };
    assert_eq!(told("Percent", "5.0", "3.6"), "");
    assert_eq!(told("Percent", "5.0", "3.5"), "", "rounding explains it");
    assert_ne!(told("Percent", "5.0", "3.3"), "");
    assert_eq!(told("Percent", "5.0", "-"), "", "a part is not known");
    assert_ne!(told("Percent", "1.0", "-"), "", "one part is more than the total");
}

#[test]
fn shares_of_a_whole() {
    assert_eq!(shipped(NIS, Rule::Shares), "", "the six shares of P-28 add up");
    let nis = Library::built_in();
    let mut edition = nis.get(NIS).unwrap().latest().clone();
    let of_whole = |one: &&mut crate::programme::Indicator| {
        let role = Some(crate::programme::SeriesRole::ShareOfWhole);
        one.series.iter().filter(|series| series.role == role).count() > 1
    };
    let indicator = edition.indicators.iter_mut().find(of_whole).unwrap();
    // The row as the text prints it, shifted by one, adds up to something else.
    let values: Vec<_> = indicator.series.iter().map(|series| series.values.clone()).collect();
    indicator.series[1].values = values[0].clone();
    assert!(found(&edition, Rule::Shares).contains("the shares add up to"));
}

#[test]
fn added_shares() {
    let turkistan = shipped(TURKISTAN, Rule::AddedShares);
    let sum = "  2020: the total of 67.3 % is 40.7 % plus 26.6 %, shares of two different wholes; \
               of both together it is 31.6 %";
    has(&turkistan, &[sum]);
    for other in [CONCEPT, STATE, NIS] {
        assert_eq!(shipped(other, Rule::AddedShares), "");
    }
}

#[test]
fn percentages_and_their_numbers() {
    let turkistan = shipped(TURKISTAN, Rule::Percent);
    let districts = "  Otyrar, 2021: 102.9 % is printed, but 4600 of 4894 is 93.99 %";
    has(&turkistan, &[districts, "  2022: 69.4 % is printed, but 164 139 of 255 669 is 64.2 %"]);
    // 75 % of 30 schools is 23 schools, 19.8 % of 53 287 is cut off from 19.89.
    assert!(!turkistan.contains("23 of 30 ") && !turkistan.contains("of 53 287 "));
    let told = |percent: &str, numerator: &str| {
        let value = |value: &str| format!("(kind: actual, years: {{2020: \"{value}\"}})");
        let lines = format!(
            "(values: [{}]), {}{}",
            value(percent),
            series("n", "Person", "NumeratorOf(\"\")", &value(numerator)),
            series("d", "Person", "DenominatorOf(\"\")", &value("300")),
        );
        found(&of_series("Percent", "Share", &lines), Rule::Percent)
    };
    for (percent, numerator) in [("66.7", "200"), ("66.6", "200"), ("67", "200"), ("0", "0")] {
        assert_eq!(told(percent, numerator), "", "{percent}, {numerator}");
    }
    assert_ne!(told("66.8", "200"), "");
    assert_ne!(told("68", "200"), "");
}

#[test]
fn more_than_the_whole() {
    let turkistan = shipped(TURKISTAN, Rule::AboveWhole);
    has(&turkistan, &["G1-T6-R1||KZ-61-otyrar: 4 values are larger than their whole"]);
    has(&turkistan, &["  2021: 102.9 % of a whole", "  2023: 5224 of 5010"]);
    // 103 % in the State Programme is a ratio that may exceed 100.
    assert_eq!(shipped(STATE, Rule::AboveWhole), "");
    let values = "(years: {2020: \"101\"})";
    let of = |counting| {
        found(&of_series("Percent", counting, &format!("(values: [{values}])")), Rule::AboveWhole)
    };
    assert_eq!(of("Share"), "TI-1||KZ-61: 2020: 101 % of a whole\n");
    assert_eq!(of("Ratio"), "");
}

#[test]
fn a_region_and_its_districts() {
    let turkistan = shipped(TURKISTAN, Rule::Districts);
    let all_off = "G1-TI-1|age 1-6|KZ-61: 2022: 97.7 is less than any of the 16 parts has; \
                   the lowest is 97.9 (Arys)";
    let numerators = "G1-T3-R2|preschool: numerator|KZ-61: 2020: the 16 parts add up to 94, \
                      the whole has 124 (difference 30)";
    has(&turkistan, &[all_off, numerators]);
    // 709 of 710 schools in 2021: each district's number is rounded.
    assert!(!turkistan.contains("secondary"), "{turkistan}");
    let told = |value: &str| {
        let district =
            |code: &str| format!("(territory: \"KZ-61-{code}\", years: {{2020: \"50\"}})");
        let values = ["arys", "baidibek", "sairam"].map(district).join(", ");
        let values = format!("(years: {{2020: \"{value}\"}}), {values}");
        found(&of_values(&values), Rule::Districts)
    };
    assert_eq!(told("60"), "", "thirteen districts are missing");
}

#[test]
fn levels_of_scores() {
    let concept = shipped(CONCEPT, Rule::Level);
    let short = "TI-4|PISA mathematics|KZ: 2029: 482 points are labelled level 3, which begins at \
                 482.38 points";
    let beyond = "TI-4|PISA science|KZ: 2025: 490 points are labelled level 2, which ends below \
                  484.14 points";
    has(&concept, &[short, beyond]);
    let library = Library::built_in();
    let latest = library.get(CONCEPT).unwrap().latest();
    assert_eq!(found(latest, Rule::Level), "", "the amendment has put them right");
}

#[test]
fn copied_values() {
    let turkistan = shipped(TURKISTAN, Rule::Copied);
    let column = "G1-T2-R2|rural|: 11 of 11 districts have the same value for 2021 as for 2020, \
                  though their values differ in other years";
    let number = "G1-T6-R1|numerator|KZ-61: 60 985 stands for both 2023 and 2024, though the value \
                  changes in every other year";
    has(&turkistan, &[column, number]);
    // The same target for every district is no copy.
    assert!(!turkistan.contains("preschool") && !turkistan.contains("secondary"), "{turkistan}");
    let told = |last: &str| {
        let row = |code: &str, last: &str| {
            format!(
                "(territory: \"KZ-61-{code}\", years: {{2020: \"12.3\", 2021: \"14.5\", \
                 2022: \"17.8\", 2023: \"{last}\"}})"
            )
        };
        found(&of_values(&[row("arys", "21.9"), row("sairam", last)].join(", ")), Rule::Copied)
    };
    assert!(told("21.9").contains("have the same values in all 4 years"), "{}", told("21.9"));
    assert_eq!(told("22.0"), "");
}

#[test]
fn targets_against_their_direction() {
    let concept = shipped(CONCEPT, Rule::Direction);
    let orphans =
        "TI-20||KZ: 2024: the target rises to 17.0 from 16.4 (2023), though less is better";
    assert_eq!(concept.lines().collect::<Vec<_>>(), [orphans]);
    // A share of a whole of its own, though also printed as a part of a total.
    let urban = "G1-T2-R2|urban|KZ-61: 2021: the target falls to 40.5 from 40.7 (2020), though more is \
                 better";
    has(&shipped(TURKISTAN, Rule::Direction), &[urban]);
    let state = shipped(STATE, Rule::Direction);
    has(
        &state,
        &["G1-T1-R1||KZ: 2025: the target falls to 102.9 from 103 (2024), though more is better"],
    );
    let values = "(values: [(years: {2020: \"100\", 2021: \"20\", 2022: \"40\", 2023: \"-\"})])";
    let of = |counting| found(&of_series("Percent", counting, values), Rule::Direction);
    assert_ne!(of("Share"), "");
    assert_eq!(of("CyclicShare(restarts_after: [2020])"), "");
    assert_eq!(of("Flow"), "");
    assert_eq!(of("CountUnsaid"), "");
}

#[test]
fn deadlines_before_the_act() {
    let concept = shipped(CONCEPT, Rule::Deadline);
    let first =
        "4||: Due “2023 жылғы қараша”, at the latest on 30.11.2023; the act is of 13.06.2024";
    has(&concept, &[first]);
    // Measure 97 goes on from 2024.
    assert!(!concept.lines().any(|line| line.starts_with("97|")), "{concept}");
    for other in [STATE, TURKISTAN, NIS] {
        assert_eq!(shipped(other, Rule::Deadline), "");
    }
    let library = Library::built_in();
    let base = &library.get(CONCEPT).unwrap().editions()[0];
    assert_eq!(found(base, Rule::Deadline), "");
}

#[test]
fn indicators_without_a_measure() {
    for id in [CONCEPT, STATE, TURKISTAN, NIS] {
        assert_eq!(shipped(id, Rule::NoMeasure), "", "{id}");
    }
    let library = Library::built_in();
    let mut edition = library.get(CONCEPT).unwrap().latest().clone();
    edition.measures.retain(|measure| !measure.codes.iter().any(|code| code == "TI-1"));
    let told = found(&edition, Rule::NoMeasure);
    assert!(told.starts_with("TI-1||: No measure of the action plan serves it"), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
    edition.measures.truncate(1);
    assert_eq!(found(&edition, Rule::NoMeasure), "", "the plan names hardly any indicator");
}

#[test]
fn money() {
    let turkistan = shipped(TURKISTAN, Rule::Money);
    let years = "||: total: the years add up to 541.8, the sum for the period is 540.9 \
                 (difference 0.9)";
    has(&turkistan, &[years]);
    // Sources and years of the State Programme add up; some of its measures name two sources in one.
    assert_eq!(shipped(STATE, Rule::Money), "");
    let told = |first: &str, plan: &str| {
        let source =
            |code: &str, total: bool| format!("(code: \"{code}\", name: {NAME}, total: {total})");
        let sources = [source("all", true), source("a", false), source("b", false)].join(", ");
        let entry = |what: &str, all: &str, a: &str| {
            format!(
                "({what}, unit: MillionTenge, amounts: [{all}(source: \"a\", years: {{2020: \
                 \"{a}\"}}), (source: \"b\", years: {{2020: \"5\"}})], place: (section: \"plan\"))"
            )
        };
        let total = "(source: \"all\", years: {2020: \"12\"}), ";
        let measure = "(number: \"1\", title: (kk: \"m\"), place: (section: \"plan\"))";
        let financing =
            [entry("total: true", total, first), entry("measure: \"1\"", "", plan)].join(", ");
        found(
            &of_fields(&format!(
                "measures: [{measure}], funding_sources: [{sources}], financing: [{financing}]"
            )),
            Rule::Money,
        )
    };
    assert_eq!(told("7", "7"), "");
    assert!(told("9", "9").contains("2020: the sources add up to 14, the total says 12"));
    assert!(told("7", "70").contains("the measures of the plan add up to 70"));
}

#[test]
fn findings_are_in_order_and_say_everything_in_every_language() {
    let library = Library::built_in();
    for programme in library.programmes() {
        let found = super::programme(programme, &library);
        let dates: Vec<_> = programme.editions().iter().map(Edition::date).collect();
        for finding in &found {
            assert!(!finding.editions.is_empty() && !finding.places.is_empty(), "{finding:?}");
            assert!(finding.editions.iter().all(|date| dates.contains(date)));
            assert!(finding.editions.is_sorted() && finding.severity != Severity::Error);
            let acts = programme.latest().acts.len();
            let in_acts = |place: &Place| matches!(place, Place::Act { act, .. } if *act < acts);
            assert!(finding.places.iter().all(in_acts), "{finding:?}");
            let parallel = [0, finding.details.len()].contains(&finding.detail_places.len());
            assert!(parallel, "{finding:?}");
        }
        let codes = found.iter().filter_map(|finding| {
            let code = finding.concerns.subject.code();
            programme.latest().indicators.iter().position(|one| Some(&*one.code) == code)
        });
        assert!(codes.is_sorted(), "{}", programme.id());
        for texts in Language::ALL.map(Texts::new) {
            for finding in &found {
                let messages = finding.details.iter().chain([&finding.message]);
                let said: Vec<_> = messages.map(|message| texts.say(message)).collect();
                assert!(said.iter().all(|said| !said.contains('⟨') && !said.contains('{')));
            }
        }
    }
}
