# The cell editor beside the grid.

editor-value = Value
editor-numerator = Numerator
editor-denominator = Denominator
editor-percent = = { $percent } %
editor-fraction-half = Type both numerator and denominator, or clear both
editor-plan = Plan { $value } { $unit }
editor-reason = No value: reason
editor-no-reason = –
editor-status = Status
editor-status-unsaid = not said
editor-error = Standard error
editor-neighbours = Years around
editor-change = change
editor-history-all = Show all ({ $count })
editor-accepted-of = Value that was accepted
editor-accepted-why = Finding accepted

## Findings

editor-put = Put { $value }
editor-accept = Accept…
editor-accept-now = Accept
editor-accept-not = Cancel
editor-why = Why is the value right?
editor-why-checked = Checked with the district
editor-why-counted = The way of counting has changed
editor-why-event = A school or kindergarten opened or closed
editor-accepted = { $rule } – accepted: { $why }
editor-reopen = Doubt again
edit-of-cell = { $code }, { $year }: { $what }
edit-accept = accept a finding
edit-reopen = doubt again
editor-history-declined = declined: { $value } ({ $source })
editor-history-offered = offered again: { $value } ({ $source })
