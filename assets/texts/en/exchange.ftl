# Clipboard, CSV, workbooks.

exchange-nothing-copied = There is nothing on the clipboard to paste. Select cells in Excel, copy them and paste again
exchange-block-too-large = Far more was copied than a table here can hold. Select only the cells that belong here and copy again
merge-origin = The book { $name }
merge-again = The same content was merged before as { $name }, so nothing changes
merge-other-edition = { $programme }: that book was made against the edition of { $theirs }, this one against that of { $ours }. Look the values through
merge-other-region = It is the book of another territory: { $theirs }; this one is of { $ours }. See whether it is the right file
