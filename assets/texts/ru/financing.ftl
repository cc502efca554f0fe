# Screen: financing.

financing-none = В этой программе финансирование не указано. Выберите в верхней строке другую
financing-no-bars = По этой строке в акте нет чисел: график построить нельзя
financing-nothing-found = Ничего не найдено. Проверьте написание или очистите поле
financing-filter = Поиск:
    .hint = мероприятие или название
financing-computed-note = Σ – сумма, которой в акте нет: её посчитала Nysana
financing-table-name = Финансирование по источникам и годам
financing-column-source = Источник финансирования
financing-column-total = Всего
financing-group = { $title } ({ $count })
financing-group-whole = Программа в целом
financing-group-measures = Мероприятия
financing-group-named = Отдельные статьи
financing-group-unpriced = Мероприятия, для которых акт не называет суммы
financing-whole = Программа в целом
financing-whole-again = Программа в целом, повторно: { $place }
financing-sum-of-measures = Сумма мероприятий
    .note = Этой суммы в акте нет: Nysana сложила суммы мероприятий
financing-sum-of-sources = сумма источников
financing-spent = израсходовано
financing-source-unsaid = источник не назван
