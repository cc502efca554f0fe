# Findings in programmes and books.
