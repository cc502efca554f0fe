# The command line. Names of commands, options and columns are the same in every language.

cli-about = Nysana: өңір даму бағдарламасының жоспарлы мәндеріне қатысты қай жерде тұр. Терезесіз жұмыс:
cli-window = терезені ашады; кітап немесе бағдарлама файлы көрсетілсе, сонымен бірге ашады
cli-help-everywhere = Барлық командада:
cli-help-codes = Деректер стандартты шығысқа, хабарлар қателер шығысына беріледі. Аяқталу коды: 0 – орындалды; 1 – ескертулер бар немесе орындалмады; 2 – команда қате берілді

## Commands

cli-programmes = қолда бар бағдарламалардың тізімін CSV түрінде шығарады
    .details = Бағандар: id, title, period, editions. Редакция өзінің соңғы актісінің күнімен аталады
cli-targets = бағдарламаның мәндерін CSV түрінде шығарады, әр жолда бір мән
    .details = PROGRAMME – қолда бар бағдарламаның коды немесе бағдарлама файлы. Бағандар: programme, edition, code, number, series, territory, year, kind, value, unit, place
cli-measures = бағдарламаның іс-қимыл жоспарын CSV түрінде шығарады, әр жолда бір іс-шара
    .details = PROGRAMME – қолда бар бағдарламаның коды немесе бағдарлама файлы. Бағандар: programme, edition, number, section, codes, title, form, deadline, responsible. Мәтін – актінің өз мәтіні: акт бірнеше тілде болса, --lang тілінде; codes – «;» арқылы
cli-diff = бағдарламаның бір редакциясы екіншісімен салыстырғанда нені өзгерткенін көрсетеді, әр жолда бір өзгеріс
    .details = DATE күні қолданыста болған редакция алынады. Өзгерген мәндер индикаторының астында шегініспен тұрады
cli-set = кітапқа бір мәнді терезеде енгізгендей жазады
    .details = Орындалды деген – мән сақталды деген сөз. VALUE: ондық үтірі немесе нүктесі бар сан, 45/60 – алым мен бөлім, - – «қолданылмайды», бос болса – тазалау. --new көрсетілсе, осы аумақтың кітабы құрылады; бұрыннан бар файлға тиіспейді
cli-values = кітаптың мәндерін CSV түрінде шығарады, әр жолда бір бақылау
    .details = Бағандар: code, series, territory, year, value, numerator, denominator, reason, status, as_of, source, comment
cli-template = аудандар толтыратын Excel үлгісін жасайды
    .details = FILE – .xlsx. --territory көрсетілмесе, онда өңірге және әр ауданға бір-бір парақ, көрсетілсе – бір парақ болады. Толтырылған үлгіні import командасы оқиды
cli-option-template-territory = үлгі жасалатын аумақ, коды немесе атауы; көрсетілмесе – кітаптың бүкіл өңірі
cli-option-by-indicator = әр индикаторға бір парақ: жолдары – аумақтар
cli-template-ending = Үлгі атауының соңы .xlsx болуы керек
cli-template-programme = --programme арқылы бағдарламаны таңдаңыз: { $programmes }
cli-template-done = Үлгі жасалды: { $path }
cli-import = кестедегі мәндерді кітапқа бір қадаммен енгізеді
    .details = FILE – .xlsx, .xlsm, .ods немесе .csv. values бағандары бар кесте сол бойынша, басқасы тақырыбы бойынша оқылады; тақырыбы бәрін айтпаса, терезені пайдаланыңыз. Түсінілгені енгізіледі; қалғаны, соның ішінде қолмен толтырылмайтын ұяшықтар, жолымен және себебімен тізіледі, сонда шығу коды – 1. --prefer ours кітаптағы басқа мәнді қалдырады
cli-export = кітаптың барлық мәндерін файлға жазады
    .details = FILE – .xlsx немесе .csv: values бағандары, олардан кейін programme, layer, standard_error, accepted_of, accepted, more. Сол файлды import толығымен қайта енгізеді
cli-merge = басқа кітаптарды осы кітапқа біріктіреді
    .details = Бос ұяшықтар толады, жаңа аудандар қосылады. Мәндер әртүрлі болса, кітаптағысы қалады және тізімде көрсетіледі (шығу коды 1); --prefer: theirs – олардыкі, ours – кітаптағысы, newer – кейін енгізілгені алынады. Бұрын шешілгені қайта сұралмайды
cli-chart = индикаторды жылдар бойынша A4 бетіне салады: файл атауының соңына қарай PDF, SVG немесе PNG
    .details = Бет терезедегімен бірдей. Тек бағдарлама көрсетілсе, оның жоспарлы мәндері салынады. Бірдей деректер мен бірдей --date бірдей файл береді
cli-check = бағдарламаларды тексеріп, қателер мен күмәнді жерлерін шығарады
    .details = Кітапханадағы бағдарламаның және оқылатын файлдың құжаттарынан қайшылықтар ізделеді: әрқайсысы бір жолда, неге қатысты екені және орны көрсетіледі; жеке мәндер шегініспен беріледі; өз файлыңыздағы жол нөмірі де көрсетіледі. Файл оқылмаса, ескерту – FILE:LINE:COLUMN: не дұрыс емес түріндегі жол. Өзіңіздің өзгерістер файлыңызды ол өзгертетін бағдарлама файлынан кейін көрсетіңіз. Кітаптың түгел оқылатыны тексеріліп, мәндерінен жаңсақ жазылғандары мен сәйкес келмейтіндері ізделеді: әрқайсысы бір жолда; қабылданған ескертулер тек саналады

## Options

cli-option-edition = осы күні қолданыста болған редакция; көрсетілмесе – бүгінгісі
cli-option-all = базалық мәндер, фактілер, болжамдар және қайталап келтірілген мәндер де шығады
cli-option-code = индикатордың коды: TI-1
cli-option-series = қатардың коды; қатар біреу болса, көрсетпеуге болады
cli-option-territory = аумақтың коды, атауы немесе басқа атауы: KZ-61
cli-option-year = жыл; зерттеуде – циклінің жылы
cli-option-value = мән
cli-option-new = осы бағдарламаға арналған кітап құрады
cli-option-programme = бағдарлама, егер кітапта бірнешеу болса немесе ол өз файлыңыз болса
cli-option-prefer = мәндер әртүрлі болғанда қайсысы алынады
cli-option-mark = файлдағы ондық белгі, егер 1,234 сияқты сандардан ол белгісіз болса: comma – үтір, point – нүкте
cli-option-import-prefer = мән кітаптағыдан басқа болғанда қайсысы алынады; көрсетілмесе, theirs
cli-option-own = мән – басқарманың өз жоспары
cli-option-own-only = нақты мәндердің орнына басқарманың өз жоспарлары
cli-option-excel = Excel үшін: нүктелі үтір, ондық үтір, BOM
cli-option-out = бет жазылатын файл: FILE.pdf, FILE.svg немесе FILE.png
cli-option-territory-of-book = аумақтың коды немесе атауы; көрсетілмесе – кітаптың аумағы
cli-option-year-said = қорытынды жасалатын жыл; көрсетілмесе – соңғы аяқталған жыл
cli-option-date = беттегі басып шығару күні; көрсетілмесе – бүгін
cli-option-lang = тіл: қазақша, орысша немесе ағылшынша
cli-option-renderer = терезе немен салынады: glow – OpenGL, wgpu – Direct3D 12 (тек Windows); көрсетілмесе, жұмыс істейтіні таңдалады
cli-option-help = анықтама; бір команда бойынша: nysana help COMMAND
cli-option-version = нұсқа

## Wrong usage

cli-see-help = Анықтама: nysana help
cli-see-help-of = Анықтама: nysana help { $command }
cli-no-command = «{ $typed }» – команда емес, мұндай файл да жоқ. Командалар: { $commands }, help
cli-no-option = Мұнда { $option } параметрі жоқ. Мыналар болуы мүмкін: { $options }
cli-no-language = «{ $typed }» деген тіл жоқ. Мыналардың бірін көрсетіңіз: { $languages }
cli-no-renderer = Мұнда «{ $typed }» салу тәсілі жоқ. Мүмкін болатындары: { $renderers }
cli-no-date = «{ $typed }»: { $reason }
cli-no-year = «{ $typed }» – жыл емес. Төрт цифр көрсетіңіз, мысалы 2024
cli-no-format = «{ $path }» файлының атауы мыналардың бірімен аяқталмайды: { $endings }. Біреуін көрсетіңіз
cli-not-text = Параметрлердің бірі мәтін ретінде оқылмады. Оны қайта енгізіңіз
cli-option-missing = { $option } параметрі көрсетілмеген. Команданың түрі: { $usage }
cli-option-takes-no-value = { $option } параметрінің мәні болмайды
cli-option-twice = { $option } параметрі екі рет көрсетілген. Біреуін қалдырыңыз
cli-option-without-value = { $option } параметріне мән керек: { $option } { $value }
cli-operand-missing = { $operand } көрсетілмеген. Команданың түрі: { $usage }
cli-operand-too-many = «{ $typed }» – артық. Ішінде бос орны бар мәтінді тырнақшаға алыңыз

## What can fail

cli-out-failed = Нәтижені жазу мүмкін болмады ({ $reason }). Оның қайда шығарылатынын тексеріп, қайталаңыз
cli-no-programme = «{ $typed }» бағдарламасы жоқ, мұндай файл да жоқ. Қолда бар бағдарламалар: { $programmes }
cli-of-file = { $path }: { $problem }
cli-new-names-programme = Бағдарлама --new параметрінде көрсетілген. --programme параметрін алып тастаңыз
cli-book-programme-missing = Кітап «{ $id }» бағдарламасына қатысты, ал ол қолда жоқ. Оның файлын көрсетіңіз: --programme FILE.ron
cli-no-indicator = «{ $typed }» индикаторы жоқ. Мыналардың бірі күтіледі: { $codes }
cli-indicator-in-several = { $code } индикаторы бірнеше бағдарламада бар: { $programmes }. Қайсысы екенін көрсетіңіз: --programme PROGRAMME
cli-no-values-entered = { $code } – күтілетін нәтиже, оған мән енгізілмейді. Индикаторды таңдаңыз
cli-series-needed = { $code } индикаторында бірнеше қатар бар. Қайсысы екенін көрсетіңіз: --series, мыналардың бірі: { $series }
cli-no-series = { $code } индикаторында «{ $typed }» қатары жоқ. Мыналардың бірі күтіледі: { $series }
cli-no-territory = «{ $typed }» – аумақ емес немесе бірнеше аумақ осылай аталады. Код немесе толық атауы күтіледі: { $regions } не облыстың ауданы
cli-territory-outside = { $territory } «{ $programme }» қабылданған аумаққа ({ $whole }) кірмейді. Соның құрамындағы аумақты таңдаңыз
cli-territory-former = { $territory } аумағы { $last } жылдан кейін жоқ, сондықтан { $year } жылға мәні болмайды. Қазіргі аумақты көрсетіңіз
cli-year-no-cycle = { $code } мәндері тек зерттеудің циклдері бойынша болады, ал { $year } – цикл жылы емес. Мыналардың бірі күтіледі: { $years }
cli-year-outside = { $year } жыл бағдарламаға жатпайды. { $first }–{ $last } аралығындағы жыл күтіледі
cli-no-value = «{ $typed }» мәні қабылданбады, ештеңе өзгерген жоқ. { $reason }
cli-territory-needed = Кітапта аумақ көрсетілмеген. Оны көрсетіңіз: --territory KZ-61
cli-not-drawn = { $code } осы редакцияда жоқ. Басқа редакцияны немесе индикаторды таңдаңыз

## What was found

cli-set-done = { $line }, { $territory }, { $year }: { $old } → { $new }
cli-set-done-own = { $line }, { $territory }, { $year }, өз жоспары: { $old } → { $new }
cli-empty = бос

cli-check-clean-book = { $path }: ескерту жоқ
cli-check-clean = { $programme }: ескерту жоқ, { $editions } редакция тексерілді
cli-check-findings = { $count } ескерту. Түзетіп, қайта тексеріңіз

cli-check-of-rule = { $rule }: { $count }. { $why }
cli-check-doubts = { $programme }: { $count } ескерту; тексерілген редакция саны: { $editions }
cli-check-accepted = { $path }: қабылданған ескерту саны – { $count }
cli-check-more-places = { $places }; тағы { $more }
cli-check-editions = { $dates } редакциясы
cli-check-measure = { $number }-іс-шара
cli-check-money = қаржыландыру
cli-check-money-of-measure = { $number }-іс-шараны қаржыландыру

cli-diff-section-renamed = Атауы өзгерді – { $kind } { $code }: «{ $old }» → «{ $new }»
cli-diff-section-added = Бөлім қосылды – { $code }: { $title }
cli-diff-renamed = Атауы өзгерді – { $code }: «{ $old }» → «{ $new }»
cli-diff-retargeted = Жоспары өзгерді – { $code }: { $title }
cli-diff-redefined = Анықтамасы өзгерді – { $code }: «{ $old }» → «{ $new }»
cli-diff-added = Қосылды – { $code }: { $title }
cli-diff-deleted = Алып тасталды – { $code }: { $title }
cli-diff-renumbered = Нөмірі өзгерді – { $code }: { $old } → { $new }
cli-diff-renumbered-in-plan = Іс-қимыл жоспарындағы нөмірі өзгерді – { $code }: { $old } → { $new }
cli-diff-result-replaced = Күтілетін нәтиже ауыстырылды – { $code }: «{ $old }» → «{ $new }»
cli-diff-no-value = мән жоқ
cli-diff-none = { $old } мен { $new } аралығында ештеңе өзгерген жоқ
cli-import-unclear = { $file } тақырыбынан бағандардың не екені толық белгілі емес, ештеңе өзгертілмеді. Файлды терезеде ашып, бағандарын көрсетіңіз
cli-import-refused = { $row }-жол: «{ $raw }» енгізілмеді: { $reason }
cli-import-kept = кітаптағы мәні қалған ұяшықтар: { $count }
cli-import-same = кітапта бұрыннан бар мәндер: { $count }
cli-import-several = файлда бұл ұяшыққа бірнеше түрлі мән бар, біреуін қалдырыңыз
cli-import-mark = «{ $sample }» – { $decimal } ме, әлде { $thousands } ме, белгісіз (мұндай мәндер: { $count }), ештеңе өзгертілмеді. Ондық белгіні көрсетіңіз: үтір болса --mark comma, нүкте болса --mark point
cli-no-mark = --mark: { $typed } деген белгі жоқ. Бары: { $words }
cli-import-done = енгізілген мәндер: { $taken }; енгізілмегені: { $refused }
cli-export-ending = FILE .xlsx немесе .csv деп аяқталуы керек
cli-export-done = жазылған мәндер: { $count }: { $path }
cli-no-rule = --prefer: { $typed } деген ереже жоқ. Бары: { $words }
cli-merge-conflict = { $line }, { $territory }, { $year }: кітапта { $ours }; ұсынылғаны: { $theirs }
cli-merge-conflict-own = { $line }, { $territory }, { $year }, өз жоспары: кітапта { $ours }; ұсынылғаны: { $theirs }
cli-merge-ours = { $value } ({ $who }, { $when })
cli-merge-offer = { $value } ({ $file })
cli-merge-offer-signed = { $value } ({ $file }, { $who }, { $when })
cli-merge-locked = { $line }, { $territory }, { $year }: алынбады: { $theirs }. { $reason }
cli-merge-mark = «{ $sample }» – { $decimal } ме, әлде { $thousands } ме, белгісіз; мұндай мәндер алынбады: { $count }. Қай белгі ондық екенін көрсетіңіз: --mark comma (үтір) немесе --mark point (нүкте); файлды терезеде де біріктіруге болады, онда бұл сұралады
cli-merge-done = Алынған ұяшық: { $taken }; шешілмегені: { $open }
