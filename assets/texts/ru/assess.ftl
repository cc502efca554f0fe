# Where a value stands against its target.
