# Books: values typed, edits, saving, opening.

book-reason-not-collected = not collected
book-reason-not-applicable = not applicable
book-reason-later = later
book-reason-confidential = confidential
book-status-preliminary = preliminary
book-status-final = final

book-typed-no-state = “{ $typed }” is not a state of this indicator. Choose a state from the list

book-warning = { $path }: expected { $expected }, found “{ $found }”
book-expected-history-line = a line of the history
