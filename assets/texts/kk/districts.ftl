# Districts of the office: the list, and why a wish is refused.

district-nameless = Атауы жоқ. Атауды кемінде бір тілде жазыңыз
district-name-taken = «{ $name }» атауы бос емес: өңірде { $district } бар. Басқа атау жазыңыз
district-name-twice = Тізімде { $name } екі рет тұр. Біреуін қалдырыңыз
district-unknown = { $code } коды бар аудан не қала жоқ
district-shipped = { $district } бағдарламамен бірге келген, сондықтан оны жою мүмкін емес. Ол жойылған болса, басқа ауданмен біріктіріп, күнін көрсетіңіз
district-has-values = { $district }: { $count_n ->
        [one] { $count } мән бар
       *[other] { $count } мән бар
    }, сондықтан жойылмайды. Алдымен оларды тазалаңыз немесе ауданды басқасымен біріктіріңіз
district-in-border = { $district } шекара өзгерісінде аталған. Алдымен сол өзгерісті алып тастаңыз
district-merge-two = Біріктіру үшін кемінде екі аудан керек. Оларды тізімнен белгілеңіз
district-split-two = Бөлгеннен кейін кемінде екі аудан қалуы керек. Тағы бір атау жазыңыз
district-merge-regions = Аудандар әртүрлі облыста. Бір облыстың аудандарын ғана біріктіруге болады
district-former = { $district } бұрынырақ таратылған. Оны таңдаудан алып тастаңыз
district-younger = { $district } тек { $since } құрылған. Одан кейінгі күнді көрсетіңіз

district-edit-add = Аудан қосу: { $count }
district-edit-rename = Ауданның атауы
district-edit-merge = Аудандарды біріктіру
district-edit-split = Ауданды бөлу
district-edit-remove = Ауданды жою
district-edit-border = Шекара өзгерісін алып тастау
districts-open = Аудандар…
districts-title = Аудандар мен қалалар: { $region }
districts-choose-region = Аудандар тізімі облысқа тиесілі. Жоғарғы жолақтан облысыңызды таңдаңыз
districts-empty = Бұл өңірдің аудандары әлі енгізілмеген. Оң жақта ауданды жазып қосыңыз немесе атаулардың бағанын Excel-ден көшіріп қойыңыз
districts-hint = Бір ауданды белгілесеңіз, оның атауын өзгертуге, оны бөлуге немесе жоюға болады; бірнешеуін белгілесеңіз, біріктіруге болады
districts-column-code = Коды
districts-column-life = Кезеңі
districts-column-values = Мәндер
districts-since = { $day } бастап
districts-until = { $day } дейін
districts-border = { $when }: { $from } → { $into }
districts-borders = Шекара өзгерістері
districts-take-back = Алып тастау
districts-add = Аудан қосу
districts-kind-district = аудан
districts-kind-city = қала
districts-add-one = Қосу
districts-paste = Немесе атаулар тізімін қойыңыз
districts-paste-hint = Бір жолда бір атау; екі тілде болса – қатар тұрған екі баған
districts-line-new = { $name } – жаңа аудан
districts-line-city = { $name } – жаңа қала
districts-line-known = { $name } – тізімде бар, қосылмайды
districts-line-repeated = { $name } – қайталанған, қосылмайды
districts-add-all = Барлығын қосу: { $count }
districts-rename = Атауын өзгерту
districts-rename-hint = Аудан бұрынғы атаулары бойынша да табылады
districts-save-name = Атауын сақтау
districts-remove = Жою
districts-remove-name = Ресми атауын қайтару
districts-split = Бөлу
districts-split-names = Жаңа аудандар, бір жолда бір атау
districts-goes-on = { $district } қалады
districts-do-split = Ауданды бөлу
districts-merge = Біріктіру
districts-becomes = Бірігіп, не болады?
districts-into-new = Жаңа аудан
districts-do-merge = Аудандарды біріктіру
districts-day = Қай күннен бастап
districts-day-form = КК.АА.ЖЖЖЖ
districts-border-note = Мәндер бұрынғы аудандарда қалады; ешбір қатар бұл күннен өтпейді
