# Screen: settings.

settings-language = Language
settings-look = Look
settings-light = Light
settings-dark = Dark
settings-size = Size
settings-data = Where your data is
settings-book-file = The open book:
settings-folder = Your folder:
settings-about = About
settings-version = Nysana { $version }. Works without the Internet and sends nothing anywhere
settings-not-written = The settings could not be saved: { $reason }. The data in your book is not affected; check that the folder can be written to
