# Clipboard, CSV, workbooks.

exchange-nothing-copied = There is nothing on the clipboard to paste. Select cells in Excel, copy them and paste again
exchange-block-too-large = Far more was copied than a table here can hold. Select only the cells that belong here and copy again
merge-origin = The book { $name }
merge-again = The same content was merged before as { $name }, so nothing changes
merge-other-edition = { $programme }: that book was made against the edition of { $theirs }, this one against that of { $ours }. Look the values through
merge-other-region = It is the book of another territory: { $theirs }; this one is of { $ours }. See whether it is the right file
paste-headers-both = The first row and columns were read as headers: values go where these say
paste-headers-rows = The first columns were read as names: values go where these say
paste-headers-columns = The first row was read as a header: values go where it says
paste-without-headers = Paste without headers, from the cursor on
paste-with-headers = Paste by its headers
paste-plan = This is the plan of the programme, which is not pasted
paste-locked = No value can stand in this cell
paste-outside = The grid has no cell here
paste-unknown-name = “{ $name }” was not recognised as a code, an indicator or a territory
paste-no-name = The row or column has no name, so there is no telling where this goes
paste-which-series = { $code }: it does not say which series of the indicator
paste-other-year = { $year } lies outside the period of the programme
merge-not-read = { $path } was not read: { $reason }
merge-no-template = it is no filled template. Bring in other tables by importing them
merge-programme-missing = the template is for the programme { $programme }, which is not at hand. Open that programme first
paste-repeated = The copied block fills the selected cells, { $count } times
