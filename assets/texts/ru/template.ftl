# Шаблоны Excel и чтение файлов Excel.

template-title = { $territory }: данные для заполнения
template-about = { $programme }. Редакция от { $date }
template-how = Введите фактические значения в белые ячейки столбцов «факт». Серые ячейки заполнять не нужно. Если данных нет, поставьте «н/д», если индикатор не применяется – «-»; числитель и знаменатель пишите через дробь: 45/60. Файл сохраните и отправьте обратно: программа прочитает его сама.
template-how-wider = План установлен для более широкой территории и приведён для справки.
template-code = Код
template-indicator = Индикатор
template-territory = Территория
template-unit = Ед.
template-plan = план
template-fact = факт
template-check = Проверьте значение
template-only-states = Выберите состояние из списка
template-only-numbers = Ожидается число
template-between = Ожидается число от { $from } до { $to }
template-at-least = Ожидается число не меньше { $from }
template-no-territory = Территория «{ $code }» неизвестна. Добавьте её в список районов и попробуйте снова
template-nothing-asked = По программе «{ $programme }» { $territory } не сообщает значений: заполнять нечего
template-not-written = Шаблон не создан: { $reason }

template-origin = { $file }: шаблон, { $territory }
template-is-none = В файле нет скрытого листа шаблона. Импортируйте его как обычную таблицу: укажите, что стоит в её столбцах
template-codes-unreadable = Скрытый лист шаблона повреждён. Импортируйте файл как обычную таблицу или заполните новый шаблон
template-newer = Шаблон создан более новой версией программы. Обновите программу или создайте шаблон заново
template-other-programme = Это шаблон другой программы: «{ $programme }», а открыта «{ $shown }». Выберите «{ $programme }» вверху окна и импортируйте файл снова
template-other-edition = Шаблон создан по редакции от { $made }, открыта редакция от { $shown }: план в нём мог быть другим
template-other-territory = Шаблон заполнен для другой территории: { $theirs }. Территория вашей книги: { $ours }
template-codes-changed = Коды на скрытом листе изменены. Строки приняты, только если видимый код с ними совпадает
template-sheet-renamed = Лист «{ $old }» переименован в «{ $new }», прочитан по своим кодам
template-sheets-missing = Листов нет в файле: { $sheets }
template-rows-moved = Строки стоят не на своих местах, прочитаны по кодам: { $rows }
template-rows-labelled = Скрытый код отсутствует или относится к другой строке, строки прочитаны по видимым коду и названию: { $rows }
template-rows-renamed = Код или название изменены, строки прочитаны по скрытому коду: { $rows }
template-rows-missing =
    { $count_n ->
        [one] Удалена { $count } строка шаблона: { $codes }
        [few] Удалены { $count } строки шаблона: { $codes }
        *[other] Удалено { $count } строк шаблона: { $codes }
    }
template-columns-added = Добавленные столбцы не читаются: { $columns }
template-targets-typed = Изменены ячейки плана ({ $count }), изменения не приняты: { $cells }
template-formulas = Формулы ({ $count }): взяты значения, которые они показывают: { $cells }
template-percents = Ячейки в формате процентов ({ $count }) прочитаны так, как показаны (0,93 → 93): { $cells }
template-texts = Числа, введённые как текст ({ $count }), прочитаны как числа: { $cells }
template-merged = Объединённые ячейки: значение относится к первой из них: { $cells }
template-kept = Значения, которые не меняли в шаблоне ({ $count }), но изменили в книге, оставлены как в книге: { $cells }
template-in-sheet = лист «{ $sheet }»: { $why }
template-row-unknown = Такой строки нет в шаблоне
template-row-doubtful = Скрытый код изменён и не совпадает с видимым
template-row-gone = Индикатора { $code } нет в редакции от { $date }
template-row-twice = Эта строка шаблона уже прочитана: строка { $row }
template-cell-closed = На этот год значение не вводится
template-number-for-state = Ожидается состояние из списка, а стоит число
template-number-unreadable = В числе слишком много цифр
template-percent-elsewhere = Ячейка в формате процентов, а индикатор измеряется не в процентах
template-truth = Ожидается число, а стоит логическое значение
template-error-cell = В ячейке ошибка { $error }
template-date = В ячейке дата { $date }, а не число. Excel превращает в дату число, введённое через точку. Возможно, имелось в виду { $typed }
template-time = В ячейке дата или время, а не число

xlsx-title = Значения индикаторов
xlsx-sheet = Значения
xlsx-indicator = Индикатор
xlsx-series = Ряд
xlsx-territory = Территория
xlsx-unit = Единица измерения
xlsx-not-written = Файл Excel не записан: { $reason }

template-dialog = Шаблон для районов
    .hint = Файл Excel с индикаторами программы. Его заполняют и присылают обратно; импорт прочитает его сам
template-kind-sheets = Один файл, лист на каждый район
    .hint = Строки – индикаторы, столбцы – годы
template-kind-indicators = Один файл, лист на каждый индикатор
    .hint = Строки – районы, столбцы – годы
template-kind-files = Отдельный файл для каждого района
    .hint = Файлы создаются в выбранной папке; имеющиеся файлы не заменяются
template-kind-one = Только эта территория
    .hint = Один лист, строки – индикаторы, столбцы – годы
template-no-parts = Районы этого региона ещё не добавлены в книгу
template-make = Создать…
template-no-programme = Шаблон не создан: не выбрана программа
template-done = Шаблон создан: { $path }
template-files-done =
    { $count_n ->
        [one] Создан { $count } файл шаблона в папке { $path }
        [few] Созданы { $count } файла шаблонов в папке { $path }
        *[other] Создано { $count } файлов шаблонов в папке { $path }
    }
export-done =
    { $count_n ->
        [one] Выгружено { $count } значение: { $path }
        [few] Выгружено { $count } значения: { $path }
        *[other] Выгружено { $count } значений: { $path }
    }
file-menu = Файл
    .hint = Импорт, экспорт, шаблоны

verb-export = Экспорт значений…
verb-template = Шаблон для районов…
job-export = экспорт значений
job-template = создание шаблона
dialog-export = Экспорт значений
dialog-template = Где создать шаблон
dialog-template-folder = Папка для шаблонов
dialog-template-name = Шаблон
verb-export-csv = Экспорт в CSV для других программ…
