//! Where something found leads.

use jiff::civil::Date;

use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::programme::search::Target;

/// Where something found leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// Code of the programme.
    pub programme: String,
    /// Date of the edition; none: the one in force.
    pub edition: Option<Date>,
    /// What of it.
    pub target: Target,
    /// Whether it has a trajectory.
    pub has_chart: bool,
}

impl Goal {
    /// The commands that lead there; an indicator is shown on `screen`.
    pub fn commands(&self, session: &Session, screen: Screen) -> Vec<Command> {
        let mut commands = Vec::new();
        if session.place.programme != self.programme {
            commands.push(Command::ChooseProgramme(self.programme.clone()));
        }
        commands.push(Command::ChooseEdition(self.edition));
        commands.push(match &self.target {
            Target::Indicator(code) => {
                let screen = if self.has_chart { screen } else { super::super::CARD };
                Command::ShowIndicator { code: code.clone(), screen }
            }
            Target::Measure(number) => Command::ShowMeasure(number.clone()),
            Target::Fact(code) => Command::ShowFact(code.clone()),
            Target::Edition => card(&self.programme, session),
        });
        commands
    }
}

/// Shows the card of the indicator looked at, or of the first one of another programme.
pub fn card(programme: &str, session: &Session) -> Command {
    let is_open = session.place.programme == programme;
    let code = if is_open { session.place.indicator.clone() } else { String::new() };
    Command::ShowIndicator { code, screen: super::super::CARD }
}
