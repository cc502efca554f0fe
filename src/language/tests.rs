use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Result<String, &'static str> {
    read_number(text).map(|read| read.number.to_string()).map_err(|message| message.key)
}

#[test]
fn numbers_are_read_as_people_write_them() {
    let cases = [
        ("95", "95"),
        (" 12,50 ", "12.50"),
        ("12.50", "12.50"),
        ("95,3 %", "95.3"),
        ("95,3%", "95.3"),
        ("1 234 567,8", "1234567.8"),
        ("137\u{a0}000", "137000"),
        ("137\u{202f}000", "137000"),
        ("137\u{2009}000", "137000"),
        ("\u{2212}0,6", "-0.6"),
        ("\u{2013} 5", "-5"),
        ("+5", "5"),
        ("\u{feff}7\r\n", "7"),
        ("007", "7"),
        ("0,1234567890123456789012345678", "0.1234567890123456789012345678"),
    ];
    for (typed, number) in cases {
        assert_eq!(read(typed).as_deref(), Ok(number), "{typed:?}");
    }
}

#[test]
fn what_is_no_number_is_refused_with_its_reason() {
    let cases = [
        ("", "number-empty"),
        (" \u{a0}", "number-empty"),
        ("-", "number-no-digits"),
        ("%", "number-empty"),
        ("abc", "number-letter"),
        ("1e5", "number-letter"),
        ("12 жас", "number-letter"),
        ("45/60", "number-sign-unknown"),
        ("٣", "number-sign-unknown"),
        ("1-2", "number-second-sign"),
        ("--5", "number-second-sign"),
        ("5%%", "number-second-percent"),
        ("1.2.3", "number-two-marks"),
        ("1,234,567", "number-two-marks"),
        ("1,234.5", "number-comma-and-point"),
        ("1.234,5", "number-comma-and-point"),
        (",5", "number-bare-mark"),
        ("5.", "number-bare-mark"),
        ("1 23", "number-grouping"),
        ("1234 567", "number-grouping"),
        ("1  234", "number-grouping"),
        ("0,123 456", "number-grouping"),
        ("12345678901234567890123456789", "number-too-long"),
    ];
    for (typed, reason) in cases {
        assert_eq!(read(typed), Err(reason), "{typed:?}");
    }
}

#[test]
fn a_mark_that_could_set_thousands_apart_is_flagged() {
    let is_ambiguous = |text| read_number(text).unwrap().ambiguous;
    for typed in ["1,234", "12.500", "123,456 %", "-1.234"] {
        assert!(is_ambiguous(typed), "{typed:?}");
    }
    for typed in ["0,234", "1,23", "1,2345", "1234,567", "1 234,567", "1234"] {
        assert!(!is_ambiguous(typed), "{typed:?}");
    }
    assert!(read_number("95 %").unwrap().percent);
    assert!(!read_number("95").unwrap().percent);
}

#[test]
fn a_fraction_has_two_sides() {
    let read = |text: &str| {
        let fraction = read_fraction(text).map_err(|message| message.key)?;
        Ok((fraction.numerator.number.to_string(), fraction.denominator.number.to_string()))
    };
    assert_eq!(read(" 45 / 1 060 "), Ok(("45".into(), "1060".into())));
    assert_eq!(read("0\u{2044}60"), Ok(("0".into(), "60".into())));
    assert_eq!(read("45"), Err("fraction-one-slash"));
    assert_eq!(read("1/2/3"), Err("fraction-one-slash"));
    assert_eq!(read("/60"), Err("number-empty"));
    assert_eq!(read("45%/60"), Err("fraction-percent"));
    assert_eq!(read("45/0"), Err("fraction-zero-denominator"));
    assert!(is_fraction("45/60") && !is_fraction("45"));
}

#[test]
fn numbers_are_shown_by_the_rules_of_the_language() {
    let show = |text: &str, language| show_number(text.parse().unwrap(), language);
    assert_eq!(show("95", Language::Kk), "95");
    assert_eq!(show("12.50", Language::Kk), "12,50");
    assert_eq!(show("12.50", Language::Ru), "12,50");
    assert_eq!(show("12.50", Language::En), "12.50");
    assert_eq!(show("4873", Language::Ru), "4873");
    assert_eq!(show("137000", Language::Ru), "137\u{202f}000");
    assert_eq!(show("-1371000.25", Language::Kk), "\u{2212}1\u{202f}371\u{202f}000,25");
    assert_eq!(show("-0", Language::Kk), "0");
}

#[test]
fn a_copied_number_has_nothing_that_another_program_stumbles_over() {
    let number = "-1371000.50".parse().unwrap();
    assert_eq!(copy_number(number, Language::Kk), "-1371000,50");
    assert_eq!(copy_number(number, Language::En), "-1371000.50");
}

#[test]
fn days_and_periods() {
    let day = jiff::civil::date(2024, 6, 1);
    assert_eq!(show_date(day), "01.06.2024");
    for typed in ["01.06.2024", " 1.6.2024 ", "2024-06-01"] {
        assert_eq!(read_date(typed), Ok(day), "{typed:?}");
    }
    let cases = [
        ("", "date-empty"),
        ("June", "date-form"),
        ("01.06.24", "date-form"),
        ("01.06.2024.", "date-form"),
        ("2024-6-1", "date-form"),
        ("31.02.2024", "date-no-such-day"),
        ("01.06.0204", "date-year"),
    ];
    for (typed, reason) in cases {
        assert_eq!(read_date(typed).map_err(|message| message.key), Err(reason), "{typed:?}");
    }
    assert_eq!(show_period(2023, 2029), "2023–2029");
    assert_eq!(show_period(2025, 2025), "2025");
}

#[test]
fn arguments_are_worded_by_their_type() {
    let name =
        Wording {
            kk: "Абай".into(), ru: "Абай".into(), en: "Abai".into(), official: vec![]
        };
    let say = |language| {
        let texts = Texts::new(language);
        let word = |arg: Arg| {
            let message = Message { key: "number-letter", args: vec![("sign", arg)] };
            texts.say(&message).split(['«', '»', '“', '”']).nth(1).unwrap().to_owned()
        };
        [
            word("x".into()),
            word(Decimal::from(12345_i64).into()),
            word(2024_i16.into()),
            word(jiff::civil::date(2024, 6, 13).into()),
            word((&name).into()),
        ]
    };
    assert_eq!(say(Language::En), ["x", "12\u{202f}345", "2024", "13.06.2024", "Abai"]);
    assert_eq!(say(Language::Ru), ["x", "12\u{202f}345", "2024", "13.06.2024", "Абай"]);
    let nested = Message::new("number-letter").with("sign", Message::new("date-empty"));
    assert!(Texts::new(Language::En).say(&nested).contains("No date was typed"));
}

#[test]
fn plurals_follow_the_language() {
    let say = |language, number: &str| {
        let number: Decimal = number.parse().unwrap();
        Texts::new(language).say(&Message::new("unit-percentage-point-count").with("value", number))
    };
    assert_eq!(say(Language::Ru, "1"), "1 процентный пункт");
    assert_eq!(say(Language::Ru, "2"), "2 процентных пункта");
    assert_eq!(say(Language::Ru, "5"), "5 процентных пунктов");
    assert_eq!(say(Language::Ru, "0.6"), "0,6 процентного пункта");
    assert_eq!(say(Language::Ru, "1.0"), "1,0 процентного пункта");
    assert_eq!(say(Language::En, "1"), "1 percentage point");
    assert_eq!(say(Language::En, "1.0"), "1.0 percentage points");
    assert_eq!(say(Language::Kk, "1"), "1 пайыздық тармақ");
    assert_eq!(say(Language::Kk, "0.6"), "0,6 пайыздық тармақ");
}

#[test]
fn texts_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Texts>();
}

fn any_decimal() -> impl Strategy<Value = Decimal> {
    (any::<bool>(), "[0-9]{1,16}", "[0-9]{0,12}").prop_map(|(minus, whole, fraction)| {
        let sign = if minus { "-" } else { "" };
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{fraction}").parse().unwrap()
    })
}

proptest! {
    #[test]
    fn what_is_shown_reads_as_the_same_number(number in any_decimal()) {
        for language in Language::ALL {
            let shown = show_number(number, language);
            let read = read_number(&shown).unwrap();
            prop_assert_eq!(read.number, number);
            prop_assert_eq!(read.number.scale(), number.scale());
        }
    }

    #[test]
    fn a_typed_number_keeps_its_digits(whole in "[1-9][0-9]{0,9}", fraction in "[0-9]{1,9}") {
        let read = read_number(&format!("{whole},{fraction} %")).unwrap();
        prop_assert_eq!(read.number.to_string(), format!("{whole}.{fraction}"));
    }

    #[test]
    fn any_text_is_read_or_refused_in_words(text in any::<String>()) {
        let texts = Texts::new(Language::Kk);
        let refused =
            [read_number(&text).err(), read_fraction(&text).err(), read_date(&text).err()];
        for message in refused.into_iter().flatten() {
            prop_assert!(!texts.say(&message).contains('⟨'));
        }
    }

    #[test]
    fn nearly_numbers_never_panic(text in "[-+\u{2212} \u{a0}0-9.,%/]{0,40}") {
        let _ = (read_number(&text), read_fraction(&text), read_date(&text));
    }
}
