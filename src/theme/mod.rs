//! Design tokens, fonts, icons, and the light, dark, high-contrast and paper looks: every colour, size and font
//! that is drawn comes from here.
//!
//! Nothing here knows what is drawn: no screens, no charts, no texts.

mod font;
mod icon;
mod look;
mod series;
pub mod size;
mod status;
mod style;
mod tokens;

pub use font::{FONTS, FontFile, Weight, bold, font_definitions, regular};
pub use icon::Icon;
pub use look::Look;
pub use series::{Dash, Marker, SeriesKind, SeriesStyle};
pub use status::StatusMark;
pub use tokens::Tokens;

use egui::{Context, Id};

/// Makes `look` the look of everything that `ctx` draws from its next pass on.
///
/// Call it once before the first frame, and again only when the user chooses another look. The
/// fonts are separate: `ctx.set_fonts(theme::font_definitions())`, once.
pub fn apply(ctx: &Context, look: Look) {
    let style = std::sync::Arc::new(style::style(Tokens::of(look)));
    let theme = if look.is_dark() { egui::Theme::Dark } else { egui::Theme::Light };
    ctx.set_theme(theme);
    ctx.set_style_of(egui::Theme::Light, style.clone());
    ctx.set_style_of(egui::Theme::Dark, style);
    ctx.data_mut(|data| data.insert_temp(look_id(), look));
}

/// The look applied to `ctx`; light where none was.
pub fn look(ctx: &Context) -> Look {
    ctx.data(|data| data.get_temp(look_id())).unwrap_or_default()
}

/// The tokens of the look applied to `ctx`.
pub fn tokens(ctx: &Context) -> &'static Tokens {
    Tokens::of(look(ctx))
}

fn look_id() -> Id {
    Id::unique("nysana look")
}
