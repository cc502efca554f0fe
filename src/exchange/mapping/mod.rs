//! What the rows and columns of a table of any layout are: guessed, shown, changed by people,
//! remembered; and the values that follow. How it is shown stands in `app`.

mod apply;
mod guess;
mod header;
mod label;

use serde::{Deserialize, Serialize};

pub use apply::{Target, apply};
pub use guess::{guess, guess_below};
pub use header::fingerprint;

use crate::language::Message;
use crate::programme::Year;

/// What a table means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// First row of the header.
    pub header_from: usize,
    /// First row below it; equal to `header_from` where there is none.
    pub data_from: usize,
    /// What each column is.
    pub columns: Vec<Use>,
    /// What holds for every row and column that says nothing else.
    pub fixed: Fixed,
}

/// What a column is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Use {
    /// Not read.
    #[default]
    Ignored,
    /// Indicators: codes, titles, numbers; series below them too.
    Indicator,
    /// Series: codes or names.
    Series,
    /// Territories.
    Territory,
    /// Years.
    Year,
    /// Values.
    Values(Across),
    /// Where the values of the row come from.
    Source,
    /// What is remarked about them.
    Comment,
}

/// What the values of a column are of, as its header says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Across {
    /// The value itself, or a side of a fraction.
    pub part: Part,
    /// Whether they are targets that the office sets itself.
    pub own_target: bool,
    /// Code of the indicator.
    pub indicator: Option<String>,
    /// Code of the series.
    pub series: Option<String>,
    /// Code of the territory.
    pub territory: Option<String>,
    /// The year.
    pub year: Option<Year>,
}

/// What of a value stands in a column.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Part {
    /// The value.
    #[default]
    Value,
    /// Its numerator.
    Numerator,
    /// Its denominator.
    Denominator,
}

/// What holds for the whole table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Fixed {
    /// Code of the indicator.
    pub indicator: Option<String>,
    /// Code of the series.
    pub series: Option<String>,
    /// Code of the territory.
    pub territory: Option<String>,
    /// The year.
    pub year: Option<Year>,
}

impl Mapping {
    /// What a column is.
    pub fn column(&self, column: usize) -> &Use {
        self.columns.get(column).unwrap_or(&Use::Ignored)
    }

    /// Sets what a column is. Of indicators, series, territories and years there is one column.
    pub fn set(&mut self, column: usize, is: Use) {
        if !matches!(is, Use::Ignored | Use::Values(_)) {
            self.columns.iter_mut().filter(|other| **other == is).for_each(|other| {
                *other = Use::Ignored;
            });
        }
        if let Some(slot) = self.columns.get_mut(column) {
            *slot = is;
        }
    }

    /// This layout for another file, as that one was guessed: columns and indicator are remembered;
    /// where its rows are, whose they are and of which year, each file says itself.
    #[must_use]
    pub fn for_file(&self, guessed: &Self) -> Self {
        let columns = self.columns.iter().enumerate().map(|(at, known)| match known {
            // What the header does not say of a column was said of one file.
            Use::Values(across) => match guessed.column(at) {
                Use::Values(now) => {
                    let (territory, year) = (now.territory.clone(), now.year);
                    Use::Values(Across { territory, year, ..across.clone() })
                }
                _ => known.clone(),
            },
            _ => known.clone(),
        });
        let (now, before) = (&guessed.fixed, &self.fixed);
        // A title that names an indicator stands in this file alone.
        let is_other = now.indicator.is_some() && now.indicator != before.indicator;
        let (indicator, series) = if is_other {
            (now.indicator.clone(), now.series.clone())
        } else {
            (before.indicator.clone(), before.series.clone())
        };
        Self {
            header_from: guessed.header_from,
            data_from: guessed.data_from,
            columns: columns.collect(),
            fixed: Fixed { indicator, series, territory: now.territory.clone(), year: now.year },
        }
    }

    /// The columns with values.
    pub fn values(&self) -> impl Iterator<Item = (usize, &Across)> {
        self.columns.iter().enumerate().filter_map(|(at, column)| match column {
            Use::Values(across) => Some((at, across)),
            _ => None,
        })
    }

    /// The column of a use that only one can have.
    pub fn place(&self, wanted: &Use) -> Option<usize> {
        self.columns.iter().position(|column| column == wanted)
    }

    /// What has to be said before anything can be read; empty: nothing.
    pub fn missing(&self) -> Vec<Message> {
        let mut missing = Vec::new();
        if self.values().next().is_none() {
            missing.push(Message::new("wizard-missing-values"));
            return missing;
        }
        let all = |said: fn(&Across) -> bool| self.values().all(|(_, across)| said(across));
        let has_rows = |wanted: &Use| self.place(wanted).is_some();
        let indicator = self.fixed.indicator.is_some()
            || has_rows(&Use::Indicator)
            || has_rows(&Use::Series)
            || all(|across| across.indicator.is_some());
        if !indicator {
            missing.push(Message::new("wizard-missing-indicator"));
        }
        let territory = self.fixed.territory.is_some()
            || has_rows(&Use::Territory)
            || all(|across| across.territory.is_some());
        if !territory {
            missing.push(Message::new("wizard-missing-territory"));
        }
        let year = self.fixed.year.is_some()
            || has_rows(&Use::Year)
            || all(|across| across.year.is_some());
        if !year {
            missing.push(Message::new("wizard-missing-year"));
        }
        missing
    }
}

#[cfg(test)]
mod tests;
