# The cell editor beside the grid.

editor-value = Мәні
editor-numerator = Алымы
editor-denominator = Бөлімі
editor-percent = = { $percent } %
editor-fraction-half = Алымын да, бөлімін де енгізіңіз немесе екеуін де өшіріңіз
editor-plan = Жоспар { $value } { $unit }
editor-reason = Мән жоқ: себебі
editor-no-reason = –
editor-status = Мәртебесі
editor-status-unsaid = көрсетілмеген
editor-error = Стандартты қате
editor-neighbours = Көрші жылдар
editor-change = өзгеріс
editor-history-all = Барлығын көрсету ({ $count })
editor-accepted-of = Қабылданған мән
editor-accepted-why = Ескерту қабылданды

## Findings

editor-put = { $value } деп түзету
editor-accept = Қабылдау…
editor-accept-now = Қабылдау
editor-accept-not = Бас тарту
editor-why = Мән неге дұрыс?
editor-why-checked = Ауданмен тексерілді
editor-why-counted = Есепке алу тәртібі өзгерді
editor-why-event = Мектеп не балабақша ашылды немесе жабылды
editor-accepted = { $rule } – қабылданды: { $why }
editor-reopen = Ескертуді қайтару
edit-of-cell = { $code }, { $year }: { $what }
edit-accept = ескертуді қабылдау
edit-reopen = ескертуді қайтару
editor-history-declined = қабылданбады: { $value } ({ $source })
editor-history-offered = қайта ұсынылады: { $value } ({ $source })
