//! Room for a screen: in a window that is too small for it, as on a projector with everything large,
//! it keeps its least size and is scrolled, so that nothing lies over anything else.

use egui::{Id, Rect, ScrollArea, Ui, UiBuilder, Vec2};

use crate::app::place::Screen;
use crate::theme::size;

/// Draws a screen with the room that it needs; each is scrolled for itself.
pub fn with_room(ui: &mut Ui, screen: Screen, add: impl FnOnce(&mut Ui)) {
    let room = ui.available_size();
    let least = Vec2::from(size::LEAST_SCREEN);
    if room.x >= least.x && room.y >= least.y {
        return add(ui);
    }
    ScrollArea::both().id_salt(screen).auto_shrink(false).show(ui, |ui| {
        let whole = Rect::from_min_size(ui.cursor().min, room.max(least));
        ui.scope_builder(UiBuilder::new().max_rect(whole), |ui| {
            ui.set_min_size(whole.size());
            add(ui);
        });
        follow_focus(ui);
    });
}

/// Scrolls to what has got the keyboard since the last frame.
fn follow_focus(ui: &Ui) {
    let followed = Id::unique("focus that was scrolled to");
    let focused = ui.memory(egui::Memory::focused);
    let last = ui.data(|data| data.get_temp::<Option<Id>>(followed)).flatten();
    if focused != last {
        ui.data_mut(|data| data.insert_temp(followed, focused));
        if let Some(response) = focused.and_then(|id| ui.ctx().read_response(id)) {
            ui.scroll_to_rect(response.rect, None);
        }
    }
}
