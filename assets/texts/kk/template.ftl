# Excel үлгілері және Excel файлдарын оқу.

template-title = { $territory }: толтырылатын деректер
template-about = { $programme }. { $date } редакциясы
template-how = Нақты мәндерді «факт» бағандарының ақ ұяшықтарына енгізіңіз. Сұр ұяшықтарды толтырудың қажеті жоқ. Дерек болмаса «ж/қ», индикатор қолданылмаса «-» қойыңыз; алымы мен бөлімін бөлшек түрінде жазыңыз: 45/60. Файлды сақтап, кері жіберіңіз: бағдарлама оны өзі оқиды.
template-how-wider = Жоспар кеңірек аумақ үшін белгіленген, анықтама ретінде берілді.
template-code = Код
template-indicator = Индикатор
template-territory = Аумақ
template-unit = Бірл.
template-plan = жоспар
template-fact = факт
template-check = Мәнді тексеріңіз
template-only-states = Тізімнен күйді таңдаңыз
template-only-numbers = Сан күтіледі
template-between = { $from } мен { $to } аралығындағы сан күтіледі
template-at-least = { $from } немесе одан үлкен сан күтіледі
template-no-territory = «{ $code }» аумағы белгісіз. Оны аудандар тізіміне қосып, қайталап көріңіз
template-nothing-asked = «{ $programme }» бағдарламасы бойынша { $territory } мән бермейді: толтыратын ештеңе жоқ
template-not-written = Үлгі жасалмады: { $reason }

template-origin = { $file }: үлгі, { $territory }
template-is-none = Файлда үлгінің жасырын парағы жоқ. Оны кәдімгі кесте ретінде импорттаңыз: бағандарында не тұрғанын көрсетіңіз
template-codes-unreadable = Үлгінің жасырын парағы бүлінген. Файлды кәдімгі кесте ретінде импорттаңыз немесе жаңа үлгіні толтырыңыз
template-newer = Үлгі осы бағдарламаның жаңарақ нұсқасында жасалған. Бағдарламаны жаңартыңыз немесе үлгіні қайта жасаңыз
template-other-programme = Бұл – басқа бағдарламаның үлгісі: «{ $programme }», ал «{ $shown }» ашық тұр. Терезенің жоғарғы жағынан «{ $programme }» таңдап, файлды қайта импорттаңыз
template-other-edition = Үлгі { $made } редакциясы бойынша жасалған, ал { $shown } редакциясы ашық тұр: ондағы жоспар басқаша болуы мүмкін
template-other-territory = Үлгі басқа аумақ үшін толтырылған: { $theirs }. Кітабыңыздың аумағы: { $ours }
template-codes-changed = Жасырын парақтағы кодтар өзгертілген. Көрінетін коды сәйкес келетін жолдар ғана қабылданды
template-sheet-renamed = «{ $old }» парағының аты «{ $new }» болып өзгертілген, кодтары бойынша оқылды
template-sheets-missing = Файлда мына парақтар жоқ: { $sheets }
template-rows-moved = Жолдар өз орнында тұрған жоқ, кодтары бойынша оқылды: { $rows }
template-rows-labelled = Жасырын код жоқ немесе басқа жолға қатысты, жолдар көрінетін коды мен атауы бойынша оқылды: { $rows }
template-rows-renamed = Коды немесе атауы өзгертілген, жолдар жасырын код бойынша оқылды: { $rows }
template-rows-missing =
    { $count_n ->
        *[other] Үлгінің { $count } жолы жойылған: { $codes }
    }
template-columns-added = Қосылған бағандар оқылмайды: { $columns }
template-targets-typed = Жоспар ұяшықтары өзгертілген ({ $count }), өзгерістер қабылданбады: { $cells }
template-formulas = Формулалар ({ $count }): көрсетіп тұрған мәндері алынды: { $cells }
template-percents = Пайыз пішіміндегі ұяшықтар ({ $count }) көрініп тұрғандай оқылды (0,93 → 93): { $cells }
template-texts = Мәтін түрінде енгізілген сандар ({ $count }) сан ретінде оқылды: { $cells }
template-merged = Біріктірілген ұяшықтар: мән олардың біріншісіне жатады: { $cells }
template-kept = Үлгіде өзгертілмеген, ал кітапта өзгертілген мәндер ({ $count }) кітаптағыдай қалдырылды: { $cells }
template-in-sheet = «{ $sheet }» парағы: { $why }
template-row-unknown = Үлгіде мұндай жол жоқ
template-row-doubtful = Жасырын код өзгертілген және көрінетін кодқа сәйкес келмейді
template-row-gone = { $date } редакциясында { $code } индикаторы жоқ
template-row-twice = Үлгінің бұл жолы оқылып қойған: { $row }-жол
template-cell-closed = Бұл жылға мән енгізілмейді
template-number-for-state = Тізімдегі күй күтіледі, ал сан тұр
template-number-unreadable = Санның цифрлары тым көп
template-percent-elsewhere = Ұяшық пайыз пішімінде, ал индикатор пайызбен өлшенбейді
template-truth = Сан күтіледі, ал логикалық мән тұр
template-error-cell = Ұяшықта { $error } қатесі тұр
template-date = Ұяшықта сан емес, { $date } күні тұр. Excel нүктемен енгізілген санды күнге айналдырады. Бәлкім, { $typed } болуы керек
template-time = Ұяшықта сан емес, күн немесе уақыт тұр

xlsx-title = Индикаторлардың мәндері
xlsx-sheet = Мәндер
xlsx-indicator = Индикатор
xlsx-series = Қатар
xlsx-territory = Аумақ
xlsx-unit = Өлшем бірлігі
xlsx-not-written = Excel файлы жазылмады: { $reason }

template-dialog = Аудандарға арналған үлгі
    .hint = Бағдарлама индикаторлары бар Excel файлы. Оны толтырып, кері жібереді; импорт оны өзі оқиды
template-kind-sheets = Бір файл, әр ауданға бір парақ
    .hint = Жолдары – индикаторлар, бағандары – жылдар
template-kind-indicators = Бір файл, әр индикаторға бір парақ
    .hint = Жолдары – аудандар, бағандары – жылдар
template-kind-files = Әр ауданға жеке файл
    .hint = Файлдар таңдалған қалтада жасалады; бұрыннан бар файлдар ауыстырылмайды
template-kind-one = Тек осы аумақ
    .hint = Бір парақ, жолдары – индикаторлар, бағандары – жылдар
template-no-parts = Бұл өңірдің аудандары кітапқа әлі қосылмаған
template-make = Жасау…
template-no-programme = Үлгі жасалмады: бағдарлама таңдалмаған
template-done = Үлгі жасалды: { $path }
template-files-done =
    { $count_n ->
        *[other] { $path } қалтасында { $count } үлгі файлы жасалды
    }
export-done =
    { $count_n ->
        *[other] { $count } мән шығарылды: { $path }
    }
file-menu = Файл
    .hint = Импорт, экспорт, үлгілер

verb-export = Мәндерді экспорттау…
verb-template = Аудандарға үлгі…
job-export = мәндер экспортталуда
job-template = үлгі жасалуда
dialog-export = Мәндерді экспорттау
dialog-template = Үлгі қайда жасалсын
dialog-template-folder = Үлгілер қалтасы
dialog-template-name = Үлгі
verb-export-csv = Мәндерді басқа бағдарламаларға арналған CSV-ге шығару…
