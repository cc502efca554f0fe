//! What the screen shows: the items of the financing with their amounts by source and year, as rows
//! of text. Sums that the act does not print are computed here and marked so.

use std::collections::{BTreeMap, BTreeSet};

use crate::assess::words;
use crate::language::{Decimal, Language, Message, Texts, show_number};
use crate::programme::words as kinds;
use crate::programme::{Amount, ByYear, Edition, Financing, Kind, Place, Unit, Value, Year};

/// The groups under which items stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The programme as a whole.
    Whole,
    /// Measures with a number.
    Measures,
    /// Named items.
    Named,
    /// Measures for which the act names no amount.
    Unpriced,
}

impl Group {
    const ALL: [Self; 4] = [Self::Whole, Self::Measures, Self::Named, Self::Unpriced];

    fn of(item: &Financing) -> Self {
        let has_number = item.amounts.iter().any(has_number);
        match item {
            _ if item.total => Self::Whole,
            _ if item.measure.is_none() => Self::Named,
            _ if has_number => Self::Measures,
            _ => Self::Unpriced,
        }
    }

    fn title(self) -> Message {
        Message::new(match self {
            Self::Whole => "financing-group-whole",
            Self::Measures => "financing-group-measures",
            Self::Named => "financing-group-named",
            Self::Unpriced => "financing-group-unpriced",
        })
    }
}

/// What the user wishes to see.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// Only items with these words.
    pub filter: String,
    /// Groups that are folded.
    pub folded: BTreeSet<Group>,
    /// The item whose bars are shown, as its place among the items.
    pub chosen: usize,
}

impl Default for Wish {
    fn default() -> Self {
        Self { filter: String::new(), folded: [Group::Unpriced].into(), chosen: 0 }
    }
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The columns.
    pub years: Vec<Year>,
    /// The rows, from above.
    pub rows: Vec<Row>,
    /// The items, to be chosen by their place.
    pub items: Vec<Item>,
}

/// One item: of the act, or a sum of ours.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The money.
    pub financing: Financing,
    /// Whether it is a sum over measures that the act does not print.
    pub is_computed: bool,
    /// What it is for, in full.
    pub title: String,
    /// Where it stands in the act; empty for a sum of ours.
    pub place: String,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A group.
    Group {
        /// Which.
        group: Group,
        /// Its name with the number of its items.
        title: String,
        /// Whether its items are hidden.
        folded: bool,
    },
    /// An item, above its amounts.
    Item {
        /// Its place among the items.
        at: usize,
        /// Title in one line.
        title: String,
        /// Its unit.
        unit: String,
    },
    /// Money of one source.
    Amount(Line),
}

impl Row {
    /// The item that the row is the heading of.
    pub fn item(&self) -> Option<usize> {
        match self {
            Self::Item { at, .. } => Some(*at),
            Self::Group { .. } | Self::Amount(_) => None,
        }
    }
}

/// Money of one source for one item, in cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Place of its item among the items.
    pub at: usize,
    /// The source, and whether it is what was spent.
    pub label: String,
    /// By year, as the columns.
    pub cells: Vec<String>,
    /// For the whole period.
    pub total: String,
    /// Whether `total` is our sum and not printed.
    pub total_is_computed: bool,
    /// Whether the whole row is our sum.
    pub is_computed: bool,
    /// Words that stand instead of numbers.
    pub words: String,
}

impl Sheet {
    /// The table of an edition.
    pub fn of(edition: &Edition, wish: &Wish, texts: &Texts) -> Self {
        let source = Source { edition, texts };
        let items = source.items();
        let years = source.years(&items);
        let usual = usual_unit(edition);
        let mut rows = Vec::new();
        for group in Group::ALL {
            let here = |item: &&Item| Group::of(&item.financing) == group;
            let listed: Vec<_> = items.iter().enumerate().filter(|(_, item)| here(item)).collect();
            let found: Vec<_> =
                listed.into_iter().filter(|(_, item)| item.matches(&wish.filter)).collect();
            if found.is_empty() {
                continue;
            }
            let folded = wish.filter.is_empty() && wish.folded.contains(&group);
            let count = found.iter().filter(|(_, item)| !item.is_computed).count();
            let title =
                Message::new("financing-group").with("title", group.title()).with("count", count);
            rows.push(Row::Group { group, title: texts.say(&title), folded });
            if !folded {
                found
                    .iter()
                    .for_each(|(at, item)| source.rows((*at, item), &years, usual, &mut rows));
            }
        }
        Self { years, rows, items }
    }

    /// The item whose bars are shown.
    pub fn chosen(&self, wish: &Wish) -> Option<&Item> {
        self.items.get(self.chosen_at(wish))
    }

    /// Its place among the items: while something is looked for, one of those found.
    pub fn chosen_at(&self, wish: &Wish) -> usize {
        let mut found = self.rows.iter().filter_map(Row::item);
        let is_found = wish.filter.is_empty() || found.clone().any(|at| at == wish.chosen);
        let chosen = if is_found { None } else { found.next() };
        chosen.unwrap_or(wish.chosen).min(self.items.len().saturating_sub(1))
    }
}

impl Item {
    fn matches(&self, filter: &str) -> bool {
        let text = self.title.to_lowercase();
        filter.to_lowercase().split_whitespace().all(|word| text.contains(word))
    }
}

/// What the rows are made from.
struct Source<'a> {
    edition: &'a Edition,
    texts: &'a Texts,
}

impl Source<'_> {
    fn language(&self) -> Language {
        self.texts.language()
    }

    /// The items of the act, and before its measures the sum over them.
    fn items(&self) -> Vec<Item> {
        let mut items: Vec<_> = self.edition.financing.iter().map(|one| self.item(one)).collect();
        if let Some(financing) = sum_over_measures(self.edition) {
            let at = items.iter().position(|item| Group::of(&item.financing) == Group::Measures);
            let title = format!("Σ {}", self.texts.get("financing-sum-of-measures"));
            let sum = Item { financing, is_computed: true, title, place: String::new() };
            items.insert(at.unwrap_or(items.len()), sum);
        }
        items
    }

    fn item(&self, financing: &Financing) -> Item {
        let place = kinds::place(&financing.place, self.texts);
        let act = self.edition.acts.get(financing.act).map(|act| act.title.get(self.language()));
        let place = [act.unwrap_or_default(), &place].join(", ");
        let title = self.title(financing);
        Item { financing: financing.clone(), is_computed: false, title, place }
    }

    fn title(&self, item: &Financing) -> String {
        let named = item.title.as_ref().map(|title| title.get(self.language()));
        if let Some(number) = &item.measure {
            let measure = self.edition.measures.iter().find(|one| one.number == *number);
            let title = measure.map_or("", |measure| measure.title.get(self.language()));
            let title = named.unwrap_or(title);
            return format!("{number}. {title}");
        }
        let whole = || match item.second {
            false => self.texts.get("financing-whole").into_owned(),
            true => {
                let place = Place { lines: String::new(), ..item.place.clone() };
                let message = Message::new("financing-whole-again")
                    .with("place", kinds::place(&place, self.texts));
                self.texts.say(&message)
            }
        };
        match named {
            Some(title) if item.total => format!("{}: {title}", whole()),
            Some(title) => title.to_owned(),
            None => whole(),
        }
    }

    /// The years of the programme, and others for which there is money.
    fn years(&self, items: &[Item]) -> Vec<Year> {
        let (first, last) = self.edition.period;
        let mut years: BTreeSet<Year> = (first..=last).collect();
        let amounts = items.iter().flat_map(|item| &item.financing.amounts);
        years.extend(amounts.flat_map(|amount| amount.years.iter().map(|(year, _)| year)));
        years.into_iter().collect()
    }

    fn rows(
        &self,
        (at, item): (usize, &Item),
        years: &[Year],
        usual: Option<&Unit>,
        rows: &mut Vec<Row>,
    ) {
        let unit = self.texts.say(&words::unit_name(&item.financing.unit));
        rows.push(Row::Item { at, title: item.title.clone(), unit: unit.clone() });
        let first = rows.len();
        let amounts = &item.financing.amounts;
        for amount in amounts {
            rows.push(Row::Amount(self.line(at, item, amount, years)));
        }
        if let Some(sum) = sum_over_sources(self.edition, amounts) {
            let mut line = self.line(at, item, &sum, years);
            line.label = format!("Σ {}", self.texts.get("financing-sum-of-sources"));
            line.is_computed = true;
            rows.push(Row::Amount(line));
        }
        // Numbers of another unit than most must not be read as if they were of the same.
        if usual != Some(&item.financing.unit) {
            for row in &mut rows[first..] {
                if let Row::Amount(line) = row
                    && line.words.is_empty()
                {
                    line.label += &format!(", {unit}");
                }
            }
        }
    }

    fn line(&self, at: usize, item: &Item, amount: &Amount, years: &[Year]) -> Line {
        let cell = |year: &Year| amount.years.get(*year).map_or(String::new(), |it| self.value(it));
        let printed = amount.period_total.as_ref().map(|value| self.value(value));
        let computed = || {
            let several = amount.years.len() > 1;
            sum(amount.years.iter().map(|(_, value)| value)).filter(|_| several)
        };
        let ours = printed.is_none().then(computed).flatten();
        let total_is_computed = ours.is_some() || (item.is_computed && printed.is_some());
        let total = printed.or(ours.map(|sum| show_number(sum, self.language())));
        Line {
            at,
            label: self.label(amount),
            cells: years.iter().map(cell).collect(),
            total: total.unwrap_or_default(),
            total_is_computed,
            is_computed: item.is_computed,
            words: amount.words.as_ref().map_or("", |it| it.get(self.language())).to_owned(),
        }
    }

    /// The source, with what is not the rule: money spent, other years.
    fn label(&self, amount: &Amount) -> String {
        let mut label = match self.edition.funding_source(&amount.source) {
            Some(source) => source.name.get(self.language()).to_owned(),
            None if amount.words.is_some() => String::new(),
            None => self.texts.get("financing-source-unsaid").into_owned(),
        };
        if amount.kind == Kind::Actual {
            let spent = self.texts.get("financing-spent");
            label = if label.is_empty() { spent.into_owned() } else { format!("{label}, {spent}") };
        }
        if let (Some((from, to)), Some(_)) = (amount.period, &amount.period_total) {
            label += &format!(" ({from}–{to})");
        }
        label
    }

    fn value(&self, value: &Value) -> String {
        value.shown(|number| show_number(number, self.language()), str::to_owned)
    }
}

/// Every number of an amount.
fn numbers(amount: &Amount) -> impl Iterator<Item = Decimal> {
    let years = amount.years.iter().map(|(_, value)| value);
    years.chain(&amount.period_total).filter_map(Value::number)
}

/// The sum of numbers; none where one of them is no number.
fn sum<'a>(values: impl Iterator<Item = &'a Value>) -> Option<Decimal> {
    let mut sum = Decimal::ZERO;
    for value in values {
        sum = sum.checked_add(value.number()?)?;
    }
    Some(sum)
}

/// The planned money of the sources by year, where there are several and the act prints no total.
fn sum_over_sources(edition: &Edition, amounts: &[Amount]) -> Option<Amount> {
    let is_total =
        |amount: &Amount| edition.funding_source(&amount.source).is_some_and(|source| source.total);
    let planned = || amounts.iter().filter(|one| one.kind == Kind::Target);
    let parts: Vec<_> = planned().filter(|one| has_number(one)).collect();
    if parts.len() < 2 || planned().any(is_total) {
        return None;
    }
    Some(added(&parts))
}

/// Adds amounts by year and over the whole period.
fn added(parts: &[&Amount]) -> Amount {
    let mut years: BTreeMap<Year, Decimal> = BTreeMap::new();
    let mut whole = Some(Decimal::ZERO);
    for part in parts {
        for (year, value) in part.years.iter() {
            let number = value.number().unwrap_or_default();
            let sum = years.entry(year).or_default();
            *sum = sum.checked_add(number).unwrap_or(*sum);
        }
        let of_part = match &part.period_total {
            Some(value) => value.number(),
            None => sum(part.years.iter().map(|(_, value)| value)),
        };
        whole = whole.zip(of_part).and_then(|(whole, part)| whole.checked_add(part));
    }
    Amount {
        years: ByYear::new(years.into_iter().map(|(year, sum)| (year, Value::Number(sum)))),
        period_total: whole.map(Value::Number),
        ..Amount::default()
    }
}

/// The unit of most items that state a number.
fn usual_unit(edition: &Edition) -> Option<&Unit> {
    let priced = edition.financing.iter().filter(|item| item.amounts.iter().any(has_number));
    let units: Vec<_> = priced.map(|item| &item.unit).collect();
    let count = |unit: &&Unit| units.iter().filter(|one| *one == unit).count();
    units.iter().copied().max_by_key(count)
}

fn has_number(amount: &Amount) -> bool {
    numbers(amount).next().is_some()
}

/// By which power of ten an amount of a unit becomes one in millions; none for units of no money.
fn power_to_million(unit: &Unit) -> Option<i32> {
    match unit {
        Unit::ThousandTenge => Some(-3),
        Unit::MillionTenge => Some(0),
        Unit::BillionTenge => Some(3),
        _ => None,
    }
}

/// An amount in millions.
fn in_millions(amount: &Amount, unit: &Unit) -> Option<Amount> {
    let power = power_to_million(unit)?;
    let convert = |value: &Value| match value {
        Value::Number(number) => number.times_power_of_ten(power).map(Value::Number),
        other => Some(other.clone()),
    };
    let years: Option<Vec<_>> =
        amount.years.iter().map(|(year, value)| Some((year, convert(value)?))).collect();
    let period_total = match &amount.period_total {
        Some(value) => Some(convert(value)?),
        None => None,
    };
    Some(Amount { years: ByYear::new(years?), period_total, ..amount.clone() })
}

/// What the measures cost together, by source and year: planned money in millions. None where fewer
/// than two measures state a number.
fn sum_over_measures(edition: &Edition) -> Option<Financing> {
    let priced = || {
        edition.financing.iter().filter(|item| !item.second && Group::of(item) == Group::Measures)
    };
    let mut by_source: BTreeMap<&str, Vec<Amount>> = BTreeMap::new();
    let mut count = 0;
    for item in priced() {
        count += 1;
        for amount in item.amounts.iter().filter(|one| one.kind == Kind::Target && has_number(one))
        {
            let converted = in_millions(amount, &item.unit)?;
            by_source.entry(&amount.source).or_default().push(converted);
        }
    }
    let order = edition.funding_sources.iter().map(|source| &*source.code);
    let amounts: Vec<_> = order
        .chain([""])
        .filter_map(|source| {
            let parts: Vec<_> = by_source.get(source)?.iter().collect();
            Some(Amount { source: source.to_owned(), ..added(&parts) })
        })
        .collect();
    (count > 1).then(|| Financing {
        total: false,
        measure: Some(String::new()),
        title: None,
        codes: Vec::new(),
        second: false,
        unit: Unit::MillionTenge,
        amounts,
        place: Place::default(),
        note: None,
        act: 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Origin, Programme, read_base};

    const EXAMPLE: &str = include_str!("../../../../assets/programmes/example/base.ron");

    fn edition() -> Edition {
        let base = read_base(EXAMPLE).unwrap();
        let programme = Programme::new(Origin::BuiltIn, base, Vec::new()).unwrap();
        programme.latest().clone()
    }

    fn text(sheet: &Sheet) -> String {
        let row = |row: &Row| match row {
            Row::Group { title, folded, .. } => {
                format!("{title}{}", if *folded { " ▸" } else { "" })
            }
            Row::Item { title, unit, .. } => format!("  {title} [{unit}]"),
            Row::Amount(line) => {
                let mark = if line.is_computed { "Σ " } else { "" };
                let total = if line.total_is_computed { "Σ" } else { "" };
                let cells = line.cells.join(" | ");
                format!("    {mark}{}: {cells} = {}{total} {}", line.label, line.total, line.words)
            }
        };
        sheet.rows.iter().map(row).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn items_stand_in_groups_with_their_amounts() {
        let wish = Wish { folded: BTreeSet::new(), ..Wish::default() };
        let sheet = Sheet::of(&edition(), &wish, &Texts::new(Language::En));
        insta::assert_snapshot!("financing_rows", text(&sheet));
    }

    #[test]
    fn a_filter_opens_what_is_folded() {
        let wish = Wish { filter: "2.".into(), ..Wish::default() };
        let sheet = Sheet::of(&edition(), &wish, &Texts::new(Language::En));
        let items = sheet.rows.iter().filter(|row| matches!(row, Row::Item { .. })).count();
        assert_eq!(items, 1);
    }

    #[test]
    fn sources_are_added_only_where_the_act_prints_no_total() {
        let edition = edition();
        assert!(sum_over_sources(&edition, &edition.financing[0].amounts).is_none());
        let parts: Vec<_> = edition.financing[0].amounts[1..].to_vec();
        let sum = sum_over_sources(&edition, &parts).unwrap();
        assert_eq!(sum.years.get(2025).unwrap().to_string(), "4");
        assert_eq!(sum.period_total.unwrap().to_string(), "7");
    }
}
