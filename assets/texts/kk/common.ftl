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
