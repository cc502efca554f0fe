//! One try to open the window with one renderer.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::Simulated;
use super::renderer::{Ended, Renderer};
use super::watch::Watch;
use crate::app::{NysanaApp, Options};
use crate::platform::Mark;

/// Opens the window and comes back when it is closed. Until its first frame is on the screen a mark
/// stands in the folder of user data.
pub fn run(
    renderer: Renderer,
    options: &Options,
    once: bool,
    simulated: Option<Simulated>,
    watch: Option<Watch>,
) -> Ended {
    let mark = Mark::set(&options.folder, renderer.name(), env!("CARGO_PKG_VERSION"));
    let first = Rc::new(First {
        mark: RefCell::new(mark),
        watch: RefCell::new(watch),
        came: Cell::new(false),
    });
    match simulated {
        Some(Simulated::NoRenderer) => {
            first.over();
            return Ended::NotStarted("simulated".to_owned());
        }
        Some(Simulated::Hang) => loop {
            std::thread::park();
        },
        Some(Simulated::Panic) | None => {}
    }
    let ended = eframe::run_native(
        "nysana",
        native_options(renderer),
        creator(&first, options, once, simulated),
    );
    first.over();
    match ended {
        Ok(()) => Ended::Closed,
        Err(error) if first.came.get() => Ended::Broke(error.to_string()),
        Err(error) => Ended::NotStarted(error.to_string()),
    }
}

fn creator<'a>(
    first: &'a Rc<First>,
    options: &'a Options,
    once: bool,
    simulated: Option<Simulated>,
) -> eframe::AppCreator<'a> {
    Box::new(move |creation| {
        // A panic from here on is an error of the program, not of the renderer.
        let ends = Ends(Rc::clone(first));
        let app = NysanaApp::new(&creation.egui_ctx, options.clone());
        Ok(Box::new(Window { app, once, simulated, began: None, ends }))
    })
}

fn native_options(renderer: Renderer) -> eframe::NativeOptions {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_app_id("nysana")
            .with_title("Nysana")
            .with_icon(icon())
            .with_inner_size([1200.0, 720.0])
            .with_min_inner_size([640.0, 400.0])
            // The screen of a laptop at 125 % is not as high as the size above.
            .with_maximized(cfg!(windows))
            .with_drag_and_drop(true),
        ..eframe::NativeOptions::default()
    };
    match renderer {
        Renderer::Glow => eframe::NativeOptions { renderer: eframe::Renderer::Glow, ..options },
        #[cfg(windows)]
        Renderer::Wgpu => super::direct3d::native_options(options),
        #[cfg(not(windows))]
        Renderer::Wgpu => options,
    }
}

/// The icon of the window; where it could not be read, the window has none.
fn icon() -> egui::IconData {
    const ICON: &[u8] = include_bytes!("../../../assets/icon/nysana.png");
    eframe::icon_data::from_png_bytes(ICON).unwrap_or_default()
}

/// The way to the first frame: what stands until it has come.
struct First {
    mark: RefCell<Option<Mark>>,
    watch: RefCell<Option<Watch>>,
    came: Cell<bool>,
}

impl First {
    /// The renderer did its part: it drew, or it said that it cannot.
    fn over(&self) {
        drop(self.watch.take());
        if let Some(mark) = self.mark.take() {
            mark.clear();
        }
    }
}

/// Ends the way to the first frame, however the window goes down.
struct Ends(Rc<First>);

impl Drop for Ends {
    fn drop(&mut self) {
        self.0.over();
    }
}

/// The window, and what happens around its first frame.
struct Window {
    app: NysanaApp,
    /// Whether it is closed as soon as its first frame is on the screen.
    once: bool,
    simulated: Option<Simulated>,
    /// The number of its first frame.
    began: Option<u64>,
    ends: Ends,
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        // A frame is on the screen only when the next one begins; one may take several passes.
        let number = ui.ctx().cumulative_frame_nr();
        let began = *self.began.get_or_insert(number);
        if number > began && !self.ends.0.came.replace(true) {
            self.ends.0.over();
        }
        if self.once && number > began {
            // It is on the screen: drawing another one would only be measured with it.
            ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
            ui.ctx().request_repaint();
            return;
        }
        self.app.ui(ui, frame);
        if self.ends.0.came.get() {
            if self.simulated == Some(Simulated::Panic) {
                panic!("simulated");
            }
        } else {
            ui.ctx().request_repaint();
        }
    }

    fn on_exit(&mut self, gl: Option<&eframe::glow::Context>) {
        self.app.on_exit(gl);
    }
}
