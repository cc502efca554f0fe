//! Watches over the way to the first frame: a driver that hangs can say nothing itself.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// A watch that stands until it is dropped.
pub struct Watch {
    _standing: Sender<()>,
}

impl Watch {
    /// Does what is to be done `late` unless it is dropped before; none where no thread can be had.
    pub fn stand(patience: Duration, late: impl FnOnce() + Send + 'static) -> Option<Self> {
        let (standing, ended) = channel();
        let wait = move || {
            if ended.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
                late();
            }
        };
        std::thread::Builder::new().name("first-frame".to_owned()).spawn(wait).ok()?;
        Some(Self { _standing: standing })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_takes_too_long_is_late() {
        let (told, tells) = channel();
        let (early, late) = (told.clone(), told);
        let watch = Watch::stand(Duration::from_secs(600), move || early.send("early").unwrap());
        drop(watch);
        let standing = Watch::stand(Duration::ZERO, move || late.send("late").unwrap());
        assert_eq!(tells.iter().collect::<Vec<_>>(), ["late"]);
        drop(standing);
    }
}
