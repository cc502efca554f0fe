# Pages and packs.

paper-no-page = Нет ни одной страницы для вывода. Сначала выберите, что печатать
paper-one-page-only = В файле { $format } помещается одна страница, а их { $pages }. Сохраните их в PDF
paper-pdf-refused = Не удалось сформировать файл PDF ({ $reason }). Сохраните страницу в SVG или PNG
paper-picture-too-large = Изображение { $width } × { $height } пикселей не помещается в память. Сохраните страницу в PDF или SVG
paper-not-written = Файл не записан: { $path } ({ $reason }). Если он открыт в другой программе, закройте его, или выберите другую папку
paper-no-folder = Файл не записан: такой папки нет. Выберите другую папку: { $path }
paper-no-permission = Система не дала записать файл. Если он открыт в другой программе, закройте его, иначе выберите другую папку: { $path }
paper-disk-full = Файл не записан: на диске нет места. Освободите место или выберите другой диск: { $path }

paper-printed = Напечатано { $date }
paper-trajectory-title = { $code } { $title }: { $territory }
