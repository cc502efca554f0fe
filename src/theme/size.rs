//! Sizes and distances, in points.

/// Text: notes, axis labels, sources.
pub const SMALL: f32 = 12.0;
/// Text: everything not said otherwise.
pub const BODY: f32 = 14.0;
/// Text: what leads a group; bold.
pub const STRONG: f32 = 16.0;
/// Text: the title of a screen or page; bold.
pub const TITLE: f32 = 20.0;
/// Text: the one figure that a screen is about; bold.
pub const HEADLINE: f32 = 28.0;

/// Space between a symbol and its word.
pub const SPACE_4: f32 = 4.0;
/// Space between neighbours.
pub const SPACE_8: f32 = 8.0;
/// Space inside a panel.
pub const SPACE_12: f32 = 12.0;
/// Space between groups.
pub const SPACE_16: f32 = 16.0;
/// Space between parts of a screen.
pub const SPACE_24: f32 = 24.0;

/// Radius of every corner.
pub const CORNER: u8 = 4;
/// Height of a grid row, and of everything that is clicked.
pub const ROW: f32 = 26.0;
/// Side of an icon's square.
pub const ICON: f32 = 20.0;
/// Width of a hairline on screen.
pub const HAIRLINE: f32 = 1.0;
/// Width of a hairline on paper.
pub const HAIRLINE_PAPER: f32 = 0.75;
/// Width of the ring around what has the keyboard focus.
pub const FOCUS_RING: f32 = 2.0;

/// Width of the navigation rail with icons and words.
pub const RAIL: f32 = 88.0;
/// Width of the navigation rail with icons alone.
pub const RAIL_NARROW: f32 = 44.0;
/// Width of the window below which the rail shows icons alone.
pub const RAIL_WORDS_FROM: f32 = 1000.0;
/// Height of the context bar at the top.
pub const CONTEXT_BAR: f32 = 40.0;
/// Height of the status bar at the bottom.
pub const STATUS_BAR: f32 = 24.0;
/// Width of a panel beside the main area.
pub const SIDE_PANEL: f32 = 240.0;
/// The least size in which a screen is laid out; in less it is scrolled.
pub const LEAST_SCREEN: [f32; 2] = [880.0, 240.0];
/// The smallest client area that must work: 1366 × 768 at 125 %, less task bar and title bar.
pub const SMALLEST_WINDOW: [f32; 2] = [1093.0, 540.0];
