# Charts: labels and what they say without colour.

figure-title-translated = Наш перевод: в акте нет наименования на этом языке
figure-lower-is-better = чем меньше, тем лучше
figure-counting-flow = за каждый год
figure-counting-unsaid = в акте не сказано, за год или всего
figure-counting-cyclic = после каждого цикла счёт начинается заново
figure-counting-study = по циклам исследования, годы между ними не заполняются

# Where a territory stands.
figure-place = { $territory } · { $year } год
figure-place-year = { $year } год
figure-stands = { $place }: { $value } — { $verdict }
figure-stands-with-status = { $place }: { $value } — { $verdict }, { $status }
figure-says = { $place }: { $what }
figure-no-value = { $place }: значения пока нет, { $name } — { $target }
figure-territory-says = { $territory }: { $what }
figure-several = { $territory } · выполнено планов: { $met } из { $judged }
figure-for-reference = Для сравнения: { $verdict }
figure-inequality = { $sign } { $amount }
figure-not-in-force = индикатор исключён из программы

# Lines and rows.
figure-actual = факт
figure-superseded = прежний план ({ $act })
figure-country-past = страна, по тексту акта
figure-act-past = по тексту акта
figure-territory-past = { $territory }, по тексту акта
figure-target-of = { $name } ({ $territory })
figure-to-be-specified = уточняется
figure-level-row = уровень в акте
figure-level = уровень { $level }
figure-cell-missing = н/д
figure-of-series = { $series }: { $what }
figure-whole-series = всего
figure-point = { $year } · { $what }: { $value }
figure-year-value = { $year } – { $value }
figure-new-cycle = новый цикл
figure-own-values-invited = Здесь появятся значения этой территории и её собственный план, когда они будут введены
figure-caption = { $headline }. График по годам, { $first }–{ $last }: { $lines }. Значения — в таблице ниже
figure-nothing-to-draw = Для этой территории показывать нечего

# Definitions and remarks.
figure-definition-until = До { $date }: { $title }
figure-definition-from = С { $date }
figure-deleted = Исключён актом от { $date }
figure-remark = { $year }: { $remark }
figure-borders = В { $year } году изменились границы: значения до и после не соединяются
figure-level-source = Границы уровней: ОЭСР, Технический отчёт PISA 2022

# Sources.
figure-source-own = Источник: данные управления
figure-source-own-as-of = Источник: данные управления по состоянию на { $date }
figure-programme = Программа: { $programme }, { $act }
figure-programme-amended = Программа: { $programme }, { $act }, с изменениями { $amendment } (редакция от { $date })
figure-act = { $title } { $short }
figure-act-short = от { $date } № { $number }
figure-act-undated = № { $number }, дата не указана
figure-act-unnumbered = от { $date }
figure-act-unknown = акт не указан
stacks-description = Столбцы с накоплением, { $unit }. Всего: { $bars }. Источники: { $sources }
stacks-part = { $bar }, { $source }: { $amount }
stacks-source-unsaid = источник не назван
