//! `programmes`, `targets`, `diff` and `check` on the real Concept.

use crate::run::{Folder, run, run_words};

const CONCEPT: &str = "concept-2023-2029";

#[test]
fn the_library_is_listed_with_its_editions() {
    let rows = run("programmes").rows();
    let concept = &rows[0];
    assert_eq!(concept["id"], CONCEPT);
    assert_eq!(concept["period"], "2023-2029");
    assert_eq!(concept["editions"], "2023-03-28 2024-06-13");
    let title =
        |language: &str| run(&format!("programmes --lang {language}")).rows()[0]["title"].clone();
    assert!(title("kk").contains("тұжырымдамасы") && title("ru").contains("Концепция"));
}

#[test]
fn every_value_of_both_editions_is_printed() {
    for (edition, date, values) in
        [("2023-12-31", "2023-03-28", 233), ("2024-12-31", "2024-06-13", 215)]
    {
        let ran = run(&format!("targets {CONCEPT} --edition {edition}"));
        let columns = "programme,edition,code,number,series,territory,year,kind,value,unit,place\n";
        assert!(ran.out.starts_with(columns));
        let rows = ran.rows();
        let of = |start: &str| rows.iter().filter(|row| row["code"].starts_with(start)).count();
        assert_eq!((of("TI-"), of("ER-"), rows.len()), (values, 5, values + 5));
        assert!(rows.iter().all(|row| row["edition"] == date && row["kind"] == "target"));
    }
}

#[test]
fn the_edition_of_a_day_is_the_last_one_in_force() {
    let edition =
        |day: &str| run(&format!("targets {CONCEPT} --edition {day}")).rows()[0]["edition"].clone();
    assert_eq!(edition("2024-06-12"), "2023-03-28");
    assert_eq!(edition("2024-06-13"), "2024-06-13");
    assert_eq!(edition("2050-01-01"), "2024-06-13");
    assert_eq!(edition("28.03.2023"), "2023-03-28");
    assert_eq!(run(&format!("targets {CONCEPT}")).rows()[0]["edition"], "2024-06-13");
    run(&format!("targets {CONCEPT} --edition 2023-03-27")).refused(1, &["28.03.2023"]);
}

#[test]
fn more_than_targets_only_where_asked() {
    let some = run(&format!("targets {CONCEPT}")).rows();
    let all = run(&format!("targets {CONCEPT} --all")).rows();
    assert!(all.len() > some.len());
    assert!(all.iter().any(|row| row["kind"] == "actual"));
}

#[test]
fn every_change_of_the_amendment_is_named_and_nothing_else() {
    let ran = run(&format!("diff {CONCEPT} 2023-12-31 2024-12-31"));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let changes: Vec<_> = ran.out.lines().filter(|line| !line.starts_with(' ')).collect();
    let of = |start: &str| changes.iter().filter(|line| line.starts_with(start)).count();
    assert_eq!(of("Retargeted – "), 8);
    assert_eq!(of("Redefined – "), 1);
    assert_eq!(of("Deleted – "), 1);
    assert_eq!(of("Renumbered in the action plan – "), 2);
    assert_eq!(of("Renamed – direction "), 3);
    assert_eq!(of("Expected result replaced – "), 1);
    assert_eq!(changes.len(), 16);
    // PISA of the Concept: 2025 and 2029 are set anew.
    assert!(ran.out.contains("\n    PISA mathematics, 2025: 480 → 435\n"), "{}", ran.out);
}

#[test]
fn a_difference_reads_both_ways_and_in_every_language() {
    let back = run(&format!("diff {CONCEPT} 2024-12-31 2023-12-31"));
    assert!(back.out.contains("\n    PISA mathematics, 2025: 435 → 480\n"));
    assert!(back.out.contains("Added – "));
    let same = run(&format!("diff {CONCEPT} 2023-05-01 2023-12-31"));
    assert_eq!((same.code, same.out.as_str()), (0, ""));
    assert!(same.err.contains("nothing changed"));
    for language in ["kk", "ru"] {
        let ran = run(&format!("diff {CONCEPT} 2023-12-31 2024-12-31 --lang {language}"));
        let changes = ran.out.lines().filter(|line| !line.starts_with(' '));
        assert_eq!(changes.count(), 16, "{}", ran.out);
    }
}

#[test]
fn what_is_no_programme_is_refused_with_what_there_is() {
    run("targets concept-2030").refused(1, &["“concept-2030”", CONCEPT]);
    run("targets nowhere/own.ron").refused(1, &["nowhere/own.ron", "not found"]);
    run("check concept-2030").refused(1, &["“concept-2030”", CONCEPT]);
}

#[test]
fn a_programme_file_stands_wherever_a_programme_is_expected() {
    let folder = Folder::new();
    let file = folder.write("own.ron", &own_programme());
    let listed = run_words(["targets", &file]).rows();
    assert_eq!(listed.len(), 238);
    assert!(listed.iter().all(|row| row["programme"] == "own-2023-2029"));
    let checked = run_words(["check", &file]);
    assert_eq!(checked.code, 1);
    let text = own_programme();
    let line = text.lines().position(|line| line.contains("code: \"TI-7\"")).unwrap() + 1;
    let start = format!("{file}:{line}: TI-7, ");
    assert!(checked.out.lines().any(|found| found.starts_with(&start)), "{}", checked.out);
    assert!(checked.err.contains("own-2023-2029: "), "{}", checked.err);
}

#[test]
fn findings_stand_on_lines_with_their_place() {
    // Nothing else in the file speaks of this one.
    let text = own_programme().replacen("code: \"ER-2\"", "code: \"ER-1\"", 1);
    let line = text.lines().position(|line| line.contains("code: \"ER-1\"")).unwrap() + 1;
    let folder = Folder::new();
    let file = folder.write("twice.ron", &text);
    let ran = run_words(["check", &file]);
    assert_eq!(ran.code, 1);
    let found: Vec<_> = ran.out.lines().collect();
    assert_eq!(found.len(), 1, "{}", ran.out);
    let place = found[0].strip_prefix(&format!("{file}:")).unwrap();
    let found_line: usize = place.split(':').next().unwrap().parse().unwrap();
    assert!(found_line > line && found[0].contains("ER-1"), "{}", found[0]);
    assert!(ran.err.contains("1 finding"));
    let used = run_words(["targets", &file]);
    used.refused(1, &["Line ", "ER-1"]);
}

#[test]
fn what_is_doubtful_in_the_acts_is_listed_with_its_places() {
    for (language, title) in [("en", "Stated twice"), ("ru", "дважды"), ("kk", "Екі рет")]
    {
        let ran = run(&format!("check {CONCEPT} --lang {language}"));
        assert_eq!(ran.code, 1);
        let of_ti_7: Vec<_> = ran.out.lines().filter(|line| line.contains(" TI-7, ")).collect();
        assert_eq!(of_ti_7.len(), 1, "{}", ran.out);
        assert!(
            of_ti_7[0].starts_with(&format!("{CONCEPT}: TI-7, ")) && of_ti_7[0].contains(title)
        );
        // Two acts restate it in their plans; the decree sets it in its section 6.
        let places = ["concept-2023-2029.ru: 6/7", "concept-2023-2029.ru: plan/7"];
        assert!(places.iter().all(|place| of_ti_7[0].contains(place)), "{}", of_ti_7[0]);
        assert!(of_ti_7[0].contains("concept-2023-2029.amendment-2024-06-13.kk: plan/7"));
        assert!(!ran.err.contains('⟨') && ran.err.contains(title), "{}", ran.err);
    }
}

#[test]
fn single_values_stand_indented_with_places_of_their_own() {
    let ran = run("check turkistan-2020-2025");
    assert_eq!(ran.code, 1);
    let mut lines = ran.out.lines();
    let districts = "turkistan-2020-2025: G1-T6-R1, 2020 2021: ";
    let finding = lines.find(|line| line.starts_with(districts)).unwrap();
    assert!(finding.contains("; and ") && finding.ends_with(" more]"), "{finding}");
    let value = "    Arys, 2021: 81.5 % is printed, but 6545 of 8426 is 77.68 % \
                 [turkistan-2020-2025.kk: ";
    assert!(lines.next().unwrap().starts_with(value), "{}", ran.out);
    assert!(ran.err.contains("turkistan-2020-2025: ") && ran.err.contains(" findings;"));
}

/// The Concept under another code, as an office could hold it in a file.
fn own_programme() -> String {
    let base = include_str!("../../assets/programmes/concept-2023-2029/base-2023-03-28.ron");
    base.replacen("concept-2023-2029", "own-2023-2029", 1)
}
