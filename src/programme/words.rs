//! What the kinds of a programme's parts and places in acts are called: the words are in
//! `assets/texts`. Units are worded where amounts are, in `assess::words`.

use super::{
    Better, Counting, IndicatorKind, Kind, Place, ProgrammeKind, SectionKind, Study, Year,
};
use crate::language::{Message, Texts};

/// What a programme calls itself: "concept".
pub fn programme_kind(kind: ProgrammeKind) -> Message {
    Message::new(match kind {
        ProgrammeKind::Concept => "programme-kind-concept",
        ProgrammeKind::StateProgramme => "programme-kind-state",
        ProgrammeKind::RegionalProgramme => "programme-kind-regional",
        ProgrammeKind::Strategy => "programme-kind-strategy",
    })
}

/// What a part of a programme is called: "direction".
pub fn section_kind(kind: SectionKind) -> Message {
    Message::new(match kind {
        SectionKind::Direction => "section-kind-direction",
        SectionKind::Goal => "section-kind-goal",
        SectionKind::Task => "section-kind-task",
        SectionKind::Chapter => "section-kind-chapter",
    })
}

/// What an entry of a programme is called: "target indicator".
pub fn indicator_kind(kind: IndicatorKind) -> Message {
    Message::new(match kind {
        IndicatorKind::Target => "indicator-kind-target",
        IndicatorKind::Result => "indicator-kind-result",
        IndicatorKind::Measure => "indicator-kind-measure",
        IndicatorKind::ExpectedResult => "indicator-kind-expected",
    })
}

/// What values of a kind are called: "target", "baseline".
pub fn value_kind(kind: Kind) -> Message {
    Message::new(match kind {
        Kind::Target => "value-kind-target",
        Kind::Baseline => "value-kind-baseline",
        Kind::Actual => "value-kind-actual",
        Kind::Forecast => "value-kind-forecast",
    })
}

/// A place in words: "section 6, item 4, lines 3192–3197 of the text"; empty where nothing is
/// known.
pub fn place(place: &Place, texts: &Texts) -> String {
    let mut parts = Vec::new();
    let section = place.section.as_str();
    if section == "plan" {
        parts.push(texts.get("place-plan").into_owned());
    } else if !section.is_empty() {
        parts.push(texts.say(&Message::new("place-section").with("section", section)));
    }
    if !place.item.is_empty() {
        parts.push(texts.say(&Message::new("place-item").with("item", place.item.as_str())));
    }
    if !place.lines.is_empty() {
        let lines = place.lines.replace('-', "\u{2013}");
        let several = lines.contains(['\u{2013}', ',']);
        parts.push(texts.say(&if several {
            Message::new("place-lines").with("lines", lines)
        } else {
            Message::new("place-line").with("line", lines)
        }));
    }
    parts.join(", ")
}

/// A counting rule in a phrase: "counted for each year separately".
pub fn counting(counting: &Counting) -> Message {
    Message::new(match counting {
        Counting::Share => "counting-share",
        Counting::Ratio => "counting-ratio",
        Counting::CyclicShare { restarts_after } => {
            return Message::new("counting-cyclic-share").with("years", listed(restarts_after));
        }
        Counting::Flow => "counting-flow",
        Counting::Stock => "counting-stock",
        Counting::CountUnsaid => "counting-unsaid",
        Counting::Score { study } => {
            return Message::new("counting-score").with("study", study_name(*study));
        }
        Counting::MeanScore => "counting-mean-score",
        Counting::SampleShare { study } => {
            return Message::new("counting-sample-share").with("study", study_name(*study));
        }
        Counting::Gap { study } => {
            return Message::new("counting-gap").with("study", study_name(*study));
        }
        Counting::Rank => "counting-rank",
        Counting::Index => "counting-index",
        Counting::GrowthOnPreviousYear => "counting-growth-on-previous-year",
        Counting::GrowthOnBase(base) => {
            return Message::new("counting-growth-on-base").with("base", *base);
        }
        Counting::State(_) => "counting-state",
        Counting::MinimumEach => "counting-minimum-each",
        Counting::Words => "counting-words",
    })
}

/// Which way is progress, in a phrase: "the higher the better".
pub fn better(better: Better) -> Message {
    Message::new(match better {
        Better::Higher => "better-higher",
        Better::Lower => "better-lower",
        Better::Unsaid => "better-unsaid",
    })
}

/// The proper name of a study, the same in every language.
pub fn study_name(study: Study) -> &'static str {
    match study {
        Study::Pisa => "PISA",
        Study::Timss => "TIMSS",
        Study::Pirls => "PIRLS",
        Study::Icils => "ICILS",
        Study::Piaac => "PIAAC",
        Study::Talis => "TALIS",
        Study::PisaTimssPirls => "PISA, TIMSS, PIRLS",
    }
}

fn listed(years: &[Year]) -> String {
    let years: Vec<_> = years.iter().map(Year::to_string).collect();
    years.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Decimal, Language, Texts};

    #[test]
    fn a_counting_rule_is_a_phrase_in_every_language() {
        let rules = [
            Counting::CyclicShare { restarts_after: vec![2026, 2029] },
            Counting::Score { study: Study::Pisa },
            Counting::GrowthOnBase(Decimal::from(4873_i64)),
        ];
        let said = Language::ALL.map(|language| {
            let texts = Texts::new(language);
            rules.each_ref().map(|rule| texts.say(&counting(rule)))
        });
        for phrases in &said {
            let shown = ["2026, 2029", "PISA", "4873"];
            assert!(phrases.iter().zip(shown).all(|(phrase, part)| phrase.contains(part)));
        }
        assert_eq!(said[2][1], "mean score in PISA");
    }
}
