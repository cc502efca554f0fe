//! What draws the window, and in which order that is tried. Pure: what a try comes to is handed in.

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// OpenGL 2.0 or later: everywhere, and light.
    Glow,
    /// Direct3D 12, also by its software adapter: where OpenGL has no driver. Windows only.
    Wgpu,
}

/// In which order to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// What to try, the first first.
    pub tries: Vec<Renderer>,
    /// Whether each of them hung or took the program down before.
    pub all_stuck: bool,
}

/// How a try ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The window was open and was closed.
    Closed,
    /// No frame came; and why.
    NotStarted(String),
    /// The window was open and could not go on; and why.
    Broke(String),
}

/// What each of several said that did not start.
pub type Failures = Vec<(Renderer, String)>;

impl Renderer {
    /// Those that this program has, the best first.
    pub fn available() -> &'static [Self] {
        if cfg!(windows) { &[Self::Glow, Self::Wgpu] } else { &[Self::Glow] }
    }

    /// As it is typed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
        }
    }

    /// The one that this program has by a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::available().iter().copied().find(|renderer| renderer.name() == name)
    }
}

/// In which order to try: what is asked for first, whatever it did before; else those that never
/// got stuck. Where all did, all again: drivers are mended.
pub fn order(
    asked: Option<Renderer>,
    available: &[Renderer],
    is_stuck: impl Fn(Renderer) -> bool,
) -> Order {
    let first = asked.filter(|asked| available.contains(asked));
    let others = available.iter().copied().filter(|other| Some(*other) != first);
    let sound = others.filter(|other| !is_stuck(*other));
    let tries: Vec<Renderer> = first.into_iter().chain(sound).collect();
    // With one renderer there is nothing to choose, and nothing to ask.
    let all_stuck = tries.is_empty() && available.len() > 1;
    Order { tries: if tries.is_empty() { available.to_vec() } else { tries }, all_stuck }
}

/// Tries one after the other until a window opened. A window that was open is not opened again.
///
/// # Errors
/// What each of them said.
pub fn try_in_turn(
    tries: &[Renderer],
    mut run: impl FnMut(Renderer) -> Ended,
) -> Result<(), Failures> {
    let mut failures = Vec::new();
    for renderer in tries {
        match run(*renderer) {
            Ended::Closed => return Ok(()),
            Ended::NotStarted(reason) => failures.push((*renderer, reason)),
            Ended::Broke(reason) => return Err(vec![(*renderer, reason)]),
        }
    }
    Err(failures)
}

#[cfg(test)]
mod tests {
    use super::Renderer::{Glow, Wgpu};
    use super::*;

    const BOTH: [Renderer; 2] = [Glow, Wgpu];

    fn in_order(asked: Option<Renderer>, stuck: &[Renderer]) -> Vec<Renderer> {
        let Order { tries, all_stuck } = order(asked, &BOTH, |one| stuck.contains(&one));
        assert!(!all_stuck);
        tries
    }

    /// What is tried where these fail to start, and how it ends.
    fn tried(failing: &[Renderer]) -> (Vec<Renderer>, Result<(), Failures>) {
        let mut tried = Vec::new();
        let ended = try_in_turn(&BOTH, |renderer| {
            tried.push(renderer);
            let fails = failing.contains(&renderer);
            if fails { Ended::NotStarted(renderer.name().to_owned()) } else { Ended::Closed }
        });
        (tried, ended)
    }

    #[test]
    fn the_lightest_comes_first() {
        assert_eq!(in_order(None, &[]), BOTH);
    }

    #[test]
    fn what_hung_or_crashed_is_left_out() {
        assert_eq!(in_order(None, &[Glow]), [Wgpu]);
        assert_eq!(in_order(None, &[Wgpu]), [Glow]);
    }

    #[test]
    fn what_is_asked_for_comes_first_whatever_it_did() {
        assert_eq!(in_order(Some(Wgpu), &[]), [Wgpu, Glow]);
        assert_eq!(in_order(Some(Glow), &[Glow]), [Glow, Wgpu]);
        assert_eq!(in_order(Some(Glow), &BOTH), [Glow]);
    }

    #[test]
    fn where_all_are_stuck_the_user_is_asked() {
        let both = Order { tries: BOTH.to_vec(), all_stuck: true };
        assert_eq!(order(None, &BOTH, |_| true), both);
        let one = Order { tries: vec![Glow], all_stuck: false };
        assert_eq!(order(None, &[Glow], |_| true), one);
        assert_eq!(order(Some(Wgpu), &[Glow], |_| false), one, "one that is not there");
    }

    #[test]
    fn the_next_is_tried_where_one_does_not_start() {
        assert_eq!(tried(&[]), (vec![Glow], Ok(())));
        assert_eq!(tried(&[Glow]), (vec![Glow, Wgpu], Ok(())));
        let all = vec![(Glow, "glow".to_owned()), (Wgpu, "wgpu".to_owned())];
        assert_eq!(tried(&BOTH), (BOTH.to_vec(), Err(all)));
    }

    #[test]
    fn a_window_that_was_open_is_not_opened_again() {
        let mut count = 0;
        let ended = try_in_turn(&BOTH, |_| {
            count += 1;
            Ended::Broke("lost".to_owned())
        });
        assert_eq!((count, ended), (1, Err(vec![(Glow, "lost".to_owned())])));
    }
}
