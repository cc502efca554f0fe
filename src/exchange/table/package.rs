//! The parts of a workbook, which is a zip archive, unpacked within bounds.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::language::Message;

/// Bytes that the parts of a workbook may have together: far more than a million cells need, far
/// less than what a few kilobytes can be made to unpack to.
const MAX_UNPACKED: u64 = MAX_MEGABYTES << 20;
const MAX_MEGABYTES: u64 = 256;
/// Bytes of the part with the texts of cells: an empty text takes five of them there, and five
/// times as much in memory.
const MAX_STRINGS: u64 = 96 << 20;
/// Parts that a workbook may have.
const MAX_PARTS: usize = 4000;

pub(super) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Opens the archive.
pub(super) fn open(bytes: &[u8]) -> Result<Archive<'_>, Message> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if archive.len() > MAX_PARTS {
        return Err(too_much());
    }
    Ok(archive)
}

/// Unpacks one part.
pub(super) fn part(archive: &mut Archive<'_>, name: &str) -> Result<Vec<u8>, Message> {
    part_within(archive, name, MAX_UNPACKED)
}

fn part_within(archive: &mut Archive<'_>, name: &str, max: u64) -> Result<Vec<u8>, Message> {
    let mut part = archive.by_name(name).map_err(|error| damaged(&error))?;
    unpack(&mut part, max)
}

/// The same archive with nothing left to unpack: whoever reads it needs no more memory than its
/// length says. Pictures and the like are left out.
pub(super) fn unpacked(archive: Archive<'_>) -> Result<Vec<u8>, Message> {
    unpacked_within(archive, MAX_UNPACKED)
}

fn unpacked_within(mut archive: Archive<'_>, max: u64) -> Result<Vec<u8>, Message> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut left = max;
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|error| damaged(&error))?;
        let name = part.name().map(|name| name.to_string()).map_err(|error| damaged(&error))?;
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let is_strings = name.to_ascii_lowercase().ends_with("sharedstrings.xml");
        writer.start_file(name, options).map_err(|error| damaged(&error))?;
        if is_strings {
            let mut bytes = unpack(&mut part, left.min(MAX_STRINGS))?;
            forget_count(&mut bytes);
            left -= copy_xml(&mut &*bytes, &mut writer, left)?;
        } else {
            left -= copy_xml(&mut part, &mut writer, left)?;
        }
    }
    let done = writer.finish().map_err(|error| damaged(&error))?;
    Ok(done.into_inner())
}

/// Copies a part with XML, of so many bytes at most, piece by piece: a sheet is long, and its
/// pieces need not leave the processor's cache. Gives how many bytes there were.
fn copy_xml(part: &mut impl Read, into: &mut impl Write, left: u64) -> Result<u64, Message> {
    let mut piece = [0; 1 << 15];
    let mut copied = 0;
    loop {
        let count = part.read(&mut piece).map_err(|error| damaged(&error))?;
        let bytes = piece.get(..count).unwrap_or(&piece);
        copied += count as u64;
        if copied > left {
            return Err(too_much());
        }
        if bytes.iter().fold(false, |is_any, byte| is_any | (*byte == 0)) {
            // XML has no zeros but in UTF-16, which no spreadsheet writes.
            return Err(Message::new("table-damaged-unsaid"));
        }
        if count == 0 {
            return Ok(copied);
        }
        into.write_all(bytes).map_err(|error| damaged(&error))?;
    }
}

/// Takes away how many texts there are, as the part itself says: calamine makes room for as many
/// beforehand, and where there is no such room the program ends.
fn forget_count(bytes: &mut [u8]) {
    const COUNT: &[u8] = b"uniqueCount";
    let mut from = 0;
    while let Some(at) = bytes[from..].windows(COUNT.len()).position(|known| known == COUNT) {
        from += at + COUNT.len();
        bytes[from - COUNT.len()..from].copy_from_slice(b"uniqueXount");
    }
}

fn unpack(part: &mut impl Read, left: u64) -> Result<Vec<u8>, Message> {
    let mut bytes = Vec::new();
    part.take(left + 1).read_to_end(&mut bytes).map_err(|error| damaged(&error))?;
    if bytes.len() as u64 > left {
        return Err(too_much());
    }
    Ok(bytes)
}

fn too_much() -> Message {
    Message::new("table-unpacks-too-large").with("megabytes", MAX_MEGABYTES.to_string())
}

/// The file is no workbook, or a damaged one.
pub(super) fn damaged(reason: &impl std::fmt::Display) -> Message {
    Message::new("table-damaged").with("reason", reason.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_file_that_unpacks_without_end_is_refused() {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for name in ["a.xml", "b.xml", "c.png"] {
            writer.start_file(name, SimpleFileOptions::default()).unwrap();
            writer.write_all(&vec![b' '; 1 << 20]).unwrap();
        }
        let bytes = writer.finish().unwrap().into_inner();
        let refused = |read: Result<Vec<u8>, Message>| read.map_err(|message| message.key).err();
        let too_large = Some("table-unpacks-too-large");
        let mut archive = open(&bytes).unwrap();
        assert_eq!(refused(part_within(&mut archive, "a.xml", 1000)), too_large);
        assert_eq!(refused(part_within(&mut archive, "a.xml", 1 << 20)), None);
        assert_eq!(refused(unpacked_within(open(&bytes).unwrap(), (2 << 20) - 1)), too_large);
        assert_eq!(refused(unpacked_within(open(&bytes).unwrap(), 2 << 20)), None);
    }
}
