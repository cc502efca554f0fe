# Screen: home.

home-begin = Неден бастаймыз?
home-type-values = Мәндерді енгізу
home-see-chart = Диаграмманы көру
home-drag = Кітапты немесе бағдарлама файлын терезеге сүйреп әкелуге де болады
home-recent = Соңғы кітаптар
home-no-recent = Әзірге жоқ. Кітапқа ат берсеңіз («Басқа атпен сақтау»), ол осында тұрады
home-programmes = Бағдарламалар
home-programme = { $period } жж., редакциялар: { $count }
home-programme-file = { $period } жж., файл: { $file }
