# Screen: data.

data-filter = Іздеу:
    .hint = код немесе атау
data-show-own = Өз жоспарымыз
    .hint = Әр индикаторға өңірдің өз нысаналы мәні енгізілетін жол қосады
data-show-trajectory = Диаграмма
data-show-trajectory-of = { $code } диаграммасын көрсету
data-empty = { $year } жылға мән әлі енгізілмеген. Ақ ұяшыққа жазыңыз немесе Excel-ден кірістіріңіз (Ctrl+V)
data-entered = { $year } жыл: енгізілген мәндер саны – { $count }
data-grid-name = Мәндер кестесі
data-code = Код
data-indicator = Индикатор
data-unit = Өлш.
data-plan = жоспар
data-fact = нақты
data-own-target = өз жоспары
data-unreported = Өңірлер есеп бермейтін индикаторлар
data-cell-fact = { $code }, { $year }, нақты
data-cell-own = { $code }, { $year }, өз жоспары
data-missing-not-collected = ж/қ
data-missing-later = кейінірек
data-missing-confidential = құпия
data-paste-refused = Кірістірілді: { $taken }, түсініксіз болды: { $refused }. Олардың ұяшықтары өзгерген жоқ
data-paste-refused-cell = { $code }, { $year }: «{ $typed }» – { $reason }
data-paste-outside = Кестеге сыймай қалған немесе жабық ұяшыққа тиген мәндер: { $count }
