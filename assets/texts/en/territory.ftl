# The country and what its parts are called.
