# Pages and packs.

paper-no-page = Шығаруға бет жоқ. Алдымен не басып шығарылатынын таңдаңыз
paper-one-page-only = { $format } файлына бір ғана бет сыяды, ал беттер саны – { $pages }. Оларды PDF түрінде сақтаңыз
paper-pdf-refused = PDF файлы жасалмады ({ $reason }). Бетті SVG немесе PNG түрінде сақтаңыз
paper-picture-too-large = { $width } × { $height } пиксель сурет жадқа сыймайды. Бетті PDF немесе SVG түрінде сақтаңыз
paper-not-written = Файл жазылмады: { $path } ({ $reason }). Ол басқа бағдарламада ашық болса, жабыңыз немесе басқа қалтаны таңдаңыз
paper-no-folder = Файл жазылмады: мұндай қалта жоқ. Басқа қалтаны таңдаңыз: { $path }
paper-no-permission = Жүйе файлды жазуға рұқсат бермеді. Ол басқа бағдарламада ашық болса, жабыңыз, әйтпесе басқа қалтаны таңдаңыз: { $path }
paper-disk-full = Файл жазылмады: дискіде орын жоқ. Орын босатыңыз немесе басқа дискіні таңдаңыз: { $path }

paper-printed = Басып шығарылған күні: { $date }
paper-trajectory-title = { $code } { $title }: { $territory }
