# Screen: findings.

findings-note = Значения остаются такими, как в акте: Nysana ничего не исправляет, только показывает
findings-checking = Программа проверяется…
findings-none = В этой редакции замечаний не найдено
findings-nothing-found = Под фильтр ничего не подходит. Очистите поле или выберите все виды
findings-filter = Поиск:
    .hint = код или слово
findings-rule-name = Вид замечания
findings-all-rules = Все виды
findings-by-rule = по виду
findings-by-act = по порядку акта
findings-copy = Копировать список
findings-count = { $listed } из { $total }
findings-details = Все значения ({ $count })
findings-error = ошибка
findings-warning = предупреждение
findings-notice = расхождение из-за округления
findings-measure = Мероприятие { $number }. { $title }
findings-money-measure = Финансирование: мероприятие { $number }
findings-money = Финансирование: { $title }
findings-place = { $place } (акт от { $date })
findings-copied = Скопировано замечаний: { $count }. Вставьте их в Excel или в письмо (Ctrl+V)
findings-elsewhere = Ещё в редакции от { $date }: { $count }. Чтобы увидеть их, выберите эту редакцию вверху
findings-clean = Проверено также, замечаний нет: { $rules }
findings-places = { $places } и ещё мест: { $more }

## Tabs, and the values of the office

findings-tab-acts = В документах
findings-tab-values = В введённых значениях ({ $count })
findings-values-note = Замечания только показываются: значение остаётся таким, как введено, пока его не исправят или не примут замечание с объяснением
findings-checking-values = Значения проверяются…
findings-values-none = В значениях этой книги ничего сомнительного нет
findings-values-nothing-found = Ни одно замечание не подходит. Очистите поле
findings-values-accepted = Принятые ({ $count })
findings-values-more = Ещё { $count }. Сузьте список полем выше
findings-by-territory = по территории
findings-by-indicator = по индикатору
