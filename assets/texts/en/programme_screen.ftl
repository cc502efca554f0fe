# Screen: programme.
