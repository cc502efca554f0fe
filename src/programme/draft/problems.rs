//! What still has to be put right in a draft before its file would be accepted: the reader's own
//! verification, said of the part and field that it concerns.

use std::path::Path;

use super::super::act::Place;
use super::super::base::{Amendment, Base};
use super::super::file::problem::{Fault, Step};
use super::super::file::verify;
use super::super::history::Programme;
use super::amend::{amend, is_plan_changed, plan_anew, recoded};
use super::{Draft, Part};
use crate::language::Message;

/// Something to be put right.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftProblem {
    /// What is wrong and what to do.
    pub what: Message,
    /// Where.
    pub part: Part,
    /// The field in that part: `title.kk`, `series.0.values.1.years.2025`; of the plan, with the
    /// index of the measure in front.
    pub field: String,
}

impl DraftProblem {
    fn new(part: Part, field: &str, what: Message) -> Self {
        Self { what, part, field: field.to_owned() }
    }
}

/// All problems, those of the programme first. `programme` is the one that an amendment amends,
/// as the library has it, perhaps with the amendment itself from where it was saved last.
pub fn problems(
    draft: &Draft,
    programme: Option<&Programme>,
    saved: Option<&Path>,
) -> Vec<DraftProblem> {
    let mut base = draft.finished();
    if let Some(old) = &draft.old {
        // What an act leaves alone may name what it deletes.
        base.facts.clear();
        base.financing.clear();
        base.funding_sources.clear();
        base.measures = if is_plan_changed(draft) { plan_anew(draft) } else { Vec::new() };
        base.indicators = recoded(draft, old);
    }
    let faults = verify::base(&base).into_vec();
    let mut problems: Vec<_> = faults.iter().map(|fault| problem(fault, &base)).collect();
    // It follows from the title of the act, which is missing then.
    problems.retain(|problem| problem.field != "act.source");
    say_blank_once(&mut problems);
    if let Some(old) = &draft.old {
        amendment(draft, old.date, (programme, saved), &mut problems);
    }
    problems
}

/// A text that is missing in every language is one problem, told at the first of them.
fn say_blank_once(problems: &mut Vec<DraftProblem>) {
    let at = |one: &DraftProblem, key: &str, language: &str| {
        (one.what.key == key).then(|| one.field.strip_suffix(language).map(str::to_owned)).flatten()
    };
    let of = |key: &str, language: &str| -> Vec<(Part, String)> {
        let found = |one: &DraftProblem| Some((one.part.clone(), at(one, key, language)?));
        problems.iter().filter_map(found).collect()
    };
    let russian = of("draft-missing-russian", ".ru");
    let english = of("draft-missing-english", ".en");
    let blank: Vec<(Part, String)> = of("draft-missing-kazakh", ".kk")
        .into_iter()
        .filter(|one| russian.contains(one) && english.contains(one))
        .collect();
    problems.retain_mut(|one| {
        let field = one.field.rsplit_once('.').map_or("", |(field, _)| field).to_owned();
        if !blank.contains(&(one.part.clone(), field)) {
            return true;
        }
        let is_first = one.what.key == "draft-missing-kazakh";
        if is_first {
            one.what = Message::new("draft-missing-text");
        }
        is_first
    });
}

fn amendment(
    draft: &Draft,
    date: jiff::civil::Date,
    (programme, saved): (Option<&Programme>, Option<&Path>),
    problems: &mut Vec<DraftProblem>,
) {
    let amended = amend(draft).amendment;
    if amended.act.date <= date {
        let what = Message::new("draft-too-early").with("date", date);
        problems.push(DraftProblem::new(Part::Programme, "act.date", what));
    }
    if amended.operations.is_empty() {
        let what = Message::new("draft-nothing-changed");
        problems.push(DraftProblem::new(Part::Changes, "", what));
    }
    let Some(programme) = programme else {
        let what = Message::new("programme-amends-unknown").with("id", amended.amends);
        problems.push(DraftProblem::new(Part::Changes, "", what));
        return;
    };
    // Whatever is wrong in a field is said there; what is left concerns the acts together.
    if problems.is_empty()
        && let Err(refused) = programme.try_amendment(saved, amended)
    {
        problems.extend(refused.into_iter().map(|what| DraftProblem::new(Part::Changes, "", what)));
    }
}

fn problem(fault: &Fault, base: &Base) -> DraftProblem {
    let (part, rest) = match fault.path.0.as_slice() {
        [Step::Field("sections"), Step::Index(at), rest @ ..] => {
            let code = base.sections.get(*at).map(|section| section.code.clone());
            (Part::Section(code.unwrap_or_default()), rest)
        }
        [Step::Field("indicators"), Step::Index(at), rest @ ..] => {
            let code = base.indicators.get(*at).map(|indicator| indicator.code.clone());
            (Part::Indicator(code.unwrap_or_default()), rest)
        }
        [Step::Field("measures"), rest @ ..] => (Part::Plan, rest),
        rest => (Part::Programme, rest),
    };
    let steps: Vec<String> = rest
        .iter()
        .map(|step| match step {
            Step::Field(name) => (*name).to_owned(),
            Step::Index(at) => at.to_string(),
            Step::Year(year) => year.to_string(),
        })
        .collect();
    DraftProblem { what: shown(&fault.what), part, field: steps.join(".") }
}

/// The words for a file, where the window has its own.
fn shown(what: &Message) -> Message {
    match what.key {
        "programme-missing-kazakh" => Message::new("draft-missing-kazakh"),
        "programme-missing-russian" => Message::new("draft-missing-russian"),
        "programme-missing-english" => Message::new("draft-missing-english"),
        "programme-empty-text" => Message::new("draft-empty-text"),
        "programme-act-without-language" => Message::new("draft-act-without-language"),
        _ => what.clone(),
    }
}

impl Programme {
    /// Tries an amendment of which no file is there yet.
    fn try_amendment(
        &self,
        saved: Option<&Path>,
        amendment: Amendment,
    ) -> Result<(), Vec<Message>> {
        let tried = self.amended(saved.unwrap_or(Path::new("")), amendment);
        tried
            .map(|_| ())
            .map_err(|refusal| refusal.faults.iter().map(|fault| refusal.message(fault)).collect())
    }
}

impl Draft {
    /// The place that the user gave an operation.
    pub fn place(&self, operation: &str) -> Place {
        self.places.get(operation).cloned().unwrap_or_default()
    }
}
