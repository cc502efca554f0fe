//! The verbs of the user: one list gives menus, tooltips, shortcuts and icons.

use std::borrow::Cow;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::place::Screen;
use crate::language::Texts;
use crate::theme::Icon;

/// What a user can do anywhere in the window, without further arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named and described by its texts")]
pub enum Verb {
    NewBook,
    Open,
    ImportTable,
    MergeBooks,
    SaveAs,
    EarlierSaves,
    Export,
    ExportCsv,
    Template,
    Undo,
    Redo,
    Print,
    CopyPicture,
    NextIndicator,
    PreviousIndicator,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    NewProgramme,
    NewAmendment,
    Go(Screen),
}

impl Verb {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = [
            Self::NewBook,
            Self::Open,
            Self::ImportTable,
            Self::MergeBooks,
            Self::SaveAs,
            Self::EarlierSaves,
            Self::Export,
            Self::ExportCsv,
            Self::Template,
            Self::Undo,
            Self::Redo,
            Self::Print,
            Self::CopyPicture,
            Self::NextIndicator,
            Self::PreviousIndicator,
            Self::ZoomIn,
            Self::ZoomOut,
            Self::ZoomReset,
            Self::NewProgramme,
            Self::NewAmendment,
        ];
        plain.into_iter().chain(Screen::ALL.map(Self::Go))
    }

    /// Its name.
    pub fn name(self, texts: &Texts) -> Cow<'_, str> {
        match self {
            Self::NewBook => texts.get("verb-new-book"),
            Self::Open => texts.get("verb-open"),
            Self::ImportTable => texts.get("verb-import-table"),
            Self::MergeBooks => texts.get("verb-merge-books"),
            Self::SaveAs => texts.get("verb-save-as"),
            Self::EarlierSaves => texts.get("verb-earlier-saves"),
            Self::Export => texts.get("verb-export"),
            Self::ExportCsv => texts.get("verb-export-csv"),
            Self::Template => texts.get("verb-template"),
            Self::Undo => texts.get("verb-undo"),
            Self::Redo => texts.get("verb-redo"),
            Self::Print => texts.get("verb-print"),
            Self::CopyPicture => texts.get("verb-copy-picture"),
            Self::NextIndicator => texts.get("verb-next-indicator"),
            Self::PreviousIndicator => texts.get("verb-previous-indicator"),
            Self::ZoomIn => texts.get("verb-zoom-in"),
            Self::ZoomOut => texts.get("verb-zoom-out"),
            Self::ZoomReset => texts.get("verb-zoom-reset"),
            Self::NewProgramme => texts.get("verb-new-programme"),
            Self::NewAmendment => texts.get("verb-new-amendment"),
            Self::Go(Screen::Draft) => texts.get("screen-draft"),
            Self::Go(Screen::Districts) => texts.get("screen-districts"),
            Self::Go(Screen::Review) => texts.get("screen-review"),
            Self::Go(Screen::Wizard) => texts.get("screen-wizard"),
            Self::Go(Screen::Home) => texts.get("screen-home"),
            Self::Go(Screen::Library) => texts.get("screen-library"),
            Self::Go(Screen::Programme) => texts.get("screen-programme"),
            Self::Go(Screen::Data) => texts.get("screen-data"),
            Self::Go(Screen::Trajectory) => texts.get("screen-trajectory"),
            Self::Go(Screen::Measures) => texts.get("screen-measures"),
            Self::Go(Screen::Financing) => texts.get("screen-financing"),
            Self::Go(Screen::Findings) => texts.get("screen-findings"),
            Self::Go(Screen::Settings) => texts.get("screen-settings"),
        }
    }

    /// Its icon, where it has one.
    pub fn icon(self) -> Option<Icon> {
        Some(match self {
            Self::NewBook | Self::NewProgramme | Self::NewAmendment | Self::Go(Screen::Draft) => {
                Icon::Add
            }
            Self::Open
            | Self::ImportTable
            | Self::MergeBooks
            | Self::Go(Screen::Review | Screen::Wizard) => Icon::Open,
            Self::Go(Screen::Districts) => Icon::Library,
            Self::SaveAs | Self::Export | Self::ExportCsv => Icon::Save,
            Self::Template => Icon::Add,
            Self::Undo => Icon::Undo,
            Self::Redo => Icon::Redo,
            Self::Print => Icon::Print,
            Self::CopyPicture => Icon::Copy,
            Self::Go(Screen::Home) => Icon::Home,
            Self::Go(Screen::Library) => Icon::Library,
            Self::Go(Screen::Programme) => Icon::Programme,
            Self::Go(Screen::Data) => Icon::Data,
            Self::Go(Screen::Trajectory) => Icon::Trajectory,
            Self::Go(Screen::Measures) => Icon::Measures,
            Self::Go(Screen::Financing) => Icon::Financing,
            Self::Go(Screen::Findings) => Icon::Findings,
            Self::Go(Screen::Settings) => Icon::Settings,
            Self::EarlierSaves
            | Self::NextIndicator
            | Self::PreviousIndicator
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomReset => return None,
        })
    }

    /// Its shortcut: Ctrl with a letter and F-keys, since the top row of the Kazakh layout has
    /// letters where others have digits. Of that row only keys count that no layout of the users
    /// gives a character with a name: these are known by their place.
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        let (modifiers, key) = match self {
            Self::NewBook => (Modifiers::COMMAND, Key::N),
            Self::Open => (Modifiers::COMMAND, Key::O),
            Self::ImportTable => (Modifiers::COMMAND, Key::I),
            Self::SaveAs => (Modifiers::COMMAND, Key::S),
            Self::Undo => (Modifiers::COMMAND, Key::Z),
            Self::Redo => (Modifiers::COMMAND, Key::Y),
            Self::Print => (Modifiers::COMMAND, Key::P),
            Self::CopyPicture => (Modifiers::COMMAND | Modifiers::SHIFT, Key::C),
            Self::ZoomIn => (Modifiers::COMMAND, Key::Plus),
            Self::ZoomOut => (Modifiers::COMMAND, Key::Minus),
            Self::ZoomReset => (Modifiers::COMMAND, Key::Num0),
            Self::Go(Screen::Home) => (Modifiers::NONE, Key::F1),
            Self::Go(Screen::Library) => (Modifiers::NONE, Key::F3),
            Self::Go(Screen::Programme) => (Modifiers::NONE, Key::F6),
            Self::Go(Screen::Data) => (Modifiers::NONE, Key::F7),
            Self::Go(Screen::Trajectory) => (Modifiers::NONE, Key::F8),
            Self::Go(Screen::Measures) => (Modifiers::NONE, Key::F4),
            Self::Go(Screen::Financing) => (Modifiers::NONE, Key::F5),
            Self::Go(Screen::Findings) => (Modifiers::NONE, Key::F10),
            Self::Go(Screen::Settings) => (Modifiers::NONE, Key::F9),
            Self::NextIndicator
            | Self::PreviousIndicator
            | Self::NewProgramme
            | Self::NewAmendment
            | Self::MergeBooks
            | Self::EarlierSaves
            | Self::Export
            | Self::ExportCsv
            | Self::Template
            | Self::Go(Screen::Draft | Screen::Review | Screen::Wizard | Screen::Districts) => {
                return None;
            }
        };
        Some(KeyboardShortcut::new(modifiers, key))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn no_two_verbs_share_a_shortcut() {
        let mut taken = HashMap::new();
        for verb in Verb::all() {
            let Some(shortcut) = verb.shortcut() else { continue };
            if let Some(other) = taken.insert(shortcut, verb) {
                panic!("{verb:?} and {other:?} share {shortcut:?}");
            }
        }
    }

    /// What the keys of a Cyrillic layout give, by their places: the letters, and of the top row
    /// what the shortcuts use.
    const KAZAKH: [(Key, &str); 29] = [
        (Key::Q, "й"),
        (Key::W, "ц"),
        (Key::E, "у"),
        (Key::R, "к"),
        (Key::T, "е"),
        (Key::Y, "н"),
        (Key::U, "г"),
        (Key::I, "ш"),
        (Key::O, "щ"),
        (Key::P, "з"),
        (Key::A, "ф"),
        (Key::S, "ы"),
        (Key::D, "в"),
        (Key::F, "а"),
        (Key::G, "п"),
        (Key::H, "р"),
        (Key::J, "о"),
        (Key::K, "л"),
        (Key::L, "д"),
        (Key::Z, "я"),
        (Key::X, "ч"),
        (Key::C, "с"),
        (Key::V, "м"),
        (Key::B, "и"),
        (Key::N, "т"),
        (Key::M, "ь"),
        (Key::Num0, "қ"),
        (Key::Minus, "ө"),
        (Key::Equals, "һ"),
    ];

    #[test]
    fn shortcuts_work_in_a_cyrillic_layout() {
        for verb in Verb::all() {
            let Some(KeyboardShortcut { modifiers, logical_key }) = verb.shortcut() else {
                continue;
            };
            if modifiers == Modifiers::NONE {
                continue; // an F-key
            }
            // Ctrl with the key of the plus enlarges too.
            let place = if logical_key == Key::Plus { Key::Equals } else { logical_key };
            let (_, letter) = KAZAKH.iter().find(|(key, _)| *key == place).unwrap();
            for letter in [(*letter).to_owned(), letter.to_uppercase()] {
                // What the layout gives has no name, so the place of the key counts.
                assert_eq!(Key::from_name(&letter), None, "{verb:?}");
            }
        }
    }

    #[test]
    fn no_shortcut_takes_a_key_of_the_grid() {
        // The grid reads these itself: F2 edits, Ctrl+C/X/V/A/D/R as in a spreadsheet.
        let grid = [Key::C, Key::X, Key::V, Key::A, Key::D, Key::R];
        for verb in Verb::all() {
            let Some(shortcut) = verb.shortcut() else { continue };
            assert_ne!(shortcut.logical_key, Key::F2, "{verb:?}");
            let plain = shortcut.modifiers == Modifiers::COMMAND;
            assert!(!(plain && grid.contains(&shortcut.logical_key)), "{verb:?}");
        }
    }
}
