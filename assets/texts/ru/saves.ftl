# Earlier saves of the book.

saves-title = Прежние сохранения
saves-note = Хранятся десять последних сохранений и по одному последнему за каждый день в течение тридцати дней. Возврат – один шаг, его можно отменить
saves-reading = Читаются прежние сохранения …
saves-none = Прежних сохранений пока нет. Они появляются по ходу работы, не чаще чем раз в четверть часа
saves-when = { $date }, { $time }
saves-about = значений: { $count }
saves-about-who = значений: { $count }; последнее изменение: { $who }
saves-choose = Выберите сохранение в списке, чтобы увидеть, что изменится
saves-comparing = Сравнивается с открытой книгой …
saves-same = В этом сохранении то же, что в открытой книге
saves-summary = Значений изменится: { $changed }, вернётся: { $back }, исчезнет: { $gone }; прочее: { $other }
saves-rest = и ещё { $count }
saves-own-target = собственный план
saves-nothing = пусто
saves-details = { $cell }: сведения о значении
saves-territory = Территория управления
saves-edition = Редакция программы { $programme }
saves-day = { $date }
saves-district = Район: { $district }
saves-border = Изменение границ
saves-restore = Вернуть это сохранение
saves-close = Закрыть
saves-restored = Книга возвращена к состоянию на { $date }, { $time }. Прежнее её содержание есть среди прежних сохранений, а Ctrl+Z отменяет возврат
saves-theirs-open = Открыт файл в том виде, в каком его сохранил кто-то другой. Ваша версия – среди прежних сохранений
saves-merged = Объединённый файл
saves-declined = Значение, не взятое при объединении: { $cell }
