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
