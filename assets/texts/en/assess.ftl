# Where a value stands against its target.

assess-target-own = own target
assess-target-territory = target
assess-target-national = national target
assess-target-wider = programme target

# A gap is worded by the unit-…-difference texts.
assess-above-own = { $gap } above the own target
assess-above-territory = { $gap } above the target
assess-above-national = { $gap } above the national target
assess-above-wider = { $gap } above the programme target
assess-below-own = { $gap } below the own target
assess-below-territory = { $gap } below the target
assess-below-national = { $gap } below the national target
assess-below-wider = { $gap } below the programme target
assess-equal-own = equal to the own target
assess-equal-territory = equal to the target
assess-equal-national = equal to the national target
assess-equal-wider = equal to the programme target
assess-state-reached = the target state is reached
assess-state-not-reached = the target state is not reached yet
assess-no-value = no value yet
assess-no-target = no target for this year

assess-status-met = met
assess-status-missed = not met
assess-status-no-value = no value
assess-status-no-target = no target
assess-status-not-comparable = not compared

assess-why-national-total = the national target is the sum over all regions and no measure for one of them
assess-why-gap-between-groups = a gap between groups of the whole country, which no single region can have
assess-why-rank = the country’s place in a ranking, which no single region can have
assess-why-country-only = set for the country as a whole, which no single region can have
assess-why-regional-total = the programme target is the sum over all districts and no measure for one of them
assess-why-region-only = set for the region as a whole, which no single district can have
assess-why-organisation-only = set for the organisation as a whole, no measure for one region
assess-why-outside = the programme is made for another territory, its targets do not apply here
assess-why-no-regional-sample = the study has a value of the territory only where it drew a sample there; none was entered
assess-why-not-a-number = the target is not a number
assess-why-direction-unsaid = the act does not say whether more or less is better
assess-why-out-of-range = the numbers are too large to be compared

assess-unit-words = in words
assess-unit-words-sign = words
assess-as-is = { $text }
assess-bare-amount = { $value }
assess-other-amount = { $value } { $unit }
