# Tables of other programs: workbooks and texts.

table-empty-file = Файл бос. Басқа файл таңдаңыз
table-no-table = Бұл кесте емес. .xlsx, .xlsm, .ods және .csv файлдары жарайды
table-old-or-protected = Бұл – .xls ескі пішіміндегі немесе құпиясөзі бар кітап. Оны Excel-де ашып, құпиясөзін алып тастаңыз да, .xlsx түрінде сақтаңыз
table-damaged = Файл кесте ретінде оқылмайды: { $reason }. Оны Excel-де ашып, қайта сақтаңыз
table-damaged-unsaid = Файл кесте ретінде оқылмайды: ол бүлінген. Оны Excel-де ашып, қайта сақтаңыз
table-unpacks-too-large = Файл ашылғанда { $megabytes } МБ-тан асады. Ішінде керекті парақты ғана қалдырып, қайта сақтаңыз
table-too-large = Парақта { $cells } ұяшықтан көп немесе ол Excel-де болатыннан ұзын. Керекті жолдарды ғана қалдырыңыз
table-no-sheet = Файлда мұндай парақ жоқ
table-letters-lost = Файл сақталған кезде { $count } әріп жоғалған: { $encoding } кодтауында қазақ әріптері жоқ. Кестені Excel-де «CSV UTF-8» немесе .xlsx түрінде сақтаңыз
table-text-too-large = Файл тым үлкен: 256 МБ-тан асады. Оны бөліктерге бөліңіз
table-other-columns = Кестенің бағандары басқа: code, territory, year және value бағандары керек
table-no-programme = «{ $id }» бағдарламасы жоқ
table-no-indicator = Мәндері енгізілетін «{ $typed }» индикаторы жоқ
table-indicator-in-several = { $code } екі бағдарламада бар: { $one } және { $other }. programme бағанында қайсысы екенін көрсетіңіз
table-no-series = { $code } индикаторында «{ $typed }» қатары жоқ; бары: { $series }
table-no-territory = «{ $typed }» аумағы танылмады
table-no-layer = layer бағанында actual немесе own-target болуы керек, «{ $typed }» емес
table-no-status = status бағанында preliminary немесе final болуы керек, «{ $typed }» емес
table-no-reason = reason бағанында not-collected, not-applicable, later немесе confidential болуы керек, «{ $typed }» емес
table-no-year = «{ $typed }» – жыл емес
table-year-outside = { $year } жылға мән енгізілмейді: бағдарламада { $first }–{ $last } жылдар
table-year-no-cycle = { $year } жылы зерттеу циклі болмайды; циклдер: { $years }
table-territory-former = Аумақ { $last } жылы таратылған: { $year } жылға мәні жоқ
table-origin = { $file }
table-origin-sheet = { $file }, { $sheet } парағы
table-not-read = Файл оқылмады: { $reason }. Жолын тексеріңіз: { $path }
