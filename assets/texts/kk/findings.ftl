# Screen: findings.

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

## Tabs, and the values of the office

findings-tab-acts = Құжаттарда
findings-tab-values = Енгізілген мәндерде ({ $count })
findings-values-note = Ескертулер тек көрсетіледі: мән түзетілгенше немесе себебі жазылып қабылданғанша енгізілген күйінде қалады
findings-checking-values = Мәндер тексеріліп жатыр…
findings-values-none = Бұл кітаптың мәндерінде күмәнді ештеңе жоқ
findings-values-nothing-found = Сүзгіге сай ескерту жоқ. Өрісті тазалаңыз
findings-values-accepted = Қабылданғандар ({ $count })
findings-values-more = Тағы { $count }. Тізімді жоғарыдағы өріспен тарылтыңыз
findings-by-territory = аумақ бойынша
findings-by-indicator = индикатор бойынша
