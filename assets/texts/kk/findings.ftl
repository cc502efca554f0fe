# Screen: findings.

findings-title = Актілердегі ескертулер
findings-note = Мәндер актіде жазылғандай қалады: Nysana ештеңені түзетпейді, тек көрсетеді
findings-checking = Бағдарлама тексерілуде…
findings-none = Бұл редакцияда ескерту табылған жоқ
findings-nothing-found = Сүзгіге сай ескерту жоқ. Өрісті тазалаңыз немесе барлық түрін таңдаңыз
findings-filter = Іздеу:
    .hint = код немесе сөз
findings-rule-name = Ескертудің түрі
findings-all-rules = Барлық түрлері
findings-by-rule = түрі бойынша
findings-by-act = акт ретімен
findings-copy = Тізімді көшіру
findings-count = Көрсетілгені: { $listed } / { $total }
findings-details = Барлық мәндер ({ $count })
findings-error = қате
findings-warning = күмәнді
findings-notice = дөңгелектеу айырмасы
findings-measure = { $number }-іс-шара. { $title }
findings-money-measure = Қаржыландыру: { $number }-іс-шара
findings-money = Қаржыландыру: { $title }
findings-place = { $place } ({ $date } актісі)
findings-copied = Көшірілген ескертулер: { $count }. Оларды Excel-ге немесе хатқа кірістіріңіз (Ctrl+V)
findings-elsewhere = Тек { $date } редакциясында тағы: { $count }. Көру үшін жоғарыдан сол редакцияны таңдаңыз
findings-clean = Мыналар да тексерілді, ескерту жоқ: { $rules }
findings-places = { $places } және тағы { $more } жерде
