# Findings in programmes and books.

check-programme-not-at-hand = «{ $id }» кодты бағдарлама кітапханада жоқ, сондықтан тек осы файлдың өзі тексерілді. Өзгерістердің сәйкестігін тексеру үшін алдымен сол бағдарламаның файлын ашыңыз

## Rules: what is wrong where one is broken, and why it matters.

check-file = Бағдарлама файлы
    .why = Файлдағы қате оны оқуға немесе пайдалануға мүмкіндік бермейді. Түзетіп, қайта тексеріңіз
check-restated = Екі рет, әртүрлі көрсетілген
    .why = Нәтижені екі санның кез келгенімен салыстыруға болады. Мұнда біріншісі қолданылады; қайсысы көзделгенін құжатты әзірлеушілер ғана айта алады
check-parts = Бөліктердің қосындысы жиынына тең емес
    .why = Не жиыны, не бөліктердің бірі қате, ал нәтиже олардың бәрімен салыстырылады
check-shares = Бүтіннің үлестері қосылғанда 100 % болмайды
    .why = Осы үлестердің әрқайсысына жеткенде де бүтін шықпайды: кемінде біреуі қате
check-added-shares = Әртүрлі бүтіннің үлестері қосылған
    .why = Қала оқушыларының 40 %-ы мен ауыл оқушыларының 27 %-ы барлық оқушының 67 %-ы емес. Мұндай жиынға жету де, оны салыстыру да мүмкін емес
check-percent = Пайыз өз сандарына сәйкес емес
    .why = Пайыз бен оның сандары екі түрлі жоспар береді. Дөңгелектеу, қысқартылған таңбалар және бүтін бірліктер ескерілген
check-above-whole = Бүтіннен көп
    .why = Бөлік бүтіннен үлкен бола алмайды: сандардың бірі қате немесе әртүрлі нәрсе саналған
check-districts = Аудандар облысқа сәйкес емес
    .why = Әр аудан өз жоспарын орындаса да, облыс өзінікін орындай алмайды немесе керісінше
check-level = Деңгей балға сәйкес емес
    .why = Деңгейлердің шектерін зерттеу белгілейді. Басқа деңгей көрсетілген балл екі түрлі жоспар береді
check-copied = Мәндер көшірілгенге ұқсайды
    .why = Мұндай көп таңбалы сандар кездейсоқ бірдей болмайды: жол немесе баған басқа жерден алынған болуы мүмкін
check-direction = Жоспар кері бағытта өзгереді
    .why = Көп болған сайын жақсы болса, кейінгі жылға төмен жоспар – артқа шегіну. Көбіне бұл жаңсақ жазылған
check-deadline = Мерзімі құжаттан бұрын
    .why = Құжатқа қол қойылғанға дейін өткен мерзімді орындау мүмкін емес: ол үшін ешкімнен сұрау болмайды. Жаңа редакциядағы жоспарға бұрын орындалған жұмыс көшуі мүмкін
check-no-measure = Іс-шарасы жоқ индикатор
    .why = Жоспар бұл мәнге қалай жетуді айтпайды, ал басқа индикаторлардың іс-шаралары бар
check-money = Сомалар сәйкес келмейді
    .why = Жиыны мен бөліктері әртүрлі сома уәде етеді, олардың кез келгеніне сілтеме жасауға болады

## Restated values

check-restated-one = { $year } жылға бір жерде { $first }, басқа жерде { $other } көрсетілген
check-restated-many = Екі жердегі мәндер әртүрлі ({ $count }), мысалы { $year } жылға: { $first } және { $other }
check-restated-detail = { $year }: { $first } және { $other }
check-restated-elsewhere = { $here } көрсетілген, басқа бағдарламада – { $there } ({ $programme }, { $code })
check-restated-elsewhere-many = Өзі іске асыратын бағдарламамен сәйкес келмейтін мән саны: { $count }

## Values in years

# What is said of one value, in a year or in a year of a territory; $what is a clause.
check-in-year = { $year }: { $what }
check-in-territory = { $territory }, { $year }: { $what }

# Parts and shares
check-parts-one = бөліктердің қосындысы – { $sum }, жиыны { $total } деп көрсетілген (айырмасы { $difference })
check-parts-many = Бөліктерінің қосындысына тең емес жиын саны: { $count }
check-shares-one = үлестердің қосындысы – { $sum } %
check-shares-many = Үлестердің қосындысы 100 % болмайтын жағдай саны: { $count }
check-added-shares-one = жиыны { $total } % – бұл { $first } % бен { $second } %-дың қосындысы, олар екі бөлек бүтіннің үлестері; екеуінен бірге бұл { $together } % болады
check-added-shares-many = Әртүрлі бүтіннің үлестерінен қосылған жиын саны: { $count }

# Percentages, numerators and denominators
check-percent-one = { $percent } % көрсетілген, бірақ { $denominator } ішінен { $numerator } – бұл { $computed } %
check-percent-many = Өз алымы мен бөліміне сәйкес емес пайыз саны: { $count }
check-above-whole-one = { $denominator } ішінен { $numerator }
check-above-hundred = бүтіннің { $percent } %-ы
check-above-whole-many = Өз бүтінінен үлкен мән саны: { $count }

# A region and its districts
check-districts-above = { $value } – бөліктердің ({ $count }) кез келгенінен көп; ең үлкен мән – { $extreme } ({ $territory })
check-districts-below = { $value } – бөліктердің ({ $count }) кез келгенінен аз; ең кіші мән – { $extreme } ({ $territory })
check-districts-sum = бөліктердің ({ $count }) қосындысы – { $sum }, бүтінінде { $value } (айырмасы { $difference })
check-districts-many = Бүтін өз бөліктеріне сәйкес емес жыл саны: { $count }

# Levels of studies
check-level-below = { $score } балл { $level }-деңгейге жатқызылған, ал ол { $from } балдан басталады
check-level-above = { $score } балл { $level }-деңгейге жатқызылған, ал ол { $to } балға жетпей аяқталады
check-level-many = Балға сәйкес емес деңгей саны: { $count }

# Values that look copied
check-copied-district = { $first }, { $second }: мәндері барлық жылда ({ $count }) бірдей
check-copied-year = { $year } жылғы мәні { $before } жылғымен бірдей, ал басқа жылдары өзгеретін аудан саны: { $all } ішінен { $count }
check-copied-number = { $number } { $before } жылға да, { $year } жылға да көрсетілген, ал қалған жылдары мән өзгереді
check-copied-fraction = { $denominator } ішінен { $numerator } { $before } жылға да, { $year } жылға да көрсетілген, ал қалған жылдары екі сан да өзгереді

# Direction of targets
check-direction-down = жоспар { $from } мәнінен ({ $before }) { $to } мәніне төмендейді, ал көп болған сайын жақсы
check-direction-up = жоспар { $from } мәнінен ({ $before }) { $to } мәніне өседі, ал аз болған сайын жақсы
check-direction-many = Алдыңғысынан нашар жоспар саны: { $count }

# The action plan
check-deadline-one = Мерзімі «{ $deadline }», { $last } күнінен кешіктірмей; құжат { $act } күнгі
check-no-measure-one = Жоспардың бірде-бір іс-шарасы оған қатысты емес, ал іс-шарасы бар индикатор саны: { $all } ішінен { $count }

# Money
check-money-many = Сәйкес келмейтін сома саны: { $count }
check-money-sources = { $year }: көздер бойынша қосындысы – { $sum }, жиыны { $total } деп көрсетілген (айырмасы { $difference })
check-money-sources-in-all = Кезең бойынша көздердің қосындысы – { $sum }, жиыны { $total } деп көрсетілген (айырмасы { $difference })
check-money-years = { $source }: жылдар бойынша қосындысы – { $sum }, кезеңге { $total } көрсетілген (айырмасы { $difference })
check-money-plan = { $source }, { $year }: жоспар іс-шараларының қосындысы – { $sum }, жоспардың жиынында { $total } көрсетілген (айырмасы { $difference })
check-money-plan-in-all = { $source }, бүкіл кезең: жоспар іс-шараларының қосындысы – { $sum }, жоспардың жиынында { $total } көрсетілген (айырмасы { $difference })
check-money-restated = { $source }, { $year }: бір жерде { $first }, басқа жерде { $other }
check-money-restated-in-all = { $source }, бүкіл кезең: бір жерде { $first }, басқа жерде { $other }

## Values of the office

check-fraction = Үлес бөлшек түрінде енгізілген
    .why = Үлестер пайызбен енгізіледі: 0,931 емес, 93,1. Бөлшек түрінде ол ештеңеге жетпегендей көрсетеді
check-comma = Үтір түсіп қалған немесе орнында емес
    .why = Үтір басқа жерде тұрса, мән белгілі деректерге сай келер еді; қазір ол он есе көп немесе аз
check-swapped = Екі цифрдың орны ауысқан
    .why = Көрші екі цифрдың орнын ауыстырса, мән белгілі деректерге сай келеді
check-jump = Алдыңғы жылдардан күрт өзгеше
    .why = Бір жылда мұндай өзгеріс сирек болады. Мән дұрыс болса, оны қабылдап, не болғанын жазыңыз: жиналыста бұл туралы сұрайды
check-out-of-line = Басқалардан оқшау
    .why = Аумақ басқалардан тым алыс: басқа нәрсе саналған немесе басқа бірлікпен енгізілген болуы мүмкін. Мән дұрыс болса, қабылдап, себебін жазыңыз
check-region = Бүтін бөліктеріне сәйкес емес
    .why = Облыс пен оның аудандары екі түрлі нәтиже көрсетеді. Пайыздардан орташа мән шығарылмайды: тек олардың сандарын қосуға болады
check-negative = Нөлден кем
    .why = Саналатын нәрсе нөлден кем бола алмайды
check-preliminary = Көптен бері алдын ала мән
    .why = Түпкілікті мән осы кезде белгілі болуға тиіс. Оны растаңыз немесе түпкілікті мәнді енгізіңіз
check-standard-error = Бұл стандартты қате емес
    .why = Мұндай үлкен қате – оқушылар балдарының стандартты ауытқуы болуы мүмкін. Онымен ешбір өзгерісті кездейсоқтан ажырату мүмкін емес

check-fraction-one = { $value } бірдің бөлшегіне ұқсайды; { $meant } % белгілі деректерге сай келер еді ({ $clue })
check-comma-one = { $value } белгілі деректердің ешқайсысына сай келмейді; { $meant } сай келер еді ({ $clue })
check-swapped-one = { $value } – цифрларының орны ауысқан { $meant } болуы мүмкін ({ $clue })
check-by-own = { $year } жыл: { $value }
check-by-plan = жоспар: { $value }
check-by-others = { $count } аумақтың ортасы: { $value }
check-jump-one = { $value } мәні { $year } жылғы мәннен ({ $near }) { $distance } алшақ; әдеттегі жылдық өзгеріс – { $usual }
check-out-of-line-one = { $value } басқалардан алыс: { $count } аумақтың ортасы – { $median }, олардың жартысы { $low } мен { $high } аралығында
check-region-numbers = { $value }, ал бөліктердің ({ $count }) сандары бойынша { $computed } % шығады ({ $denominator } ішінен { $numerator })
check-negative-one = { $value } – нөлден кем
check-above-index = { $value }, ал индекс 0 мен 1 аралығында болады
check-preliminary-one = { $year } жылғы мән әлі де алдын ала деп белгіленген
check-standard-error-one = { $error } – { $value } балдың стандартты қатесі бола алмайды
