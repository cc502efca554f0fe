# Screen: data.

data-filter = Поиск:
    .hint = код или название
data-show-own = Свой план
    .hint = Добавляет к каждому индикатору строку для собственного планового значения региона
data-show-trajectory = График
data-show-trajectory-of = Показать график { $code }
data-empty = За { $year } год значений ещё нет. Введите их в белую ячейку или вставьте из Excel (Ctrl+V)
data-entered = { $year } год: введено значений – { $count }
data-grid-name = Таблица значений
data-code = Код
data-indicator = Индикатор
data-unit = Ед.
data-plan = план
data-fact = факт
data-own-target = свой план
data-unreported = Индикаторы, по которым регионы не отчитываются
data-cell-fact = { $code }, { $year }, факт
data-cell-own = { $code }, { $year }, свой план
data-missing-not-collected = н/д
data-missing-later = позднее
data-missing-confidential = конф.
data-paste-refused = Вставлено: { $taken }, не понято: { $refused }. Их ячейки не изменились
data-paste-refused-cell = { $code }, { $year }: «{ $typed }» – { $reason }
data-paste-outside = Значений вне таблицы или в закрытых ячейках: { $count }
