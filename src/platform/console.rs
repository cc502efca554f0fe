//! The console that the program was started from. On Windows a program with a window has none of
//! its own, so that no black box opens beside the window; where it was started from one, it speaks
//! there.

/// Lets what the program writes appear in the console that started it. Where the output goes into a
/// file or to another program, or where there is no console, nothing changes.
pub fn speak_where_started() {
    #[cfg(windows)]
    windows::attach();
}

#[cfg(windows)]
mod windows {
    use std::fs::File;
    use std::io::{stderr, stdout};
    use std::os::windows::io::{AsHandle, AsRawHandle, IntoRawHandle, RawHandle};

    use windows_sys::Win32::System::Console::{
        ATTACH_PARENT_PROCESS, AttachConsole, STD_ERROR_HANDLE, STD_HANDLE, STD_OUTPUT_HANDLE,
        SetStdHandle,
    };

    pub(super) fn attach() {
        let (out, err) = (open(&stdout()), open(&stderr()));
        if out.is_some() && err.is_some() {
            return;
        }
        // SAFETY: takes a number and only changes which console the process is connected to.
        #[expect(unsafe_code, reason = "the standard library has no way to join a console")]
        let is_attached = unsafe { AttachConsole(ATTACH_PARENT_PROCESS) } != 0;
        if is_attached {
            settle(STD_OUTPUT_HANDLE, out, open(&stdout()));
            settle(STD_ERROR_HANDLE, err, open(&stderr()));
        }
    }

    /// Joining a console may replace a stream that went into a file, or may leave one closed.
    fn settle(stream: STD_HANDLE, before: Option<RawHandle>, now: Option<RawHandle>) {
        let console = || Some(File::options().write(true).open("CONOUT$").ok()?.into_raw_handle());
        let Some(handle) = before.or(now).or_else(console) else { return };
        // SAFETY: the handle is open, and nothing in this process closes it: it was inherited, or
        // its owner was given up above.
        #[expect(unsafe_code, reason = "the standard library has no way to set its streams")]
        unsafe {
            SetStdHandle(stream, handle);
        }
    }

    /// The handle of a stream that leads somewhere. Windows gives none, or a stale one, to a
    /// program with a window.
    fn open(stream: &(impl AsHandle + AsRawHandle)) -> Option<RawHandle> {
        let handle = stream.as_raw_handle();
        let is_open = !handle.is_null() && stream.as_handle().try_clone_to_owned().is_ok();
        is_open.then_some(handle)
    }
}
