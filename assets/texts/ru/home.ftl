# Screen: home.
