//! What stays of an error of the program itself: a log beside the user's data, with the version, the
//! place in the code and the way there. No name, no value and no path of the user stands in it, so
//! that it can be handed on.

use std::backtrace::Backtrace;
use std::fmt::Write as _;
use std::panic::PanicHookInfo;
use std::path::Path;

use jiff::Timestamp;

use crate::language::Message;
use crate::platform;

/// Name of the log.
const LOG: &str = "crash";

/// The log gives way to a new one beyond so many bytes.
const LIMIT: u64 = 256 << 10;

/// So many bytes of the way to a place are kept.
const WAY: usize = 48 << 10;

/// What a panic says before it comes to values.
const KNOWN: [&str; 9] = [
    "index out of bounds",
    "called `Option::",
    "called `Result::",
    "attempt to ",
    "already borrowed",
    "already mutably borrowed",
    "assertion ",
    "range ",
    "internal error",
];

/// Keeps a log of every panic from now on, also of those that only end a job.
pub fn keep_log(folder: &Path) {
    let folder = folder.to_owned();
    std::panic::set_hook(Box::new(move |info| {
        let text = report(info, &Backtrace::force_capture());
        // Where nothing can be written, the message that follows stands alone.
        let _ = platform::append_to_log(&folder, LOG, &text, LIMIT);
    }));
}

/// What is said when the window went down with such an error.
pub fn message(folder: &Path) -> Message {
    let path = folder.join(LOG).with_extension("log");
    Message::new("start-crashed").with("path", path.display().to_string())
}

fn report(info: &PanicHookInfo<'_>, backtrace: &Backtrace) -> String {
    let place = info.location().map(|location| {
        format!("{}:{}:{}", short(location.file()), location.line(), location.column())
    });
    let payload = info.payload();
    let said = match payload.downcast_ref::<&'static str>() {
        Some(literal) => literal,
        None => payload.downcast_ref::<String>().map_or("", |text| without_values(text)),
    };
    let thread = std::thread::current().name().unwrap_or_default().to_owned();
    let mut text = format!(
        "--- {now:.0} nysana {version} {os} {arch}\nthread {thread}, {place}: {said}\n",
        now = Timestamp::now(),
        version = env!("CARGO_PKG_VERSION"),
        os = std::env::consts::OS,
        arch = std::env::consts::ARCH,
        place = place.unwrap_or_default(),
    );
    // Without symbols the addresses say where it was, against that of a function that is known.
    let known: fn(&Path) = keep_log;
    let _ = writeln!(text, "app::start::crash::keep_log is at {:#x}", known as usize);
    text.push_str(&way(&format!("{backtrace:#}")));
    text
}

/// A backtrace whose files stand without the folders of the machine that built the program.
fn way(backtrace: &str) -> String {
    let mut way = String::new();
    for line in backtrace.lines() {
        match line.trim_start().strip_prefix("at ") {
            Some(file) => _ = writeln!(way, "        at {}", short(file)),
            None => _ = writeln!(way, "{line}"),
        }
        if way.len() > WAY {
            way.push_str("…\n");
            break;
        }
    }
    way
}

/// A source file from `src` on, with its crate where that is another.
fn short(file: &str) -> String {
    let parts: Vec<&str> = file.split(['/', '\\']).collect();
    let Some(src) = parts.iter().rposition(|part| *part == "src") else {
        return parts.last().copied().unwrap_or_default().to_owned();
    };
    let before = |by: usize| src.checked_sub(by).map_or("", |at| parts[at]);
    let has_version = before(1)
        .rsplit_once('-')
        .is_some_and(|(_, version)| version.starts_with(|first: char| first.is_ascii_digit()));
    let from = if has_version || before(2) == "library" { src - 1 } else { src };
    parts[from..].join("/")
}

/// The words of a panic up to its values, where they are known; a value may say anything.
fn without_values(text: &str) -> &str {
    let is_known = KNOWN.iter().any(|known| text.starts_with(known));
    // Whatever is a value stands behind a colon, or on a line of its own.
    let words = text.split(": ").next().and_then(|text| text.lines().next()).unwrap_or_default();
    if is_known { words } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_stand_without_the_folders_of_the_builder() {
        for (file, shown) in [
            ("src/app/mod.rs", "src/app/mod.rs"),
            ("/home/aigerim/nysana/src/app/mod.rs", "src/app/mod.rs"),
            (r"C:\Users\Айгерім\nysana\src\app\mod.rs:12:5", "src/app/mod.rs:12:5"),
            (
                "/home/a/.cargo/registry/src/x-1/egui-0.37.0/src/context.rs",
                "egui-0.37.0/src/context.rs",
            ),
            ("/rustc/0a1b/library/core/src/option.rs:9:5", "core/src/option.rs:9:5"),
            ("/home/aigerim/main.rs", "main.rs"),
        ] {
            assert_eq!(short(file), shown);
        }
    }

    #[test]
    fn values_are_left_out() {
        for (text, shown) in [
            ("index out of bounds: the len is 3 but the index is 5", "index out of bounds"),
            (
                "called `Result::unwrap()` on an `Err` value: \"Айгерім\"",
                "called `Result::unwrap()` on an `Err` value",
            ),
            ("no book /home/aigerim/Түркістан.nysana", ""),
            ("93,2", ""),
        ] {
            assert_eq!(without_values(text), shown);
        }
    }

    #[test]
    fn the_way_is_kept_within_a_bound_and_without_folders() {
        let frame =
            "   1:     0x55 - nysana::main\n             at /home/aigerim/src/main.rs:9:5\n";
        let way = way(&frame.repeat(5_000));
        assert!(
            way.starts_with("   1:     0x55 - nysana::main\n        at src/main.rs:9:5\n"),
            "{way}"
        );
        assert!(!way.contains("aigerim") && way.len() < WAY + 200 && way.ends_with("…\n"));
    }
}
