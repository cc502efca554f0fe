# Pages and packs.

paper-no-page = Шығаруға бет жоқ. Алдымен не басып шығарылатынын таңдаңыз
paper-one-page-only = { $format } файлына бір ғана бет сыяды, ал беттер саны – { $pages }. Оларды PDF түрінде сақтаңыз
paper-pdf-refused = PDF файлы жасалмады ({ $reason }). Бетті SVG немесе PNG түрінде сақтаңыз
paper-picture-too-large = { $width } × { $height } пиксель сурет жадқа сыймайды. Бетті PDF немесе SVG түрінде сақтаңыз
paper-not-written = Файл жазылмады: { $path } ({ $reason }). Ол басқа бағдарламада ашық болса, жабыңыз немесе басқа қалтаны таңдаңыз

paper-printed = Басып шығарылған күні: { $date }
paper-trajectory-title = { $code } { $title }: { $territory }
