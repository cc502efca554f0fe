# Programme files: what is wrong in them and what to do. The position in the file is put in front
# by programme-at-line, so that these texts begin with a small letter.

## Where something is wrong

programme-at-line = { $line }-жол, { $column }-баған: { $problem }
programme-amendment-fault = { $date } өзгерістері, { $operation }-операция: { $problem }
programme-amendment-unfit = өзгерістер бағдарламаға сәйкес келмейді

## The file as a whole

programme-file-missing = Файл табылмады. Оның аты мен қалтасын тексеріңіз
programme-file-forbidden = Файлды оқуға рұқсат жоқ. Оны өз қалтаңызға көшіріп, сол жерден ашыңыз
programme-file-unreadable = Файл оқылмады ({ $reason }). Оны осы компьютердегі қалтаға көшіріп, қайта ашып көріңіз
programme-no-file = Бұл файл емес. Бағдарлама файлын (.ron) таңдаңыз
programme-empty-file = Файл бос. Бағдарлама файлын (.ron) таңдаңыз
programme-too-large = файл тым үлкен: тек алғашқы { $limit } МБ оқылды, ал бағдарлама файлы бұдан аспайды. Басқа файл таңдалмағанын тексеріңіз
programme-not-utf8 = мәтін UTF-8 кодтауында емес. Файлды мәтін редакторында ашып, UTF-8 кодтауымен сақтаңыз
programme-not-a-programme-file = бұл бағдарлама файлы емес: ол «(» белгісінен басталуы керек, ал мұнда { $found } тұр. Басқа файл таңдалмағанын тексеріңіз
programme-format-newer = файл { $found }-форматта жазылған, ал бұл нұсқа { $known }-форматқа дейін оқиды. Nysana-ның жаңа нұсқасын орнатыңыз
programme-format-unknown = { $found }-формат жоқ; { $known } деп жазыңыз

## Form of the text

programme-cut-off = файл аяқталмай үзілген: ашылған жақшалар немесе тырнақшалар жабылмаған. Толық файлды қайта алыңыз немесе жабатын белгілерді қосыңыз
programme-open-comment = «/*» белгісімен басталған түсініктеме жабылмаған. Соңына «*/» қойыңыз
programme-expected-sign = «{ $sign }» белгісі керек, ал мұнда { $found } тұр
programme-expected-comma = үтір немесе жабатын жақша керек, ал мұнда { $found } тұр. Жоғарыдағы жолдарда тырнақшаның жабылғанын да тексеріңіз
programme-expected-text = "" тырнақшасына алынған мәтін керек, ал мұнда { $found } тұр. Мәндер де тырнақшаға алынады: "90.2"
programme-expected-whole-number = тырнақшасыз бүтін сан керек (мысалы, 2025 жыл), ал мұнда { $found } тұр
programme-expected-boolean = true немесе false керек, ал мұнда { $found } тұр
programme-expected-name = тырнақшасыз латын сөзі (өріс атауы немесе тізімдегі сөз) керек, ал мұнда { $found } тұр
programme-expected-two-years = екі жыл керек: (2023, 2029), ал мұнда { $found } тұр
programme-expected-date = күн жыл-ай-күн түрінде керек: "2023-03-28", ал мұнда { $found } тұр
programme-expected-decimal = тырнақшадағы, ондық нүктесі бар сан керек: "12.50", ал мұнда { $found } тұр
programme-empty-value = мән бос. Ұяшық бос болса, жылды жазбаңыз; сызықша "-", жұлдызша "*" деп жазылады
programme-miswritten-number = { $found } – сан да, сөз де емес. Сан ондық нүктемен, бос орынсыз және % белгісіз жазылады: "90.2"; сызықша "-", жұлдызша "*", кем емес ">=5", артық емес "<=7" деп жазылады
programme-year-twice = бір жыл екі рет жазылған; әр жыл бір рет жазылады. Екінші мәлімет second: true деп бөлек жазылады
programme-unknown-word = { $found } деген сөз тізімде жоқ. Мүмкін сөздер: { $expected }
programme-unknown-field = { $found } деген өріс жоқ. Мүмкін өрістер: { $expected }
programme-missing-field = осы жақшаның ішінде { $field } өрісі жоқ. Оны қосыңыз
programme-duplicate-field = { $field } өрісі екінші рет жазылған. Бірін алып тастаңыз
programme-missing-kazakh = қазақша мәтін (kk) жоқ. Оны жазыңыз; ресми болмаса, official ішінде атамаңыз
programme-missing-russian = орысша мәтін (ru) жоқ. Оны жазыңыз; ресми болмаса, official ішінде атамаңыз
programme-missing-english = ағылшынша мәтін (en) жоқ. Оны жазыңыз; ресми болмаса, official ішінде атамаңыз
programme-bad-escape = мәтіндегі «\» белгісінен кейін { $found } тұра алмайды. Белгінің өзі керек болса, «\\» деп жазыңыз
programme-text-after-end = файл аяқталғаннан кейін { $found } тұр. Артық бөлігін алып тастаңыз
programme-too-deep = жақшалар бірінің ішінде бірі тым көп. Бағдарлама файлының үлгісімен салыстырыңыз
programme-syntax = жазу ережесі бұзылған: { $words }. Бағдарлама файлының үлгісімен салыстырыңыз

## What must hold in a file

programme-bad-id = «{ $code }» бағдарламаның коды бола алмайды. Кіші латын әріптері, цифрлар және сызықша ғана жазылады: concept-2023-2029
programme-bad-code = «{ $code }» код бола алмайды. Латын әріптері, цифрлар, сызықша, нүкте және астын сызу белгісі ғана жазылады: TI-5
programme-bad-series-code = «{ $code }» қатар коды бола алмайды. Әріптер, цифрлар, бос орын және - . , : / ( ) + % & белгілері ғана жазылады; соңы « level» болмайды
programme-duplicate-code = «{ $code }» коды жоғарыда бар. Бөлімдер мен индикаторлардың әрқайсысына өз коды беріледі
programme-duplicate-series = «{ $code }» қатары осы индикаторда бар. Әр қатарға өз коды беріледі
programme-series-without-name = «{ $code }» қатарының атауы (name) жоқ. Оны үш тілде жазыңыз
programme-unknown-section = «{ $code }» кодты бөлім жоқ. Кодты тексеріңіз немесе бөлімді sections ішіне қосыңыз
programme-unknown-parent = жоғарыда «{ $code }» кодты бөлім жоқ. Жоғары тұрған бөлім өз бөліктерінен бұрын жазылады
programme-unknown-series = осы индикаторда «{ $code }» кодты басқа қатар жоқ. Кодты тексеріңіз
programme-unknown-indicator = «{ $code }» кодты индикатор бұл бағдарламада жоқ. Кодты тексеріңіз
programme-unknown-measure = «{ $number }» нөмірлі іс-шара жоспарда жоқ. Нөмірді тексеріңіз
programme-duplicate-measure = «{ $number }» нөмірлі іс-шара жоғарыда бар. Әр іс-шараға өз нөмірі беріледі
programme-no-such-date = мұндай мерзім жоқ: ай 1–12, тоқсан 1–4, жартыжылдық 1–2, күн 1–31 аралығында болады
programme-unknown-funding-source = «{ $code }» қаржыландыру көзі жоқ. Кодты тексеріңіз немесе көзді funding_sources ішіне қосыңыз
programme-amount-without-money = сома жазылмаған: years, period_total немесе words өрісін толтырыңыз
programme-financing-of-nothing = қаражаттың неге бөлінгені жазылмаған: total, measure немесе title өрісін толтырыңыз
programme-deleted-indicator = «{ $code }» индикаторын бұрынғы операция немесе өзгерістер алып тастаған. Кодты тексеріңіз
programme-year-outside = { $year } жыл бұл бағдарламаға жатпайды. { $first }–{ $last } аралығындағы жыл керек
programme-no-state = «{ $value }» counting ішіндегі сатылардың ешқайсысы емес. Сөзді сондағыдай жазыңыз немесе сатыны қосыңыз
programme-beside-no-value = { $year } жылға years ішінде мән жоқ. Мәнді қосыңыз немесе осы жазбаны алып тастаңыз
programme-two-first-statements = { $year } жылдың мәні жоғарыда берілген. Құжатта ол екі рет кездессе, екінші блокқа second: true деп жазыңыз
programme-period-wrong = кезең дұрыс емес: { $first } – { $last }. Алдымен бірінші жыл, содан кейін соңғы жыл жазылады: (2023, 2029)
programme-empty-text = мәтін бос. Оны жазыңыз
programme-act-without-language = актінің тілі көрсетілмеген. Оқылған мәтіннің тілін жазыңыз: [kk]

## What must hold in an amendment

programme-amendment-too-old = өзгерістердің күні ({ $date }) бағдарламаны бекіткен актіден ({ $base }) кейін болуы керек. Күнді тексеріңіз
programme-series-code-used = «{ $code }» индикаторында «{ $series }» қатар коды болған. Жаңа анықтамаға жаңа код беріңіз: бұрынғы мәндер оған қосылып кетпеуі керек
programme-retarget-redefines = Retarget тек мәндерді ауыстырады, ал мұнда «{ $code }» индикаторы қатарының бірлігі немесе рөлі өзгерген. unit пен role өрістерін алып тастаңыз немесе Redefine жазыңыз
programme-renumber-without-number = «{ $code }» үшін жаңа нөмір жазылмаған. number немесе plan_number өрісін қосыңыз
programme-no-expected-result = «{ $code }» күтілетін нәтиже емес. Индикатор үшін Retarget немесе Redefine жазыңыз
programme-code-used = «{ $code }» коды бұл бағдарламада болған. Жаңа индикаторға жаңа код беріңіз
programme-title-already-official = «{ $code }» атауының осы тілдегі ресми мәтіні бұрыннан бар және басқаша. Атау өзгерсе, RenameSection немесе Redefine жазыңыз

## Adding a file to the library

programme-id-shipped = «{ $id }» кодты бағдарлама Nysana-да бар. Өз файлыңызға басқа код (id) беріңіз, ал оны өзгертетін акт үшін amends өрісі бар файл жазыңыз
programme-id-taken = «{ $id }» кодты бағдарлама басқа файлдан ашылған. Басқа код (id) беріңіз немесе сол файлдың өзін түзетіп, қайта ашыңыз: { $path }
programme-amends-unknown = «{ $id }» кодты бағдарлама кітапханада жоқ. Алдымен сол бағдарламаның файлын ашыңыз немесе кодты тексеріңіз
programme-amendment-shipped = осы актінің өзгерістері Nysana-да бар; файл қажет емес

## Editions

programme-not-yet-in-force = { $programme }: { $date } күні әлі күшіне енбеген. { $first } немесе одан кейінгі күнді таңдаңыз
programme-not-writable = Бағдарламаны файлға жазу мүмкін болмады: { $reason }. Терілген мәтін жоғалған жоқ. Осы хабарды әзірлеушілерге жіберіңіз
programme-save-no-folder = Файл сақталмады: мұндай қалта жоқ. Басқа қалтаны таңдаңыз: { $path }
programme-save-no-permission = Файл сақталмады: бұл жерге жазуға рұқсат жоқ. Басқа қалтаны таңдаңыз: { $path }
programme-save-disk-full = Файл сақталмады: дискіде орын жоқ. Орын босатыңыз немесе басқа дискіні таңдаңыз: { $path }
programme-save-refused = Файл сақталмады ({ $reason }). Файл басқа бағдарламада ашық болса, оны жауып, қайта сақтаңыз: { $path }

## Places in acts

place-section = { $section }-бөлім
place-plan = іс-қимыл жоспары
place-item = { $item }-тармақ
place-line = мәтіннің { $line }-жолы
place-lines = мәтіннің { $lines }-жолдары

## When measures fall due

rhythm-single = бір рет
rhythm-yearly = жыл сайын
rhythm-half-yearly = жылына екі рет
rhythm-quarterly = тоқсан сайын
rhythm-staged = бірнеше мерзімде
rhythm-study-cycle = зерттеу циклі аяқталғаннан кейін
rhythm-unknown = акт мәтінінен анықталмайды
month-name =
    { $month_n ->
        [1] қаңтар
        [2] ақпан
        [3] наурыз
        [4] сәуір
        [5] мамыр
        [6] маусым
        [7] шілде
        [8] тамыз
        [9] қыркүйек
        [10] қазан
        [11] қараша
        *[12] желтоқсан
    }
due-day =
    { $month_n ->
        [1] { $day } қаңтар
        [2] { $day } ақпан
        [3] { $day } наурыз
        [4] { $day } сәуір
        [5] { $day } мамыр
        [6] { $day } маусым
        [7] { $day } шілде
        [8] { $day } тамыз
        [9] { $day } қыркүйек
        [10] { $day } қазан
        [11] { $day } қараша
        *[12] { $day } желтоқсан
    }
due-half = { $half }-жартыжылдық
due-quarter = { $quarter }-тоқсан
due-whole-year = { $year } жыл
due-whole-years = { $years } жылдар
due-in-year = { $year } жылғы { $part }
due-in-years = { $years } жылдардағы { $part }
