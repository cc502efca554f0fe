# Screen: findings.

findings-note = Values stay as the act prints them: Nysana corrects nothing, it only shows
findings-checking = The programme is being checked…
findings-none = No findings in this edition
findings-nothing-found = No finding fits the filter. Clear the field or choose all kinds
findings-filter = Find:
    .hint = code or word
findings-rule-name = Kind of finding
findings-all-rules = All kinds
findings-by-rule = by kind
findings-by-act = as in the act
findings-copy = Copy the list
findings-count = { $listed } of { $total }
findings-details = All values ({ $count })
findings-error = error
findings-warning = warning
findings-notice = rounding difference
findings-measure = Measure { $number }. { $title }
findings-money-measure = Financing: measure { $number }
findings-money = Financing: { $title }
findings-place = { $place } (act of { $date })
findings-copied = Findings copied: { $count }. Paste them in Excel or in a letter (Ctrl+V)
findings-elsewhere = Further ones in the edition of { $date }: { $count }. Choose that edition at the top to see them
findings-clean = Also checked, nothing found: { $rules }
findings-places = { $places } and { $more } more

## Tabs, and the values of the office

findings-tab-acts = In the acts
findings-tab-values = In the values entered ({ $count })
findings-values-note = Only shown: a value stays as it was typed until the office corrects it, or accepts the finding and says why
findings-checking-values = The values are being checked…
findings-values-none = Nothing doubtful in the values of this book
findings-values-nothing-found = No finding fits the filter. Clear the field
findings-values-accepted = Accepted ({ $count })
findings-values-more = { $count } more. Narrow the list with the field above
findings-by-territory = by territory
findings-by-indicator = by indicator
