# Findings in programmes and books.

check-programme-not-at-hand = the library has no programme with the code “{ $id }”, so only this file itself was checked. To check whether the amendment fits, open the file of that programme first

## Rules: what is wrong where one is broken, and why it matters.

check-file = The programme file
    .why = An error in the file keeps it from being read or used. Correct it and check again
check-restated = Stated twice, differently
    .why = A result can be held against either number. The first statement counts here; which one is meant only the authors of the act can say
check-parts = Parts do not add up to their total
    .why = Either the total or one of its parts is wrong, and a result is measured against all of them
check-shares = Shares of a whole do not add up to 100 %
    .why = Even if every one of these shares is reached, they do not make the whole: at least one of them is wrong
check-added-shares = Shares of different wholes are added up
    .why = 40 % of the urban and 27 % of the rural pupils are not 67 % of all pupils. Such a total cannot be reached or compared
check-percent = The percentage is not that of its own numbers
    .why = The percentage and the numbers behind it set two different targets. Half a digit of rounding, cut-off digits and whole persons are allowed for
check-above-whole = More than the whole
    .why = A part of a whole cannot be larger than the whole: one of the numbers is wrong, or they count different things
check-districts = The districts do not fit the region
    .why = If every district reaches its target, the region still misses its own, or the other way round
check-level = The level does not fit the score
    .why = The bounds of the levels are those of the study. A score beside another level sets two different targets
check-copied = Values look copied
    .why = Numbers of this many digits do not agree by chance: one row or column was probably taken from another
check-direction = The target moves against its direction
    .why = Where more is better, a lower target for a later year plans a step back. Often it is a slip of the pen
check-deadline = Due before the act
    .why = A deadline that had passed when the act was signed cannot be kept: nobody can be held to it. A plan that is issued anew may carry over what was done before
check-no-measure = An indicator without a measure
    .why = The plan says nothing of how this target is to be reached, though it does for the others
check-money = Money does not add up
    .why = A total and its parts promise different sums, and either can be quoted

## Restated values

check-restated-one = For { $year } it is { $first } in one place and { $other } in another
check-restated-many = { $count } values differ between two places: { $first } and { $other } for { $year }, for example
check-restated-detail = { $year }: { $first } and { $other }
check-restated-elsewhere = it says { $here }, while { $programme } says { $there } ({ $code })
check-restated-elsewhere-many = { $count } values are not those of the programme that it carries out

## Values in years

# What is said of one value, in a year or in a year of a territory; $what is a clause.
check-in-year = { $year }: { $what }
check-in-territory = { $territory }, { $year }: { $what }

# Parts and shares
check-parts-one = the parts add up to { $sum }, the total says { $total } (difference { $difference })
check-parts-many = { $count } totals are not the sums of their parts
check-shares-one = the shares add up to { $sum } %
check-shares-many = In { $count } cases the shares do not add up to 100 %
check-added-shares-one = the total of { $total } % is { $first } % plus { $second } %, shares of two different wholes; of both together it is { $together } %
check-added-shares-many = { $count } totals are sums of shares of different wholes

# Percentages, numerators and denominators
check-percent-one = { $percent } % is printed, but { $numerator } of { $denominator } is { $computed } %
check-percent-many = { $count } percentages are not those of their own numerators and denominators
check-above-whole-one = { $numerator } of { $denominator }
check-above-hundred = { $percent } % of a whole
check-above-whole-many = { $count } values are larger than their whole

# A region and its districts
check-districts-above = { $value } is more than any of the { $count } parts has; the highest is { $extreme } ({ $territory })
check-districts-below = { $value } is less than any of the { $count } parts has; the lowest is { $extreme } ({ $territory })
check-districts-sum = the { $count } parts add up to { $sum }, the whole has { $value } (difference { $difference })
check-districts-many = In { $count } years the whole does not fit its parts

# Levels of studies
check-level-below = { $score } points are labelled level { $level }, which begins at { $from } points
check-level-above = { $score } points are labelled level { $level }, which ends below { $to } points
check-level-many = { $count } levels do not fit their scores

# Values that look copied
check-copied-district = { $first } and { $second } have the same values in all { $count } years
check-copied-year = { $count } of { $all } districts have the same value for { $year } as for { $before }, though their values differ in other years
check-copied-number = { $number } stands for both { $before } and { $year }, though the value changes in every other year
check-copied-fraction = { $numerator } of { $denominator } stands for both { $before } and { $year }, though both change in every other year

# Direction of targets
check-direction-down = the target falls to { $to } from { $from } ({ $before }), though more is better
check-direction-up = the target rises to { $to } from { $from } ({ $before }), though less is better
check-direction-many = { $count } targets are worse than the one before

# The action plan
check-deadline-one = Due “{ $deadline }”, at the latest on { $last }; the act is of { $act }
check-no-measure-one = No measure of the action plan serves it, while { $count } of { $all } indicators have one

# Money
check-money-many = { $count } sums do not add up
check-money-sources = { $year }: the sources add up to { $sum }, the total says { $total } (difference { $difference })
check-money-sources-in-all = For the period the sources add up to { $sum }, the total says { $total } (difference { $difference })
check-money-years = { $source }: the years add up to { $sum }, the sum for the period is { $total } (difference { $difference })
check-money-plan = { $source }, { $year }: the measures of the plan add up to { $sum }, the plan’s own total says { $total } (difference { $difference })
check-money-plan-in-all = { $source }, whole period: the measures of the plan add up to { $sum }, the plan’s own total says { $total } (difference { $difference })
check-money-restated = { $source }, { $year }: { $first } in one place and { $other } in another
check-money-restated-in-all = { $source }, whole period: { $first } in one place and { $other } in another

## Values of the office

check-fraction = A share typed as a fraction
    .why = Shares are typed in percent: 93.1, not 0.931. Typed as a fraction, the region would seem to have reached almost nothing
check-comma = The decimal mark is lost or misplaced
    .why = With the mark elsewhere the value would go with what is known; as it stands it is ten times as large or as small
check-swapped = Two digits swapped
    .why = With two neighbouring digits swapped the value would go with what is known
check-jump = A jump against its own history
    .why = A change of this size from one year to the next is rare. If it is real, accept it and say what happened: at a meeting it will be asked about
check-out-of-line = Out of line with the others
    .why = A territory that stands so far apart has probably counted something else, or typed it in another unit. If it is right, accept it and say why
check-region = The whole does not go with its parts
    .why = The region and its districts tell two different results. Percentages are not averaged: only the numbers behind them can be added
check-negative = Below zero
    .why = What is counted cannot be less than nothing
check-preliminary = Preliminary for long
    .why = The final value should be known by now. Confirm it, or type the final one
check-standard-error = Not a standard error
    .why = A standard error this large is probably the standard deviation of the pupils' scores. With it no change could be told from chance

check-fraction-one = { $value } reads like a fraction of one; { $meant } % would go with what is known ({ $clue })
check-comma-one = { $value } goes with nothing that is known; { $meant } would ({ $clue })
check-swapped-one = { $value } may be { $meant } with two digits swapped ({ $clue })
check-by-own = { $year }: { $value }
check-by-plan = plan: { $value }
check-by-others = middle of { $count } territories: { $value }
check-jump-one = { $value } is { $distance } away from the value of { $year } ({ $near }); the usual change in a year is { $usual }
check-out-of-line-one = { $value } is far from the others: the middle of { $count } territories is { $median }, half of them lie between { $low } and { $high }
check-region-numbers = { $value }, while the numbers of the { $count } parts give { $computed } % ({ $numerator } of { $denominator })
check-negative-one = { $value } is less than nothing
check-above-index = { $value }, while the index goes from 0 to 1
check-preliminary-one = The value of { $year } is still marked as preliminary
check-standard-error-one = { $error } is no standard error of a score of { $value }
