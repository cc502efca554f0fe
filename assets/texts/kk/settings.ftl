# Screen: settings.

settings-language = Тіл
settings-look = Көрініс
settings-light = Ашық
settings-dark = Қараңғы
settings-contrast = Жоғары контрастты
settings-size = Масштаб
settings-keyboard = Пернетақта
settings-keys =
    Ctrl+F6: терезенің келесі бөлігі (жол, бөлімдер, экран, ұяшықтар), Shift қосылса – алдыңғысы; Tab: бөліктің ішінде
    F1, F3–F10: бөлімдер; Ctrl+N, O, I, S, P: жаңа кітап, ашу, кесте енгізу, басқа атпен сақтау, басып шығару; Ctrl+Z, Y: болдырмау, қайталау
    Деректер: Alt+Shift+← курсор тұрған топты жияды, Alt+Shift+→ ашады; Alt+→ және Alt+← – баған кеңірек, тарырақ
    Ctrl+Плюс, Ctrl+Минус, Ctrl+0 немесе Ctrl мен тінтуір дөңгелегі: масштаб; пернелер тіркесімі кез келген тілде жұмыс істейді
settings-data = Деректер қайда сақталады
settings-book-file = Ашық кітап:
settings-folder = Пайдаланушы қалтасы:
settings-about = Бағдарлама туралы
settings-version = Nysana { $version }. Интернетсіз жұмыс істейді, ешқайда ештеңе жібермейді
settings-not-written = Баптаулар сақталмады: { $reason }. Кітаптағы деректерге бұл әсер етпейді; қалтаға жазу рұқсатын тексеріңіз
