//! The least window that eframe opens: the floor against which the start of Nysana is measured.
//!
//! `--close-after-first-frame` closes it as soon as it is drawn.

fn main() -> eframe::Result {
    let close = std::env::args().any(|argument| argument == "--close-after-first-frame");
    let mut frames = 0;
    // The renderer that Nysana takes first, also where another one is built in.
    let options = eframe::NativeOptions {
        renderer: eframe::Renderer::Glow,
        ..eframe::NativeOptions::default()
    };
    eframe::run_ui_native("minimal", options, move |ui, _frame| {
        ui.label("");
        frames += 1;
        if close && frames > 1 {
            ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
        } else if close {
            ui.ctx().request_repaint();
        }
    })
}
