# Screen: settings.
