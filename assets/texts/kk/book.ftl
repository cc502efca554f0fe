# Books: values typed, edits, saving, opening.

book-reason-not-collected = жиналмаған
book-reason-not-applicable = қолданылмайды
book-reason-later = кейінірек
book-reason-confidential = құпия
book-status-preliminary = алдын ала
book-status-final = түпкілікті

book-typed-no-state = «{ $typed }» – бұл индикатордың ешбір күйі емес. Мыналардың бірін таңдаңыз: { $states }

# What was odd in a file that was read all the same. `expected` is one of the texts below.
book-warning = { $path }: { $expected } болуы керек еді, ал «{ $found }» тұр
book-expected-history-line = өзгерістер тарихының жолы
book-expected-year = төрт цифрлы жыл
book-expected-entry = тырнақшадағы мән, мысалы "93.1", "45/60", "=сөздер", "!not-collected"
book-expected-once = бір рет қана жазылған мән
book-expected-quotes = тырнақшадағы мәтін
book-expected-field = осы пішімдегі өрістің атауы
book-expected-date = тырнақшадағы күн, мысалы "2024-06-13"
book-expected-decimal = тырнақшадағы сан, мысалы "1.2"
book-expected-status = Preliminary немесе Final
book-expected-layer = Actual немесе OwnTarget
book-expected-district = аудан жазбасы: коды мен атауы
book-expected-border = шекара өзгерісі: күні, бұрынғысы және кейінгісі
book-expected-kind = District немесе City
book-expected-integer = бүтін сан
book-expected-sign = «{ $sign }» таңбасы
book-expected-end = файлдың соңы немесе «--- history» жолы
book-expected-ron = RON жазбасы

# Why a file is no book. They stand as `reason` in the texts after them.
book-empty-file = Файл бос
book-no-format = Файл кітаптың пішімінен, мысалы «format: 3» жазбасынан басталмайды, сондықтан бұл Nysana кітабы емес
book-newer = Кітап бағдарламаның жаңарақ нұсқасында сақталған: файлдың пішімі { $format }, бұл нұсқа { $known } пішіміне дейін оқиды. Nysana-ны жаңартыңыз
book-not-text = { $line }-жол, { $column }-баған: бұл UTF-8 мәтіні емес
book-cut-off = { $line }-жол, { $column }-баған: файл аяқталмай үзілген
book-too-deep = { $line }-жол, { $column }-баған: жақшалар бір-бірінің ішінде тым терең
book-damaged = { $line }-жол, { $column }-баған: мұнда { $expected } болуы керек еді
book-too-large = Файл { $max } МБ-тан үлкен

book-not-read = Кітап оқылмады. { $reason }. Файл өзгертілген жоқ: { $path }
book-not-read-previous = Кітап оқылмады. { $reason }. Файл өзгертілген жоқ, алдыңғы сақталған нұсқаны ашуға болады: { $path }
book-gone-previous = Кітаптың файлы жоқ, бірақ бұрынғы сақтаулары қалған, соңғысын ашуға болады: { $path }

# Why the system or the program refuses.
book-not-found = Мұндай файл немесе қалта жоқ. Жолын тексеріңіз немесе басқа жерді таңдаңыз: { $path }
book-no-file = Бұл файл емес. Басқа файлды таңдаңыз: { $path }
book-no-permission = Бұл жерге жазуға немесе осы жерден оқуға рұқсат жоқ. Кітапты басқа қалтаға сақтаңыз: { $path }
book-file-read-only = Файл тек оқуға арналған, сондықтан сақталмады. Бұл белгіні алып тастаңыз немесе кітапты басқа атпен сақтаңыз: { $path }
book-disk-full = Дискіде орын жоқ, сондықтан сақталмады. Орын босатыңыз немесе кітапты басқа дискіге сақтаңыз: { $path }
book-system-refused = Жүйе файлмен жұмысты орындамады ({ $detail }). Қайталап көріңіз немесе кітапты басқа жерге сақтаңыз: { $path }
book-exists = Мұндай файл бар, оның үстіне жазылмайды. Басқа атауды таңдаңыз: { $path }
book-changed-underneath = Файлды осы арада басқа біреу өзгертті, сондықтан оның үстіне жазылмады. Кітапты басқа атпен сақтап, екеуін салыстырыңыз: { $path }
book-open-by = Кітапты { $user } ашып отыр. Оның жабылуын күтіңіз немесе көшірмесін ашыңыз: { $path }
book-open-elsewhere = Кітап басқа терезеде немесе компьютерде ашық. Оның жабылуын күтіңіз немесе көшірмесін ашыңыз: { $path }
book-no-thread = Сақтау басталмады: жүйе жаңа ағын бермеді ({ $detail }). Басқа бағдарламаларды жауып, Nysana-ны қайта іске қосыңыз
book-save-stopped = Сақтау бағдарламаның қатесінен тоқтады, файл бұрынғы қалпында. Кітапты басқа атпен сақтап көріңіз

# The journal beside a book, and what keeps a book from being saved.
book-taken-over = Әлі сақталмаған { $count } өзгеріс журналдан алынды, соңғысы – { $date }, { $time }
book-journal-foreign = Бағдарлама тоқтағаннан кейін кітап ауыстырылған, сондықтан журналдағы сақталмаған өзгерістер оған енгізілмеді: { $count }, соңғысы – { $date }, { $time }. Олар жоғалған жоқ: келесі өзгеріс кезінде сіздің нұсқаңыз бұрынғы сақтауларға түседі, ал журнал бөлек қойылады: { $path }
book-journal-not-read = Кітаптың қасындағы журнал оқылмады. { $reason }. Кітап соңғы сақталған күйінде ашылды; журнал жойылмайды, келесі өзгеріс кезінде бөлек қойылады: { $path }
book-journal-unreadable = Оның бірінші жолы бүлінген немесе бағдарламаның жаңарақ нұсқасында жазылған
book-journal-damaged = Кітаптың қасындағы журнал { $line }-жолдан бастап бүлінген. Оған дейінгі өзгерістердің бәрі алынды; одан кейінгі оқылатын, бірақ алынбаған өзгерістер: { $count }. Журнал жойылмайды, келесі өзгеріс кезінде бөлек қойылады: { $path }
book-kept-in-journal = Енгізілгеннің бәрі кітаптың қасындағы журналға жазылды, бірақ кітаптың өзі сақталған жоқ. { $reason }
book-kept-here = Енгізілгеннің бәрі осы компьютерге жазылды; кітап қолжетімді болғанда, бағдарлама қайта ашылса да, кітапқа енеді. { $reason }
book-spare-damaged = Кітап қолжетімсіз болған кезде осы компьютерге жазылғаны бүлінген, сондықтан бәрі бірдей алынбады. Ол жойылмайды, келесі өзгеріс кезінде бөлек қойылады: { $path }
book-taken-over-here = Кітап қолжетімсіз болған кезде осы компьютерге жазылған { $count } өзгеріс кітапқа алынды, соңғысы – { $date }, { $time }
book-out-of-reach = Кітап тұрған қалта қолжетімсіз – желілік диск немесе флешка ажыратылған болуы мүмкін. Енгізілгені терезеде қалады және қалта қайта пайда болғанда сақталады; кітапты басқа жерге де сақтауға болады: { $path }
book-no-earlier = Бұл кітаптың ашуға болатын бұрынғы сақтауы жоқ: { $path }
