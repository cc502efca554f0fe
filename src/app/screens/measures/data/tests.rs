//! The plan as text: of the example, and of the Concept as it was issued anew.

use std::collections::BTreeSet;

use jiff::civil::date;

use super::*;
use crate::programme::{Library, Origin, Programme, Year, read_amendment, read_base};

const BASE: &str = include_str!("../../../../../assets/programmes/example/base.ron");
const AMENDMENT: &str = include_str!("../../../../../assets/programmes/example/amendment.ron");

fn example() -> Programme {
    let amendments = vec![read_amendment(AMENDMENT).unwrap()];
    Programme::new(Origin::BuiltIn, read_base(BASE).unwrap(), amendments).unwrap()
}

fn concept() -> Edition {
    Library::built_in().get("concept-2023-2029").unwrap().latest().clone()
}

/// What `look` gives on 10 December 2025.
fn with<T>(edition: &Edition, language: Language, look: impl FnOnce(&Source<'_>) -> T) -> T {
    let texts = Texts::new(language);
    look(&Source { edition, texts: &texts, today: date(2025, 12, 10) })
}

/// What `look` gives when the Concept has ended and all is past.
fn afterwards<T>(edition: &Edition, look: impl FnOnce(&Source<'_>) -> T) -> T {
    let texts = Texts::new(Language::Ru);
    look(&Source { edition, texts: &texts, today: date(2035, 1, 1) })
}

fn plan_text(source: &Source<'_>, wish: &Wish) -> String {
    let plan = Plan::of(source, wish);
    let mut text = plan.notes.join("\n");
    for row in &plan.rows {
        let Row { number, title, form, deadline, bodies, codes, .. } = row;
        text += &format!("\n{number} | {title} | {form} | {deadline} | {bodies} | {codes}");
    }
    text + &format!("\n{} of {}", plan.rows.len(), plan.total)
}

fn calendar_text(source: &Source<'_>, wish: &Wish) -> String {
    let line = |line: &Line| match line {
        Line::Year { year, count, time } => format!("{year} ({count}) {time:?}"),
        Line::Month { name, time } => format!("  {name} {time:?}"),
        Line::Today(text) => format!("-- {text} --"),
        Line::Due(entry) => {
            let Entry { number, when, title, bodies, time } = entry;
            format!("    {when} | {number} {title} | {bodies} {time:?}")
        }
        Line::Untold { count } => format!("untold ({count})"),
    };
    Plan::of(source, wish).calendar.lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn detail_text(source: &Source<'_>, number: &str) -> String {
    let detail = Detail::of(source, number, &Wish::default()).unwrap();
    let field = |field: &Field| format!("\n[{}]\n  {}", field.name, field.lines.join("\n  "));
    let links = detail.links.iter().map(|link| format!("\n-> {} {}", link.code, link.title));
    let mut text = format!("{} {}", detail.number, detail.title);
    text.extend(detail.fields.iter().map(field));
    text.extend(links);
    text.extend(detail.origin.iter().chain(&detail.quantities).map(field));
    text
}

fn numbers(edition: &Edition, wish: &Wish) -> Vec<String> {
    let plan = with(edition, Language::Ru, |source| Plan::of(source, wish));
    plan.rows.into_iter().map(|row| row.number).collect()
}

#[test]
fn the_plan_is_that_of_the_edition_in_the_words_of_its_act() {
    let example = example();
    let texts = example
        .editions()
        .iter()
        .map(|edition| with(edition, Language::Ru, |source| plan_text(source, &Wish::default())));
    insta::assert_snapshot!("plans", texts.collect::<Vec<_>>().join("\n\n"));
}

#[test]
fn due_dates_stand_by_year_and_month_around_today() {
    let example = example();
    let first = &example.editions()[0];
    let all = with(first, Language::En, |source| calendar_text(source, &Wish::default()));
    insta::assert_snapshot!("calendar", all);
    let wish = Wish { due: When::In(2026), ..Wish::default() };
    let concept = with(&concept(), Language::Kk, |source| calendar_text(source, &wish));
    assert!(concept.starts_with("-- Бүгін, 10.12.2025 --\n2026 "), "{concept}");
    assert!(!concept.contains("2027") && !concept.contains("untold"));
}

#[test]
fn a_measure_in_full_tells_how_its_deadline_is_read() {
    let concept = concept();
    let told = ["65", "169", "180"]
        .map(|number| with(&concept, Language::En, |source| detail_text(source, number)));
    insta::assert_snapshot!("details", told.join("\n\n"));
    let of_example = with(example().latest(), Language::Kk, |source| detail_text(source, "1"));
    assert!(of_example.contains("АО \"Пример\" (по согласованию)"), "{of_example}");
}

#[test]
fn filters_leave_out_what_was_not_asked_for() {
    let concept = concept();
    let count = |wish: Wish| numbers(&concept, &wish).len();
    let of = |who| Wish { who, ..Wish::default() };
    let (local, alone) = (count(of(Who::Local)), count(of(Who::LocalAlone)));
    assert_eq!(count(Wish::default()), 180);
    assert_eq!(count(of(Who::LocalAmongOthers)), local - alone);
    assert!(local > 100 && alone > 20 && alone < local, "{local} {alone}");
    assert_eq!(count(of(Who::Body("ЦДИАӨМ".to_owned()))), 12);
    let due = |due| Wish { due, ..Wish::default() };
    assert!(count(due(When::In(2030))) == 1 && count(due(When::In(2031))) == 0);
    assert_eq!(count(due(When::Untold)), 2);
    let section = Wish { section: "D7".to_owned(), ..Wish::default() };
    assert_eq!(count(section), 15);
    let code = Wish { code: "TI-1".to_owned(), ..Wish::default() };
    assert!((1..60).contains(&count(code)));
    let text = |text: &str| Wish { text: text.to_owned(), ..Wish::default() };
    assert_eq!(numbers(&concept, &text("ТАЛДАМАЛЫҚ тілге"))[..], ["13"]);
    assert!(text(" ").text.trim().is_empty() && !text(" ").is_filtering());
}

#[test]
fn rows_are_sorted_by_the_next_date_and_by_who() {
    let concept = concept();
    let by = |order, descending| {
        let wish = Wish { order, descending, ..Wish::default() };
        with(&concept, Language::Kk, |source| Plan::of(source, &wish)).rows
    };
    let today = date(2025, 12, 10);
    let urgent = by(Order::Deadline, false);
    let next =
        |row: &Row| row.due.dates.iter().map(|date| date.last_day()).find(|day| *day >= today);
    let days: Vec<_> = urgent.iter().map_while(next).collect();
    assert!(days.is_sorted() && days.len() > 60, "{days:?}");
    assert!(urgent[days.len()..].iter().all(|row| next(row).is_none()));
    assert!(urgent.last().unwrap().due.dates.is_empty());
    let bodies: Vec<_> = by(Order::Responsible, false).into_iter().map(|row| row.bodies).collect();
    let first = |name: &str| bodies.iter().position(|bodies| bodies.starts_with(name));
    assert!(first("ЖАО") < first("ОМ") && first("ОМ") < first("ІІМ"), "{bodies:#?}");
    assert!(first("\"Балаларды") < first("ЖАО"), "{bodies:#?}");
    let numbers: Vec<_> = by(Order::Number, true).into_iter().map(|row| row.number).collect();
    assert_eq!(numbers[..2], ["180", "179"]);
}

#[test]
fn what_is_all_past_is_sorted_as_time_goes() {
    let concept = concept();
    let last = |descending| {
        let wish = Wish { order: Order::Deadline, descending, ..Wish::default() };
        let rows = afterwards(&concept, |source| Plan::of(source, &wish)).rows;
        let last = |row: &Row| row.due.dates.last().map(|date| date.last_day());
        rows.iter().map(last).collect::<Vec<_>>()
    };
    let (up, down) = (last(false), last(true));
    let dated = up.iter().flatten().count();
    assert!(dated > 100 && up[..dated].iter().flatten().is_sorted(), "{up:?}");
    assert!(down[..dated].iter().rev().flatten().is_sorted(), "{down:?}");
    // What has no date is last either way.
    for days in [up, down] {
        assert!(dated < days.len() && days[dated..].iter().all(Option::is_none));
    }
}

#[test]
fn the_calendar_opens_at_today_and_folds_what_is_over() {
    let concept = concept();
    let calendar =
        with(&concept, Language::Ru, |source| Plan::of(source, &Wish::default()).calendar);
    let today = date(2025, 12, 10);
    let folded = calendar.unfolded(&BTreeSet::new());
    let is_past = |line: &&&Line| {
        matches!(
            line,
            Line::Year { time: Time::Past, .. } | Line::Due(Entry { time: Time::Past, .. })
        )
    };
    let headings = |lines: &[&Line], year: Year| {
        let of = |line: &&&Line| matches!(line, Line::Year { year: of, .. } if *of == year);
        lines.iter().filter(of).count()
    };
    assert_eq!((headings(&folded, 2024), headings(&folded, 2025)), (1, 1));
    assert!(matches!(folded[..2], [Line::Year { .. }, Line::Year { .. }]), "{:?}", &folded[..2]);
    // A year that was opened shows its months.
    let opened = calendar.unfolded(&BTreeSet::from([2024]));
    assert!(opened.iter().filter(is_past).count() > folded.iter().filter(is_past).count());
    // A year before today gives way to today, a later one does not.
    let at = |year| opening(&folded, year, today).map(|at| folded[at]);
    assert!(matches!(at(2024), Some(Line::Today(_))), "{:?}", at(2024));
    assert!(matches!(at(2025), Some(Line::Today(_))), "{:?}", at(2025));
    assert!(matches!(at(2027), Some(Line::Year { year: 2027, .. })), "{:?}", at(2027));
    // Where nothing is to come nothing is folded, and the year of the context bar is shown.
    let over = afterwards(&concept, |source| Plan::of(source, &Wish::default()).calendar);
    let lines = over.unfolded(&BTreeSet::new());
    assert_eq!(lines.len(), over.lines.len());
    let at = opening(&lines, 2025, date(2035, 1, 1)).map(|at| lines[at]);
    assert!(matches!(at, Some(Line::Year { year: 2025, .. })), "{at:?}");
}

#[test]
fn a_plan_that_hardly_names_bodies_has_no_column_of_them() {
    let plan = |id: &str| {
        let edition = Library::built_in().get(id).unwrap().latest().clone();
        with(&edition, Language::Kk, |source| Plan::of(source, &Wish::default()))
    };
    assert!(plan("concept-2023-2029").has_bodies);
    assert!(!plan("turkistan-2020-2025").has_bodies);
}

#[test]
fn a_row_is_copied_as_one_line_of_six_cells() {
    let edition = concept();
    let plan = with(&edition, Language::Kk, |source| Plan::of(source, &Wish::default()));
    for row in &plan.rows {
        assert_eq!(row.copied().matches('\t').count(), 5);
        assert!(!row.copied().contains('\n'));
    }
    assert!(plan.rows[0].copied().starts_with("1\t"));
}
