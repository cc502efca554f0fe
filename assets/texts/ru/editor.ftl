# The cell editor beside the grid.

editor-value = Значение
editor-numerator = Числитель
editor-denominator = Знаменатель
editor-percent = = { $percent } %
editor-fraction-half = Введите и числитель, и знаменатель или очистите оба поля
editor-plan = План { $value } { $unit }
editor-reason = Нет значения: причина
editor-no-reason = –
editor-status = Статус
editor-status-unsaid = не указано
editor-error = Стандартная ошибка
editor-neighbours = Соседние годы
editor-change = изменение
editor-history-all = Показать все ({ $count })
editor-accepted-of = Принятое значение
editor-accepted-why = Замечание принято

## Findings

editor-put = Заменить на { $value }
editor-accept = Принять…
editor-accept-now = Принять
editor-accept-not = Отмена
editor-why = Почему значение верно?
editor-why-checked = Проверено с районом
editor-why-counted = Изменился порядок учёта
editor-why-event = Открыта или закрыта школа, детский сад
editor-accepted = { $rule } – принято: { $why }
editor-reopen = Вернуть замечание
edit-of-cell = { $code }, { $year }: { $what }
edit-accept = принять замечание
edit-reopen = вернуть замечание
editor-history-declined = отклонено: { $value } ({ $source })
editor-history-offered = снова предлагается: { $value } ({ $source })
