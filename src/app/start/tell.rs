//! Boxes of the system, for what has to be said where there is no window. Only Windows shows them;
//! elsewhere the command line says it.

use rfd::{MessageButtons, MessageDialog, MessageDialogResult, MessageLevel};

use crate::language::{Message, Texts};

/// Says why there is no window, and waits until that is read.
pub fn tell(texts: &Texts, message: &Message) {
    if cfg!(windows) {
        dialog(texts, message).set_level(MessageLevel::Error).show();
    }
}

/// Asks a question that is answered by yes or no; yes where nothing can be asked.
pub fn ask(texts: &Texts, message: &Message) -> bool {
    let dialog = || {
        let dialog = dialog(texts, message).set_level(MessageLevel::Warning);
        dialog.set_buttons(MessageButtons::YesNo).show()
    };
    !cfg!(windows) || dialog() == MessageDialogResult::Yes
}

fn dialog(texts: &Texts, message: &Message) -> MessageDialog {
    MessageDialog::new().set_title("Nysana").set_description(texts.say(message))
}
