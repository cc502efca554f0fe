# Words that several rooms share: units, kinds, rules of counting, status.

# A unit by its name, its sign in a narrow place, a number with it, and a number with it as the
# amount by which one value is above or below another. A difference of percents is in percentage
# points, so percent has none.
unit-percent = percent
unit-percent-sign = %
unit-percent-count = { $value } %
unit-percentage-point = percentage point
unit-percentage-point-sign = pp
unit-percentage-point-count =
    { $value_n ->
        [one] { $value } percentage point
        *[other] { $value } percentage points
    }
unit-percentage-point-difference = { unit-percentage-point-count }
unit-score = score
unit-score-sign = score
unit-score-count =
    { $value_n ->
        [one] { $value } point
        *[other] { $value } points
    }
unit-score-difference = { unit-score-count }
unit-place = place
unit-place-sign = places
unit-place-count =
    { $value_n ->
        [one] { $value } place
        *[other] { $value } places
    }
unit-place-difference = { unit-place-count }
unit-piece = unit
unit-piece-sign = units
unit-piece-count =
    { $value_n ->
        [one] { $value } unit
        *[other] { $value } units
    }
unit-piece-difference = { unit-piece-count }
unit-person = person
unit-person-sign = persons
unit-person-count =
    { $value_n ->
        [one] { $value } person
        *[other] { $value } persons
    }
unit-person-difference = { unit-person-count }
unit-times = times
unit-times-sign = times
unit-times-count =
    { $value_n ->
        [one] { $value } time
        *[other] { $value } times
    }
unit-times-difference = { unit-times-count }
unit-rank = rank
unit-rank-sign = rank
unit-rank-count = rank { $value }
unit-rank-difference =
    { $value_n ->
        [one] { $value } place
        *[other] { $value } places
    }
unit-index = index
unit-index-sign = index
unit-index-count = { $value }
unit-index-difference = { unit-index-count }
unit-thousand-tenge = thousand tenge
unit-thousand-tenge-sign = thousand tenge
unit-thousand-tenge-count = { $value } thousand tenge
unit-thousand-tenge-difference = { unit-thousand-tenge-count }
unit-million-tenge = million tenge
unit-million-tenge-sign = million tenge
unit-million-tenge-count = { $value } million tenge
unit-million-tenge-difference = { unit-million-tenge-count }
unit-billion-tenge = billion tenge
unit-billion-tenge-sign = billion tenge
unit-billion-tenge-count = { $value } billion tenge
unit-billion-tenge-difference = { unit-billion-tenge-count }

# What a programme, its parts and its values are called.

programme-kind-concept = concept
programme-kind-state = state programme
programme-kind-regional = regional programme
programme-kind-strategy = strategy
section-kind-direction = direction
section-kind-goal = goal
section-kind-task = task
section-kind-chapter = chapter

indicator-kind-target = target indicator
indicator-kind-result = result indicator
indicator-kind-measure = measure
indicator-kind-expected = expected result

value-kind-target = target
value-kind-baseline = baseline
value-kind-actual = actual
value-kind-forecast = forecast

# How the values of an indicator count, in a phrase.
counting-share = share of a whole, at most 100 %
counting-ratio = ratio in percent, may exceed 100 %
counting-cyclic-share = share within a cycle; last year of a cycle: { $years }
counting-flow = counted for each year separately
counting-stock = as of the end of the year
counting-unsaid = the act does not say whether of the year or in all
counting-score = mean score in { $study }
counting-mean-score = mean score
counting-sample-share = share of the participants in { $study }
counting-gap = gap between groups, in points of { $study }
counting-rank = place in a ranking
counting-index = index from 0 to 1
counting-growth-on-previous-year = growth on the previous year, in percent
counting-growth-on-base = growth on the base of { $base }, in percent
counting-state = state: one step of a ladder
counting-minimum-each = minimum that every organisation has to reach
counting-words = in words

better-higher = the higher the better
better-lower = the lower the better
better-unsaid = the act does not say which way is progress
