# Findings in programmes and books.

check-programme-not-at-hand = the library has no programme with the code “{ $id }”, so only this file itself was checked. To check whether the amendment fits, open the file of that programme first

## Rules: what is wrong where one is broken, and why it matters.

check-file = The programme file
    .why = What is wrong in a file keeps it from being read or used. Correct it and check again
check-restated = Stated twice, differently
    .why = A result can be held against either number. The first statement counts here; which one is meant only the authors of the act can say
check-parts = Parts do not add up to their total
    .why = Either the total or one of its parts is wrong, and a result is measured against all of them
check-shares = Shares of a whole do not add up to 100 %
    .why = Whoever reaches every one of these shares does not arrive at the whole: at least one of them is wrong
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
    .why = A deadline that had passed when the act was signed cannot be kept: nobody can be held to it
check-no-measure = An indicator without a measure
    .why = The plan says nothing of how this target is to be reached, though it does for the others
check-money = Money does not add up
    .why = A total and its parts promise different sums, and either can be quoted

## Restated values

check-restated-one = For { $year } it is { $first } in one place and { $other } in another
check-restated-many = { $count } values differ between two places: { $first } and { $other } for { $year }, for example
check-restated-detail = { $year }: { $first } and { $other }
