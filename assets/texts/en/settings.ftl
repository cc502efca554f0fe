# Screen: settings.

settings-language = Language
settings-look = Look
settings-light = Light
settings-dark = Dark
settings-contrast = High contrast
settings-size = Size
settings-keyboard = Keyboard
settings-keys =
    Ctrl+F6: the next part of the window (bar, screens, screen, cells), with Shift back; Tab: inside it
    F1, F3–F10: screens; Ctrl+N, O, I, S, P: new book, open, import a table, save as, print; Ctrl+Z, Y: undo, redo
    Data: Alt+Shift+← folds the group of the cursor, Alt+Shift+→ unfolds; Alt+→ and Alt+← make its column wider and narrower
    Ctrl+Plus, Ctrl+Minus, Ctrl+0 or Ctrl and the wheel: size; shortcuts work in every layout
settings-data = Where your data is
settings-book-file = The open book:
settings-folder = Your folder:
settings-about = About
settings-version = Nysana { $version }. Works without the Internet and sends nothing anywhere
settings-not-written = The settings could not be saved: { $reason }. The data in your book is not affected; check that the folder can be written to
