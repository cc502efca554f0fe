//! Changes to a spreadsheet that are made in one of its parts, not in the bytes of the archive,
//! whose checksums would give them away.

use std::io::{Cursor, Read, Write};

use libfuzzer_sys::fuzzer_mutate;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Room for a part to grow.
const ROOM: usize = 4096;

/// Changes one of the parts that a reader looks at; now and then the bytes themselves. Gives the
/// new size.
pub fn mutate_parts(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    if !seed.is_multiple_of(8)
        && let Some(changed) = changed(&data[..size], seed / 8)
        && changed.len() <= max_size
    {
        data[..changed.len()].copy_from_slice(&changed);
        return changed.len();
    }
    fuzzer_mutate(data, size, max_size)
}

fn changed(bytes: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut parts = parts(bytes)?;
    let count = u32::try_from(parts.len()).ok().filter(|count| *count > 0)?;
    let (_, part) = parts.get_mut((seed % count) as usize)?;
    let size = part.len();
    part.resize(size + ROOM, 0);
    let size = fuzzer_mutate(part, size, size + ROOM);
    part.truncate(size);
    packed(&parts)
}

/// Name and content of the parts that say something of cells.
fn parts(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Vec::new();
    for at in 0..archive.len().min(64) {
        let part = archive.by_index(at).ok()?;
        let name = part.name().ok()?.to_string();
        let is_read = ["content.xml", "mimetype"].contains(&&*name)
            || (name.starts_with("xl/") && !name.contains("theme"))
            || name.ends_with(".rels");
        if is_read {
            let mut content = Vec::new();
            part.take(1 << 20).read_to_end(&mut content).ok()?;
            parts.push((name, content));
        }
    }
    Some(parts)
}

fn packed(parts: &[(String, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        writer.start_file(name.as_str(), options).ok()?;
        writer.write_all(content).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}
