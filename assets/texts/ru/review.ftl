# Экран просмотра значений, поступивших извне.
review-nothing = Извне пока ничего не поступило.
review-decline = Отклонить
review-source = буфер обмена
review-step = Внесение: значений – { $count } ({ $origin })
review-step-of-several = Объединение: значений – { $count }, источников – { $sources }
review-between-cycles = { $code }: в этом году исследование не проводится, значения быть не может
