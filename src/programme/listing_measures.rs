//! The measures of an edition as plain rows, as the command line lists them: the columns are fixed,
//! the words are those of the act.

use super::body::Body;
use super::edition::Edition;
use super::measure::Measure;
use crate::language::{Language, Quote};

/// One measure of an edition, as `measures` prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureRow<'a> {
    /// Code of the programme.
    pub programme: &'a str,
    /// Date of the last act in force, `2024-06-13`.
    pub edition: String,
    /// Number as printed.
    pub number: &'a str,
    /// Code of the section; empty where it stands under none.
    pub section: &'a str,
    /// What it serves: codes, joined by `;`.
    pub codes: String,
    /// What is to be done.
    pub title: &'a str,
    /// What shows that it is done.
    pub form: &'a str,
    /// The deadline as printed.
    pub deadline: &'a str,
    /// Who carries it out, as printed, joined by `, `.
    pub responsible: String,
}

impl MeasureRow<'_> {
    /// The columns, in their order.
    pub const COLUMNS: [&'static str; 9] = [
        "programme",
        "edition",
        "number",
        "section",
        "codes",
        "title",
        "form",
        "deadline",
        "responsible",
    ];

    /// The cells, in the order of the columns.
    pub fn cells(&self) -> [String; 9] {
        [
            self.programme.to_owned(),
            self.edition.clone(),
            self.number.to_owned(),
            self.section.to_owned(),
            self.codes.clone(),
            self.title.to_owned(),
            self.form.to_owned(),
            self.deadline.to_owned(),
            self.responsible.clone(),
        ]
    }
}

/// The measures of an edition, in the order of its plan; words in this language where the act has
/// them in it, else in its own.
pub fn measures(edition: &Edition, language: Language) -> Vec<MeasureRow<'_>> {
    let row = |measure| measure_row(edition, measure, language);
    edition.measures.iter().map(row).collect()
}

fn measure_row<'a>(
    edition: &'a Edition,
    measure: &'a Measure,
    language: Language,
) -> MeasureRow<'a> {
    let words = |quote: &'a Option<Quote>| quote.as_ref().map_or("", |quote| quote.get(language));
    let bodies: Vec<_> = measure.responsible.iter().map(Body::to_string).collect();
    MeasureRow {
        programme: &edition.programme,
        edition: edition.date().to_string(),
        number: &measure.number,
        section: &measure.section,
        codes: measure.codes.join(";"),
        title: measure.title.get(language),
        form: words(&measure.form),
        deadline: words(&measure.deadline),
        responsible: bodies.join(", "),
    }
}
