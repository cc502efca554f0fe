# Programme files: what is wrong in them.
