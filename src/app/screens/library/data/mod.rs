//! What the screen shows, as plain data: a card for each programme, and what was found.

mod cards;
mod goal;
mod results;

#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use cards::Card;
pub use goal::{Goal, card};
pub use results::{Hit, Marked, Results, Row};

use crate::language::{Message, Texts};
use crate::programme::{Edition, Programme};
use crate::territory;

/// What everything is computed from.
pub struct Source<'a> {
    /// The programmes that have been read, in the order of the screen.
    pub programmes: Vec<&'a Programme>,
    /// Code of the programme that is open.
    pub shown: &'a str,
    /// The texts of the chosen language.
    pub texts: &'a Texts,
    /// Names of territories.
    pub tree: &'a territory::Tree,
    /// The day of the start.
    pub today: Date,
}

impl Source<'_> {
    fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    /// The date of the edition of a programme that is in force.
    fn in_force(&self, programme: &Programme) -> Option<Date> {
        programme.edition_on(self.today).ok().map(Edition::date)
    }
}
