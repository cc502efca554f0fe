# Screen: financing.

financing-none = This programme states no financing. Choose another one in the bar at the top
financing-no-bars = The act states no number for this item: there is no chart to draw
financing-nothing-found = Nothing found. Check the spelling or clear the field
financing-filter = Find:
    .hint = measure or name
financing-computed-note = Σ – a sum that the act does not print, added up by Nysana
financing-table-name = Financing by source and year
financing-column-source = Source
financing-column-total = In all
financing-group = { $title } ({ $count })
financing-group-whole = The programme as a whole
financing-group-measures = Measures
financing-group-named = Named items
financing-group-unpriced = Measures for which the act names no amount
financing-whole = The programme as a whole
financing-whole-again = The programme as a whole, again: { $place }
financing-sum-of-measures = Sum of the measures
    .note = The act does not print this sum: Nysana added up the measures
financing-sum-of-sources = sum of the sources
financing-spent = spent
financing-source-unsaid = source not stated
