# Tables of other programs: workbooks and texts.

table-empty-file = Файл пуст. Выберите другой файл
table-no-table = Это не таблица. Подходят файлы .xlsx, .xlsm, .ods и .csv
table-old-or-protected = Это книга старого формата .xls или книга с паролем. Откройте её в Excel, снимите пароль и сохраните как .xlsx
table-damaged = Файл не читается как таблица: { $reason }. Откройте его в Excel и сохраните заново
table-damaged-unsaid = Файл не читается как таблица: он повреждён. Откройте его в Excel и сохраните заново
table-unpacks-too-large = Файл при распаковке занимает больше { $megabytes } МБ. Оставьте в нём только нужный лист и сохраните заново
table-too-large = В листе больше { $cells } ячеек или он длиннее, чем бывает в Excel. Оставьте в нём только нужные строки
table-no-sheet = В файле нет такого листа
table-letters-lost = { $count_n ->
    [one] { $count } буква потеряна
    [few] { $count } буквы потеряны
   *[many] { $count } букв потеряно
} ещё при сохранении файла: в кодировке { $encoding } нет казахских букв. Сохраните таблицу в Excel как «CSV UTF-8» или .xlsx
table-text-too-large = Файл слишком большой: больше 256 МБ. Разделите его на части
table-other-columns = В таблице другие столбцы: нужны code, territory, year и value
table-no-programme = Нет программы «{ $id }»
table-no-indicator = Нет индикатора «{ $typed }», для которого вводят значения
table-indicator-in-several = { $code } есть в двух программах: { $one } и { $other }. Укажите, какая, в столбце programme
table-no-series = У индикатора { $code } нет ряда «{ $typed }»; есть: { $series }
table-no-territory = Территория «{ $typed }» не опознана
table-no-layer = В столбце layer должно быть actual или own-target, а не «{ $typed }»
table-no-status = В столбце status должно быть preliminary или final, а не «{ $typed }»
table-no-reason = В столбце reason должно быть not-collected, not-applicable, later или confidential, а не «{ $typed }»
table-no-year = «{ $typed }» – не год
table-year-outside = За { $year } год значений нет: в программе годы { $first }–{ $last }
table-year-no-cycle = В { $year } году нет цикла исследования; циклы: { $years }
table-territory-former = Территория упразднена в { $last } году: за { $year } год значения нет
table-origin = { $file }
table-origin-sheet = { $file }, лист { $sheet }
table-not-read = Файл не прочитан: { $reason }. Проверьте путь: { $path }
table-series-needed = У индикатора { $code } несколько рядов, ряд не указан; есть: { $series }
