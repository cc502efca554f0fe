//! Stacked bars: amounts by year, each bar divided by source. `data` says what is shown, `view`
//! draws it.

mod data;
mod view;

pub use data::{Bar, Input, Part, Stacks};
pub use view::{show, wanted_height};
