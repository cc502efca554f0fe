# Why a typed number or day could not be read; names of the languages.

language-kk = Қазақша
language-ru = Русский
language-en = English

number-empty = No number was typed. Type one, or clear the cell with Delete
number-no-digits = There are no digits here. Type a number such as 95.3
number-letter = “{ $sign }” is a letter. Type digits only, such as 95.3
number-sign-unknown = The character “{ $sign }” does not belong in a number. Type a number such as 95.3
number-second-sign = A minus sign stands only before the number. Type one number a cell
number-second-percent = There are two percent signs. Leave one, or none
number-two-marks = There are two decimal marks. Leave one and set thousands apart with spaces: 1 234 567
number-comma-and-point = There are both a comma and a point, and it can’t be told which is the decimal mark. Leave one and set thousands apart with spaces: 1 234.5
number-bare-mark = A digit is missing before or after the decimal mark. Type it in full, such as 0.5
number-grouping = The spaces don’t set apart groups of three digits. Type 12 345 or 12345
number-too-long = The number is longer than { $max } digits. Type it with fewer digits

fraction-one-slash = A numerator and a denominator are typed with one slash between them, such as 45/60
fraction-percent = A numerator and a denominator have no percent sign. Type 45/60, or 75 %
fraction-zero-denominator = The denominator is zero, so there is no percentage. Correct it, or clear the cell

date-empty = No date was typed. Type it as DD.MM.YYYY, such as 01.10.2024
date-form = This is not a date. Type it as DD.MM.YYYY, such as 01.10.2024
date-no-such-day = There is no such day in the calendar. Check the day and the month
date-year = The year is not between { $first } and { $last }. Check the year
