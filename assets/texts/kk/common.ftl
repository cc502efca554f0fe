# Words that several rooms share: units, kinds, rules of counting, status.

# A unit by its name, its sign in a narrow place, a number with it, and a number with it as the
# amount by which one value is above or below another. A difference of percents is in percentage
# points, so percent has none.
unit-percent = пайыз
unit-percent-sign = %
unit-percent-count = { $value } %
unit-percentage-point = пайыздық тармақ
unit-percentage-point-sign = п.т.
unit-percentage-point-count = { $value } пайыздық тармақ
unit-percentage-point-difference = { $value } пайыздық тармаққа
unit-score = балл
unit-score-sign = балл
unit-score-count = { $value } балл
unit-score-difference = { $value } балға
unit-place = орын
unit-place-sign = орын
unit-place-count = { $value } орын
unit-place-difference = { $value } орынға
unit-piece = бірлік
unit-piece-sign = бірл.
unit-piece-count = { $value } бірлік
unit-piece-difference = { $value } бірлікке
unit-person = адам
unit-person-sign = адам
unit-person-count = { $value } адам
unit-person-difference = { $value } адамға
unit-times = есе
unit-times-sign = есе
unit-times-count = { $value } есе
unit-times-difference = { $value } есеге
unit-rank = орын
unit-rank-sign = орын
unit-rank-count = { $value }-орын
unit-rank-difference = { $value } орынға
unit-index = индекс
unit-index-sign = индекс
unit-index-count = { $value }
unit-index-difference = { unit-index-count }
unit-thousand-tenge = мың теңге
unit-thousand-tenge-sign = мың теңге
unit-thousand-tenge-count = { $value } мың теңге
unit-thousand-tenge-difference = { $value } мың теңгеге
unit-million-tenge = миллион теңге
unit-million-tenge-sign = млн. теңге
unit-million-tenge-count = { $value } млн. теңге
unit-million-tenge-difference = { $value } млн. теңгеге
unit-billion-tenge = миллиард теңге
unit-billion-tenge-sign = млрд. теңге
unit-billion-tenge-count = { $value } млрд. теңге
unit-billion-tenge-difference = { $value } млрд. теңгеге

# What a programme, its parts and its values are called.

programme-kind-concept = тұжырымдама
programme-kind-state = мемлекеттік бағдарлама
programme-kind-regional = аймақтық бағдарлама
programme-kind-strategy = стратегия
section-kind-direction = бағыт
section-kind-goal = мақсат
section-kind-task = міндет
section-kind-chapter = тарау

indicator-kind-target = нысаналы индикатор
indicator-kind-result = нәтиже көрсеткіші
indicator-kind-measure = көрсеткіш
indicator-kind-expected = күтілетін нәтиже

value-kind-target = жоспар
value-kind-baseline = базалық мән
value-kind-actual = нақты мән
value-kind-forecast = болжам

# How the values of an indicator count, in a phrase.
counting-share = бүтіннің үлесі, 100 %-дан аспайды
counting-ratio = пайыздық қатынас, 100 %-дан асуы мүмкін
counting-cyclic-share = цикл ішіндегі үлес; циклдің соңғы жылы: { $years }
counting-flow = әр жыл үшін жеке есептеледі
counting-stock = жыл соңындағы жағдай бойынша
counting-unsaid = бір жылғы ма, әлде жалпы сан ба – актіде көрсетілмеген
counting-score = { $study } зерттеуіндегі орташа балл
counting-mean-score = орташа балл
counting-sample-share = { $study } зерттеуіне қатысушылардың үлесі
counting-gap = топтар арасындағы алшақтық, { $study } балымен
counting-rank = рейтингтегі орын
counting-index = 0-ден 1-ге дейінгі индекс
counting-growth-on-previous-year = өткен жылмен салыстырғандағы өсім, пайызбен
counting-growth-on-base = { $base } базалық мәнімен салыстырғандағы өсім, пайызбен
counting-state = жай-күйі: рет-ретімен берілген сатылардың бірі
counting-minimum-each = әр ұйым жетуге тиіс ең төменгі мән
counting-words = сөзбен

better-higher = неғұрлым жоғары болса, соғұрлым жақсы
better-lower = неғұрлым төмен болса, соғұрлым жақсы
better-unsaid = актіде жақсару бағыты көрсетілмеген
