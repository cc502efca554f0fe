# Districts of the office: the list, and why a wish is refused.

district-nameless = Нет названия. Напишите название хотя бы на одном языке
district-name-taken = Название «{ $name }» занято: в регионе есть { $district }. Напишите другое
district-name-twice = В списке { $name } стоит дважды. Оставьте одну запись
district-unknown = Района или города с кодом { $code } нет
district-shipped = { $district } – из состава программы, удалить нельзя. Если его больше нет, объедините его с другим и укажите дату
district-has-values = { $district }: { $count_n ->
        [one] есть { $count } значение
        [few] есть { $count } значения
       *[other] есть { $count } значений
    }, поэтому удалить нельзя. Сначала очистите их или объедините район с другим
district-in-border = { $district } указан в изменении границ. Сначала отмените это изменение
district-merge-two = Для объединения нужно не меньше двух районов. Отметьте их в списке
district-split-two = После разделения должно быть не меньше двух районов. Напишите ещё одно название
district-merge-regions = Районы лежат в разных областях. Объединить можно районы одной области
district-former = { $district } уже упразднён. Снимите с него отметку
district-younger = { $district } образован только { $since }. Укажите более поздний день

district-edit-add = Добавление районов: { $count }
district-edit-rename = Название района
district-edit-merge = Объединение районов
district-edit-split = Разделение района
district-edit-remove = Удаление района
district-edit-border = Отмена изменения границ
districts-open = Районы…
districts-title = Районы и города: { $region }
districts-choose-region = Список районов есть у области. Выберите свою область в строке вверху
districts-empty = Районы этого региона ещё не внесены. Впишите район справа или вставьте столбец названий из Excel
districts-hint = Отметьте один район, чтобы переименовать, разделить или удалить его, или несколько, чтобы объединить
districts-column-code = Код
districts-column-life = Период
districts-column-values = Значений
districts-since = с { $day }
districts-until = до { $day }
districts-border = { $when }: { $from } → { $into }
districts-borders = Изменения границ
districts-take-back = Отменить
districts-add = Добавить район
districts-kind-district = район
districts-kind-city = город
districts-add-one = Добавить
districts-paste = Или вставьте список названий
districts-paste-hint = По одному в строке; на двух языках – два столбца рядом
districts-line-new = { $name } – новый район
districts-line-city = { $name } – новый город
districts-line-known = { $name } – уже есть, не добавляется
districts-line-repeated = { $name } – повтор, не добавляется
districts-add-all = Добавить все: { $count }
districts-rename = Переименовать
districts-rename-hint = По прежним названиям район тоже находится
districts-save-name = Сохранить название
districts-remove = Удалить
districts-remove-name = Вернуть официальное название
districts-split = Разделить
districts-split-names = Новые районы, по одному в строке
districts-goes-on = { $district } остаётся
districts-do-split = Разделить район
districts-merge = Объединить
districts-becomes = Что получится?
districts-into-new = Новый район
districts-do-merge = Объединить районы
districts-day = С какого дня
districts-day-form = ДД.ММ.ГГГГ
districts-border-note = Значения остаются у прежних районов; ни один ряд не переходит через этот день
