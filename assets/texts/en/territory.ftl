# The country and what its parts are called.

territory-file-unreadable = The file of territories could not be read at line { $line }, column { $column }. Correct it there, or use the one that came with the program
territory-file-newer = The file of territories has format { $format }, and this version of the program reads formats up to { $newest }. Install a newer version
territory-code-twice = The territory { $territory } is listed twice. The second entry was left out; give it a code of its own
territory-parent-unknown = The territory { $territory } belongs to { $parent }, which does not stand before it. The entry was left out; list { $parent } first
territory-name-missing = The territory { $territory } has no name in the language { $language }. Add it
territory-tile-wrong = The place { $tile } of the territory { $territory } is taken or outside the map of 7 columns and 5 rows. It was left out; choose a free one
territory-change-unknown = The change of borders of { $year } names the territory { $territory }, which is not listed. The change was left out; correct the code
