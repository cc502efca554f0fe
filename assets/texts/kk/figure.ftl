# Charts: labels and what they say without colour.
