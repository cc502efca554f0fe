# The screen that shows what came from outside before it lands.
review-nothing = Nothing has come from outside yet.
review-decline = Decline
review-source = the clipboard
review-step = Landing { $count_n ->
        [one] { $count } value
       *[other] { $count } values
    } ({ $origin })
review-step-of-several = Merging { $count_n ->
        [one] { $count } value
       *[other] { $count } values
    } from { $sources_n ->
        [one] { $sources } source
       *[other] { $sources } sources
    }
review-between-cycles = { $code }: the study is not held in this year, so there can be no value
review-title = Check before it lands: { $origin }
review-sources = { $count_n ->
        [one] { $count } source
       *[other] { $count } sources
    }
review-more-room = More room
review-more-remarks = More remarks: { $count }
review-asks-comma = What does the comma in numbers like “{ $sample }” mean? Such values: { $count }
review-asks-point = What does the point in numbers like “{ $sample }” mean? Such values: { $count }
review-mark-decimal = decimal mark: { $number }
review-mark-thousands = sets thousands apart: { $number }
review-tab-all = All: { $count }
review-tab-new = New: { $count }
review-tab-replaces = Replace: { $count }
review-tab-conflicts = Conflicts: { $count }
review-tab-unchanged = No change: { $count }
review-tab-refused = Not taken: { $count }
review-rule-name = How to decide all
review-rule-none = Decide all…
review-rule-take = Take all that came
review-rule-fill = Only fill empty cells
review-rule-keep = Keep all of mine
review-rule-newer = Take the newer by date
review-rule-source = Take all from: { $origin }
review-empty-clears = Empty cells clear values
    .hint = As a rule an empty cell of the source leaves the value in the book as it is
review-land = Land ({ $count })
review-keys = Enter lands, Esc declines, Space decides the chosen row
review-answer-first = Answer the question above first: nothing lands before
review-open-stay = Not decided: { $count }. They stay as they are
review-nothing-to-land = Nothing would change
review-decline-twice = What was decided will be lost. Press once more to decline
review-place = Place
review-found = As found
review-cell = Indicator
review-territory = Territory
review-year = Year
review-now = Now
review-comes = Will be
review-who = Who, when
review-verdict = Decision
review-table-name = Values to land
review-ours = Keep mine
review-beside-status = status: { $status }
review-beside-as-of = as of { $day }
review-beside-source = source: { $text }
review-beside-error = standard error: { $number }
review-beside-comment = comment: { $text }
review-beside-accepted = accepted: { $text }
review-beside-more = { $name }: { $text }
review-enter = enter
review-replace = replace
review-clear = clear
review-keep = keep
review-skip = leave out
review-open = not decided
review-same = the same
review-empty-stays = empty: stays
review-locked = locked cell
review-outside = outside
review-not-understood = not understood
review-landed = Values entered: { $count }, left as they were: { $left }. Ctrl+Z takes all of it back
review-landed-nothing = Nothing was changed
review-waits = What came before still waits here. Land or decline it, then try again
job-signers = finding who wrote the values
review-waiting = Comparing { $count } values with the book; meanwhile you can work on the other screens
