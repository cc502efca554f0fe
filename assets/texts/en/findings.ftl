# Screen: findings.

findings-title = Findings in the acts
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
