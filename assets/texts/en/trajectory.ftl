# Screen: trajectory.
