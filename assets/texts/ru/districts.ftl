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
