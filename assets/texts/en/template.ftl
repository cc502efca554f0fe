# Excel templates and reading Excel files.

template-title = { $territory }: values to fill in
template-about = { $programme }. Edition of { $date }
template-how = Enter actual values in the white cells of the “actual” columns. Leave the grey cells as they are. Where there are no data, enter “…”, where the indicator does not apply, “-”; write numerator and denominator as a fraction: 45/60. Save the file and send it back: the program reads it itself.
template-how-wider = The targets are set for a wider territory and stand here for reference.
template-code = Code
template-indicator = Indicator
template-territory = Territory
template-unit = Unit
template-plan = target
template-fact = actual
template-check = Check the value
template-only-states = Choose a state from the list
template-only-numbers = A number is expected
template-between = A number from { $from } to { $to } is expected
template-at-least = A number of at least { $from } is expected
template-no-territory = Territory “{ $code }” is not known. Add it to the list of districts and try again
template-nothing-asked = { $territory } reports no values for programme “{ $programme }”: there is nothing to fill in
template-not-written = The template was not made: { $reason }

template-origin = { $file }: template, { $territory }
template-is-none = The file has no hidden sheet of a template. Import it as an ordinary table: say what stands in its columns
template-codes-unreadable = The hidden sheet of the template is damaged. Import the file as an ordinary table or fill in a new template
template-newer = The template was made by a newer version of the program. Update the program or make the template anew
template-other-programme = This is a template of another programme: “{ $programme }”, while “{ $shown }” is open. Choose “{ $programme }” at the top of the window and import the file again
template-other-edition = The template was made from the edition of { $made }, the edition of { $shown } is open: its targets may have been others
template-other-territory = The template was filled in for another territory: { $theirs }. The territory of your book: { $ours }
template-codes-changed = The codes on the hidden sheet were changed. Rows are taken only where the code that is seen agrees
template-sheet-renamed = Sheet “{ $old }” was renamed to “{ $new }”, read by its codes
template-sheets-missing = Sheets that are not in the file: { $sheets }
template-rows-moved = Rows stand elsewhere than in the template, read by their codes: { $rows }
template-rows-labelled = The hidden code is missing or of another row, read by the code and name that are seen: { $rows }
template-rows-renamed = Code or name was changed, read by the hidden code: { $rows }
template-rows-missing =
    { $count_n ->
        [one] { $count } row of the template was deleted: { $codes }
        *[other] { $count } rows of the template were deleted: { $codes }
    }
template-columns-added = Added columns are not read: { $columns }
template-targets-typed = Target cells were changed ({ $count }), the changes are not taken: { $cells }
template-formulas = Formulas ({ $count }): the values that they show are taken: { $cells }
template-percents = Cells in a percent format ({ $count }) are read as they show (0.93 → 93): { $cells }
template-texts = Numbers entered as text ({ $count }) are read as numbers: { $cells }
template-merged = Merged cells: the value belongs to the first of them: { $cells }
template-kept = Values not changed in the template ({ $count }) but changed in the book stay as in the book: { $cells }
template-in-sheet = sheet “{ $sheet }”: { $why }
template-row-unknown = The template has no such row
template-row-doubtful = The hidden code was changed and does not agree with the one that is seen
template-row-gone = The edition of { $date } has no indicator { $code }
template-row-twice = This row of the template was read already: row { $row }
template-cell-closed = No value is entered for this year
template-number-for-state = A state from the list is expected, and a number stands there
template-number-unreadable = The number has too many digits
template-percent-elsewhere = The cell is in a percent format, and the indicator is not measured in percent
template-truth = A number is expected, and a logical value stands there
template-error-cell = The cell holds the error { $error }
template-date = The cell holds the date { $date }, not a number. Excel makes a date of a number typed with a point. Perhaps { $typed } was meant
template-time = The cell holds a date or time, not a number

xlsx-title = Values of indicators
xlsx-sheet = Values
xlsx-indicator = Indicator
xlsx-series = Series
xlsx-territory = Territory
xlsx-unit = Unit of measurement
xlsx-not-written = The Excel file was not written: { $reason }

template-dialog = Template for districts
    .hint = An Excel file with the indicators of the programme. It is filled in and sent back; import reads it by itself
template-kind-sheets = One file, a sheet for each district
    .hint = Rows are indicators, columns are years
template-kind-indicators = One file, a sheet for each indicator
    .hint = Rows are districts, columns are years
template-kind-files = A file of its own for each district
    .hint = The files are made in the folder that you choose; files that are there are not replaced
template-kind-one = This territory alone
    .hint = One sheet, rows are indicators, columns are years
template-no-parts = The districts of this region have not been added to the book yet
template-make = Make…
template-no-programme = The template was not made: no programme is chosen
template-done = The template was made: { $path }
template-files-done =
    { $count_n ->
        [one] { $count } template file was made in folder { $path }
        *[other] { $count } template files were made in folder { $path }
    }
export-done =
    { $count_n ->
        [one] { $count } value was exported: { $path }
        *[other] { $count } values were exported: { $path }
    }
file-menu = File
    .hint = Import, export, templates

verb-export = Export values…
verb-template = Template for districts…
job-export = exporting values
job-template = making a template
dialog-export = Export values
dialog-template = Where to make the template
dialog-template-folder = Folder for the templates
dialog-template-name = Template
verb-export-csv = Export as CSV for other programs…
