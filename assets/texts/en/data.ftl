# Screen: data.
