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
unit-billion-tenge = миллиард тенге
unit-billion-tenge-sign = млрд тенге
unit-billion-tenge-count = { $value } млрд тенге
unit-billion-tenge-difference = { unit-billion-tenge-count }

# What a programme, its parts and its values are called.

programme-kind-concept = концепция
programme-kind-state = государственная программа
programme-kind-regional = региональная программа
programme-kind-strategy = стратегия
section-kind-direction = направление
section-kind-goal = цель
section-kind-task = задача
section-kind-chapter = глава

indicator-kind-target = целевой индикатор
indicator-kind-result = показатель результатов
indicator-kind-measure = показатель
indicator-kind-expected = ожидаемый результат

value-kind-target = план
value-kind-baseline = базовое значение
value-kind-actual = факт
value-kind-forecast = прогноз

# How the values of an indicator count, in a phrase.
counting-share = доля от целого, не более 100 %
counting-ratio = отношение в процентах, может превышать 100 %
counting-cyclic-share = доля внутри цикла; последний год цикла: { $years }
counting-flow = считается за каждый год отдельно
counting-stock = по состоянию на конец года
counting-unsaid = в акте не указано, за год или всего
counting-score = средний балл в исследовании { $study }
counting-mean-score = средний балл
counting-sample-share = доля участников исследования { $study }
counting-gap = разрыв между группами, в баллах { $study }
counting-rank = место в рейтинге
counting-index = индекс от 0 до 1
counting-growth-on-previous-year = рост к предыдущему году, в процентах
counting-growth-on-base = рост к базовому значению { $base }, в процентах
counting-state = состояние: одна из ступеней по порядку
counting-minimum-each = минимум, которого должна достичь каждая организация
counting-words = словами

better-higher = чем выше, тем лучше
better-lower = чем ниже, тем лучше
better-unsaid = в акте не указано, что считать улучшением
