# The command line. Names of commands, options and columns are the same in every language.

cli-about = Nysana: где находится регион относительно плановых значений программы развития. Без окна:
cli-window = открывает окно; если указан файл книги или программы – с ним
cli-help-everywhere = Для всех команд:
cli-help-codes = Данные выводятся в стандартный вывод, сообщения – в вывод ошибок. Код завершения: 0 – выполнено; 1 – есть замечания или не удалось; 2 – команда задана неверно

## Commands

cli-programmes = выводит список имеющихся программ в виде CSV
    .details = Столбцы: id, title, period, editions. Редакция называется по дате её последнего акта
cli-targets = выводит значения программы в виде CSV, по одному в строке
    .details = PROGRAMME – код имеющейся программы или файл программы. Столбцы: programme, edition, code, number, series, territory, year, kind, value, unit, place
cli-measures = выводит план действий программы в виде CSV, по мероприятию в строке
    .details = PROGRAMME – код имеющейся программы или файл программы. Столбцы: programme, edition, number, section, codes, title, form, deadline, responsible. Текст – самого акта: на языке --lang, если акт есть на нескольких языках; codes – через «;»
cli-diff = показывает, что изменила одна редакция программы по сравнению с другой, по одному изменению в строке
    .details = Берётся редакция, действующая на дату DATE. Изменённые значения стоят с отступом под своим индикатором
cli-set = записывает одно значение в книгу так же, как ввод в окне
    .details = Выполнено – значит, значение сохранено. VALUE: число с десятичной запятой или точкой, 45/60 – числитель и знаменатель, - – «не применимо», пусто – очистить. С --new создаётся книга этой территории; уже имеющийся файл не затрагивается
cli-values = выводит значения книги в виде CSV, по одному наблюдению в строке
    .details = Столбцы: code, series, territory, year, value, numerator, denominator, reason, status, as_of, source, comment
cli-template = создаёт шаблон Excel, который заполняют районы
    .details = FILE – .xlsx. Без --territory в нём по листу на регион и каждый район, с --territory – один лист. Заполненный шаблон читает команда import
cli-option-template-territory = территория, для которой создаётся шаблон, по коду или названию; иначе весь регион книги
cli-option-by-indicator = по листу на каждый индикатор: строки – территории
cli-template-ending = Имя шаблона должно оканчиваться на .xlsx
cli-template-programme = Выберите программу с помощью --programme: { $programmes }
cli-template-done = Шаблон создан: { $path }
cli-import = вносит значения таблицы в книгу одним шагом
    .details = FILE – .xlsx, .xlsm, .ods или .csv. Таблица со столбцами команды values читается по ним, другая – по своему заголовку; если он говорит не всё, пользуйтесь окном. Понятое вносится; остальное, в том числе для ячеек, которые не заполняются, перечисляется со строкой и причиной, тогда код завершения 1. С --prefer ours остаются другие значения книги
cli-export = записывает все значения книги в файл
    .details = FILE – .xlsx или .csv: столбцы команды values, за ними programme, layer, standard_error, accepted_of, accepted, more. Команда import вносит такой файл обратно полностью
cli-merge = объединяет другие книги с этой
    .details = Пустые ячейки заполняются, новые районы добавляются. Где значения расходятся, остаётся значение книги, а расхождение выводится в списке (код выхода 1); --prefer: theirs – берутся их значения, ours – остаются свои, newer – берётся введённое позже. Решённое раньше не спрашивается снова
cli-chart = рисует индикатор по годам на странице A4: PDF, SVG или PNG по окончанию имени файла
    .details = Страница такая же, как в окне. Если указана только программа, рисуются её плановые значения. Те же данные с тем же --date дают тот же файл
cli-check = проверяет программы и выводит ошибки и сомнительные места
    .details = В документах программы из библиотеки и в файле, который читается, ищутся противоречия: по строке на каждое, с указанием, к чему оно относится и где стоит; отдельные значения – с отступом; для вашего файла указана и строка в нём. Если файл не читается, замечание – это строка FILE:LINE:COLUMN: что не так. Файл своих изменений указывайте после файла программы, которую он изменяет. У книги проверяется, читается ли она целиком, а в её значениях ищутся описки и то, что не сходится: по строке на каждое; принятые замечания только считаются

## Options

cli-option-edition = редакция, действующая на этот день; если не указано – на сегодня
cli-option-all = также базовые значения, факты, прогнозы и повторные указания
cli-option-code = код индикатора: TI-1
cli-option-series = код ряда; можно не указывать, если ряд один
cli-option-territory = код, название или другое название территории: KZ-61
cli-option-year = год; у исследования – год цикла
cli-option-value = значение
cli-option-new = создаёт книгу для этой программы
cli-option-programme = программа, если их в книге несколько или это ваш файл
cli-option-prefer = что взять, где значения расходятся
cli-option-mark = знак дробной части в файле, если по числам вида 1,234 его не понять: comma – запятая, point – точка
cli-option-import-prefer = что взять, где значение расходится с книгой; без параметра – theirs
cli-option-own = значение – собственный план управления
cli-option-own-only = собственные планы управления вместо фактических значений
cli-option-excel = для Excel: точка с запятой, десятичная запятая, BOM
cli-option-out = куда записать страницу: FILE.pdf, FILE.svg или FILE.png
cli-option-territory-of-book = код или название территории; если не указано – территория книги
cli-option-year-said = год, по которому делается вывод; если не указано – последний завершённый
cli-option-date = дата печати на странице; если не указано – сегодня
cli-option-lang = язык: казахский, русский или английский
cli-option-renderer = чем рисуется окно: glow – OpenGL, wgpu – Direct3D 12 (только Windows); если не указано, выбирается то, что работает
cli-option-help = справка; по одной команде: nysana help COMMAND
cli-option-version = версия

## Wrong usage

cli-see-help = Справка: nysana help
cli-see-help-of = Справка: nysana help { $command }
cli-no-command = «{ $typed }» – не команда, и такого файла нет. Команды: { $commands }, help
cli-no-option = Параметра { $option } здесь нет. Возможны: { $options }
cli-no-language = Языка «{ $typed }» нет. Укажите один из: { $languages }
cli-no-renderer = Способа рисования «{ $typed }» здесь нет. Возможные: { $renderers }
cli-no-date = «{ $typed }»: { $reason }
cli-no-year = «{ $typed }» – не год. Укажите четыре цифры, например 2024
cli-no-format = У файла «{ $path }» нет ни одного из окончаний { $endings }. Укажите одно из них
cli-not-text = Один из параметров не читается как текст. Введите его заново
cli-option-missing = Не указан параметр { $option }. Вид команды: { $usage }
cli-option-takes-no-value = У параметра { $option } нет значения
cli-option-twice = Параметр { $option } указан дважды. Оставьте один
cli-option-without-value = После { $option } нужно значение: { $option } { $value }
cli-operand-missing = Не указано: { $operand }. Вид команды: { $usage }
cli-operand-too-many = «{ $typed }» – лишнее. То, в чём есть пробелы, возьмите в кавычки

## What can fail

cli-out-failed = Не удалось записать результат ({ $reason }). Проверьте, куда он выводится, и повторите
cli-no-programme = Программы «{ $typed }» нет, и такого файла нет. Имеющиеся программы: { $programmes }
cli-of-file = { $path }: { $problem }
cli-new-names-programme = Программа уже указана в --new. Уберите --programme
cli-book-programme-missing = Книга относится к программе «{ $id }», которой нет среди имеющихся. Укажите её файл: --programme FILE.ron
cli-no-indicator = Индикатора «{ $typed }» нет. Ожидается один из: { $codes }
cli-indicator-in-several = Индикатор { $code } есть в нескольких программах: { $programmes }. Укажите, в какой: --programme PROGRAMME
cli-no-values-entered = { $code } – ожидаемый результат, значения для него не вводятся. Выберите индикатор
cli-series-needed = У { $code } несколько рядов. Укажите, какой: --series, один из { $series }
cli-no-series = У { $code } нет ряда «{ $typed }». Ожидается один из: { $series }
cli-no-territory = «{ $typed }» – не территория, или так называются несколько. Ожидается код или полное название: { $regions } либо район области
cli-territory-outside = { $territory } не относится к территории «{ $whole }», для которой принята программа «{ $programme }». Выберите территорию в её составе
cli-territory-former = Территории «{ $territory }» после { $last } года нет, поэтому значения за { $year } год у неё быть не может. Укажите нынешнюю территорию
cli-year-no-cycle = Значения { $code } бывают только за циклы исследования, а { $year } – не год цикла. Ожидается один из: { $years }
cli-year-outside = Год { $year } не относится к программе. Ожидается год с { $first } по { $last }
cli-no-value = Значение «{ $typed }» не принято, ничего не изменено. { $reason }
cli-territory-needed = В книге не указана территория. Укажите её: --territory KZ-61
cli-not-drawn = { $code } нет в этой редакции. Выберите другую редакцию или другой индикатор

## What was found

cli-set-done = { $line }, { $territory }, { $year }: { $old } → { $new }
cli-set-done-own = { $line }, { $territory }, { $year }, собственный план: { $old } → { $new }
cli-empty = пусто

cli-check-clean-book = { $path }: замечаний нет
cli-check-clean =
    { $editions_n ->
        [one] { $programme }: замечаний нет, проверена { $editions } редакция
        [few] { $programme }: замечаний нет, проверены { $editions } редакции
        *[other] { $programme }: замечаний нет, проверено { $editions } редакций
    }
cli-check-findings =
    { $count_n ->
        [one] { $count } замечание. Исправьте и проверьте снова
        [few] { $count } замечания. Исправьте и проверьте снова
        *[other] { $count } замечаний. Исправьте и проверьте снова
    }

cli-check-of-rule = { $rule }: { $count }. { $why }
cli-check-doubts =
    { $count_n ->
        [one] { $programme }: { $count } замечание; проверено редакций: { $editions }
        [few] { $programme }: { $count } замечания; проверено редакций: { $editions }
        [many] { $programme }: { $count } замечаний; проверено редакций: { $editions }
        *[other] { $programme }: { $count } замечания; проверено редакций: { $editions }
    }
cli-check-accepted = { $path }: принятых замечаний – { $count }
cli-check-more-places = { $places }; и ещё { $more }
cli-check-editions = редакция от { $dates }
cli-check-measure = мероприятие { $number }
cli-check-money = финансирование
cli-check-money-of-measure = финансирование мероприятия { $number }

cli-diff-section-renamed = Переименовано – { $kind } { $code }: «{ $old }» → «{ $new }»
cli-diff-section-added = Добавлен раздел – { $code }: { $title }
cli-diff-renamed = Переименовано – { $code }: «{ $old }» → «{ $new }»
cli-diff-retargeted = Изменён план – { $code }: { $title }
cli-diff-redefined = Изменено определение – { $code }: «{ $old }» → «{ $new }»
cli-diff-added = Добавлено – { $code }: { $title }
cli-diff-deleted = Исключено – { $code }: { $title }
cli-diff-renumbered = Изменён номер – { $code }: { $old } → { $new }
cli-diff-renumbered-in-plan = Изменён номер в плане действий – { $code }: { $old } → { $new }
cli-diff-result-replaced = Заменён ожидаемый результат – { $code }: «{ $old }» → «{ $new }»
cli-diff-no-value = нет значения
cli-diff-none = Между { $old } и { $new } ничего не изменилось
cli-import-unclear = По заголовку { $file } не всё ясно, ничего не изменено. Откройте файл в окне и укажите столбцы
cli-import-refused = строка { $row }: «{ $raw }» не внесено: { $reason }
cli-import-kept = ячейки, где осталось значение книги: { $count }
cli-import-same = значения, которые в книге уже есть: { $count }
cli-import-several = в файле для этой ячейки несколько разных значений, оставьте одно
cli-import-mark = «{ $sample }» – это { $decimal } или { $thousands }, по файлу не понять (таких значений: { $count }), ничего не изменено. Укажите знак дробной части: --mark comma (запятая) или --mark point (точка)
cli-no-mark = --mark: знака { $typed } нет. Есть: { $words }
cli-import-done = внесено значений: { $taken }; не внесено: { $refused }
cli-export-ending = FILE должен оканчиваться на .xlsx или .csv
cli-export-done = записано значений: { $count }: { $path }
cli-no-rule = --prefer: правила { $typed } нет. Есть: { $words }
cli-merge-conflict = { $line }, { $territory }, { $year }: в книге { $ours }; предлагается: { $theirs }
cli-merge-conflict-own = { $line }, { $territory }, { $year }, собственный план: в книге { $ours }; предлагается: { $theirs }
cli-merge-ours = { $value } ({ $who }, { $when })
cli-merge-offer = { $value } ({ $file })
cli-merge-offer-signed = { $value } ({ $file }, { $who }, { $when })
cli-merge-locked = { $line }, { $territory }, { $year }: не взято: { $theirs }. { $reason }
cli-merge-mark = «{ $sample }» – это { $decimal } или { $thousands }, по файлу не понять; такие значения не взяты: { $count }. Укажите знак дробной части: --mark comma (запятая) или --mark point (точка); или объедините файл в окне, там об этом спросят
cli-merge-done = Взято ячеек: { $taken }; не решено: { $open }
