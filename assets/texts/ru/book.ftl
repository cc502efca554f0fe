# Books: values typed, edits, saving, opening.

book-reason-not-collected = не собиралось
book-reason-not-applicable = не применимо
book-reason-later = позднее
book-reason-confidential = конфиденциально
book-status-preliminary = предварительно
book-status-final = окончательно

book-typed-no-state = «{ $typed }» – не состояние этого индикатора. Выберите одно из них: { $states }

# What was odd in a file that was read all the same. `expected` is one of the texts below.
book-warning = { $path }: здесь ожидается { $expected }, а стоит «{ $found }»
book-expected-history-line = строка истории изменений
book-expected-year = год из четырёх цифр
book-expected-entry = значение в кавычках, например "93.1", "45/60", "=слова", "!not-collected"
book-expected-once = значение, записанное один раз
book-expected-quotes = текст в кавычках
book-expected-field = название поля этого формата
book-expected-date = дата в кавычках, например "2024-06-13"
book-expected-decimal = число в кавычках, например "1.2"
book-expected-status = Preliminary или Final
book-expected-layer = Actual или OwnTarget
book-expected-district = запись района: код и название
book-expected-border = изменение границ: дата, было и стало
book-expected-kind = District или City
book-expected-integer = целое число
book-expected-sign = знак «{ $sign }»
book-expected-end = конец файла или строка «--- history»
book-expected-ron = запись RON

# Why a file is no book. They stand as `reason` in the texts after them.
book-empty-file = Файл пуст
book-no-format = Файл не начинается с формата книги, например «format: 2», поэтому это не книга Nysana
book-newer = Книга сохранена более новой версией программы: формат файла { $format }, эта версия читает форматы до { $known }. Обновите Nysana
book-not-text = Строка { $line }, столбец { $column }: это не текст в UTF-8
book-cut-off = Строка { $line }, столбец { $column }: файл обрывается
book-too-deep = Строка { $line }, столбец { $column }: скобки вложены слишком глубоко
book-damaged = Строка { $line }, столбец { $column }: здесь ожидается { $expected }
book-too-large = Файл больше { $max } МБ

book-not-read = Книга не прочитана. { $reason }. Файл не изменён: { $path }
book-not-read-previous = Книга не прочитана. { $reason }. Файл не изменён, можно открыть предыдущую сохранённую версию: { $path }

# Why the system or the program refuses.
book-not-found = Такого файла или папки нет. Проверьте путь или выберите другое место: { $path }
book-no-file = Это не файл. Выберите другой файл: { $path }
book-no-permission = Нет прав на чтение или запись в этом месте. Сохраните книгу в другой папке: { $path }
book-file-read-only = Файл доступен только для чтения, поэтому не сохранён. Снимите этот признак или сохраните книгу под другим именем: { $path }
book-disk-full = На диске нет места, поэтому файл не сохранён. Освободите место или сохраните книгу на другом диске: { $path }
book-system-refused = Система не выполнила действие с файлом ({ $detail }). Повторите или сохраните книгу в другом месте: { $path }
book-exists = Такой файл уже есть, поверх него ничего не записывается. Выберите другое имя: { $path }
book-changed-underneath = Файл тем временем изменил кто-то другой, поэтому поверх него ничего не записано. Сохраните книгу под другим именем и сравните обе: { $path }
book-open-by = Книгу держит открытой { $user }. Дождитесь, пока её закроют, или откройте копию: { $path }
book-open-elsewhere = Книга открыта в другом окне или на другом компьютере. Дождитесь, пока её закроют, или откройте копию: { $path }
book-no-thread = Сохранение не началось: система не выделила поток ({ $detail }). Закройте другие программы и запустите Nysana снова
book-save-stopped = Сохранение остановилось из-за ошибки программы, файл остался прежним. Попробуйте сохранить книгу под другим именем

# The journal beside a book, and what keeps a book from being saved.
book-taken-over = { $count_n ->
    [one] Из журнала перенесено { $count } изменение, которое ещё не было сохранено, от { $date }, { $time }
    [few] Из журнала перенесены { $count } изменения, которые ещё не были сохранены, последнее – { $date }, { $time }
   *[other] Из журнала перенесено { $count } изменений, которые ещё не были сохранены, последнее – { $date }, { $time }
}
book-journal-foreign = После остановки программы книгу заменили, поэтому несохранённые изменения из журнала в неё не перенесены: { $count }, последнее – { $date }, { $time }. Они не пропали: при следующем изменении ваша версия попадёт в прежние сохранения, а журнал будет отложен: { $path }
book-journal-not-read = Журнал рядом с книгой не прочитан. { $reason }. Книга открыта в последнем сохранённом виде; журнал не удаляется, а откладывается при следующем изменении: { $path }
book-journal-unreadable = Его первая строка повреждена или записана более новой версией программы
book-journal-damaged = Журнал рядом с книгой повреждён начиная со строки { $line }. Все изменения до неё перенесены; читаемых изменений после неё, которые не перенесены: { $count }. Журнал не удаляется, а откладывается при следующем изменении: { $path }
book-kept-in-journal = Введённое надёжно записано в журнал рядом с книгой, но сама книга не сохранена. { $reason }
book-out-of-reach = Папка книги недоступна – возможно, отключён сетевой диск или флешка. Введённое остаётся в окне и сохранится, как только папка появится; можно сохранить книгу и в другом месте: { $path }
book-no-earlier = Нет прежнего сохранения этой книги, которое можно открыть: { $path }
