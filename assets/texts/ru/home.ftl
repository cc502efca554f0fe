# Screen: home.

home-begin = Первые шаги
home-type-values = Ввести значения
home-see-chart = Посмотреть график
home-drag = Книгу или файл программы можно и перетащить в окно
home-recent = Недавние книги
home-no-recent = Пока нет. Дайте книге имя («Сохранить как»), и она появится здесь
home-programmes = Программы
home-programme = { $period } гг., редакций: { $count }
home-programme-file = { $period } гг., файл: { $file }
home-book = Введено значений: { $count }
home-book-of = { $territory } · введено значений: { $count }
home-book-unnamed = Книга хранится на этом компьютере. Чтобы поместить её в свою папку, дайте ей имя («Сохранить как»)
home-step-region = Выберите свой регион
home-step-values = Введите значения или вставьте их из Excel
home-step-chart = Посмотрите график и напечатайте его
home-step-done = { $step } – готово
home-is-open = открыта сейчас
home-draft = Продолжить черновик
