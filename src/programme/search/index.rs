//! What of a programme can be found.

use std::ops::Range;

use jiff::civil::Date;

use super::{Index, Item, ItemKind, Listed, Target};
use crate::language::{Language, Quote, Wording, fold};
use crate::programme::{Act, Edition, Fact, Indicator, Measure, Programme, Section};

impl Index {
    /// The index of some programmes, in their order.
    pub fn of<'a>(programmes: impl IntoIterator<Item = &'a Programme>) -> Self {
        Self { programmes: programmes.into_iter().map(listed).collect() }
    }
}

fn listed(programme: &Programme) -> Listed {
    let latest = programme.latest();
    let mut items = vec![of_programme(programme)];
    items.extend(latest.acts.iter().map(of_act));
    for edition in programme.editions().iter().rev() {
        let sections = edition.sections.iter().map(|section| of_section(edition, section));
        let indicators =
            edition.indicators.iter().map(|indicator| of_indicator(edition, indicator));
        let parts: Vec<_> = sections.chain(indicators).collect();
        add(&mut items, parts);
    }
    items.extend(latest.measures.iter().map(|measure| of_measure(latest, measure)));
    items.extend(latest.facts.iter().map(|fact| of_fact(latest, fact)));
    Listed {
        id: programme.id().to_owned(),
        short: latest.short.clone(),
        period: latest.period,
        items,
    }
}

/// Adds the parts of an earlier edition that later ones have not got, or word differently.
fn add(items: &mut Vec<Item>, parts: Vec<Item>) {
    let later = items.len();
    for mut part in parts {
        let mut same = items[..later]
            .iter()
            .filter(|known| known.kind == part.kind && known.code == part.code)
            .peekable();
        part.is_old = same.peek().is_some();
        if same.all(|known| known.hay != part.hay) {
            items.push(part);
        }
    }
}

fn of_programme(programme: &Programme) -> Item {
    let latest = programme.latest();
    Draft {
        kind: ItemKind::Programme,
        code: programme.id(),
        title: quoted(&latest.title),
        beside: vec![quoted(&latest.short)],
        edition: latest.date(),
        target: Target::Edition,
    }
    .item()
}

fn of_act(act: &Act) -> Item {
    Draft {
        kind: ItemKind::Act,
        code: act.number.as_deref().unwrap_or_default(),
        title: quoted(&act.title),
        beside: Vec::new(),
        edition: act.date,
        target: Target::Edition,
    }
    .item()
}

fn of_section(edition: &Edition, section: &Section) -> Item {
    let inside = edition.indicators.iter().find(|one| is_inside(edition, one, &section.code));
    Draft {
        kind: ItemKind::Section,
        code: &section.code,
        title: quoted(&section.title),
        beside: Vec::new(),
        edition: edition.date(),
        target: inside.map_or(Target::Edition, |one| Target::Indicator(one.code.clone())),
    }
    .item()
}

/// Whether an indicator stands under a section or a part of it.
fn is_inside(edition: &Edition, indicator: &Indicator, section: &str) -> bool {
    let mut at = edition.section(&indicator.section);
    // A file cannot make a circle: a section names one that stands before it.
    std::iter::from_fn(|| {
        let here = at?;
        at = here.parent.as_deref().and_then(|parent| edition.section(parent));
        Some(here)
    })
    .any(|here| here.code == section)
}

fn of_indicator(edition: &Edition, indicator: &Indicator) -> Item {
    let names = indicator.series.iter().filter_map(|series| series.name.as_ref());
    Draft {
        kind: ItemKind::Indicator,
        code: &indicator.code,
        title: quoted(&indicator.title),
        beside: names.chain(&indicator.definition).map(quoted).collect(),
        edition: edition.date(),
        target: Target::Indicator(indicator.code.clone()),
    }
    .item()
}

fn of_measure(edition: &Edition, measure: &Measure) -> Item {
    Draft {
        kind: ItemKind::Measure,
        code: &measure.number,
        title: measure.title.clone(),
        beside: Vec::new(),
        edition: edition.date(),
        target: Target::Measure(measure.number.clone()),
    }
    .item()
}

fn of_fact(edition: &Edition, fact: &Fact) -> Item {
    let names = fact.series.iter().filter_map(|series| series.name.as_ref());
    Draft {
        kind: ItemKind::Fact,
        code: &fact.code,
        title: quoted(&fact.title),
        beside: names.chain(&fact.differs).map(quoted).collect(),
        edition: edition.date(),
        target: Target::Fact(fact.code.clone()),
    }
    .item()
}

fn quoted(wording: &Wording) -> Quote {
    let Wording { kk, ru, en, .. } = wording.clone();
    Quote { kk, ru, en }
}

/// An item before it is prepared for searching.
struct Draft<'a> {
    kind: ItemKind,
    code: &'a str,
    title: Quote,
    beside: Vec<Quote>,
    edition: Date,
    target: Target,
}

impl Draft<'_> {
    fn item(self) -> Item {
        let folded = fold(self.code);
        let compact = folded.replace(' ', "");
        let mut hay = format!(" {folded} {compact}");
        let titles = Language::ALL.map(|language| append(&mut hay, self.title.own(language)));
        for beside in &self.beside {
            for language in Language::ALL {
                append(&mut hay, beside.own(language));
            }
        }
        Item {
            kind: self.kind,
            code: self.code.to_owned(),
            title: self.title,
            beside: self.beside,
            edition: self.edition,
            target: self.target,
            is_old: false,
            hay,
            titles,
            compact,
        }
    }
}

/// Adds a text, folded, with one space before each word; gives where it stands.
fn append(hay: &mut String, text: &str) -> Range<usize> {
    let start = hay.len();
    for word in fold(text).split(' ').filter(|word| !word.is_empty()) {
        hay.push(' ');
        hay.push_str(word);
    }
    start..hay.len()
}
