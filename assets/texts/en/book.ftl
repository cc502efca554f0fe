# Books: values typed, edits, saving, opening.

book-reason-not-collected = not collected
book-reason-not-applicable = not applicable
book-reason-later = later
book-reason-confidential = confidential
book-status-preliminary = preliminary
book-status-final = final

book-typed-no-state = “{ $typed }” is not a state of this indicator. Choose one of them: { $states }

# What was odd in a file that was read all the same. `expected` is one of the texts below.
book-warning = { $path }: expected { $expected }, found “{ $found }”
book-expected-history-line = a line of the history
book-expected-year = a year of four digits
book-expected-entry = a value in quotes, such as "93.1", "45/60", "=words", "!not-collected"
book-expected-once = a value written once
book-expected-quotes = text in quotes
book-expected-field = the name of a field of this format
book-expected-date = a day in quotes, such as "2024-06-13"
book-expected-decimal = a number in quotes, such as "1.2"
book-expected-status = Preliminary or Final
book-expected-layer = Actual or OwnTarget
book-expected-district = a record of a district: code and name
book-expected-border = a change of borders: day, before and after
book-expected-kind = District or City
book-expected-integer = a whole number
book-expected-sign = the sign “{ $sign }”
book-expected-end = the end of the file or the line “--- history”
book-expected-ron = RON

# Why a file is no book. They stand as `reason` in the texts after them.
book-empty-file = The file is empty
book-no-format = The file does not begin with the format of a book, such as “format: 3”, so it is not a Nysana book
book-newer = The book was saved by a newer version of the program: its format is { $format }, and this version reads formats up to { $known }. Update Nysana
book-not-text = Line { $line }, column { $column }: this is not UTF-8 text
book-cut-off = Line { $line }, column { $column }: the file breaks off
book-too-deep = Line { $line }, column { $column }: brackets stand too deep in each other
book-damaged = Line { $line }, column { $column }: expected { $expected }
book-too-large = The file is larger than { $max } MB

book-not-read = The book could not be read. { $reason }. The file was not changed: { $path }
book-not-read-previous = The book could not be read. { $reason }. The file was not changed, and the previous saved version can be opened: { $path }
book-gone-previous = The file of the book is gone, but earlier saves are still beside its place, and the last one can be opened: { $path }

# Why the system or the program refuses.
book-not-found = There is no such file or folder. Check the path or choose another place: { $path }
book-no-file = This is not a file. Choose another file: { $path }
book-no-permission = You may not read or write here. Save the book in another folder: { $path }
book-file-read-only = The file is read-only, so it was not saved. Take the mark off or save the book under another name: { $path }
book-disk-full = The disk is full, so the file was not saved. Free some space or save the book on another disk: { $path }
book-system-refused = The system refused the file ({ $detail }). Try again or save the book in another place: { $path }
book-exists = There is such a file already, and nothing is written over it. Choose another name: { $path }
book-changed-underneath = Someone else changed the file meanwhile, so nothing was written over it. Save the book under another name and compare the two: { $path }
book-open-by = { $user } has the book open. Wait until it is closed, or open a copy: { $path }
book-open-elsewhere = The book is open in another window or on another computer. Wait until it is closed, or open a copy: { $path }
book-no-thread = Saving did not start: the system gave no thread ({ $detail }). Close other programs and start Nysana again
book-save-stopped = Saving stopped because of a fault in the program, and the file is as it was. Try to save the book under another name

# The journal beside a book, and what keeps a book from being saved.
book-taken-over = { $count_n ->
    [one] One change that was not saved yet was taken over from the journal, of { $date }, { $time }
   *[other] { $count } changes that were not saved yet were taken over from the journal, the last of { $date }, { $time }
}
book-journal-foreign = The book was replaced after the program stopped, so unsaved changes in the journal were not applied to it: { $count }, the last of { $date }, { $time }. They are not lost: with the next change your version goes to the earlier saves and the journal is put aside: { $path }
book-journal-not-read = The journal beside the book could not be read. { $reason }. The book is open as it was saved last; the journal is not deleted, but put aside with the next change: { $path }
book-journal-unreadable = Its first line is damaged or was written by a newer version of the program
book-journal-damaged = The journal beside the book is damaged from line { $line }. All changes before it were taken over; readable changes behind it that were not: { $count }. The journal is not deleted, but put aside with the next change: { $path }
book-kept-in-journal = What you type is safe in the journal beside the book, but the book itself is not saved. { $reason }
book-kept-here = What you type is safe on this computer and goes into the book as soon as it can be written again, also after a restart. { $reason }
book-spare-damaged = What was kept on this computer while the book was out of reach is damaged, so not all of it was taken over. It is not deleted, but put aside with the next change: { $path }
book-taken-over-here = { $count_n ->
    [one] One change that was kept on this computer while the book was out of reach was taken over, of { $date }, { $time }
   *[other] { $count } changes that were kept on this computer while the book was out of reach were taken over, the last of { $date }, { $time }
}
book-out-of-reach = The folder of the book is out of reach – perhaps a network drive or a USB stick. What you typed stays in the window and is saved as soon as the folder is back; or save the book in another place: { $path }
book-no-earlier = There is no earlier save of this book that could be opened: { $path }
