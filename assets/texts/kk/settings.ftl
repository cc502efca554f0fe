# Screen: settings.

settings-language = Тіл
settings-look = Көрініс
settings-light = Ашық
settings-dark = Қараңғы
settings-size = Масштаб
settings-data = Деректер қайда сақталады
settings-book-file = Ашық кітап:
settings-folder = Пайдаланушы қалтасы:
settings-about = Бағдарлама туралы
settings-version = Nysana { $version }. Интернетсіз жұмыс істейді, ешқайда ештеңе жібермейді
settings-not-written = Баптаулар сақталмады: { $reason }. Кітаптағы деректерге бұл әсер етпейді; қалтаға жазу рұқсатын тексеріңіз
