# Screen: trajectory.

trajectory-show-list = Show indicators
trajectory-hide-list = Hide indicators
trajectory-type-values = Type values
trajectory-nothing = This edition has no indicator. Choose another programme or edition in the bar at the top
