# Screen: home.

home-begin = Алғашқы қадамдар
home-type-values = Мәндерді енгізу
home-see-chart = Диаграмманы көру
home-drag = Кітапты немесе бағдарлама файлын терезеге сүйреп әкелуге де болады
home-recent = Соңғы кітаптар
home-no-recent = Әзірге жоқ. Кітапқа ат берсеңіз («Басқа атпен сақтау»), ол осында тұрады
home-programmes = Бағдарламалар
home-programme = { $period } жж., редакциялар: { $count }
home-programme-file = { $period } жж., файл: { $file }
home-book = Енгізілген мәндер: { $count }
home-book-of = { $territory } · енгізілген мәндер: { $count }
home-book-unnamed = Кітап осы компьютерде сақталады. Оны өз қалтаңызға салу үшін ат беріңіз («Басқа атпен сақтау»)
home-step-region = Өңіріңізді таңдаңыз
home-step-values = Мәндерді енгізіңіз немесе Excel-ден кірістіріңіз
home-step-chart = Диаграмманы көріп, басып шығарыңыз
home-step-done = { $step } – орындалды
home-is-open = қазір ашық
home-draft = Жобаны жалғастыру
