//! Every refusal of the reader: its message and the place that it names.

use super::{AMENDMENT, BASE};
use crate::programme::*;

/// A piece of the example, what stands there instead with `¦` where the problem is, and the key.
type Case = (&'static str, &'static str, &'static str);

/// Puts a mistake into a text; gives the text and the line and column of the mark.
fn spoil(text: &str, piece: &str, mistake: &str) -> (String, Position) {
    assert!(text.contains(piece), "not in the example: {piece}");
    let marked = text.replacen(piece, mistake, 1);
    let before: Vec<_> = marked.split('¦').next().unwrap().split('\n').collect();
    let column = before.last().unwrap().chars().count() + 1;
    (marked.replace('¦', ""), Position { line: before.len(), column })
}

fn check<T: std::fmt::Debug>(
    text: &str,
    cases: &[Case],
    read: impl Fn(&str) -> Result<T, Vec<Problem>>,
) {
    for (piece, mistake, key) in cases {
        let (text, at) = spoil(text, piece, mistake);
        let problems = read(&text).expect_err(mistake);
        let first = &problems[0];
        assert_eq!((first.what.key, first.at), (*key, Some(at)), "{mistake}: {problems:#?}");
    }
}

#[test]
fn form_of_the_text() {
    let cases: &[Case] = &[
        ("(\n    format", "¦Dear colleagues,\n    format", "programme-not-a-programme-file"),
        ("(\n    format", "¦{\n    format", "programme-not-a-programme-file"),
        ("(\n    format", "¦[[[[[[[[\n    format", "programme-not-a-programme-file"),
        ("(\n    format", "(¦((((((\n    format", "programme-expected-name"),
        ("format: 1", "format: ¦2", "programme-format-newer"),
        ("format: 1", "format: ¦0", "programme-format-unknown"),
        ("format: 1", "format: ¦\"1\"", "programme-expected-whole-number"),
        ("id: \"example", "id: ¦5, x: \"example", "programme-expected-text"),
        ("kind: RegionalProgramme", "kind: ¦Programme", "programme-unknown-word"),
        (
            "kind: RegionalProgramme,",
            "kind: RegionalProgramme ¦short: 5,",
            "programme-expected-comma",
        ),
        ("kind: RegionalProgramme", "kind ¦= RegionalProgramme", "programme-expected-sign"),
        ("kind: RegionalProgramme", "¦kin: RegionalProgramme", "programme-unknown-field"),
        ("kind: RegionalProgramme", "¦\"kind\": Concept", "programme-expected-name"),
        (
            "short: (kk: \"Үлгі\", ru: \"Пример\", ",
            "short: ¦(kk: \"Үлгі\", ru: \"Пример\"), x: (",
            "programme-missing-english",
        ),
        ("short: (kk: \"Үлгі\", ", "short: ¦(", "programme-missing-kazakh"),
        ("short: (kk: \"Үлгі\"", "short: (kk: ¦«Үлгі»", "programme-expected-text"),
        ("short: (", "short: ¦[", "programme-expected-sign"),
        ("period: (2024, 2026)", "period: (2024¦)", "programme-expected-two-years"),
        ("period: (2024, 2026)", "period: (2024, ¦202600)", "programme-expected-whole-number"),
        (
            "territory: \"KZ-00\",",
            "territory: \"KZ-00\", ¦territory: \"KZ\",",
            "programme-duplicate-field",
        ),
        ("territory: \"KZ-00\"", "territory: ¦\"\\KZ\"", "programme-bad-escape"),
        ("date: \"2024-01-01\"", "date: ¦\"01.01.2024\"", "programme-expected-date"),
        ("date: \"2024-01-01\"", "date: ¦\"2024-02-30\"", "programme-expected-date"),
        ("date_stated: false", "date_stated: ¦no", "programme-expected-boolean"),
        ("sections: [", "sections: ¦{", "programme-expected-sign"),
        ("GrowthOnBase(\"1234\")", "GrowthOnBase(¦\"1 234\")", "programme-expected-decimal"),
        ("2024: \"11.0\"", "2024: ¦11.0", "programme-expected-text"),
        ("2024: \"11.0\"", "2024: ¦\"\"", "programme-empty-value"),
        ("2024: \"11.0\"", "2024: ¦\"11,0\"", "programme-miswritten-number"),
        ("2024: \"11.0\"", "2024: ¦\" 11.0\"", "programme-miswritten-number"),
        ("2024: \"11.0\"", "2024: ¦\"11.0 %\"", "programme-miswritten-number"),
        ("2024: \"11.0\"", "2024: ¦\"11 000\"", "programme-miswritten-number"),
        ("2024: \"11.0\"", "2024: ¦\"≥ 11\"", "programme-miswritten-number"),
        ("2024: \"11.0\"", "2024: ¦\"–\"", "programme-miswritten-number"),
        (
            "2024: \"11.0\", 2025: \"22.5\"",
            "2024: \"11.0\", ¦2024: \"22.5\"",
            "programme-year-twice",
        ),
        ("years: {2024: \"11.0\"", "years: ¦[2024, \"11.0\"", "programme-expected-sign"),
        ("// ---- Shares", "¦/* Shares", "programme-open-comment"),
        ("\n    ],\n)\n", "\n    ],\n)\n¦)\n", "programme-text-after-end"),
        ("\n    ],\n)\n", "\n    ],¦\n", "programme-cut-off"),
    ];
    check(BASE, cases, read_base);
}

#[test]
fn what_must_hold_in_a_base() {
    let cases: &[Case] = &[
        ("id: \"example-2024-2026\"", "id: ¦\"Example 2024\"", "programme-bad-id"),
        ("short: (kk: \"Үлгі\"", "short: (kk: ¦\" \"", "programme-missing-kazakh"),
        (
            "short: (kk: \"Үлгі\", ru: \"Пример\"",
            "short: (kk: \"x\", ru: ¦\"\"",
            "programme-missing-russian",
        ),
        ("period: (2024, 2026)", "period: ¦(2026, 2024)", "programme-period-wrong"),
        ("period: (2024, 2026)", "period: ¦(2024, 20260)", "programme-period-wrong"),
        ("territory: \"KZ-00\"", "territory: ¦\"Пример\"", "programme-bad-code"),
        ("languages: [kk]", "languages: ¦[]", "programme-act-without-language"),
        ("source: \"example.kk\"", "source: ¦\"\"", "programme-empty-text"),
        ("code: \"D1\"", "code: ¦\"G1\"", "programme-duplicate-code"),
        ("parent: \"G1\"", "parent: ¦\"D1\"", "programme-unknown-parent"),
        ("code: \"TI-2\"", "code: ¦\"TI-1\"", "programme-duplicate-code"),
        ("code: \"TI-2\"", "code: ¦\"D1\"", "programme-duplicate-code"),
        ("code: \"TI-2\"", "code: ¦\"TI 2\"", "programme-bad-code"),
        ("section: \"D1\"", "section: ¦\"D9\"", "programme-unknown-section"),
        ("code: \"urban\"", "code: ¦\"urban level\"", "programme-bad-series-code"),
        (
            "(\n                    code: \"rural\"",
            "¦(\n                    code: \"urban\"",
            "programme-duplicate-series",
        ),
        (
            "(\n                    code: \"total\",\n                    name: (kk: \"барлығы\", ru: \"всего\", en: \"total\"),",
            "¦(code: \"total\",",
            "programme-series-without-name",
        ),
        ("role: PartOf(\"total\")", "role: ¦PartOf(\"all\")", "programme-unknown-series"),
        ("role: PartOf(\"total\")", "role: ¦PartOf(\"urban\")", "programme-unknown-series"),
        ("2027: \"100\"", "¦2028: \"100\"", "programme-year-outside"),
        ("2021: \"8\"", "¦2008: \"8\"", "programme-year-outside"),
        ("restarts_after: [2025]", "restarts_after: [¦2205]", "programme-year-outside"),
        ("columns: {2025: 2026}", "columns: {¦2025: 20260}", "programme-year-outside"),
        ("2025: \"сыналады\"", "¦2025: \"сыналды\"", "programme-no-state"),
        ("levels: {2022", "levels: {¦2024", "programme-beside-no-value"),
        ("columns: {2025", "columns: {¦2026", "programme-beside-no-value"),
        ("unit: Other((kk: \"іс-шара\"", "unit: ¦Other((kk: \"\"", "programme-missing-kazakh"),
    ];
    check(BASE, cases, read_base);
    let cell = "(years: {2024: \"11.1\"}, second: true";
    check(
        BASE,
        &[(cell, "(years: {¦2024: \"11.1\"}", "programme-two-first-statements")],
        read_base,
    );
}

#[test]
fn form_of_an_amendment() {
    let cases: &[Case] = &[
        ("amends: \"example-2024-2026\"", "amends: ¦\"\"", "programme-bad-id"),
        ("Delete(code", "¦Remove(code", "programme-unknown-word"),
        ("Delete(code", "Delete(¦kode", "programme-unknown-field"),
        ("language: ru", "language: ¦uz", "programme-unknown-word"),
        ("title: \"Пример: доля по циклам\"", "title: ¦\"\"", "programme-empty-text"),
        ("code: \"rural\"", "code: ¦\" rural\"", "programme-bad-series-code"),
        ("en: \"Example: new\"", "en: ¦\"\"", "programme-missing-english"),
    ];
    check(AMENDMENT, cases, read_amendment);
}

#[test]
fn what_must_hold_in_an_amendment() {
    let cases: &[Case] = &[
        ("date: \"2025-02-01\"", "date: ¦\"2023-02-01\"", "programme-amendment-too-old"),
        ("code: \"D1\"", "code: ¦\"D7\"", "programme-unknown-section"),
        ("code: \"TI-1\"", "code: ¦\"TI-99\"", "programme-unknown-indicator"),
        ("2025: \"33\"", "¦2035: \"33\"", "programme-year-outside"),
        (
            "SampleShare(study: Pirls)",
            "CyclicShare(restarts_after: [¦2062])",
            "programme-year-outside",
        ),
        ("{2026: \"44\"}", "{¦2066: \"44\"}", "programme-year-outside"),
        ("Delete(code: \"TI-2\"", "Delete(code: ¦\"TI-99\"", "programme-unknown-indicator"),
        ("Renumber(code: \"TI-3\"", "Renumber(code: ¦\"TI-2\"", "programme-deleted-indicator"),
        (
            "Renumber(code: \"TI-3\", number: \"2\", plan_number: \"3\"",
            "¦Renumber(code: \"TI-3\"",
            "programme-renumber-without-number",
        ),
        ("code: \"rural\"", "code: ¦\"urban/rural\"", "programme-series-code-used"),
        ("code: \"TI-12\"", "code: ¦\"TI-2\"", "programme-code-used"),
        ("section: \"D1\"", "section: ¦\"D9\"", "programme-unknown-section"),
        ("after: \"TI-10\"", "after: ¦\"TI-2\"", "programme-unknown-indicator"),
        ("code: \"ER-2\"", "code: ¦\"TI-9\"", "programme-no-expected-result"),
        (
            "code: \"TI-6\",\n            series: [(values",
            "code: \"TI-6\",\n            series: [¦(code: \"other\", values",
            "programme-unknown-series",
        ),
        (
            "code: \"TI-4\",\n            language: ru",
            "code: ¦\"TI-2\",\n            language: ru",
            "programme-unknown-indicator",
        ),
        (
            "series: [(values: [(years: {2024: \"11.0\"",
            "series: [¦(role: ShareOfWhole, values: [(years: {2024: \"11.0\"",
            "programme-retarget-redefines",
        ),
        (
            "code: \"TI-1\",\n            series: [",
            "code: \"TI-1\",\n            series: [¦(code: \"new\", values: []), ",
            "programme-series-without-name",
        ),
    ];
    let folder = tempfile::tempdir().unwrap();
    let base = folder.path().join("base.ron");
    std::fs::write(&base, BASE).unwrap();
    let mut library = Library::default();
    library.open(&base).unwrap();
    let open = |text: &str| {
        let path = folder.path().join("amendment.ron");
        std::fs::write(&path, text).unwrap();
        library.clone().try_open(&path)
    };
    assert_eq!(open(AMENDMENT).unwrap(), "example-2024-2026");
    check(AMENDMENT, cases, open);
}

#[test]
fn a_title_that_is_official_already_is_not_restated_otherwise() {
    let text = AMENDMENT.replace("language: ru,", "language: kk,").replace("\"TI-4\"", "\"TI-5\"");
    let base = BASE.replacen("en: \"Example: yearly flow\"", "en: \"x\", official: [kk]", 1);
    let base = read_base(&base).unwrap();
    let refused = Programme::new(Origin::BuiltIn, base, vec![read_amendment(&text).unwrap()]);
    let message = format!("{:?}", refused.unwrap_err());
    assert!(message.contains("programme-title-already-official"), "{message}");
}

#[test]
fn all_mistakes_are_told_at_once_in_the_order_of_the_file() {
    let text = BASE
        .replace("section: \"D1\"", "section: \"D9\"")
        .replace("short: (kk: \"Үлгі\"", "short: (kk: \"\"");
    let problems = read_base(&text).unwrap_err();
    let keys: Vec<_> = problems.iter().map(|problem| problem.what.key).collect();
    let mut expected = vec!["programme-missing-kazakh"];
    expected.extend(["programme-unknown-section"; 4]);
    assert_eq!(keys, expected);
    assert!(problems.is_sorted_by_key(|problem| problem.at));
}

#[test]
fn no_more_than_a_hundred_are_told() {
    let values: Vec<_> = (3000..3200).map(|year| format!("{year}: \"1\"")).collect();
    let text = BASE.replace("2021: \"8\"", &values.join(", "));
    assert_eq!(read_base(&text).unwrap_err().len(), 100);
}
