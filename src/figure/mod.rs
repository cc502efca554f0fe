//! The charts: what each shows (plain data) and how it is drawn, on screen and on paper alike.

pub mod mark;
pub mod scale;
pub mod stacks;
pub mod trajectory;
