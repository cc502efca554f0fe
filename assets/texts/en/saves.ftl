# Earlier saves of the book.

saves-title = Earlier saves
saves-note = The latest ten stay, at least a quarter of an hour apart, and the last one of each day for thirty days; so does what the book said before a save was taken back. Taking one back is one step that can be undone
saves-reading = Reading the earlier saves …
saves-none = There are no earlier saves yet. One is kept while you work, at most every quarter of an hour
saves-when = { $date }, { $time }
saves-about = values: { $count }
saves-about-who = values: { $count }; last change: { $who }
saves-choose = Choose a save in the list to see what would change
saves-comparing = Comparing with the open book …
saves-same = This save says the same as the open book
saves-summary = Values that would change: { $changed }, come back: { $back }, go: { $gone }; other: { $other }
saves-rest = and { $count } more
saves-own-target = own target
saves-nothing = empty
saves-details = { $cell }: details
saves-territory = Territory of the office
saves-edition = Edition of the programme { $programme }
saves-day = { $date }
saves-district = District: { $district }
saves-border = Change of borders
saves-restore = Take this save back
saves-close = Close
saves-restored = The book is as it was on { $date }, { $time }. What it said before is among the earlier saves, and Ctrl+Z undoes it
saves-theirs-open = The file as someone else saved it is open. Your version is among the earlier saves
saves-merged = Merged file
saves-declined = Value not taken when merging: { $cell }
