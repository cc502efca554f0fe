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
