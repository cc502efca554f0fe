# Screen: data.

data-filter = Find:
    .hint = code or title
data-show-own = Own targets
    .hint = Adds a row to each indicator for the region’s own target
data-show-trajectory = Chart
data-show-trajectory-of = Show the chart of { $code }
data-empty = No values for { $year } yet. Type in a white cell, or paste from Excel (Ctrl+V)
data-entered = { $year }: values entered – { $count }
data-grid-name = Table of values
data-code = Code
data-indicator = Indicator
data-unit = Unit
data-plan = plan
data-fact = actual
data-own-target = own target
data-unreported = Indicators that no region reports
data-cell-fact = { $code }, { $year }, actual
data-cell-own = { $code }, { $year }, own target
data-missing-not-collected = …
data-missing-later = later
data-missing-confidential = conf.
data-paste-refused = Pasted: { $taken }, not understood: { $refused }. Their cells are as they were
data-paste-refused-cell = { $code }, { $year }: “{ $typed }” – { $reason }
data-paste-outside = Values outside the table or in closed cells: { $count }
