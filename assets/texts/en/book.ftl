# Books: values typed, edits, saving, opening.
