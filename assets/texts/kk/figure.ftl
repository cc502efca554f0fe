# Charts: labels and what they say without colour.

figure-title-translated = Біздің аудармамыз: актіде бұл тілдегі атауы жоқ
figure-lower-is-better = неғұрлым аз болса, соғұрлым жақсы
figure-counting-flow = әр жылға жеке
figure-counting-unsaid = бір жылға ма, барлығы ма – актіде айтылмаған
figure-counting-cyclic = әр циклден кейін есеп қайта басталады
figure-counting-study = зерттеу циклдері бойынша, аралық жылдар бос қалады

# Where a territory stands.
figure-place = { $territory } · { $year } жыл
figure-place-year = { $year } жыл
figure-stands = { $place }: { $value } — { $verdict }
figure-stands-with-status = { $place }: { $value } — { $verdict }, { $status }
figure-says = { $place }: { $what }
figure-no-value = { $place }: мәні әзірге жоқ, { $name } – { $target }
figure-territory-says = { $territory }: { $what }
figure-several = { $territory } · орындалған жоспар: { $met } / { $judged }
figure-for-reference = Салыстыру үшін: { $verdict }
figure-inequality = { $sign } { $amount }
figure-not-in-force = индикатор бағдарламадан алып тасталған

# Lines and rows.
figure-actual = нақты
figure-superseded = бұрынғы жоспар ({ $act })
figure-country-past = ел бойынша, акт мәтінінен
figure-act-past = акт мәтінінен
figure-territory-past = { $territory }, акт мәтінінен
figure-target-of = { $name } ({ $territory })
figure-to-be-specified = нақтыланады
figure-level-row = актідегі деңгей
figure-level = { $level }-деңгей
figure-cell-missing = жоқ
figure-of-series = { $series }: { $what }
figure-whole-series = барлығы
figure-point = { $year } · { $what }: { $value }
figure-year-value = { $year } – { $value }
figure-new-cycle = жаңа цикл
figure-own-values-invited = Аумақтың өз мәндері мен өз жоспары енгізілгеннен кейін осы жерде көрсетіледі
figure-caption = { $headline }. Жылдар бойынша график, { $first }–{ $last }: { $lines }. Мәндері төмендегі кестеде
figure-nothing-to-draw = Бұл аумақ бойынша көрсететін ештеңе жоқ

# Definitions and remarks.
figure-definition-until = { $date } күніне дейін: { $title }
figure-definition-from = { $date } күнінен бастап
figure-deleted = Мына күнгі актімен алып тасталған: { $date }
figure-remark = { $year }: { $remark }
figure-borders = { $year } жылы аумақ шекарасы өзгерді: бұрынғы және кейінгі мәндер қосылмайды
figure-level-source = Деңгейлердің шектері: ЭЫДҰ, PISA 2022 техникалық есебі

# Sources.
figure-source-own = Дереккөз: басқарманың деректері
figure-source-own-as-of = Дереккөз: басқарманың деректері, { $date } жағдай бойынша
figure-programme = Бағдарлама: { $programme }, { $act }
figure-programme-amended = Бағдарлама: { $programme }, { $act }, өзгерістер: { $amendment } ({ $date } күнгі редакция)
figure-act = { $title } { $short }
figure-act-short = { $date } № { $number }
figure-act-undated = № { $number }, күні көрсетілмеген
figure-act-unnumbered = { $date }
figure-act-unknown = акт көрсетілмеген
stacks-description = Жинақталған бағандар, { $unit }. Барлығы: { $bars }. Көздер: { $sources }
stacks-part = { $bar }, { $source }: { $amount }
stacks-source-unsaid = көзі көрсетілмеген
