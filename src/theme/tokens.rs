//! The colours of each look, and what is composed of them.
//!
//! Status and series colours are those of Okabe and Ito's set for colour-blind readers (Color
//! Universal Design, 2008), darkened or lightened where text of that colour must be readable.

use egui::Color32;

use super::{Dash, Look, Marker, SeriesKind, SeriesStyle, StatusMark, size};

/// The colours of one look. All are opaque.
#[derive(Clone, Debug, PartialEq)]
pub struct Tokens {
    /// The look that these are of.
    pub look: Look,
    /// Behind everything.
    pub background: Color32,
    /// Behind grids, charts, fields and pop-ups.
    pub surface: Color32,
    /// Behind rows and headers that stand out a little; level bands in charts.
    pub band: Color32,
    /// Text, and lines as strong as text.
    pub text: Color32,
    /// Text that steps back: plan cells, notes, sources.
    pub quiet_text: Color32,
    /// Structure: separators, grid lines, axes.
    pub hairline: Color32,
    /// The edge of a field or button that can be used: at least 3 : 1 against the surface.
    pub edge: Color32,
    /// A button at rest.
    pub button: Color32,
    /// What the pointer is on.
    pub hover: Color32,
    /// What is pressed.
    pub pressed: Color32,
    /// Links, the chosen screen, the main button.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Behind what is selected; text keeps its colour.
    pub selection: Color32,
    /// The ring around what has the keyboard focus.
    pub focus: Color32,
    /// Something failed or was refused.
    pub error: Color32,
    /// Something needs a look.
    pub warning: Color32,
    /// Reached or on the way.
    pub good: Color32,
    /// Shadow of pop-ups.
    pub shadow: Color32,
    /// Width of hairlines, points.
    pub hairline_width: f32,
    series: [Ink; 6],
    parallel: [Ink; 6],
}

/// The colour of a series' line and that of its label.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Ink {
    line: Color32,
    text: Color32,
}

impl Tokens {
    /// The tokens of a look.
    pub fn of(look: Look) -> &'static Self {
        match look {
            Look::Light => &LIGHT,
            Look::Dark => &DARK,
            Look::Contrast => &CONTRAST,
            Look::Paper => &PAPER,
        }
    }

    /// The colour of a status: symbol and word.
    pub fn status(&self, mark: StatusMark) -> Color32 {
        match mark {
            StatusMark::Met | StatusMark::OnPath => self.good,
            StatusMark::PaceSufficient => self.warning,
            StatusMark::Behind | StatusMark::MovingAway => self.error,
            StatusMark::NotJudged => self.quiet_text,
        }
    }

    /// How a series is drawn.
    pub fn series(&self, kind: SeriesKind) -> SeriesStyle {
        let (ink, dash, marker, width) = match kind {
            SeriesKind::Actual => (self.series[0], Dash::Solid, Marker::Disc, 2.0),
            SeriesKind::Plan => (self.series[1], Dash::Dashed, Marker::Diamond, 1.75),
            SeriesKind::Superseded => (self.series[2], Dash::Dashed, Marker::None, 1.0),
            SeriesKind::OwnPlan => (self.series[3], Dash::DashDot, Marker::Triangle, 1.75),
            SeriesKind::Projection => (self.series[4], Dash::Dotted, Marker::Ring, 1.75),
            SeriesKind::Country => (self.series[5], Dash::Solid, Marker::None, 1.5),
        };
        SeriesStyle { colour: ink.line, text: ink.text, dash, marker, width, radius: 4.0 }
    }

    /// How the actual values of the `index`-th of several parallel series are drawn (subjects of a
    /// study, levels of education); after six the styles begin again.
    pub fn parallel(&self, index: usize) -> SeriesStyle {
        const MARKERS: [Marker; 6] = [
            Marker::Disc,
            Marker::Square,
            Marker::TriangleDown,
            Marker::Diamond,
            Marker::Triangle,
            Marker::Ring,
        ];
        let Ink { line, text } = self.parallel[index % self.parallel.len()];
        let marker = MARKERS[index % MARKERS.len()];
        SeriesStyle { colour: line, text, dash: Dash::Solid, marker, width: 2.0, radius: 4.0 }
    }
}

const fn grey(level: u8) -> Color32 {
    Color32::from_gray(level)
}

const fn rgb(red: u8, green: u8, blue: u8) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

const fn ink(line: Color32, text: Color32) -> Ink {
    Ink { line, text }
}

const fn same(colour: Color32) -> Ink {
    ink(colour, colour)
}

const BLUE: Color32 = rgb(0, 114, 178);
const SKY: Color32 = rgb(86, 180, 233);
const GREEN: Color32 = rgb(0, 158, 115);
const ORANGE: Color32 = rgb(230, 159, 0);
const PURPLE: Color32 = rgb(204, 121, 167);

const DEEP_GREEN: Color32 = rgb(0, 112, 80);
const DEEP_ORANGE: Color32 = rgb(150, 92, 0);
const DEEP_VERMILION: Color32 = rgb(180, 66, 0);
const DEEP_PURPLE: Color32 = rgb(158, 68, 118);
/// Orange as dark as a line on white needs to be.
const LINE_ORANGE: Color32 = rgb(205, 128, 0);
const LIGHT_GREEN: Color32 = rgb(64, 196, 154);
const LIGHT_VERMILION: Color32 = rgb(255, 138, 76);

const LIGHT_PARALLEL: [Ink; 6] = [
    same(grey(28)),
    same(BLUE),
    ink(LINE_ORANGE, DEEP_ORANGE),
    ink(GREEN, DEEP_GREEN),
    same(DEEP_PURPLE),
    same(grey(110)),
];

static LIGHT: Tokens = Tokens {
    look: Look::Light,
    background: grey(250),
    surface: grey(255),
    band: grey(244),
    text: grey(28),
    quiet_text: grey(110),
    hairline: grey(222),
    edge: grey(140),
    button: grey(240),
    hover: grey(230),
    pressed: grey(214),
    accent: rgb(0, 90, 156),
    on_accent: grey(255),
    selection: rgb(214, 231, 246),
    focus: rgb(0, 90, 156),
    error: DEEP_VERMILION,
    warning: DEEP_ORANGE,
    good: DEEP_GREEN,
    shadow: Color32::from_black_alpha(40),
    hairline_width: size::HAIRLINE,
    series: [
        same(grey(28)),
        same(BLUE),
        ink(grey(140), grey(110)),
        ink(LINE_ORANGE, DEEP_ORANGE),
        same(grey(28)),
        ink(grey(130), grey(110)),
    ],
    parallel: LIGHT_PARALLEL,
};

static DARK: Tokens = Tokens {
    look: Look::Dark,
    background: grey(27),
    surface: grey(36),
    band: grey(44),
    text: grey(230),
    quiet_text: grey(165),
    hairline: grey(66),
    edge: grey(128),
    button: grey(54),
    hover: grey(68),
    pressed: grey(84),
    accent: rgb(104, 180, 240),
    on_accent: grey(20),
    selection: rgb(22, 64, 98),
    focus: rgb(104, 180, 240),
    error: LIGHT_VERMILION,
    warning: ORANGE,
    good: LIGHT_GREEN,
    shadow: Color32::from_black_alpha(120),
    hairline_width: size::HAIRLINE,
    series: [
        same(grey(230)),
        same(SKY),
        ink(grey(135), grey(165)),
        same(ORANGE),
        same(grey(230)),
        ink(grey(150), grey(165)),
    ],
    parallel: [
        same(grey(230)),
        same(SKY),
        same(ORANGE),
        same(LIGHT_GREEN),
        same(PURPLE),
        same(grey(165)),
    ],
};

static CONTRAST: Tokens = Tokens {
    look: Look::Contrast,
    background: Color32::BLACK,
    surface: Color32::BLACK,
    band: grey(30),
    text: Color32::WHITE,
    quiet_text: grey(210),
    hairline: grey(160),
    edge: Color32::WHITE,
    button: grey(40),
    hover: grey(64),
    pressed: grey(80),
    accent: rgb(120, 208, 255),
    on_accent: Color32::BLACK,
    selection: rgb(0, 48, 104),
    focus: rgb(255, 221, 51),
    error: rgb(255, 168, 128),
    warning: rgb(255, 200, 70),
    good: rgb(98, 226, 182),
    shadow: Color32::from_black_alpha(160),
    hairline_width: size::HAIRLINE,
    series: [
        same(Color32::WHITE),
        same(rgb(120, 208, 255)),
        same(grey(190)),
        same(rgb(255, 200, 70)),
        same(Color32::WHITE),
        same(grey(200)),
    ],
    parallel: [
        same(Color32::WHITE),
        same(rgb(120, 208, 255)),
        same(rgb(255, 200, 70)),
        same(rgb(98, 226, 182)),
        same(rgb(244, 170, 212)),
        same(grey(200)),
    ],
};

static PAPER: Tokens = Tokens {
    look: Look::Paper,
    background: Color32::WHITE,
    surface: Color32::WHITE,
    text: Color32::BLACK,
    quiet_text: grey(80),
    hairline: grey(190),
    selection: grey(235),
    shadow: Color32::TRANSPARENT,
    hairline_width: size::HAIRLINE_PAPER,
    series: [
        same(Color32::BLACK),
        same(BLUE),
        ink(grey(130), grey(80)),
        ink(LINE_ORANGE, DEEP_ORANGE),
        same(Color32::BLACK),
        ink(grey(120), grey(80)),
    ],
    ..LIGHT
};

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2.2, "relative luminance".
    fn luminance(colour: Color32) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = [colour.r(), colour.g(), colour.b()].map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// WCAG 2.2, "contrast ratio".
    fn contrast(one: Color32, other: Color32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[track_caller]
    fn assert_contrast(
        tokens: &Tokens,
        what: &str,
        front: Color32,
        behind: &[Color32],
        least: f64,
    ) {
        for &back in behind {
            let ratio = contrast(front, back);
            assert!(
                ratio >= least && front.is_opaque(),
                "{:?}, {what}: {front:?} on {back:?} is {ratio:.2}",
                tokens.look
            );
        }
    }

    #[test]
    fn contrast_is_wcags() {
        assert!((contrast(Color32::WHITE, Color32::BLACK) - 21.0).abs() < 1e-9);
        assert!((contrast(grey(118), Color32::WHITE) - 4.54).abs() < 0.01);
    }

    /// WCAG 2.2 asks 4.5 : 1 of text (1.4.3), and 7 : 1 where contrast is enhanced (1.4.6).
    fn of_text(look: Look) -> f64 {
        if look == Look::Contrast { 7.0 } else { 4.5 }
    }

    /// The same of lines and edges: 3 : 1 (1.4.11).
    fn of_lines(look: Look) -> f64 {
        if look == Look::Contrast { 7.0 } else { 3.0 }
    }

    #[test]
    fn text_is_readable_in_every_look() {
        for tokens in Look::ALL.map(Tokens::of) {
            let least = of_text(tokens.look);
            let grounds = [tokens.background, tokens.surface, tokens.band];
            for (what, colour) in [
                ("text", tokens.text),
                ("quiet", tokens.quiet_text),
                ("accent", tokens.accent),
                ("error", tokens.error),
                ("warning", tokens.warning),
                ("good", tokens.good),
            ] {
                assert_contrast(tokens, what, colour, &grounds, least);
            }
            for mark in StatusMark::ALL {
                assert_contrast(tokens, "status", tokens.status(mark), &grounds, least);
            }
            let fills = [tokens.button, tokens.hover, tokens.pressed, tokens.selection];
            assert_contrast(tokens, "text", tokens.text, &fills, least);
            assert_contrast(tokens, "selected", tokens.focus, &[tokens.selection], least);
            assert_contrast(tokens, "chosen", tokens.accent, &[tokens.selection], least);
            assert_contrast(tokens, "on accent", tokens.on_accent, &[tokens.accent], least);
        }
    }

    #[test]
    fn lines_and_labels_of_series_are_seen_in_every_look() {
        for tokens in Look::ALL.map(Tokens::of) {
            let series = SeriesKind::ALL.map(|kind| tokens.series(kind));
            let parallel = std::array::from_fn::<_, 6, _>(|index| tokens.parallel(index));
            let grounds = [tokens.background, tokens.surface];
            for style in series.iter().chain(&parallel) {
                assert_contrast(tokens, "line", style.colour, &grounds, of_lines(tokens.look));
                assert_contrast(tokens, "label", style.text, &grounds, of_text(tokens.look));
            }
            assert_contrast(tokens, "edge", tokens.edge, &grounds, of_lines(tokens.look));
            assert_contrast(tokens, "focus", tokens.focus, &grounds, of_lines(tokens.look));
        }
    }

    #[test]
    fn no_two_series_look_alike_without_colour() {
        let style = SeriesKind::ALL.map(|kind| LIGHT.series(kind));
        for (index, one) in style.iter().enumerate() {
            for other in &style[index + 1..] {
                assert!((one.dash, one.marker) != (other.dash, other.marker), "{one:?} {other:?}");
            }
        }
    }
}
