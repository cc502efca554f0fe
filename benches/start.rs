//! The start as a whole process, beside the least window that eframe opens.
//!
//! Needs a display (`xvfb-run cargo bench --bench start`). Prints the time until the first frame
//! is drawn and the window is closed again, and the resident memory of a window that stays open,
//! beside the figures that they are held to. It judges nothing.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that talks")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 11;
const SETTLE: Duration = Duration::from_secs(2);

fn main() {
    if std::env::var_os("DISPLAY").is_none() {
        println!("start: no display, nothing measured");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let nysana = PathBuf::from(env!("CARGO_BIN_EXE_nysana"));
    let minimal = minimal();
    let once = |program: &Path| {
        let start = Instant::now();
        let status = command(program, folder.path()).arg("--close-after-first-frame").status();
        assert!(status.unwrap().success(), "{} failed", program.display());
        start.elapsed()
    };
    once(&nysana);
    once(&minimal);
    let (mut ours, mut least): (Vec<_>, Vec<_>) =
        (0..RUNS).map(|_| (once(&nysana), once(&minimal))).unzip();
    let (ours, least) = (median(&mut ours), median(&mut least));
    let ratio = ours.as_secs_f64() / least.as_secs_f64();
    println!("first frame: {ours:.0?}, least window {least:.0?}: {ratio:.2} × (held to 1.5 ×)");

    let (ours, least) = (resident(&nysana, folder.path()), resident(&minimal, folder.path()));
    let ratio = ours as f64 / least as f64;
    println!("resident: {ours} kB, least window {least} kB: {ratio:.2} × (held to 1.5 ×)");
}

/// The example beside the benchmarks, built in the same profile.
fn minimal() -> PathBuf {
    let target = Path::new(env!("CARGO_BIN_EXE_nysana")).parent().unwrap();
    let path =
        target.join("examples").join(format!("minimal_window{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "first: cargo build --release --example minimal_window");
    path
}

fn command(program: &Path, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.env("NYSANA_HOME", folder).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Resident memory of an open window after it has settled, in kB.
fn resident(program: &Path, folder: &Path) -> u64 {
    let mut child = command(program, folder).spawn().unwrap();
    std::thread::sleep(SETTLE);
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").trim().parse().unwrap()
}
