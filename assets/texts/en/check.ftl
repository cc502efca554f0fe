# Findings in programmes and books.

check-programme-not-at-hand = the library has no programme with the code “{ $id }”, so only this file itself was checked. To check whether the amendment fits, open the file of that programme first
