# Screen: settings.

settings-language = Язык
settings-look = Вид
settings-light = Светлый
settings-dark = Тёмный
settings-size = Масштаб
settings-data = Где хранятся данные
settings-book-file = Открытая книга:
settings-folder = Папка пользователя:
settings-about = О программе
settings-version = Nysana { $version }. Работает без Интернета и никуда ничего не отправляет
settings-not-written = Настройки не сохранились: { $reason }. Данных в книге это не касается; проверьте право записи в папку
