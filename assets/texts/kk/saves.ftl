# Earlier saves of the book.

saves-title = Бұрынғы сақтаулар
saves-note = Араларында кемінде ширек сағат бар соңғы он сақтау, сондай-ақ отыз күн бойы әр күннің соңғы сақтауы тұрады; кітаптың қайтару алдындағы күйі де сонша тұрады. Қайтару – бір қадам, оны болдырмауға болады
saves-reading = Бұрынғы сақтаулар оқылуда …
saves-none = Бұрынғы сақтаулар әлі жоқ. Олар жұмыс барысында, ең жиі дегенде ширек сағатта бір рет пайда болады
saves-when = { $date }, { $time }
saves-about = мәндер: { $count }
saves-about-who = мәндер: { $count }; соңғы өзгеріс: { $who }
saves-choose = Не өзгеретінін көру үшін тізімнен сақтауды таңдаңыз
saves-comparing = Ашық кітаппен салыстырылуда …
saves-same = Бұл сақтауда ашық кітаптағының өзі тұр
saves-summary = Өзгеретін мәндер: { $changed }, қайтып келетіні: { $back }, жойылатыны: { $gone }; басқасы: { $other }
saves-rest = және тағы { $count }
saves-own-target = өз жоспары
saves-nothing = бос
saves-details = { $cell }: мән туралы мәліметтер
saves-territory = Басқарманың аумағы
saves-edition = { $programme } бағдарламасының редакциясы
saves-day = { $date }
saves-district = Аудан: { $district }
saves-border = Шекара өзгерісі
saves-restore = Осы сақтауды қайтару
saves-close = Жабу
saves-restored = Кітап { $date }, { $time } кезіндегі қалпына қайтарылды. Бұған дейінгісі бұрынғы сақтаулардың ішінде тұр, ал Ctrl+Z қайтаруды болдырмайды
saves-theirs-open = Файл басқа біреу сақтаған күйінде ашылды. Сіздің нұсқаңыз бұрынғы сақтаулардың ішінде
saves-merged = Біріктірілген файл
saves-declined = Біріктіруде алынбаған мән: { $cell }
