//! Tree, cards and changes of the Concept as text.

use std::fmt::Write as _;

use super::*;
use crate::programme::{Library, Programme};

const CODES: [&str; 6] = ["TI-1", "TI-4", "TI-5", "TI-18", "TI-27", "ER-5"];

fn concept() -> Programme {
    Library::built_in().get("concept-2023-2029").unwrap().clone()
}

/// What `look` gives for the first `count` editions.
fn with<T>(language: Language, count: usize, look: impl FnOnce(&Source<'_>) -> T) -> T {
    let concept = concept();
    let (editions, later) = concept.editions().split_at(count);
    let texts = Texts::new(language);
    let tree = territory::Tree::kazakhstan();
    look(&Source { editions, later, texts: &texts, tree, others: &[], findings: &[] })
}

fn tree_text(source: &Source<'_>, wish: &Wish) -> String {
    let mut text = String::new();
    for row in Tree::of(source, wish).rows {
        let marks = row.marks.iter().map(|mark| format!(" [{}]", mark.words(source.texts)));
        let marks: String = marks.collect();
        let indent = "  ".repeat(row.depth);
        let gone = if row.is_gone { " (gone)" } else { "" };
        match row.folded {
            Some(folded) => {
                let sign = if folded { '+' } else { '-' };
                writeln!(text, "{indent}{sign} {} ({}){marks}", row.title, row.count).unwrap();
            }
            None => {
                let Row { code, title, unit, .. } = row;
                writeln!(text, "{indent}{code} | {title} | {unit}{marks}{gone}").unwrap();
            }
        }
    }
    text
}

fn table_text(table: &Table, text: &mut String) {
    for line in &table.lines {
        let cells = table.years.iter().zip(&line.cells).filter(|(_, cell)| !cell.is_empty());
        let cells: Vec<_> = cells.map(|(year, cell)| format!("{year} {cell}")).collect();
        let tone = match line.tone {
            Tone::Strong => '*',
            Tone::Quiet => ' ',
            Tone::Struck => '~',
        };
        let label = format!("{} {}", line.label, line.side);
        writeln!(text, "  {tone} {} | {} | {}", label.trim(), line.name, cells.join("; ")).unwrap();
    }
}

fn card_text(source: &Source<'_>, code: &str) -> String {
    let card = Card::of(source, code).unwrap();
    let mut text =
        format!("{} · {}\n{}\n({})\n", card.code, card.kind, card.title, card.title_mark);
    for (mark, words) in &card.history {
        writeln!(text, "{} {words}", mark.sign(source.texts)).unwrap();
    }
    for field in &card.fields {
        writeln!(text, "{}: {}", field.name, field.lines.join(" / ")).unwrap();
    }
    for definition in &card.definitions {
        writeln!(text, "{}", definition.heading).unwrap();
        table_text(&definition.table, &mut text);
        for line in definition.remarks.iter().chain(&definition.places) {
            writeln!(text, "  - {line}").unwrap();
        }
    }
    for link in &card.links {
        writeln!(text, "{}: [{}]", link.name, link.text).unwrap();
    }
    for (heading, table) in card.definitions.iter().flat_map(|one| &one.parts) {
        writeln!(text, "+ {heading}").unwrap();
        table_text(table, &mut text);
    }
    for measure in &card.measures {
        writeln!(text, "measure {}", measure.text).unwrap();
    }
    for fact in &card.facts {
        writeln!(text, "fact {} {}", fact.code, fact.title).unwrap();
        table_text(&fact.table, &mut text);
        let remarks = fact.differs.iter().chain(&fact.remarks).chain([&fact.place]);
        for line in remarks {
            writeln!(text, "  - {line}").unwrap();
        }
    }
    writeln!(text, "measured: {}", card.is_measured).unwrap();
    text
}

fn changes_text(source: &Source<'_>) -> String {
    let changes = Changes::of(source);
    let mut text = format!("{}\n", changes.intro);
    for (_, heading, entries) in &changes.groups {
        writeln!(text, "\n{heading}").unwrap();
        for entry in entries {
            writeln!(text, "{} {}", entry.code.as_deref().unwrap_or("-"), entry.title).unwrap();
            for change in &entry.words {
                writeln!(text, "  {}: {} → {}", change.name, change.old, change.new).unwrap();
            }
            if let Some(table) = &entry.table {
                table_text(table, &mut text);
            }
        }
    }
    text
}

#[test]
fn tree_of_the_amended_edition() {
    let text = with(Language::Kk, 2, |source| tree_text(source, &Wish::default()));
    insta::assert_snapshot!("tree_kk", text);
}

#[test]
fn a_search_looks_at_codes_and_titles_of_all_languages() {
    let found = |filter: &str| {
        let wish = Wish { filter: filter.to_owned(), ..Wish::default() };
        with(Language::En, 2, |source| {
            let rows = Tree::of(source, &wish).rows;
            let codes = rows.into_iter().map(|row| row.code).filter(|code| !code.is_empty());
            codes.collect::<Vec<_>>()
        })
    };
    assert_eq!(found("ti-27"), ["TI-27"]);
    assert_eq!(found("competence centres"), ["TI-18"]);
    assert_eq!(found("ЦЕНТРОВ компетенций"), ["TI-18"]);
    assert_eq!(found("Құзыреттер орталықтарының"), ["TI-18"]);
    assert_eq!(found("no such words"), [""; 0]);
}

#[test]
fn a_search_opens_folded_groups() {
    let turned = [GroupKey::Results, GroupKey::Section("D1".to_owned())].into_iter().collect();
    let mut wish = Wish { filter: String::new(), turned };
    let codes = |wish: &Wish| {
        with(Language::Ru, 2, |source| {
            let rows = Tree::of(source, wish).rows;
            rows.into_iter().map(|row| row.code).collect::<Vec<_>>()
        })
    };
    assert!(!codes(&wish).contains(&"TI-1".to_owned()));
    "TI-1".clone_into(&mut wish.filter);
    assert!(codes(&wish).contains(&"TI-1".to_owned()));
}

#[test]
fn the_keyboard_goes_from_row_to_row() {
    let tree = with(Language::En, 2, |source| Tree::of(source, &Wish::default()));
    let indicator = |code: &str| Cursor::Indicator(code.to_owned());
    let group = |code: &str| Cursor::Group(GroupKey::Section(code.to_owned()));
    assert_eq!(tree.step(&indicator("TI-1"), Step::By(1)), Some(&indicator("TI-2")));
    assert_eq!(tree.step(&indicator("TI-3"), Step::By(1)), Some(&group("D2")));
    assert_eq!(tree.step(&indicator("TI-3"), Step::Out), Some(&group("D1")));
    assert_eq!(tree.step(&group("D1"), Step::Out), Some(&group("D1")));
    assert_eq!(tree.step(&group("D1"), Step::By(-5)), Some(&group("D1")));
    assert_eq!(tree.step(&group("D1"), Step::Last), Some(&Cursor::Group(GroupKey::Facts)));
    assert_eq!(tree.step(&indicator("gone"), Step::By(7)), Some(&group("D1")));
    assert_eq!(Tree::default().step(&indicator("TI-1"), Step::First), None);
}

#[test]
fn cards_of_the_amended_edition() {
    for code in CODES {
        let text = with(Language::En, 2, |source| card_text(source, code));
        insta::assert_snapshot!(format!("card_{code}_en"), text);
    }
    let text = with(Language::Ru, 2, |source| card_text(source, "TI-29"));
    insta::assert_snapshot!("card_TI-29_ru", text);
    let text = with(Language::Kk, 2, |source| card_text(source, "TI-7"));
    insta::assert_snapshot!("card_TI-7_kk", text);
}

#[test]
fn a_card_of_the_first_edition_knows_nothing_of_later_ones() {
    let text = with(Language::Ru, 1, |source| card_text(source, "TI-5"));
    insta::assert_snapshot!("card_TI-5_first_ru", text);
}

#[test]
fn changes_of_the_amendment() {
    insta::assert_snapshot!("changes_ru", with(Language::Ru, 2, changes_text));
}

#[test]
fn a_first_edition_says_how_to_see_changes() {
    let text = with(Language::En, 1, changes_text);
    assert_eq!(
        text,
        "This is the first edition: there was nothing to change before it. To see what the \
         edition of 13.06.2024 changed, choose that edition in the bar at the top\n"
    );
}

#[test]
fn every_part_is_made_in_every_language_and_edition() {
    for language in Language::ALL {
        for count in 1..=concept().editions().len() {
            with(language, count, |source| {
                let tree = Tree::of(source, &Wish::default());
                let codes: Vec<_> = tree
                    .rows
                    .iter()
                    .filter(|row| row.folded.is_none())
                    .map(|row| &row.code)
                    .collect();
                assert_eq!(codes.len(), 34);
                let cards = codes.into_iter().map(|code| card_text(source, code));
                let all = cards.chain([tree_text(source, &Wish::default()), changes_text(source)]);
                for text in all {
                    assert!(!text.contains('⟨'), "{text}");
                }
            });
        }
    }
}

/// What `look` gives for a programme at hand, beside all others.
fn of_programme<T>(id: &str, language: Language, look: impl FnOnce(&Source<'_>) -> T) -> T {
    let library = Library::built_in();
    let editions = library.get(id).unwrap().editions();
    let others: Vec<_> = library.programmes().filter(|one| one.id() != id).collect();
    let (texts, tree) = (Texts::new(language), territory::Tree::kazakhstan());
    look(&Source { editions, later: &[], texts: &texts, tree, others: &others, findings: &[] })
}

#[test]
fn cards_of_the_other_programmes() {
    for (programme, code) in [
        ("turkistan-2020-2025", "G1-T6-R1"),
        ("state-programme-2020-2025", "G1-TI-1"),
        ("nis-strategy-2030", "P-38"),
    ] {
        let text = of_programme(programme, Language::Ru, |source| card_text(source, code));
        insta::assert_snapshot!(format!("card_{programme}_{code}_ru"), text);
    }
}

#[test]
fn a_link_leads_both_ways() {
    let link = |programme: &str, code: &str| {
        let card = of_programme(programme, Language::En, |source| Card::of(source, code)).unwrap();
        card.links.into_iter().map(|link| (link.programme, link.code)).collect::<Vec<_>>()
    };
    let pair = |programme: &str, code: &str| (programme.to_owned(), code.to_owned());
    let down = link("turkistan-2020-2025", "G1-TI-4");
    assert_eq!(down, [pair("state-programme-2020-2025", "G1-TI-4")]);
    let up = link("state-programme-2020-2025", "G1-TI-4");
    assert_eq!(up, [pair("turkistan-2020-2025", "G1-TI-4")]);
}

#[test]
fn every_fact_has_a_home() {
    let library = Library::built_in();
    for programme in library.programmes() {
        of_programme(programme.id(), Language::Kk, |source| {
            let turned = [GroupKey::Facts].into_iter().collect();
            let tree = Tree::of(source, &Wish { turned, ..Wish::default() });
            let loose = tree.rows.iter().filter_map(|row| match &row.cursor {
                Cursor::Fact(code) => Some(code.clone()),
                Cursor::Group(_) | Cursor::Indicator(_) => None,
            });
            let edition = source.current().unwrap();
            let codes = edition.indicators.iter().map(|indicator| &indicator.code);
            let behind = codes.filter_map(|code| Card::of(source, code));
            let behind = behind.flat_map(|card| card.facts).map(|fact| fact.code);
            let mut homes: Vec<_> = loose.chain(behind).collect();
            homes.sort();
            let mut facts: Vec<_> = edition.facts.iter().map(|fact| fact.code.clone()).collect();
            facts.sort();
            assert_eq!(homes, facts, "{}", programme.id());
        });
    }
}

#[test]
fn every_card_of_every_programme_is_whole_in_every_language() {
    let library = Library::built_in();
    for language in Language::ALL {
        for programme in library.programmes() {
            of_programme(programme.id(), language, |source| {
                let edition = source.current().unwrap();
                let facts = edition.facts.iter().map(|fact| {
                    let card = FactCard::of(source, &fact.code).unwrap();
                    let mut text = format!("{}\n{}\n", card.title, card.place);
                    table_text(&card.table, &mut text);
                    assert!(!card.table.lines.is_empty(), "{}", card.code);
                    text
                });
                let cards = edition.indicators.iter().map(|one| card_text(source, &one.code));
                for text in cards.chain(facts) {
                    assert!(!text.contains('⟨') && !text.contains("\n\n"), "{text}");
                }
            });
        }
    }
}
