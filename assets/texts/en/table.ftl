# Tables of other programs: workbooks and texts.

table-empty-file = The file is empty. Choose another one
table-no-table = This is no table. Files that can be read are .xlsx, .xlsm, .ods and .csv
table-old-or-protected = This is a workbook of the old .xls format, or one with a password. Open it in Excel, take the password off and save it as .xlsx
table-damaged = The file cannot be read as a table: { $reason }. Open it in Excel and save it again
table-damaged-unsaid = The file cannot be read as a table: it is damaged. Open it in Excel and save it again
table-unpacks-too-large = Unpacked, the file is larger than { $megabytes } MB. Leave only the sheet you need in it and save it again
table-too-large = The sheet has more than { $cells } cells, or is longer than Excel allows. Leave only the rows you need in it
table-no-sheet = There is no such sheet in the file
table-letters-lost = { $count_n ->
    [one] One letter was
   *[other] { $count } letters were
} lost when the file was saved: the encoding { $encoding } has no Kazakh letters. Save the table in Excel as “CSV UTF-8” or .xlsx
table-text-too-large = The file is too large: more than 256 MB. Split it
table-other-columns = The table has other columns: code, territory, year and value are needed
table-no-programme = There is no programme “{ $id }”
table-no-indicator = There is no indicator “{ $typed }” for which values are entered
table-indicator-in-several = { $code } is in two programmes: { $one } and { $other }. Say which in a column programme
table-no-series = { $code } has no series “{ $typed }”; there are: { $series }
table-no-territory = The territory “{ $typed }” is not known
table-no-layer = The column layer holds actual or own-target, not “{ $typed }”
table-no-status = The column status holds preliminary or final, not “{ $typed }”
table-no-reason = The column reason holds not-collected, not-applicable, later or confidential, not “{ $typed }”
table-no-year = “{ $typed }” is no year
table-year-outside = No value is entered for { $year }: the programme has the years { $first }–{ $last }
table-year-no-cycle = The study has no cycle in { $year }; its cycles: { $years }
table-territory-former = The territory ceased to be in { $last }: it has no value for { $year }
table-origin = { $file }
table-origin-sheet = { $file }, sheet { $sheet }
table-not-read = The file could not be read: { $reason }. Check the path: { $path }
table-series-needed = { $code } has several series, and none is named; there are: { $series }
