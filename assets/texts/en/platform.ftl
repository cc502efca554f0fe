# What only one operating system says.
