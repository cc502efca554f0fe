//! What the kinds of a programme's parts and places in acts are called: the words are in
//! `assets/texts`. Units are worded where amounts are, in `assess::words`.

use super::{
    Better, Counting, Due, DueDate, IndicatorKind, Kind, Part, Place, ProgrammeKind, Rhythm,
    SectionKind, Study, Year,
};
use crate::language::{Decimal, Message, Texts, show_period};

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

/// In what rhythm a measure falls due, in a phrase: "twice a year".
pub fn rhythm(rhythm: Rhythm) -> Message {
    Message::new(match rhythm {
        Rhythm::Single => "rhythm-single",
        Rhythm::Yearly => "rhythm-yearly",
        Rhythm::HalfYearly => "rhythm-half-yearly",
        Rhythm::Quarterly => "rhythm-quarterly",
        Rhythm::Staged => "rhythm-staged",
        Rhythm::StudyCycle => "rhythm-study-cycle",
        Rhythm::Unknown => "rhythm-unknown",
    })
}

/// A month by its name, 1 to 12.
pub fn month(month: i8) -> Message {
    Message::new("month-name").with("month", number(month))
}

/// A part of a year: "December", "1 November"; none for the whole year.
pub fn part(part: Part) -> Option<Message> {
    Some(match part {
        Part::Year => return None,
        Part::Half(half) => Message::new("due-half").with("half", number(half)),
        Part::Quarter(quarter) => Message::new("due-quarter").with("quarter", number(quarter)),
        Part::Month(of) => month(of),
        Part::Day(month, day) => {
            Message::new("due-day").with("day", number(day)).with("month", number(month))
        }
    })
}

/// When something is due: "December 2024".
pub fn due_date(date: DueDate) -> Message {
    due_in(date.by, &[date.year])
}

/// All dates of a measure, those of one part of the year together: "December 2023–2029".
pub fn due_dates(due: &Due) -> Vec<Message> {
    let mut parts: Vec<(Part, Vec<Year>)> = Vec::new();
    for date in &due.dates {
        match parts.iter_mut().find(|(part, _)| *part == date.by) {
            Some((_, years)) => years.push(date.year),
            None => parts.push((date.by, vec![date.year])),
        }
    }
    parts.iter().map(|(part, years)| due_in(*part, years)).collect()
}

fn due_in(by: Part, years: &[Year]) -> Message {
    match (part(by), years) {
        (None, [year]) => Message::new("due-whole-year").with("year", *year),
        (None, years) => Message::new("due-whole-years").with("years", runs(years)),
        (Some(part), [year]) => Message::new("due-in-year").with("part", part).with("year", *year),
        (Some(part), years) => {
            Message::new("due-in-years").with("part", part).with("years", runs(years))
        }
    }
}

/// Years with those in a row as periods: `2021, 2023–2025`.
fn runs(years: &[Year]) -> String {
    let runs = years.chunk_by(|before, year| before.checked_add(1) == Some(*year));
    let shown = runs.filter_map(|run| Some(show_period(*run.first()?, *run.last()?)));
    shown.collect::<Vec<_>>().join(", ")
}

fn number(number: i8) -> Decimal {
    Decimal::from(i64::from(number))
}

fn listed(years: &[Year]) -> String {
    let years: Vec<_> = years.iter().map(Year::to_string).collect();
    years.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

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

    #[test]
    fn due_dates_are_gathered_by_their_part_of_the_year() {
        let date = |year, by| DueDate { year, by };
        let dates = vec![
            date(2023, Part::Day(11, 1)),
            date(2023, Part::Quarter(4)),
            date(2024, Part::Quarter(4)),
            date(2026, Part::Quarter(4)),
            date(2026, Part::Half(2)),
            date(2027, Part::Year),
            date(2028, Part::Year),
            date(2028, Part::Month(12)),
        ];
        let due = Due { rhythm: Rhythm::Staged, dates };
        let said = Language::ALL.map(|language| {
            let texts = Texts::new(language);
            let said: Vec<_> = due_dates(&due).iter().map(|message| texts.say(message)).collect();
            said.join("; ")
        });
        assert_eq!(
            said,
            [
                "2023 жылғы 1 қараша; 2023–2024, 2026 жылдардағы 4-тоқсан; \
                 2026 жылғы 2-жартыжылдық; 2027–2028 жылдар; 2028 жылғы желтоқсан",
                "1 ноября 2023 года; 4-й квартал 2023–2024, 2026 годов; \
                 2-е полугодие 2026 года; 2027–2028 годы; декабрь 2028 года",
                "1 November 2023; Q4 2023–2024, 2026; 2nd half-year 2026; 2027–2028; December 2028",
            ]
        );
    }
}
