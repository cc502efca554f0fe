# Screen: home.

home-begin = С чего начнём?
home-type-values = Ввести значения
home-see-chart = Посмотреть график
home-drag = Книгу или файл программы можно и перетащить в окно
home-recent = Недавние книги
home-no-recent = Пока нет. Дайте книге имя («Сохранить как»), и она появится здесь
home-programmes = Программы
home-programme = { $period } гг., редакций: { $count }
home-programme-file = { $period } гг., файл: { $file }
