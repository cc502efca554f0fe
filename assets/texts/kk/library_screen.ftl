# Screen: library.

library-search = Іздеу
    .hint = Сөз немесе код: қамту, мұғалім, TI-4
library-open-file = Бағдарлама файлын ашу…
library-open = Ашу
library-compare = Редакцияларды салыстыру
library-folder = Файлды қалтада көрсету
library-folder-none = Бағдарлама Nysana құрамында, оның бөлек файлы жоқ
library-action = { $programme }: { $action }
library-is-open = қазір ашық
library-is-over = мерзімі аяқталған
library-about = { $kind } · { $territory } · { $period } жж.
library-editions =
    { $count_n ->
        [one] редакция: { $dates }
       *[other] редакциялар: { $dates }
    }
library-edition-in-force = { $date } (қолданыста)
library-indicators = индикаторлар: { $count }
library-expected = күтілетін нәтижелер: { $count }
library-values = жоспарлы мәндер: { $count }
library-measures = іс-шаралар: { $count }
library-shipped = Nysana құрамында
library-shipped-amended = Nysana құрамында, өзгерістер файлы: { $path }
library-file = файл: { $path }
library-reading = Бағдарламалар оқылуда…
library-found = Табылғаны: { $count }
library-keys = ↑ ↓ – таңдау, шерту немесе Enter – ашу, Ctrl+Enter – диаграмма, Esc – тазарту
library-group = { $programme } – { $count }
library-show-all = Барлығын көрсету: { $count }
library-nothing = «{ $typed }» бойынша ештеңе табылмады
library-try-shorter = Сөзді қысқартып көріңіз: жалғаусыз, тек басын жазыңыз
library-try-fewer = Сөз санын азайтыңыз: жазылған сөздің бәрі табылуы керек
library-try-other = Мағынасы жақын сөзді, басқа тілдегі сөзді немесе кодты (TI-4) жазып көріңіз
library-kind-programme = бағдарлама
library-kind-section = бөлім
library-kind-indicator = индикатор
library-kind-act = акт
library-kind-measure = іс-шара
library-kind-fact = мәтіндегі дерек
library-hit = { $kind } · { $edition }
library-chart = Диаграмманы көрсету: { $code }
