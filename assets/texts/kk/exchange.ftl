# Clipboard, CSV, workbooks.
