//! What can be chosen in the forms, with the words for it. Plain data.

use crate::app::session::Session;
use crate::assess::words::unit_name;
use crate::language::{Decimal, Message, Texts, Wording};
use crate::programme::{
    Better, Counting, IndicatorKind, ProgrammeKind, RegionalValue, SectionKind, SeriesRole, Study,
    Unit, Year, words,
};

/// Choices with their words.
pub type Choices<T> = Vec<(String, T)>;

/// What a programme calls itself.
pub fn programme_kinds(texts: &Texts) -> Choices<ProgrammeKind> {
    vec![
        (texts.get("draft-kind-concept").into_owned(), ProgrammeKind::Concept),
        (texts.get("draft-kind-state").into_owned(), ProgrammeKind::StateProgramme),
        (texts.get("draft-kind-regional").into_owned(), ProgrammeKind::RegionalProgramme),
        (texts.get("draft-kind-strategy").into_owned(), ProgrammeKind::Strategy),
    ]
}

/// What a section is called.
pub fn section_kinds(texts: &Texts) -> Choices<SectionKind> {
    use SectionKind::{Chapter, Direction, Goal, Task};
    [Direction, Goal, Task, Chapter]
        .map(|kind| (texts.say(&words::section_kind(kind)), kind))
        .into()
}

/// What an entry is called.
pub fn indicator_kinds(texts: &Texts) -> Choices<IndicatorKind> {
    use IndicatorKind::{ExpectedResult, Measure, Result, Target};
    let kinds = [Target, Result, Measure, ExpectedResult];
    kinds.map(|kind| (texts.say(&words::indicator_kind(kind)), kind)).into()
}

/// Units; `current` is among them, with its name where it has one of its own.
pub fn units(texts: &Texts, current: &Unit) -> Choices<Unit> {
    let other = match current {
        Unit::Other(_) => current.clone(),
        _ => Unit::Other(Wording::default()),
    };
    let plain = [
        Unit::Percent,
        Unit::PercentagePoint,
        Unit::Score,
        Unit::Place,
        Unit::Piece,
        Unit::Person,
        Unit::Times,
        Unit::Rank,
        Unit::Index,
        Unit::ThousandTenge,
        Unit::MillionTenge,
        Unit::BillionTenge,
        Unit::Words,
    ];
    let mut units: Choices<Unit> =
        plain.into_iter().map(|unit| (texts.say(&unit_name(&unit)), unit)).collect();
    units.push((texts.get("draft-unit-other").into_owned(), other));
    units
}

/// A counting rule without what it carries along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    Share,
    Ratio,
    CyclicShare,
    Flow,
    Stock,
    CountUnsaid,
    Score,
    MeanScore,
    SampleShare,
    Gap,
    Rank,
    Index,
    GrowthOnPreviousYear,
    GrowthOnBase,
    State,
    MinimumEach,
    Words,
}

impl Rule {
    /// The rule of a way of counting.
    pub fn of(counting: &Counting) -> Self {
        match counting {
            Counting::Share => Self::Share,
            Counting::Ratio => Self::Ratio,
            Counting::CyclicShare { .. } => Self::CyclicShare,
            Counting::Flow => Self::Flow,
            Counting::Stock => Self::Stock,
            Counting::CountUnsaid => Self::CountUnsaid,
            Counting::Score { .. } => Self::Score,
            Counting::MeanScore => Self::MeanScore,
            Counting::SampleShare { .. } => Self::SampleShare,
            Counting::Gap { .. } => Self::Gap,
            Counting::Rank => Self::Rank,
            Counting::Index => Self::Index,
            Counting::GrowthOnPreviousYear => Self::GrowthOnPreviousYear,
            Counting::GrowthOnBase(_) => Self::GrowthOnBase,
            Counting::State(_) => Self::State,
            Counting::MinimumEach => Self::MinimumEach,
            Counting::Words => Self::Words,
        }
    }

    /// A way of counting by this rule, to be completed.
    pub fn counting(self, last_year: Year) -> Counting {
        let study = Study::Pisa;
        match self {
            Self::Share => Counting::Share,
            Self::Ratio => Counting::Ratio,
            Self::CyclicShare => Counting::CyclicShare { restarts_after: vec![last_year] },
            Self::Flow => Counting::Flow,
            Self::Stock => Counting::Stock,
            Self::CountUnsaid => Counting::CountUnsaid,
            Self::Score => Counting::Score { study },
            Self::MeanScore => Counting::MeanScore,
            Self::SampleShare => Counting::SampleShare { study },
            Self::Gap => Counting::Gap { study },
            Self::Rank => Counting::Rank,
            Self::Index => Counting::Index,
            Self::GrowthOnPreviousYear => Counting::GrowthOnPreviousYear,
            Self::GrowthOnBase => Counting::GrowthOnBase(Decimal::from(100_i64)),
            Self::State => Counting::State(vec![Wording::default(), Wording::default()]),
            Self::MinimumEach => Counting::MinimumEach,
            Self::Words => Counting::Words,
        }
    }

    fn name(self) -> Message {
        Message::new(match self {
            Self::CyclicShare => "draft-rule-cyclic",
            Self::Score => "draft-rule-score",
            Self::SampleShare => "draft-rule-sample",
            Self::Gap => "draft-rule-gap",
            Self::GrowthOnBase => "draft-rule-growth-on-base",
            plain => return words::counting(&plain.counting(0)),
        })
    }
}

/// Counting rules, the common ones first.
pub fn rules(texts: &Texts) -> Choices<Rule> {
    use Rule::{
        CountUnsaid, CyclicShare, Flow, Gap, GrowthOnBase, GrowthOnPreviousYear, Index, MeanScore,
        MinimumEach, Rank, Ratio, SampleShare, Score, Share, State, Stock, Words,
    };
    let rules = [
        Share,
        Ratio,
        Flow,
        Stock,
        CountUnsaid,
        CyclicShare,
        GrowthOnPreviousYear,
        GrowthOnBase,
        Rank,
        Index,
        MinimumEach,
        Score,
        MeanScore,
        SampleShare,
        Gap,
        State,
        Words,
    ];
    rules.map(|rule| (texts.say(&rule.name()), rule)).into()
}

/// Studies with cycles.
pub fn studies() -> Choices<Study> {
    use Study::{Icils, Piaac, Pirls, Pisa, Talis, Timss};
    let studies = [Pisa, Timss, Pirls, Icils, Piaac, Talis];
    studies.map(|study| (words::study_name(study).to_owned(), study)).into()
}

/// Directions of progress.
pub fn directions(texts: &Texts) -> Choices<Better> {
    [Better::Higher, Better::Lower, Better::Unsaid]
        .map(|better| (texts.say(&words::better(better)), better))
        .into()
}

/// What a region's value has to do with the programme's.
pub fn regional(texts: &Texts) -> Choices<RegionalValue> {
    vec![
        (texts.get("draft-regional-comparable").into_owned(), RegionalValue::Comparable),
        (texts.get("draft-regional-sampled").into_owned(), RegionalValue::Sampled),
        (texts.get("draft-regional-part").into_owned(), RegionalValue::PartOfTotal),
        (texts.get("draft-regional-none").into_owned(), RegionalValue::None),
    ]
}

/// What a series is to the others, whose codes are given with their names.
pub fn roles(texts: &Texts, others: &[(String, String)]) -> Choices<Option<SeriesRole>> {
    let mut roles = vec![
        (texts.get("draft-role-none").into_owned(), None),
        (texts.get("draft-role-parallel").into_owned(), Some(SeriesRole::Parallel)),
        (texts.get("draft-role-share").into_owned(), Some(SeriesRole::ShareOfWhole)),
    ];
    for (code, name) in others {
        let of = |key: Message| texts.say(&key);
        roles.push((
            of(Message::new("draft-role-part").with("series", &**name)),
            Some(SeriesRole::PartOf(code.clone())),
        ));
        roles.push((
            of(Message::new("draft-role-numerator").with("series", &**name)),
            Some(SeriesRole::NumeratorOf(code.clone())),
        ));
        roles.push((
            of(Message::new("draft-role-denominator").with("series", &**name)),
            Some(SeriesRole::DenominatorOf(code.clone())),
        ));
    }
    roles
}

/// Territories for which a programme can be made: the country, regions and, of the chosen region,
/// its districts.
pub fn territories(session: &Session, chosen: &str) -> Choices<String> {
    let language = session.texts.language();
    let country = session.tree.get("KZ").into_iter();
    let inside = session.districts_in_order(chosen);
    let all = country.chain(session.regions_in_order()).chain(inside);
    let mut list: Choices<String> =
        all.map(|one| (one.name.get(language).to_owned(), one.code.clone())).collect();
    if !list.iter().any(|(_, code)| code == chosen) {
        let known = session.tree.get(chosen).map(|one| one.name.get(language).to_owned());
        list.push((known.unwrap_or_else(|| chosen.to_owned()), chosen.to_owned()));
    }
    list
}
