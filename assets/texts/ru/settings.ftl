# Screen: settings.

settings-language = Язык
settings-look = Вид
settings-light = Светлый
settings-dark = Тёмный
settings-contrast = Контрастный
settings-size = Масштаб
settings-keyboard = Клавиатура
settings-keys =
    Ctrl+F6: следующая часть окна (строка, разделы, экран, ячейки), с Shift – предыдущая; Tab: внутри части
    F1, F3–F10: разделы; Ctrl+N, O, I, S, P: новая книга, открыть, внести таблицу, сохранить как, печать; Ctrl+Z, Y: отменить, повторить
    Данные: Alt+Shift+← сворачивает группу, где стоит курсор, Alt+Shift+→ разворачивает; Alt+→ и Alt+← – столбец шире и уже
    Ctrl+Плюс, Ctrl+Минус, Ctrl+0 или Ctrl и колесо мыши: масштаб; сочетания работают в любой раскладке
settings-data = Где хранятся данные
settings-book-file = Открытая книга:
settings-folder = Папка пользователя:
settings-about = О программе
settings-version = Nysana { $version }. Работает без Интернета и никуда ничего не отправляет
settings-not-written = Настройки не сохранились: { $reason }. Данных в книге это не касается; проверьте право записи в папку
