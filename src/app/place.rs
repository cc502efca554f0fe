//! Where the window stands: the screen, and what the context bar chooses for all screens.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::programme::Year;

/// A screen of the rail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Screen {
    /// Recent books, programmes, help for the first steps.
    Home,
    /// All programmes at hand, and search in them.
    Library,
    /// Sections, indicators, editions and what each changed.
    Programme,
    /// The grid in which values are typed.
    #[default]
    Data,
    /// One indicator over the years.
    Trajectory,
    /// The action plan.
    Measures,
    /// Money by source and year.
    Financing,
    /// What is doubtful in the acts.
    Findings,
    /// Language, look, zoom, where data lives.
    Settings,
    /// The editor of programmes; on the rail only while a draft is open.
    Draft,
    /// What came from outside, before it lands in the book; on the rail only while there is some.
    Review,
    /// A table of another program, before its values are read; on the rail only while one is open.
    Wizard,
    /// The list of a region's districts; on the rail only while it is shown.
    Districts,
}

impl Screen {
    /// All, in the order of the rail.
    pub const ALL: [Self; 9] = [
        Self::Home,
        Self::Library,
        Self::Programme,
        Self::Data,
        Self::Trajectory,
        Self::Measures,
        Self::Financing,
        Self::Findings,
        Self::Settings,
    ];
}

/// How the grid lays out the cells of the book.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Arrangement {
    /// Indicators by years, for one territory.
    #[default]
    IndicatorsByYears,
    /// Territories by years, for one series of an indicator.
    TerritoriesByYears,
    /// Territories by indicators, for one year.
    TerritoriesByIndicators,
}

impl Arrangement {
    /// All, in the order of their buttons.
    pub const ALL: [Self; 3] =
        [Self::IndicatorsByYears, Self::TerritoriesByYears, Self::TerritoriesByIndicators];
}

/// What the context bar chooses, and the indicator that is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The screen.
    pub screen: Screen,
    /// Code of the programme.
    pub programme: String,
    /// Date of the edition; none: the one in force today.
    pub edition: Option<Date>,
    /// Code of the territory.
    pub territory: String,
    /// The year that sentences speak of.
    pub year: Year,
    /// Code of the indicator.
    pub indicator: String,
    /// Number of the measure that is looked at; empty where none was chosen.
    #[serde(default)]
    pub measure: String,
    /// How the grid lays out its cells.
    #[serde(default)]
    pub arrangement: Arrangement,
}
