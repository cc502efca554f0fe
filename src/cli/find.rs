//! Finds what an argument names: a programme by its code or file, an edition by a day, a
//! territory by its code or name. What is not found is answered with what there is.

use std::ffi::OsStr;
use std::path::Path;

use jiff::civil::Date;

use super::Context;
use super::failure::Failure;
use crate::language::{Language, Message};
use crate::programme::{Edition, Library, Programme};
use crate::territory::{Territory, Tree};

/// Whether the argument is the code of a programme at hand.
pub(super) fn is_at_hand(library: &Library, named: &OsStr) -> bool {
    named.to_str().is_some_and(|id| library.ids().any(|known| known == id))
}

/// The code of the programme that the argument names: one at hand, or a file, which joins the
/// library.
///
/// # Errors
/// Neither; or what is wrong with the file, by line and column.
pub(super) fn programme(library: &mut Library, named: &OsStr) -> Result<String, Failure> {
    if is_at_hand(library, named) {
        return Ok(named.to_string_lossy().into_owned());
    }
    let path = Path::new(named);
    if !is_programme_file(path) && !path.exists() {
        return Err(no_programme(library, named).into());
    }
    let in_file = |problem: Message| {
        let path = path.display().to_string();
        Message::new("cli-of-file").with("path", path).with("problem", problem)
    };
    let opened = library.open(path);
    opened.map_err(|problems| problems.into_iter().map(in_file).collect::<Vec<_>>().into())
}

/// Whether it is called as programme files are.
pub(super) fn is_programme_file(path: &Path) -> bool {
    has_ending(path, "ron")
}

/// Whether the name of a file ends so.
pub(super) fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// The programme of a code.
///
/// # Errors
/// It is not at hand.
pub(super) fn at_hand<'a>(library: &'a Library, id: &str) -> Result<&'a Programme, Failure> {
    library.get(id).ok_or_else(|| no_programme(library, OsStr::new(id)).into())
}

fn no_programme(library: &Library, named: &OsStr) -> Message {
    let known: Vec<_> = library.ids().collect();
    Message::new("cli-no-programme")
        .with("typed", named.to_string_lossy().into_owned())
        .with("programmes", known.join(", "))
}

/// The edition in force on a day; none given: today's.
///
/// # Errors
/// A day before the first act.
pub(super) fn edition<'a>(
    programme: &'a Programme,
    day: Option<Date>,
    context: &Context<'_>,
) -> Result<&'a Edition, Failure> {
    Ok(programme.edition_on(day.unwrap_or(context.system.today))?)
}

/// The territory of a code, name or alias, within that of the programme.
///
/// # Errors
/// None or several are called so, or it lies elsewhere.
pub(super) fn territory<'a>(
    typed: &str,
    tree: &'a Tree,
    edition: &Edition,
    language: Language,
) -> Result<&'a Territory, Failure> {
    let Some(found) = tree.find(typed) else {
        let regions = tree.regions();
        let listed = regions.map(|region| format!("{} {}", region.code, region.name.get(language)));
        let message = Message::new("cli-no-territory")
            .with("typed", typed)
            .with("regions", listed.collect::<Vec<_>>().join(", "));
        return Err(message.into());
    };
    if is_within(tree, found, &edition.territory) {
        return Ok(found);
    }
    let whole = tree.get(&edition.territory).map(|whole| whole.name.get(language));
    let message = Message::new("cli-territory-outside")
        .with("territory", &found.name)
        .with("programme", &edition.short)
        .with("whole", whole.unwrap_or(&edition.territory));
    Err(message.into())
}

/// Whether a territory is the whole or a part of it. A whole of the programme's own, which the
/// tree does not know, holds whatever it says.
fn is_within(tree: &Tree, territory: &Territory, whole: &str) -> bool {
    let above = std::iter::successors(Some(territory), |one| tree.get(one.parent.as_deref()?));
    tree.get(whole).is_none() || above.into_iter().any(|one| one.code == whole)
}
