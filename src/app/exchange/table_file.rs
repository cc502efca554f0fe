//! A file of another program that is open to be imported: its bytes, its sheets, one of them read.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::exchange::{SheetName, Table, is_values_csv, open_workbook};
use crate::language::Message;

/// A table to be imported.
#[derive(Clone, Debug)]
pub struct TableFile {
    /// Where it is.
    pub path: PathBuf,
    bytes: Arc<Vec<u8>>,
    /// Its sheets.
    pub sheets: Vec<SheetName>,
    /// Which of them is read.
    pub sheet: usize,
    /// Its cells.
    pub table: Arc<Table>,
}

impl TableFile {
    /// Opens a file and reads its first sheet that is shown and not empty. Takes too long for a
    /// frame.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn of(path: &Path, bytes: Vec<u8>) -> Result<Self, Message> {
        let mut workbook = open_workbook(&bytes)?;
        let sheets = workbook.sheets().to_vec();
        let shown: Vec<usize> = (0..sheets.len()).filter(|at| !sheets[*at].is_hidden).collect();
        let mut first = None;
        for at in shown {
            let table = workbook.read(at)?;
            let is_filled = !table.is_empty();
            if is_filled || first.is_none() {
                first = Some((at, table));
            }
            if is_filled {
                break;
            }
        }
        let (sheet, table) = first.ok_or_else(|| Message::new("table-no-sheet"))?;
        drop(workbook);
        let (path, table) = (path.to_owned(), Arc::new(table));
        Ok(Self { path, bytes: Arc::new(bytes), sheets, sheet, table })
    }

    /// The same file with another sheet. Takes too long for a frame.
    ///
    /// # Errors
    /// The sheet cannot be read.
    pub fn with_sheet(&self, sheet: usize) -> Result<Self, Message> {
        let table = Arc::new(open_workbook(&self.bytes)?.read(sheet)?);
        Ok(Self { sheet, table, ..self.clone() })
    }

    /// The name of the file.
    pub fn name(&self) -> String {
        name(&self.path)
    }

    /// What it is called where its values are looked at.
    pub fn origin(&self) -> Message {
        let file = self.name();
        match self.sheets.get(self.sheet).filter(|_| self.sheets.len() > 1) {
            Some(sheet) => Message::new("table-origin-sheet")
                .with("file", file)
                .with("sheet", sheet.name.as_str()),
            None => Message::new("table-origin").with("file", file),
        }
    }
}

/// The name of a file.
pub fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Whether the columns of a file say what they are.
pub fn says_itself(bytes: &[u8]) -> bool {
    is_values_csv(bytes)
}
