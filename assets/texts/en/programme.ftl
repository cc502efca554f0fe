# Programme files: what is wrong in them and what to do. The position in the file is put in front
# by programme-at-line, so that these texts begin with a small letter.

## Where something is wrong

programme-at-line = Line { $line }, column { $column }: { $problem }
programme-amendment-fault = Amendment of { $date }, operation { $operation }: { $problem }
programme-amendment-unfit = the amendment does not fit the programme

## The file as a whole

programme-file-missing = The file was not found. Check its name and folder
programme-file-forbidden = There is no permission to read the file. Copy it into your own folder and open it there
programme-file-unreadable = The file cannot be read ({ $reason }). Copy it into a folder on this computer and try again
programme-no-file = This is not a file. Choose a programme file (.ron)
programme-empty-file = The file is empty. Choose a programme file (.ron)
programme-too-large = the file is too large: only the first { $limit } MB were read, and no programme file is larger. Check that it is the right file
programme-not-utf8 = the text is not in UTF-8. Open the file in a text editor and save it as UTF-8
programme-not-a-programme-file = this is not a programme file: it should begin with “(”, but here is { $found }. Check that it is the right file
programme-format-newer = the file is in format { $found }, but this version reads formats up to { $known }. Install a newer version of Nysana
programme-format-unknown = there is no format { $found }; write { $known }

## Form of the text

programme-cut-off = the file ends too early: brackets or quotation marks are not closed. Get the whole file again or add the closing signs
programme-open-comment = the remark that begins with “/*” is not closed. Put “*/” at its end
programme-expected-sign = “{ $sign }” is expected, but here is { $found }
programme-expected-comma = a comma or closing bracket is expected, but here is { $found }. Check also that the quotation marks above are closed
programme-expected-text = a text in quotation marks "" is expected, but here is { $found }. Values stand in quotation marks too: "90.2"
programme-expected-whole-number = a whole number without quotation marks is expected (such as the year 2025), but here is { $found }
programme-expected-boolean = true or false is expected, but here is { $found }
programme-expected-name = a Latin word without quotation marks (the name of a field or a word of the list) is expected, but here is { $found }
programme-expected-two-years = two years are expected: (2023, 2029), but here is { $found }
programme-expected-date = a date as year-month-day is expected: "2023-03-28", but here is { $found }
programme-expected-decimal = a number in quotation marks with a decimal point is expected: "12.50", but here is { $found }
programme-empty-value = an empty value. For an empty cell leave the year out; a dash is written "-", an asterisk "*"
programme-miswritten-number = { $found } is neither a number nor words. A number has a decimal point, no spaces and no percent sign: "90.2"; a dash is written "-", an asterisk "*", not less than ">=5", not more than "<=7"
programme-year-twice = a year is written twice; each year stands once. A second statement stands apart with second: true
programme-unknown-word = there is no word { $found } here. Possible: { $expected }
programme-unknown-field = there is no field { $found }. Possible fields: { $expected }
programme-missing-field = the field { $field } is missing inside this bracket. Add it
programme-duplicate-field = the field { $field } stands here a second time. Take one away
programme-missing-kazakh = the Kazakh text (kk) is missing. Write it; where it is not the official one, leave it out of official
programme-missing-russian = the Russian text (ru) is missing. Write it; where it is not the official one, leave it out of official
programme-missing-english = the English text (en) is missing. Write it; where it is not the official one, leave it out of official
programme-bad-escape = in a text “\” cannot be followed by { $found }. For the sign itself write “\\”
programme-text-after-end = after the end of the programme stands { $found }. Take it away
programme-too-deep = too many brackets inside one another. Compare with the example of a programme file
programme-syntax = the rules of writing are broken: { $words }. Compare with the example of a programme file

## What must hold in a file

programme-bad-id = “{ $code }” cannot be the code of a programme. Only small Latin letters, digits and hyphens: concept-2023-2029
programme-bad-code = “{ $code }” cannot be a code. Only Latin letters, digits, hyphens, points and underscores: TI-5
programme-bad-series-code = “{ $code }” cannot be the code of a series. Only letters, digits, spaces and the signs - . , : / ( ) + % &; it does not end in “ level”
programme-duplicate-code = the code “{ $code }” stands above already. Every section and indicator has a code of its own
programme-duplicate-series = the indicator has the series “{ $code }” already. Every series has a code of its own
programme-series-without-name = the series “{ $code }” has no name. Write it in three languages
programme-unknown-section = there is no section with the code “{ $code }”. Check the code or add the section to sections
programme-unknown-parent = there is no section with the code “{ $code }” above. A section stands before its parts
programme-unknown-series = the indicator has no other series with the code “{ $code }”. Check the code
programme-unknown-indicator = the programme has no indicator with the code “{ $code }”. Check the code
programme-unknown-measure = the plan has no measure with the number “{ $number }”. Check the number
programme-duplicate-measure = there is a measure with the number “{ $number }” above. Give every measure its own number
programme-no-such-date = there is no such due date: months are 1 to 12, quarters 1 to 4, halves 1 or 2, days 1 to 31
programme-unknown-funding-source = there is no source of financing “{ $code }”. Check the code or add the source to funding_sources
programme-amount-without-money = no amount is given: fill in years, period_total or words
programme-financing-of-nothing = nothing says what the money is for: fill in total, measure or title
programme-deleted-indicator = the indicator “{ $code }” was deleted by an earlier operation or amendment. Check the code
programme-year-outside = the year { $year } does not belong to this programme. A year from { $first } to { $last } is expected
programme-no-state = “{ $value }” is none of the steps in counting. Write the words as they stand there or add the step
programme-beside-no-value = there is no value for { $year } in years. Add the value or take this entry away
programme-two-first-statements = the value for { $year } stands above already. Where the document states it twice, write second: true in the second block
programme-period-wrong = wrong period: { $first } – { $last }. The first year stands before the last: (2023, 2029)
programme-empty-text = the text is empty. Write it
programme-act-without-language = the language of the act is missing. Write that of the text that was read: [kk]

## What must hold in an amendment

programme-amendment-too-old = the amendment ({ $date }) must be later than the act that approved the programme ({ $base }). Check the date
programme-series-code-used = the indicator “{ $code }” had a series with the code “{ $series }”. Give the new definition a new code: old values must not meet it
programme-retarget-redefines = Retarget replaces values only, but here a series of the indicator “{ $code }” has another unit or role. Take unit and role away or write Redefine
programme-renumber-without-number = there is no new number for “{ $code }”. Add number or plan_number
programme-no-expected-result = “{ $code }” is no expected result. For an indicator write Retarget or Redefine
programme-code-used = the programme had the code “{ $code }” already. Give the new indicator a new code
programme-title-already-official = “{ $code }” already has an official title in this language, and it differs. Where the title has changed, write RenameSection or Redefine

## Adding a file to the library

programme-id-shipped = Nysana has a programme with the code “{ $id }” already. Give your file another code (id); for an act that amends it, write a file with the field amends
programme-id-taken = a programme with the code “{ $id }” is open from another file. Give another code (id), or correct and open that file again: { $path }
programme-amends-unknown = the library has no programme with the code “{ $id }”. Open the file of that programme first, or check the code
programme-amendment-shipped = Nysana has this amendment already; the file is not needed

## Editions

programme-not-yet-in-force = { $programme }: not yet in force on { $date }. Choose { $first } or a later day
programme-not-writable = The programme could not be written: { $reason }. What was typed is kept. Tell the developers
programme-save-no-folder = The file was not saved: there is no such folder. Choose another one: { $path }
programme-save-no-permission = The file was not saved: you may not write here. Choose another folder: { $path }
programme-save-disk-full = The file was not saved: the disk is full. Free some space or choose another disk: { $path }
programme-save-refused = The file was not saved ({ $reason }). If another program has it open, close it there and save again: { $path }

## Places in acts

place-section = section { $section }
place-plan = action plan
place-item = item { $item }
place-line = line { $line } of the text
place-lines = lines { $lines } of the text

## When measures fall due

rhythm-single = once
rhythm-yearly = every year
rhythm-half-yearly = twice a year
rhythm-quarterly = every quarter
rhythm-staged = at several dates
rhythm-study-cycle = when a cycle of the study ends
rhythm-unknown = the act does not say
month-name =
    { $month_n ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
        *[12] December
    }
due-day =
    { $month_n ->
        [1] { $day } January
        [2] { $day } February
        [3] { $day } March
        [4] { $day } April
        [5] { $day } May
        [6] { $day } June
        [7] { $day } July
        [8] { $day } August
        [9] { $day } September
        [10] { $day } October
        [11] { $day } November
        *[12] { $day } December
    }
due-half =
    { $half_n ->
        [1] 1st half-year
        *[2] 2nd half-year
    }
due-quarter = Q{ $quarter }
due-whole-year = { $year }
due-whole-years = { $years }
due-in-year = { $part } { $year }
due-in-years = { $part } { $years }
