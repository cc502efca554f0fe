//! Windows of other processes.

/// Brings the window of another process to the front; false where it has none, or where the system
/// lets no program do so.
#[cfg(not(windows))]
pub fn show_window_of(_process: u32) -> bool {
    false
}

/// Brings the window of another process to the front; false where it has none.
#[cfg(windows)]
#[expect(unsafe_code, reason = "Windows shows the windows of others through its C interface alone")]
pub fn show_window_of(process: u32) -> bool {
    use std::ptr::{null, null_mut};

    use windows_sys::Win32::UI::WindowsAndMessaging::{
        FindWindowExW, GetWindowThreadProcessId, IsIconic, IsWindowVisible, SW_RESTORE,
        SetForegroundWindow, ShowWindow,
    };

    /// The order of windows may change under the search; it ends all the same.
    const MOST_WINDOWS: usize = 10_000;

    let mut window = null_mut();
    for _ in 0..MOST_WINDOWS {
        // SAFETY: null is the desktop, any class and any title; after a window that has gone the
        // answer is null.
        window = unsafe { FindWindowExW(null_mut(), window, null(), null()) };
        if window.is_null() {
            return false;
        }
        let mut owner = 0;
        // SAFETY: `owner` outlives the call; a window that has gone leaves it as it is.
        unsafe { GetWindowThreadProcessId(window, &mut owner) };
        // SAFETY: takes any handle; that of a window that has gone is not visible.
        if owner != process || unsafe { IsWindowVisible(window) } == 0 {
            continue;
        }
        // SAFETY: each takes any handle, and does nothing with that of a window that has gone.
        unsafe {
            if IsIconic(window) != 0 {
                ShowWindow(window, SW_RESTORE);
            }
            // Where Windows refuses, the button on the task bar flashes: that is told enough.
            SetForegroundWindow(window);
        }
        return true;
    }
    false
}
