# Programme files: what is wrong in them and what to do. The position in the file is put in front
# by programme-at-line, so that these texts begin with a small letter.

## Where something is wrong

programme-at-line = Строка { $line }, столбец { $column }: { $problem }
programme-amendment-fault = Изменения от { $date }, операция { $operation }: { $problem }
programme-amendment-unfit = изменения не подходят к программе

## The file as a whole

programme-file-missing = Файл не найден. Проверьте его имя и папку
programme-file-forbidden = Нет прав на чтение файла. Скопируйте его в свою папку и откройте оттуда
programme-file-unreadable = Файл не читается ({ $reason }). Скопируйте его в папку на этом компьютере и попробуйте снова
programme-no-file = Это не файл. Выберите файл программы (.ron)
programme-empty-file = Файл пуст. Выберите файл программы (.ron)
programme-too-large = файл слишком велик: прочитаны только первые { $limit } МБ, а файл программы не бывает больше. Проверьте, тот ли файл выбран
programme-not-utf8 = текст не в кодировке UTF-8. Откройте файл в текстовом редакторе и сохраните в кодировке UTF-8
programme-not-a-programme-file = это не файл программы: он должен начинаться со знака «(», а здесь стоит { $found }. Проверьте, тот ли файл выбран
programme-format-newer = файл записан в формате { $found }, а эта версия читает форматы до { $known }. Установите новую версию Nysana
programme-format-unknown = формата { $found } нет; напишите { $known }

## Form of the text

programme-cut-off = файл обрывается: не закрыты скобки или кавычки. Получите файл заново целиком или допишите закрывающие знаки
programme-open-comment = комментарий, начатый знаком «/*», не закрыт. Поставьте в конце «*/»
programme-expected-sign = нужен знак «{ $sign }», а здесь стоит { $found }
programme-expected-comma = нужна запятая или закрывающая скобка, а здесь стоит { $found }. Проверьте и то, закрыты ли кавычки в строках выше
programme-expected-text = нужен текст в кавычках "", а здесь стоит { $found }. Значения тоже берутся в кавычки: "90.2"
programme-expected-whole-number = нужно целое число без кавычек (например, год 2025), а здесь стоит { $found }
programme-expected-boolean = нужно true или false, а здесь стоит { $found }
programme-expected-name = нужно латинское слово без кавычек (название поля или слово из перечня), а здесь стоит { $found }
programme-expected-two-years = нужны два года: (2023, 2029), а здесь стоит { $found }
programme-expected-date = нужна дата в виде год-месяц-день: "2023-03-28", а здесь стоит { $found }
programme-expected-decimal = нужно число в кавычках с десятичной точкой: "12.50", а здесь стоит { $found }
programme-empty-value = пустое значение. Если ячейка пуста, не пишите год; прочерк пишется "-", звёздочка "*"
programme-miswritten-number = { $found } – не число и не слова. Число пишется с десятичной точкой, без пробелов и знака %: "90.2"; прочерк "-", звёздочка "*", не менее ">=5", не более "<=7"
programme-year-twice = один год записан дважды; каждый год пишется один раз. Второе указание записывается отдельно с second: true
programme-unknown-word = слова { $found } нет в перечне. Возможны: { $expected }
programme-unknown-field = поля { $found } нет. Возможны поля: { $expected }
programme-missing-field = внутри этой скобки нет поля { $field }. Добавьте его
programme-duplicate-field = поле { $field } записано второй раз. Уберите одно из них
programme-missing-kazakh = нет текста на казахском языке (kk). Напишите его; если он не официальный, не называйте его в official
programme-missing-russian = нет текста на русском языке (ru). Напишите его; если он не официальный, не называйте его в official
programme-missing-english = нет текста на английском языке (en). Напишите его; если он не официальный, не называйте его в official
programme-bad-escape = в тексте после знака «\» не может стоять { $found }. Если нужен сам знак, пишите «\\»
programme-text-after-end = после конца файла программы стоит { $found }. Уберите лишнее
programme-too-deep = слишком много вложенных скобок. Сравните с образцом файла программы
programme-syntax = нарушены правила записи: { $words }. Сравните с образцом файла программы

## What must hold in a file

programme-bad-id = «{ $code }» не может быть кодом программы. Допустимы строчные латинские буквы, цифры и дефис: concept-2023-2029
programme-bad-code = «{ $code }» не может быть кодом. Допустимы латинские буквы, цифры, дефис, точка и подчёркивание: TI-5
programme-bad-series-code = «{ $code }» не может быть кодом ряда. Допустимы буквы, цифры, пробел и знаки - . , : / ( ) + % &; в конце не бывает « level»
programme-duplicate-code = код «{ $code }» уже есть выше. У каждого раздела и индикатора свой код
programme-duplicate-series = ряд «{ $code }» у этого индикатора уже есть. У каждого ряда свой код
programme-series-without-name = у ряда «{ $code }» нет названия (name). Напишите его на трёх языках
programme-unknown-section = раздела с кодом «{ $code }» нет. Проверьте код или добавьте раздел в sections
programme-unknown-parent = выше нет раздела с кодом «{ $code }». Вышестоящий раздел пишется раньше своих частей
programme-unknown-series = у этого индикатора нет другого ряда с кодом «{ $code }». Проверьте код
programme-unknown-indicator = индикатора с кодом «{ $code }» в программе нет. Проверьте код
programme-unknown-measure = в плане нет мероприятия с номером «{ $number }». Проверьте номер
programme-duplicate-measure = мероприятие с номером «{ $number }» уже есть выше. У каждого мероприятия свой номер
programme-no-such-date = такого срока нет: месяц от 1 до 12, квартал от 1 до 4, полугодие 1 или 2, день от 1 до 31
programme-unknown-funding-source = нет источника финансирования «{ $code }». Проверьте код или добавьте источник в funding_sources
programme-amount-without-money = сумма не указана: заполните years, period_total или words
programme-financing-of-nothing = не указано, на что выделены средства: заполните total, measure или title
programme-deleted-indicator = индикатор «{ $code }» уже исключён более ранней операцией или более ранними изменениями. Проверьте код
programme-year-outside = { $year } год не относится к этой программе. Нужен год от { $first } до { $last }
programme-no-state = «{ $value }» – ни одна из ступеней в counting. Напишите слова так, как там, или добавьте ступень
programme-beside-no-value = для { $year } года нет значения в years. Добавьте значение или уберите эту запись
programme-two-first-statements = значение за { $year } год уже дано выше. Если в документе оно стоит дважды, напишите во втором блоке second: true
programme-period-wrong = неверный период: { $first } – { $last }. Сначала первый год, затем последний: (2023, 2029)
programme-empty-text = пустой текст. Заполните его
programme-act-without-language = не указан язык акта. Напишите язык прочитанного текста: [ru]

## What must hold in an amendment

programme-amendment-too-old = дата изменений ({ $date }) должна быть позже даты акта, утвердившего программу ({ $base }). Проверьте дату
programme-series-code-used = у индикатора «{ $code }» уже был ряд с кодом «{ $series }». Дайте новому определению новый код: прежние значения не должны попасть в него
programme-retarget-redefines = Retarget меняет только значения, а здесь у ряда индикатора «{ $code }» другая единица или роль. Уберите unit и role или напишите Redefine
programme-renumber-without-number = для «{ $code }» не указан новый номер. Добавьте number или plan_number
programme-no-expected-result = «{ $code }» не является ожидаемым результатом. Для индикатора напишите Retarget или Redefine
programme-code-used = код «{ $code }» в этой программе уже был. Дайте новому индикатору новый код
programme-title-already-official = у «{ $code }» уже есть официальное название на этом языке, и оно другое. Если название изменилось, напишите RenameSection или Redefine

## Adding a file to the library

programme-id-shipped = программа с кодом «{ $id }» уже есть в Nysana. Дайте своему файлу другой код (id), а для акта, который её изменяет, составьте файл с полем amends
programme-id-taken = программа с кодом «{ $id }» уже открыта из другого файла. Дайте другой код (id) или исправьте и откройте заново тот файл: { $path }
programme-amends-unknown = программы с кодом «{ $id }» в библиотеке нет. Сначала откройте файл этой программы или проверьте код
programme-amendment-shipped = изменения этого акта уже есть в Nysana; файл не нужен

## Editions

programme-not-yet-in-force = { $programme }: на { $date } ещё не действует. Выберите дату не раньше { $first }
programme-not-writable = Программу не удалось записать: { $reason }. Набранное не потеряно. Сообщите об этом разработчикам
programme-save-no-folder = Файл не сохранён: такой папки нет. Выберите другую папку: { $path }
programme-save-no-permission = Файл не сохранён: сюда нельзя записывать. Выберите другую папку: { $path }
programme-save-disk-full = Файл не сохранён: на диске нет места. Освободите место или выберите другой диск: { $path }
programme-save-refused = Файл не сохранён ({ $reason }). Если он открыт в другой программе, закройте его там и сохраните ещё раз: { $path }

## Places in acts

place-section = раздел { $section }
place-plan = план действий
place-item = пункт { $item }
place-line = строка { $line } текста
place-lines = строки { $lines } текста

## When measures fall due

rhythm-single = один раз
rhythm-yearly = ежегодно
rhythm-half-yearly = два раза в год
rhythm-quarterly = ежеквартально
rhythm-staged = в несколько сроков
rhythm-study-cycle = по завершении цикла исследования
rhythm-unknown = по тексту акта не определяется
month-name =
    { $month_n ->
        [1] январь
        [2] февраль
        [3] март
        [4] апрель
        [5] май
        [6] июнь
        [7] июль
        [8] август
        [9] сентябрь
        [10] октябрь
        [11] ноябрь
        *[12] декабрь
    }
due-day =
    { $month_n ->
        [1] { $day } января
        [2] { $day } февраля
        [3] { $day } марта
        [4] { $day } апреля
        [5] { $day } мая
        [6] { $day } июня
        [7] { $day } июля
        [8] { $day } августа
        [9] { $day } сентября
        [10] { $day } октября
        [11] { $day } ноября
        *[12] { $day } декабря
    }
due-half = { $half }-е полугодие
due-quarter = { $quarter }-й квартал
due-whole-year = { $year } год
due-whole-years = { $years } годы
due-in-year = { $part } { $year } года
due-in-years = { $part } { $years } годов
