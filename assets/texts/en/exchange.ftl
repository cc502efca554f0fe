# Clipboard, CSV, workbooks.

exchange-nothing-copied = There is nothing on the clipboard to paste. Select cells in Excel, copy them and paste again
exchange-block-too-large = Far more was copied than a table here can hold. Select only the cells that belong here and copy again
