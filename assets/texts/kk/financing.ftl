# Screen: financing.

financing-none = Бұл бағдарламада қаржыландыру көрсетілмеген. Жоғарғы жолақта басқасын таңдаңыз
financing-no-bars = Бұл жол бойынша актіде сан жоқ: диаграмма салуға болмайды
financing-nothing-found = Ештеңе табылмады. Жазылуын тексеріңіз немесе өрісті тазалаңыз
financing-filter = Іздеу:
    .hint = іс-шара немесе атау
financing-computed-note = Σ – актіде жоқ, Nysana есептеген қосынды
financing-table-name = Қаржыландыру көздер мен жылдар бойынша
financing-column-source = Қаржыландыру көзі
financing-column-total = Барлығы
financing-group = { $title } ({ $count })
financing-group-whole = Бағдарлама тұтастай
financing-group-measures = Іс-шаралар
financing-group-named = Жекелеген баптар
financing-group-unpriced = Актіде сомасы көрсетілмеген іс-шаралар
financing-whole = Бағдарлама тұтастай
financing-whole-again = Бағдарлама тұтастай, қайталап көрсетілген: { $place }
financing-sum-of-measures = Іс-шаралардың қосындысы
    .note = Бұл қосынды актіде жоқ: Nysana іс-шаралардың сомаларын қосты
financing-sum-of-sources = көздердің қосындысы
financing-spent = жұмсалды
financing-source-unsaid = көзі көрсетілмеген
