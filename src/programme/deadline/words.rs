//! The words of deadlines in Kazakh, Russian and English, as tokens.

use super::super::due::Part;
use super::super::value::Year;
use super::YEARS;

/// One thing that a deadline says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Year(Year),
    /// Any other number.
    Number(i8),
    /// A number in words or Roman figures.
    Ordinal(i8),
    Month(i8),
    /// The word "quarter".
    Quarter,
    /// The words "half-year".
    Half,
    /// A part of the year in one word: Q4.
    Part(Part),
    /// A whole date in figures.
    Date(Year, i8, i8),
    Each(Each),
    /// "From", before what it speaks of.
    From,
    /// "From", behind what it speaks of.
    FromBefore,
    /// "To", "until", "by".
    To,
    /// "Not later than": what is said "from" is the end, not the start.
    NotLater,
    /// The end of a study's cycle.
    Cycle,
    /// "Stage by stage".
    Stages,
    /// "Of the year after the reporting year".
    AfterReportingYear,
    /// "In the course of the programme".
    WholePeriod,
    Dash,
    /// A comma or "and".
    Comma,
    /// What parts one clause from the next.
    Break,
    /// Any other word.
    Word,
    /// What could change the meaning in a way that is not read here.
    Unreadable,
}

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Each {
    Year,
    Half,
    Quarter,
    /// Twice a year, it is not said when.
    Twice,
}

use Token::{
    AfterReportingYear, Comma, Cycle, From, FromBefore, Half, Month, NotLater, Ordinal, Quarter,
    Stages, To, Unreadable, WholePeriod, Word,
};

const YEARLY: Token = Token::Each(Each::Year);
const HALF_YEARLY: Token = Token::Each(Each::Half);
const QUARTERLY: Token = Token::Each(Each::Quarter);
const TWICE: Token = Token::Each(Each::Twice);

/// Beginnings of words, in small letters and without `ё`; the longest one that fits counts. None:
/// the word says nothing.
const STEMS: &[(Option<Token>, &[&str])] = &[
    (Some(Month(1)), &["қаңтар", "январ", "january"]),
    (Some(Month(2)), &["ақпан", "феврал", "february"]),
    (Some(Month(3)), &["наурыз", "март", "march"]),
    (Some(Month(4)), &["сәуір", "апрел", "april"]),
    (Some(Month(5)), &["мамыр"]),
    (Some(Month(6)), &["маусым", "июн", "june"]),
    (Some(Month(7)), &["шілде", "июл", "july"]),
    (Some(Month(8)), &["тамыз", "август", "august"]),
    (Some(Month(9)), &["қыркүйе", "сентябр", "september"]),
    (Some(Month(10)), &["қазан", "октябр", "october"]),
    (Some(Month(11)), &["қараша", "ноябр", "november"]),
    (Some(Month(12)), &["желтоқсан", "декабр", "december"]),
    (Some(Quarter), &["тоқсан", "квартал", "quarter"]),
    (Some(Half), &["жартыжылды", "жарты жылды", "полугоди", "half-year", "half year"]),
    (Some(Ordinal(1)), &["бірінші", "перв", "first"]),
    (Some(Ordinal(2)), &["екінші", "втор", "second"]),
    (Some(Ordinal(3)), &["үшінші", "трет", "third"]),
    (Some(Ordinal(4)), &["төртінші", "четверт", "fourth"]),
    (
        Some(YEARLY),
        &[
            "жыл сайын",
            "әр жыл",
            "ежегодн",
            "каждый год",
            "каждого года",
            "every year",
            "each year",
        ],
    ),
    (Some(YEARLY), &["жылына бір рет", "раз в год", "один раз в год", "annual", "once a year"]),
    (Some(QUARTERLY), &["тоқсан сайын", "әр тоқсан", "ежекварталь", "каждый квартал", "quarterly"]),
    (Some(QUARTERLY), &["тоқсанына бір рет", "раз в квартал", "every quarter", "each quarter"]),
    (Some(HALF_YEARLY), &["жартыжылдық сайын", "жарты жыл сайын", "әр жартыжылды"]),
    (Some(HALF_YEARLY), &["раз в полугодие", "каждое полугодие", "half-yearly", "every half"]),
    (
        Some(TWICE),
        &["жылына екі рет", "жылына 2 рет", "два раза в год", "2 раза в год", "twice a year"],
    ),
    (Some(From), &["начиная с", "starting from", "starting in"]),
    (Some(FromBefore), &["бастап", "жылдан бастап"]),
    (Some(NotLater), &["кешіктір", "не поздне", "не позже", "not later", "no later"]),
    (Some(Cycle), &["цикл", "cycle"]),
    (Some(Stages), &["кезең-кезең", "кезең кезең", "поэтапн", "stage by stage", "in stages"]),
    (Some(AfterReportingYear), &["есепті жылдан кейін", "следующего за отчетн"]),
    (Some(AfterReportingYear), &["after the reporting year", "following the reporting year"]),
    (Some(WholePeriod), &["бағдарлама барысында", "тұжырымдама барысында", "стратегия барысында"]),
    (Some(WholePeriod), &["в течение всего периода", "весь период", "throughout the programme"]),
    (Some(WholePeriod), &["в период реализации", "в ходе реализации", "during the programme"]),
    // Year, end, deadline.
    (None, &["жыл", "год", "соңы", "конец", "конц", "мерзім", "срок"]),
    (
        Some(Unreadable),
        &["ай сайын", "айына", "ежемесячн", "каждый месяц", "monthly", "every", "each"],
    ),
    (Some(Unreadable), &["апта", "недел", "еженедел", "week", "декад", "онкүндік", "күн сайын"]),
    (Some(Unreadable), &["ежедневн", "daily", "кажд", "раз в", "бір рет", "екі рет", "жылда бір"]),
    (Some(Unreadable), &["учебный год", "учебного года", "учебном году", "оқу жыл"]),
    (
        Some(Unreadable),
        &["school year", "academic year", "басында", "басына", "начал", "beginning"],
    ),
    (
        Some(Unreadable),
        &["ортасы", "середин", "middle", "постоянн", "тұрақты", "ongoing", "continuo"],
    ),
    (Some(Unreadable), &["по мере", "қажеттілі", "as needed", "через", "within", "спустя"]),
    (Some(Unreadable), &["кейінгі", "не ранее", "ерте емес", "half of the quarter"]),
];

/// Whole words, else as above.
const WHOLE: &[(Option<Token>, &[&str])] = &[
    (Some(Month(1)), &["янв", "jan"]),
    (Some(Month(2)), &["фев", "feb"]),
    (Some(Month(3)), &["мар", "mar"]),
    (Some(Month(4)), &["апр", "apr"]),
    (Some(Month(5)), &["май", "мая", "мае", "маю", "may"]),
    (Some(Month(6)), &["jun"]),
    (Some(Month(7)), &["jul"]),
    (Some(Month(8)), &["авг", "aug"]),
    (Some(Month(9)), &["сен", "сент", "sep", "sept"]),
    (Some(Month(10)), &["окт", "oct"]),
    (Some(Month(11)), &["ноя", "нояб", "nov"]),
    (Some(Month(12)), &["дек", "dec"]),
    (Some(Quarter), &["кв"]),
    (Some(Half), &["half"]),
    (Some(YEARLY), &["yearly"]),
    (Some(From), &["с", "со", "from", "since"]),
    (Some(FromBefore), &["жылдан"]),
    (Some(To), &["по", "до", "к", "ко", "дейін", "шейін", "to", "till", "until", "by", "through"]),
    (Some(Comma), &["и", "және", "мен", "and"]),
    (Some(Unreadable), &["кейін", "после", "after", "әр", "mid", "early", "before", "бұрын"]),
    (
        None,
        &["г", "гг", "ж", "жж", "в", "во", "на", "of", "the", "in", "on", "end", "year", "years"],
    ),
];

/// What may be written behind a number: 4-й, 1-ші, 1st.
const SUFFIXES: &[&str] = &[
    "й", "я", "е", "м", "го", "му", "ый", "ой", "ое", "ші", "шы", "і", "ы", "не", "на", "іне",
    "інен", "st", "nd", "rd", "th",
];

/// How the Kazakh "from" ends.
const ABLATIVE: &[&str] = &["нан", "нен", "дан", "ден", "тан", "тен"];

/// Reads a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let text = text.to_lowercase().replace('ё', "е");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut tokens = Vec::new();
    let mut rest = &*text;
    while let Some(first) = rest.chars().next() {
        rest = if let Some(behind) = known_word(rest, &mut tokens) {
            behind
        } else if first.is_ascii_digit() {
            number(rest, &mut tokens)
        } else if first.is_alphanumeric() {
            other_word(rest, &mut tokens)
        } else {
            mark(rest, first, &mut tokens)
        };
    }
    if tokens.contains(&NotLater) {
        tokens.retain(|token| !matches!(token, NotLater | FromBefore));
    }
    tokens
}

/// The text behind the word with which it begins, where that is known.
fn known_word<'a>(text: &'a str, tokens: &mut Vec<Token>) -> Option<&'a str> {
    let stems = entries(STEMS).filter(|(_, stem)| text.starts_with(stem));
    let whole = entries(WHOLE).filter(|(_, word)| {
        text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    let (token, word) = stems.chain(whole).max_by_key(|(_, word)| word.len())?;
    let behind = text[word.len()..].trim_start_matches(char::is_alphabetic);
    tokens.extend(token);
    let ending = &text[word.len()..text.len() - behind.len()];
    if matches!(token, Some(Month(_))) && ABLATIVE.iter().any(|end| ending.ends_with(end)) {
        tokens.push(FromBefore);
    }
    Some(behind)
}

fn entries(
    table: &'static [(Option<Token>, &[&str])],
) -> impl Iterator<Item = (Option<Token>, &'static str)> {
    table.iter().flat_map(|(token, words)| words.iter().map(|word| (*token, *word)))
}

fn number<'a>(text: &'a str, tokens: &mut Vec<Token>) -> &'a str {
    if let Some((token, behind)) = date(text) {
        tokens.push(token);
        return behind;
    }
    let (digits, behind) = split_digits(text);
    tokens.push(match digits.parse::<Year>() {
        Ok(year) if digits.len() == 4 && (YEARS.0..=YEARS.1).contains(&year) => Token::Year(year),
        Ok(number) if digits.len() <= 2 => i8::try_from(number).map_or(Unreadable, Token::Number),
        Ok(_) | Err(_) => Unreadable,
    });
    without_suffix(behind)
}

/// A date in figures: 01.11.2024 or 2024-11-01.
fn date(text: &str) -> Option<(Token, &str)> {
    let (first, behind) = split_digits(text);
    let sign = behind.chars().next().filter(|sign| matches!(sign, '.' | '-'))?;
    let (second, behind) = split_digits(behind.strip_prefix(sign)?);
    let (third, behind) = split_digits(behind.strip_prefix(sign)?);
    let (year, day) = if sign == '.' { (third, first) } else { (first, third) };
    let is_date = year.len() == 4 && (1..=2).contains(&second.len()) && day.len() <= 2;
    let day = is_date.then(|| {
        jiff::civil::Date::new(year.parse().ok()?, second.parse().ok()?, day.parse().ok()?).ok()
    })??;
    let legal = (YEARS.0..=YEARS.1).contains(&day.year());
    legal.then(|| (Token::Date(day.year(), day.month(), day.day()), behind))
}

fn split_digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at(end)
}

/// The text behind the ending of a number.
fn without_suffix(text: &str) -> &str {
    let word = text.strip_prefix('-').unwrap_or(text);
    let behind = word.trim_start_matches(char::is_alphabetic);
    let suffix = &word[..word.len() - behind.len()];
    if SUFFIXES.contains(&suffix) { behind } else { text }
}

/// A word that is not in the tables: Roman figures, Q4, or one that says nothing here.
fn other_word<'a>(text: &'a str, tokens: &mut Vec<Token>) -> &'a str {
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    let (word, behind) = text.split_at(end);
    let roman: String = word.chars().map(|c| if c == 'і' { 'i' } else { c }).collect();
    tokens.push(match &*roman {
        "i" => Ordinal(1),
        "ii" => Ordinal(2),
        "iii" => Ordinal(3),
        "iv" => Ordinal(4),
        "q1" => Token::Part(Part::Quarter(1)),
        "q2" => Token::Part(Part::Quarter(2)),
        "q3" => Token::Part(Part::Quarter(3)),
        "q4" => Token::Part(Part::Quarter(4)),
        "h1" => Token::Part(Part::Half(1)),
        "h2" => Token::Part(Part::Half(2)),
        _ => Word,
    });
    behind
}

fn mark<'a>(text: &'a str, sign: char, tokens: &mut Vec<Token>) -> &'a str {
    // A slash between words parts clauses; one inside a word or number does not.
    if let Some(behind) = text.strip_prefix(" / ") {
        tokens.push(Token::Break);
        return behind;
    }
    match sign {
        ';' => tokens.push(Token::Break),
        ',' => tokens.push(Comma),
        '/' if matches!(tokens.last(), Some(Token::Year(_) | Token::Number(_))) => {
            tokens.push(Unreadable);
        }
        '-' | '–' | '—' | '−' | '‐' | '‑' | '―' => tokens.push(Token::Dash),
        _ => {}
    }
    &text[sign.len_utf8()..]
}
