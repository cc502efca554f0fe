# The country and what its parts are called.

territory-file-unreadable = Файл территорий не удалось прочитать: строка { $line }, столбец { $column }. Исправьте это место или возьмите файл, поставляемый с программой
territory-file-newer = Файл территорий имеет формат { $format }, а эта версия программы читает форматы до { $newest }. Установите новую версию
territory-code-twice = Территория { $territory } указана дважды. Вторая запись пропущена; дайте ей собственный код
territory-parent-unknown = Территория { $territory } входит в { $parent }, но { $parent } не указан перед ней. Запись пропущена; сначала укажите { $parent }
territory-name-missing = У территории { $territory } нет названия на языке { $language }. Добавьте его
territory-tile-wrong = Место { $tile } территории { $territory } занято или находится вне карты из 7 столбцов и 5 строк. Место пропущено; выберите свободное
territory-change-unknown = В изменении границ { $year } года указана территория { $territory }, которой нет в списке. Изменение пропущено; исправьте код
