//! How long a piece of work takes, for all benchmarks of data: the best time, the median, and the
//! best time on the processor, which a busy machine lengthens less.

use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

pub const RUNS: usize = 11;

pub struct Times {
    pub best: Duration,
    pub median: Duration,
    pub processor: Duration,
}

/// Does the work once unmeasured, then [`RUNS`] times. What it gives is let go after its time was
/// taken.
pub fn times<T>(mut work: impl FnMut() -> T) -> Times {
    work();
    let time = |_| {
        let (start, processor) = (Instant::now(), on_processor());
        let given = black_box(work());
        let taken = (start.elapsed(), on_processor() - processor);
        drop(given);
        taken
    };
    let (mut times, processor): (Vec<Duration>, Vec<Duration>) = (0..RUNS).map(time).unzip();
    times.sort_unstable();
    let processor = processor.into_iter().min().unwrap_or_default();
    Times { best: times[0], median: times[RUNS / 2], processor }
}

/// The heads of the columns that [`told`] prints.
pub fn heads() {
    println!("{:<34} {:>9} {:>9} {:>9}   held to", "", "best", "median", "processor");
}

pub fn told(what: &str, held: &str, times: &Times) {
    let [best, median, processor] = [times.best, times.median, times.processor].map(shown);
    println!("{what:<34} {best:>9} {median:>9} {processor:>9}   {held}");
}

pub fn shown(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

/// How long this thread ran so far.
fn on_processor() -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|number| number.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or_default())
}
