//! Texts in three languages while they are typed: which of them are the act's own.

use super::super::base::Base;
use super::super::indicator::{Counting, Unit};
use crate::language::{Language, Wording};

/// The wording with another text in one language. A text that is new is the act's own where the
/// act has that language; one that is gone is not.
pub fn typed(wording: &Wording, language: Language, text: &str, act: &[Language]) -> Wording {
    let mut new = wording.clone();
    let was_empty = wording.get(language).trim().is_empty();
    text.clone_into(slot(&mut new, language));
    if text.trim().is_empty() {
        new.official.retain(|known| *known != language);
    } else if was_empty && act.contains(&language) && !new.is_official(language) {
        new.official.push(language);
        new.official.sort_unstable();
    }
    new
}

/// The wording with the text of one language also in another, where it counts as a translation.
pub fn copied(wording: &Wording, from: Language, to: Language) -> Wording {
    let mut new = wording.clone();
    *slot(&mut new, to) = wording.get(from).to_owned();
    new.official.retain(|known| *known != to);
    new
}

/// The wording with a language that becomes the act's own, or no longer is.
pub fn toggled(wording: &Wording, language: Language) -> Wording {
    let mut new = wording.clone();
    if new.is_official(language) {
        new.official.retain(|known| *known != language);
    } else {
        new.official.push(language);
        new.official.sort_unstable();
    }
    new
}

fn slot(wording: &mut Wording, language: Language) -> &mut String {
    match language {
        Language::Kk => &mut wording.kk,
        Language::Ru => &mut wording.ru,
        Language::En => &mut wording.en,
    }
}

/// Fills the languages that are empty from one that is not: English and Kazakh from Russian,
/// Russian from Kazakh. Gives how many texts it filled.
pub(super) fn fill(base: &mut Base) -> usize {
    let mut filled = 0;
    each(base, &mut |wording| {
        for (to, from) in [
            (Language::Ru, [Language::Kk, Language::En]),
            (Language::Kk, [Language::Ru, Language::En]),
            (Language::En, [Language::Ru, Language::Kk]),
        ] {
            let has = |language: &Language| !wording.get(*language).trim().is_empty();
            let source = from.into_iter().find(has);
            if let Some(source) = source.filter(|_| wording.get(to).trim().is_empty()) {
                *wording = copied(wording, source, to);
                filled += 1;
            }
        }
    });
    filled
}

/// Every wording that the editor shows.
fn each(base: &mut Base, visit: &mut dyn FnMut(&mut Wording)) {
    for wording in [&mut base.title, &mut base.short, &mut base.act.title] {
        visit(wording);
    }
    base.sections.iter_mut().for_each(|section| visit(&mut section.title));
    for indicator in &mut base.indicators {
        visit(&mut indicator.title);
        if let Unit::Other(name) = &mut indicator.unit {
            visit(name);
        }
        if let Counting::State(ladder) = &mut indicator.counting {
            ladder.iter_mut().for_each(&mut *visit);
        }
        for series in &mut indicator.series {
            series.name.iter_mut().for_each(&mut *visit);
            if let Some(Unit::Other(name)) = &mut series.unit {
                visit(name);
            }
        }
    }
}
