# Words that several rooms share: units, kinds, rules of counting, status.

# A unit by its name, its sign in a narrow place, a number with it, and a number with it as the
# amount by which one value is above or below another. A difference of percents is in percentage
# points, so percent has none.
unit-percent = процент
unit-percent-sign = %
unit-percent-count = { $value } %
unit-percentage-point = процентный пункт
unit-percentage-point-sign = п.п.
unit-percentage-point-count =
    { $value_n ->
        [one] { $value } процентный пункт
        [few] { $value } процентных пункта
        [many] { $value } процентных пунктов
        *[other] { $value } процентного пункта
    }
unit-percentage-point-difference = { unit-percentage-point-count }
unit-score = балл
unit-score-sign = балл
unit-score-count =
    { $value_n ->
        [one] { $value } балл
        [few] { $value } балла
        [many] { $value } баллов
        *[other] { $value } балла
    }
unit-score-difference = { unit-score-count }
unit-place = место
unit-place-sign = мест
unit-place-count =
    { $value_n ->
        [one] { $value } место
        [few] { $value } места
        [many] { $value } мест
        *[other] { $value } места
    }
unit-place-difference = { unit-place-count }
unit-piece = единица
unit-piece-sign = ед.
unit-piece-count =
    { $value_n ->
        [one] { $value } единица
        [few] { $value } единицы
        [many] { $value } единиц
        *[other] { $value } единицы
    }
unit-piece-difference =
    { $value_n ->
        [one] { $value } единицу
        [few] { $value } единицы
        [many] { $value } единиц
        *[other] { $value } единицы
    }
unit-person = человек
unit-person-sign = чел.
unit-person-count =
    { $value_n ->
        [one] { $value } человек
        [few] { $value } человека
        [many] { $value } человек
        *[other] { $value } человека
    }
unit-person-difference =
    { $value_n ->
        [one] { $value } человека
        [few] { $value } человека
        [many] { $value } человек
        *[other] { $value } человека
    }
unit-times = раз
unit-times-sign = раз
unit-times-count =
    { $value_n ->
        [one] { $value } раз
        [few] { $value } раза
        [many] { $value } раз
        *[other] { $value } раза
    }
unit-times-difference = { unit-times-count }
unit-rank = место
unit-rank-sign = место
unit-rank-count = { $value }-е место
unit-rank-difference =
    { $value_n ->
        [one] { $value } место
        [few] { $value } места
        [many] { $value } мест
        *[other] { $value } места
    }
unit-index = индекс
unit-index-sign = индекс
unit-index-count = { $value }
unit-index-difference = { unit-index-count }
unit-thousand-tenge = тысяча тенге
unit-thousand-tenge-sign = тыс. тенге
unit-thousand-tenge-count = { $value } тыс. тенге
unit-thousand-tenge-difference = { unit-thousand-tenge-count }
unit-million-tenge = миллион тенге
unit-million-tenge-sign = млн тенге
unit-million-tenge-count = { $value } млн тенге
unit-million-tenge-difference = { unit-million-tenge-count }
