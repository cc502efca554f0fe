//! How a series is drawn: colour, dash and marker together, so that it is told apart in grey too.

use egui::Color32;

/// What a series in a chart is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SeriesKind {
    /// Actual values.
    Actual,
    /// The target in force.
    Plan,
    /// A target that a later act replaced.
    Superseded,
    /// The office's own target.
    OwnPlan,
    /// Where the actual values lead.
    Projection,
    /// The country, as a reference.
    Country,
}

impl SeriesKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Actual,
        Self::Plan,
        Self::Superseded,
        Self::OwnPlan,
        Self::Projection,
        Self::Country,
    ];
}

/// How the line of a series is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// Long dashes.
    Dashed,
    /// A dash, a dot, and so on.
    DashDot,
    /// Dots.
    Dotted,
}

impl Dash {
    /// Lengths drawn and left out in turn, in points; empty for an unbroken line.
    pub fn pattern(self) -> &'static [f32] {
        match self {
            Self::Solid => &[],
            Self::Dashed => &[7.0, 4.0],
            Self::DashDot => &[8.0, 3.0, 2.0, 3.0],
            Self::Dotted => &[2.0, 3.0],
        }
    }
}

/// The shape at each value of a series. Hollow ones are filled with the surface behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Marker {
    /// No shape.
    None,
    /// ●
    Disc,
    /// ○
    Ring,
    /// ◇
    Diamond,
    /// △
    Triangle,
    /// ■
    Square,
    /// ▼
    TriangleDown,
}

impl Marker {
    /// Whether only the outline is drawn.
    pub fn is_hollow(self) -> bool {
        matches!(self, Self::Ring | Self::Diamond | Self::Triangle)
    }
}

/// How a series is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeriesStyle {
    /// Of line and markers: at least 3 : 1 against the surface.
    pub colour: Color32,
    /// Of the direct label: at least 4.5 : 1 against the surface.
    pub text: Color32,
    /// How the line is broken.
    pub dash: Dash,
    /// The shape at each value.
    pub marker: Marker,
    /// Width of the line, points.
    pub width: f32,
    /// Radius of the marker, points.
    pub radius: f32,
}
