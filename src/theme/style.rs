//! The tokens of a look as egui's style: flat, calm, and without anything that moves by itself.

use egui::style::{
    Interaction, ScrollAnimation, ScrollFadeStyle, ScrollStyle, Selection, Spacing,
    TextCursorStyle, WidgetVisuals, Widgets,
};
use egui::{Color32, CornerRadius, Margin, Shadow, Stroke, Style, TextStyle, Vec2, Visuals, vec2};

use super::{Tokens, bold, regular, size};

/// egui's whole style in a look.
pub(super) fn style(tokens: &Tokens) -> Style {
    Style {
        text_styles: [
            (TextStyle::Small, regular(size::SMALL)),
            (TextStyle::Body, regular(size::BODY)),
            (TextStyle::Button, regular(size::BODY)),
            (TextStyle::Monospace, regular(size::BODY)),
            (TextStyle::Heading, bold(size::TITLE)),
        ]
        .into(),
        spacing: spacing(),
        interaction: Interaction {
            tooltip_delay: 0.3,
            // A label that takes clicks steals them from the row that it stands in.
            selectable_labels: false,
            ..Interaction::default()
        },
        visuals: visuals(tokens),
        // Over a remote desktop every frame of an animation is a picture sent.
        animation_time: 0.0,
        scroll_animation: ScrollAnimation::none(),
        ..Style::default()
    }
}

fn spacing() -> Spacing {
    Spacing {
        item_spacing: Vec2::splat(size::SPACE_8),
        window_margin: Margin::same(12),
        menu_margin: Margin::same(4),
        button_padding: vec2(size::SPACE_8, 3.0),
        indent: size::SPACE_16,
        interact_size: vec2(size::ROW, size::ROW),
        icon_width: 16.0,
        icon_width_inner: 10.0,
        icon_spacing: size::SPACE_8,
        tooltip_width: 420.0,
        combo_height: 360.0,
        scroll: ScrollStyle {
            bar_width: 10.0,
            floating_allocated_width: 8.0,
            floating_width: 6.0,
            bar_outer_margin: 1.0,
            // In the colour of text, thinned: the colour of a button is lost on the background.
            foreground_color: true,
            dormant_background_opacity: 0.06,
            active_background_opacity: 0.06,
            interact_background_opacity: 0.1,
            dormant_handle_opacity: 0.35,
            active_handle_opacity: 0.5,
            interact_handle_opacity: 0.65,
            // Fading edges are gradients, which paper cannot draw.
            fade: ScrollFadeStyle { strength: 0.0, ..ScrollFadeStyle::default() },
            ..ScrollStyle::thin()
        },
        ..Spacing::default()
    }
}

fn visuals(tokens: &Tokens) -> Visuals {
    let is_dark = tokens.look.is_dark();
    let hairline = Stroke::new(tokens.hairline_width, tokens.hairline);
    let corner = CornerRadius::same(size::CORNER);
    Visuals {
        dark_mode: is_dark,
        weak_text_color: Some(tokens.quiet_text),
        widgets: widgets(tokens),
        selection: Selection {
            bg_fill: tokens.selection,
            // Also the frame of a field that has the focus, and the text of what is selected.
            stroke: Stroke::new(size::FOCUS_RING, tokens.focus),
        },
        hyperlink_color: tokens.accent,
        // egui's own is additive light, which vanishes on paper.
        faint_bg_color: tokens.band,
        extreme_bg_color: tokens.surface,
        text_edit_bg_color: Some(tokens.surface),
        code_bg_color: tokens.band,
        warn_fg_color: tokens.warning,
        error_fg_color: tokens.error,
        window_corner_radius: corner,
        window_shadow: shadow(tokens.shadow),
        window_fill: tokens.surface,
        window_stroke: hairline,
        menu_corner_radius: corner,
        panel_fill: tokens.background,
        popup_shadow: shadow(tokens.shadow),
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(2.0, tokens.accent),
            // A blinking cursor draws frames although nothing happens.
            blink: false,
            ..TextCursorStyle::default()
        },
        indent_has_left_vline: false,
        ..if is_dark { Visuals::dark() } else { Visuals::light() }
    }
}

fn shadow(color: Color32) -> Shadow {
    Shadow { offset: [0, 3], blur: 10, spread: 0, color }
}

fn widgets(tokens: &Tokens) -> Widgets {
    let state = |fill, edge, edge_width, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(edge_width, edge),
        corner_radius: CornerRadius::same(size::CORNER),
        fg_stroke: Stroke::new(1.5, text),
        expansion: 0.0,
    };
    let (text, hairline, width) = (tokens.text, tokens.hairline, tokens.hairline_width);
    Widgets {
        noninteractive: WidgetVisuals {
            fg_stroke: Stroke::new(1.0, text),
            ..state(tokens.surface, hairline, width, text)
        },
        inactive: state(tokens.button, tokens.edge, width, text),
        hovered: state(tokens.hover, tokens.edge, width, text),
        // Pressed and focused look alike to egui: the ring is what says where the keyboard is.
        active: state(tokens.pressed, tokens.focus, size::FOCUS_RING, text),
        open: state(tokens.pressed, tokens.edge, width, text),
    }
}
