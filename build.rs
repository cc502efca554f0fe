//! Gives nysana.exe its icon, manifest and version. For other systems there is nothing to do.
//!
//! Where no resource compiler is found (`rc.exe` of the Windows SDK, `windres` of MinGW) the program
//! is built without them and a warning says so: they decorate, they change nothing that it does.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What is in the program file: the script that both resource compilers read.
const SCRIPT: &str = "packaging/windows/nysana.rc";
const MANIFEST: &str = "packaging/windows/nysana.exe.manifest";
const ICON: &str = "assets/icon/nysana.ico";

fn main() {
    for file in ["build.rs", SCRIPT, MANIFEST, ICON] {
        println!("cargo:rerun-if-changed={file}");
    }
    if env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    if let Err(error) = embed() {
        println!("cargo:warning=nysana.exe stays without icon, manifest and version: {error}");
    }
}

fn embed() -> io::Result<()> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let script = Path::new(&variable("OUT_DIR")?).join("nysana.rc");
    fs::write(&script, ascii(&(defines(&root)? + &fs::read_to_string(root.join(SCRIPT))?)))?;
    winresource::WindowsResource::new()
        .set_resource_file(&script.to_string_lossy())
        .compile_for("nysana")
}

/// What the script takes from the package.
fn defines(root: &Path) -> io::Result<String> {
    let version = variable("CARGO_PKG_VERSION")?;
    let numbers =
        ["MAJOR", "MINOR", "PATCH"].map(|part| variable(&format!("CARGO_PKG_VERSION_{part}")));
    let numbers = numbers.into_iter().collect::<io::Result<Vec<_>>>()?.join(",");
    let path = |file| root.join(file).to_string_lossy().replace('\\', "/");
    Ok(format!(
        "#define VERSION {numbers},0\n#define VERSION_TEXT \"{version}\"\n\
         #define ICON_FILE \"{}\"\n#define MANIFEST_FILE \"{}\"\n",
        path(ICON),
        path(MANIFEST)
    ))
}

/// The same text without letters beyond ASCII: `windres` takes no other encoding by itself.
fn ascii(text: &str) -> String {
    text.chars().fold(String::new(), |mut ascii, letter| {
        if letter.is_ascii() {
            ascii.push(letter);
        } else {
            // Writing to a text does not fail.
            let _ = write!(ascii, "\\x{:04x}", u32::from(letter));
        }
        ascii
    })
}

fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(|error| io::Error::other(format!("{name}: {error}")))
}
