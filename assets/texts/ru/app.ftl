# The window: frame, commands, dialogs.
