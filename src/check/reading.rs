//! Findings of reading a programme file: its form, and what must hold for it to be used.

use std::path::Path;

use super::{Concerns, Finding, Place, Rule, Severity};
use crate::language::Message;
use crate::programme::{Library, Problem, ProgrammeFile, read_file};

pub(super) fn findings(path: &Path, library: &Library) -> Vec<Finding> {
    let file = match read_file(path) {
        Ok((_, file)) => file,
        Err(problems) => return problems.into_iter().map(error).collect(),
    };
    if let ProgrammeFile::Amendment(amendment) = &file
        && library.get(&amendment.amends).is_none()
    {
        // The file itself is in order; whether it fits cannot be told here and now.
        let message = Message::new("check-programme-not-at-hand").with("id", &*amendment.amends);
        return vec![finding(Severity::Warning, message, Place::Whole)];
    }
    let problems = library.clone().try_open(path).err().unwrap_or_default();
    problems.into_iter().map(error).collect()
}

fn error(problem: Problem) -> Finding {
    let place = problem.at.map_or(Place::Whole, Place::Text);
    finding(Severity::Error, problem.what, place)
}

fn finding(severity: Severity, message: Message, place: Place) -> Finding {
    Finding {
        rule: Rule::File,
        severity,
        message,
        details: Vec::new(),
        detail_places: Vec::new(),
        concerns: Concerns::default(),
        places: vec![place],
        editions: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::programme_file;
    use super::*;
    use crate::programme::Position;

    const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/programmes/example");

    #[test]
    fn the_example_is_in_order() {
        let folder = Path::new(EXAMPLES);
        let mut library = Library::built_in();
        assert_eq!(programme_file(&folder.join("base.ron"), &library), []);
        let amendment = folder.join("amendment.ron");
        let alone = programme_file(&amendment, &library);
        assert_eq!(alone[0].message.key, "check-programme-not-at-hand");
        assert_eq!((alone.len(), alone[0].severity), (1, Severity::Warning));
        library.open(&folder.join("base.ron")).unwrap();
        assert_eq!(programme_file(&amendment, &library), []);
    }

    #[test]
    fn what_cannot_be_read_is_an_error_with_its_place() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let found = programme_file(&here.join("Cargo.toml"), &Library::default());
        assert_eq!(found[0].severity, Severity::Error);
        assert_eq!(found[0].places, [Place::Text(Position { line: 1, column: 1 })]);
        let found = programme_file(&here.join("none.ron"), &Library::default());
        assert_eq!(found[0].places, [Place::Whole]);
    }
}
