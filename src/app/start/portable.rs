//! Where the user's data live: the usual folder, or beside the program where it is carried along.

use std::path::{Path, PathBuf};

use crate::language::Message;
use crate::platform;

/// Names another folder of user data, for tests.
const FOLDER_VARIABLE: &str = "NYSANA_HOME";

/// A file of this name beside the program keeps the data there too.
const PORTABLE: &str = "portable.txt";

/// The folder of the data beside the program.
const BESIDE: &str = "nysana-data";

/// The folder of user data: settings and the book without a name.
#[derive(Clone, Debug, PartialEq)]
pub struct DataFolder {
    /// The folder; it may not be there yet.
    pub path: PathBuf,
    /// What is to be said of it.
    pub said: Option<Message>,
}

/// The folder of user data of this program.
///
/// # Errors
/// The system names no folder for user data.
pub fn data_folder() -> Result<DataFolder, Message> {
    let named = std::env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty());
    let beside = platform::program_folder().filter(|folder| folder.join(PORTABLE).is_file());
    let usual = dirs::data_local_dir().map(|folder| folder.join("nysana"));
    choose(named.map(PathBuf::from), beside.as_deref(), usual, platform::can_write_to)
}

/// Chooses the folder: one that is named, else `beside` the program where that is asked for and can
/// be written to, else the usual one.
fn choose(
    named: Option<PathBuf>,
    beside: Option<&Path>,
    usual: Option<PathBuf>,
    can_write_to: impl Fn(&Path) -> bool,
) -> Result<DataFolder, Message> {
    let mut said = None;
    if named.is_none()
        && let Some(folder) = beside
    {
        let path = folder.join(BESIDE);
        if can_write_to(&path) {
            return Ok(DataFolder { path, said });
        }
        said = usual.as_ref().map(|usual| {
            Message::new("start-not-portable")
                .with("folder", folder.display().to_string())
                .with("usual", usual.display().to_string())
        });
    }
    let none = || Message::new("start-no-folder").with("variable", FOLDER_VARIABLE);
    let path = named.or(usual).ok_or_else(none)?;
    Ok(DataFolder { path, said })
}

#[cfg(test)]
mod tests {
    use super::*;

    const STICK: &str = "/stick/nysana";

    fn chosen(named: Option<&str>, beside: Option<&str>, writable: bool) -> DataFolder {
        let usual = Some(PathBuf::from("/usual"));
        choose(named.map(PathBuf::from), beside.map(Path::new), usual, |_| writable).unwrap()
    }

    #[test]
    fn data_travel_with_a_program_that_is_carried_along() {
        let beside = chosen(None, Some(STICK), true);
        assert_eq!(beside.path, Path::new(STICK).join(BESIDE));
        assert_eq!(beside.said, None);
        assert_eq!(chosen(None, None, true).path, Path::new("/usual"));
        assert_eq!(chosen(Some("/named"), Some(STICK), true).path, Path::new("/named"));
    }

    #[test]
    fn where_nothing_can_be_written_beside_it_that_is_said() {
        let DataFolder { path, said } = chosen(None, Some(STICK), false);
        assert_eq!(path, Path::new("/usual"));
        assert_eq!(said.unwrap().key, "start-not-portable");
    }

    #[test]
    fn without_any_folder_the_variable_is_named() {
        let refused = choose(None, None, None, |_| true).unwrap_err();
        assert_eq!(refused.key, "start-no-folder");
    }

    #[test]
    fn on_a_disk_the_folder_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let chosen = choose(None, Some(folder.path()), None, platform::can_write_to).unwrap();
        assert!(chosen.path.is_dir());
    }
}
