# Screen: library.

library-search = Поиск
    .hint = Слово или код: охват, учитель, TI-4
library-open-file = Открыть файл программы…
library-open = Открыть
library-compare = Сравнить редакции
library-folder = Показать файл в папке
library-folder-none = Программа входит в состав Nysana, отдельного файла у неё нет
library-action = { $programme }: { $action }
library-is-open = открыта сейчас
library-is-over = срок истёк
library-about = { $kind } · { $territory } · { $period } гг.
library-editions =
    { $count_n ->
        [one] редакция: { $dates }
       *[other] редакции: { $dates }
    }
library-edition-in-force = { $date } (действует)
library-indicators = индикаторов: { $count }
library-expected = ожидаемых результатов: { $count }
library-values = плановых значений: { $count }
library-measures = мероприятий: { $count }
library-shipped = входит в состав Nysana
library-shipped-amended = входит в состав Nysana, файл изменений: { $path }
library-file = файл: { $path }
library-reading = Программы читаются…
library-found = Найдено: { $count }
library-keys = ↑ ↓ – выбор, щелчок или Enter – открыть, Ctrl+Enter – график, Esc – очистить
library-group = { $programme } – { $count }
library-show-all = Показать все: { $count }
library-nothing = По запросу «{ $typed }» ничего не найдено
library-try-shorter = Сократите слово: достаточно начала, без окончания
library-try-fewer = Уберите лишние слова: должны найтись все, что введены
library-try-other = Попробуйте близкое по смыслу слово, слово на другом языке или код (TI-4)
library-kind-programme = программа
library-kind-section = раздел
library-kind-indicator = индикатор
library-kind-act = акт
library-kind-measure = мероприятие
library-kind-fact = сведения из текста
library-hit = { $kind } · { $edition }
library-chart = Показать график: { $code }
