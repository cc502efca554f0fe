# Findings in programmes and books.

check-programme-not-at-hand = программы с кодом «{ $id }» в библиотеке нет, поэтому проверен только сам этот файл. Чтобы проверить, подходят ли изменения, сначала откройте файл этой программы

## Rules: what is wrong where one is broken, and why it matters.

check-file = Файл программы
    .why = Из-за ошибки файл нельзя прочитать или использовать. Исправьте её и проверьте снова
check-restated = Указано дважды и по-разному
    .why = Результат можно сверить с любым из двух чисел. Здесь действует первое; какое имелось в виду, могут сказать только разработчики документа
check-parts = Части не складываются в итог
    .why = Неверен либо итог, либо одна из частей, а результат сверяют со всеми
check-shares = Доли целого не дают в сумме 100 %
    .why = Даже если достичь каждой из этих долей, целого не получится: хотя бы одна из них неверна
check-added-shares = Сложены доли от разных целых
    .why = 40 % городских и 27 % сельских учащихся – это не 67 % всех учащихся. Такого итога нельзя ни достичь, ни сравнить
check-percent = Процент не соответствует своим числам
    .why = Процент и числа за ним задают два разных плана. Округление, отброшенные знаки и целые единицы учтены
check-above-whole = Больше целого
    .why = Часть не может быть больше целого: одно из чисел неверно, или считали разное
check-districts = Районы не соответствуют области
    .why = Если каждый район выполнит свой план, область своего всё равно не выполнит, или наоборот
check-level = Уровень не соответствует баллу
    .why = Границы уровней задаёт исследование. Балл и не его уровень – это два разных плана
check-copied = Значения похожи на скопированные
    .why = Числа с таким количеством знаков не совпадают случайно: вероятно, строку или столбец взяли из другого места
check-direction = План идёт в обратную сторону
    .why = Где больше – лучше, там меньший план на более поздний год означает шаг назад. Часто это описка
check-deadline = Срок раньше самого документа
    .why = Срок, истёкший до подписания документа, выполнить нельзя: спросить за него не с кого. В план в новой редакции могло перейти уже выполненное
check-no-measure = Индикатор без мероприятия
    .why = План не говорит, как достичь этого значения, хотя для остальных индикаторов мероприятия есть
check-money = Суммы не сходятся
    .why = Итог и его части обещают разные суммы, и сослаться можно на любую

## Restated values

check-restated-one = На { $year } год в одном месте указано { $first }, в другом { $other }
check-restated-many = Значения в двух местах расходятся ({ $count }), например на { $year } год: { $first } и { $other }
check-restated-detail = { $year }: { $first } и { $other }
check-restated-elsewhere = указано { $here }, в другой программе – { $there } ({ $programme }, { $code })
check-restated-elsewhere-many = Значений, не совпадающих с программой, которую она реализует: { $count }

## Values in years

# What is said of one value, in a year or in a year of a territory; $what is a clause.
check-in-year = { $year }: { $what }
check-in-territory = { $territory }, { $year }: { $what }

# Parts and shares
check-parts-one = сумма частей – { $sum }, в итоге указано { $total } (разница { $difference })
check-parts-many = Итогов, не равных сумме своих частей: { $count }
check-shares-one = сумма долей – { $sum } %
check-shares-many = Случаев, когда доли не дают в сумме 100 %: { $count }
check-added-shares-one = итог { $total } % – это { $first } % плюс { $second } %, доли от двух разных целых; от обоих вместе это { $together } %
check-added-shares-many = Итогов, сложенных из долей от разных целых: { $count }

# Percentages, numerators and denominators
check-percent-one = указано { $percent } %, но { $numerator } из { $denominator } – это { $computed } %
check-percent-many = Процентов, не соответствующих своим числителю и знаменателю: { $count }
check-above-whole-one = { $numerator } из { $denominator }
check-above-hundred = { $percent } % от целого
check-above-whole-many = Значений больше своего целого: { $count }

# A region and its districts
check-districts-above = { $value } больше, чем в любой из частей ({ $count }); наибольшее значение – { $extreme } ({ $territory })
check-districts-below = { $value } меньше, чем в любой из частей ({ $count }); наименьшее значение – { $extreme } ({ $territory })
check-districts-sum = сумма по частям ({ $count }) – { $sum }, у целого { $value } (разница { $difference })
check-districts-many = Лет, когда целое не соответствует своим частям: { $count }

# Levels of studies
check-level-below = балл { $score } отнесён к уровню { $level }, который начинается с { $from }
check-level-above = балл { $score } отнесён к уровню { $level }, который заканчивается ниже { $to }
check-level-many = Уровней, не соответствующих баллу: { $count }

# Values that look copied
check-copied-district = У территорий { $first } и { $second } одинаковые значения за все годы ({ $count })
check-copied-year = Районов, у которых значение на { $year } год то же, что на { $before }, хотя в другие годы значения меняются: { $count } из { $all }
check-copied-number = { $number } указано и на { $before }, и на { $year } год, хотя в остальные годы значение меняется
check-copied-fraction = { $numerator } из { $denominator } указано и на { $before }, и на { $year } год, хотя в остальные годы оба числа меняются

# Direction of targets
check-direction-down = план снижается с { $from } ({ $before }) до { $to }, хотя чем больше, тем лучше
check-direction-up = план растёт с { $from } ({ $before }) до { $to }, хотя чем меньше, тем лучше
check-direction-many = Планов хуже предыдущего: { $count }

# The action plan
check-deadline-one = Срок «{ $deadline }», не позднее { $last }; документ от { $act }
check-no-measure-one = Ни одно мероприятие плана к нему не относится, а индикаторов с мероприятиями – { $count } из { $all }

# Money
check-money-many = Сумм, которые не сходятся: { $count }
check-money-sources = { $year }: сумма по источникам – { $sum }, в итоге указано { $total } (разница { $difference })
check-money-sources-in-all = За период сумма по источникам – { $sum }, в итоге указано { $total } (разница { $difference })
check-money-years = { $source }: сумма по годам – { $sum }, за период указано { $total } (разница { $difference })
check-money-plan = { $source }, { $year }: сумма по мероприятиям плана – { $sum }, в итоге плана указано { $total } (разница { $difference })
check-money-plan-in-all = { $source }, за весь период: сумма по мероприятиям плана – { $sum }, в итоге плана указано { $total } (разница { $difference })
check-money-restated = { $source }, { $year }: в одном месте { $first }, в другом { $other }
check-money-restated-in-all = { $source }, за весь период: в одном месте { $first }, в другом { $other }

## Values of the office

check-fraction = Доля введена дробью
    .why = Доли вводятся в процентах: 93,1, а не 0,931. Введённая дробью, она показывает, будто почти ничего не достигнуто
check-comma = Запятая потеряна или стоит не там
    .why = С запятой в другом месте значение подошло бы к тому, что известно; сейчас оно в десять раз больше или меньше
check-swapped = Две цифры переставлены
    .why = Если переставить две соседние цифры, значение подойдёт к тому, что известно
check-jump = Скачок относительно прошлых лет
    .why = Такие изменения за год редки. Если значение верно, примите его и напишите, что произошло: на совещании об этом спросят
check-out-of-line = Выбивается из ряда
    .why = Территория так далеко от остальных, что, вероятно, считали другое или в других единицах. Если значение верно, примите его и напишите почему
check-region = Целое не соответствует частям
    .why = Область и её районы показывают два разных результата. Проценты не усредняются: складывать можно только числа за ними
check-negative = Меньше нуля
    .why = Того, что считают, не может быть меньше нуля
check-preliminary = Давно предварительное
    .why = Окончательное значение уже должно быть известно. Подтвердите его или введите окончательное
check-standard-error = Это не стандартная ошибка
    .why = Такая большая ошибка – это, вероятно, стандартное отклонение баллов учащихся. С ней ни одно изменение не отличить от случайного

check-fraction-one = { $value } похоже на дробь от единицы; { $meant } % подошло бы к тому, что известно ({ $clue })
check-comma-one = { $value } не подходит ни к чему из известного; { $meant } подошло бы ({ $clue })
check-swapped-one = { $value } – возможно, это { $meant } с переставленными цифрами ({ $clue })
check-by-own = { $year } год: { $value }
check-by-plan = план: { $value }
check-by-others = середина по { $count } территориям: { $value }
check-jump-one = { $value } отстоит от значения за { $year } год ({ $near }) на { $distance }; обычное изменение за год – { $usual }
check-out-of-line-one = { $value } далеко от остальных: середина по { $count } территориям – { $median }, половина из них лежит между { $low } и { $high }
check-region-numbers = { $value }, а по числам частей ({ $count }) получается { $computed } % ({ $numerator } из { $denominator })
check-negative-one = { $value } меньше нуля
check-above-index = { $value }, а индекс бывает от 0 до 1
check-preliminary-one = Значение за { $year } год всё ещё отмечено как предварительное
check-standard-error-one = { $error } не может быть стандартной ошибкой балла { $value }
