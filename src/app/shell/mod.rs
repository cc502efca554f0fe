//! The frame around every screen: rail, context bar, status bar, notices.

mod context_bar;
mod notices;
mod rail;
mod regions;
mod room;
mod status_bar;

pub use context_bar::{context_bar, language_names};
pub use notices::notices;
pub use rail::rail;
pub use regions::Region;
pub use room::with_room;
pub use status_bar::{kept, status_bar};
