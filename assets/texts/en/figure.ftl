# Charts: labels and what they say without colour.

figure-title-translated = Our translation: the act has no title in this language
figure-lower-is-better = the lower the better
figure-counting-flow = of each year
figure-counting-unsaid = the act does not say whether of the year or in all
figure-counting-cyclic = the count begins anew after each cycle
figure-counting-study = by study cycle, years in between stay empty

# Where a territory stands.
figure-place = { $territory } · { $year }
figure-place-year = { $year }
figure-stands = { $place }: { $value } — { $verdict }
figure-stands-with-status = { $place }: { $value } — { $verdict }, { $status }
figure-says = { $place }: { $what }
figure-no-value = { $place }: no value yet, { $name } { $target }
figure-territory-says = { $territory }: { $what }
figure-several = { $territory } · targets met: { $met } of { $judged }
figure-for-reference = For reference: { $verdict }
figure-inequality = { $sign } { $amount }
figure-not-in-force = the indicator is no longer in the programme

# Lines and rows.
figure-actual = actual
figure-superseded = superseded target ({ $act })
figure-country-past = country, from the act
figure-act-past = from the act
figure-territory-past = { $territory }, from the act
figure-target-of = { $name } ({ $territory })
figure-to-be-specified = to be specified
figure-level-row = level in the act
figure-level = level { $level }
figure-cell-missing = n/a
figure-of-series = { $series }: { $what }
figure-whole-series = overall
figure-point = { $year } · { $what }: { $value }
figure-year-value = { $year } – { $value }
figure-new-cycle = new cycle
figure-own-values-invited = Values and an own target of this territory are drawn here once they are entered
figure-caption = { $headline }. Chart by year, { $first }–{ $last }: { $lines }. The values are in the table below
figure-nothing-to-draw = There is nothing to draw for this territory

# Definitions and remarks.
figure-definition-until = Until { $date }: { $title }
figure-definition-from = Since { $date }
figure-deleted = Deleted by the act of { $date }
figure-remark = { $year }: { $remark }
figure-borders = Borders changed in { $year }: values before and after are not joined
figure-level-source = Bounds of the levels: OECD, PISA 2022 Technical Report

# Sources.
figure-source-own = Source: the department’s own data
figure-source-own-as-of = Source: the department’s own data, as of { $date }
figure-programme = Programme: { $programme }, { $act }
figure-programme-amended = Programme: { $programme }, { $act }, as amended by { $amendment } (edition of { $date })
figure-act = { $title } { $short }
figure-act-short = No. { $number } of { $date }
figure-act-undated = No. { $number }, date not stated
figure-act-unnumbered = of { $date }
figure-act-unknown = act not stated
stacks-description = Stacked bars, { $unit }. In all: { $bars }. Sources: { $sources }
stacks-part = { $bar }, { $source }: { $amount }
stacks-source-unsaid = source not stated
