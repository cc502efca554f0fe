//! The programmes that the binary brings along, as text. Adding one is a line in the table.

use std::sync::OnceLock;

use super::file::problem::Problem;
use super::file::read;
use super::history::{Origin, Programme};

/// A programme in the binary: its base file, then its amendments.
#[derive(Debug)]
pub(super) struct Shipped {
    pub(super) id: &'static str,
    files: &'static [&'static str],
}

/// All, in the order in which they are offered.
pub(super) const ALL: &[Shipped] = &[
    Shipped {
        id: "concept-2023-2029",
        files: &[
            include_str!("../../assets/programmes/concept-2023-2029/base-2023-03-28.ron"),
            include_str!("../../assets/programmes/concept-2023-2029/amendment-2024-06-13.ron"),
        ],
    },
    Shipped {
        id: "state-programme-2020-2025",
        files: &[include_str!(
            "../../assets/programmes/state-programme-2020-2025/base-2019-12-27.ron"
        )],
    },
    Shipped {
        id: "turkistan-2020-2025",
        files: &[include_str!("../../assets/programmes/turkistan-2020-2025/base-2020-01-01.ron")],
    },
    Shipped {
        id: "nis-strategy-2030",
        files: &[include_str!("../../assets/programmes/nis-strategy-2030/base-2018-12-01.ron")],
    },
];

/// The programmes of [`ALL`] as read: constants of the binary, each computed once, when it is
/// first asked for.
static READ: [OnceLock<Option<Programme>>; ALL.len()] = [const { OnceLock::new() }; ALL.len()];

/// A programme by its place in [`ALL`]; reads it where that has not been done. None where its
/// files cannot be read; a test holds that all can.
pub(super) fn programme(at: usize) -> Option<&'static Programme> {
    READ.get(at)?.get_or_init(|| ALL.get(at)?.read().ok()).as_ref()
}

/// The same without reading: none where that has not been done.
pub(super) fn ready(at: usize) -> Option<&'static Programme> {
    READ.get(at)?.get()?.as_ref()
}

impl Shipped {
    /// Reads its files and computes its editions.
    ///
    /// # Errors
    /// What is wrong with a file; a test holds that nothing is.
    pub(super) fn read(&self) -> Result<Programme, Vec<Problem>> {
        let [base, amendments @ ..] = self.files else { return Err(Vec::new()) };
        let base = read::read_base(base)?;
        let amendments: Result<Vec<_>, _> =
            amendments.iter().map(|text| read::read_amendment(text)).collect();
        Programme::new(Origin::BuiltIn, base, amendments?)
            .map_err(|what| vec![Problem { what, at: None }])
    }
}
