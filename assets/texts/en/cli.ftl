# The command line. Names of commands, options and columns are the same in every language.

cli-about = Nysana: where a region stands against the targets of a development programme. Without a window:
cli-window = opens the window, with a book or programme file where one is given
cli-help-everywhere = With every command:
cli-help-codes = Data go to the standard output, messages to the error output. Exit code: 0 – done; 1 – findings, or it failed; 2 – wrong usage

## Commands

cli-programmes = lists the programmes at hand as CSV
    .details = Columns: id, title, period, editions. An edition is called by the date of its last act
cli-targets = lists the values of a programme as CSV, a row a value
    .details = PROGRAMME is the code of a programme at hand or a programme file. Columns: programme, edition, code, number, series, territory, year, kind, value, unit, place
cli-measures = lists the action plan of a programme as CSV, one measure a row
    .details = PROGRAMME is the code of a programme at hand or a programme file. Columns: programme, edition, number, section, codes, title, form, deadline, responsible. The words are those of the act: in the language of --lang where it has several; codes are joined by “;”
cli-diff = tells what one edition of a programme changed against another, a line a change
    .details = An edition is the one in force on the DATE. Values that differ stand indented under their indicator
cli-set = puts one value into a book, as typing it in the window does
    .details = Done means that the value is saved. VALUE: a number with a decimal comma or point, 45/60 for numerator and denominator, - for “not applicable”, empty to clear. With --new the book is created for this territory, and a file that is there already is left alone
cli-values = lists the values of a book as CSV, a row an observation
    .details = Columns: code, series, territory, year, value, numerator, denominator, reason, status, as_of, source, comment
cli-template = makes an Excel template that districts fill in
    .details = FILE is .xlsx. Without --territory it has a sheet for the region and each district, with --territory one sheet. A filled template is read by import
cli-option-template-territory = the territory that the template is for, by code or name; else the whole region of the book
cli-option-by-indicator = a sheet for each indicator: its rows are territories
cli-template-ending = The name of the template must end in .xlsx
cli-template-programme = Choose the programme by --programme: { $programmes }
cli-template-done = The template was made: { $path }
cli-import = imports the values of a table into the book, as one step
    .details = FILE is .xlsx, .xlsm, .ods or .csv. A table with the columns of values is read by them, another by its header; where that does not say all, use the window. What is understood lands; the rest, what is for cells that nobody fills in among it, is listed with its row and the reason, and then the exit code is 1. With --prefer ours other values of the book stay
cli-export = writes all values of the book into a file
    .details = FILE is .xlsx or .csv: the columns of values, behind them programme, layer, standard_error, accepted_of, accepted, more. import takes such a file back in full
cli-merge = merges other books into this one
    .details = Empty cells are filled and new districts added. Where values differ, that of the book stays and the difference is listed (exit code 1); --prefer: theirs takes their values, ours keeps those of the book, newer takes what was entered later. What was decided before is not asked again
cli-chart = draws an indicator over the years on an A4 page: PDF, SVG or PNG by the file’s ending
    .details = The page is that of the window. Of a programme alone its targets are drawn. The same input with the same --date gives the same file
cli-check = checks programmes and lists what is wrong or doubtful in them
    .details = The acts of a programme at hand, or of a file that can be read, are checked for contradictions: a line each, with what it concerns and where it stands, single values indented; in your own file the line is given. In a file that cannot be read a finding is a line FILE:LINE:COLUMN: what is wrong. An amendment of your own comes after the file that it amends. A book is checked for whether all of it can be read, and its values for what looks like a slip or does not go together: a line each; what the office has accepted is only counted

## Options

cli-option-edition = the edition in force on this day; today’s where none is given
cli-option-all = baselines, facts, forecasts and second statements too
cli-option-code = code of the indicator: TI-1
cli-option-series = code of the series; may be left out where there is one
cli-option-territory = code, name or other name of the territory: KZ-61
cli-option-year = the year; for a study, that of its cycle
cli-option-value = the value
cli-option-new = creates the book, for this programme
cli-option-programme = the programme, where the book has several or it is a file of your own
cli-option-prefer = what wins where values differ
cli-option-mark = the decimal mark of the file, where numbers like 1,234 do not tell it
cli-option-import-prefer = what wins where the book has another value; theirs where nothing is said
cli-option-own = the value is the office’s own target
cli-option-own-only = the office’s own targets instead of the actual values
cli-option-excel = for Excel: semicolons, decimal commas, a BOM
cli-option-out = where the page goes: FILE.pdf, FILE.svg or FILE.png
cli-option-territory-of-book = code or name of the territory; the book’s where none is given
cli-option-year-said = the year that the sentence speaks of; the last complete one where none is given
cli-option-date = the day of print on the page; today where none is given
cli-option-lang = the language: Kazakh, Russian or English
cli-option-renderer = what draws the window: glow – OpenGL, wgpu – Direct3D 12 (Windows only); where none is given, what works
cli-option-help = help; on a command: nysana help COMMAND
cli-option-version = the version

## Wrong usage

cli-see-help = Help: nysana help
cli-see-help-of = Help: nysana help { $command }
cli-no-command = “{ $typed }” is neither a command nor a file that is there. Commands: { $commands }, help
cli-no-option = There is no option { $option } here. Possible: { $options }
cli-no-language = There is no language “{ $typed }”. Give one of { $languages }
cli-no-renderer = There is no renderer “{ $typed }” here. Possible: { $renderers }
cli-no-date = “{ $typed }”: { $reason }
cli-no-year = “{ $typed }” is not a year. Give four digits, such as 2024
cli-no-format = The file “{ $path }” has none of the endings { $endings }. Give one of them
cli-not-text = An option could not be read as text. Type it again
cli-option-missing = { $option } is missing. Usage: { $usage }
cli-option-takes-no-value = { $option } takes no value
cli-option-twice = { $option } is given twice. Leave one
cli-option-without-value = { $option } needs a value: { $option } { $value }
cli-operand-missing = { $operand } is missing. Usage: { $usage }
cli-operand-too-many = “{ $typed }” is one too many. Put what has spaces in it into quotation marks

## What can fail

cli-out-failed = The result could not be written ({ $reason }). Check the place it goes to and try again
cli-no-programme = There is no programme “{ $typed }”, and no such file. Programmes at hand: { $programmes }
cli-of-file = { $path }: { $problem }
cli-new-names-programme = --new names the programme already. Leave --programme out
cli-book-programme-missing = The book is about the programme “{ $id }”, which is not at hand. Give its file: --programme FILE.ron
cli-no-indicator = There is no indicator “{ $typed }”. Expected one of: { $codes }
cli-indicator-in-several = Several programmes have an indicator { $code }: { $programmes }. Say which: --programme PROGRAMME
cli-no-values-entered = { $code } is an expected result, for which no values are entered. Choose an indicator
cli-series-needed = { $code } has several series. Say which: --series, one of { $series }
cli-no-series = { $code } has no series “{ $typed }”. Expected one of: { $series }
cli-no-territory = “{ $typed }” is no territory, or several are called so. Expected a code or a full name: { $regions }, or a district of a region
cli-territory-outside = { $territory } does not belong to { $whole }, for which { $programme } is made. Choose a territory in it
cli-territory-former = { $territory } has not existed since { $last }, so it has no value for { $year }. Give a territory of today
cli-year-no-cycle = { $code } has values for the cycles of its study alone, and { $year } is none. Expected one of: { $years }
cli-year-outside = The year { $year } does not belong to the programme. Expected one from { $first } to { $last }
cli-no-value = The value “{ $typed }” was not taken, and nothing was changed. { $reason }
cli-territory-needed = The book names no territory. Say which: --territory KZ-61
cli-not-drawn = { $code } does not exist in this edition. Choose another edition or indicator

## What was found

cli-set-done = { $line }, { $territory }, { $year }: { $old } → { $new }
cli-set-done-own = { $line }, { $territory }, { $year }, own target: { $old } → { $new }
cli-empty = empty

cli-check-clean-book = { $path }: no findings
cli-check-clean =
    { $editions_n ->
        [one] { $programme }: no findings in { $editions } edition
        *[other] { $programme }: no findings in { $editions } editions
    }
cli-check-findings =
    { $count_n ->
        [one] { $count } finding. Correct it and check again
        *[other] { $count } findings. Correct them and check again
    }

cli-check-of-rule = { $rule }: { $count }. { $why }
cli-check-doubts =
    { $count_n ->
        [one] { $programme }: { $count } finding; editions checked: { $editions }
        *[other] { $programme }: { $count } findings; editions checked: { $editions }
    }
cli-check-accepted = { $path }: findings that the office has accepted – { $count }
cli-check-more-places = { $places }; and { $more } more
cli-check-editions = edition of { $dates }
cli-check-measure = measure { $number }
cli-check-money = financing
cli-check-money-of-measure = financing of measure { $number }

cli-diff-section-renamed = Renamed – { $kind } { $code }: “{ $old }” → “{ $new }”
cli-diff-section-added = Section added – { $code }: { $title }
cli-diff-renamed = Renamed – { $code }: “{ $old }” → “{ $new }”
cli-diff-retargeted = Retargeted – { $code }: { $title }
cli-diff-redefined = Redefined – { $code }: “{ $old }” → “{ $new }”
cli-diff-added = Added – { $code }: { $title }
cli-diff-deleted = Deleted – { $code }: { $title }
cli-diff-renumbered = Renumbered – { $code }: { $old } → { $new }
cli-diff-renumbered-in-plan = Renumbered in the action plan – { $code }: { $old } → { $new }
cli-diff-result-replaced = Expected result replaced – { $code }: “{ $old }” → “{ $new }”
cli-diff-no-value = no value
cli-diff-none = Between { $old } and { $new } nothing changed
cli-import-unclear = The header of { $file } does not say all that is needed; nothing was changed. Open the file in the window and say what its columns are
cli-import-refused = row { $row }: “{ $raw }” was not imported: { $reason }
cli-import-kept = cells where the value of the book stays: { $count }
cli-import-same = values that the book has already: { $count }
cli-import-several = the file has different values for this cell; leave one of them
cli-import-mark = “{ $sample }” may be { $decimal } or { $thousands }: the file does not tell (such values: { $count }); nothing was changed. Say which mark is the decimal one: --mark comma or --mark point
cli-no-mark = --mark: there is no mark { $typed }. There are: { $words }
cli-import-done = values imported: { $taken }; not imported: { $refused }
cli-export-ending = FILE has to end with .xlsx or .csv
cli-export-done = values written: { $count }: { $path }
cli-no-rule = --prefer: there is no rule { $typed }. There are: { $words }
cli-merge-conflict = { $line }, { $territory }, { $year }: the book has { $ours }; offered: { $theirs }
cli-merge-conflict-own = { $line }, { $territory }, { $year }, own target: the book has { $ours }; offered: { $theirs }
cli-merge-ours = { $value } ({ $who }, { $when })
cli-merge-offer = { $value } ({ $file })
cli-merge-offer-signed = { $value } ({ $file }, { $who }, { $when })
cli-merge-locked = { $line }, { $territory }, { $year }: not taken: { $theirs }. { $reason }
cli-merge-mark = “{ $sample }” may be { $decimal } or { $thousands }: the file does not tell; such values were left out: { $count }. Say which mark is the decimal one, --mark comma or --mark point, or merge the file in the window, which asks
cli-merge-done = Cells taken: { $taken }; not decided: { $open }
